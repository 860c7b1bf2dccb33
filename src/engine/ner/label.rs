//! What the sequence model says of a token: outside, or the beginning, inside, last or unit token of a name of one kind (BILOU).

use super::EntityKind;

/// How many labels there are.
pub const LABELS: usize = 1 + 4 * KINDS.len();

/// The kinds in label order.
pub const KINDS: [EntityKind; 8] = [
    EntityKind::Person,
    EntityKind::Organization,
    EntityKind::Place,
    EntityKind::Group,
    EntityKind::Event,
    EntityKind::Law,
    EntityKind::Work,
    EntityKind::Product,
];

/// Where in a name a token stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The first of several tokens.
    Begin,
    /// Neither first nor last.
    Inside,
    /// The last of several tokens.
    Last,
    /// The only token.
    Unit,
}

/// The label outside of names.
pub const OUTSIDE: usize = 0;

/// The label of a token in a name of the kind with this index in [`KINDS`].
pub const fn label(kind: usize, part: Part) -> usize {
    1 + 4 * kind + part as usize
}

/// The kind's index and the part that a label stands for; none for [`OUTSIDE`].
pub const fn parse(label: usize) -> Option<(usize, Part)> {
    if label == OUTSIDE {
        return None;
    }
    let part = match (label - 1) % 4 {
        0 => Part::Begin,
        1 => Part::Inside,
        2 => Part::Last,
        _ => Part::Unit,
    };
    Some(((label - 1) / 4, part))
}

/// Whether a name is still open after the token; if so, of which kind.
pub const fn open_after(label: usize) -> Option<usize> {
    match parse(label) {
        Some((kind, Part::Begin | Part::Inside)) => Some(kind),
        _ => None,
    }
}

/// Whether the token goes on with a name; if so, of which kind.
pub const fn goes_on(label: usize) -> Option<usize> {
    match parse(label) {
        Some((kind, Part::Inside | Part::Last)) => Some(kind),
        _ => None,
    }
}

/// Whether the second label may follow the first. At both ends of a sentence stands [`OUTSIDE`].
pub fn may_follow(first: usize, second: usize) -> bool {
    open_after(first) == goes_on(second)
}

/// The names that a sound sequence of labels spells: first token, token past the last, kind.
pub fn spans(labels: &[usize]) -> Vec<(usize, usize, usize)> {
    let mut out = Vec::new();
    let mut start = 0;
    for (i, &label) in labels.iter().enumerate() {
        match parse(label) {
            Some((_, Part::Begin)) => start = i,
            Some((kind, Part::Last)) => out.push((start, i + 1, kind)),
            Some((kind, Part::Unit)) => out.push((i, i + 1, kind)),
            Some((_, Part::Inside)) | None => {}
        }
    }
    out
}

/// The labels that spell these names over `length` tokens.
pub fn spell(length: usize, spans: &[(usize, usize, usize)]) -> Vec<usize> {
    let mut out = vec![OUTSIDE; length];
    for &(start, end, kind) in spans {
        if end - start == 1 {
            out[start] = label(kind, Part::Unit);
            continue;
        }
        out[start..end].fill(label(kind, Part::Inside));
        out[start] = label(kind, Part::Begin);
        out[end - 1] = label(kind, Part::Last);
    }
    out
}
