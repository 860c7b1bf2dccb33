//! Time expressions: what is found, what it means, what is left alone. All sentences are ours.

use dateline::engine::analysis::{Analysis, Timex};
use dateline::{Document, analyse};
use jiff::civil::{Date, date};

/// The day that most rows are read on: a Wednesday.
pub(crate) const DAY: Date = date(2025, 11, 26);

fn read(text: &str, published: Option<Date>) -> Analysis {
    analyse(&Document::new(text).published(published))
}

/// `words = TYPE value` for each expression.
fn found(timexes: &[Timex]) -> Vec<String> {
    timexes.iter().map(|t| format!("{} = {} {}", t.text, format!("{:?}", t.kind).to_uppercase(), t.value)).collect()
}

/// Each row: a sentence and what is found in it, in order.
pub(crate) fn check(published: Date, rows: &[(&str, &[&str])]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|&(text, wanted)| {
            let got = found(&read(text, Some(published)).timexes);
            (got != wanted).then(|| format!("{text}\n   wanted {wanted:?}\n      got {got:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {} rows:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

#[test]
fn full_dates() {
    check(
        DAY,
        &[
            ("The treaty was signed on March 3, 2021.", &["March 3, 2021 = DATE 2021-03-03"]),
            ("The treaty was signed on 3 March 2021.", &["3 March 2021 = DATE 2021-03-03"]),
            ("The treaty was signed on 3rd March 2021.", &["3rd March 2021 = DATE 2021-03-03"]),
            ("The treaty was signed on the 3rd of March, 2021.", &["the 3rd of March, 2021 = DATE 2021-03-03"]),
            ("The treaty was signed on March 3rd, 2021.", &["March 3rd, 2021 = DATE 2021-03-03"]),
            ("The treaty was signed on Wednesday, March 3, 2021.", &["Wednesday, March 3, 2021 = DATE 2021-03-03"]),
            ("The treaty was signed on Wednesday 3 March 2021.", &["Wednesday 3 March 2021 = DATE 2021-03-03"]),
            ("The treaty was signed on Wed., Mar. 3, 2021.", &["Wed., Mar. 3, 2021 = DATE 2021-03-03"]),
            ("The treaty was signed on Sept. 9, 1998.", &["Sept. 9, 1998 = DATE 1998-09-09"]),
            ("The treaty was signed on Dec 24 1999.", &["Dec 24 1999 = DATE 1999-12-24"]),
            ("The file is dated 2021-03-03.", &["2021-03-03 = DATE 2021-03-03"]),
            ("The file is dated 03/04/2021.", &["03/04/2021 = DATE 2021-03-04"]),
            ("The file is dated 23/04/2021.", &["23/04/2021 = DATE 2021-04-23"]),
            ("The file is dated 23.04.2021.", &["23.04.2021 = DATE 2021-04-23"]),
            ("The file is dated 04-23-2021.", &["04-23-2021 = DATE 2021-04-23"]),
            ("The file is dated 4/23/98.", &["4/23/98 = DATE 1998-04-23"]),
            ("The signal came at 2021-03-03T10:15.", &["2021-03-03T10:15 = TIME 2021-03-03T10:15"]),
            ("It opened in May 1964.", &["May 1964 = DATE 1964-05"]),
            ("It opened in Sept. 1964.", &["Sept. 1964 = DATE 1964-09"]),
            ("It opened in March, 2018.", &["March, 2018 = DATE 2018-03"]),
            ("It opened in March of 2018.", &["March of 2018 = DATE 2018-03"]),
            ("It opened in 1964.", &["1964 = DATE 1964"]),
            ("It opened in the year 1964.", &["the year 1964 = DATE 1964"]),
            ("It opened in nineteen sixty-four.", &["nineteen sixty-four = DATE 1964"]),
            ("The class of '98 met again.", &["'98 = DATE 1998"]),
            ("The leap day is February 29, 2024.", &["February 29, 2024 = DATE 2024-02-29"]),
        ],
    );
}

#[test]
fn days_without_a_year_lean_on_the_verb() {
    check(
        DAY,
        &[
            ("The mayor resigned on October 14.", &["October 14 = DATE 2025-10-14"]),
            ("The mayor resigned on 14 October.", &["14 October = DATE 2025-10-14"]),
            ("The mayor resigned on the 14th of October.", &["the 14th of October = DATE 2025-10-14"]),
            ("The mayor resigned on Oct. 14.", &["Oct. 14 = DATE 2025-10-14"]),
            ("The mayor resigned on December 14.", &["December 14 = DATE 2024-12-14"]),
            ("The mayor will resign on December 14.", &["December 14 = DATE 2025-12-14"]),
            ("The mayor will resign on January 5.", &["January 5 = DATE 2026-01-05"]),
            ("The mayor is expected to resign on January 5.", &["January 5 = DATE 2026-01-05"]),
            ("The mayor resigned in August.", &["August = DATE 2025-08"]),
            ("The mayor resigned in December.", &["December = DATE 2024-12"]),
            ("The mayor will resign in December.", &["December = DATE 2025-12"]),
            ("The mayor will resign in March.", &["March = DATE 2026-03"]),
            ("The bridge opened in May.", &["May = DATE 2025-05"]),
            ("The bridge opened on May 2.", &["May 2 = DATE 2025-05-02"]),
            ("The bridge opened in March of last year.", &["March of last year = DATE 2024-03"]),
            ("The bridge opened in March last year.", &["March last year = DATE 2024-03"]),
            ("The bridge opened on March 20 last year.", &["March 20 last year = DATE 2024-03-20"]),
            ("The bridge opened on March 20 of this year.", &["March 20 of this year = DATE 2025-03-20"]),
            ("The bridge opened last August.", &["last August = DATE 2025-08"]),
            ("The bridge opened last December.", &["last December = DATE 2024-12"]),
            ("The bridge will open next May.", &["next May = DATE 2026-05"]),
            ("The bridge opened this past June.", &["this past June = DATE 2025-06"]),
            ("The bridge opened early this June.", &["early this June = DATE 2025-06"]),
        ],
    );
}

#[test]
fn weekdays() {
    check(
        DAY,
        &[
            ("The mayor resigned on Monday.", &["Monday = DATE 2025-11-24"]),
            ("The mayor resigned Monday.", &["Monday = DATE 2025-11-24"]),
            ("The mayor resigned on Wednesday.", &["Wednesday = DATE 2025-11-26"]),
            ("The mayor resigned on Friday.", &["Friday = DATE 2025-11-21"]),
            ("The mayor will resign on Friday.", &["Friday = DATE 2025-11-28"]),
            ("The mayor is expected to resign on Friday.", &["Friday = DATE 2025-11-28"]),
            ("The mayor plans to resign on Monday.", &["Monday = DATE 2025-12-01"]),
            ("The mayor resigned last Friday.", &["last Friday = DATE 2025-11-21"]),
            ("The mayor will resign next Monday.", &["next Monday = DATE 2025-12-01"]),
            ("The mayor resigned this past Saturday.", &["this past Saturday = DATE 2025-11-22"]),
            ("The mayor will resign on Monday next week.", &["Monday next week = DATE 2025-12-01"]),
            ("The mayor resigned on Thursday of last week.", &["Thursday of last week = DATE 2025-11-20"]),
            ("The mayor resigned on Tues. after a vote.", &["Tues. = DATE 2025-11-25"]),
            ("The mayor resigned on Tuesday night.", &["Tuesday night = TIME 2025-11-25TNI"]),
            ("The mayor resigned late Tuesday night.", &["late Tuesday night = TIME 2025-11-25TNI"]),
            ("The mayor resigned on Sunday morning.", &["Sunday morning = TIME 2025-11-23TMO"]),
            ("The mayor resigned on Saturday afternoon.", &["Saturday afternoon = TIME 2025-11-22TAF"]),
            ("The mayor resigned on Monday evening.", &["Monday evening = TIME 2025-11-24TEV"]),
            ("Officials met on Monday and Tuesday.", &["Monday = DATE 2025-11-24", "Tuesday = DATE 2025-11-25"]),
        ],
    );
}

#[test]
fn around_today() {
    check(
        DAY,
        &[
            ("The court rules today.", &["today = DATE 2025-11-26"]),
            ("The court ruled yesterday.", &["yesterday = DATE 2025-11-25"]),
            ("The court will rule tomorrow.", &["tomorrow = DATE 2025-11-27"]),
            ("The court ruled the day before yesterday.", &["the day before yesterday = DATE 2025-11-24"]),
            ("The court will rule the day after tomorrow.", &["the day after tomorrow = DATE 2025-11-28"]),
            ("The court will rule tonight.", &["tonight = TIME 2025-11-26TNI"]),
            ("The court ruled last night.", &["last night = TIME 2025-11-25TNI"]),
            ("The court ruled this morning.", &["this morning = TIME 2025-11-26TMO"]),
            ("The court will rule this afternoon.", &["this afternoon = TIME 2025-11-26TAF"]),
            ("The court will rule this evening.", &["this evening = TIME 2025-11-26TEV"]),
            ("The court ruled yesterday morning.", &["yesterday morning = TIME 2025-11-25TMO"]),
            ("The court will rule tomorrow night.", &["tomorrow night = TIME 2025-11-27TNI"]),
            ("The court ruled early yesterday.", &["early yesterday = DATE 2025-11-25"]),
            ("The court ruled earlier today.", &["earlier today = DATE 2025-11-26"]),
        ],
    );
}

#[test]
fn weeks_months_and_years_from_now() {
    check(
        DAY,
        &[
            ("Talks began last week.", &["last week = DATE 2025-W47"]),
            ("Talks began this week.", &["this week = DATE 2025-W48"]),
            ("Talks will begin next week.", &["next week = DATE 2025-W49"]),
            ("Talks began earlier this week.", &["earlier this week = DATE 2025-W48"]),
            ("Talks will begin later this week.", &["later this week = DATE 2025-W48"]),
            ("Talks began last month.", &["last month = DATE 2025-10"]),
            ("Talks will begin next month.", &["next month = DATE 2025-12"]),
            ("Talks began this month.", &["this month = DATE 2025-11"]),
            ("Talks began last year.", &["last year = DATE 2024"]),
            ("Talks began this year.", &["this year = DATE 2025"]),
            ("Talks will begin next year.", &["next year = DATE 2026"]),
            ("Talks began earlier this year.", &["earlier this year = DATE 2025"]),
            ("Talks will begin later this year.", &["later this year = DATE 2025"]),
            ("Talks began over the weekend.", &["the weekend = DATE 2025-W47-WE"]),
            ("Talks began last weekend.", &["last weekend = DATE 2025-W47-WE"]),
            ("Talks will begin this weekend.", &["this weekend = DATE 2025-W48-WE"]),
            ("Talks will begin next weekend.", &["next weekend = DATE 2025-W49-WE"]),
            ("Talks will begin the week after next.", &["the week after next = DATE 2025-W50"]),
            ("Talks began the week before last.", &["the week before last = DATE 2025-W46"]),
            ("Talks began last quarter.", &["last quarter = DATE 2025-Q3"]),
            ("Talks will begin in the coming week.", &["the coming week = DATE 2025-W49"]),
            ("Talks began last decade.", &["last decade = DATE 201"]),
            ("Talks began last century.", &["last century = DATE 19"]),
            ("Talks will end at the end of the year.", &["the end of the year = DATE 2025"]),
        ],
    );
}

#[test]
fn so_long_ago() {
    check(
        DAY,
        &[
            ("The firm was founded two days ago.", &["two days ago = DATE 2025-11-24"]),
            ("The firm was founded a week ago.", &["a week ago = DATE 2025-11-19"]),
            ("The firm was founded three weeks ago.", &["three weeks ago = DATE 2025-11-05"]),
            ("The firm was founded two months ago.", &["two months ago = DATE 2025-09"]),
            ("The firm was founded about two months ago.", &["about two months ago = DATE 2025-09"]),
            ("The firm was founded a year ago.", &["a year ago = DATE 2024"]),
            ("The firm was founded 900 years ago.", &["900 years ago = DATE 1125"]),
            ("The firm was founded twenty-five years ago.", &["twenty-five years ago = DATE 2000"]),
            ("The firm was founded three decades ago.", &["three decades ago = DATE 1995"]),
            ("The firm was founded a century ago.", &["a century ago = DATE 1925"]),
            ("The firm was founded years ago.", &["years ago = DATE PAST_REF"]),
            ("The firm was founded several years ago.", &["several years ago = DATE PAST_REF"]),
            ("The firm was founded a number of years ago.", &["a number of years ago = DATE PAST_REF"]),
            ("The firm was founded a year and a half ago.", &["a year and a half ago = DATE 2024-05"]),
            ("The firm will open two weeks from now.", &["two weeks from now = DATE 2025-12-10"]),
            ("The firm will open a month from now.", &["a month from now = DATE 2025-12"]),
        ],
    );
}

#[test]
fn from_the_story() {
    check(
        DAY,
        &[
            (
                "The storm struck on May 3, 2021. Two days later, the dam broke.",
                &["May 3, 2021 = DATE 2021-05-03", "Two days later = DATE 2021-05-05"],
            ),
            (
                "The storm struck on May 3, 2021. A week earlier, the dam had broken.",
                &["May 3, 2021 = DATE 2021-05-03", "A week earlier = DATE 2021-04-26"],
            ),
            (
                "The storm struck on May 3, 2021. The following day, the dam broke.",
                &["May 3, 2021 = DATE 2021-05-03", "The following day = DATE 2021-05-04"],
            ),
            (
                "The storm struck on May 3, 2021. The next day, the dam broke.",
                &["May 3, 2021 = DATE 2021-05-03", "The next day = DATE 2021-05-04"],
            ),
            (
                "The storm struck on May 3, 2021. The previous day, the dam had broken.",
                &["May 3, 2021 = DATE 2021-05-03", "The previous day = DATE 2021-05-02"],
            ),
            (
                "The storm struck on May 3, 2021. The dam broke the same day.",
                &["May 3, 2021 = DATE 2021-05-03", "the same day = DATE 2021-05-03"],
            ),
            (
                "The storm struck on May 3, 2021. The dam broke that night.",
                &["May 3, 2021 = DATE 2021-05-03", "that night = TIME 2021-05-03TNI"],
            ),
            (
                "The storm struck on May 3, 2021. The dam broke the next morning.",
                &["May 3, 2021 = DATE 2021-05-03", "the next morning = TIME 2021-05-04TMO"],
            ),
            (
                "The storm struck on May 3, 2021. The dam broke later that week.",
                &["May 3, 2021 = DATE 2021-05-03", "later that week = DATE 2021-W18"],
            ),
            (
                "The storm struck on May 3, 2021. The dam broke that month.",
                &["May 3, 2021 = DATE 2021-05-03", "that month = DATE 2021-05"],
            ),
            (
                "The storm struck on May 3, 2021. The dam broke later that year.",
                &["May 3, 2021 = DATE 2021-05-03", "later that year = DATE 2021"],
            ),
            (
                "She was born in 1984. Eight years later, the family moved.",
                &["1984 = DATE 1984", "Eight years later = DATE 1992"],
            ),
            (
                "She was born in 1984. A decade later, the family moved.",
                &["1984 = DATE 1984", "A decade later = DATE 1994"],
            ),
            (
                "She was elected in March 2009. Four months later, she resigned.",
                &["March 2009 = DATE 2009-03", "Four months later = DATE 2009-07"],
            ),
            (
                "Protests began in August 2018. That September, schools closed.",
                &["August 2018 = DATE 2018-08", "That September = DATE 2018-09"],
            ),
            (
                "Profit rose in the third quarter to $4 million from $3 million a year earlier.",
                &["the third quarter = DATE 2025-Q3", "a year earlier = DATE 2024-Q3"],
            ),
        ],
    );
}

#[test]
fn parts_of_years() {
    check(
        DAY,
        &[
            ("Sales rose in the third quarter of 2019.", &["the third quarter of 2019 = DATE 2019-Q3"]),
            ("Sales rose in the third quarter.", &["the third quarter = DATE 2025-Q3"]),
            ("Sales rose in Q3 2019.", &["Q3 2019 = DATE 2019-Q3"]),
            ("First-quarter sales rose.", &["First-quarter = DATE 2025-Q1"]),
            ("Sales rose in the first half of 2019.", &["the first half of 2019 = DATE 2019-H1"]),
            ("Sales rose in the first half of this year.", &["the first half of this year = DATE 2025-H1"]),
            ("Sales rose in the second half of last year.", &["the second half of last year = DATE 2024-H2"]),
            ("Sales rose in the summer of 2019.", &["the summer of 2019 = DATE 2019-SU"]),
            ("Sales rose in the winter of 2006-2007.", &["the winter of 2006-2007 = DATE 2006-WI"]),
            ("Sales rose last summer.", &["last summer = DATE 2025-SU"]),
            ("Sales rose this spring.", &["this spring = DATE 2025-SP"]),
            ("Sales will rise next spring.", &["next spring = DATE 2026-SP"]),
            ("Sales rose in fiscal 2019.", &["fiscal 2019 = DATE 2019"]),
            ("Sales rose in the 2019/20 fiscal year.", &["the 2019/20 fiscal year = DATE 2019"]),
            ("Sales rose in early 2019.", &["early 2019 = DATE 2019"]),
            ("Sales rose in mid-2019.", &["mid-2019 = DATE 2019"]),
            ("Sales rose in late 2019.", &["late 2019 = DATE 2019"]),
            ("Sales rose in mid-August.", &["mid-August = DATE 2025-08"]),
            ("Sales rose at the end of July.", &["the end of July = DATE 2025-07"]),
            ("Sales rose in the middle of October.", &["the middle of October = DATE 2025-10"]),
            ("Sales rose at the start of 2020.", &["the start of 2020 = DATE 2020"]),
            ("Sales rose in the first week of April.", &["the first week of April = DATE 2025-W14"]),
            ("Sales rose in the week of October 20.", &["the week of October 20 = DATE 2025-W43"]),
        ],
    );
}

#[test]
fn decades_centuries_and_before_christ() {
    check(
        DAY,
        &[
            ("Trade grew in the 1990s.", &["the 1990s = DATE 199"]),
            ("Trade grew in the late 1990s.", &["the late 1990s = DATE 199"]),
            ("Trade grew in the early 1980s.", &["the early 1980s = DATE 198"]),
            ("Trade grew in the '70s.", &["the '70s = DATE 197"]),
            ("Trade grew in the nineties.", &["the nineties = DATE 199"]),
            ("Trade grew in the 2010s.", &["the 2010s = DATE 201"]),
            ("Trade grew in the 1800s.", &["the 1800s = DATE 18"]),
            ("Trade grew in the 20th century.", &["the 20th century = DATE 19"]),
            ("Trade grew in the nineteenth century.", &["the nineteenth century = DATE 18"]),
            ("Trade grew in the twenty-first century.", &["the twenty-first century = DATE 20"]),
            ("The empire fell in 44 BC.", &["44 BC = DATE BC0044"]),
            ("The empire fell in 44 B.C.", &["44 B.C. = DATE BC0044"]),
            ("The empire fell in 410 AD.", &["410 AD = DATE 0410"]),
            ("The empire fell in 410 CE.", &["410 CE = DATE 0410"]),
        ],
    );
}

#[test]
fn holidays() {
    check(
        DAY,
        &[
            ("The shops were closed on Christmas Day 2024.", &["Christmas Day 2024 = DATE 2024-12-25"]),
            ("The shops were closed on Christmas Eve.", &["Christmas Eve = DATE 2024-12-24"]),
            ("The shops will close on Christmas Eve.", &["Christmas Eve = DATE 2025-12-24"]),
            ("The shops were closed on Easter Sunday 2019.", &["Easter Sunday 2019 = DATE 2019-04-21"]),
            ("The shops were closed on Good Friday.", &["Good Friday = DATE 2025-04-18"]),
            ("The shops were closed on Easter Monday 2022.", &["Easter Monday 2022 = DATE 2022-04-18"]),
            ("The shops will close on Thanksgiving.", &["Thanksgiving = DATE 2025-11-27"]),
            ("The shops were closed last Thanksgiving.", &["last Thanksgiving = DATE 2024-11-28"]),
            ("The shops will open on Black Friday.", &["Black Friday = DATE 2025-11-28"]),
            ("The shops were closed on Labor Day.", &["Labor Day = DATE 2025-09-01"]),
            ("The shops were closed on Memorial Day.", &["Memorial Day = DATE 2025-05-26"]),
            ("The shops were closed on Martin Luther King Jr. Day.", &["Martin Luther King Jr. Day = DATE 2025-01-20"]),
            ("The shops were closed on New Year's Eve.", &["New Year's Eve = DATE 2024-12-31"]),
            ("The shops were closed on New Year’s Day.", &["New Year’s Day = DATE 2025-01-01"]),
            ("Votes were counted on Election Day 2024.", &["Election Day 2024 = DATE 2024-11-05"]),
            ("Votes were counted on Super Tuesday.", &["Super Tuesday = DATE 2024-03-05"]),
            ("The shops were closed on Ash Wednesday 2020.", &["Ash Wednesday 2020 = DATE 2020-02-26"]),
            ("The shops were closed on Whit Monday 2021.", &["Whit Monday 2021 = DATE 2021-05-24"]),
            ("The shops were closed on Halloween.", &["Halloween = DATE 2025-10-31"]),
            ("The shops were closed on Boxing Day 2023.", &["Boxing Day 2023 = DATE 2023-12-26"]),
            ("Ships reached Easter Island.", &[]),
        ],
    );
}

#[test]
fn times_of_day() {
    check(
        DAY,
        &[
            ("The train left at 3 p.m. on Monday.", &["3 p.m. on Monday = TIME 2025-11-24T15:00"]),
            ("The train left at 3:30pm on Monday.", &["3:30pm on Monday = TIME 2025-11-24T15:30"]),
            ("The train left at 8.10am today.", &["8.10am today = TIME 2025-11-26T08:10"]),
            ("The train left at 12 a.m. today.", &["12 a.m. today = TIME 2025-11-26T00:00"]),
            (
                "The train left at 12:20 p.m. local time on Monday.",
                &["12:20 p.m. local time on Monday = TIME 2025-11-24T12:20"],
            ),
            ("The train left at 14:30 on Monday.", &["14:30 on Monday = TIME 2025-11-24T14:30"]),
            ("The train left at 1430 UTC on Monday.", &["1430 UTC on Monday = TIME 2025-11-24T14:30Z"]),
            ("The train left at noon on Monday.", &["noon on Monday = TIME 2025-11-24T12:00"]),
            ("The train left at midnight.", &["midnight = TIME 2025-11-26T00:00"]),
            ("The train left on Monday at 3 p.m. EST.", &["Monday at 3 p.m. EST = TIME 2025-11-24T15:00"]),
            ("The train left around 8:30 p.m. on Monday.", &["around 8:30 p.m. on Monday = TIME 2025-11-24T20:30"]),
            (
                "The train left shortly before 7 p.m. on Monday.",
                &["shortly before 7 p.m. on Monday = TIME 2025-11-24T19:00"],
            ),
            ("The train left at 5 o'clock.", &["5 o'clock = TIME 2025-11-26T05:00"]),
            ("The train left at 0600 hours.", &["0600 hours = TIME 2025-11-26T06:00"]),
            (
                "The train left at 10 a.m. Central European Time.",
                &["10 a.m. Central European Time = TIME 2025-11-26T10:00"],
            ),
            ("The train left on the night of June 21.", &["the night of June 21 = TIME 2025-06-21TNI"]),
            ("The train left in the early hours of Monday.", &["the early hours of Monday = TIME 2025-11-24TMO"]),
            (
                "The train left at 2:49 a.m. local time (7:49 a.m. UTC) on Saturday.",
                &[
                    "2:49 a.m. local time = TIME 2025-11-22T02:49",
                    "7:49 a.m. UTC = TIME 2025-11-22T07:49Z",
                    "Saturday = DATE 2025-11-22",
                ],
            ),
        ],
    );
}

#[test]
fn lengths() {
    check(
        DAY,
        &[
            ("The talks lasted ten days.", &["ten days = DURATION P10D"]),
            ("The talks lasted a day.", &["a day = DURATION P1D"]),
            ("The talks lasted an hour.", &["an hour = DURATION PT1H"]),
            ("The talks lasted 36 hours.", &["36 hours = DURATION PT36H"]),
            ("The talks lasted twenty-one days.", &["twenty-one days = DURATION P21D"]),
            ("The talks lasted two hundred and six days.", &["two hundred and six days = DURATION P206D"]),
            ("The talks lasted 1,200 days.", &["1,200 days = DURATION P1200D"]),
            ("The run took 46.78 seconds.", &["46.78 seconds = DURATION PT46.78S"]),
            ("The run took 2 hours 1 minute 39 seconds.", &["2 hours 1 minute 39 seconds = DURATION PT2H1M39S"]),
            ("He was jailed for 15 years, 8 months.", &["15 years, 8 months = DURATION P15Y8M"]),
            ("He was jailed for fifteen years.", &["fifteen years = DURATION P15Y"]),
            ("He won the race in 2:14:04.", &["2:14:04 = DURATION PT2H14M4S"]),
            ("He signed a two-year contract.", &["two-year = DURATION P2Y"]),
            ("He signed a 14-day lease.", &["14-day = DURATION P14D"]),
            ("He took a week-long break.", &["week-long = DURATION P1W"]),
            ("He waited a year and a half.", &["a year and a half = DURATION P1Y6M"]),
            ("He waited an hour and a half.", &["an hour and a half = DURATION PT1H30M"]),
            ("He waited two and a half years.", &["two and a half years = DURATION P2Y6M"]),
            ("He waited half an hour.", &["half an hour = DURATION PT30M"]),
            ("He waited more than a year.", &["more than a year = DURATION P1Y"]),
            ("He waited at least 20 years.", &["at least 20 years = DURATION P20Y"]),
            ("He waited less than two hours.", &["less than two hours = DURATION PT2H"]),
            ("He waited about five minutes.", &["about five minutes = DURATION PT5M"]),
            ("He waited nearly eight decades.", &["nearly eight decades = DURATION P80Y"]),
            ("He waited a quarter century.", &["a quarter century = DURATION P25Y"]),
            ("He waited several months.", &["several months = DURATION PXM"]),
            ("He waited a few weeks.", &["a few weeks = DURATION PXW"]),
            ("He waited for hours.", &["hours = DURATION PTXH"]),
            ("He waited for decades.", &["decades = DURATION PXDE"]),
            ("He waited 15 to 20 seconds.", &["15 to 20 seconds = DURATION PTXS"]),
            ("Prices fell over the past three months.", &["the past three months = DURATION P3M"]),
            ("Prices fell over the last few years.", &["the last few years = DURATION PXY"]),
            ("Prices fell in the past year.", &["the past year = DURATION P1Y"]),
            ("Prices will fall in the next ten days.", &["the next ten days = DURATION P10D"]),
            ("Prices will fall in the next few days.", &["the next few days = DURATION PXD"]),
            ("Prices will fall in the coming weeks.", &["the coming weeks = DURATION PXW"]),
            ("Prices fell for the last couple of weeks.", &["the last couple of weeks = DURATION P2W"]),
            ("He stayed a fortnight.", &["a fortnight = DURATION P2W"]),
        ],
    );
}

#[test]
fn repeated() {
    check(
        DAY,
        &[
            ("The board meets every Tuesday.", &["every Tuesday = SET XXXX-WXX-2"]),
            ("The board meets on Tuesdays.", &["Tuesdays = SET XXXX-WXX-2"]),
            ("The board meets every Monday night.", &["every Monday night = SET XXXX-WXX-1TNI"]),
            ("The board meets every day.", &["every day = SET P1D"]),
            ("The board meets every other year.", &["every other year = SET P2Y"]),
            ("The board meets every four years.", &["every four years = SET P4Y"]),
            ("The board meets each month.", &["each month = SET P1M"]),
            ("The board meets twice a year.", &["twice a year = SET P1Y"]),
            ("The board meets once a week.", &["once a week = SET P1W"]),
            ("The board meets three times a month.", &["three times a month = SET P1M"]),
            ("The board meets daily.", &["daily = SET P1D"]),
            ("The board meets weekly.", &["weekly = SET P1W"]),
            ("The board meets monthly.", &["monthly = SET P1M"]),
            ("The board meets annually.", &["annually = SET P1Y"]),
            ("The annual meeting was short.", &["annual = SET P1Y"]),
            ("The board meets every summer.", &["every summer = SET XXXX-SU"]),
            ("The board meets every March.", &["every March = SET XXXX-03"]),
            ("The board meets every night.", &["every night = SET P1D"]),
            ("The board works seven days a week.", &["seven days a week = SET P1W"]),
            ("It costs 300 lives per year.", &["per year = SET P1Y"]),
        ],
    );
}

#[test]
fn ranges() {
    check(
        DAY,
        &[
            ("From 2015 to 2018 she led the party.", &["2015 = DATE 2015", "2018 = DATE 2018"]),
            ("She led the party in 2015-18.", &["2015 = DATE 2015", "18 = DATE 2018"]),
            ("The fair ran from August 22 to 25.", &["August 22 = DATE 2025-08-22", "25 = DATE 2025-08-25"]),
            ("The shops closed on March 4 and 5.", &["March 4 = DATE 2025-03-04", "5 = DATE 2025-03-05"]),
            ("They met between May 3 and May 5.", &["May 3 = DATE 2025-05-03", "May 5 = DATE 2025-05-05"]),
            ("The fair ran from 3 to 5 May 2019.", &["3 = DATE 2019-05-03", "5 May 2019 = DATE 2019-05-05"]),
            (
                "The fair ran from May 3 to June 5, 2019.",
                &["May 3 = DATE 2019-05-03", "June 5, 2019 = DATE 2019-06-05"],
            ),
            (
                "The fair ran from December 30 to January 2, 2019.",
                &["December 30 = DATE 2018-12-30", "January 2, 2019 = DATE 2019-01-02"],
            ),
            ("The fair ran in May and June 2019.", &["May = DATE 2019-05", "June 2019 = DATE 2019-06"]),
            ("He has lived there since 2016.", &["2016 = DATE 2016"]),
            ("He will stay until Friday.", &["Friday = DATE 2025-11-28"]),
        ],
    );
}

#[test]
fn vague_times() {
    check(
        DAY,
        &[
            ("Prices are now stable.", &["now = DATE PRESENT_REF"]),
            ("Prices are currently stable.", &["currently = DATE PRESENT_REF"]),
            ("Prices are stable at the moment.", &["the moment = DATE PRESENT_REF"]),
            ("Prices recently fell.", &["recently = DATE PAST_REF"]),
            ("Prices fell in recent years.", &["recent years = DATE PAST_REF"]),
            ("Prices fell in the past.", &["the past = DATE PAST_REF"]),
            ("Prices may fall in the future.", &["the future = DATE FUTURE_REF"]),
            ("Prices may fall in the near future.", &["the near future = DATE FUTURE_REF"]),
            ("Prices rarely fall these days.", &["these days = DATE PRESENT_REF"]),
        ],
    );
}

#[test]
fn false_friends() {
    check(
        DAY,
        &[
            ("Ms. May said that Britain may leave.", &[]),
            ("May told parliament that it was over.", &[]),
            ("Theresa May spoke.", &[]),
            ("You may march for peace.", &[]),
            ("The March for Science drew a crowd.", &[]),
            ("The guests flew to Mar-a-Lago.", &[]),
            ("June Smith spoke to April Jones.", &[]),
            ("August Wilson wrote plays.", &[]),
            ("Prices fall when demand is low.", &[]),
            ("The fall of Kabul shocked many.", &[]),
            ("He seconded the motion; the second speaker agreed.", &[]),
            ("She came second.", &[]),
            ("The springs of the bed were broken.", &[]),
            ("The Sunday Times reported it.", &[]),
            ("He paid 2000 dollars for it.", &[]),
            ("About 1900 people came.", &[]),
            ("The flight carried 1850 passengers.", &[]),
            ("He scored 2010 points.", &[]),
            ("It cost $1,999.", &[]),
            ("She is a 45-year-old nurse.", &[]),
            ("She is 45 years old.", &[]),
            ("The 20-point plan failed.", &[]),
            ("The score was 3-2.", &[]),
            ("The ratio is 3:2.", &[]),
            ("The Daily Mail reported it.", &[]),
            ("Iraq imports three-quarters of its food.", &[]),
            ("Jan opened the door.", &[]),
            ("The Sun set over the Sat dish.", &[]),
            ("It was a momentous decision.", &[]),
            ("Article 5 applies to 28 points.", &[]),
            ("The winds reached 75 miles per hour.", &[]),
            ("The Arab Spring changed much.", &[]),
        ],
    );
}

#[test]
fn week_53_and_the_turn_of_the_year() {
    check(
        date(2021, 1, 1),
        &[
            ("It happened this week.", &["this week = DATE 2020-W53"]),
            ("It happened last week.", &["last week = DATE 2020-W52"]),
            ("It will happen next week.", &["next week = DATE 2021-W01"]),
            ("It happened on Thursday.", &["Thursday = DATE 2020-12-31"]),
            ("It happened last month.", &["last month = DATE 2020-12"]),
            ("It happened yesterday.", &["yesterday = DATE 2020-12-31"]),
            ("It happened over the weekend.", &["the weekend = DATE 2020-W52-WE"]),
        ],
    );
}

#[test]
fn the_weekday_beside_a_date_chooses_the_year() {
    check(date(2020, 1, 10), &[("It happened on Friday, December 27.", &["Friday, December 27 = DATE 2019-12-27"])]);
    check(DAY, &[("It happens on Monday, December 1.", &["Monday, December 1 = DATE 2025-12-01"])]);
}
