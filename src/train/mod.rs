//! Training of the models in `models/`, native only.

pub mod conllu;
pub mod eval;
