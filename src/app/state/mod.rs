//! What the page knows, in stores that components find by type. Each store is `Copy` and holds signals.
//!
//! | store | holds |
//! |---|---|
//! | [`Desk`] | the text, the analysis with its edits, and how far the engine is |
//! | [`Chosen`] | the one selection that all panels share, and the way back from jumps |
//! | [`Look`] | tab, filters, theme: how things are shown |
//! | [`Pair`] | the two articles of Compare |
//! | [`Voice`] | what is said to the reader: toasts, the live region |

mod chosen;
mod desk;
mod found;
mod look;
mod pair;
mod voice;

pub use chosen::{Chosen, Form, Hover, Pick};
pub use desk::{Desk, Mode, Phase};
pub use found::Found;
pub use look::{Look, Sheet, Tab, Theme};
pub use pair::{Pair, Side};
pub use voice::{Toast, Voice};

use leptos::prelude::{expect_context, provide_context};

/// Makes the stores and lets all components below find them.
pub fn provide() {
    provide_context(Voice::new());
    provide_context(Look::new());
    provide_context(Chosen::new());
    provide_context(Desk::new());
    provide_context(Pair::new());
}

/// The text, the analysis with its edits, and how far the engine is.
pub fn desk() -> Desk {
    expect_context()
}
/// The selection.
pub fn chosen() -> Chosen {
    expect_context()
}
/// How things are shown.
pub fn look() -> Look {
    expect_context()
}
/// What is said to the reader.
pub fn voice() -> Voice {
    expect_context()
}
/// The two articles of Compare.
pub fn pair() -> Pair {
    expect_context()
}
