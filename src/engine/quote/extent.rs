//! Where the words that a cue announces begin and end.

use std::ops::Range;

use super::boundary::{self, Place};
use super::cue::{Frames, LEXICON};
use super::reader::{REACH, Reader};
use super::words;
use crate::engine::parse::Deprel;
use crate::engine::tag::Upos;

/// Whether an attribution and not a content begins at `at`: "suggesting, experts noted, that ...".
pub(super) fn cue_clause(reader: &Reader, at: usize, limit: usize) -> bool {
    if !reader.starts_phrase(at) {
        return false;
    }
    let end = reader.phrase_end(at, limit);
    reader.is_finite(end)
        && reader.is(end + 1, &[","])
        && LEXICON.verb(reader.low(end)).is_some_and(|e| e.frames.any(Frames::BARE))
}

/// Whether a clause with subject and finite verb begins at `at`: no noun with a relative clause, no list.
pub(super) fn clause_follows(reader: &Reader, at: usize, limit: usize) -> bool {
    let mut at = at;
    if words::is_subordinator(reader.low(at)) {
        return (at..limit.min(at + 40)).any(|t| reader.is_finite(t));
    }
    if reader.is(
        at,
        &[
            "in",
            "on",
            "at",
            "by",
            "after",
            "before",
            "with",
            "for",
            "under",
            "from",
            "during",
            "since",
            "despite",
            "without",
            "over",
            "until",
            "through",
            "throughout",
            "between",
            "amid",
        ],
    ) && !reader.is(at + 1, &["least", "most"])
    {
        let comma = (at..limit.min(at + 25)).find(|&t| reader.is(t, &[","]));
        at = comma.map_or_else(|| reader.long_phrase_end(at + 1, limit), |comma| comma + 1);
    }
    let (mut subject, mut relatives) = (false, 0);
    for t in at..limit.min(at + 45) {
        let that_day = reader.is(t, &["that"]) && words::time_end(reader, t, limit).is_some();
        if reader.is(t, &["who", "which", "whose", "whom", "that"])
            && t > at
            && reader.upos(t) != Upos::Det
            && !that_day
        {
            relatives += 1;
        } else if reader.is_finite(t) || (reader.is(t, &["be"]) && !reader.is(t - 1, &["to", "not"])) {
            if !subject {
                return false;
            }
            if relatives == 0 {
                return true;
            }
            relatives -= 1;
        } else if ends_clause(reader, t, limit, relatives == 0) {
            return false;
        } else if reader.is_head(t) || reader.xpos(t) == "VBG" || reader.is(t, &["there", "it"]) {
            subject = true;
        }
    }
    false
}

/// Whether a clause that still lacks its verb cannot go on past `t`; `main` outside of relative clauses.
fn ends_clause(reader: &Reader, t: usize, limit: usize, main: bool) -> bool {
    let predicate = |t| t < limit && reader.is_finite(t);
    reader.is(t, &[";", ":"])
        || main && reader.is(t, &["and", "or", "but"]) && predicate(t + 1)
        || reader.is(t, &[","]) && reader.is(t + 1, &["but"])
        || reader.is(t, &[","]) && reader.is(t + 1, &["and"]) && reader.is_finite(reader.phrase_end(t + 2, limit))
}

