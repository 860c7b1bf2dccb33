use jiff::civil::Date;

use super::article::Article;
use super::entities::Chip;
use crate::engine::analysis::Event;
use crate::engine::text::Span;
use crate::engine::timeline::{Certainty, Granularity, Status, Track};
use crate::t;

/// The shape that stands for how well a date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Glyph {
    /// ● a day
    Day,
    /// ◐ a day with a time
    Time,
    /// ▬ a range or a period, drawn as a bar
    Range,
    /// ◌ about then
    Approximate,
    /// → after
    After,
    /// ← before
    Before,
    /// ” said
    Said,
    /// ? no date
    Undated,
}

impl Glyph {
    /// The sign in a list.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Day => "●",
            Self::Time => "◐",
            Self::Range => "▬",
            Self::Approximate => "◌",
            Self::After => "→",
            Self::Before => "←",
            Self::Said => "”",
            Self::Undated => "?",
        }
    }
    /// What it means, in words.
    pub fn word(self) -> &'static str {
        match self {
            Self::Day => t!("on a day"),
            Self::Time => t!("at a time"),
            Self::Range => t!("over a period"),
            Self::Approximate => t!("about"),
            Self::After => t!("after"),
            Self::Before => t!("before"),
            Self::Said => t!("said"),
            Self::Undated => t!("no date"),
        }
    }
}

/// What the Timeline panel shows of one entry.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineItem {
    /// `v3`
    pub id: String,
    /// The number in the text, from 1.
    pub number: usize,
    /// Happened or said.
    pub track: Track,
    /// Its shape.
    pub glyph: Glyph,
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub to: Option<Date>,
    /// The date in Extended Date/Time Format; empty when undated.
    pub edtf: String,
    /// How fine it is.
    pub granularity: Granularity,
    /// How it is known.
    pub certainty: Certainty,
    /// Whether it took place.
    pub status: Status,
    /// The clause.
    pub clause: Chip,
    /// The word that names the event.
    pub trigger: Chip,
    /// The words that date it ("on Monday"), with the rule that read them.
    pub dated_by: Option<(Chip, String)>,
    /// Persons, organizations and groups (ids).
    pub participants: Vec<String>,
    /// Places (ids).
    pub places: Vec<String>,
    /// The quote that it is the saying of.
    pub quote: Option<String>,
    /// Its sentence, to be lit.
    pub sentence: Span,
    /// Its paragraph, from 1.
    pub paragraph: usize,
}

impl TimelineItem {
    /// The date in words: "28 February 2025", "about 2019", "before March 2025".
    pub fn date_words(&self) -> String {
        date_words(self.from, self.to, self.granularity, self.certainty)
    }
    /// For attributes.
    pub const fn status_id(&self) -> &'static str {
        match self.status {
            Status::Happened => "happened",
            Status::Planned => "planned",
            Status::Denied => "denied",
            Status::Hypothetical => "hypothetical",
        }
    }
    /// "planned", "denied", "hypothetical"; none where it happened.
    pub fn status_word(&self) -> Option<&'static str> {
        match self.status {
            Status::Happened => None,
            Status::Planned => Some(t!("planned")),
            Status::Denied => Some(t!("denied")),
            Status::Hypothetical => Some(t!("hypothetical")),
        }
    }
}

/// All entries in the order of the analysis: by first day, undated ones last. A list shows all; none is left out.
pub fn timeline_items(article: &Article) -> Vec<TimelineItem> {
    article.analysis.timeline.iter().enumerate().map(|(i, e)| item(article, i + 1, e)).collect()
}

fn item(article: &Article, number: usize, event: &Event) -> TimelineItem {
    let clause = Chip::new(&event.text, event.start, event.end);
    let (from, to) = days(event);
    let sentence = article.sentence_of(event.trigger.start).unwrap_or(clause.span);
    TimelineItem {
        id: event.id.clone(),
        number,
        track: event.track,
        glyph: glyph(event, from, to),
        from,
        to,
        edtf: event.edtf.clone(),
        granularity: event.granularity,
        certainty: event.certainty,
        status: event.status,
        trigger: Chip::new(&event.trigger.text, event.trigger.start, event.trigger.end),
        dated_by: event
            .timex
            .as_deref()
            .and_then(|id| article.timex(id))
            .map(|t| (Chip::new(&t.text, t.start, t.end), t.rule.clone())),
        participants: event.participants.clone(),
        places: event.places.clone(),
        quote: event.quote.clone(),
        sentence: sentence.cover(clause.span),
        paragraph: article.paragraph_of(event.start) + 1,
        clause,
    }
}

