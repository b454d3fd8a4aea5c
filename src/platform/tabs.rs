//! Tabs on one workspace tell each other that there is something new. They only nudge: what is true is in the store.

use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{BroadcastChannel, MessageEvent};

/// A line to the other tabs (and workers) that have the same workspace open.
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
    /// Opens the line of `workspace`; `on_head` is called with the head that another tab has moved to.
    ///
    /// Where the browser has no such line, nothing is heard, and tabs find out when they next write.
    #[must_use]
    pub fn open(workspace: &str, on_head: impl Fn(u64) + 'static) -> Self {
        let Ok(channel) = BroadcastChannel::new(&format!("zhiji-{workspace}")) else { return Self(None) };
        let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(head) = event.data().as_f64().and_then(whole) {
                on_head(head);
            }
        });
        channel.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        Self(Some(Rc::new(Line { channel, _heard: heard })))
    }

    /// Tells the others that the head is now `head`.
    pub fn tell(&self, head: u64) {
        if let Some(line) = &self.0 {
            #[expect(clippy::cast_precision_loss, reason = "nobody commits 2^53 batches")]
            let head = head as f64;
            let _told = line.channel.post_message(&head.into());
        }
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to be a whole number below 2^53")]
fn whole(number: f64) -> Option<u64> {
    ((0.0..9e15).contains(&number) && number.fract() == 0.0).then_some(number as u64)
}
