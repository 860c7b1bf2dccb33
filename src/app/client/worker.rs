//! The engine in a Web Worker, so that the page stays quick whatever the text.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::{Act, Analyser, Line, News};
use crate::app::platform::worker::Port;
use crate::protocol::Response;

/// Asks a worker. Clones ask the same one.
#[derive(Clone)]
pub struct WorkerAnalyser(Rc<Inner>);

struct Inner {
    line: RefCell<Line>,
    port: RefCell<Option<Port>>,
    started: Cell<u32>,
    tell: Box<dyn Fn(News)>,
}

impl WorkerAnalyser {
    /// Starts the worker, which loads the engine; [`News::Ready`] tells when it has.
    pub fn start(tell: impl Fn(News) + 'static) -> Self {
        let inner = Rc::new(Inner {
            line: RefCell::default(),
            port: RefCell::default(),
            started: Cell::new(0),
            tell: Box::new(tell),
        });
        inner.act(vec![Act::Restart]);
        Self(inner)
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
