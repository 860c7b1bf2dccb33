use std::collections::HashMap;

use super::article::Article;
use super::entities::Chip;
use super::kwic::count_words;
use crate::engine::analysis::{Analysis, Quote, Speaker};
use crate::engine::coref::MentionForm;
use crate::engine::evidence::Confidence;
use crate::engine::quote::{QuoteKind, Stance, Standing};
use crate::engine::text::Span;
use crate::t;

/// How an utterance is given, as a reader tells it: the engine's kinds, with short quoted fragments apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuoteForm {
    /// “ Whole words in quotation marks.
    Direct,
    /// “’ Reported, with quoted words inside.
    Mixed,
    /// ’ Reported.
    Indirect,
    /// “…” A few quoted words.
    Fragment,
}

impl QuoteForm {
    /// The sign that stands for it.
    pub const fn glyph(self) -> &'static str {
        match self {
            Self::Direct => "“",
            Self::Mixed => "“’",
            Self::Indirect => "’",
            Self::Fragment => "“…”",
        }
    }
    /// For attributes.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Mixed => "mixed",
            Self::Indirect => "reported",
            Self::Fragment => "fragment",
        }
    }
    /// The word that stands for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Direct => t!("direct"),
            Self::Mixed => t!("mixed"),
            Self::Indirect => t!("reported"),
            Self::Fragment => t!("fragment"),
        }
    }
}

/// A step of the attribution ladder, from the name to nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// A named person.
    Named,
    /// A named organization or place.
    Organization,
    /// "the mayor"
    Described,
    /// "the report"
    Document,
    /// "a senior official"
    Anonymous,
    /// No speaker found.
    None,
}

impl Step {
    /// All, from the top.
    pub const ALL: [Self; 6] =
        [Self::Named, Self::Organization, Self::Described, Self::Document, Self::Anonymous, Self::None];

    /// The step of a quote with this speaker.
    pub fn of(speaker: Option<&Speaker>) -> Self {
        match speaker.map(|s| s.standing) {
            Some(Standing::Named) => Self::Named,
            Some(Standing::Organization) => Self::Organization,
            Some(Standing::Described) => Self::Described,
            Some(Standing::Document) => Self::Document,
            Some(Standing::Anonymous) => Self::Anonymous,
            None => Self::None,
        }
    }
    /// What it is called.
    pub fn label(self) -> &'static str {
        match self {
            Self::Named => t!("named person"),
            Self::Organization => t!("named organisation"),
            Self::Described => t!("described"),
            Self::Document => t!("document"),
            Self::Anonymous => t!("anonymous"),
            Self::None => t!("no speaker found"),
        }
    }
}

/// Who speaks, as the cards, voices and matrix name them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpeakerLine {
    /// Equal for the same speaker: the entity's id, or the words in lower case.
    pub key: String,
    /// The entity's name, or the words.
    pub name: String,
    /// The entity, if one is known.
    pub entity: Option<String>,
    /// The words that name the speaker there ("he").
    pub words: Chip,
    /// Name, description or pronoun.
    pub form: MentionForm,
    /// How far the speaker is named.
    pub step: Step,
    /// The speaker's first role.
    pub role: Option<Chip>,
}

/// What the Quotes panel shows of one utterance: a quote, or the pieces of a split one.
#[derive(Clone, Debug, PartialEq)]
pub struct QuoteCard {
    /// Of its first piece.
    pub id: String,
    /// Its pieces: id and words, in text order.
    pub pieces: Vec<(String, Chip)>,
    /// How it is given.
    pub form: QuoteForm,
    /// Who says it; none where no speaker was found.
    pub speaker: Option<SpeakerLine>,
    /// The words that announce it, and what they make of it.
    pub cue: Option<(Chip, Stance)>,
    /// To whom, with the entity's id if one is known.
    pub addressee: Option<(Chip, Option<String>)>,
    /// Where it was said.
    pub venue: Option<Chip>,
    /// First and last day on which it was said.
    pub said: Option<(String, String)>,
    /// Words in all pieces.
    pub words: usize,
    /// Its paragraph, from 1.
    pub paragraph: usize,
    /// Entities named inside (pronouns left out), in text order, each once.
    pub mentions: Vec<String>,
    /// Time expressions inside.
    pub timexes: Vec<String>,
    /// The rule that found it.
    pub rule: String,
    /// How sure that rule is.
    pub confidence: Confidence,
}

/// Rows of [`Analysis::quotes`] that are one utterance, in text order of their first pieces.
pub fn utterances(analysis: &Analysis) -> Vec<Vec<usize>> {
    let mut out: Vec<Vec<usize>> = Vec::new();
    let mut of_group: HashMap<&str, usize> = HashMap::new();
    let mut rows: Vec<usize> = (0..analysis.quotes.len()).collect();
    rows.sort_by_key(|&r| (analysis.quotes[r].start, analysis.quotes[r].end));
    for row in rows {
        let Some(group) = analysis.quotes[row].group.as_deref() else {
            out.push(vec![row]);
            continue;
        };
        let at = *of_group.entry(group).or_insert(out.len());
        if at == out.len() {
            out.push(Vec::new());
        }
        out[at].push(row);
    }
    out
}

