use std::fmt;

/// The bytes are not a model of this version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Damaged;

impl fmt::Display for Damaged {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the model file is damaged or of another version; train it anew (./dev train) or restore it")
    }
}

impl std::error::Error for Damaged {}

/// Reads numbers and sections from the front of a blob.
#[derive(Clone, Debug)]
pub struct Reader<'b> {
    rest: &'b [u8],
}

impl<'b> Reader<'b> {
    /// Begins at the first byte.
    pub const fn new(blob: &'b [u8]) -> Self {
        Self { rest: blob }
    }

    /// Whether all is read.
    pub const fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    /// Checks the four letters that tell the kind and version of what follows.
    ///
    /// # Errors
    /// When they differ.
    pub fn magic(&mut self, expected: [u8; 4]) -> Result<(), Damaged> {
        let (found, rest) = self.rest.split_first_chunk().ok_or(Damaged)?;
        self.rest = rest;
        if *found == expected { Ok(()) } else { Err(Damaged) }
    }

    /// A number (LEB128, at most 32 bits).
    ///
    /// # Errors
    /// When the blob ends in it.
    pub fn count(&mut self) -> Result<usize, Damaged> {
        let mut n = 0usize;
        for shift in (0..35).step_by(7) {
            let (&byte, rest) = self.rest.split_first().ok_or(Damaged)?;
            self.rest = rest;
            n |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(n);
            }
        }
        Err(Damaged)
    }

    /// A run of bytes with its length before it.
    ///
    /// # Errors
    /// When the blob is shorter.
    pub fn section(&mut self) -> Result<&'b [u8], Damaged> {
        let length = self.count()?;
        let (section, rest) = self.rest.split_at_checked(length).ok_or(Damaged)?;
        self.rest = rest;
        Ok(section)
    }
}
