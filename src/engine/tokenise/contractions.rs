//! Where one written word is several syntactic ones.

use super::chars::is_apostrophe;

/// Whole words that are split at fixed places, in lower case: "cannot" is "can" and "not".
const FIXED: &[(&str, &[usize])] = &[
    ("cannot", &[3]),
    ("gonna", &[3]),
    ("wanna", &[3]),
    ("gotta", &[3]),
    ("gimme", &[3]),
    ("lemme", &[3]),
    ("dunno", &[2, 3]),
    ("kinda", &[4]),
    ("sorta", &[4]),
    ("lotta", &[3]),
    ("outta", &[3]),
    ("dont", &[2]),
    ("cant", &[2]),
    ("wont", &[2]),
    ("isnt", &[2]),
    ("arent", &[3]),
    ("didnt", &[3]),
    ("doesnt", &[4]),
    ("wasnt", &[3]),
    ("werent", &[4]),
    ("havent", &[4]),
    ("hasnt", &[3]),
    ("hadnt", &[3]),
    ("couldnt", &[5]),
    ("wouldnt", &[5]),
    ("shouldnt", &[6]),
    ("aint", &[2]),
    ("im", &[1]),
    ("ive", &[1]),
    ("youre", &[3]),
    ("theyre", &[4]),
    ("youve", &[3]),
    ("thats", &[4]),
    ("whats", &[4]),
    ("theres", &[5]),
];

/// The byte positions inside `word` at which it is cut, ascending.
pub(super) fn cuts(word: &str) -> Vec<usize> {
    if word.len() > 64 {
        return Vec::new();
    }
    let mut out = Vec::new();
    let mut end = word.len();
    while let Some(cut) = clitic(&word[..end]) {
        out.insert(0, cut);
        end = cut;
    }
    if out.is_empty() && word.is_ascii() && word.len() <= 8 {
        let lower = word.to_ascii_lowercase();
        // "IM" and "Im" are as often a short form or a name.
        let fixed = FIXED.iter().find(|(w, _)| *w == lower && (lower.len() > 2 || word == lower));
        out = fixed.map_or_else(Vec::new, |(_, cuts)| cuts.to_vec());
    }
    out
}

/// Where the last clitic of `word` begins: "'s", "'re", "n't" and their like.
fn clitic(word: &str) -> Option<usize> {
    let (at, mark) = word.char_indices().rev().find(|&(_, c)| is_apostrophe(c))?;
    let tail = word[at + mark.len_utf8()..].to_ascii_lowercase();
    let head = &word[..at];
    match tail.as_str() {
        "s" if decade(head) => None,
        "s" | "re" | "ve" | "ll" | "d" | "m" => (!head.is_empty()).then_some(at),
        "t" => {
            let n = head.char_indices().next_back().filter(|&(_, c)| matches!(c, 'n' | 'N'))?.0;
            (n > 0).then_some(n)
        }
        "all" if head.eq_ignore_ascii_case("y") => Some(at + mark.len_utf8()),
        _ => None,
    }
}

/// "80's", "1990's": one word in the treebanks.
fn decade(head: &str) -> bool {
    matches!(head.len(), 2 | 4) && head.bytes().all(|b| b.is_ascii_digit()) && head.ends_with('0')
}
