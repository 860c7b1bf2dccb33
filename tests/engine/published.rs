//! Times without a day of publication, on every day of publication, and in broken text. All sentences are ours.

use dateline::engine::analysis::{Analysis, Timex};
use dateline::{Document, analyse};
use jiff::civil::{Date, date};

fn read(text: &str, published: Option<Date>) -> Analysis {
    analyse(&Document::new(text).published(published))
}

fn found(timexes: &[Timex]) -> Vec<String> {
    timexes.iter().map(|t| format!("{} = {}", t.text, t.value)).collect()
}

#[test]
fn without_a_publication_date_nothing_is_guessed() {
    for (text, value) in [
        ("It happened on Monday.", "XXXX-WXX-1"),
        ("It happened in August.", "XXXX-08"),
        ("It happened on August 3.", "XXXX-08-03"),
        ("It happened yesterday.", "XXXX-XX-XX"),
        ("It happened last week.", "XXXX-WXX"),
        ("It happened on March 3, 2021.", "2021-03-03"),
    ] {
        let analysis = read(text, None);
        assert_eq!(analysis.timexes[0].value, value, "{text}");
        assert_eq!(analysis.timexes[0].from.is_some(), value == "2021-03-03", "{text}");
        assert_eq!(analysis.document.published.date, None, "{text}");
    }
}

#[test]
fn the_publication_date_is_found_where_it_is_stated() {
    for (text, date, source) in [
        ("Bridge opens\nPublished 3 March 2021\nThe bridge opened on Monday.", Some("2021-03-03"), "byline"),
        ("Bridge opens\nBy Ana Silva, March 3, 2021\nThe bridge opened.", Some("2021-03-03"), "byline"),
        ("Bridge opens\nWednesday, March 3, 2021\nThe bridge opened.", Some("2021-03-03"), "byline"),
        ("Bridge opens\nMarch 3, 2021 at 10:15 a.m.\nThe bridge opened.", Some("2021-03-03"), "byline"),
        ("Updated: March 5, 2021\nPublished: March 3, 2021\nThe bridge opened.", Some("2021-03-03"), "byline"),
        ("LISBON, March 3, 2021 (LNA) — The bridge opened on Monday.", Some("2021-03-03"), "dateline"),
        ("Lisbon, Portugal, 3 March 2021 — The bridge opened on Monday.", Some("2021-03-03"), "dateline"),
        (
            "The bridge opened on Monday.\nThe mayor cuts the ribbon, Tuesday, March 2, 2021\nA crowd in Lisbon, March 3, 2021",
            Some("2021-03-03"),
            "caption",
        ),
        (
            "The bridge collapsed on Monday, March 1, 2021. The mayor resigned on Tuesday, officials said.",
            Some("2021-03-02"),
            "text",
        ),
        ("The bridge opened on March 3, 2021. It had been planned for years.", None, "unknown"),
        ("The bridge opened on Monday.", None, "unknown"),
    ] {
        let published = read(text, None).document.published;
        assert_eq!(published.date.as_deref(), date, "{text}");
        assert_eq!(format!("{:?}", published.source).to_lowercase(), source, "{text}");
    }
}

/// TIMEX3 values as TimeML 1.2.1 and ISO 8601 have them.
fn is_timex3(value: &str) -> bool {
    static GRAMMAR: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(|| {
        let day = r"([0-9]{4}|XXXX)-([0-9][0-9]|XX)-([0-9][0-9]|XX)";
        let time = r"T(MO|AF|EV|NI|DT|[0-9][0-9]:[0-9][0-9](:[0-9][0-9])?Z?)";
        let amount = r"([0-9]+(\.[0-9]+)?|X)";
        let parts = [
            "(PAST|PRESENT|FUTURE)_REF".to_owned(),
            format!("{day}({time})?"),
            time.to_owned(),
            r"([0-9]{4}|XXXX)(-([0-9][0-9]|XX|Q[1-4X]|H[12]|SP|SU|FA|WI))?".to_owned(),
            format!(r"([0-9]{{4}}|XXXX)-W([0-9][0-9]|XX)(-(WE|[1-7])({time})?)?"),
            r"[0-9]{2,3}".to_owned(),
            r"BC[0-9]{4}".to_owned(),
            format!("P({amount}(ML|CE|DE|Y|Q|H|M|WE|W|D))+(T({amount}[HMS])+)?"),
            format!("PT({amount}[HMS])+"),
        ];
        regex::Regex::new(&format!("^({})$", parts.join("|"))).expect("a grammar")
    });
    GRAMMAR.is_match(value)
}

