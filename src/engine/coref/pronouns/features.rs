//! What speaks for and against a candidate.

use super::{Ahead, Candidate};
use crate::engine::coref::chains::{Board, Class};
use crate::engine::coref::speech::Speech;
use crate::engine::coref::sweep::Trail;
use crate::engine::coref::{Gender, MentionForm};
use crate::engine::parse::Deprel;
use crate::engine::sentence::Sentence;
use crate::engine::syntax::Syntax;
use crate::engine::table::Id;
use crate::engine::tag::Upos;
use crate::engine::tokenise::Token;

macro_rules! features {
    ($($name:ident)*) => {
        #[derive(Clone, Copy, PartialEq, Eq)]
        #[repr(usize)]
        enum Feature { $($name),* }
        const SINGLES: &[&str] = &[$(stringify!($name)),*];
    };
}

features! {
    SameSentence PreviousSentence TwoSentences Further SameParagraph AloneInParagraph Tokens
    Passive Conjunct HasConjunct Appositive InBracket
    Name Nominal Pronoun Unnamed Untagged FullName
    Rank Nearest Second Times TimesSubject Fame Topic Continues FirstPerson LastSubject
    GenderClear GenderWeak GenderClash NotPerson
    FirstInSentence FirstToFirst Above Governs GoverningSubject Coordinated SameClausePossessive ReflexiveSubject
    AheadSubject AheadFronted Ahead
    InQuote SpeakerBefore InsideOwnQuote SameSpeech
    PronounSubject PronounObject PronounPossessive
}

/// The grammatical function of a mention, through conjunctions and appositions.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Function {
    Subject,
    Object,
    Possessor,
    Oblique,
    Complement,
    Other,
}

const FUNCTIONS: [&str; 6] = ["Subject", "Object", "Possessor", "Oblique", "Complement", "Other"];
const DISTANCES: [&str; 3] = ["Same", "Previous", "Further"];

/// How many there are: single ones, and one for each function of the pronoun, function of the candidate and distance.
pub(in crate::engine::coref) const COUNT: usize = SINGLES.len() + FUNCTIONS.len() * FUNCTIONS.len() * DISTANCES.len();

/// What they are called, in order.
pub fn feature_names() -> Vec<String> {
    let mut names: Vec<String> = SINGLES.iter().map(|&name| name.to_owned()).collect();
    for mine in FUNCTIONS {
        for theirs in FUNCTIONS {
            names.extend(DISTANCES.iter().map(|distance| format!("{mine}-{theirs}-{distance}")));
        }
    }
    names
}

pub(super) fn function(syntax: &Syntax, token: Id<Token>) -> Function {
    let mut at = token;
    for _ in 0..4 {
        match syntax.deprel(at) {
            Deprel::Nsubj | Deprel::NsubjPass | Deprel::NsubjOuter => return Function::Subject,
            Deprel::Obj | Deprel::Iobj => return Function::Object,
            Deprel::NmodPoss => return Function::Possessor,
            Deprel::Obl | Deprel::OblAgent => return Function::Oblique,
            Deprel::Nmod => return Function::Complement,
            Deprel::Conj | Deprel::Appos | Deprel::Flat | Deprel::Compound => match syntax.head(at) {
                Some(head) => at = head,
                None => return Function::Other,
            },
            _ => return Function::Other,
        }
    }
    Function::Other
}

/// What all candidates for one pronoun are measured against.
pub(super) struct View<'a> {
    pub(super) syntax: &'a Syntax<'a>,
    pub(super) board: &'a Board,
    pub(super) trail: &'a Trail,
    pub(super) speech: &'a Speech<'a>,
    pub(super) pronoun: Id<Token>,
    pub(super) function: Function,
    pub(super) ahead: Option<Ahead>,
    /// The head of the pronoun's clause, and those of the clauses above it.
    pub(super) clauses: Vec<Id<Token>>,
    /// Whom the last such pronoun meant.
    pub(super) continues: Option<usize>,
    /// For a pronoun that speaks: the only candidate that its paragraph names outside of quotations.
    pub(super) alone_in_paragraph: Option<usize>,
    /// What the sentence before is about: its first subject.
    pub(super) last_subject: Option<usize>,
}