/// First and last day; an open end stays open.
pub(crate) fn days(event: &Event) -> (Option<Date>, Option<Date>) {
    let day = |d: &Option<String>| d.as_deref().and_then(|d| d.parse::<Date>().ok());
    (day(&event.from), day(&event.to))
}

fn glyph(event: &Event, from: Option<Date>, to: Option<Date>) -> Glyph {
    let dated = from.or(to);
    match (dated, event.certainty, event.track) {
        (None, ..) => Glyph::Undated,
        (_, Certainty::Before, _) => Glyph::Before,
        (_, Certainty::After, _) => Glyph::After,
        (_, Certainty::Approximate, _) => Glyph::Approximate,
        (_, _, Track::Said) if from == to => Glyph::Said,
        _ if from != to => Glyph::Range,
        _ if event.granularity == Granularity::Time => Glyph::Time,
        _ => Glyph::Day,
    }
}

/// `happened planned`: the classes of an event's segments.
pub(crate) fn status_class(event: &Event) -> &'static str {
    match (event.track, event.status) {
        (Track::Said, _) => "said",
        (Track::Happened, Status::Happened) => "happened",
        (Track::Happened, Status::Planned) => "happened planned",
        (Track::Happened, Status::Denied) => "happened denied",
        (Track::Happened, Status::Hypothetical) => "happened hypothetical",
    }
}

fn month_name(month: i8) -> &'static str {
    let months = t!("January February March April May June July August September October November December");
    nth_word(months, month)
}

pub(crate) fn short_month(month: i8) -> &'static str {
    nth_word(t!("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"), month)
}

/// From 1.
fn nth_word(words: &'static str, n: i8) -> &'static str {
    words.split(' ').nth((n - 1) as usize).unwrap_or_default()
}

/// A date in words, as fine as it is known.
pub fn date_words(from: Option<Date>, to: Option<Date>, granularity: Granularity, certainty: Certainty) -> String {
    let Some(first) = from.or(to) else { return t!("no date").into() };
    let last = to.or(from).unwrap_or(first);
    let words = range_words(first, last, granularity);
    match certainty {
        Certainty::Approximate => t!("about {}", words),
        Certainty::Before => t!("before {}", words),
        Certainty::After => t!("after {}", words),
        Certainty::Stated | Certainty::Resolved | Certainty::Unknown => words,
    }
}

fn range_words(first: Date, last: Date, granularity: Granularity) -> String {
    let whole_months = first.day() == 1 && last == last.last_of_month();
    let whole_years = whole_months && first.month() == 1 && last.month() == 12;
    match granularity {
        _ if first == last => day_words(first),
        Granularity::Decade if whole_years && first.year().rem_euclid(10) == 0 && last.year() - first.year() == 9 => {
            t!("{}s", first.year())
        }
        _ if whole_years && first.year() == last.year() => format!("{}", first.year()),
        _ if whole_years => format!("{}–{}", first.year(), last.year()),
        _ if whole_months && (first.year(), first.month()) == (last.year(), last.month()) => {
            t!("{} {}", month_name(first.month()), first.year())
        }
        _ if whole_months && first.year() == last.year() => {
            t!("{}–{} {}", month_name(first.month()), month_name(last.month()), first.year())
        }
        _ if (first.year(), first.month()) == (last.year(), last.month()) => {
            t!("{}–{} {} {}", first.day(), last.day(), month_name(first.month()), first.year())
        }
        _ => format!("{} – {}", day_words(first), day_words(last)),
    }
}

fn day_words(day: Date) -> String {
    t!("{} {} {}", day.day(), month_name(day.month()), day.year())
}
