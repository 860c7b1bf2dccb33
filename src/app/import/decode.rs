use crate::id;

/// How the bytes of a file stand for characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// With or without its mark.
    Utf8,
    /// Little endian.
    Utf16Le,
    /// Big endian.
    Utf16Be,
    /// Western European, also where a page says ISO 8859-1.
    Windows1252,
}

/// The characters of Windows-1252 from 0x80 to 0x9f; the five unused ones are themselves.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Turns the bytes of a text file into text.
///
/// # Errors
/// Where they are no text: the end of a sentence that begins with the file's name.
pub fn decode(bytes: &[u8]) -> Result<(String, Encoding), &'static str> {
    const NO_TEXT: &str = id!("{} is not a text file; open a .txt, .md or .html file");
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return Ok((utf16(rest, u16::from_le_bytes), Encoding::Utf16Le));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return Ok((utf16(rest, u16::from_be_bytes), Encoding::Utf16Be));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.contains(&0) {
        // UTF-16 without its mark: in Latin text every other byte is zero.
        let head = &bytes[..bytes.len().min(2000)];
        let zeros = |from: usize| head.iter().skip(from).step_by(2).filter(|&&b| b == 0).count() * 5;
        let half = head.len() / 2;
        return match (zeros(0) > half * 4, zeros(1) > half * 4) {
            (false, true) => Ok((utf16(bytes, u16::from_le_bytes), Encoding::Utf16Le)),
            (true, false) => Ok((utf16(bytes, u16::from_be_bytes), Encoding::Utf16Be)),
            _ => Err(NO_TEXT),
        };
    }
    let control = bytes.iter().filter(|&&b| b < 32 && !b"\t\n\r\x0c\x1b".contains(&b)).count();
    if control * 100 > bytes.len() {
        return Err(NO_TEXT);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok((text.into(), Encoding::Utf8));
    }
    let text = bytes.iter().map(|&b| match b {
        0x80..=0x9f => WINDOWS_1252[b as usize - 0x80],
        b => char::from(b),
    });
    Ok((text.collect(), Encoding::Windows1252))
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    char::decode_utf16(units).map(|c| c.unwrap_or('\u{fffd}')).collect()
}
