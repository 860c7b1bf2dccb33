//! Trees of plain news sentences.

use dateline::engine::syntax::Syntax;
use dateline::engine::text::Document;
use dateline::engine::{parse, sentence, tag, tokenise};

/// Each of `arcs` reads `child relation head`.
fn check(text: &str, arcs: &[&str]) {
    let document = Document::new(text);
    let tokens = tokenise::tokenise(&document);
    let sentences = sentence::split(&document, &tokens);
    let morphs = tag::tag(&document, &tokens, &sentences);
    let heads = parse::parse(&document, &tokens, &sentences, &morphs);
    let syntax = Syntax::new(&document, tokens, sentences, morphs, heads);
    let found: Vec<String> = syntax
        .tokens
        .ids()
        .map(|t| {
            format!("{} {} {}", syntax.word(t), syntax.deprel(t).name(), syntax.head(t).map_or("-", |h| syntax.word(h)))
        })
        .collect();
    for arc in arcs {
        assert!(found.iter().any(|f| f == arc), "{arc:?} is not in {found:#?}");
    }
}

#[test]
fn clauses() {
    check(
        "The minister resigned on Monday.",
        &["minister nsubj resigned", "The det minister", "Monday obl resigned", "resigned root -"],
    );
    check(
        "The bridge was closed by the police.",
        &["bridge nsubj:pass closed", "was aux:pass closed", "police obl:agent closed"],
    );
    check("He is the mayor of Porto.", &["He nsubj mayor", "is cop mayor", "Porto nmod mayor"]);
}

#[test]
fn reported_speech() {
    check("Silva said that the talks had failed.", &["Silva nsubj said", "failed ccomp said", "talks nsubj failed"]);
    check("“The talks failed,” Silva said.", &["failed ccomp said", "Silva nsubj said", "said root -"]);
    check("“The talks failed,” said the minister.", &["failed ccomp said", "minister nsubj said"]);
}

#[test]
fn no_sentence_is_too_long() {
    let text = "and the minister said that ".repeat(3000);
    check(&text, &["minister nsubj said"]);
}