/// Whether a subject and its finite verb stand at `at` with nothing between them that could make the verb another's.
pub(super) fn strict_clause(reader: &Reader, at: usize, limit: usize) -> bool {
    // "around 200 people crossed"
    let at = at + usize::from(reader.upos(at) == Upos::Adv && reader.upos(at + 1) == Upos::Num);
    if !reader.starts_phrase(at) {
        return false;
    }
    let that_day = |t: usize| reader.is(t, &["that"]) && words::time_end(reader, t, limit).is_some();
    let stop = |&t: &usize| {
        !that_day(t)
            && (reader.is_finite(t)
                || reader.is_punct(t) && !reader.is(t, &["-", "."])
                || reader.is(
                    t,
                    &[
                        "who", "which", "that", "to", "so", "as", "when", "while", "after", "before", "if", "because",
                        "since",
                    ],
                ))
    };
    let Some(verb) = (at + 1..limit.min(at + 20)).find(stop) else { return false };
    // "the withdrawal first announced": a past tense that may be a participle needs a subject of its own in the tree.
    let past = matches!(reader.xpos(verb), "VBD" | "VBN");
    let modifies = matches!(reader.deprel(verb), Deprel::Acl | Deprel::Amod);
    let own = !(past && modifies) || reader.upos(at) == Upos::Pron;
    reader.is_finite(verb) && own && verb + 1 < limit
}

/// "said 128 teams participated": the tagger may take the past tense for a participle.
pub(super) fn participle_clause(reader: &Reader, at: usize, limit: usize) -> bool {
    let end = reader.long_phrase_end(at, limit);
    reader.starts_phrase(at) && end > at && reader.xpos(end) == "VBN" && end + 1 < limit
}

/// "reported the storm dissipated off the coast": a participle that is the only verb there is, and has no "by" behind it.
pub(super) fn lone_participle(reader: &Reader, at: usize, limit: usize) -> bool {
    let end = reader.long_phrase_end(at, limit);
    reader.starts_phrase(at)
        && end > at
        && end + 2 < limit
        && reader.xpos(end) == "VBN"
        && !reader.is(end + 1, &["by", "to", "as"])
        && !(end + 1..limit.min(end + 40)).any(|t| reader.is_finite(t))
}

/// Where the content that begins at `start` ends; `i` is its cue.
pub(super) fn clause_end(reader: &Reader, start: usize, limit: usize, i: usize) -> usize {
    let limit = limit.min(start + REACH);
    let end = walk(reader, start, limit, i, &mut |place| boundary::ends(reader, place));
    match end {
        End::Sure(end) => end,
        End::Place(end) => words::without_venue(reader, start, end),
        End::Limit => {
            let mut end = limit;
            while end > start
                && reader.is_punct(end - 1)
                && reader.mark_at(end - 1).is_none()
                && !reader.is(end - 1, &[")", "]"])
            {
                end -= 1;
            }
            words::without_venue(reader, start, end)
        }
    }
}

/// Whether a short attribution at `at` ends the sentence: "Smith said", "he later added".
fn closing_attribution(reader: &Reader, at: usize, limit: usize) -> bool {
    if !reader.starts_phrase(at) {
        return false;
    }
    let mut verb = reader.phrase_end(at, limit);
    while verb < limit && reader.upos(verb) == Upos::Adv {
        verb += 1;
    }
    let listed = LEXICON.verb(reader.low(verb)).is_some_and(|e| e.frames.any(Frames::BARE));
    let ends = verb + 1 >= limit || reader.is_punct(verb + 1) && reader.mark_at(verb + 1).is_none();
    verb > at && verb < limit && reader.is_finite(verb) && listed && ends
}

/// What a speaker did not do.
const SILENT: &[&str] = &["elaborating", "specifying", "giving", "providing", "naming", "saying"];

/// How a content was found to end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// At a mark that leaves no doubt.
    Sure(usize),
    /// At a place that was asked for.
    Place(usize),
    /// With the sentence.
    Limit,
}