/// The cards, in text order.
pub fn quote_cards(article: &Article) -> Vec<QuoteCard> {
    let inside = Inside::new(article);
    utterances(article.analysis).iter().map(|rows| card(article, &inside, rows)).collect()
}

fn card(article: &Article, inside: &Inside, rows: &[usize]) -> QuoteCard {
    let quotes: Vec<&Quote> = rows.iter().map(|&r| &article.analysis.quotes[r]).collect();
    let first = quotes[0];
    let find = |quotes: &[&Quote]| quotes.iter().find_map(|q| q.speaker.as_ref()).cloned();
    let words = quotes.iter().map(|q| count_words(&q.text)).sum();
    let mut mentions = Vec::new();
    let mut timexes = Vec::new();
    for quote in &quotes {
        inside.gather(article, quote, &mut mentions, &mut timexes);
    }
    QuoteCard {
        id: first.id.clone(),
        pieces: quotes.iter().map(|q| (q.id.clone(), Chip::new(&q.text, q.start, q.end))).collect(),
        form: form(&quotes, words),
        speaker: find(&quotes).map(|s| speaker_line(article, &s)),
        cue: quotes.iter().find_map(|q| q.cue.as_ref()).map(|c| (Chip::new(&c.text, c.start, c.end), c.stance)),
        addressee: quotes
            .iter()
            .find_map(|q| q.addressee.as_ref())
            .map(|a| (Chip::new(&a.text, a.start, a.end), a.entity.clone())),
        venue: quotes.iter().find_map(|q| q.venue.as_ref()).map(|v| Chip::new(&v.text, v.start, v.end)),
        said: quotes.iter().find_map(|q| q.said.as_ref()).and_then(|s| {
            let (from, to) = (s.from.clone().or(s.to.clone())?, s.to.clone().or(s.from.clone())?);
            Some((from, to))
        }),
        words,
        paragraph: article.paragraph_of(first.start) + 1,
        mentions,
        timexes,
        rule: first.rule.clone(),
        confidence: quotes.iter().map(|q| q.confidence).min().unwrap_or(first.confidence),
    }
}

/// Words in quotation marks that are at most so many are a fragment of what was said.
const FRAGMENT_WORDS: usize = 5;

/// A fragment is a few words in quotation marks that do not begin like a statement, alone ("what she called “corridor talk”") or
/// as the greater part of what is reported ("called the plan “a bad joke”").
fn form(quotes: &[&Quote], words: usize) -> QuoteForm {
    let all = |kind| quotes.iter().all(|q| q.kind == kind);
    if all(QuoteKind::Indirect) {
        return QuoteForm::Indirect;
    }
    if !all(QuoteKind::Direct) {
        let quoted: usize = quotes.iter().map(|q| words_in_marks(&q.text)).sum();
        let few = (1..=FRAGMENT_WORDS).contains(&quoted) && 2 * quoted >= words;
        return if few { QuoteForm::Fragment } else { QuoteForm::Mixed };
    }
    let begins = !quotes[0].text.trim_start().starts_with(char::is_lowercase);
    if words <= FRAGMENT_WORDS && !begins { QuoteForm::Fragment } else { QuoteForm::Direct }
}

/// Words that stand in quotation marks within reported words.
fn words_in_marks(text: &str) -> usize {
    let mut inside = false;
    let mut count = 0;
    for word in text.split_whitespace() {
        inside |= word.starts_with(['“', '"', '‘', '«', '„', '\'']);
        count += usize::from(inside && word.contains(char::is_alphanumeric));
        let end = word.trim_end_matches(['.', ',', ';', ':', '!', '?', '…']);
        inside &= !end.ends_with(['”', '"', '’', '»', '\'']);
    }
    count
}

/// The form of every quote, row by row: that of its utterance.
pub(super) fn forms(analysis: &Analysis) -> Vec<QuoteForm> {
    let mut out = vec![QuoteForm::Direct; analysis.quotes.len()];
    for rows in utterances(analysis) {
        let quotes: Vec<&Quote> = rows.iter().map(|&r| &analysis.quotes[r]).collect();
        let form = form(&quotes, quotes.iter().map(|q| count_words(&q.text)).sum());
        for row in rows {
            out[row] = form;
        }
    }
    out
}

/// How a speaker is named in panels.
pub fn speaker_line(article: &Article, speaker: &Speaker) -> SpeakerLine {
    let entity = speaker.entity.as_deref().and_then(|id| article.entity(id));
    SpeakerLine {
        key: entity.map_or_else(|| speaker.text.to_lowercase(), |e| e.id.clone()),
        name: entity.map_or_else(|| speaker.text.clone(), |e| e.name.clone()),
        entity: entity.map(|e| e.id.clone()),
        words: Chip::new(&speaker.text, speaker.start, speaker.end),
        form: speaker.form,
        step: Step::of(Some(speaker)),
        role: entity.and_then(|e| e.roles.first()).map(|r| Chip::new(&r.text, r.start, r.end)),
    }
}

