//! What must stand around units of time: lengths, steps, repeated times.

use super::Around;
use crate::engine::tag::Upos;
use crate::engine::temporal::lexicon;
use crate::engine::temporal::recognise::lexeme::Kind;

pub(super) fn duration(a: &Around) -> bool {
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
    // "twenty second" is an ordinal in two words.
    let ordinal = last == "second"
        && (a.lex[a.start].is("one") && a.before_noun()
            || a.end - a.start > 1 && lexicon::tens(&a.lex[a.end - 2].lower).is_some());
    let money = matches!(a.before(1), "$" | "£" | "€") || a.glued_before() && a.before(1) == ".";
    // "(the) four last": a number in front of "nights" of a play is a length all the same.
    !ordinal && !money
}

pub(super) fn bare_units(a: &Around) -> bool {
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

pub(super) fn step_unit(a: &Around) -> bool {
    let unit = a.lex[a.end - 1].lower.as_ref();
    let singular = lexicon::unit(unit).is_some_and(|(_, many)| !many);
    singular
        && !matches!(a.before(1), "the" | "his" | "her" | "its" | "their" | "our" | "my" | "your")
        && unit != "night"
        && !matches!(unit, "second" | "minute" | "hour")
}

pub(super) fn the_unit(a: &Around) -> bool {
    let unit = a.lex[a.end - 1].lower.as_ref();
    let names_a_stretch = matches!(unit, "week" | "month" | "quarter" | "year" | "day" | "decade" | "century");
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
                    "of" | "that" | "when" | "in" | "-" | "to" | "ended" | "before" | "after" | "and" | "old"
                )
        }
    };
    names_a_stretch && free && !a.lex[a.end - 1].is_capital()
}

pub(super) fn that_unit(a: &Around) -> bool {
    let unit = a.lex[a.end - 1].lower.as_ref();
    lexicon::unit(unit).is_some_and(|(u, many)| !many && !u.is_clock()) && a.lex[a.start].is("that")
}

pub(super) fn at_the_time(a: &Around) -> bool {
    a.lex[a.start].is("that") && matches!(a.before(1), "at" | "by" | "since" | "during" | "until")
        || a.before(1) == "at" && a.nothing_after()
}

pub(super) fn a_unit(a: &Around) -> bool {
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
            || before.kind == Kind::Letters && before.lower.ends_with('s') && a.upos_before() == Some(Upos::Noun)
        {
            return false;
        }
    }
    let many = lexicon::unit(unit).is_none_or(|(_, many)| many);
    !many
        && match unit {
            "second" | "minute" | "min" | "sec" => a.lex[a.start].is("one") || a.nothing_after(),
            "quarter" => {
                let counted = matches!(a.after(1), "of" | "as" | "to" | "past" | "million" | "billion" | "mile");
                !counted && !a.before_noun() && !a.lex[a.start].is("one")
            }
            "night" | "weekend" => false,
            "day" => !matches!(a.after(1), "of" | "'" | "care" | "job"),
            _ => a.after(1) != "old",
        }
        && !matches!(a.after(1), "-")
}

pub(super) fn last_unit(a: &Around) -> bool {
    matches!(
        a.before(1),
        "over" | "in" | "for" | "during" | "within" | "of" | "throughout" | "across" | "through" | "roughly"
    ) || a.lex[a.start + 1].is("past")
}

pub(super) fn daily(a: &Around) -> bool {
    // "the Daily Mail"; "a daily" is a newspaper.
    let named = a.lex[a.start].is_capital() && (a.next_is_capital() || a.previous_is_capital());
    let is_noun = a.before(1) == "a" && !a.before_noun() && a.upos() == Some(Upos::Noun);
    !named && !is_noun && !matches!(a.after(1), "dividend")
}

pub(super) fn the_moment(a: &Around) -> bool {
    matches!(a.before(1), "at" | "for")
        && !matches!(a.after(1), "of" | "when" | "that" | "he" | "she" | "they" | "it" | "the")
}
