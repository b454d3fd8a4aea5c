//! Tabs on one workspace tell each other that there is something new. They only nudge: what is true is in the store.

use js_sys::{Array, JsString};
use std::rc::Rc;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

/// What one tab says to the others.
#[derive(Debug, Clone)]
pub enum Word {
    /// The workspace's last batch is now this one.
    Head(u64),
    /// A tab that would be let in asks for the key.
    WhoIsIn,
    /// The key, which no script can read.
    Key(JsValue),
    /// Everybody out.
    Lock,
    /// The workspace has another key now.
    Rekeyed,
}

impl Word {
    fn to_value(&self) -> JsValue {
        let (name, what) = match self {
            Self::Head(head) => {
                #[expect(clippy::cast_precision_loss, reason = "nobody commits 2^53 batches")]
                let head = *head as f64;
                ("head", head.into())
            }
            Self::WhoIsIn => ("who-is-in", JsValue::UNDEFINED),
            Self::Key(key) => ("key", key.clone()),
            Self::Lock => ("lock", JsValue::UNDEFINED),
            Self::Rekeyed => ("rekeyed", JsValue::UNDEFINED),
        };
        Array::of2(&name.into(), &what).into()
    }

    fn of_value(value: JsValue) -> Option<Self> {
        let said: Array = value.dyn_into().ok()?;
        let (name, what) = (said.get(0).dyn_into::<JsString>().ok()?, said.get(1));
        match String::from(name).as_str() {
            "head" => what.as_f64().and_then(whole).map(Self::Head),
            "who-is-in" => Some(Self::WhoIsIn),
            "key" => Some(Self::Key(what)),
            "lock" => Some(Self::Lock),
            "rekeyed" => Some(Self::Rekeyed),
            _ => None,
        }
    }
}

/// A line to the other tabs that have the same workspace open.
#[derive(Debug, Clone)]
pub struct Tabs(Option<Rc<Line>>);

#[derive(Debug)]
struct Line {
    channel: BroadcastChannel,
    _heard: Closure<dyn FnMut(MessageEvent)>,
}

impl Drop for Line {
    fn drop(&mut self) {
        self.channel.set_onmessage(None);
        self.channel.close();
    }
}

impl Tabs {
    /// Opens the line of `workspace`; `hear` is called with what other tabs say.
    ///
    /// Where the browser has no such line, nothing is heard, and tabs find out when they next write.
    #[must_use]
    pub fn open(workspace: &str, hear: impl Fn(Word) + 'static) -> Self {
        let Ok(channel) = BroadcastChannel::new(&format!("zhiji-{workspace}")) else { return Self(None) };
        let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(word) = Word::of_value(event.data()) {
                hear(word);
            }
        });
        channel.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        Self(Some(Rc::new(Line { channel, _heard: heard })))
    }

    /// Tells the others.
    pub fn tell(&self, word: &Word) {
        if let Some(line) = &self.0 {
            let _told = line.channel.post_message(&word.to_value());
        }
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to be a whole number below 2^53")]
fn whole(number: f64) -> Option<u64> {
    ((0.0..9e15).contains(&number) && number.fract() == 0.0).then_some(number as u64)
}
