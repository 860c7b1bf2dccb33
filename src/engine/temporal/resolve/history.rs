//! Works of history: many years named, nearly all long past, and hardly a "yesterday" or a bare weekday.

use jiff::civil::Date;

use crate::engine::temporal::recognise::{Base, Expression, Form, Pick};
use crate::engine::temporal::value::{Value, Yearless};

/// So many years at least.
const YEARS: usize = 5;

/// Whether the text tells history rather than news.
pub(super) fn is_history(expressions: &[Expression], published: Date) -> bool {
    let (mut past, mut late, mut news) = (0, 0, 0);
    for expression in expressions {
        match &expression.form {
            Form::Known(value @ Value::Date(_)) => match value.days() {
                Some((first, _)) if first.year() + 1 < published.year() => past += 1,
                _ => late += 1,
            },
            Form::Yearless(Yearless::Weekday(_), Pick::Tense)
            | Form::Step(_, _, Base::Now)
            | Form::Offset(_, _, _, Base::Now) => {
                news += 1;
            }
            _ => {}
        }
    }
    past >= YEARS && late * 4 <= past && news * 10 <= past
}
