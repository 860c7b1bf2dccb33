//! Markdown to paragraphs: the words without the signs.

use super::{Dropped, Imported};

/// Reads an article in Markdown; front matter gives title, author and date.
pub fn read_markdown(text: &str) -> Imported {
    let mut out = Imported::default();
    let mut paragraphs: Vec<String> = Vec::new();
    let mut open = false;
    let mut fence: Option<&str> = None;
    let mut code = String::new();
    for line in front_matter(text.trim_start_matches('\u{feff}'), &mut out).lines() {
        let trimmed = line.trim();
        if let Some(mark) = fence {
            if trimmed.starts_with(mark) {
                out.dropped.push(Dropped { what: "code".into(), text: std::mem::take(&mut code) });
                fence = None;
            } else {
                code.push_str(line);
                code.push('\n');
            }
            continue;
        }
        if let Some(mark) = ["```", "~~~"].into_iter().find(|m| trimmed.starts_with(m)) {
            fence = Some(mark);
            open = false;
            continue;
        }
        let (words, own) = block_signs(trimmed);
        let rule = words.len() >= 3 && words.chars().all(|c| matches!(c, '-' | '*' | '_' | '=' | ' '));
        if words.is_empty() || rule {
            open = false;
            continue;
        }
        let words = inline_signs(words, &mut out.dropped);
        if words.trim().is_empty() {
            continue;
        }
        if trimmed.starts_with('#') && out.title.is_none() {
            out.title = Some(words.clone());
        }
        match paragraphs.last_mut() {
            Some(last) if open && !own => {
                last.push(' ');
                last.push_str(&words);
            }
            _ => paragraphs.push(words),
        }
        // A heading is a paragraph of its own; a list item or a quoted line may go on.
        open = !trimmed.starts_with('#');
    }
    if fence.is_some() {
        // Never closed: it was no code.
        paragraphs.extend(code.lines().filter(|l| !l.trim().is_empty()).map(Into::into));
    }
    if out.byline.is_none() {
        out.byline = paragraphs.iter().take(6).find(|p| p.len() < 120 && p.starts_with("By ")).cloned();
    }
    out.kept = paragraphs.len();
    out.text = paragraphs.join("\n\n");
    out
}

/// Takes `---` front matter off the text.
fn front_matter<'t>(text: &'t str, out: &mut Imported) -> &'t str {
    let Some(rest) = text.strip_prefix("---\n").or_else(|| text.strip_prefix("---\r\n")) else { return text };
    let Some(end) = rest.find("\n---") else { return text };
    for line in rest[..end].lines() {
        let Some((key, value)) = line.split_once(':') else { continue };
        let value = value.trim().trim_matches(['"', '\'']).to_owned();
        match key.trim().to_ascii_lowercase().as_str() {
            "title" => out.title = Some(value),
            "author" | "byline" => out.byline = Some(value),
            "date" | "published" => {
                let day = value.get(..10).and_then(|d| d.parse::<jiff::civil::Date>().ok());
                out.published = day.map(|d| d.to_string());
            }
            _ => {}
        }
    }
    let after = &rest[end + 4..];
    after.split_once('\n').map_or("", |(_, body)| body)
}

/// The line without the signs of headings, quotes and lists, and whether these begin a paragraph.
fn block_signs(line: &str) -> (&str, bool) {
    let quoted = line.trim_start_matches(['>', ' ']);
    let heading = quoted.trim_start_matches('#');
    if heading.len() < quoted.len() && heading.starts_with(' ') {
        return (heading.trim().trim_end_matches('#').trim_end(), true);
    }
    for sign in ["- ", "* ", "+ "] {
        if let Some(item) = quoted.strip_prefix(sign) {
            return (item.trim(), true);
        }
    }
    let digits = quoted.chars().take_while(char::is_ascii_digit).count();
    if (1..=2).contains(&digits)
        && let Some(item) = quoted[digits..].strip_prefix(". ").or_else(|| quoted[digits..].strip_prefix(") "))
    {
        return (item.trim(), true);
    }
    (quoted, false)
}

/// The words without emphasis, links, images, code ticks and tags.
fn inline_signs(line: &str, dropped: &mut Vec<Dropped>) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        if c == '\\' && rest[1..].starts_with(|c: char| c.is_ascii_punctuation()) {
            out.push_str(&rest[1..2]);
            rest = &rest[2..];
            continue;
        }
        let image = rest.starts_with("![");
        if (c == '[' || image)
            && let Some((words, after)) = link(&rest[usize::from(image)..])
        {
            if image {
                dropped.push(Dropped { what: "image".into(), text: words.into() });
            } else {
                out.push_str(&inline_signs(words, dropped));
            }
            rest = after;
            continue;
        }
        if c == '<'
            && let Some(end) = near(rest).find('>')
            && rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/')
        {
            rest = &rest[end + 1..];
            continue;
        }
        let before = out.chars().next_back();
        let run = rest.chars().take_while(|&x| x == c).count();
        let after = rest[run * c.len_utf8()..].chars().next();
        let edge = |x: Option<char>| x.is_none_or(|x| !x.is_alphanumeric());
        let emphasis = match c {
            '*' => !(edge(before) && after.is_none_or(char::is_whitespace)),
            // Inside a word it is a letter: snake_case.
            '_' => edge(before) != edge(after),
            '~' => run == 2,
            '`' => true,
            _ => false,
        };
        if !emphasis {
            out.extend(std::iter::repeat_n(c, run));
        }
        rest = &rest[run * c.len_utf8()..];
    }
    out
}

/// The words of `[words](address)` or `[words][name]`, and what follows.
fn link(text: &str) -> Option<(&str, &str)> {
    let near = near(text);
    let end = near.find("](").or_else(|| near.find("]["))?;
    let words = &text[1..end];
    let close = if text[end + 1..].starts_with('(') { ')' } else { ']' };
    let after = &text[end + 2..];
    Some((words, &after[near[end + 2..].find(close)? + 1..]))
}

/// The beginning of the text, in which the other end of a link or tag is looked for: a line of brackets costs no square.
fn near(text: &str) -> &str {
    let mut end = text.len().min(2000);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
