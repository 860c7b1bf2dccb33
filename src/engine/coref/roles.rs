//! Roles: titles before a name, appositives beside it, copulas ("X is the mayor of Y").

use super::chains::{Board, Class, Found, RoleFact};
use super::phrase::{self, Opening, Phrase};
use super::{Gender, MentionForm, forms, lists};
use crate::engine::evidence::{Confidence, Evidence};
use crate::engine::parse::Deprel;
use crate::engine::syntax::Syntax;
use crate::engine::table::{Id, IdRange};
use crate::engine::tag::Upos;
use crate::engine::tokenise::Token;

const APPOSITIVE: Evidence = Evidence::new("appositive", Confidence::High);
const COPULA: Evidence = Evidence::new("copula", Confidence::Medium);

/// Reads the roles that the text gives to named chains, and puts appositives and predicates on the board as mentions.
pub(super) fn read(syntax: &Syntax, board: &mut Board) {
    for at in 0..board.found.len() {
        let (chain, tokens) = (board.found[at].chain, board.found[at].tokens);
        let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { continue };
        let class = board.chains[chain].class;
        let last = if class == Class::Person { syntax.past_honours(last) } else { last };
        if let Some(role) = title_before(syntax, board, first, class) {
            keep(syntax, board, chain, &role, None);
            // "Its leader, **Imam** Mahmoud Dicko": a title may stand between.
            let capital = |t: Id<Token>| syntax.word(t).starts_with(char::is_uppercase);
            if let Some(before) =
                role.tokens.first().filter(|_| role.tokens.len() <= 3 && role.tokens.ids().all(capital))
                && let Some(role) = appositive_before(syntax, board, before, last, class)
            {
                keep(syntax, board, chain, &role, Some(APPOSITIVE));
            }
        } else if let Some(role) = appositive_before(syntax, board, first, last, class) {
            keep(syntax, board, chain, &role, Some(APPOSITIVE));
        }
        if let Some(role) = appositive_after(syntax, board, last, class) {
            keep(syntax, board, chain, &role, Some(APPOSITIVE));
            let end = Id::new(tail(syntax, board, role.head).end() - 1);
            let and = same_sentence_after(syntax, end).filter(|&t| syntax.word(t) == "and");
            if let Some(second) =
                and.and_then(|t| same_sentence_after(syntax, t)).and_then(|t| role_from(syntax, board, t, class))
            {
                keep(syntax, board, chain, &second, Some(APPOSITIVE));
            }
        } else if let Some(role) = predicate_after(syntax, board, last, class) {
            keep(syntax, board, chain, &role, Some(COPULA));
        }
        if class == Class::Person {
            board.chains[chain].age = board.chains[chain].age.or(age_after(syntax, last));
        }
    }
}

/// Notes the role; with `evidence` its phrase is a mention as well.
fn keep(syntax: &Syntax, board: &mut Board, chain: usize, role: &Phrase, evidence: Option<Evidence>) {
    let head = role.head;
    let taken = board.headed(head).is_some();
    let fact = fact(syntax, board, role);
    if let Some(gender) = lists::person_noun(&fact.noun) {
        board.chains[chain].vote(gender, 3);
    }
    board.chains[chain].roles.push(fact);
    if let Some(evidence) = evidence.filter(|_| !taken) {
        board.add(Found { tokens: role.without_article(), head, form: MentionForm::Nominal, evidence, chain });
    }
}

/// What a phrase says of its bearer.
pub(super) fn fact(syntax: &Syntax, board: &Board, phrase: &Phrase) -> RoleFact {
    let start = whole_start(syntax, board, phrase);
    let tokens = IdRange::new(start, tail(syntax, board, phrase.head).end());
    let mut modifiers: Vec<String> = Vec::new();
    // Whose it is says the owner; but "Ukraine's President" is the Ukrainian President.
    let owner = match phrase.opening {
        Opening::Owned(owner) => Some(owner),
        _ => None,
    };
    let own = owner
        .and_then(|o| board.chain_at(o))
        .filter(|&c| matches!(board.chains[c].class, Class::Person | Class::Thing));
    let skip = owner.filter(|_| own.is_some());
    for token in tokens.ids().filter(|&t| t != phrase.head && skip.is_none_or(|owner| t > owner)) {
        let carries =
            matches!(syntax.upos(token), Upos::Adj | Upos::Noun | Upos::Propn | Upos::Num | Upos::X | Upos::Verb);
        let word = forms::fold(syntax.word(token));
        if carries && !word.is_empty() && !modifiers.contains(&word) {
            modifiers.push(word);
        }
    }
    RoleFact { tokens, noun: noun_of(syntax, phrase.head), modifiers, owner: own }
}

