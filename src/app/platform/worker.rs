//! A Web Worker that speaks the [protocol](crate::protocol).

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Array, Function, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ErrorEvent, MessageEvent, Worker, WorkerOptions, WorkerType};

use crate::protocol::{Request, Response};

/// An open worker. It ends when this is dropped.
pub struct Port {
    worker: Worker,
    open: Rc<Cell<bool>>,
    _heard: Closure<dyn FnMut(MessageEvent)>,
    _failed: Closure<dyn FnMut(ErrorEvent)>,
}

impl Port {
    /// Starts a worker; none where the browser has no workers. `number` tells it from those before it.
    pub fn open(number: u32, heard: impl Fn(Response) + 'static, died: impl Fn() + 'static) -> Option<Self> {
        // Locks are shared by all tabs of the site.
        let name = format!("dateline-engine-{number}-{}", js_sys::Math::random());
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        options.set_name(&name);
        let worker = Worker::new_with_options(&super::dom::worker_url(), &options).ok()?;
        let open = Rc::new(Cell::new(true));
        let died = Rc::new({
            let open = open.clone();
            move || {
                if open.replace(false) {
                    died();
                }
            }
        });
        // It is called after this port is gone, too: then it does nothing.
        let gone: Function = Closure::once_into_js({
            let died = died.clone();
            move || died()
        })
        .unchecked_into();
        let watched = Cell::new(false);
        let heard = Closure::<dyn FnMut(MessageEvent)>::new({
            let open = open.clone();
            move |event: MessageEvent| {
                // The worker holds its lock before it says anything.
                if !watched.replace(true) {
                    watch(&name, &gone);
                }
                let response = match event.data().dyn_into::<Uint8Array>() {
                    Ok(bytes) => Response::decode(&bytes.to_vec()).ok(),
                    Err(words) => words.as_string().map(|message| Response::Failed { id: 0, message }),
                };
                if let (Some(response), true) = (response, open.get()) {
                    heard(response);
                }
            }
        });
        let failed = Closure::<dyn FnMut(ErrorEvent)>::new(move |_| died());
        worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        worker.set_onerror(Some(failed.as_ref().unchecked_ref()));
        Some(Self { worker, open, _heard: heard, _failed: failed })
    }

    /// Hands a request over.
    pub fn send(&self, request: &Request) {
        let message = Uint8Array::from(&request.encode()[..]);
        let _ = self.worker.post_message_with_transfer(&message, &Array::of1(&message.buffer()));
    }
}

impl Drop for Port {
    fn drop(&mut self) {
        self.open.set(false);
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

/// Calls `gone` once the worker that holds the lock of this name has ended, however it did.
fn watch(name: &str, gone: &Function) {
    let _ = try_watch(name, gone);
}

fn try_watch(name: &str, gone: &Function) -> Option<()> {
    let navigator: JsValue = web_sys::window()?.navigator().into();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    let request: Function = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
    request.call2(&locks, &name.into(), gone).ok().map(|_| ())
}
