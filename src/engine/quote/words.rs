//! Word classes and small phrase patterns that the rules for cues and quotations share.

use std::ops::Range;

use super::reader::{Mark, Reader};
use crate::engine::tag::Upos;

const QUESTIONS: &[&str] = &["whether", "how", "why", "what", "when", "where", "who", "which", "if"];
const SUBORDINATORS: &[&str] = &[
    "if", "when", "as", "while", "although", "though", "because", "since", "unless", "until", "after", "before",
    "once", "whenever", "whereas", "given",
];
const WEEKDAYS: &[&str] = &[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon.",
    "tue.",
    "tues.",
    "wed.",
    "thu.",
    "thurs.",
    "fri.",
    "sat.",
    "sun.",
];
const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan.",
    "feb.",
    "mar.",
    "apr.",
    "jun.",
    "jul.",
    "aug.",
    "sep.",
    "sept.",
    "oct.",
    "nov.",
    "dec.",
];
const UNITS: &[&str] = &[
    "week",
    "month",
    "year",
    "night",
    "morning",
    "afternoon",
    "evening",
    "weekend",
    "day",
    "spring",
    "summer",
    "autumn",
    "fall",
    "winter",
];
const DAY_WORDS: &[&str] =
    &["today", "yesterday", "tonight", "earlier", "later", "recently", "then", "afterwards", "afterward", "ago", "now"];
const PREPOSITIONS: &[&str] = &[
    "in",
    "on",
    "at",
    "during",
    "via",
    "through",
    "after",
    "before",
    "from",
    "by",
    "with",
    "about",
    "upon",
    "following",
    "over",
    "of",
    "outside",
    "inside",
    "ahead",
    "near",
    "aboard",
    "alongside",
    "under",
    "into",
    "for",
    "against",
    "across",
    "since",
];
/// Where or through what something is said.
const VENUES: &[&str] = &[
    "statement",
    "statements",
    "interview",
    "interviews",
    "post",
    "posts",
    "tweet",
    "tweets",
    "letter",
    "letters",
    "conference",
    "briefing",
    "briefings",
    "speech",
    "speeches",
    "email",
    "emails",
    "e-mail",
    "memo",
    "message",
    "messages",
    "blog",
    "twitter",
    "facebook",
    "x",
    "instagram",
    "youtube",
    "call",
    "hearing",
    "testimony",
    "court",
    "report",
    "article",
    "column",
    "editorial",
    "filing",
    "release",
    "announcement",
    "address",
    "remarks",
    "broadcast",
    "programme",
    "program",
    "show",
    "podcast",
    "video",
    "press",
    "television",
    "tv",
    "radio",
    "telegram",
    "linkedin",
    "reddit",
    "tiktok",
    "livestream",
    "meeting",
    "rally",
    "debate",
    "note",
    "text",
    "thread",
    "memoir",
    "book",
    "newspaper",
    "website",
    "study",
    "paper",
    "op-ed",
    "affidavit",
    "ruling",
    "verdict",
    "event",
    "ceremony",
    "appearance",
    "forum",
    "summit",
    "social",
];
/// Venues that end a content when they are its last phrase.
const PLAIN_VENUES: &[&str] = &[
    "statement",
    "interview",
    "post",
    "tweet",
    "email",
    "e-mail",
    "conference",
    "briefing",
    "message",
    "twitter",
    "facebook",
    "memo",
    "letter",
];

pub(super) fn is_question(word: &str) -> bool {
    QUESTIONS.contains(&word)
}
pub(super) fn is_subordinator(word: &str) -> bool {
    SUBORDINATORS.contains(&word)
}

/// People who are told things, whatever the tagger makes of the word before an article.
pub(super) fn is_audience(word: &str) -> bool {
    const AUDIENCES: &[&str] = &[
        "reporters",
        "journalists",
        "lawmakers",
        "officials",
        "viewers",
        "members",
        "police",
        "supporters",
        "investors",
        "senators",
        "mps",
        "delegates",
        "voters",
        "residents",
        "investigators",
        "jurors",
        "staff",
        "readers",
        "listeners",
        "followers",
        "fans",
        "parents",
        "employees",
        "workers",
        "students",
        "colleagues",
        "ministers",
        "detectives",
        "prosecutors",
        "analysts",
        "attendees",
        "congress",
    ];
    AUDIENCES.contains(&word)
}

