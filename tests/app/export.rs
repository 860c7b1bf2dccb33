use std::collections::HashSet;

use dateline::app::edits::Edit;
use dateline::app::export::{FORMATS, Work, format};
use dateline::engine::analysis::Analysis;
use dateline::engine::ner::EntityKind;
use serde_json::Value;

use crate::fixture::{Fixture, harbour};

fn export(fixture: &Fixture, id: &str) -> String {
    let format = format(id).unwrap_or_else(|| panic!("no format {id}"));
    format.write(&Work::new(&fixture.text, &fixture.analysis, &[]))
}

/// An article whose names and words are as bad as can be.
fn nasty() -> Fixture {
    let text = "=cmd|' /C calc'!A0 & <b>\"x\"</b> said.\n\n“a,b;c\\d\u{1}”\tO'Brien 😀\u{301} ]]> -- \u{202e}done";
    Fixture::new(text)
        .entity(EntityKind::Person, "=1+1,\"<script>alert(1)</script>\n", &["<b>\"x\"</b>"])
        .entity(EntityKind::Place, "@x|*_[a](b)`", &["O'Brien"])
        .quote(dateline::engine::quote::QuoteKind::Direct, "a,b;c\\d\u{1}", None, None)
        .event("O'Brien 😀\u{301} ]]>", "O'Brien", "2025-01-31", "2025-02-02", &["e1", "e2"])
}

/// Rows and cells of RFC 4180.
fn cells(csv: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut chars = csv.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => cell.extend(chars.next()),
            '"' if quoted || cell.is_empty() => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted && chars.peek() == Some(&'\n') => {
                chars.next();
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            c => cell.push(c),
        }
    }
    assert!(!quoted && row.is_empty() && cell.is_empty(), "the table ends with its last row");
    rows
}

#[test]
fn every_format_says_what_it_is_for_and_has_a_name_of_its_own() {
    let mut ids = HashSet::new();
    let mut ends = HashSet::new();
    for format in FORMATS {
        assert!(format.purpose.starts_with("for "), "{}", format.id);
        assert!(ids.insert(format.id) && ends.insert(format.extension), "{}", format.id);
    }
    for wanted in [
        "json",
        "markdown",
        "html",
        "csv-quotes",
        "csv-entities",
        "csv-mentions",
        "csv-events",
        "timelinejs",
        "ics",
        "webannotation",
        "tei",
        "timeml",
        "svg",
    ] {
        assert!(ids.contains(wanted), "{wanted}");
    }
}

#[test]
fn file_names_are_the_title_in_safe_letters() {
    let check = |text: &str, expected: &str| {
        let fixture = Fixture::new(text);
        let work = Work::new(text, &fixture.analysis, &[]);
        assert_eq!(work.file_name(&FORMATS[0]), expected);
    };
    check("Harbour: “closed”?\n\nText.", "harbour-closed.json");
    check("../../etc/passwd", "etc-passwd.json");
    check("", "article.json");
    check("ميناء الشمال", "ميناء-الشمال.json");
}

#[test]
fn every_format_takes_every_article() {
    for fixture in [harbour(), nasty(), Fixture::new(""), Fixture::new("\u{0}"), Fixture::new("One line")] {
        for format in FORMATS {
            let work = Work::new(&fixture.text, &fixture.analysis, &[]);
            assert_eq!(format.write(&work), format.write(&work), "{} is the same each time", format.id);
        }
    }
}

#[test]
fn xml_formats_are_well_formed() {
    for fixture in [harbour(), nasty(), Fixture::new("")] {
        for id in ["tei", "timeml", "svg"] {
            let xml = export(&fixture, id);
            roxmltree::Document::parse(&xml).unwrap_or_else(|e| panic!("{id}: {e}\n{xml}"));
        }
    }
}

