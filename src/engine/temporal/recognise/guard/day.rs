//! What must stand around clock times and parts of the day.

use super::Around;
use crate::engine::tag::Upos;
use crate::engine::temporal::lexicon;

pub(super) fn clock(a: &Around) -> bool {
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
                | "@"
                | "than"
                | "to"
                | "and"
                | "("
                | "-"
        )
}

pub(super) fn part(a: &Around) -> bool {
    // "Radio in the Morning"
    let named = a.lex[a.end - 1].is_capital() && !a.lex[a.start].is_capital();
    !named
        && (matches!(
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
        ) || matches!(a.after(1), "of"))
}

pub(super) fn hours_of(a: &Around) -> bool {
    let day = a.lex.get(a.end).is_some_and(|l| l.number().is_some_and(|n| (1..=31).contains(&n)));
    let date = lexicon::month(a.after(1)).is_some() || day && lexicon::month(a.after(2)).is_some();
    let weekday = lexicon::weekday(a.after(1)).is_some_and(|(_, short)| !short);
    date || weekday || matches!(a.after(1), "yesterday" | "today" | "this")
}

pub(super) fn bare_part(a: &Around) -> bool {
    match a.lex[a.start].lower.as_ref() {
        "overnight" => matches!(a.upos(), Some(Upos::Adv)) || a.nothing_after(),
        "night" => {
            matches!(a.before(1), "at" | "late") || a.before(1) == "-" && matches!(a.before(2), "early" | "late")
        }
        _ => {
            matches!(a.before(1), "early" | "late" | "mid")
                || a.before(1) == "-" && matches!(a.before(2), "mid" | "early" | "late")
        }
    }
}

/// "tonight at 7", "at 7 tonight": an hour with nothing to show that it is one but the day or its part beside it.
pub(super) fn bare_hour(a: &Around) -> bool {
    let at = matches!(a.before(1), "at" | "around");
    let names_day = |word: &str| {
        matches!(word, "tonight" | "today" | "tomorrow" | "yesterday")
            || lexicon::part(word).is_some()
            || lexicon::weekday(word).is_some_and(|(_, short)| !short)
    };
    let day_after = matches!(a.after(1), "tonight" | "tomorrow" | "yesterday")
        || a.after(1) == "this" && lexicon::part(a.after(2)).is_some();
    if !at || a.glued_before() {
        return false;
    }
    let counts = a.before_noun() || a.glued_after() && !a.nothing_after();
    day_after || !counts && names_day(a.before(2)) && a.nothing_or_small_word_after()
}
