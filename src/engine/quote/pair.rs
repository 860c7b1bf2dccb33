//! Pairs quotation marks, paragraph by paragraph, in any style and however badly typed.
//!
//! Every glyph is read in its context first (may it open, may it close, is it an apostrophe or an inch); a stack per paragraph
//! then matches closers with the nearest opener of their family. What stays on the stack is a missing or a continued mark and
//! costs nobody else a quote.

use crate::engine::text::{Document, Span};

/// A quoted stretch that lies in no other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marked {
    /// With the marks.
    pub(super) outer: Span,
    /// Without them.
    pub(super) inner: Span,
    /// Index of its paragraph.
    pub(super) paragraph: u32,
    /// Whether both marks are there.
    pub(super) closed: bool,
    /// Whether the next marked stretch goes on with the same utterance: this one is open and the next paragraph opens again.
    pub(super) continues: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Family {
    Double,
    Single,
    Guillemet,
}

/// A mark and what its context lets it be.
#[derive(Clone, Copy, Debug)]
struct Glyph {
    at: usize,
    len: usize,
    family: Family,
    opens: bool,
    closes: bool,
    /// A closer that can hardly be an apostrophe: punctuation stands before it, or it is no apostrophe's glyph.
    definite: bool,
}

/// Words that begin with an apostrophe.
const ELISIONS: &[&str] = &["em", "til", "tis", "twas", "cause", "n", "round", "bout", "cos", "cuz", "neath", "tween"];

/// All quoted stretches that lie in no other, in text order.
pub(super) fn pair(document: &Document) -> Vec<Marked> {
    let text = document.text();
    let mut out: Vec<Marked> = Vec::new();
    for (number, paragraph) in document.paragraphs().iter().enumerate() {
        let next = document.paragraphs().as_slice().get(number + 1).map(|p| p.span.of(text));
        let glyphs = glyphs(text, paragraph.span);
        if glyphs.is_empty() {
            continue;
        }
        let mut found = match_glyphs(text, paragraph.span, &glyphs, next.is_some_and(opens_with_mark));
        found.sort_by_key(|m| (m.outer.start(), std::cmp::Reverse(m.outer.end())));
        let mut reach = 0;
        for mut marked in found {
            if marked.outer.end() > reach {
                reach = marked.outer.end();
                marked.paragraph = number as u32;
                if marked.inner.of(text).contains(char::is_alphanumeric) {
                    out.push(marked);
                }
            }
        }
    }
    out
}

/// Whether the paragraph begins with a mark that may open.
pub(super) fn opens_with_mark(paragraph: &str) -> bool {
    let mut chars = paragraph.chars();
    let first = chars.next();
    let second = chars.next();
    matches!(first, Some('"' | '“' | '„' | '«' | '‘' | '”' | '\'' | '`' | '»'))
        && second.is_some_and(|c| !c.is_whitespace())
}

fn glyphs(text: &str, paragraph: Span) -> Vec<Glyph> {
    let mut out = Vec::new();
    let bytes = paragraph.of(text);
    let base = paragraph.start() as usize;
    let mut chars = bytes.char_indices().peekable();
    let mut prev = ' ';
    while let Some((at, c)) = chars.next() {
        let mut len = c.len_utf8();
        let mut next = chars.peek().map_or(' ', |&(_, c)| c);
        let doubled = matches!(c, '`' | '\'' | '‘' | '’' | '´') && next == c;
        if doubled {
            chars.next();
            len += c.len_utf8();
            next = chars.peek().map_or(' ', |&(_, c)| c);
        }
        let rest = &bytes[at + len..];
        if let Some(glyph) = read(c, doubled, prev, next, rest) {
            out.push(Glyph { at: base + at, len, ..glyph });
        }
        prev = c;
    }
    out
}

