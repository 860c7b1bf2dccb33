macro_rules! upos {
    ($($variant:ident $name:literal)*) => {
        /// Universal parts of speech (<https://universaldependencies.org/u/pos/>).
        #[allow(missing_docs, reason = "the names are the standard's")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Upos { $($variant),* }

        impl Upos {
            /// All, in the order of their numbers.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];
            /// The name in UD: `PROPN`.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }
            /// The part of speech of that name; `X` for any other.
            pub fn from_name(name: &str) -> Self {
                match name { $($name => Self::$variant,)* _ => Self::X }
            }
        }
    };
}

upos! {
    Adj "ADJ" Adp "ADP" Adv "ADV" Aux "AUX" Cconj "CCONJ" Det "DET" Intj "INTJ" Noun "NOUN" Num "NUM" Part "PART" Pron "PRON"
    Propn "PROPN" Punct "PUNCT" Sconj "SCONJ" Sym "SYM" Verb "VERB" X "X"
}

/// The Penn Treebank tags as the English treebanks of UD have them.
pub const XPOS: [&str; 50] = [
    "$", "''", ",", "-LRB-", "-RRB-", ".", ":", "ADD", "AFX", "CC", "CD", "DT", "EX", "FW", "GW", "HYPH", "IN", "JJ",
    "JJR", "JJS", "LS", "MD", "NFP", "NN", "NNP", "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP",
    "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", "XX", "``",
];

/// The tag of that name, as one of [`XPOS`]; `XX` for any other.
pub fn xpos(name: &str) -> &'static str {
    XPOS.iter().find(|x| **x == name).copied().unwrap_or("XX")
}
