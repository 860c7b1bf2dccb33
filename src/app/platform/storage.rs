//! Preferences (theme, labels, widths), never anything of an article.

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
