//! What must stand around months, years, seasons, weekdays and holidays.

use super::Around;
use crate::engine::tag::Upos;
use crate::engine::temporal::lexicon;
use crate::engine::temporal::recognise::lexeme::Kind;

pub(super) fn month(a: &Around) -> bool {
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
                    && !a.next_is_capital()
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

pub(super) fn year(a: &Around) -> bool {
    // "(2024 Friday, UTC)"
    if lexicon::weekday(a.after(1)).is_some_and(|(_, short)| !short) {
        return false;
    }
    if a.lex[a.start].kind == Kind::Letters {
        // "two thousand" is a number, "in two thousand" a year.
        let number = a.end - a.start == 2 && a.lex[a.end - 1].is("thousand");
        return !number || !a.before_noun() && (a.after_time_preposition() || a.before(1) == "year");
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
    if (1900..=2100).contains(&year) { prepared || !counted } else { prepared && !counted }
}

pub(super) fn season(a: &Around) -> bool {
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

pub(super) fn decade(a: &Around) -> bool {
    let age = matches!(a.before(1), "his" | "her" | "their" | "my" | "your" | "our")
        || matches!(a.before(1), "early" | "mid" | "late" | "-")
            && matches!(a.before(2), "his" | "her" | "their" | "mid");
    !age
}

pub(super) fn half(a: &Around) -> bool {
    matches!(a.after(1), "of") && matches!(a.after(2), "the" | "this" | "last" | "next" | "year" | "fiscal")
        || a.lex[a.end - 1].is("half") && a.lex[a.end - 2].is("-") && a.before_noun()
        || a.lex[a.end - 1].number().is_some()
}

pub(super) fn holiday(a: &Around) -> bool {
    // "Kenya's Independence Day": each country has its own.
    let elsewhere = a.before(1) == "s" && a.before(2) == "'" && a.before(3) != "year";
    if elsewhere && matches!(a.lex[a.start].lower.as_ref(), "independence" | "election" | "labor" | "labour" | "flag") {
        return false;
    }
    let name_goes_on = a.next_is_capital() && a.lex[a.end - 1].kind == Kind::Letters;
    !name_goes_on && (!a.previous_is_capital() || a.after_time_preposition())
}

pub(super) fn weekday(a: &Around) -> bool {
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
    let in_name = a.previous_is_capital() && matches!(a.before(1), "black" | "bloody" | "super" | "ruby" | "man");
    let address = a.glued_after() && a.after(1) == "@";
    !of_name && !in_name && !address
}

pub(super) fn year_month(a: &Around) -> bool {
    let (year, month) = (a.lex[a.start].number().unwrap_or(0), a.lex[a.end - 1].number().unwrap_or(0));
    month <= year % 100 && !a.glued_after() && !a.glued_before()
}

pub(super) fn numeric_day(a: &Around) -> bool {
    let weekday = lexicon::weekday(a.before(1)).is_some();
    // "from 7 3/16": stocks were quoted so.
    let fraction = !weekday && a.before(1) != "on" && a.lex[a.end - 1].number().is_some_and(|n| matches!(n, 16 | 32));
    let dated =
        matches!(a.before(1), "on" | "until" | "by" | "since" | "before" | "after" | "from" | "through" | "dated");
    (dated || weekday) && !fraction && !a.glued_before() && (!a.glued_after() || a.ends_phrase())
}

/// "the 21st", but not "the 21st century" or "the 27th time".
pub(super) fn day_of_month(a: &Around) -> bool {
    let suffixed = a.end - a.start == 3;
    let prepared = matches!(
        a.before(1),
        "on" | "until" | "by" | "from" | "since" | "around" | "before" | "after" | "for" | "through" | "till"
    );
    suffixed && prepared && !a.before_noun() && !matches!(a.after(1), "-" | "of" | "and") && {
        matches!(a.before(1), "on" | "until" | "by" | "from" | "since") || a.nothing_after()
    }
}
