//! Ordered lexers: each looks at a place in the text and says how long the token there is, if it is one of its own.

use unicode_segmentation::UnicodeSegmentation;

use super::TokenKind;
use super::abbreviations::{Abbreviation, abbreviation};
use super::chars::{is_apostrophe, is_emoji, is_gap, is_joined, is_symbol, is_word};

/// A place in a paragraph.
#[derive(Clone, Copy)]
pub(super) struct Place<'t> {
    pub(super) text: &'t str,
    pub(super) at: usize,
}

impl<'t> Place<'t> {
    fn rest(self) -> &'t str {
        &self.text[self.at..]
    }
    fn before(self) -> Option<char> {
        self.text[..self.at].chars().next_back()
    }
    /// Whether a word or mark does not stand directly before.
    fn is_free(self) -> bool {
        self.before().is_none_or(|c| !is_word(c))
    }
    fn after(self, len: usize) -> &'t str {
        &self.text[self.at + len..]
    }
    fn char_after(self, len: usize) -> Option<char> {
        self.after(len).chars().next()
    }
}

/// No address, name or number is longer; it keeps every lexer's look-ahead bounded.
const LONGEST: usize = 2048;

type Lexer = fn(Place<'_>) -> Option<(usize, TokenKind)>;

/// Most special first.
const LEXERS: &[Lexer] = &[url, email, domain, handle, emoticon, emoji, number, elision, word, run];

/// Length and kind of the token that begins here; there is always one.
pub(super) fn next(place: Place<'_>) -> (usize, TokenKind) {
    LEXERS.iter().find_map(|lexer| lexer(place)).unwrap_or_else(|| single(place))
}

/// The longest prefix of `text` whose characters all satisfy `keep`, up to [`LONGEST`] bytes.
fn take(text: &str, mut keep: impl FnMut(char) -> bool) -> usize {
    text.char_indices().find(|&(i, c)| i >= LONGEST || !keep(c)).map_or(text.len(), |(i, _)| i)
}

fn starts_with_ignoring_case(text: &str, prefix: &str) -> bool {
    text.as_bytes().get(..prefix.len()).is_some_and(|head| head.eq_ignore_ascii_case(prefix.as_bytes()))
}

/// `https://…`, `www.…`, without the punctuation that ends a sentence.
fn url(place: Place<'_>) -> Option<(usize, TokenKind)> {
    let rest = place.rest();
    let scheme =
        ["http://", "https://", "ftp://", "www.", "mailto:"].iter().find(|s| starts_with_ignoring_case(rest, s))?;
    if !place.is_free() {
        return None;
    }
    let len = address_end(rest);
    (len > scheme.len()).then_some((len, TokenKind::Url))
}

/// Where an address ends: at white space, a quotation mark or a bracket, and before closing punctuation.
fn address_end(rest: &str) -> usize {
    let len = take(rest, |c| {
        !is_gap(c) && !matches!(c, '"' | '“' | '”' | '<' | '>' | '«' | '»' | '‘' | '’' | '[' | ']' | '{' | '}')
    });
    let mut kept = &rest[..len];
    let mut unopened = kept.matches(')').count() as isize - kept.matches('(').count() as isize;
    while let Some(last) = kept.chars().next_back() {
        if last == ')' {
            if unopened <= 0 {
                break;
            }
            unopened -= 1;
        }
        if !matches!(last, '.' | ',' | ';' | ':' | '!' | '?' | ')' | '\'' | '…' | '—' | '–' | '*') {
            break;
        }
        kept = &kept[..kept.len() - last.len_utf8()];
    }
    kept.len()
}

/// `ana.silva@example.org`
fn email(place: Place<'_>) -> Option<(usize, TokenKind)> {
    let rest = place.rest();
    let short = |text: &str, keep: fn(u8) -> bool| text.bytes().take(65).take_while(|&b| keep(b)).count();
    let name = short(rest, |b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'%' | b'+' | b'-'));
    if name == 0 || name > 64 || !rest[name..].starts_with('@') || !place.is_free() {
        return None;
    }
    let host = &rest[name + 1..];
    let mut len = short(host, |b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-'));
    len = host[..len].trim_end_matches(['.', '-']).len();
    host[..len].contains('.').then_some((name + 1 + len, TokenKind::Url))
}

/// The endings of bare addresses and file names.
const ENDINGS: &str = " com org net gov edu mil int info biz co io tv me eu uk us ca au nz ie in de fr es it nl be ch at se no dk fi pl cz ru ua cn jp kr br mx za ai app dev news online site blog xyz pdf doc docx xls xlsx jpg jpeg png gif html htm txt csv zip mp3 mp4 ";

/// `example.com/news`, `Booking.com`, `report.pdf`.
fn domain(place: Place<'_>) -> Option<(usize, TokenKind)> {
    let rest = place.rest();
    if !place.is_free() {
        return None;
    }
    let len =
        rest.bytes().take(128).take_while(|&b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_')).count();
    let len = rest[..len].trim_end_matches(['.', '-', '_']).len();
    let (name, ending) = rest[..len].rsplit_once('.')?;
    let known = ENDINGS.contains(&format!(" {ending} "));
    // "the end.In" is a lost space, "p.m" and "U.in" are no addresses.
    if !known
        || name.len() < 2
        || name.ends_with('.')
        || name.rsplit('.').next()?.len() < 2
        || !rest.starts_with(|c: char| c.is_ascii_alphanumeric())
    {
        return None;
    }
    // A common word after a lost space: "he came.me too" is too rare to mind; "it.it" as well.
    if place.char_after(len).is_some_and(is_word) {
        return None;
    }
    let path = if place.after(len).starts_with('/') { address_end(place.after(len)) } else { 0 };
    Some((len + path, TokenKind::Url))
}

/// `@name`, `#tag`
fn handle(place: Place<'_>) -> Option<(usize, TokenKind)> {
    let mut chars = place.rest().chars();
    let mark = chars.next().filter(|c| matches!(c, '@' | '#'))?;
    let name = take(&place.rest()[1..], |c| is_word(c) || c == '_');
    let letters = place.rest()[1..=name].chars().any(char::is_alphabetic);
    (place.is_free() && name > 0 && (letters || mark == '@')).then_some((1 + name, TokenKind::Handle))
}

const EMOTICONS: &[&str] = &[
    ":-)", ":-(", ";-)", ":-D", ":-P", ":-/", ":'(", ":)", ":(", ";)", ":D", ":P", ":/", ":|", "=)", "=(", "=D", "<3",
    "^_^", "-_-", "(:",
];

/// `:)`
fn emoticon(place: Place<'_>) -> Option<(usize, TokenKind)> {
    let found = EMOTICONS.iter().find(|e| place.rest().starts_with(**e))?;
    let alone =
        place.before().is_none_or(is_gap) && place.char_after(found.len()).is_none_or(|c| !is_word(c) && c != '/');
    alone.then_some((found.len(), TokenKind::Emoji))
}

/// One pictograph with its modifiers.
fn emoji(place: Place<'_>) -> Option<(usize, TokenKind)> {
    place.rest().chars().next().filter(|&c| is_emoji(c))?;
    let grapheme = place.rest().graphemes(true).next()?;
    Some((grapheme.len(), TokenKind::Emoji))
}

/// What is written behind a number without a space and is a word of its own.
const UNITS: &str = " am pm km kg cm mm mph kph kmh ft lb lbs mg ml mi km² m² a.m p.m a.m. p.m. ";

/// `1,000`, `3.5`, `10:30`, `11/28/2000`, `2020-03-15`, `555-0173`, `20th`, `1980s`, `+44`.
fn number(place: Place<'_>) -> Option<(usize, TokenKind)> {
    let rest = place.rest();
    let first = rest.chars().next()?;
    let next = rest[first.len_utf8()..].chars().next();
    let signed =
        matches!(first, '+' | '.') && place.before().is_none_or(is_gap) && next.is_some_and(|c| c.is_ascii_digit());
    if !first.is_numeric() && !signed {
        return None;
    }
    let mut len = first.len_utf8();
    loop {
        len += take(&rest[len..], |c| c.is_numeric() || is_joined(c));
        let mut ahead = rest[len..].chars();
        let (separator, digit) = (ahead.next(), ahead.next());
        let joins = matches!(separator, Some('.' | ',' | ':' | '/')) && digit.is_some_and(|c| c.is_ascii_digit());
        if !joins || len >= LONGEST {
            break;
        }
        len += 1;
    }
    len += dashed(rest, len);
    let mut seen = 0;
    let letters = take(&rest[len..], |c| {
        seen += 1;
        is_word(c) || (c == '.' && seen < 5)
    });
    let dotted = rest[len..len + letters].trim_end_matches('.');
    let tail = rest[len..len + letters].split('.').next().unwrap_or_default();
    let unit = |w: &str| !w.is_empty() && UNITS.contains(&format!(" {} ", w.to_ascii_lowercase()));
    if tail.is_empty() || unit(dotted) || unit(tail) {
        return Some((len, TokenKind::Number));
    }
    let word = len + tail.len();
    let ordinal =
        matches!(tail.to_ascii_lowercase().as_str(), "st" | "nd" | "rd" | "th" | "s" | "m" | "bn" | "k" | "tn");
    Some((word, if ordinal { TokenKind::Number } else { TokenKind::Word }))
}

/// How much of `-03-15` behind a number belongs to it: days, telephone numbers and scores of the parties are told apart by their digits.
fn dashed(rest: &str, len: usize) -> usize {
    let digits = |text: &str| text.bytes().take(8).take_while(u8::is_ascii_digit).count();
    let first = digits(rest);
    if first != len {
        return 0;
    }
    let second = rest[len..].strip_prefix('-').map_or(0, digits);
    let third = rest.get(len + 1 + second..).and_then(|t| t.strip_prefix('-')).map_or(0, digits);
    let end = |n: usize| if rest[len + n..].starts_with(is_word) { 0 } else { n };
    match (first, second, third) {
        (4, 2, 2) | (1..=2, 1..=2, 4) | (3, 3, 4) | (1, 3, 3) => end(2 + second + third),
        (3 | 5, 4, 0) => end(1 + second),
        _ => 0,
    }
}

/// Words that begin with an apostrophe; a clitic that stands alone behind a closing mark; "'90s".
fn elision(place: Place<'_>) -> Option<(usize, TokenKind)> {
    let rest = place.rest();
    let mark = rest.chars().next().filter(|&c| is_apostrophe(c))?.len_utf8();
    let letters = take(&rest[mark..], is_word);
    let tail = rest[mark..mark + letters].to_lowercase();
    let len = mark + letters;
    let behind_word =
        place.before().is_some_and(|c| !is_gap(c) && !matches!(c, '(' | '[' | '“' | '‘' | '—' | '–' | '-' | '/'));
    let closes_later = |c: char| place.after(len).chars().take(40).any(|d| d == c);
    if behind_word {
        return matches!(tail.as_str(), "s" | "re" | "ve" | "ll" | "d" | "m").then_some((len, TokenKind::Word));
    }
    let decade = tail.len() == 3 && tail.ends_with('s') && tail.as_bytes()[..2].iter().all(u8::is_ascii_digit);
    let year = tail.len() == 2 && tail.bytes().all(|b| b.is_ascii_digit()) && !closes_later('\'') && !closes_later('’');
    if decade || year {
        return Some((len, TokenKind::Number));
    }
    matches!(tail.as_str(), "em" | "til" | "tis" | "twas" | "cause" | "bout" | "cuz").then_some((len, TokenKind::Word))
}

/// Parts that stay joined by their hyphen to the word behind: the treebanks split every other compound.
const PREFIXES: &str =
    " non pre post pro anti ex re co mid e semi multi pan un inter extra sub mini neo ultra counter ";
/// Letters that stand before a dollar sign.
const DOLLARS: &str = " us a c hk nz s au ca nt r u ";
/// Short words with a slash.
const SLASHED: &[&str] = &["n/a", "w/o", "c/o", "b/c", "s/he", "w/"];
/// Slurred "-ing".
const SLURRED: &str =
    " goin doin nothin somethin talkin comin gettin lookin workin sayin tryin runnin playin livin thinkin makin ol ";

/// A word, with what holds it together inside.
fn word(place: Place<'_>) -> Option<(usize, TokenKind)> {
    let rest = place.rest();
    rest.chars().next().filter(|&c| is_word(c))?;
    if let Some(slashed) = SLASHED.iter().find(|s| starts_with_ignoring_case(rest, s))
        && place.char_after(slashed.len()).is_none_or(|c| !is_word(c))
    {
        return Some((slashed.len(), TokenKind::Word));
    }
    if let Some(len) = initials(rest) {
        return Some((len, TokenKind::Word));
    }
    let mut len = take(rest, is_word);
    while len < LONGEST {
        let mut ahead = rest[len..].chars();
        let Some(joint) = ahead.next() else { break };
        let next_is_word = ahead.next().is_some_and(is_word);
        let so_far = &rest[..len];
        let joins = next_is_word
            && match joint {
                '_' => true,
                '.' => {
                    so_far.ends_with(|c: char| c.is_ascii_digit())
                        && rest[len + 1..].starts_with(|c: char| c.is_ascii_digit())
                }
                '-' | '‐' | '‑' => PREFIXES.contains(&format!(" {} ", so_far.to_lowercase())),
                '&' => {
                    so_far.len() <= 3
                        && !so_far.contains(char::is_lowercase)
                        && rest[len + 1..].starts_with(char::is_uppercase)
                }
                c => is_apostrophe(c) && so_far.ends_with(char::is_alphanumeric),
            };
        if !joins {
            break;
        }
        len += joint.len_utf8();
        len += take(&rest[len..], is_word);
    }
    let so_far = &rest[..len];
    let next = place.char_after(len);
    let dollars = next == Some('$') && DOLLARS.contains(&format!(" {} ", so_far.to_lowercase()));
    let slurred = next.is_some_and(is_apostrophe)
        && so_far.len() < 10
        && SLURRED.contains(&format!(" {} ", so_far.to_lowercase()));
    if dollars || slurred {
        len += next.map_or(0, char::len_utf8);
    } else if next == Some('.') && keeps_stop(place, so_far) {
        len += 1;
    }
    Some((len, TokenKind::Word))
}

/// "U.S.", "p.m.", "J.", "Ph.D.": letters with a stop behind each. The last stop may be missing ("p.m").
fn initials(rest: &str) -> Option<usize> {
    let mut len = 0;
    let mut letters = 0;
    loop {
        let part = take(&rest[len..], char::is_alphabetic);
        let is_part = (part > 0 && rest[len..len + part].chars().count() == 1)
            || starts_with_ignoring_case(&rest[len..], "Ph.")
            || (letters > 0 && matches!(&rest[len..len + part], "Sc" | "Phil" | "Va"));
        if !is_part || rest[len + part..].starts_with(is_word) || len > 24 {
            break;
        }
        letters += 1;
        len += part;
        if rest[len..].starts_with('.') && !rest[len..].starts_with("..") {
            len += 1;
        } else {
            break;
        }
    }
    // "J.Smith" keeps its first name, "I.T." both letters; a single letter is for `keeps_stop`.
    let stopped_before_word = rest[..len].ends_with('.') && rest[len..].starts_with(is_word);
    (letters >= 2 || (letters == 1 && stopped_before_word && rest[len..].starts_with(char::is_uppercase)))
        .then_some(len)
}

/// Whether the stop behind `word` belongs to it.
fn keeps_stop(place: Place<'_>, word: &str) -> bool {
    let behind = place.after(word.len() + 1);
    if behind.starts_with('.') {
        return false;
    }
    let next = behind.trim_start_matches(|c| is_gap(c) && c != '\n').chars().next();
    let mut chars = word.chars();
    if let (Some(letter), None) = (chars.next(), chars.next()) {
        // An initial. "I" is a pronoun, unless a name comes.
        let name_follows = next.is_some_and(char::is_uppercase);
        return match letter {
            'I' => name_follows && place.text[..place.at].trim_end().is_empty(),
            'v' | 'p' | 'c' | 'b' | 'd' | 'm' => {
                behind.starts_with(is_gap)
                    && (next.is_some_and(|c| c.is_ascii_digit()) || (letter == 'v' && name_follows))
            }
            c if c.is_uppercase() => name_follows,
            _ => false,
        };
    }
    match abbreviation(word) {
        None => false,
        Some(Abbreviation::Numbered) => next.is_some_and(|c| c.is_ascii_digit()),
        Some(Abbreviation::Doubtful) => {
            let titled = word.starts_with(char::is_uppercase);
            let after_comma = place.text[..place.at].trim_end().ends_with(',');
            titled && (after_comma || next.is_some_and(|c| c.is_ascii_digit() || c == ','))
        }
        Some(Abbreviation::Title) => {
            let titled = word.starts_with(char::is_uppercase);
            titled && next.is_some_and(|c| c.is_alphanumeric() || matches!(c, ',' | '“' | '"' | '‘'))
        }
        // "He lives in Co." is rare enough; but lower-case "ed." or "v." before a capital is a sentence's end.
        Some(Abbreviation::Plain) => {
            let always = matches!(
                word.to_ascii_lowercase().as_str(),
                "etc" | "vs" | "al" | "approx" | "dept" | "govt" | "ext" | "cf"
            );
            always || word.starts_with(char::is_uppercase)
        }
    }
}

/// The same mark several times: "...", "--", "***", "?!".
fn run(place: Place<'_>) -> Option<(usize, TokenKind)> {
    let rest = place.rest();
    let first = rest.chars().next()?;
    let len = match first {
        '!' | '?' => take(rest, |c| matches!(c, '!' | '?')),
        '.' | '…' => take(rest, |c| matches!(c, '.' | '…')),
        '-' | '*' | '=' | '_' | '~' | '#' | '+' | '<' | '>' | '`' | '\'' | '—' | '–' | '•' | '/' => {
            take(rest, |c| c == first)
        }
        _ => return None,
    };
    let kind = if is_symbol(first) { TokenKind::Symbol } else { TokenKind::Punct };
    Some((len, kind))
}

/// Anything else: one character with the accents on it.
fn single(place: Place<'_>) -> (usize, TokenKind) {
    let rest = place.rest();
    let first = rest.chars().next().map_or(0, char::len_utf8);
    let len = first + take(&rest[first..], is_joined);
    let symbol = rest.chars().next().is_some_and(is_symbol);
    (len, if symbol { TokenKind::Symbol } else { TokenKind::Punct })
}
