use dateline::app::edits::{Change, Edit, Editor, EventPlace, SpeakerChoice, parse_edtf};
use dateline::app::export::{FORMATS, Work, read_json};
use dateline::app::view_model::{Article, Step, quote_cards, voices};
use dateline::engine::analysis::{Analysis, Words};
use dateline::engine::ner::EntityKind;
use dateline::engine::quote::QuoteKind;
use dateline::engine::timeline::{Certainty, Granularity, Status, Track};
use proptest::prelude::*;

use crate::fixture::{Fixture, harbour};

fn editor() -> Editor {
    let fixture = harbour();
    Editor::new(&fixture.text, fixture.analysis)
}

fn id_of(analysis: &Analysis, name: &str) -> String {
    analysis.entities.iter().find(|e| e.name == name).unwrap_or_else(|| panic!("no {name}")).id.clone()
}

/// Every id that is used is the id of something.
fn whole(text: &str, analysis: &Analysis) {
    let entity = |id: &String| assert!(analysis.entities.iter().any(|e| e.id == *id), "{id} hangs in the air");
    for quote in &analysis.quotes {
        quote.speaker.iter().filter_map(|s| s.entity.as_ref()).for_each(entity);
        quote.addressee.iter().filter_map(|a| a.entity.as_ref()).for_each(entity);
        assert_eq!(&text[quote.start as usize..quote.end as usize], quote.text);
    }
    for event in &analysis.timeline {
        event.participants.iter().chain(&event.places).for_each(entity);
        assert!(event.quote.iter().all(|id| analysis.quotes.iter().any(|q| q.id == *id)));
    }
    for e in &analysis.entities {
        assert!(!e.mentions.is_empty(), "{} has no mention", e.id);
        assert!(e.mentions.windows(2).all(|m| m[0].start <= m[1].start), "{} is out of order", e.id);
        assert!(e.mentions.iter().all(|m| text[m.start as usize..m.end as usize] == m.text));
    }
    let mut ids: Vec<&str> = analysis.entities.iter().map(|e| e.id.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), analysis.entities.len(), "no id is given twice");
}

fn json(editor: &Editor) -> String {
    let work = Work::new(editor.text(), editor.analysis(), editor.edits());
    FORMATS[0].write(&work)
}

#[test]
fn a_new_name_is_everywhere() {
    let mut editor = editor();
    let rename = Edit::rename(editor.analysis(), "e3", " Inês M. Carvalho ").expect("e3");
    let change = editor.apply(rename).expect("it fits");
    assert_eq!(change, Change { mentions: 2, quotes: 2, events: 0, published: false });
    assert_eq!(change.to_string(), "changed 2 mentions, 2 quotes");
    let cards = quote_cards(&Article::new(editor.text(), editor.analysis()));
    assert_eq!(cards[0].speaker.as_ref().map(|s| s.name.as_str()), Some("Inês M. Carvalho"));
    let empty = Edit::rename(editor.analysis(), "e3", "  ").expect("e3");
    assert_eq!(editor.apply(empty), Err("a name needs at least one letter".into()));
}

#[test]
fn a_kind_moves_its_speaker_on_the_ladder() {
    let mut editor = editor();
    let edit = Edit::set_kind(editor.analysis(), "e3", EntityKind::Organization).expect("e3");
    editor.apply(edit).expect("it fits");
    let cards = quote_cards(&Article::new(editor.text(), editor.analysis()));
    assert_eq!(cards[0].speaker.as_ref().map(|s| s.step), Some(Step::Organization));
}

#[test]
fn a_kind_for_one_mention_makes_an_entity_of_its_own() {
    let mut editor = editor();
    let entity = harbour().at("LISBON", 0);
    editor.apply(Edit::SetKind { entity, kind: EntityKind::Work, only_this: true }).expect("it fits");
    let (place, work) = (&editor.analysis().entities[1], editor.analysis().entities.last().expect("a new one"));
    assert_eq!((place.mentions.len(), place.kind), (1, EntityKind::Place));
    assert_eq!((work.mentions.len(), work.kind, work.name.as_str()), (1, EntityKind::Work, "LISBON"));
    whole(editor.text(), editor.analysis());
}

