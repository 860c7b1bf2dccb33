//! The whole timeline as a drawing: the strip above, and every entry in words below it, undated ones too.

use std::fmt::Write;

use super::Work;
use super::inline::xml;
use crate::app::view_model::{Glyph, Strip, StripMark, TimelineItem, first_words, strip, timeline_items};
use crate::engine::timeline::{Status, Track};
use crate::t;

const WIDTH: f64 = 1200.0;
const LANE: f64 = 26.0;
const ROW: f64 = 20.0;
const INK: &str = "#1b1b1f";
const MUTED: &str = "#55565c";

pub(super) fn write(work: &Work) -> String {
    let items = timeline_items(&work.article);
    drawing(work.article.title(), &items)
}

/// The drawing for these entries; the report shows the same.
pub(super) fn drawing(title: &str, items: &[TimelineItem]) -> String {
    let layout = strip(items, WIDTH, 1.0);
    let top = 72.0;
    let happened = layout.lanes[0].max(1) as f64 * LANE;
    let said = layout.lanes[1] as f64 * LANE;
    let list_top = top + happened + said + 48.0;
    let height = list_top + items.len() as f64 * ROW + 24.0;
    let title = xml(first_words(title, 110));
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" height=\"{height}\" \
         font-family=\"Georgia, serif\" font-size=\"13\" fill=\"{INK}\" role=\"img\">\n<title>{}</title>\n\
         <rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n\
         <text x=\"24\" y=\"26\" font-size=\"17\" font-weight=\"bold\">{title}</text>\n",
        t!("Timeline: {}", title)
    );
    axis(&layout, top, happened + said, &mut out);
    for mark in &layout.marks {
        let base = if mark.track == Track::Said { top + happened } else { top };
        draw(mark, items, base + mark.lane as f64 * LANE + LANE / 2.0, &mut out);
    }
    if said > 0.0 {
        let y = top + happened;
        let _ = writeln!(out, "<line x1=\"24\" x2=\"{}\" y1=\"{y}\" y2=\"{y}\" stroke=\"#ddd\"/>", WIDTH - 24.0);
    }
    for (i, item) in items.iter().enumerate() {
        let y = list_top + (i as f64 + 0.5) * ROW;
        let status = item.status_word().map(|s| format!(" ({s})")).unwrap_or_default();
        let words = first_words(&item.clause.text, 120);
        let dots = if words.len() < item.clause.text.trim_end().len() { " …" } else { "" };
        let _ = writeln!(
            out,
            "<text x=\"24\" y=\"{y}\" fill=\"{MUTED}\">{} {}</text><text x=\"64\" y=\"{y}\" font-weight=\"bold\">{}{}</text>\
             <text x=\"330\" y=\"{y}\">{}{dots}</text>",
            item.number,
            item.glyph.sign(),
            xml(&item.date_words()),
            status,
            xml(words)
        );
    }
    out.push_str("</svg>\n");
    out
}

fn axis(layout: &Strip, top: f64, height: f64, out: &mut String) {
    for tick in &layout.ticks {
        let year = tick.year_words();
        let _ = writeln!(
            out,
            "<line x1=\"{0:.1}\" x2=\"{0:.1}\" y1=\"{1}\" y2=\"{2}\" stroke=\"#ddd\"/><text x=\"{0:.1}\" y=\"{3}\" \
             font-size=\"11\" fill=\"{MUTED}\">{4}{year}</text>",
            tick.x,
            top - 10.0,
            top + height,
            top - 16.0,
            xml(&tick.label)
        );
    }
    for gap in &layout.gaps {
        let _ = writeln!(
            out,
            "<rect x=\"{:.1}\" y=\"{}\" width=\"{:.1}\" height=\"{}\" fill=\"#f1f1f3\"/><text x=\"{:.1}\" y=\"{}\" \
             font-size=\"10\" text-anchor=\"middle\" fill=\"{MUTED}\">{}</text>",
            gap.x,
            top - 10.0,
            gap.x2 - gap.x,
            height + 10.0,
            f64::midpoint(gap.x, gap.x2),
            top + height + 14.0,
            gap.words()
        );
    }
}

fn draw(mark: &StripMark, items: &[TimelineItem], y: f64, out: &mut String) {
    let item = &items[mark.items[0]];
    let fill = if mark.status == Status::Happened { INK } else { "#fff" };
    let dash = if mark.glyph == Glyph::Approximate { " stroke-dasharray=\"2 2\"" } else { "" };
    let (x, x2) = (mark.x, mark.x2);
    let _ = match mark.glyph {
        _ if x2 - x > 6.0 => writeln!(
            out,
            "<rect x=\"{x:.1}\" y=\"{}\" width=\"{:.1}\" height=\"10\" rx=\"3\" fill=\"{fill}\" fill-opacity=\"0.35\" stroke=\"{INK}\"{dash}/>",
            y - 5.0,
            x2 - x
        ),
        Glyph::Day | Glyph::Time | Glyph::Range | Glyph::Approximate => {
            writeln!(out, "<circle cx=\"{x:.1}\" cy=\"{y}\" r=\"5\" fill=\"{fill}\" stroke=\"{INK}\"{dash}/>")
        }
        glyph => writeln!(out, "<text x=\"{:.1}\" y=\"{}\" font-size=\"16\">{}</text>", x - 5.0, y + 5.0, glyph.sign()),
    };
    let more = if mark.items.len() > 1 { format!("+{}", mark.items.len() - 1) } else { String::new() };
    let _ = writeln!(
        out,
        "<text x=\"{:.1}\" y=\"{}\" font-size=\"10\" fill=\"{MUTED}\">{}{more}</text>",
        x2.max(x + 2.0) + 6.0,
        y + 4.0,
        item.number
    );
}