/// Walks through the content and asks at each place where it may end.
pub(super) fn walk(reader: &Reader, start: usize, limit: usize, i: usize, ends: &mut dyn FnMut(&Place) -> bool) -> End {
    let own = attached(reader, i, start, limit);
    let infinitive = reader.is(start, &["to"]) || reader.xpos(start) == "VBG";
    let mut complete = infinitive || participle_clause(reader, start, limit);
    // "If he said it was safe, they ...": the main clause ends what stands before it.
    let subordinate = subordinate_cue(reader, i);
    let mut t = start;
    while t < limit {
        complete |= reader.is_finite(t) || reader.mark_at(t).is_some();
        if let Some(m) = reader.mark_at(t) {
            let mark = &reader.marks[m];
            if mark.outer.start == t {
                t = mark.outer.end.max(t + 1);
                let over = words::ends_sentence(reader, mark) && (t >= limit || reader.is_capitalised(t));
                if over && t - start > 1 {
                    return End::Sure(t.min(limit));
                }
                let comma = mark.marked.inner.of(reader.syntax.text()).ends_with(',');
                // "..., further saying"
                let mut word = t;
                while word < limit && word < t + 3 && reader.upos(word) == Upos::Adv {
                    word += 1;
                }
                if comma && reader.xpos(word) == "VBG" && LEXICON.verb(reader.low(word)).is_some() {
                    return End::Sure(t);
                }
                if comma
                    && reader.is(t, &["while", "but", "though", "although", "as"])
                    && clause_follows(reader, t + 1, limit)
                {
                    return End::Sure(t);
                }
                continue;
            }
        }
        if reader.is(t, &[";"]) {
            return End::Sure(t);
        }
        if reader.is(t, &[":"]) && t + 1 < limit && reader.mark_at(t + 1).is_some() {
            return End::Sure(t);
        }
        if subordinate && complete && reader.is(t, &[","]) && strict_clause(reader, t + 1, limit) {
            return End::Place(t);
        }
        // "..., Smith said."
        if complete && reader.is(t, &[","]) && closing_attribution(reader, t + 1, limit) {
            return End::Place(t);
        }
        // "without elaborating"
        let silent = |u: usize| reader.is(u, &["without"]) && reader.is(u + 1, SILENT);
        if complete && (silent(t) || reader.is(t, &[","]) && silent(t + 1)) {
            return End::Place(t);
        }
        if complete && boundary::is_place(reader, start, t) {
            let rule = rule_ends(reader, t, limit, &own, i);
            if ends(&Place { cue: i, start, at: t, limit, own: &own, rule }) {
                return End::Place(t);
            }
        }
        t += 1;
    }
    End::Limit
}

/// What the rules say of a place.
fn rule_ends(reader: &Reader, t: usize, limit: usize, own: &[usize], i: usize) -> bool {
    if is_dash(reader, t) {
        return reader.xpos(t + 1) == "VBG" || own.contains(&(t + 1));
    }
    // "was ‘finished’ following talks"
    let after_mark = reader.mark_at(t - 1).is_some();
    if after_mark && reader.is(t, &["following", "amid", "despite"]) {
        return true;
    }
    reader.is(t, &[",", "and", "but"]) && cuts(reader, t, limit, own, i)
}

/// The tense of a verb, of its auxiliary for a participle.
pub(super) fn cue_tense(reader: &Reader, v: usize) -> &'static str {
    match reader.xpos(v) {
        "VBG" => {
            (v.saturating_sub(3)..v).rev().find(|&t| reader.upos(t) == Upos::Aux).map_or("VBG", |t| reader.xpos(t))
        }
        "VBN" => "VBD",
        tag => tag,
    }
}

/// A dash between words, a hyphen with blanks around it among them.
pub(super) fn is_dash(reader: &Reader, t: usize) -> bool {
    let spaced = || {
        let text = reader.syntax.text();
        let span = reader.token(t).span;
        text[..span.start() as usize].ends_with(' ') && text[span.end() as usize..].starts_with(' ')
    };
    reader.mark_at(t).is_none() && (reader.is(t, &["—", "–", "--", "―"]) || reader.is(t, &["-"]) && spaced())
}

