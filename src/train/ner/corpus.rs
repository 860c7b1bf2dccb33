//! The words of other people's corpora, in documents, and the labels that the teacher gave them.

use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use serde::Deserialize;

use super::KINDS;
use crate::engine::model::Reader;
use crate::train::{Writer, read_gz};

/// Sentences of a corpus that has no documents are read in runs of this many.
pub(super) const RUN: usize = 10;

/// How a corpus is written.
#[derive(Clone, Copy)]
pub(super) enum Format {
    /// A word and its label a line.
    Columns,
    /// Paragraphs of Re-DocRED, as JSON.
    Paragraphs,
    /// A treebank.
    Treebank,
}

/// A corpus, how much a sentence of it weighs, and how sure the teacher must be of every word.
pub(super) struct Source {
    pub(super) name: &'static str,
    files: &'static [&'static str],
    format: Format,
    pub(super) weight: f32,
    pub(super) sure: f32,
}

/// All that the teacher labels.
pub(super) const SOURCES: [Source; 9] = [
    columns("wikigold", &["ner/wikigold.iob.gz"], 1.0, 0.4),
    columns("uner_pud", &["ner/uner_pud.iob2.gz"], 1.0, 0.4),
    columns("uner_ewt", &["ner/uner_ewt.iob2.gz"], 0.8, 0.4),
    columns("crossner_politics", &["ner/crossner_politics.iob2.gz"], 0.7, 0.4),
    columns("crossner_literature", &["ner/crossner_literature.iob2.gz"], 0.4, 0.4),
    columns("crossner_music", &["ner/crossner_music.iob2.gz"], 0.4, 0.4),
    Source {
        name: "redocred",
        files: &["ner/redocred_dev.json.gz", "ner/redocred_test.json.gz"],
        format: Format::Paragraphs,
        weight: 0.7,
        sure: 0.4,
    },
    Source { name: "gum", files: &["ud/gum_train.conllu.gz"], format: Format::Treebank, weight: 0.7, sure: 0.4 },
    columns("gmb", &["ner/gmb.iob2.gz"], 0.9, 0.55),
];

