//! The word lists: that they are well kept, and that the engine finds in them what they say.

use std::fs;
use std::path::{Path, PathBuf};

use dateline::engine::lexicon::{self, Class, Gender, OrganizationSort};

/// Every word list that `build.rs` compiles. The tables of rules beside these folders have columns and heads of their own.
fn lists() -> Vec<PathBuf> {
    fn walk(dir: &Path, out: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, out);
            } else if path.extension().is_some_and(|e| e == "tsv" || e == "txt") {
                out.push(path);
            }
        }
    }
    let mut out = Vec::new();
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    for folder in ["classes", "names", "nouns", "organizations", "places"] {
        walk(&data.join(folder), &mut out);
    }
    out.sort();
    assert!(out.len() >= 25, "the lists are gone: {out:?}");
    out
}

#[test]
fn lists_say_what_they_are_and_whence() {
    for path in lists() {
        let text = fs::read_to_string(&path).unwrap();
        let mut head = text.lines();
        assert!(head.next().unwrap().starts_with("# "), "{}: no description", path.display());
        let source = head.next().unwrap();
        let known = ["ours", "public domain", "CC0", "CC BY 4.0", "ODbL 1.0", "MIT", "Apache-2.0", "PDDL 1.0"];
        assert!(
            source.starts_with("# Source: ") && known.iter().any(|licence| source.contains(licence)),
            "{}: no source with licence: {source}",
            path.display()
        );
    }
}

#[test]
fn lists_are_sorted_lower_case_and_free_of_duplicates() {
    for path in lists() {
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.ends_with('\n') && !text.contains('\r'), "{}: line ends", path.display());
        let keys: Vec<&str> =
            text.lines().skip(2).map(|line| line.split_once('\t').map_or(line, |(key, _)| key)).collect();
        assert!(keys.len() >= 15, "{}: only {} entries", path.display(), keys.len());
        for pair in keys.windows(2) {
            assert!(pair[0] < pair[1], "{}: {:?} before {:?}", path.display(), pair[0], pair[1]);
        }
        for key in keys {
            assert_eq!(key, key.trim(), "{}: blanks around {key:?}", path.display());
            assert!(!key.contains("  ") && !key.contains('’'), "{}: {key:?}", path.display());
            // Turkish dotted İ has no single lower-case letter.
            assert_eq!(key, key.to_lowercase(), "{}: stray case in {key:?}", path.display());
        }
    }
}

#[test]
fn first_names_have_gender_and_frequency() {
    for (word, gender, at_least) in [
        ("Mary", Gender::Female, 3),
        ("John", Gender::Male, 3),
        ("Sergei", Gender::Male, 1),
        ("Olga", Gender::Female, 1),
        ("Mohammed", Gender::Male, 1),
        ("Fatima", Gender::Female, 1),
        ("Hiroshi", Gender::Male, 1),
        ("José", Gender::Male, 2),
        ("Jose", Gender::Male, 2),
    ] {
        let first = lexicon::name(word).first_name().unwrap_or_else(|| panic!("{word} is no first name"));
        assert_eq!(first.gender, gender, "{word}");
        assert!(first.frequency >= at_least, "{word}: {}", first.frequency);
    }
    for word in ["the", "ministry", "said", "qwxz"] {
        assert_eq!(lexicon::name(word).first_name(), None, "{word}");
    }
}

#[test]
fn surnames_from_all_over_the_world() {
    for word in ["Smith", "Nguyen", "Ivanov", "García", "Kim", "Silva", "Müller", "Khan", "Tanaka", "Diallo"] {
        assert!(lexicon::name(word).surname().is_some(), "{word}");
    }
}

