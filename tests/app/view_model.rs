use dateline::app::view_model::{
    Article, Column, Columns, DiffPiece, GroupBy, MarkKind, Question, QuoteForm, Step, compare, context, date_words,
    diff_words, entity_cards, group_quotes, ladder, matrix, mention_lines, questions, quote_cards, timeline_items,
    voices,
};
use dateline::engine::ner::EntityKind;
use dateline::engine::quote::{QuoteKind, Stance, Standing};
use dateline::engine::text::Span;
use dateline::engine::timeline::{Certainty, Granularity};

use crate::fixture::{Fixture, harbour};

#[test]
fn a_split_quote_is_one_card_with_two_pieces() {
    let fixture = harbour();
    let cards = quote_cards(&Article::new(&fixture.text, &fixture.analysis));
    assert_eq!(cards.len(), 3);
    assert_eq!(cards[0].pieces.len(), 2);
    assert_eq!(cards[0].words, 13);
    assert_eq!(cards[0].speaker.as_ref().map(|s| s.name.as_str()), Some("Inês Carvalho"));
    assert_eq!(cards[0].form, QuoteForm::Direct);
    assert_eq!(cards[1].form, QuoteForm::Indirect);
    assert_eq!(cards[2].speaker, None);
}

#[test]
fn a_few_quoted_words_are_a_fragment() {
    let check = |words: &str, expected| {
        let fixture =
            Fixture::new(&format!("He called it “{words}” again")).quote(QuoteKind::Direct, words, None, None);
        assert_eq!(quote_cards(&Article::new(&fixture.text, &fixture.analysis))[0].form, expected, "{words}");
    };
    check("a joke", QuoteForm::Fragment);
    check("Go away.", QuoteForm::Direct);
    check("the last grown-up in the room", QuoteForm::Direct);
    check("corridor talk.", QuoteForm::Fragment);
}

#[test]
fn shares_sum_to_a_hundred_without_the_unattributed() {
    let fixture = harbour();
    let cards = quote_cards(&Article::new(&fixture.text, &fixture.analysis));
    let voices = voices(&cards);
    assert_eq!(voices.without_speaker, [2]);
    assert_eq!(voices.attributed_words, 20);
    let sum: f64 = voices.rows.iter().map(|v| v.share).sum();
    assert!((sum - 100.0).abs() < 1e-9);
    assert_eq!(voices.rows[0].speaker.name, "Inês Carvalho");
    assert_eq!((voices.rows[0].words, voices.rows[0].direct_words), (13, 13));
    assert_eq!((voices.rows[1].words, voices.rows[1].direct_words), (7, 0));
}

#[test]
fn the_ladder_has_all_rungs_and_each_card_once() {
    let fixture = harbour();
    let cards = quote_cards(&Article::new(&fixture.text, &fixture.analysis));
    let rungs = ladder(&cards);
    assert_eq!(rungs.iter().map(|r| r.step).collect::<Vec<_>>(), Step::ALL);
    let on = |step: Step| rungs.iter().find(|r| r.step == step).map(|r| r.cards.clone()).unwrap_or_default();
    assert_eq!((on(Step::Named), on(Step::Anonymous), on(Step::None)), (vec![0], vec![1], vec![2]));
    for by in [GroupBy::Order, GroupBy::Speaker, GroupBy::Step] {
        let mut rows: Vec<usize> = group_quotes(&cards, by).into_iter().flat_map(|g| g.cards).collect();
        rows.sort_unstable();
        assert_eq!(rows, [0, 1, 2], "{by:?}");
    }
    let last = group_quotes(&cards, GroupBy::Speaker).pop().expect("groups");
    assert_eq!((last.heading, last.cards), (None, vec![2]), "those without a speaker come last");
}

#[test]
fn entity_cards_count_what_hangs_on_them() {
    let fixture = harbour();
    let article = Article::new(&fixture.text, &fixture.analysis);
    let cards = entity_cards(&article);
    let card = |id: &str| cards.iter().find(|c| c.id == id).expect("a card");
    assert_eq!(cards[0].mentions.len(), 2, "most mentioned first");
    assert_eq!(card("e3").quotes, ["q1"], "an utterance counts once");
    assert_eq!(card("e1").events, ["v2"]);
    assert_eq!(card("e3").aliases.iter().map(|a| a.text.as_str()).collect::<Vec<_>>(), ["Inês Carvalho", "Carvalho"]);
    assert_eq!(card("e2").mark, MarkKind::Place);
    assert_eq!(card("e2").positions.iter().sum::<u32>(), 2);
    let lines = mention_lines(&article, article.entity("e5").expect("Costa"));
    assert_eq!(lines[1].context.before, "Rui Costa was not there. ");
    assert_eq!(lines[1].context.after, " owns =12 boats <b> & more.");
    assert_eq!(lines[1].paragraph, 6);
}

