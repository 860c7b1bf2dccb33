//! Words lit without an element of their own, by the browser's highlight registry (where there is one).

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Range;

/// Lights these ranges under a name that the style sheet knows; none puts the light out.
pub fn set(name: &str, ranges: &[Range]) {
    let _ = try_set(name, ranges);
}

fn try_set(name: &str, ranges: &[Range]) -> Option<()> {
    let global: JsValue = web_sys::window()?.into();
    let registry = Reflect::get(&Reflect::get(&global, &"CSS".into()).ok()?, &"highlights".into()).ok()?;
    let call = |method: &str, arguments: &Array| {
        let function: Function = Reflect::get(&registry, &method.into()).ok()?.dyn_into().ok()?;
        function.apply(&registry, arguments).ok()
    };
    if ranges.is_empty() {
        return call("delete", &Array::of1(&name.into())).map(|_| ());
    }
    let make: Function = Reflect::get(&global, &"Highlight".into()).ok()?.dyn_into().ok()?;
    let ranges: Array = ranges.iter().collect();
    let highlight = Reflect::construct(&make, &ranges).ok()?;
    call("set", &Array::of2(&name.into(), &highlight)).map(|_| ())
}
