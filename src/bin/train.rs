//! Trains the models in `models/` from the corpora, and scores them. A thin dispatcher: every trainer lives in `dateline::train`.

use std::path::PathBuf;

use anyhow::Result;
use clap::{Parser, Subcommand};
use dateline::train;

#[derive(Parser)]
#[command(about = "Train and score Dateline's models")]
struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Print the scores of the language core.
    Eval {
        /// The folder of the corpora.
        corpora: PathBuf,
    },
}

fn main() -> Result<()> {
    match Args::parse().what {
        What::Eval { corpora } => train::eval::run(&corpora),
    }
}
