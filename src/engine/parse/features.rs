use super::state::{NONE, State};
use crate::engine::model::{feature, join};
use crate::engine::tag::{OUTSIDE, Upos, Word};

/// A sentence as the parser sees it.
#[derive(Clone, Debug)]
pub struct Sentence {
    words: Vec<Word>,
    tags: Vec<u8>,
    /// For each place how many verbs, commas and quotation marks stand before it.
    before: Vec<[u16; 3]>,
}

impl Sentence {
    /// Bundles words, tag classes and parts of speech, one per word; `written` gives the marks.
    pub fn new<'a>(
        words: Vec<Word>,
        tags: Vec<u8>,
        upos: impl Iterator<Item = Upos>,
        written: impl Iterator<Item = &'a str>,
    ) -> Self {
        let mut before = vec![[0u16; 3]];
        let mut counts = [0u16; 3];
        for (upos, word) in upos.zip(written) {
            counts[0] += u16::from(upos == Upos::Verb);
            counts[1] += u16::from(word == ",");
            counts[2] += u16::from(
                upos == Upos::Punct && !matches!(word, "," | "." | "-" | ":" | ";" | "?" | "!" | "(" | ")" | "–" | "—"),
            );
            before.push(counts);
        }
        Self { words, tags, before }
    }

    /// Classes of the words.
    pub fn tags(&self) -> &[u8] {
        &self.tags
    }

    /// How many words.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    fn between(&self, a: usize, b: usize) -> u64 {
        if a == NONE || b >= self.before.len() || a + 1 > b {
            return 0;
        }
        let (from, to) = (self.before[a + 1], self.before[b]);
        let count = |k: usize, most: u16| u64::from((to[k] - from[k]).min(most));
        count(0, 2) * 9 + count(1, 2) * 3 + count(2, 2)
    }
}

