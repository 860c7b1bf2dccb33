//! What who-is-who asks of the word lists, and small lists of its own: other names of one country, words that names lose.

use super::Gender;
use crate::engine::lexicon::{self, Class, Country};

/// Whether the noun stands for one human being, and the gender that it tells.
pub(super) fn person_noun(noun: &str) -> Option<Gender> {
    let noun = noun.strip_suffix('.').unwrap_or(noun);
    if let Some(sense) = lexicon::word(noun).person() {
        return (!sense.plural).then(|| gender(sense.gender));
    }
    if let Some((_, tail)) = noun.rsplit_once(['-', '–', '/'])
        && !tail.is_empty()
    {
        return if tail == "old" && noun.contains("year") { Some(Gender::Unknown) } else { person_noun(tail) };
    }
    if noun.ends_with("woman") {
        return Some(Gender::Female);
    }
    if matches!(
        noun,
        "personality" | "undergraduate" | "undergrad" | "cosplayer" | "republican" | "democrat" | "conservative"
    ) {
        return Some(Gender::Unknown);
    }
    let title = lexicon::word(noun).is(Class::Title) || lexicon::word(&format!("{noun}.")).is(Class::Title);
    let ending = ["ologist", "ographer", "sperson", "sman"].iter().any(|e| noun.ends_with(e));
    (title || ending).then_some(Gender::Unknown)
}

fn gender(of: lexicon::Gender) -> Gender {
    match of {
        lexicon::Gender::Female => Gender::Female,
        lexicon::Gender::Male => Gender::Male,
        lexicon::Gender::Any => Gender::Unknown,
    }
}

/// The gender of a first name, where the list knows one, and how common the name is.
pub(super) fn first_name(word: &str) -> Option<(Gender, u8)> {
    lexicon::name(word).first_name().map(|name| (gender(name.gender), name.frequency))
}

/// The gender that the middle word of a Vietnamese name tells.
pub(super) fn middle_name(word: &str) -> Option<Gender> {
    match word {
        "thi" => Some(Gender::Female),
        "van" => Some(Gender::Male),
        _ => None,
    }
}

/// The gender of one member of a people, where the word stands for one only: "Frenchman", "Italian", but not "French".
pub(super) fn one_of_a_people(word: &str) -> Option<Gender> {
    demonym(word)?;
    match word {
        w if w.ends_with("woman") => Some(Gender::Female),
        w if w.ends_with("man") && w != "german" && w != "roman" => Some(Gender::Male),
        "briton" | "spaniard" | "dane" | "swede" | "finn" | "pole" | "turk" | "scot" | "serb" | "croat" | "greek"
        | "czech" | "slovak" | "kurd" | "arab" | "brit" | "american" | "filipino" => Some(Gender::Unknown),
        w if w.ends_with("an") => Some(Gender::Unknown),
        _ => None,
    }
}

/// How common a surname is: 0 no surname, 3 very common.
pub(super) fn surname(word: &str) -> u8 {
    lexicon::name(word).surname().unwrap_or(0)
}

/// Whether one given name is a usual short form of the other, or both are of a third.
pub(super) fn nickname(a: &str, b: &str) -> bool {
    lexicon::same_first_name(a, b)
}

/// The gender that a form of address tells, with or without its full stop.
pub(super) fn address(word: &str) -> Option<Gender> {
    let entry = |w: &str| {
        let entry = lexicon::word(w);
        match (entry.is(Class::FemaleTitle), entry.is(Class::MaleTitle)) {
            (true, false) => Some(Gender::Female),
            (false, true) => Some(Gender::Male),
            _ => None,
        }
    };
    entry(word).or_else(|| entry(&format!("{}.", word.trim_end_matches('.'))))
}

/// Whether the word only addresses and says no role: "Mr.", "Dame".
pub(super) fn is_honorific(word: &str) -> bool {
    lexicon::word(word).is(Class::Honorific) || lexicon::word(&format!("{word}.")).is(Class::Honorific)
}

/// The country that a word names, as a country, capital's state or people: "Russian", "Russia".
pub(super) fn country(word: &str) -> Option<Country> {
    let entry = lexicon::name(word);
    entry.country().or(entry.demonym())
}

/// Whether the name is that of a country.
pub(super) fn is_country(name: &str) -> bool {
    lexicon::name(name).country().is_some()
}

/// Whether the name is that of a city.
pub(super) fn is_city(name: &str) -> bool {
    lexicon::name(name).city().is_some()
}

/// The country whose people or adjective the word is.
pub(super) fn demonym(word: &str) -> Option<Country> {
    lexicon::name(word).demonym()
}

/// Whether the lists know a place, people or organization of that name.
pub(super) fn is_known(name: &str) -> bool {
    let entry = lexicon::name(name);
    entry.is_place() || entry.demonym().is_some() || entry.organization().is_some() || is_common(name)
}