#[test]
fn context_stays_in_the_paragraph_and_short() {
    let check = |text: &str, words: &str, before: &str, after: &str| {
        let fixture = Fixture::new(text);
        let at = fixture.at(words, 0);
        let found = context(&Article::new(text, &fixture.analysis), Span::new(at.start, at.end), 3);
        assert_eq!((found.before.as_str(), found.after.as_str()), (before, after), "{text}");
    };
    check("one two three four X five six seven eight", "X", "… two three four ", " five six seven …");
    check("one\n\nX two", "X", "", " two");
    check("a — b (X), c", "X", "a — b (", "), c");
    let long = format!("{} X {}", "y".repeat(5000), "z".repeat(5000));
    let fixture = Fixture::new(&long);
    let found = context(&Article::new(&long, &fixture.analysis), Span::new(5001, 5002), 6);
    assert!(found.before.len() < 300 && found.after.len() < 300);
}

#[test]
fn the_matrix_holds_each_utterance_once_and_shows_who_is_silent() {
    let fixture = harbour();
    let article = Article::new(&fixture.text, &fixture.analysis);
    let cards = quote_cards(&article);
    for by in [Columns::Days, Columns::Paragraphs] {
        let matrix = matrix(&article, &cards, by);
        let cells = matrix.rows.iter().flat_map(|r| &r.cells).chain(&matrix.without_speaker);
        let mut rows: Vec<usize> = cells.flatten().copied().collect();
        rows.sort_unstable();
        assert_eq!(rows, [0, 1, 2], "{by:?}");
        assert!(matrix.rows.iter().all(|r| r.cells.len() == matrix.columns.len()));
        let silent: Vec<&str> =
            matrix.rows.iter().filter(|r| r.cells.iter().all(Vec::is_empty)).map(|r| r.name.as_str()).collect();
        assert_eq!(silent, ["Rui Costa"]);
    }
    let days = matrix(&article, &cards, Columns::Days);
    assert_eq!(days.columns, [Column::Day("2025-03-03".into()), Column::Undated]);
}

#[test]
fn questions_are_asked_of_what_is_open() {
    let mut fixture = harbour();
    fixture.analysis.document.published.date = None;
    let article = Article::new(&fixture.text, &fixture.analysis);
    let asked = questions(&article, &quote_cards(&article));
    assert!(asked.contains(&Question::NoPublicationDate));
    assert!(asked.iter().any(|q| matches!(q, Question::NoSpeaker { quote, .. } if quote == "q4")));
    assert!(asked.iter().any(|q| matches!(q, Question::Unnamed { source, .. } if source.text == "A senior official")));
    assert!(asked.iter().any(|q| matches!(q, Question::NeverQuoted { name, mentions: 2, .. } if name == "Rui Costa")));
    assert!(asked.iter().any(|q| matches!(q, Question::Undated { event, .. } if event == "v3")));
}

#[test]
fn an_accusation_without_a_response_is_a_question() {
    let text = "Bell accused Acme of theft. Acme was not asked.";
    let fixture = Fixture::new(text)
        .entity(EntityKind::Person, "Bell", &["Bell"])
        .entity(EntityKind::Organization, "Acme", &["Acme", "Acme"])
        .quote(QuoteKind::Indirect, "Acme of theft", Some(("e1", "Bell", Standing::Named)), None)
        .said("accused", Stance::Claimed, None);
    let article = Article::new(text, &fixture.analysis);
    let asked = questions(&article, &quote_cards(&article));
    assert!(asked.iter().any(|q| matches!(q, Question::NoResponse { name, .. } if name == "Acme")), "{asked:?}");
}

#[test]
fn numbers_in_nobodys_mouth_are_a_question() {
    let check = |text: &str, expected: &[&str]| {
        let fixture = Fixture::new(text).timex("2024", "2024-01-01", "2024-12-31");
        let article = Article::new(text, &fixture.analysis);
        let numbers = questions(&article, &[]).into_iter().filter_map(|q| match q {
            Question::NumberWithoutSource { number } => Some(number.text),
            _ => None,
        });
        assert_eq!(numbers.collect::<Vec<_>>(), expected, "{text}");
    };
    check("In 2024 it lost €1.3 million and 900 jobs.", &["€1.3 million", "900"]);
    check("In 2024 about 40 per cent left, 12 stayed.", &["40 per cent"]);
    check("In 2024 the 1999 plan failed.", &[]);
}