#[test]
fn places_know_their_country() {
    for (word, country) in
        [("Kyiv", "UA"), ("São Paulo", "BR"), ("Sao Paulo", "BR"), ("Bishkek", "KG"), ("Pago Pago", "AS")]
    {
        let (code, _) = lexicon::name(word).city().unwrap_or_else(|| panic!("{word} is no city"));
        assert_eq!(code.code(), country, "{word}");
    }
    for (word, country) in [
        ("U.S.", "US"),
        ("Russia", "RU"),
        ("Russian Federation", "RU"),
        ("UK", "GB"),
        ("Côte d’Ivoire", "CI"),
        ("Kyrgyzstan", "KG"),
    ] {
        assert_eq!(lexicon::name(word).country().map(|c| c.to_string()).as_deref(), Some(country), "{word}");
    }
    for (word, country) in
        [("Russian", "RU"), ("Swedes", "SE"), ("Samoans", "WS"), ("Kyrgyz", "KG"), ("European", "--")]
    {
        assert_eq!(lexicon::name(word).demonym().map(|c| c.to_string()).as_deref(), Some(country), "{word}");
    }
    assert!(lexicon::name("Lisbon").is_capital());
    assert!(!lexicon::name("Porto").is_capital());
    assert_eq!(lexicon::name("Texas").region().map(|c| c.to_string()).as_deref(), Some("US"));
    assert_eq!(lexicon::name("Calif.").region().map(|c| c.to_string()).as_deref(), Some("US"));
    assert!(lexicon::name("Middle East").region().is_some());
}

#[test]
fn organizations_by_sort() {
    use OrganizationSort as Sort;
    for (word, sort) in [
        ("Reuters", Sort::Outlet),
        ("The Washington Post", Sort::Outlet),
        ("FBI", Sort::Agency),
        ("Labour Party", Sort::Party),
        ("NATO", Sort::Body),
        ("Boko Haram", Sort::Force),
        ("Microsoft", Sort::Company),
    ] {
        assert_eq!(lexicon::name(word).organization(), Some(sort), "{word}");
    }
}

#[test]
fn legislators_with_gender() {
    assert_eq!(lexicon::name("Maria Cantwell").legislator(), Some(Gender::Female));
    assert_eq!(lexicon::name("Abraham Lincoln").legislator(), Some(Gender::Male));
    assert_eq!(lexicon::name("Nobody Atall").legislator(), None);
}

#[test]
fn word_classes() {
    for (phrase, class) in [
        ("Mr.", Class::Honorific),
        ("Lt. Gen.", Class::Title),
        ("queen", Class::FemaleTitle),
        ("Congressman", Class::MaleTitle),
        ("chief executive", Class::Role),
        ("III", Class::NameSuffix),
        ("van", Class::Particle),
        ("Ministry", Class::OrgHead),
        ("GmbH", Class::OrgSuffix),
        ("River", Class::PlaceHead),
        ("Summit", Class::EventHead),
        ("Treaty", Class::LawHead),
        ("Kremlin", Class::Seat),
        ("Wednesday", Class::Calendar),
        ("Catholics", Class::Group),
        ("film", Class::WorkHead),
        ("missile", Class::ProductHead),
    ] {
        assert!(lexicon::word(phrase).is(class), "{phrase} is not {class:?}");
    }
    assert!(lexicon::word("xyzzy").is_empty());
}

#[test]
fn nouns_with_gender_and_number() {
    for (word, gender, plural) in [
        ("aide", Gender::Any, false),
        ("officials", Gender::Any, true),
        ("spokeswoman", Gender::Female, false),
        ("businessmen", Gender::Male, true),
        ("daughter", Gender::Female, false),
        ("senators", Gender::Any, true),
    ] {
        let noun = lexicon::word(word).person().unwrap_or_else(|| panic!("{word} is no person"));
        assert_eq!((noun.gender, noun.plural), (gender, plural), "{word}");
    }
    assert!(lexicon::word("ministry").organization().is_some());
    assert!(lexicon::word("ministry").person().is_none());
    assert!(lexicon::word("village").place().is_some());
    assert!(lexicon::word("earthquake").event().is_some());
}

#[test]
fn nicknames() {
    assert!(lexicon::same_first_name("Bill", "William"));
    assert!(lexicon::same_first_name("Sasha", "Alexander"));
    assert!(lexicon::same_first_name("Bob", "Rob"));
    assert!(!lexicon::same_first_name("Bill", "Robert"));
}

#[test]
fn phrases_are_found_where_a_text_begins() {
    let text = "New York City Council";
    let found: Vec<&str> = lexicon::names_at(text, [3, 8, 13, 21].into_iter()).map(|(end, _)| &text[..end]).collect();
    assert_eq!(found, ["New York", "New York City"]);
    let titles: Vec<usize> = lexicon::words_at("Prime Minister Ana Silva", [5, 14, 18, 24].into_iter())
        .filter(|(_, entry)| entry.is(Class::Title))
        .map(|(end, _)| end)
        .collect();
    assert_eq!(titles, [14]);
}