/// The verbs whose bare clause is beyond doubt.
pub(super) fn is_plain_saying(word: &str) -> bool {
    const PLAIN: &[&str] = &[
        "say",
        "says",
        "said",
        "saying",
        "tell",
        "tells",
        "told",
        "telling",
        "claim",
        "claims",
        "claimed",
        "claiming",
        "state",
        "stated",
        "stating",
        "added",
        "adding",
        "adds",
        "noted",
        "notes",
        "noting",
        "insisted",
        "insists",
        "insisting",
        "argued",
        "argues",
        "arguing",
        "warned",
        "warns",
        "alleged",
        "alleges",
        "alleging",
        "explained",
        "indicated",
        "suggested",
        "believes",
    ];
    PLAIN.contains(&word)
}

/// Whether the word tells when and not who.
pub(super) fn is_time(reader: &Reader, t: usize) -> bool {
    reader.is(t, WEEKDAYS) || reader.is(t, DAY_WORDS) || reader.is(t, UNITS) || reader.is(t, &["further", "way"])
}

/// The end of a bare time at `at`: "Tuesday", "last week", "March 3, 2020", "earlier this month".
pub(super) fn time_end(reader: &Reader, at: usize, limit: usize) -> Option<usize> {
    let mut end = at;
    if reader.is(end, &["late", "early"]) {
        end += 1;
    }
    if reader.is(end, WEEKDAYS) {
        end += 1;
        if reader.is(end, UNITS) {
            end += 1;
        }
        if reader.is(end, &[","]) && reader.is(end + 1, MONTHS) {
            return time_end(reader, end + 1, limit).or(Some(end));
        }
        return Some(end.min(limit));
    }
    if reader.is(end, &["last", "this", "next", "that", "earlier", "later"])
        && (reader.is(end + 1, UNITS) || reader.is(end + 1, WEEKDAYS) || reader.is(end + 1, MONTHS))
    {
        return Some((end + 2).min(limit));
    }
    if reader.is(end, MONTHS) && reader.upos(end + 1) == Upos::Num {
        end += 2;
        if reader.is(end, &[","]) && reader.upos(end + 1) == Upos::Num && reader.low(end + 1).len() == 4 {
            end += 2;
        }
        return Some(end.min(limit));
    }
    let part = usize::from(reader.is(end + 1, UNITS));
    (reader.is(end, DAY_WORDS) && end == at).then_some((end + 1 + part).min(limit))
}

/// The end of a prepositional phrase at `at` and whether it names a venue: "in a post on X", "on Tuesday".
pub(super) fn adjunct_end(reader: &Reader, at: usize, limit: usize) -> Option<(usize, bool)> {
    let quantity = reader.is(at + 1, &["least", "most"])
        || reader.is(at, &["about", "over", "under", "of", "for", "against", "near"]);
    if !reader.is(at, PREPOSITIONS) || quantity {
        return None;
    }
    let mut end = at;
    let mut venue = false;
    for _ in 0..6 {
        if !reader.is(end, PREPOSITIONS) || end + 1 >= limit {
            break;
        }
        let start = end + 1;
        let phrase = time_end(reader, start, limit).unwrap_or_else(|| reader.phrase_end(start, limit));
        if phrase == start || reader.mark_at(start).is_some() {
            break;
        }
        // "in the region were told" is no adjunct but a subject that was read too far.
        venue |= (start..phrase).any(|t| reader.is(t, VENUES));
        end = phrase;
    }
    (end > at).then_some((end, venue))
}

