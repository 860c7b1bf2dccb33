//! Two articles side by side: who is heard in both, and where the same words are given differently.

use std::collections::{HashMap, HashSet};

use super::article::Article;
use super::quotes::{QuoteCard, Rung, ladder, quote_cards};
use super::timeline::{TimelineItem, timeline_items};
use super::voices::voices;
use crate::engine::coref::MentionForm;

/// Something that both articles hold, or one of them. The numbers are rows of the lists that were compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// How it is called (in the first article that has it).
    pub name: String,
    /// The row in the first article.
    pub a: Option<usize>,
    /// The row in the second.
    pub b: Option<usize>,
}

/// Two wordings of one utterance.
#[derive(Clone, Debug, PartialEq)]
pub struct QuotePair {
    /// Row of the first article's cards.
    pub a: usize,
    /// Row of the second's.
    pub b: usize,
    /// The words, kept, left out or added.
    pub diff: Vec<DiffPiece>,
    /// Whether the words are the same but for white space, case and quotation marks.
    pub same: bool,
    /// The cue words, where they differ: "claimed" → "said".
    pub cues: Option<(String, String)>,
}

/// A run of words in a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DiffPiece {
    /// In both.
    Same(String),
    /// In the first only.
    Left(String),
    /// In the second only.
    Right(String),
}

/// What two articles share and what they do not.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// Speakers; rows of [`super::Voices::rows`].
    pub voices: Vec<Held>,
    /// Entities with a name; rows of the analyses' entities.
    pub entities: Vec<Held>,
    /// Timeline entries; rows of the lists.
    pub events: Vec<Held>,
    /// Utterances in both.
    pub quotes: Vec<QuotePair>,
    /// Utterances of the first article only.
    pub only_a: Vec<usize>,
    /// Utterances of the second only.
    pub only_b: Vec<usize>,
    /// The attribution ladders side by side.
    pub ladders: [Vec<Rung>; 2],
}

/// Compares two articles. Swapping the sides mirrors the result.
pub fn compare(a: &Article, b: &Article) -> Comparison {
    let cards = [quote_cards(a), quote_cards(b)];
    let events = [timeline_items(a), timeline_items(b)];
    let entities = match_entities(a, b);
    let quotes = match_quotes(&cards[0], &cards[1]);
    let used = |side: fn(&QuotePair) -> usize| quotes.iter().map(side).collect::<HashSet<_>>();
    let (in_a, in_b) = (used(|p| p.a), used(|p| p.b));
    Comparison {
        voices: match_voices(a, b, &cards, &entities),
        events: match_events(a, b, &events, &entities),
        only_a: (0..cards[0].len()).filter(|i| !in_a.contains(i)).collect(),
        only_b: (0..cards[1].len()).filter(|i| !in_b.contains(i)).collect(),
        ladders: [ladder(&cards[0]), ladder(&cards[1])],
        entities,
        quotes,
    }
}

/// Lower-case words of letters and digits: what two wordings are compared by.
fn keys(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric() && c != '’' && c != '\'')
        .map(|w| w.trim_matches(['’', '\'']).replace('’', "'").to_lowercase())
        .filter(|w| !w.is_empty())
        .collect()
}

