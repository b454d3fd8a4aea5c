//! Typed errors as sentences in the user's language: what happened, that nothing was lost, what to do.
//!
//! Every match names every variant, so that a new kind of error does not compile without its sentence.

mod asking;
mod backup;
mod dossier;
mod import;
mod store;
mod surveys;
mod vault;

pub use asking::{bad_file, inbox, not_taken, team_key};
pub use backup::backup;
pub use dossier::{dossier, dossier_change, dossier_check};
pub use import::{Fields, encoding_name, failure, file_note, file_problem, mapping_problem, row_reason};
pub use store::{damage, dispatch, store};
pub use surveys::{answer_file, answer_row, flaw, misfit, missed, questionnaire_file, unfinished, unreadable, wording};
pub use vault::{typo, vault};

use super::text::{Arg, Lang, lang, say, say_or, say_with};
use crate::app::evidence::AttachError;
use crate::app::session::DispatchError;
use crate::domain::complaints::handling::NotNow;
use crate::domain::entity::Entity;
use crate::domain::knowledge::placeholders::PLACES;
use crate::domain::rules::{Refusal, Rule};
use crate::domain::service::handling::NotNow as RequestNotNow;
use crate::domain::workspace::settings;
use crate::kernel::field::{FieldKey, Schema};

/// Bytes of the megabyte that limits on files are told in.
const MEGABYTE: u32 = 1_000_000;

/// Why a command was refused, for a notice.
#[must_use]
pub fn refusal(refusal: &Refusal) -> String {
    refusal_in(refusal, None)
}

/// Like [`refusal`], with the user's own fields called by their labels, which stand in `schema`.
#[must_use]
pub fn refusal_in(refusal: &Refusal, schema: Option<&Schema>) -> String {
    let rule = rule_of(refusal.entity, refusal.field.as_ref(), &refusal.rule, schema);
    let Some(field) = &refusal.field else { return say_with("error-refused", &[("rule", rule.into())]) };
    let record = say(&format!("entity-{}-one", id(refusal.entity.key())));
    let field = field_label(refusal.entity, field, schema);
    say_with("error-refused-field", &[("record", record.into()), ("field", field.into()), ("rule", rule.into())])
}

/// Why a file was not added to a complaint.
#[must_use]
pub fn attach(error: &AttachError) -> String {
    match error {
        AttachError::Unreadable(reason) => say_with("file-unreadable", &[("reason", reason.clone().into())]),
        // Which file it is, the notice says already.
        AttachError::Dispatch(DispatchError::Refused(Refusal { entity: Entity::Evidence, field, rule })) => {
            rule_of(Entity::Evidence, field.as_ref(), rule, None)
        }
        AttachError::Dispatch(error) => dispatch(error),
    }
}

/// What is wrong with one field of a record of type `entity`, to stand beside that field.
#[must_use]
pub fn field_error(entity: Entity, field: &FieldKey, rule: &Rule) -> String {
    rule_of(entity, Some(field), rule, None)
}

/// How a field is called: built-in ones by the translations, the user's own by the label in `schema`.
#[must_use]
pub fn field_label(entity: Entity, field: &FieldKey, schema: Option<&Schema>) -> String {
    let own = schema.and_then(|schema| schema.field(field.as_str())).and_then(|spec| spec.label.as_ref());
    if let Some((chinese, english)) = own {
        let (first, other) = match lang() {
            Lang::ZhCn => (chinese, english),
            Lang::En => (english, chinese),
        };
        return if first.is_empty() { other } else { first }.to_string();
    }
    if entity == Entity::Settings {
        return say_or(&format!("settings-{}", id(field.as_str())), &say("entity-settings-one"));
    }
    say_or(&format!("field-{}-{}", id(entity.key()), id(field.as_str())), field.as_str())
}

