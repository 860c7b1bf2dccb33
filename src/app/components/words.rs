//! Words of the page that several parts use.

use crate::app::i18n::say;
use crate::app::view_model::{MarkKind, QuoteForm, date_words};
use crate::engine::analysis::Notice;
use crate::engine::evidence::Confidence;
use crate::engine::quote::Stance;
use crate::engine::temporal::PublishedSource;
use crate::engine::timeline::{Certainty, Granularity};
use crate::{id, t};

/// "People": the kind in the filter bar and above its cards.
pub fn plural(kind: MarkKind) -> &'static str {
    match kind {
        MarkKind::Person => t!("People"),
        MarkKind::Organization => t!("Organisations"),
        MarkKind::Place => t!("Places"),
        MarkKind::Time => t!("Times"),
        MarkKind::Other => t!("Other"),
        MarkKind::Quote => t!("Quotes"),
        MarkKind::Event => t!("Events"),
    }
}

/// "direct quote"
pub fn form(form: QuoteForm) -> &'static str {
    match form {
        QuoteForm::Direct => t!("Direct"),
        QuoteForm::Mixed => t!("Mixed"),
        QuoteForm::Indirect => t!("Reported"),
        QuoteForm::Fragment => t!("Fragment"),
    }
}

/// "high"
pub fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::High => t!("high"),
        Confidence::Medium => t!("medium"),
        Confidence::Low => t!("low"),
    }
}

/// What the cue makes of the quote, where that is worth a word.
pub fn stance(stance: Stance) -> Option<&'static str> {
    match stance {
        Stance::Said => None,
        Stance::Claimed => Some(t!("claim")),
        Stance::Denied => Some(t!("denial")),
        Stance::Asked => Some(t!("question")),
        Stance::Ordered => Some(t!("demand")),
    }
}

/// How the publication date is known.
pub fn source(source: PublishedSource) -> &'static str {
    match source {
        PublishedSource::Given => t!("as given"),
        PublishedSource::Dateline => t!("from the dateline"),
        PublishedSource::Byline => t!("from the byline"),
        PublishedSource::Caption => t!("from captions"),
        PublishedSource::Text => t!("from the text"),
        PublishedSource::Unknown => t!("not found"),
    }
}

/// `2025-11-25` and `2025-11-26` as "25–26 November 2025".
pub fn days(from: &str, to: &str) -> String {
    let (first, last) = (from.parse().ok(), to.parse().ok());
    if first.or(last).is_none() {
        return from.into();
    }
    date_words(first, last, Granularity::Day, Certainty::Stated)
}

/// Whether something is on the clipboard.
pub fn copied(done: bool) -> &'static str {
    if done { t!("Copied") } else { t!("the browser does not let the page write to the clipboard") }
}

/// What the engine has to say about the text.
pub fn notice(notice: &Notice) -> String {
    match notice.code.as_str() {
        "cut" => t!("the text is longer than 64 MiB; only its beginning was read").to_owned(),
        "empty" => t!("there are no words in this text; paste an article").to_owned(),
        _ => mismatch(&notice.message).unwrap_or_else(|| notice.message.clone()),
    }
}

/// The message of a date whose weekday does not fit, taken apart and said anew.
fn mismatch(message: &str) -> Option<String> {
    const WEEKDAYS: [&str; 7] = [
        id!("Monday"),
        id!("Tuesday"),
        id!("Wednesday"),
        id!("Thursday"),
        id!("Friday"),
        id!("Saturday"),
        id!("Sunday"),
    ];
    let (words, rest) = message.strip_prefix('“')?.rsplit_once("” says ")?;
    let mut days = WEEKDAYS.into_iter().filter_map(|day| Some((rest.find(day)?, say(day)))).collect::<Vec<_>>();
    days.sort_unstable();
    let [(_, stated), (_, found)] = days[..] else { return None };
    Some(t!("“{}” says {}, but that day is a {}; check the date", words, stated, found))
}

/// A rule's name for readers: "surname of a full name".
pub fn rule(id: &str) -> String {
    let said = say(id);
    // A rule without words of its own is called by its name.
    if said == id { id.replace('-', " ") } else { said.to_owned() }
}
