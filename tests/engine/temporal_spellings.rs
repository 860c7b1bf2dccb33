//! More ways of writing times, and words that only look like them. All sentences are ours.

use jiff::civil::date;

use crate::temporal::{DAY, check};

#[test]
fn dates_in_other_spellings() {
    check(
        DAY,
        &[
            ("The file is dated 20210303.", &["20210303 = DATE 2021-03-03"]),
            ("The file is dated 2021.3.3.", &["2021.3.3 = DATE 2021-03-03"]),
            ("The file is dated 2021/03/03.", &["2021/03/03 = DATE 2021-03-03"]),
            ("The file is dated 2021-Mar-3.", &["2021-Mar-3 = DATE 2021-03-03"]),
            ("The file is dated 3/Mar/2021.", &["3/Mar/2021 = DATE 2021-03-03"]),
            ("The file is dated 3-Mar-2021.", &["3-Mar-2021 = DATE 2021-03-03"]),
            ("The file is dated Mar-3-2021.", &["Mar-3-2021 = DATE 2021-03-03"]),
            ("The file is dated 3. March 2021.", &["3. March 2021 = DATE 2021-03-03"]),
            ("The file is dated 3 mar 2021.", &["3 mar 2021 = DATE 2021-03-03"]),
            ("The file is dated 3 March in 2021.", &["3 March in 2021 = DATE 2021-03-03"]),
            ("The file is dated 3rd of March of 2021.", &["3rd of March of 2021 = DATE 2021-03-03"]),
            ("The file is dated March 2021.", &["March 2021 = DATE 2021-03"]),
            ("The file is dated March/2021.", &["March/2021 = DATE 2021-03"]),
            ("The file is dated 03/2021.", &["03/2021 = DATE 2021-03"]),
            ("The file is dated 2021 March.", &["2021 March = DATE 2021-03"]),
            ("The file is dated the third month of 2021.", &["the third month of 2021 = DATE 2021-03"]),
            ("The file is dated Oct-2.", &["Oct-2 = DATE 2025-10-02"]),
            ("The plant opened in nineteen hundred and ten.", &["nineteen hundred and ten = DATE 1910"]),
            ("The plant opened in nineteen oh five.", &["nineteen oh five = DATE 1905"]),
            ("The plant opened in two thousand and eighteen.", &["two thousand and eighteen = DATE 2018"]),
            ("The plant opened in two thousand.", &["two thousand = DATE 2000"]),
            ("The plant opened in the fiscal year 2019.", &["the fiscal year 2019 = DATE 2019"]),
            ("The plant opened in fiscal 2019.", &["fiscal 2019 = DATE 2019"]),
            ("The plant opened in FY19.", &["FY19 = DATE 2019"]),
            ("The plant opened in the 2019/20 fiscal year.", &["the 2019/20 fiscal year = DATE 2019"]),
            ("The plant opened in the school year 2019.", &["the school year 2019 = DATE 2019"]),
            ("Profit fell in the current fiscal year.", &["the current fiscal year = DATE 2025"]),
            ("Profit fell in the year to date.", &["the year to date = DATE 2025"]),
            ("Profit must rise by the end of year.", &["the end of year = DATE 2025"]),
            ("The mayor resigned on 10/14.", &["10/14 = DATE 2025-10-14"]),
            ("The mayor resigned on Friday the 13th.", &["Friday the 13th = DATE 2025-06-13"]),
            ("The mayor resigned on Wed 12th.", &["Wed 12th = DATE 2025-11-12"]),
            ("The mayor resigned on the 21st.", &["the 21st = DATE 2025-11-21"]),
            ("The mayor resigned in the week of the 17th.", &["the week of the 17th = DATE 2025-W47"]),
            (
                "The mayor resigned in the week beginning on November 3.",
                &["the week beginning on November 3 = DATE 2025-W45"],
            ),
            ("The mayor resigned in the week of November 3, 2024.", &["the week of November 3, 2024 = DATE 2024-W44"]),
            ("The mayor resigned in the last week of 2020.", &["the last week of 2020 = DATE 2020-W53"]),
            ("The mayor resigned in the first week of 2021.", &["the first week of 2021 = DATE 2021-W01"]),
            ("The mayor resigned in week 12 of 2021.", &["week 12 of 2021 = DATE 2021-W12"]),
            ("The mayor resigned in the last week of July.", &["the last week of July = DATE 2025-W31"]),
            ("The mayor resigned in the second week of April.", &["the second week of April = DATE 2025-W15"]),
            ("The mayor resigned in the first week of this month.", &["the first week of this month = DATE 2025-W44"]),
            ("The mayor resigned on the last weekend of July.", &["the last weekend of July = DATE 2025-W30-WE"]),
            ("The mayor resigned on the first Friday of October.", &["the first Friday of October = DATE 2025-10-03"]),
            ("The mayor resigned on the last Monday of May.", &["the last Monday of May = DATE 2025-05-26"]),
            (
                "The mayor resigned on the third Tuesday of March 2020.",
                &["the third Tuesday of March 2020 = DATE 2020-03-17"],
            ),
            ("The mayor resigned on Labor Day weekend 2021.", &["Labor Day weekend 2021 = DATE 2021-W35-WE"]),
            ("The mayor resigned this past Wednesday.", &["this past Wednesday = DATE 2025-11-19"]),
        ],
    );
}