/// Whether the clause of the cue hangs from a main clause behind it: "Though she said ..., ".
fn subordinate_cue(reader: &Reader, i: usize) -> bool {
    let floor = reader.period_of(i).tokens.start.max(i.saturating_sub(12));
    let opener = (floor..i)
        .rev()
        .find(|&t| reader.is(t, &["if", "when", "while", "although", "though", "because", "once", "after", "since"]));
    opener.is_some_and(|t| {
        let opens = t == reader.period_of(i).tokens.start || reader.is(t - 1, &[",", "and", "but"]);
        opens
            && (t..i)
                .all(|u| reader.mark_at(u).is_none() && (u == t || !reader.is_finite(u) || reader.upos(u) == Upos::Aux))
            && !(t + 1..i).any(|u| reader.is(u, &[","]))
    })
}

/// Where clauses begin that hang from the cue itself and not from its content.
fn attached(reader: &Reader, i: usize, start: usize, limit: usize) -> Vec<usize> {
    let rels = [Deprel::Conj, Deprel::Advcl, Deprel::Parataxis];
    let content = reader
        .children(i)
        .find(|&c| c >= start && matches!(reader.deprel(c), Deprel::Ccomp | Deprel::Xcomp | Deprel::Obj));
    let Some(content) = content else { return Vec::new() };
    reader
        .children(i)
        .filter(|&c| c > content && c < limit && rels.contains(&reader.deprel(c)))
        .map(|c| reader.left_edge(c))
        .filter(|&edge| edge > start)
        .collect()
}

/// Whether the content ends at the comma or conjunction at `t`.
fn cuts(reader: &Reader, t: usize, limit: usize, own: &[usize], i: usize) -> bool {
    let comma = reader.is(t, &[","]);
    let next = t + usize::from(comma);
    if comma && reader.is(next, &["which", "who", "whose", "where"]) {
        return false;
    }
    if comma && reader.is(next, &["although", "though"]) && clause_follows(reader, next + 1, limit) {
        return true;
    }
    let conjunction = reader.is(next, &["and", "but", "while", "though", "although", "whereas", "yet", "with", "as"]);
    if reader.is(next + usize::from(conjunction), &["that"]) {
        return false;
    }
    let shared = next + usize::from(conjunction);
    // "but would need more work", "and had been sold": the subject of the content goes on, unless somebody refuses to speak.
    let auxiliary = conjunction && (reader.xpos(shared) == "MD" || reader.upos(shared) == Upos::Aux);
    let refuses = |v: usize| {
        (v..limit.min(v + 4)).any(|t| {
            reader.is(
                t,
                &["elaborate", "comment", "say", "specify", "provide", "give", "confirm", "disclose", "name", "rule"],
            )
        })
    };
    if auxiliary && !refuses(shared) || conjunction && reader.mark_at(shared).is_some() {
        return false;
    }
    // "that since she is not running, she should ...": the clause behind the first comma is what the content is about.
    if comma && opens_late(reader, i, t) && clause_follows(reader, next, limit) {
        return false;
    }
    if own.contains(&next) || own.contains(&t) {
        return !(comma && reader.is(next, &["before", "using", "resulting", "passed", "even"]));
    }
    let quoted = t > 0 && reader.mark_at(t - 1).is_some();
    if conjunction && reader.is(next, &["and", "but"]) && goes_on(reader, shared, i, quoted) {
        return true;
    }
    let mut word = next + usize::from(conjunction);
    while word < limit && reader.upos(word) == Upos::Adv && word < next + 4 {
        word += 1;
    }
    if comma && !conjunction && reader.xpos(word) == "VBG" {
        let reporting =
            LEXICON.verb(reader.low(word)).is_some_and(|e| e.frames.any(Frames::QUOTE.with(Frames::CLAUSE)));
        return reporting
            || reader.is(
                word,
                &[
                    "citing",
                    "speaking",
                    "referring",
                    "calling",
                    "describing",
                    "giving",
                    "quoting",
                    "meaning",
                    "following",
                ],
            );
    }
    // "Police, which indicated a break was near, face ...": the relative clause is over.
    if comma && reader.is_finite(next) && (i.saturating_sub(4)..i).any(|t| reader.is(t, &["which", "who"])) {
        return true;
    }
    if comma && LEXICON.phrase(reader.low(next), |n| Some(reader.low(next + 1 + n))).is_some() {
        return true;
    }
    let cue = |w: usize| {
        reader.is_finite(w)
            && LEXICON.verb(reader.low(w)).is_some_and(|e| e.frames.any(Frames::BARE))
            && !reader.is(w, &["read", "reads", "found", "show", "hope", "think", "believe"])
    };
    // "and said": the same speaker goes on; the next cue has its own content.
    if conjunction
        && reader.is(next, &["and", "but"])
        && cue(word)
        && (reader.xpos(word) == reader.xpos(i) || reader.xpos(word) == "VBN")
    {
        return true;
    }
    // ", though she acknowledged ...", ", Smith said"
    if comma && reader.starts_phrase(word) {
        let end = reader.phrase_end(word, limit);
        let mut verb = end;
        while verb < limit && verb < end + 3 && matches!(reader.upos(verb), Upos::Adv | Upos::Aux) {
            verb += 1;
        }
        let pronoun = reader.upos(word) == Upos::Pron && reader.is_finite(verb);
        let listed = cue(verb) || pronoun && conjunction && LEXICON.verb(reader.low(verb)).is_some();
        return end > word && listed && reader.upos(end - 1) != Upos::Num;
    }
    false
}

