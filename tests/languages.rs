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
    for (name, po) in CATALOGUES {
        let catalogue = Catalogue::read(po).unwrap_or_else(|e| panic!("{name}: {e}"));
        let there: BTreeSet<&str> = catalogue.entries().iter().map(|e| &*e.english).collect();
        assert_eq!(there.len(), catalogue.entries().len(), "{name} has rows twice");
        let missing: Vec<_> = source.iter().filter(|(words, _)| !there.contains(words.as_str())).collect();
        assert!(missing.is_empty(), "{name} lacks {missing:#?}");
        let unused: Vec<_> = there.iter().filter(|words| !source.contains_key(**words)).collect();
        assert!(unused.is_empty(), "{name} has words that nobody says: {unused:#?}");
    }
}

#[test]
fn translations_have_the_same_places() {
    for (name, po) in CATALOGUES {
        for entry in Catalogue::read(po).unwrap_or_else(|e| panic!("{name}: {e}")).entries() {
            let expected = places(entry.plural.as_deref().unwrap_or(&entry.english));
            let forms = if entry.plural.is_some() { 2 } else { 1 };
            assert_eq!(entry.translations.len(), forms, "{name}: forms of {:?}", entry.english);
            for translation in &entry.translations {
                assert!(!translation.trim().is_empty(), "{name}: {:?} is not translated", entry.english);
                assert_eq!(places(translation), expected, "{name}: {:?} and {translation:?}", entry.english);
            }
        }
    }
}
