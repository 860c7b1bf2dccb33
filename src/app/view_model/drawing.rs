//! The timeline's drawing as one piece of SVG: one `inner_html`, one listener, whatever the number of entries.

use std::fmt::Write;

use super::article::first_words;
use super::escape::escape;
use super::strip::{Strip, StripMark};
use super::timeline::{Glyph, TimelineItem};
use crate::engine::timeline::Track;

const LANE: f64 = 22.0;
const TOP: f64 = 30.0;
/// The width of a letter beside a mark, on average.
const LETTER: f64 = 5.9;

/// The drawing: what happened above the line, what was said below it. Each mark is a `g.strip-mark` with the ids of its
/// entries (`data-ids`), of their quotes (`data-quotes`) and of who takes part (`data-who`); `name` gives
/// the speaker of a quote.
///
/// ```
/// use dateline::app::view_model::{Article, strip, strip_svg, timeline_items};
/// let text = "The port closed on 3 March 2025.";
/// let analysis = dateline::analyse(&dateline::Document::new(text));
/// let items = timeline_items(&Article::new(text, &analysis));
/// let svg = strip_svg(&strip(&items, 600.0, 1.0), &items, |_| None);
/// assert!(svg.contains("data-ids=\"v1\"") && svg.contains("2025"));
/// ```
pub fn strip_svg(layout: &Strip, items: &[TimelineItem], name: impl Fn(&str) -> Option<String>) -> String {
    let axis = TOP + layout.lanes[0] as f64 * LANE + 8.0;
    let height = axis + layout.lanes[1] as f64 * LANE + 20.0;
    let (width, bottom) = (layout.width, height - 4.0);
    let mut out = format!(
        "<svg class=\"strip-drawing\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"presentation\">"
    );
    for gap in &layout.gaps {
        let _ = write!(
            out,
            "<rect class=\"strip-gap\" x=\"{:.1}\" y=\"{}\" width=\"{:.1}\" height=\"{}\"/>\
             <text class=\"strip-gap-words\" x=\"{:.1}\" y=\"{}\" text-anchor=\"middle\">{}</text>",
            gap.x,
            TOP - 4.0,
            gap.x2 - gap.x,
            bottom - TOP + 4.0,
            f64::midpoint(gap.x, gap.x2),
            bottom - 2.0,
            gap.words()
        );
    }
    for tick in &layout.ticks {
        let year = tick.year_words();
        let _ = write!(
            out,
            "<line class=\"strip-tick\" x1=\"{0:.1}\" x2=\"{0:.1}\" y1=\"{1}\" y2=\"{bottom}\"/>\
             <text class=\"strip-date\" x=\"{2:.1}\" y=\"{3}\">{4}<tspan class=\"strip-year\">{year}</tspan></text>",
            tick.x,
            TOP - 8.0,
            tick.x + 3.0,
            TOP - 12.0,
            tick.label
        );
    }
    let _ = write!(out, "<line class=\"strip-axis\" x1=\"0\" x2=\"{width}\" y1=\"{axis}\" y2=\"{axis}\"/>");
    for mark in &layout.marks {
        let lane = mark.lane as f64 + 0.5;
        let y = if mark.track == Track::Happened { axis - 4.0 - lane * LANE } else { axis + 4.0 + lane * LANE };
        draw(mark, items, y, &name, &mut out);
    }
    out.push_str("</svg>");
    out
}

fn draw(mark: &StripMark, items: &[TimelineItem], y: f64, name: &impl Fn(&str) -> Option<String>, out: &mut String) {
    let first = &items[mark.items[0]];
    let entries = || mark.items.iter().map(|&row| &items[row]);
    let told: Vec<String> = entries().map(|i| format!("{}: {}", i.date_words(), i.clause.text)).collect();
    let status = first.status_id();
    let _ = write!(
        out,
        "<g class=\"strip-mark\" data-ids=\"{}\" data-quotes=\"{}\" data-who=\"{}\" data-x=\"{:.0}\" data-status=\"{status}\"{}>\
         <title>{}</title>",
        join(entries().map(|i| i.id.as_str())),
        join(entries().filter_map(|i| i.quote.as_deref())),
        join(entries().flat_map(|i| i.participants.iter().chain(&i.places)).map(String::as_str)),
        mark.x,
        if mark.glyph == Glyph::Approximate { " data-glyph=\"about\"" } else { "" },
        escape(&told.join("; "))
    );
    let (x, x2) = (mark.x, mark.x2);
    let more = if mark.items.len() > 1 { format!(" +{}", mark.items.len() - 1) } else { String::new() };
    let number = format!("{}{more}", first.number);
    let after = x2.max(x + 2.0) + 8.0 + 6.5 * number.chars().count() as f64 + 4.0;
    let letters = ((mark.room - (after - x2)) / LETTER).max(0.0) as usize;
    let words = beside(first, name, letters);
    let wide = after - x + words.chars().count() as f64 * LETTER;
    let _ = write!(
        out,
        "<rect class=\"strip-hit\" x=\"{:.1}\" y=\"{}\" width=\"{:.1}\" height=\"{LANE}\" rx=\"4\"/>",
        x - 8.0,
        y - LANE / 2.0,
        wide + 12.0
    );
    let _ = match mark.glyph {
        _ if x2 - x > 6.0 => write!(
            out,
            "<rect class=\"strip-bar\" x=\"{x:.1}\" y=\"{}\" width=\"{:.1}\" height=\"8\" rx=\"4\"/>",
            y - 4.0,
            x2 - x
        ),
        Glyph::Day | Glyph::Range | Glyph::Approximate | Glyph::Time => {
            let half = format!("<path class=\"strip-half\" d=\"M{x:.1} {}a5 5 0 0 1 0 10z\"/>", y - 5.0);
            let half = if mark.glyph == Glyph::Time { half.as_str() } else { "" };
            write!(out, "<circle class=\"strip-dot\" cx=\"{x:.1}\" cy=\"{y}\" r=\"5\"/>{half}")
        }
        glyph => write!(
            out,
            "<text class=\"strip-sign\" x=\"{x:.1}\" y=\"{}\" text-anchor=\"middle\">{}</text>",
            y + if glyph == Glyph::Said { 9.0 } else { 5.0 },
            glyph.sign()
        ),
    };
    let _ = write!(
        out,
        "<text class=\"strip-number\" x=\"{:.1}\" y=\"{y1}\">{number}</text><text class=\"strip-words\" x=\"{after:.1}\" y=\"{y1}\">{}</text></g>",
        x2.max(x + 2.0) + 8.0,
        escape(&words),
        y1 = y + 4.0,
    );
}

/// The words beside a mark, in so many letters: who speaks, or what happened and whether it did.
fn beside(item: &TimelineItem, name: &impl Fn(&str) -> Option<String>, letters: usize) -> String {
    if letters < 6 {
        return String::new();
    }
    let speaker = item.quote.as_deref().filter(|_| item.track == Track::Said).and_then(name);
    let status = item.status_word().unwrap_or_default();
    let words = speaker.unwrap_or_else(|| item.clause.text.clone());
    let words = if status.is_empty() { words } else { format!("{status}: {words}") };
    let short: String = words.chars().take(letters).collect();
    if short.len() == words.len() {
        return words;
    }
    format!("{}…", first_words(&short, short.len().saturating_sub(2)).trim_end_matches([',', ' ']))
}

fn join<'a>(ids: impl Iterator<Item = &'a str>) -> String {
    ids.collect::<Vec<_>>().join(" ")
}
