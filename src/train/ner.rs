//! `train ner`: the sequence model of names. Stochastic gradient ascent on the likelihood (AdaGrad), with features left out at
//! random, from gold articles and from what a teacher labelled (`src/train/teacher`).

use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::{Random, Writer};
use crate::engine::model::BITS;
use crate::engine::ner::label::{KINDS, LABELS, OUTSIDE, may_follow, spell};
use crate::engine::ner::{Crf, EntityKind, Row, Transitions, features, read, recognise_with};
use crate::engine::text::{Document, Span};
use crate::engine::{sentence, tokenise};

/// Rounds over the data.
const ROUNDS: usize = 7;
/// The share of features that is left out at random.
const DROPPED: f64 = 0.12;
const RATE: f32 = 0.12;
/// A feature seen less often is not learned.
const SEEN: u32 = 2;
/// Stored weights: units to one, and the most that are kept.
const UNITS: f32 = 24.0;
const WEIGHTS: usize = 380_000;

/// Sources that the teacher filled in or labelled, how much they weigh, and how sure the teacher must be of every word.
const SOURCES: [(&str, f32, f32); 8] = [
    ("wikigold", 1.0, 0.4),
    ("uner_pud", 1.0, 0.4),
    ("uner_ewt", 0.8, 0.4),
    ("crossner_politics", 0.7, 0.4),
    ("crossner_literature", 0.4, 0.4),
    ("crossner_music", 0.4, 0.4),
    ("gmb", 0.9, 0.55),
    ("gmb_own", 0.25, 0.0),
];
/// What a gold article weighs.
const GOLD: f32 = 2.0;
/// Sentences of a corpus that has no articles are read in runs of this many.
const RUN: usize = 10;

/// A sentence to learn from.
struct Example {
    /// Features of all its tokens, and where those of each token end.
    features: Vec<u32>,
    ends: Vec<u32>,
    labels: Vec<u8>,
    weight: f32,
}

#[derive(Deserialize)]
struct Article {
    text: String,
    entities: Vec<GoldEntity>,
}

#[derive(Deserialize)]
struct GoldEntity {
    kind: EntityKind,
    mentions: Vec<(u32, u32)>,
}

/// The names of an article: where they stand and of what kind they are.
type Spans = Vec<(Span, usize)>;

/// Articles of a JSON-lines file, with the spans of their names in bytes.
fn articles(path: &Path) -> Result<Vec<(Document, Spans)>> {
    let text = if path.extension().is_some_and(|e| e == "gz") {
        super::read_gz(path)?
    } else {
        std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?
    };
    let mut out = Vec::new();
    for line in text.lines() {
        let article: Article = serde_json::from_str(line).context("not an article with entities")?;
        let bytes: Vec<usize> = article.text.char_indices().map(|(at, _)| at).chain([article.text.len()]).collect();
        let mut spans: Spans = Vec::new();
        for entity in &article.entities {
            let kind = KINDS.iter().position(|&k| k == entity.kind).unwrap_or(0);
            spans.extend(entity.mentions.iter().map(|&(a, b)| (Span::at(bytes[a as usize], bytes[b as usize]), kind)));
        }
        spans.sort_unstable();
        out.push((Document::new(&article.text), spans));
    }
    Ok(out)
}

/// Turns sentences of one article into examples.
fn examples(sentences: &[(Vec<&str>, Vec<usize>)], weight: f32, out: &mut Vec<Example>) {
    let words: Vec<Vec<&str>> = sentences.iter().map(|s| s.0.clone()).collect();
    let (lines, facts) = read(&words);
    let mut seen = Vec::new();
    for (line, (_, labels)) in lines.iter().zip(sentences) {
        let (mut features, mut ends) = (Vec::new(), Vec::new());
        for i in 0..line.words.len() {
            features::collect(line, i, &facts, &mut seen);
            features.extend_from_slice(&seen);
            ends.push(features.len() as u32);
        }
        out.push(Example { features, ends, labels: labels.iter().map(|&l| l as u8).collect(), weight });
    }
}

fn gold(path: &Path, out: &mut Vec<Example>) -> Result<()> {
    for (document, spans) in articles(path)? {
        let tokens = tokenise::tokenise(&document);
        let sentences = sentence::split(&document, &tokens);
        let mut rows = Vec::new();
        for s in &sentences {
            let words: Vec<&str> = s.tokens.ids().map(|t| tokens[t].span.of(document.text())).collect();
            let mut names = Vec::new();
            for &(span, kind) in &spans {
                let inside = |t: &usize| span.overlaps(tokens.as_slice()[s.tokens.start() + t].span);
                let first = (0..words.len()).find(inside);
                let last = (0..words.len()).rfind(inside);
                if let (Some(a), Some(b)) = (first, last)
                    && names.last().is_none_or(|&(_, end, _)| end <= a)
                {
                    names.push((a, b + 1, kind));
                }
            }
            let labels = spell(words.len(), &names);
            rows.push((words, labels));
        }
        examples(&rows, GOLD, out);
        headlines(&rows, out);
    }
    Ok(())
}

