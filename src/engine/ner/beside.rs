//! What stands beside a name tells its kind: "Smith, 61, of X" lives in a place, "shares of X" are a company's.

use std::collections::HashSet;

use super::evidence::Evidence;
use super::words::{Case, Word, lower_text};
use super::{EntityKind, Found};
use crate::engine::evidence::RuleId;
use crate::engine::lexicon::{self, Class, NameEntry};

/// The longest name that is added where the model saw none, in words.
const LONGEST: usize = 3;
/// Words that tell of a name that begins a clause.
const CLAUSE_OPENERS: [&str; 14] = [
    "and", "as", "because", "before", "but", "if", "that", "then", "when", "where", "while", "until", "though",
    "captain",
];

/// A row of the table: a name that begins at this word is of the kind, unless it is already of one of those behind it.
type Rule = (RuleId, fn(&[&Word], usize) -> bool, EntityKind, &'static [EntityKind]);

const SHARES_OF: RuleId = "shares-of";

/// What the words before a name say.
const BEFORE: &[Rule] = &[
    ("residence", is_residence, EntityKind::Place, &[EntityKind::Organization, EntityKind::Group]),
    ("party-and-state", follows_party, EntityKind::Place, &[]),
    ("kin", follows_kin, EntityKind::Person, &[EntityKind::Organization, EntityKind::Group, EntityKind::Work]),
    ("analyst-at", follows_analyst, EntityKind::Organization, &[]),
    (
        SHARES_OF,
        follows_shares,
        EntityKind::Organization,
        &[EntityKind::Product, EntityKind::Work, EntityKind::Group, EntityKind::Law],
    ),
];

/// Corrects the kinds of names by the words beside them, and adds those that only these words give away.
pub(super) fn correct(found: Vec<Found>, words: &[&Word], opens: &[bool], facts: &Evidence) -> Vec<Found> {
    let found = with_given_day(found, words, opens);
    let mut out: Vec<Found> = Vec::with_capacity(found.len());
    let persons = parts_of_persons(&found, words);
    let bodies = found.iter().filter(|f| f.kind == EntityKind::Organization && f.end - f.start > 1);
    let fronts: HashSet<u64> = bodies.map(|f| words[f.start].id).collect();
    let mut next = found.into_iter().peekable();
    let mut i = 0;
    while i < words.len() {
        let name = next.next_if(|f| f.start <= i);
        if name.is_none() && !words[i].case.is_name_like() {
            i += 1;
            continue;
        }
        let row = BEFORE.iter().find(|(_, holds, ..)| holds(words, i));
        let Some(mut name) = name else {
            let limit = next.peek().map_or(words.len(), |f| f.start).min(i + LONGEST);
            let added = row
                .filter(|(rule, ..)| *rule == "residence")
                .and_then(|row| unseen(row, i, limit, words, opens))
                .or_else(|| speaking_letters(words, i, opens, facts))
                .or_else(|| labelling_place(words, i, opens));
            i = added.map_or(i + 1, |f| f.end);
            out.extend(added);
            continue;
        };
        if let Some(&(rule, _, kind, but)) = row.filter(|row| name.start == i && fits(row, &name, words, &fronts)) {
            if name.kind != kind && !but.contains(&name.kind) {
                name.become_of(kind, rule);
            }
        } else if let Some((rule, kind)) = by_what_follows(&name, words, facts, &persons) {
            name.become_of(kind, rule);
        }
        let article = name.end == name.start + 1 && words[name.start].lower == "the";
        if let Some(rest) = next.peek().copied().filter(|f| article && f.start == name.end) {
            // "The | Star": one outlet, of which the model has two names.
            next.next();
            name = Found { end: rest.end, kind: EntityKind::Organization, ..name };
        }
        i = i.max(name.end);
        let honour = out.last().is_some_and(|last| is_honour(last, &name, words));
        if !honour && !is_plain_letters(&name, words) {
            out.push(name);
        }
    }
    agree(&mut out, words, &persons);
    out
}

/// A company of one word is one wherever it is named, unless some person is called so.
fn agree(found: &mut [Found], words: &[&Word], persons: &HashSet<u64>) {
    let single = |f: &Found| f.end - f.start == 1;
    let long = found.iter().filter(|f| f.kind == EntityKind::Organization && !single(f));
    let fronts: HashSet<u64> = long.map(|f| words[f.start].id).collect();
    let sold = words.windows(2).filter(|pair| {
        let [company, shares] = pair else { return false };
        company.case == Case::Capital
            && shares.case == Case::Lower
            && matches!(shares.lower.as_str(), "shares" | "stock")
    });
    let sold = sold.map(|pair| pair[0].id).filter(|id| !persons.contains(id));
    let owned = found.iter().filter(|f| single(f) && f.rule == SHARES_OF).map(|f| words[f.start].id);
    let sold: HashSet<u64> = sold.chain(owned).collect();
    for name in found.iter_mut().filter(|f| single(f) && sold.contains(&words[f.start].id)) {
        let id = words[name.start].id;
        if name.kind == EntityKind::Person || name.kind == EntityKind::Place && fronts.contains(&id) {
            name.become_of(EntityKind::Organization, SHARES_OF);
        }
    }
}

/// "Ana Silva, SC, said": two letters between commas behind a person.
fn is_honour(person: &Found, name: &Found, words: &[&Word]) -> bool {
    let word = words[name.start];
    person.kind == EntityKind::Person
        && name.kind == EntityKind::Organization
        && name.end == name.start + 1
        && name.start == person.end + 1
        && word.case == Case::Upper
        && word.lower.len() == 2
        && words[person.end].lower == ","
        && low(words, Some(name.end)) == ","
}

/// Letters that are never a name.
fn is_plain_letters(name: &Found, words: &[&Word]) -> bool {
    let word = words[name.start];
    name.end == name.start + 1
        && word.case == Case::Upper
        && matches!(
            word.lower.as_str(),
            "ai" | "ceo" | "cfo" | "dna" | "gdp" | "gps" | "ipo" | "pm" | "suv" | "tv" | "vat" | "vip"
        )
}

/// The words that begin or end a person's name of several words.
fn parts_of_persons(found: &[Found], words: &[&Word]) -> HashSet<u64> {
    let persons = found.iter().filter(|f| f.kind == EntityKind::Person && f.end - f.start > 1);
    persons.flat_map(|f| [words[f.start].id, words[f.end - 1].id]).collect()
}

/// A name of words with capitals that the model did not see.
fn unseen(&(rule, _, kind, _): &Rule, start: usize, limit: usize, words: &[&Word], opens: &[bool]) -> Option<Found> {
    let run = (start..limit).take_while(|&i| words[i].case == Case::Capital && (i == start || !opens[i])).last()?;
    Some(Found { start, end: run + 1, kind, probability: 1.0, rule })
}

/// "The BCCI said": letters that no list has, but that speak.
fn speaking_letters(words: &[&Word], i: usize, opens: &[bool], facts: &Evidence) -> Option<Found> {
    let word = words[i];
    let behind_article = low(words, i.checked_sub(1)) == "the";
    let speaks = matches!(
        low(words, Some(i + 1)),
        "said" | "says" | "announced" | "warned" | "added" | "declined" | "confirmed" | "did" | "told" | "has" | "had"
    );
    let letters = word.case == Case::Upper
        && (3..=6).contains(&word.lower.len())
        && word.lower.bytes().all(|b| b.is_ascii_lowercase())
        && word.class.is_empty()
        && !facts.of(word.id).is_lower();
    (letters && (behind_article || opens[i]) && (speaks || is_said_body(words, i + 1))).then_some(Found {
        start: i,
        end: i + 1,
        kind: EntityKind::Organization,
        probability: 1.0,
        rule: "speaking-letters",
    })
}

/// ", India's cricket board,": whether the words behind a name tell that it is a body.
fn is_said_body(words: &[&Word], comma: usize) -> bool {
    const LONGEST: usize = 8;
    let Some(behind) = words.get(comma + 1..words.len().min(comma + LONGEST)) else { return false };
    let end = behind.iter().position(|w| w.lower == ",");
    let head = end.and_then(|end| behind.get(end.checked_sub(1)?));
    low(words, Some(comma)) == "," && head.is_some_and(|w| w.case == Case::Lower && w.class.organization().is_some())
}

/// "PERTH: A bowler took": the city before a colon that the story begins with.
fn labelling_place(words: &[&Word], i: usize, opens: &[bool]) -> Option<Found> {
    let word = words[i];
    let fits = opens[i]
        && word.case == Case::Upper
        && low(words, Some(i + 1)) == ":"
        && word.name.city().is_some()
        && word.name.first_name().is_none()
        && word.name.organization().is_none();
    let place = Found { start: i, end: i + 1, kind: EntityKind::Place, probability: 1.0, rule: "labelling-place" };
    fits.then_some(place)
}

/// Whether the rule may speak of this name: shares are of a company, a whole market's of a place. `fronts` begin bodies' names.
fn fits(&(_, _, kind, _): &Rule, name: &Found, words: &[&Word], fronts: &HashSet<u64>) -> bool {
    let word = words[name.start];
    kind != EntityKind::Organization || name.end - name.start > 1 || !word.name.is_place() || fronts.contains(&word.id)
}

fn low<'w>(words: &[&'w Word], i: Option<usize>) -> &'w str {
    i.and_then(|i| words.get(i)).map_or("", |w| w.lower.as_str())
}

