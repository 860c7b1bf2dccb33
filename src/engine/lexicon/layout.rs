//! How a row of the tables is laid out. Shared with `build.rs`, which writes the rows.

/// A run of bits in a row.
#[derive(Clone, Copy)]
pub(super) struct Field {
    at: u32,
    bits: u32,
}

impl Field {
    const fn new(at: u32, bits: u32) -> Self {
        Self { at, bits }
    }
    /// The field's value in the row.
    #[allow(dead_code, reason = "build.rs only writes")]
    pub(super) const fn get(self, row: u64) -> u64 {
        (row >> self.at) & ((1 << self.bits) - 1)
    }
    /// A row with this value and nothing else.
    #[allow(dead_code, reason = "the engine only reads")]
    pub(super) const fn put(self, value: u64) -> u64 {
        assert!(value < 1 << self.bits);
        value << self.at
    }
}

/// How common a first name is (1 to 3; 0: it is none), and its gender.
pub(super) const FIRST: Field = Field::new(0, 2);
pub(super) const FIRST_GENDER: Field = Field::new(2, 2);
/// How common a surname is (1 to 3; 0: it is none).
pub(super) const SURNAME: Field = Field::new(4, 2);
/// The size of a city (1 to 3; 0: it is none), and its country.
pub(super) const CITY: Field = Field::new(6, 2);
pub(super) const CITY_IN: Field = Field::new(8, 10);
/// The country that this names, that its people are called by, or that the region is in.
pub(super) const COUNTRY: Field = Field::new(18, 10);
pub(super) const DEMONYM: Field = Field::new(28, 10);
pub(super) const REGION: Field = Field::new(38, 10);
pub(super) const CAPITAL: Field = Field::new(48, 1);
/// What sort of organization (row of [`ORGANIZATIONS`], from 1).
pub(super) const ORGANIZATION: Field = Field::new(49, 3);
/// A member of the US Congress, by gender.
pub(super) const LEGISLATOR: Field = Field::new(52, 2);

/// The sorts of organizations in `organizations/names.tsv`.
pub(super) const ORGANIZATIONS: &[&str] = &["outlet", "agency", "party", "body", "force", "company", "team"];

type Reader = fn(&str) -> Option<u64>;

/// The lists of names and how to read their values.
#[allow(dead_code, reason = "the engine reads only what build.rs made of them")]
pub(super) const NAME_LISTS: &[(&str, Reader)] = &[
    ("names/first.tsv", |v| {
        let (gender, band) = v.split_at_checked(1)?;
        Some(FIRST.put(band.parse().ok()?) | FIRST_GENDER.put(self::gender(gender)?))
    }),
    ("names/surnames.tsv", |v| Some(SURNAME.put(v.parse().ok()?))),
    ("names/legislators.tsv", |v| Some(LEGISLATOR.put(gender(v)?))),
    ("places/cities.tsv", |v| {
        let (code, band) = v.split_at_checked(2)?;
        Some(CITY.put(band.parse().ok()?) | CITY_IN.put(country(code)?))
    }),
    ("places/countries.tsv", |v| Some(COUNTRY.put(country(v)?))),
    ("places/demonyms.tsv", |v| Some(DEMONYM.put(country(v)?))),
    ("places/regions.tsv", |v| Some(REGION.put(country(v)?))),
    ("places/capitals.tsv", |_| Some(CAPITAL.put(1))),
    ("organizations/names.tsv", |v| {
        ORGANIZATIONS.iter().position(|&kind| kind == v).map(|i| ORGANIZATION.put(i as u64 + 1))
    }),
];

/// 1 female, 2 male, 3 both.
#[allow(dead_code, reason = "only build.rs reads lists")]
fn gender(text: &str) -> Option<u64> {
    match text {
        "f" => Some(1),
        "m" => Some(2),
        "u" => Some(3),
        _ => None,
    }
}

/// A two-letter code as a number that is not 0; `--` is no country.
pub(super) fn country(code: &str) -> Option<u64> {
    let digit = |b: u8| match b {
        b'A'..=b'Z' => Some(u64::from(b - b'A')),
        b'-' => Some(26),
        _ => None,
    };
    match code.as_bytes() {
        &[a, b] => Some(digit(a)? * 27 + digit(b)? + 1),
        _ => None,
    }
}

/// The lists in `data/classes`; the position is the bit.
#[allow(dead_code, reason = "the engine has an enum of the same order")]
pub(super) const CLASSES: &[&str] = &[
    "title",
    "honorific",
    "female-title",
    "male-title",
    "role",
    "name-suffix",
    "particle",
    "org-head",
    "org-suffix",
    "place-head",
    "event-head",
    "law-head",
    "work-head",
    "product-head",
    "agency-nickname",
    "calendar",
    "group",
];

/// Senses of common nouns: bit 0 set, bits 1 and 2 the gender, bit 3 whether the form is plural.
pub(super) const NOUN_PERSON: Field = Field::new(32, 4);
pub(super) const NOUN_ORGANIZATION: Field = Field::new(36, 4);
pub(super) const NOUN_PLACE: Field = Field::new(40, 4);
pub(super) const NOUN_EVENT: Field = Field::new(44, 4);

/// The lists of nouns and their fields.
#[allow(dead_code, reason = "the engine reads only what build.rs made of them")]
pub(super) const NOUN_LISTS: &[(&str, Field)] = &[
    ("nouns/person.tsv", NOUN_PERSON),
    ("nouns/organization.tsv", NOUN_ORGANIZATION),
    ("nouns/place.tsv", NOUN_PLACE),
    ("nouns/event.tsv", NOUN_EVENT),
];

/// "us" -> a sense without gender, singular.
#[allow(dead_code, reason = "only build.rs reads lists")]
pub(super) fn noun(value: &str) -> Option<u64> {
    let (who, number) = value.split_at_checked(1)?;
    let plural = match number {
        "s" => 0,
        "p" => 1,
        _ => return None,
    };
    Some(1 | gender(who)? << 1 | plural << 3)
}
