//! What stands behind a cue: adverbs, the addressee, time and venue, and then the content.

use std::ops::Range;

use super::cue::{Frames, LEXICON};
use super::extent::{clause_end, clause_follows, cue_clause, lone_participle, participle_clause, strict_clause};
use super::reader::Reader;
use super::words;
use crate::engine::parse::Deprel;
use crate::engine::tag::Upos;

/// What stands behind a cue before the content.
#[derive(Clone, Debug, Default)]
pub(super) struct Follow {
    /// Where the content would begin.
    pub(super) at: usize,
    pub(super) addressee: Option<Range<usize>>,
    pub(super) venue: Option<Range<usize>>,
    pub(super) comma: bool,
    pub(super) colon: bool,
}

pub(super) fn skip_adverbs_left(reader: &Reader, i: usize, floor: usize) -> usize {
    let mut left = i;
    while left > floor && (reader.upos(left - 1) == Upos::Adv || reader.upos(left - 1) == Upos::Aux) {
        left -= 1;
    }
    left
}

/// Behind an inverted subject: its appositive or relative clause between commas.
pub(super) fn skip_inserted(reader: &Reader, at: usize, limit: usize) -> usize {
    if !reader.is(at, &[","]) || reader.mark_at(at + 1).is_some() {
        return at;
    }
    let close =
        (at + 1..limit.min(at + 40)).find(|&t| reader.mark_at(t).is_some() || reader.is(t, &[",", ".", ";", ":"]));
    match close {
        Some(t) if reader.mark_at(t).is_none() && reader.mark_at(t + 1).is_some() => t,
        Some(t) if reader.is(t, &[",", ":"]) && (reader.starts_phrase(at + 1) || reader.is(at + 1, &["who"])) => t,
        _ => at,
    }
}

pub(super) fn follow(reader: &Reader, from: usize, limit: usize, frames: Frames, inverted: bool) -> Follow {
    let mut out = Follow { at: from, ..Follow::default() };
    for _ in 0..8 {
        let at = out.at;
        if at >= limit || reader.mark_at(at).is_some() {
            break;
        }
        let counts = reader.upos(at + 1) == Upos::Num;
        if reader.upos(at) == Upos::Adv && !words::is_question(reader.low(at)) && !reader.is_capitalised(at) && !counts
        {
            out.at += 1;
        } else if frames.any(Frames::ADDRESSEE)
            && !inverted
            && out.addressee.is_none()
            && words::is_audience(reader.low(at))
        {
            out.addressee = Some(at..at + 1);
            out.at += 1;
        } else if let Some(end) = words::time_end(reader, at, limit) {
            out.at = end;
        } else if frames.any(Frames::ADDRESSEE) && !inverted && out.addressee.is_none() && reader.starts_phrase(at) {
            let end = reader.phrase_end(at, limit);
            let end = words::addressee_end(reader, at, end, limit);
            // "told the Associated Press four victims were": the name is the addressee, the rest begins the content.
            let end = if reader.is_finite(end) || reader.quotes_predicate(end) {
                words::name_end(reader, at, end).unwrap_or(end)
            } else {
                end
            };
            if end == at || reader.is_finite(end) || reader.is(end, &["be"]) {
                break;
            }
            out.addressee = Some(at..end);
            out.at = end;
        } else if reader.is(at, &["to"])
            && frames.any(Frames::TO_ADDRESSEE)
            && out.addressee.is_none()
            && !reader.is_verb(at + 1)
        {
            let end = reader.long_phrase_end(at + 1, limit);
            if end == at + 1 {
                break;
            }
            out.addressee = Some(at + 1..end);
            out.at = end;
        } else if let Some(end) = words::topic_end(reader, at, limit) {
            out.at = end;
        } else if let Some((end, venue)) = words::adjunct_end(reader, at, limit) {
            if venue && out.venue.is_none() {
                out.venue = Some(at..end);
            }
            out.at = end;
        } else {
            break;
        }
    }
    out.colon = reader.is(out.at, &[":"]);
    out.comma = reader.is(out.at, &[",", "—", "–", "--"]);
    if out.colon || out.comma {
        out.at += 1;
    }
    if out.comma
        && reader.is(out.at, &["however", "though", "meanwhile", "too", "moreover"])
        && reader.is(out.at + 1, &[","])
    {
        // "warned, however, that ..."
        out.at += 2;
        out.comma = !reader.is(out.at, &["that"]) && reader.mark_at(out.at).is_some();
    }
    if out.comma && reader.mark_at(out.at).is_none() {
        // "said, in remarks to the paper, “...”"
        let close = (out.at..limit.min(out.at + 18))
            .find(|&t| reader.is_finite(t) || reader.mark_at(t).is_some() || reader.is(t, &[",", "—", "–", ":"]));
        let reports = reader.xpos(out.at) == "VBG" && LEXICON.verb(reader.low(out.at)).is_some();
        let close = close.filter(|_| !reports);
        let content =
            |t: usize| reader.mark_at(t).is_some() || reader.is(t, &["that"]) || strict_clause(reader, t, limit);
        if let Some(close) =
            close.filter(|&t| reader.is(t, &[",", "—", "–"]) && reader.mark_at(t).is_none() && content(t + 1))
        {
            out.at = close + 1;
        }
    }
    out
}