/// Where the words of a role begin: with the name that they begin within ("**Associated** Press writer"), or with the other
/// charge of an office ("**Trade** and Industry Secretary").
fn whole_start(syntax: &Syntax, board: &Board, phrase: &Phrase) -> usize {
    let start = phrase.without_article().start();
    if let Some(name) = board.name_at(Id::new(start)).filter(|_| start < phrase.head.index()) {
        return board.found[name].tokens.start().min(start);
    }
    let capital = |t: Id<Token>| syntax.word(t).starts_with(char::is_uppercase) && board.name_at(t).is_none();
    let office = matches!(noun_of(syntax, phrase.head).as_str(), "minister" | "secretary" | "commissioner");
    let charge = Id::new(start);
    let plain = !matches!(syntax.lower(charge).as_str(), "prime" | "deputy" | "vice" | "chief" | "junior" | "former");
    let and = same_sentence_before(syntax, charge).filter(|&t| matches!(syntax.word(t), "and" | "&"));
    let other = and.and_then(|t| same_sentence_before(syntax, t));
    match other {
        Some(other) if office && plain && charge < phrase.head && capital(charge) && capital(other) => other.index(),
        _ => start,
    }
}

/// The head noun, in the singular as it stands, without accents and dots.
pub(super) fn noun_of(syntax: &Syntax, head: Id<Token>) -> String {
    age_noun(syntax, head).unwrap_or_else(|| syntax.lower(head).trim_end_matches('.').to_owned())
}

/// "28-year-old", which is five tokens with "old" as its head.
fn age_noun(syntax: &Syntax, head: Id<Token>) -> Option<String> {
    if syntax.word(head) != "old" || head.index() < 4 {
        return None;
    }
    let word = |back: usize| syntax.word(Id::new(head.index() - back));
    let year = matches!(word(2), "year" | "month") && matches!(word(1), "-" | "‑") && matches!(word(3), "-" | "‑");
    (year && word(4).parse::<u32>().is_ok()).then(|| format!("{}-year-old", word(4)))
}

/// From the head to the end of what hangs on it by "of", "for", "to", "at", "in": "the mayor **of London**".
fn tail(syntax: &Syntax, board: &Board, head: Id<Token>) -> IdRange<Token> {
    let sentence = syntax.sentences[syntax.sentence_of(head)].tokens;
    let mut end = head.index() + 1;
    // "son-in-law" is four more tokens.
    while end + 1 < sentence.end()
        && phrase::touches(syntax, Id::new(end - 1), Id::new(end))
        && matches!(syntax.word(Id::new(end)), "-" | "‑")
    {
        end += 2;
    }
    if end > head.index() + 1 {
        return IdRange::new(head.index(), end);
    }
    let mut at = end;
    while at < sentence.end() && at - head.index() < 12 {
        let token = Id::new(at);
        let goes_on = match syntax.upos(token) {
            Upos::Adp => matches!(syntax.lower(token).as_str(), "of" | "for" | "to" | "at" | "from"),
            Upos::Det | Upos::Adj | Upos::Part => at > head.index() + 1,
            Upos::Noun | Upos::Propn | Upos::Num => {
                // A person's name that follows at once is the bearer, not part of the role.
                let bearer =
                    board.name_at(token).is_some_and(|m| board.chains[board.found[m].chain].class == Class::Person)
                        && syntax.upos(Id::new(at - 1)) != Upos::Adp;
                end = if bearer || at == head.index() + 1 { end } else { at + 1 };
                !bearer && at > head.index() + 1
            }
            _ => false,
        };
        if !goes_on {
            break;
        }
        at += 1;
    }
    // "general secretary of the Association of School **and College Leaders**"
    let name = Id::new(end - 1);
    let whole = board.name_at(name).filter(|_| name > head).map(|m| board.found[m].tokens.end());
    let end = whole.unwrap_or(end).max(end);
    IdRange::new(head.index(), end)
}

/// Whether the noun can be a role of such a thing.
pub(super) fn is_role(syntax: &Syntax, token: Id<Token>, class: Class) -> bool {
    if !matches!(syntax.upos(token), Upos::Noun | Upos::Propn | Upos::Adj | Upos::X) || is_plural(syntax, token) {
        return false;
    }
    let word = noun_of(syntax, token);
    match class {
        Class::Person => lists::person_noun(&word).is_some(),
        Class::Body => lists::is_body_noun(&word),
        Class::Place => lists::is_place_noun(&word),
        Class::People | Class::Thing => false,
    }
}

pub(super) fn is_plural(syntax: &Syntax, token: Id<Token>) -> bool {
    matches!(syntax.morphs[token.index()].xpos, "NNS" | "NNPS")
}

