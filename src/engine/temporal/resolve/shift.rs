//! Arithmetic on stretches of the calendar.

use jiff::civil::Date;

use crate::engine::temporal::value::{Amount, Calendar, Period, Unit, Value, plus_days, plus_months};

/// The unit that holds the beginning of `from`, moved by `n`.
pub(super) fn step(from: Calendar, unit: Unit, n: i64) -> Option<Calendar> {
    let day = from.days()?.0;
    let moved = match unit {
        Unit::Second | Unit::Minute | Unit::Hour => day,
        Unit::Day => plus_days(if n > 0 { from.days()?.1 } else { day }, n)?,
        Unit::Weekend | Unit::Week => plus_days(day, n.checked_mul(7)?)?,
        Unit::Month => plus_months(day.first_of_month(), n)?,
        Unit::Quarter => plus_months(day.first_of_month(), n.checked_mul(3)?)?,
        Unit::Half => plus_months(day.first_of_month(), n.checked_mul(6)?)?,
        Unit::Year | Unit::Decade | Unit::Century | Unit::Millennium => {
            plus_months(day.first_of_month(), n.checked_mul(12 * unit.years()?)?)?
        }
    };
    Calendar::holding(moved, unit)
}

/// `amount` of `unit` before (-1) or after (1) `from`, as fine as the unit; a year from a month or a quarter is the month
/// or quarter of that year.
pub(in crate::engine) fn offset(from: Calendar, amount: Amount, unit: Unit, sign: i64, now: bool) -> Option<Value> {
    let n = match amount {
        Amount::Vague => return None,
        Amount::Whole(n) => i64::from(n),
        Amount::Thousandths(n) => i64::from(n) / 1000,
    };
    let moved = n.checked_mul(sign)?;
    let (first, last) = from.days()?;
    let day = if sign < 0 { first } else { last };
    let calendar = match unit {
        Unit::Second | Unit::Minute | Unit::Hour => {
            Calendar::Day(if unit == Unit::Hour && n >= 24 { plus_days(day, moved / 24)? } else { day })
        }
        Unit::Day => Calendar::Day(plus_days(day, moved)?),
        Unit::Weekend => Calendar::weekend_of(plus_days(first, moved.checked_mul(7)?)?)?,
        Unit::Week => match from {
            Calendar::Day(_) => Calendar::Day(plus_days(day, moved.checked_mul(7)?)?),
            _ => Calendar::week_of(plus_days(first, moved.checked_mul(7)?)?)?,
        },
        Unit::Month => Calendar::month_of(plus_months(first.first_of_month(), moved)?),
        Unit::Quarter => Calendar::quarter_of(plus_months(first.first_of_month(), moved.checked_mul(3)?)?),
        Unit::Half => return None,
        Unit::Year | Unit::Decade | Unit::Century | Unit::Millennium => {
            let first = plus_months(first.first_of_month(), moved.checked_mul(12 * unit.years()?)?)?;
            match from {
                Calendar::Month(_) if !now && unit == Unit::Year => Calendar::Month(first),
                Calendar::Quarter(..) if !now && unit == Unit::Year => Calendar::quarter_of(first),
                Calendar::Half(_, half) if !now && unit == Unit::Year => Calendar::Half(first.year(), half),
                _ => Calendar::Year(first.year()),
            }
        }
    };
    calendar.days().map(|_| Value::Date(calendar))
}

/// The day so many years, months and days before (-1) or after (1) `day`.
pub(super) fn away(day: Date, period: &Period, sign: i64) -> Option<Date> {
    period.0.iter().try_fold(day, |day, &(amount, unit)| {
        let Amount::Whole(n) = amount else { return None };
        let n = i64::from(n).checked_mul(sign)?;
        match unit {
            Unit::Second | Unit::Minute | Unit::Hour => Some(day),
            Unit::Day => plus_days(day, n),
            Unit::Weekend | Unit::Week => plus_days(day, n.checked_mul(7)?),
            Unit::Month => plus_months(day, n),
            Unit::Quarter => plus_months(day, n.checked_mul(3)?),
            Unit::Half => plus_months(day, n.checked_mul(6)?),
            Unit::Year | Unit::Decade | Unit::Century | Unit::Millennium => {
                plus_months(day, n.checked_mul(12 * unit.years()?)?)
            }
        }
    })
}
