//! One element of a page: a panel with more of them, or a question.

use super::{Known, Missed, Reading, elements, key_of, name_of};
use crate::domain::questionnaire::question::{Ask, Choice, Look, OTHER, Question};
use crate::domain::questionnaire::scale::{MOST_STEPS, Scale};
use crate::domain::questionnaire::{Condition, Words};
use serde_json::Value as Json;
use std::collections::BTreeMap;

/// What a question can say of itself that has no counterpart here.
const OF_QUESTION: &[&str] = &[
    "requiredIf",
    "enableIf",
    "validators",
    "defaultValue",
    "defaultValueExpression",
    "setValueExpression",
    "setValueIf",
    "resetValueIf",
    "correctAnswer",
    "choicesByUrl",
    "showSelectAllItem",
    "hasSelectAll",
    "minSelectedChoices",
    "choicesVisibleIf",
    "choicesEnableIf",
    "hasComment",
    "showCommentArea",
    "readOnly",
    "maxLength",
];

/// Options, and their codes by the values of the file.
type Options = (Vec<Choice>, BTreeMap<String, String>);

/// A value as a condition names it.
fn spelled(value: &Json) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn flag(json: &Json, names: &[&str]) -> bool {
    names.iter().any(|name| json.get(name).and_then(Json::as_bool) == Some(true))
}

#[expect(clippy::cast_possible_truncation, reason = "checked to be a small whole number")]
fn whole(json: Option<&Json>) -> Option<i32> {
    let number = json?.as_f64().or_else(|| json?.as_str()?.trim().parse().ok())?;
    (number.fract() == 0.0 && number.abs() < 1e6).then_some(number as i32)
}

impl Reading {
    /// Adds what an element asks; `around` is the condition of the panels around it.
    pub(super) fn element(&mut self, json: &Json, around: Option<&Condition>, into: &mut Vec<Question>) {
        let kind = json.get("type").and_then(Json::as_str).unwrap_or("").to_owned();
        let name = name_of(json).unwrap_or_else(|| format!("{kind} {}", into.len() + 1));
        let own = self.condition(&name, json);
        let show_if = match (around.cloned(), own) {
            (Some(around), Some(own)) => Some(Condition::All(vec![around, own])),
            (around, own) => around.or(own),
        };
        if kind == "panel" {
            let heading = self.words(&name, json.get("title"));
            if let Some(heading) = [heading.zh, heading.en].into_iter().find(|heading| !heading.is_empty()) {
                self.miss(&name, Missed::Heading(heading));
            }
            elements(json).for_each(|inside| self.element(inside, show_if.as_ref(), into));
            return;
        }
        let text = self.words(&name, json.get("title"));
        let text = if text.is_empty() { self.words(&name, Some(&Json::String(name.clone()))) } else { text };
        let help = self.words(&name, json.get("description"));
        let Some((ask, codes)) = self.ask(&kind, &name, json) else { return };
        self.miss_properties(&name, json, OF_QUESTION);
        let spare = format!("q{}", self.known.len() + 1);
        let key = key_of(&name, &spare, |key| self.known.values().any(|known| known.key == key));
        self.known.insert(name, Known { key: key.clone(), ask: ask.clone(), codes });
        let required = flag(json, &["isRequired"]);
        into.push(Question { help, required, show_if, ..Question::new(&key, text, ask) });
    }

    fn ask(&mut self, kind: &str, name: &str, json: &Json) -> Option<(Ask, BTreeMap<String, String>)> {
        let none = BTreeMap::new();
        let other = flag(json, &["hasOther", "showOtherItem"]);
        let shuffle = json.get("choicesOrder").and_then(Json::as_str) == Some("random");
        Some(match kind {
            "comment" => (Ask::Text { long: true }, none),
            "text" => (self.typed(name, json), none),
            "rating" => self.rating(name, json)?,
            "boolean" => self.boolean(name, json),
            "matrix" => self.matrix(name, json)?,
            "radiogroup" | "dropdown" | "buttongroup" => {
                let (options, codes) = self.options(name, json, "choices")?;
                (Ask::Choice { options, other, shuffle }, codes)
            }
            "checkbox" | "tagbox" => {
                let (options, codes) = self.options(name, json, "choices")?;
                let at_most = whole(json.get("maxSelectedChoices")).and_then(|most| u16::try_from(most).ok());
                (Ask::Choices { options, other, shuffle, at_most: at_most.filter(|most| *most > 0) }, codes)
            }
            "ranking" => {
                let (options, codes) = self.options(name, json, "choices")?;
                (Ask::Ranking { options, shuffle }, codes)
            }
            kind => {
                self.miss(name, Missed::Kind(kind.to_owned()));
                return None;
            }
        })
    }

    /// A line of text, by what is to be typed into it.
    fn typed(&mut self, name: &str, json: &Json) -> Ask {
        let number = |name: &str| json.get(name).and_then(|at| at.as_f64().or_else(|| at.as_str()?.parse().ok()));
        match json.get("inputType").and_then(Json::as_str).unwrap_or("text") {
            "number" | "range" => {
                let whole = number("step") == Some(1.0);
                Ask::Number { from: number("min"), to: number("max"), whole }
            }
            "date" => Ask::Date,
            "text" => Ask::Text { long: false },
            input => {
                self.miss(name, Missed::Input(input.to_owned()));
                Ask::Text { long: false }
            }
        }
    }

