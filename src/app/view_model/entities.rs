use super::article::{Article, MarkKind};
use super::kwic::{Context, context};
use crate::engine::analysis::{Entity, Mention};
use crate::engine::coref::{Gender, MentionForm};
use crate::engine::evidence::Confidence;
use crate::engine::ner::EntityKind;
use crate::engine::text::Span;
use crate::t;

/// Words of the article that a panel shows and that take the reader to their place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// The words.
    pub text: String,
    /// Where to jump.
    pub span: Span,
}

impl Chip {
    pub(crate) fn new(text: &str, start: u32, end: u32) -> Self {
        Self { text: text.into(), span: Span::new(start, end.max(start)) }
    }
}

/// A wording of an entity and how often it is used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alias {
    /// As first written.
    pub text: String,
    /// Name, description or pronoun.
    pub form: MentionForm,
    /// Mentions with this wording, as rows of the entity's mentions.
    pub mentions: Vec<usize>,
}

/// "person": what an entity is.
pub fn kind_word(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => t!("person"),
        EntityKind::Organization => t!("organisation"),
        EntityKind::Place => t!("place"),
        EntityKind::Group => t!("group"),
        EntityKind::Event => t!("event"),
        EntityKind::Law => t!("law"),
        EntityKind::Work => t!("work"),
        EntityKind::Product => t!("product"),
    }
}

/// What the Entities panel shows of one entity.
#[derive(Clone, Debug, PartialEq)]
pub struct EntityCard {
    /// `e3`
    pub id: String,
    /// The canonical name.
    pub name: String,
    /// What it is.
    pub kind: EntityKind,
    /// Its group in the filter bar, with letter and class.
    pub mark: MarkKind,
    /// Its gender, where the text tells.
    pub gender: Gender,
    /// Roles in text order, each once; the first is the one to show.
    pub roles: Vec<Chip>,
    /// Where it is mentioned, in text order.
    pub mentions: Vec<Span>,
    /// Its wordings: names by frequency, then descriptions, then pronouns.
    pub aliases: Vec<Alias>,
    /// Utterances spoken by it (ids of first pieces).
    pub quotes: Vec<String>,
    /// Timeline entries that it takes part in, or that happen there.
    pub events: Vec<String>,
    /// Mentions per twentieth of the article, for the sparkline.
    pub positions: [u32; 20],
}

/// The cards, by number of mentions, then by place in the text.
pub fn entity_cards(article: &Article) -> Vec<EntityCard> {
    let analysis = article.analysis;
    let mut cards: Vec<EntityCard> = analysis.entities.iter().map(|e| card(article, e)).collect();
    for utterance in super::quotes::utterances(analysis) {
        let first = &analysis.quotes[utterance[0]];
        let speaker = first.speaker.as_ref().and_then(|s| s.entity.as_deref());
        if let Some(row) = speaker.and_then(|id| article.entity_row(id)) {
            cards[row].quotes.push(first.id.clone());
        }
    }
    for event in &analysis.timeline {
        let mut rows: Vec<usize> =
            event.participants.iter().chain(&event.places).filter_map(|id| article.entity_row(id)).collect();
        rows.sort_unstable();
        rows.dedup();
        for row in rows {
            cards[row].events.push(event.id.clone());
        }
    }
    cards.sort_by_key(|c| (std::cmp::Reverse(c.mentions.len()), c.mentions.first().map_or(u32::MAX, |m| m.start())));
    cards
}

fn card(article: &Article, entity: &Entity) -> EntityCard {
    let length = article.text.len().max(1) as u64;
    let mut positions = [0; 20];
    for mention in &entity.mentions {
        positions[((mention.start as u64 * 20) / length).min(19) as usize] += 1;
    }
    let mut roles: Vec<Chip> = Vec::new();
    for role in &entity.roles {
        if !roles.iter().any(|r| r.text.eq_ignore_ascii_case(&role.text)) {
            roles.push(Chip::new(&role.text, role.start, role.end));
        }
    }
    EntityCard {
        id: entity.id.clone(),
        name: entity.name.clone(),
        kind: entity.kind,
        mark: entity.kind.into(),
        gender: entity.gender,
        roles,
        mentions: entity.mentions.iter().map(|m| Span::new(m.start, m.end.max(m.start))).collect(),
        aliases: aliases(entity),
        quotes: Vec::new(),
        events: Vec::new(),
        positions,
    }
}

fn aliases(entity: &Entity) -> Vec<Alias> {
    let mut out: Vec<Alias> = Vec::new();
    let mut rows = std::collections::HashMap::new();
    for (row, mention) in entity.mentions.iter().enumerate() {
        let key = (mention.form, mention.text.to_lowercase());
        let at = *rows.entry(key).or_insert(out.len());
        if at == out.len() {
            out.push(Alias { text: mention.text.clone(), form: mention.form, mentions: Vec::new() });
        }
        out[at].mentions.push(row);
    }
    out.sort_by_key(|a| (a.form, std::cmp::Reverse(a.mentions.len()), a.mentions[0]));
    out
}

/// A mention in its context, with the reason why it is there.
#[derive(Clone, Debug, PartialEq)]
pub struct MentionLine {
    /// Where it is.
    pub span: Span,
    /// Six words before, the mention, six words after.
    pub context: Context,
    /// How it is worded.
    pub form: MentionForm,
    /// Its paragraph, from 1.
    pub paragraph: usize,
    /// The rule that linked it.
    pub rule: String,
    /// How sure that rule is.
    pub confidence: Confidence,
}

/// The mentions of one entity in context: made when its card is opened.
pub fn mention_lines(article: &Article, entity: &Entity) -> Vec<MentionLine> {
    entity.mentions.iter().map(|m| mention_line(article, m)).collect()
}

fn mention_line(article: &Article, mention: &Mention) -> MentionLine {
    let span = Span::new(mention.start, mention.end.max(mention.start));
    MentionLine {
        span,
        context: context(article, span, 6),
        form: mention.form,
        paragraph: article.paragraph_of(mention.start) + 1,
        rule: mention.rule.clone(),
        confidence: mention.confidence,
    }
}
