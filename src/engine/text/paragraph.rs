use super::dateline::Dateline;
use super::span::Span;
use crate::engine::table::Table;

/// What a paragraph is for. News pages mix the story with furniture; later stages treat each as what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ParagraphKind {
    /// The story itself.
    Body,
    /// The headline: the first short line without a full stop.
    Headline,
    /// "By Ana Silva", "Published 3 March 2025", "(Reporting by …)".
    Byline,
    /// Words under a picture.
    Caption,
    /// "Share this", "Read more", "Advertisement".
    Furniture,
}

/// A run of text between line breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Where, without the line breaks and white space around it. Never empty.
    pub span: Span,
    /// What it is for.
    pub kind: ParagraphKind,
}

/// Splits at line breaks; a line of only white space holds no paragraph.
pub(super) fn split(text: &str) -> Table<Paragraph> {
    let lines = lines(text);
    let kinds = kinds(text, &lines);
    lines.into_iter().zip(kinds).map(|(span, kind)| Paragraph { span, kind }).collect()
}

fn lines(text: &str) -> Vec<Span> {
    let mut at = 0;
    let mut out = Vec::new();
    for line in text.split(['\n', '\r', '\u{2028}', '\u{2029}', '\u{85}', '\u{b}', '\u{c}']) {
        let span = Span::at(at, at + line.len()).trim(text);
        if !span.is_empty() {
            out.push(span);
        }
        at += line.len() + text[at + line.len()..].chars().next().map_or(0, char::len_utf8);
    }
    out
}

/// Beginnings of lines that belong to the page and not to the story, in lower case.
const FURNITURE: &[&str] = &[
    "share this",
    "share on",
    "share via",
    "share article",
    "share story",
    "read more",
    "read also",
    "read next",
    "also read",
    "see also:",
    "more:",
    "related:",
    "related stories",
    "related articles",
    "related topics",
    "recommended",
    "advertisement",
    "advertising",
    "sponsored",
    "sign up",
    "subscribe",
    "newsletter",
    "follow us",
    "click here",
    "tap here",
    "continue reading",
    "continue below",
    "story continues",
    "article continues",
    "scroll down",
    "watch:",
    "watch live",
    "watch now",
    "listen:",
    "comments",
    "leave a comment",
    "view comments",
    "join the conversation",
    "print this",
    "email this",
    "copy link",
    "most read",
    "most popular",
    "trending",
    "editor's picks",
    "editors' picks",
    "editor’s picks",
    "skip to",
    "back to top",
    "all rights reserved",
    "copyright",
    "©",
    "cookie",
    "accept all",
    "log in",
    "sign in",
    "download our app",
    "get the app",
    "more from",
    "more on this",
    "top stories",
    "tags:",
    "topics:",
    "filed under",
    "loading",
    "share",
    "tweet",
    "save article",
    "bookmark",
    "got a story",
    "do you have a story",
    "have you got a story",
    "what do you think",
    "support our journalism",
    "donate",
    "support us",
    "home >",
    "home /",
    "listen to this article",
    "min read",
    "breaking news alerts",
];

/// Beginnings of lines about who wrote the story and when, in lower case.
const BYLINE: &[&str] = &[
    "written by",
    "reported by",
    "reporting by",
    "(reporting by",
    "additional reporting",
    "(additional reporting",
    "editing by",
    "(editing by",
    "story by",
    "words by",
    "compiled by",
    "edited by",
    "published",
    "updated",
    "last updated",
    "posted on",
    "posted at",
    "posted:",
    "posted by",
    "first published",
    "last modified",
    "date:",
    "by our",
];

/// Beginnings and parts of lines under pictures, in lower case.
const CAPTION_HEADS: &[&str] = &[
    "photo:",
    "photo by",
    "(photo",
    "file photo",
    "[file",
    "file:",
    "file –",
    "file -",
    "file —",
    "pictured",
    "image:",
    "image by",
    "picture:",
    "picture by",
    "credit:",
    "caption:",
    "illustration:",
    "video:",
    "getty images",
    "photograph:",
    "image source",
    "image caption",
];
const CAPTION_PARTS: &[&str] = &[
    "getty images",
    "ap photo",
    "(ap/",
    "/ap)",
    "reuters/",
    "/reuters",
    "afp via",
    "/afp",
    "(photo by",
    "[photo",
    "photograph:",
    "file photo",
    "courtesy of",
    "handout via",
    "shutterstock",
    "pool photo",
    "(pictured",
    "via ap)",
    "photo credit",
];

/// The first words of a line decide most kinds, the lines around it the rest.
fn kinds(text: &str, lines: &[Span]) -> Vec<ParagraphKind> {
    let mut kinds: Vec<_> = lines.iter().map(|line| kind_by_words(line.of(text))).collect();
    if let Some(first) = headline(text, lines, &kinds) {
        kinds[first] = ParagraphKind::Headline;
    }
    let (stopped, long) = lines
        .iter()
        .zip(&kinds)
        .filter(|(line, kind)| **kind == ParagraphKind::Body && words(line.of(text)) > 9)
        .fold((0, 0), |(s, n), (line, _)| (s + usize::from(ends_with_stop(line.of(text))), n + 1));
    // Where sentences end with stops, a long line in the story that does not is the text of a picture.
    if long >= 4 && stopped * 3 >= long * 2 {
        for i in 1..lines.len() {
            if kinds[i] == ParagraphKind::Body
                && reads_like_caption(lines[i].of(text))
                && kinds[..i]
                    .iter()
                    .rev()
                    .take(4)
                    .any(|&k| k == ParagraphKind::Body || k == ParagraphKind::Headline || k == ParagraphKind::Caption)
            {
                kinds[i] = ParagraphKind::Caption;
            }
        }
    }
    kinds
}