/// How far up a tree is followed.
const HIGHEST: usize = 24;

/// The verbs and other predicates above the token that have subjects or could, nearest first.
pub(super) fn clauses(syntax: &Syntax, token: Id<Token>) -> Vec<Id<Token>> {
    let is_clause = |&t: &Id<Token>| {
        matches!(syntax.upos(t), Upos::Verb | Upos::Aux)
            || matches!(syntax.deprel(t), Deprel::Root | Deprel::Ccomp | Deprel::Advcl | Deprel::AclRelcl)
    };
    syntax.ancestors(token).take(HIGHEST).filter(is_clause).collect()
}

impl View<'_> {
    /// The values of all features of a candidate; `rank` is its place.
    pub(super) fn values(&self, candidate: &Candidate, rank: usize) -> [f32; COUNT] {
        let Self { syntax, board, trail, speech, pronoun, .. } = *self;
        let mut values = [0.0; COUNT];
        let mut set = |feature: Feature, value: f32| values[feature as usize] = value;
        let on = |yes: bool| if yes { 1.0 } else { 0.0 };
        let m = &board.found[candidate.mention];
        let chain = &board.chains[candidate.chain];
        let (here, there) = (syntax.sentence_of(pronoun), syntax.sentence_of(m.head));
        let distance = here.index().abs_diff(there.index());
        let (mine, theirs) = (self.function, function(syntax, m.head));
        let before = !candidate.after;

        set(Feature::SameSentence, on(distance == 0 && before));
        set(Feature::PreviousSentence, on(distance == 1));
        set(Feature::TwoSentences, on(distance == 2));
        set(Feature::Further, if distance > 2 { distance as f32 - 2.0 } else { 0.0 });
        set(Feature::SameParagraph, on(syntax.sentences[here].paragraph == syntax.sentences[there].paragraph));
        set(Feature::AloneInParagraph, on(self.alone_in_paragraph == Some(candidate.chain)));
        set(Feature::Tokens, (1.0 + pronoun.index().abs_diff(m.head.index()) as f32).ln());

        set(Feature::Passive, on(syntax.deprel(m.head) == Deprel::NsubjPass));
        set(Feature::Conjunct, on(syntax.deprel(m.head) == Deprel::Conj));
        set(Feature::HasConjunct, on(syntax.children_near_by(m.head, Deprel::Conj).next().is_some()));
        set(Feature::Appositive, on(syntax.deprel(m.head) == Deprel::Appos));
        let opened = m.tokens.first().and_then(Id::before).is_some_and(|t| matches!(syntax.word(t), "(" | "["));
        set(Feature::InBracket, on(opened));

        set(Feature::Name, on(m.form == MentionForm::Name));
        set(Feature::Nominal, on(m.form == MentionForm::Nominal));
        set(Feature::Pronoun, on(m.form == MentionForm::Pronoun));
        set(Feature::Unnamed, on(chain.kind.is_none() && !chain.like_person));
        set(Feature::Untagged, on(chain.kind.is_none() && chain.like_person));
        set(Feature::FullName, on(m.form == MentionForm::Name && m.tokens.len() > 1));

        set(Feature::Rank, (1.0 + rank as f32).ln());
        set(Feature::Nearest, on(rank == 0));
        set(Feature::Second, on(rank == 1));
        set(Feature::Times, (candidate.times as f32).ln());
        set(Feature::TimesSubject, (1.0 + candidate.subjects as f32).ln());
        set(Feature::Fame, (1.0 + chain.names as f32).ln());
        set(Feature::Topic, on(trail.topic == Some(candidate.chain)));
        set(Feature::FirstPerson, on(trail.first_person == Some(candidate.chain)));
        set(Feature::Continues, on(self.continues == Some(candidate.chain)));
        set(Feature::LastSubject, on(self.last_subject == Some(candidate.chain)));

        let margin = chain.gender_margin();
        let wanted = super::Agreement::of(&syntax.lower(pronoun)).map_or(Gender::Unknown, super::Agreement::gender);
        let agrees = chain.gender() == wanted && wanted != Gender::Unknown;
        set(Feature::GenderClear, on(agrees && margin > 1));
        set(Feature::GenderWeak, on(agrees && margin == 1));
        set(Feature::GenderClash, on(!agrees && margin > 0 && wanted != Gender::Unknown));
        set(Feature::NotPerson, on(wanted != Gender::Unknown && chain.class != Class::Person));

        let first = |sentence: Id<Sentence>, token: usize| token <= syntax.sentences[sentence].tokens.start() + 3;
        let leads = first(there, m.tokens.start()) && before;
        set(Feature::FirstInSentence, on(leads));
        set(Feature::FirstToFirst, on(leads && distance == 1 && first(here, pronoun.index())));
        let up = syntax.head(m.head);
        let above = up.is_some_and(|up| syntax.ancestors(pronoun).take(HIGHEST).any(|a| a == up));
        set(Feature::Above, on(distance == 0 && above));
        let governs = distance == 0 && syntax.ancestors(pronoun).take(HIGHEST).any(|a| a == m.head);
        set(Feature::Governs, on(governs));
        let subject = theirs == Function::Subject && before;
        let clause_above = self.clauses.iter().skip(1).find(|&&c| has_subject(syntax, c));
        set(Feature::GoverningSubject, on(subject && up.is_some() && clause_above.copied() == up));
        let sister = self
            .clauses
            .first()
            .is_some_and(|&c| syntax.deprel(c) == Deprel::Conj && syntax.head(c).is_some() && syntax.head(c) == up);
        set(Feature::Coordinated, on(subject && sister));
        set(Feature::SameClausePossessive, on(mine == Function::Possessor && above && theirs == Function::Subject));
        let reflexive = syntax.word(pronoun).ends_with("self") || syntax.word(pronoun).ends_with("selves");
        set(Feature::ReflexiveSubject, on(reflexive && subject && above));

        let is_ahead = self.ahead.filter(|a| a.chain == candidate.chain);
        set(Feature::AheadSubject, on(is_ahead.is_some()));
        set(Feature::AheadFronted, on(is_ahead.is_some_and(|a| a.fronted)));
        set(Feature::Ahead, on(candidate.after));

        let in_quote = speech.direct_at(m.head);
        let own = speech.direct_at(pronoun);
        set(Feature::InQuote, on(in_quote.is_some() && own.is_none()));
        let spoken = speech.quote_of_speaker(pronoun);
        set(
            Feature::SpeakerBefore,
            on(spoken.is_some() && speech.last_speaker(board, pronoun) == Some(candidate.chain)),
        );
        set(Feature::InsideOwnQuote, on(spoken.is_some_and(|q| speech.holds(q, syntax, m.head))));
        set(Feature::SameSpeech, on(own.is_some() && own == in_quote));

        // How readily such a pronoun finds anybody at all.
        set(Feature::PronounSubject, on(mine == Function::Subject));
        set(Feature::PronounObject, on(matches!(mine, Function::Object | Function::Oblique | Function::Complement)));
        set(Feature::PronounPossessive, on(mine == Function::Possessor));

        if before {
            let row = mine as usize * FUNCTIONS.len() + theirs as usize;
            values[SINGLES.len() + row * DISTANCES.len() + distance.min(2)] = 1.0;
        }
        values
    }
}

fn has_subject(syntax: &Syntax, clause: Id<Token>) -> bool {
    let subject = |&c: &Id<Token>| matches!(syntax.deprel(c), Deprel::Nsubj | Deprel::NsubjPass);
    syntax.children_near(clause).iter().any(subject)
}
