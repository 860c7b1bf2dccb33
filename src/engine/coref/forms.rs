//! Names by their wording: all mentions with the same words are one [`Form`], and sieves compare forms, not mentions.

use std::collections::BTreeMap;

use super::lists;
use crate::engine::ner::{EntityKind, Name};
use crate::engine::syntax::Syntax;
use crate::engine::table::{Id, Table};

/// One wording of a name in this article.
#[derive(Debug)]
pub(super) struct Form {
    /// The words, folded: lower case, without accents, dots and possessive 's.
    pub(super) words: Vec<String>,
    /// `words` with other names of one country as one word, without "of" and "the".
    pub(super) core: Vec<String>,
    /// What most of its mentions are tagged as.
    pub(super) kind: EntityKind,
    /// Whether it is written like an acronym: "WHO", "PG&E", "AfCFTA".
    pub(super) acronym: bool,
    /// Its mentions, in text order.
    pub(super) names: Vec<Id<Name>>,
}

impl Form {
    /// The last word: a person's surname, most often.
    pub(super) fn last(&self) -> &str {
        self.words.last().map_or("", String::as_str)
    }
    /// Whether one word stands for it that is not its own: "us" for the United States.
    pub(super) fn is_abbreviated(&self) -> bool {
        self.core.len() == 1 && (self.acronym || self.words.len() > 1)
    }
    /// How much of the name it gives.
    pub(super) fn fullness(&self) -> usize {
        self.words.len()
    }
}

/// Gathers the names into forms, in order of first mention.
pub(super) fn gather(syntax: &Syntax, names: &Table<Name>) -> Vec<Form> {
    let mut by_key: BTreeMap<String, usize> = BTreeMap::new();
    let mut votes: Vec<BTreeMap<EntityKind, usize>> = Vec::new();
    let mut forms: Vec<Form> = Vec::new();
    for id in names.ids() {
        let name = &names[id];
        let text = syntax.span(name.tokens).of(syntax.text());
        let words = words_of(text);
        let core = core_of(&words, name.kind);
        let mut key = if core.is_empty() { format!("#{}", id.index()) } else { core.join(" ") };
        if name.kind == EntityKind::Group {
            // A people is counted in the singular: "the Bidens" are not Biden.
            key.insert(0, '~');
        }
        let form = *by_key.entry(key).or_insert_with(|| {
            forms.push(Form { acronym: is_acronym(text), words, core, kind: name.kind, names: Vec::new() });
            votes.push(BTreeMap::new());
            forms.len() - 1
        });
        forms[form].names.push(id);
        *votes[form].entry(name.kind).or_default() += 1;
    }
    for (form, votes) in forms.iter_mut().zip(&votes) {
        let most = votes.values().max().copied().unwrap_or(0);
        if votes.get(&form.kind) != Some(&most) {
            form.kind = votes.iter().find(|&(_, &n)| n == most).map_or(form.kind, |(&kind, _)| kind);
        }
        correct(syntax, names, form);
    }
    forms
}

/// What the lists and the word before the name know better than a model that saw the name once: "U.S." is a place wherever it
/// stands, and whom a title goes before is a person.
fn correct(syntax: &Syntax, names: &Table<Name>, form: &mut Form) {
    let phrase = form.words.join(" ");
    let state = form.core.len() == 1 && matches!(form.core[0].as_str(), "us" | "uk" | "uae" | "ussr" | "drc");
    if form.kind == EntityKind::Group && (state || lists::is_country(&phrase)) && lists::demonym(&phrase).is_none() {
        form.kind = EntityKind::Place;
        return;
    }
    let open = matches!(
        form.kind,
        EntityKind::Organization
            | EntityKind::Place
            | EntityKind::Group
            | EntityKind::Work
            | EntityKind::Product
            | EntityKind::Event
    );
    if !open || form.acronym || form.fullness() > 3 || lists::is_known(&phrase) {
        return;
    }
    let titled = |name: &Id<Name>| {
        let before = names[*name].tokens.first().and_then(Id::before);
        let before = before.filter(|&b| syntax.word(b) != ".").or_else(|| before.and_then(Id::before));
        before.is_some_and(|b| lists::is_title(&syntax.lower(b)) && syntax.word(b).starts_with(char::is_uppercase))
    };
    // A name of marks alone has no words.
    let Some(first) = form.words.first() else { return };
    let (first, last) = (lists::first_name(first).map_or(0, |(_, n)| n), lists::surname(form.last()));
    let human = match form.fullness() {
        1 => form.kind != EntityKind::Place && form.kind != EntityKind::Group && first.max(last) >= 2,
        _ => form.kind != EntityKind::Place && first >= 2 && last >= 1,
    };
    if human || form.names.iter().take(8).any(titled) {
        form.kind = EntityKind::Person;
    }
}

