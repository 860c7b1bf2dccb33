//! Words a second from text to trees, on one core: `cargo bench --bench core [-- FILE]`. Without a file it reads our own samples.
//! `./dev bench` runs `benches/beside_spacy.py` on the same text after it.

use std::hint::black_box;
use std::time::{Duration, Instant};

use dateline::engine::syntax::Syntax;
use dateline::engine::{coref, ner, parse, quote, sentence, tag, tokenise};
use dateline::{Document, analyse};

/// Each stage is repeated until it has taken this long; its fastest run counts, since others may use the machine as well.
const LONG_ENOUGH: Duration = Duration::from_secs(3);

fn main() {
    let file = std::env::args().skip(1).find(|a| !a.starts_with('-'));
    let text =
        file.map_or_else(samples, |f| std::fs::read_to_string(&f).unwrap_or_else(|e| panic!("cannot read {f}: {e}")));
    let document = Document::new(&text);
    let tokens = tokenise::tokenise(&document);
    let sentences = sentence::split(&document, &tokens);
    let morphs = tag::tag(&document, &tokens, &sentences);
    let count = tokens.len();
    println!("{count} tokens in {} sentences", sentences.len());
    let split = measure(|| {
        let tokens = tokenise::tokenise(&document);
        black_box(sentence::split(&document, &tokens));
    });
    let tag = measure(|| {
        black_box(tag::tag(&document, &tokens, &sentences));
    });
    let parse = measure(|| {
        black_box(parse::parse(&document, &tokens, &sentences, &morphs));
    });
    let rows = [
        ("tokens and sentences", split),
        ("parts of speech", tag),
        ("trees", parse),
        ("tokens to trees", tag + parse),
        ("text to trees", split + tag + parse),
    ];
    for (name, seconds) in rows {
        println!("{name:<24} {:>12.0} tokens/s", count as f64 / seconds);
    }
    let arcs = parse::parse(&document, &tokens, &sentences, &morphs);
    let syntax = Syntax::new(&document, tokens, sentences, morphs, arcs);
    let names = ner::recognise(&syntax);
    let quotes = quote::find(&syntax, &names);
    let name = measure(|| {
        black_box(ner::recognise(&syntax));
    });
    let cluster = measure(|| {
        black_box(coref::resolve(&syntax, &names, &quotes));
    });
    for (name, seconds) in [("names", name), ("who is who", cluster), ("names and who is who", name + cluster)] {
        println!("{name:<24} {:>12.1} µs a token", seconds * 1e6 / count as f64);
    }
    let whole = measure(|| {
        black_box(analyse(&document));
    });
    println!("{:<24} {:>12.0} tokens/s", "whole engine", count as f64 / whole);
    for (name, unit) in GROWING {
        let seconds = |times: usize| {
            let text = unit.repeat(times);
            let document = Document::new(&text);
            measure(|| {
                black_box(analyse(&document));
            })
        };
        println!("ten times as long takes   {:>4.1} times as long: {name}", seconds(2000) / seconds(200));
    }
}

/// Texts of the same piece over and over, which show whether the time grows with the length alone.
const GROWING: &[(&str, &str)] = &[
    (
        "articles",
        "Lisbon bridge closed\nBy Ana Silva\nThe bridge was closed on Monday, said Rui Costa. “We had no choice,” he added.\n\n",
    ),
    ("one line", "Ana Silva told reporters on 3 March 2025 that “the port is closed” and nobody asked. "),
    ("one sentence", "and the port was closed by the mayor in the south "),
    ("open quotes", "“She said “no, and ‘he left. "),
    ("names", "Ana Silva, Rui Costa and Tom Lund of Acme Inc. "),
    ("dates", "on 3 March 2025, two days later, last week and in 1999, "),
];

/// The seconds of the fastest run.
fn measure(run: impl Fn()) -> f64 {
    let (began, mut fastest) = (Instant::now(), f64::INFINITY);
    while began.elapsed() < LONG_ENOUGH {
        let start = Instant::now();
        run();
        fastest = fastest.min(start.elapsed().as_secs_f64());
    }
    fastest
}

fn samples() -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/app/samples");
    let mut files: Vec<_> = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|e| e.path()).collect();
    files.sort();
    let texts = files
        .iter()
        .filter(|f| f.extension().is_some_and(|e| e == "txt"))
        .filter_map(|f| std::fs::read_to_string(f).ok());
    texts.collect::<Vec<_>>().join("\n\n")
}
