//! Scores of the names: on annotated articles, and on what was left out of the training.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result};

use super::corpus::{OWN, SOURCES};
use super::{Names, Without, articles, read_labels, tags};
use crate::engine::ner::label::KINDS;
use crate::engine::ner::{Crf, EntityKind, Setting, in_sentences, recognise_with};
use crate::engine::text::Span;
use crate::engine::{sentence, tag, tokenise};

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
    evaluate_model(&model, path, errors)
}

fn evaluate_model(model: &Crf, path: &Path, errors: bool) -> Result<()> {
    let mut counts = [[0usize; 3]; 8];
    for (document, gold) in articles(path)? {
        let text = document.text();
        let tokens = tokenise::tokenise(&document);
        let sentences = sentence::split(&document, &tokens);
        let morphs = tag::tag(&document, &tokens, &sentences);
        let names = recognise_with(model, &document, &tokens, &sentences, &morphs);
        let kind_of = |k: EntityKind| KINDS.iter().position(|&x| x == k).unwrap_or(0);
        let found: BTreeSet<(Span, usize)> = names
            .iter()
            .map(|n| {
                let span = Span::at(
                    tokens.as_slice()[n.tokens.start()].span.start() as usize,
                    tokens.as_slice()[n.tokens.end() - 1].span.end() as usize,
                );
                (normal(text, span), kind_of(n.kind))
            })
            .collect();
        let gold: BTreeSet<(Span, usize)> = gold.into_iter().map(|(s, k)| (normal(text, s), k)).collect();
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

/// Trains without some of the data and prints the scores on it.
///
/// # Errors
/// When a file cannot be read.
pub fn report(corpora: &Path, labels: &Path) -> Result<()> {
    let own = |names: &[&str]| names.iter().map(|&n| n.to_owned()).collect::<Vec<_>>();
    let (whole, tenths) = (own(&["uner_pud"]), own(&["gmb", "wikigold"]));
    let without = Without { sources: &whole, tenths: &tenths };
    let model = Crf::read(&super::train(corpora, labels, without)?)?;
    held_out(&model, corpora, labels, without)?;
    let wikinews = own(&[super::WIKINEWS]);
    let without = Without { sources: &wikinews, tenths: &[] };
    let blob = super::train(corpora, labels, without)?;
    println!("Wikinews dev, trained without Wikinews");
    evaluate_model(&Crf::read(&blob)?, &corpora.join("wikinews/dev.jsonl.gz"), false)
}

/// Prints the scores on what the model was not trained on, with and without what the document says of its words.
fn held_out(model: &Crf, corpora: &Path, labels: &Path, without: Without) -> Result<()> {
    let labels = read_labels(labels)?;
    let own = |source: &str| format!("{source}{OWN}");
    let sets = SOURCES.iter().flat_map(|s| [(s, s.name.to_owned()), (s, own(s.name))]);
    for (source, name) in sets.filter(|(_, name)| !labels.of(name).is_empty()) {
        let mut taught = labels.of(&name);
        let mut counts = [[[0usize; 3]; 8]; 2];
        let mut documents = 0;
        for (place, document) in source.documents(corpora)?.iter().enumerate() {
            let (these, rest) = taught.split_at(document.len().min(taught.len()));
            taught = rest;
            if !(without.source(source.name) || without.keeps(source.name, place)) {
                continue;
            }
            documents += 1;
            let words: Vec<Vec<&str>> = document.iter().map(|s| s.iter().map(String::as_str).collect()).collect();
            let tags: Vec<Vec<&str>> = words.iter().map(|w| tags(w)).collect();
            for (setting, counts) in [Setting::Sentence, Setting::Document].into_iter().zip(&mut counts) {
                let found = in_sentences(model, &words, &tags, setting);
                let mut start = 0;
                for (sentence, gold) in words.iter().zip(these) {
                    let end = start + sentence.len();
                    let here = found.iter().filter(|f| f.0 >= start && f.1 <= end);
                    compare(&gold.names, &here.map(|f| (f.0 - start, f.1 - start, f.2)).collect(), counts);
                    start = end;
                }
            }
        }
        if documents > 0 {
            println!("{name}, held out: {documents} documents");
            for (name, counts) in ["sentence by sentence", "with the document"].iter().zip(&counts) {
                println!("  {name:<21} three kinds {}", f1(sum(&counts[..3])));
                println!("  {:<21} eight kinds {}", "", f1(sum(counts)));
            }
        }
    }
    Ok(())
}

fn compare(gold: &Names, found: &Names, counts: &mut [Counts; 8]) {
    let found: BTreeSet<_> = found.iter().copied().collect();
    for name in gold {
        counts[name.2][2] += 1;
        counts[name.2][0] += usize::from(found.contains(name));
    }
    for name in &found {
        counts[name.2][1] += 1;
    }
}

fn sum(kinds: &[Counts]) -> Counts {
    kinds.iter().fold([0; 3], |s: Counts, c| [s[0] + c[0], s[1] + c[1], s[2] + c[2]])
}
