//! Later descriptions of a named thing: "the Russian President", "the aide", "Trump's Special Envoy", "the company".

use super::chains::{Board, Chain, Class, Found, RoleFact};
use super::phrase::{Opening, Phrase};
use super::sweep::Trail;
use super::{Gender, MentionForm, lists, roles};
use crate::engine::evidence::{Confidence, Evidence};
use crate::engine::parse::Deprel;
use crate::engine::syntax::Syntax;

const ROLE: Evidence = Evidence::new("role", Confidence::Medium);
const ROLE_AHEAD: Evidence = Evidence::new("role-ahead", Confidence::Low);
const COUNTERPART: Evidence = Evidence::new("counterpart", Confidence::Low);
const AGE: Evidence = Evidence::new("age", Confidence::Low);
const COMPATRIOT: Evidence = Evidence::new("nationality", Confidence::Low);
const SALIENT: Evidence = Evidence::new("salient", Confidence::Low);
const NAME_WORD: Evidence = Evidence::new("name-word", Confidence::Medium);

/// At most so many mentions are looked back at.
const LOOK_BACK: usize = 120;

/// The named chain that the phrase describes again.
pub(super) fn resolve(syntax: &Syntax, board: &Board, trail: &Trail, phrase: &Phrase) -> Option<(usize, Evidence)> {
    let noun = roles::noun_of(syntax, phrase.head);
    let class = class_of(&noun)?;
    let owner = match phrase.opening {
        Opening::Owned(owner) => Some(board.chain_at(owner)?),
        Opening::Definite => None,
        Opening::Bare | Opening::Indefinite => {
            // A lead often describes first and names later: "A former adviser to the president was jailed".
            let early = syntax.sentence_of(phrase.head).index() < 3;
            let said = roles::fact(syntax, board, phrase);
            return if early { by_role_ahead(board, trail, &said, class) } else { None };
        }
    };
    if noun == "counterpart" {
        return counterpart(syntax, board, trail, phrase, owner?);
    }
    let said = roles::fact(syntax, board, phrase);
    if lists::one_of_a_people(&noun).is_some() {
        return compatriot(syntax, board, trail, phrase, &noun);
    }
    if noun.ends_with("-old") {
        return aged(syntax, board, trail, phrase, &noun);
    }
    by_role(syntax, board, trail, phrase, &said, class)
        .or_else(|| by_name_word(syntax, board, trail, phrase, &said, class))
        .or_else(|| by_role_ahead(board, trail, &said, class))
        .or_else(|| salient(syntax, board, trail, phrase, &said, class))
}

fn class_of(noun: &str) -> Option<Class> {
    if lists::person_noun(noun).is_some() || lists::one_of_a_people(noun).is_some() {
        Some(Class::Person)
    } else if lists::is_body_noun(noun) {
        Some(Class::Body)
    } else if lists::is_place_noun(noun) {
        Some(Class::Place)
    } else {
        None
    }
}

/// A mention before a phrase, its chain, and how many sentences back it stands.
struct Late<'a> {
    mention: &'a Found,
    chain: &'a Chain,
    distance: usize,
}

/// The mentions before the phrase, the nearest first.
fn lately<'a>(
    syntax: &'a Syntax,
    board: &'a Board,
    trail: &'a Trail,
    phrase: &Phrase,
) -> impl Iterator<Item = Late<'a>> {
    let sentence = syntax.sentence_of(phrase.head).index();
    trail.mentions.iter().rev().take(LOOK_BACK).map(move |&at| {
        let mention = &board.found[at];
        let distance = sentence - syntax.sentence_of(mention.head).index();
        Late { mention, chain: &board.chains[mention.chain], distance }
    })
}

