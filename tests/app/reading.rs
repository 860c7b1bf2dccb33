use dateline::app::view_model::{Mark, Reading};
use dateline::engine::coref::MentionForm;
use dateline::engine::evidence::Confidence;
use dateline::engine::ner::EntityKind;
use dateline::engine::text::Span;
use proptest::prelude::*;

use crate::fixture::{Fixture, harbour};

fn all_html(fixture: &Fixture) -> (Reading, String) {
    let reading = Reading::new(&fixture.text, &fixture.analysis);
    let html = (0..reading.sections()).map(|s| reading.html(&fixture.text, s)).collect();
    (reading, html)
}

/// What a browser would show of each `<p>`.
fn shown(html: &str) -> Vec<String> {
    let wrapped = format!("<body>{}</body>", html.replace("&#39;", "'"));
    let tree = roxmltree::Document::parse(&wrapped).expect("well-formed");
    let paragraphs = tree.root_element().children().filter(roxmltree::Node::is_element);
    paragraphs.map(|p| p.descendants().filter_map(|n| n.text().filter(|_| n.is_text())).collect()).collect()
}

#[test]
fn segments_show_exactly_the_text() {
    let fixture = harbour();
    let (reading, html) = all_html(&fixture);
    let paragraphs = shown(&html);
    assert_eq!(paragraphs.len(), reading.blocks());
    for (i, paragraph) in paragraphs.iter().enumerate() {
        let span = reading.block_span(i).expect("a block for each paragraph");
        assert_eq!(paragraph, &fixture.text[span.range()]);
    }
}

#[test]
fn a_nested_name_lists_the_inner_one_first() {
    let (_, html) = all_html(&harbour());
    let lisbon = html.find(">Lisbon<").expect("a segment of its own");
    let segment = &html[html[..lisbon].rfind('<').expect("its tag")..lisbon];
    let tokens = segment.split("data-a=\"").nth(1).and_then(|t| t.split('"').next()).expect("tokens");
    let marks: Vec<Mark> = tokens.split(' ').map(|t| Mark::parse(t).expect("a token")).collect();
    assert!(matches!(marks[0], Mark::Mention { entity: "e2", .. }), "{segment}");
    assert!(matches!(marks[1], Mark::Mention { entity: "e1", .. }), "{segment}");
    assert!(matches!(marks[2], Mark::Event("v2")), "{segment}");
    assert!(segment.contains("in-place") && segment.contains("organization place event"), "{segment}");
    assert!(segment.contains("data-l=\"LO\""), "letters of the two names that end here: {segment}");
}

#[test]
fn quotes_and_events_show_their_signs_once() {
    let (_, html) = all_html(&harbour());
    assert_eq!(html.matches("data-q=\"“\"").count(), 3);
    assert_eq!(html.matches("data-q=\"’\"").count(), 1);
    for number in ["1", "2", "3"] {
        assert_eq!(html.matches(&format!("data-n=\"{number}\"")).count(), 1, "event {number}");
    }
}

#[test]
fn markup_in_the_text_stays_text() {
    let fixture =
        Fixture::new("</mark><script>alert(1)</script> & “<b>”").entity(EntityKind::Person, "x", &["<script>"]);
    let (_, html) = all_html(&fixture);
    assert!(!html.contains("<script>") && !html.contains("<b>"), "{html}");
    assert_eq!(shown(&html), [fixture.text]);
}

#[test]
fn a_mark_never_cuts_a_character_that_the_reader_sees_as_one() {
    let family = "👨\u{200d}👩\u{200d}👧 Ana e\u{301}";
    let mut fixture = Fixture::new(family).entity(EntityKind::Person, "Ana", &["Ana"]);
    // Marks that begin inside the family and inside the accented letter.
    let mut inside = fixture.analysis.entities[0].mentions[0].clone();
    (inside.start, inside.end) = (7, 11);
    fixture.analysis.entities[0].mentions.push(inside.clone());
    let e = family.find('e').expect("an e") as u32;
    (inside.start, inside.end) = (e, e + 1);
    fixture.analysis.entities[0].mentions.push(inside);
    let (_, html) = all_html(&fixture);
    assert!(html.contains(">👨\u{200d}👩\u{200d}👧<"), "{html}");
    assert!(html.contains(">e\u{301}<"), "{html}");
    assert_eq!(shown(&html), [family]);
}

