//! Parts of speech and lemmas of plain news sentences.

use dateline::engine::text::Document;
use dateline::engine::{sentence, tag, tokenise};

/// `expected` holds a part of speech for each token.
fn check(text: &str, expected: &str) {
    let document = Document::new(text);
    let tokens = tokenise::tokenise(&document);
    let sentences = sentence::split(&document, &tokens);
    let morphs = tag::tag(&document, &tokens, &sentences);
    let found: Vec<&str> = morphs.iter().map(|m| m.upos.name()).collect();
    assert_eq!(found.join(" "), expected, "in {text:?}");
}

fn check_lemmas(text: &str, expected: &str) {
    let document = Document::new(text);
    let tokens = tokenise::tokenise(&document);
    let sentences = sentence::split(&document, &tokens);
    let morphs = tag::tag(&document, &tokens, &sentences);
    let found: Vec<&str> = morphs.iter().map(|m| &*m.lemma).collect();
    assert_eq!(found.join(" "), expected, "in {text:?}");
}

#[test]
fn parts_of_speech() {
    check("The minister resigned on Monday.", "DET NOUN VERB ADP PROPN PUNCT");
    check("She said that they had won.", "PRON VERB SCONJ PRON AUX VERB PUNCT");
    check("He does n't know why.", "PRON AUX PART VERB ADV PUNCT");
    check("Prices rose by 3 percent.", "NOUN VERB ADP NUM NOUN PUNCT");
    check("“We are ready,” Silva told reporters.", "PUNCT PRON AUX ADJ PUNCT PUNCT PROPN VERB NOUN PUNCT");
}

#[test]
fn lemmas() {
    check_lemmas("The ministers were leaving their houses.", "the minister be leave their house .");
    check_lemmas("She has bought two bigger cities.", "she have buy two big city .");
    check_lemmas("They did n't say it.", "they do not say it .");
    check_lemmas("Lisbon won.", "Lisbon win .");
}