/// The words of a name as written, folded for comparison.
pub(super) fn words_of(text: &str) -> Vec<String> {
    text.split(|c: char| {
        c.is_whitespace() || matches!(c, '(' | ')' | '[' | ']' | ',' | '"' | '“' | '”' | '/' | '–' | '—')
    })
    .map(fold)
    .filter(|word| !word.is_empty())
    .collect()
}

fn core_of(words: &[String], kind: EntityKind) -> Vec<String> {
    let mut core = Vec::with_capacity(words.len());
    let mut rest = words;
    while let Some(first) = rest.first() {
        let alias = lists::ALIASES.iter().find(|(alias, to)| {
            let whole = rest.len() == words.len() && alias.len() == rest.len();
            // "America" and "Britain" are states only when they stand alone, and no person is one.
            let may = kind != EntityKind::Person && (whole || alias.len() > 1 || *to == "us" && alias[0] == "usa");
            may && rest.len() >= alias.len() && rest.iter().zip(*alias).all(|(a, b)| a == b)
        });
        if let Some((alias, to)) = alias {
            core.push((*to).into());
            rest = &rest[alias.len()..];
            continue;
        }
        if kind == EntityKind::Group {
            core.push(group_word(first));
        } else if words.len() == 1 || !lists::is_filler(first) {
            core.push(first.clone());
        }
        rest = &rest[1..];
    }
    core
}

/// "Ukrainians" as "ukrainian", "Democratic" as "democrat".
fn group_word(word: &str) -> String {
    let table = |w: &str| lists::GROUPS.iter().find(|(from, _)| *from == w).map(|&(_, to)| to.to_owned());
    let singular = if word.len() > 4 && !word.ends_with("ss") { word.strip_suffix('s').unwrap_or(word) } else { word };
    table(word).or_else(|| table(singular)).unwrap_or_else(|| singular.to_owned())
}

/// Lower case, without accents, dots, quotation marks and possessive 's.
pub(super) fn fold(word: &str) -> String {
    let word = word
        .trim_matches(is_invisible)
        .trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '&' | '@' | '.' | '+' | '!'));
    let word = ["'s", "’s", "´s"].iter().find_map(|s| word.strip_suffix(s)).unwrap_or(word);
    word.chars().filter(|c| *c != '.').flat_map(char::to_lowercase).map(unaccented).collect()
}

/// Joiners and marks of direction that texts from the web carry.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

/// The plain letter under an accent; other characters as they are.
fn unaccented(c: char) -> char {
    const TABLE: &[(&str, char)] = &[
        ("àáâãäåāăąạảấầẩẫậắằẳẵặ", 'a'),
        ("çćčĉċ", 'c'),
        ("ďđ", 'd'),
        ("èéêëēĕėęěẹẻẽếềểễệ", 'e'),
        ("ĝğġģ", 'g'),
        ("ìíîïĩīĭįıỉị", 'i'),
        ("ķ", 'k'),
        ("ĺļľł", 'l'),
        ("ñńņňŋ", 'n'),
        ("òóôõöøōŏőơọỏốồổỗộớờởỡợ", 'o'),
        ("ŕŗř", 'r'),
        ("śŝşšș", 's'),
        ("ţťŧț", 't'),
        ("ùúûüũūŭůűųưụủứừửữự", 'u'),
        ("ýÿŷỳỵỷỹ", 'y'),
        ("źżž", 'z'),
        ("’´`ʻʼ", '\''),
    ];
    if c.is_ascii() { c } else { TABLE.iter().find(|(all, _)| all.contains(c)).map_or(c, |&(_, plain)| plain) }
}

/// Two to ten letters, more of them upper case than lower, in one word: "WHO", "PG&E", "NDRRMC", "C-MORE".
fn is_acronym(text: &str) -> bool {
    let upper = text.chars().filter(|c| c.is_uppercase()).count();
    let lower = text.chars().filter(|c| c.is_lowercase()).count();
    (2..=10).contains(&(upper + lower)) && upper >= 2 && upper > lower && !text.contains(char::is_whitespace)
}

/// A spelling without what scribes vary: y / i / j, kh / h, double letters, a final -yy / -iy / -y.
pub(super) fn skeleton(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    let mut chars = word.chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied();
        let c = match (c, next) {
            ('k' | 'g' | 's' | 'z' | 'c', Some('h')) => {
                chars.next();
                if matches!(c, 'k' | 'g') { 'h' } else { 's' }
            }
            ('p', Some('h')) => {
                chars.next();
                'f'
            }
            ('c' | 'q', _) => 'k',
            ('w', _) => 'v',
            ('y' | 'j' | 'e', _) => 'i',
            ('\'' | '-', _) => continue,
            ('o', Some('u')) => {
                chars.next();
                'u'
            }
            ('x', _) => {
                out.push('k');
                's'
            }
            _ => c,
        };
        if !out.ends_with(c) {
            out.push(c);
        }
    }
    let cut = out.trim_end_matches('i').len();
    if cut >= 2 {
        out.truncate(cut);
    }
    out
}
