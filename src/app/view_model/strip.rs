//! The drawn timeline: where each entry of the list lies on a strip of a given width. The page and the SVG export draw from
//! the same layout, so list, strip and export cannot disagree.

use jiff::civil::Date;

use super::timeline::{Glyph, TimelineItem, short_month};
use crate::count;
use crate::engine::timeline::{Status, Track};

/// A gap is collapsed when it is longer than this many times the lower quartile of all gaps, and than a week: news is told by
/// days, whatever years it reaches back to.
const LONG_GAP: i64 = 5;
const WEEK: i64 = 7;
/// How wide a collapsed gap is drawn: the dates at its two ends have room.
const GAP_WIDTH: f64 = 64.0;
/// The least distance between two ticks.
const TICK_DISTANCE: f64 = 64.0;
/// What a year beside a date takes more.
const YEAR_WIDTH: f64 = 18.0;
/// The least width of a mark, so that it can be hit.
const MARK_WIDTH: f64 = 26.0;
/// The width that a mark has where there is room, for some words beside it.
const WORDS_WIDTH: f64 = 150.0;
/// Of the whole width, what is kept free behind the last day for its words; and the most of it.
const TAIL: (f64, f64) = (0.15, 140.0);
/// Rows of marks in one track; what finds no room joins its neighbour as a cluster.
const LANES: usize = 4;
/// Empty space at both ends.
const MARGIN: f64 = 24.0;

/// A line across the strip with a date.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// From the left.
    pub x: f64,
    /// "28 Feb", "Mar", "2025"
    pub label: String,
    /// The year, where it begins here or is first seen: it is always visible.
    pub year: Option<i16>,
}

impl Tick {
    /// The year to say behind the label, with a space before it, unless the label is the year.
    pub fn year_words(&self) -> String {
        self.year.filter(|y| y.to_string() != self.label).map(|y| format!(" {y}")).unwrap_or_default()
    }
}

/// A collapsed stretch without entries.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gap {
    /// Its left edge.
    pub x: f64,
    /// Its right edge.
    pub x2: f64,
    /// Days left out.
    pub days: i64,
}

impl Gap {
    /// How much time it leaves out.
    pub fn words(self) -> String {
        let days = usize::try_from(self.days).unwrap_or_default();
        match days {
            ..60 => count!(days, "{} day", "{} days"),
            60..730 => count!(days / 30, "{} month", "{} months"),
            _ => count!(days / 365, "{} year", "{} years"),
        }
    }
}

/// A mark on the strip: one entry, or a cluster of entries too close to be drawn apart.
#[derive(Clone, Debug, PartialEq)]
pub struct StripMark {
    /// Rows of the list.
    pub items: Vec<usize>,
    /// Left edge.
    pub x: f64,
    /// Right edge; equal to `x` for a single day.
    pub x2: f64,
    /// Happened or said.
    pub track: Track,
    /// Row within the track, from 0.
    pub lane: usize,
    /// Shape.
    pub glyph: Glyph,
    /// Drawn hollow, with the word: planned, denied, hypothetical.
    pub status: Status,
    /// How much room there is for words behind its right edge.
    pub room: f64,
}

/// The layout.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Strip {
    /// How wide all of it is.
    pub width: f64,
    /// From left to right.
    pub ticks: Vec<Tick>,
    /// From left to right.
    pub gaps: Vec<Gap>,
    /// In the order of the list.
    pub marks: Vec<StripMark>,
    /// Rows of the "happened" and of the "said" track that are in use.
    pub lanes: [usize; 2],
    /// Rows of entries without a date, in text order.
    pub undated: Vec<usize>,
}