/// Every sixth sentence once more as a headline in title case, which our articles do not have.
fn headlines(rows: &[(Vec<&str>, Vec<usize>)], out: &mut Vec<Example>) {
    for (words, labels) in rows.iter().step_by(6).filter(|r| r.0.len() <= 20) {
        let small = |w: &str| {
            matches!(w, "of" | "in" | "to" | "a" | "the" | "and" | "for" | "on" | "at" | "by" | "with" | "as")
        };
        let titled: Vec<String> = words
            .iter()
            .map(|word| {
                let mut letters = word.chars();
                match letters.next() {
                    Some(first) if first.is_lowercase() && !small(word) => {
                        first.to_uppercase().chain(letters).collect()
                    }
                    _ => (*word).to_owned(),
                }
            })
            .collect();
        examples(&[(titled.iter().map(String::as_str).collect(), labels.clone())], GOLD / 2.0, out);
    }
}

/// `word<TAB>label<TAB>probability` with BIO labels, as the teacher writes it.
fn taught(path: &Path, weight: f32, sure: f32, out: &mut Vec<Example>) -> Result<usize> {
    let text = std::fs::read_to_string(path)
        .with_context(|| format!("cannot read {}; run src/train/teacher first", path.display()))?;
    let mut run = Vec::new();
    let mut kept = 0;
    for block in text.split("\n\n").filter(|b| !b.trim().is_empty()) {
        let (mut words, mut marks, mut least) = (Vec::new(), Vec::new(), 1.0f32);
        for line in block.lines().filter(|l| !l.is_empty()) {
            let mut cells = line.split('\t');
            let (Some(word), Some(mark)) = (cells.next(), cells.next()) else { bail!("{}: {line:?}", path.display()) };
            least = least.min(cells.next().and_then(|p| p.parse().ok()).unwrap_or(1.0));
            words.push(word);
            marks.push(mark);
        }
        if least < sure {
            continue;
        }
        kept += 1;
        let labels = spell(words.len(), &bio_spans(&marks));
        run.push((words, labels));
        if run.len() == RUN {
            examples(&run, weight, out);
            run.clear();
        }
    }
    examples(&run, weight, out);
    Ok(kept)
}

fn bio_spans(marks: &[&str]) -> Vec<(usize, usize, usize)> {
    let kind = |mark: &str| {
        let name = mark.get(2..)?;
        KINDS.iter().position(|k| format!("{k:?}").to_lowercase() == name)
    };
    let mut out: Vec<(usize, usize, usize)> = Vec::new();
    for (i, mark) in marks.iter().enumerate() {
        let Some(kind) = kind(mark) else { continue };
        match out.last_mut() {
            Some(last) if mark.starts_with("I-") && last.1 == i && last.2 == kind => last.1 = i + 1,
            _ => out.push((i, i + 1, kind)),
        }
    }
    out
}

/// Dense weights of the features that are learned.
struct Learner {
    /// For each feature its row plus one; 0: not learned.
    index: Vec<u32>,
    weights: Vec<Row>,
    squares: Vec<Row>,
    moves: Vec<Row>,
    move_squares: Vec<Row>,
}

impl Learner {
    fn new(examples: &mut [Example]) -> Self {
        let mut counts = vec![0u32; 1 << BITS];
        for &f in examples.iter().flat_map(|e| &e.features) {
            counts[f as usize] += 1;
        }
        let mut rows = 0;
        for count in &mut counts {
            *count = if *count >= SEEN {
                rows += 1;
                rows
            } else {
                0
            };
        }
        println!("{rows} features");
        let (zero, small) = ([0.0; LABELS], [0.1; LABELS]);
        Self {
            index: counts,
            weights: vec![zero; rows as usize],
            squares: vec![small; rows as usize],
            moves: vec![zero; LABELS],
            move_squares: vec![small; LABELS],
        }
    }