#[test]
fn hours_and_zones() {
    check(
        DAY,
        &[
            ("The call began at 3 p.m. Kyiv time on Monday.", &["3 p.m. Kyiv time on Monday = TIME 2025-11-24T15:00"]),
            (
                "The call began at 3 p.m. Nairobi time on Monday.",
                &["3 p.m. Nairobi time on Monday = TIME 2025-11-24T15:00"],
            ),
            ("The call began at 3 p.m. CET on Monday.", &["3 p.m. CET on Monday = TIME 2025-11-24T15:00"]),
            ("The call began at 3 p.m. GMT on Monday.", &["3 p.m. GMT on Monday = TIME 2025-11-24T15:00Z"]),
            ("The call began at 15:30 UTC on Monday.", &["15:30 UTC on Monday = TIME 2025-11-24T15:30Z"]),
            ("The call began at 0130 GMT on Monday.", &["0130 GMT on Monday = TIME 2025-11-24T01:30Z"]),
            (
                "The call began at 3 p.m. Eastern time on Monday.",
                &["3 p.m. Eastern time on Monday = TIME 2025-11-24T15:00"],
            ),
            ("The call began tonight at 7.", &["tonight at 7 = TIME 2025-11-26T19:00"]),
            ("The call began at 7 tonight.", &["7 tonight = TIME 2025-11-26T19:00"]),
            ("The call began at eight this morning.", &["eight this morning = TIME 2025-11-26T08:00"]),
            ("The call began last night at 9.", &["last night at 9 = TIME 2025-11-25T21:00"]),
            ("The call began on Monday night at 11:30.", &["Monday night at 11:30 = TIME 2025-11-24T23:30"]),
            ("The call began on Monday evening at 7.", &["Monday evening at 7 = TIME 2025-11-24T19:00"]),
            (
                "The call began at a quarter to seven on Monday.",
                &["a quarter to seven on Monday = TIME 2025-11-24T06:45"],
            ),
            ("The call began at half past nine on Monday.", &["half past nine on Monday = TIME 2025-11-24T09:30"]),
            ("The call began at 1140 a.m. on Monday.", &["1140 a.m. on Monday = TIME 2025-11-24T11:40"]),
            ("The call began at 10 at night.", &["10 at night = TIME 2025-11-26T22:00"]),
            ("The call began at mid-day.", &["mid-day = TIME 2025-11-26T12:00"]),
            ("The call began at 12 noon on Monday.", &["12 noon on Monday = TIME 2025-11-24T12:00"]),
            ("The call began in the late afternoon on Monday.", &["the late afternoon on Monday = TIME 2025-11-24TAF"]),
            ("The call began on Monday early-morning.", &["Monday early-morning = TIME 2025-11-24TMO"]),
            ("The call will begin on Monday before 5 p.m.", &["Monday before 5 p.m. = TIME 2025-12-01T17:00"]),
        ],
    );
}

#[test]
fn so_long_before_or_after_a_day() {
    check(
        DAY,
        &[
            (
                "The firm was founded two years, three months and four days ago.",
                &["two years, three months and four days ago = DATE 2023-08-22"],
            ),
            ("The firm was founded one month and 21 days ago.", &["one month and 21 days ago = DATE 2025-10-05"]),
            (
                "The firm was founded two weeks before May 13, 1999.",
                &["two weeks before May 13, 1999 = DATE 1999-04-29"],
            ),
            (
                "The firm was founded three days after Christmas Day 2020.",
                &["three days after Christmas Day 2020 = DATE 2020-12-28"],
            ),
            ("The firm was founded two days before yesterday.", &["two days before yesterday = DATE 2025-11-23"]),
            ("The firm will open three weeks from tomorrow.", &["three weeks from tomorrow = DATE 2025-12-18"]),
            ("The firm will open two days after Thanksgiving.", &["two days after Thanksgiving = DATE 2025-11-29"]),
            ("The firm will open in two weeks.", &["two weeks = DURATION P2W"]),
            ("The firm paid all day long.", &["all day long = DURATION P1D"]),
            ("It was an all-day meeting.", &["all-day = DURATION P1D"]),
            ("Full-year profit fell.", &["Full-year = DURATION P1Y"]),
            ("He waited an hour and half.", &["an hour and half = DURATION PT1H30M"]),
        ],
    );
}

