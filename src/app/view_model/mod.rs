//! Pure functions from the analysis to what is shown. No Leptos, no browser: offsets are UTF-8 bytes throughout.
//!
//! | the page shows | made by |
//! |---|---|
//! | the article with its marks | [`Reading`], of [`plain()`] until the engine has answered |
//! | filter bar | [`MarkKind`] |
//! | Entities | [`entity_cards`], [`mention_lines`] when a card opens |
//! | Quotes | [`quote_cards`], [`group_quotes`] |
//! | Overview | [`voices()`], [`ladder`] |
//! | Timeline | [`timeline_items`], [`strip()`], [`strip_svg`] |
//! | Matrix | [`matrix()`] |
//! | Questions | [`questions()`] |
//! | Find | [`find_all`] |
//! | paper | [`print_html`] |
//! | Compare | [`compare()`], [`diff_words`] |

mod article;
mod compare;
mod drawing;
mod entities;
mod escape;
mod find;
mod kwic;
mod matrix;
mod plain;
mod print;
mod questions;
mod quotes;
mod reading;
mod strip;
mod timeline;
mod voices;

pub(crate) use article::first_words;
pub use article::{Article, MarkKind};
pub use compare::{Comparison, DiffPiece, Held, QuotePair, compare, diff_words};
pub use drawing::strip_svg;
pub use entities::{Alias, Chip, EntityCard, MentionLine, entity_cards, kind_word, mention_lines};
pub use escape::{escape, escape_into};
pub use find::find_all;
pub use kwic::{Context, context, count_words};
pub use matrix::{Column, Columns, Matrix, MatrixRow, matrix};
pub use plain::plain;
pub use print::print_html;
pub use questions::{Question, questions};
pub use quotes::{
    GroupBy, QuoteCard, QuoteForm, QuoteGroup, Rung, SpeakerLine, Step, group_quotes, ladder, quote_at, quote_cards,
    speaker_line, utterances,
};
pub use reading::{Mark, Reading, glyph};
pub use strip::{Gap, Strip, StripMark, Tick, strip};
pub use timeline::{Glyph, TimelineItem, date_words, timeline_items};
pub use voices::{Voice, Voices, voices};
