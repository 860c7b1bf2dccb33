//! What holds for every text, however broken.
//!
//! `DATELINE_CASES` sets how many texts each property is tried on (the default suits a debug build; before a release it is
//! `DATELINE_CASES=100000 cargo test --release --test properties`).

mod json;

use dateline::engine::syntax::Syntax;
use dateline::engine::tokenise::is_gap;
use dateline::engine::{parse, sentence, tag, tokenise};
use dateline::{Analysis, Document, Offsets, analyse};
use proptest::prelude::*;

use json::spans;

fn cases() -> u32 {
    std::env::var("DATELINE_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(1000)
}

fn syntax(document: &Document) -> Syntax<'_> {
    let tokens = tokenise::tokenise(document);
    let sentences = sentence::split(document, &tokens);
    let morphs = tag::tag(document, &tokens, &sentences);
    let arcs = parse::parse(document, &tokens, &sentences, &morphs);
    Syntax::new(document, tokens, sentences, morphs, arcs)
}

/// Checks everything that must hold of the first stages.
fn holds(text: &str) {
    let document = Document::new(text);
    let syntax = syntax(&document);
    let rows = syntax.tokens.as_slice();

    let mut end = 0;
    for token in rows {
        let (start, stop) = (token.span.start() as usize, token.span.end() as usize);
        assert!(start >= end && stop > start, "tokens are in order and not empty: {text:?}");
        assert!(text[end..start].chars().all(is_gap), "only gaps lie between tokens: {:?}", &text[end..start]);
        assert!(!text[start..stop].chars().any(char::is_whitespace), "no white space inside: {:?}", &text[start..stop]);
        end = stop;
    }
    assert!(text[end..].chars().all(is_gap), "nothing is lost at the end: {:?}", &text[end..]);

    let mut next = 0;
    let paragraphs = document.paragraphs().as_slice();
    for sentence in &syntax.sentences {
        assert_eq!(sentence.tokens.start(), next, "sentences follow each other");
        assert!(!sentence.tokens.is_empty() && sentence.tokens.len() <= sentence::LONGEST);
        next = sentence.tokens.end();
        let paragraph = paragraphs[sentence.paragraph as usize].span;
        assert!(rows[sentence.tokens.start()..next].iter().all(|t| paragraph.contains(t.span)), "within one paragraph");

        let roots = sentence.tokens.ids().filter(|&t| syntax.head(t).is_none()).count();
        assert_eq!(roots, 1, "one root in each sentence of {text:?}");
        for token in sentence.tokens.ids() {
            assert!(syntax.head(token).is_none_or(|h| sentence.tokens.contains(h)), "heads stay in the sentence");
            assert!(syntax.ancestors(token).take(sentence.tokens.len()).count() < sentence.tokens.len(), "no cycles");
        }
    }
    assert_eq!(next, rows.len(), "every token is in a sentence");
}

/// Checks everything that must hold of the whole engine: each span lies in the text, on character boundaries, in whatever unit,
/// its words are the text's, and the same text gives the same bytes.
fn analysis_holds(text: &str) {
    let read = || analyse(&Document::new(text));
    let analysis = read();
    let json = |analysis: &Analysis| serde_json::to_value(analysis).expect("an analysis is JSON");
    spans(&json(&analysis), &mut |start, end, words| {
        let slice = text.get(start..end).unwrap_or_else(|| panic!("{start}..{end} is no span of {text:?}"));
        assert!(words.is_none_or(|words| words == slice), "{words:?} is not {slice:?} in {text:?}");
    });
    for (unit, length) in [(Offsets::Utf16, text.encode_utf16().count()), (Offsets::Codepoint, text.chars().count())] {
        let converted = json(&analysis.clone().with_offsets(text, unit));
        spans(&converted, &mut |start, end, _| assert!(start <= end && end <= length, "{start}..{end} in {text:?}"));
    }
    assert_eq!(json(&analysis), json(&read()), "{text:?} is read in two ways");
}

