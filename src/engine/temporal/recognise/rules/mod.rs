//! The grammar: one row per way of writing a time. Where several rows fit at one place the longest wins, then the first.

mod date;
mod day;
mod holiday;
mod length;
mod offset;
mod repeated;
mod unit;
mod vague;

use super::form::Form;
use super::guard::Guard;
use super::slot::Caps;
use crate::engine::evidence::RuleId;

/// A row.
pub(super) struct Rule {
    pub(super) id: RuleId,
    pub(super) pattern: &'static str,
    pub(super) guard: Guard,
    pub(super) build: fn(&Caps) -> Option<Form>,
}

const fn rule(id: RuleId, pattern: &'static str, guard: Guard, build: fn(&Caps) -> Option<Form>) -> Rule {
    Rule { id, pattern, guard, build }
}

/// All rows, in the order in which they are preferred.
pub(super) fn all() -> impl Iterator<Item = &'static Rule> {
    [date::ROWS, holiday::ROWS, day::ROWS, unit::ROWS, offset::ROWS, length::ROWS, repeated::ROWS, vague::ROWS]
        .into_iter()
        .flatten()
}
