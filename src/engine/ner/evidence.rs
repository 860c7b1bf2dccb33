//! What the whole article says of a word: whether it is also written small, what stands beside it elsewhere.

use std::collections::HashMap;

use super::words::{Case, Word};
use crate::engine::lexicon::Class;

/// Facts of one word, from all its places in the article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    capital_inside: u8,
    capital_first: u8,
    lower: u8,
    facts: u16,
}

/// Facts by their bit.
#[derive(Clone, Copy)]
enum Fact {
    AfterTitle,
    AfterFirstName,
    BeforeSurname,
    BeforeOrgSuffix,
    AfterPlaceWord,
    BeforePossessive,
    InBrackets,
    BeforePersonVerb,
    AfterThe,
    InCapitals,
    IsAcronym,
}

impl Seen {
    /// How often the word has a capital inside of sentences, at their beginning, and none: each none, once or more often.
    pub fn case_pattern(self) -> u64 {
        let step = |n: u8| u64::from(n.min(2));
        step(self.capital_inside) * 9 + step(self.capital_first) * 3 + step(self.lower)
    }
    /// The facts that hold.
    pub fn facts(self) -> impl Iterator<Item = u64> {
        (0..11).filter(move |bit| self.facts >> bit & 1 == 1)
    }
    /// Whether it is seen without a capital.
    pub fn is_lower(self) -> bool {
        self.lower > 0
    }
    /// Whether it is seen in capitals elsewhere: an acronym.
    pub fn is_shouted(self) -> bool {
        self.facts >> Fact::InCapitals as u16 & 1 == 1
    }
    /// Whether a title or a first name stands before it somewhere.
    pub fn is_persons(self) -> bool {
        self.facts & (1 << Fact::AfterTitle as u16 | 1 << Fact::AfterFirstName as u16) != 0
    }
    /// Whether it stands somewhere as places do: "in Alice".
    pub fn is_placed(self) -> bool {
        self.facts >> Fact::AfterPlaceWord as u16 & 1 == 1
    }
    /// Whether it is seen with a capital inside of a sentence.
    pub fn is_capital(self) -> bool {
        self.capital_inside > 0
    }
}

/// Facts of all words of the article.
#[derive(Clone, Debug, Default)]
pub struct Evidence(HashMap<u64, Seen>);

impl Evidence {
    /// What is known of the word.
    pub fn of(&self, id: u64) -> Seen {
        self.0.get(&id).copied().unwrap_or_default()
    }

    /// Learns from one sentence.
    pub fn read(&mut self, words: &[Word]) {
        for (i, word) in words.iter().enumerate() {
            if matches!(word.case, Case::Mark | Case::Number) {
                continue;
            }
            let (before, after) = (i.checked_sub(1).map(|j| &words[j]), words.get(i + 1));
            let seen = self.0.entry(word.id).or_default();
            if word.case == Case::Lower {
                seen.lower = seen.lower.saturating_add(1);
                continue;
            }
            let starts = before.is_none_or(|w| w.case == Case::Mark);
            let count = if starts { &mut seen.capital_first } else { &mut seen.capital_inside };
            *count = count.saturating_add(1);
            let mut set = |fact: Fact, holds: bool| seen.facts |= u16::from(holds) << fact as u16;
            set(Fact::AfterTitle, before.is_some_and(|w| w.case != Case::Lower && w.is_title()));
            set(
                Fact::AfterFirstName,
                before.is_some_and(|w| w.case.is_name_like() && w.name.first_name().is_some_and(|n| n.frequency > 1)),
            );
            set(Fact::BeforeSurname, after.is_some_and(|w| w.case.is_name_like() && w.name.surname().is_some()));
            set(Fact::BeforeOrgSuffix, after.is_some_and(|w| w.case.is_name_like() && w.class.is(Class::OrgSuffix)));
            set(
                Fact::AfterPlaceWord,
                before.is_some_and(|w| matches!(w.lower.as_str(), "in" | "at" | "near" | "from")),
            );
            set(Fact::BeforePossessive, after.is_some_and(|w| w.lower == "'s"));
            set(Fact::InBrackets, before.is_some_and(|w| w.lower == "(") && after.is_some_and(|w| w.lower == ")"));
            set(
                Fact::BeforePersonVerb,
                after.is_some_and(|w| matches!(w.lower.as_str(), "said" | "told" | "says" | "added" | "who")),
            );
            set(Fact::AfterThe, before.is_some_and(|w| w.lower == "the"));
            set(Fact::InCapitals, word.case == Case::Upper);
        }
        self.read_acronyms(words);
    }

    /// "World Health Organization (WHO)": the letters stand for the words before the bracket.
    fn read_acronyms(&mut self, words: &[Word]) {
        for (i, window) in words.windows(3).enumerate() {
            let [open, word, close] = window else { continue };
            if open.lower != "(" || close.lower != ")" || word.case != Case::Upper {
                continue;
            }
            let mut letters = word.lower.chars().rev().peekable();
            for w in words[..i].iter().rev().take(12).filter(|w| w.case.is_name_like()) {
                if w.lower.chars().next() == letters.peek().copied() {
                    letters.next();
                } else {
                    break;
                }
            }
            if letters.peek().is_none() {
                self.0.entry(word.id).or_default().facts |= 1 << Fact::IsAcronym as u16;
            }
        }
    }
}