/// Whether the content up to the comma at `t` is only the adjunct or subordinate clause that it begins with.
fn opens_late(reader: &Reader, i: usize, t: usize) -> bool {
    let that = (i..t).find(|&u| reader.is(u, &["that"]));
    let start = that.map_or(i + 1, |u| u + 1);
    start < t
        && (reader.is(
            start,
            &[
                "since", "if", "when", "while", "because", "although", "though", "once", "unless", "after", "before",
                "in", "on", "at", "for",
            ],
        ))
        && !(start..t).any(|u| reader.is(u, &[","]))
}

/// Whether the verb behind a conjunction is the speaker's next deed and not part of what was said: "... and urged them to stay".
fn goes_on(reader: &Reader, conjunct: usize, cue: usize, quoted: bool) -> bool {
    let verb = (conjunct..conjunct + 3).find(|&t| reader.upos(t) != Upos::Adv).unwrap_or(conjunct);
    let finite = reader.is_finite(verb) || reader.xpos(verb) == "VBN" && verb == conjunct;
    if !finite || cue_tense(reader, verb) != cue_tense(reader, cue) {
        return false;
    }
    let refuses = reader.is(verb, &["refrained", "declined", "refused", "stopped", "refuses", "declines", "avoided"]);
    let orders = LEXICON
        .verb(reader.low(verb))
        .is_some_and(|e| e.frames.any(Frames::INFINITIVE) || quoted && e.frames.any(Frames::QUOTE));
    let calls = reader.is(
        verb,
        &[
            "called",
            "calls",
            "described",
            "describes",
            "accused",
            "accuses",
            "blamed",
            "praised",
            "criticised",
            "criticized",
            "condemned",
            "thanked",
        ],
    );
    refuses || orders || calls
}

/// The content before the attribution that begins at `left`.
pub(super) fn content_before(
    reader: &Reader,
    i: usize,
    left: usize,
    floor: usize,
    has_after: bool,
    local: bool,
    plain: bool,
) -> Option<Range<usize>> {
    if left <= floor || !local {
        return None;
    }
    let comma = reader.is(left - 1, &[",", "—", "–", "--"]) && reader.mark_at(left - 1).is_none();
    let stop = left - usize::from(comma);
    if stop <= floor {
        return None;
    }
    let mark = reader.mark_at(stop - 1).filter(|&m| reader.marks[m].outer.end == stop);
    if !comma && mark.is_none() {
        return None;
    }
    let start = unit_start(reader, floor, stop);
    if let Some(m) = mark {
        let mark = &reader.marks[m];
        let whole = mark.outer.start <= start && !has_after && mark.inner.len() >= 4;
        if !comma && !words::ends_clause(reader, mark) && left != i && !whole {
            return None;
        }
        // A full stop and a capital: the attribution belongs to what follows.
        let inner = mark.marked.inner.of(reader.syntax.text()).trim_end_matches([']', ')', '’', '\'']);
        let (stopped, goes_on) = (inner.ends_with('.'), inner.ends_with(','));
        if !comma && left != i && reader.is_capitalised(left) && (has_after && !goes_on || stopped) {
            return None;
        }
        // The quotation stands alone if it opens the unit or a finished stretch lies before it.
        if mark.outer.start <= start || begins_quotation(reader, mark.outer.start, start) {
            return Some(mark.outer.clone());
        }
        return (!has_after).then_some(start..stop);
    }
    let clause = plain && main_clause(reader, start, stop, i);
    clause.then_some(start..stop)
}

