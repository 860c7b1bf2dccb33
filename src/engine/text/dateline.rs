use super::document::Document;
use super::span::Span;

/// How many paragraphs may stand before it: headline, byline, captions.
const BEFORE: usize = 8;
/// The longest one, in bytes.
const LONGEST: usize = 110;
/// Names of more words than this are no city's.
const CITY: usize = 4;
/// Words that are small in the names of places, and between a place and the day.
const SMALL: &[&str] =
    &["al", "and", "da", "de", "del", "di", "do", "el", "la", "le", "near", "of", "on", "the", "upon"];

/// Agencies that sign in brackets.
const AGENCIES: &[&str] = &[
    "AAP",
    "AFP",
    "ANI",
    "AP",
    "Agence France-Presse",
    "Associated Press",
    "BBC",
    "Bloomberg",
    "CNN",
    "CP",
    "EFE",
    "IANS",
    "Interfax",
    "Kyodo",
    "NPR",
    "PA",
    "PTI",
    "Reuters",
    "TASS",
    "The Associated Press",
    "The Canadian Press",
    "Thomson Reuters Foundation",
    "UPI",
    "Xinhua",
];

/// "LISBON, March 3 (Agency) —"
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dateline {
    /// All before the dash.
    pub span: Span,
    /// The city: the words up to the first comma, bracket or slash.
    pub city: Span,
    /// Where the story begins: behind the dash.
    pub story: u32,
}

impl Dateline {
    /// The dateline that the paragraph begins with: capitals, an agency in brackets or a full date, nothing but names and numbers,
    /// and a dash.
    pub fn of(text: &str, paragraph: Span) -> Option<Self> {
        let line = paragraph.of(text);
        let (stated, story) = split(line)?;
        let city = stated.split([',', '(', '/', '[']).next()?.trim_end();
        let first = city.split(' ').next()?;
        let capitals = first.chars().filter(|c| c.is_uppercase()).count();
        let shouted =
            capitals > 1 && first.chars().all(|c| c.is_uppercase() || matches!(c, '.' | '-' | '\'' | '’' | '/'));
        let named = stated
            .split([' ', ',', '.', '(', ')', '/', '[', ']', '\u{a0}'])
            .filter(|w| !w.is_empty())
            .all(|word| word.starts_with(|c: char| c.is_uppercase() || c.is_numeric()) || SMALL.contains(&word));
        let placed = city.starts_with(char::is_uppercase);
        let fits =
            placed && (shouted || names_agency(stated) || is_dated(stated)) && named && city.split(' ').count() <= CITY;
        let told = line[story..].trim_start();
        let goes_on = told.len() > 12 && told.contains(' ') && !told.starts_with(char::is_lowercase);
        let start = paragraph.start() as usize;
        let span = |words: &str| Span::at(start, start + words.len());
        (fits && goes_on).then(|| Self { span: span(stated), city: span(city), story: (start + story) as u32 })
    }
}

/// What stands before the first dash, and where what stands behind it begins. A colon is a dash where a number comes before it.
fn split(line: &str) -> Option<(&str, usize)> {
    let (at, dash) = line.char_indices().take_while(|c| c.0 < LONGEST).find(|&(at, c)| {
        let (before, behind) = (&line[..at], &line[at + c.len_utf8()..]);
        match c {
            '—' => true,
            '–' | '-' => before.ends_with([' ', '\u{a0}']) && behind.starts_with([' ', '-', '\u{a0}']),
            ':' => before.ends_with(|c: char| c.is_ascii_digit()) && behind.starts_with(' '),
            _ => false,
        }
    })?;
    let behind = &line[at + dash.len_utf8()..];
    let story = line.len() - behind.trim_start_matches(dash).len();
    Some((line[..at].trim_end(), story))
}

/// "Lisbon (Reuters)": without capitals only a known agency makes a dateline.
fn names_agency(stated: &str) -> bool {
    let inside = stated.strip_suffix(')').and_then(|rest| rest.rsplit_once(" (")).map(|(_, inside)| inside);
    inside.is_some_and(|name| AGENCIES.contains(&name))
}

/// "Lisbon, Portugal, 3 March 2024": without capitals a full date behind the city does as well.
fn is_dated(stated: &str) -> bool {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let Some((city, rest)) = stated.split_once(',') else { return false };
    let words: Vec<&str> = rest.split([' ', ',', '.']).filter(|word| !word.is_empty()).collect();
    let month = |word: &&str| word.get(..3).is_some_and(|start| MONTHS.contains(&start.to_lowercase().as_str()));
    let number = |word: &str, digits: std::ops::RangeInclusive<usize>| {
        digits.contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit())
    };
    let is_day = city.ends_with("day");
    !is_day
        && !city.contains(|c: char| c.is_ascii_digit())
        && words.iter().any(month)
        && words.iter().any(|word| number(word, 1..=2))
        && words.last().is_some_and(|word| number(word, 4..=4))
}

/// Finds the dateline of the article, in one of its first paragraphs.
pub fn dateline(document: &Document) -> Option<Dateline> {
    document.paragraphs().iter().take(BEFORE).find_map(|paragraph| Dateline::of(document.text(), paragraph.span))
}