/// Lays out the entries on a strip `width` wide (at zoom 1; twice as wide at zoom 2).
pub fn strip(items: &[TimelineItem], width: f64, zoom: f64) -> Strip {
    let width = width.max(200.0) * zoom.clamp(0.25, 64.0);
    let mut out = Strip { width, ..Strip::default() };
    let mut undated: Vec<usize> = (0..items.len()).filter(|&i| extent(&items[i]).is_none()).collect();
    undated.sort_by_key(|&i| items[i].clause.span);
    out.undated = undated;
    let Some(scale) = Scale::new(items, width) else { return out };
    out.width = width.max(scale.end() + MARGIN + MARK_WIDTH);
    out.ticks = scale.ticks();
    out.gaps = scale.gaps();
    // In each lane: where the last mark ends, and where it would end with its words.
    let mut ends = [[f64::NEG_INFINITY; LANES]; 2];
    let mut wished = ends;
    let mut last_in_lane = [[usize::MAX; LANES]; 2];
    for (row, item) in items.iter().enumerate() {
        let Some((first, last)) = extent(item) else { continue };
        let (x, x2) = (scale.x(first), scale.x(last));
        let track = usize::from(item.track == Track::Said);
        let open = (0..LANES).filter(|&lane| ends[track][lane] <= x);
        let free = (0..LANES)
            .find(|&lane| wished[track][lane] <= x)
            .or_else(|| open.min_by(|&a, &b| wished[track][a].total_cmp(&wished[track][b])));
        let end = (x2 + number_width(item)).max(x + MARK_WIDTH);
        let Some(lane) = free else {
            // No room: join the mark whose end is nearest.
            let nearest = (0..LANES).min_by(|&a, &b| ends[track][a].total_cmp(&ends[track][b])).unwrap_or(0);
            let mark: &mut StripMark = &mut out.marks[last_in_lane[track][nearest]];
            mark.items.push(row);
            mark.x2 = mark.x2.max(x2);
            // "+12" behind the number.
            ends[track][nearest] = ends[track][nearest].max(mark.x2 + number_width(item) + 20.0);
            wished[track][nearest] = wished[track][nearest].max(ends[track][nearest]);
            continue;
        };
        ends[track][lane] = end;
        wished[track][lane] = end.max(x + WORDS_WIDTH);
        last_in_lane[track][lane] = out.marks.len();
        out.lanes[track] = out.lanes[track].max(lane + 1);
        out.marks.push(StripMark {
            items: vec![row],
            x,
            x2,
            track: item.track,
            lane,
            glyph: item.glyph,
            status: item.status,
            room: 0.0,
        });
    }
    let mut next = [[out.width; LANES]; 2];
    for mark in out.marks.iter_mut().rev() {
        let next = &mut next[usize::from(mark.track == Track::Said)][mark.lane];
        mark.room = (*next - mark.x2 - 4.0).max(0.0);
        *next = mark.x;
    }
    out
}

/// How wide a mark's number is, with the space around it.
fn number_width(item: &TimelineItem) -> f64 {
    12.0 + 7.0 * f64::from(item.number.max(1).ilog10() + 1)
}

/// First and last day as day numbers.
fn extent(item: &TimelineItem) -> Option<(i64, i64)> {
    let first = day_number(item.from.or(item.to)?);
    let last = day_number(item.to.or(item.from)?);
    Some((first.min(last), first.max(last)))
}

fn day_number(day: Date) -> i64 {
    i64::from((day - Date::constant(1970, 1, 1)).get_days())
}

fn day_of(number: i64) -> Date {
    let span = jiff::Span::new().try_days(number);
    span.and_then(|s| Date::constant(1970, 1, 1).checked_add(s)).unwrap_or(Date::MAX)
}

/// A stretch of days drawn at one scale.
#[derive(Clone, Copy, Debug)]
struct Piece {
    from: i64,
    to: i64,
    x: f64,
    x2: f64,
    collapsed: bool,
}

#[derive(Clone, Debug)]
struct Scale {
    pieces: Vec<Piece>,
}

impl Scale {
    fn new(items: &[TimelineItem], width: f64) -> Option<Self> {
        let mut points: Vec<i64> = items.iter().filter_map(extent).flat_map(|(a, b)| [a, b]).collect();
        points.sort_unstable();
        points.dedup();
        let (&first, &last) = (points.first()?, points.last()?);
        let mut lengths: Vec<i64> = points.windows(2).map(|w| w[1] - w[0]).collect();
        lengths.sort_unstable();
        let usual = lengths.get(lengths.len() / 4).copied().unwrap_or(1);
        // With three dates or fewer there is no usual distance for one to be unusual.
        let long = if points.len() < 4 { i64::MAX } else { usual.saturating_mul(LONG_GAP).max(WEEK) };
        // At most half of the strip is gaps: the shorter ones are drawn.
        let most_gaps = (width / 2.0 / GAP_WIDTH) as usize;
        let long = lengths.iter().rev().nth(most_gaps).map_or(long, |&length| long.max(length));
        let mut stretches: Vec<(i64, i64, bool)> = Vec::new();
        for pair in points.windows(2) {
            let collapsed = pair[1] - pair[0] > long;
            match stretches.last_mut() {
                Some(open) if !open.2 && !collapsed => open.1 = pair[1],
                _ => stretches.push((pair[0], pair[1], collapsed)),
            }
        }
        if stretches.is_empty() {
            stretches.push((first, last.max(first + 1), false));
        }
        let collapsed = stretches.iter().filter(|s| s.2).count() as f64;
        let days: i64 = stretches.iter().filter(|s| !s.2).map(|s| s.1 - s.0).sum();
        let tail = (width * TAIL.0).clamp(MARK_WIDTH, TAIL.1);
        let room = (width - 2.0 * MARGIN - tail - collapsed * GAP_WIDTH).max(80.0);
        let per_day = room / days.max(1) as f64;
        let mut x = MARGIN;
        let mut pieces = Vec::with_capacity(stretches.len());
        for (from, to, collapsed) in stretches {
            let wide = if collapsed { GAP_WIDTH } else { (to - from) as f64 * per_day };
            pieces.push(Piece { from, to, x, x2: x + wide, collapsed });
            x += wide;
        }
        Some(Self { pieces })
    }

