//! The small language that the rules are written in.
//!
//! A pattern is words and parts with spaces between them: `of|in` one of several words, `{month}` a slot, `x?` a part that may
//! be missing, `~x` a part glued to the one before, `[ … ]` a run that may be missing. Matching is greedy, with going back.

use std::collections::BTreeMap;

use super::lexeme::{Kind, Lexeme};
use super::slot::{Caps, Slot};
use crate::engine::temporal::holiday::HOLIDAYS;
use crate::engine::temporal::lexicon;

#[derive(Clone, Debug)]
enum Part {
    Choice { choices: Vec<Choice>, optional: bool, glued: bool },
    Group(Vec<Part>),
}

#[derive(Clone, Debug)]
enum Choice {
    Word(&'static str),
    Slot(Slot),
}

/// A compiled pattern.
#[derive(Clone, Debug)]
pub(super) struct Pattern(Vec<Part>);

impl Pattern {
    /// Compiles; the rule tables are fixed and a test reads them all, so that a slip shows at once.
    pub(super) fn new(source: &'static str) -> Self {
        let mut parts = source.split_whitespace();
        Self(run(&mut parts, source))
    }

    /// The longest match at `i` that the greedy reading finds.
    pub(super) fn read(&self, lex: &[Lexeme], i: usize) -> Option<(Caps, usize)> {
        read(&self.0, &[], lex, i, i, Caps::default())
    }
}

fn run(parts: &mut impl Iterator<Item = &'static str>, source: &str) -> Vec<Part> {
    let mut out = Vec::new();
    while let Some(part) = parts.next() {
        match part {
            "[" => out.push(Part::Group(run(parts, source))),
            "]" => break,
            _ => {
                let optional = part.len() > 1 && part.ends_with('?');
                let part = if optional { &part[..part.len() - 1] } else { part };
                let glued = part.len() > 1 && part.starts_with('~');
                let part = if glued { &part[1..] } else { part };
                let choices = part.split('|').map(|word| {
                    let slot = word.strip_prefix('{').and_then(|w| w.strip_suffix('}'));
                    slot.map_or(Choice::Word(word), |name| {
                        Choice::Slot(Slot::named(name).unwrap_or_else(|| panic!("no slot {{{name}}}: {source}")))
                    })
                });
                out.push(Part::Choice { choices: choices.collect(), optional, glued });
            }
        }
    }
    out
}

/// Matches `parts` and then `after` (a stack of one: groups do not nest deeper than the tables write them).
fn read(
    parts: &[Part],
    after: &[&[Part]],
    lex: &[Lexeme],
    start: usize,
    i: usize,
    caps: Caps,
) -> Option<(Caps, usize)> {
    let Some((part, rest)) = parts.split_first() else {
        return match after.split_first() {
            Some((next, after)) => read(next, after, lex, start, i, caps),
            None => (i > start).then_some((caps, i)),
        };
    };
    match part {
        Part::Group(inner) => {
            let mut stack = vec![rest];
            stack.extend_from_slice(after);
            read(inner, &stack, lex, start, i, caps).or_else(|| read(rest, after, lex, start, i, caps))
        }
        Part::Choice { choices, optional, glued } => {
            let fits = lex.get(i).is_some_and(|l| !*glued || !l.gap);
            if fits {
                for choice in choices {
                    let mut taken = caps;
                    let end = match choice {
                        Choice::Word(word) => lex[i].is(word).then_some(i + 1),
                        Choice::Slot(slot) => slot.read(lex, i, &mut taken),
                    };
                    if let Some(found) = end.and_then(|end| read(rest, after, lex, start, end, taken)) {
                        return Some(found);
                    }
                }
            }
            if *optional { read(rest, after, lex, start, i, caps) } else { None }
        }
    }
}

/// For each lexeme the rules that may begin there.
#[derive(Debug, Default)]
pub(super) struct Index {
    words: BTreeMap<&'static str, Vec<u16>>,
    slots: BTreeMap<Slot, Vec<u16>>,
    holiday_words: Vec<&'static str>,
}

impl Index {
    pub(super) fn new<'p>(patterns: impl Iterator<Item = &'p Pattern>) -> Self {
        let mut index = Self::default();
        for (number, pattern) in patterns.enumerate() {
            index.add(&pattern.0, number as u16);
        }
        index.holiday_words = HOLIDAYS.iter().filter_map(|(name, _)| name.split([' ', '\'', '.']).next()).collect();
        index.holiday_words.sort_unstable();
        index.holiday_words.dedup();
        index
    }

