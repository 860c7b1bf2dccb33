use leptos::prelude::*;

use crate::app::i18n::{self, Language};
use crate::app::platform::{dom, media, storage};
use crate::app::view_model::{Columns, GroupBy, MarkKind};
use crate::t;

/// The panels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// Counts, shares, questions in short.
    Overview,
    /// Who and what.
    Entities,
    /// Who said what.
    Quotes,
    /// What happened when.
    Timeline,
    /// Who said what when.
    Matrix,
    /// What is left open.
    Questions,
}

impl Tab {
    /// All, in the order of the tab list.
    pub const ALL: [Self; 6] =
        [Self::Overview, Self::Entities, Self::Quotes, Self::Timeline, Self::Matrix, Self::Questions];

    /// For ids.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Entities => "entities",
            Self::Quotes => "quotes",
            Self::Timeline => "timeline",
            Self::Matrix => "matrix",
            Self::Questions => "questions",
        }
    }
    /// For readers.
    pub fn label(self) -> &'static str {
        match self {
            Self::Overview => t!("Overview"),
            Self::Entities => t!("Entities"),
            Self::Quotes => t!("Quotes"),
            Self::Timeline => t!("Timeline"),
            Self::Matrix => t!("Matrix"),
            Self::Questions => t!("Questions"),
        }
    }
}

/// How far the panel covers a phone's screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// The text has all of it.
    Closed,
    /// The lower half.
    Half,
    /// Nearly all.
    Full,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    const fn id(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
    /// For readers.
    pub fn label(self) -> &'static str {
        match self {
            Self::Auto => t!("Theme: as the system"),
            Self::Light => t!("Theme: light"),
            Self::Dark => t!("Theme: dark"),
        }
    }
    const fn next(self) -> Self {
        match self {
            Self::Auto => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::Auto,
        }
    }
}

/// How things are shown.
#[derive(Clone, Copy)]
pub struct Look {
    /// The open panel.
    pub tab: RwSignal<Tab>,
    /// How far it covers a phone's screen.
    pub sheet: RwSignal<Sheet>,
    /// Which kinds are switched off, in the order of [`MarkKind::ALL`].
    pub hidden: RwSignal<[bool; 7]>,
    /// Letters behind names and times.
    pub labels: RwSignal<bool>,
    /// No marks at all.
    pub clean: RwSignal<bool>,
    /// What quotes are grouped by.
    pub group: RwSignal<GroupBy>,
    /// What the matrix has as columns.
    pub columns: RwSignal<Columns>,
    /// How far the drawn timeline is zoomed in.
    pub zoom: RwSignal<f64>,
    /// Light or dark.
    pub theme: RwSignal<Theme>,
    /// What the page speaks.
    pub language: RwSignal<Language>,
    /// Whether single letters are commands.
    pub letters: RwSignal<bool>,
    /// Whether a screen reader is told the kind of each name.
    pub announce: RwSignal<bool>,
    /// Whether the drawn timeline is below the article.
    pub dock: RwSignal<bool>,
    /// How wide the panel is, where the reader has chosen.
    pub panel: RwSignal<Option<i32>>,
}

impl Look {
    pub(super) fn new() -> Self {
        let theme = match storage::preference("theme").as_deref() {
            Some("light") => Theme::Light,
            Some("dark") => Theme::Dark,
            _ => Theme::Auto,
        };
        let chosen = storage::preference("language").and_then(|tag| Language::of_tag(&tag));
        let language = chosen.or_else(|| Language::of_tag(&dom::language()?)).unwrap_or_default();
        let is = |name: &str| storage::preference(name).as_deref() == Some("on");
        let look = Self {
            tab: RwSignal::new(Tab::Entities),
            sheet: RwSignal::new(Sheet::Closed),
            hidden: RwSignal::new([false; 7]),
            labels: RwSignal::new(is("labels")),
            clean: RwSignal::new(false),
            group: RwSignal::new(GroupBy::Order),
            columns: RwSignal::new(Columns::Days),
            zoom: RwSignal::new(1.0),
            theme: RwSignal::new(theme),
            language: RwSignal::new(language),
            letters: RwSignal::new(storage::preference("letters").as_deref() != Some("off")),
            announce: RwSignal::new(is("announce")),
            dock: RwSignal::new(storage::preference("dock").map_or_else(media::is_large, |d| d == "on")),
            panel: RwSignal::new(storage::preference("panel").and_then(|w| w.parse().ok())),
        };
        Self::set_theme(theme);
        Self::speak(language);
        look
    }

    /// Opens a panel; on a phone it slides up.
    pub fn open(self, tab: Tab) {
        self.tab.set(tab);
        if self.sheet.get_untracked() == Sheet::Closed {
            self.sheet.set(Sheet::Half);
        }
    }
    /// Switches a kind of mark on or off.
    pub fn toggle(self, kind: MarkKind) {
        self.hidden.update(|h| h[row(kind)] = !h[row(kind)]);
    }
    /// Whether a kind is switched off.
    pub fn is_hidden(self, kind: MarkKind) -> bool {
        self.hidden.get()[row(kind)]
    }
    /// Switches the letters on or off.
    pub fn toggle_labels(self) {
        self.labels.update(|l| *l = !*l);
        storage::remember("labels", if self.labels.get_untracked() { "on" } else { "off" });
    }
    /// Switches single-letter commands on or off.
    pub fn toggle_letters(self) {
        self.letters.update(|l| *l = !*l);
        storage::remember("letters", if self.letters.get_untracked() { "on" } else { "off" });
    }
    /// Tells a screen reader the kind of each name, or not.
    pub fn toggle_announce(self) {
        self.announce.update(|a| *a = !*a);
        storage::remember("announce", if self.announce.get_untracked() { "on" } else { "off" });
    }
    /// The drawn timeline below the article, or in its panel.
    pub fn toggle_dock(self) {
        self.dock.update(|d| *d = !*d);
        storage::remember("dock", if self.dock.get_untracked() { "on" } else { "off" });
    }
    /// How wide the panel is.
    pub fn set_panel(self, width: i32) {
        self.panel.set(Some(width));
        storage::remember("panel", &width.to_string());
    }
    /// The drawn timeline wider or narrower.
    pub fn zoom_by(self, by: f64) {
        self.zoom.update(|z| *z = (*z * by).clamp(0.5, 16.0));
    }
    /// System, light, dark, and round again.
    pub fn next_theme(self) {
        let theme = self.theme.get_untracked().next();
        self.theme.set(theme);
        Self::set_theme(theme);
        storage::remember("theme", theme.id());
    }
    /// The next language; all that is shown is made anew in it.
    pub fn next_language(self) {
        let language = self.language.get_untracked().next();
        Self::speak(language);
        storage::remember("language", language.tag());
        self.language.set(language);
        // The button that was pressed is made anew with the rest, and keeps the focus.
        dom::focus_soon("#language".into());
    }
    fn speak(language: Language) {
        i18n::speak(language);
        dom::root_attribute("lang", Some(language.tag()));
    }
    fn set_theme(theme: Theme) {
        dom::root_attribute("data-theme", (theme != Theme::Auto).then(|| theme.id()));
    }
}

/// The kind's place in the filter bar.
fn row(kind: MarkKind) -> usize {
    MarkKind::ALL.iter().position(|&k| k == kind).unwrap_or_default()
}