    fn x(&self, day: i64) -> f64 {
        let row = self.pieces.partition_point(|p| p.to < day).min(self.pieces.len() - 1);
        let Piece { from, to, x, x2, .. } = self.pieces[row];
        x + (x2 - x) * (day - from) as f64 / (to - from).max(1) as f64
    }

    fn end(&self) -> f64 {
        self.pieces.last().map_or(0.0, |p| p.x2)
    }

    fn gaps(&self) -> Vec<Gap> {
        let collapsed = self.pieces.iter().filter(|p| p.collapsed);
        collapsed.map(|p| Gap { x: p.x, x2: p.x2, days: p.to - p.from }).collect()
    }

    /// Ticks at the finest unit whose ticks keep their distance, in each drawn stretch; its first day has one too.
    fn ticks(&self) -> Vec<Tick> {
        let mut out: Vec<Tick> = Vec::new();
        let mut year = None;
        let mut add = |day: i64, x: f64, unit: Unit| {
            let date = day_of(day);
            let room = |t: &Tick| if t.year.is_some() { TICK_DISTANCE + YEAR_WIDTH } else { TICK_DISTANCE };
            if out.last().is_some_and(|t| x - t.x < room(t)) {
                return;
            }
            let new_year = year != Some(date.year());
            year = Some(date.year());
            out.push(Tick { x, label: unit.label(date), year: new_year.then(|| date.year()) });
        };
        for (i, piece) in self.pieces.iter().enumerate() {
            let per_day = (piece.x2 - piece.x) / (piece.to - piece.from).max(1) as f64;
            let unit = Unit::for_scale(per_day);
            // Where the scale begins or breaks, the day itself is named.
            let short = piece.collapsed || piece.x2 - piece.x < TICK_DISTANCE;
            add(piece.from, piece.x, if short || i > 0 { Unit::Day } else { unit.min(Unit::Month) });
            if short {
                continue;
            }
            let mut date = unit.floor(day_of(piece.from));
            while let Some(next) = unit.next(date) {
                let day = day_number(next);
                if day > piece.to {
                    break;
                }
                add(day, self.x(day), unit);
                date = next;
            }
        }
        if let Some(last) = self.pieces.last().filter(|p| p.collapsed) {
            add(last.to, last.x2, Unit::Day);
        }
        out
    }
}

/// What ticks count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Unit {
    Day,
    Week,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

impl Unit {
    fn for_scale(per_day: f64) -> Self {
        let days = [(Self::Day, 1.0), (Self::Week, 7.0), (Self::Month, 28.0), (Self::Quarter, 90.0)];
        let years = [(Self::Year, 365.0), (Self::Decade, 3652.0)];
        let fits = days.into_iter().chain(years).find(|(_, d)| d * per_day >= TICK_DISTANCE);
        fits.map_or(Self::Century, |(unit, _)| unit)
    }
    /// The unit's last beginning at or before `date`.
    fn floor(self, date: Date) -> Date {
        let year = date.year();
        let start = |year: i16, month: i8| Date::new(year, month, 1).unwrap_or(date);
        match self {
            Self::Day => date,
            Self::Week => day_of(day_number(date) - i64::from(date.weekday().to_monday_zero_offset())),
            Self::Month => date.first_of_month(),
            Self::Quarter => start(year, (date.month() - 1) / 3 * 3 + 1),
            Self::Year => start(year, 1),
            Self::Decade => start(year - year.rem_euclid(10), 1),
            Self::Century => start(year - year.rem_euclid(100), 1),
        }
    }
    fn next(self, date: Date) -> Option<Date> {
        let step = jiff::Span::new();
        let step = match self {
            Self::Day => step.days(1),
            Self::Week => step.days(7),
            Self::Month => step.months(1),
            Self::Quarter => step.months(3),
            Self::Year => step.years(1),
            Self::Decade => step.years(10),
            Self::Century => step.years(100),
        };
        date.checked_add(step).ok()
    }
    fn label(self, date: Date) -> String {
        let month = short_month(date.month());
        match self {
            Self::Day | Self::Week => format!("{} {month}", date.day()),
            Self::Month | Self::Quarter => month.into(),
            _ => date.year().to_string(),
        }
    }
}
