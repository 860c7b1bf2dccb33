//! The article of a page: its paragraphs without navigation, advertisements, captions and scripts; its title, byline, date.

use std::collections::HashMap;

use super::entities::unescape;
use super::tokens::{Token, Tokens};
use super::{Dropped, Imported};
use crate::id;

/// Elements nested deeper than this are read as if their outer ones held them.
const DEEPEST: usize = 256;

/// Elements that never have an end tag.
const VOID: [&str; 14] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

/// Elements inside a line of text; all others end a block.
const INLINE: [&str; 38] = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
    "kbd", "label", "mark", "o:p", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub",
    "sup", "time", "tt", "u", "var", "wbr", "img",
];

struct Element {
    name: String,
    id: usize,
    /// What its content is taken for, if it is to be left out.
    drop: Option<&'static str>,
    byline: bool,
    pre: bool,
}

/// A run of text between block boundaries.
struct Block {
    text: String,
    tag: String,
    drop: Option<&'static str>,
    /// The elements that it is in, outermost first.
    path: Vec<usize>,
}

#[derive(Default)]
struct Reader {
    open: Vec<Element>,
    blocks: Vec<Block>,
    line: String,
    next_id: usize,
    /// Ids of `<article>` and of `<main>` elements.
    articles: Vec<usize>,
    mains: Vec<usize>,
    meta: Meta,
}

#[derive(Default)]
struct Meta {
    title: Option<String>,
    page_title: Option<String>,
    byline: Option<String>,
    published: Option<String>,
    time: Option<String>,
}

/// Reads a page or a pasted part of one.
pub fn read_html(html: &str) -> Imported {
    let mut reader = Reader::default();
    for token in Tokens::new(html) {
        reader.take(token);
    }
    reader.flush();
    reader.finish()
}

impl Reader {
    fn take(&mut self, token: Token) {
        match token {
            Token::Text(text) => self.text(text),
            Token::Open { name, attributes, empty } => self.open(name, &attributes, empty),
            Token::Close { name } => self.close(&name),
            Token::Raw { name, attributes, text } => self.raw(&name, &attributes, text),
        }
    }

    fn text(&mut self, text: &str) {
        let text = unescape(text);
        if self.open.iter().any(|e| e.pre) {
            self.line.push_str(&text);
            return;
        }
        for c in text.chars() {
            let space = c.is_ascii_whitespace();
            if !space {
                self.line.push(c);
            } else if !self.line.is_empty() && !self.line.ends_with([' ', '\n']) {
                self.line.push(' ');
            }
        }
    }

    fn raw(&mut self, name: &str, attributes: &[(String, String)], text: &str) {
        match name {
            "title" => {
                let title = squeeze(&unescape(text));
                self.meta.page_title.get_or_insert(title);
            }
            "script" => {
                if attributes.iter().any(|(n, v)| n == "type" && v.contains("ld+json"))
                    && let Some(date) = value_of(text, "datePublished").as_deref().and_then(date_of)
                {
                    self.meta.published.get_or_insert(date);
                }
                self.drop_block(id!("script"), "");
            }
            "style" => {}
            "textarea" | "iframe" => self.drop_block(id!("form"), &squeeze(&unescape(text))),
            _ => {}
        }
    }

    fn drop_block(&mut self, what: &'static str, text: &str) {
        self.blocks.push(Block { text: text.into(), tag: String::new(), drop: Some(what), path: Vec::new() });
    }

    fn open(&mut self, name: String, attributes: &[(String, String)], empty: bool) {
        let get = |wanted: &str| attributes.iter().find(|(n, _)| n == wanted).map(|(_, v)| v.as_str());
        self.note(&name, &get);
        match name.as_str() {
            "br" => {
                let line = self.line.trim_end_matches(' ').len();
                self.line.truncate(line);
                // Two in a row end a paragraph.
                if self.line.ends_with('\n') {
                    self.flush();
                } else {
                    self.line.push('\n');
                }
                return;
            }
            "p" => self.close_open("p"),
            "li" => self.close_open("li"),
            _ => {}
        }
        let inline = INLINE.contains(&name.as_str());
        if !inline {
            self.flush();
        }
        if VOID.contains(&name.as_str()) || empty || self.open.len() == DEEPEST {
            return;
        }
        self.next_id += 1;
        let id = self.next_id;
        match name.as_str() {
            "article" => self.articles.push(id),
            "main" => self.mains.push(id),
            _ => {}
        }
        let drop = drop_reason(&name, &get).or_else(|| self.open.last().and_then(|e| e.drop));
        let byline = is_byline(&get) || self.open.last().is_some_and(|e| e.byline);
        let pre = name == "pre";
        self.open.push(Element { name, id, drop, byline, pre });
    }

