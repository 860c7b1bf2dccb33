//! Works the expressions out, in text order: against the day of publication, the verb, and the time that the story is at.

mod history;
mod marks;
mod pick;
mod shift;
mod story;
pub(in crate::engine) mod tense;

use jiff::civil::{Date, Weekday};

use super::recognise::{Base, Expression, Form, LAST, Pick};
use super::value::{Amount, Calendar, Period, Unit, Value, Yearless, plus_days};
use super::{Anchor, EventOffset, Mismatch, Repeated, Timex, TimexKind, lexicon};
use crate::engine::evidence::{Confidence, Evidence};
use crate::engine::syntax::Syntax;
use crate::engine::table::{Id, Table};
use crate::engine::text::Span;
use crate::engine::tokenise::Token;
use marks::Marks;
use story::Story;
use tense::Tense;

pub(in crate::engine) use shift::offset;

/// What resolving gives beside the expressions themselves.
#[derive(Debug, Default)]
pub(super) struct Resolved {
    pub timexes: Table<Timex>,
    pub offsets: Vec<EventOffset>,
    pub mismatches: Vec<Mismatch>,
}

/// What an expression is resolved with.
struct Scene<'a> {
    published: Option<Date>,
    /// In a quotation, the last day of which the story told an hour.
    night: Option<(Date, Id<Timex>)>,
    /// The day on which the words were spoken: another one in a quotation.
    spoken: Option<Date>,
    story: &'a Story,
    /// In a work of history, the stretch told last: days without a year go on from it.
    told: Option<Calendar>,
    tense: Option<Tense>,
    /// Whether a verb shows the tense.
    sure: bool,
    /// The word before: "until", "since".
    before: String,
    weekday: Option<Weekday>,
    /// Whether an age stands before it: "moved to the city at 17. Two years later …".
    aged: bool,
    /// Whether figures stand before it: "from $93 million a year earlier".
    compares: bool,
}

/// Resolves all.
pub(super) fn resolve(syntax: &Syntax, published: Option<Date>, expressions: Vec<Expression>) -> Resolved {
    let mut out = Resolved::default();
    let mut story = Story::default();
    let history = published.is_some_and(|day| history::is_history(&expressions, day));
    let mut marks = Marks::new(syntax.document);
    for expression in expressions {
        let run = syntax.tokens_in(expression.span);
        let Some(token) = run.first() else { continue };
        let sentence = syntax.sentence_of(token);
        story.enter(syntax.sentences[sentence].paragraph, sentence);
        let before = token.before().map(|t| syntax.lower(t)).unwrap_or_default();
        let tense = tense::of_run(syntax, run);
        let quoted = marks.around(expression.span.start());
        // Only for so much before or after is it asked what the words before are about.
        let counts = matches!(expression.form, Form::Offset(..));
        let scene = Scene {
            published,
            night: story.hour().filter(|_| quoted),
            spoken: published.filter(|_| quoted).and_then(|day| story.spoken(day)).or(published),
            story: &story,
            told: story.calendar().map(|c| c.0).filter(|_| history),
            tense: tense.map(|t| t.0),
            sure: tense.is_some_and(|t| t.1),
            before,
            weekday: expression.weekday,
            aged: counts && aged(syntax, token),
            compares: counts && (expression.rule == "year-ago" || compares(syntax, token)),
        };
        let (value, anchor) =
            range_end(syntax, &out.timexes, &expression).unwrap_or_else(|| scene.value(&expression.form));
        let ends = scene.ends(&expression);
        let repeated = if kind(&value) == TimexKind::Set {
            repeated(expression.span.of(syntax.text()))
        } else {
            Repeated::default()
        };
        let id = Id::new(out.timexes.len());
        if let Some(offset) = event_offset(&expression, id) {
            out.offsets.push(offset);
        }
        if let (Some(weekday), Value::Date(Calendar::Day(day)) | Value::Time(Some(day), _)) =
            (expression.weekday, &value)
            && day.weekday() != weekday
        {
            out.mismatches.push(Mismatch { span: expression.span, stated: weekday, found: day.weekday() });
        }
        let days = value.days_within(expression.modifier).or(ends.and_then(Calendar::days));
        if !beside_story(syntax, expression.span) {
            story.note(id, &value, &expression, reporting(syntax, token));
        }
        out.timexes.push(Timex { repeated, ends, ..timex(&expression, value, anchor, days) });
    }
    out
}