/// The content behind the cue: its tokens, whether a quotation is announced, whether the clause is marked as such.
pub(super) fn content_after(
    reader: &Reader,
    i: usize,
    follow: &Follow,
    limit: usize,
    frames: Frames,
    inverted: bool,
) -> (Option<Range<usize>>, bool, bool) {
    let none = (None, false, false);
    let at = follow.at;
    if at >= limit || (reader.is_punct(at) && reader.mark_at(at).is_none()) {
        return none;
    }
    if let Some(m) = reader.mark_at(at) {
        let mark = &reader.marks[m];
        if mark.outer.start == at {
            let speech = follow.colon || follow.comma || words::looks_spoken(reader, mark);
            let behind = mark.outer.end;
            let whole = behind >= limit || !reader.is_finite(behind);
            let closes = behind >= limit || reader.is_punct(behind) && reader.mark_at(behind).is_none();
            let alone = words::ends_clause(reader, mark)
                || closes
                || matches!(reader.upos(behind), Upos::Adp | Upos::Cconj)
                    && !reader.is(behind, &["of"])
                    && reader.mark_at(behind + 1).is_none();
            // "said “reforms” and the end of subsidies would pay for it": the quotation is part of the clause.
            let subject = reader.is(behind, &["and", "or"])
                && !reader.is_clause(&mark.inner)
                && strict_clause(reader, behind + 1, limit)
                && !follow.colon;
            // "blamed “human error” and the fear of an attack"
            let listed = frames.any(Frames::OBJECT)
                && !follow.colon
                && !reader.is_clause(&mark.inner)
                && reader.is(behind, &["and", "or"])
                && reader.starts_phrase(behind + 1)
                && reader.mark_at(behind + 1).is_none();
            if listed {
                return (Some(at..reader.long_phrase_end(behind + 1, limit)), false, false);
            }
            if frames.any(Frames::QUOTE) && whole && (speech || alone) && !subject {
                return (Some(mark.outer.clone()), true, false);
            }
            let end = clause_end(reader, at, limit, i);
            return (Some(at..end), false, false);
        }
    }
    if follow.colon {
        let end = clause_end(reader, at, limit, i);
        return if frames.any(Frames::CLAUSE.with(Frames::QUOTE)) { (Some(at..end), false, true) } else { none };
    }
    let clause = Frames::CLAUSE.with(Frames::THAT);
    let at = late_clause(reader, at, limit, follow.comma && frames.any(clause) && !inverted);
    if reader.is(at, &["that"]) && frames.any(clause) && !inverted {
        if !(at + 1..limit.min(at + 25)).any(|t| reader.is_verb(t)) {
            return none;
        }
        return (Some(at + 1..clause_end(reader, at + 1, limit, i)), false, true);
    }
    if inverted {
        return none;
    }
    if reader.is(at, &["to"]) && frames.any(Frames::INFINITIVE) && reader.xpos(at + 1) == "VB" {
        return (Some(at..clause_end(reader, at, limit, i)), false, true);
    }
    if frames.any(Frames::WH) && words::is_question(reader.low(at)) && !follow.comma {
        return (Some(at..clause_end(reader, at, limit, i)), false, true);
    }
    if follow.comma
        && (reader.is(at, &["who", "which", "but", "and", "or", "so", "as", "while", "though", "although"])
            || reader.xpos(at) == "VBG")
    {
        return none;
    }
    if frames.any(Frames::CLAUSE.with(Frames::QUOTE)) && !follow.comma && reader.starts_phrase(at) {
        let end = reader.long_phrase_end(at, limit);
        if end > at && reader.quotes_predicate(end) {
            return (Some(at..clause_end(reader, at, limit, i)), false, true);
        }
    }
    let headline = limit < reader.syntax.tokens.len()
        && reader.period_of(i).paragraph == 0
        && !reader.is(limit - 1, &[".", "!", "?"])
        && frames.any(Frames::BARE)
        && reader.is_finite(i);
    let predicate = words::is_plain_saying(reader.low(i)) || strict_clause(reader, at, limit);
    if headline && predicate && !follow.comma && reader.starts_phrase(at) && limit - at > 3 {
        return (Some(at..clause_end(reader, at, limit, i)), false, false);
    }
    if follow.comma && cue_clause(reader, at, limit) {
        return none;
    }
    let lone = frames.any(Frames::BARE)
        && !frames.any(Frames::NOUN)
        && !follow.comma
        && !reader.is(i, &["announced", "announces", "read"])
        && lone_participle(reader, at, limit);
    let loose = words::is_plain_saying(reader.low(i)) && participle_clause(reader, at, limit) || lone;
    // "asked that", "urged the ban be lifted"
    let subjunctive = || {
        let end = reader.long_phrase_end(at, limit);
        frames.any(Frames::INFINITIVE) && reader.starts_phrase(at) && end > at && reader.is(end, &["be"])
    };
    let says = !follow.comma
        && reader.is(i, &["say", "says", "said"])
        && (reader.starts_phrase(at)
            || reader.is(at, &["over", "about", "around", "nearly"]) && reader.starts_phrase(at + 1))
        && (at..limit.min(at + 40)).any(|t| reader.is_finite(t));
    if frames.any(Frames::CLAUSE) && (loose || says || clause_follows(reader, at, limit)) || subjunctive() {
        let complement = reader
            .children(i)
            .any(|c| c >= at && matches!(reader.deprel(c), Deprel::Ccomp | Deprel::Parataxis) && reader.is_clausal(c));
        // "wrote her first book": an object of its own, and no clause.
        let written =
            matches!(&*reader.syntax.morphs[i].lemma, "write" | "read" | "publish" | "post" | "promise" | "threaten");
        let object =
            written && reader.child(i, &[Deprel::Obj]).is_some_and(|o| o >= at && reader.deprel(at) != Deprel::Nsubj);
        // "experts say her plans to tax the rich and spend on schools would ...": after plain "say" a subject is enough.
        let clear = !follow.comma && reader.is(i, &["say", "says", "said"])
            || frames.any(Frames::BARE)
                && !reader.is(i, &["read", "reads", "found", "called"])
                && !object
                && strict_clause(reader, at, limit);
        if complement
            || clear
            || lone
            || subjunctive()
            || frames.any(Frames::BARE)
                && !frames.any(Frames::NOUN)
                && !reader.is(at, &["so"])
                && words::is_plain_saying(reader.low(i))
        {
            return (Some(at..clause_end(reader, at, limit, i)), false, false);
        }
    }
    none
}

/// "cautioned, as did the mayor, that ...": the clause behind what is inserted, if `open` and there is one.
fn late_clause(reader: &Reader, at: usize, limit: usize, open: bool) -> usize {
    let inserted = open && (reader.is(at, &["as", "most", "like", "too"]) || reader.upos(at) == Upos::Adp);
    let close = |&t: &usize| reader.is(t, &[","]) && reader.mark_at(t).is_none() && reader.is(t + 1, &["that"]);
    let found = if inserted { (at..limit.min(at + 20)).find(close) } else { None };
    found.map_or(at, |comma| comma + 1)
}