/// What the mark `c` may be between `prev` and `next`; `None` for what is no quotation mark there.
fn read(c: char, doubled: bool, prev: char, next: char, rest: &str) -> Option<Glyph> {
    let glyph = |family, opens, closes, definite| Some(Glyph { at: 0, len: 0, family, opens, closes, definite });
    // Nothing begins with a comma: `... a drummer' ", he said`.
    let shut = matches!(next, ',' | ';' | ':' | ')' | '?' | '!');
    let opening = !next.is_whitespace()
        && !shut
        && (prev.is_whitespace() || matches!(prev, '(' | '[' | '—' | '–' | '-' | '/' | '“' | '"' | '‘' | '«' | '…'));
    let closing = (!prev.is_whitespace() || shut) && !next.is_alphanumeric();
    match c {
        '“' | '„' | '‟' | '＂' => {
            // „so“ closes with this glyph, and so do typists who hold only one key.
            let closes = c == '“' && closing && !opening;
            glyph(Family::Double, !closes || opening, closes, true)
        }
        '”' | '〞' => {
            let opens = opening && next.is_alphanumeric() && prev.is_whitespace();
            glyph(Family::Double, opens, !opens, true)
        }
        '"' => match (opening, closing) {
            (true, false) => glyph(Family::Double, true, false, true),
            (false, true) => glyph(Family::Double, false, true, true),
            _ => glyph(Family::Double, true, true, true),
        },
        '`' | '‘' | '\'' | '’' | '´' if doubled => {
            let opens = matches!(c, '`' | '‘') || (opening && !closing);
            glyph(Family::Double, opens, !opens, true)
        }
        '«' | '»' | '‹' | '›' => {
            let opens = opening && !(closing && matches!(c, '»' | '›'));
            let closes = closing && !(opening && matches!(c, '«' | '‹'));
            glyph(
                Family::Guillemet,
                opens || (!closes && matches!(c, '«' | '‹')),
                closes || (!opens && matches!(c, '»' | '›')),
                true,
            )
        }
        '‘' | '`' | '‚' | '‛' => {
            let opens = !prev.is_alphanumeric() && opens_word(next, rest) && !(c == '‚' && prev != ' ');
            // A lone low mark is a comma look-alike; a closing ‘ ends ‚so‘.
            glyph(Family::Single, opens, !opens && closing && c == '‘', true)
        }
        '\'' | '’' | '´' => {
            if prev.is_alphanumeric() && next.is_alphanumeric() {
                return None;
            }
            let opens = opening && c != '´' && opens_word(next, rest) && (c == '\'' || !closing);
            let closes = closing && (!prev.is_ascii_digit() || c == '’');
            if !opens && !closes {
                return None;
            }
            glyph(
                Family::Single,
                opens && (c == '\'' || prev.is_whitespace()),
                closes && !opens,
                !prev.is_alphanumeric(),
            )
        }
        _ => None,
    }
}

/// Whether a single mark before `rest` begins a quotation and not a word with letters left out ('em, '90s).
fn opens_word(next: char, rest: &str) -> bool {
    if !(next.is_alphanumeric() || matches!(next, '(' | '[' | '.' | '…' | '$' | '£' | '€' | '#' | '@' | '“' | '"'))
    {
        return false;
    }
    let word = &rest[..rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len())];
    let decade = word.len() == 3 && word.ends_with('s') && word[..2].bytes().all(|b| b.is_ascii_digit());
    !decade && !ELISIONS.contains(&word.to_lowercase().as_str())
}

fn match_glyphs(text: &str, paragraph: Span, glyphs: &[Glyph], next_opens: bool) -> Vec<Marked> {
    let mut out = Vec::new();
    let mut open = Vec::new();
    let mut pending = [0usize; 3];
    let mut stray_close = None;
    let later = later_closers(glyphs);
    let breaks: Vec<usize> =
        paragraph.of(text).match_indices(". ").map(|(at, _)| at + paragraph.start() as usize).collect();
    for (i, glyph) in glyphs.iter().enumerate() {
        let partner = partner(glyphs, &open, pending, glyph.family);
        let inch = text[..glyph.at].ends_with(|c: char| c.is_ascii_digit()) && text[glyph.at..].starts_with('"');
        // 6'2" is a height, whatever is open.
        let feet = inch && text[..glyph.at].trim_end_matches(|c: char| c.is_ascii_digit()).ends_with(['\'', '’', '′']);
        if feet {
            continue;
        }
        let single = glyph.family == Family::Single;
        if let Some(depth) = partner.filter(|_| glyph.closes && !(single && is_possessive(text, glyph, later[i]))) {
            let opener = &glyphs[open[depth]];
            let inner = Span::at(opener.at + opener.len, glyph.at);
            // A stretch in single marks that runs over a full stop and ends after a letter is two apostrophes, not a quotation.
            let stops = breaks.get(breaks.partition_point(|&at| at < opener.at)).is_some_and(|&at| at < glyph.at);
            if !single || glyph.definite || !stops {
                out.push(Marked {
                    outer: Span::at(opener.at, glyph.at + glyph.len),
                    inner,
                    paragraph: 0,
                    closed: true,
                    continues: false,
                });
            }
            for o in open.drain(depth..) {
                pending[glyphs[o].family as usize] -= 1;
            }
        } else if glyph.opens && !(inch && partner.is_none()) {
            open.push(i);
            pending[glyph.family as usize] += 1;
        } else if glyph.closes && glyph.definite && !single && partner.is_none() && !inch {
            stray_close = stray_close.or(Some(i));
        }
    }
    unclosed(text, paragraph, glyphs, &open, next_opens, &mut out);
    if let Some(i) = stray_close {
        unopened(text, paragraph, &glyphs[i], &mut out);
    }
    out
}