/// "**President** Trump", "**Putin's foreign policy adviser** Ushakov", "**Secretary of State** Rubio".
fn title_before(syntax: &Syntax, board: &Board, first: Id<Token>, class: Class) -> Option<Phrase> {
    let mut before = same_sentence_before(syntax, first)?;
    if syntax.word(before) == "." {
        // "Rep . Bacon": the full stop was split off.
        before = same_sentence_before(syntax, before)?;
    }
    if is_role(syntax, before, class) && !(class == Class::Person && lists::is_honorific(&noun_of(syntax, before))) {
        return Some(phrase::left_of(syntax, before)).filter(|p| !holds_person(board, p));
    }
    if class == Class::Person { role_of(syntax, board, before) } else { None }
}

/// The role whose "of" phrase ends at `last`: "Secretary **of State**".
fn role_of(syntax: &Syntax, board: &Board, last: Id<Token>) -> Option<Phrase> {
    let mut at = last;
    if syntax.upos(last) == Upos::Adp {
        return None;
    }
    for _ in 0..10 {
        if board.name_at(at).is_some_and(|m| board.chains[board.found[m].chain].class == Class::Person) {
            return None;
        }
        match syntax.upos(at) {
            Upos::Adp => {
                let before = same_sentence_before(syntax, at)?;
                if matches!(syntax.lower(at).as_str(), "of" | "for" | "to" | "at" | "in" | "from")
                    && is_role(syntax, before, Class::Person)
                {
                    return Some(phrase::left_of(syntax, before)).filter(|p| !holds_person(board, p));
                }
            }
            Upos::Noun | Upos::Propn | Upos::Adj | Upos::Det | Upos::Part | Upos::Cconj | Upos::Num => {}
            _ => return None,
        }
        at = same_sentence_before(syntax, at)?;
    }
    None
}

/// Whether the head of the phrase is part of a person's name: then it is a name, not a role.
fn holds_person(board: &Board, phrase: &Phrase) -> bool {
    board.name_at(phrase.head).is_some_and(|m| board.chains[board.found[m].chain].class == Class::Person)
}

/// "**The governor of Puerto Rico**, Wanda Vázquez, declared".
fn appositive_before(
    syntax: &Syntax,
    board: &Board,
    first: Id<Token>,
    last: Id<Token>,
    class: Class,
) -> Option<Phrase> {
    let mut before = same_sentence_before(syntax, first)?;
    if lists::is_honorific(&noun_of(syntax, before)) {
        before = same_sentence_before(syntax, before)?;
    }
    let comma = Some(before).filter(|&t| syntax.word(t) == ",")?;
    let end = same_sentence_before(syntax, comma)?;
    let closed = last.index() + 1 >= syntax.tokens.len() || {
        let next = Id::new(last.index() + 1);
        matches!(syntax.word(next), "," | "." | ")" | ":" | ";")
            || matches!(syntax.upos(next), Upos::Verb | Upos::Aux | Upos::Punct)
            || syntax.sentence_of(next) != syntax.sentence_of(last)
    };
    if !closed {
        return None;
    }
    let phrase =
        if is_role(syntax, end, class) { Some(phrase::left_of(syntax, end)) } else { role_of(syntax, board, end) }?;
    let left = phrase.tokens.first().and_then(|t| same_sentence_before(syntax, t));
    let listed = left.is_some_and(|t| matches!(syntax.word(t), "," | ";" | "and" | "or"));
    let opens = phrase.opening != Opening::Bare || left.is_none() || phrase.tokens.len() > 1 && !listed;
    (opens && !holds_person(board, &phrase) && board.headed(phrase.head).is_none()).then_some(phrase)
}

/// "Yuri Ushakov, **Putin's foreign policy adviser**, said"; "Dmitriev – **a close adviser to Putin** – said".
fn appositive_after(syntax: &Syntax, board: &Board, last: Id<Token>, class: Class) -> Option<Phrase> {
    let mark = same_sentence_after(syntax, last)?;
    if !matches!(syntax.word(mark), "," | "–" | "—" | "-" | "(" | "--") {
        return None;
    }
    let mut from = same_sentence_after(syntax, mark)?;
    // "Smith, 59, a teacher": the age stands between.
    if syntax.upos(from) == Upos::Num {
        let comma = same_sentence_after(syntax, from).filter(|&t| syntax.word(t) == ",")?;
        from = same_sentence_after(syntax, comma)?;
    }
    // "X, who is the mayor" says the same.
    if matches!(syntax.lower(from).as_str(), "who" | "which") {
        from = predicate_start(syntax, from)?;
    }
    let role = role_from(syntax, board, from, class)?;
    // "with Putin, the aide replied": what goes on with a verb is a clause of its own.
    let after = same_sentence_after(syntax, Id::new(tail(syntax, board, role.head).end() - 1));
    after.is_none_or(|t| !matches!(syntax.upos(t), Upos::Verb | Upos::Aux)).then_some(role)
}

