//! What happened when: time expressions tied to the events that they date.

mod anchor;
mod carry;
mod clause;
mod draft;
mod edtf;
mod merge;
mod people;
mod status;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::engine::coref::{Coref, Entity, MentionForm};
use crate::engine::parse::Deprel;
use crate::engine::quote::{Attribution, Quote, QuoteKind};
use crate::engine::syntax::Syntax;
use crate::engine::table::{Id, IdRange, Table};
use crate::engine::tag::Upos;
use crate::engine::temporal::value::{Calendar, Value};
use crate::engine::temporal::{Times, Timex};
use crate::engine::text::{self, ParagraphKind, Span};
use crate::engine::tokenise::Token;
use draft::Draft;
use people::People;

/// Whether the event is a statement or what statements are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Track {
    /// Something happened.
    Happened,
    /// Somebody said something.
    Said,
}

/// How fine the date is.
#[allow(missing_docs, reason = "the names say it")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Granularity {
    Time,
    Day,
    Week,
    Month,
    Quarter,
    Year,
    Decade,
    Unknown,
}

/// How the date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Certainty {
    /// The text gives the full date.
    Stated,
    /// Worked out from a relative expression.
    Resolved,
    /// "about", "early", "in the coming days"; the day of the event told before it.
    Approximate,
    /// Some time before.
    Before,
    /// Some time after.
    After,
    /// No date.
    Unknown,
}

/// Whether it took place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// It did.
    Happened,
    /// It is to.
    Planned,
    /// It did not.
    Denied,
    /// It might.
    Hypothetical,
}

/// An entry of the timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The clause.
    pub span: Span,
    /// The word that names the event.
    pub trigger: Id<Token>,
    /// Happened or said.
    pub track: Track,
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub to: Option<Date>,
    /// Extended Date/Time Format, level 1 (ISO 8601-2); empty when undated.
    pub edtf: String,
    /// How fine the date is.
    pub granularity: Granularity,
    /// How it is known.
    pub certainty: Certainty,
    /// Whether it took place.
    pub status: Status,
    /// The expression that dates it.
    pub timex: Option<Id<Timex>>,
    /// Persons, organizations and groups in the clause.
    pub participants: Vec<Id<Entity>>,
    /// Places in the clause.
    pub places: Vec<Id<Entity>>,
    /// The quote that it is the saying of.
    pub quote: Option<Id<Quote>>,
    /// Where the text tells it again.
    pub also: Vec<Span>,
}

/// Builds the timeline: dated entries by first day, undated ones last, in text order. Expressions that lean on an event
/// ("a day after the vote") get their value here, which is why `times` is handed back.
pub fn build(
    syntax: &Syntax,
    mut times: Times,
    coref: &Coref,
    quotes: &Table<Quote>,
    attributions: &[Option<Attribution>],
) -> (Times, Table<Event>) {
    debug_assert_eq!(quotes.len(), attributions.len(), "one attribution per quote");
    let people = People::new(syntax, coref);
    let quoted = quoted(syntax, quotes);
    // The dateline tells where and when the report was written; nothing happens in it.
    let dateline = text::dateline(syntax.document).map(|d| d.span);
    let happens = |clause: &clause::Clause| {
        let place = syntax.tokens[clause.trigger].span;
        let kind = syntax.document.paragraph_at(place.start()).map(|p| syntax.document.paragraphs()[p].kind);
        !dateline.is_some_and(|d| d.contains(place))
            && !matches!(kind, Some(ParagraphKind::Byline | ParagraphKind::Furniture))
    };
    let mut drafts = dated(syntax, &times, &quoted, happens);
    anchor::resolve(syntax, &mut times, &people, &mut drafts);
    let mut rest = undated(syntax, coref, &drafts, quotes, happens);
    carry::carry(syntax, &times, &drafts, &mut rest);
    drafts.extend(rest);
    let maker = Maker { syntax, times: &times, people: &people, cues: cues(syntax, quotes) };
    let mut events: Vec<Event> = drafts.iter().map(|draft| maker.event(draft)).collect();
    // Years before Christ have no day in the calendar; they come first.
    events.sort_by_key(|e| (e.edtf.is_empty(), e.from, e.span.start(), e.span.end(), e.to));
    (times, merge::merge(syntax, events).into())
}

