//! Waiting for an event: a future that an event handler fulfils.

use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

enum State<T> {
    Waiting(Option<Waker>),
    Here(T),
    Taken,
}

/// The side that waits. It never ends if nothing arrives.
pub(super) struct Arrival<T>(Rc<RefCell<State<T>>>);

/// The side that fulfils; the first value counts.
pub(super) struct Arrive<T>(Rc<RefCell<State<T>>>);

impl<T> Clone for Arrive<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

/// Both sides of one event.
pub(super) fn arrival<T>() -> (Arrive<T>, Arrival<T>) {
    let state = Rc::new(RefCell::new(State::Waiting(None)));
    (Arrive(Rc::clone(&state)), Arrival(state))
}

impl<T> Arrive<T> {
    /// Hands the value over to the side that waits.
    pub(super) fn with(&self, value: T) {
        let mut state = self.0.borrow_mut();
        let State::Waiting(waker) = &mut *state else { return };
        let waker = waker.take();
        *state = State::Here(value);
        drop(state);
        if let Some(waker) = waker {
            waker.wake();
        }
    }
}

impl<T> Future for Arrival<T> {
    type Output = T;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<T> {
        let mut state = self.0.borrow_mut();
        match std::mem::replace(&mut *state, State::Taken) {
            State::Here(value) => Poll::Ready(value),
            State::Waiting(_) => {
                *state = State::Waiting(Some(context.waker().clone()));
                Poll::Pending
            }
            State::Taken => Poll::Pending,
        }
    }
}

impl<T> std::fmt::Debug for Arrival<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Arrival")
    }
}
