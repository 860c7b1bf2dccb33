//! Words that look like times and are not: what must stand around a row's words for it to count.

use super::lexeme::{Kind, Lexeme};
use crate::engine::syntax::Syntax;
use crate::engine::tag::Upos;
use crate::engine::temporal::lexicon;

/// The test that a row's match must pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Guard {
    None,
    DayOfMonth,
    Month,
    Year,
    Decade,
    Half,
    Season,
    Holiday,
    Weekday,
    ThisDay,
    Part,
    HoursOf,
    BarePart,
    Clock,
    StepUnit,
    TheUnit,
    ThatUnit,
    AtTheTime,
    Later,
    NothingAfter,
    SomethingAfter,
    DayOf,
    Duration,
    AUnit,
    AllDay,
    HalfUnit,
    BareUnits,
    LastUnit,
    PerUnit,
    PluralPart,
    Now,
    ThePresent,
    TheMoment,
    ThisTime,
    ThePast,
    TheFuture,
    Spelled,
    OnePart,
    RaceTime,
    Then,
    Daily,
    Ended,
    Singular,
    YearMonth,
    NumericDay,
    DatedWeekday,
}

/// Words after which a month, year, season or weekday is one.
const TIME_PREPOSITIONS: &[&str] = &[
    "in",
    "since",
    "until",
    "till",
    "by",
    "from",
    "through",
    "during",
    "before",
    "after",
    "between",
    "of",
    "for",
    "early",
    "late",
    "mid",
    "throughout",
    "around",
    "about",
    "to",
    "on",
    "through",
    "past",
    "circa",
    "again",
    "next",
    "last",
    "this",
    "every",
    "each",
    "beginning",
    "starting",
    "ending",
    "ended",
    "started",
    "begun",
    "began",
    "as",
    "than",
    "versus",
    "vs",
];

/// Words that are never nouns, whatever a tagger says.
const CLOSED: &[&str] = &[
    "a",
    "an",
    "the",
    "and",
    "or",
    "but",
    "nor",
    "so",
    "yet",
    "if",
    "that",
    "which",
    "who",
    "whose",
    "when",
    "where",
    "while",
    "as",
    "of",
    "in",
    "on",
    "at",
    "by",
    "for",
    "from",
    "to",
    "with",
    "into",
    "over",
    "under",
    "about",
    "after",
    "before",
    "since",
    "until",
    "during",
    "through",
    "between",
    "against",
    "without",
    "within",
    "because",
    "although",
    "though",
    "than",
    "is",
    "are",
    "was",
    "were",
    "be",
    "been",
    "has",
    "have",
    "had",
    "will",
    "would",
    "can",
    "could",
    "may",
    "might",
    "must",
    "shall",
    "should",
    "do",
    "does",
    "did",
    "he",
    "she",
    "it",
    "they",
    "we",
    "i",
    "you",
    "his",
    "her",
    "its",
    "their",
    "our",
    "this",
    "these",
    "those",
    "not",
    "also",
    "now",
    "then",
    "there",
    "said",
    "says",
    "compared",
    "ended",
    "ending",
    "alone",
    "only",
    "even",
    "more",
    "most",
    "up",
    "down",
    "out",
    "off",
    "again",
    "however",
    "amid",
    "despite",
    "via",
    "per",
    "alongside",
];

