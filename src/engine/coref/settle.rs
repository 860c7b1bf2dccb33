//! Forms into chains: one chain a cluster, and each mention of a form that may be several decided in its place.

use std::collections::BTreeMap;

use super::chains::{Board, Chain, Class, Found};
use super::clusters::Clusters;
use super::forms::Form;
use super::{Gender, MentionForm, lists, phrase};
use crate::engine::evidence::{Confidence, Evidence};
use crate::engine::ner::{EntityKind, Name};
use crate::engine::syntax::Syntax;
use crate::engine::table::{Id, Table};

/// A surname that several bear went to the one who was spoken of last and most.
const NEAREST: Evidence = Evidence::new("nearest-bearer", Confidence::Medium);

/// Puts every name on the board with its chain.
pub(super) fn settle(syntax: &Syntax, names: &Table<Name>, forms: &[Form], clusters: &Clusters, board: &mut Board) {
    let chains = chain_of_each_form(forms, clusters, board);
    let mut form_of = vec![0; names.len()];
    for (i, form) in forms.iter().enumerate() {
        form.names.iter().for_each(|name| form_of[name.index()] = i);
    }
    let mut last_seen = vec![None; board.chains.len()];
    for id in names.ids() {
        if phrase::is_one_of_a_people(syntax, &names[id]) {
            continue;
        }
        let form = form_of[id.index()];
        let sentence = names[id].tokens.first().map_or(0, |t| syntax.sentence_of(t).index());
        let (chain, evidence) = match clusters.candidates(form) {
            None => (chains[form], clusters.evidence(form)),
            Some(candidates) => {
                let options: Vec<usize> = candidates.iter().map(|&c| chains[c]).collect();
                let told = title_gender(syntax, &names[id]);
                (nearest(board, &options, &last_seen, sentence, told), NEAREST)
            }
        };
        last_seen[chain] = Some(sentence);
        let tokens = names[id].tokens;
        let Some(head) = syntax.head_of_run(tokens) else { continue };
        let title = title_gender(syntax, &names[id]);
        if board.chains[chain].class == Class::Person {
            board.chains[chain].vote(title, 4);
        }
        // A link is no surer than the name itself.
        let evidence = Evidence { confidence: evidence.confidence.min(names[id].evidence.confidence), ..evidence };
        board.add(Found { tokens, head, form: MentionForm::Name, evidence, chain });
    }
    doubt_kinds(syntax, names, forms, board);
}

/// A name of one word that no list knows, taken for a place or a body, may be a person's all the same, if nothing happens in it.
fn doubt_kinds(syntax: &Syntax, names: &Table<Name>, forms: &[Form], board: &mut Board) {
    for chain in &mut board.chains {
        if !matches!(chain.kind, Some(EntityKind::Place | EntityKind::Organization)) {
            continue;
        }
        let may_be = |f: &Form| {
            let Some(word) = f.words.first().filter(|_| f.fullness() == 1 && !f.acronym) else { return false };
            let known = lists::is_known(word);
            let given = lists::first_name(word).is_some_and(|(_, frequency)| frequency > 1);
            (!known || given) && f.names.iter().all(|&name| !is_located(syntax, &names[name], known))
        };
        chain.like_person = chain.forms.iter().all(|&f| may_be(&forms[f]));
        if chain.like_person {
            given_name_votes(forms, chain);
        }
    }
}

/// One chain a cluster; an open form has that of its first candidate until its mentions are decided.
fn chain_of_each_form(forms: &[Form], clusters: &Clusters, board: &mut Board) -> Vec<usize> {
    let mut chain_of_root = vec![None; forms.len()];
    let mut chains = vec![usize::MAX; forms.len()];
    for (form, chain_of_form) in chains.iter_mut().enumerate() {
        if clusters.candidates(form).is_some() {
            continue;
        }
        let root = clusters.root(form);
        let chain = *chain_of_root[root].get_or_insert_with(|| {
            let kind = forms[root].kind;
            board.add_chain(Chain::new(Some(kind), Class::of(kind)))
        });
        *chain_of_form = chain;
        board.chains[chain].forms.push(form);
    }
    for form in 0..forms.len() {
        if let Some(candidates) = clusters.candidates(form) {
            // A candidate may itself be open: then its own first candidate stands in for it.
            let mut at = candidates[0];
            for _ in 0..8 {
                match clusters.candidates(at) {
                    Some(next) => at = next[0],
                    None => break,
                }
            }
            chains[form] = if chains[at] == usize::MAX {
                let kind = forms[form].kind;
                board.add_chain(Chain::new(Some(kind), Class::of(kind)))
            } else {
                chains[at]
            };
        }
    }
    for chain in &mut board.chains {
        let kind = kind_of(forms, &chain.forms);
        chain.kind = Some(kind);
        chain.class = Class::of(kind);
        if kind == EntityKind::Person {
            given_name_votes(forms, chain);
        }
    }
    chains
}

