//! An answering machine on site: how it is set up, and the sealed answers that wait on it until the team takes them.
//!
//! Nobody can read the answers there, not even the machine. The code only keeps respondents from leaving the survey: it
//! is no protection from somebody who has the machine to themselves.

use super::responding::Asked;
use crate::domain::questionnaire::Questionnaire;
use crate::platform::{files, random, remembered};
use serde::{Deserialize, Serialize};

/// The least signs of a code.
pub const LEAST_CODE: usize = 4;

/// After how many idle seconds the survey may begin anew.
pub const IDLE: [u32; 4] = [30, 60, 120, 300];

/// How a machine is set up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setup {
    salt: String,
    code: String,
    /// After how many idle seconds it begins anew.
    pub idle: u32,
    /// What is said about a gift, at the end.
    pub gift: String,
    /// Whether it takes answers; otherwise the team is at it.
    pub running: bool,
}

impl Setup {
    /// A machine that is left with `code`.
    #[must_use]
    pub fn new(code: &str, idle: u32, gift: &str) -> Self {
        let salt = format!("{:032x}", random::bits());
        Self { code: hashed(&salt, code), salt, idle, gift: gift.trim().to_owned(), running: true }
    }

    /// The same, while the team is at it.
    #[must_use]
    pub fn at_rest(self) -> Self {
        Self { running: false, ..self }
    }

    /// Whether `code` is the one to leave with.
    #[must_use]
    pub fn opens(&self, code: &str) -> bool {
        hashed(&self.salt, code) == self.code
    }
}

fn hashed(salt: &str, code: &str) -> String {
    Questionnaire::digest(&format!("{salt}\n{}", code.trim()))
}

/// The sealed answers that wait.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Waiting(Vec<String>);

impl Waiting {
    /// How many.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Gives them all to the team as one text file; tells its name, or nothing where the browser cannot.
    #[must_use]
    pub fn save(&self, asked: &Asked) -> Option<String> {
        let answers: Option<Vec<String>> = self.0.iter().map(|key| remembered::get(key)).collect();
        let begin: String = asked.digest.chars().take(8).collect();
        let name = format!("zhiji-answers-{begin}-{}.txt", self.count());
        files::download(&name, "text/plain", answers?.join("\n").as_bytes()).ok().map(|()| name)
    }

    /// Forgets them.
    pub fn forget(&self) {
        self.0.iter().for_each(|key| remembered::forget(key));
    }
}

impl Asked {
    fn machine(&self) -> String {
        format!("zhiji.kiosk.{}", self.digest)
    }

    /// How this machine is set up, if it is.
    #[must_use]
    pub fn setup(&self) -> Option<Setup> {
        remembered::get(&self.machine())
    }

    /// Sets the machine up; tells whether the browser kept it.
    #[must_use]
    pub fn set_up(&self, setup: &Setup) -> bool {
        remembered::keep(&self.machine(), setup)
    }

    /// Keeps a sealed answer until the team takes it; tells whether there was room.
    #[must_use]
    pub fn put(&self, id: &str, sealed: &str) -> bool {
        remembered::keep(&format!("{}.answer.{id}", self.machine()), &sealed)
    }

    /// What waits on this machine.
    #[must_use]
    pub fn waiting(&self) -> Waiting {
        Waiting(remembered::keys(&format!("{}.answer.", self.machine())))
    }
}