#[test]
fn every_day_of_fourteen_years_gives_possible_dates() {
    let text = "It began on Monday. Last week, in August, on February 29, next quarter, this weekend, two months ago, on Easter, \
        last winter, the week after next. It will end on Monday, on February 29, next month, on Thanksgiving, in the third quarter.";
    let mut day = date(2019, 1, 1);
    let mut seen = 0;
    while day < date(2033, 1, 1) {
        let analysis = read(text, Some(day));
        assert!(analysis.timexes.len() > 12, "{day}: {:?}", found(&analysis.timexes));
        for timex in &analysis.timexes {
            assert!(is_timex3(&timex.value), "{day}: {} = {}", timex.text, timex.value);
            for end in [&timex.from, &timex.to].into_iter().flatten() {
                let parsed: Date = end.parse().unwrap_or_else(|e| panic!("{day}: {} = {end}: {e}", timex.text));
                assert!((1900..2040).contains(&parsed.year()), "{day}: {} = {end}", timex.text);
            }
            assert!(timex.from <= timex.to, "{day}: {}", timex.text);
        }
        seen += 1;
        day = day.tomorrow().expect("a day");
    }
    assert_eq!(seen, 14 * 365 + 4);
}

#[test]
fn broken_text_is_read_all_the_same() {
    for text in [
        "",
        "1",
        "'",
        "'9",
        "99999999999999999999 years",
        "a a a a",
        "13/13/13/13",
        "25:61 p.m.",
        "Monday Monday Monday",
        "1990s's",
        "the the of May May",
        "31/02/2020",
        "0000-00-00",
        "half half a a year",
        "every every",
        "twenty twenty twenty",
        "hundred thousand million million years ago",
        "999999999 centuries ago",
        "4000000000 days later",
        "99999 millennia from now",
        "9999-12-31 and the next day",
        "the 99th century",
    ] {
        let analysis = read(text, Some(date(9999, 12, 31)));
        let again = read(text, Some(date(1, 1, 1)));
        for timex in analysis.timexes.iter().chain(&again.timexes) {
            assert!(is_timex3(&timex.value), "{text}: {} = {}", timex.text, timex.value);
        }
    }
}

#[test]
fn modifiers_are_kept() {
    let modifier = |text: &str| read(text, Some(date(2025, 11, 26))).timexes.first().and_then(|t| t.modifier.clone());
    for (text, wanted) in [
        ("It began in early 2019.", Some("START")),
        ("It began in mid-2019.", Some("MID")),
        ("It began in late 2019.", Some("END")),
        ("It began at the end of July.", Some("END")),
        ("It took about two years.", Some("APPROX")),
        ("It took more than two years.", Some("MORE_THAN")),
        ("It took less than two years.", Some("LESS_THAN")),
        ("It took at least two years.", Some("EQUAL_OR_MORE")),
        ("It took up to two years.", Some("EQUAL_OR_LESS")),
        ("It began in 2019.", None),
    ] {
        assert_eq!(modifier(text).as_deref(), wanted, "{text}");
    }
}

#[test]
fn a_weekday_that_does_not_fit_its_date_is_told() {
    let notices =
        |text: &str| read(text, Some(date(2025, 11, 26))).notices.iter().map(|n| n.code.clone()).collect::<Vec<_>>();
    assert_eq!(notices("It happened on Monday, March 3, 2021."), ["weekday-mismatch"]);
    assert!(notices("It happened on Wednesday, March 3, 2021.").is_empty());
    assert!(notices("It happened on Tuesday, November 25.").is_empty());
}

#[test]
fn impossible_dates_are_refused() {
    for text in [
        "It was on February 30, 2021.",
        "It was on 31 April 2020.",
        "It was on 2021-13-40.",
        "It was on February 29, 2023.",
    ] {
        let timexes = read(text, Some(date(2025, 11, 26))).timexes;
        assert!(timexes.iter().all(|t| t.from == t.to || t.value.len() <= 7), "{text}: {:?}", found(&timexes));
        assert!(!timexes.iter().any(|t| t.value.len() == 10 && t.from.is_some()), "{text}: {:?}", found(&timexes));
    }
}

#[test]
fn a_set_says_how_often() {
    for (text, quant, freq) in [
        ("The board meets every Tuesday.", Some("EVERY"), None),
        ("The board meets each month.", Some("EACH"), None),
        ("The board meets twice a year.", None, Some("2X")),
        ("The board meets three times a month.", None, Some("3X")),
        ("The board meets daily.", None, None),
    ] {
        let timexes = read(text, Some(date(2025, 11, 26))).timexes;
        assert_eq!(timexes[0].quant.as_deref(), quant, "{text}");
        assert_eq!(timexes[0].freq.as_deref(), freq, "{text}");
    }
}

#[test]
fn a_length_told_from_now_ends_on_a_day() {
    for (text, from, to) in [
        ("The vote will be held in two weeks.", Some("2025-12-10"), Some("2025-12-10")),
        ("The vote will be held in three months.", Some("2026-02-01"), Some("2026-02-28")),
        ("The vote was the second in two weeks.", None, None),
    ] {
        let timexes = read(text, Some(date(2025, 11, 26))).timexes;
        let timex = timexes.iter().find(|t| t.value.starts_with('P')).expect("a length");
        assert_eq!((timex.from.as_deref(), timex.to.as_deref()), (from, to), "{text}");
    }
}