/// Where on the stack the opener for a closer of `family` lies. A double mark looks through single ones, which may be
/// apostrophes; a single mark looks through nothing.
fn partner(glyphs: &[Glyph], open: &[usize], pending: [usize; 3], family: Family) -> Option<usize> {
    match family {
        Family::Single => open.len().checked_sub(1).filter(|&top| glyphs[open[top]].family == family),
        _ if pending[family as usize] == 0 => None,
        _ => open.iter().rposition(|&o| glyphs[o].family == family),
    }
}

/// For each glyph, whether a single closer follows before the next single opener.
fn later_closers(glyphs: &[Glyph]) -> Vec<bool> {
    let mut out = vec![false; glyphs.len()];
    let mut seen = false;
    for (i, glyph) in glyphs.iter().enumerate().rev() {
        out[i] = seen;
        if glyph.family == Family::Single {
            seen = glyph.closes && !glyph.opens;
        }
    }
    out
}

/// Whether the closer is the apostrophe of "the brothers’ house" or of "goin’ home": a word goes on and a better closer follows.
fn is_possessive(text: &str, glyph: &Glyph, later_closer: bool) -> bool {
    if glyph.definite || !later_closer {
        return false;
    }
    let before = text[..glyph.at].chars().next_back();
    let mut after = text[glyph.at + glyph.len..].chars();
    matches!(before, Some('s' | 'z' | 'x' | 'n' | 'S'))
        && after.next() == Some(' ')
        && after.next().is_some_and(char::is_alphanumeric)
}

/// Openers without a closer: a paragraph that is continued, a mark that was forgotten, or no mark at all.
fn unclosed(text: &str, paragraph: Span, glyphs: &[Glyph], open: &[usize], next_opens: bool, out: &mut Vec<Marked>) {
    // Only the outermost of each run matters, and a single mark is too often an apostrophe to believe it alone.
    let Some(&first) = open
        .iter()
        .find(|&&o| glyphs[o].family != Family::Single || (next_opens && glyphs[o].at == paragraph.start() as usize))
    else {
        return;
    };
    let mut starts: Vec<usize> = out.iter().map(|m| m.outer.start() as usize).collect();
    starts.sort_unstable();
    for (place, &o) in open.iter().enumerate().filter(|&(_, &o)| o >= first && glyphs[o].family == glyphs[first].family)
    {
        let start = glyphs[o].at + glyphs[o].len;
        let following = starts.get(starts.partition_point(|&s| s < start)).copied();
        let later_open = open.get(place + 1).map(|&x| glyphs[x].at);
        let limit = following.into_iter().chain(later_open).min();
        let (end, continues) = match limit {
            None => (paragraph.end() as usize, next_opens),
            Some(_) if next_opens && o == first && later_open.is_none() => (paragraph.end() as usize, true),
            // Up to the last sentence that ends before the next quotation.
            Some(limit) => match text[start..limit].rfind(['.', '!', '?']) {
                Some(stop) => (start + stop + 1, false),
                None => continue,
            },
        };
        if end > start {
            out.push(Marked {
                outer: Span::at(glyphs[o].at, end),
                inner: Span::at(start, end),
                paragraph: 0,
                closed: false,
                continues,
            });
        }
    }
}

/// A closer without an opener ends a quotation that began with the paragraph, if punctuation says that speech ends here.
fn unopened(text: &str, paragraph: Span, glyph: &Glyph, out: &mut Vec<Marked>) {
    let start = paragraph.start() as usize;
    let ends_speech = text[..glyph.at].ends_with([',', '.', '!', '?', '…']);
    if ends_speech && glyph.at > start && !out.iter().any(|m| (m.outer.start() as usize) < glyph.at) {
        out.push(Marked {
            outer: Span::at(start, glyph.at + glyph.len),
            inner: Span::at(start, glyph.at),
            paragraph: 0,
            closed: false,
            continues: false,
        });
    }
}