/// ", 61, of": behind the age stands where somebody lives.
fn is_residence(words: &[&Word], i: usize) -> bool {
    let Some([before, age, after, of]) = i.checked_sub(4).map(|at| &words[at..i]) else { return false };
    before.lower == ","
        && after.lower == ","
        && matches!(of.lower.as_str(), "of" | "from")
        && age.lower.parse::<u32>().is_ok_and(|age| (1..120).contains(&age))
}

/// ", R-": behind the party stands the state or the town.
fn follows_party(words: &[&Word], i: usize) -> bool {
    let Some([mark, party, hyphen]) = i.checked_sub(3).map(|at| &words[at..i]) else { return false };
    matches!(mark.lower.as_str(), "," | "(")
        && party.case == Case::Initial
        && matches!(party.lower.as_str(), "d" | "r" | "i")
        && matches!(hyphen.lower.as_str(), "-" | "‑" | "–")
}

/// "shares of", "a stake in"
fn follows_shares(words: &[&Word], i: usize) -> bool {
    matches!(low(words, i.checked_sub(1)), "of" | "in")
        && matches!(low(words, i.checked_sub(2)), "shares" | "stake" | "stakes" | "shareholders" | "stock")
}

/// "her daughters, Ngozi and": a town in the lists is a given name here.
fn follows_kin(words: &[&Word], i: usize) -> bool {
    let comma = usize::from(low(words, i.checked_sub(1)) == ",");
    let noun = low(words, i.checked_sub(1 + comma));
    let owned = matches!(
        low(words, i.checked_sub(2 + comma)),
        "his" | "her" | "their" | "my" | "'s" | "two" | "three" | "four"
    );
    let kin = matches!(
        noun,
        "wife"
            | "husband"
            | "son"
            | "sons"
            | "daughter"
            | "daughters"
            | "brother"
            | "brothers"
            | "sister"
            | "sisters"
            | "children"
            | "mother"
            | "father"
            | "parents"
            | "cousin"
            | "nephew"
            | "niece"
            | "girlfriend"
            | "boyfriend"
            | "fiancée"
            | "fiancé"
    );
    let ends = matches!(low(words, Some(i + 1)), "," | "." | "and" | ";") || words.get(i + 1).is_none();
    let listed = words[i].name;
    kin && owned && ends && listed.country().is_none() && listed.region().is_none() && !listed.is_capital()
}

