//! What happened when: the entries of the timeline and what is said of each. All sentences are ours.

use dateline::engine::analysis::{Analysis, Event};
use dateline::{Document, analyse};
use jiff::civil::date;

fn read(text: &str) -> Analysis {
    analyse(&Document::new(text).published(Some(date(2025, 11, 26))))
}

fn word(value: impl std::fmt::Debug) -> String {
    format!("{value:?}").to_lowercase()
}

/// The entry that the words belong to.
fn entry<'a>(analysis: &'a Analysis, words: &str) -> Option<&'a Event> {
    analysis.timeline.iter().find(|e| e.text.contains(words))
}

/// Each row: a text, words of an entry, and its date in EDTF.
fn check_dates(rows: &[(&str, &str, &str)]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|&(text, words, wanted)| {
            let analysis = read(text);
            let dates: Vec<&str> =
                analysis.timeline.iter().filter(|e| e.text.contains(words)).map(|e| e.edtf.as_str()).collect();
            let all: Vec<(&str, &str)> = analysis.timeline.iter().map(|e| (e.text.as_str(), e.edtf.as_str())).collect();
            (!dates.contains(&wanted)).then(|| format!("{text}\n   wanted {words:?} on {wanted}, got {all:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {} rows:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

#[test]
fn each_dated_clause_is_an_entry() {
    check_dates(&[
        ("The mayor opened the bridge on Monday.", "opened the bridge", "2025-11-24"),
        ("On Monday, the mayor opened the bridge.", "opened the bridge", "2025-11-24"),
        ("The mayor opened the bridge on March 3, 2021.", "opened the bridge", "2021-03-03"),
        ("The mayor opened the bridge in March 2021.", "opened the bridge", "2021-03"),
        ("The mayor opened the bridge in 2021.", "opened the bridge", "2021"),
        ("The mayor opened the bridge in the 1990s.", "opened the bridge", "199X"),
        ("The mayor opened the bridge last week.", "opened the bridge", "2025-11-17/2025-11-23"),
        ("The mayor opened the bridge over the weekend.", "opened the bridge", "2025-11-22/2025-11-23"),
        ("The mayor opened the bridge in the third quarter of 2019.", "opened the bridge", "2019-35"),
        ("The mayor opened the bridge in the summer of 2019.", "opened the bridge", "2019-22"),
        ("The mayor opened the bridge at 3 p.m. on Monday.", "opened the bridge", "2025-11-24"),
        ("The mayor opened the bridge in early 2019.", "opened the bridge", "2019~"),
        ("The mayor met envoys in Lisbon on Monday and Tuesday.", "met envoys", "2025-11-24/2025-11-25"),
        ("The mayor led the city from 2015 to 2018.", "led the city", "2015/2018"),
        ("The mayor has led the city since 2016.", "led the city", "2016/.."),
        ("The mayor led the city until 2016.", "led the city", "../2016"),
    ]);
}

#[test]
fn what_is_said_of_an_entry() {
    for (text, words, wanted) in [
        ("The mayor opened the bridge on March 3, 2021.", "opened", "happened happened day stated"),
        ("The mayor opened the bridge on Monday.", "opened", "happened happened day resolved"),
        ("The mayor opened the bridge on Monday night.", "opened", "happened happened time resolved"),
        ("The mayor opened the bridge last week.", "opened", "happened happened week resolved"),
        ("The mayor opened the bridge in March 2021.", "opened", "happened happened month stated"),
        ("The mayor opened the bridge in the third quarter.", "opened", "happened happened quarter resolved"),
        ("The mayor opened the bridge in 2021.", "opened", "happened happened year stated"),
        ("The mayor opened the bridge in the 1990s.", "opened", "happened happened decade stated"),
        ("The mayor opened the bridge in early 2019.", "opened", "happened happened year approximate"),
        ("The mayor has led the city since 2016.", "led", "happened happened year after"),
        ("The mayor led the city until 2016.", "led", "happened happened year before"),
        ("The mayor will open the bridge on Friday.", "open", "happened planned day resolved"),
        ("The mayor is expected to open the bridge on Friday.", "open", "happened planned day resolved"),
        ("The mayor plans to open the bridge next week.", "open", "happened planned week resolved"),
        ("The mayor did not open the bridge on Monday.", "open", "happened denied day resolved"),
        ("The mayor never opened the bridge in 2021.", "opened", "happened denied year stated"),
        ("The mayor may open the bridge on Friday.", "open", "happened hypothetical day resolved"),
        ("The mayor could open the bridge next week.", "open", "happened hypothetical week resolved"),
        ("The mayor said on Monday that the bridge was safe.", "said", "said happened day resolved"),
        ("The mayor told reporters on Monday that the bridge was safe.", "told", "said happened day resolved"),
    ] {
        let analysis = read(text);
        let found = entry(&analysis, words)
            .map(|e| format!("{} {} {} {}", word(e.track), word(e.status), word(e.granularity), word(e.certainty)));
        assert_eq!(found.as_deref(), Some(wanted), "{text}: {:?}", analysis.timeline);
    }
}

#[test]
fn who_and_where() {
    let analysis = read("Ana Silva met Bruno Costa in Portugal on Monday. Ana Silva praised Portugal.");
    let event = entry(&analysis, "met").expect("an entry");
    let names = |ids: &[String]| {
        let name = |id: &String| analysis.entities.iter().find(|e| e.id == *id).map(|e| e.name.clone());
        ids.iter().filter_map(name).collect::<Vec<_>>()
    };
    assert_eq!(names(&event.participants), ["Ana Silva", "Bruno Costa"]);
    assert_eq!(names(&event.places), ["Portugal"]);
    assert_eq!(event.trigger.text, "met");
}

#[test]
fn events_date_each_other() {
    check_dates(&[
        (
            "The attack happened on May 3, 2021. Ana Silva resigned a day after the attack.",
            "Ana Silva resigned",
            "2021-05-04",
        ),
        (
            "The attack happened on May 3, 2021. Ana Silva resigned two weeks after the attack.",
            "Ana Silva resigned",
            "2021-05-17",
        ),
        (
            "The storm struck on May 3, 2021. It came a day after Ana Silva visited Lisbon.",
            "Ana Silva visited Lisbon",
            "2021-05-02",
        ),
        ("The storm struck on May 3, 2021. Two days later, the dam broke.", "the dam broke", "2021-05-05"),
        (
            "The storm struck on May 3, 2021. Two days later, the dam broke. The following day, Ana Silva resigned.",
            "Ana Silva resigned",
            "2021-05-06",
        ),
        (
            "The vote took place on May 3, 2021. The attack happened a day after the vote. Ana Silva resigned two days after the attack.",
            "Ana Silva resigned",
            "2021-05-06",
        ),
    ]);
}

#[test]
fn the_order_is_by_day_and_undated_entries_come_last() {
    let analysis = read(
        "Ana Silva built a house.\nAna Silva moved to Lisbon in 2019. Ana Silva was born on May 3, 1980. Ana Silva resigned on Monday.",
    );
    let days: Vec<Option<&str>> = analysis.timeline.iter().map(|e| e.from.as_deref()).collect();
    let dated: Vec<&str> = days.iter().flatten().copied().collect();
    assert_eq!(dated, ["1980-05-03", "2019-01-01", "2025-11-24"]);
    assert!(days.iter().skip_while(|d| d.is_some()).all(Option::is_none), "{days:?}");
    assert_eq!(
        analysis,
        read(
            "Ana Silva built a house.\nAna Silva moved to Lisbon in 2019. Ana Silva was born on May 3, 1980. Ana Silva resigned on Monday.",
        )
    );
}

#[test]
fn the_date_line_of_an_article_is_no_event() {
    let analysis = read("Bridge opens\nMonday, November 24, 2025\nThe mayor opened the bridge yesterday.");
    assert_eq!(analysis.timeline.iter().filter(|e| e.from.as_deref() == Some("2025-11-24")).count(), 0);
    assert_eq!(analysis.timeline.iter().filter(|e| e.from.as_deref() == Some("2025-11-25")).count(), 1);
}

#[test]
fn entries_are_verbatim_and_edtf_is_well_formed() {
    let day = r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?[~?]?|[0-9]{3}X~?|[0-9]{2}XX~?|-[0-9]{4}";
    let grammar = regex::Regex::new(&format!(r"^(({day})|(({day})|\.\.)/(({day})|\.\.))$")).expect("a grammar");
    let text = "The mayor opened the bridge on March 3, 2021. It closed in early 2022, in the summer of 2023, in the 1990s, last week, \
        over the weekend, in the third quarter, since 2016, until May, by Friday, in the 19th century, at 3 p.m. on Monday, \
        from 2015 to 2018, on Monday and Tuesday, and in the first half of 2019.";
    let analysis = read(text);
    assert!(analysis.timeline.len() >= 8, "{:?}", analysis.timeline);
    for event in &analysis.timeline {
        assert_eq!(&text[event.start as usize..event.end as usize], event.text);
        assert!(event.edtf.is_empty() && event.from.is_none() || grammar.is_match(&event.edtf), "{}", event.edtf);
        assert!(event.from <= event.to, "{event:?}");
    }
}

#[test]
fn times_that_lean_on_events() {
    check_dates(&[
        (
            "The attack happened on May 3, 2021. Ana Silva resigned hours after the attack.",
            "Ana Silva resigned",
            "2021-05-03",
        ),
        (
            "The vote took place on May 3, 2021. On the eve of the vote, Ana Silva resigned.",
            "Ana Silva resigned",
            "2021-05-02",
        ),
        (
            "The vote took place on May 3, 2021. Ana Silva resigned on the eve of the vote.",
            "Ana Silva resigned",
            "2021-05-02",
        ),
        (
            "The vote took place on May 3, 2021. Ana Silva resigned the day before the vote.",
            "Ana Silva resigned",
            "2021-05-02",
        ),
        (
            "The vote took place on May 3, 2021. The day before the vote, Ana Silva resigned.",
            "Ana Silva resigned",
            "2021-05-02",
        ),
        (
            "The vote took place on May 3, 2021. Ana Silva resigned the day after the vote.",
            "Ana Silva resigned",
            "2021-05-04",
        ),
        (
            "The vote took place on May 3, 2021. Ana Silva resigned on the day of the vote.",
            "Ana Silva resigned",
            "2021-05-03",
        ),
        (
            "The vote took place on May 3, 2021. Ana Silva resigned a week before the vote.",
            "Ana Silva resigned",
            "2021-04-26",
        ),
        (
            "The vote took place on May 3, 2021. Ana Silva resigned three days before the election.",
            "Ana Silva resigned",
            "2021-04-30",
        ),
        (
            "Ana Silva visited Israel on October 13. The call came a day after Ana Silva made a triumphant visit to Israel.",
            "The call came",
            "2025-10-14",
        ),
        (
            "Ana Silva visited Israel on October 13. Bruno Costa called a day after Ana Silva made a triumphant visit to Israel.",
            "Bruno Costa called",
            "2025-10-14",
        ),
        (
            "The talks began on May 3, 2021. The two leaders met two days after the talks began.",
            "The two leaders met",
            "2021-05-05",
        ),
        (
            "The talks began on May 3, 2021. Two days after the talks began, Ana Silva resigned.",
            "Ana Silva resigned",
            "2021-05-05",
        ),
        (
            "Ana Silva was arrested on May 3, 2021. Her husband fled two days before her arrest.",
            "Her husband fled",
            "2021-05-01",
        ),
        (
            "The bridge collapsed on May 3, 2021. A month after the collapse, Ana Silva resigned.",
            "Ana Silva resigned",
            "2021-06",
        ),
        (
            "The crash killed ten people on May 3, 2021. Ana Silva visited the site the morning after the crash.",
            "Ana Silva visited",
            "2021-05-04",
        ),
        (
            "The verdict was read on May 3, 2021. The night before the verdict, Ana Silva wrote a letter.",
            "Ana Silva wrote",
            "2021-05-02",
        ),
        ("Ana Silva died on May 3, 2021. Four years before her death, she wrote a book.", "she wrote a book", "2017"),
    ]);
}

#[test]
fn ranges_open_ranges_and_vague_dates() {
    check_dates(&[
        ("The mayor led the city from 2015 until 2018.", "led the city", "2015/2018"),
        ("The mayor met envoys between May 3 and 5.", "met envoys", "2025-05-03/2025-05-05"),
        ("The mayor met envoys between May 3 and May 5, 2019.", "met envoys", "2019-05-03/2019-05-05"),
        ("The mayor met envoys from May 3 to 5.", "met envoys", "2025-05-03/2025-05-05"),
        ("The mayor met envoys from Monday to Wednesday.", "met envoys", "2025-11-24/2025-11-26"),
        ("The mayor met envoys from March to June 2019.", "met envoys", "2019-03/2019-06"),
        ("The mayor led the city in 2015-18.", "led the city", "2015/2018"),
        ("The mayor led the city through 2016.", "led the city", "../2016"),
        ("The mayor will finish the bridge by Friday.", "finish the bridge", "../2025-11-28"),
        ("The mayor has ruled since Monday.", "ruled", "2025-11-24/.."),
        ("The mayor opened the bridge in about 1990.", "opened", "1990~"),
        ("The mayor opened the bridge in late March.", "opened", "2025-03~"),
        ("The mayor opened the bridge in the first half of 2019.", "opened", "2019-01-01/2019-06-30"),
        ("The mayor opened the bridge in mid-2019.", "opened", "2019~"),
        ("The mayor opened the bridge in the 19th century.", "opened", "18XX"),
        ("The mayor opened the bridge in 44 BC.", "opened", "-0043"),
        ("The mayor will open the bridge in two weeks.", "open the bridge", "2025-12-10"),
        ("The mayor will open the bridge in three months.", "open the bridge", "2026-02"),
    ]);
}

#[test]
fn a_clause_without_a_day_goes_on_with_that_of_the_clause_before() {
    check_dates(&[
        ("A bomb exploded in Lisbon on Monday. Ana Silva was killed.", "Ana Silva was killed", "2025-11-24?"),
        ("A bomb exploded in Lisbon on Monday. Ana Silva had left.", "Ana Silva had left", ""),
        ("A bomb exploded in Lisbon on Monday. Earlier, Ana Silva left.", "Ana Silva left", ""),
        ("The mayor said on Monday that he was ill. Ana Silva left Lisbon.", "Ana Silva left", ""),
    ]);
}

#[test]
fn an_event_told_twice_is_one_entry() {
    let text =
        "The police arrested Bruno Costa on Tuesday. It rained. On Tuesday, Bruno Costa was arrested by the police.";
    let analysis = read(text);
    let arrests: Vec<&Event> = analysis.timeline.iter().filter(|e| e.trigger.text == "arrested").collect();
    assert_eq!(arrests.len(), 1, "{:?}", analysis.timeline);
    let also: Vec<&str> = arrests[0].also.iter().map(|w| w.text.as_str()).collect();
    assert_eq!(also, ["Bruno Costa was arrested by the police"]);
    assert_eq!(&text[arrests[0].also[0].start as usize..arrests[0].also[0].end as usize], also[0]);
}

#[test]
fn an_entry_can_be_read_by_itself() {
    for (text, wanted) in [
        ("Rui Costa, who joined from Porto in 2021, scored twice.", "Rui Costa, who joined from Porto in 2021"),
        (
            "Rui Costa was convicted in May following a long trial.",
            "Rui Costa was convicted in May following a long trial",
        ),
        ("Prices rose by 2.4%, down from a peak of 9.1% in June 2022.", "a peak of 9.1% in June 2022"),
    ] {
        let analysis = read(text);
        assert!(analysis.timeline.iter().any(|e| e.text == wanted), "{text}: {:?}", analysis.timeline);
    }
}

#[test]
fn nothing_happens_in_a_byline() {
    let analysis = read(
        "Bridge opens\nBy Ana Silva, Correspondent | Lisbon | Updated: 24 November 2025\nThe mayor opened the bridge.",
    );
    assert!(analysis.timeline.iter().all(|e| e.from.is_none()), "{:?}", analysis.timeline);
}

#[test]
fn what_a_semicolon_parts() {
    check_dates(&[(
        "The mayor opened the bridge in 1996; the city shut it two years later.",
        "the city shut it two years later",
        "1998",
    )]);
    let analysis = read("The mayor opened the bridge in 1996; the city shut it. At least 30 ships sank in 2023.");
    let texts: Vec<&str> = analysis.timeline.iter().map(|e| e.text.as_str()).collect();
    assert!(texts.contains(&"The mayor opened the bridge in 1996"), "{texts:?}");
    assert!(texts.contains(&"At least 30 ships sank in 2023"), "{texts:?}");
}

#[test]
fn a_subject_before_its_relative_clause() {
    check_dates(&[
        (
            "Another man, who was arrested in 1995 and released without charge, died in 2011.",
            "Another man, who was arrested in 1995 and released without charge, died in 2011",
            "2011",
        ),
        (
            "Another man, who was arrested in 1995 and released without charge, died in 2011.",
            "arrested in 1995",
            "1995",
        ),
    ]);
}

#[test]
fn a_day_that_is_a_given_name_is_no_time() {
    let analysis = read("The hosts led, but Sunday Okafor levelled before the break on Monday.");
    let times: Vec<&str> = analysis.timexes.iter().map(|t| t.text.as_str()).collect();
    assert_eq!(times, ["Monday"]);
}
