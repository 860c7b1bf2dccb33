//! Pure functions from the analysis to what is shown.