#[test]
fn places_in_the_page_and_in_the_text_agree() {
    let fixture = Fixture::new("a😀b\n\nnext é here");
    let (reading, _) = all_html(&fixture);
    for (offset, place) in [(0, (0, 0)), (1, (0, 1)), (5, (0, 3)), (8, (1, 0)), (15, (1, 6))] {
        assert_eq!(reading.place_of(&fixture.text, offset), Some(place), "byte {offset}");
        assert_eq!(reading.byte_at(&fixture.text, place.0, place.1), Some(offset), "place {place:?}");
    }
    // Words that end in a character of several bytes end behind it, in its block.
    for (words, places) in [((1, 5), ((0, 1), (0, 3))), ((8, 15), ((1, 0), (1, 6))), ((0, 6), ((0, 0), (0, 4)))] {
        assert_eq!(reading.places_of(&fixture.text, Span::new(words.0, words.1)), Some(places), "bytes {words:?}");
    }
    // Inside a surrogate pair: its character.
    assert_eq!(reading.byte_at(&fixture.text, 0, 2), Some(1));
    assert_eq!(reading.byte_at(&fixture.text, 9, 0), None);
}

#[test]
fn sections_are_short_and_hold_every_paragraph_once() {
    let line = "word ".repeat(30_000);
    let text = format!("{}{line}", "A paragraph.\n\n".repeat(95));
    let fixture = Fixture::new(&text);
    let (reading, html) = all_html(&fixture);
    for section in 0..reading.sections() {
        assert!(reading.html(&text, section).len() < 48 << 10, "section {section} is too long for one task");
    }
    assert_eq!(shown(&html).concat(), text.replace("\n\n", "").trim_end());
    assert!(html.contains("class=\"continued\""), "a very long paragraph goes on in further blocks");
    for offset in [0, 14, 700, text.len() as u32 - 10] {
        let section = reading.section_of(offset);
        let (block, _) = reading.place_of(&text, offset).expect("a place");
        assert!(reading.html(&text, section).contains(&format!("data-p=\"{block}\"")), "byte {offset}");
    }
}

#[test]
fn no_text_has_no_section() {
    for text in ["", " \n\n ", "\u{feff}"] {
        let fixture = Fixture::new(text);
        let (reading, html) = all_html(&fixture);
        assert_eq!(reading.sections() > 0, !html.is_empty(), "{text:?}");
    }
}

#[test]
fn an_edit_leaves_other_sections_as_they_were() {
    let text = format!("{}Ana Silva spoke.", "Nothing here, only words.\n\n".repeat(30));
    let before = Fixture::new(&text).entity(EntityKind::Person, "Ana Silva", &["Ana Silva"]);
    let mut after = before.clone();
    after.analysis.entities[0].kind = EntityKind::Organization;
    let (a, b) = (Reading::new(&text, &before.analysis), Reading::new(&text, &after.analysis));
    let differing = (0..a.sections()).filter(|&s| a.html(&text, s) != b.html(&text, s)).count();
    assert_eq!(differing, 1);
}

proptest! {
    /// Whatever marks overlap however, the segments are the text.
    #[test]
    fn any_marks_show_exactly_the_text(
        text in "[a-c é😀<&\n\u{301}]{0,60}",
        spans in prop::collection::vec((0usize..80, 0usize..12, 0usize..3), 0..12),
    ) {
        let mut fixture = Fixture::new(&text);
        let kinds = [EntityKind::Person, EntityKind::Place, EntityKind::Law];
        for (i, (start, length, kind)) in spans.into_iter().enumerate() {
            let end = (start + length).min(text.len() + 3) as u32;
            let mention = dateline::engine::analysis::Mention {
                start: start as u32, end, text: String::new(), form: MentionForm::Name, rule: String::new(),
                confidence: Confidence::Low,
            };
            fixture.analysis.entities.push(dateline::engine::analysis::Entity {
                id: format!("e{i}"), name: String::new(), kind: kinds[kind],
                gender: dateline::engine::coref::Gender::Unknown, roles: Vec::new(), mentions: vec![mention],
            });
        }
        let (reading, html) = all_html(&fixture);
        let shown = shown(&html);
        for (i, paragraph) in shown.iter().enumerate() {
            prop_assert_eq!(paragraph, &text[reading.block_span(i).expect("a block").range()]);
        }
        prop_assert_eq!(shown.len(), reading.blocks());
    }
}
