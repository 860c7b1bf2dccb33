//! Chains into entities: the fullest name, the kind, the roles, the mentions in text order.

use super::chains::Board;
use super::forms::Form;
use super::{Coref, Entity, Mention, MentionForm, Role};
use crate::engine::ner::{EntityKind, Name};
use crate::engine::syntax::Syntax;
use crate::engine::table::{Id, Table};
use crate::engine::text::Span;

/// The named chains as entities, by first mention.
pub(super) fn deal(syntax: &Syntax, names: &Table<Name>, forms: &[Form], board: &Board) -> Coref {
    let mut order: Vec<usize> =
        (0..board.found.len()).filter(|&m| board.chains[board.found[m].chain].kind.is_some()).collect();
    order.sort_by_key(|&m| (board.found[m].tokens.start(), std::cmp::Reverse(board.found[m].tokens.end()), m));
    let mut entity_of_chain: Vec<Option<Id<Entity>>> = vec![None; board.chains.len()];
    let mut coref = Coref::default();
    for m in order {
        let found = &board.found[m];
        let chain = &board.chains[found.chain];
        let Some(kind) = chain.kind else { continue };
        let entity = *entity_of_chain[found.chain].get_or_insert_with(|| {
            let name = if chain.forms.is_empty() {
                clean(syntax.text(), syntax.span(found.tokens))
            } else {
                canonical(syntax, names, forms, &chain.forms, kind)
            };
            let gender = if kind == EntityKind::Person { chain.gender() } else { super::Gender::Unknown };
            let roles = chain.roles.iter().map(|r| Role { span: syntax.span(r.tokens) }).collect();
            coref.entities.push(Entity { kind, name, gender, mentions: Vec::new(), roles })
        });
        let (tokens, head, form, evidence) = (found.tokens, found.head, found.form, found.evidence);
        let mention = coref.mentions.push(Mention { tokens, head, form, evidence });
        coref.entity_of.push(entity);
        coref.entities[entity].mentions.push(mention);
    }
    for entity in coref.entities.ids() {
        let roles = &mut coref.entities[entity].roles;
        roles.sort_by_key(|r| (r.span.start(), r.span.end()));
        roles.dedup();
    }
    let unnamed = board.found.iter().filter(|m| board.chains[m.chain].kind.is_none());
    coref.unnamed = unnamed.filter(|m| m.form == MentionForm::Pronoun).map(|m| m.head).collect();
    coref.index(syntax.tokens.len());
    coref
}

/// The fullest wording; of equals the longer spelled, the commoner, the first.
fn canonical(syntax: &Syntax, names: &Table<Name>, forms: &[Form], members: &[usize], kind: EntityKind) -> String {
    let rank = |&&f: &&usize| {
        let form = &forms[f];
        let letters =
            if kind == EntityKind::Person { form.words.iter().filter(|w| w.chars().count() > 1).count() } else { 0 };
        (form.kind == kind, !form.acronym, form.fullness(), letters, form.names.len(), std::cmp::Reverse(f))
    };
    let best = members.iter().max_by_key(rank);
    best.map_or_else(String::new, |&f| written(syntax, names, &forms[f]))
}

/// The best of a form's spellings.
fn written(syntax: &Syntax, names: &Table<Name>, form: &Form) -> String {
    let mut spellings: Vec<(String, usize)> = Vec::new();
    for &name in &form.names {
        let text = clean(syntax.text(), syntax.span(names[name].tokens));
        if let Some((_, n)) = spellings.iter_mut().find(|(t, _)| *t == text) {
            *n += 1;
        } else if spellings.len() < 32 {
            spellings.push((text, 1));
        }
    }
    let rank = |(at, (text, n)): &(usize, &(String, usize))| {
        let (first, second) =
            if form.kind == EntityKind::Group { group_rank(form, text, *n) } else { (!is_state_style(text), 0) };
        (
            !is_short(text),
            first,
            second,
            text.split(' ').count(),
            text.chars().count(),
            !text.is_ascii(),
            *n,
            std::cmp::Reverse(*at),
        )
    };
    spellings.iter().enumerate().max_by_key(rank).map_or_else(String::new, |(_, (text, _))| text.clone())
}

/// "US", "U.S.", "EU", and whatever is all in capitals.
fn is_short(text: &str) -> bool {
    !text.contains(char::is_lowercase)
}

/// "Islamic Republic of Iran": what protocol calls a state, and readers do not.
fn is_state_style(text: &str) -> bool {
    ["Republic", "Federation", "Kingdom of"].iter().any(|style| text.contains(style)) && !text.contains("Congo")
}

/// A people is best named by its noun ("Kurds" before "Kurdish"), a nation by its commoner word.
fn group_rank(form: &Form, text: &str, times: usize) -> (bool, usize) {
    let word = super::forms::words_of(text).join(" ");
    let key = form.core.join(" ");
    let noun = word == key || word.strip_suffix('s') == Some(&key);
    (noun, if super::lists::country(&word).is_some() { times } else { 0 })
}

/// The words with single blanks, without brackets and what cannot be seen.
fn clean(text: &str, span: Span) -> String {
    let seen: String =
        span.of(text).chars().filter(|&c| !super::forms::is_invisible(c) && !matches!(c, '[' | ']')).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}