/// One draft for each expression that names days, two that make a range being one.
fn dated(
    syntax: &Syntax,
    times: &Times,
    quoted: &[IdRange<Token>],
    happens: impl Fn(&clause::Clause) -> bool,
) -> Vec<Draft> {
    let mut out: Vec<Draft> = Vec::new();
    let ids: Vec<Id<Timex>> = times.timexes.ids().filter(|&t| dates(&times.timexes[t]).is_some()).collect();
    let mut i = 0;
    while i < ids.len() {
        let timex = &times.timexes[ids[i]];
        let range_end = ids.get(i + 1).filter(|&&next| is_range(syntax, timex, &times.timexes[next]));
        let run = syntax.tokens_in(timex.span);
        if !stands_alone(syntax, timex.span)
            && let Some(clause) = clause::of(syntax, run, quotation_at(quoted, run))
            && !is_label(times, timex, run, &clause)
            && happens(&clause)
        {
            out.push(Draft {
                clause,
                value: dates(timex),
                last: range_end.and_then(|&end| dates(&times.timexes[end])),
                modifier: timex.modifier,
                timex: Some(ids[i]),
                certainty: certainty(syntax, timex, run),
                caption: ends_caption(syntax, timex.span),
                carried: false,
            });
        }
        i += if range_end.is_some() { 2 } else { 1 };
    }
    out
}

/// What an expression dates an event with: the days that it means, or those that it ends in ("in two weeks").
fn dates(timex: &Timex) -> Option<Value> {
    let told = timex.value.days().is_some() || matches!(timex.value, Value::Date(Calendar::Bc(_)));
    timex.ends.map(Value::Date).or_else(|| told.then(|| timex.value.clone()))
}

/// The quotations in marks, by place.
fn quoted(syntax: &Syntax, quotes: &Table<Quote>) -> Vec<IdRange<Token>> {
    let direct = quotes.iter().filter(|q| q.kind == QuoteKind::Direct);
    let mut runs: Vec<IdRange<Token>> = direct.map(|q| syntax.tokens_in(q.span)).collect();
    runs.sort_unstable_by_key(|r| (r.start(), r.end()));
    runs
}

/// The quotation that a run stands in.
fn quotation_at(quoted: &[IdRange<Token>], run: IdRange<Token>) -> Option<IdRange<Token>> {
    let at = quoted.partition_point(|q| q.start() <= run.start());
    quoted[..at].last().copied().filter(|q| run.end() <= q.end())
}

/// "the 2020 election", "her 2026 campaign": a year before a noun that is not over names the thing rather than dates an event.
fn is_label(times: &Times, timex: &Timex, run: IdRange<Token>, clause: &clause::Clause) -> bool {
    let Value::Date(Calendar::Year(year)) = timex.value else { return false };
    let this_year = times.published.date.is_some_and(|d| year >= d.year());
    this_year
        && timex.evidence.rule == "year"
        && clause.trigger.index() >= run.end()
        && clause.trigger.index() - run.end() < 5
        && clause.span.contains(timex.span)
}

/// A line that holds nothing but the date: it dates the article, not an event.
fn stands_alone(syntax: &Syntax, span: Span) -> bool {
    let Some(paragraph) = paragraph_at(syntax, span) else { return false };
    let rest = paragraph.len() - span.len().min(paragraph.len());
    let filler = |t: Id<Token>| {
        matches!(
            syntax.lower(t).as_str(),
            "published"
                | "updated"
                | "posted"
                | "last"
                | "on"
                | "at"
                | "by"
                | ":"
                | ","
                | "."
                | "|"
                | "-"
                | "date"
                | "modified"
        ) || syntax.tokens[t].span.overlaps(span)
    };
    rest <= 40 && syntax.tokens_in(paragraph).ids().all(filler)
}

fn paragraph_at(syntax: &Syntax, span: Span) -> Option<Span> {
    syntax.document.paragraph_at(span.start()).map(|p| syntax.document.paragraphs()[p].span)
}

/// Whether the expression ends a paragraph that has no full stop.
fn ends_caption(syntax: &Syntax, span: Span) -> bool {
    paragraph_at(syntax, span).is_some_and(|p| p.end() <= span.end())
}

/// "Monday and Tuesday", "from 2015 to 2018"
fn is_range(syntax: &Syntax, first: &Timex, second: &Timex) -> bool {
    let gap = first.span.end()..second.span.start();
    if gap.start > gap.end || gap.end - gap.start > 12 {
        return false;
    }
    let link = syntax.text()[gap.start as usize..gap.end as usize].trim();
    let (Some((from, to)), Some((next, last))) = (first.value.days(), second.value.days()) else { return false };
    let before = syntax.tokens_in(first.span).first().and_then(Id::before).map(|t| syntax.lower(t)).unwrap_or_default();
    let neighbours = to.tomorrow().is_ok_and(|day| day == next);
    match link {
        "to" | "-" | "–" | "through" | "until" => last >= from && next > to,
        "and" => next > to && (before == "between" || neighbours),
        _ => false,
    }
}