/// What the parser sees in a state before it takes a step.
pub fn step_features(sentence: &Sentence, state: &State, out: &mut Vec<u32>) {
    let root = state.root();
    let outside = Word::default();
    let word = |i: usize| if i < root { &sentence.words[i] } else { &outside };
    let form = |i: usize| if i == root { 2 } else { word(i).form };
    let tag = |i: usize| match i {
        NONE => u64::from(OUTSIDE),
        i if i == root => u64::from(OUTSIDE) - 1,
        i => u64::from(sentence.tags[i]),
    };
    let fine = |i: usize| u64::from(word(i).cluster.fine);
    let middle = |i: usize| u64::from(word(i).cluster.middle);
    let coarse = |i: usize| u64::from(word(i).cluster.coarse);
    let node = |i: usize| (i != NONE).then(|| &state.nodes[i]);
    let label = |i: usize| node(i).filter(|n| n.head != NONE).map_or(99, |n| n.label as u64);
    let left = |i: usize, k: usize| node(i).map_or(NONE, |n| n.left[k]);
    let right = |i: usize, k: usize| node(i).map_or(NONE, |n| n.right[k]);
    let valency = |i: usize, side: usize| node(i).map_or(9, |n| u64::from(n.valency[side].min(5)));
    let labels = |i: usize, side: usize| node(i).map_or(1 << 63, |n| n.labels[side]);
    let ahead = |k: usize| if state.next + k <= root { state.next + k } else { NONE };
    let distance = |a: usize, b: usize| match b.wrapping_sub(a) {
        _ if a == NONE || b == NONE => 0,
        d @ 0..=5 => d as u64,
        6..=9 => 6,
        _ => 7,
    };
    let two = join;
    let three = |a, b, c| join(join(a, b), c);
    let (s0, s1, s2) = (state.top(0), state.top(1), state.top(2));
    let (b0, b1, b2) = (ahead(0), ahead(1), ahead(2));
    let (s0w, s1w, b0w, b1w) = (form(s0), form(s1), form(b0), form(b1));
    let (s0t, s1t, s2t, b0t, b1t, b2t) = (tag(s0), tag(s1), tag(s2), tag(b0), tag(b1), tag(b2));
    let tags = two(two(s1t, s0t), b0t);
    let s0b0 = two(s0t, b0t);
    let near = distance(s0, b0);
    let (s0l1, s0r1, s1l1, s1r1, b0l1) = (left(s0, 0), right(s0, 0), left(s1, 0), right(s1, 0), left(b0, 0));
    let values = [
        s0w,
        s0t,
        two(s0w, s0t),
        s1w,
        s1t,
        two(s1w, s1t),
        b0w,
        b0t,
        two(b0w, b0t),
        two(b1w, b1t),
        b1t,
        two(form(b2), b2t),
        s2t,
        two(form(s2), s2t),
        // pairs
        two(two(s0w, s0t), two(b0w, b0t)),
        three(s0w, s0t, b0t),
        three(s0t, b0w, b0t),
        two(s0w, b0w),
        s0b0,
        two(b0t, b1t),
        two(two(s1w, s1t), two(s0w, s0t)),
        three(s1w, s1t, s0t),
        three(s1t, s0w, s0t),
        two(s1w, s0w),
        two(s1t, s0t),
        two(s1t, b0t),
        three(s1w, b0w, 1),
        three(s1t, b0w, 1),
        three(s0w, b1t, b0t),
        // triples
        two(s0b0, b1t),
        tags,
        three(s2t, s1t, s0t),
        three(b0t, b1t, b2t),
        two(tags, b1t),
        two(tags, s2t),
        three(s0b0, tag(s0l1), 1),
        three(s0b0, tag(s0r1), 2),
        three(s0b0, tag(b0l1), 3),
        three(s1t, s0t, two(tag(s1r1), 1)),
        three(s1t, s0t, two(tag(s1l1), 2)),
        three(s1t, s0t, two(tag(s0l1), 3)),
        three(s1t, s0t, two(tag(s0r1), 4)),
        three(s1w, s0w, b0t),
        three(s1t, s0w, b0w),
        three(s1w, s0t, b0w),
        three(s0w, b0w, b1t),
        three(s0t, b0w, b1w),
        // distance and what lies between
        two(s0w, near),
        two(s0t, near),
        two(b0w, near),
        two(b0t, near),
        two(s0b0, near),
        three(s1t, s0t, distance(s1, s0)),
        two(s0b0, sentence.between(s0, b0)),
        three(s1t, s0t, sentence.between(s1, s0)),
        two(tags, sentence.between(s1, b0)),
        // valency and labels
        two(s0w, valency(s0, 1)),
        two(s0t, valency(s0, 1)),
        two(s0t, valency(s0, 0)),
        two(s0w, valency(s0, 0)),
        two(b0t, valency(b0, 0)),
        two(b0w, valency(b0, 0)),
        two(s1t, valency(s1, 1)),
        two(s1w, valency(s1, 1)),
        two(s0t, labels(s0, 0)),
        two(s0t, labels(s0, 1)),
        two(s0w, labels(s0, 0)),
        two(s0w, labels(s0, 1)),
        two(s1t, labels(s1, 1)),
        two(s1w, labels(s1, 1)),
        two(s1t, labels(s1, 0)),
        two(b0t, labels(b0, 0)),
        two(b0w, labels(b0, 0)),
        three(s0b0, labels(s0, 0), 5),
        three(s0b0, labels(s0, 1), 6),
        three(s0b0, labels(b0, 0), 7),
        three(s1t, s0t, two(labels(s1, 1), labels(s0, 0))),
        two(form(s0l1), label(s0l1)),
        two(form(s0r1), label(s0r1)),
        three(s0t, tag(s0l1), label(s0l1)),
        three(s0t, tag(s0r1), label(s0r1)),
        three(s0w, form(s0r1), 1),
        three(s0w, form(s0l1), 2),
        three(s1t, tag(s1r1), label(s1r1)),
        three(b0t, tag(b0l1), label(b0l1)),
        three(b0w, form(b0l1), 3),
        three(s0t, label(left(s0, 1)), label(right(s0, 1))),
        // word classes
        two(fine(s0), b0t),
        two(s0t, fine(b0)),
        two(middle(s0), middle(b0)),
        two(middle(s1), middle(s0)),
        two(fine(s1), fine(s0)),
        two(fine(s0), fine(b0)),
        two(s0w, middle(b0)),
        two(middle(s0), b0w),
        two(middle(s1), s0w),
        two(s1w, middle(s0)),
        three(coarse(s1), coarse(s0), coarse(b0)),
        three(middle(s1), s0w, middle(b0)),
        three(middle(s0), b0w, middle(b1)),
        three(middle(s1), middle(s0), b0t),
        three(fine(s1), s0t, b0t),
        two(fine(b1), b0t),
    ];
    out.clear();
    out.extend(values.iter().enumerate().map(|(template, &value)| feature(template as u32 + 1000, value)));
}

