//! The ready questionnaires: each can be published as it is, in both languages, and is worded as we advise others to.

#[path = "support/both_ways.rs"]
mod both_ways;

use std::collections::HashSet;
use zhiji::codec::asking::{Asking, Fragment};
use zhiji::domain::command::{Command, Context};
use zhiji::domain::dataset::Dataset;
use zhiji::domain::entity::Entity;
use zhiji::domain::questionnaire::check::problems;
use zhiji::domain::questionnaire::effort::minutes;
use zhiji::domain::questionnaire::measure::{Dimension, KanoSide, Measure};
use zhiji::domain::questionnaire::pack::{Pack, read};
use zhiji::domain::questionnaire::wording::warnings;
use zhiji::domain::questionnaire::words::Tongue;
use zhiji::domain::questionnaire::{Answers, Ask, Questionnaire};
use zhiji::domain::rules::Rule;
use zhiji::domain::surveys::publishing::{digest_of, written};
use zhiji::domain::surveys::survey;
use zhiji::kernel::id::IdSequence;
use zhiji::kernel::time::Timestamp;
use zhiji::kernel::value::Value;

/// As the build joins them.
fn packs() -> Vec<Pack> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/packs");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let joined: String = files.iter().map(|file| std::fs::read_to_string(file).unwrap()).collect();
    read(&joined).unwrap()
}

fn pack(key: &str) -> Questionnaire {
    packs().into_iter().find(|pack| pack.key == key).unwrap().questionnaire
}

#[test]
fn each_can_be_published_as_it_is() {
    let packs = packs();
    assert_eq!(packs.len(), 10);
    assert_eq!(packs.iter().map(|pack| &pack.key).collect::<HashSet<_>>().len(), 10);
    for Pack { key, name, purpose, about, questionnaire, .. } in &packs {
        assert!(Tongue::ALL.iter().all(|tongue| !name.lacks(*tongue)), "{key}");
        assert_eq!(problems(questionnaire), [], "{key}");
        assert_eq!(questionnaire.tongues(), Tongue::ALL, "{key}");
        assert!(["satisfaction", "nps", "service", "recovery", "product"].contains(&purpose.as_str()), "{key}");
        assert!(Tongue::ALL.iter().all(|tongue| !about.lacks(*tongue)), "{key}");
        // What is kept of it is the same document.
        assert_eq!(Questionnaire::read(&questionnaire.write()).as_ref(), Ok(questionnaire), "{key}");
    }
}

#[test]
fn each_says_everything_in_both_languages() {
    for Pack { key, questionnaire, .. } in packs() {
        questionnaire.each_words(|_, words| {
            assert_eq!(words.zh.is_empty(), words.en.is_empty(), "{key}: {words:?}");
            assert!(!words.zh.contains(|letter: char| letter.is_ascii_lowercase()), "{key}: {}", words.zh);
        });
        assert!(questionnaire.thanks_for(&Answers::default()).is_some(), "{key} thanks nobody");
    }
}

#[test]
fn each_is_worded_as_the_lint_advises() {
    for Pack { key, questionnaire, .. } in packs() {
        assert_eq!(warnings(&questionnaire), [], "{key}");
    }
}

#[test]
fn short_ones_are_short() {
    for key in ["nps", "csat", "ces", "loyalty", "recovery", "index"] {
        assert!(minutes(&pack(key)) <= 2, "{key}");
    }
    assert!((6..=8).contains(&minutes(&pack("servqual"))), "{}", minutes(&pack("servqual")));
}

#[test]
fn servqual_has_its_items_and_weights() {
    let questionnaire = pack("servqual");
    let count = |wanted: fn(&Measure, Dimension) -> bool, dimension: Dimension| {
        let measures = questionnaire.questions().filter_map(|question| question.measure.as_ref());
        measures.filter(|measure| wanted(measure, dimension)).count()
    };
    let item =
        |measure: &Measure, of: Dimension| matches!(measure, Measure::Servqual { dimension } if *dimension == of);
    let weight =
        |measure: &Measure, of: Dimension| matches!(measure, Measure::ServqualWeight { dimension } if *dimension == of);
    assert_eq!(Dimension::ALL.map(|dimension| count(item, dimension)), [4, 5, 4, 4, 5]);
    assert_eq!(Dimension::ALL.map(|dimension| count(weight, dimension)), [1; 5]);
    let scales = questionnaire.questions().filter_map(|question| match &question.ask {
        Ask::Pair { scale } => Some((scale.from, scale.to)),
        _ => None,
    });
    assert!(scales.into_iter().all(|scale| scale == (1, 7)));
}

