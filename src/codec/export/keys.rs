//! The keys of a workspace that are no records: sealed beside them, and in backups, never in an export or the history.

use crate::codec::asking::TeamKey;
use crate::codec::dossier::SigningKey;
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};

/// What a workspace keeps beside its records to sign and to open with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keys {
    /// What signs dossiers.
    pub dossier_key: Option<SigningKey>,
    /// What opens the answers to surveys, and signs invitations.
    pub team_key: Option<TeamKey>,
}

impl Keys {
    /// As they stand before the tables of a backup: a member each, with a comma after it.
    pub(super) fn members(&self) -> String {
        let member = |name: &str, key: Option<Json>| key.map(|key| format!("\"{name}\":{key},")).unwrap_or_default();
        let dossier = member("dossier_key", self.dossier_key.as_ref().map(|key| json!(key)));
        dossier + &member("team_key", self.team_key.as_ref().map(|key| json!(key)))
    }

    /// Takes the member `name` of a backup. A key that cannot be read is none.
    pub(super) fn take(&mut self, name: &str, value: Json) {
        match name {
            "dossier_key" => {
                let key: Option<SigningKey> = serde_json::from_value(value).ok();
                self.dossier_key = key.filter(SigningKey::is_whole);
            }
            "team_key" => self.team_key = serde_json::from_value(value).ok(),
            _ => {}
        }
    }
}
