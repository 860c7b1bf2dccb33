//! What the sequence model looks at: one list of feature numbers per token. A template's number is its place in this file; a change
//! here needs a new model (`train ner`).

use super::evidence::Evidence;
use super::words::{Case, Listed, Word, listed};
use crate::engine::lexicon::{FirstName, Gender, NameEntry};
use crate::engine::model::{feature, hash, join};

/// A sentence, ready to be looked at.
pub struct Sentence {
    /// Its words.
    pub words: Vec<Word>,
    listed: Vec<Listed>,
    title_ends: Vec<bool>,
    /// Most words have capitals: a headline in title case.
    title_case: bool,
    /// For each word the run of capitalised words that it is in, as first and last index.
    runs: Vec<(usize, usize)>,
    /// Hashes of the parts of speech.
    tags: Vec<u64>,
}

impl Sentence {
    /// Of words as they are to be read, and their Penn tags.
    pub fn new<'w>(words: impl Iterator<Item = &'w str>, tags: &[&str]) -> Self {
        let words: Vec<Word> = words.map(Word::new).collect();
        let (listed, title_ends) = listed(&words);
        let lower = words.iter().filter(|w| w.case == Case::Lower && w.lower.chars().count() > 3).count();
        let upper = words.iter().filter(|w| w.case.is_name_like()).count();
        let title_case = upper >= 4 && lower * 5 < upper;
        let runs = runs(&words);
        let tags = tags.iter().map(|tag| hash(tag.as_bytes())).collect();
        Self { words, listed, title_ends, title_case, runs, tags }
    }
}

/// Runs of capitalised words, with small words such as "of" and "the" between them.
fn runs(words: &[Word]) -> Vec<(usize, usize)> {
    let inner = |w: &Word| {
        matches!(
            w.lower.as_str(),
            "of" | "for" | "and" | "the" | "de" | "la" | "del" | "al" | "van" | "von" | "bin" | "-" | "&"
        )
    };
    let mut out: Vec<(usize, usize)> = (0..words.len()).map(|i| (i, i)).collect();
    let mut i = 0;
    while i < words.len() {
        if !words[i].case.is_name_like() {
            i += 1;
            continue;
        }
        let mut last = i;
        let mut j = i + 1;
        // A run is at most a dozen words long; so the cost stays linear.
        while j < words.len() && j < i + 12 {
            if words[j].case.is_name_like() || (words[j].case == Case::Number && j == last + 1) {
                last = j;
            } else if !inner(&words[j]) || j > last + 2 {
                break;
            }
            j += 1;
        }
        for row in &mut out[i..=last] {
            *row = (i, last);
        }
        i = last + 1;
    }
    out
}

fn first_name(entry: NameEntry) -> u64 {
    entry.first_name().map_or(0, |FirstName { gender, frequency }| {
        u64::from(frequency) * 3
            + match gender {
                Gender::Female => 0,
                Gender::Male => 1,
                Gender::Any => 2,
            }
    })
}

fn surname(entry: NameEntry) -> u64 {
    u64::from(entry.surname().unwrap_or(0))
}

fn name_like(word: Option<&Word>) -> Option<&Word> {
    word.filter(|w| w.case.is_name_like())
}

/// The senses of a noun as one number.
fn senses(word: &Word) -> u64 {
    u64::from(word.class.person().is_some())
        | u64::from(word.class.organization().is_some()) << 1
        | u64::from(word.class.place().is_some()) << 2
        | u64::from(word.class.event().is_some()) << 3
}