#[test]
fn repeated_at_an_hour() {
    check(
        DAY,
        &[
            ("The board meets every Tuesday at 9 a.m.", &["every Tuesday at 9 a.m. = SET XXXX-WXX-2T09:00"]),
            ("The board meets at 9 a.m. on Sundays.", &["9 a.m. on Sundays = SET XXXX-WXX-7T09:00"]),
            ("The board meets every day at 7:13 p.m.", &["every day at 7:13 p.m. = SET XXXX-XX-XXT19:13"]),
            ("The board meets every evening at 7.", &["every evening at 7 = SET XXXX-XX-XXT19:00"]),
            ("The board meets each two weeks.", &["each two weeks = SET P2W"]),
            ("The board meets every second week.", &["every second week = SET P2W"]),
            ("The board meets every third year.", &["every third year = SET P3Y"]),
            ("The board meets quarterly.", &["quarterly = SET P3M"]),
            ("The board meets every quarter.", &["every quarter = SET P1Q"]),
            ("The board meets on weekends.", &["weekends = SET XXXX-WXX-WE"]),
            ("The board meets every weekend.", &["every weekend = SET XXXX-WXX-WE"]),
            ("The board meets every Christmas.", &["every Christmas = SET XXXX-12-25"]),
            ("The board meets every morning.", &["every morning = SET XXXX-XX-XXTMO"]),
            ("The board meets every March 3.", &["every March 3 = SET XXXX-03-03"]),
            ("The board meets biennially.", &["biennially = SET P2Y"]),
            ("The board meets once every ten years.", &["once every ten years = SET P10Y"]),
            ("The board meets hourly.", &["hourly = SET PT1H"]),
            ("The board meets fortnightly.", &["fortnightly = SET P2W"]),
        ],
    );
}

#[test]
fn more_false_friends() {
    check(
        DAY,
        &[
            ("The fund holds five to six million dollars.", &[]),
            ("The wave was three to six feet high.", &[]),
            ("It is a quarter as large.", &[]),
            ("March Madness was called off.", &[]),
            ("He hosted a show called Radio in the Morning.", &[]),
            ("They sold two thousand cars.", &[]),
            ("The shares rose from 7 3/16.", &[]),
            ("The temperature was 37.1 in the morning.", &["the morning = TIME 2025-11-26TMO"]),
            ("He finished in twenty second place.", &[]),
            ("It was held for the 27th time.", &[]),
            ("She lives in the 7th district.", &[]),
            ("Page 2016 of the file is blank.", &[]),
            ("Room 1984 was empty.", &[]),
            ("The Sunday Mirror reported it.", &[]),
            ("He owns a daily.", &[]),
            ("The Daily Star reported it.", &[]),
            ("He ran the 100 metres.", &[]),
            ("The vote was 52 to 48.", &[]),
            ("The law passed by 12-10.", &[]),
            ("The May family arrived.", &[]),
            ("They may meet.", &[]),
            ("He drank a second coffee.", &[]),
            ("He is the third man.", &[]),
            ("The spring broke.", &[]),
            ("He will march on.", &[]),
            ("April Smith won.", &[]),
        ],
    );
}

