//! Questionnaires of `SurveyJS`: what maps, what is listed, and what is refused.

use zhiji::codec::questionnaire_file::{LeftOut, Missed, Opened, Unopened, open};
use zhiji::domain::questionnaire::answers::{Answers, Given};
use zhiji::domain::questionnaire::check::{Flaw, problems};
use zhiji::domain::questionnaire::question::{Ask, Look};
use zhiji::domain::questionnaire::{Question, Questionnaire, Scale, Unreadable, Words};

fn fixture(name: &str) -> Opened {
    let path = format!("{}/tests/fixtures/surveyjs/{name}.json", env!("CARGO_MANIFEST_DIR"));
    open(&std::fs::read(path).unwrap()).unwrap()
}

fn question<'a>(questionnaire: &'a Questionnaire, key: &str) -> &'a Question {
    questionnaire.question(key).unwrap_or_else(|| panic!("{key}"))
}

fn shown(questionnaire: &Questionnaire, answers: &Answers) -> Vec<String> {
    let pages = 0..questionnaire.pages.len();
    pages.flat_map(|at| questionnaire.visible(at, answers)).map(|question| question.key.clone()).collect()
}

fn answered(answers: &[(&str, Given)]) -> Answers {
    let mut all = Answers::default();
    answers.iter().for_each(|(key, given)| all.set(key, Some(given.clone())));
    all
}

fn chosen(codes: &[&str]) -> Given {
    Given::Chosen { codes: codes.iter().map(|&code| code.to_owned()).collect(), other: String::new() }
}

#[test]
fn every_kind_that_there_is_maps() {
    let Opened { questionnaire, .. } = fixture("clinic");
    let kinds: Vec<(&str, &str)> =
        questionnaire.questions().map(|question| (question.key.as_str(), question.ask.kind())).collect();
    let want = [
        ("nps_score", "nps"),
        ("why_not", "text"),
        ("channels", "choices"),
        ("waiting", "rating"),
        ("called_back", "choice"),
        ("when", "date"),
        ("staff", "matrix"),
        ("matters", "ranking"),
        ("clinic", "choice"),
        ("words", "choices"),
        ("age", "number"),
        ("mail", "text"),
        ("other", "text"),
    ];
    assert_eq!(kinds, want);
    assert_eq!(questionnaire.title, Words::new("就诊之后", "After your visit"));
    assert_eq!(questionnaire.introduction.en, "It takes two minutes.");
    // Words alone are left of what would be markup, or a script.
    assert_eq!(questionnaire.thanks[0].text, Words::new("谢谢您！", "Thank you!alert(1)"));
    assert_eq!(question(&questionnaire, "waiting").text.en, "The waiting time");
    assert!(question(&questionnaire, "nps_score").required);
    assert!(questionnaire.pages[1].shuffle);
}

#[test]
fn options_and_scales_keep_their_words() {
    let Opened { questionnaire, .. } = fixture("clinic");
    let Ask::Choices { options, other, shuffle, at_most } = &question(&questionnaire, "channels").ask else { panic!() };
    let codes: Vec<&str> = options.iter().map(|option| option.code.as_str()).collect();
    assert_eq!(
        (codes.as_slice(), other, shuffle, at_most),
        (&["phone", "e_mail", "3", "none"][..], &true, &true, &Some(2))
    );
    assert_eq!(options[1].text, Words::new("电子邮件", "E-mail"));
    assert_eq!(options[3].text, Words::new("都没有", "None"));
    let Ask::Rating { scale, look } = &question(&questionnaire, "waiting").ask else { panic!() };
    assert_eq!((scale, look), (&Scale::of(1, 5), &Look::Stars));
    let Ask::Matrix { rows, scale } = &question(&questionnaire, "staff").ask else { panic!() };
    assert_eq!((rows[0].code.as_str(), scale.from, scale.to), ("Doctors", 1, 3));
    assert_eq!((scale.least.en.as_str(), scale.most.en.as_str()), ("Poor", "Good"));
    assert_eq!(question(&questionnaire, "age").ask, Ask::Number { from: Some(0.0), to: Some(120.0), whole: true });
}

#[test]
fn conditions_go_on_holding() {
    let Opened { questionnaire, .. } = fixture("clinic");
    let score = |score: f64| ("nps_score", Given::Score(score));
    let on_phone = ("channels", chosen(&["phone"]));
    assert!(!shown(&questionnaire, &answered(&[])).contains(&"staff".to_owned()));
    let sad = shown(&questionnaire, &answered(&[score(6.0), on_phone.clone()]));
    assert!(["why_not", "waiting", "staff"].iter().all(|key| sad.contains(&(*key).to_owned())), "{sad:?}");
    assert!(!sad.contains(&"when".to_owned()));
    let called = answered(&[score(6.0), on_phone.clone(), ("called_back", chosen(&["yes"]))]);
    assert!(shown(&questionnaire, &called).contains(&"when".to_owned()));
    // “> 2” does not hold for 2.
    let least = shown(&questionnaire, &answered(&[score(2.0), on_phone]));
    assert!(!least.contains(&"waiting".to_owned()), "{least:?}");
    let glad = shown(&questionnaire, &answered(&[score(9.0)]));
    assert!(!glad.contains(&"why_not".to_owned()) && !glad.contains(&"waiting".to_owned()), "{glad:?}");
}