/// "an analyst at", "a strategist with", "a poll by"
fn follows_analyst(words: &[&Word], i: usize) -> bool {
    let noun = low(words, i.checked_sub(2));
    match low(words, i.checked_sub(1)) {
        "at" | "with" => matches!(
            noun,
            "analyst"
                | "analysts"
                | "economist"
                | "economists"
                | "strategist"
                | "strategists"
                | "trader"
                | "traders"
                | "broker"
        ),
        "by" => matches!(noun, "poll" | "polls" | "survey"),
        _ => false,
    }
}

/// "the store, Sri Lakshmi Jewellers,": what stands before the comma tells what the name is, if another mark closes it.
fn follows_business(name: &Found, words: &[&Word]) -> bool {
    let Some([article, noun, comma]) = name.start.checked_sub(3).map(|at| &words[at..name.start]) else { return false };
    matches!(article.lower.as_str(), "the" | "his" | "her" | "their" | "its" | "'s")
        && matches!(
            noun.lower.as_str(),
            "store" | "shop" | "company" | "firm" | "bank" | "charity" | "airline" | "retailer"
        )
        && comma.lower == ","
        && words.get(name.end).is_none_or(|w| matches!(w.lower.as_str(), "," | "." | ";" | "in" | "which"))
}

/// "the start-up", "drugmaker": a company's name comes next, as far as it is no full name of a person.
fn follows_company_noun(words: &[&Word], i: usize) -> bool {
    matches!(
        low(words, i.checked_sub(1)),
        "start-up"
            | "startup"
            | "up"
            | "company"
            | "drugmaker"
            | "carmaker"
            | "automaker"
            | "chipmaker"
            | "planemaker"
            | "retailer"
            | "airline"
            | "lender"
            | "insurer"
            | "brewer"
    ) && (low(words, i.checked_sub(1)) != "up" || low(words, i.checked_sub(3)) == "start")
}