/// The most salient chain with a role that the phrase repeats, looked for before the phrase, then in the whole text.
fn by_role(
    syntax: &Syntax,
    board: &Board,
    trail: &Trail,
    phrase: &Phrase,
    said: &RoleFact,
    class: Class,
) -> Option<(usize, Evidence)> {
    let mut best: Option<(f32, usize)> = None;
    let mut looked: Vec<usize> = Vec::new();
    for Late { mention: m, chain, distance } in lately(syntax, board, trail, phrase) {
        if looked.contains(&m.chain) {
            continue;
        }
        looked.push(m.chain);
        if chain.kind.is_none() || chain.class != class || said.owner == Some(m.chain) {
            continue;
        }
        let Some(fit) = chain.roles.iter().filter_map(|role| fit(said, role)).max_by(f32::total_cmp) else { continue };
        let score = fit + 0.5 * (1.0 + chain.names as f32).ln() - 0.25 * distance.min(20) as f32;
        if best.is_none_or(|(top, _)| score > top) {
            best = Some((score, m.chain));
        }
    }
    best.map(|(_, chain)| (chain, ROLE))
}

/// The one chain whose role, told anywhere in the text, the description repeats. It must say more than the noun.
fn by_role_ahead(board: &Board, trail: &Trail, said: &RoleFact, class: Class) -> Option<(usize, Evidence)> {
    if said.modifiers.is_empty() {
        return None;
    }
    let mut fitting = trail.with_role(office(&said.noun)).iter().copied().filter(|&c| {
        let chain = &board.chains[c];
        chain.kind.is_some()
            && chain.class == class
            && said.owner != Some(c)
            && chain.roles.iter().any(|r| fit(said, r).is_some_and(|f| f > 0.5))
    });
    match (fitting.next(), fitting.next()) {
        (Some(chain), None) => Some((chain, ROLE_AHEAD)),
        _ => None,
    }
}

/// How well a description repeats a role; none if it says something else.
fn fit(said: &RoleFact, role: &RoleFact) -> Option<f32> {
    if !same_noun(&said.noun, &role.noun) {
        return None;
    }
    if let (Some(a), Some(b)) = (said.owner, role.owner)
        && a != b
    {
        return None;
    }
    let mut hits = 0.0;
    for word in &said.modifiers {
        if role.modifiers.iter().any(|r| same_word(word, r)) || is_empty_modifier(word) {
            hits += 1.0;
        } else {
            return None;
        }
    }
    Some(hits + if said.noun == role.noun { 0.5 } else { 0.0 })
}

/// Words that may be left out of a role or added to it.
fn is_empty_modifier(word: &str) -> bool {
    word.ends_with("-old")
        || word.parse::<u32>().is_ok()
        || matches!(
            word,
            "year"
                | "old"
                | "former"
                | "ex"
                | "then"
                | "current"
                | "new"
                | "incumbent"
                | "own"
                | "late"
                | "outgoing"
                | "acting"
        )
}

/// Groups of nouns for one office.
const SYNONYMS: &[&[&str]] = &[
    &["aide", "adviser", "advisor", "assistant", "counselor", "counsellor"],
    &["spokesman", "spokeswoman", "spokesperson"],
    &["envoy", "ambassador", "emissary", "representative"],
    &[
        "chief",
        "head",
        "director",
        "boss",
        "leader",
        "president",
        "chairman",
        "chairwoman",
        "chair",
        "ceo",
        "executive",
    ],
    &["premier", "pm"],
    &["lawyer", "attorney", "counsel"],
    &["senator", "sen", "lawmaker", "legislator"],
    &["congressman", "congresswoman", "representative", "rep", "lawmaker", "legislator"],
    &["lawmaker", "mp", "legislator"],
    &["governor", "gov"],
    &["journalist", "reporter", "correspondent"],
    &["doctor", "dr", "physician"],
    &["professor", "prof", "academic"],
    &["general", "gen", "commander"],
    &[
        "company",
        "firm",
        "corporation",
        "manufacturer",
        "carmaker",
        "automaker",
        "retailer",
        "maker",
        "giant",
        "operator",
        "business",
    ],
    &["organization", "organisation", "group", "charity", "nonprofit", "non-profit", "body"],
    &["newspaper", "daily", "tabloid", "outlet", "magazine"],
    &["broadcaster", "network", "channel"],
    &["country", "nation"],
    &["city", "town", "capital"],
    &["singer", "vocalist", "musician"],
    &["footballer", "player", "striker", "midfielder", "defender", "goalkeeper", "winger"],
];