    fn rating(&mut self, name: &str, json: &Json) -> Option<(Ask, BTreeMap<String, String>)> {
        let values: Vec<&Json> = json.get("rateValues").and_then(Json::as_array).into_iter().flatten().collect();
        let numbers: Option<Vec<i32>> =
            values.iter().map(|value| whole(Some(value.get("value").unwrap_or(value)))).collect();
        let in_steps =
            |numbers: &[i32]| numbers.windows(2).all(|pair| matches!(pair, [a, b] if a.checked_add(1) == Some(*b)));
        let (from, to) = match numbers.as_deref() {
            Some([first, .., last]) if numbers.as_deref().is_some_and(in_steps) => (*first, *last),
            Some([]) | None if values.is_empty() => {
                let from = whole(json.get("rateMin")).unwrap_or(1);
                let count = whole(json.get("rateCount")).map(|count| from.saturating_add(count - 1));
                (from, whole(json.get("rateMax")).or(count).unwrap_or(5))
            }
            // Words instead of numbers: one of several.
            _ => {
                let (options, codes) = self.options(name, json, "rateValues")?;
                return Some((Ask::Choice { options, other: false, shuffle: false }, codes));
            }
        };
        if whole(json.get("rateStep")).is_some_and(|step| step != 1) || to.saturating_sub(from) >= MOST_STEPS {
            self.miss(name, Missed::Step);
        }
        let least = self.words(name, json.get("minRateDescription"));
        let most = self.words(name, json.get("maxRateDescription"));
        if (from, to) == (0, 10) && name.to_lowercase().starts_with("nps") {
            return Some((Ask::Nps, BTreeMap::new()));
        }
        let look = match json.get("rateType").or_else(|| json.get("rateDisplayMode")).and_then(Json::as_str) {
            Some("stars") => Look::Stars,
            Some("smileys") => Look::Faces,
            _ => Look::Numbers,
        };
        let to = to.clamp(from.saturating_add(1), from.saturating_add(MOST_STEPS - 1));
        Some((Ask::Rating { scale: Scale { from, to, least, most }, look }, BTreeMap::new()))
    }

    fn boolean(&mut self, name: &str, json: &Json) -> (Ask, BTreeMap<String, String>) {
        let mut said = |property: &str, zh: &str, en: &str| {
            let words = self.words(name, json.get(property));
            if words.is_empty() { Words::new(zh, en) } else { words }
        };
        let (yes, no) = (said("labelTrue", "是", "Yes"), said("labelFalse", "否", "No"));
        let value = |property: &str, usual: &str| json.get(property).map_or_else(|| usual.to_owned(), spelled);
        let codes = [("valueTrue", "true", "yes"), ("valueFalse", "false", "no")];
        let codes = codes.map(|(property, usual, code)| (value(property, usual), code.to_owned())).into();
        let options = vec![Choice { code: "yes".to_owned(), text: yes }, Choice { code: "no".to_owned(), text: no }];
        (Ask::Choice { options, other: false, shuffle: false }, codes)
    }

    /// A matrix has one scale for its rows here: its columns become steps, the first and the last with their words.
    fn matrix(&mut self, name: &str, json: &Json) -> Option<(Ask, BTreeMap<String, String>)> {
        let (rows, codes) = self.options(name, json, "rows")?;
        let columns: Vec<&Json> = json.get("columns").and_then(Json::as_array).into_iter().flatten().collect();
        let (Some(first), Some(last)) = (columns.first(), columns.last().filter(|_| columns.len() > 1)) else {
            self.miss(name, Missed::NoChoices);
            return None;
        };
        let text = |column: &Json| column.get("text").or_else(|| column.get("value")).unwrap_or(column).clone();
        let numbers: Option<Vec<i32>> =
            columns.iter().map(|column| whole(Some(column.get("value").unwrap_or(column)))).collect();
        let rising =
            |numbers: &[i32]| numbers.windows(2).all(|pair| matches!(pair, [a, b] if a.checked_add(1) == Some(*b)));
        let count = i32::try_from(columns.len()).unwrap_or(MOST_STEPS);
        let (from, to) = match numbers.as_deref() {
            Some([first, .., last]) if numbers.as_deref().is_some_and(rising) => (*first, *last),
            _ => (1, count),
        };
        if columns.len() > 2 && columns.iter().any(|column| text(column).is_string()) {
            self.miss(name, Missed::Columns);
        }
        let (least, most) = (text(first), text(last));
        let (least, most) = (self.words(name, Some(&least)), self.words(name, Some(&most)));
        Some((Ask::Matrix { rows, scale: Scale { from, to, least, most } }, codes))
    }

    /// What can be chosen, with codes that are valid and differ.
    fn options(&mut self, name: &str, json: &Json, list: &str) -> Option<Options> {
        let (mut options, mut codes): Options = (Vec::new(), BTreeMap::new());
        let items = json.get(list).and_then(Json::as_array).into_iter().flatten();
        let none = flag(json, &["hasNone", "showNoneItem"]);
        let mut add = |reading: &mut Self, value: &Json, text: &Json| {
            let spare = format!("o{}", options.len() + 1);
            let taken = |code: &str| code == OTHER || options.iter().any(|option: &Choice| option.code == code);
            let code = key_of(&spelled(value), &spare, taken);
            codes.insert(spelled(value), code.clone());
            let text = reading.words(name, Some(text));
            options.push(Choice { code, text });
        };
        for item in items {
            let value = item.get("value").unwrap_or(item);
            let text = item.get("text").unwrap_or(value);
            if item.get("visibleIf").is_some() || item.get("enableIf").is_some() {
                self.miss(name, Missed::Property(format!("{list}.visibleIf")));
            }
            add(self, value, text);
        }
        if none {
            let usual = serde_json::json!({"zh-cn": "都没有", "en": "None"});
            let text = json.get("noneText").cloned().unwrap_or(usual);
            add(self, &Json::String("none".to_owned()), &text);
        }
        if options.is_empty() {
            self.miss(name, Missed::NoChoices);
            return None;
        }
        Some((options, codes))
    }
}