/// "Wednesday through Friday": the second weekday is the first one after the other.
fn range_end(syntax: &Syntax, found: &Table<Timex>, expression: &Expression) -> Option<(Value, Anchor)> {
    let Form::Yearless(Yearless::Weekday(weekday), Pick::Tense) = expression.form else { return None };
    let before = found.as_slice().last()?;
    let gap = syntax.text().get(before.span.end() as usize..expression.span.start() as usize)?;
    let ranges = matches!(gap.trim(), "to" | "through" | "until" | "till" | "-" | "–" | "into");
    let day = before.value.days().filter(|d| ranges && d.0 == d.1)?.0;
    let ahead = i64::from(day.weekday().until(weekday));
    let end = plus_days(day, if ahead == 0 { 7 } else { ahead })?;
    Some((Value::Date(Calendar::Day(end)), Anchor::Timex(Id::new(found.len() - 1))))
}

fn timex(expression: &Expression, value: Value, anchor: Anchor, days: Option<(Date, Date)>) -> Timex {
    Timex {
        span: expression.span,
        kind: kind(&value),
        modifier: expression.modifier,
        anchor,
        from: days.map(|d| d.0),
        to: days.map(|d| d.1),
        ends: None,
        repeated: Repeated::default(),
        evidence: Evidence::new(expression.rule, confidence(&expression.form)),
        value,
    }
}

const fn kind(value: &Value) -> TimexKind {
    match value {
        Value::Past | Value::Present | Value::Future | Value::Date(_) | Value::Open(_) => TimexKind::Date,
        Value::Time(..) => TimexKind::Time,
        Value::Duration(_) => TimexKind::Duration,
        Value::Every(_) | Value::EveryOpen(..) => TimexKind::Set,
    }
}

/// "every" and "twice", as the words of a set say.
fn repeated(words: &str) -> Repeated {
    let lower = words.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    let first = words.next().unwrap_or_default();
    let quant = match first {
        "every" => Some("EVERY"),
        "each" => Some("EACH"),
        _ => None,
    };
    let times = match first {
        "once" => Some(1),
        "twice" => Some(2),
        "thrice" => Some(3),
        _ if words.next() == Some("times") => first.parse().ok().or_else(|| lexicon::small_number(first)),
        _ => None,
    };
    Repeated { quant, times }
}

const fn confidence(form: &Form) -> Confidence {
    match form {
        Form::Known(_) | Form::Step(_, _, Base::Now) | Form::Offset(_, _, _, Base::Now) => Confidence::High,
        Form::Yearless(..) | Form::Time(Some(_), _) => Confidence::Medium,
        _ => Confidence::Low,
    }
}

fn event_offset(expression: &Expression, timex: Id<Timex>) -> Option<EventOffset> {
    match &expression.form {
        Form::Known(Value::Duration(period)) => {
            let &[(amount, unit)] = period.0.as_slice() else { return None };
            // "just under a month after": no day comes of that.
            if expression.modifier.is_some() {
                return None;
            }
            Some(EventOffset { timex, amount, unit, sign: expression.from_event?, is_date: false })
        }
        &Form::Offset(amount, unit, sign, Base::Event) => {
            Some(EventOffset { timex, amount, unit, sign, is_date: true })
        }
        &Form::Step(unit, n, Base::Event) => {
            Some(EventOffset { timex, amount: Amount::Whole(0), unit, sign: n.signum().max(0), is_date: true })
        }
        _ => None,
    }
}

/// Whether an age is told in the words just before: what follows counts from it.
fn aged(syntax: &Syntax, token: Id<Token>) -> bool {
    let words: Vec<String> =
        (token.index().saturating_sub(20)..token.index()).map(|i| syntax.lower(Id::new(i))).collect();
    let age = |word: &str| word.parse().is_ok_and(|n: u32| (3..=99).contains(&n));
    words.windows(3).any(|w| {
        let ends = !w[2].starts_with(char::is_alphanumeric) || matches!(w[2].as_str(), "and" | "when" | "to");
        matches!(w[0].as_str(), "at" | "aged" | "age") && age(&w[1]) && ends
    }) || words.windows(4).any(|w| w[0] == "age" && w[1] == "of" && age(&w[2]))
}

