//! The compiled tables and how to walk them.

use std::sync::LazyLock;

use fst::Map;
use fst::raw::{CompiledAddr, Output};

/// Phrases, folded, to rows.
pub(super) struct Table {
    map: Map<&'static [u8]>,
    rows: Vec<u64>,
}

impl Table {
    fn new(map: &'static [u8], rows: &[u8]) -> Self {
        let rows = rows.chunks_exact(8).map(|b| u64::from_le_bytes(b.try_into().expect("chunks of 8"))).collect();
        Self { map: Map::new(map).expect("build.rs writes sound maps"), rows }
    }
    fn row(&self, number: u64) -> u64 {
        self.rows.get(number as usize).copied().unwrap_or(0)
    }
    /// The row of the folded phrase; 0 where there is none.
    pub(super) fn get(&self, folded: &str) -> u64 {
        self.map.get(folded).map_or(0, |number| self.row(number))
    }
}

macro_rules! table {
    ($stem:literal) => {
        LazyLock::new(|| {
            Table::new(
                include_bytes!(concat!(env!("OUT_DIR"), "/", $stem, ".fst")),
                include_bytes!(concat!(env!("OUT_DIR"), "/", $stem, ".rows")),
            )
        })
    };
}

pub(super) static NAMES: LazyLock<Table> = table!("names");
pub(super) static CLASSES: LazyLock<Table> = table!("classes");

/// As the keys are written: lower case, straight apostrophes.
pub(super) fn fold(phrase: &str) -> String {
    fold_chars(phrase).collect()
}

fn fold_chars(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().flat_map(|c| if matches!(c, '’' | 'ʼ' | '`' | '´') { '\'' } else { c }.to_lowercase())
}

/// The listed phrases at the start of a text; see [`super::names_at`].
pub struct Matches<'t, E, T> {
    table: &'static Table,
    text: &'t str,
    ends: E,
    wrap: fn(u64) -> T,
    /// How much of the text is walked, and where that led; `None`: nothing listed goes on from here.
    walked: usize,
    node: Option<(CompiledAddr, Output)>,
}

impl<'t, E: Iterator<Item = usize>, T> Matches<'t, E, T> {
    pub(super) fn new(table: &'static Table, text: &'t str, ends: E, wrap: fn(u64) -> T) -> Self {
        let root = (table.map.as_fst().root().addr(), Output::zero());
        Self { table, text, ends, wrap, walked: 0, node: Some(root) }
    }
}

impl<E: Iterator<Item = usize>, T> Iterator for Matches<'_, E, T> {
    type Item = (usize, T);

    fn next(&mut self) -> Option<Self::Item> {
        let fst = self.table.map.as_fst();
        loop {
            let end = self.ends.next()?;
            let (mut addr, mut out) = self.node?;
            let part = self.text.get(self.walked..end)?;
            let mut utf8 = [0; 4];
            for c in fold_chars(part) {
                for &byte in c.encode_utf8(&mut utf8).as_bytes() {
                    let node = fst.node(addr);
                    let Some(i) = node.find_input(byte) else {
                        self.node = None;
                        return None;
                    };
                    let step = node.transition(i);
                    (addr, out) = (step.addr, out.cat(step.out));
                }
            }
            (self.walked, self.node) = (end, Some((addr, out)));
            let node = fst.node(addr);
            if node.is_final() {
                let row = self.table.row(out.cat(node.final_output()).value());
                return Some((end, (self.wrap)(row)));
            }
        }
    }
}

/// The nickname list as it is: sorted, so that it can be searched.
static NICKNAMES: &str = include_str!("../../../data/names/nicknames.tsv");

/// What the folded nickname stands for, separated by blanks; empty where it is none.
pub(super) fn full_names(folded: &str) -> &'static str {
    static LINES: LazyLock<Vec<(&str, &str)>> =
        LazyLock::new(|| NICKNAMES.lines().filter_map(|line| line.split_once('\t')).collect());
    LINES.binary_search_by_key(&folded, |&(nick, _)| nick).map_or("", |i| LINES[i].1)
}