/// A first name that the lists give to one gender is evidence, the commoner the stronger.
fn given_name_votes(forms: &[Form], chain: &mut Chain) {
    let Some(fullest) = chain.forms.iter().map(|&f| &forms[f]).max_by_key(|f| f.fullness()) else { return };
    // In Vietnamese names the word between tells: "Nguyễn Thị Hoa", "Nguyễn Văn Long".
    if let [_, middle, _, ..] = &fullest.words[..]
        && let Some(gender) = lists::middle_name(middle)
    {
        return chain.vote(gender, 3);
    }
    let Some(first) = fullest.words.iter().find(|w| w.chars().count() > 1) else { return };
    if let Some((gender, frequency)) = lists::first_name(first) {
        // Alone, a word that is as common as a surname says nothing.
        let alone = fullest.fullness() == 1;
        if !alone || frequency > lists::surname(first) {
            chain.vote(gender, u32::from(frequency));
        }
    }
}

/// "**in** Florence", "Richmond, Virginia": words before the name that say that it is a place or a body.
fn is_located(syntax: &Syntax, name: &Name, known: bool) -> bool {
    let before = name.tokens.first().and_then(Id::before).map(|t| syntax.lower(t));
    before.is_some_and(|word| match word.as_str() {
        "in" | "at" | "near" | "the" | "into" | "across" | "outside" => true,
        "," => known,
        _ => false,
    })
}

/// The kind that most of the mentions have. Full names decide where there are any: a name model knows a lone surname less well.
fn kind_of(forms: &[Form], members: &[usize]) -> EntityKind {
    let is_full = |f: &Form| f.fullness() > 1 && !f.acronym;
    let any_full = members.iter().any(|&f| is_full(&forms[f]));
    let mut votes: BTreeMap<EntityKind, (usize, usize)> = BTreeMap::new();
    for form in members.iter().map(|&f| &forms[f]).filter(|f| !any_full || is_full(f)) {
        let (weight, fullest) = votes.entry(form.kind).or_default();
        *weight += form.names.len() * form.fullness().min(3);
        *fullest = form.fullness().max(*fullest);
    }
    let best = votes.into_iter().max_by_key(|&(kind, weight)| (weight, std::cmp::Reverse(kind)));
    best.map_or(EntityKind::Organization, |(kind, _)| kind)
}

/// Which bearer of a surname a mention means: one of the told gender, spoken of lately, spoken of much.
fn nearest(board: &Board, options: &[usize], last_seen: &[Option<usize>], sentence: usize, told: Gender) -> usize {
    let score = |chain: usize| -> f32 {
        let known = board.chains[chain].gender();
        let clash = told != Gender::Unknown && known != Gender::Unknown && told != known;
        let agree = told != Gender::Unknown && told == known;
        let distance = last_seen[chain].map_or(12.0, |seen| (sentence - seen).min(10) as f32);
        let fame = (1.0 + board.chains[chain].names as f32).ln();
        fame - 0.35 * distance - if clash { 50.0 } else { 0.0 } + if agree { 2.0 } else { 0.0 }
    };
    let mut best = options[0];
    for &option in &options[1..] {
        if score(option) > score(best) {
            best = option;
        }
    }
    best
}

/// The gender that a form of address before the name tells: "Mrs. Clinton".
pub(super) fn title_gender(syntax: &Syntax, name: &Name) -> Gender {
    let Some(first) = name.tokens.first() else { return Gender::Unknown };
    let inside = lists::address(&syntax.lower(first)).filter(|_| name.tokens.len() > 1);
    let mut before = first.before();
    if let Some(dot) = before
        && syntax.word(dot) == "."
    {
        before = dot.before();
    }
    let before = before.filter(|&b| {
        syntax.sentence_of(b) == syntax.sentence_of(first)
            || syntax.tokens[b].span.end() + 2 >= syntax.tokens[first].span.start()
    });
    let outside = before.and_then(|b| address_at(syntax, b));
    inside.or(outside).unwrap_or_default()
}

fn address_at(syntax: &Syntax, token: Id<crate::engine::tokenise::Token>) -> Option<Gender> {
    let capital = syntax.word(token).chars().next().is_some_and(char::is_uppercase);
    let word = syntax.lower(token);
    if !capital {
        return None;
    }
    lists::address(&word).or_else(|| lists::person_noun(&word).filter(|&g| g != Gender::Unknown))
}
