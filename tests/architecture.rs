//! The house plan (ARCHITECTURE.md) as tests: who may know whom, and what the engine may know of the world.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use regex::Regex;

/// What each room of the engine may use, besides the types that all share.
const MAY_USE: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("model", &[]),
    ("lexicon", &["text", "model"]),
    ("tokenise", &["text", "lexicon"]),
    ("sentence", &["text", "lexicon", "tokenise"]),
    ("tag", &["text", "lexicon", "model", "tokenise", "sentence"]),
    ("parse", &["text", "lexicon", "model", "tokenise", "sentence", "tag"]),
    ("ner", &["text", "lexicon", "model", "tokenise", "sentence", "tag", "parse"]),
    ("temporal", &["text", "lexicon", "model", "tokenise", "sentence", "tag", "parse"]),
    // Quotes are found before entities and attributed after; each knows the other's types.
    ("quote", &["text", "lexicon", "model", "tokenise", "sentence", "tag", "parse", "ner", "coref"]),
    ("coref", &["text", "lexicon", "model", "tokenise", "sentence", "tag", "parse", "ner", "quote"]),
    (
        "timeline",
        &["text", "lexicon", "model", "tokenise", "sentence", "tag", "parse", "ner", "coref", "quote", "temporal"],
    ),
];
/// Types that all rooms share.
const SHARED: &[&str] = &["table", "evidence", "syntax"];

/// The longest a file of code may be, in lines.
const LONGEST: usize = 600;
/// Files that are longer, and why.
const LONGER: &[(&str, &str)] = &[];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All files below `folder` with one of these extensions, in order.
fn files(folder: &str, extensions: &[&str]) -> Vec<PathBuf> {
    fn walk(folder: &Path, extensions: &[&str], found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                walk(&path, extensions, found);
            } else if path.extension().is_some_and(|e| extensions.iter().any(|x| e == *x)) {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(folder), extensions, &mut found);
    found.sort();
    assert!(!found.is_empty(), "{folder} has files");
    found
}

/// A file of code without its comments.
fn code(path: &Path) -> String {
    let text = std::fs::read_to_string(path).expect("UTF-8");
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn name(path: &Path) -> String {
    path.strip_prefix(root()).expect("in the repository").to_string_lossy().replace('\\', "/")
}

/// The module that a file of `src` is: `src/engine/coref/lists.rs` is engine, coref, lists.
fn module(path: &Path) -> Vec<String> {
    let name = name(path);
    let parts = name.trim_start_matches("src/").trim_end_matches(".rs").split('/');
    parts.filter(|part| *part != "mod").map(Into::into).collect()
}

/// The rooms of the engine that a file names in its paths.
fn rooms_used(path: &Path) -> BTreeSet<String> {
    let paths = Regex::new(r"(?-u:\b)(crate::engine::|(?:super::)+)(\{[^;]*?\}|[a-z_]+)").expect("a pattern");
    let heads = Regex::new(r"(?:^|[{,])[ \n]*([a-z_]+)").expect("a pattern");
    let module = module(path);
    let mut used = BTreeSet::new();
    for found in paths.captures_iter(&code(path)) {
        let supers = found[1].matches("super::").count();
        let reaches_engine = found[1].starts_with("crate") || module.len() == supers + 1;
        if reaches_engine {
            // Of a group only the first names count: without what is in its inner braces.
            let mut depth = 0;
            let outer: String = found[2]
                .chars()
                .filter(|c| {
                    depth += i32::from(*c == '{') - i32::from(*c == '}');
                    depth <= 1
                })
                .collect();
            used.extend(heads.captures_iter(&outer).map(|head| head[1].to_string()));
        }
    }
    used
}

#[test]
fn a_stage_uses_only_what_comes_before_it() {
    let rooms: BTreeMap<&str, &[&str]> = MAY_USE.iter().copied().collect();
    let mut seen = BTreeSet::new();
    for path in files("src/engine", &["rs"]) {
        let module = module(&path);
        let Some(room) = module.get(1).filter(|_| name(&path).matches('/').count() > 2) else { continue };
        let Some(may) = rooms.get(room.as_str()) else {
            panic!("{}: the room {room} is not in the table of this test and in ARCHITECTURE.md", name(&path))
        };
        seen.insert(room.clone());
        for used in rooms_used(&path) {
            let fine = used == *room || may.contains(&used.as_str()) || SHARED.contains(&used.as_str());
            assert!(fine || !rooms.contains_key(used.as_str()), "{} uses {used}, which {room} may not", name(&path));
        }
    }
    assert_eq!(seen.len(), rooms.len(), "every room exists");
}

#[test]
fn the_readers_of_paths_see_what_is_there() {
    // The test above is worth something only if it finds uses at all.
    let timeline = rooms_used(&root().join("src/engine/timeline/mod.rs"));
    assert!(timeline.contains("temporal") && timeline.contains("quote"), "{timeline:?}");
    let pipeline = rooms_used(&root().join("src/engine/pipeline.rs"));
    assert!(["coref", "ner", "tokenise"].iter().all(|room| pipeline.contains(*room)), "{pipeline:?}");
}

#[test]
fn the_engine_knows_no_page_and_no_world() {
    let forbidden = [
        "crate::app",
        "crate::protocol",
        "std::time",
        "std::fs",
        "std::thread",
        "std::env",
        "std::net",
        "Zoned::now",
        "wasm_bindgen",
        "unsafe ",
    ];
    for path in files("src/engine", &["rs"]) {
        let code = code(&path);
        for word in forbidden {
            assert!(!code.contains(word), "{} has {word}", name(&path));
        }
    }
}

#[test]
fn the_browser_has_one_home() {
    for path in files("src/app", &["rs"]) {
        let (code, name) = (code(&path), name(&path));
        assert!(
            name.starts_with("src/app/platform/") || !code.contains("web_sys"),
            "{name} uses web_sys; see src/app/platform"
        );
        let pure = ["export", "import", "edits", "view_model", "samples"]
            .iter()
            .any(|room| name.starts_with(&format!("src/app/{room}")));
        assert!(
            !pure || !["leptos", "wasm_bindgen", "js_sys"].iter().any(|word| code.contains(word)),
            "{name} is to be pure"
        );
    }
}

#[test]
fn the_engine_brings_no_browser_and_no_network() {
    let tree = Command::new(env!("CARGO"))
        .args(["tree", "--locked", "--no-default-features", "--edges", "normal", "--prefix", "none", "--format", "{p}"])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    assert!(tree.status.success(), "{}", String::from_utf8_lossy(&tree.stderr));
    let tree = String::from_utf8_lossy(&tree.stdout);
    let crates: BTreeSet<&str> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
    assert!(crates.contains("dateline") && crates.contains("regex"), "{crates:?}");
    for forbidden in [
        "wasm-bindgen",
        "js-sys",
        "web-sys",
        "leptos",
        "console_error_panic_hook",
        "clap",
        "rayon",
        "tokio",
        "getrandom",
    ] {
        assert!(!crates.contains(forbidden), "the engine depends on {forbidden}");
    }
}

#[test]
fn files_are_short_or_say_why_not() {
    for path in files("src", &["rs"]).into_iter().chain(files("tests", &["rs"])).chain(files("web", &["js", "mjs"])) {
        let name = name(&path);
        let lines = std::fs::read_to_string(&path).expect("UTF-8").lines().count();
        let excused = LONGER.iter().any(|(file, _)| *file == name);
        assert!(lines <= LONGEST || excused, "{name} has {lines} lines; split it by what its parts do");
        assert!(lines > LONGEST || !excused, "{name} is short now; take it off the list");
    }
}