const fn columns(name: &'static str, files: &'static [&'static str], weight: f32, sure: f32) -> Source {
    Source { name, files, format: Format::Columns, weight, sure }
}

/// The words of a sentence.
pub(super) type Words = Vec<String>;

impl Source {
    /// The documents of the corpus: sentences of words, cut as the engine's tokens are.
    pub(super) fn documents(&self, corpora: &Path) -> Result<Vec<Vec<Words>>> {
        let mut out = Vec::new();
        for file in self.files {
            let text = read_gz(&corpora.join(file))?;
            match self.format {
                Format::Columns => {
                    let documents = of_columns(&text);
                    if documents.len() > 1 {
                        out.extend(documents);
                    } else {
                        out.extend(documents.concat().chunks(RUN).map(<[Words]>::to_vec));
                    }
                }
                Format::Paragraphs => out.extend(of_paragraphs(&text)?),
                Format::Treebank => out.extend(of_treebank(&text)),
            }
        }
        Ok(out)
    }
}

/// The documents of a file that marks where they begin; otherwise all of it as one.
fn of_columns(text: &str) -> Vec<Vec<Words>> {
    let mut out: Vec<Vec<Words>> = vec![Vec::new()];
    let mut sentence = Words::new();
    for line in text.lines().chain([""]) {
        match line.split_once('\t').map(|(word, _)| word.trim()) {
            Some(word) if !word.is_empty() => sentence.extend(cut(word)),
            _ => {
                if let Some(document) = out.last_mut().filter(|_| !sentence.is_empty()) {
                    document.push(std::mem::take(&mut sentence));
                }
            }
        }
        if line.starts_with("-DOCSTART-") {
            out.push(Vec::new());
        }
    }
    out.retain(|document| !document.is_empty());
    out
}

#[derive(Deserialize)]
struct Paragraph {
    sents: Vec<Vec<String>>,
}

fn of_paragraphs(text: &str) -> Result<Vec<Vec<Words>>> {
    let paragraphs: Vec<Paragraph> = serde_json::from_str(text).context("not the paragraphs of Re-DocRED")?;
    let word = |w: &String| Some(w.trim()).filter(|w| !w.is_empty()).unwrap_or("_").to_owned();
    let sentence = |s: Vec<String>| s.iter().map(word).flat_map(|w| cut(&w)).collect();
    Ok(paragraphs.into_iter().map(|p| p.sents.into_iter().map(sentence).collect()).collect())
}

fn of_treebank(text: &str) -> Vec<Vec<Words>> {
    let mut out: Vec<Vec<Words>> = Vec::new();
    let mut sentence = Words::new();
    for line in text.lines().chain([""]) {
        let mut cells = line.split('\t');
        if line.starts_with("# newdoc") {
            out.push(Vec::new());
        } else if line.is_empty() && !sentence.is_empty() {
            if out.is_empty() {
                out.push(Vec::new());
            }
            let whole = std::mem::take(&mut sentence);
            out.last_mut().into_iter().for_each(|d| d.push(whole.clone()));
        } else if cells.next().is_some_and(|id| !id.is_empty() && id.bytes().all(|b| b.is_ascii_digit())) {
            sentence.push(cells.next().unwrap_or("_").trim().replace(' ', "_"));
        }
    }
    out
}

/// A word cut at its inner hyphens, as the tokeniser cuts it: "Asia-Pacific", "U.S.-led", but not "9-11".
fn cut(word: &str) -> Vec<String> {
    let chars: Vec<char> = word.chars().collect();
    let mut out = vec![String::new()];
    for (i, &c) in chars.iter().enumerate() {
        let before = i.checked_sub(1).map(|j| chars[j]);
        let after = chars.get(i + 1).copied();
        let joins = c == '-'
            && (before.is_some_and(char::is_alphabetic) && after.is_some_and(char::is_alphanumeric)
                || before == Some('.') && after.is_some_and(|a| a.is_ascii_lowercase()));
        if joins {
            out.push("-".to_owned());
            out.push(String::new());
        } else if let Some(last) = out.last_mut() {
            last.push(c);
        }
    }
    out.retain(|w| !w.is_empty());
    out
}

/// A name in a sentence: first word, word past the last, kind.
pub(super) type Names = Vec<(usize, usize, usize)>;

/// What the teacher says of a sentence: the names, and how sure it is of the word that it is least sure of.
#[derive(Clone, Default)]
pub(super) struct Taught {
    pub(super) names: Names,
    pub(super) sure: f32,
}

/// Sureness is kept in steps of a twentieth.
const STEPS: f32 = 20.0;
const MAGIC: [u8; 4] = *b"DLS1";

/// The labels of all sources, as `src/train/teacher/labels.gz` keeps them: no word of a corpus, only where names stand.
pub(super) struct Labels(Vec<(String, Vec<Taught>)>);

impl Labels {
    /// Of what the teacher wrote into a folder, one file a source; its words must be those of the corpora.
    pub(super) fn gather(corpora: &Path, folder: &Path) -> Result<Self> {
        let mut out = Vec::new();
        for source in &SOURCES {
            let documents = source.documents(corpora)?;
            let taught = of_file(&folder.join(format!("{}.tsv", source.name)), &documents)?;
            println!("{}: {} sentences", source.name, taught.len());
            out.push((source.name.to_owned(), taught));
            let own = folder.join(format!("{}{OWN}.tsv", source.name));
            if own.exists() {
                let mut taught = of_file(&own, &documents)?;
                let places = documents.iter().enumerate().flat_map(|(place, d)| d.iter().map(move |_| place));
                taught.iter_mut().zip(places).filter(|t| !is_tenth(t.1)).for_each(|t| *t.0 = Taught::default());
                out.push((format!("{}{OWN}", source.name), taught));
            }
        }
        Ok(Self(out))
    }

    /// What is said of the sentences of a source, in their order.
    pub(super) fn of(&self, source: &str) -> &[Taught] {
        self.0.iter().find(|(name, _)| name == source).map_or(&[], |(_, taught)| taught)
    }

    /// The bytes of the file before compression.
    pub(super) fn write(&self) -> Vec<u8> {
        let mut out = Writer(MAGIC.to_vec());
        out.count(self.0.len());
        for (name, taught) in &self.0 {
            out.section(name.as_bytes());
            out.count(taught.len());
            for sentence in taught {
                out.count((sentence.sure * STEPS) as usize);
                out.count(sentence.names.len());
                let mut last = 0;
                for &(start, end, kind) in &sentence.names {
                    out.count(start - last);
                    out.count((end - start) * KINDS.len() + kind);
                    last = end;
                }
            }
        }
        out.0
    }

    /// Reads [`Self::write`]'s bytes.
    pub(super) fn read(bytes: &[u8]) -> Result<Self> {
        let parse = || {
            let mut reader = Reader::new(bytes);
            reader.magic(MAGIC)?;
            let mut out = Vec::new();
            for _ in 0..reader.count()? {
                let name = String::from_utf8_lossy(reader.section()?).into_owned();
                let mut taught = Vec::new();
                for _ in 0..reader.count()? {
                    let sure = reader.count()? as f32 / STEPS;
                    let mut names = Names::new();
                    let mut last = 0;
                    for _ in 0..reader.count()? {
                        let start = last + reader.count()?;
                        let shape = reader.count()?;
                        last = start + shape / KINDS.len();
                        names.push((start, last, shape % KINDS.len()));
                    }
                    taught.push(Taught { names, sure });
                }
                out.push((name, taught));
            }
            Ok(Self(out))
        };
        parse().map_err(|e: crate::engine::model::Damaged| anyhow::anyhow!("the teacher's labels: {e}"))
    }
}

/// The labels of a file, as far as it goes.
fn of_file(path: &Path, documents: &[Vec<Words>]) -> Result<Vec<Taught>> {
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let blocks = text.split("\n\n").map(str::trim).filter(|b| !b.is_empty());
    let sentences = documents.iter().flatten().zip(blocks);
    sentences.map(|(words, block)| of_block(block, words).with_context(|| path.display().to_string())).collect()
}

/// Of the documents that are left out when a tenth of a source is.
pub(super) fn is_tenth(document: usize) -> bool {
    document % 10 == 9
}

/// Sources whose own labels are kept beside the teacher's, for their tenth.
pub(super) const OWN: &str = "_own";

/// `word<TAB>label<TAB>probability` with BIO labels, as the teacher writes it.
fn of_block(block: &str, words: &[String]) -> Result<Taught> {
    let mut taught = Taught { names: Names::new(), sure: 1.0 };
    let lines: Vec<&str> = block.lines().collect();
    ensure!(lines.len() == words.len(), "{} lines for the sentence {:?}", lines.len(), words.join(" "));
    for (i, (line, expected)) in lines.iter().zip(words).enumerate() {
        let mut cells = line.split('\t');
        let (Some(word), Some(mark)) = (cells.next(), cells.next()) else { bail!("not a labelled word: {line:?}") };
        ensure!(word == expected, "{word:?} stands where the corpus has {expected:?}");
        taught.sure = taught.sure.min(cells.next().and_then(|p| p.parse().ok()).unwrap_or(1.0));
        let kind = mark.get(2..).and_then(|name| KINDS.iter().position(|k| format!("{k:?}").to_lowercase() == name));
        let Some(kind) = kind else { continue };
        match taught.names.last_mut() {
            Some(last) if mark.starts_with("I-") && last.1 == i && last.2 == kind => last.1 = i + 1,
            _ => taught.names.push((i, i + 1, kind)),
        }
    }
    Ok(taught)
}
