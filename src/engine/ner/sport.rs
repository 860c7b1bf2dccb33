//! Who plays is a club, though it is called like its city or like a person: "Luton drew 0-0 with Burnley".

use std::collections::HashSet;
use std::ops::Range;

use super::words::{Case, Word};
use super::{EntityKind, Found};
use crate::engine::evidence::RuleId;
use crate::engine::lexicon::OrganizationSort;

/// How many words may stand between the verb and the opponent: "beat the defending champions".
const BETWEEN: usize = 6;
/// How far before its verb a team may stand: "Chelsea, who have been".
const BEFORE: usize = 4;
const WHO_PLAYS: RuleId = "who-plays";

/// What is in a sentence, for the question who plays whom.
struct Match<'a> {
    words: &'a [&'a Word],
    /// Its words, as a range of all.
    sentence: Range<usize>,
    /// Whether it tells a result: "2-1".
    scored: bool,
}

/// Makes organizations of the names that play against one another. `opens[i]`: a sentence begins with word `i`.
pub(super) fn correct(found: Vec<Found>, words: &[&Word], opens: &[bool]) -> Vec<Found> {
    let mut found = with_short_names(parted(found, words), words);
    // What one sentence tells of a club helps to read the others.
    for _ in 0..2 {
        let clubs = read(&mut found, words, opens);
        if clubs.is_empty() {
            break;
        }
        agree(&mut found, words, &clubs);
        found = with_short_names(found, words);
    }
    found
}

/// "Rovers" where the article has "Leske Rovers": the word that clubs are called by, alone.
fn with_short_names(mut found: Vec<Found>, words: &[&Word]) -> Vec<Found> {
    let teams = found.iter().filter(|f| f.end - f.start > 1 && is_team(f, words)).map(|f| words[f.end - 1]);
    let short: HashSet<u64> = teams.filter(|w| CLUB_WORDS.contains(&w.lower.as_str())).map(|w| w.id).collect();
    if short.is_empty() {
        return found;
    }
    let mut covered = vec![false; words.len()];
    for f in &found {
        covered[f.start..f.end].fill(true);
    }
    let alone = |i: usize| {
        let beside = |i: Option<usize>| i.and_then(|i| words.get(i)).is_some_and(|w| w.case.is_name_like());
        !covered[i] && words[i].case == Case::Capital && short.contains(&words[i].id) && !beside(Some(i + 1))
    };
    let missed = (0..words.len()).filter(|&i| alone(i));
    let club =
        |i: usize| Found { start: i, end: i + 1, kind: EntityKind::Organization, probability: 1.0, rule: WHO_PLAYS };
    let missed: Vec<Found> = missed.map(club).collect();
    found.extend(missed);
    found.sort_by_key(|f| f.start);
    found
}

/// Reads all sentences; gives the clubs of several words.
fn read(found: &mut [Found], words: &[&Word], opens: &[bool]) -> HashSet<Vec<u64>> {
    let (mut start, mut first) = (0, 0);
    let mut clubs = HashSet::new();
    while start < words.len() {
        let end = (start + 1..words.len()).find(|&i| opens[i]).unwrap_or(words.len());
        let last = first + found[first..].partition_point(|f| f.start < end);
        let game = Match { words, sentence: start..end, scored: (start..end).any(|i| is_score(words, i)) };
        game.read(&mut found[first..last]);
        let plays = found[first..last].iter().filter(|f| f.rule == WHO_PLAYS && f.end - f.start > 1);
        clubs.extend(plays.map(|f| ids(f, words)));
        (start, first) = (end, last);
    }
    clubs
}

/// A club of several words is one wherever it is named, and its first or last word is no person's.
fn agree(found: &mut [Found], words: &[&Word], clubs: &HashSet<Vec<u64>>) {
    let short: HashSet<u64> = clubs.iter().flat_map(|club| [club[0], club[club.len() - 1]]).collect();
    let persons = found.iter().filter(|f| f.kind == EntityKind::Person && f.end - f.start > 1);
    let persons: HashSet<u64> = persons.flat_map(|f| ids(f, words)).collect();
    for name in found.iter_mut().filter(|f| matches!(f.kind, EntityKind::Person | EntityKind::Place)) {
        let ids = ids(name, words);
        let called = match ids[..] {
            [word] => name.kind == EntityKind::Person && short.contains(&word) && !persons.contains(&word),
            _ => clubs.contains(&ids),
        };
        if called {
            name.become_of(EntityKind::Organization, WHO_PLAYS);
        }
    }
}