#[test]
fn a_merge_keeps_the_survivor_and_moves_what_hangs_on_the_other() {
    let mut editor = editor();
    let merge = Edit::merge(editor.analysis(), "e3", "e5").expect("both are there");
    let change = editor.apply(merge).expect("it fits");
    assert_eq!((change.mentions, change.quotes), (2, 2));
    let survivor = &editor.analysis().entities[editor.analysis().entities.len() - 1];
    assert_eq!((survivor.id.as_str(), survivor.name.as_str(), survivor.mentions.len()), ("e5", "Rui Costa", 4));
    assert!(editor.analysis().entities.iter().all(|e| e.id != "e3"));
    let itself = Edit::merge(editor.analysis(), "e5", "e5").expect("it is there");
    assert!(editor.apply(itself).is_err());
    whole(editor.text(), editor.analysis());
}

#[test]
fn a_split_takes_its_quotes_along() {
    let mut editor = editor();
    // Mention 2, "Carvalho told", is where the speaker's words stand.
    let split = Edit::split(editor.analysis(), "e3", &[1], Some("Paulo Carvalho".into())).expect("e3");
    editor.apply(split).expect("it fits");
    let new = id_of(editor.analysis(), "Paulo Carvalho");
    assert_eq!(editor.analysis().quotes[0].speaker.as_ref().and_then(|s| s.entity.clone()), Some(new));
    let all = Edit::split(editor.analysis(), "e5", &[0, 1], None).expect("e5");
    assert_eq!(editor.apply(all), Err("leave at least one mention where it is".into()));
    whole(editor.text(), editor.analysis());
}

#[test]
fn what_is_no_entity_leaves_no_trace() {
    let mut editor = editor();
    let one = Edit::not_entity(editor.analysis(), "e2", Some(editor.analysis().entities[1].mentions[0].start));
    editor.apply(one.expect("a mention")).expect("it fits");
    assert_eq!(editor.analysis().entities[1].mentions.len(), 1);
    let all = Edit::not_entity(editor.analysis(), "e3", None).expect("e3");
    editor.apply(all).expect("it fits");
    let speaker = editor.analysis().quotes[0].speaker.clone().expect("the words are still there");
    assert_eq!(speaker.entity, None);
    let voices = voices(&quote_cards(&Article::new(editor.text(), editor.analysis())));
    assert_eq!(voices.rows[0].speaker.name, "Carvalho told");
    whole(editor.text(), editor.analysis());
}

#[test]
fn a_mention_is_added_everywhere_as_a_whole_word() {
    let text = "Cost rose. Costa spoke; Costa left. Costas stayed.";
    let mut editor = Editor::new(text, Fixture::new(text).analysis);
    let at = editor.words(11, 16);
    let (to, kind) = (None, EntityKind::Person);
    let change = editor.apply(Edit::AddMention { at, to, kind, everywhere: true }).expect("it fits");
    assert_eq!(change.mentions, 2);
    assert_eq!(editor.analysis().entities[0].name, "Costa");
    // Into an entity that is there.
    let at = editor.words(36, 42);
    let to = Some(editor.words(24, 29));
    editor.apply(Edit::AddMention { at, to, kind, everywhere: false }).expect("it fits");
    assert_eq!(editor.analysis().entities[0].mentions.len(), 3);
    assert!(editor.apply(Edit::AddMention { at: editor.words(4, 5), to: None, kind, everywhere: false }).is_err());
    whole(text, editor.analysis());
}

#[test]
fn an_added_name_becomes_the_speaker_whose_words_it_is_and_joins_events() {
    let mut editor = editor();
    let at = harbour().at("A senior official", 0);
    let edit = Edit::AddMention { at, to: None, kind: EntityKind::Person, everywhere: false };
    let change = editor.apply(edit).expect("it fits");
    assert_eq!((change.mentions, change.quotes), (1, 1));
    whole(editor.text(), editor.analysis());
}

#[test]
fn a_speaker_is_set_for_all_pieces_and_taken_away() {
    let mut editor = editor();
    let set = Edit::set_speaker(editor.analysis(), "q2", Some("e5")).expect("both are there");
    assert_eq!(editor.apply(set).map(|c| c.quotes), Ok(2), "both pieces of the utterance");
    let rui = quote_cards(&Article::new(editor.text(), editor.analysis()))[0].speaker.clone().expect("a speaker");
    assert_eq!((rui.name.as_str(), rui.step), ("Rui Costa", Step::Named));
    let free = Edit::set_speaker_words(editor.analysis(), "q4", "a fisherman").expect("q4");
    editor.apply(free).expect("it fits");
    let cards = quote_cards(&Article::new(editor.text(), editor.analysis()));
    assert_eq!(cards[2].speaker.as_ref().map(|s| (s.name.as_str(), s.step)), Some(("a fisherman", Step::Described)));
    let nobody = Edit::set_speaker(editor.analysis(), "q1", None).expect("q1");
    editor.apply(nobody).expect("it fits");
    assert_eq!(editor.analysis().quotes[1].speaker, None);
}