    /// Takes facts from an element's attributes.
    fn note<'a>(&mut self, name: &str, get: &impl Fn(&str) -> Option<&'a str>) {
        if name == "meta" {
            let key = get("property").or(get("name")).or(get("itemprop")).unwrap_or_default().to_ascii_lowercase();
            let Some(content) = get("content").map(squeeze).filter(|c| !c.is_empty()) else { return };
            match key.as_str() {
                "og:title" | "twitter:title" => _ = self.meta.title.get_or_insert(content),
                "author" | "article:author" if !content.starts_with("http") => {
                    self.meta.byline.get_or_insert(content);
                }
                "article:published_time" | "datepublished" | "date" | "dc.date" | "dcterms.created" | "pubdate" => {
                    if let Some(date) = date_of(&content) {
                        self.meta.published.get_or_insert(date);
                    }
                }
                _ => {}
            }
        }
        if name == "time"
            && let Some(date) = get("datetime").and_then(date_of)
        {
            self.meta.time.get_or_insert(date);
        }
        if get("itemprop") == Some("datePublished")
            && let Some(date) = get("content").or(get("datetime")).and_then(date_of)
        {
            self.meta.published.get_or_insert(date);
        }
    }

    /// An end tag ends the innermost element of that name and all inside it.
    fn close(&mut self, name: &str) {
        if let Some(at) = self.open.iter().rposition(|e| e.name == name) {
            if self.open[at..].iter().any(|e| !INLINE.contains(&e.name.as_str())) {
                self.flush();
            }
            self.open.truncate(at);
        } else if name == "p" {
            self.flush();
        }
    }

    /// A start tag that ends an open element of its own name, within the nearest list or table cell.
    fn close_open(&mut self, name: &str) {
        let at = self.open.iter().rposition(|e| {
            e.name == name || matches!(e.name.as_str(), "ul" | "ol" | "td" | "th" | "blockquote" | "div" | "article")
        });
        if let Some(at) = at.filter(|&at| self.open[at].name == name) {
            self.flush();
            self.open.truncate(at);
        }
    }

    /// Ends the block that is being read.
    fn flush(&mut self) {
        let text = self.line.trim().to_owned();
        self.line.clear();
        if text.is_empty() {
            return;
        }
        let innermost = self.open.iter().rev().find(|e| !INLINE.contains(&e.name.as_str()));
        let tag = innermost.map(|e| e.name.clone()).unwrap_or_default();
        if self.open.last().is_some_and(|e| e.byline) && self.meta.byline.is_none() && text.len() < 200 {
            self.meta.byline = Some(squeeze(&text));
        }
        let drop = self.open.last().and_then(|e| e.drop);
        let path = self.open.iter().map(|e| e.id).collect();
        self.blocks.push(Block { text, tag, drop, path });
    }

    fn finish(self) -> Imported {
        let Self { blocks, articles, mains, meta, .. } = self;
        let story = story(&blocks, &articles, &mains);
        let in_story = |b: &Block| story.is_none_or(|id| b.path.contains(&id));
        let headline = blocks.iter().find(|b| b.tag == "h1" && in_story(b)).or(blocks.iter().find(|b| b.tag == "h1"));
        let headline = headline.map(|b| squeeze(&b.text));
        let title = headline.clone().or(meta.title).or(meta.page_title).filter(|t| !t.is_empty());
        let mut out = Imported { title, published: meta.published.or(meta.time), ..Imported::default() };
        let mut paragraphs: Vec<&str> = Vec::new();
        for block in &blocks {
            let is_headline = block.tag == "h1" && headline.as_deref() == Some(&squeeze(&block.text));
            if is_headline && !paragraphs.contains(&block.text.as_str()) {
                paragraphs.insert(0, &block.text);
            } else if let Some(what) = block.drop {
                out.dropped.push(Dropped { what: what.into(), text: squeeze(&block.text) });
            } else if in_story(block) && !is_headline {
                paragraphs.push(&block.text);
            } else if !is_headline {
                out.dropped.push(Dropped { what: id!("outside the article").into(), text: squeeze(&block.text) });
            }
        }
        let by = |p: &&&str| p.len() < 120 && (p.starts_with("By ") || p.starts_with("BY "));
        out.byline = meta.byline.or_else(|| paragraphs.iter().take(6).find(by).map(|p| squeeze(p)));
        out.kept = paragraphs.len();
        out.text = paragraphs.join("\n\n");
        out
    }
}

