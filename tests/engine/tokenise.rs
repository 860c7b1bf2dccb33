//! Words as Universal Dependencies cuts them.

use dateline::engine::text::Document;
use dateline::engine::tokenise::{Shape, TokenKind, tokenise};

/// The tokens of `text`, with a space between.
fn check(text: &str, expected: &str) {
    let document = Document::new(text);
    let words: Vec<&str> = tokenise(&document).iter().map(|t| t.span.of(document.text())).collect();
    assert_eq!(words.join(" "), expected, "in {text:?}");
}

fn check_kind(word: &str, kind: TokenKind) {
    let document = Document::new(word);
    let tokens = tokenise(&document);
    assert_eq!(tokens.len(), 1, "{word:?} is one token");
    assert_eq!(tokens.as_slice()[0].kind, kind, "of {word:?}");
}

#[test]
fn contractions_are_cut_into_their_words() {
    for (text, expected) in [
        ("I don't know.", "I do n't know ."),
        ("They won’t come", "They wo n’t come"),
        ("She wouldn't've", "She would n't 've"),
        ("Rivera's plan", "Rivera 's plan"),
        ("Rivera’s plan", "Rivera ’s plan"),
        ("the workers' union", "the workers ' union"),
        ("Rivera`s plan isn´t ours", "Rivera `s plan is n´t ours"),
        (
            "We're here, you've won, he'll go, I'd say I'm in",
            "We 're here , you 've won , he 'll go , I 'd say I 'm in",
        ),
        ("CAN'T STOP", "CA N'T STOP"),
        ("I cannot, I'm gonna", "I can not , I 'm gon na"),
        ("dont wait", "do nt wait"),
        ("at five o'clock, Ms O'Hara", "at five o'clock , Ms O'Hara"),
        ("the “Titanic”’s crew", "the “ Titanic ” ’s crew"),
        ("in the '90s and the 1980s", "in the '90s and the 1980s"),
        ("get 'em", "get 'em"),
    ] {
        check(text, expected);
    }
}

#[test]
fn compounds_are_cut_at_hyphens_but_prefixes_stay() {
    for (text, expected) in [
        ("a well-known ship", "a well - known ship"),
        ("the ex-minister re-elected", "the ex-minister re-elected"),
        ("a 20-year-old e-mail", "a 20 - year - old e-mail"),
        ("Smith-Jones of al-Nahda", "Smith - Jones of al - Nahda"),
        ("pre- and post-war", "pre - and post-war"),
        ("the Lisbon–Porto line", "the Lisbon – Porto line"),
        ("and/or", "and / or"),
        ("wait--no", "wait -- no"),
        ("He left—late", "He left — late"),
    ] {
        check(text, expected);
    }
}

#[test]
fn stops_belong_to_short_forms_and_end_sentences_otherwise() {
    for (text, expected) in [
        ("Mr. Silva met Dr. Costa.", "Mr. Silva met Dr. Costa ."),
        ("the U.S. economy", "the U.S. economy"),
        ("the U.S.-based firm", "the U.S. - based firm"),
        ("at 5 p.m. on Jan. 3", "at 5 p.m. on Jan. 3"),
        ("J. K. Moreau and A.B. Lund", "J. K. Moreau and A.B. Lund"),
        ("Acme Inc. and Sons Ltd. won", "Acme Inc. and Sons Ltd. won"),
        ("for example, e.g. this, i.e. that, etc.", "for example , e.g. this , i.e. that , etc."),
        ("No. 4 won. No. We lost.", "No. 4 won . No . We lost ."),
        ("He sat. She ran", "He sat . She ran"),
        ("in Boston, Mass., today", "in Boston , Mass. , today"),
        ("Mass. was said.", "Mass . was said ."),
        ("I think so, and so do I.", "I think so , and so do I ."),
        ("It ended.The rest", "It ended . The rest"),
        ("Wait... what?!", "Wait ... what ?!"),
        ("Well…", "Well …"),
        ("a Ph.D. student", "a Ph.D. student"),
    ] {
        check(text, expected);
    }
}