#[test]
fn quotes_change_kind_and_bounds_and_come_and_go() {
    let fixture = harbour();
    let mut editor = editor();
    let quote = fixture.at("Nobody asked us.", 0);
    editor.apply(Edit::SetQuoteKind { quote: quote.clone(), kind: QuoteKind::Mixed }).expect("it fits");
    let to = fixture.at("asked us", 0);
    editor.apply(Edit::SetQuoteBounds { quote, to: to.clone() }).expect("it fits");
    let last = editor.analysis().quotes.last().expect("q4");
    assert_eq!((last.text.as_str(), last.kind), ("asked us", QuoteKind::Mixed));
    editor.apply(Edit::NotQuote { quote: to }).expect("it fits");
    assert_eq!(editor.analysis().quotes.len(), 3);
    let at = fixture.at("Rui Costa was not there", 0);
    let speaker = Some(SpeakerChoice::Entity(fixture.at("Inês Carvalho", 0)));
    let add = Edit::AddQuote { at, kind: QuoteKind::Indirect, speaker };
    assert_eq!(editor.apply(add.clone()).map(|c| c.quotes), Ok(1));
    assert_eq!(editor.apply(add), Err("this is a quote already".into()));
    let (a, b) = (fixture.at("the damage had been known since 2019", 0), fixture.at("Rui Costa was not there", 0));
    editor.apply(Edit::JoinQuotes { quote: b.clone(), previous: a }).expect("it fits");
    assert_eq!(editor.analysis().quotes[2].group, editor.analysis().quotes[3].group);
    editor.apply(Edit::PartQuote { quote: b }).expect("it fits");
    assert_eq!(editor.analysis().quotes[3].group, None);
    whole(editor.text(), editor.analysis());
}

#[test]
fn a_new_date_moves_the_event_and_a_bad_one_says_how_to_write_it() {
    let mut editor = editor();
    let set = Edit::set_date(editor.analysis(), "v3", "2018-05~").expect("v3");
    assert_eq!(editor.apply(set).map(|c| c.events), Ok(1));
    let first = &editor.analysis().timeline[0];
    assert_eq!(
        (first.id.as_str(), first.certainty, first.granularity),
        ("v3", Certainty::Approximate, Granularity::Month)
    );
    let before = editor.analysis().clone();
    let bad = Edit::set_date(editor.analysis(), "v3", "soon").expect("v3");
    let message = editor.apply(bad).expect_err("no date");
    assert!(message.starts_with("this is no date; write a date like 2025-03-14"), "{message}");
    assert_eq!(editor.analysis(), &before);
    let none = Edit::set_date(editor.analysis(), "v3", "").expect("v3");
    editor.apply(none).expect("no date is a date");
    assert_eq!(editor.analysis().timeline[2].id, "v3");
}

#[test]
fn events_are_reworded_denied_deleted_and_added() {
    let fixture = harbour();
    let mut editor = editor();
    let event = EventPlace { trigger: editor.analysis().timeline[1].trigger.clone(), track: Track::Happened };
    editor.apply(Edit::SetEventText { event: event.clone(), text: "berths closed".into() }).expect("it fits");
    editor.apply(Edit::SetStatus { event: event.clone(), status: Status::Denied }).expect("it fits");
    assert_eq!(editor.analysis().timeline[1].text, "berths closed");
    assert_eq!(editor.analysis().timeline[1].status, Status::Denied);
    editor.apply(Edit::DeleteEvent { event: event.clone() }).expect("it fits");
    assert!(editor.apply(Edit::DeleteEvent { event }).is_err());
    let at = fixture.at("Costa owns =12 boats", 0);
    editor.apply(Edit::AddEvent { at, edtf: "2017".into() }).expect("it fits");
    let added = &editor.analysis().timeline[0];
    assert_eq!((added.text.as_str(), added.participants.as_slice()), ("Costa owns =12 boats", &["e5".to_owned()][..]));
    whole(editor.text(), editor.analysis());
}

