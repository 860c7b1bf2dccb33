//! So much before or after: now, the story, an event.

use super::super::build::{ago, away, half_ago};
use super::super::form::{Base, Form};
use super::super::guard::Guard;
use super::{Rule, rule};
use crate::engine::temporal::value::{Amount, Unit, Value};

/// The year before that of the story.
const YEAR_AGO: Form = Form::Offset(Amount::Whole(1), Unit::Year, -1, Base::Story);
/// A quarter, though the story may not have named one.
const YEAR_AGO_QUARTER: Form = Form::Offset(Amount::Whole(4), Unit::Quarter, -1, Base::Story);

pub(super) static ROWS: &[Rule] = &[
    rule("from-day", "{n} {unit} from|after today|now", Guard::None, |c| {
        Some(Form::Offset(c.amounts[0]?, c.units[0]?, 1, Base::Now))
    }),
    rule("before-day", "{n} {unit} before today|now", Guard::None, |c| {
        Some(Form::Offset(c.amounts[0]?, c.units[0]?, -1, Base::Now))
    }),
    rule("ago", "{n}|{few} -? {unit} -? ago|back", Guard::None, |c| ago(c.amounts[0]?, c.units[0]?)),
    rule("ago", "a|an|one -? {unit} -? ago|back", Guard::None, |c| ago(Amount::Whole(1), c.units[0]?)),
    rule("ago", "a|an|one {unit} and a half ago", Guard::None, |c| half_ago(1, c.units[0]?)),
    rule("ago", "a|an {unit} - and - a - half ago", Guard::None, |c| half_ago(1, c.units[0]?)),
    rule("ago", "{units} ago", Guard::None, |_| Some(Form::Known(Value::Past))),
    rule("ago", "not? so|too|very? long ago", Guard::None, |_| Some(Form::Known(Value::Past))),
    rule("ago", "some time ago", Guard::None, |_| Some(Form::Known(Value::Past))),
    rule("year-ago", "the? year -? ago|earlier", Guard::None, |_| Some(YEAR_AGO)),
    rule("year-ago", "the? year - ago|earlier period", Guard::None, |_| Some(YEAR_AGO)),
    rule("year-ago", "the same period|time a year earlier|ago|before", Guard::None, |_| Some(YEAR_AGO)),
    rule("from-now", "{n}|{few} -? {unit} from now|today", Guard::None, |c| {
        Some(Form::Offset(c.amounts[0]?, c.units[0]?, 1, Base::Now))
    }),
    rule("from-now", "a|an|one {unit} from now|today", Guard::None, |c| {
        Some(Form::Offset(Amount::Whole(1), c.units[0]?, 1, Base::Now))
    }),
    rule("earlier", "{n}|{few} {unit} earlier|previously|beforehand", Guard::None, |c| {
        Some(Form::Offset(c.amounts[0]?, c.units[0]?, -1, Base::Story))
    }),
    rule("earlier", "a|an|one {unit} earlier|previously|beforehand", Guard::None, |c| {
        Some(Form::Offset(Amount::Whole(1), c.units[0]?, -1, Base::Story))
    }),
    rule("later", "{n}|{few} {unit} later|afterwards|afterward|hence|on", Guard::Later, |c| {
        Some(Form::Offset(c.amounts[0]?, c.units[0]?, 1, Base::Story))
    }),
    rule("later", "a|an|one {unit} later|afterwards|afterward|hence|on", Guard::Later, |c| {
        Some(Form::Offset(Amount::Whole(1), c.units[0]?, 1, Base::Story))
    }),
    rule("later", "{units} later", Guard::None, |c| Some(Form::Offset(Amount::Vague, c.units[0]?, 1, Base::Story))),
    rule("earlier", "{units} earlier", Guard::None, |c| {
        Some(Form::Offset(Amount::Vague, c.units[0]?, -1, Base::Story))
    }),
    rule("earlier", "{n}|{few} {unit} before|prior", Guard::NothingAfter, |c| {
        Some(Form::Offset(c.amounts[0]?, c.units[0]?, -1, Base::Story))
    }),
    rule("earlier", "a|an|one|the {unit} before|prior", Guard::NothingAfter, |c| {
        Some(Form::Offset(Amount::Whole(1), c.units[0]?, -1, Base::Story))
    }),
    rule("later", "{n}|{few} {unit} after", Guard::NothingAfter, |c| {
        Some(Form::Offset(c.amounts[0]?, c.units[0]?, 1, Base::Story))
    }),
    rule("later", "a|an|one|the {unit} after", Guard::NothingAfter, |c| {
        Some(Form::Offset(Amount::Whole(1), c.units[0]?, 1, Base::Story))
    }),
    rule("day-before-event", "the day|night|evening|morning before|preceding", Guard::SomethingAfter, |_| {
        Some(Form::Offset(Amount::Whole(1), Unit::Day, -1, Base::Event))
    }),
    rule("day-after-event", "the day|night|evening|morning after|following", Guard::SomethingAfter, |_| {
        Some(Form::Offset(Amount::Whole(1), Unit::Day, 1, Base::Event))
    }),
    rule("eve-of-event", "the eve of", Guard::SomethingAfter, |_| {
        Some(Form::Offset(Amount::Whole(1), Unit::Day, -1, Base::Event))
    }),
    rule("day-of-event", "the day of", Guard::DayOf, |_| Some(Form::Step(Unit::Day, 0, Base::Event))),
    rule("ago", "a fortnight ago", Guard::None, |_| ago(Amount::Whole(2), Unit::Week)),
    rule("later", "a fortnight later", Guard::None, |_| {
        Some(Form::Offset(Amount::Whole(2), Unit::Week, 1, Base::Story))
    }),
    // Several units.
    rule("ago", "{n} {unit} ,? and? {n} {unit} ago", Guard::None, |c| away(c, 2, -1)),
    rule("ago", "{n} {unit} ,? and? {n} {unit} ,? and? {n} {unit} ago", Guard::None, |c| away(c, 3, -1)),
    rule("from-now", "{n} {unit} ,? and? {n} {unit} from now", Guard::None, |c| away(c, 2, 1)),
    rule("from-now", "{n} {unit} ,? and? {n} {unit} ,? and? {n} {unit} from now", Guard::None, |c| away(c, 3, 1)),
    rule("year-ago", "the? year -? ago|earlier quarter", Guard::None, |_| Some(YEAR_AGO_QUARTER)),
    rule("year-ago", "the same quarter a year earlier|ago|before", Guard::None, |_| Some(YEAR_AGO_QUARTER)),
    rule("year-ago", "the same quarter last year", Guard::None, |_| Some(YEAR_AGO_QUARTER)),
];
