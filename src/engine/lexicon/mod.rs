//! Gazetteers and word classes: what the lists in `data/` say of a word or phrase. `build.rs` compiles the lists into tables.
//!
//! A list says what a word *may* be; it is evidence for the stages, never a verdict. All look-ups take the words as they are
//! written (any case, ’ or '); phrases have one blank between their words.
//!
//! ```
//! use dateline::engine::lexicon::{self, Class, Gender};
//!
//! let sergei = lexicon::name("Sergei");
//! assert_eq!(sergei.first_name().map(|n| n.gender), Some(Gender::Male));
//! assert_eq!(lexicon::name("Samoans").demonym().map(|c| c.to_string()), Some("WS".into()));
//! assert!(lexicon::word("Prime Minister").is(Class::Title));
//! assert_eq!(lexicon::word("spokeswoman").person().map(|n| n.gender), Some(Gender::Female));
//! assert!(lexicon::full_names("bill").any(|name| name == "william"));
//! ```

pub mod clusters;
#[allow(clippy::redundant_pub_crate, reason = "build.rs includes this file as a module of its own")]
mod layout;
mod table;

use std::fmt;

use layout as at;
pub use table::Matches;
use table::{CLASSES, NAMES, fold};

/// What a list says of a person's gender.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gender {
    /// A woman's name, title or noun.
    Female,
    /// A man's.
    Male,
    /// Either's.
    Any,
}

impl Gender {
    fn from_bits(bits: u64) -> Self {
        match bits {
            1 => Self::Female,
            2 => Self::Male,
            _ => Self::Any,
        }
    }
}

/// A country, by its ISO 3166 code; `--` where a region or people is of no one country.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country([u8; 2]);

impl Country {
    fn from_bits(bits: u64) -> Option<Self> {
        let letter = |n: u64| if n < 26 { b'A' + n as u8 } else { b'-' };
        bits.checked_sub(1).map(|n| Self([letter(n / 27), letter(n % 27)]))
    }
    /// The two letters.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("--")
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A first name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FirstName {
    /// Whose name it is.
    pub gender: Gender,
    /// 3: very common, 2, 1: rare.
    pub frequency: u8,
}

/// The sorts of organizations that the list tells apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OrganizationSort {
    /// A newspaper, agency, broadcaster.
    Outlet,
    /// A ministry, court, parliament, service of one state.
    Agency,
    /// A political party.
    Party,
    /// A body of many states, or for the whole world.
    Body,
    /// An armed group.
    Force,
    /// A company.
    Company,
    /// A sports team.
    Team,
}

/// What the lists of names say of a word or phrase. The empty entry says nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NameEntry(u64);

impl NameEntry {
    /// Whether no list has it.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
    /// A first name?
    pub fn first_name(self) -> Option<FirstName> {
        let frequency = at::FIRST.get(self.0) as u8;
        (frequency > 0).then(|| FirstName { gender: Gender::from_bits(at::FIRST_GENDER.get(self.0)), frequency })
    }
    /// A surname? How common: 3 very, 2, 1 rare.
    pub fn surname(self) -> Option<u8> {
        Some(at::SURNAME.get(self.0) as u8).filter(|&n| n > 0)
    }
    /// A city over 15,000? The country of the largest of that name, and its size: 3 over 500,000, 2 over 100,000, 1.
    pub fn city(self) -> Option<(Country, u8)> {
        Country::from_bits(at::CITY_IN.get(self.0)).map(|c| (c, at::CITY.get(self.0) as u8))
    }
    /// A country? ("U.S.", "Britain")
    pub fn country(self) -> Option<Country> {
        Country::from_bits(at::COUNTRY.get(self.0))
    }
    /// A people or its adjective? ("Russian", "Swedes")
    pub fn demonym(self) -> Option<Country> {
        Country::from_bits(at::DEMONYM.get(self.0))
    }
    /// A state, province, continent, sea? With its country.
    pub fn region(self) -> Option<Country> {
        Country::from_bits(at::REGION.get(self.0))
    }
    /// The capital of a country?
    pub fn is_capital(self) -> bool {
        at::CAPITAL.get(self.0) == 1
    }
    /// An organization?
    pub fn organization(self) -> Option<OrganizationSort> {
        use OrganizationSort as Sort;
        const SORTS: [Sort; 7] =
            [Sort::Outlet, Sort::Agency, Sort::Party, Sort::Body, Sort::Force, Sort::Company, Sort::Team];
        const { assert!(SORTS.len() == at::ORGANIZATIONS.len()) };
        (at::ORGANIZATION.get(self.0) as usize).checked_sub(1).and_then(|i| SORTS.get(i).copied())
    }
    /// The full name of a US legislator or president? With the gender.
    pub fn legislator(self) -> Option<Gender> {
        Some(at::LEGISLATOR.get(self.0)).filter(|&bits| bits > 0).map(Gender::from_bits)
    }
    /// A place of any sort?
    pub fn is_place(self) -> bool {
        self.city().is_some() || self.country().is_some() || self.region().is_some()
    }
}

