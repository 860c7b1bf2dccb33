use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::Catalogue;

/// A language that the interface is in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    /// As in the source.
    #[default]
    English,
    /// Español.
    Spanish,
    /// For tests: English in full-width letters, so that what is not translated can be seen.
    Pseudo,
}

impl Language {
    /// Those that a reader can choose.
    pub const ALL: [Self; 2] = [Self::English, Self::Spanish];

    /// For `lang` (BCP 47).
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
            Self::Pseudo => "qps",
        }
    }
    /// What its speakers call it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Spanish => "Español",
            Self::Pseudo => "Ｐｓｅｕｄｏ",
        }
    }
    /// The one after it, round and round.
    #[must_use]
    pub fn next(self) -> Self {
        let here = Self::ALL.iter().position(|&l| l == self).unwrap_or_default();
        Self::ALL[(here + 1) % Self::ALL.len()]
    }
    /// The language of a tag such as `es-MX`.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next()?;
        [Self::English, Self::Spanish, Self::Pseudo].into_iter().find(|l| primary.eq_ignore_ascii_case(l.tag()))
    }

    /// Its catalogue; English needs none.
    pub(super) fn catalogue(self) -> Option<&'static Catalogue> {
        static SPANISH: OnceLock<Catalogue> = OnceLock::new();
        static PSEUDO: OnceLock<Catalogue> = OnceLock::new();
        match self {
            Self::English => None,
            Self::Spanish => Some(SPANISH.get_or_init(|| Catalogue::read(SPANISH_PO).unwrap_or_default())),
            Self::Pseudo => Some(PSEUDO.get_or_init(|| Catalogue::read(SPANISH_PO).unwrap_or_default().into_pseudo())),
        }
    }
    /// The row of the catalogue's plural forms for `n` things (Unicode CLDR, plural rules).
    pub(super) const fn plural_form(self, n: usize) -> usize {
        match self {
            Self::English | Self::Spanish | Self::Pseudo => (n != 1) as usize,
        }
    }
    /// What stands between thousands.
    pub(super) const fn thousands(self) -> char {
        match self {
            Self::English | Self::Pseudo => ',',
            Self::Spanish => '\u{202f}',
        }
    }
    /// Numbers of so many digits are not divided.
    pub(super) const fn ungrouped_digits(self) -> usize {
        match self {
            Self::English | Self::Pseudo => 3,
            Self::Spanish => 4,
        }
    }
}

const SPANISH_PO: &str = include_str!("es.po");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_name_languages() {
        for (tag, expected) in [
            ("en-GB", Some(Language::English)),
            ("es", Some(Language::Spanish)),
            ("es-419", Some(Language::Spanish)),
            ("ES_mx", Some(Language::Spanish)),
            ("est", None),
            ("", None),
        ] {
            assert_eq!(Language::of_tag(tag), expected, "{tag}");
        }
    }
}
