//! Questions that the article leaves open. They are asked, never answered: the reader judges.

use super::article::Article;
use super::entities::Chip;
use super::matrix::never_quoted;
use super::quotes::{QuoteCard, Step};
use crate::engine::analysis::Published;
use crate::engine::coref::MentionForm;
use crate::engine::evidence::Confidence;
use crate::engine::quote::Stance;
use crate::engine::text::Span;

/// Something worth asking, with the words that raise it.
#[derive(Clone, Debug, PartialEq)]
pub enum Question {
    /// When was this published? Relative dates hang on it.
    NoPublicationDate,
    /// Who said this?
    NoSpeaker {
        /// Of the utterance.
        quote: String,
        /// Its words.
        words: Chip,
    },
    /// Who is this source, and why unnamed?
    Unnamed {
        /// Of the utterance.
        quote: String,
        /// The words that name the source as far as it is named.
        source: Chip,
    },
    /// Named several times: what do they say?
    NeverQuoted {
        /// The person.
        entity: String,
        /// Their name.
        name: String,
        /// How often they are mentioned.
        mentions: usize,
        /// The first of these.
        first: Span,
    },
    /// Accused or contradicted by another: was there a response?
    NoResponse {
        /// Of the accused.
        entity: String,
        /// Their name.
        name: String,
        /// Of the utterance.
        quote: String,
        /// The words that accuse.
        cue: Chip,
    },
    /// Where does this number come from?
    NumberWithoutSource {
        /// The number.
        number: Chip,
    },
    /// When did this happen?
    Undated {
        /// Of the timeline entry.
        event: String,
        /// Its clause.
        words: Chip,
    },
    /// The engine is unsure of the speaker: is it right?
    Unsure {
        /// Of the utterance.
        quote: String,
        /// Its speaker's words.
        speaker: Chip,
    },
}

/// The questions, by urgency of their kind, then in text order.
pub fn questions(article: &Article, cards: &[QuoteCard]) -> Vec<Question> {
    let mut out = Vec::new();
    let nothing = cards.is_empty() && article.analysis.timeline.is_empty() && article.analysis.timexes.is_empty();
    if matches!(article.analysis.document.published, Published { date: None, .. }) && !nothing {
        out.push(Question::NoPublicationDate);
    }
    for card in cards.iter().filter(|c| c.speaker.is_none()) {
        out.push(Question::NoSpeaker { quote: card.id.clone(), words: card.pieces[0].1.clone() });
    }
    out.extend(no_response(article, cards));
    for card in cards {
        if let Some(speaker) = card.speaker.as_ref().filter(|s| s.step == Step::Anonymous) {
            out.push(Question::Unnamed { quote: card.id.clone(), source: speaker.words.clone() });
        }
    }
    out.extend(never_quoted(article, cards).into_iter().filter_map(|(entity, name, mentions)| {
        let m = article.entity(&entity)?.mentions.first()?;
        let first = Span::new(m.start, m.end.max(m.start));
        Some(Question::NeverQuoted { entity, name, mentions, first })
    }));
    out.extend(numbers_without_source(article).into_iter().map(|number| Question::NumberWithoutSource { number }));
    for card in cards.iter().filter(|c| c.confidence == Confidence::Low) {
        if let Some(speaker) = &card.speaker {
            out.push(Question::Unsure { quote: card.id.clone(), speaker: speaker.words.clone() });
        }
    }
    for event in article.analysis.timeline.iter().filter(|e| e.from.is_none() && e.to.is_none()) {
        let words = Chip::new(&event.text, event.start, event.end);
        out.push(Question::Undated { event: event.id.clone(), words });
    }
    out
}

/// Words that accuse, as they begin.
const ACCUSING: [&str; 8] = ["accus", "blam", "critici", "condemn", "denounc", "attack", "alleg", "slam"];