/// Whether money, shares or per cents stand among the words just before.
fn compares(syntax: &Syntax, token: Id<Token>) -> bool {
    const FIGURES: &[&str] = &[
        "$", "£", "€", "%", "million", "billion", "cents", "share", "percent", "profit", "earnings", "net", "loss",
        "sales", "revenue", "income",
    ];
    let start = syntax.sentences[syntax.sentence_of(token)].tokens.start().max(token.index().saturating_sub(30));
    (start..token.index()).any(|i| FIGURES.contains(&syntax.lower(Id::new(i)).as_str()))
}

/// Whether the expression ends a line without a full stop: a caption or the date of the article.
fn beside_story(syntax: &Syntax, span: Span) -> bool {
    syntax.document.paragraph_at(span.start()).is_some_and(|p| syntax.document.paragraphs()[p].span.end() <= span.end())
}

/// Whether the expression dates a saying rather than what is told.
fn reporting(syntax: &Syntax, token: Id<Token>) -> bool {
    const SAYING: &[&str] = &["say", "tell", "report", "announce", "add", "state", "warn", "confirm", "write", "tweet"];
    syntax.head(token).is_some_and(|h| SAYING.contains(&syntax.lemma(h)))
}

impl Scene<'_> {
    fn value(&self, form: &Form) -> (Value, Anchor) {
        match form {
            Form::Known(value) => (value.clone(), Anchor::Document),
            &Form::Yearless(part, pick) => {
                let found = self.pick(part, pick);
                let anchor = if matches!(pick, Pick::Story(_)) { self.story.anchor() } else { Anchor::Document };
                (found.map_or(Value::Open(part), Value::Date), anchor)
            }
            &Form::Step(unit, n, base) => {
                let (from, anchor) = self.base(base, unit);
                let found = from.and_then(|c| shift::step(c, unit, n));
                (found.map_or_else(|| Value::Open(open(unit)), Value::Date), anchor)
            }
            &Form::Offset(amount, unit, sign, base) => {
                // Results are compared with those of the same quarter, month or day a year before.
                let compared = self.compares && (amount, unit, sign) == (Amount::Whole(1), Unit::Year, -1);
                let quarter = self.story.quarter().filter(|_| compared && base != Base::Event);
                if let Some((Calendar::Day(day), id)) = quarter
                    && let Some(before) = shift::away(day, &Period::of(amount, unit), sign)
                {
                    return (Value::Date(Calendar::Day(before)), Anchor::Timex(id));
                }
                let (from, anchor) = match quarter {
                    Some((calendar, id)) => (Some(calendar), Anchor::Timex(id)),
                    None => self.base(base, unit),
                };
                if self.aged && base == Base::Story && unit >= Unit::Year {
                    return (Value::Open(open(unit)), Anchor::Document);
                }
                let base = if quarter.is_some() { Base::Story } else { base };
                let vague = if sign < 0 || self.tense == Some(Tense::Past) { Value::Past } else { Value::Future };
                let Some(from) = from else {
                    return (if amount == Amount::Vague { vague } else { Value::Open(open(unit)) }, anchor);
                };
                (shift::offset(from, amount, unit, sign, base == Base::Now).unwrap_or(vague), anchor)
            }
            Form::Away(period, sign, day) => {
                let (from, anchor) = self.value(day);
                let moved = from.days().and_then(|d| shift::away(d.0, period, *sign));
                (moved.map_or(Value::Open(Yearless::AnyDay), |d| Value::Date(Calendar::Day(d))), anchor)
            }
            // "Daniel did nothing wrong that night", somebody says: the night that the story told of.
            Form::Time(Some(day), time)
                if self.night.is_some() && matches!(**day, Form::Step(Unit::Day, 0, Base::Story)) =>
            {
                let anchor = self.night.map_or(Anchor::Document, |n| Anchor::Timex(n.1));
                (Value::Time(self.night.map(|n| n.0), *time), anchor)
            }
            Form::Time(day, time) => {
                let (day, anchor) = match day {
                    Some(form) => match self.value(form) {
                        (Value::Date(calendar), anchor) => (calendar.days().map(|d| d.0), anchor),
                        (_, anchor) => (None, anchor),
                    },
                    None => match self.story.day() {
                        Some((day, id)) => (Some(day), Anchor::Timex(id)),
                        None => (self.published, Anchor::Document),
                    },
                };
                (Value::Time(day, *time), anchor)
            }
            Form::NthWeekday(nth, weekday, of) => {
                let (whole, anchor) = self.value(of);
                let first = whole.days().map(|d| d.0);
                let nth = if *nth == 0 { -1 } else { *nth as i8 };
                let found = first.and_then(|d| d.first_of_month().nth_weekday_of_month(nth, *weekday).ok());
                (found.map_or(Value::Open(Yearless::Weekday(*weekday)), |d| Value::Date(Calendar::Day(d))), anchor)
            }
            Form::NthIn(nth, unit, of) => {
                let (whole, anchor) = self.value(of);
                let year = matches!(whole, Value::Date(Calendar::Year(_)));
                let found = whole.days().and_then(|days| nth_in(days, *nth, *unit, year));
                (found.map_or_else(|| Value::Open(open(*unit)), Value::Date), anchor)
            }
            Form::Same => match self.story.calendar() {
                Some((calendar, id)) => (Value::Date(calendar), Anchor::Timex(id)),
                None => (Value::Past, Anchor::Document),
            },
        }
    }

    /// Where a length that is told from now ends: "the vote is in two weeks".
    fn ends(&self, expression: &Expression) -> Option<Calendar> {
        let Form::Known(Value::Duration(period)) = &expression.form else { return None };
        let &[(amount @ Amount::Whole(_), unit)] = period.0.as_slice() else { return None };
        if !expression.from_now || self.tense != Some(Tense::Future) {
            return None;
        }
        match shift::offset(Calendar::Day(self.published?), amount, unit, 1, true)? {
            Value::Date(calendar) => Some(calendar),
            _ => None,
        }
    }

    fn base(&self, base: Base, unit: Unit) -> (Option<Calendar>, Anchor) {
        let published = self.published.map(Calendar::Day);
        match base {
            Base::Now => (self.spoken.map(Calendar::Day), Anchor::Document),
            Base::Story => match self.story.of_unit(unit) {
                Some((calendar, id)) => (Some(calendar), Anchor::Timex(id)),
                // Results of a quarter come out in the next.
                None if unit == Unit::Quarter => {
                    (published.and_then(|c| shift::step(c, Unit::Quarter, -1)), Anchor::Document)
                }
                None => (published, Anchor::Document),
            },
            // The timeline knows the events; until then nothing is known.
            Base::Event => (None, Anchor::Event),
        }
    }
}