fn ids(name: &Found, words: &[&Word]) -> Vec<u64> {
    words[name.start..name.end].iter().map(|w| w.id).collect()
}

/// "Leicester stun City" is two names; the score behind a name is not part of it.
fn parted(found: Vec<Found>, words: &[&Word]) -> Vec<Found> {
    let mut out = Vec::with_capacity(found.len());
    for mut name in found {
        if name.end - name.start > 1 && is_score(words, name.end - 1) {
            name.end -= 1;
        }
        let verb = (name.start + 1..name.end.saturating_sub(1)).find(|&i| verb(words[i]) == Some(Verb::Won));
        match verb {
            Some(verb) => {
                let club = Found { kind: EntityKind::Organization, rule: WHO_PLAYS, ..name };
                out.extend([Found { end: verb, ..club }, Found { start: verb + 1, ..club }]);
            }
            None => out.push(name),
        }
    }
    out
}

/// "2-1", at its first figure.
fn is_score(words: &[&Word], i: usize) -> bool {
    let Some([home, dash, away]) = words.get(i..i + 3) else { return false };
    let figure = |w: &Word| w.case == Case::Number && w.lower.len() <= 3 && w.lower.bytes().all(|b| b.is_ascii_digit());
    figure(home) && figure(away) && matches!(dash.lower.as_str(), "-" | "–" | "‑")
}

/// What a verb tells of a game.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verb {
    /// A result: "beat", "lost to".
    Won,
    /// That one plays, or hardly anything of sport: "host", "face".
    Plays,
}

fn verb(word: &Word) -> Option<Verb> {
    if word.case != Case::Lower {
        None
    } else if WINNING.contains(&word.lower.as_str()) || matches!(word.lower.as_str(), "lost" | "drew") {
        Some(Verb::Won)
    } else {
        PLAYING.contains(&word.lower.as_str()).then_some(Verb::Plays)
    }
}

/// Verbs of which one side is the winner.
const WINNING: [&str; 27] = [
    "beat",
    "beats",
    "beaten",
    "beating",
    "crush",
    "crushed",
    "defeat",
    "defeated",
    "defeating",
    "defeats",
    "edge",
    "edged",
    "eliminated",
    "hammered",
    "held",
    "outplayed",
    "overcame",
    "routed",
    "stun",
    "stunned",
    "stuns",
    "swept",
    "thrash",
    "thrashed",
    "thumped",
    "trounced",
    "upset",
];

/// Verbs of a game that is not over, and such as other things may do as well.
const PLAYING: [&str; 21] = [
    "draw", "drawing", "draws", "face", "faced", "faces", "host", "hosted", "hosts", "lose", "loses", "losing", "meet",
    "meets", "play", "played", "playing", "plays", "visit", "win", "won",
];

/// What may stand between a team and its verb.
const LEADING: [&str; 15] = [
    ",",
    "also",
    "are",
    "been",
    "comfortably",
    "had",
    "has",
    "have",
    "narrowly",
    "then",
    "was",
    "were",
    "which",
    "who",
    "will",
];

/// What may stand between the verb and the opponent.
const FILLING: [&str; 33] = [
    "-",
    "against",
    "at",
    "bottom",
    "by",
    "champion",
    "champions",
    "city",
    "defending",
    "either",
    "fellow",
    "holders",
    "home",
    "hosts",
    "leaders",
    "league",
    "neighbors",
    "neighbours",
    "newly",
    "over",
    "promoted",
    "reigning",
    "rivals",
    "second",
    "struggling",
    "strugglers",
    "the",
    "third",
    "to",
    "top",
    "visiting",
    "visitors",
    "with",
];

