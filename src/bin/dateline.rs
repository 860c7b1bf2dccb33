//! The command line: `dateline analyse` for one article, `dateline batch` for JSON Lines.

use std::io::{self, BufRead, IsTerminal, Read, Write};
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use clap::builder::PossibleValuesParser;
use clap::{Parser, Subcommand, ValueEnum};
use dateline::app::export::{FORMATS, Work, format};
use dateline::app::import::{Imported, read_file};
use dateline::{Analysis, Document, Offsets};
use indicatif::{ProgressBar, ProgressStyle};
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
    /// Read one article (plain text, Markdown, HTML) and print what is in it.
    #[command(visible_alias = "analyze")]
    Analyse {
        /// A .txt, .md or .html file, or - for standard input.
        #[arg(default_value = "-")]
        file: String,
        /// When the article was published (YYYY-MM-DD); otherwise worked out from the article.
        #[arg(long)]
        published: Option<Date>,
        /// What to print.
        #[arg(long, default_value = "json", value_parser = PossibleValuesParser::new(FORMATS.iter().map(|f| f.id)))]
        format: String,
        /// What start and end count, in the format json.
        #[arg(long, value_enum, default_value_t = Unit::Codepoint)]
        offsets: Unit,
    },
    /// Read articles as JSON Lines ({"id", "text", "published"?}) from standard input and print one analysis a line, in the
    /// same order.
    Batch {
        /// Articles read at once (default: one per core).
        #[arg(long)]
        jobs: Option<usize>,
        /// What start and end count.
        #[arg(long, value_enum, default_value_t = Unit::Codepoint)]
        offsets: Unit,
    },
    /// List the formats and what each is for.
    Formats,
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
        Command::Analyse { file, published, format, offsets } => {
            analyse(&file, published, &format, offsets.into()).map(|()| true)
        }
        Command::Batch { jobs, offsets } => batch(jobs, offsets.into()),
        Command::Formats => formats().map(|()| true),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        // Whoever reads has seen enough: `dateline … | head`.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("dateline: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let io = |e: &io::Error| e.kind() == io::ErrorKind::BrokenPipe;
    let json = |e: &serde_json::Error| e.io_error_kind() == Some(io::ErrorKind::BrokenPipe);
    error.chain().any(|e| e.downcast_ref().is_some_and(io) || e.downcast_ref().is_some_and(json))
}

fn formats() -> Result<()> {
    let mut out = io::stdout().lock();
    for format in FORMATS {
        writeln!(out, "{:14} {}", format.id, format.purpose)?;
    }
    Ok(())
}

fn analyse(file: &str, published: Option<Date>, wanted: &str, offsets: Offsets) -> Result<()> {
    let Imported { text, published: stated, .. } = read(file)?;
    let published = published.or_else(|| stated.and_then(|d| d.parse().ok()));
    let mut out = io::BufWriter::new(io::stdout().lock());
    if wanted == "json" {
        serde_json::to_writer_pretty(&mut out, &analysis_of(&text, published, offsets))?;
        writeln!(out)?;
        return Ok(out.flush()?);
    }
    let format = format(wanted).ok_or_else(|| anyhow!("no format {wanted}; see dateline formats"))?;
    let analysis = analysis_of(&text, published, Offsets::Utf8);
    out.write_all(format.write(&Work::new(&text, &analysis, &[])).as_bytes())?;
    Ok(out.flush()?)
}

/// The article in a file, by its name or its looks.
fn read(file: &str) -> Result<Imported> {
    let mut bytes = Vec::new();
    let name = if file == "-" {
        io::stdin().read_to_end(&mut bytes).context("cannot read standard input")?;
        "standard input"
    } else {
        bytes = std::fs::read(file).with_context(|| format!("cannot read {file}; give a text file or -"))?;
        file
    };
    read_file(name, &bytes).map_err(|reason| anyhow!(reason))
}

fn analysis_of(text: &str, published: Option<Date>, offsets: Offsets) -> Analysis {
    let document = Document::new(text).published(published);
    dateline::analyse(&document).with_offsets(document.text(), offsets)
}

/// Reads a block of lines at a time, so that memory is bounded by the articles in flight. Gives whether all were good.
fn batch(jobs: Option<usize>, offsets: Offsets) -> Result<bool> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(jobs.unwrap_or(0)).build()?;
    let block = pool.current_num_threads() * 4;
    let mut input = io::stdin().lock();
    let mut out = io::BufWriter::new(io::stdout().lock());
    let progress = progress();
    let mut all_good = true;
    let mut number = 0;
    loop {
        let mut lines = Vec::with_capacity(block);
        while lines.len() < block {
            let mut line = Vec::new();
            if input.read_until(b'\n', &mut line).context("cannot read standard input")? == 0 {
                break;
            }
            number += 1;
            if !line.trim_ascii().is_empty() {
                lines.push((number, line));
            }
        }
        if lines.is_empty() {
            progress.finish_and_clear();
            return Ok(all_good);
        }
        let answers: Vec<Answer> =
            pool.install(|| lines.par_iter().map(|(number, line)| answer(*number, line, offsets)).collect());
        progress.inc(answers.len() as u64);
        for answer in answers {
            all_good &= answer.error.is_none();
            serde_json::to_writer(&mut out, &answer)?;
            writeln!(out)?;
        }
        out.flush()?;
    }
}

/// How many articles are done, on standard error where a person sees it.
fn progress() -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new_spinner();
    if let Ok(style) = ProgressStyle::with_template("{spinner} {human_pos} articles, {per_sec}, {elapsed}") {
        bar.set_style(style);
    }
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
}

fn answer(number: usize, line: &[u8], offsets: Offsets) -> Answer {
    let fail = |id: String, error: String| Answer { id, analysis: None, error: Some(error) };
    let line: Line = match serde_json::from_slice(line) {
        Ok(line) => line,
        Err(error) => return fail(format!("line {number}"), format!("not an article in JSON: {error}")),
    };
    let published = match line.published.as_deref().map(str::parse::<Date>).transpose() {
        Ok(date) => date,
        Err(error) => return fail(line.id, format!("published is not a date like 2025-11-26: {error}")),
    };
    Answer { id: line.id, analysis: Some(analysis_of(&line.text, published, offsets)), error: None }
}