#[test]
fn a_publication_date_is_kept_for_the_engine() {
    let mut editor = editor();
    assert_eq!(editor.published(), None);
    let change = editor.apply(Edit::SetPublished { date: Some("2024-03-05".into()) }).expect("a date");
    assert!(change.published);
    assert_eq!(editor.published(), Some(Some("2024-03-05")));
    assert!(editor.apply(Edit::SetPublished { date: Some("5 March".into()) }).is_err());
    let rename = Edit::rename(editor.analysis(), "e5", "R. Costa").expect("e5");
    editor.apply(rename).expect("it fits");
    // The engine's answer for the new date comes under the log.
    let mut base = harbour().analysis;
    base.timeline[1].from = Some("2024-03-04".into());
    assert_eq!(editor.rebase(base), []);
    assert_eq!(editor.analysis().timeline[1].from.as_deref(), Some("2024-03-04"));
    assert_eq!(editor.analysis().entities[4].name, "R. Costa");
    editor.undo();
    editor.undo();
    assert_eq!(editor.published(), None);
}

#[test]
fn edits_find_their_words_in_a_later_version_and_misfits_are_listed() {
    let mut editor = editor();
    for edit in [
        Edit::rename(editor.analysis(), "e5", "Rui da Costa"),
        Edit::set_speaker(editor.analysis(), "q4", Some("e5")),
        Edit::delete_event(editor.analysis(), "v2"),
    ] {
        editor.apply(edit.expect("it is there")).expect("it fits");
    }
    // The article came again with a line in front, and the quote is gone.
    let text = format!("UPDATED\n\n{}", harbour().text.replace("“Nobody asked us.”", "Nobody spoke."));
    let later = Fixture::new(&text).entity(EntityKind::Person, "Rui Costa", &["Rui Costa", "Costa"]).event(
        "The Port Authority of Lisbon closed two berths on Monday",
        "closed",
        "2025-03-03",
        "2025-03-03",
        &[],
    );
    let (again, misfits) = Editor::with_edits(&text, later.analysis, editor.edits().to_vec());
    assert_eq!(again.analysis().entities[0].name, "Rui da Costa");
    assert!(again.analysis().timeline.is_empty());
    assert_eq!(misfits.len(), 1);
    assert_eq!(misfits[0].reason, "“Nobody asked us.” is no longer marked as a quote");
    assert_eq!(again.edits().len(), 2);
}

#[test]
fn the_exported_file_brings_text_and_edits_back() {
    let mut editor = editor();
    for edit in [Edit::merge(editor.analysis(), "e5", "e3"), Edit::set_date(editor.analysis(), "v3", "../2025-01")] {
        editor.apply(edit.expect("it is there")).expect("it fits");
    }
    editor.apply(Edit::SetPublished { date: Some("2025-03-04".into()) }).expect("a date");
    let file = json(&editor);
    let saved = read_json(&file).expect("our own file");
    assert_eq!(saved.text, editor.text());
    assert_eq!(saved.edits, editor.edits());
    assert_eq!(saved.published.as_deref(), Some("2025-03-04"));
    let (again, misfits) = Editor::with_edits(&saved.text, harbour().analysis, saved.edits);
    assert_eq!(misfits, []);
    assert_eq!(json(&again), file);
}

#[test]
fn foreign_files_are_refused_with_a_sentence() {
    for file in ["", "{}", "[1]", "{\"schema\": 99, \"text\": \"a\"}", "{\"schema\": 1}", "not json"] {
        let message = read_json(file).expect_err(file);
        assert!(message.starts_with("this file") || message.starts_with("this is"), "{message}");
    }
}

#[test]
fn dates_in_extended_format() {
    use Certainty::{After, Approximate, Before, Stated};
    use Granularity::{Day, Decade, Month, Quarter, Time, Year};

    let check = |edtf: &str, from: &str, to: &str, granularity, certainty| {
        let dated = parse_edtf(edtf).unwrap_or_else(|e| panic!("{edtf}: {e}"));
        let day = |d: Option<jiff::civil::Date>| d.map(|d| d.to_string()).unwrap_or_default();
        assert_eq!((day(dated.from), day(dated.to)), (from.into(), to.into()), "{edtf}");
        assert_eq!((dated.granularity, dated.certainty), (granularity, certainty), "{edtf}");
    };
    check("2025-03-14", "2025-03-14", "2025-03-14", Day, Stated);
    check(" 2025-02 ", "2025-02-01", "2025-02-28", Month, Stated);
    check("2019~", "2019-01-01", "2019-12-31", Year, Approximate);
    check("1984?", "1984-01-01", "1984-12-31", Year, Approximate);
    check("199X", "1990-01-01", "1999-12-31", Decade, Stated);
    check("2025-04/2025-05", "2025-04-01", "2025-05-31", Month, Stated);
    check("../2025-03", "", "2025-03-31", Month, Before);
    check("2024-03/..", "2024-03-01", "", Month, After);
    check("2024-22", "2024-06-01", "2024-08-31", Quarter, Stated);
    check("2024-24", "2024-12-01", "2025-02-28", Quarter, Stated);
    check("2024-36", "2024-10-01", "2024-12-31", Quarter, Stated);
    check("2025-03-14T09:30", "2025-03-14", "2025-03-14", Time, Stated);
    for bad in ["", "x", "2025-13", "2025-02-30", "20é5", "../..", "/", "2025-05/2025-04", "99999", "2025-3-4"] {
        assert!(parse_edtf(bad).is_err(), "{bad}");
    }
}