/// "said of the verdict, “...”": the end of the topic, where a quotation follows.
pub(super) fn topic_end(reader: &Reader, at: usize, limit: usize) -> Option<usize> {
    if !reader.is(at, &["of", "about"]) {
        return None;
    }
    let end = reader.long_phrase_end(at + 1, limit);
    let announced = reader.mark_at(end).is_some() || reader.is(end, &[",", ":"]) && reader.mark_at(end + 1).is_some();
    (end > at + 1 && announced).then_some(end)
}

/// "In an interview with X, he said": the venue before the attribution.
pub(super) fn venue_before(reader: &Reader, floor: usize, left: usize) -> Option<Range<usize>> {
    if left <= floor + 2 || !reader.is(left - 1, &[","]) {
        return None;
    }
    let (end, venue) = adjunct_end(reader, floor, left)?;
    (venue && end + 1 == left).then_some(floor..end)
}

/// The addressee phrase `start..end` with what belongs to it: "Russian television's top reporter, Pavel Zarubin".
pub(super) fn addressee_end(reader: &Reader, start: usize, end: usize, limit: usize) -> usize {
    let mut end = end;
    while end > start && end + 1 < limit && reader.is(end, &["and", "of"]) {
        let more = reader.phrase_end(end + 1, limit);
        if more == end + 1 || reader.is_finite(more) {
            break;
        }
        end = more;
    }
    if reader.is(end, &[","]) && reader.is_person(end + 1) && end > start {
        let name = reader.phrase_end(end + 1, limit);
        if reader.is_punct(name) {
            return name;
        }
    }
    end
}

/// The end of the first name in `start..end`, if more words follow it there.
pub(super) fn name_end(reader: &Reader, start: usize, end: usize) -> Option<usize> {
    let name = (start..end).find_map(|t| reader.name_at(t))?;
    let stop = reader.names[name].tokens.end();
    (stop < end).then_some(stop)
}

/// Whether the quotation begins like speech: with a capital, or long enough to be a clause.
pub(super) fn looks_spoken(reader: &Reader, mark: &Mark) -> bool {
    let first = mark.inner.clone().find(|&t| !reader.is_punct(t)).unwrap_or(mark.inner.start);
    reader.is_capitalised(first) && mark.inner.len() >= 2 && (mark.inner.len() >= 4 || ends_sentence(reader, mark))
        || mark.inner.len() >= 4 && ends_sentence(reader, mark) && reader.is_clause(&mark.inner)
}

/// Whether the quotation ends with a full stop or its like, or was left open.
pub(super) fn ends_sentence(reader: &Reader, mark: &Mark) -> bool {
    let inner = mark
        .marked
        .inner
        .of(reader.syntax.text())
        .trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '’' | '\'' | '”' | '"' | ']' | ')'));
    inner.ends_with(['.', '!', '?', '…']) || !mark.marked.closed
}

/// Whether the quotation ends with any mark of punctuation, inside.
pub(super) fn ends_clause(reader: &Reader, mark: &Mark) -> bool {
    ends_sentence(reader, mark)
        || mark
            .marked
            .inner
            .of(reader.syntax.text())
            .trim_end()
            .ends_with([',', '—', '–', '-', ']', ')', ';', '’', '\''])
}

/// The content without "in a statement" and its like at the end.
pub(super) fn without_venue(reader: &Reader, start: usize, end: usize) -> usize {
    for at in (end.saturating_sub(9).max(start + 3)..end).rev() {
        if !reader.is(at, &["in", "on", "at", "during", "via"]) || reader.mark_at(at).is_some() {
            continue;
        }
        let Some((stop, true)) = adjunct_end(reader, at, end) else { continue };
        let short = reader.is(at + 1, &["a", "an", "his", "her", "their", "twitter", "facebook", "the"]);
        let plain = (at + 1..stop.min(at + 5)).any(|t| reader.is(t, PLAIN_VENUES));
        let timed = stop == end || time_end(reader, stop, end) == Some(end);
        let previous = adjunct_end(reader, at, end).is_some() && reader.is(at.saturating_sub(1), VENUES);
        if timed && short && plain && !previous && reader.is(at + 1, &["a", "an"]) {
            return at;
        }
    }
    end
}
