use std::borrow::Cow;
use std::fmt;

/// English words and what they are in another language, read from a file in the form of gettext's `.po`. Of that form, what is
/// needed: `msgid`, `msgid_plural`, `msgstr`, `msgstr[0]` …, each on one line, and comments.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    /// In the order of their English.
    entries: Vec<Entry>,
}

/// One row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// In English; the singular where there are two.
    pub english: Cow<'static, str>,
    /// The English plural.
    pub plural: Option<Cow<'static, str>>,
    /// In the other language, one for each of its plural forms.
    pub translations: Vec<Cow<'static, str>>,
}

/// What is wrong with a catalogue, and in which line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PoError {
    /// From 1.
    pub line: usize,
    /// The line.
    pub text: String,
}

impl fmt::Display for PoError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {} is not of the form msgid \"…\": {}", self.line, self.text)
    }
}

impl Catalogue {
    /// Reads a `.po` file.
    ///
    /// # Errors
    /// With the first line that cannot be read.
    pub fn read(po: &'static str) -> Result<Self, PoError> {
        let mut entries: Vec<Entry> = Vec::new();
        for (i, line) in po.lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let wrong = || PoError { line: i + 1, text: line.into() };
            let (keyword, text) = line.split_once(' ').ok_or_else(wrong)?;
            let text = unquote(text).ok_or_else(wrong)?;
            if keyword == "msgid" {
                entries.push(Entry { english: text, ..Entry::default() });
                continue;
            }
            let entry = entries.last_mut().ok_or_else(wrong)?;
            match keyword {
                "msgid_plural" => entry.plural = Some(text),
                _ if keyword.starts_with("msgstr") => entry.translations.push(text),
                _ => return Err(wrong()),
            }
        }
        // The head of the file, which has no English, says only what the file is.
        entries.retain(|entry| !entry.english.is_empty());
        entries.sort_by(|a, b| a.english.cmp(&b.english));
        Ok(Self { entries })
    }

    /// All rows, in the order of their English.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// What `english` is, in a plural form.
    pub(super) fn get(&self, english: &str, form: usize) -> Option<&str> {
        let row = self.entries.binary_search_by(|entry| (*entry.english).cmp(english)).ok()?;
        self.entries[row].translations.get(form).map(|t| &**t)
    }

    /// The same words in English, in letters that nothing else has.
    pub(super) fn into_pseudo(mut self) -> Self {
        for entry in &mut self.entries {
            let forms = [Some(&entry.english), entry.plural.as_ref()];
            entry.translations =
                forms.into_iter().flatten().map(|words| Cow::Owned(words.chars().map(wide).collect())).collect();
        }
        self
    }
}

/// The full-width form of a Latin letter.
fn wide(c: char) -> char {
    if c.is_ascii_alphabetic() { char::from_u32(u32::from(c) + 0xFEE0).unwrap_or(c) } else { c }
}

fn unquote(text: &'static str) -> Option<Cow<'static, str>> {
    let inner = text.strip_prefix('"')?.strip_suffix('"')?;
    Some(if inner.contains('\\') {
        Cow::Owned(inner.replace("\\n", "\n").replace("\\\"", "\""))
    } else {
        Cow::Borrowed(inner)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_have_one_translation_or_one_for_each_plural_form() {
        let po = "# a comment\nmsgid \"\"\nmsgstr \"Language: es\\n\"\n\nmsgid \"Rename\"\nmsgstr \"Renombrar\"\n\n\
                  msgid \"{} \\\"quote\\\"\"\nmsgid_plural \"{} quotes\"\nmsgstr[0] \"{} cita\"\nmsgstr[1] \"{} citas\"\n";
        let catalogue = Catalogue::read(po).unwrap();
        assert_eq!(catalogue.entries().len(), 2);
        assert_eq!(catalogue.get("Rename", 0), Some("Renombrar"));
        assert_eq!(catalogue.get("{} \"quote\"", 1), Some("{} citas"));
        assert_eq!(catalogue.get("Merge", 0), None);
    }

    #[test]
    fn what_is_no_row_is_named() {
        for (po, line) in [("msgid Rename", 1), ("msgid \"a\"\nmsgfoo \"b\"", 2), ("\n\nmsgstr \"b\"", 3)] {
            assert_eq!(Catalogue::read(po).unwrap_err().line, line, "{po}");
        }
    }
}