#[test]
fn the_five_drivers_are_all_asked_about_as_pairs() {
    let questionnaire = pack("drivers");
    let drivers: Vec<&str> = questionnaire.questions().filter_map(|question| question.driver.as_deref()).collect();
    assert_eq!(drivers.len(), 10);
    for driver in zhiji::domain::questionnaire::check::DRIVERS {
        assert_eq!(drivers.iter().filter(|of| **of == driver).count(), 2, "{driver}");
    }
}

#[test]
fn kano_asks_both_sides_of_each_feature() {
    let questionnaire = pack("kano");
    let sides: Vec<(&str, KanoSide)> = questionnaire
        .questions()
        .filter_map(|question| match question.measure.as_ref() {
            Some(Measure::Kano { feature, side }) => Some((feature.as_str(), *side)),
            _ => None,
        })
        .collect();
    assert_eq!(sides.len(), 6);
    for both in sides.chunks(2) {
        assert_eq!((both[0].0, both[0].1, both[1].1), (both[1].0, KanoSide::Functional, KanoSide::Dysfunctional));
    }
}

#[test]
fn the_index_has_three_items_and_the_grid_two_matrices() {
    let of = |key: &str, wanted: fn(&Measure) -> bool| {
        pack(key).questions().filter_map(|question| question.measure.as_ref()).filter(|measure| wanted(measure)).count()
    };
    assert_eq!(of("index", |measure| matches!(measure, Measure::SatisfactionIndex)), 3);
    assert_eq!(of("importance", |measure| matches!(measure, Measure::Importance { .. })), 1);
    assert_eq!(of("importance", |measure| matches!(measure, Measure::Performance { .. })), 1);
    assert_eq!(of("loyalty", |measure| matches!(measure, Measure::Repurchase | Measure::Recommendation)), 2);
}

/// After a complaint the same is asked as at the desk: whether satisfied, expectation and experience, CSAT, own words.
#[test]
fn recovery_asks_what_the_desk_asks() {
    let kinds: Vec<&str> = pack("recovery").questions().map(|question| question.ask.kind()).collect();
    for kind in ["choice", "pair", "csat", "text"] {
        assert!(kinds.contains(&kind), "{kind}");
    }
    let purpose = packs().into_iter().find(|pack| pack.key == "recovery").unwrap().purpose;
    assert_eq!(purpose, zhiji::domain::complaints::recovering::PURPOSE);
}

/// What a QR code holds at most with little correction (version 40-L), less what stands before a fragment.
const ONE_QR: usize = 2_953 - 80;

/// Where a team sends a link to everybody; a personal one has a token and a name more.
fn link_of(questionnaire: &Questionnaire) -> usize {
    let team = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p".to_owned();
    Fragment::anonymous(Asking { team, document: questionnaire.write() }).write().len()
}

#[test]
fn short_ones_fit_one_code_with_room_for_a_token() {
    for key in ["nps", "csat", "ces", "loyalty", "recovery", "index"] {
        let length = link_of(&pack(key));
        assert!(length + 250 <= ONE_QR, "{key}: {length}");
    }
}

#[test]
fn long_ones_fit_a_link() {
    for Pack { key, questionnaire, .. } in packs() {
        let length = link_of(&questionnaire);
        println!("{key}: {length}");
        assert!(length < 8_000, "{key}: {length}");
    }
}

#[test]
fn a_survey_begins_with_a_pack_in_one_step() {
    let mut dataset = Dataset::default();
    let now = Timestamp(1_790_000_000_000);
    let mut context = Context { now, actor: None, ids: IdSequence::new(now.0, 3) };
    let id = context.ids.mint();
    let values = |name: &str| vec![(survey::NAME.into(), Value::text(name))];
    let draft = pack("nps").write();
    let begin = |name: &str, draft: &str| Command::BeginSurvey { id, values: values(name), draft: draft.to_owned() };
    let refused = both_ways::run(&mut dataset, &mut context, &begin("NPS", "{}")).unwrap_err();
    assert!(matches!(refused.rule, Rule::NoQuestionnaire(_)));
    let refused = both_ways::run(&mut dataset, &mut context, &begin("", &draft)).unwrap_err();
    assert_eq!(refused.rule, Rule::Required);
    assert_eq!(both_ways::run(&mut dataset, &mut context, &begin("NPS", &draft)).unwrap().len(), 1);
    let slot = dataset.slot(Entity::Surveys, id).unwrap();
    assert_eq!(written(&dataset, slot), draft);
    // It can be published at once.
    let command = Command::PublishSurvey { survey: id, version: context.ids.mint(), draft: digest_of(&draft) };
    both_ways::run(&mut dataset, &mut context, &command).unwrap();
}
