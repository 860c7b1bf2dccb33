//! Expressions that stand side by side and mean one time, and ranges that share their month or year.

use jiff::civil::Date;

use super::form::{Base, Expression, Form, Pick};
use super::lexeme::{Kind, Lexeme};
use crate::engine::temporal::value::{Amount, Calendar, Clock, Daytime, Part, Period, Unit, Value, Yearless};

/// Joins neighbours, left to right.
pub(super) fn join(lex: &[Lexeme], found: Vec<Expression>) -> Vec<Expression> {
    let mut out: Vec<Expression> = Vec::with_capacity(found.len());
    for right in found {
        match out.last_mut().and_then(|left| joined(lex, left, &right)) {
            Some((form, weekday)) => {
                if let Some(left) = out.last_mut() {
                    left.span = left.span.cover(right.span);
                    left.lexemes.1 = right.lexemes.1;
                    left.form = form;
                    left.weekday = weekday;
                    left.modifier = left.modifier.or(right.modifier);
                }
            }
            None => out.push(right),
        }
    }
    out
}

/// The words between two expressions; none where they are too many.
fn between<'l>(lex: &'l [Lexeme], left: &Expression, right: &Expression) -> Option<Vec<&'l str>> {
    let gap = lex.get(left.lexemes.1..right.lexemes.0)?;
    (gap.len() <= 3).then(|| gap.iter().map(|l| l.lower.as_ref()).collect())
}

fn is_day(form: &Form) -> bool {
    matches!(
        form,
        Form::Known(Value::Date(Calendar::Day(_)))
            | Form::Yearless(
                Yearless::MonthDay(..) | Yearless::Weekday(_) | Yearless::Holiday(_) | Yearless::DayOfMonth(_),
                _
            )
            | Form::Step(Unit::Day, ..)
    )
}

/// "at 7" in the evening is 19:00.
fn in_part(time: Daytime, part: &Form) -> Daytime {
    let (Daytime::Clock(clock), Form::Time(_, Daytime::Part(part))) = (time, part) else { return time };
    let later = match part {
        Part::Afternoon | Part::Evening => clock.hour < 12,
        Part::Night => (5..12).contains(&clock.hour),
        _ => false,
    };
    Daytime::Clock(Clock { hour: if later { clock.hour + 12 } else { clock.hour }, ..clock })
}

/// The part of the day of "every evening"; "every night" is written as a day.
fn night_or(form: &Form) -> Form {
    let part = match form {
        Form::Known(Value::EveryOpen(_, Some(part))) => *part,
        _ => Daytime::Part(Part::Night),
    };
    Form::Time(None, part)
}

/// The days on which something is repeated daily or weekly.
fn repeated_days(form: &Form) -> Option<Yearless> {
    match form {
        Form::Known(Value::Every(period)) => (period.0 == [(Amount::Whole(1), Unit::Day)]).then_some(Yearless::AnyDay),
        Form::Known(Value::EveryOpen(days, None | Some(Daytime::Part(_)))) => Some(*days),
        _ => None,
    }
}

/// Whether a length is told in whole days, weeks, months or years.
fn exact(period: &Period) -> bool {
    let whole = |&(amount, unit): &(Amount, Unit)| {
        matches!(amount, Amount::Whole(1..=9999)) && matches!(unit, Unit::Day | Unit::Week | Unit::Month | Unit::Year)
    };
    period.0.iter().all(whole)
}

type Joined = (Form, Option<jiff::civil::Weekday>);