/// Names and times sorted by place, so that those inside a quote are found without a walk over all.
struct Inside<'a> {
    names: Vec<(u32, u32, &'a str)>,
    times: Vec<(u32, u32, &'a str)>,
}

impl<'a> Inside<'a> {
    fn new(article: &Article<'a>) -> Self {
        let named = |e: &'a crate::engine::analysis::Entity| {
            let names = e.mentions.iter().filter(|m| m.form != MentionForm::Pronoun);
            names.map(move |m| (m.start, m.end, e.id.as_str()))
        };
        let mut names: Vec<_> = article.analysis.entities.iter().flat_map(named).collect();
        let mut times: Vec<_> = article.analysis.timexes.iter().map(|t| (t.start, t.end, t.id.as_str())).collect();
        names.sort_unstable();
        times.sort_unstable();
        Self { names, times }
    }

    fn gather(&self, article: &Article, quote: &Quote, mentions: &mut Vec<String>, timexes: &mut Vec<String>) {
        for (sorted, out) in [(&self.names, mentions), (&self.times, timexes)] {
            let first = sorted.partition_point(|m| m.0 < quote.start);
            let within = sorted[first..].iter().take_while(|m| m.0 < quote.end).filter(|m| m.1 <= quote.end);
            for (_, _, id) in within {
                if !out.iter().any(|known| known == id) {
                    out.push((*id).into());
                }
            }
        }
        debug_assert!(quote.end as usize <= article.text.len(), "offsets are bytes of this text");
    }
}

/// What the cards are grouped by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum GroupBy {
    /// One group, in text order.
    #[default]
    Order,
    /// A group per speaker, by number of quotes; those without one last.
    Speaker,
    /// A group per step of the ladder, from the top.
    Step,
}

/// Cards under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuoteGroup {
    /// The speaker's name or the step's label; none for [`GroupBy::Order`] and for "no speaker found".
    pub heading: Option<String>,
    /// The step, where grouped by it.
    pub step: Option<Step>,
    /// Rows of the cards.
    pub cards: Vec<usize>,
}

/// Groups the cards; every card is in exactly one group.
pub fn group_quotes(cards: &[QuoteCard], by: GroupBy) -> Vec<QuoteGroup> {
    match by {
        GroupBy::Order if cards.is_empty() => Vec::new(),
        GroupBy::Order => vec![QuoteGroup { heading: None, step: None, cards: (0..cards.len()).collect() }],
        GroupBy::Speaker => by_speaker(cards),
        GroupBy::Step => Step::ALL
            .into_iter()
            .map(|step| {
                let rows = (0..cards.len()).filter(|&i| step_of(&cards[i]) == step).collect();
                QuoteGroup { heading: Some(step.label().into()), step: Some(step), cards: rows }
            })
            .filter(|g: &QuoteGroup| !g.cards.is_empty())
            .collect(),
    }
}

fn step_of(card: &QuoteCard) -> Step {
    card.speaker.as_ref().map_or(Step::None, |s| s.step)
}

fn by_speaker(cards: &[QuoteCard]) -> Vec<QuoteGroup> {
    let mut groups: Vec<QuoteGroup> = Vec::new();
    let mut rows: HashMap<Option<&str>, usize> = HashMap::new();
    for (i, card) in cards.iter().enumerate() {
        let key = card.speaker.as_ref().map(|s| s.key.as_str());
        let at = *rows.entry(key).or_insert(groups.len());
        if at == groups.len() {
            let heading = card.speaker.as_ref().map(|s| s.name.clone());
            groups.push(QuoteGroup { heading, step: None, cards: Vec::new() });
        }
        groups[at].cards.push(i);
    }
    groups.sort_by_key(|g| (g.heading.is_none(), std::cmp::Reverse(g.cards.len()), g.cards[0]));
    groups
}

/// A rung of the attribution ladder with the utterances on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rung {
    /// Which.
    pub step: Step,
    /// Rows of the cards.
    pub cards: Vec<usize>,
}

/// All rungs from the top, empty ones too: an empty rung says something.
pub fn ladder(cards: &[QuoteCard]) -> Vec<Rung> {
    let rung = |step| Rung { step, cards: (0..cards.len()).filter(|&i| step_of(&cards[i]) == step).collect() };
    Step::ALL.into_iter().map(rung).collect()
}

/// Where a span starts and what it covers, for "which quote is at this place".
pub fn quote_at(analysis: &Analysis, offset: u32) -> Option<&Quote> {
    let holds = |q: &&Quote| Span::new(q.start, q.end.max(q.start)).contains_offset(offset);
    analysis.quotes.iter().filter(holds).min_by_key(|q| q.end - q.start)
}
