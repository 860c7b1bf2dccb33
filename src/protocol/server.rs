use super::{Answer, Request, Response, Stage, Task, parse_date};
use crate::app::edits::{Edit, Editor};
use crate::app::export::{Work, format, read_json};
use crate::app::i18n;
use crate::app::import::{read_file, read_html, read_text};
use crate::app::samples::sample;
use crate::engine::analysis::Analysis;
use crate::engine::pipeline::analyse_with;
use crate::engine::text::Document;
use crate::t;

/// The worker's side of the line.
#[derive(Debug, Default)]
pub struct Server {
    /// The article read last: to export it, it need not be read again.
    last: Option<Read>,
}

#[derive(Debug)]
struct Read {
    text: String,
    published: Option<String>,
    analysis: Box<Analysis>,
}

impl Server {
    /// Carries out one request, posting each [`Response`] as it comes.
    pub fn answer(&mut self, request: &[u8], mut post: impl FnMut(&Response)) {
        let Ok(Request { id, language, task }) = postcard::from_bytes(request) else {
            let message = t!("the request cannot be read; reload the page").into();
            return post(&Response::Failed { id: 0, message });
        };
        i18n::speak(language);
        let answer = match task {
            Task::Read { text, published } => {
                let stage = |stage| post(&Response::Progress { id, stage });
                match read(&text, published.as_deref(), stage) {
                    Ok(analysis) => {
                        let done = Response::Done { id, analysis };
                        post(&done);
                        if let Response::Done { analysis, .. } = done {
                            self.last = Some(Read { text, published, analysis });
                        }
                        return;
                    }
                    Err(message) => Err(message),
                }
            }
            Task::Export { text, published, edits, format } => self.export(text, published, &edits, &format),
            Task::Html(html) => Ok(Answer::Article(read_html(&html))),
            Task::File { name, bytes } => open(&name, &bytes),
            Task::Sample(id) => sample(&id)
                .map(|text| Answer::Article(read_text(text)))
                .ok_or_else(|| t!("there is no sample {}; reload the page", id)),
        };
        post(&match answer {
            Ok(answer) => Response::Answer { id, answer },
            Err(message) => Response::Failed { id, message },
        });
    }

    /// The file is made of the text and the corrections alone: reading gives the same each time.
    fn export(&mut self, text: String, published: Option<String>, edits: &[Edit], id: &str) -> Result<Answer, String> {
        let format = format(id).ok_or_else(|| t!("there is no format {}; reload the page", id))?;
        let read = match self.last.take().filter(|read| read.text == text && read.published == published) {
            Some(read) => read,
            None => Read { analysis: read(&text, published.as_deref(), |_| ())?, text, published },
        };
        let read = self.last.insert(read);
        let corrected = if edits.is_empty() {
            None
        } else {
            // As on the page: what no longer fits stays in the log without effect.
            Some(Editor::with_edits(&read.text, (*read.analysis).clone(), edits.to_vec()).0)
        };
        let analysis = corrected.as_ref().map_or(&*read.analysis, Editor::analysis);
        let work = Work::new(&read.text, analysis, edits);
        Ok(Answer::File { name: work.file_name(format), body: format.write(&work) })
    }
}

fn read(text: &str, published: Option<&str>, stage: impl FnMut(Stage)) -> Result<Box<Analysis>, String> {
    let date = published.map(parse_date).transpose()?;
    Ok(Box::new(analyse_with(&Document::new(text).published(date), stage)))
}

/// An article, or an analysis exported from here.
fn open(name: &str, bytes: &[u8]) -> Result<Answer, String> {
    if name.to_ascii_lowercase().ends_with(".json") {
        return read_json(&String::from_utf8_lossy(bytes)).map(Answer::Saved);
    }
    read_file(name, bytes).map(Answer::Article)
}