#[test]
fn what_does_not_map_is_listed_with_its_place() {
    let Opened { left_out, .. } = fixture("clinic");
    let has = |place: &str, what: Missed| {
        assert!(left_out.contains(&LeftOut { place: place.to_owned(), what: what.clone() }), "{what:?}: {left_out:#?}");
    };
    has("survey", Missed::Languages("de".to_owned()));
    has("survey", Missed::Property("triggers".to_owned()));
    has("survey", Missed::Markup);
    has("on_phone", Missed::Heading("On the phone".to_owned()));
    has("waiting", Missed::Markup);
    has("staff", Missed::Columns);
    has("clinic", Missed::Property("requiredIf".to_owned()));
    has("mail", Missed::Input("email".to_owned()));
    has("mail", Missed::Property("validators".to_owned()));
    has("sign", Missed::Kind("signaturepad".to_owned()));
    has("photo", Missed::Kind("file".to_owned()));
    has("country", Missed::NoChoices);
    has("other", Missed::Condition("age({age}) + 1 > 30".to_owned()));
    assert_eq!(left_out.len(), 13, "{left_out:#?}");
}

#[test]
fn a_survey_in_chinese_gets_valid_keys() {
    let Opened { questionnaire, left_out } = fixture("restaurant.zh");
    assert_eq!(left_out, []);
    let keys: Vec<&str> = questionnaire.questions().map(|question| question.key.as_str()).collect();
    assert_eq!(keys, ["q1", "q2", "q3", "name_2", "q5"]);
    assert_eq!(problems(&questionnaire), []);
    let codes: Vec<&str> = question(&questionnaire, "q1").ask.options().iter().map(|one| one.code.as_str()).collect();
    assert_eq!(codes, ["o1", "o2", "other_2"]);
    assert_eq!(question(&questionnaire, "q3").ask.kind(), "choice");
    // Places are called as the questions are called now.
    assert_eq!(question(&questionnaire, "q5").text.zh, "{name_2}，有什么建议？");
    let taste = |score: f64| ("q2", Given::Score(score));
    assert!(shown(&questionnaire, &answered(&[taste(1.0), ("q3", chosen(&["bad"]))])).contains(&"q5".to_owned()));
    assert!(!shown(&questionnaire, &answered(&[taste(1.0), ("q3", chosen(&["good"]))])).contains(&"q5".to_owned()));
    assert!(shown(&questionnaire, &answered(&[taste(4.0), ("q1", chosen(&["o2"]))])).contains(&"q5".to_owned()));
}

#[test]
fn what_was_read_is_a_document_of_ours() {
    let Opened { questionnaire, .. } = fixture("clinic");
    assert_eq!(Questionnaire::read(&questionnaire.write()), Ok(questionnaire.clone()));
    // English all over, Chinese here and there: that is for whoever writes on.
    let flaws: Vec<Flaw> = problems(&questionnaire).into_iter().map(|problem| problem.flaw).collect();
    assert_eq!(flaws, []);
    let ours = open(questionnaire.write().as_bytes()).unwrap();
    assert_eq!((ours.questionnaire, ours.left_out), (questionnaire, Vec::new()));
}

#[test]
fn other_files_are_refused() {
    let nested = "[".repeat(100_000);
    assert!(matches!(open(nested.as_bytes()), Err(Unopened::NotJson(_))));
    assert!(matches!(open(b"name,score\nLi,9\n"), Err(Unopened::NotJson(_))));
    assert!(matches!(open(b""), Err(Unopened::NotJson(_))));
    assert_eq!(open(&[0xff, 0xfe, 0x00, 0x80]), Err(Unopened::NotText));
    for other in ["{}", "[]", "42", r#"{"pages": 3}"#, r#"{"pages": [{"title": "x"}]}"#, r#"{"customers": []}"#] {
        assert_eq!(open(other.as_bytes()), Err(Unopened::OtherJson), "{other}");
    }
    assert_eq!(open(&vec![b' '; 5_000_000]), Err(Unopened::Ours(Unreadable::TooLong)));
    let only_files = r#"{"elements": [{"type": "file", "name": "a"}]}"#;
    assert_eq!(open(only_files.as_bytes()), Err(Unopened::NothingMaps));
    let newer = r#"{"format": "zhiji.questionnaire", "version": 9, "title": {}, "pages": []}"#;
    assert_eq!(open(newer.as_bytes()), Err(Unopened::Ours(Unreadable::Newer(9))));
}

#[test]
fn odd_values_break_nothing() {
    let odd = r#"{"pages": [{"elements": [
        {"type": "rating", "name": "a", "rateMin": 5, "rateMax": 1},
        {"type": "rating", "name": "a", "rateMin": -2000000000, "rateMax": 2000000000},
        {"type": "radiogroup", "name": "", "choices": [null, {}, {"value": {"x": 1}}, true, "", "a", "a"]},
        {"type": "matrix", "name": "m", "columns": "no", "rows": [1]},
        {"type": "text", "title": {"default": 5}, "visibleIf": "((((({a} = "},
        {"type": 7}, 8, null,
        {"type": "checkbox", "name": "c", "choices": ["x", "y"], "maxSelectedChoices": -3, "visibleIf": "{c} = 'x'"}
    ]}]}"#;
    let Opened { questionnaire, left_out } = open(odd.as_bytes()).unwrap();
    let scales: Vec<_> = questionnaire.questions().filter_map(|question| question.ask.scale()).collect();
    assert!(scales.iter().all(Scale::is_sound), "{scales:?}");
    assert!(left_out.iter().any(|left| matches!(left.what, Missed::Condition(_))));
    let keys: std::collections::HashSet<&str> =
        questionnaire.questions().map(|question| question.key.as_str()).collect();
    assert_eq!(keys.len(), questionnaire.questions().count());
}