#[test]
fn holidays_that_move() {
    check(
        DAY,
        &[
            ("The shops were closed on Lunar New Year 2024.", &["Lunar New Year 2024 = DATE 2024-02-10"]),
            ("The shops were closed on Chinese New Year.", &["Chinese New Year = DATE 2025-01-29"]),
            ("The shops were closed on Eid al-Fitr 2023.", &["Eid al-Fitr 2023 = DATE 2023-04-21"]),
            ("The shops were closed on Yom Kippur 2023.", &["Yom Kippur 2023 = DATE 2023-09-25"]),
            ("The shops were closed on Diwali 2020.", &["Diwali 2020 = DATE 2020-11-14"]),
            ("The shops were closed on Passover 2020.", &["Passover 2020 = DATE 2020-04-09"]),
            ("The shops were closed on Orthodox Easter 2021.", &["Orthodox Easter 2021 = DATE 2021-05-02"]),
            ("The shops were closed on Trinity Sunday 2021.", &["Trinity Sunday 2021 = DATE 2021-05-30"]),
            ("The shops were closed on Mothering Sunday 2022.", &["Mothering Sunday 2022 = DATE 2022-03-27"]),
            ("The shops were closed on Ukraine's Independence Day.", &["Ukraine's Independence Day = DATE 2025-08-24"]),
            ("The shops were closed on Kenya's Independence Day.", &[]),
            ("Voters should wait for election day.", &[]),
            ("The shops were closed on Day of the Dead 2020.", &["Day of the Dead 2020 = DATE 2020-11-02"]),
        ],
    );
}

#[test]
fn a_range_of_weekdays_ends_after_it_begins() {
    check(
        date(2025, 11, 27),
        &[
            (
                "The city mourned, Wednesday through Friday.",
                &["Wednesday = DATE 2025-11-26", "Friday = DATE 2025-11-28"],
            ),
            ("The fair ran from Friday to Sunday.", &["Friday = DATE 2025-11-21", "Sunday = DATE 2025-11-23"]),
        ],
    );
}

#[test]
fn a_quotation_has_its_own_today() {
    check(
        DAY,
        &[
            (
                "The mayor resigned on Saturday. \u{201c}I leave today,\u{201d} she said.",
                &["Saturday = DATE 2025-11-22", "today = DATE 2025-11-22"],
            ),
            (
                "The mayor resigned on Saturday. She leaves today.",
                &["Saturday = DATE 2025-11-22", "today = DATE 2025-11-26"],
            ),
        ],
    );
}

#[test]
fn results_are_compared_with_the_same_stretch_of_the_year_before() {
    check(
        DAY,
        &[
            (
                "In the third quarter, profit rose to $12 million from $10 million a year earlier.",
                &["the third quarter = DATE 2025-Q3", "a year earlier = DATE 2024-Q3"],
            ),
            (
                "In October, sales rose to $12 million from $10 million a year earlier.",
                &["October = DATE 2025-10", "a year earlier = DATE 2024-10"],
            ),
            (
                "On September 30, net income was $12 million, against $10 million a year earlier.",
                &["September 30 = DATE 2025-09-30", "a year earlier = DATE 2024-09-30"],
            ),
        ],
    );
}

#[test]
fn an_age_is_counted_from_before_the_year_of_birth() {
    check(
        DAY,
        &[(
            "She was born in 1989 and moved to the city at 17. Her father died two years later.",
            &["1989 = DATE 1989", "two years later = DATE XXXX"],
        )],
    );
}

#[test]
fn the_tense_beside_the_day_decides() {
    check(
        DAY,
        &[
            ("The bridge will close, officials said Friday.", &["Friday = DATE 2025-11-21"]),
            ("The vote was postponed to December 2.", &["December 2 = DATE 2025-12-02"]),
            ("The council extended the lockdown to March 1.", &["March 1 = DATE 2026-03-01"]),
            ("Forecasters predict landfall on Friday.", &["Friday = DATE 2025-11-28"]),
            ("Schedule a meeting on Monday.", &["Monday = DATE 2025-12-01"]),
            ("The thief may have left on Monday.", &["Monday = DATE 2025-11-24"]),
            ("She is to be sentenced in June.", &["June = DATE 2026-06"]),
        ],
    );
}

#[test]
fn a_work_of_history_goes_on_in_its_own_year() {
    check(
        DAY,
        &[
            (
                "The war began in 1939. The first army crossed the river on September 1, 1939. The second army followed in October. \
                 It lost in November 1939. In January, the king fled. The peace was signed in 1945, and the king returned in 1946. \
                 The republic came in 1950.",
                &[
                    "1939 = DATE 1939",
                    "September 1, 1939 = DATE 1939-09-01",
                    "October = DATE 1939-10",
                    "November 1939 = DATE 1939-11",
                    "January = DATE 1940-01",
                    "1945 = DATE 1945",
                    "1946 = DATE 1946",
                    "1950 = DATE 1950",
                ],
            ),
            (
                "The firm was founded in 1939. In October, the mayor resigned.",
                &["1939 = DATE 1939", "October = DATE 2025-10"],
            ),
        ],
    );
}