/// Whether the word may stand before a person's name: "Mr.", "Senator".
pub(super) fn is_title(word: &str) -> bool {
    lexicon::word(word).is(Class::Title) || lexicon::word(&format!("{word}.")).is(Class::Title)
}

/// Whether the lists know a place of that name.
pub(super) fn is_known_place(name: &str) -> bool {
    lexicon::name(name).is_place()
}

/// Other names of one state or body: the words of the name, and the one word that stands for it in comparisons.
pub(super) const ALIASES: &[(&[&str], &str)] = &[
    (&["united", "states", "of", "america"], "us"),
    (&["united", "states"], "us"),
    (&["usa"], "us"),
    (&["america"], "us"),
    (&["united", "kingdom"], "uk"),
    (&["great", "britain"], "uk"),
    (&["britain"], "uk"),
    (&["united", "arab", "emirates"], "uae"),
    (&["united", "nations"], "un"),
    (&["european", "union"], "eu"),
    (&["islamic", "state", "of", "iraq", "and", "syria"], "isis"),
    (&["islamic", "state", "of", "iraq", "and", "the", "levant"], "isis"),
    (&["islamic", "state"], "isis"),
    (&["isil"], "isis"),
    (&["daesh"], "isis"),
    (&["democratic", "republic", "of", "the", "congo"], "drc"),
    (&["democratic", "republic", "of", "congo"], "drc"),
    (&["dr", "congo"], "drc"),
    (&["people's", "republic", "of", "china"], "china"),
    (&["prc"], "china"),
    (&["islamic", "republic", "of", "iran"], "iran"),
    (&["russian", "federation"], "russia"),
    (&["republic", "of", "korea"], "south korea"),
    (&["south", "korea"], "south korea"),
    (&["democratic", "people's", "republic", "of", "korea"], "north korea"),
    (&["dprk"], "north korea"),
    (&["north", "korea"], "north korea"),
    (&["czech", "republic"], "czechia"),
    (&["slovak", "republic"], "slovakia"),
    (&["burma"], "myanmar"),
    (&["ivory", "coast"], "côte d'ivoire"),
    (&["swaziland"], "eswatini"),
    (&["türkiye"], "turkey"),
    (&["turkiye"], "turkey"),
    (&["holland"], "netherlands"),
    (&["kiev"], "kyiv"),
    (&["federal", "reserve"], "fed"),
    (&["soviet", "union"], "ussr"),
    (&["vatican", "city"], "vatican"),
    (&["washington", "dc"], "washington"),
    (&["dc"], "washington"),
];

/// Peoples and parties whose adjective and noun differ by more than an s: what is written, what it is counted as.
pub(super) const GROUPS: &[(&str, &str)] = &[
    ("democratic", "democrat"),
    ("kurdish", "kurd"),
    ("swedish", "swede"),
    ("turkish", "turk"),
    ("briton", "british"),
    ("spaniard", "spanish"),
    ("danish", "dane"),
    ("polish", "pole"),
    ("finnish", "finn"),
    ("scottish", "scot"),
    ("irishman", "irish"),
    ("irishmen", "irish"),
    ("englishman", "english"),
    ("englishmen", "english"),
    ("welshman", "welsh"),
    ("welshmen", "welsh"),
    ("frenchman", "french"),
    ("frenchmen", "french"),
    ("dutchman", "dutch"),
    ("dutchmen", "dutch"),
    ("jewish", "jew"),
    ("filipina", "filipino"),
    ("philippine", "filipino"),
    ("argentinian", "argentine"),
    ("serb", "serbian"),
    ("croat", "croatian"),
    ("arabic", "arab"),
    ("uighur", "uyghur"),
    ("native", "native"),
];

/// Words that carry no name: "Department **of** Justice".
pub(super) fn is_filler(word: &str) -> bool {
    matches!(word, "the" | "of" | "and" | "for" | "in" | "at" | "on" | "to" | "a" | "an" | "&" | "du" | "des")
}

/// Legal forms and other tails that a company's name may lose.
pub(super) fn is_company_tail(word: &str) -> bool {
    matches!(
        word,
        "inc"
            | "incorporated"
            | "ltd"
            | "limited"
            | "corp"
            | "corporation"
            | "co"
            | "company"
            | "companies"
            | "group"
            | "holdings"
            | "holding"
            | "plc"
            | "llc"
            | "llp"
            | "lp"
            | "ag"
            | "sa"
            | "se"
            | "nv"
            | "bv"
            | "gmbh"
            | "spa"
            | "kft"
            | "as"
            | "a/s"
            | "ab"
            | "oy"
            | "pty"
            | "enterprises"
            | "international"
            | "industries"
            | "news"
            | "network"
            | "television"
            | "motors"
            | "motor"
    )
}