/// "the second week of April": weeks are counted from the week that holds the first.
fn nth_in((first, last): (Date, Date), nth: u32, unit: Unit, year: bool) -> Option<Calendar> {
    let ahead = i64::from(nth.saturating_sub(1));
    let to_saturday = |day: Date| i64::from(day.weekday().until(Weekday::Saturday));
    match unit {
        Unit::Day => plus_days(first, ahead).map(Calendar::Day),
        // The weeks of a year are its ISO weeks: the first holds 4 January, the last 28 December.
        Unit::Week if year && nth == LAST => Calendar::week_of(Date::new(first.year(), 12, 28).ok()?),
        Unit::Week if year => Calendar::week_of(plus_days(Date::new(first.year(), 1, 4).ok()?, ahead * 7)?),
        Unit::Week if nth == LAST => Calendar::week_of(last),
        Unit::Week => Calendar::week_of(plus_days(first, ahead * 7)?),
        // 0: the weekend beside the day.
        Unit::Weekend if nth == 0 => {
            let near = 5 - i64::from(first.weekday().to_monday_zero_offset());
            Calendar::weekend_of(plus_days(first, if near > 3 { -2 } else { 0 })?)
        }
        Unit::Weekend if nth == LAST => {
            Calendar::weekend_of(plus_days(last, to_saturday(last) - 7 * i64::from(to_saturday(last) > 0))?)
        }
        Unit::Weekend => {
            let day = plus_days(first, to_saturday(first) + ahead * 7)?;
            (day <= last).then(|| Calendar::weekend_of(day))?
        }
        _ => None,
    }
}

const fn open(unit: Unit) -> Yearless {
    match unit {
        Unit::Week => Yearless::Week,
        Unit::Weekend => Yearless::Weekend,
        Unit::Month => Yearless::AnyMonth,
        Unit::Quarter => Yearless::AnyQuarter,
        Unit::Half | Unit::Year | Unit::Decade | Unit::Century | Unit::Millennium => Yearless::AnyYear,
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => Yearless::AnyDay,
    }
}
