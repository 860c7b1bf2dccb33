//! Words a second from text to trees, on one core: `cargo bench --bench core [-- FILE]`. Without a file it reads our own samples.
//! `benches/beside_spacy.py` measures spaCy on the same text.

use std::hint::black_box;
use std::time::{Duration, Instant};

use dateline::Document;
use dateline::engine::{parse, sentence, tag, tokenise};

/// Each stage is repeated until it has taken this long.
const LONG_ENOUGH: Duration = Duration::from_secs(2);

fn main() {
    let file = std::env::args().skip(1).find(|a| !a.starts_with('-'));
    let text =
        file.map_or_else(samples, |f| std::fs::read_to_string(&f).unwrap_or_else(|e| panic!("cannot read {f}: {e}")));
    let document = Document::new(&text);
    let tokens = tokenise::tokenise(&document);
    let sentences = sentence::split(&document, &tokens);
    let morphs = tag::tag(&document, &tokens, &sentences);
    let words = tokens.len();
    println!("{words} tokens in {} sentences", sentences.len());
    let split = measure("tokens and sentences", words, || {
        let tokens = tokenise::tokenise(&document);
        black_box(sentence::split(&document, &tokens));
    });
    let tag = measure("parts of speech", words, || {
        black_box(tag::tag(&document, &tokens, &sentences));
    });
    let parse = measure("trees", words, || {
        black_box(parse::parse(&document, &tokens, &sentences, &morphs));
    });
    println!("{:<24} {:>12.0} tokens/s", "text to trees", words as f64 / (split + tag + parse));
}

/// Prints a stage's speed and gives its seconds a run.
fn measure(name: &str, words: usize, run: impl Fn()) -> f64 {
    run();
    let (began, mut runs) = (Instant::now(), 0);
    while began.elapsed() < LONG_ENOUGH {
        run();
        runs += 1;
    }
    let seconds = began.elapsed().as_secs_f64() / f64::from(runs);
    println!("{name:<24} {:>12.0} tokens/s", words as f64 / seconds);
    seconds
}

fn samples() -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/app/samples");
    let mut files: Vec<_> = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|e| e.path()).collect();
    files.sort();
    let texts = files
        .iter()
        .filter(|f| f.extension().is_some_and(|e| e == "txt"))
        .filter_map(|f| std::fs::read_to_string(f).ok());
    texts.collect::<Vec<_>>().join("\n\n").repeat(4)
}