    /// One step uphill on one sentence; gives its log-likelihood.
    fn learn(&mut self, example: &Example, random: &mut Random) -> f32 {
        let n = example.labels.len();
        let keep = 1.0 / (1.0 - DROPPED as f32);
        let mut kept: Vec<Vec<u32>> = Vec::with_capacity(n);
        let mut rows = vec![[0.0; LABELS]; n];
        let mut start = 0;
        for (i, row) in rows.iter_mut().enumerate() {
            let end = example.ends[i] as usize;
            let mut some = Vec::with_capacity(end - start);
            for &f in &example.features[start..end] {
                let at = self.index[f as usize];
                if at == 0 || random.chance(DROPPED) {
                    continue;
                }
                some.push(at - 1);
                row.iter_mut().zip(&self.weights[at as usize - 1]).for_each(|(r, w)| *r += w * keep);
            }
            kept.push(some);
            start = end;
        }
        let transitions = Transitions::new(|first, second| self.moves[second][first]);
        let (mut gradient, log_z) = transitions.marginals(&rows);
        let mut score = 0.0;
        let mut last = OUTSIDE;
        let mut towards = vec![[0.0f32; LABELS]; LABELS];
        for (i, &label) in example.labels.iter().enumerate() {
            let label = usize::from(label);
            score += rows[i][label] + self.moves[label][last];
            // Successions by the product of marginals: close enough, and cheap.
            let before = if i == 0 { None } else { Some(gradient[i - 1]) };
            for second in 0..LABELS {
                if gradient[i][second] < 1e-3 {
                    continue;
                }
                match before {
                    None => towards[second][OUTSIDE] -= gradient[i][second],
                    Some(before) => {
                        let legal: f32 =
                            (0..LABELS).filter(|&f| may_follow(f, second)).map(|f| before[f]).sum::<f32>().max(1e-9);
                        for first in (0..LABELS).filter(|&f| may_follow(f, second)) {
                            towards[second][first] -= gradient[i][second] * before[first] / legal;
                        }
                    }
                }
            }
            towards[label][last] += 1.0;
            last = label;
        }
        score += self.moves[OUTSIDE][last];
        for (i, row) in gradient.iter_mut().enumerate() {
            for p in row.iter_mut() {
                *p = -*p * example.weight;
            }
            row[usize::from(example.labels[i])] += example.weight;
            for &f in &kept[i] {
                step(&mut self.weights[f as usize], &mut self.squares[f as usize], row);
            }
        }
        for (label, row) in towards.iter_mut().enumerate() {
            for g in row.iter_mut() {
                *g *= example.weight;
            }
            step(&mut self.moves[label], &mut self.move_squares[label], row);
        }
        score - log_z
    }

    /// The file: only the weights that matter most.
    fn write(&self) -> Vec<u8> {
        let quantised = |w: f32| (w * UNITS).round().clamp(-127.0, 127.0) as i8;
        let mut sizes: Vec<i8> =
            self.weights.iter().flatten().map(|&w| quantised(w).saturating_abs()).filter(|&w| w > 0).collect();
        let mut least = 2;
        if sizes.len() > WEIGHTS {
            sizes.sort_unstable_by(|a, b| b.cmp(a));
            least = least.max(sizes[WEIGHTS] + 1);
        }
        let (mut keys, mut lengths, mut classes, mut weights) = (Writer::default(), Vec::new(), Vec::new(), Vec::new());
        let mut last = 0;
        for (feature, &at) in self.index.iter().enumerate().filter(|&(_, &at)| at > 0) {
            let row = self.weights[at as usize - 1].map(quantised);
            let kept: Vec<(u8, i8)> = (0u8..).zip(row).filter(|&(_, w)| w.saturating_abs() >= least).collect();
            if kept.is_empty() {
                continue;
            }
            keys.count(feature - last);
            last = feature;
            lengths.push(kept.len() as u8);
            classes.extend(kept.iter().map(|k| k.0));
            weights.extend(kept.iter().map(|k| k.1 as u8));
        }
        println!("{} features with {} weights of at least {least}", lengths.len(), weights.len());
        let mut out = Writer(b"DLN1".to_vec());
        out.count(UNITS as usize);
        let moves: Vec<u8> = self.moves.iter().flatten().map(|&w| quantised(w) as u8).collect();
        out.section(&moves);
        out.0.extend_from_slice(b"DLM1");
        out.count(LABELS);
        out.count(lengths.len());
        for part in [&keys.0, &lengths, &classes, &weights] {
            out.section(part);
        }
        out.0
    }
}

/// AdaGrad.
fn step(weights: &mut Row, squares: &mut Row, gradient: &Row) {
    for ((w, s), &g) in weights.iter_mut().zip(squares).zip(gradient) {
        if g.abs() > 1e-4 {
            *s += g * g;
            *w += RATE * g / s.sqrt();
        }
    }
}