/// One noun for all that name the same office.
pub(super) fn office(noun: &str) -> &str {
    SYNONYMS.iter().find(|group| group.contains(&noun)).map_or(noun, |group| group[0])
}

fn same_noun(a: &str, b: &str) -> bool {
    a == b || SYNONYMS.iter().any(|group| group.contains(&a) && group.contains(&b))
}

/// "Russian" and "Russia", "presidential" and "president".
fn same_word(a: &str, b: &str) -> bool {
    if a == b || lists::country(a).is_some_and(|c| lists::country(b) == Some(c)) {
        return true;
    }
    let common = a.chars().zip(b.chars()).take_while(|(x, y)| x == y).count();
    let shorter = a.chars().count().min(b.chars().count());
    shorter >= 4 && common >= 4 && common + 2 >= shorter
}

/// "the ministry" for the Health Ministry, "the university" for the University of Montreal.
fn by_name_word(
    syntax: &Syntax,
    board: &Board,
    trail: &Trail,
    phrase: &Phrase,
    said: &RoleFact,
    class: Class,
) -> Option<(usize, Evidence)> {
    if !matches!(class, Class::Body | Class::Place) || said.owner.is_some() {
        return None;
    }
    for Late { mention: m, chain, .. } in lately(syntax, board, trail, phrase).take_while(|l| l.distance <= 8) {
        if m.form != MentionForm::Name || chain.class != class {
            continue;
        }
        let words: Vec<String> = m.tokens.ids().map(|t| syntax.lower(t)).collect();
        let all = words.contains(&said.noun)
            && said.modifiers.iter().all(|modifier| words.iter().any(|w| same_word(modifier, w)));
        if all && words.len() > 1 {
            return Some((m.chain, NAME_WORD));
        }
    }
    None
}

/// "the company", "the country": the thing of that sort that is spoken of most, of late.
fn salient(
    syntax: &Syntax,
    board: &Board,
    trail: &Trail,
    phrase: &Phrase,
    said: &RoleFact,
    class: Class,
) -> Option<(usize, Evidence)> {
    if said.owner.is_some() || phrase.opening != Opening::Definite || !is_generic(&said.noun) {
        return None;
    }
    // "the Danish drugmaker" is whoever was named just before.
    let from_where = !said.modifiers.is_empty();
    if from_where && !(said.noun.ends_with("maker") && said.modifiers.iter().all(|m| lists::country(m).is_some())) {
        return None;
    }
    let reach = if from_where { 1 } else { 3 };
    let mut best: Option<(f32, usize)> = None;
    for Late { mention: m, chain, distance } in lately(syntax, board, trail, phrase).take_while(|l| l.distance <= reach)
    {
        if chain.kind.is_none() || chain.class != class {
            continue;
        }
        let name = || syntax.span(m.tokens).of(syntax.text());
        let fits = match said.noun.as_str() {
            "country" | "nation" => m.form == MentionForm::Name && lists::is_country(name()),
            "city" | "town" => m.form == MentionForm::Name && lists::is_city(name()),
            _ => true,
        };
        let score = (1.0 + chain.names as f32).ln() - 0.6 * distance as f32;
        if fits && best.is_none_or(|(top, _)| score > top) {
            best = Some((score, m.chain));
        }
    }
    best.map(|(_, chain)| (chain, SALIENT))
}

