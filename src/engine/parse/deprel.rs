macro_rules! deprels {
    ($($variant:ident $name:literal)*) => {
        /// Universal dependency relations with the English subtypes (<https://universaldependencies.org/en/dep/>).
        #[allow(missing_docs, reason = "the names are the standard's")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Deprel { $($variant),* }

        impl Deprel {
            /// All relations, in the order of their numbers.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];
            /// The name in UD: `nsubj:pass`.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }
            /// The relation of that name; a subtype that is not listed falls back to its relation, the rest to `dep`.
            pub fn from_name(name: &str) -> Self {
                match name {
                    $($name => Self::$variant,)*
                    _ => name.split_once(':').map_or(Self::Dep, |(base, _)| Self::from_name(base)),
                }
            }
        }
    };
}

deprels! {
    Acl "acl" AclRelcl "acl:relcl" Advcl "advcl" AdvclRelcl "advcl:relcl" Advmod "advmod" Amod "amod" Appos "appos" Aux "aux"
    AuxPass "aux:pass" Case "case" Cc "cc" CcPreconj "cc:preconj" Ccomp "ccomp" Compound "compound" CompoundPrt "compound:prt"
    Conj "conj" Cop "cop" Csubj "csubj" CsubjPass "csubj:pass" Dep "dep" Det "det" DetPredet "det:predet" Discourse "discourse"
    Dislocated "dislocated" Expl "expl" Fixed "fixed" Flat "flat" Goeswith "goeswith" Iobj "iobj" List "list" Mark "mark"
    NmodPoss "nmod:poss" NmodUnmarked "nmod:unmarked" NmodDesc "nmod:desc" Nmod "nmod" Nsubj "nsubj" NsubjOuter "nsubj:outer"
    NsubjPass "nsubj:pass" Nummod "nummod" Obj "obj" OblAgent "obl:agent" OblUnmarked "obl:unmarked" Obl "obl" Orphan "orphan"
    Parataxis "parataxis" Punct "punct" Reparandum "reparandum" Root "root" Vocative "vocative" Xcomp "xcomp"
}
