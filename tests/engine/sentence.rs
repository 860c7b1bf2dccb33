//! Sentences and kinds of paragraphs.

use dateline::engine::sentence::split;
use dateline::engine::text::{Document, ParagraphKind};
use dateline::engine::tokenise::tokenise;

fn sentences(text: &str) -> Vec<String> {
    let document = Document::new(text);
    let tokens = tokenise(&document);
    let rows = tokens.as_slice();
    let found = split(&document, &tokens);
    found.iter().map(|s| rows[s.tokens.start()].span.cover(rows[s.tokens.end() - 1].span).of(text).to_owned()).collect()
}

/// `marked` is a text with `|` between its sentences.
fn check(marked: &str) {
    let text = marked.replace('|', " ");
    let expected: Vec<&str> = marked.split('|').collect();
    assert_eq!(sentences(&text), expected);
}

#[test]
fn stops_end_sentences() {
    check("The bridge is closed.|Nobody was hurt.");
    check("Why?|Nobody knows!|So it goes.");
    check("The talks failed...|Both sides left.");
    check("The talks... well, failed.");
    check("The vote is on 3 May.|It may fail.");
    check("Growth was 3.|In May it was 2.5 percent.");
}

#[test]
fn short_forms_do_not_end_sentences() {
    check("Mr. Silva met Gen. Costa in St. Louis.|They talked.");
    check("The U.S. Senate met.|It was short.");
    check("He left the U.S.|The trip was short.");
    check("J. K. Moreau wrote it.");
    check("Acme Inc. Chief Executive Ana Silva resigned.|Shares fell.");
    check("The train left at 5 p.m. Monday from Porto.");
    check("The train left at 5 p.m.|Police watched it.");
    check("It hurts firms, e.g. Acme, and people.");
    check("He won on Jan. 3 in a vote of No. 10.");
}

#[test]
fn closing_marks_stay_with_their_sentence() {
    check("“We are ready.”|She left.");
    check("\"We are ready.\"|She left.");
    check("‘We are ready.’|She left.");
    check("(He declined to comment.)|The case goes on.");
    check("She said: “We won.|They lost.”|Then she left.");
    check("It opened in 1805.[6]|It closed later.");
}

#[test]
fn notes_and_asides_stay_with_their_sentence() {
    check("It opened in 1805. [citation needed]|It closed later.");
    check("It protects minority rights. 4|Even so, few agree.");
    check("It protects minority rights.12|Even so, few agree.");
    check("It ended badly.|12 Republicans voted for it.");
    check("It ended badly.|12 others voted for it.");
    check("Ana Silva (b. March 1961; m. 1984) wrote it.|It sold well.");
    check("She sang in Help! (1965) and later in Porto.|It sold well.");
}

#[test]
fn labels_credits_and_stamps_need_no_stop() {
    check("Figure 1.3|This map shows the bridge.");
    check("Figure 1.3 shows the bridge.");
    check("The mayor at the bridge on Monday|Photo: Ana Silva");
    check("River Bridge Closed after Crash|Thursday, March 6, 2025");
    check("It will open on Thursday, March 6, 2025");
    check("Rui Costa|03/06/2025 09:15 AM|The bridge is closed.");
    check("We won :)|Come and see.");
    check("More at https://example.org/bridge|The bridge is old.");
    check("The bridge is closed|==========|Nobody was hurt.");
}

#[test]
fn who_said_it_stays_with_what_was_said() {
    check("“Are you ready?” Silva asked.");
    check("“Are you ready?” asked the minister.");
    check("“Are you ready?” he said.|Nobody was.");
    check("“Never!” the crowd shouted.");
    check("“Are you ready?”|The answer was no.");
}

#[test]
fn lower_case_and_missing_spaces() {
    check("Shares of Yahoo! fell.");
    let text = "It ended badly.The rest is known.";
    assert_eq!(sentences(text), ["It ended badly.", "The rest is known."]);
}

#[test]
fn a_dateline_is_a_sentence_of_its_own() {
    check("LISBON, March 3 (Reuters) —|The bridge is closed, officials said.");
    check("NEW YORK (AP) —|Shares fell on Monday.");
    check("Lisbon (Reuters) -|The bridge is closed, officials said.");
    check("ST. LOUIS –|The bridge is closed, officials said.");
    check("LISBON, March 3, 2025:|The bridge is closed, officials said.");
    check("Porto - a large city - is in the north.");
    check("NATO allies agreed — The bridge will stay.");
    check("NASA — the American agency — is late.");
}

#[test]
fn sentences_do_not_cross_lines() {
    assert_eq!(
        sentences("Bridge closed\nThe bridge is closed\n\n\nNobody was hurt"),
        ["Bridge closed", "The bridge is closed", "Nobody was hurt"]
    );
    assert!(sentences(" \n\u{200b}\n").is_empty());
}

#[test]
fn a_line_without_stops_is_cut() {
    let text = "apples, pears and plums, ".repeat(2000);
    let document = Document::new(&text);
    let tokens = tokenise(&document);
    let found = split(&document, &tokens);
    assert!(found.iter().all(|s| s.tokens.len() <= dateline::engine::sentence::LONGEST));
    assert_eq!(found.iter().map(|s| s.tokens.len()).sum::<usize>(), tokens.len());
}

fn kinds(text: &str) -> Vec<ParagraphKind> {
    Document::new(text).paragraphs().iter().map(|p| p.kind).collect()
}

#[test]
fn paragraphs_know_what_they_are_for() {
    use ParagraphKind::{Body, Byline, Caption, Furniture, Headline};
    let text = "Share this @example_news\nRiver bridge closed after crash\nBy Ana Silva\nPublished 3 March 2025, 10:15 GMT\n\
        The old bridge over the river was closed on Monday after two lorries crashed there.\n\
        Advertisement\n\
        The mayor said that nobody had been hurt and that the bridge would open again in a week.\n\
        Mayor Rui Costa speaks to reporters at the old bridge in Porto on Monday, March 3, 2025\n\
        Photo: Ana Silva/Example Images\n\
        “We were lucky this time, because the bridge was almost empty,” the mayor told reporters.\n\
        Traffic was sent over the new bridge in the south, where it moved slowly all day long.\n\
        Read more: Bridges of Porto\n\
        (Reporting by Ana Silva; editing by Tom Lund)";
    assert_eq!(
        kinds(text),
        [Furniture, Headline, Byline, Byline, Body, Furniture, Body, Caption, Caption, Body, Body, Furniture, Byline]
    );
}

#[test]
fn a_story_without_furniture_is_all_body() {
    use ParagraphKind::{Body, Headline};
    assert_eq!(kinds("The bridge is closed.\nNobody was hurt."), [Body, Body]);
    assert_eq!(kinds("One line only"), [Body]);
    assert_eq!(kinds("LISBON (AP) — The bridge is closed, the mayor said Monday,\nafter a crash.\n"), [Body, Body]);
    assert_eq!(kinds("By the time the police came, the bridge was empty.\nIt is closed."), [Body, Body]);
    assert_eq!(kinds("Why the bridge matters\nIt carries half of the traffic, officials say."), [Headline, Body]);
    assert_eq!(kinds("Share prices fell on Monday.\nThey rose on Tuesday."), [Body, Body]);
    assert!(kinds("").is_empty());
}