#[test]
fn tei_keeps_the_text_and_points_at_what_is_there() {
    let fixture = harbour();
    let xml = export(&fixture, "tei");
    let tree = roxmltree::Document::parse(&xml).expect("well-formed");
    let named =
        |name: &'static str| tree.descendants().filter(move |n| n.has_tag_name(("http://www.tei-c.org/ns/1.0", name)));
    let body = named("body").next().expect("a body");
    let paragraphs = body.children().filter(roxmltree::Node::is_element);
    let words: Vec<String> = paragraphs
        .map(|p| p.descendants().filter(roxmltree::Node::is_text).filter_map(|n| n.text()).collect())
        .collect();
    assert_eq!(words.join("\n\n"), fixture.text);
    let xml_id = ("http://www.w3.org/XML/1998/namespace", "id");
    let ids: HashSet<&str> = tree.descendants().filter_map(|n| n.attribute(xml_id)).collect();
    for node in tree.descendants() {
        for pointer in ["ref", "who"].into_iter().filter_map(|a| node.attribute(a)) {
            assert!(ids.contains(&pointer[1..]), "{pointer}");
        }
    }
    assert_eq!(named("placeName").filter(|n| n.attribute("ref").is_some()).count(), 2, "the inner name is marked too");
    assert_eq!(named("said").filter(|n| n.attribute("direct") == Some("true")).count(), 3);
    assert_eq!(named("event").count(), 3);
}

#[test]
fn what_crosses_in_tei_stands_off() {
    let text = "one two three";
    let fixture =
        Fixture::new(text).entity(EntityKind::Person, "a", &["one two"]).entity(EntityKind::Place, "b", &["two three"]);
    let xml = export(&fixture, "tei");
    assert!(xml.contains("characters 4 to 13"), "{xml}");
    roxmltree::Document::parse(&xml).expect("well-formed");
}

#[test]
fn timeml_marks_times_and_links_events() {
    let xml = export(&harbour(), "timeml");
    let tree = roxmltree::Document::parse(&xml).expect("well-formed");
    let count = |name: &str| tree.descendants().filter(|n| n.has_tag_name(name)).count();
    assert_eq!((count("TIMEX3"), count("EVENT"), count("MAKEINSTANCE"), count("TLINK")), (4, 3, 3, 2));
}

#[test]
fn calendars_have_short_lines_and_whole_days() {
    for fixture in [harbour(), nasty()] {
        let ics = export(&fixture, "ics");
        assert!(ics.ends_with("END:VCALENDAR\r\n"));
        for line in ics.split_terminator("\r\n") {
            assert!(line.len() <= 75, "{} octets: {line}", line.len());
            assert!(!line.contains(['\n', '\r']), "{line:?}");
        }
        let unfolded = ics.replace("\r\n ", "");
        let dated = fixture.analysis.timeline.iter().filter(|v| v.from.is_some() || v.to.is_some()).count();
        assert_eq!(unfolded.matches("BEGIN:VEVENT\r\n").count(), dated);
        assert_eq!(unfolded.matches("UID:").count(), dated);
    }
    let unfolded = export(&harbour(), "ics").replace("\r\n ", "");
    assert!(unfolded.contains("DTSTART;VALUE=DATE:20250303\r\nDTEND;VALUE=DATE:20250304\r\n"), "{unfolded}");
    assert!(unfolded.contains("since 2019 (2019)") || unfolded.contains("(1 January 2019"), "{unfolded}");
}

#[test]
fn tables_have_a_row_for_everything_and_no_formula() {
    let count = |a: &Analysis| a.entities.iter().map(|e| e.mentions.len()).sum::<usize>();
    for fixture in [harbour(), nasty(), Fixture::new("")] {
        let a = &fixture.analysis;
        let rows = [
            ("csv-quotes", a.quotes.len()),
            ("csv-entities", a.entities.len()),
            ("csv-mentions", count(a)),
            ("csv-events", a.timeline.len()),
        ];
        for (id, expected) in rows {
            let table = cells(&export(&fixture, id));
            assert_eq!(table.len(), expected + 1, "{id}");
            for row in &table {
                assert_eq!(row.len(), table[0].len(), "{id}: {row:?}");
                for cell in row {
                    assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{id}: {cell}");
                }
            }
        }
    }
    let table = cells(&export(&nasty(), "csv-entities"));
    assert_eq!(table[1][1], "'=1+1,\"<script>alert(1)</script>\n");
}

