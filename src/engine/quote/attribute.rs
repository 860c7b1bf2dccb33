//! From the words that name a speaker to an entity and a standing.

use std::collections::BTreeMap;

use super::{Attribution, Quote, SpeakerMention, Standing};
use crate::engine::coref::{Coref, Entity, Gender, Mention, MentionForm};
use crate::engine::evidence::Confidence;
use crate::engine::lexicon::{self, Class};
use crate::engine::ner::EntityKind;
use crate::engine::syntax::Syntax;
use crate::engine::table::{Id, Table};
use crate::engine::tag::Upos;
use crate::engine::tokenise::Token;

/// Things that speak through what is written in them.
const DOCUMENTS: &[&str] = &[
    "statement",
    "document",
    "draft",
    "report",
    "study",
    "letter",
    "memo",
    "motion",
    "lawsuit",
    "complaint",
    "filing",
    "article",
    "paper",
    "survey",
    "poll",
    "transcript",
    "ruling",
    "order",
    "decree",
    "plan",
    "proposal",
    "resolution",
    "bill",
    "law",
    "text",
    "email",
    "post",
    "tweet",
    "message",
    "note",
    "book",
    "website",
    "release",
    "notice",
    "advisory",
    "indictment",
    "affidavit",
    "warrant",
    "sign",
    "banner",
    "petition",
    "decision",
    "analysis",
    "review",
    "data",
    "figures",
    "documents",
    "reports",
    "records",
    "statistics",
    "headline",
    "joint-statement",
    "announcement",
    "press-release",
    "request",
    "warning",
    "memoir",
    "memoirs",
    "polling",
    "projections",
    "page",
    "bulletin",
    "video",
    "declaration",
    "agreement",
    "contract",
    "recording",
    "summary",
    "opinion",
    "editorial",
    "suit",
    "brief",
];
/// Bodies of people.
const BODIES: &[&str] = &[
    "government",
    "ministry",
    "police",
    "party",
    "company",
    "agency",
    "court",
    "council",
    "committee",
    "department",
    "office",
    "group",
    "organisation",
    "organization",
    "administration",
    "commission",
    "union",
    "army",
    "military",
    "authority",
    "bank",
    "firm",
    "team",
    "club",
    "university",
    "school",
    "hospital",
    "church",
    "parliament",
    "senate",
    "embassy",
    "navy",
    "force",
    "service",
    "newspaper",
    "network",
    "agency",
    "board",
    "association",
    "federation",
    "society",
    "institute",
    "foundation",
    "campaign",
    "coalition",
    "opposition",
    "media",
    "press",
    "family",
];
/// Words that keep a source unnamed.
const UNNAMED: &[&str] = &[
    "source",
    "sources",
    "official",
    "officials",
    "aide",
    "aides",
    "witness",
    "witnesses",
    "resident",
    "residents",
    "expert",
    "experts",
    "scientist",
    "scientists",
    "researcher",
    "researchers",
    "analyst",
    "analysts",
    "people",
    "person",
    "insider",
    "insiders",
    "observer",
    "observers",
    "critic",
    "critics",
    "authorities",
    "reports",
    "others",
    "some",
    "many",
    "one",
    "diplomat",
    "diplomats",
    "officer",
    "officers",
];

/// Whether the noun names something that speaks through what is written in it.
pub(super) fn is_document(word: &str) -> bool {
    DOCUMENTS.contains(&word)
}

