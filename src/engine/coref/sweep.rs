//! From left to right through the text: descriptions and pronouns find their chains among what came before.

use std::collections::HashMap;

use super::chains::{Board, Chain, Class, Found};
use super::phrase::{self, Opening};
use super::pronouns::{self, Agreement};
use super::speech::Speech;
use super::{Judge, MentionForm, Question, descriptions, lists, roles};
use crate::engine::evidence::{Confidence, Evidence};
use crate::engine::parse::Deprel;
use crate::engine::syntax::Syntax;
use crate::engine::table::{Id, IdRange};
use crate::engine::tag::Upos;
use crate::engine::tokenise::Token;

/// At most so many bearers of one office are kept.
const MOST_BEARERS: usize = 32;

/// The mentions passed so far, in text order, and the chain that the text is mostly about.
pub(super) struct Trail {
    pub(super) mentions: Vec<usize>,
    pub(super) topic: Option<usize>,
    /// The person who is named first.
    pub(super) first_person: Option<usize>,
    /// The chains with a role, by office.
    with_role: HashMap<String, Vec<usize>>,
}

impl Trail {
    fn new(board: &Board) -> Self {
        let mut with_role: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, chain) in board.chains.iter().enumerate().filter(|(_, c)| c.kind.is_some()) {
            for role in &chain.roles {
                let row = with_role.entry(descriptions::office(&role.noun).to_owned()).or_default();
                if row.last() != Some(&at) && row.len() < MOST_BEARERS {
                    row.push(at);
                }
            }
        }
        let first_person = board.found.iter().map(|m| m.chain).find(|&c| board.chains[c].class == Class::Person);
        Self { mentions: Vec::new(), topic: topic(board), first_person, with_role }
    }

    /// The chains that hold the office somewhere in the text.
    pub(super) fn with_role(&self, office: &str) -> &[usize] {
        self.with_role.get(office).map_or(&[], Vec::as_slice)
    }
}

/// Things without a name are noted so that pronouns can mean them; they are no entities.
const UNNAMED: Evidence = Evidence::new("unnamed", Confidence::Low);
const SPEAKER: Evidence = Evidence::new("speaker-pronoun", Confidence::High);
const ADDRESSEE: Evidence = Evidence::new("addressee-pronoun", Confidence::Medium);

/// Twice through the text: first what stands outside quotations, then what stands inside, whose speakers are known by then.
pub(super) fn sweep(syntax: &Syntax, speech: &Speech, board: &mut Board, choose: &mut Judge) {
    for inside in [false, true] {
        pass(syntax, speech, board, inside, choose);
    }
}

fn pass(syntax: &Syntax, speech: &Speech, board: &mut Board, inside: bool, choose: &mut Judge) {
    let mut trail = Trail::new(board);
    let mut unnamed: HashMap<String, usize> = HashMap::new();
    for token in syntax.tokens.ids() {
        if board.headed(token).is_none() && speech.direct_at(token).is_some() == inside {
            visit(syntax, speech, board, &trail, &mut unnamed, token, choose);
        }
        if let Some(mention) = board.headed(token) {
            trail.mentions.push(mention);
        }
    }
}

/// The person, else the thing, with the most named mentions, if it has more than one.
fn topic(board: &Board) -> Option<usize> {
    let key = |&c: &usize| {
        let chain = &board.chains[c];
        (chain.class == Class::Person, chain.names, std::cmp::Reverse(c))
    };
    (0..board.chains.len()).max_by_key(key).filter(|&c| board.chains[c].names > 1)
}

fn visit(
    syntax: &Syntax,
    speech: &Speech,
    board: &mut Board,
    trail: &Trail,
    unnamed: &mut HashMap<String, usize>,
    token: Id<Token>,
    choose: &mut Judge,
) {
    match syntax.upos(token) {
        Upos::Pron | Upos::Det => {
            if let Some((chain, evidence)) = pronoun(syntax, speech, board, trail, token, choose) {
                let tokens = IdRange::one(token);
                if evidence.confidence >= Confidence::Medium {
                    vote(syntax, board, chain, token);
                }
                if board.chains[chain].like_person
                    && Agreement::of(&syntax.lower(token)).is_some_and(Agreement::is_personal)
                {
                    board.chains[chain].become_person();
                }
                board.add(Found { tokens, head: token, form: MentionForm::Pronoun, evidence, chain });
            }
        }
        Upos::Noun | Upos::Propn | Upos::Adj if board.name_at(token).is_none() => {
            description(syntax, board, trail, unnamed, token);
        }
        _ => {}
    }
}

/// A pronoun that was decided is weak evidence of gender.
fn vote(syntax: &Syntax, board: &mut Board, chain: usize, token: Id<Token>) {
    let gender = match Agreement::of(&syntax.lower(token)) {
        Some(Agreement::He) => super::Gender::Male,
        Some(Agreement::She) => super::Gender::Female,
        _ => return,
    };
    board.chains[chain].vote(gender, 1);
}