/// A match in its surroundings.
pub(super) struct Around<'s, 'd> {
    pub(super) syntax: &'s Syntax<'d>,
    pub(super) lex: &'s [Lexeme<'d>],
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Around<'_, '_> {
    fn before(&self, back: usize) -> &str {
        self.start.checked_sub(back).map_or("", |i| self.lex[i].lower.as_ref())
    }
    fn after(&self, on: usize) -> &str {
        self.lex.get(self.end + on - 1).map_or("", |l| l.lower.as_ref())
    }
    fn glued_before(&self) -> bool {
        self.start > 0 && !self.lex[self.start].gap
    }
    fn glued_after(&self) -> bool {
        self.lex.get(self.end).is_some_and(|l| !l.gap)
    }
    fn next_is_capital(&self) -> bool {
        self.lex.get(self.end).is_some_and(|l| l.gap && l.kind == Kind::Letters && l.is_capital())
    }
    fn previous_is_capital(&self) -> bool {
        self.start > 0 && self.lex[self.start].gap && {
            let before = &self.lex[self.start - 1];
            before.kind == Kind::Letters && before.is_capital() && self.start > 1
        }
    }
    fn after_time_preposition(&self) -> bool {
        TIME_PREPOSITIONS.contains(&self.before(1))
    }
    /// Part of speech of the word after the match.
    fn upos_after(&self) -> Option<Upos> {
        let token = self.syntax.token_at(self.lex.get(self.end)?.span.start())?;
        Some(self.syntax.upos(token))
    }
    fn upos_before(&self) -> Option<Upos> {
        let token = self.syntax.token_at(self.lex.get(self.start.checked_sub(1)?)?.span.start())?;
        Some(self.syntax.upos(token))
    }
    fn upos(&self) -> Option<Upos> {
        let token = self.syntax.token_at(self.lex.get(self.start)?.span.start())?;
        Some(self.syntax.upos(token))
    }
    fn before_noun(&self) -> bool {
        let closed = CLOSED.contains(&self.after(1)) || self.lex.get(self.end).is_some_and(|l| l.kind != Kind::Letters);
        !closed && matches!(self.upos_after(), Some(Upos::Noun | Upos::Propn)) && !self.glued_after()
    }
    fn nothing_after(&self) -> bool {
        self.lex.get(self.end).is_none_or(|l| l.kind == Kind::Mark && !l.is("'"))
    }
}

