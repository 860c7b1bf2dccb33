use dateline::app::view_model::{Article, Strip, TimelineItem, strip, timeline_items};
use proptest::prelude::*;

use crate::fixture::Fixture;

/// A timeline with these first and last days.
fn items(days: &[(&str, &str)]) -> Vec<TimelineItem> {
    let text = "Something happened.";
    let mut fixture = Fixture::new(text);
    for (from, to) in days {
        fixture = fixture.event(text, "happened", from, to, &[]);
    }
    timeline_items(&Article::new(text, &fixture.analysis))
}

fn every_item_is_drawn_once(items: &[TimelineItem], layout: &Strip) {
    let mut seen: Vec<usize> = layout.marks.iter().flat_map(|m| &m.items).chain(&layout.undated).copied().collect();
    seen.sort_unstable();
    assert_eq!(seen, (0..items.len()).collect::<Vec<_>>());
}

#[test]
fn a_long_gap_is_collapsed_and_labelled() {
    let items = items(&[
        ("2019-05-01", "2019-05-01"),
        ("2025-03-01", "2025-03-01"),
        ("2025-03-02", "2025-03-02"),
        ("2025-03-03", "2025-03-03"),
        ("2025-03-05", "2025-03-05"),
    ]);
    let layout = strip(&items, 800.0, 1.0);
    every_item_is_drawn_once(&items, &layout);
    assert_eq!(layout.gaps.len(), 1);
    assert!(layout.gaps[0].days > 2000 && layout.gaps[0].x2 - layout.gaps[0].x < 80.0);
    // The year is visible on both sides of the gap.
    assert_eq!(layout.ticks.iter().filter_map(|t| t.year).collect::<Vec<_>>(), [2019, 2025]);
}

#[test]
fn sixty_events_on_one_day_stay_on_the_strip() {
    let items = items(&[("2025-03-01", "2025-03-01"); 60]);
    let layout = strip(&items, 800.0, 1.0);
    every_item_is_drawn_once(&items, &layout);
    assert!(layout.lanes[0] <= 6, "the rest are clusters");
    assert!(layout.marks.iter().any(|m| m.items.len() > 1));
}

#[test]
fn marks_in_a_lane_keep_apart_and_their_words_have_room() {
    let days: Vec<String> = (1..=28).map(|d| format!("2025-03-{d:02}")).collect();
    let days: Vec<(&str, &str)> = days.iter().map(|d| (d.as_str(), d.as_str())).collect();
    let items = items(&days);
    for zoom in [1.0, 4.0, 16.0] {
        let layout = strip(&items, 600.0, zoom);
        every_item_is_drawn_once(&items, &layout);
        for (i, a) in layout.marks.iter().enumerate() {
            for b in layout.marks[i + 1..].iter().filter(|b| b.lane == a.lane) {
                assert!(b.x >= a.x2 + 18.0 && a.room <= b.x - a.x2, "{a:?} {b:?}");
            }
        }
    }
    let near = strip(&items, 600.0, 16.0);
    assert!(near.marks.iter().all(|m| m.room > 100.0), "far apart, there is room for words");
}

#[test]
fn ranges_are_as_wide_as_they_last_and_undated_entries_are_on_their_shelf() {
    let items = items(&[("2025-01-01", "2025-01-31"), ("2025-02-10", "2025-02-10"), ("", ""), ("2025-03-01", "")]);
    let layout = strip(&items, 800.0, 1.0);
    every_item_is_drawn_once(&items, &layout);
    assert_eq!(layout.undated, [2]);
    assert!(layout.marks[0].x2 > layout.marks[0].x + 100.0);
    assert!((layout.marks[1].x2 - layout.marks[1].x).abs() < f64::EPSILON);
}

#[test]
fn zoom_makes_it_wider_and_ticks_finer() {
    let items = items(&[("2024-01-01", "2024-01-01"), ("2024-06-15", "2024-06-15"), ("2024-12-31", "2024-12-31")]);
    let (near, far) = (strip(&items, 600.0, 8.0), strip(&items, 600.0, 1.0));
    assert!(near.width > far.width * 7.0 && near.ticks.len() > far.ticks.len());
}

#[test]
fn nothing_dated_is_no_strip() {
    assert_eq!(strip(&items(&[]), 800.0, 1.0).marks, []);
    assert_eq!(strip(&items(&[("", "")]), 800.0, 1.0).undated, [0]);
}

proptest! {
    /// Days of any era: all drawn once, inside the strip, in the order of time; ticks apart from each other.
    #[test]
    fn any_days_are_laid_out_in_order(
        days in prop::collection::vec((1i16..9990, 1i8..13, 1i8..29, 0i16..400), 1..40),
        zoom in 0.5f64..8.0,
    ) {
        let days: Vec<(String, String)> = days
            .into_iter()
            .map(|(y, m, d, more)| (format!("{y:04}-{m:02}-{d:02}"), format!("{:04}-{m:02}-{d:02}", y + more / 100)))
            .collect();
        let mut days: Vec<(&str, &str)> = days.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        days.sort_unstable();
        let items = items(&days);
        let layout = strip(&items, 900.0, zoom);
        every_item_is_drawn_once(&items, &layout);
        for mark in &layout.marks {
            prop_assert!(0.0 <= mark.x && mark.x <= mark.x2 && mark.x2 <= layout.width);
        }
        for pair in layout.marks.windows(2) {
            prop_assert!(pair[0].x <= pair[1].x + 1e-6, "later is further right");
        }
        for pair in layout.ticks.windows(2) {
            prop_assert!(pair[1].x - pair[0].x >= 60.0);
        }
    }
}