fn joined(lex: &[Lexeme], left: &Expression, right: &Expression) -> Option<Joined> {
    let gap = between(lex, left, right)?;
    let gap: &[&str] = &gap;
    let weekday = left.weekday.or(right.weekday);
    let with_day = |day: &Form, time: Daytime| Some((Form::Time(Some(Box::new(day.clone())), time), weekday));
    match (&left.form, &right.form) {
        // "3 p.m. on Friday", "at noon today"
        (Form::Time(None, time @ Daytime::Clock(_)), day) if is_day(day) => {
            matches!(gap, [] | ["on" | "," | "of"] | [",", "on"]).then(|| with_day(day, *time))?
        }
        // "3 a.m. Thursday morning", "8:10 this morning": the clock says more than the part.
        (Form::Time(None, time @ Daytime::Clock(_)), Form::Time(day, Daytime::Part(_))) => {
            let near = matches!(gap, [] | ["on" | "," | "in"] | [",", "on"]);
            near.then(|| (Form::Time(day.clone(), in_part(*time, &right.form)), weekday))
        }
        // "Friday at 3 p.m.", "today at around noon"
        (day, Form::Time(None, time @ Daytime::Clock(_))) if is_day(day) => matches!(
            gap,
            [] | ["at" | "," | "from" | "by" | "-" | "@" | "before" | "after"] | [",", "at"] | ["no", "later", "than"]
        )
        .then(|| with_day(day, *time))?,
        // "Friday night", "the evening of May 3"
        (day, Form::Time(None, time @ Daytime::Part(_))) if is_day(day) => {
            matches!(gap, [] | ["," | "in"] | [",", "in"]).then(|| with_day(day, *time))?
        }
        (Form::Time(None, time @ Daytime::Part(_)), day) if is_day(day) => {
            matches!(gap, [] | ["of" | "on" | ","] | [",", "on"]).then(|| with_day(day, *time))?
        }
        (Form::Time(None, Daytime::Part(_)), Form::Time(Some(_), _)) => {
            matches!(gap, [] | ["of"]).then(|| (right.form.clone(), weekday))
        }
        // "Wednesday night, 11:30 p.m."
        (Form::Time(Some(day), Daytime::Part(_)), Form::Time(None, time @ Daytime::Clock(_))) => {
            matches!(gap, [] | ["at" | "around" | "," | "by"] | [",", "at"])
                .then(|| with_day(day, in_part(*time, &left.form)))?
        }
        // "in the afternoon at 4"
        (Form::Time(None, Daytime::Part(_)), Form::Time(None, time @ Daytime::Clock(_))) => {
            matches!(gap, ["at"] | [",", "at"]).then(|| (Form::Time(None, in_part(*time, &left.form)), weekday))
        }
        // "Wednesday evening next week"
        (Form::Time(Some(day), part), Form::Step(Unit::Week, n, Base::Now)) => match day.as_ref() {
            Form::Yearless(weekday @ Yearless::Weekday(_), Pick::Tense) if gap.is_empty() => {
                let day = Form::Yearless(*weekday, Pick::Within(Unit::Week, *n));
                Some((Form::Time(Some(Box::new(day)), *part), None))
            }
            _ => None,
        },
        // "every Monday at 4 p.m.", "9 a.m. on Sundays"
        (Form::Known(Value::Every(_) | Value::EveryOpen(..)), Form::Time(None, time @ Daytime::Clock(_))) => {
            let days = repeated_days(&left.form).filter(|_| matches!(gap, [] | ["at" | "," | "from"]))?;
            let time = if left.rule == "set-part" { in_part(*time, &night_or(&left.form)) } else { *time };
            Some((Form::Known(Value::EveryOpen(days, Some(time))), weekday))
        }
        (Form::Time(None, time @ Daytime::Clock(_)), Form::Known(Value::Every(_) | Value::EveryOpen(..))) => {
            let days = repeated_days(&right.form).filter(|_| matches!(gap, [] | ["on"]))?;
            Some((Form::Known(Value::EveryOpen(days, Some(*time))), weekday))
        }
        // "two weeks before Christmas", "three days from tomorrow"
        (Form::Known(Value::Duration(period)), day) if is_day(day) && left.modifier.is_none() && exact(period) => {
            let sign = match gap {
                ["before"] | ["prior", "to"] => -1,
                ["after" | "from"] => 1,
                _ => return None,
            };
            Some((Form::Away(period.clone(), sign, Box::new(day.clone())), weekday))
        }
        // "March of last year", "May 3 this year"
        (Form::Yearless(part, Pick::Tense), Form::Step(Unit::Year, n, Base::Now))
            if !matches!(part, Yearless::Weekday(_) | Yearless::Weekend) =>
        {
            matches!(gap, [] | ["of" | "," | "in"])
                .then(|| (Form::Yearless(*part, Pick::Within(Unit::Year, *n)), weekday))
        }
        (Form::Yearless(part, Pick::Tense), Form::Step(Unit::Year, n, Base::Story))
            if !matches!(part, Yearless::Weekday(_) | Yearless::Weekend) =>
        {
            matches!(gap, ["of"]).then(|| (Form::Yearless(*part, Pick::Story(*n)), weekday))
        }
        // "Monday next week"
        (Form::Yearless(part @ Yearless::Weekday(_), Pick::Tense), Form::Step(Unit::Week, n, Base::Now)) => {
            matches!(gap, [] | ["of" | ","]).then(|| (Form::Yearless(*part, Pick::Within(Unit::Week, *n)), weekday))
        }
        // "next Wednesday, July 31"
        (
            Form::Yearless(Yearless::Weekday(day), _),
            Form::Yearless(Yearless::MonthDay(..), _) | Form::Known(Value::Date(Calendar::Day(_))),
        ) => matches!(gap, [] | [","]).then(|| (right.form.clone(), Some(*day))),
        // "the first half of this year" is a row; "the last quarter of 2019" too. "the week of October 21" is here.
        (Form::Step(Unit::Week, 0, Base::Story), day) if is_day(day) && gap == ["of"] => {
            Some((Form::NthIn(0, Unit::Week, Box::new(day.clone())), weekday))
        }
        // "February 29, 2023": a day that its year does not have is refused.
        (Form::Yearless(day @ Yearless::MonthDay(..), Pick::Tense), Form::Known(Value::Date(Calendar::Year(_)))) => {
            matches!(gap, [] | [","]).then(|| (Form::Known(Value::Open(*day)), None))
        }
        _ => None,
    }
}