/// Trains on the gold articles and on what the teacher wrote to `taught_dir`, and gives the bytes of `models/ner.bin`.
///
/// # Errors
/// When a file cannot be read.
pub fn train(corpora: &Path, taught_dir: &Path, without_wikinews: bool) -> Result<Vec<u8>> {
    let mut data = Vec::new();
    if !without_wikinews {
        gold(&corpora.join("wikinews/train.jsonl.gz"), &mut data)?;
        println!("wikinews: {} sentences", data.len());
    }
    for (source, weight, sure) in SOURCES {
        let path = taught_dir.join(format!("{source}.tsv"));
        if !path.exists() {
            println!("{source}: left out, there is no {}", path.display());
            continue;
        }
        let kept = taught(&path, weight, sure, &mut data)?;
        println!("{source}: {kept} sentences");
    }
    let mut learner = Learner::new(&mut data);
    let mut random = Random(7);
    for round in 1..=ROUNDS {
        random.shuffle(&mut data);
        let fit: f64 = data.iter().map(|e| f64::from(learner.learn(e, &mut random))).sum();
        println!("round {round}: log-likelihood {fit:.0}");
    }
    Ok(learner.write())
}

/// Hits, found, gold.
type Counts = [usize; 3];

fn f1([hits, found, gold]: Counts) -> String {
    let (p, r) = (hits as f64 / found.max(1) as f64, hits as f64 / gold.max(1) as f64);
    format!("P {p:.3} R {r:.3} F1 {:.3} (gold {gold})", 2.0 * hits as f64 / (found + gold).max(1) as f64)
}

/// Prints strict scores of a model on annotated articles, and with `errors` every name that is missing or wrong.
///
/// # Errors
/// When a file cannot be read.
pub fn evaluate(model: &Path, path: &Path, errors: bool) -> Result<()> {
    let model = Crf::read(&std::fs::read(model).with_context(|| format!("cannot read {}", model.display()))?)?;
    let mut counts = [[0usize; 3]; 8];
    for (document, gold) in articles(path)? {
        let text = document.text();
        let tokens = tokenise::tokenise(&document);
        let sentences = sentence::split(&document, &tokens);
        let names = recognise_with(&model, &document, &tokens, &sentences);
        let kind_of = |k: EntityKind| KINDS.iter().position(|&x| x == k).unwrap_or(0);
        let found: std::collections::BTreeSet<(Span, usize)> = names
            .iter()
            .map(|n| {
                let span = Span::at(
                    tokens.as_slice()[n.tokens.start()].span.start() as usize,
                    tokens.as_slice()[n.tokens.end() - 1].span.end() as usize,
                );
                (normal(text, span), kind_of(n.kind))
            })
            .collect();
        let gold: std::collections::BTreeSet<(Span, usize)> =
            gold.into_iter().map(|(s, k)| (normal(text, s), k)).collect();
        for &(span, kind) in &gold {
            counts[kind][2] += 1;
            counts[kind][0] += usize::from(found.contains(&(span, kind)));
        }
        for &(_, kind) in &found {
            counts[kind][1] += 1;
        }
        if errors {
            for (sign, these, those) in [('-', &gold, &found), ('+', &found, &gold)] {
                for &(span, kind) in these.difference(those) {
                    let (a, b) = (span.start() as usize, span.end() as usize);
                    let left = (a.saturating_sub(50)..=a).find(|&i| text.is_char_boundary(i)).unwrap_or(a);
                    let right = (b..text.len().min(b + 40)).rev().find(|&i| text.is_char_boundary(i)).unwrap_or(b);
                    let around = format!("{}[{}]{}", &text[left..a], &text[a..b], &text[b..right]).replace('\n', "¶");
                    println!("{sign} {:?}\t{around}", KINDS[kind]);
                }
            }
        }
    }
    let sum = |kinds: &[Counts]| kinds.iter().fold([0; 3], |s: Counts, c| [s[0] + c[0], s[1] + c[1], s[2] + c[2]]);
    for (kind, count) in KINDS.iter().zip(&counts) {
        println!("{:<13} {}", format!("{kind:?}"), f1(*count));
    }
    println!("three kinds   {}", f1(sum(&counts[..3])));
    println!("eight kinds   {}", f1(sum(&counts)));
    Ok(())
}

/// As the scorer has it: without outer blanks and quotation marks, "the", and a final possessive.
fn normal(text: &str, span: Span) -> Span {
    let (mut s, mut e) = (span.start() as usize, span.end() as usize);
    let left = |c: char| c.is_whitespace() || "\"“”‘'`(".contains(c);
    let right = |c: char| c.is_whitespace() || "\"“”’'`),;:".contains(c);
    s += text[s..e].len() - text[s..e].trim_start_matches(left).len();
    if text[s..e].get(..4).is_some_and(|t| t.eq_ignore_ascii_case("the ")) && e > s + 4 {
        s += 4;
    }
    for tail in ["'s", "’s", "´s", "'", "’"] {
        if text[s..e].ends_with(tail) && e - s > tail.len() {
            e -= tail.len();
            break;
        }
    }
    e = s + text[s..e].trim_end_matches(right).len();
    Span::at(s, e)
}