/// How the date of an expression is known.
fn certainty(syntax: &Syntax, timex: &Timex, run: IdRange<Token>) -> Certainty {
    let before = run.first().and_then(Id::before).map(|t| syntax.lower(t)).unwrap_or_default();
    match before.as_str() {
        "since" | "after" | "following" => return Certainty::After,
        "until" | "till" | "before" | "by" | "through" => return Certainty::Before,
        _ => {}
    }
    // "from 1954 to the present day"
    let mut after = (run.end()..syntax.tokens.len().min(run.end() + 4)).map(|t| syntax.lower(Id::new(t)));
    let on = after.next().unwrap_or_default();
    let still = after.any(|word| matches!(word.as_str(), "present" | "today" | "now" | "date"));
    if matches!(on.as_str(), "onward" | "onwards")
        || before == "from" && matches!(on.as_str(), "to" | "until" | "till") && still
    {
        return Certainty::After;
    }
    if timex.modifier.is_some() {
        return Certainty::Approximate;
    }
    match timex.evidence.rule {
        "iso-date" | "numeric-date" | "month-day-year" | "day-month-year" | "month-year" | "year" | "decade"
        | "century" | "season-year" | "fiscal-year" => Certainty::Stated,
        _ => Certainty::Resolved,
    }
}

/// Events of weight that nothing dates: main clauses in the past with a name in them.
fn undated(
    syntax: &Syntax,
    coref: &Coref,
    dated: &[Draft],
    quotes: &Table<Quote>,
    happens: impl Fn(&clause::Clause) -> bool,
) -> Vec<Draft> {
    let mut taken: Vec<bool> = vec![false; syntax.sentences.len()];
    for draft in dated {
        taken[syntax.sentence_of(draft.clause.trigger).index()] = true;
    }
    for quote in quotes {
        for token in syntax.tokens_in(quote.span).ids() {
            taken[syntax.sentence_of(token).index()] = true;
        }
    }
    let mut named = vec![false; syntax.sentences.len()];
    for mention in coref.mentions.iter().filter(|m| m.form == MentionForm::Name) {
        named[syntax.sentence_of(mention.head).index()] = true;
    }
    let open = syntax.sentences.ids().filter(|s| !taken[s.index()] && named[s.index()]);
    open.filter_map(|s| {
        let root = syntax.sentences[s].tokens.ids().find(|&t| syntax.deprel(t) == Deprel::Root)?;
        let past = syntax.upos(root) == Upos::Verb && matches!(syntax.morphs[root.index()].xpos, "VBD" | "VBN");
        let has_subject =
            syntax.children_near(root).iter().any(|&c| matches!(syntax.deprel(c), Deprel::Nsubj | Deprel::NsubjPass));
        let told = past && has_subject && !status::is_saying(syntax, root);
        told.then(|| clause::of_predicate(syntax, root)).filter(&happens).map(Draft::undated)
    })
    .collect()
}

/// The first token of each cue, with its quote, by place.
fn cues(syntax: &Syntax, quotes: &Table<Quote>) -> Vec<(Id<Token>, Id<Quote>)> {
    let first = |q: Id<Quote>| syntax.tokens_in(quotes[q].cue?.span).first();
    let mut cues: Vec<_> = quotes.ids().filter_map(|q| Some((first(q)?, q))).collect();
    cues.sort_unstable();
    cues
}

struct Maker<'a, 'd> {
    syntax: &'a Syntax<'d>,
    times: &'a Times,
    people: &'a People,
    cues: Vec<(Id<Token>, Id<Quote>)>,
}

impl Maker<'_, '_> {
    fn event(&self, draft: &Draft) -> Event {
        let syntax = self.syntax;
        let trigger = draft.clause.trigger;
        let at = self.cues.partition_point(|c| c.0 < trigger);
        let quote = self.cues.get(at).filter(|c| c.0 == trigger).map(|c| c.1);
        let days = draft.days();
        let ahead = days.zip(self.times.published.date).is_some_and(|(d, published)| d.0 > published);
        let mut spans = vec![draft.clause.span];
        // "He was arrested and charged": the second verb borrows the subject of the first.
        if syntax.deprel(trigger) == Deprel::Conj
            && let Some(first) = syntax.head(trigger)
            && let Some(subject) = syntax.children_near_by(first, Deprel::Nsubj).next().filter(|&s| s < first)
        {
            spans.insert(0, syntax.tokens[subject].span);
        }
        let (participants, places) = self.people.cast(&spans);
        let edtf = draft
            .value
            .as_ref()
            .map(|v| edtf::write(v, draft.last.as_ref(), draft.certainty, draft.carried))
            .unwrap_or_default();
        Event {
            span: draft.clause.span,
            trigger,
            track: status::track(syntax, trigger, quote.is_some()),
            from: days.map(|d| d.0),
            to: days.map(|d| d.1),
            edtf,
            granularity: draft.value.as_ref().map_or(Granularity::Unknown, edtf::granularity),
            certainty: if draft.value.is_some() { draft.certainty } else { Certainty::Unknown },
            status: status::status(syntax, trigger, ahead),
            timex: draft.timex,
            participants,
            places,
            quote,
            also: Vec::new(),
        }
    }
}