/// Finds the bare second half of "August 22 to 25" and "2015–18", and gives "May 3" of "May 3 to June 5, 2019" its year.
pub(super) fn ranges(lex: &[Lexeme], found: &mut Vec<Expression>) {
    let mut i = 0;
    while i < found.len() {
        if let Some(second) = second_half(lex, &found[i], found.get(i + 1)) {
            found.insert(i + 1, second);
        }
        if let Some(first) = first_half(lex, &found[i], i.checked_sub(1).map(|i| &found[i])) {
            found.insert(i, first);
            i += 1;
        }
        i += 1;
    }
    for i in (1..found.len()).rev() {
        let (left, right) = (&found[i - 1], &found[i]);
        let gap = between(lex, left, right).unwrap_or_default();
        if !matches!(gap.as_slice(), ["to" | "and" | "or" | "-" | "through" | "until"]) {
            continue;
        }
        if let Some(form) = with_year(&left.form, &right.form) {
            found[i - 1].form = form;
        }
    }
}

/// "2:49 a.m. local time (7:49 a.m. UTC) on Saturday": the day stands after both.
pub(super) fn days_after(lex: &[Lexeme], found: &mut [Expression]) {
    for i in (1..found.len()).rev() {
        let Form::Time(None, time @ Daytime::Clock(_)) = found[i - 1].form else { continue };
        // "the 5 p.m. update on Monday"
        let beside = |word: &str| word.len() > 3 && word.bytes().all(|b| b.is_ascii_lowercase());
        let near = between(lex, &found[i - 1], &found[i]).is_some_and(|gap| {
            gap.iter().all(|w| matches!(*w, "(" | ")" | "on" | ",")) || matches!(gap[..], [word, "on"] if beside(word))
        });
        let day = match &found[i].form {
            Form::Time(Some(day), _) => Some(day.clone()),
            day if is_day(day) => Some(Box::new(day.clone())),
            _ => None,
        };
        if let (true, Some(day)) = (near, day) {
            found[i - 1].form = Form::Time(Some(day), time);
        }
    }
}

/// "May" of "May to July 2019": the year of the second date, or the year before where that would come later.
fn with_year(left: &Form, right: &Form) -> Option<Form> {
    let Form::Yearless(part, Pick::Tense) = left else { return None };
    let Form::Known(Value::Date(right)) = right else { return None };
    let last = right.days()?.1;
    let dated = |year: i16| match *part {
        Yearless::Month(month) => Some(Calendar::Month(Date::new(year, month, 1).ok()?)),
        Yearless::MonthDay(month, day) => Some(Calendar::Day(Date::new(year, month, day).ok()?)),
        Yearless::Quarter(quarter) => Some(Calendar::Quarter(year, quarter)),
        Yearless::Season(season) => Some(Calendar::Season(year, season)),
        _ => None,
    };
    let same = dated(last.year())?;
    let calendar = if same.days()?.0 <= last { same } else { dated(last.year() - 1)? };
    Some(Form::Known(Value::Date(calendar)))
}