/// What games are called: they tell that a verb is of sport.
fn is_fixture(word: &Word) -> bool {
    matches!(
        word.lower.as_str(),
        "final"
            | "semi-final"
            | "semifinal"
            | "quarter-final"
            | "quarterfinal"
            | "match"
            | "game"
            | "league"
            | "cup"
            | "leg"
            | "legged"
            | "fixture"
            | "friendly"
            | "derby"
            | "playoff"
            | "playoffs"
            | "liga"
    )
}

/// Words that clubs are called by, behind their town.
const CLUB_WORDS: [&str; 12] = [
    "albion",
    "athletic",
    "city",
    "county",
    "hotspur",
    "orient",
    "rangers",
    "rovers",
    "thistle",
    "town",
    "united",
    "wanderers",
];
/// What clubs are, in letters.
const CLUB_LETTERS: [&str; 6] = ["ac", "afc", "cf", "fc", "fk", "sc"];

/// A name that only a team has.
fn is_team(name: &Found, words: &[&Word]) -> bool {
    let inside = &words[name.start..name.end];
    let last = inside[inside.len() - 1];
    let club = |w: &Word| CLUB_WORDS.contains(&w.lower.as_str()) || CLUB_LETTERS.contains(&w.lower.as_str());
    name.kind == EntityKind::Organization
        && (name.rule == WHO_PLAYS
            || inside.iter().any(|w| w.name.organization() == Some(OrganizationSort::Team))
            || inside.len() > 1 && (club(last) || club(inside[0])))
}

impl Match<'_> {
    /// Corrects the names of one sentence.
    fn read(&self, found: &mut [Found]) {
        let fixture = self.sentence.clone().any(|w| is_fixture(self.words[w]));
        for i in 1..found.len() {
            // Who plays two opponents is named once: "either A or B".
            let two = i + 1 < found.len() && self.is_either(&found[i], &found[i + 1]);
            for other in i..=i + usize::from(two) {
                let between = found[i - 1].end..found[i].start;
                let Some(verb) = self.verb(&between) else { continue };
                let sporting = self.scored || fixture || verb == Verb::Won;
                for (a, b) in [(i - 1, other), (other, i - 1), (i - 1, other)] {
                    let sure = is_team(&found[b], self.words);
                    let fits = sure && sporting || self.scored && self.is_town(&found[a]);
                    if fits && self.may_be_club(&found[a], sure) {
                        found[a].become_of(EntityKind::Organization, WHO_PLAYS);
                    }
                }
            }
        }
    }

    /// Whether the second is named as well as the first: "either A or B".
    fn is_either(&self, one: &Found, other: &Found) -> bool {
        other.start == one.end + 1 && matches!(self.words[one.end].lower.as_str(), "or" | "and")
    }

    /// What is played between two names, where only a score, or a verb of games and what belongs to it, stands there.
    fn verb(&self, between: &Range<usize>) -> Option<Verb> {
        if between.len() == 3 && is_score(self.words, between.start) {
            return Some(Verb::Won);
        }
        let at = between.clone().take(BEFORE).find_map(|i| Some((i, verb(self.words[i])?)));
        let (at, verb) = at?;
        let lower = |i: usize| self.words[i].lower.as_str();
        let leads = (between.start..at).all(|i| LEADING.contains(&lower(i)));
        let fills = (at + 1..between.end).all(|i| FILLING.contains(&lower(i)) || self.words[i].case == Case::Number);
        (leads && fills && between.end - at <= BETWEEN).then_some(verb)
    }

    fn is_country(&self, name: &Found) -> bool {
        self.words[name.start].name.country().is_some()
    }

    /// A town, not a country, which is its national team as well.
    fn is_town(&self, name: &Found) -> bool {
        let listed = self.words[name.start].name;
        name.kind == EntityKind::Place
            && (name.end - name.start > 1 || listed.country().is_none() && listed.region().is_none())
    }

    fn may_be_club(&self, name: &Found, sure: bool) -> bool {
        let inside = &self.words[name.start..name.end];
        match name.kind {
            EntityKind::Place => self.is_town(name) || sure && self.scored && !self.is_country(name),
            EntityKind::Person => sure,
            EntityKind::Product | EntityKind::Work | EntityKind::Group => sure && inside.len() > 1,
            _ => false,
        }
    }
}