    /// Adds what `parts` may begin with; tells whether they may be empty.
    fn add(&mut self, parts: &[Part], rule: u16) -> bool {
        for part in parts {
            let may_be_missing = match part {
                Part::Group(inner) => {
                    self.add(inner, rule);
                    true
                }
                Part::Choice { choices, optional, .. } => {
                    for choice in choices {
                        let rules = match choice {
                            Choice::Word(word) => self.words.entry(word).or_default(),
                            Choice::Slot(slot) => self.slots.entry(*slot).or_default(),
                        };
                        if rules.last() != Some(&rule) {
                            rules.push(rule);
                        }
                    }
                    *optional
                }
            };
            if !may_be_missing {
                return false;
            }
        }
        true
    }

    /// The rules that may begin with the lexeme, in table order.
    pub(super) fn candidates(&self, lexeme: &Lexeme, out: &mut Vec<u16>) {
        out.clear();
        let word = lexeme.lower.as_ref();
        if let Some(rules) = self.words.get(word) {
            out.extend_from_slice(rules);
        }
        let mut add = |slots: &[Slot]| {
            for slot in slots {
                if let Some(rules) = self.slots.get(slot) {
                    out.extend_from_slice(rules);
                }
            }
        };
        match lexeme.kind {
            Kind::Digits => {
                add(&[
                    Slot::Day,
                    Slot::Year,
                    Slot::Amount,
                    Slot::Nth,
                    Slot::Clock,
                    Slot::Hour,
                    Slot::Decade,
                    Slot::Digits,
                ]);
            }
            Kind::Mark => {
                if word == "'" {
                    add(&[Slot::ShortYear, Slot::Decade]);
                }
            }
            Kind::Letters => {
                if lexicon::month(word).is_some() {
                    add(&[Slot::Month]);
                }
                if lexicon::weekday(word).is_some() {
                    add(&[Slot::Weekday, Slot::WeekdayShort]);
                }
                if self.holiday_words.binary_search(&word).is_ok() {
                    add(&[Slot::Holiday]);
                }
                match word {
                    "noon" | "midday" | "midnight" | "mid" | "half" | "quarter" => add(&[Slot::Clock]),
                    "this" | "last" | "next" | "past" | "coming" | "current" | "upcoming" => add(&[Slot::Now]),
                    "same" | "previous" | "preceding" | "prior" | "following" | "subsequent" | "ensuing" => {
                        add(&[Slot::Ref]);
                    }
                    "a" | "an" => add(&[Slot::Few, Slot::Amount, Slot::Clock]),
                    "couple" | "quite" | "dozens" | "scores" | "hundreds" | "thousands" | "millions" | "several"
                    | "few" | "many" | "some" | "various" | "countless" => add(&[Slot::Few]),
                    _ => {}
                }
                if lexicon::small_number(word).is_some() || lexicon::tens(word).is_some() {
                    add(&[Slot::Amount, Slot::Clock, Slot::Hour, Slot::Year]);
                }
                if lexicon::ordinal(word).is_some() || lexicon::tens(word).is_some() {
                    add(&[Slot::Nth]);
                }
                if lexicon::unit(word).is_some() {
                    add(&[Slot::Unit, Slot::Units]);
                }
                if lexicon::season(word).is_some() {
                    add(&[Slot::Season]);
                }
                if lexicon::part(word).is_some() {
                    add(&[Slot::Part]);
                }
                if lexicon::decade(word).is_some() {
                    add(&[Slot::Decade]);
                }
                if lexicon::weekday_plural(word).is_some() {
                    add(&[Slot::Weekdays]);
                }
            }
        }
        out.sort_unstable();
        out.dedup();
    }
}
