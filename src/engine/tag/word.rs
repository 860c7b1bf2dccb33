use crate::engine::lexicon::clusters::{Cluster, cluster};
use crate::engine::model::{hash, join};

/// What the tagger and the parser look at in a word.
#[derive(Clone, Copy, Debug, Default)]
pub struct Word {
    /// Hash of the normalised word.
    pub form: u64,
    /// Its letters and digits as classes: `Xxx-d`, runs shortened.
    pub shape: u64,
    /// Hashes of its last one to four characters.
    pub suffixes: [u64; 4],
    /// Hashes of its first one to three characters.
    pub prefixes: [u64; 3],
    /// Its word class.
    pub cluster: Cluster,
}

impl Word {
    /// Looks at a word as written.
    pub fn new(written: &str) -> Self {
        let normal = normalise(written);
        let ends: Vec<usize> = normal.char_indices().map(|(at, _)| at).chain([normal.len()]).collect();
        let n = ends.len() - 1;
        let slice = |a: usize, b: usize| hash(&normal.as_bytes()[ends[a]..ends[b]]);
        let mut word =
            Self { form: hash(normal.as_bytes()), shape: shape(written), cluster: cluster(&normal), ..Self::default() };
        for (k, suffix) in word.suffixes.iter_mut().enumerate() {
            *suffix = slice(n.saturating_sub(k + 1), n);
        }
        for (k, prefix) in word.prefixes.iter_mut().enumerate() {
            *prefix = slice(0, n.min(k + 1));
        }
        word
    }
}

/// Lower case, digits as `0`, typographic marks as plain ones: what the models see of a word.
pub fn normalise(written: &str) -> String {
    let mut out = String::with_capacity(written.len());
    for c in written.chars() {
        match c {
            '0'..='9' => out.push('0'),
            'a'..='z' => out.push(c),
            'A'..='Z' => out.push(c.to_ascii_lowercase()),
            '’' | '‘' | '´' | '`' | '‚' | '‛' => out.push('\''),
            '“' | '”' | '„' | '«' | '»' => out.push('"'),
            '–' | '—' | '‐' | '‑' | '−' => out.push('-'),
            '…' => out.push_str("..."),
            _ => out.extend(c.to_lowercase()),
        }
    }
    out
}

/// `Xx` for "Moscow", `X.X.` for "U.S.", `dd:dd` shortened to `d:d`.
fn shape(written: &str) -> u64 {
    let mut h = 0;
    let mut last = ' ';
    for c in written.chars() {
        let class = if c.is_uppercase() {
            'X'
        } else if c.is_alphabetic() {
            'x'
        } else if c.is_numeric() {
            'd'
        } else {
            c
        };
        if class != last {
            h = join(h, class as u64);
            last = class;
        }
    }
    h
}