/// Turns each quote's speaker words into an entity; one row per quote.
pub fn attribute(syntax: &Syntax, quotes: &Table<Quote>, coref: &Coref) -> Vec<Option<Attribution>> {
    let index = MentionIndex::new(syntax.tokens.len(), coref);
    let named = Named::new(syntax, coref);
    let roles = Roles::new(syntax, coref);
    let mut spoke = Spoke::default();
    let mut before: Option<(Id<Token>, Option<Id<Entity>>)> = None;
    quotes
        .iter()
        .map(|quote| {
            let speaker = quote.speaker?;
            let span = syntax.span(speaker.tokens);
            let found = index.at(speaker.head);
            // A name inside a description ("a spokesman for Acme") is not the speaker.
            let own = found.filter(|&m| {
                coref.mentions[m].head == speaker.head
                    || speaker.tokens.contains(coref.mentions[m].head)
                        && coref.mentions[m].tokens.contains(speaker.head)
            });
            let own = own.or_else(|| closing_name(syntax, coref, &index, speaker));
            let form = match own {
                Some(m) => coref.mentions[m].form,
                None if syntax.upos(speaker.head) == Upos::Pron => MentionForm::Pronoun,
                None => MentionForm::Nominal,
            };
            // Two who speak as one are neither of them; a name may hold an "and" of its own.
            let inside = |t: Id<Token>| own.is_some_and(|m| coref.mentions[m].tokens.contains(t));
            let joint = form != MentionForm::Pronoun
                && (syntax.upos(speaker.head) == Upos::Propn || form == MentionForm::Name)
                && speaker.tokens.ids().any(|t| syntax.word(t) == "and" && !inside(t));
            let entity = match own {
                Some(m) => Some(coref.entity_of[m.index()]),
                None if coref.means_unnamed(speaker.head) => None,
                None if form == MentionForm::Pronoun => spoke.matching(syntax, coref, speaker.head),
                None => named.same(syntax, speaker.head).or_else(|| roles.holder(syntax, speaker)),
            };
            // "the statement": its words are those of whoever issued it.
            let issuer = || speaker.issuer.and_then(|t| index.at(t)).map(|m| coref.entity_of[m.index()]);
            let entity = entity.filter(|_| !joint);
            let document = entity.is_none() && is_document(&syntax.lower(speaker.head));
            let entity = entity.or_else(issuer);
            // "The centre said ... They added ..."
            let plural = form == MentionForm::Pronoun && syntax.lower(speaker.head) == "they";
            let entity = entity.or_else(|| body_before(syntax, coref, before, speaker.head).filter(|_| plural));
            before = Some((speaker.head, entity));
            spoke.note(entity);
            let addressee = quote.addressee.and_then(|run| {
                let head = syntax.head_of_run(run)?;
                index.at(head).map(|m| coref.entity_of[m.index()])
            });
            let standing = if document {
                Standing::Document
            } else {
                standing(syntax, coref, entity, form, speaker.head, speaker.tokens.first())
            };
            // A pronoun without a name says nothing of whose words they are.
            let unknown = form == MentionForm::Pronoun && entity.is_none();
            let confidence = if unknown { Confidence::Low } else { quote.evidence.confidence };
            Some(Attribution { span, form, entity, standing, addressee, confidence })
        })
        .collect()
}

/// "Trade secretary Peter Kyle", where the tree takes another word for the head: the person whose name ends the words.
fn closing_name(syntax: &Syntax, coref: &Coref, index: &MentionIndex, speaker: SpeakerMention) -> Option<Id<Mention>> {
    let last = index.at(speaker.tokens.last()?)?;
    let mention = &coref.mentions[last];
    let person = coref.entities[coref.entity_of[last.index()]].kind == EntityKind::Person;
    let title: Vec<Id<Token>> = speaker.tokens.ids().take_while(|&t| !mention.tokens.contains(t)).collect();
    let names = |t: &Id<Token>| matches!(syntax.upos(*t), Upos::Noun | Upos::Propn | Upos::Adj | Upos::Verb | Upos::X);
    let plain = title.len() <= 5 && title.iter().all(names);
    (person && mention.form == MentionForm::Name && plain && speaker.tokens.contains(speaker.head)).then_some(last)
}

/// The organization that the words just before, in the same paragraph, are of.
fn body_before(
    syntax: &Syntax,
    coref: &Coref,
    before: Option<(Id<Token>, Option<Id<Entity>>)>,
    head: Id<Token>,
) -> Option<Id<Entity>> {
    let (token, entity) = before?;
    let paragraph = |t: Id<Token>| syntax.sentences[syntax.sentence_of(t)].paragraph;
    entity.filter(|&e| {
        coref.entities[e].kind == EntityKind::Organization && token < head && paragraph(token) == paragraph(head)
    })
}

/// For each token the shortest mention that holds it.
struct MentionIndex(Vec<Option<Id<Mention>>>);

impl MentionIndex {
    fn new(tokens: usize, coref: &Coref) -> Self {
        let mut of: Vec<Option<Id<Mention>>> = vec![None; tokens];
        for id in coref.mentions.ids() {
            let mention = &coref.mentions[id];
            for token in mention.tokens.ids() {
                let place = &mut of[token.index()];
                let rank = |m: Id<Mention>| (coref.mentions[m].head != token, coref.mentions[m].tokens.len());
                if place.is_none_or(|old| rank(id) < rank(old)) {
                    *place = Some(id);
                }
            }
        }
        Self(of)
    }
    fn at(&self, token: Id<Token>) -> Option<Id<Mention>> {
        self.0.get(token.index()).copied().flatten()
    }
}

/// Entities by the last word of their names, for speakers that no one has recognised as a name where they speak.
struct Named(BTreeMap<String, Option<Id<Entity>>>);