fn rule_of(entity: Entity, field: Option<&FieldKey>, rule: &Rule, schema: Option<&Schema>) -> String {
    match rule {
        Rule::Required => say("rule-required"),
        Rule::UnknownField => say("rule-unknown-field"),
        Rule::WrongKind => say("rule-wrong-kind"),
        Rule::NotAnOption(value) => say_with("rule-not-an-option", &[("value", value.clone().into())]),
        Rule::OutOfRange { min, max } => {
            say_with("rule-out-of-range", &[("min", Arg::from(*min)), ("max", Arg::from(*max))])
        }
        Rule::Negative => say("rule-negative"),
        Rule::NotAnEmail => say("rule-not-an-email"),
        Rule::NotAWebAddress => say("rule-not-a-web-address"),
        Rule::TooLong => say("rule-too-long"),
        Rule::UnknownReference => say("rule-unknown-reference"),
        Rule::Taken if entity == Entity::InstalledProducts => say("rule-taken-serial"),
        Rule::Taken => say("rule-taken"),
        Rule::Gone => say("rule-gone"),
        Rule::RefersToItself => say("rule-refers-to-itself"),
        Rule::Before(earlier) => say_with("rule-before", &[("field", field_label(entity, earlier, schema).into())]),
        Rule::NotNow { from, step, why } => {
            let (from, step) = (step_label(from), step_label(step));
            say_with("rule-not-now", &[("from", from.into()), ("step", step.into()), ("why", not_now(*why).into())])
        }
        Rule::RequestNotNow { from, step, why } => {
            let (from, step) = (request_step(from), request_step(step));
            let why = request_not_now(*why);
            say_with("rule-request-not-now", &[("from", from.into()), ("step", step.into()), ("why", why.into())])
        }
        Rule::PlannedAlready => say("rule-planned-already"),
        Rule::ServicedAlready => say("rule-serviced-already"),
        Rule::OtherCustomer => say("rule-other-customer"),
        Rule::MovedMeanwhile { now } => moved_meanwhile(entity, now),
        Rule::MergedAlready => say("rule-merged-already"),
        Rule::InUse { by, count } => {
            let by = say(&format!("entity-{}", id(by.key())));
            say_with("rule-in-use", &[("count", Arg::from(*count)), ("by", by.into())])
        }
        Rule::OtherCurrency(currency) => say_with("rule-other-currency", &[("currency", currency.to_string().into())]),
        Rule::IntoEnded => say("rule-into-ended"),
        Rule::DecidedAlready => say("rule-decided-already"),
        Rule::SecondMember => say("rule-second-member"),
        Rule::BeyondAuthority => say("rule-beyond-authority"),
        Rule::EmptyFile => say("rule-empty-file"),
        Rule::FileTooLarge { most } => say_with("rule-file-too-large", &[("most", Arg::from(most / MEGABYTE))]),
        Rule::EvidenceFull { most } => say_with("rule-evidence-full", &[("most", Arg::from(most / MEGABYTE))]),
        Rule::NotTaken => say("rule-not-taken"),
        Rule::NotByHand => say("rule-not-by-hand"),
        Rule::OnlyByFigures => say("rule-only-by-figures"),
        Rule::RequiredWith(other) => {
            say_with("rule-required-with", &[("field", field_label(entity, other, schema).into())])
        }
        Rule::Ahead => say("rule-ahead"),
        Rule::Dropped => say("rule-dropped"),
        Rule::TooEarly { days, least } => {
            say_with("rule-too-early", &[("days", Arg::from(*days)), ("least", Arg::from(*least))])
        }
        Rule::NotPositive => say("rule-not-positive"),
        Rule::BadZone => say("rule-bad-zone"),
        Rule::OneLanguage => say("rule-one-language"),
        Rule::NothingToPublish => say("rule-nothing-to-publish"),
        Rule::UnknownPlace(place) => {
            let places = PLACES.map(|place| format!("{{{place}}}")).join(" ");
            say_with("rule-unknown-place", &[("place", place.clone().into()), ("places", places.into())])
        }
        Rule::NoQuestionnaire(error) => surveys::unreadable(error),
        Rule::DraftChanged => say("rule-draft-changed"),
        Rule::NothingNew => say("rule-nothing-new"),
        Rule::ToBeMended { count } => say_with("rule-to-be-mended", &[("count", Arg::from(*count))]),
        Rule::KindChanged(key) => say_with("rule-kind-changed", &[("key", key.clone().into())]),
        Rule::Misfit { question, misfit } => surveys::misfit_of(question, *misfit),
        Rule::AnsweredAlready => say("rule-answered-already"),
        Rule::NothingAnswered => say("rule-nothing-answered"),
        Rule::NotPublished => say("rule-not-published"),
        Rule::NobodyToAsk => say("rule-nobody-to-ask"),
        Rule::MoreThanThere { there } => say_with("rule-more-than-there", &[("there", Arg::from(*there))]),
        Rule::AskingNotNow(why) => surveys::asking_not_now(*why),
        Rule::BadHours(_) => say("rule-bad-hours"),
        Rule::BadSetting => say(bad_setting(field.map_or("", FieldKey::as_str))),
        // Which change did not fit is for the console: the user can only load what is stored.
        Rule::DoesNotFit(_) => say("rule-does-not-fit"),
    }
}

/// Somebody else was faster, and where the record stands now.
fn moved_meanwhile(entity: Entity, now: &str) -> String {
    let (sentence, now) = match entity {
        Entity::Requests => ("rule-request-moved", request_step(now)),
        Entity::Invitations => ("rule-invitation-moved", say_or(&format!("choice-invitations-state-{}", id(now)), now)),
        _ => ("rule-moved-meanwhile", step_label(now)),
    };
    say_with(sentence, &[("now", now.into())])
}