/// The element that holds the story: the fullest `<article>`, or `<main>`, or else the innermost element with most of the
/// text of paragraphs. None for a pasted part without such an element.
fn story(blocks: &[Block], articles: &[usize], mains: &[usize]) -> Option<usize> {
    let mut length: HashMap<usize, usize> = HashMap::new();
    let mut total = 0;
    for block in blocks.iter().filter(|b| b.drop.is_none() && matches!(b.tag.as_str(), "p" | "blockquote" | "li")) {
        total += block.text.len();
        for &id in &block.path {
            *length.entry(id).or_default() += block.text.len();
        }
    }
    let fullest = |ids: &[usize]| {
        let full = ids.iter().filter_map(|id| Some((*length.get(id)?, std::cmp::Reverse(*id)))).max();
        full.map(|(n, std::cmp::Reverse(id))| (n, id))
    };
    if let Some((n, id)) = fullest(articles).or_else(|| fullest(mains))
        && n * 3 > total
    {
        return Some(id);
    }
    // The innermost: ids grow inwards along a path.
    let deep = blocks.iter().filter(|b| b.drop.is_none()).flat_map(|b| &b.path);
    deep.filter(|id| length.get(id).is_some_and(|n| n * 10 >= total * 7)).max().copied().filter(|_| total > 0).map(
        |id| {
            // A single paragraph is no container: take what holds it.
            let path = blocks.iter().find(|b| b.path.contains(&id)).map(|b| b.path.as_slice()).unwrap_or_default();
            let at = path.iter().position(|&p| p == id).unwrap_or(0);
            let whole = path[..at].iter().rev().find(|p| length.get(p) > length.get(&id)).copied();
            let alone = blocks.iter().filter(|b| b.path.contains(&id)).count() == 1;
            if alone { whole.or(path.get(at.wrapping_sub(1)).copied()).unwrap_or(id) } else { id }
        },
    )
}

/// What an element's content is taken for, where it is no part of a story.
fn drop_reason<'a>(name: &str, get: &impl Fn(&str) -> Option<&'a str>) -> Option<&'static str> {
    match name {
        "nav" | "menu" => return Some(id!("navigation")),
        "aside" => return Some(id!("sidebar")),
        "footer" => return Some(id!("footer")),
        "figure" | "figcaption" | "picture" | "video" | "audio" | "svg" | "canvas" | "object" => {
            return Some(id!("caption"));
        }
        "form" | "button" | "select" | "input" | "dialog" => return Some(id!("form")),
        "header" if get("role") == Some("banner") => return Some(id!("page header")),
        _ => {}
    }
    let hidden = get("hidden").is_some()
        || get("aria-hidden") == Some("true")
        || get("style").is_some_and(|s| s.replace(' ', "").to_ascii_lowercase().contains("display:none"));
    if hidden {
        return Some("hidden");
    }
    match get("role") {
        Some("navigation") => return Some(id!("navigation")),
        Some("complementary") => return Some(id!("sidebar")),
        Some("contentinfo") => return Some(id!("footer")),
        Some("dialog" | "alert") => return Some(id!("form")),
        _ => {}
    }
    // The body's and the article's own classes describe the page, not a part of it.
    if matches!(name, "html" | "body" | "article" | "main" | "p") {
        return None;
    }
    let names = [get("class"), get("id")].into_iter().flatten().flat_map(|n| n.split_whitespace());
    names.flat_map(|n| n.split(['-', '_'])).find_map(|word| match word.to_ascii_lowercase().as_str() {
        "ad" | "ads" | "advert" | "adverts" | "advertisement" | "sponsored" | "sponsor" | "promo" | "promotion" => {
            Some("advertisement")
        }
        "share" | "sharing" | "social" | "sharebar" | "sharetools" => Some(id!("share buttons")),
        "newsletter" | "subscribe" | "signup" | "paywall" | "cookie" | "cookies" | "consent" => Some(id!("form")),
        "related" | "recommended" | "recirc" | "trending" | "outbrain" | "taboola" => Some(id!("related links")),
        "comments" | "disqus" => Some(id!("comments")),
        "breadcrumb" | "breadcrumbs" | "navbar" | "nav" => Some(id!("navigation")),
        "caption" | "wp-caption-text" => Some(id!("caption")),
        _ => None,
    })
}

fn is_byline<'a>(get: &impl Fn(&str) -> Option<&'a str>) -> bool {
    get("rel") == Some("author")
        || get("itemprop") == Some("author")
        || get("class").is_some_and(|c| {
            c.split_whitespace().any(|w| w.split(['-', '_']).any(|w| matches!(w, "byline" | "author" | "authors")))
        })
}

/// The string value of a key in a piece of JSON, without reading all of it.
fn value_of(json: &str, key: &str) -> Option<String> {
    let at = json.find(&format!("\"{key}\""))? + key.len() + 2;
    let rest = json[at..].trim_start().strip_prefix(':')?.trim_start().strip_prefix('"')?;
    Some(rest[..rest.find('"')?].into())
}

/// The day at the beginning of an ISO date and time.
fn date_of(text: &str) -> Option<String> {
    let day = text.trim().get(..10)?;
    day.parse::<jiff::civil::Date>().ok().map(|d| d.to_string())
}

/// The text on one line.
fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