/// Pairs of rows whose names agree: equal, or one is the other's last words ("Carvalho", "Inês Carvalho"), of one kind.
fn match_entities(a: &Article, b: &Article) -> Vec<Held> {
    let names = |article: &Article| -> Vec<(usize, Vec<String>, String)> {
        let named = article.analysis.entities.iter().enumerate();
        let named = named.filter(|(_, e)| e.mentions.iter().any(|m| m.form == MentionForm::Name));
        named.map(|(i, e)| (i, keys(&e.name), e.name.clone())).filter(|n| !n.1.is_empty()).collect()
    };
    let (left, right) = (names(a), names(b));
    let kind = |article: &Article, row: usize| article.analysis.entities[row].kind;
    let mut by_name: HashMap<&[String], Vec<usize>> = HashMap::new();
    let mut by_last: HashMap<&String, Vec<usize>> = HashMap::new();
    for (at, (_, keys, _)) in right.iter().enumerate() {
        by_name.entry(keys).or_default().push(at);
        by_last.entry(&keys[keys.len() - 1]).or_default().push(at);
    }
    let mut taken = vec![false; right.len()];
    let mut pair: Vec<Option<usize>> = vec![None; left.len()];
    for exact in [true, false] {
        for (l, (row, keys, _)) in left.iter().enumerate().filter(|(l, _)| pair[*l].is_none()).collect::<Vec<_>>() {
            let none = Vec::new();
            let candidates = if exact { by_name.get(keys.as_slice()) } else { by_last.get(&keys[keys.len() - 1]) };
            let fits = |&&r: &&usize| {
                let other = &right[r].1;
                !taken[r]
                    && kind(a, *row) == kind(b, right[r].0)
                    && (exact || keys.ends_with(other) || other.ends_with(keys))
            };
            let found = candidates.unwrap_or(&none).iter().filter(fits).copied().collect::<Vec<_>>();
            // Two that fit are an ambiguity, not a match.
            if let [r] = found[..] {
                taken[r] = true;
                pair[l] = Some(r);
            }
        }
    }
    let mut out: Vec<Held> = left
        .iter()
        .zip(&pair)
        .map(|((row, _, name), r)| Held { name: name.clone(), a: Some(*row), b: r.map(|r| right[r].0) })
        .collect();
    let rest = right.iter().zip(taken).filter(|(_, taken)| !taken);
    out.extend(rest.map(|((row, _, name), _)| Held { name: name.clone(), a: None, b: Some(*row) }));
    both_first(out)
}

/// In both, then in the first only, then in the second only; otherwise in the order found.
fn both_first(mut held: Vec<Held>) -> Vec<Held> {
    held.sort_by_key(|h| (h.a.is_none() || h.b.is_none(), h.a.is_none()));
    held
}

fn match_voices(a: &Article, b: &Article, cards: &[Vec<QuoteCard>; 2], entities: &[Held]) -> Vec<Held> {
    let (left, right) = (voices(&cards[0]).rows, voices(&cards[1]).rows);
    let row = |article: &Article, entity: &Option<String>| entity.as_deref().and_then(|id| article.entity_row(id));
    let twin: HashMap<usize, usize> = entities.iter().filter_map(|h| Some((h.a?, h.b?))).collect();
    let mut taken = vec![false; right.len()];
    let mut out = Vec::new();
    for (i, voice) in left.iter().enumerate() {
        let mine = row(a, &voice.speaker.entity);
        let same = |r: &usize| match (mine, row(b, &right[*r].speaker.entity)) {
            (Some(mine), Some(theirs)) => twin.get(&mine) == Some(&theirs),
            (None, None) => keys(&voice.speaker.name) == keys(&right[*r].speaker.name),
            _ => false,
        };
        let found = (0..right.len()).find(|r| !taken[*r] && same(r));
        if let Some(r) = found {
            taken[r] = true;
        }
        out.push(Held { name: voice.speaker.name.clone(), a: Some(i), b: found });
    }
    let rest = (0..right.len()).filter(|&r| !taken[r]);
    out.extend(rest.map(|r| Held { name: right[r].speaker.name.clone(), a: None, b: Some(r) }));
    both_first(out)
}

