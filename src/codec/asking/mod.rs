//! What goes to respondents and what comes back: a survey in a link, personal invitations, sealed answers. Pure.
//!
//! **A link** is the address of the page with a fragment, which browsers never send to a server:
//! `#s=<survey>&t=<token>&w=<wave>&n=<name>&m=<mail>&kiosk=1`, of which only `s` is always there. `s` is base64url of a version byte (1) and
//! the zlib stream of two parts with a line break between: the team's public key (`age1…`) and the published questionnaire.
//! `t` is a one-time token ([`token`]), `w` the id of a wave, `n` base64url of the respondent's name, `m` of the
//! address that answers may be mailed to; `kiosk=1` has the page take one respondent after the other.
//!
//! **An answer** is JSON sealed to the team's key in the age format with ASCII armor, so that it is text wherever it goes:
//! into a mail, a file, a QR code. `age -d -i KEY FILE` shows the JSON:
//!
//! ```json
//! {"format": "zhiji.answer", "version": 1, "id": "5f0c…", "survey": "<digest of the questionnaire>", "token": "…",
//!  "wave": "0191…", "language": "zh", "channel": "online", "started_at": 1763797200000, "answered_at": 1763797260000,
//!  "answers": {"nps": 9, "why": "快"}}
//! ```

pub mod link;
pub mod sealed;
pub mod taking;
pub mod team_key;
pub mod token;

pub use link::{Asking, Fragment, LinkError};
pub use sealed::{OpenError, SealError, SealedAnswer};
pub use taking::{NotOurs, Ours, Taking};
pub use team_key::TeamKey;
pub use token::TokenError;
