//! The engine in a Web Worker, so that the page stays quick whatever the text.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::{Act, Analyser, Line, News};
use crate::app::platform::worker::Port;
use crate::protocol::{Answer, Response, Task};

/// What is done with an answer.
type Then = Box<dyn FnOnce(Result<Answer, String>)>;

/// Asks a worker. Clones ask the same one.
#[derive(Clone)]
pub struct WorkerAnalyser(Rc<Inner>);

struct Inner {
    line: RefCell<Line>,
    port: RefCell<Option<Port>>,
    started: Cell<u32>,
    tell: Box<dyn Fn(News)>,
    /// Who waits for an answer, by the number of the request.
    waiting: RefCell<Vec<(u32, Then)>>,
}

impl WorkerAnalyser {
    /// Starts the worker, which loads the engine; [`News::Ready`] tells when it has.
    pub fn start(tell: impl Fn(News) + 'static) -> Self {
        let inner = Rc::new(Inner {
            line: RefCell::default(),
            port: RefCell::default(),
            started: Cell::new(0),
            tell: Box::new(tell),
            waiting: RefCell::default(),
        });
        inner.act(vec![Act::Restart]);
        Self(inner)
    }

    /// Asks for anything but an article to be read.
    pub fn ask(&self, task: Task, then: impl FnOnce(Result<Answer, String>) + 'static) {
        let (id, acts) = self.0.line.borrow_mut().ask_for(task);
        self.0.waiting.borrow_mut().push((id, Box::new(then)));
        self.0.act(acts);
    }
}

impl Analyser for WorkerAnalyser {
    fn analyse(&self, text: &str, published: Option<&str>) {
        let acts = self.0.line.borrow_mut().ask(text, published);
        self.0.act(acts);
    }
    fn cancel(&self) {
        let acts = self.0.line.borrow_mut().cancel();
        self.0.act(acts);
    }
}

impl Inner {
    fn act(self: &Rc<Self>, acts: Vec<Act>) {
        for act in acts {
            match act {
                Act::Send(request) => {
                    if let Some(port) = &*self.port.borrow() {
                        port.send(&request);
                    }
                }
                Act::Restart => self.restart(),
                Act::Tell(news) => (self.tell)(news),
                Act::Answer(id, answer) => {
                    let at = self.waiting.borrow().iter().position(|w| w.0 == id);
                    // Whoever is answered may ask again.
                    let waited = at.map(|at| self.waiting.borrow_mut().swap_remove(at));
                    if let Some((_, then)) = waited {
                        then(answer);
                    }
                }
            }
        }
    }

    fn restart(self: &Rc<Self>) {
        let heard = {
            let this = self.clone();
            move |response: Response| {
                let acts = this.line.borrow_mut().hear(response);
                this.act(acts);
            }
        };
        let died = {
            let this = self.clone();
            move || {
                let acts = this.line.borrow_mut().died();
                this.act(acts);
            }
        };
        // The old port, and the worker behind it, end when they are replaced.
        self.started.set(self.started.get() + 1);
        let port = Port::open(self.started.get(), heard, died);
        *self.port.borrow_mut() = port;
    }
}
