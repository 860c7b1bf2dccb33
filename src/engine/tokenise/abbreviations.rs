//! Words that are written with a full stop of their own.

/// What a full stop after a short form means for the words that follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Abbreviation {
    /// Stands before a name: the sentence goes on.
    Title,
    /// Stands before a number: the sentence goes on.
    Numbered,
    /// Stands before or after other words: the sentence may end here.
    Plain,
    /// A word of its own as well ("Mass.", "Sun."): short only after a comma or before a comma or number.
    Doubtful,
}

use Abbreviation::{Doubtful, Numbered, Plain, Title};

/// One row per meaning; the words in lower case without their last stop.
const ROWS: &[(Abbreviation, &str)] = &[
    (
        Title,
        "mr mrs ms mx dr prof gen sen rep gov lt col sgt capt maj cpl pvt adm cmdr rev hon pres supt insp det messrs mme mlle sens reps govs drs profs st ste ft mt sr. brig cpt lieut amb atty asst dep fr",
    ),
    (Numbered, "no nos vol vols pp p fig figs ch art sec para pt vv"),
    (
        Plain,
        "inc corp co ltd plc bros jr sr vs etc jan feb apr aug sept sep oct nov dec mon tue tues wed thu thur thurs fri dept est approx ave blvd ext govt univ assn intl natl al ed eds feat ca cf viz esq v ph tel attn arrv incl excl max min. misc hq",
    ),
    (
        Plain,
        "ala ariz ark calif colo conn fla ga kan kans ky mich minn neb nev okla ont tenn tex vt va wis wyo n.y n.j n.c n.d n.h n.m s.c s.d w.va d.c u.s u.k u.n e.u a.m p.m e.g i.e ph.d b.a m.a m.d u.s.a ll.b b.sc m.sc",
    ),
    (Doubtful, "mar jun jul sat sun mass miss ill ind wash ore del la md mo mont pa que dak"),
];

/// The class of a short form, given without its last stop and in any case.
pub fn abbreviation(word: &str) -> Option<Abbreviation> {
    if word.len() > 6 || word.is_empty() || !word.is_ascii() {
        return None;
    }
    let lower = word.to_ascii_lowercase();
    ROWS.iter().find(|(_, words)| words.split(' ').any(|w| w == lower)).map(|&(class, _)| class)
}
