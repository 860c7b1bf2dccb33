//! Compiles the word lists of `data/` into the two tables that `engine::lexicon` looks up: one of names, one of word classes.
//!
//! Each table is a finite-state map from a lower-case word or phrase to a row number, and the rows behind it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

use fst::MapBuilder;

#[path = "src/engine/lexicon/layout.rs"]
mod layout;

use layout::{CLASSES, Field, NAME_LISTS};

fn main() {
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=src/engine/lexicon/layout.rs");
    let data = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("data");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));

    let mut names = BTreeMap::new();
    for &(path, read) in NAME_LISTS {
        for (key, value) in entries(&data.join(path)) {
            *names.entry(key).or_insert(0) |= read(&value).unwrap_or_else(|| panic!("data/{path}: what is {value:?}?"));
        }
    }
    write(&out.join("names"), &names);

    let mut classes = BTreeMap::new();
    for (bit, name) in CLASSES.iter().enumerate() {
        for (key, _) in entries(&data.join(format!("classes/{name}.txt"))) {
            *classes.entry(key).or_insert(0) |= 1 << bit;
        }
    }
    for &(path, field) in layout::NOUN_LISTS {
        for (key, value) in entries(&data.join(path)) {
            let bits = layout::noun(&value).unwrap_or_else(|| panic!("data/{path}: what is {value:?}?"));
            *classes.entry(key).or_insert(0) |= Field::put(field, bits);
        }
    }
    write(&out.join("classes"), &classes);
}

/// The entries of a list: key and value, without the head.
fn entries(path: &Path) -> Vec<(String, String)> {
    let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("cannot read {}: {e}", path.display()));
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split_once('\t').unwrap_or((line, "")))
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .collect()
}

/// Writes `<stem>.fst` (phrase to row number) and `<stem>.rows` (little-endian 64-bit rows, commonest first).
fn write(stem: &Path, table: &BTreeMap<String, u64>) {
    let mut counts = BTreeMap::<u64, u32>::new();
    for &row in table.values() {
        *counts.entry(row).or_default() += 1;
    }
    let mut rows: Vec<u64> = counts.keys().copied().collect();
    rows.sort_by_key(|row| (std::cmp::Reverse(counts[row]), *row));
    let number: BTreeMap<u64, u64> = rows.iter().zip(0..).map(|(&row, n)| (row, n)).collect();
    let mut builder = MapBuilder::memory();
    for (key, row) in table {
        builder.insert(key, number[row]).expect("a BTreeMap is in order");
    }
    fs::write(stem.with_extension("fst"), builder.into_inner().expect("memory does not fail"))
        .expect("OUT_DIR is writable");
    let bytes: Vec<u8> = rows.iter().flat_map(|row| row.to_le_bytes()).collect();
    fs::write(stem.with_extension("rows"), bytes).expect("OUT_DIR is writable");
}
