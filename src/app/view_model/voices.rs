use std::collections::HashMap;

use super::quotes::{QuoteCard, QuoteForm, SpeakerLine};

/// A speaker's part in the article.
#[derive(Clone, Debug, PartialEq)]
pub struct Voice {
    /// Who.
    pub speaker: SpeakerLine,
    /// Rows of the quote cards.
    pub cards: Vec<usize>,
    /// Words in them.
    pub words: usize,
    /// Of these, words in direct quotes and fragments.
    pub direct_words: usize,
    /// Share of all words with a speaker, in per cent.
    pub share: f64,
    /// The share as a whole number; these sum to a hundred.
    pub percent: usize,
    /// The paragraph, from 1, in which the voice is first heard.
    pub first_paragraph: usize,
}

/// Who is heard, and how much.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Voices {
    /// By words, then by first place.
    pub rows: Vec<Voice>,
    /// Words of quotes with a speaker: what the shares are of.
    pub attributed_words: usize,
    /// Utterances without a speaker: in no share.
    pub without_speaker: Vec<usize>,
}

/// Counts the words of each speaker's utterances. A share is `words of the speaker / words of all utterances with a speaker`.
pub fn voices(cards: &[QuoteCard]) -> Voices {
    let mut out = Voices::default();
    let mut row_of: HashMap<&str, usize> = HashMap::new();
    for (i, card) in cards.iter().enumerate() {
        let Some(speaker) = &card.speaker else {
            out.without_speaker.push(i);
            continue;
        };
        let row = *row_of.entry(&speaker.key).or_insert(out.rows.len());
        if row == out.rows.len() {
            let first_paragraph = card.paragraph;
            let speaker = speaker.clone();
            out.rows.push(Voice {
                speaker,
                cards: Vec::new(),
                words: 0,
                direct_words: 0,
                share: 0.0,
                percent: 0,
                first_paragraph,
            });
        }
        let voice = &mut out.rows[row];
        voice.cards.push(i);
        voice.words += card.words;
        if matches!(card.form, QuoteForm::Direct | QuoteForm::Fragment) {
            voice.direct_words += card.words;
        }
        out.attributed_words += card.words;
    }
    for voice in &mut out.rows {
        voice.share = 100.0 * voice.words as f64 / out.attributed_words.max(1) as f64;
    }
    out.rows.sort_by_key(|v| (std::cmp::Reverse(v.words), v.cards[0]));
    round(&mut out);
    out
}

/// Rounds the shares down, then gives what is left of the hundred to those that lost most.
fn round(voices: &mut Voices) {
    let total = voices.attributed_words.max(1);
    let mut lost: Vec<(usize, usize)> = Vec::new();
    for (row, voice) in voices.rows.iter_mut().enumerate() {
        voice.percent = 100 * voice.words / total;
        lost.push((100 * voice.words % total, row));
    }
    let left = 100_usize.saturating_sub(voices.rows.iter().map(|v| v.percent).sum());
    lost.sort_by_key(|&(lost, row)| (std::cmp::Reverse(lost), row));
    for (_, row) in lost.into_iter().take(left).filter(|l| l.0 > 0) {
        voices.rows[row].percent += 1;
    }
}