fn pronoun(
    syntax: &Syntax,
    speech: &Speech,
    board: &Board,
    trail: &Trail,
    token: Id<Token>,
    choose: &mut Judge,
) -> Option<(usize, Evidence)> {
    let word = syntax.lower(token);
    match word.as_str() {
        "i" | "me" | "my" | "mine" | "myself" => speech.speaker_inside(board, token).map(|chain| (chain, SPEAKER)),
        "you" | "your" | "yours" | "yourself" => speech.addressee_inside(board, token).map(|chain| (chain, ADDRESSEE)),
        _ => {
            let agreement = Agreement::of(&word)?;
            if syntax.deprel(token) == Deprel::Expl {
                return None;
            }
            let choices = pronouns::choices(syntax, board, trail, speech, token, agreement);
            let question = Question { pronoun: token, agreement, choices: &choices, board };
            choose(&question).map(|(at, evidence)| (choices[at].chain, evidence))
        }
    }
}

/// A common noun: the description of a named thing, or a thing of its own.
fn description(
    syntax: &Syntax,
    board: &mut Board,
    trail: &Trail,
    unnamed: &mut HashMap<String, usize>,
    token: Id<Token>,
) {
    if is_modifier(syntax, board, token) {
        return;
    }
    let noun = roles::noun_of(syntax, token);
    let plural = roles::is_plural(syntax, token);
    let people = lists::one_of_a_people(&noun).is_some();
    let person = !plural && (people || lists::person_noun(&noun).is_some());
    if syntax.upos(token) == Upos::Adj && !(person && (people || noun.ends_with("old"))) {
        return;
    }
    if syntax.upos(token) == Upos::Propn && is_somebody(syntax, token) {
        let word = syntax.lower(token);
        let chain = *unnamed.entry(word).or_insert_with(|| {
            let mut chain = Chain::new(None, Class::Thing);
            chain.like_person = true;
            if let Some((gender, frequency)) = lists::first_name(&noun) {
                chain.vote(gender, u32::from(frequency));
            }
            board.add_chain(chain)
        });
        let tokens = IdRange::one(token);
        board.add(Found { tokens, head: token, form: MentionForm::Name, evidence: UNNAMED, chain });
        return;
    }
    let phrase = phrase::left_of(syntax, token);
    if !plural && let Some((chain, evidence)) = descriptions::resolve(syntax, board, trail, &phrase) {
        board.chains[chain].vote(roles::gender_of(&noun), 2);
        board.add(Found { tokens: phrase.without_article(), head: token, form: MentionForm::Nominal, evidence, chain });
        return;
    }
    let class = match () {
        () if plural => Class::People,
        () if person => Class::Person,
        () if lists::is_body_noun(&noun) => Class::Body,
        () if lists::is_place_noun(&noun) => Class::Place,
        () => Class::Thing,
    };
    let again = matches!(phrase.opening, Opening::Definite);
    let known = unnamed.get(&noun).copied().filter(|_| again);
    let chain = known.unwrap_or_else(|| board.add_chain(Chain::new(None, class)));
    board.chains[chain].vote(roles::gender_of(&noun), 2);
    unnamed.insert(noun, chain);
    board.add(Found {
        tokens: phrase.without_article(),
        head: token,
        form: MentionForm::Nominal,
        evidence: UNNAMED,
        chain,
    });
}

/// A proper noun alone that the name model passed over and no list knows but as a first name: "**Steber** sang the lead".
fn is_somebody(syntax: &Syntax, token: Id<Token>) -> bool {
    let word = syntax.word(token);
    let written = word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase) && word.chars().count() > 2;
    let proper = |t: Id<Token>| {
        syntax.sentence_of(t) == syntax.sentence_of(token) && matches!(syntax.upos(t), Upos::Propn | Upos::Num)
    };
    let next = Id::new(token.index() + 1);
    let beside = token.before().is_some_and(proper) || (next.index() < syntax.tokens.len() && proper(next));
    let alone = !beside;
    let acts = matches!(syntax.deprel(token), Deprel::Nsubj | Deprel::NsubjPass | Deprel::NmodPoss | Deprel::Obj);
    let bare = token.before().is_none_or(|t| syntax.upos(t) != Upos::Det);
    written && alone && acts && bare && !lists::is_known(&syntax.lower(token))
}

/// Whether the noun only modifies the next one, or the title of a name: "**peace** deal", "**President** Trump".
fn is_modifier(syntax: &Syntax, board: &Board, token: Id<Token>) -> bool {
    let next = Id::new(token.index() + 1);
    if next.index() >= syntax.tokens.len() || syntax.sentence_of(next) != syntax.sentence_of(token) {
        return false;
    }
    let joined = matches!(syntax.upos(next), Upos::Noun | Upos::Propn)
        || board.name_at(next).is_some()
        || matches!(syntax.word(next), "-" | "‑");
    joined && !(syntax.deprel(token) == Deprel::Obj && syntax.head(token) != Some(next))
}