/// Words that make a part of a body a body of its own: "the **House** Judiciary **Committee**".
pub(super) fn is_unit(word: &str) -> bool {
    matches!(
        word,
        "committee"
            | "subcommittee"
            | "commission"
            | "council"
            | "office"
            | "agency"
            | "bureau"
            | "department"
            | "division"
            | "library"
            | "school"
            | "college"
            | "faculty"
            | "institute"
            | "foundation"
            | "assembly"
            | "union"
            | "league"
            | "association"
            | "society"
            | "club"
            | "fc"
            | "police"
            | "court"
            | "appeals"
            | "bank"
            | "channel"
            | "radio"
            | "tv"
            | "hospital"
            | "university"
            | "press"
            | "fund"
            | "center"
            | "centre"
            | "programme"
            | "program"
            | "convention"
            | "caucus"
            | "band"
            | "orchestra"
            | "board"
            | "branch"
            | "wing"
            | "command"
            | "staff"
            | "mission"
            | "embassy"
            | "secretariat"
            | "tribunal"
            | "chamber"
            | "house"
            | "senate"
            | "ministry"
            | "museum"
    )
}

/// What sort of place a place's name may say or leave out: "Hubei **Province**".
pub(super) fn is_place_type(word: &str) -> bool {
    matches!(
        word,
        "city"
            | "town"
            | "village"
            | "province"
            | "state"
            | "county"
            | "region"
            | "district"
            | "prefecture"
            | "oblast"
            | "territory"
            | "republic"
            | "kingdom"
            | "island"
            | "islands"
            | "isle"
            | "sea"
            | "ocean"
            | "river"
            | "lake"
            | "mount"
            | "mountain"
            | "mountains"
            | "strip"
            | "peninsula"
            | "dc"
            | "d"
            | "palace"
            | "canyon"
            | "valley"
            | "desert"
            | "borough"
    )
}

/// Nouns for companies, ministries, teams.
pub(super) fn is_body_noun(noun: &str) -> bool {
    matches!(
        noun,
        "company"
            | "firm"
            | "agency"
            | "organization"
            | "organisation"
            | "group"
            | "party"
            | "bank"
            | "university"
            | "newspaper"
            | "magazine"
            | "network"
            | "broadcaster"
            | "airline"
            | "manufacturer"
            | "carmaker"
            | "automaker"
            | "drugmaker"
            | "chipmaker"
            | "planemaker"
            | "steelmaker"
            | "shipbuilder"
            | "homebuilder"
            | "ministry"
            | "department"
            | "committee"
            | "court"
            | "team"
            | "club"
            | "union"
            | "charity"
            | "nonprofit"
            | "non-profit"
            | "studio"
            | "publisher"
            | "retailer"
            | "think-tank"
            | "regulator"
            | "watchdog"
            | "militia"
            | "force"
            | "website"
            | "platform"
            | "startup"
            | "start-up"
            | "corporation"
            | "institute"
            | "institution"
            | "school"
            | "college"
            | "association"
            | "federation"
            | "coalition"
            | "alliance"
            | "council"
            | "commission"
            | "bureau"
            | "band"
            | "label"
            | "chain"
            | "brand"
            | "conglomerate"
            | "giant"
            | "operator"
            | "supermarket"
            | "hospital"
            | "foundation"
            | "league"
            | "outlet"
            | "daily"
            | "tabloid"
            | "parliament"
            | "senate"
            | "legislature"
            | "government"
            | "administration"
            | "embassy"
            | "body"
            | "bloc"
            | "carrier"
            | "insurer"
            | "lender"
            | "producer"
            | "distributor"
            | "developer"
            | "maker"
            | "supplier"
    )
}

/// Nouns for countries, towns, buildings.
pub(super) fn is_place_noun(noun: &str) -> bool {
    matches!(
        noun,
        "country"
            | "nation"
            | "state"
            | "city"
            | "town"
            | "village"
            | "province"
            | "region"
            | "county"
            | "island"
            | "river"
            | "capital"
            | "district"
            | "territory"
            | "airport"
            | "prison"
            | "republic"
            | "kingdom"
            | "municipality"
            | "suburb"
            | "neighborhood"
            | "neighbourhood"
            | "lake"
            | "mountain"
            | "volcano"
            | "park"
            | "stadium"
            | "building"
            | "palace"
            | "cathedral"
            | "museum"
            | "archipelago"
            | "peninsula"
            | "port"
            | "resort"
            | "commonwealth"
    )
}

/// Whether the word is a common noun that names bodies, places or peoples as well: "House", "Bank".
fn is_common(name: &str) -> bool {
    let entry = lexicon::word(name);
    let noun = entry.organization().is_some() || entry.place().is_some() || entry.event().is_some();
    noun || entry.is(Class::Group) || entry.is(Class::OrgHead) || entry.is(Class::PlaceHead)
}
