//! The words that announce reported speech: the lexicon `data/cues.tsv` and what its rows say.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::Stance;

/// What may follow a cue (the letters of `data/cues.tsv`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Frames(u16);

impl Frames {
    /// A quotation.
    pub(super) const QUOTE: Self = Self(1);
    /// A clause, with or without "that".
    pub(super) const CLAUSE: Self = Self(1 << 1);
    /// A clause with "that" only.
    pub(super) const THAT: Self = Self(1 << 2);
    /// A bare clause that needs no further evidence.
    pub(super) const BARE: Self = Self(1 << 3);
    /// "whether", "how", "why" ...
    pub(super) const WH: Self = Self(1 << 4);
    /// An infinitive.
    pub(super) const INFINITIVE: Self = Self(1 << 5);
    /// The addressee as object.
    pub(super) const ADDRESSEE: Self = Self(1 << 6);
    /// "to" and the addressee.
    pub(super) const TO_ADDRESSEE: Self = Self(1 << 7);
    /// A noun phrase that holds quoted words.
    pub(super) const NOUN: Self = Self(1 << 8);
    /// A plain object that says what was spoken of: "criticised the plan".
    pub(super) const OBJECT: Self = Self(1 << 10);
    /// "of" and what somebody is accused of.
    pub(super) const OF: Self = Self(1 << 11);
    /// The source itself.
    pub(super) const SOURCE: Self = Self(1 << 9);

    fn read(letters: &str) -> Self {
        letters.chars().fold(Self::default(), |all, letter| {
            Self(
                all.0
                    | match letter {
                        'q' => Self::QUOTE.0,
                        't' => Self::CLAUSE.0 | Self::THAT.0,
                        'T' => Self::THAT.0,
                        'b' => Self::BARE.0,
                        'w' => Self::WH.0,
                        'i' => Self::INFINITIVE.0,
                        'a' => Self::ADDRESSEE.0,
                        'o' => Self::TO_ADDRESSEE.0,
                        'n' | 's' => Self::NOUN.0,
                        'c' => Self::OBJECT.0,
                        'f' => Self::OF.0,
                        'x' => Self::SOURCE.0,
                        _ => 0,
                    },
            )
        })
    }

    /// Whether one of `wanted` is among these.
    pub(super) const fn any(self, wanted: Self) -> bool {
        self.0 & wanted.0 != 0
    }
    /// Both together.
    pub(super) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// One row of the lexicon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) frames: Frames,
    pub(super) stance: Stance,
}

/// The lexicon, by class and form in lower case.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    verbs: HashMap<&'static str, Entry>,
    nouns: HashMap<&'static str, Entry>,
    /// "according to", by its first word: the words after it and the row.
    phrases: HashMap<&'static str, Vec<(Vec<&'static str>, Entry)>>,
    /// "point out", by the verb's base form and its particle.
    particles: HashMap<&'static str, Vec<(&'static str, Entry)>>,
}

/// The lexicon of `data/cues.tsv`.
pub(super) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::read(include_str!("../../../data/cues.tsv")));

impl Lexicon {
    fn read(rows: &'static str) -> Self {
        let mut lexicon = Self::default();
        for row in rows.lines().filter(|row| !row.starts_with('#')) {
            let mut columns = row.split('\t');
            let (Some(class), Some(frames), Some(stance), Some(forms)) =
                (columns.next(), columns.next(), columns.next(), columns.next())
            else {
                continue;
            };
            let entry = Entry { frames: Frames::read(frames), stance: read_stance(stance) };
            for form in forms.split(' ') {
                lexicon.add(class, form, entry);
            }
        }
        lexicon
    }

    fn add(&mut self, class: &str, form: &'static str, entry: Entry) {
        let mut words = form.split('_');
        let first = words.next().unwrap_or(form);
        match class {
            "verb" => drop(self.verbs.insert(first, entry)),
            "noun" => drop(self.nouns.insert(first, entry)),
            "particle" => self.particles.entry(first).or_default().push((words.next().unwrap_or_default(), entry)),
            _ => self.phrases.entry(first).or_default().push((words.collect(), entry)),
        }
    }

    /// The row of a verb's form.
    pub(super) fn verb(&self, form: &str) -> Option<Entry> {
        self.verbs.get(form).copied()
    }
    /// The row of a noun's form.
    pub(super) fn noun(&self, form: &str) -> Option<Entry> {
        self.nouns.get(form).copied()
    }
    /// The row of a verb with the particle that follows it.
    pub(super) fn particle(&self, lemma: &str, particle: &str) -> Option<Entry> {
        self.particles.get(lemma)?.iter().find(|(word, _)| *word == particle).map(|&(_, entry)| entry)
    }
    /// The row of a phrase that begins with `first` and goes on with the words that `word` gives, and how many words it has.
    pub(super) fn phrase<'a>(&self, first: &str, word: impl Fn(usize) -> Option<&'a str>) -> Option<(usize, Entry)> {
        self.phrases
            .get(first)?
            .iter()
            .find(|(rest, _)| rest.iter().enumerate().all(|(i, &w)| word(i) == Some(w)))
            .map(|(rest, entry)| (rest.len() + 1, *entry))
    }
}

fn read_stance(word: &str) -> Stance {
    match word {
        "claimed" => Stance::Claimed,
        "denied" => Stance::Denied,
        "asked" => Stance::Asked,
        "ordered" => Stance::Ordered,
        _ => Stance::Said,
    }
}