fn kind_by_words(line: &str) -> ParagraphKind {
    let count = words(line);
    let head: String = line.chars().take(400).collect::<String>().to_lowercase();
    let begins = |table: &[&str]| {
        table.iter().any(|w| head.strip_prefix(w).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
    };
    let stops = ends_with_stop(line);
    if count <= 16 && begins(FURNITURE) && (!stops || count <= 8) && !head.starts_with("share price") {
        return ParagraphKind::Furniture;
    }
    if count <= 3 && head.ends_with("min read") {
        return ParagraphKind::Furniture;
    }
    let dated = head.bytes().any(|b| b.is_ascii_digit());
    if count <= 40
        && begins(BYLINE)
        && (head.contains(" by ") || dated || head.starts_with("by our"))
        && (!stops || head.starts_with('(') || count <= 12)
    {
        return ParagraphKind::Byline;
    }
    if is_author(line) || is_date(&head) {
        return ParagraphKind::Byline;
    }
    if count <= 60
        && (begins(CAPTION_HEADS)
            || (head.len() < 400
                && CAPTION_PARTS.iter().any(|p| head.contains(p))
                && !head.starts_with(['“', '"', '‘'])))
    {
        return ParagraphKind::Caption;
    }
    ParagraphKind::Body
}

/// "By Ana Silva and Tom Brown in Lisbon"
fn is_author(line: &str) -> bool {
    let Some(names) =
        line.strip_prefix("By ").or_else(|| line.strip_prefix("BY ")).or_else(|| line.strip_prefix("by "))
    else {
        return false;
    };
    let short = words(names) <= 16 && !line.ends_with(['?', '!', ':', '.']);
    let capital = names.starts_with(char::is_uppercase);
    let lower = names.split_whitespace().filter(|w| w.starts_with(char::is_lowercase)).count();
    short && capital && lower * 2 <= words(names) && !names.contains("”")
}

/// A line that is nothing but a date: "Friday, March 15, 2019".
fn is_date(head: &str) -> bool {
    const PARTS: &[&str] = &[
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "am",
        "pm",
        "gmt",
        "bst",
        "utc",
        "est",
        "edt",
        "et",
        "pst",
        "cet",
        "at",
    ];
    let mut parts = head.split([' ', ',', '.', '|', '·', '-', '–', '/', ':', '\u{a0}']).filter(|w| !w.is_empty());
    let (mut digits, mut named, mut others) = (false, false, false);
    for part in parts.by_ref().take(14) {
        if part
            .trim_end_matches(['a', 'p', 'm', 's', 't', 'h', 'n', 'd', 'r', 'z'])
            .bytes()
            .all(|b| b.is_ascii_digit() || b == b't')
            && part.as_bytes()[0].is_ascii_digit()
        {
            digits = true;
        } else if PARTS.contains(&part) {
            named = true;
        } else {
            others = true;
        }
    }
    digits && !others && parts.next().is_none() && (named || head.contains(['/', '-']) && head.len() >= 8)
}

/// The first line of the story, if it reads like a headline and a story follows.
fn headline(text: &str, lines: &[Span], kinds: &[ParagraphKind]) -> Option<usize> {
    let first = kinds.iter().take(6).position(|&k| k == ParagraphKind::Body)?;
    let line = lines[first].of(text);
    let more = kinds[first + 1..]
        .iter()
        .zip(&lines[first + 1..])
        .any(|(&k, l)| k == ParagraphKind::Body && (words(l.of(text)) > words(line) || ends_with_stop(l.of(text))));
    let fits = (2..=24).contains(&words(line))
        && line.len() <= 180
        && !ends_with_full_stop(line)
        && !line.ends_with(':')
        && Dateline::of(text, lines[first]).is_none()
        && !line.starts_with(['•', '*', '-']);
    (more && fits).then_some(first)
}

fn reads_like_caption(line: &str) -> bool {
    let count = words(line);
    let bullet = line.starts_with(['•', '*', '-', '–', '—', '·', '>', '“', '"', '‘', '\'', '('])
        || line.starts_with(|c: char| c.is_ascii_digit());
    (9..=70).contains(&count)
        && !bullet
        && !ends_with_stop(line)
        && !line.ends_with([':', ';', ',', '-', '–', '—'])
        && line.starts_with(char::is_uppercase)
}

fn words(line: &str) -> usize {
    line.split_whitespace().count()
}

fn without_closers(line: &str) -> &str {
    line.trim_end_matches(|c: char| matches!(c, '”' | '’' | '"' | '\'' | ')' | ']' | '»' | '*') || c.is_whitespace())
}

fn ends_with_stop(line: &str) -> bool {
    without_closers(line).ends_with(['.', '!', '?', '…', '。', '؟', '।', '۔'])
}

/// A question or a cry may be a headline; a line that ends with a stop (not that of "U.S.") may not.
fn ends_with_full_stop(line: &str) -> bool {
    let line = without_closers(line);
    line.ends_with('.') && !line.ends_with("..") && line.as_bytes().iter().rev().nth(2).is_none_or(|&b| b != b'.')
}
