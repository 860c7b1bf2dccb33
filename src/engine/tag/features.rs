use super::word::Word;
use crate::engine::model::{feature, join};

/// A class that stands for "before the sentence".
pub const OUTSIDE: u8 = 255;

/// What the tagger sees at word `i` of a sentence; `tags` holds the classes of the words before it.
pub fn features(words: &[Word], i: usize, tags: &[u8], out: &mut Vec<u32>) {
    out.clear();
    let outside = Word::default();
    let at = |k: isize| i.checked_add_signed(k).and_then(|i| words.get(i)).unwrap_or(&outside);
    let tag = |k: usize| u64::from(i.checked_sub(k).map_or(OUTSIDE, |i| tags[i]));
    let (w, before, after) = (at(0), at(-1), at(1));
    let (t1, t2) = (tag(1), tag(2));
    let fine = |k: isize| u64::from(at(k).cluster.fine);
    let middle = |k: isize| u64::from(at(k).cluster.middle);
    let coarse = |k: isize| u64::from(at(k).cluster.coarse);
    let first = u64::from(i == 0);
    let values = [
        0,
        w.form,
        join(w.form, w.shape),
        join(w.shape, first),
        w.suffixes[0],
        w.suffixes[1],
        w.suffixes[2],
        w.suffixes[3],
        w.prefixes[0],
        w.prefixes[1],
        w.prefixes[2],
        fine(0),
        middle(0),
        coarse(0),
        before.form,
        after.form,
        at(-2).form,
        at(2).form,
        fine(-1),
        fine(1),
        middle(-2),
        middle(2),
        t1,
        join(t1, t2),
        join(t1, w.form),
        join(t1, fine(0)),
        join(join(t1, t2), middle(0)),
        join(before.form, w.form),
        join(w.form, after.form),
        join(w.suffixes[2], t1),
        join(join(middle(-1), middle(0)), 1),
        join(join(middle(0), middle(1)), 2),
        join(join(coarse(-1), coarse(0)), coarse(1)),
        after.suffixes[2],
        before.suffixes[2],
        join(before.shape, w.shape),
        join(w.shape, after.shape),
        join(t1, after.form),
        join(t1, middle(1)),
        join(join(t1, w.shape), w.suffixes[1]),
        join(w.suffixes[2], join(w.shape, first)),
        join(join(middle(1), middle(2)), middle(0)),
        join(middle(0), w.suffixes[1]),
    ];
    out.extend(values.iter().enumerate().map(|(template, &value)| feature(template as u32, value)));
}