/// Articles of our own to mutate.
const ARTICLES: &[&str] = &[
    include_str!("../src/app/samples/flood.txt"),
    include_str!("../src/app/samples/court.txt"),
    include_str!("../src/app/samples/strike-a.txt"),
    include_str!("../src/app/samples/arabic.txt"),
    include_str!("../src/app/samples/recipe.txt"),
    "Share this @example_news\nBridge closed after crash\nBy Ana Silva\nLISBON, March 3 (Reuters) — The old bridge was closed on Monday, Mayor Rui \
     Costa said. “We were lucky,” he told reporters. ‘It’s over,’ said Mr. Lund of Acme Inc., who wasn't hurt.\n\nRead more: Bridges",
    "WALLACE: Is it true?\nLUND: No. I didn't say \"never\", I said 'maybe'... See https://example.org/x?y=(1).\n• First point\n• 5.5% of $1,250.50m by 10:30am",
    "DON'T PANIC! THE U.S. SENATE VOTED 51-49 (A FIRST) ON JAN. 3; PRESIDENT J. K. MOREAU SIGNED IT AT 5 P.M. 🇵🇹👍🏽 E.G. HERE.The end",
];

/// A piece of an article, with pieces cut out or replaced.
fn mutated() -> impl Strategy<Value = String> {
    let scraps = prop::sample::select(vec![
        "“", "”", "‘", "’", "\"", "'", "\n", "\r\n", "\u{200b}", "\u{a0}", "...", ".", "(", ")", "—", "-", "\u{301}",
        "👍", "U.S.", "Mr.", "n't", "0", ",", "]", "@", "/", "é", "中文", "\u{0}", "\u{202e}",
    ]);
    (
        prop::sample::select(ARTICLES.to_vec()),
        any::<prop::sample::Index>(),
        20..400usize,
        prop::collection::vec((any::<prop::sample::Index>(), 0..6usize, scraps), 1..12),
    )
        .prop_map(|(article, from, length, edits)| {
            let from = from.index(article.chars().count());
            let mut chars: Vec<char> = article.chars().skip(from).take(length).collect();
            for (at, cut, scrap) in edits {
                let at = at.index(chars.len().max(1)).min(chars.len());
                let end = (at + cut).min(chars.len());
                chars.splice(at..end, scrap.chars());
            }
            chars.into_iter().collect()
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_texts_hold(text in any::<String>()) {
        holds(&text);
    }

    #[test]
    fn random_marks_hold(text in "[ \\n.,'’‘“”\"()a-zA-Z0-9@/:;!?$%-]{0,120}") {
        holds(&text);
    }

    #[test]
    fn mutated_articles_hold(text in mutated()) {
        holds(&text);
    }

    #[test]
    fn analyses_of_random_texts_hold(text in any::<String>()) {
        analysis_holds(&text);
    }

    #[test]
    fn analyses_of_random_marks_hold(text in "[ \\n.,'’‘“”\"()a-zA-Z0-9@/:;!?$%-]{0,120}") {
        analysis_holds(&text);
    }

    #[test]
    fn analyses_of_mutated_articles_hold(text in mutated()) {
        analysis_holds(&text);
    }

    #[test]
    fn the_same_text_gives_the_same_result(text in mutated()) {
        let document = Document::new(&text);
        let (a, b) = (syntax(&document), syntax(&document));
        prop_assert_eq!((a.tokens, a.sentences, a.morphs, a.arcs), (b.tokens, b.sentences, b.morphs, b.arcs));
    }

    #[test]
    fn a_paragraph_is_read_alike_wherever_it_stands(text in mutated()) {
        let twice = format!("{text}\n\n{text}");
        let once = syntax(&Document::new(&text)).tokens.len();
        prop_assert_eq!(syntax(&Document::new(&twice)).tokens.len(), 2 * once);
    }
}

/// Texts that punish a stage whose work grows faster than its text. They end soon, or the stage is not linear.
#[test]
fn long_texts_hold() {
    let n = 20_000;
    for text in [
        "word ".repeat(n),
        "a.".repeat(n),
        "www.".to_owned() + &")".repeat(n),
        "a-".repeat(n),
        "1,".repeat(n),
        "'".repeat(n),
        "“".repeat(n),
        "\n".repeat(n),
        "(".repeat(n),
        "Mr. ".repeat(n),
        "x\n".repeat(n / 4),
        "e\u{301}\u{301}".repeat(n),
        "a".repeat(10 * n),
        "a@".repeat(n),
        "1a.".repeat(n),
    ] {
        holds(&text);
    }
}
