//! Reads treebanks in the CoNLL-U format.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use anyhow::{Context, Result};
use flate2::read::GzDecoder;

/// One syntactic word.
#[derive(Clone, Debug)]
pub struct Word {
    /// As written.
    pub form: String,
    /// Dictionary form.
    pub lemma: String,
    /// Universal part of speech.
    pub upos: String,
    /// Penn part of speech.
    pub xpos: String,
    /// Index of the head in the sentence; none for the root.
    pub head: Option<usize>,
    /// Relation to the head.
    pub deprel: String,
    /// Whether white space follows in the text.
    pub spaced: bool,
}

/// One sentence of a treebank.
#[derive(Clone, Debug, Default)]
pub struct Sentence {
    /// Its words.
    pub words: Vec<Word>,
    /// Whether it begins a paragraph.
    pub begins_paragraph: bool,
    /// The document's genre, where the treebank tells.
    pub genre: String,
}

/// Reads a gzipped treebank.
///
/// # Errors
/// When the file cannot be read or a line is not CoNLL-U.
pub fn read(path: &Path) -> Result<Vec<Sentence>> {
    let file = File::open(path)
        .with_context(|| format!("cannot open {}; give the folder that holds `ud/`", path.display()))?;
    let (mut out, mut now) = (Vec::new(), Sentence::default());
    let (mut genre, mut new_paragraph) = (String::new(), true);
    // A written word of several syntactic ones: its last index and whether white space follows it.
    let mut whole: Option<(usize, bool)> = None;
    let mut spaces_known = false;
    for line in BufReader::new(GzDecoder::new(file)).lines() {
        let line = line.with_context(|| format!("{} is damaged", path.display()))?;
        if line.is_empty() {
            if !now.words.is_empty() {
                out.push(std::mem::take(&mut now));
            }
            continue;
        }
        if let Some(comment) = line.strip_prefix('#') {
            if let Some(name) = comment.trim().strip_prefix("meta::genre = ") {
                name.clone_into(&mut genre);
            }
            if comment.starts_with(" newdoc") {
                genre.clear();
            }
            new_paragraph |= comment.starts_with(" newpar") || comment.starts_with(" newdoc");
            continue;
        }
        let columns: Vec<&str> = line.split('\t').collect();
        let [id, form, lemma, upos, xpos, _, head, deprel] = columns[..8.min(columns.len())] else {
            anyhow::bail!("{} has a line of {} columns: {line}", path.display(), columns.len());
        };
        let misc = columns.get(9).copied().unwrap_or_default();
        let spaced = !misc.contains("SpaceAfter=No");
        spaces_known |= !spaced;
        if id.contains('.') {
            continue;
        }
        if let Some((_, last)) = id.split_once('-') {
            whole = Some((last.parse()?, spaced));
            continue;
        }
        let index: usize = id.parse()?;
        let spaced = match whole {
            Some((last, _)) if index < last => false,
            Some((last, spaced)) if index == last => spaced,
            _ => spaced,
        };
        if now.words.is_empty() {
            now.begins_paragraph = std::mem::take(&mut new_paragraph);
            now.genre.clone_from(&genre);
            whole = whole.filter(|&(last, _)| last >= index);
        }
        if whole.is_some_and(|(last, _)| index >= last) {
            whole = None;
        }
        let head = head.parse::<usize>()?.checked_sub(1);
        let (form, lemma, upos) = (form.to_owned(), lemma.to_owned(), upos.to_owned());
        now.words.push(Word { form, lemma, upos, xpos: xpos.to_owned(), head, deprel: deprel.to_owned(), spaced });
    }
    if !now.words.is_empty() {
        out.push(now);
    }
    if !spaces_known {
        let mut quoted = false;
        for sentence in &mut out {
            quoted &= !sentence.begins_paragraph;
            guess_spaces(sentence, &mut quoted);
        }
    }
    Ok(out)
}

/// The words of a sentence, without what surrounds them.
pub type Tree = Vec<Word>;

/// The sentences of `ud/NAME.conllu.gz` as trees.
///
/// # Errors
/// As [`read`].
pub fn trees(corpora: &Path, name: &str) -> Result<Vec<Tree>> {
    let sentences = read(&corpora.join("ud").join(format!("{name}.conllu.gz")))?;
    Ok(sentences.into_iter().map(|s| s.words).collect())
}

/// Puts white space where English typography has it, for treebanks that do not tell. `quoted` tells whether a straight mark is
/// open from the sentence before.
fn guess_spaces(sentence: &mut Sentence, quoted: &mut bool) {
    for i in 0..sentence.words.len() {
        let next = sentence.words.get(i + 1).map_or("", |w| w.form.as_str()).to_owned();
        let next_xpos = sentence.words.get(i + 1).map_or("", |w| w.xpos.as_str()).to_owned();
        let word = &mut sentence.words[i];
        let straight = word.form == "\"" || word.form == "'" && word.xpos != "POS";
        if straight {
            *quoted = !*quoted;
        }
        let opens =
            matches!(word.form.as_str(), "(" | "[" | "“" | "‘" | "$" | "#" | "£" | "€" | "``") || (straight && *quoted);
        let closes = matches!(
            next.as_str(),
            "." | "," | ";" | ":" | "!" | "?" | ")" | "]" | "%" | "”" | "’" | "..." | "!!" | "!!!" | "??" | "''"
        ) || (matches!(next.as_str(), "\"" | "'") && *quoted && !straight)
            || next_xpos == "POS";
        let hyphen = word.xpos == "HYPH"
            || next_xpos == "HYPH"
            || (word.form == "/" || next == "/")
            || (word.form == "-" && word.upos == "SYM")
            || (next == "-" && next_xpos == "SYM");
        if opens || closes || hyphen {
            word.spaced = false;
        }
    }
}

/// The text of sentences that stand one after the other, and the place of every word in it: bytes, half-open.
pub fn text_of(sentences: &[Sentence]) -> (String, Vec<Vec<(usize, usize)>>) {
    let mut text = String::new();
    let mut places = Vec::new();
    for sentence in sentences {
        if sentence.begins_paragraph && !text.is_empty() {
            text.push_str("\n\n");
        }
        let mut row = Vec::new();
        for word in &sentence.words {
            let start = text.len();
            text.push_str(&word.form);
            row.push((start, text.len()));
            if word.spaced {
                text.push(' ');
            }
        }
        if !text.ends_with(' ') {
            text.push(' ');
        }
        places.push(row);
    }
    (text, places)
}
