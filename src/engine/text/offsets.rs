/// Turns byte offsets into UTF-16 units or code points and back. The only place where units meet.
///
/// Holds one mark every [`OffsetIndex::STRIDE`] bytes, so a look-up costs a short scan and the index little memory.
#[derive(Clone, Debug)]
pub struct OffsetIndex<'t> {
    text: &'t str,
    /// (bytes, UTF-16 units, code points) at each mark.
    marks: Vec<(u32, u32, u32)>,
}

impl<'t> OffsetIndex<'t> {
    /// Bytes between two marks.
    pub const STRIDE: usize = 256;

    /// Indexes `text` in one pass.
    pub fn new(text: &'t str) -> Self {
        let mut marks = vec![(0, 0, 0)];
        let (mut utf16, mut chars) = (0u32, 0u32);
        for (at, c) in text.char_indices() {
            if at >= marks.len() * Self::STRIDE {
                marks.push((at as u32, utf16, chars));
            }
            utf16 += c.len_utf16() as u32;
            chars += 1;
        }
        Self { text, marks }
    }

    /// UTF-16 units before the byte `at` (an `at` inside a character or past the end counts as the next boundary).
    pub fn utf16(&self, at: u32) -> u32 {
        self.scan(at).0
    }
    /// Code points before the byte `at`.
    pub fn codepoint(&self, at: u32) -> u32 {
        self.scan(at).1
    }

    fn scan(&self, at: u32) -> (u32, u32) {
        let mark = self.marks.partition_point(|m| m.0 <= at) - 1;
        let (bytes, mut utf16, mut chars) = self.marks[mark];
        for (i, c) in self.text[bytes as usize..].char_indices() {
            if bytes + i as u32 >= at {
                break;
            }
            utf16 += c.len_utf16() as u32;
            chars += 1;
        }
        (utf16, chars)
    }
}