/// The kind that the words behind the name give it.
fn by_what_follows(
    name: &Found,
    words: &[&Word],
    facts: &Evidence,
    persons: &HashSet<u64>,
) -> Option<(RuleId, EntityKind)> {
    let first = words[name.start];
    let single = name.end - name.start == 1;
    let listed = if single { first.name } else { NameEntry::default() };
    let after = low(words, Some(name.end));
    if matches!(name.kind, EntityKind::Person | EntityKind::Place)
        && matches!(after, "shares" | "stock")
        && words[name.end].case == Case::Lower
        && (name.kind == EntityKind::Person && !persons.contains(&first.id) || !listed.is_place())
    {
        return Some((SHARES_OF, EntityKind::Organization));
    }
    let is_name_of_person = first.name.first_name().is_some() || first.name.surname().is_some();
    if matches!(name.kind, EntityKind::Product | EntityKind::Work | EntityKind::Place | EntityKind::Person)
        && !first.name.is_place()
        && (follows_company_noun(words, name.start) && (name.kind != EntityKind::Person || !is_name_of_person)
            || follows_business(name, words))
    {
        return Some(("company-noun", EntityKind::Organization));
    }
    // "Cambridge-based"
    let based = matches!(low(words, Some(name.end + 1)), "based" | "born" | "area") && matches!(after, "-" | "‑");
    if based && matches!(name.kind, EntityKind::Person | EntityKind::Organization) {
        return Some(("based-in", EntityKind::Place));
    }
    if name.kind == EntityKind::Organization && is_street(name, words) {
        return Some(("street", EntityKind::Place));
    }
    if name.kind == EntityKind::Place
        && matches!(low(words, name.start.checked_sub(1)), "told" | "tells")
        && !first.name.is_place()
    {
        return Some(("told-outlet", EntityKind::Organization));
    }
    if name.kind == EntityKind::Person
        && single
        && listed.city().is_some_and(|(_, size)| size > 2)
        && listed.first_name().is_none_or(|first| first.frequency < 2)
        && !persons.contains(&first.id)
        && !facts.of(first.id).is_persons()
    {
        return Some(("great-city", EntityKind::Place));
    }
    by_apposition(name, words).map(|kind| ("appositive", kind)).filter(|&(_, kind)| match name.kind {
        EntityKind::Person => single || first.name.first_name().is_none(),
        EntityKind::Organization => kind == EntityKind::Place && single && first.name.organization().is_none(),
        EntityKind::Place => kind == EntityKind::Organization && first.name.is_empty(),
        _ => false,
    })
}