/// Why a step of handling a complaint cannot be taken now.
#[must_use]
pub fn not_now(why: NotNow) -> String {
    say(match why {
        NotNow::There => "not-now-there",
        NotNow::Over => "not-now-over",
        NotNow::StillOpen => "not-now-still-open",
        NotNow::NotResolved => "not-now-not-resolved",
        NotNow::Passed => "not-now-passed",
        NotNow::Merged => "not-now-merged",
        NotNow::NotWaiting => "not-now-not-waiting",
        NotNow::NotEscalated => "not-now-not-escalated",
        NotNow::Unknown => "not-now-unknown",
    })
}

/// Why a step of handling a request cannot be taken now.
#[must_use]
pub fn request_not_now(why: RequestNotNow) -> String {
    say(match why {
        RequestNotNow::There => "not-now-there",
        RequestNotNow::Over => "not-now-over",
        RequestNotNow::StillOpen => "not-now-still-open",
        RequestNotNow::Passed => "not-now-passed",
        RequestNotNow::Complaint => "not-now-complaint",
        RequestNotNow::NotWaiting => "not-now-not-waiting",
        RequestNotNow::Unknown => "not-now-unknown",
        RequestNotNow::First(states) => {
            let states: Vec<String> = states.iter().map(|state| request_step(state)).collect();
            return say_with("not-now-first", &[("states", states.join(" / ").into())]);
        }
    })
}

/// The label of a step of handling a request; every state is one.
fn request_step(code: &str) -> String {
    say_or(&format!("choice-request-steps-kind-{}", id(code)), code)
}

/// The label of a step of handling a complaint; every state is one.
fn step_label(code: &str) -> String {
    say_or(&format!("choice-complaint-steps-kind-{}", id(code)), code)
}

fn bad_setting(key: &str) -> &'static str {
    match key {
        settings::CURRENCY => "rule-bad-setting-currency",
        settings::UTC_OFFSET => "rule-bad-setting-utc-offset-minutes",
        settings::RATIO_TOLERANCE => "rule-bad-setting-ratio-tolerance",
        settings::LOST_AFTER_DAYS => "rule-bad-setting-lost-after-days",
        settings::SERVICE_AHEAD_DAYS => "rule-bad-setting-service-ahead-days",
        settings::REMEDY_LIMIT_AGENT | settings::REMEDY_LIMIT_MANAGER => "rule-bad-setting-remedy-limit",
        key if settings::WORD_OF_MOUTH.contains(&key) => "rule-bad-setting-word-of-mouth",
        key if settings::CAME_BACK.contains(&key) => "rule-bad-setting-came-back",
        _ => "rule-bad-setting",
    }
}