impl Guard {
    pub(super) fn allows(self, around: &Around) -> bool {
        let a = around;
        match self {
            Self::None => true,
            Self::DayOfMonth => {
                let suffixed = a.end - a.start == 3;
                suffixed && matches!(a.before(1), "on" | "until" | "by" | "from" | "since") && !a.before_noun()
            }
            Self::Month => month(a),
            Self::Year => year(a),
            // "a man in his seventies"
            Self::Decade => {
                let age = matches!(a.before(1), "his" | "her" | "their" | "my" | "your" | "our")
                    || matches!(a.before(1), "early" | "mid" | "late" | "-")
                        && matches!(a.before(2), "his" | "her" | "their" | "mid");
                !age
            }
            Self::Half => {
                matches!(a.after(1), "of") && matches!(a.after(2), "the" | "this" | "last" | "next" | "year" | "fiscal")
                    || a.lex[a.end - 1].is("half") && a.lex[a.end - 2].is("-") && a.before_noun()
                    || a.lex[a.end - 1].number().is_some()
            }
            Self::Season => season(a),
            Self::Holiday => {
                let name_goes_on = a.next_is_capital() && a.lex[a.end - 1].kind == Kind::Letters;
                !name_goes_on && (!a.previous_is_capital() || a.after_time_preposition())
            }
            Self::Weekday => {
                let of_name = matches!(
                    a.after(1),
                    "times"
                        | "mirror"
                        | "express"
                        | "telegraph"
                        | "post"
                        | "mail"
                        | "herald"
                        | "tribune"
                        | "independent"
                        | "star"
                        | "league"
                        | "school"
                        | "mercury"
                        | "world"
                        | "addams"
                ) && a.next_is_capital();
                let in_name =
                    a.previous_is_capital() && matches!(a.before(1), "black" | "bloody" | "super" | "ruby" | "man");
                let address = a.glued_after() && a.after(1) == "@";
                !of_name && !in_name && !address
            }
            Self::ThisDay => a.after(1) != "'",
            Self::Part => {
                matches!(
                    a.before(1),
                    "in" | "during"
                        | "through"
                        | "throughout"
                        | "by"
                        | "until"
                        | "into"
                        | "of"
                        | "overnight"
                        | "early"
                        | "late"
                ) || matches!(a.after(1), "of")
            }
            Self::HoursOf => matches!(
                a.after(1),
                "monday"
                    | "tuesday"
                    | "wednesday"
                    | "thursday"
                    | "friday"
                    | "saturday"
                    | "sunday"
                    | "yesterday"
                    | "today"
                    | "this"
            ),
            Self::BarePart => match a.lex[a.start].lower.as_ref() {
                "overnight" => matches!(a.upos(), Some(Upos::Adv)) || a.nothing_after(),
                "night" => matches!(a.before(1), "at" | "late"),
                _ => matches!(a.before(1), "early" | "late" | "mid") || a.before(1) == "-" && a.before(2) == "mid",
            },
            Self::Clock => clock(a),
            Self::StepUnit => {
                let unit = a.lex[a.end - 1].lower.as_ref();
                let singular = lexicon::unit(unit).is_some_and(|(_, many)| !many);
                singular
                    && !matches!(a.before(1), "the" | "his" | "her" | "its" | "their" | "our" | "my" | "your")
                    && unit != "night"
                    && !matches!(unit, "second" | "minute" | "hour")
            }
            Self::TheUnit => {
                let unit = a.lex[a.end - 1].lower.as_ref();
                let names_a_stretch =
                    matches!(unit, "week" | "month" | "quarter" | "year" | "day" | "decade" | "century");
                let free = match unit {
                    "quarter" => !matches!(a.after(1), "of" | "final" | "-" | "century" | "mile" | "finals"),
                    "day" => {
                        matches!(a.before(1), "in" | "of" | "during")
                            && (a.nothing_after() || matches!(a.upos_after(), Some(Upos::Adp)))
                    }
                    _ => {
                        !a.before_noun()
                            && !matches!(
                                a.after(1),
                                "of" | "that"
                                    | "when"
                                    | "in"
                                    | "-"
                                    | "to"
                                    | "ended"
                                    | "before"
                                    | "after"
                                    | "and"
                                    | "old"
                            )
                    }
                };
                names_a_stretch && free && !a.lex[a.end - 1].is_capital()
            }
            Self::ThatUnit => {
                let unit = a.lex[a.end - 1].lower.as_ref();
                lexicon::unit(unit).is_some_and(|(u, many)| !many && !u.is_clock()) && a.lex[a.start].is("that")
            }
            Self::AtTheTime => {
                a.lex[a.start].is("that") && matches!(a.before(1), "at" | "by" | "since" | "during" | "until")
                    || a.before(1) == "at" && a.nothing_after()
            }
            Self::Later => a.lex[a.end - 1].lower != "on" || a.nothing_after() && a.lex[a.end - 2].lower != "days",
            Self::NothingAfter => {
                a.nothing_after() || matches!(a.upos_after(), Some(Upos::Verb | Upos::Aux)) && a.after(1) != "the"
            }
            Self::SomethingAfter => !a.nothing_after(),
            Self::DayOf => matches!(a.after(1), "the" | "his" | "her" | "its" | "their"),
            Self::Duration => duration(a),
            Self::AUnit => {
                let unit = a.lex[a.end - 1].lower.as_ref();
                // "$500 million a year", "cents a share a day": a rate.
                let told = matches!(a.after(1), "ago" | "before" | "after" | "later" | "earlier" | "and");
                if matches!(a.lex[a.start].lower.as_ref(), "a" | "an") && a.start > 0 && !told {
                    let before = &a.lex[a.start - 1];
                    let money = matches!(
                        before.lower.as_ref(),
                        "million" | "billion" | "percent" | "%" | "dollars" | "euros" | "pounds" | "cents"
                    );
                    if before.number().is_some()
                        || money
                        || before.kind == Kind::Letters
                            && before.lower.ends_with('s')
                            && a.upos_before() == Some(Upos::Noun)
                    {
                        return false;
                    }
                }
                let many = lexicon::unit(unit).is_none_or(|(_, many)| many);
                !many
                    && match unit {
                        "second" | "minute" | "min" | "sec" => a.lex[a.start].is("one") || a.nothing_after(),
                        "quarter" => a.after(1) != "of" && !a.before_noun() && !a.lex[a.start].is("one"),
                        "night" | "weekend" => false,
                        "day" => !matches!(a.after(1), "of" | "'" | "care" | "job"),
                        _ => a.after(1) != "old",
                    }
                    && !matches!(a.after(1), "-")
            }
            Self::AllDay => {
                a.lex[a.start].is("all") && matches!(a.lex[a.end - 1].lower.as_ref(), "day" | "week" | "year" | "month")
            }
            Self::HalfUnit => lexicon::unit(a.lex[a.end - 1].lower.as_ref())
                .is_some_and(|(u, _)| u != crate::engine::temporal::value::Unit::Quarter),
            Self::BareUnits => bare_units(a),
            Self::LastUnit => {
                matches!(
                    a.before(1),
                    "over"
                        | "in"
                        | "for"
                        | "during"
                        | "within"
                        | "of"
                        | "throughout"
                        | "across"
                        | "through"
                        | "roughly"
                ) || a.lex[a.start + 1].is("past")
            }
            Self::NumericDay => {
                let dated = matches!(a.before(1), "on" | "until" | "by") || lexicon::weekday(a.before(1)).is_some();
                dated && !a.glued_before() && !a.glued_after()
            }
            Self::DatedWeekday => !a.before_noun(),
            // "2015-12" is a month and a range of years: a month only where no year would come later.
            Self::YearMonth => {
                let (year, month) = (a.lex[a.start].number().unwrap_or(0), a.lex[a.end - 1].number().unwrap_or(0));
                month <= year % 100 && !a.glued_after() && !a.glued_before()
            }
            Self::Singular => lexicon::unit(&a.lex[a.end - 1].lower).is_some_and(|(_, many)| !many),
            Self::Spelled => a.lex[a.end - 1].kind == Kind::Letters,
            Self::OnePart => !a.lex[a.end - 1].lower.ends_with('s'),
            Self::RaceTime => a.before(1) != "at",
            Self::Then => !a.glued_after() && matches!(a.before(1), "since" | "until" | "by" | "before" | "till"),
            Self::Daily => {
                let named = a.lex[a.start].is_capital() && (a.next_is_capital() || a.previous_is_capital());
                !named
                    && !a.next_is_capital()
                    && !matches!(a.after(1), "newspaper" | "paper" | "newspapers" | "dividend")
            }
            Self::Ended => matches!(a.after(1), "ended" | "ending" | "to" | "through") && a.lex[a.end - 1].is("year"),
            Self::PerUnit => {
                a.lex[a.start].is("per") && !matches!(a.lex[a.end - 1].lower.as_ref(), "hour" | "second" | "minute")
            }
            Self::PluralPart => a.lex[a.end - 1].lower.ends_with('s'),
            Self::Now => !(a.glued_before() && a.before(1) == "-" || a.glued_after() && a.after(1) == "-"),
            Self::ThePresent => {
                !a.before_noun() && matches!(a.before(1), "at" | "to" | "for" | "until" | "of" | "in" | "")
            }
            Self::TheMoment => {
                matches!(a.before(1), "at" | "for")
                    && !matches!(a.after(1), "of" | "when" | "that" | "he" | "she" | "they" | "it" | "the")
            }
            Self::ThisTime => a.before(1) == "at" || a.lex[a.start + 1].is("time") && matches!(a.before(1), "by"),
            Self::ThePast => {
                !a.before_noun()
                    && !matches!(a.upos_after(), Some(Upos::Num | Upos::Adj))
                    && !matches!(a.after(1), "of" | "tense")
            }
            Self::TheFuture => !a.before_noun() && a.after(1) != "of",
        }
    }
}