/// An edit of some sort on something that is there, by two numbers.
fn some_edit(editor: &Editor, sort: usize, pick: usize) -> Option<Edit> {
    let a = editor.analysis();
    let entity = |n: usize| a.entities.get(n % a.entities.len().max(1)).map(|e| e.id.clone());
    let quote = |n: usize| a.quotes.get(n % a.quotes.len().max(1)).map(|q| q.id.clone());
    let event = |n: usize| a.timeline.get(n % a.timeline.len().max(1)).map(|v| v.id.clone());
    let words = |n: usize| -> Words {
        let all: Vec<(usize, &str)> = editor
            .text()
            .split_whitespace()
            .map(|w| (w.as_ptr() as usize - editor.text().as_ptr() as usize, w))
            .collect();
        let (at, word) = all[n % all.len()];
        editor.words(at as u32, (at + word.len()) as u32)
    };
    match sort {
        0 => Edit::rename(a, &entity(pick)?, &format!("Name {pick}")),
        1 => Edit::set_kind(a, &entity(pick)?, [EntityKind::Place, EntityKind::Person, EntityKind::Law][pick % 3]),
        2 => Edit::merge(a, &entity(pick)?, &entity(pick / 7)?),
        3 => Edit::split(a, &entity(pick)?, &[pick % 2], None),
        4 => {
            let e = &a.entities[pick % a.entities.len().max(1)..].first()?;
            Edit::not_entity(a, &e.id, pick.is_multiple_of(2).then_some(e.mentions[0].start))
        }
        5 => Some(Edit::AddMention {
            at: words(pick),
            to: None,
            kind: EntityKind::Place,
            everywhere: pick.is_multiple_of(2),
        }),
        6 => Edit::set_speaker(a, &quote(pick)?, Some(&entity(pick / 3)?)),
        7 => Edit::set_speaker(a, &quote(pick)?, None),
        8 => Some(Edit::AddQuote { at: words(pick), kind: QuoteKind::Direct, speaker: None }),
        9 => Some(Edit::NotQuote { quote: dateline::app::edits::quote_words(a, &quote(pick)?)? }),
        10 => Edit::set_date(a, &event(pick)?, ["2020", "2021-05~", "", "../1999", "bad"][pick % 5]),
        11 => Edit::delete_event(a, &event(pick)?),
        12 => Some(Edit::AddEvent { at: words(pick), edtf: "2024-01".into() }),
        _ => Some(Edit::SetPublished { date: pick.is_multiple_of(2).then(|| "2025-01-02".into()) }),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Any edits keep the analysis whole; undoing all and redoing all gives the same file, byte for byte.
    #[test]
    fn undo_and_redo_come_back_to_the_same_file(steps in prop::collection::vec((0usize..14, 0usize..1000), 0..24)) {
        let mut editor = editor();
        let start = json(&editor);
        for (sort, pick) in steps {
            if let Some(edit) = some_edit(&editor, sort, pick) {
                let _ = editor.apply(edit);
                whole(editor.text(), editor.analysis());
            }
        }
        let end = json(&editor);
        let (done, _) = editor.depth();
        for _ in 0..done {
            prop_assert!(editor.undo().is_some());
        }
        prop_assert_eq!(json(&editor), start);
        prop_assert!(editor.undo().is_none());
        for _ in 0..done {
            prop_assert!(editor.redo().is_some());
        }
        prop_assert_eq!(json(&editor), end.clone());
        // And so does a reader who opens the file.
        let saved = read_json(&end).expect("our own file");
        let (again, misfits) = Editor::with_edits(&saved.text, harbour().analysis, saved.edits);
        prop_assert!(misfits.is_empty());
        prop_assert_eq!(json(&again), end);
    }
}
