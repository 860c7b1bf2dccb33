//! The word lists of who-is-who: nouns for people, short forms of given names, forms of address, other names of one country.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::Gender;

/// The rows of a list in `data/`: its lines without the comments of its head.
fn rows(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().filter(|line| !line.starts_with('#') && !line.is_empty())
}

static PERSON_NOUNS: LazyLock<HashMap<&'static str, Gender>> = LazyLock::new(|| {
    rows(include_str!("../../../data/person_nouns.txt"))
        .map(|row| match row.split_once(' ') {
            Some((noun, "f")) => (noun, Gender::Female),
            Some((noun, _)) => (noun, Gender::Male),
            None => (row, Gender::Unknown),
        })
        .collect()
});

static NICKNAMES: LazyLock<HashMap<&'static str, Vec<&'static str>>> = LazyLock::new(|| {
    rows(include_str!("../../../data/nicknames.txt"))
        .filter_map(|row| {
            let mut words = row.split(' ');
            Some((words.next()?, words.collect()))
        })
        .collect()
});

/// Whether the lower-case noun stands for one human being, and the gender that it tells.
pub(super) fn person_noun(noun: &str) -> Option<Gender> {
    let noun = noun.strip_suffix('.').unwrap_or(noun);
    if let Some(&gender) = PERSON_NOUNS.get(noun) {
        return Some(gender);
    }
    if let Some((_, tail)) = noun.rsplit_once(['-', '–', '/'])
        && !tail.is_empty()
    {
        return if tail == "old" && noun.contains("year") { Some(Gender::Unknown) } else { person_noun(tail) };
    }
    if noun.ends_with("woman") {
        Some(Gender::Female)
    } else if noun.ends_with("sman") {
        Some(Gender::Male)
    } else if noun.ends_with("ologist") || noun.ends_with("ographer") || noun.ends_with("sperson") {
        Some(Gender::Unknown)
    } else {
        None
    }
}

/// Whether one given name is a usual short form of the other, or both are of a third.
pub(super) fn nickname(a: &str, b: &str) -> bool {
    let short = |full: &str, short: &str| NICKNAMES.get(full).is_some_and(|all| all.contains(&short));
    short(a, b) || short(b, a)
}

/// Forms of address and the gender that they tell. They come before a name and are no part of it.
const ADDRESSES: &[(&str, Gender)] = &[
    ("mr", Gender::Male),
    ("mister", Gender::Male),
    ("sir", Gender::Male),
    ("lord", Gender::Male),
    ("king", Gender::Male),
    ("prince", Gender::Male),
    ("pope", Gender::Male),
    ("father", Gender::Male),
    ("brother", Gender::Male),
    ("monsieur", Gender::Male),
    ("señor", Gender::Male),
    ("herr", Gender::Male),
    ("sheikh", Gender::Male),
    ("mrs", Gender::Female),
    ("ms", Gender::Female),
    ("miss", Gender::Female),
    ("dame", Gender::Female),
    ("lady", Gender::Female),
    ("madam", Gender::Female),
    ("madame", Gender::Female),
    ("queen", Gender::Female),
    ("princess", Gender::Female),
    ("sister", Gender::Female),
    ("mother", Gender::Female),
    ("señora", Gender::Female),
    ("frau", Gender::Female),
];

/// The gender that a form of address tells, with or without its full stop.
pub(super) fn address(word: &str) -> Option<Gender> {
    let word = word.strip_suffix('.').unwrap_or(word);
    ADDRESSES.iter().find(|(a, _)| *a == word).map(|&(_, gender)| gender)
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
    (&["soviet", "union"], "ussr"),
    (&["vatican", "city"], "vatican"),
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
            | "studios"
            | "records"
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
