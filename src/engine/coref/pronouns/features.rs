//! What speaks for and against a candidate.

use super::Candidate;
use crate::engine::coref::chains::{Board, Class};
use crate::engine::coref::speech::Speech;
use crate::engine::coref::sweep::Trail;
use crate::engine::coref::{Gender, MentionForm};
use crate::engine::parse::Deprel;
use crate::engine::syntax::Syntax;
use crate::engine::table::Id;
use crate::engine::tokenise::Token;

macro_rules! features {
    ($($name:ident)*) => {
        #[derive(Clone, Copy, PartialEq, Eq)]
        #[repr(usize)]
        enum Feature { $($name),* }
        /// How many there are.
        pub(in crate::engine::coref) const COUNT: usize = NAMES.len();
        /// What they are called, in order.
        pub const NAMES: &[&str] = &[$(stringify!($name)),*];
    };
}

features! {
    SameSentence PreviousSentence TwoSentences Further SameParagraph Tokens
    Subject Passive Object Possessor Oblique Complement Conjunct HasConjunct OtherRole InBracket
    BothSubjects BothObjects SubjectSameSentence SubjectPreviousSentence PossessorSameSentence
    Name Nominal Pronoun Unnamed
    Nearest Second Later Times TimesSubject Fame Topic
    GenderKnown FirstInSentence Above SameClausePossessive
    InQuote Ahead SpeakerBefore InsideOwnQuote SameSpeech
    PronounSubject PronounObject PronounPossessive
}

/// The grammatical function of a mention, through conjunctions and appositions.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Function {
    Subject,
    Object,
    Possessor,
    Oblique,
    Complement,
    Other,
}

fn function(syntax: &Syntax, token: Id<Token>) -> Function {
    let mut at = token;
    for _ in 0..4 {
        match syntax.deprel(at) {
            Deprel::Nsubj | Deprel::NsubjPass | Deprel::NsubjOuter => return Function::Subject,
            Deprel::Obj | Deprel::Iobj => return Function::Object,
            Deprel::NmodPoss => return Function::Possessor,
            Deprel::Obl | Deprel::OblAgent => return Function::Oblique,
            Deprel::Nmod => return Function::Complement,
            Deprel::Conj | Deprel::Appos | Deprel::Flat | Deprel::Compound => match syntax.head(at) {
                Some(head) => at = head,
                None => return Function::Other,
            },
            _ => return Function::Other,
        }
    }
    Function::Other
}

/// The values of all features.
pub(super) fn of(
    syntax: &Syntax,
    board: &Board,
    trail: &Trail,
    speech: &Speech,
    pronoun: Id<Token>,
    candidate: &Candidate,
    rank: usize,
) -> [f32; COUNT] {
    let mut values = [0.0; COUNT];
    let mut set = |feature: Feature, value: f32| values[feature as usize] = value;
    let on = |yes: bool| if yes { 1.0 } else { 0.0 };
    let m = &board.found[candidate.mention];
    let chain = &board.chains[candidate.chain];
    let (here, there) = (syntax.sentence_of(pronoun), syntax.sentence_of(m.head));
    let distance = here.index().abs_diff(there.index());
    let (mine, theirs) = (function(syntax, pronoun), function(syntax, m.head));

    set(Feature::SameSentence, on(distance == 0 && !candidate.after));
    set(Feature::PreviousSentence, on(distance == 1));
    set(Feature::TwoSentences, on(distance == 2));
    set(Feature::Further, if distance > 2 { distance as f32 - 2.0 } else { 0.0 });
    set(Feature::SameParagraph, on(syntax.sentences[here].paragraph == syntax.sentences[there].paragraph));
    set(Feature::Tokens, (1.0 + pronoun.index().abs_diff(m.head.index()) as f32).ln());

    set(Feature::Subject, on(theirs == Function::Subject));
    set(Feature::Passive, on(syntax.deprel(m.head) == Deprel::NsubjPass));
    set(Feature::Object, on(theirs == Function::Object));
    set(Feature::Possessor, on(theirs == Function::Possessor));
    set(Feature::Oblique, on(theirs == Function::Oblique));
    set(Feature::Complement, on(theirs == Function::Complement));
    set(Feature::HasConjunct, on(syntax.children_by(m.head, Deprel::Conj).next().is_some()));
    let opened = m.tokens.first().and_then(Id::before).is_some_and(|t| matches!(syntax.word(t), "(" | "["));
    set(Feature::InBracket, on(opened));
    set(Feature::Conjunct, on(syntax.deprel(m.head) == Deprel::Conj));
    set(Feature::OtherRole, on(theirs == Function::Other));

    let objective = |f: Function| matches!(f, Function::Object | Function::Oblique | Function::Complement);
    set(Feature::BothSubjects, on(mine == Function::Subject && theirs == Function::Subject));
    set(Feature::BothObjects, on(objective(mine) && objective(theirs)));
    set(Feature::SubjectSameSentence, on(distance == 0 && theirs == Function::Subject && !candidate.after));
    set(Feature::SubjectPreviousSentence, on(distance == 1 && theirs == Function::Subject));
    set(Feature::PossessorSameSentence, on(distance == 0 && theirs == Function::Possessor));

    set(Feature::Name, on(m.form == MentionForm::Name));
    set(Feature::Nominal, on(m.form == MentionForm::Nominal));
    set(Feature::Pronoun, on(m.form == MentionForm::Pronoun));
    set(Feature::Unnamed, on(chain.kind.is_none()));

    set(Feature::Nearest, on(rank == 0));
    set(Feature::Second, on(rank == 1));
    set(Feature::Later, on(rank > 2));
    set(Feature::Times, (candidate.times as f32).ln());
    set(Feature::TimesSubject, (1.0 + candidate.subjects as f32).ln());
    set(Feature::Fame, (1.0 + chain.names as f32).ln());
    set(Feature::Topic, on(trail.topic == Some(candidate.chain)));

    let known = chain.gender() != Gender::Unknown;
    set(Feature::GenderKnown, on(known && chain.class == Class::Person));
    let first = syntax.sentences[there].tokens.start();
    set(Feature::FirstInSentence, on(m.tokens.start() <= first + 3 && !candidate.after));
    let above = syntax.head(m.head).is_some_and(|up| syntax.ancestors(pronoun).take(24).any(|a| a == up));
    set(Feature::Above, on(distance == 0 && above));
    set(Feature::SameClausePossessive, on(mine == Function::Possessor && above && theirs == Function::Subject));

    let in_quote = speech.direct_at(m.head);
    let own = speech.direct_at(pronoun);
    set(Feature::InQuote, on(in_quote.is_some() && own.is_none()));
    set(Feature::Ahead, on(candidate.after));
    let spoken = speech.quote_of_speaker(pronoun);
    set(Feature::SpeakerBefore, on(spoken.is_some() && speech.last_speaker(board, pronoun) == Some(candidate.chain)));
    set(Feature::InsideOwnQuote, on(spoken.is_some_and(|q| speech.holds(q, syntax, m.head))));
    set(Feature::SameSpeech, on(own.is_some() && own == in_quote));

    // How readily such a pronoun finds anybody at all.
    set(Feature::PronounSubject, on(mine == Function::Subject));
    set(Feature::PronounObject, on(objective(mine)));
    set(Feature::PronounPossessive, on(mine == Function::Possessor));
    values
}