/// Collects the features of the token at `i`.
pub fn collect(sentence: &Sentence, i: usize, document: &Evidence, out: &mut Vec<u32>) {
    out.clear();
    let words = &sentence.words;
    let at = |offset: isize| i.checked_add_signed(offset).and_then(|j| words.get(j));
    let (word, before, after) = (&words[i], at(-1), at(1));
    let id = |w: Option<&Word>| w.map_or(1, |w| w.id);
    let shape = |w: Option<&Word>| w.map_or(1, |w| w.shape);
    let coarse = |w: Option<&Word>| w.map_or(255, |w| u64::from(w.cluster.coarse));
    let middle = |w: Option<&Word>| w.map_or(999, |w| u64::from(w.cluster.middle));
    let fine = |w: Option<&Word>| w.map_or(9999, |w| u64::from(w.cluster.fine));
    let mut add = |template: u32, value: u64| out.push(feature(template, value));

    add(100, 0);
    add(101, word.id);
    add(102, id(before));
    add(103, id(after));
    add(104, id(at(-2)));
    add(105, id(at(2)));
    add(106, word.cased);
    add(107, join(id(before), word.id));
    add(108, join(word.id, id(after)));
    add(109, word.shape);
    add(110, join(shape(before), word.shape));
    add(111, join(word.shape, shape(after)));
    add(112, join(join(shape(before), word.shape), shape(after)));
    add(113, join(id(before), word.shape));
    add(114, join(word.shape, id(after)));
    add(115, join(join(id(at(-2)), id(before)), word.case as u64));
    add(116, join(join(id(after), id(at(2))), word.case as u64));
    if matches!(word.case, Case::Lower | Case::Capital | Case::Upper | Case::Mixed) {
        for n in 2..=4 {
            add(118 + n as u32, hash(word.prefix(n).as_bytes()));
            add(123 + n as u32, join(hash(word.suffix(n).as_bytes()), word.case as u64));
        }
    }
    if let Some(w) = before {
        add(130, hash(w.suffix(3).as_bytes()));
    }
    if let Some(w) = after {
        add(131, hash(w.suffix(3).as_bytes()));
    }

    add(140, coarse(Some(word)));
    add(141, middle(Some(word)));
    add(142, fine(Some(word)));
    add(143, join(fine(Some(word)), word.case as u64));
    add(144, middle(before));
    add(145, fine(before));
    add(146, middle(after));
    add(147, fine(after));
    add(148, join(coarse(before), middle(Some(word))));
    add(149, join(middle(Some(word)), coarse(after)));
    add(150, join(fine(before), word.shape));
    add(151, join(word.shape, fine(after)));
    add(152, join(middle(at(-2)), word.case as u64));
    add(153, join(middle(at(2)), word.case as u64));
    add(154, join(join(middle(before), word.case as u64), middle(after)));

    let listed = sentence.listed[i];
    if listed.kinds > 0 {
        let seen = u64::from(listed.kinds) << 3 | u64::from(listed.part) << 1 | u64::from(listed.long);
        add(160, seen);
        add(161, join(seen, word.case as u64));
        add(162, join(seen, id(before)));
        add(163, join(seen, id(after)));
        if listed.sort > 0 {
            add(159, join(u64::from(listed.sort) << 2 | u64::from(listed.part), word.case as u64));
        }
    }
    if let Some(j) = i.checked_sub(1) {
        add(164, u64::from(sentence.listed[j].kinds) << 2 | u64::from(sentence.listed[j].part));
    }
    if let Some(next) = sentence.listed.get(i + 1) {
        add(165, u64::from(next.kinds) << 2 | u64::from(next.part));
    }
    let own = (first_name(word.name), surname(word.name));
    if word.case.is_name_like() && own != (0, 0) {
        add(166, own.0 * 4 + own.1);
        add(167, join(own.0 * 4 + own.1, word.cluster.coarse.into()));
    }
    if word.case.is_name_like() {
        let next = name_like(after).map_or(99, |w| first_name(w.name) * 4 + surname(w.name));
        let last = name_like(before).map_or(99, |w| first_name(w.name) * 4 + surname(w.name));
        add(168, join(own.0, next));
        add(169, join(last, own.1));
    }
    for bit in bits(word.class.class_bits()) {
        add(170, bit);
        add(171, join(bit, word.case as u64));
    }
    for bit in before.into_iter().flat_map(|w| bits(w.class.class_bits())) {
        add(172, join(bit, word.case as u64));
    }
    for bit in after.into_iter().flat_map(|w| bits(w.class.class_bits())) {
        add(173, join(bit, word.case as u64));
    }
    add(174, senses(word));
    if let Some(w) = before {
        add(175, join(senses(w), word.case as u64));
    }
    if let Some(w) = after {
        add(176, join(senses(w), word.case as u64));
    }
    if i > 0 && sentence.title_ends[i - 1] {
        add(177, word.case as u64);
        add(178, word.shape);
    }
    if sentence.title_ends[i] {
        add(179, after.map_or(9, |w| w.case as u64));
    }

    if i == 0 {
        add(180, word.case as u64);
        add(181, word.id);
    }
    if sentence.title_case {
        add(182, word.case as u64);
        add(183, word.id);
    }
    let (first, last) = sentence.runs[i];
    if word.case.is_name_like() || last > first {
        add(184, ((last - first).min(7) as u64) << 4 | ((i - first).min(3) as u64) << 2 | ((last - i).min(3) as u64));
        add(185, words[last].id);
        add(186, words[first].id);
        add(187, fine(Some(&words[last])));
        add(188, fine(Some(&words[first])));
        for bit in bits(words[last].class.class_bits()) {
            add(189, join(bit, u64::from(i == last)));
        }
        for bit in bits(words[first].class.class_bits()) {
            add(190, join(bit, u64::from(i == first)));
        }
        let (outer_before, outer_after) = (first.checked_sub(1).map(|j| &words[j]), words.get(last + 1));
        add(191, id(outer_before));
        add(192, id(outer_after));
        add(193, middle(outer_before));
        add(194, middle(outer_after));
        add(195, join(fine(outer_before), u64::from(last > first)));
        add(196, join(fine(outer_after), u64::from(last > first)));
    }

    let tag = |offset: isize| i.checked_add_signed(offset).and_then(|j| sentence.tags.get(j)).copied().unwrap_or(1);
    add(210, tag(0));
    add(211, join(tag(0), word.case as u64));
    add(212, join(tag(-1), tag(0)));
    add(213, join(tag(0), tag(1)));
    add(214, join(join(tag(-1), word.case as u64), tag(1)));
    add(215, join(join(tag(-2), tag(-1)), word.case as u64));
    add(216, join(join(tag(1), tag(2)), word.case as u64));
    if word.case.is_name_like() || last > first {
        let run_tag = |j: Option<usize>| j.and_then(|j| sentence.tags.get(j)).copied().unwrap_or(1);
        add(217, run_tag(first.checked_sub(1)));
        add(218, run_tag(Some(last + 1)));
        add(219, join(run_tag(first.checked_sub(1)), run_tag(Some(last + 1))));
    }

    if word.case.is_name_like() {
        let seen = document.of(word.id);
        add(200, seen.case_pattern());
        for fact in seen.facts() {
            add(201, fact);
            add(202, join(fact, word.case as u64));
        }
        if let Some(facts) = name_like(before).map(|w| document.of(w.id)) {
            facts.facts().for_each(|fact| add(203, fact));
        }
        if let Some(facts) = name_like(after).map(|w| document.of(w.id)) {
            facts.facts().for_each(|fact| add(204, fact));
        }
    }
}

fn bits(set: u32) -> impl Iterator<Item = u64> {
    (0..17).filter(move |bit| set >> bit & 1 == 1)
}