/// Whether what stands between `start` and a quotation at `open` does not belong to what is quoted.
fn begins_quotation(reader: &Reader, open: usize, start: usize) -> bool {
    let before = open - 1;
    reader.is(before, &[":", ".", "!", "?"])
        || (reader.is(before, &[","]) && (reader.is_capitalised(open + 1) || open - start <= 3))
        || reader.mark_at(before).is_some()
        || open - start == 1
}

/// Where the sentence part begins that ends at `stop`.
pub(super) fn unit_start(reader: &Reader, floor: usize, stop: usize) -> usize {
    let mut start = stop;
    while start > floor {
        let t = start - 1;
        if let Some(m) = reader.mark_at(t) {
            let mark = &reader.marks[m];
            if start < stop
                && mark.outer.end == start
                && words::ends_sentence(reader, mark)
                && reader.is_capitalised(start)
            {
                break;
            }
            start = mark.outer.start.max(floor).min(t);
            continue;
        }
        if reader.is(t, &[";"])
            || reader.opens_from_city(t, floor)
            || (reader.is(t, &["."]) && start < stop && reader.is_capitalised(start) && reader.name_at(t).is_none())
        {
            break;
        }
        start -= 1;
    }
    while start < stop && reader.is_punct(start) && reader.mark_at(start).is_none() && !reader.is(start, &["(", "["]) {
        start += 1;
    }
    start
}

/// Whether `start..stop` holds a main clause and not only an adjunct of the cue `i`.
fn main_clause(reader: &Reader, start: usize, stop: usize, i: usize) -> bool {
    let headline =
        reader.period_of(i).paragraph == 0 && !reader.is(reader.period_of(i).tokens.end - 1, &[".", "!", "?"]);
    let finite = headline || (start..stop).any(|t| reader.is_finite(t) && reader.mark_at(t).is_none());
    if !finite || stop - start < 3 {
        return false;
    }
    let subordinate = words::is_subordinator(reader.low(start))
        || reader.is(start, &["asked", "speaking", "in", "on", "at", "during", "at"]);
    if !subordinate {
        return true;
    }
    // "On Wednesday, the number of deaths rose, the data showed": behind its adjunct a clause of its own begins.
    let adjunct = reader.is(start, &["in", "on", "at", "during"]);
    let comma = (start..stop.min(start + 12)).find(|&t| adjunct && reader.is(t, &[","]));
    if comma.is_some_and(|comma| clause_follows(reader, comma + 1, stop)) {
        return true;
    }
    // "If these findings are accurate, scientists say": the tree tells whether a main verb is among them.
    (start..stop).any(|t| {
        reader.is_clausal(t)
            && (reader.deprel(t) == Deprel::Root
                || (reader.head(t) == Some(i) && matches!(reader.deprel(t), Deprel::Ccomp | Deprel::Parataxis)))
    }) || reader.is(start, &["if", "because", "unless"])
}

pub(super) fn ends_with_mark(reader: &Reader, run: &Range<usize>) -> bool {
    run.end > run.start && reader.mark_at(run.end - 1).is_some_and(|m| reader.marks[m].outer.end == run.end)
}