fn month(a: &Around) -> bool {
    let word = &a.lex[a.start];
    let lower = word.lower.as_ref();
    let prepared = a.after_time_preposition()
        || matches!(a.before(1), "and" | "or" | "-") && a.start > 1 && lexicon::month(a.before(2)).is_some();
    let short = lexicon::month(lower).is_some_and(|(_, short)| short);
    if a.glued_before() && a.before(1) != "-" || a.glued_after() && a.after(1) == "-" && a.after(2) == "a" {
        return false;
    }
    match lower {
        "may" => prepared && !matches!(a.upos(), Some(Upos::Aux)) && !(a.next_is_capital() && a.before(1) != "in"),
        "march" => {
            prepared
                || !matches!(a.before(1), "the" | "a")
                    && !matches!(a.after(1), "for" | "on" | "against" | "of" | "to")
                    && a.start > 0
        }
        "april" | "june" | "august" => {
            let named = a.next_is_capital()
                && !matches!(
                    a.before(1),
                    "in" | "since" | "last" | "next" | "this" | "early" | "late" | "mid" | "until"
                );
            !named && (prepared || !a.previous_is_capital())
        }
        _ if short => {
            let dotted = a.lex[a.end - 1].is(".");
            dotted || prepared
        }
        _ => true,
    }
}