#[test]
fn positions_in_exports_count_code_points() {
    let fixture = Fixture::new("😀 é Ana").entity(EntityKind::Person, "Ana", &["Ana"]);
    let table = cells(&export(&fixture, "csv-mentions"));
    let column = |name: &str| table[0].iter().position(|h| h == name).expect("a column");
    assert_eq!((table[1][column("start")].as_str(), table[1][column("end")].as_str()), ("4", "7"));
    let json: Value = serde_json::from_str(&export(&fixture, "json")).expect("JSON");
    assert_eq!(json["entities"][0]["mentions"][0]["start"], 4);
    assert_eq!(json["offsets"], "codepoint");
}

#[test]
fn web_annotations_quote_the_words_at_their_positions() {
    for fixture in [harbour(), nasty()] {
        let json: Value = serde_json::from_str(&export(&fixture, "webannotation")).expect("JSON");
        let items = json["first"]["items"].as_array().expect("items");
        assert_eq!(json["total"], items.len());
        let chars: Vec<char> = fixture.text.chars().collect();
        let mut ids = HashSet::new();
        for item in items {
            assert!(ids.insert(item["id"].as_str().expect("an id")));
            let [quote, position] = item["target"]["selector"].as_array().expect("two selectors").as_slice() else {
                panic!("two selectors")
            };
            let at = |name: &str| position[name].as_u64().expect("a number") as usize;
            let exact: String = chars[at("start")..at("end")].iter().collect();
            assert_eq!(quote["exact"], exact);
            let prefix = quote["prefix"].as_str().expect("a prefix");
            let before: String = chars[..at("start")].iter().collect();
            assert!(before.ends_with(prefix) && prefix.chars().count() <= 32);
        }
    }
}

#[test]
fn timelinejs_has_dates_headlines_and_escaped_words() {
    let json: Value = serde_json::from_str(&export(&harbour(), "timelinejs")).expect("JSON");
    let events = json["events"].as_array().expect("events");
    assert_eq!(events.len(), 2);
    assert_eq!(events[1]["start_date"], serde_json::json!({ "year": 2025, "month": 3, "day": 3 }));
    assert_eq!(events[0]["end_date"]["year"], 2019);
    assert!(json["title"]["text"]["text"].as_str().expect("a text").contains("One entry has no date"));
    assert!(!export(&nasty(), "timelinejs").contains("<b>"));
}

#[test]
fn the_report_stands_alone_and_runs_nothing() {
    for fixture in [harbour(), nasty()] {
        let html = export(&fixture, "html");
        for forbidden in ["<script", "javascript:", " src=", "@import", "url(", " onerror"] {
            assert!(!html.contains(forbidden), "{forbidden}");
        }
        // Only links within the page.
        for link in html.split("href=\"").skip(1) {
            assert!(link.starts_with('#'), "{link:.40}");
            let target = &link[1..link.find('"').expect("an end")];
            assert!(html.contains(&format!("id=\"{target}\"")), "{target}");
        }
    }
}

#[test]
fn the_brief_lists_everything() {
    let brief = export(&harbour(), "markdown");
    for part in [
        "# Harbour closes two berths",
        "| Inês Carvalho | person |",
        "### No speaker found",
        "“We will not reopen before late April, […] The law leaves us no choice.”",
        "- **3 March 2025**: The Port Authority of Lisbon",
        "- **no date**: Rui Costa was not there",
        "Who said “Nobody asked us.”?",
    ] {
        assert!(brief.contains(part), "{part}\n{brief}");
    }
    let nasty = export(&nasty(), "markdown");
    assert!(nasty.contains("@x\\|\\*\\_\\[a\\](b)\\`"), "{nasty}");
}

#[test]
fn the_drawing_names_every_entry() {
    let svg = export(&harbour(), "svg");
    for words in ["berths on Monday", "known since 2019", "Rui Costa was not there", "no date"] {
        assert!(svg.contains(words), "{words}");
    }
}

#[test]
fn edits_travel_in_the_json_in_code_points() {
    let text = "😀 Ana";
    let fixture = Fixture::new(text).entity(EntityKind::Person, "Ana", &["Ana"]);
    let edit = Edit::rename(&fixture.analysis, "e1", "Ana Silva").expect("e1");
    let json = FORMATS[0].write(&Work::new(text, &fixture.analysis, std::slice::from_ref(&edit)));
    let value: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(value["edits"][0]["edit"], "rename");
    assert_eq!(value["edits"][0]["entity"]["start"], 2);
    assert_eq!(dateline::app::export::read_json(&json).expect("our file").edits, [edit]);
}
