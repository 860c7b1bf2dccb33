//! Dictionary forms by suffix rules learnt from the treebanks: the longest suffix that a rule knows decides.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::word::normalise;

/// Longest suffix of a rule, in characters; a rule with `^` before it is for the whole word.
pub const LONGEST: usize = 6;

/// (tag, suffix) to (characters to cut, what to add).
type Rules = HashMap<(&'static str, &'static str), (usize, &'static str)>;

static RULES: LazyLock<Rules> = LazyLock::new(|| {
    let line = |line: &'static str| {
        let mut cells = line.split('\t');
        let (tag, suffix, cut, add) = (cells.next()?, cells.next()?, cells.next()?, cells.next()?);
        Some(((super::upos::xpos(tag), suffix), (cut.parse().ok()?, add)))
    };
    include_str!("../../../models/lemmas.tsv").lines().filter_map(line).collect()
});

/// The dictionary form of a word with this Penn tag; names keep their letters.
pub(super) fn lemma(word: &str, xpos: &'static str) -> Box<str> {
    if xpos == "NNP" {
        return word.into();
    }
    let lower = normalise(word);
    match rule(&lower, xpos) {
        Some((0, "")) | None => lower.into(),
        Some((cut, add)) => {
            let kept = lower.char_indices().rev().nth(cut.saturating_sub(1)).map_or(0, |(at, _)| at);
            let kept = if cut == 0 { lower.len() } else { kept };
            format!("{}{add}", &lower[..kept]).into()
        }
    }
}

fn rule(lower: &str, xpos: &'static str) -> Option<(usize, &'static str)> {
    // Only inflected words have rules; most words are not.
    if !matches!(
        xpos,
        "NNS"
            | "NNPS"
            | "VBD"
            | "VBG"
            | "VBN"
            | "VBP"
            | "VBZ"
            | "VB"
            | "MD"
            | "JJR"
            | "JJS"
            | "RBR"
            | "RBS"
            | "POS"
            | "PRP"
            | "PRP$"
            | "DT"
            | "RB"
    ) {
        return None;
    }
    let whole = format!("^{lower}");
    let starts = whole.char_indices().rev().map(|(at, _)| at).take(LONGEST + 1).collect::<Vec<_>>();
    let whole_rule = RULES.get(&(xpos, whole.as_str()));
    whole_rule
        .or_else(|| starts.iter().rev().find_map(|&at| RULES.get(&(xpos, &whole[at..]))))
        .or_else(|| RULES.get(&(xpos, "")))
        .copied()
}