/// "Soleimani **was head of Iran's Quds Force**".
fn predicate_after(syntax: &Syntax, board: &Board, last: Id<Token>, class: Class) -> Option<Phrase> {
    let from = predicate_start(syntax, last)?;
    role_from(syntax, board, from, class)
}

/// Past "is", "was", "became", "remains" and adverbs; nothing past "not".
fn predicate_start(syntax: &Syntax, subject_end: Id<Token>) -> Option<Id<Token>> {
    let verb = same_sentence_after(syntax, subject_end)?;
    if !matches!(syntax.lower(verb).as_str(), "is" | "was" | "’s" | "became" | "remains" | "remained")
        || phrase::is_possessive(&syntax.lower(verb))
    {
        return None;
    }
    let mut at = same_sentence_after(syntax, verb)?;
    let appointed =
        |t: Id<Token>| matches!(syntax.lower(t).as_str(), "elected" | "appointed" | "named" | "crowned" | "re-elected");
    while syntax.upos(at) == Upos::Adv || appointed(at) {
        at = same_sentence_after(syntax, at)?;
    }
    (!matches!(syntax.lower(at).as_str(), "not" | "n't" | "n’t")).then_some(at)
}

/// The role phrase that begins at `from`, unless it is the title of another name.
fn role_from(syntax: &Syntax, board: &Board, from: Id<Token>, class: Class) -> Option<Phrase> {
    let mut from = from;
    while syntax.upos(from) == Upos::Adv {
        from = same_sentence_after(syntax, from)?;
    }
    let phrase = phrase::right_from(syntax, from)?;
    let next_is_name = same_sentence_after(syntax, phrase.head).is_some_and(|t| board.name_at(t).is_some());
    let is_name = board.name_at(phrase.head).is_some_and(|m| board.chains[board.found[m].chain].class != Class::People);
    (is_role(syntax, phrase.head, class) && !next_is_name && !is_name && !holds_person(board, &phrase))
        .then_some(phrase)
}

/// "Usman Khan, 28, attacked".
fn age_after(syntax: &Syntax, last: Id<Token>) -> Option<u32> {
    let comma = same_sentence_after(syntax, last).filter(|&t| matches!(syntax.word(t), "," | "("))?;
    let number = same_sentence_after(syntax, comma)?;
    let close = same_sentence_after(syntax, number)?;
    let age = syntax.word(number).parse().ok().filter(|n| (1..120).contains(n))?;
    matches!(syntax.word(close), "," | ")" | ".").then_some(age)
}

/// Gender words inside a role or description phrase: "first **female** senator".
pub(super) fn gender_of(noun: &str) -> Gender {
    lists::person_noun(noun).unwrap_or_default()
}

fn same_sentence_before(syntax: &Syntax, token: Id<Token>) -> Option<Id<Token>> {
    token.before().filter(|&b| syntax.sentence_of(b) == syntax.sentence_of(token))
}

fn same_sentence_after(syntax: &Syntax, token: Id<Token>) -> Option<Id<Token>> {
    let next = Id::new(token.index() + 1);
    (next.index() < syntax.tokens.len() && syntax.sentence_of(next) == syntax.sentence_of(token)).then_some(next)
}

/// Predicates that the tree finds and the surface does not: "Smith, whom many fear, is the mayor".
pub(super) fn read_tree(syntax: &Syntax, board: &mut Board) {
    for token in syntax.tokens.ids() {
        if !is_role(syntax, token, Class::Person) || board.headed(token).is_some() || board.name_at(token).is_some() {
            continue;
        }
        if syntax.children_by(token, Deprel::Cop).next().is_none()
            || syntax.children(token).iter().any(|&c| is_negation(syntax, c))
        {
            continue;
        }
        let Some(subject) = syntax.children_by(token, Deprel::Nsubj).next() else { continue };
        let Some(chain) = board.chain_at(subject).filter(|&c| board.chains[c].class == Class::Person) else { continue };
        let phrase = phrase::left_of(syntax, token);
        keep(syntax, board, chain, &phrase, Some(COPULA));
    }
}

fn is_negation(syntax: &Syntax, token: Id<Token>) -> bool {
    matches!(syntax.lower(token).as_str(), "not" | "n't" | "n’t" | "never" | "if")
}
