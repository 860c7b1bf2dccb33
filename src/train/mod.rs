//! Training of the models in `models/`, native only.
