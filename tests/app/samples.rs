use std::collections::HashSet;

use dateline::app::export::{FORMATS, Work};
use dateline::app::samples::{PAIR, SAMPLES, sample};
use dateline::app::view_model::{Article, Reading, compare, quote_cards, timeline_items};
use dateline::{Analysis, Document};

fn analysed(id: &str) -> (&'static str, Analysis) {
    let text = sample(id).unwrap_or_else(|| panic!("no sample {id}"));
    (text, dateline::analyse(&Document::new(text)))
}

#[test]
fn samples_have_names_of_their_own() {
    let ids: HashSet<&str> = SAMPLES.iter().map(|s| s.id).collect();
    assert_eq!(ids.len(), SAMPLES.len());
    assert!(SAMPLES.len() >= 10);
    assert!(PAIR.iter().all(|id| ids.contains(id)));
}

#[test]
fn every_sample_is_shown_compared_and_exported() {
    for id in SAMPLES.iter().map(|s| s.id) {
        let (text, analysis) = analysed(id);
        let article = Article::new(text, &analysis);
        let reading = Reading::new(text, &analysis);
        let shown: usize = (0..reading.sections()).map(|s| reading.html(text, s).len()).sum();
        assert!(shown > text.len(), "{id}");
        assert_eq!(timeline_items(&article).len(), analysis.timeline.len());
        let work = Work::new(text, &analysis, &[]);
        for format in FORMATS {
            assert!(!format.write(&work).is_empty(), "{} of {id}", format.id);
        }
    }
}

#[test]
fn the_recipe_has_nothing_to_find() {
    let (text, analysis) = analysed("recipe");
    assert_eq!(quote_cards(&Article::new(text, &analysis)), []);
    assert_eq!((analysis.entities.len(), analysis.timeline.len()), (0, 0), "{:?}", analysis.entities);
}

#[test]
fn an_article_compared_with_itself_differs_in_nothing() {
    for id in PAIR {
        let (text, analysis) = analysed(id);
        let article = Article::new(text, &analysis);
        let found = compare(&article, &article);
        assert!(found.only_a.is_empty() && found.only_b.is_empty(), "{id}");
        assert!(found.quotes.iter().all(|p| p.same && p.cues.is_none()), "{id}");
        let both = |held: &[dateline::app::view_model::Held]| held.iter().all(|h| h.a.is_some() && h.b.is_some());
        assert!(both(&found.voices) && both(&found.entities) && both(&found.events), "{id}");
    }
}