/// "Moi Avenue", which is no seat of power as "Downing Street" is.
fn is_street(name: &Found, words: &[&Word]) -> bool {
    let inside = &words[name.start..name.end];
    let text = lower_text(inside);
    inside.len() > 1
        && matches!(inside[inside.len() - 1].lower.as_str(), "avenue" | "street" | "road" | "boulevard" | "lane")
        && !lexicon::word(&text).is(Class::Seat)
        && lexicon::name(&text).organization().is_none()
}

/// "Tarkwa, a mining town west of": what the name is said to be.
fn by_apposition(name: &Found, words: &[&Word]) -> Option<EntityKind> {
    let [comma, article, rest @ ..] = words.get(name.end..words.len().min(name.end + 8))? else { return None };
    if comma.lower != "," || !matches!(article.lower.as_str(), "a" | "an") {
        return None;
    }
    let stop = rest.iter().position(|w| {
        matches!(
            w.lower.as_str(),
            "of" | "in"
                | "on"
                | "at"
                | "near"
                | "that"
                | "which"
                | "where"
                | "based"
                | "shared"
                | ","
                | "."
                | "with"
                | "about"
                | "some"
                | "from"
                | "owned"
                | "founded"
                | "run"
        ) || w.case == Case::Number
    })?;
    let head = rest.get(stop.checked_sub(1)?).filter(|w| w.case == Case::Lower)?;
    match head.lower.as_str() {
        "city" | "town" | "village" | "hamlet" | "island" | "suburb" | "neighbourhood" | "neighborhood"
        | "district" | "region" | "province" | "delta" | "river" | "peninsula" | "municipality" | "county" | "lake"
        | "port" => Some(EntityKind::Place),
        "company" | "firm" | "charity" | "bank" | "airline" | "retailer" | "newspaper" | "nonprofit" | "startup"
        | "start-up" | "manufacturer" | "drugmaker" | "carmaker" | "automaker" | "broadcaster" | "foundation"
        | "think-tank" | "association" | "federation" | "lender" | "insurer" | "organisation" | "organization" => {
            Some(EntityKind::Organization)
        }
        _ => None,
    }
}

/// "but Sunday Adewusi levelled": a day or a month that is a given name, where no day can stand, before a surname that has no other.
fn with_given_day(mut found: Vec<Found>, words: &[&Word], opens: &[bool]) -> Vec<Found> {
    let barrelled = |f: &Found| f.end - f.start == 3 && words[f.start + 1].lower == "-";
    let named = found.iter().filter(|f| f.kind == EntityKind::Person && f.end - f.start > 1 && !barrelled(f));
    let surnames: HashSet<u64> = named.map(|f| words[f.end - 1].id).collect();
    for at in 0..found.len() {
        let name = found[at];
        let Some(day) = name.start.checked_sub(1) else { continue };
        let free = at == 0 || found[at - 1].end <= day;
        let single = name.end - name.start == 1 || barrelled(&name);
        if name.kind == EntityKind::Person
            && single
            && free
            && is_day(words[day])
            && !opens[name.start]
            && !surnames.contains(&words[name.end - 1].id)
            && (opens[day] || begins_clause(words, day - 1))
        {
            (found[at].start, found[at].rule) = (day, "given-day");
        }
    }
    found
}

fn is_day(word: &Word) -> bool {
    word.case == Case::Capital
        && matches!(
            word.lower.as_str(),
            "monday"
                | "tuesday"
                | "wednesday"
                | "thursday"
                | "friday"
                | "saturday"
                | "sunday"
                | "april"
                | "may"
                | "june"
                | "august"
        )
}

/// Whether a subject may stand behind the word: a comma, a conjunction, a title.
fn begins_clause(words: &[&Word], before: usize) -> bool {
    let word = words[before];
    word.lower == "," || CLAUSE_OPENERS.contains(&word.lower.as_str()) || word.is_title()
}
