//! Clusters of forms: union-find, with the sieve that joined each form.

use std::cell::Cell;

use super::forms::Form;
use crate::engine::evidence::{Confidence, Evidence};

/// Equal words.
const EXACT: Evidence = Evidence::new("exact", Confidence::High);

/// Which forms are one thing, and why.
pub(super) struct Clusters {
    parent: Vec<Cell<usize>>,
    evidence: Vec<Evidence>,
    joined: Vec<bool>,
    /// Forms whose mentions may be of several clusters, with one form of each.
    open: Vec<Option<Vec<usize>>>,
}

impl Clusters {
    pub(super) fn new(forms: &[Form]) -> Self {
        let n = forms.len();
        Self {
            parent: (0..n).map(Cell::new).collect(),
            evidence: vec![EXACT; n],
            joined: vec![false; n],
            open: vec![None; n],
        }
    }

    /// The form that stands for the cluster.
    pub(super) fn root(&self, mut form: usize) -> usize {
        while self.parent[form].get() != form {
            // Halve the path, so that a root is always near.
            self.parent[form].set(self.parent[self.parent[form].get()].get());
            form = self.parent[form].get();
        }
        form
    }

    pub(super) fn are_one(&self, a: usize, b: usize) -> bool {
        self.root(a) == self.root(b)
    }

    /// Whether a sieve has already decided what the form is short for.
    pub(super) fn is_joined(&self, form: usize) -> bool {
        self.joined[form] || self.open[form].is_some()
    }

    /// The form is another wording of `full`.
    pub(super) fn join(&mut self, form: usize, full: usize, evidence: Evidence) {
        let (a, b) = (self.root(form), self.root(full));
        self.parent[a].set(b);
        self.joined[form] = true;
        self.evidence[form] = evidence;
    }

    /// The form may be another wording of several.
    pub(super) fn leave_open(&mut self, form: usize, candidates: Vec<usize>, evidence: Evidence) {
        self.open[form] = Some(candidates);
        self.evidence[form] = evidence;
    }

    /// The candidates of a form that may be of several clusters.
    pub(super) fn candidates(&self, form: usize) -> Option<&[usize]> {
        self.open[form].as_deref()
    }

    /// The sieve that joined the form.
    pub(super) fn evidence(&self, form: usize) -> Evidence {
        self.evidence[form]
    }
}