#[test]
fn numbers_keep_their_separators_and_lose_their_units() {
    for (text, expected) in [
        ("1,250.50 or 3.5%", "1,250.50 or 3.5 %"),
        ("$5m, US$20, £3bn, €1,000", "$ 5m , US$ 20 , £ 3bn , € 1,000"),
        ("10:30am, 7pm, 9 a.m.", "10:30 am , 7 pm , 9 a.m."),
        ("on 2020-03-15 and 11/28/2000", "on 2020-03-15 and 11/28/2000"),
        ("2019-20 and 1990–1995", "2019 - 20 and 1990 – 1995"),
        ("call 555-0173", "call 555-0173"),
        ("the 21st of May", "the 21st of May"),
        ("a 5-4 win over 90km", "a 5 - 4 win over 90 km"),
        ("won 3.", "won 3 ."),
        ("#1 of +44", "# 1 of +44"),
    ] {
        check(text, expected);
    }
}

#[test]
fn addresses_and_handles_are_whole() {
    for (text, expected) in [
        ("See https://example.org/a_(b)?q=1.", "See https://example.org/a_(b)?q=1 ."),
        ("(www.example.org)", "( www.example.org )"),
        ("Booking.com said", "Booking.com said"),
        ("write to ana.silva@example.org, please", "write to ana.silva@example.org , please"),
        ("Share this @example_news #Breaking!", "Share this @example_news #Breaking !"),
        ("he left.in the end", "he left.in the end"),
    ] {
        check(text, expected);
    }
}

#[test]
fn quotation_marks_of_every_style_stand_alone() {
    for (text, expected) in [
        ("“We are ready,” she said.", "“ We are ready , ” she said ."),
        ("‘We’re ready,’ she said.", "‘ We ’re ready , ’ she said ."),
        ("'We are ready,' she said.", "' We are ready , ' she said ."),
        ("He called it \"odd\".", "He called it \" odd \" ."),
        ("„Nein“, sagte er. «Oui»", "„ Nein “ , sagte er . « Oui »"),
        ("``Fine,'' he said", "`` Fine , '' he said"),
        ("it was ‘fabricated’, he said", "it was ‘ fabricated ’ , he said"),
        ("(‘No’)", "( ‘ No ’ )"),
    ] {
        check(text, expected);
    }
}

#[test]
fn odd_characters_are_survived() {
    for (text, expected) in [
        ("50\u{a0}000\u{200b}euros", "50 000 euros"),
        ("co\u{ad}operate", "co\u{ad}operate"),
        ("Good 👍🏽 day 🇵🇹!", "Good 👍🏽 day 🇵🇹 !"),
        ("cafe\u{301}s", "cafe\u{301}s"),
        ("AT&T and R&D", "AT&T and R&D"),
        ("• first", "• first"),
        ("\u{feff}Title", "Title"),
        ("nice :) day", "nice :) day"),
        ("***", "***"),
    ] {
        check(text, expected);
    }
}

#[test]
fn kinds_and_shapes() {
    for (word, kind) in [
        ("word", TokenKind::Word),
        ("U.N.", TokenKind::Word),
        ("1,000", TokenKind::Number),
        ("10:30", TokenKind::Number),
        ("20th", TokenKind::Number),
        ("—", TokenKind::Punct),
        ("“", TokenKind::Punct),
        ("€", TokenKind::Symbol),
        ("https://example.org", TokenKind::Url),
        ("@ana", TokenKind::Handle),
        ("🙂", TokenKind::Emoji),
    ] {
        check_kind(word, kind);
    }
    for (word, shape) in [
        ("word", Shape::Lower),
        ("Word", Shape::Title),
        ("WORD", Shape::Upper),
        ("U.S.", Shape::Upper),
        ("iPhone", Shape::Mixed),
        ("McDonald", Shape::Mixed),
        ("123", Shape::Uncased),
    ] {
        assert_eq!(Shape::of(word), shape, "of {word}");
    }
}
