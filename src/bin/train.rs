//! Trains the models in `models/` from the corpora, and scores them. A thin dispatcher: every trainer lives in `dateline::train`.

use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use clap::{Parser, Subcommand};
use dateline::train;
use dateline::train::ner::Without;

#[derive(Parser)]
#[command(about = "Train and score Dateline's models")]
struct Args {
    #[command(subcommand)]
    what: What,
    /// The folder that the models are written to.
    #[arg(long, default_value = "models", global = true)]
    models: PathBuf,
    /// What the teacher of names says of the corpora.
    #[arg(long, default_value = "src/train/teacher/labels.gz", global = true)]
    labels: PathBuf,
}

#[derive(Subcommand)]
enum What {
    /// Everything, in the order in which one model needs the other: word classes, tagger, lemmas, parser, names, ranker of
    /// pronouns, ends of contents.
    All { corpora: PathBuf },
    /// Word classes from the vectors. The models after it look words up in the built-in classes: build anew when they change.
    Clusters { corpora: PathBuf },
    /// The tagger and the lemma rules.
    Tag { corpora: PathBuf },
    /// The parser; after the tagger.
    Parse { corpora: PathBuf },
    /// The tagger, the lemma rules and the parser.
    Core { corpora: PathBuf },
    /// The names, from our own articles and what the teacher labelled.
    Ner {
        corpora: PathBuf,
        /// Sources to leave out, to see how well the model travels.
        #[arg(long, value_delimiter = ',')]
        without: Vec<String>,
        /// Sources of which a tenth is left out.
        #[arg(long, value_delimiter = ',')]
        tenths: Vec<String>,
    },
    /// Gather what `src/train/teacher/teach.py label` wrote into the folder `taught`.
    NerLabels { corpora: PathBuf, taught: PathBuf },
    /// Train the names without some of the data and print the scores on that.
    NerReport { corpora: PathBuf },
    /// Print the scores of the names on annotated articles (JSON lines).
    EvalNer {
        gold: PathBuf,
        /// Print each missing (-) and wrong (+) name.
        #[arg(long)]
        errors: bool,
    },
    /// The ranker of pronouns.
    Coref { corpora: PathBuf },
    /// Where reported contents end.
    Quotes { corpora: PathBuf },
    /// Who is who with the names of a gold file (JSON Lines), in the form of `dateline batch`.
    WhoIsWho { gold: PathBuf },
    /// Print the scores of the language core.
    Eval { corpora: PathBuf },
}

fn main() -> Result<()> {
    let Args { what, models, labels } = Args::parse();
    match what {
        What::All { corpora } => all(&models, &corpora, &labels),
        What::Clusters { corpora } => clusters(&models, &corpora),
        What::Tag { corpora } => tag(&models, &corpora),
        What::Parse { corpora } => parse(&models, &corpora),
        What::Core { corpora } => {
            tag(&models, &corpora)?;
            parse(&models, &corpora)
        }
        What::Ner { corpora, without, tenths } => {
            names(&models, &corpora, &labels, Without { sources: &without, tenths: &tenths })
        }
        What::NerLabels { corpora, taught } => train::ner::gather(&corpora, &taught, &labels),
        What::NerReport { corpora } => train::ner::report(&corpora, &labels),
        What::EvalNer { gold, errors } => train::ner::evaluate(&models.join("ner.bin"), &gold, errors),
        What::Coref { corpora } => pronouns(&models, &corpora),
        What::Quotes { corpora } => contents(&models, &corpora),
        What::WhoIsWho { gold } => train::coref::with_gold_names(&gold),
        What::Eval { corpora } => train::eval::run(&corpora, &models),
    }
}

fn all(models: &Path, corpora: &Path, labels: &Path) -> Result<()> {
    let classes = |models: &Path| std::fs::read(models.join("clusters.bin")).ok();
    let before = classes(models);
    clusters(models, corpora)?;
    // This very program has the old classes built in, and would train the others on them.
    ensure!(classes(models) == before, "the word classes are new; run the same command again, which builds them in");
    tag(models, corpora)?;
    parse(models, corpora)?;
    names(models, corpora, labels, Without::default())?;
    pronouns(models, corpora)?;
    contents(models, corpora)
}

fn clusters(models: &Path, corpora: &Path) -> Result<()> {
    timed(models, "clusters.bin", || train::clusters::train(corpora))
}

fn names(models: &Path, corpora: &Path, labels: &Path, without: Without) -> Result<()> {
    timed(models, "ner.bin", || train::ner::train(corpora, labels, without))
}

fn tag(models: &Path, corpora: &Path) -> Result<()> {
    timed(models, "lemmas.tsv", || Ok(train::tag::lemmas(&train::treebanks(corpora)?).into_bytes()))?;
    timed(models, "tagger.bin", || train::tag::train(corpora))
}

fn pronouns(models: &Path, corpora: &Path) -> Result<()> {
    timed(models, "pronouns.tsv", || train::coref::train(corpora))
}

fn contents(models: &Path, corpora: &Path) -> Result<()> {
    timed(models, "contents.tsv", || train::quotes::train(corpora))
}

fn parse(models: &Path, corpora: &Path) -> Result<()> {
    timed(models, "parser.bin", || train::parse::train(corpora, &models.join("tagger.bin")))
}

/// Trains one model and writes it.
fn timed(models: &Path, name: &str, train: impl FnOnce() -> Result<Vec<u8>>) -> Result<()> {
    let began = Instant::now();
    let bytes = train()?;
    let path = models.join(name);
    std::fs::write(&path, &bytes).with_context(|| format!("cannot write {}", path.display()))?;
    println!("{name}: {} kB, {:.0} s", bytes.len() / 1000, began.elapsed().as_secs_f64());
    Ok(())
}