/// Entries are the same where their days are the same and they share the event's word or most of their words.
fn match_events(a: &Article, b: &Article, lists: &[Vec<TimelineItem>; 2], entities: &[Held]) -> Vec<Held> {
    let twin: HashMap<usize, usize> = entities.iter().filter_map(|h| Some((h.a?, h.b?))).collect();
    let mut by_day: HashMap<_, Vec<usize>> = HashMap::new();
    for (i, item) in lists[1].iter().enumerate() {
        by_day.entry((item.track, item.from, item.to)).or_default().push(i);
    }
    let word_sets = |items: &[TimelineItem]| -> Vec<HashSet<String>> {
        items.iter().map(|i| keys(&i.clause.text).into_iter().filter(|w| w.chars().count() > 3).collect()).collect()
    };
    let (left, right) = (word_sets(&lists[0]), word_sets(&lists[1]));
    let mut taken = vec![false; lists[1].len()];
    let mut out = Vec::new();
    for (i, item) in lists[0].iter().enumerate() {
        let score = |r: usize| {
            let other = &lists[1][r];
            let shared = left[i].intersection(&right[r]).count() as f64;
            let words = shared / left[i].len().min(right[r].len()).max(1) as f64;
            let trigger = f64::from(u8::from(keys(&item.trigger.text) == keys(&other.trigger.text)));
            let row = |article: &Article, id: &String| article.entity_row(id);
            let theirs: HashSet<usize> = other.participants.iter().filter_map(|id| row(b, id)).collect();
            let people = item.participants.iter().filter_map(|id| row(a, id));
            let people = people.filter_map(|row| twin.get(&row)).any(|row| theirs.contains(row));
            words + 0.5 * trigger + if people { 0.25 } else { 0.0 }
        };
        let candidates = by_day.get(&(item.track, item.from, item.to)).into_iter().flatten().copied();
        let found = candidates.filter(|&r| !taken[r]).map(|r| (r, score(r))).filter(|&(_, s)| s >= 0.5);
        let found = found.max_by(|x, y| x.1.total_cmp(&y.1).then(y.0.cmp(&x.0))).map(|f| f.0);
        if let Some(r) = found {
            taken[r] = true;
        }
        out.push(Held { name: item.clause.text.clone(), a: Some(i), b: found });
    }
    let rest = (0..lists[1].len()).filter(|&r| !taken[r]);
    out.extend(rest.map(|r| Held { name: lists[1][r].clause.text.clone(), a: None, b: Some(r) }));
    both_first(out)
}

/// Utterances are the same where at least half of the words of the longer one stand in the other, in order, and at least
/// three do; the best pairs are taken first.
fn match_quotes(a: &[QuoteCard], b: &[QuoteCard]) -> Vec<QuotePair> {
    let text = |card: &QuoteCard| card.pieces.iter().map(|p| p.1.text.as_str()).collect::<Vec<_>>().join(" ");
    let (left, right): (Vec<String>, Vec<String>) = (a.iter().map(text).collect(), b.iter().map(text).collect());
    let (left_keys, right_keys): (Vec<_>, Vec<_>) =
        (left.iter().map(|t| keys(t)).collect(), right.iter().map(|t| keys(t)).collect());
    // Candidates share a pair of neighbouring words: two long articles are not compared each with each.
    let mut shingles: HashMap<&[String], Vec<usize>> = HashMap::new();
    for (r, keys) in right_keys.iter().enumerate() {
        for pair in keys.windows(2) {
            let rows = shingles.entry(pair).or_default();
            if rows.last() != Some(&r) && rows.len() < 64 {
                rows.push(r);
            }
        }
    }
    let mut scored: Vec<(usize, usize, usize)> = Vec::new();
    for (l, keys) in left_keys.iter().enumerate() {
        let near = keys.windows(2).filter_map(|pair| shingles.get(pair)).flatten().copied();
        let mut near: Vec<usize> = near.collect();
        near.sort_unstable();
        near.dedup();
        for r in near {
            let common = common_words(keys, &right_keys[r]);
            let longer = keys.len().max(right_keys[r].len());
            if common >= 3 && common * 2 >= longer {
                scored.push((common * 1000 / longer, l, r));
            }
        }
    }
    scored.sort_by_key(|&(score, l, r)| (std::cmp::Reverse(score), l + r, l.abs_diff(r), l));
    let (mut used_a, mut used_b) = (vec![false; a.len()], vec![false; b.len()]);
    let mut out = Vec::new();
    for (_, l, r) in scored {
        if std::mem::replace(&mut used_a[l], true) {
            continue;
        }
        if std::mem::replace(&mut used_b[r], true) {
            used_a[l] = false;
            continue;
        }
        let cue = |card: &QuoteCard| card.cue.as_ref().map(|c| c.0.text.clone()).unwrap_or_default();
        let (x, y) = (cue(&a[l]), cue(&b[r]));
        out.push(QuotePair {
            a: l,
            b: r,
            same: left_keys[l] == right_keys[r],
            diff: diff_words(&left[l], &right[r]),
            cues: (!x.eq_ignore_ascii_case(&y)).then_some((x, y)),
        });
    }
    out.sort_by_key(|p| p.a);
    out
}