#[test]
fn dates_are_worded_as_finely_as_they_are_known() {
    use Certainty::{After, Approximate, Before, Stated, Unknown};
    use Granularity::{Day, Decade, Month, Week, Year};

    let check = |from: &str, to: &str, granularity, certainty, expected: &str| {
        let day = |d: &str| d.parse().ok();
        assert_eq!(date_words(day(from), day(to), granularity, certainty), expected);
    };
    check("2025-02-28", "2025-02-28", Day, Stated, "28 February 2025");
    check("2025-02-01", "2025-02-28", Month, Stated, "February 2025");
    check("2019-01-01", "2019-12-31", Year, Approximate, "about 2019");
    check("1990-01-01", "1999-12-31", Decade, Stated, "1990s");
    check("2025-03-03", "2025-03-09", Week, Stated, "3–9 March 2025");
    check("2025-03-30", "2025-04-02", Day, Stated, "30 March 2025 – 2 April 2025");
    check("", "2025-03-31", Day, Before, "before 31 March 2025");
    check("2025-03-01", "", Day, After, "after 1 March 2025");
    check("", "", Granularity::Unknown, Unknown, "no date");
}

#[test]
fn timeline_items_keep_the_order_and_leave_none_out() {
    let fixture = harbour();
    let items = timeline_items(&Article::new(&fixture.text, &fixture.analysis));
    assert_eq!(items.iter().map(|i| i.id.as_str()).collect::<Vec<_>>(), ["v1", "v2", "v3"]);
    assert_eq!(items.iter().map(|i| i.glyph.sign()).collect::<Vec<_>>(), ["▬", "●", "?"]);
    assert_eq!(items[1].date_words(), "3 March 2025");
}

#[test]
fn word_differences_rebuild_both_sides() {
    let check = |a: &str, b: &str, expected: &str| {
        let pieces = diff_words(a, b);
        let shown: String = pieces
            .iter()
            .map(|p| match p {
                DiffPiece::Same(w) => format!("{w} "),
                DiffPiece::Left(w) => format!("[-{w}-] "),
                DiffPiece::Right(w) => format!("[+{w}+] "),
            })
            .collect();
        assert_eq!(shown.trim_end(), expected);
    };
    check("We have given them weeks", "We gave them weeks", "We [-have given-] [+gave+] them weeks");
    check("the “law” stands", "The law stands.", "the “law” stands");
    check("", "all new", "[+all new+]");
    check("same", "same", "same");
}

fn report(quote: &str, cue: &str, other: &str, event: &str) -> Fixture {
    let text = format!("“{quote},” Morag Innes {cue}. {other} left. {event} on Friday.");
    let fixture = Fixture::new(&text)
        .entity(EntityKind::Person, "Morag Innes", &["Morag Innes"])
        .entity(EntityKind::Person, other, &[other])
        .quote(QuoteKind::Direct, quote, Some(("e1", "Morag Innes", Standing::Named)), None)
        .said(cue, Stance::Said, None);
    let clause = format!("{event} on Friday");
    fixture.event(&clause, event.split(' ').next_back().expect("a word"), "2024-06-07", "2024-06-07", &["e1"])
}

#[test]
fn two_articles_are_compared_and_swapping_mirrors_the_result() {
    let a = report(
        "We have given them eleven weeks and they have given us a biscuit",
        "claimed",
        "Colin Reid",
        "The crews stopped",
    );
    let b = report("We gave them eleven weeks and they gave us a biscuit", "said", "Fiona Lamont", "All crews stopped");
    let (a, b) = (Article::new(&a.text, &a.analysis), Article::new(&b.text, &b.analysis));
    let found = compare(&a, &b);
    assert_eq!(found.quotes.len(), 1);
    assert!(!found.quotes[0].same);
    assert_eq!(found.quotes[0].cues, Some(("claimed".into(), "said".into())));
    let names = |held: &[dateline::app::view_model::Held]| {
        held.iter().map(|h| (h.name.clone(), h.a.is_some(), h.b.is_some())).collect::<Vec<_>>()
    };
    assert_eq!(
        names(&found.entities),
        [("Morag Innes".into(), true, true), ("Colin Reid".into(), true, false), ("Fiona Lamont".into(), false, true)]
    );
    assert_eq!(names(&found.voices), [("Morag Innes".into(), true, true)]);
    assert_eq!(found.events.len(), 1);
    let back = compare(&b, &a);
    assert_eq!(back.quotes[0].cues, Some(("said".into(), "claimed".into())));
    let mirrored: Vec<_> = names(&back.entities).into_iter().map(|(n, x, y)| (n, y, x)).collect();
    assert_eq!(mirrored[0], names(&found.entities)[0]);
    assert_eq!((back.only_a, back.only_b), (found.only_b, found.only_a));
}