/// A key of the registry as it stands in message ids.
fn id(key: &str) -> String {
    key.replace('_', "-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::clocks::HoursError;
    use crate::domain::complaints::complaint;
    use crate::domain::customers::customer;
    use crate::domain::questionnaire::Unreadable;
    use crate::domain::questionnaire::answers::Misfit;
    use crate::domain::surveys::asking::NotNow as AskingNotNow;
    use crate::domain::surveys::response;
    use crate::kernel::field::{FieldSpec, Flags};
    use crate::kernel::money::Currency;
    use crate::kernel::tables::ApplyError;
    use crate::kernel::value::Kind;
    use crate::ui::text::set_lang;

    fn of(entity: Entity, field: impl Into<FieldKey>, rule: Rule) -> Refusal {
        Refusal { entity, field: Some(field.into()), rule }
    }

    fn check(refused: &Refusal, english: &str, chinese: &str) {
        set_lang(Lang::En);
        assert_eq!(refusal(refused), english);
        set_lang(Lang::ZhCn);
        assert_eq!(refusal(refused), chinese);
    }

    #[test]
    fn a_refusal_names_record_field_rule_and_that_nothing_changed() {
        check(
            &of(Entity::Customers, customer::EMAIL, Rule::NotAnEmail),
            "Not saved. Customer › Email: An email address looks like name@example.com. Nothing was changed.",
            "未保存。客户 › 邮箱：邮箱地址应类似 name@example.com。原有数据没有变化。",
        );
        check(
            &of(Entity::Responses, response::NPS, Rule::OutOfRange { min: 0, max: 10 }),
            "Not saved. Response › NPS (0–10): Enter a number from 0 to 10. Nothing was changed.",
            "未保存。答卷 › 推荐意愿 NPS：请填写 0 到 10 之间的数。原有数据没有变化。",
        );
        check(
            &of(Entity::Complaints, complaint::RESOLVED_AT, Rule::Before(complaint::OPENED_AT.into())),
            "Not saved. Complaint › Resolved: This cannot be earlier than “Received”. Nothing was changed.",
            "未保存。投诉 › 解决时间：不能早于“投诉时间”。原有数据没有变化。",
        );
        check(
            &Refusal { entity: Entity::Orders, field: None, rule: Rule::Gone },
            "Not saved. This record was deleted meanwhile, perhaps in another tab. Nothing was changed.",
            "未保存。这条记录已被删除，可能是在另一个标签页里删除的。原有数据没有变化。",
        );
    }

    #[test]
    fn a_step_out_of_turn_is_told_by_its_labels() {
        let (from, step) = ("received".to_owned(), "confirmed".to_owned());
        let rule = Rule::NotNow { from, step, why: NotNow::NotResolved };
        set_lang(Lang::ZhCn);
        assert_eq!(
            field_error(Entity::Complaints, &complaint::STATUS.into(), &rule),
            "投诉目前为“已收到”，此时不能进行“客户已确认”。要先解决，才能到这一步。"
        );
    }

    #[test]
    fn the_users_own_field_goes_by_its_label() {
        let field = FieldSpec {
            key: "x_shoe".into(),
            kind: Kind::Int,
            flags: Flags::NONE,
            label: Some(("".into(), "Shoe size".into())),
        };
        let schema = Schema { table: Entity::Customers.table(), fields: vec![field] };
        set_lang(Lang::ZhCn);
        assert_eq!(field_label(Entity::Customers, &"x_shoe".into(), Some(&schema)), "Shoe size");
        assert_eq!(field_label(Entity::Customers, &"x_other".into(), Some(&schema)), "x_other");
    }

    #[test]
    fn every_rule_and_setting_has_a_sentence_in_both_languages() {
        let key = || FieldKey::from(customer::NAME);
        let rules = [
            Rule::Required,
            Rule::UnknownField,
            Rule::WrongKind,
            Rule::NotAnOption("?".to_owned()),
            Rule::OutOfRange { min: 1, max: 5 },
            Rule::Negative,
            Rule::NotAnEmail,
            Rule::NotAWebAddress,
            Rule::TooLong,
            Rule::UnknownReference,
            Rule::Taken,
            Rule::Gone,
            Rule::RefersToItself,
            Rule::Before(key()),
            Rule::NotNow { from: "closed".to_owned(), step: "resolved".to_owned(), why: NotNow::Over },
            Rule::MovedMeanwhile { now: "closed".to_owned() },
            Rule::RequestNotNow {
                from: "closed".to_owned(),
                step: "done".to_owned(),
                why: RequestNotNow::First(&["answered"]),
            },
            Rule::PlannedAlready,
            Rule::ServicedAlready,
            Rule::OtherCustomer,
            Rule::MergedAlready,
            Rule::InUse { by: Entity::Complaints, count: 2 },
            Rule::OtherCurrency(Currency::CNY),
            Rule::IntoEnded,
            Rule::DecidedAlready,
            Rule::SecondMember,
            Rule::BeyondAuthority,
            Rule::EmptyFile,
            Rule::FileTooLarge { most: 10_000_000 },
            Rule::EvidenceFull { most: 300_000_000 },
            Rule::NotTaken,
            Rule::NotByHand,
            Rule::OnlyByFigures,
            Rule::RequiredWith(key()),
            Rule::Ahead,
            Rule::Dropped,
            Rule::TooEarly { days: 3, least: 28 },
            Rule::NotPositive,
            Rule::BadZone,
            Rule::OneLanguage,
            Rule::NothingToPublish,
            Rule::UnknownPlace("nmae".to_owned()),
            Rule::NoQuestionnaire(Unreadable::TooLong),
            Rule::DraftChanged,
            Rule::NothingNew,
            Rule::ToBeMended { count: 2 },
            Rule::KindChanged("q1".to_owned()),
            Rule::Misfit { question: "q1".to_owned(), misfit: Misfit::OffScale },
            Rule::AnsweredAlready,
            Rule::NothingAnswered,
            Rule::NotPublished,
            Rule::NobodyToAsk,
            Rule::MoreThanThere { there: 3 },
            Rule::AskingNotNow(AskingNotNow::Over),
            Rule::BadHours(HoursError::NotATime(String::new())),
            Rule::BadSetting,
            Rule::DoesNotFit(ApplyError::Ragged),
        ];
        let keys = [
            settings::CURRENCY,
            settings::UTC_OFFSET,
            settings::RATIO_TOLERANCE,
            settings::LOST_AFTER_DAYS,
            settings::SERVICE_AHEAD_DAYS,
        ];
        for lang in Lang::ALL {
            set_lang(lang);
            let said = |text: String| assert!(!text.is_empty() && !text.contains("rule-"), "{} {text}", lang.tag());
            for rule in &rules {
                said(field_error(Entity::Customers, &key(), rule));
            }
            for setting in keys.iter().chain(&settings::WORD_OF_MOUTH).chain(&settings::CAME_BACK) {
                said(field_error(Entity::Settings, &(*setting).into(), &Rule::BadSetting));
            }
        }
    }
}
