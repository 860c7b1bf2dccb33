//! Vague times.

use super::super::form::Form;
use super::super::guard::Guard;
use super::{Rule, rule};
use crate::engine::temporal::value::Value;

pub(super) static ROWS: &[Rule] = &[
    rule("now", "right? now", Guard::Now, |_| Some(Form::Known(Value::Present))),
    rule("now", "currently|presently|nowadays", Guard::None, |_| Some(Form::Known(Value::Present))),
    rule("now", "the present [ time|day|moment ]", Guard::ThePresent, |_| Some(Form::Known(Value::Present))),
    rule("then", "then", Guard::Then, |_| Some(Form::Same)),
    rule("now", "at present", Guard::None, |_| Some(Form::Known(Value::Present))),
    rule("now", "the moment", Guard::TheMoment, |_| Some(Form::Known(Value::Present))),
    rule("now", "this time|moment|point", Guard::ThisTime, |_| Some(Form::Known(Value::Present))),
    rule("now", "these days", Guard::None, |_| Some(Form::Known(Value::Present))),
    rule("recently", "very|more|relatively? recently|lately", Guard::None, |_| Some(Form::Known(Value::Past))),
    rule("recently", "recent|past|previous|earlier {units}", Guard::None, |_| Some(Form::Known(Value::Past))),
    rule("past", "the past", Guard::ThePast, |_| Some(Form::Known(Value::Past))),
    rule("future", "the near|foreseeable|distant|immediate? future", Guard::TheFuture, |_| {
        Some(Form::Known(Value::Future))
    }),
];
