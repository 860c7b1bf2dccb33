use dateline::app::import::{Encoding, Imported, decode, looks_like_html, read_file, read_html, read_markdown};
use proptest::prelude::*;

const PAGE: &str = r#"<!DOCTYPE html><html><head><title>Bridge closed | The Paper</title>
<meta property="og:title" content="Bridge closed"><meta name="author" content="Ana Silva">
<script type="application/ld+json">{"@type":"NewsArticle","datePublished": "2025-03-03T08:00:00Z"}</script>
<style>p { color: red }</style></head><body class="ad-free">
<header role="banner"><a href="/">The Paper</a></header><nav><ul><li>Home<li>News</ul></nav>
<main><article class="story"><h1>Bridge&nbsp;closed</h1><p class="byline">By <a rel="author">Ana Silva</a></p>
<figure><img src="https://example.org/x.jpg" onerror="alert(1)"><figcaption>The bridge. Photo: X</figcaption></figure>
<p>The bridge is <b>closed</b>,
   the mayor said.</p><div class="ad-slot">Buy now</div>
<p>&ldquo;We are sorry,&rdquo; she said.<br><br>Nobody was hurt.</p>
<blockquote><p>A quoted line</p></blockquote>
<aside>Read also: tunnels</aside><div class="share-buttons">Share</div></article></main>
<footer>&copy; 2025</footer><script>document.write("<p>evil</p>")</script></body></html>"#;

#[test]
fn a_page_keeps_its_story_and_tells_what_it_dropped() {
    let article = read_html(PAGE);
    assert_eq!(
        article.text,
        "Bridge\u{a0}closed\n\nBy Ana Silva\n\nThe bridge is closed, the mayor said.\n\n“We are sorry,” she said.\n\n\
         Nobody was hurt.\n\nA quoted line"
    );
    assert_eq!(article.title.as_deref(), Some("Bridge closed"));
    assert_eq!(article.byline.as_deref(), Some("Ana Silva"));
    assert_eq!(article.published.as_deref(), Some("2025-03-03"));
    assert_eq!(article.kept, 6);
    let dropped: Vec<(&str, &str)> = article.dropped.iter().map(|d| (&*d.what, d.text.as_str())).collect();
    assert_eq!(
        dropped,
        [
            ("script", ""),
            ("page header", "The Paper"),
            ("navigation", "Home"),
            ("navigation", "News"),
            ("caption", "The bridge. Photo: X"),
            ("advertisement", "Buy now"),
            ("sidebar", "Read also: tunnels"),
            ("share buttons", "Share"),
            ("footer", "© 2025"),
            ("script", ""),
        ]
    );
}

fn text(html: &str) -> String {
    read_html(html).text
}

#[test]
fn parts_of_pages() {
    let check = |html: &str, expected: &str| assert_eq!(text(html), expected, "{html}");
    check("<!--StartFragment--><p>One</p><p>Two</p><!--EndFragment-->", "One\n\nTwo");
    check("<p>One<p>Two", "One\n\nTwo");
    check("<div>One</div><div>Two</div>", "One\n\nTwo");
    check("a <b>b</b><i>c</i>\n d", "a bc d");
    check("<p>line<br>line</p>", "line\nline");
    check("5 < 6 and 7 > 2 & so on", "5 < 6 and 7 > 2 & so on");
    check("&#8220;x&#x201D; &eacute;&hellip; &unknown; &#150;", "“x” é… &unknown; –");
    check("<p>a</p><script>if (1 < 2) { '</p>' }</script><p>b</p>", "a\n\nb");
    check("<p hidden>no</p><p style='display: none'>no</p><p>yes</p>", "yes");
    check("<img src=x onerror=alert(1)><a href='javascript:alert(1)'>link</a>", "link");
    check("<pre>two\n  lines</pre>", "two\n  lines");
    check("<table><tr><td>a<td>b</table>", "a\n\nb");
    check("</p></div></nope>text", "text");
    check("<p title='a > b'>c</p>", "c");
    check("<script>never closed", "never closed");
    check("", "");
}

#[test]
fn the_fullest_container_is_the_story() {
    let page = "<div id=top><p>Log in</p></div><div id=story><p>A long paragraph of the story itself.</p>\
        <p>And another long paragraph of it.</p></div><div id=more><p>Other</p></div>";
    let article = read_html(page);
    assert_eq!(article.text, "A long paragraph of the story itself.\n\nAnd another long paragraph of it.");
    assert_eq!(article.dropped.len(), 2);
}