/// Persons and organizations named in an accusing utterance of somebody else, who are heard nowhere.
fn no_response(article: &Article, cards: &[QuoteCard]) -> Vec<Question> {
    let heard = |id: &str| cards.iter().any(|c| c.speaker.as_ref().is_some_and(|s| s.entity.as_deref() == Some(id)));
    let mut out: Vec<Question> = Vec::new();
    let mut asked: Vec<String> = Vec::new();
    for card in cards {
        let Some((cue, stance)) = &card.cue else { continue };
        let lower = cue.text.to_lowercase();
        let accuses = *stance == Stance::Claimed || ACCUSING.iter().any(|a| lower.starts_with(a));
        let speaker = card.speaker.as_ref().and_then(|s| s.entity.clone());
        for id in card.mentions.iter().filter(|_| accuses) {
            let Some(entity) = article.entity(id) else { continue };
            let can_answer = {
                use crate::engine::ner::EntityKind::{Organization, Person};
                matches!(entity.kind, Person | Organization)
            };
            let named = entity.mentions.iter().any(|m| m.form == MentionForm::Name);
            if can_answer && named && Some(id) != speaker.as_ref() && !heard(id) && !asked.contains(id) {
                asked.push(id.clone());
                out.push(Question::NoResponse {
                    entity: id.clone(),
                    name: entity.name.clone(),
                    quote: card.id.clone(),
                    cue: cue.clone(),
                });
            }
        }
    }
    out
}

/// Numbers of weight (with a percentage, a currency, a multiplier, or from 100 up) in sentences without any reported words.
fn numbers_without_source(article: &Article) -> Vec<Chip> {
    let analysis = article.analysis;
    let mut covered: Vec<(u32, u32)> = analysis.timexes.iter().map(|t| (t.start, t.end)).collect();
    covered.sort_unstable();
    let mut quoted: Vec<u32> = analysis.quotes.iter().map(|q| q.start).collect();
    quoted.extend(analysis.quotes.iter().map(|q| q.end.saturating_sub(1)));
    quoted.sort_unstable();
    let mut out = Vec::new();
    for &(start, end) in &analysis.document.sentences {
        let first = quoted.partition_point(|&q| q < start);
        if quoted.get(first).is_some_and(|&q| q < end) {
            continue;
        }
        for (from, to) in weighty_numbers(article.words(start, end)) {
            let (from, to) = (start + from as u32, start + to as u32);
            let before = covered.partition_point(|c| c.0 < to);
            if !covered[..before].iter().rev().take(4).any(|c| c.1 > from) {
                out.push(Chip::new(article.words(from, to), from, to));
            }
        }
    }
    out
}

/// Words that give a number weight.
const WEIGHTS: [&str; 8] = ["per", "percent", "million", "billion", "trillion", "thousand", "euros", "dollars"];

fn weighty_numbers(sentence: &str) -> Vec<(usize, usize)> {
    let base = sentence.as_ptr() as usize;
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let mut out = Vec::new();
    for (i, raw) in words.iter().enumerate() {
        let word = raw.trim_matches(|c: char| !c.is_alphanumeric() && !"$€£¥%".contains(c));
        let digits = word.chars().filter(char::is_ascii_digit).count();
        let plain = word.chars().all(|c| c.is_ascii_digit() || ",.$€£¥%".contains(c));
        if digits == 0 || !plain {
            continue;
        }
        let start = word.as_ptr() as usize - base;
        let mut end = start + word.len();
        let sign = word.contains(['$', '€', '£', '¥', '%']);
        let next = words.get(i + 1).map(|w| w.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase());
        let weight = next.as_deref().is_some_and(|n| WEIGHTS.contains(&n));
        if weight {
            let last = words[i + if next.as_deref() == Some("per") { (i + 2).min(words.len() - 1) - i } else { 1 }];
            let last = last.trim_end_matches(|c: char| !c.is_alphanumeric());
            end = last.as_ptr() as usize - base + last.len();
        }
        // Four digits without a comma are a year more often than a count.
        let year = digits == 4 && !word.contains([',', '.']);
        let count = digits >= 3 && !year;
        if sign || weight || count {
            out.push((start, end));
        }
    }
    out
}