fn year(a: &Around) -> bool {
    // "(2024 Friday, UTC)"
    if lexicon::weekday(a.after(1)).is_some_and(|(_, short)| !short) {
        return false;
    }
    if a.lex[a.start].kind == Kind::Letters {
        return true;
    }
    let Some(year) = a.lex[a.start].number() else { return false };
    let before = a.before(1);
    if a.glued_before() && !matches!(before, "-" | "(" | "\"" | "“" | "'" | "[" | "/")
        || matches!(before, "$" | "£" | "€" | "¥" | "#" | "no" | "flight" | "room" | "page")
    {
        return false;
    }
    // "2019-nCoV", "No. 1430/2019"
    let label =
        a.glued_after() && a.after(1) == "-" && a.lex.get(a.end + 1).is_some_and(|l| !l.gap && l.kind == Kind::Letters);
    if label || before == "/" && a.start > 1 && a.lex[a.start - 2].number().is_some() {
        return false;
    }
    if before == "." && matches!(a.before(2), "no" | "nos") {
        return false;
    }
    if a.glued_after() && matches!(a.after(1), "%" | "/" | ":" | "°" | "m" | "+" | "x") {
        return a.after(1) == "/";
    }
    let counted = matches!(a.upos_after(), Some(Upos::Noun))
        && a.lex
            .get(a.end)
            .is_some_and(|l| l.gap && l.lower.ends_with('s') && !l.lower.ends_with("ss") && !l.is_capital());
    let prepared =
        a.after_time_preposition() && before != "about" && before != "than" && before != "to" && before != "around"
            || before == "(";
    if matches!(
        a.after(1),
        "people"
            | "miles"
            | "km"
            | "meters"
            | "metres"
            | "feet"
            | "percent"
            | "men"
            | "women"
            | "children"
            | "million"
            | "billion"
            | "kg"
            | "tons"
            | "tonnes"
            | "acres"
            | "points"
            | "votes"
            | "troops"
            | "soldiers"
            | "deaths"
            | "cases"
            | "jobs"
            | "workers"
            | "employees"
            | "dollars"
            | "euros"
            | "pounds"
            | "local"
            | "hours"
            | "utc"
            | "gmt"
    ) {
        return false;
    }
    if (1900..=2100).contains(&year) {
        prepared || !counted
    } else {
        (1000..1900).contains(&year) && prepared && !counted
    }
}

