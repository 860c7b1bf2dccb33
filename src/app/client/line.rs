use std::collections::VecDeque;

use crate::app::i18n;
use crate::engine::analysis::Analysis;
use crate::engine::pipeline::Stage;
use crate::protocol::{Answer, Request, Response, Task};
use crate::t;

/// How often an engine that dies over the same text is started again before the reader is told.
const LIVES: u32 = 2;

/// What the page hears of the article that it reads.
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
    /// Hand this to whoever asked for it, by the number of the request.
    Answer(u32, Result<Answer, String>),
}

/// The line between page and engine.
#[derive(Clone, Debug, Default)]
pub struct Line {
    ready: bool,
    last: u32,
    /// The newest article, until it is read.
    newest: Option<Request>,
    /// All other tasks, in order, until they are done.
    tasks: VecDeque<Request>,
    /// What the engine is working on.
    working: Option<u32>,
    deaths: u32,
    /// It died too often and was not started again.
    dead: bool,
}

impl Line {
    /// The page asks for an article to be read. An engine at work cannot be interrupted: the request waits until it answers, and
    /// replaces any that waits.
    pub fn ask(&mut self, text: &str, published: Option<&str>) -> Vec<Act> {
        let request = self.request(Task::Read { text: text.into(), published: published.map(Into::into) });
        self.newest = Some(request);
        self.go_on()
    }

    /// The page asks for anything else; each is answered, in order. Gives the number that the answer will have.
    pub fn ask_for(&mut self, task: Task) -> (u32, Vec<Act>) {
        let request = self.request(task);
        let id = request.id;
        self.tasks.push_back(request);
        (id, self.go_on())
    }

    /// The page has lost interest in the article. An engine at work on it is ended.
    pub fn cancel(&mut self) -> Vec<Act> {
        self.newest = None;
        let reads = self.working.is_some_and(|id| self.tasks.iter().all(|task| task.id != id));
        if reads { self.restart() } else { Vec::new() }
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
            Response::Done { id, analysis } => self.read(id, News::Done(analysis)),
            Response::Answer { id, answer } => self.done(id, Ok(answer)),
            // It did not load, or does not understand us: another one would not either.
            Response::Failed { id: 0, message } => self.give_up(&message),
            Response::Failed { id, message } if self.tasks.iter().any(|task| task.id == id) => {
                self.done(id, Err(message))
            }
            Response::Failed { id, message } => self.read(id, News::Failed(message)),
        }
    }

    /// The engine is gone: out of memory, killed, not to be loaded.
    pub fn died(&mut self) -> Vec<Act> {
        self.deaths += 1;
        if self.deaths <= LIVES {
            return self.restart();
        }
        self.give_up(t!("the engine stopped; your text is safe, try again or reload the page"))
    }

    fn request(&mut self, task: Task) -> Request {
        self.last += 1;
        self.deaths = 0;
        Request { id: self.last, language: i18n::language(), task }
    }

    fn go_on(&mut self) -> Vec<Act> {
        if self.dead {
            self.dead = false;
            return self.restart();
        }
        self.send()
    }

    fn give_up(&mut self, reason: &str) -> Vec<Act> {
        self.ready = false;
        self.working = None;
        self.dead = true;
        self.newest = None;
        let mut acts = vec![Act::Tell(News::Failed(reason.into()))];
        acts.extend(self.tasks.drain(..).map(|task| Act::Answer(task.id, Err(reason.into()))));
        acts
    }

    fn read(&mut self, id: u32, news: News) -> Vec<Act> {
        let mut acts = Vec::new();
        if self.is_newest(id) {
            self.newest = None;
            self.deaths = 0;
            acts.push(Act::Tell(news));
        }
        self.rest(id, acts)
    }

    fn done(&mut self, id: u32, answer: Result<Answer, String>) -> Vec<Act> {
        self.tasks.retain(|task| task.id != id);
        self.deaths = 0;
        self.rest(id, vec![Act::Answer(id, answer)])
    }

    fn rest(&mut self, id: u32, mut acts: Vec<Act>) -> Vec<Act> {
        self.working = self.working.filter(|&w| w != id);
        acts.extend(self.send());
        acts
    }

    /// Small tasks first: an article takes longer.
    fn send(&mut self) -> Vec<Act> {
        match self.tasks.front().or(self.newest.as_ref()) {
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