impl Named {
    fn new(syntax: &Syntax, coref: &Coref) -> Self {
        let mut words: BTreeMap<String, Option<Id<Entity>>> = BTreeMap::new();
        for id in coref.mentions.ids().filter(|&m| coref.mentions[m].form == MentionForm::Name) {
            let entity = coref.entity_of[id.index()];
            if let Some(last) = coref.mentions[id].tokens.last() {
                let known = words.entry(syntax.lower(last)).or_insert(Some(entity));
                if *known != Some(entity) {
                    *known = None;
                }
            }
        }
        Self(words)
    }
    /// The one entity whose name ends like this word, if it is written as a name.
    fn same(&self, syntax: &Syntax, head: Id<Token>) -> Option<Id<Entity>> {
        let name = syntax.upos(head) == Upos::Propn;
        name.then(|| self.0.get(&syntax.lower(head)).copied().flatten()).flatten()
    }
}

/// People by the last word of their roles, for descriptions that nobody else could resolve: "the archbishop said".
struct Roles(BTreeMap<String, Option<(Id<Entity>, u32)>>);

impl Roles {
    fn new(syntax: &Syntax, coref: &Coref) -> Self {
        let mut words: BTreeMap<String, Option<(Id<Entity>, u32)>> = BTreeMap::new();
        for id in coref.entities.ids().filter(|&e| coref.entities[e].kind == EntityKind::Person) {
            for role in &coref.entities[id].roles {
                let text = role.span.of(syntax.text()).to_lowercase();
                let person = |w: &&str| lexicon::word(w).person().is_some() || lexicon::word(w).is(Class::Role);
                let Some(last) = text.split_whitespace().next_back().filter(person) else { continue };
                let known = words.entry(last.to_owned()).or_insert(Some((id, role.span.start())));
                if known.is_some_and(|(e, _)| e != id) {
                    *known = None;
                }
            }
        }
        Self(words)
    }
    /// The one person of whom the text has told before that they are what the speaker is said to be.
    fn holder(&self, syntax: &Syntax, speaker: SpeakerMention) -> Option<Id<Entity>> {
        let first = speaker.tokens.first()?;
        let definite = matches!(syntax.lower(first).as_str(), "the" | "his" | "her" | "its" | "their")
            || syntax.upos(first) == Upos::Propn && syntax.word(speaker.head).starts_with(char::is_uppercase);
        let single = syntax.morphs[speaker.head.index()].xpos == "NN" || syntax.upos(speaker.head) == Upos::Propn;
        let (entity, told) = self.0.get(&syntax.lower(speaker.head)).copied().flatten()?;
        (definite && single && told < syntax.tokens[speaker.head].span.start()).then_some(entity)
    }
}

/// The people who spoke last, for pronouns that nobody else could resolve.
#[derive(Default)]
struct Spoke(Vec<Id<Entity>>);

impl Spoke {
    fn note(&mut self, entity: Option<Id<Entity>>) {
        if let Some(entity) = entity {
            self.0.retain(|&e| e != entity);
            self.0.push(entity);
            if self.0.len() > 6 {
                self.0.remove(0);
            }
        }
    }
    fn matching(&self, syntax: &Syntax, coref: &Coref, pronoun: Id<Token>) -> Option<Id<Entity>> {
        let wanted = match syntax.lower(pronoun).as_str() {
            "he" => Gender::Male,
            "she" => Gender::Female,
            _ => return None,
        };
        let fits = |e: &Id<Entity>| {
            let entity = &coref.entities[*e];
            entity.kind == EntityKind::Person && (entity.gender == wanted || entity.gender == Gender::Unknown)
        };
        self.0.iter().rev().copied().find(fits)
    }
}

fn standing(
    syntax: &Syntax,
    coref: &Coref,
    entity: Option<Id<Entity>>,
    form: MentionForm,
    head: Id<Token>,
    first: Option<Id<Token>>,
) -> Standing {
    if let Some(entity) = entity {
        return match coref.entities[entity].kind {
            EntityKind::Person => Standing::Named,
            EntityKind::Law | EntityKind::Work => Standing::Document,
            _ => Standing::Organization,
        };
    }
    let word = syntax.lower(head);
    let article = first.map(|t| syntax.lower(t)).unwrap_or_default();
    if is_document(&word) {
        Standing::Document
    } else if form == MentionForm::Pronoun {
        Standing::Described
    } else if BODIES.contains(&word.as_str()) {
        Standing::Organization
    } else if UNNAMED.contains(&word.as_str())
        || matches!(article.as_str(), "a" | "an" | "one" | "some" | "several" | "many" | "another")
    {
        Standing::Anonymous
    } else if syntax.upos(head) == Upos::Propn {
        Standing::Named
    } else if syntax.morphs[head.index()].xpos == "NNS" && article != "the" {
        Standing::Anonymous
    } else {
        Standing::Described
    }
}