/// Word classes; one list each in `data/classes`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Class {
    /// Stands before a person's name: "Mr.", "President", "Lt. Gen.".
    Title,
    /// "Mr.", "Dr.", "Sir".
    Honorific,
    /// "Mrs.", "Queen".
    FemaleTitle,
    /// "King", "Congressman".
    MaleTitle,
    /// An office: "foreign minister", "chief executive".
    Role,
    /// "Jr.", "III", "MP".
    NameSuffix,
    /// "bin", "van der", "al".
    Particle,
    /// "Ministry", "University", "Party".
    OrgHead,
    /// "Inc.", "GmbH".
    OrgSuffix,
    /// "River", "Airport", "Province".
    PlaceHead,
    /// "War", "Summit", "Hurricane".
    EventHead,
    /// "Act", "Treaty".
    LawHead,
    /// "film", "album", "Prize".
    WorkHead,
    /// "aircraft", "missile", "vaccine".
    ProductHead,
    /// "Kremlin", "Downing Street".
    Seat,
    /// Days, months, time zones.
    Calendar,
    /// "Catholic", "Democrats", "Maori".
    Group,
}

/// A sense of a common noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Noun {
    /// The gender that the noun itself tells: "spokeswoman".
    pub gender: Gender,
    /// Whether this form is a plural.
    pub plural: bool,
}

impl Noun {
    fn from_bits(bits: u64) -> Option<Self> {
        (bits & 1 == 1).then(|| Self { gender: Gender::from_bits(bits >> 1 & 3), plural: bits >> 3 == 1 })
    }
}

/// What the word classes and noun lists say of a word or phrase.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WordEntry(u64);

impl WordEntry {
    /// Whether no list has it.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
    /// Whether the class's list has it.
    pub fn is(self, class: Class) -> bool {
        self.0 >> (class as u8) & 1 == 1
    }
    /// The classes as bits, in the order of [`Class`].
    pub fn class_bits(self) -> u32 {
        self.0 as u32
    }
    /// A noun for a person? ("aide", "officials", "spokeswoman")
    pub fn person(self) -> Option<Noun> {
        Noun::from_bits(at::NOUN_PERSON.get(self.0))
    }
    /// A noun for an organization? ("ministry", "newspapers")
    pub fn organization(self) -> Option<Noun> {
        Noun::from_bits(at::NOUN_ORGANIZATION.get(self.0))
    }
    /// A noun for a place? ("city", "islands")
    pub fn place(self) -> Option<Noun> {
        Noun::from_bits(at::NOUN_PLACE.get(self.0))
    }
    /// A noun for something that happens? ("meeting", "attacks")
    pub fn event(self) -> Option<Noun> {
        Noun::from_bits(at::NOUN_EVENT.get(self.0))
    }
}

/// What the lists of names say of the phrase.
pub fn name(phrase: &str) -> NameEntry {
    NameEntry(NAMES.get(&fold(phrase)))
}

/// What the word classes and noun lists say of the phrase.
pub fn word(phrase: &str) -> WordEntry {
    WordEntry(CLASSES.get(&fold(phrase)))
}

/// The listed names that begin where `text` begins and end at one of `ends` (byte offsets into `text`, rising), shortest first.
pub fn names_at<E: Iterator<Item = usize>>(text: &str, ends: E) -> Matches<'_, E, NameEntry> {
    Matches::new(&NAMES, text, ends, NameEntry)
}

/// The listed words and phrases that begin where `text` begins and end at one of `ends`, shortest first.
pub fn words_at<E: Iterator<Item = usize>>(text: &str, ends: E) -> Matches<'_, E, WordEntry> {
    Matches::new(&CLASSES, text, ends, WordEntry)
}

/// The first names that a nickname stands for, lower case: "bill" gives "william".
pub fn full_names(nickname: &str) -> impl Iterator<Item = &'static str> + use<> {
    table::full_names(&fold(nickname)).split_whitespace()
}

/// Whether one is a nickname of the other, or both of the same name: "Bill" and "William", "Bob" and "Rob".
pub fn same_first_name(a: &str, b: &str) -> bool {
    let (a, b) = (fold(a), fold(b));
    let (of_a, of_b) = (table::full_names(&a), table::full_names(&b));
    a == b
        || of_a.split_whitespace().any(|full| full == b)
        || of_b.split_whitespace().any(|full| full == a)
        || of_a.split_whitespace().any(|full| of_b.split_whitespace().any(|other| other == full))
}
