//! Preferences (theme, letters), never anything of an article; and, for one reload only, the work at hand.

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// A preference.
pub fn preference(name: &str) -> Option<String> {
    storage()?.get_item(&format!("dateline.{name}")).ok()?
}

/// Remembers a preference, where the browser lets us.
pub fn remember(name: &str, value: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(&format!("dateline.{name}"), value);
    }
}

/// Keeps the work over a reload of this tab.
pub fn hand_over(work: &str) {
    if let Some(session) = session() {
        let _ = session.set_item("dateline.work", work);
    }
}

/// Takes what was kept over a reload.
pub fn take_over() -> Option<String> {
    let session = session()?;
    let work = session.get_item("dateline.work").ok()??;
    let _ = session.remove_item("dateline.work");
    Some(work)
}

fn session() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok()?
}