fn season(a: &Around) -> bool {
    let word = a.lex[a.end - 1].lower.as_ref();
    let the = a.lex[a.start].is("the");
    let prepared = matches!(
        a.before(1),
        "in" | "by"
            | "since"
            | "until"
            | "during"
            | "through"
            | "throughout"
            | "of"
            | "over"
            | "from"
            | "before"
            | "after"
            | "early"
            | "late"
            | "mid"
            | "-"
            | "for"
            | "into"
    );
    if a.lex[a.end - 1].is_capital() && a.lex[a.start].is_capital() && a.previous_is_capital() {
        return false;
    }
    match word {
        "fall" | "spring" if a.after(1) == "of" || a.glued_after() && a.after(1) == "-" => false,
        "fall" => {
            the && prepared && !a.before_noun()
                || !the && prepared && a.nothing_after() && !matches!(a.before(1), "of" | "the" | "for" | "from")
        }
        _ => prepared && (the || a.nothing_after() || !a.before_noun()) && (a.before(1) != "-" || a.before(2) == "mid"),
    }
}

fn clock(a: &Around) -> bool {
    let digits = a.lex[a.start].number();
    if digits.is_none() {
        // "five AM radio stations"
        if a.lex[a.end - 1].text.chars().all(char::is_uppercase) && a.before_noun() {
            return false;
        }
        return a.previous_is_capital() || !a.next_is_capital() || a.after_time_preposition() || a.before(1) == "at";
    }
    // "10:30" alone is a time of day after a preposition; elsewhere it may be a score, a verse or a ratio.
    let bare = a.lex[a.end - 1].number().is_some();
    !bare
        || matches!(
            a.before(1),
            "at" | "by"
                | "until"
                | "till"
                | "from"
                | "around"
                | "about"
                | "before"
                | "after"
                | "since"
                | "between"
                | "to"
                | "and"
                | "("
                | "-"
        )
}

fn duration(a: &Around) -> bool {
    // "three-quarters of its food"
    if a.lex[a.end - 1].is("quarters") && a.after(1) == "of" {
        return false;
    }
    // Ages: "a 45-year-old", "45 years old", "aged".
    if a.after(1) == "-" && a.after(2) == "old" || a.after(1) == "old" || a.after(1) == "of" && a.after(2) == "age" {
        return false;
    }
    let last = a.lex[a.end - 1].lower.as_ref();
    // "one second", "the 100 metres"; "10 quarters" is rare, "two quarters" a coin.
    let ordinal = last == "second" && a.lex[a.start].is("one") && a.before_noun();
    let money = matches!(a.before(1), "$" | "£" | "€") || a.glued_before() && a.before(1) == ".";
    // "(the) four last": a number in front of "nights" of a play is a length all the same.
    !ordinal && !money
}

fn bare_units(a: &Around) -> bool {
    let numbered = a.start > 0 && a.lex[a.start - 1].number().is_some();
    if numbered || a.after(1) == "of" && a.after(2) == "age" || a.before(1) == "-" {
        return false;
    }
    let word = a.lex[a.start].lower.as_ref();
    if matches!(word, "nights" | "weekends" | "quarters" | "secs" | "mins" | "yrs" | "hrs")
        || a.glued_before()
        || a.after(1) == "-"
    {
        return false;
    }
    let counted = matches!(
        a.before(1),
        "the"
            | "these"
            | "those"
            | "his"
            | "her"
            | "their"
            | "its"
            | "our"
            | "my"
            | "your"
            | "recent"
            | "office"
            | "working"
            | "business"
            | "all"
            | "of"
            | "two"
            | "same"
            | "early"
            | "olden"
            | "last"
            | "final"
            | "school"
            | "fiscal"
            | "per"
            | "light"
            | "teenage"
            | "formative"
            | "trading"
            | "opening"
            | "visiting"
    );
    let vague_of = a.before(1) == "of" && matches!(a.before(2), "lots" | "plenty" | "couple");
    let measured = matches!(
        a.before(1),
        "for"
            | "after"
            | "in"
            | "within"
            | "takes"
            | "take"
            | "took"
            | "lasted"
            | "last"
            | "spent"
            | "spend"
            | "before"
            | "over"
            | "by"
            | "mere"
            | "with"
            | "lasting"
            | "been"
    ) || matches!(a.after(1), "of" | "before" | "after" | "later" | "ago" | "earlier");
    !counted && (measured || vague_of)
}
