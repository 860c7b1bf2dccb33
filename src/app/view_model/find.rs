use crate::engine::text::Span;

/// Where these words stand in the text, whatever their case; no hit overlaps another.
///
/// ```
/// use dateline::app::view_model::find_all;
/// let hits = find_all("İzmir, izmir, IZMIR", "izmir");
/// assert_eq!(hits.len(), 2);
/// assert_eq!(hits[0].of("İzmir, izmir, IZMIR"), "izmir");
/// assert!(find_all("anything", "").is_empty());
/// ```
pub fn find_all(text: &str, words: &str) -> Vec<Span> {
    let wanted = words.to_lowercase();
    if wanted.is_empty() {
        return Vec::new();
    }
    // Lower case may be longer than what it is of ("İ"): hits are kept that begin and end where characters do.
    let mut lower = String::with_capacity(text.len());
    let mut starts: Vec<(u32, u32)> = Vec::new(); // (in lower, in text), where the two drift apart
    let mut drift = 0_i64;
    for (at, c) in text.char_indices() {
        let now = at as i64 - lower.len() as i64;
        if now != drift {
            drift = now;
            starts.push((lower.len() as u32, at as u32));
        }
        lower.extend(c.to_lowercase());
    }
    let back = |at: usize| -> usize {
        let row = starts.partition_point(|s| s.0 <= at as u32);
        row.checked_sub(1).map_or(at, |row| starts[row].1 as usize + (at - starts[row].0 as usize))
    };
    lower
        .match_indices(&wanted)
        .map(|(at, hit)| (back(at), back(at + hit.len())))
        .filter(|&(start, end)| start < end && text.get(start..end).is_some())
        .map(|(start, end)| Span::at(start, end))
        .collect()
}