/// What the parser sees of an arc that it is about to make, to name it. Everything that hangs from `child` is known by then.
pub fn label_features(sentence: &Sentence, state: &State, head: usize, child: usize, out: &mut Vec<u32>) {
    let root = state.root();
    let outside = Word::default();
    let word = |i: usize| if i < root { &sentence.words[i] } else { &outside };
    let form = |i: usize| if i == root { 2 } else { word(i).form };
    let tag = |i: usize| match i {
        i if i == root => u64::from(OUTSIDE) - 1,
        i if i < root => u64::from(sentence.tags[i]),
        _ => u64::from(OUTSIDE),
    };
    let fine = |i: usize| u64::from(word(i).cluster.fine);
    let middle = |i: usize| u64::from(word(i).cluster.middle);
    let node = |i: usize| (i != NONE).then(|| &state.nodes[i]);
    let label = |i: usize| node(i).filter(|n| n.head != NONE).map_or(99, |n| n.label as u64);
    let left = |i: usize, k: usize| node(i).map_or(NONE, |n| n.left[k]);
    let right = |i: usize, k: usize| node(i).map_or(NONE, |n| n.right[k]);
    let labels = |i: usize, side: usize| node(i).map_or(1 << 63, |n| n.labels[side]);
    let two = join;
    let three = |a, b, c| join(join(a, b), c);
    let side = u64::from(child > head);
    let far = child.abs_diff(head);
    let distance = side * 8
        + if far < 5 {
            far as u64
        } else if far < 10 {
            5
        } else {
            6
        };
    let (hw, cw) = (two(form(head), side), form(child));
    let (ht, ct) = (two(tag(head), side), tag(child));
    let (hf, cf) = (two(fine(head), side), fine(child));
    let (hm, cm) = (two(middle(head), side), middle(child));
    let tags = two(ht, ct);
    let (before, after) = (child.wrapping_sub(1), child + 1);
    let (first, last) = (left(child, 0), right(child, 0));
    let under = two(labels(child, 0), labels(child, 1));
    let between = sentence.between(child.min(head), child.max(head));
    let values = [
        side,
        tags,
        two(tags, distance),
        two(hw, ct),
        two(ht, cw),
        two(hw, cw),
        two(hw, two(cw, ct)),
        cw,
        two(cw, side),
        two(ct, side),
        hw,
        ht,
        two(cf, side),
        two(hf, ct),
        two(ht, cf),
        two(hm, cm),
        two(hf, cf),
        two(hw, cm),
        two(hm, cw),
        two(tags, word(child).suffixes[2]),
        two(ht, word(child).suffixes[1]),
        two(word(head).suffixes[2], ct),
        // what hangs from the child
        two(tags, under),
        two(tags, labels(child, 0)),
        two(ct, under),
        two(hw, under),
        three(tags, form(first), 1),
        three(tags, form(last), 2),
        three(ct, form(first), label(first)),
        three(hw, form(first), 3),
        three(hw, form(left(child, 1)), 4),
        three(tags, tag(first), label(first)),
        three(tags, tag(last), label(last)),
        three(cw, form(first), 5),
        three(hm, cm, form(first)),
        three(tags, form(left(child, 1)), 6),
        // what hangs from the head
        two(tags, labels(head, 0)),
        two(tags, labels(head, 1)),
        three(tags, labels(head, 0), labels(head, 1)),
        three(hw, ct, labels(head, 1)),
        three(hw, ct, labels(head, 0)),
        three(ct, two(labels(head, 0), side), 7),
        three(cm, two(labels(head, 0), side), 8),
        // neighbours
        two(tags, tag(before)),
        two(tags, tag(after)),
        three(tags, tag(before), tag(after)),
        three(ct, two(form(before), side), 9),
        three(ct, two(form(after), side), 10),
        three(tags, form(before), 11),
        three(tags, form(after), 12),
        three(tags, tag(head.wrapping_sub(1)), 13),
        three(tags, tag(head.wrapping_add(1)), 14),
        two(tags, between),
        three(tags, between, distance),
        three(cm, ht, between),
        three(hm, ct, between),
    ];
    out.clear();
    out.extend(values.iter().enumerate().map(|(template, &value)| feature(template as u32 + 2000, value)));
}