/// Longer wordings than this are compared by their beginnings: the table of a comparison grows with the square.
const MOST_WORDS: usize = 600;

fn common_words(a: &[String], b: &[String]) -> usize {
    let (a, b) = (&a[..a.len().min(MOST_WORDS)], &b[..b.len().min(MOST_WORDS)]);
    table(a, b)[0]
}

/// Lengths of the longest common subsequences of all pairs of endings; row by row, one wider than `b`.
fn table(a: &[String], b: &[String]) -> Vec<usize> {
    let wide = b.len() + 1;
    let mut lengths = vec![0; (a.len() + 1) * wide];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            lengths[i * wide + j] = if a[i] == b[j] {
                lengths[(i + 1) * wide + j + 1] + 1
            } else {
                lengths[(i + 1) * wide + j].max(lengths[i * wide + j + 1])
            };
        }
    }
    lengths
}

/// The words of two texts, as runs that are in both, in the first only, in the second only. Case, quotation marks and other
/// punctuation do not count as differences.
pub fn diff_words(a: &str, b: &str) -> Vec<DiffPiece> {
    let (left, right): (Vec<&str>, Vec<&str>) = (a.split_whitespace().collect(), b.split_whitespace().collect());
    let key = |words: &[&str]| words.iter().take(MOST_WORDS).map(|w| keys(w).join(" ")).collect::<Vec<_>>();
    let (left_keys, right_keys) = (key(&left), key(&right));
    let lengths = table(&left_keys, &right_keys);
    let length = |i: usize, j: usize| lengths[i * (right_keys.len() + 1) + j];
    let mut out: Vec<DiffPiece> = Vec::new();
    let (mut i, mut j) = (0, 0);
    while i < left_keys.len() || j < right_keys.len() {
        let (in_left, in_right) = (i < left_keys.len(), j < right_keys.len());
        if in_left && in_right && left_keys[i] == right_keys[j] {
            push(&mut out, DiffPiece::Same(left[i].into()));
            (i, j) = (i + 1, j + 1);
        } else if in_left && (!in_right || length(i + 1, j) >= length(i, j + 1)) {
            push(&mut out, DiffPiece::Left(left[i].into()));
            i += 1;
        } else {
            push(&mut out, DiffPiece::Right(right[j].into()));
            j += 1;
        }
    }
    left[left_keys.len()..].iter().for_each(|w| push(&mut out, DiffPiece::Left((*w).into())));
    right[right_keys.len()..].iter().for_each(|w| push(&mut out, DiffPiece::Right((*w).into())));
    out
}

/// Adds a word to the last run where it is of the same sort.
fn push(out: &mut Vec<DiffPiece>, piece: DiffPiece) {
    use DiffPiece::{Left, Right, Same};
    match (out.last_mut(), piece) {
        (Some(Same(run)), Same(word)) | (Some(Left(run)), Left(word)) | (Some(Right(run)), Right(word)) => {
            run.push(' ');
            run.push_str(&word);
        }
        (_, piece) => out.push(piece),
    }
}
