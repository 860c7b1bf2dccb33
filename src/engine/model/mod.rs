//! The learner that the tagger, the parser and the name finder share: linear structured models over hashed features.
