//! People: full names and their parts.

use crate::engine::coref::forms::{Form, skeleton};
use crate::engine::coref::lists::{self, is_known};
use crate::engine::ner::EntityKind;

/// "Jr.", "III": they tell father and son apart and are nobody's surname.
fn is_generation(word: &str) -> bool {
    matches!(word, "jr" | "sr" | "ii" | "iii" | "iv" | "v" | "vi" | "vii" | "viii" | "junior" | "senior")
}

/// The words without "Jr.".
fn bare(form: &Form) -> &[String] {
    let words = form.words.as_slice();
    match words.split_last() {
        Some((last, rest)) if !rest.is_empty() && is_generation(last) => rest,
        _ => words,
    }
}

fn generation(form: &Form) -> Option<&str> {
    form.words.last().map(String::as_str).filter(|w| form.words.len() > 1 && is_generation(w))
}

fn both_people(short: &Form, full: &Form) -> bool {
    short.kind == EntityKind::Person && full.kind == EntityKind::Person
}

/// Whether two full names may be of one person as far as "Jr." and initials tell.
fn no_clash(short: &Form, full: &Form) -> bool {
    let initials = |f: &Form| -> Vec<String> { f.words.iter().filter(|w| w.chars().count() == 1).cloned().collect() };
    let (a, b) = (initials(short), initials(full));
    let clash = !a.is_empty() && !b.is_empty() && a != b;
    let generations = matches!((generation(short), generation(full)), (Some(x), Some(y)) if x != y);
    !clash && !generations
}

/// Whether the words of `short` can be read into those of `full` in order, the last into the last.
fn aligns(short: &[String], full: &[String], equal: impl Fn(&str, &str) -> bool) -> bool {
    let (Some((last, given)), Some((full_last, full_given))) = (short.split_last(), full.split_last()) else {
        return false;
    };
    let mut rest = full_given.iter();
    last == full_last && given.iter().all(|g| rest.any(|f| equal(g, f)))
}

/// "Amy Jackson" for "Amy Berman Jackson", "J. K. Rowling" for "Joanne K. Rowling".
pub(super) fn full_name(short: &Form, full: &Form) -> bool {
    let initial = |a: &str, b: &str| {
        a == b || (a.chars().count() == 1 && b.starts_with(a)) || (b.chars().count() == 1 && a.starts_with(b))
    };
    let (a, b) = (bare(short), bare(full));
    both_people(short, full)
        && a.len() >= 2
        && a.len() <= b.len()
        && no_clash(short, full)
        && aligns(a, b, initial)
        && a.first().zip(b.first()).is_some_and(|(x, y)| initial(x, y) || b.contains(x))
}

/// "Bill Clinton" for "William Jefferson Clinton".
pub(super) fn short_given_name(short: &Form, full: &Form) -> bool {
    let near = |a: &str, b: &str| a == b || lists::nickname(a, b) || quoted(a, b);
    let (a, b) = (bare(short), bare(full));
    both_people(short, full) && a.len() >= 2 && a.len() <= b.len() && no_clash(short, full) && aligns(a, b, near)
}

fn quoted(a: &str, b: &str) -> bool {
    a.len() >= 3 && (a.starts_with(b) || b.starts_with(a)) && a.len().abs_diff(b.len()) <= 1
}

/// "Yury Ushakov" for "Yuri Ushakov": each word sounds like its match, and one at least is the same.
pub(super) fn spelling(short: &Form, full: &Form) -> bool {
    let (a, b) = (bare(short), bare(full));
    both_people(short, full)
        && a.len() >= 2
        && a.len() == b.len()
        && no_clash(short, full)
        && a.iter().zip(b).all(|(x, y)| sounds_like(x, y) || lists::nickname(x, y))
}

fn sounds_like(a: &str, b: &str) -> bool {
    a == b || (a.len() >= 3 && b.len() >= 3 && skeleton(a) == skeleton(b)) || one_slip(a, b)
}

/// One letter wrong, missing or swapped, in words long enough that chance is no explanation.
pub(super) fn one_slip(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().min(b.len()) < 7 || a.len().abs_diff(b.len()) > 1 || a[0] != b[0] {
        return false;
    }
    let front = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let back = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let longest = a.len().max(b.len());
    let swapped = a.len() == b.len()
        && front + 2 <= a.len()
        && a[front] == b[front + 1]
        && a[front + 1] == b[front]
        && a[front + 2..] == b[front + 2..];
    front + back + 1 >= longest || swapped
}

/// "Ushakov" for "Yuri Ushakov", "Van Halen" for "Eddie Van Halen".
pub(super) fn surname(short: &Form, full: &Form) -> bool {
    let (a, b) = (bare(short), bare(full));
    let regnal = a == b && short.words.len() < full.words.len();
    let article = a.len() == 1 && b.len() > 1 && without_article(&a[0]) == without_article(&b[b.len() - 1]);
    both_people(short, full)
        && (regnal || article || a.len() < b.len() && b.ends_with(a) && (a.len() == 1 || is_particle(&a[0])))
}

/// "al-Assad" and "Assad" are one surname.
fn without_article(word: &str) -> &str {
    ["al-", "el-", "ad-", "as-", "ar-", "an-"].iter().find_map(|article| word.strip_prefix(article)).unwrap_or(word)
}

fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "van"
            | "von"
            | "de"
            | "del"
            | "della"
            | "di"
            | "da"
            | "dos"
            | "la"
            | "le"
            | "el"
            | "al"
            | "bin"
            | "ibn"
            | "ben"
            | "st"
            | "ter"
            | "ten"
            | "der"
            | "den"
            | "du"
            | "mac"
            | "o"
            | "san"
            | "santa"
    )
}

/// "Meerjady" for "Meerjady Sabrina Flora", "Kim" for "Kim Jong-un".
pub(super) fn given_name(short: &Form, full: &Form) -> bool {
    let (a, b) = (bare(short), bare(full));
    both_people(short, full) && a.len() < b.len() && b.starts_with(a)
}

/// "Zelenskyy" for "Volodymyr Zelensky".
pub(super) fn surname_spelling(short: &Form, full: &Form) -> bool {
    let (a, b) = (bare(short), bare(full));
    both_people(short, full) && a.len() == 1 && b.len() >= 2 && a[0].len() >= 5 && sounds_like(&a[0], &b[b.len() - 1])
}

/// "Mohamad Guntur" for "Mohamad Guntur Romli", "Vanderbilt" for "Gertrude Vanderbilt Whitney".
pub(super) fn middle_part(short: &Form, full: &Form) -> bool {
    let (a, b) = (bare(short), bare(full));
    both_people(short, full) && a.len() == 1 && b.len() >= 3 && a[0].len() >= 4 && b[1..b.len() - 1].contains(&a[0])
}

/// A lone surname that the name model took for a place or a body, after the bearer was named in full.
pub(super) fn mistagged_surname(short: &Form, full: &Form) -> bool {
    let (a, b) = (bare(short), bare(full));
    full.kind == EntityKind::Person
        && short.kind != EntityKind::Person
        && !is_known(&a.join(" "))
        && !short.acronym
        && a.len() == 1
        && b.len() >= 2
        && b[b.len() - 1] == a[0]
}
