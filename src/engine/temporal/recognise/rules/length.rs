//! Lengths.

use super::super::build::{compound, duration, half, one_unit, race_time};
use super::super::form::Form;
use super::super::guard::Guard;
use super::{Rule, rule};
use crate::engine::temporal::value::{Amount, Unit, Value};

pub(super) static ROWS: &[Rule] = &[
    rule("duration", "{n} -? {unit} [ - long ]", Guard::Duration, |c| duration(c.amounts[0]?, c.units[0]?)),
    rule("duration", "{n} ~+ -? {unit}", Guard::Duration, |c| duration(c.amounts[0]?, c.units[0]?)),
    rule("duration", "{n} -? {unit} ,? and? {n} {unit}", Guard::Duration, |c| compound(c, 2)),
    rule("duration", "{n} -? {unit} ,? and? {n} {unit} ,? and? {n} {unit}", Guard::Duration, |c| compound(c, 3)),
    rule("duration-range", "{n} -? to|or|-|and {n} -? {unit}", Guard::Duration, |c| {
        let range = c.amounts[0] != c.amounts[1];
        duration(if range { Amount::Vague } else { c.amounts[0]? }, c.units[0]?)
    }),
    rule("race-time", "{digits} ~: ~{digits} ~: ~{digits}", Guard::RaceTime, race_time),
    rule("duration", "{few} {unit}", Guard::Duration, |c| duration(c.amounts[0]?, c.units[0]?)),
    rule("duration", "a|an|one|another|full|whole|entire {unit}", Guard::AUnit, |c| {
        duration(Amount::Whole(1), c.units[0]?)
    }),
    rule("year-ended", "the fiscal? {unit}", Guard::Ended, |c| duration(Amount::Whole(1), c.units[0]?)),
    rule("duration", "the whole|entire|full {unit}", Guard::None, |c| duration(Amount::Whole(1), c.units[0]?)),
    rule("duration", "all|throughout the? {unit} [ long ]", Guard::AllDay, |c| duration(Amount::Whole(1), c.units[0]?)),
    rule("duration-half", "a|an|one {unit} and a half", Guard::None, |c| half(1, c.units[0]?)),
    rule("duration-half", "half a|an -? {unit}", Guard::None, |c| half(0, c.units[0]?)),
    rule("duration-half", "a? half -? {unit}", Guard::HalfUnit, |c| half(0, c.units[0]?)),
    rule("duration-quarter", "a? quarter -? of? a? century", Guard::None, |_| duration(Amount::Whole(25), Unit::Year)),
    rule("duration-half", "half a? -? century", Guard::None, |_| duration(Amount::Whole(50), Unit::Year)),
    rule("duration", "a fortnight", Guard::None, |_| duration(Amount::Whole(2), Unit::Week)),
    rule("duration-long", "{unit} - long", Guard::None, |c| duration(Amount::Whole(1), c.units[0]?)),
    rule("duration-long", "{units} - long", Guard::None, |c| duration(Amount::Vague, c.units[0]?)),
    rule("duration", "{units}", Guard::BareUnits, |c| duration(Amount::Vague, c.units[0]?)),
    rule(
        "last-units",
        "the|these|those|his|her|its|their|our past|last|next|coming|first|final|previous|following|preceding|remaining {n}|{few} {unit}",
        Guard::None,
        |c| duration(c.amounts[0]?, c.units[0]?),
    ),
    rule("last-units", "past|last|next|coming|previous {n}|{few} {unit}", Guard::None, |c| {
        duration(c.amounts[0]?, c.units[0]?)
    }),
    rule("last-units", "the|these|those|that past|last {n} {unit}", Guard::None, |c| {
        duration(c.amounts[0]?, c.units[0]?)
    }),
    rule("last-units", "these|those|the {n}|{few} {unit}", Guard::Duration, |c| duration(c.amounts[0]?, c.units[0]?)),
    rule("last-unit", "the past|last {unit}", Guard::LastUnit, |c| duration(Amount::Whole(1), one_unit(c)?)),
    rule("last-unit", "the past|last {unit} and a half", Guard::None, |c| half(1, one_unit(c)?)),
    rule("coming-units", "the coming|next|ensuing|past|last {units}", Guard::None, |c| {
        duration(Amount::Vague, c.units[0]?)
    }),
    rule("coming-units", "coming {units}", Guard::None, |_| Some(Form::Known(Value::Future))),
    rule("duration", "all|full|whole - {unit}", Guard::Singular, |c| {
        duration(Amount::Whole(1), c.units[0].filter(|u| *u >= Unit::Day)?)
    }),
    rule("duration-half", "a|an|one {unit} and half", Guard::None, |c| half(1, c.units[0]?)),
    rule("duration-half", "one and a? half {unit}", Guard::None, |c| half(1, c.units[0]?)),
];