#[test]
fn markdown_loses_its_signs() {
    let check = |md: &str, expected: &str| assert_eq!(read_markdown(md).text, expected, "{md}");
    check(
        "# Title\n\nOne *two* **three** `four`\nfive.\n\n> quoted\n> on\n\n- a\n- b\n",
        "Title\n\nOne two three four five.\n\nquoted on\n\na\n\nb",
    );
    check("[words](http://x.y) and ![picture](z.png) snake_case 5 * 3 \\*no\\*", "words and  snake_case 5 * 3 *no*");
    check("---\n\na\n***\nb", "a\n\nb");
    check("1. one\n2. two\n1995 was a year.", "one\n\ntwo 1995 was a year.");
    check("a <b>bold</b> 1 < 2", "a bold 1 < 2");
    check("```\ncode\n```\ntext", "text");
    let article = read_markdown("---\ntitle: \"A title\"\nauthor: Ana\ndate: 2025-03-03 08:00\n---\nText.");
    let facts = (article.title.as_deref(), article.byline.as_deref(), article.published.as_deref());
    assert_eq!(facts, (Some("A title"), Some("Ana"), Some("2025-03-03")));
    assert_eq!(article.text, "Text.");
}

#[test]
fn bytes_of_any_common_encoding_are_text() {
    let check = |bytes: &[u8], expected: &str, encoding| {
        assert_eq!(decode(bytes), Ok((expected.into(), encoding)), "{bytes:?}");
    };
    let utf16 = |text: &str, bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    check("Inês".as_bytes(), "Inês", Encoding::Utf8);
    check(b"\xef\xbb\xbfIn\xc3\xaas", "Inês", Encoding::Utf8);
    check(b"In\xeas \x93said\x94 \x80", "Inês “said” €", Encoding::Windows1252);
    check(&utf16("\u{feff}Inês 😀", u16::to_le_bytes), "Inês 😀", Encoding::Utf16Le);
    check(&utf16("\u{feff}Inês 😀", u16::to_be_bytes), "Inês 😀", Encoding::Utf16Be);
    check(&utf16("Plain words", u16::to_le_bytes), "Plain words", Encoding::Utf16Le);
    check(&utf16("Plain words", u16::to_be_bytes), "Plain words", Encoding::Utf16Be);
    check(b"", "", Encoding::Utf8);
    // A lone surrogate is shown as what it is: a character that is missing.
    check(b"\xff\xfe\x00\xd8a\x00", "\u{fffd}a", Encoding::Utf16Le);
}

#[test]
fn files_are_read_by_name_or_looks_and_pictures_are_refused() {
    let check = |name: &str, bytes: &[u8], expected: &str| {
        assert_eq!(read_file(name, bytes).map(|i| i.text), Ok(expected.into()), "{name}");
    };
    check("a.txt", b"<p>as it is</p>", "<p>as it is</p>");
    check("a.HTML", b"<p>one</p>", "one");
    check("a.md", b"# one", "one");
    check("standard input", b"<!doctype html><p>one</p>", "one");
    check("standard input", b"plain < text", "plain < text");
    for (name, bytes) in [
        ("a.png", &b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..]),
        ("a.txt", b"\0\0\0\0\x01\x02"),
        ("a.pdf", b"\x01\x02\x03\x04"),
    ] {
        let message = read_file(name, bytes).expect_err(name);
        assert_eq!(message, format!("{name} is not a text file; open a .txt, .md or .html file"));
    }
    assert!(looks_like_html("  <html lang=en>") && !looks_like_html("He wrote <b> & left"));
}

#[test]
fn broken_pages_cost_no_square() {
    for piece in ["<a ", "<", "&", "<div>", "</x>", "<!--", "<p title=\"", "<script>", "[", "![a](", "<a href='"] {
        let page = piece.repeat(60_000);
        let _: Imported = read_html(&page);
        let _: Imported = read_markdown(&page);
    }
}

proptest! {
    /// Any text is a page, and what is kept of it can be read again.
    #[test]
    fn any_text_is_read(page in "[a<>/&;=\"' \n!p\\-#x*_\\[\\]()`~]{0,80}") {
        let _ = read_html(&page);
        let _ = read_markdown(&page);
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
        let _ = decode(&bytes);
        let _ = read_file("x", &bytes);
    }
}