/// Nouns that news use for the body or place at hand.
fn is_generic(noun: &str) -> bool {
    matches!(
        noun,
        "company"
            | "firm"
            | "network"
            | "organization"
            | "organisation"
            | "agency"
            | "club"
            | "team"
            | "airline"
            | "bank"
            | "newspaper"
            | "retailer"
            | "carmaker"
            | "automaker"
            | "drugmaker"
            | "chipmaker"
            | "planemaker"
            | "steelmaker"
            | "insurer"
            | "lender"
            | "manufacturer"
            | "charity"
            | "broadcaster"
            | "publisher"
            | "studio"
            | "startup"
            | "band"
            | "country"
            | "nation"
            | "city"
            | "town"
    )
}

/// "His Russian counterpart": a person of late, not the owner, whose roles say the same nation if any does.
fn counterpart(
    syntax: &Syntax,
    board: &Board,
    trail: &Trail,
    phrase: &Phrase,
    owner: usize,
) -> Option<(usize, Evidence)> {
    let said = roles::fact(syntax, board, phrase);
    let nation = said.modifiers.iter().find(|w| !is_empty_modifier(w));
    let says = |chain: usize, word: &str| -> bool {
        let own = board.chains[chain].roles.iter().any(|r| r.modifiers.iter().any(|m| same_word(m, word)));
        let by_owner = board.chains[chain]
            .roles
            .iter()
            .filter_map(|r| r.owner)
            .any(|o| board.chains[o].roles.iter().any(|r| r.modifiers.iter().any(|m| same_word(m, word))));
        own || by_owner
    };
    let mut looked: Vec<usize> = Vec::new();
    for Late { mention: m, chain, .. } in lately(syntax, board, trail, phrase).take_while(|l| l.distance <= 4) {
        if chain.kind.is_some() && chain.class == Class::Person && m.chain != owner && !looked.contains(&m.chain) {
            looked.push(m.chain);
        }
    }
    let by_nation = nation.and_then(|word| looked.iter().copied().find(|&c| says(c, word)));
    by_nation.or(looked.first().copied().filter(|_| looked.len() == 1)).map(|chain| (chain, COUNTERPART))
}

/// "The Frenchman": one whose roles say that nation, else whom the sentence before is about, else who was spoken of last.
fn compatriot(syntax: &Syntax, board: &Board, trail: &Trail, phrase: &Phrase, noun: &str) -> Option<(usize, Evidence)> {
    let told = lists::one_of_a_people(noun)?;
    let mut best: Option<(u32, usize)> = None;
    for Late { mention: m, chain, distance } in lately(syntax, board, trail, phrase).take_while(|l| l.distance <= 3) {
        let gender = chain.gender();
        let clash = told != Gender::Unknown && gender != Gender::Unknown && told != gender;
        if chain.kind.is_none() || chain.class != Class::Person || clash {
            continue;
        }
        let says = |words: &[String]| words.iter().any(|w| same_word(noun, w));
        let nation = u32::from(chain.roles.iter().any(|r| says(&r.modifiers)));
        let subject = matches!(syntax.deprel(m.head), Deprel::Nsubj | Deprel::NsubjPass);
        let score = 8 * nation + 2 * u32::from(subject && distance > 0) + u32::from(distance < 2);
        if best.is_none_or(|(top, _)| score > top) {
            best = Some((score, m.chain));
        }
    }
    best.map(|(_, chain)| (chain, COMPATRIOT))
}

/// "The 59-year-old": the one of that age, else the person spoken of last.
fn aged(syntax: &Syntax, board: &Board, trail: &Trail, phrase: &Phrase, noun: &str) -> Option<(usize, Evidence)> {
    let years: Option<u32> = noun.split('-').next().and_then(|n| n.parse().ok());
    let mut last = None;
    for Late { mention: m, chain, distance } in lately(syntax, board, trail, phrase) {
        if chain.kind.is_none() || chain.class != Class::Person {
            continue;
        }
        if chain.age.is_some() && chain.age == years {
            return Some((m.chain, AGE));
        }
        if distance <= 2 && chain.age.is_none() {
            last.get_or_insert(m.chain);
        }
    }
    last.map(|chain| (chain, AGE))
}
