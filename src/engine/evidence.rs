//! Why the engine believes a thing: which rule said so, and how sure that rule is.

use serde::{Deserialize, Serialize};

/// How often a rule with this mark is right: `High` means at least nineteen times of twenty on the development sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// Look before you use it.
    Low,
    /// More often right than not.
    Medium,
    /// Right at least 95 times of 100.
    High,
}

/// The name of the sieve, grammar row or model that made a fact, in kebab-case: `cue-verb`, `surname`, `weekday`.
pub type RuleId = &'static str;

/// The rule behind a fact and its confidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Which rule.
    pub rule: RuleId,
    /// How sure.
    pub confidence: Confidence,
}

impl Evidence {
    /// A fact of the rule `rule`.
    pub const fn new(rule: RuleId, confidence: Confidence) -> Self {
        Self { rule, confidence }
    }
}
