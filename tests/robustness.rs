//! Whatever is pasted, the engine answers: no panic, no hang, nothing out of place.

mod json;

use dateline::{Analysis, Document, Offsets, analyse};

use json::spans;

/// Analyses and checks what holds for any text: each span lies in it, on character boundaries, and its words are the text's.
fn check(what: &str, text: &str) -> Analysis {
    let analysis = analyse(&Document::new(text));
    let json = serde_json::to_value(&analysis).unwrap_or_else(|e| panic!("{what}: {e}"));
    spans(&json, &mut |start, end, words| {
        let slice = text.get(start..end).unwrap_or_else(|| panic!("{what}: {start}..{end} is no span of the text"));
        assert!(words.is_none_or(|words| words == slice), "{what}: {words:?} is not {slice:?}");
    });
    for unit in [Offsets::Utf16, Offsets::Codepoint] {
        let converted = analysis.clone().with_offsets(text, unit);
        assert_eq!(converted.quotes.len(), analysis.quotes.len(), "{what}");
    }
    analysis
}

/// Bytes that look random and are the same each time (xorshift).
fn noise(length: usize) -> Vec<u8> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state as u8
    };
    (0..length).map(|_| next()).collect()
}

#[test]
fn nothing_to_read_is_told() {
    for text in ["", " ", "\n", "\u{feff}", "\u{a0}\u{2003}\t", "\0"] {
        let analysis = check("nothing", text);
        assert!(analysis.entities.is_empty() && analysis.quotes.is_empty() && analysis.timeline.is_empty(), "{text:?}");
    }
    assert_eq!(check("empty", "").notices.first().map(|n| n.code.as_str()), Some("empty"));
}

#[test]
fn one_character_or_one_word_is_a_text() {
    for text in [
        "a",
        "A",
        "1",
        "“",
        "'",
        "-",
        "…",
        "é",
        "😀",
        "\u{301}",
        "\u{200d}",
        "\u{fffd}",
        "Lisbon",
        "said",
        "Monday",
        "2025-01-01",
    ] {
        check("one", text);
    }
}

#[test]
fn random_bytes_are_a_text() {
    let analysis = check("noise", &String::from_utf8_lossy(&noise(1 << 20)));
    assert!(analysis.document.words > 0);
}

#[test]
fn random_words_of_the_trade_are_a_text() {
    // What rules look at, in no order that makes sense.
    let words = [
        "“",
        "”",
        "\"",
        "'",
        "‘",
        "’",
        "«",
        "»",
        "„",
        "said",
        "told",
        "he",
        "she",
        "they",
        "that",
        "Mr.",
        "Ana",
        "Silva",
        "Silva’s",
        "the",
        "minister",
        "of",
        "Lisbon",
        ",",
        ".",
        "?",
        "\n\n",
        "—",
        "(",
        ")",
        "on",
        "Monday",
        "last",
        "week",
        "3",
        "March",
        "2025",
        "in",
        "1999",
        "the",
        "1990s",
        "at",
        "5pm",
        "two",
        "years",
        "ago",
        "not",
        "will",
        "if",
        "Reuters",
        "U.S.",
        "and",
        "to",
        "by",
    ];
    let text: String = noise(20_000).iter().flat_map(|&b| [words[b as usize % words.len()], " "]).collect();
    let analysis = check("words", &text);
    assert!(!analysis.document.sentences.is_empty());
}

#[test]
fn one_line_of_two_hundred_thousand_words() {
    let line =
        "Ana Silva told reporters on 3 March 2025 that “the port is closed” and nobody asked ".repeat(200_000 / 16);
    let analysis = check("line", &line);
    assert_eq!(analysis.document.paragraphs.len(), 1);
    assert!(analysis.document.words >= 190_000);
    assert!(analysis.quotes.len() >= 10_000, "{} quotes", analysis.quotes.len());
}

#[test]
fn a_sentence_without_an_end_or_a_space() {
    check("no end", &"word ".repeat(20_000));
    check("no space", &"word".repeat(50_000));
    check("capitals", &"Ana Maria ".repeat(10_000));
    check("commas", &"one, ".repeat(20_000));
}

#[test]
fn repetition_of_any_mark() {
    for mark in [
        "\n", "\r\n", "“", "”", "\"", "'", "’", "(", ")", "—", ".", "…", "!", ",", "-", "😀", "\u{301}", "9", "a.",
        "Mr. ", "“ ” ", "A. ",
    ] {
        check(mark, &mark.repeat(10_000));
    }
}

#[test]
fn unbalanced_marks_lose_nothing() {
    for text in [
        "“We are ready, Ana Silva said on Monday. Nobody answered.\n\nThe next day she left.",
        "We are ready,” Ana Silva said on Monday.",
        "“We “are “ready,” Ana Silva said.",
        "\"We are ready, Ana Silva said. \"And we go.\" Then she left.",
        "‘We’re ready, Ana Silva said. It’s the ’90s.",
        "«We are ready, said Ana Silva. „Yes.",
        "“”“”“” ” “ Ana Silva said.",
    ] {
        let analysis = check("unbalanced", text);
        assert!(analysis.document.words > 0 && !analysis.document.sentences.is_empty(), "{text}");
    }
}

#[test]
fn a_dateline_needs_a_place() {
    for text in
        ["... (Reuters) — The bridge is closed, officials said.", "3 (AP) — The bridge is closed, officials said."]
    {
        assert!(check("dateline", text).document.dateline.is_none(), "{text}");
    }
}

#[test]
fn an_open_mark_does_not_swallow_the_article() {
    let rest = "\n\nThe port closed.".repeat(50);
    let text = format!("“We are ready, Ana Silva said.{rest}\n\n“We go,” Rui Costa said.");
    let analysis = check("open", &text);
    assert!(analysis.quotes.iter().any(|q| q.text.starts_with("We go")), "{:?}", analysis.quotes);
    assert!(analysis.quotes.iter().all(|q| q.text.len() < 400), "a quote runs on over paragraphs");
}

#[test]
fn other_scripts_and_mixed_directions_are_texts() {
    for text in [
        "قالت الوزيرة يوم الاثنين إن الميناء مغلق.",
        "שר החוץ אמר ביום שני: \"אנחנו מוכנים\".",
        "部长周一表示,港口已关闭。“我们准备好了。”",
        "Министр сказал: «Мы готовы». 3 марта 2025 года.",
        "Ana Silva قالت “we are ready” on Monday \u{202e}gnitset\u{202c}.",
        "👩‍👩‍👧 Ana\u{301} Silva said: “👍🏽 yes,” on 3 March 2025.",
    ] {
        check("script", text);
    }
}

#[test]
fn the_same_text_gives_the_same_bytes() {
    let text = String::from_utf8_lossy(&noise(30_000)).into_owned() + "Ana Silva said on Monday: “We are ready.”";
    let json = || serde_json::to_string(&analyse(&Document::new(&text))).expect("JSON");
    assert_eq!(json(), json());
}
