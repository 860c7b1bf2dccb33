//! The command line: `dateline analyse` for one article, `dateline batch` for JSON Lines.

use std::io::{self, BufRead, Read, Write};
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::{Parser, Subcommand, ValueEnum};
use dateline::{Analysis, Document, Offsets};
use jiff::civil::Date;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

/// Who is in a news article, who said what, and when it happened.
#[derive(Parser)]
#[command(version, about)]
struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Read one article and print what is in it.
    Analyse {
        /// A text file, or - for standard input.
        #[arg(default_value = "-")]
        file: String,
        /// When the article was published (YYYY-MM-DD).
        #[arg(long)]
        published: Option<Date>,
        /// What start and end count.
        #[arg(long, value_enum, default_value_t = Unit::Codepoint)]
        offsets: Unit,
    },
    /// Read articles as JSON Lines from standard input and print one analysis a line, in the same order.
    Batch {
        /// Articles read at once (default: one per core).
        #[arg(long)]
        jobs: Option<usize>,
        /// What start and end count.
        #[arg(long, value_enum, default_value_t = Unit::Codepoint)]
        offsets: Unit,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum Unit {
    Codepoint,
    Utf16,
    Utf8,
}

impl From<Unit> for Offsets {
    fn from(unit: Unit) -> Self {
        match unit {
            Unit::Codepoint => Self::Codepoint,
            Unit::Utf16 => Self::Utf16,
            Unit::Utf8 => Self::Utf8,
        }
    }
}

#[derive(Deserialize)]
struct Line {
    id: String,
    text: String,
    published: Option<String>,
}

#[derive(Serialize)]
struct Answer {
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    analysis: Option<Analysis>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

fn main() -> ExitCode {
    let args = Args::parse();
    let done = match args.command {
        Command::Analyse { file, published, offsets } => analyse(&file, published, offsets.into()).map(|()| true),
        Command::Batch { jobs, offsets } => batch(jobs, offsets.into()),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            eprintln!("dateline: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn analyse(file: &str, published: Option<Date>, offsets: Offsets) -> Result<()> {
    let mut bytes = Vec::new();
    if file == "-" {
        io::stdin().read_to_end(&mut bytes).context("cannot read standard input")?;
    } else {
        bytes = std::fs::read(file).with_context(|| format!("cannot read {file}; give a text file or -"))?;
    }
    let text = String::from_utf8_lossy(&bytes);
    let analysis = read(&text, published, offsets);
    let mut out = io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, &analysis)?;
    writeln!(out)?;
    Ok(())
}

fn read(text: &str, published: Option<Date>, offsets: Offsets) -> Analysis {
    let document = Document::new(text).published(published);
    dateline::analyse(&document).with_offsets(document.text(), offsets)
}

/// Reads a block of lines at a time, so that memory is bounded by the articles in flight. Gives whether all were good.
fn batch(jobs: Option<usize>, offsets: Offsets) -> Result<bool> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(jobs.unwrap_or(0)).build()?;
    let block = pool.current_num_threads() * 4;
    let mut lines = io::stdin().lock().lines();
    let mut out = io::stdout().lock();
    let mut all_good = true;
    let mut number = 0;
    loop {
        let mut texts = Vec::with_capacity(block);
        for line in lines.by_ref().take(block) {
            number += 1;
            texts.push((number, line.context("cannot read standard input")?));
        }
        if texts.is_empty() {
            return Ok(all_good);
        }
        let answers: Vec<Answer> =
            pool.install(|| texts.par_iter().map(|(number, line)| answer(*number, line, offsets)).collect());
        for answer in answers {
            all_good &= answer.error.is_none();
            serde_json::to_writer(&mut out, &answer)?;
            writeln!(out)?;
        }
        out.flush()?;
    }
}

fn answer(number: usize, line: &str, offsets: Offsets) -> Answer {
    let fail = |id: String, error: String| Answer { id, analysis: None, error: Some(error) };
    let line: Line = match serde_json::from_str(line) {
        Ok(line) => line,
        Err(error) => return fail(format!("line {number}"), format!("not an article in JSON: {error}")),
    };
    let published = match line.published.as_deref().map(str::parse::<Date>).transpose() {
        Ok(date) => date,
        Err(error) => return fail(line.id, format!("published is not a date like 2025-11-26: {error}")),
    };
    Answer { id: line.id, analysis: Some(read(&line.text, published, offsets)), error: None }
}