fn second_half(lex: &[Lexeme], left: &Expression, next: Option<&Expression>) -> Option<Expression> {
    let at = left.lexemes.1;
    let link = lex.get(at)?;
    let word = link.gap && matches!(link.lower.as_ref(), "to" | "and" | "or" | "through" | "until" | "/");
    let dash = link.is("-");
    if !dash && !word {
        return None;
    }
    let number = lex.get(at + 1).filter(|l| l.text.len() <= 2)?;
    let n = number.number()?;
    let mut end = at + 2;
    if next.is_some_and(|e| e.lexemes.0 < end) {
        return None;
    }
    let form = match &left.form {
        Form::Yearless(Yearless::MonthDay(month, day), pick) if n <= 31 && (n as i8) > *day => {
            if lex.get(end).is_some_and(|l| !l.gap && matches!(l.lower.as_ref(), "st" | "nd" | "rd" | "th")) {
                end += 1;
            }
            // "May 3 and 12 others", "May 3 to 5 percent"
            if lex.get(end).is_some_and(|l| l.gap && l.kind == Kind::Letters && !dash && counts(l)) {
                return None;
            }
            Form::Yearless(Yearless::MonthDay(*month, n as i8), *pick)
        }
        Form::Known(Value::Date(Calendar::Year(year)))
            if (dash || link.is("/")) && number.text.len() == 2 && !number.gap =>
        {
            let second = year - year.rem_euclid(100) + n as i16;
            if second <= *year || lex.get(end).is_some_and(|l| !l.gap && (l.is("-") || l.kind != Kind::Mark)) {
                return None;
            }
            Form::Known(Value::Date(Calendar::Year(second)))
        }
        _ => return None,
    };
    let span = number.span.cover(lex[end - 1].span);
    Some(Expression {
        span,
        lexemes: (at + 1, end),
        form,
        modifier: None,
        weekday: None,
        from_event: None,
        from_now: false,
        rule: "range-end",
    })
}

/// Whether the word after a number says that it counts things.
fn counts(word: &Lexeme) -> bool {
    word.lower.ends_with('s')
        && !matches!(word.lower.as_ref(), "was" | "is" | "as" | "has" | "this" | "does" | "his" | "its")
        || matches!(
            word.lower.as_ref(),
            "people" | "percent" | "million" | "others" | "per" | "men" | "women" | "points" | "p" | "a" | "am" | "pm"
        )
}

/// The "3" of "3 to 5 May 2019", "3 and 5 May".
fn first_half(lex: &[Lexeme], right: &Expression, before: Option<&Expression>) -> Option<Expression> {
    if !matches!(right.rule, "day-month-year" | "day-month") {
        return None;
    }
    let at = right.lexemes.0.checked_sub(2)?;
    let (number, link) = (&lex[at], &lex[at + 1]);
    if before.is_some_and(|e| e.lexemes.1 > at) || !matches!(link.lower.as_ref(), "to" | "and" | "or" | "-" | "through")
    {
        return None;
    }
    let n = number.number().filter(|n| (1..=31).contains(n))? as i8;
    let form = match &right.form {
        Form::Known(Value::Date(Calendar::Day(day))) if n < day.day() => {
            Form::Known(Value::Date(Calendar::Day(Date::new(day.year(), day.month(), n).ok()?)))
        }
        Form::Yearless(Yearless::MonthDay(month, day), pick) if n < *day => {
            Form::Yearless(Yearless::MonthDay(*month, n), *pick)
        }
        _ => return None,
    };
    Some(Expression {
        span: number.span,
        lexemes: (at, at + 1),
        form,
        modifier: None,
        weekday: None,
        from_event: None,
        from_now: false,
        rule: "range-start",
    })
}

/// Whether a length is told from an event: -1 before it, 1 after it.
pub(super) fn from_event(lex: &[Lexeme], expression: &Expression) -> Option<i64> {
    if !matches!(expression.form, Form::Known(Value::Duration(_))) {
        return None;
    }
    let word = |on: usize| lex.get(expression.lexemes.1 + on).map_or("", |l| l.lower.as_ref());
    match (word(0), word(1)) {
        ("after" | "following", _) | ("on", "from") => Some(1),
        ("before", _) | ("prior", "to") | ("ahead", "of") | ("earlier", "than") => Some(-1),
        _ => None,
    }
}

/// Whether a length is told from now, if the verb looks ahead: "in two weeks", "within a month".
pub(super) fn from_now(lex: &[Lexeme], expression: &Expression) -> bool {
    let whole = matches!(expression.form, Form::Known(Value::Duration(_)));
    let first = &lex[expression.lexemes.0];
    let counted = !matches!(first.lower.as_ref(), "the" | "last" | "next" | "past" | "these" | "those" | "coming");
    whole && counted && expression.lexemes.0.checked_sub(1).is_some_and(|b| lex[b].is("in"))
}
