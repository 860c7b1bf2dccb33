//! Every word of the interface has its translation, and every translation its word.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use dateline::app::i18n::{Catalogue, Piece, pieces};
use regex::Regex;

const CATALOGUES: [(&str, &str); 1] = [("es.po", include_str!("../src/app/i18n/es.po"))];

/// All words in `t!`, `count!` and `id!` under `src/`, with the file where they stand; of `count!` the singular.
fn words_of_the_source() -> BTreeMap<String, String> {
    let mut words = BTreeMap::new();
    let call =
        Regex::new(r#"(?-u:\b(?:t|id|count)!\(\s*)(?:[^"]*?,(?-u:\s*))?"((?:[^"\\]|\\.)*)""#).expect("a pattern");
    files(Path::new("src"), &mut |path, text| {
        let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
        let code: String =
            code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        for found in call.captures_iter(&code) {
            words.insert(found[1].replace("\\\"", "\""), path.display().to_string());
        }
    });
    words
}

/// All strings of the engine that may be the name of a rule.
fn names_in_the_engine() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let name = Regex::new(r#""([a-z-]+)""#).expect("a pattern");
    files(Path::new("src/engine"), &mut |_, text| {
        names.extend(name.captures_iter(text).map(|found| found[1].to_owned()));
    });
    names
}

fn files(folder: &Path, each: &mut impl FnMut(&Path, &str)) {
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("it can be read").path();
        if path.is_dir() {
            files(&path, each);
        } else if path.extension().is_some_and(|e| e == "rs") {
            each(&path, &fs::read_to_string(&path).expect("it can be read"));
        }
    }
}

fn places(words: &str) -> BTreeSet<usize> {
    pieces(words).into_iter().filter_map(|p| if let Piece::Part(i) = p { Some(i) } else { None }).collect()
}

#[test]
fn every_word_is_translated_and_no_other() {
    let source = words_of_the_source();
    assert!(source.len() > 300, "only {} words found in the source", source.len());
    let rules = names_in_the_engine();
    for (name, po) in CATALOGUES {
        let catalogue = Catalogue::read(po).unwrap_or_else(|e| panic!("{name}: {e}"));
        let there: BTreeSet<&str> = catalogue.entries().iter().map(|e| &*e.english).collect();
        assert_eq!(there.len(), catalogue.entries().len(), "{name} has rows twice");
        let missing: Vec<_> = source.iter().filter(|(words, _)| !there.contains(words.as_str())).collect();
        assert!(missing.is_empty(), "{name} lacks {missing:#?}");
        let unused: Vec<_> = there.iter().filter(|w| !source.contains_key(**w) && !rules.contains(**w)).collect();
        assert!(unused.is_empty(), "{name} has words that nobody says: {unused:#?}");
    }
}

#[test]
fn translations_have_the_same_places() {
    for (name, po) in CATALOGUES {
        for entry in Catalogue::read(po).unwrap_or_else(|e| panic!("{name}: {e}")).entries() {
            let english: Vec<&str> = [Some(&*entry.english), entry.plural.as_deref()].into_iter().flatten().collect();
            assert_eq!(entry.translations.len(), english.len(), "{name}: forms of {:?}", entry.english);
            for (english, translation) in english.iter().zip(&entry.translations) {
                assert!(!translation.trim().is_empty(), "{name}: {english:?} is not translated");
                assert_eq!(places(translation), places(english), "{name}: {english:?} and {translation:?}");
            }
        }
    }
}

/// A rule whose name has no translation is shown by its English name; those that readers meet have one.
#[test]
fn rules_that_samples_meet_are_translated() {
    let mut met = BTreeSet::new();
    for sample in dateline::app::samples::SAMPLES {
        let text = dateline::app::samples::sample(sample.id).expect("the sample is there");
        let analysis = dateline::analyse(&dateline::Document::new(text));
        met.extend(analysis.entities.iter().flat_map(|e| &e.mentions).map(|m| m.rule.clone()));
        met.extend(analysis.quotes.iter().map(|q| q.rule.clone()));
        met.extend(analysis.timexes.iter().map(|t| t.rule.clone()));
    }
    assert!(met.len() > 50, "only {} rules met", met.len());
    for (name, po) in CATALOGUES {
        let catalogue = Catalogue::read(po).unwrap_or_else(|e| panic!("{name}: {e}"));
        let there: BTreeSet<&str> = catalogue.entries().iter().map(|e| &*e.english).collect();
        let missing: Vec<_> = met.iter().filter(|rule| !there.contains(rule.as_str())).collect();
        assert!(missing.is_empty(), "{name} lacks the rules {missing:?}");
    }
}
