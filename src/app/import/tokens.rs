//! HTML as tags and text. Total: whatever is no tag is text.

use super::entities::unescape;

/// A piece of a page.
#[derive(Debug)]
pub(super) enum Token<'h> {
    Open {
        name: String,
        attributes: Vec<(String, String)>,
        empty: bool,
    },
    Close {
        name: String,
    },
    Text(&'h str),
    /// The inside of `<script>`, `<style>`, `<title>`: not markup.
    Raw {
        name: String,
        attributes: Vec<(String, String)>,
        text: &'h str,
    },
}

/// Elements whose inside is not markup.
const RAW: [&str; 9] = ["script", "style", "title", "textarea", "noscript", "template", "iframe", "noembed", "xmp"];

pub(super) struct Tokens<'h> {
    rest: &'h str,
    /// Names of raw elements whose end tag was looked for and is not there: not looked for again.
    unclosed: Vec<String>,
    /// Tags that were begun and never ended; after [`PATIENCE`] of these, `<` is text.
    broken: usize,
}

/// How many broken tags are read to the end of the page before it is taken for no page: the cost stays linear.
const PATIENCE: usize = 32;

impl<'h> Tokens<'h> {
    pub(super) fn new(html: &'h str) -> Self {
        Self { rest: html, unclosed: Vec::new(), broken: 0 }
    }

    fn text(&mut self, end: usize) -> Token<'h> {
        let (text, rest) = self.rest.split_at(end);
        self.rest = rest;
        Token::Text(text)
    }

    /// The tag at the beginning of the rest; none where it is no tag.
    fn tag(&mut self) -> Option<Token<'h>> {
        let close = self.rest[1..].starts_with('/');
        let from = if close { 2 } else { 1 };
        let after = &self.rest[from..];
        let length = after.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != ':').unwrap_or(after.len());
        if self.broken > PATIENCE || !after.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return None;
        }
        let name = after[..length].to_ascii_lowercase();
        let Some((attributes, empty, rest)) = attributes(&after[length..]) else {
            self.broken += 1;
            return None;
        };
        self.rest = rest;
        if close {
            return Some(Token::Close { name });
        }
        if RAW.contains(&name.as_str()) && !empty && !self.unclosed.contains(&name) {
            match find_end_tag(self.rest, &name) {
                Some((text_end, tag_end)) => {
                    let text = &self.rest[..text_end];
                    self.rest = &self.rest[tag_end..];
                    return Some(Token::Raw { name, attributes, text });
                }
                None => self.unclosed.push(name.clone()),
            }
        }
        Some(Token::Open { name, attributes, empty })
    }
}

impl<'h> Iterator for Tokens<'h> {
    type Item = Token<'h>;

    fn next(&mut self) -> Option<Token<'h>> {
        loop {
            if self.rest.is_empty() {
                return None;
            }
            let Some(at) = self.rest.find('<') else { return Some(self.text(self.rest.len())) };
            if at > 0 {
                return Some(self.text(at));
            }
            if let Some(comment) = self.rest.strip_prefix("<!--") {
                self.rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
                continue;
            }
            if self.rest.starts_with("<!") || self.rest.starts_with("<?") {
                self.rest = self.rest.find('>').map_or("", |end| &self.rest[end + 1..]);
                continue;
            }
            if let Some(tag) = self.tag() {
                return Some(tag);
            }
            // A lone `<` is text.
            let next = self.rest[1..].find('<').map_or(self.rest.len(), |n| n + 1);
            return Some(self.text(next));
        }
    }
}

/// Attributes up to the end of the tag: their values unescaped, whether the tag closes itself, and what follows.
#[allow(clippy::type_complexity, reason = "three results of one scan")]
fn attributes(text: &str) -> Option<(Vec<(String, String)>, bool, &str)> {
    let mut out = Vec::new();
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        if let Some(after) = rest.strip_prefix('>') {
            return Some((out, false, after));
        }
        if let Some(after) = rest.strip_prefix("/>") {
            return Some((out, true, after));
        }
        if let Some(after) = rest.strip_prefix(['/', '"', '\'', '=']) {
            rest = after;
            continue;
        }
        let end = rest.find(|c: char| c.is_whitespace() || "=/>".contains(c))?;
        let name = rest[..end].to_ascii_lowercase();
        rest = rest[end..].trim_start();
        let mut value = "";
        if let Some(after) = rest.strip_prefix('=') {
            let after = after.trim_start();
            let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''));
            if let Some(quote) = quote {
                let end = after[1..].find(quote)?;
                value = &after[1..=end];
                rest = &after[end + 2..];
            } else {
                let end = after.find(|c: char| c.is_whitespace() || c == '>')?;
                value = &after[..end];
                rest = &after[end..];
            }
        }
        out.push((name, unescape(value)));
    }
}

/// Where `</name` begins and its tag ends.
fn find_end_tag(text: &str, name: &str) -> Option<(usize, usize)> {
    let mut from = 0;
    while let Some(at) = text[from..].find("</") {
        let start = from + at;
        let after = &text.as_bytes()[start + 2..];
        if after.len() >= name.len() && after[..name.len()].eq_ignore_ascii_case(name.as_bytes()) {
            let end = text[start..].find('>').map_or(text.len(), |e| start + e + 1);
            return Some((start, end));
        }
        from = start + 2;
    }
    None
}
