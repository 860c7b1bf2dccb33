use crate::engine::analysis::Analysis;
use crate::engine::pipeline::Stage;
use crate::protocol::{Request, Response};

/// How often an engine that dies over the same text is started again before the reader is told.
const LIVES: u32 = 2;

/// What the page hears.
#[derive(Clone, Debug, PartialEq)]
pub enum News {
    /// The engine is loaded.
    Ready {
        /// Its version.
        engine: String,
    },
    /// A stage of the newest request begins.
    Stage(Stage),
    /// The newest request is answered.
    Done(Box<Analysis>),
    /// It is not, and why.
    Failed(String),
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// Hand this to the engine.
    Send(Request),
    /// End the engine and start another.
    Restart,
    /// Tell the page.
    Tell(News),
}

/// The line between page and engine.
#[derive(Clone, Debug, Default)]
pub struct Line {
    ready: bool,
    last: u32,
    /// The newest request until it is answered.
    newest: Option<Request>,
    /// What the engine is working on.
    working: Option<u32>,
    deaths: u32,
    /// It died too often and was not started again.
    dead: bool,
}

impl Line {
    /// The page asks. An engine at work cannot be interrupted: the request waits until it answers, and replaces any that waits.
    pub fn ask(&mut self, text: &str, published: Option<&str>) -> Vec<Act> {
        self.last += 1;
        self.deaths = 0;
        self.newest = Some(Request { id: self.last, text: text.into(), published: published.map(Into::into) });
        if self.dead {
            self.dead = false;
            return self.restart();
        }
        self.send()
    }

    /// The page has lost interest. An engine at work is ended.
    pub fn cancel(&mut self) -> Vec<Act> {
        self.newest = None;
        if self.working.is_some() { self.restart() } else { Vec::new() }
    }

    /// The engine says something.
    pub fn hear(&mut self, response: Response) -> Vec<Act> {
        match response {
            Response::Ready { engine } => {
                self.ready = true;
                let mut acts = vec![Act::Tell(News::Ready { engine })];
                acts.extend(self.send());
                acts
            }
            Response::Progress { id, stage } if self.is_newest(id) => vec![Act::Tell(News::Stage(stage))],
            Response::Progress { .. } => Vec::new(),
            Response::Done { id, analysis } => self.answered(id, News::Done(analysis)),
            // It did not load, or does not understand us: another one would not either.
            Response::Failed { id: 0, message } => {
                self.dead = true;
                self.newest = None;
                vec![Act::Tell(News::Failed(message))]
            }
            Response::Failed { id, message } => self.answered(id, News::Failed(message)),
        }
    }

    /// The engine is gone: out of memory, killed, not to be loaded.
    pub fn died(&mut self) -> Vec<Act> {
        self.deaths += 1;
        if self.deaths <= LIVES {
            return self.restart();
        }
        self.ready = false;
        self.working = None;
        self.dead = true;
        self.newest = None;
        vec![Act::Tell(News::Failed("the engine stopped; your text is safe, try again or reload the page".into()))]
    }

    fn answered(&mut self, id: u32, news: News) -> Vec<Act> {
        self.working = self.working.filter(|&w| w != id);
        if !self.is_newest(id) {
            return self.send();
        }
        self.newest = None;
        self.deaths = 0;
        vec![Act::Tell(news)]
    }

    fn send(&mut self) -> Vec<Act> {
        match &self.newest {
            Some(request) if self.ready && self.working.is_none() => {
                self.working = Some(request.id);
                vec![Act::Send(request.clone())]
            }
            _ => Vec::new(),
        }
    }

    fn restart(&mut self) -> Vec<Act> {
        self.ready = false;
        self.working = None;
        vec![Act::Restart]
    }

    fn is_newest(&self, id: u32) -> bool {
        self.newest.as_ref().is_some_and(|r| r.id == id)
    }
}
