//! The way of each kind of request, as a table: which state may follow which, and what has to be said or known then.

/// A step that leads to another state.
#[derive(Clone, Copy, Debug)]
pub struct Move {
    /// The state that it leads to.
    pub to: &'static str,
    /// The states that it may follow.
    pub from: &'static [&'static str],
    /// The states among them where a reason is due: something usual was left out.
    pub reason_from: &'static [&'static str],
}

/// The way of one kind.
#[derive(Clone, Copy, Debug)]
pub struct Way {
    /// A code of [`super::request::KIND`].
    pub kind: &'static str,
    /// The states in the usual order, as files and boards show them; the first is where it begins.
    pub states: &'static [&'static str],
    /// The steps, the usual ones first.
    pub moves: &'static [Move],
    /// Whether there is a state of having agreed on a time.
    pub is_scheduled: bool,
}

const fn go(to: &'static str, from: &'static [&'static str]) -> Move {
    Move { to, from, reason_from: &[] }
}

const fn go_with_reason(to: &'static str, from: &'static [&'static str], reason_from: &'static [&'static str]) -> Move {
    Move { to, from, reason_from }
}

/// Every kind with its way.
pub const WAYS: [Way; 5] = [
    Way {
        kind: "enquiry",
        states: &["received", "answered", "closed"],
        moves: &[
            // The answer is what counts: it is written down.
            go_with_reason("answered", &["received"], &["received"]),
            go("closed", &["answered"]),
        ],
        is_scheduled: false,
    },
    Way {
        kind: "repair",
        states: &["received", "diagnosed", "waiting_for_parts", "repaired", "returned", "closed"],
        moves: &[
            go("diagnosed", &["received", "waiting_for_parts"]),
            go("waiting_for_parts", &["diagnosed"]),
            go("repaired", &["diagnosed", "waiting_for_parts"]),
            // Not everything can be repaired.
            go_with_reason(
                "returned",
                &["repaired", "diagnosed", "waiting_for_parts"],
                &["diagnosed", "waiting_for_parts"],
            ),
            // What was repaired on the spot need not be brought back.
            go("closed", &["repaired", "returned"]),
        ],
        is_scheduled: false,
    },
    Way {
        kind: "maintenance",
        states: &["planned", "scheduled", "done"],
        moves: &[go("scheduled", &["planned"]), go("done", &["planned", "scheduled"])],
        is_scheduled: true,
    },
    Way {
        kind: "return",
        states: &["requested", "approved", "goods_received", "refunded", "exchanged", "declined", "closed"],
        moves: &[
            go("approved", &["requested"]),
            go("goods_received", &["approved"]),
            // Some goods are not worth sending back.
            go_with_reason("refunded", &["goods_received", "approved"], &["approved"]),
            go_with_reason("exchanged", &["goods_received", "approved"], &["approved"]),
            go_with_reason(
                "declined",
                &["requested", "approved", "goods_received"],
                &["requested", "approved", "goods_received"],
            ),
            go("closed", &["refunded", "exchanged", "declined"]),
        ],
        is_scheduled: false,
    },
    Way {
        kind: "training",
        states: &["requested", "scheduled", "held", "closed"],
        moves: &[go("scheduled", &["requested"]), go("held", &["scheduled"]), go("closed", &["held"])],
        is_scheduled: true,
    },
];

impl Way {
    /// The way of `kind`; of an enquiry where there is no such kind.
    #[must_use]
    pub fn of(kind: &str) -> &'static Self {
        let [enquiry, ..] = &WAYS;
        WAYS.iter().find(|way| way.kind == kind).unwrap_or(enquiry)
    }

    /// Where it begins.
    #[must_use]
    pub fn first(&self) -> &'static str {
        self.states.first().copied().unwrap_or("received")
    }

    /// Whether a request of this kind can stand at `state`.
    #[must_use]
    pub fn has(&self, state: &str) -> bool {
        state == "withdrawn" || self.states.contains(&state)
    }

    /// The step that leads to `state`, if one does.
    #[must_use]
    pub fn step(&self, state: &str) -> Option<&'static Move> {
        self.moves.iter().find(|step| step.to == state)
    }

    /// Its place on the usual way.
    #[must_use]
    pub fn place(&self, state: &str) -> Option<usize> {
        self.states.iter().position(|known| *known == state)
    }
}
