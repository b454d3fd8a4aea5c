//! The knowledge base on the host: the rules of articles and scripts, finding articles in both languages, which of them
//! helped.

#[path = "support/both_ways.rs"]
mod both_ways;

use proptest::prelude::*;
use zhiji::domain::command::{Command, Context, Values};
use zhiji::domain::complaints::{cause, complaint};
use zhiji::domain::customers::customer;
use zhiji::domain::dataset::Dataset;
use zhiji::domain::entity::Entity;
use zhiji::domain::knowledge::search::ArticleIndex;
use zhiji::domain::knowledge::suggesting::suggest;
use zhiji::domain::knowledge::using::{Case, Helped, judged, used_in};
use zhiji::domain::knowledge::{article, article_use, script};
use zhiji::domain::rules::{Refusal, Rule};
use zhiji::domain::service::request;
use zhiji::domain::team::fields as member;
use zhiji::kernel::change::Change;
use zhiji::kernel::column::Slot;
use zhiji::kernel::field::{Field, Int};
use zhiji::kernel::id::{Id, IdSequence};
use zhiji::kernel::time::Timestamp;
use zhiji::kernel::value::Value;

/// A team at work, with every batch applied and its inverse tried.
struct Desk {
    dataset: Dataset,
    context: Context,
}

impl Desk {
    fn new() -> Self {
        let now = Timestamp(1_790_000_000_000);
        let context = Context { now, actor: None, ids: IdSequence::new(now.0, 7) };
        Self { dataset: Dataset::default(), context }
    }

    fn run(&mut self, command: Command) -> Result<Vec<Change>, Refusal> {
        both_ways::run(&mut self.dataset, &mut self.context, &command)
    }

    fn try_make(&mut self, entity: Entity, values: Values) -> Result<Id, Refusal> {
        let id = self.context.ids.mint();
        self.run(Command::Create { entity, id, values }).map(|_| id)
    }

    fn make(&mut self, entity: Entity, values: Values) -> Id {
        self.try_make(entity, values).expect("made")
    }

    fn article(&mut self, zh: (&str, &str), en: (&str, &str), causes: &[Id]) -> Id {
        self.make(Entity::Articles, values(zh, en, "published", causes))
    }

    fn complaint(&mut self) -> Id {
        let customer = self.make(Entity::Customers, vec![(customer::NAME.into(), Value::text("王敏"))]);
        let now = self.context.now;
        let values = vec![
            (complaint::SUBJECT.into(), Value::text("送错了")),
            (complaint::CUSTOMER.into(), Value::Ref(Entity::Customers.table(), customer)),
            (complaint::OPENED_AT.into(), Value::Time(now)),
        ];
        self.make(Entity::Complaints, values)
    }

    fn cause(&mut self, name: &str, parent: Option<Id>) -> Id {
        let mut values: Values =
            vec![(cause::NAME.into(), Value::text(name)), (cause::TOP.into(), Value::choice("product"))];
        values.extend(parent.map(|id| (cause::PARENT.into(), Value::Ref(Entity::Causes.table(), id))));
        self.make(Entity::Causes, values)
    }

    fn count(&self, article: Id, field: Field<Int>) -> i64 {
        let slot = self.dataset.slot(Entity::Articles, article).expect("it is there");
        self.dataset.get(Entity::Articles, slot, field).flatten().unwrap_or(0)
    }

    fn counts(&self, id: Id) -> [i64; 3] {
        [article::USES, article::HELPED, article::NOT_HELPED].map(|field| self.count(id, field))
    }

    fn says(&mut self, article: Id, complaint: Id, helped: Option<Helped>) -> Result<Vec<Change>, Refusal> {
        self.run(Command::UseArticle { article, case: Case::Complaint(complaint), helped })
    }

    fn index(&self) -> ArticleIndex {
        let mut index = ArticleIndex::default();
        index.refresh(&self.dataset);
        index
    }

    fn found(&self, text: &str) -> Vec<&str> {
        self.named(self.index().find(text).into_iter().map(|found| found.article).collect())
    }

    fn suggested(&self, text: &str, cause: Option<Id>) -> Vec<&str> {
        let cause = cause.and_then(|id| self.dataset.slot(Entity::Causes, id));
        self.named(suggest(&self.dataset, &self.index(), text, cause, 4))
    }

    fn named(&self, slots: Vec<Slot>) -> Vec<&str> {
        let title = |slot| self.dataset.get(Entity::Articles, slot, article::TITLE_EN).expect("it is there");
        slots.into_iter().map(title).collect()
    }
}

fn values(zh: (&str, &str), en: (&str, &str), state: &str, causes: &[Id]) -> Values {
    let mut values: Values = vec![
        (article::TITLE_ZH.into(), Value::text(zh.0)),
        (article::TEXT_ZH.into(), Value::text(zh.1)),
        (article::TITLE_EN.into(), Value::text(en.0)),
        (article::TEXT_EN.into(), Value::text(en.1)),
        (article::STATE.into(), Value::choice(state)),
        (article::CAUSES.into(), Value::Refs(Entity::Causes.table(), causes.to_vec())),
    ];
    values.retain(|(_, value)| !value.is_empty());
    values
}

fn script_values(name: &str, zh: &str, en: &str) -> Values {
    let mut values: Values = vec![
        (script::NAME.into(), Value::text(name)),
        (script::OCCASION.into(), Value::choice("apology")),
        (script::TEXT_ZH.into(), Value::text(zh)),
        (script::TEXT_EN.into(), Value::text(en)),
    ];
    values.retain(|(_, value)| !value.is_empty());
    values
}

/// A small house with four answers.
fn house() -> Desk {
    let mut desk = Desk::new();
    desk.article(
        ("外卖送到时凉了怎么办", "重新做一份或者退款，骑手用保温箱。"),
        ("Food arrived cold", "Cook it again or refund it; riders carry insulated boxes."),
        &[],
    );
    desk.article(
        ("紫砂壶如何开壶和保养", "先用清水煮半小时，不用洗洁精。茶渍用软布擦。"),
        ("Caring for a Yixing teapot", "Boil it for half an hour first, and never use detergent."),
        &[],
    );
    desk.article(
        ("如何开具发票", "在订单里填写抬头和税号，次日发到邮箱。"),
        ("Getting an invoice", "Give company name and tax number with the order; it comes by mail the next day."),
        &[],
    );
    desk.article(
        ("会员积分怎么用", "每消费一元积一分，结账时抵扣。"),
        ("Using membership points", "One yuan is one point; points are taken off at the till."),
        &[],
    );
    desk
}

// --- rules ---

#[test]
fn an_article_has_something_to_say() {
    let mut desk = Desk::new();
    let nothing: (&str, &str) = ("", "");
    let cases: [(_, _, _, &str, Rule); 5] = [
        (nothing, nothing, "draft", article::TITLE_ZH.key, Rule::OneLanguage),
        (("", "文字"), ("Title", ""), "draft", article::TITLE_ZH.key, Rule::Required),
        (("标题", ""), ("", "text"), "draft", article::TITLE_EN.key, Rule::Required),
        (("标题", ""), ("Title", ""), "published", article::STATE.key, Rule::NothingToPublish),
        (("标题", "文字"), nothing, "", article::STATE.key, Rule::Required),
    ];
    for (zh, en, state, field, rule) in cases {
        let refused = desk.try_make(Entity::Articles, values(zh, en, state, &[])).unwrap_err();
        assert_eq!((refused.field, refused.rule), (Some(field.into()), rule), "{zh:?} {en:?} {state}");
    }
    let id = desk.make(Entity::Articles, values(("标题", ""), nothing, "draft", &[]));
    let publish = vec![(article::STATE.into(), Value::choice("published"))];
    let edit = |values| Command::Edit { entity: Entity::Articles, ids: vec![id], values };
    assert_eq!(desk.run(edit(publish.clone())).unwrap_err().rule, Rule::NothingToPublish);
    desk.run(edit(vec![(article::TEXT_ZH.into(), Value::text("文字"))])).unwrap();
    desk.run(edit(publish)).unwrap();
    desk.run(edit(vec![(article::TEXT_ZH.into(), Value::Empty)])).unwrap_err();
}

#[test]
fn an_article_says_who_changed_it_last_and_when() {
    let mut desk = Desk::new();
    let id = desk.article(("标题", "文字"), ("", ""), &[]);
    let told = |desk: &Desk, key: &str| {
        let slot = desk.dataset.slot(Entity::Articles, id).unwrap();
        desk.dataset.value(Entity::Articles, slot, key)
    };
    assert_eq!(told(&desk, article::UPDATED_AT.key), Value::Time(desk.context.now));
    assert_eq!(told(&desk, article::UPDATED_BY.key), Value::Empty);
    let ann = desk.make(Entity::Members, vec![(member::NAME.into(), Value::text("Ann"))]);
    desk.context.actor = Some(ann);
    desk.context.now = Timestamp(desk.context.now.0 + 60_000);
    let edit = |title: &str| Command::Edit {
        entity: Entity::Articles,
        ids: vec![id],
        values: vec![(article::TITLE_ZH.into(), Value::text(title))],
    };
    assert!(desk.run(edit("标题")).unwrap().is_empty(), "nothing changed, so nobody changed it");
    desk.run(edit("新标题")).unwrap();
    assert_eq!(told(&desk, article::UPDATED_AT.key), Value::Time(desk.context.now));
    assert_eq!(told(&desk, article::UPDATED_BY.key), Value::Ref(Entity::Members.table(), ann));
    let by_hand = vec![(article::UPDATED_AT.into(), Value::Time(Timestamp(0)))];
    let refused = desk.run(Command::Edit { entity: Entity::Articles, ids: vec![id], values: by_hand }).unwrap_err();
    assert_eq!(refused.rule, Rule::NotByHand);
}

#[test]
fn a_script_has_places_that_can_be_filled() {
    let mut desk = Desk::new();
    let refused = desk.try_make(Entity::Scripts, script_values("致歉", "{姓名}您好", "")).unwrap_err();
    assert_eq!(refused, Refusal::of(Entity::Scripts, &script::TEXT_ZH.into(), Rule::UnknownPlace("姓名".into())));
    let refused = desk.try_make(Entity::Scripts, script_values("致歉", "", "Dear {name}, {order}")).unwrap_err();
    assert_eq!(refused.rule, Rule::UnknownPlace("order".into()));
    assert_eq!(desk.try_make(Entity::Scripts, script_values("致歉", "", "")).unwrap_err().rule, Rule::OneLanguage);
    let id = desk.make(Entity::Scripts, script_values("致歉", "｛name｝您好，{about}，{number}，{by}", ""));
    let taken = desk.try_make(Entity::Scripts, script_values("致歉", "您好", "")).unwrap_err();
    assert_eq!(taken.rule, Rule::Taken, "two scripts of one name cannot be told apart");
    let broken = vec![(script::TEXT_EN.into(), Value::text("Dear {nmae}"))];
    let refused = desk.run(Command::Edit { entity: Entity::Scripts, ids: vec![id], values: broken }).unwrap_err();
    assert_eq!(refused.rule, Rule::UnknownPlace("nmae".into()));
}

// --- uses ---

#[test]
fn a_case_judges_an_article_once() {
    let mut desk = house();
    let (one, two) = (desk.complaint(), desk.complaint());
    let cold = desk.dataset.table(Entity::Articles).id_at(Slot(0)).unwrap();
    desk.says(cold, one, None).unwrap();
    assert_eq!(desk.counts(cold), [1, 0, 0]);
    assert!(desk.says(cold, one, None).unwrap().is_empty(), "the same use");
    desk.says(cold, one, Some(Helped::Yes)).unwrap();
    assert_eq!(desk.counts(cold), [1, 1, 0]);
    assert!(desk.says(cold, one, None).unwrap().is_empty(), "using it again takes no judgement back");
    desk.says(cold, one, Some(Helped::No)).unwrap();
    desk.says(cold, two, Some(Helped::Yes)).unwrap();
    assert_eq!(desk.counts(cold), [2, 1, 1]);
    let slot = desk.dataset.slot(Entity::Articles, cold).unwrap();
    assert_eq!(used_in(&desk.dataset, Case::Complaint(one)), [(slot, Helped::No)]);
    desk.says(cold, one, Some(Helped::Unknown)).unwrap();
    assert_eq!(desk.counts(cold), [2, 1, 0]);
    let gone = desk.context.ids.mint();
    assert_eq!(desk.says(gone, one, None).unwrap_err().entity, Entity::Articles);
    assert_eq!(desk.says(cold, gone, None).unwrap_err().entity, Entity::Complaints);
}

#[test]
fn a_judgement_comes_with_the_complaint_and_outlives_it() {
    let mut desk = house();
    let customer = desk.make(Entity::Customers, vec![(customer::NAME.into(), Value::text("王敏"))]);
    let cold = desk.dataset.table(Entity::Articles).id_at(Slot(0)).unwrap();
    let (complaint, used) = (desk.context.ids.mint(), desk.context.ids.mint());
    let told = vec![
        (complaint::SUBJECT.into(), Value::text("凉了")),
        (complaint::CUSTOMER.into(), Value::Ref(Entity::Customers.table(), customer)),
        (complaint::OPENED_AT.into(), Value::Time(desk.context.now)),
    ];
    let judged = vec![
        (article_use::ARTICLE.into(), Value::Ref(Entity::Articles.table(), cold)),
        Case::Complaint(complaint).link(),
        (article_use::HELPED.into(), Value::choice("yes")),
    ];
    let rows = vec![(Entity::Complaints, complaint, told), (Entity::ArticleUses, used, judged)];
    desk.run(Command::CreateTogether { rows }).unwrap();
    assert_eq!(desk.counts(cold), [1, 1, 0]);
    let slot = desk.dataset.slot(Entity::ArticleUses, used).unwrap();
    let at = desk.dataset.get(Entity::ArticleUses, slot, article_use::AT).flatten();
    assert_eq!(at, Some(desk.context.now));
    desk.run(Command::Remove { entity: Entity::Complaints, ids: vec![complaint] }).unwrap();
    assert_eq!(desk.counts(cold), [1, 1, 0], "that it helped stays known");
    desk.run(Command::Remove { entity: Entity::Articles, ids: vec![cold] }).unwrap();
    assert!(desk.dataset.table(Entity::ArticleUses).is_empty());
}

#[test]
fn counts_are_nobodys_to_set() {
    let mut desk = house();
    let cold = desk.dataset.table(Entity::Articles).id_at(Slot(0)).unwrap();
    let values = vec![(article::HELPED.into(), Value::Int(100))];
    let refused = desk.run(Command::Edit { entity: Entity::Articles, ids: vec![cold], values }).unwrap_err();
    assert_eq!(refused.rule, Rule::NotByHand);
    let mut boasting = values_of_boast();
    boasting.push((article::HELPED.into(), Value::Int(100)));
    let id = desk.context.ids.mint();
    desk.run(Command::CreateMany { entity: Entity::Articles, rows: vec![(id, boasting)] }).unwrap();
    assert_eq!(desk.counts(id), [0, 0, 0], "what is brought along is counted anew");
}

fn values_of_boast() -> Values {
    values(("好文章", "文字"), ("", ""), "draft", &[])
}

#[test]
fn a_cause_that_an_article_helps_with_is_in_use() {
    let mut desk = Desk::new();
    let cold = desk.cause("Cold food", None);
    desk.article(("标题", "文字"), ("", ""), &[cold]);
    let refused = desk.run(Command::Remove { entity: Entity::Causes, ids: vec![cold] }).unwrap_err();
    assert_eq!(refused.rule, Rule::InUse { by: Entity::Articles, count: 1 });
}

// --- finding ---

#[test]
fn articles_are_found_in_both_languages() {
    let desk = house();
    for (query, first) in [
        ("小笼包送到的时候全凉了", "Food arrived cold"),
        ("凉", "Food arrived cold"),
        ("壶", "Caring for a Yixing teapot"),
        ("新买的紫砂壶怎么开壶？", "Caring for a Yixing teapot"),
        ("公司要发票，税号在哪里填", "Getting an invoice"),
        ("我的积分怎么没抵扣", "Using membership points"),
        ("The dumplings were cold when they arrived", "Food arrived cold"),
        ("may I have invoices for my company?", "Getting an invoice"),
        ("TEAPOTS", "Caring for a Yixing teapot"),
        ("how do I use my point", "Using membership points"),
        ("ｒｅｆｕｎｄ", "Food arrived cold"),
        ("memb", "Using membership points"),
    ] {
        assert_eq!(desk.found(query).first(), Some(&first), "{query}: {:?}", desk.found(query));
    }
    for nothing in ["", "  ", "！？", "zzz", "龙虾"] {
        assert!(desk.found(nothing).is_empty(), "{nothing}");
    }
}

#[test]
fn a_title_weighs_more_than_a_text() {
    let mut desk = Desk::new();
    desk.article(("", ""), ("Opening hours", "See the door for the parking."), &[]);
    desk.article(("", ""), ("Parking nearby", "See the door for the hours."), &[]);
    assert_eq!(desk.found("parking"), ["Parking nearby", "Opening hours"]);
    assert_eq!(desk.found("hours"), ["Opening hours", "Parking nearby"]);
}

#[test]
fn drafts_and_removed_articles_are_not_found() {
    let mut desk = house();
    desk.make(Entity::Articles, values(("", ""), ("Gift cards", "Sold at the till."), "draft", &[]));
    assert!(desk.found("gift cards").is_empty());
    let cold = desk.dataset.table(Entity::Articles).id_at(Slot(0)).unwrap();
    desk.run(Command::Remove { entity: Entity::Articles, ids: vec![cold] }).unwrap();
    assert!(desk.found("凉了").is_empty());
}

#[test]
fn the_index_follows_every_change() {
    let mut desk = house();
    let mut index = desk.index();
    let invoice = desk.dataset.table(Entity::Articles).id_at(Slot(2)).unwrap();
    let complaint = desk.complaint();
    desk.says(invoice, complaint, Some(Helped::Yes)).unwrap();
    let values = vec![(article::TEXT_EN.into(), Value::text("Ask for a fapiao."))];
    desk.run(Command::Edit { entity: Entity::Articles, ids: vec![invoice], values }).unwrap();
    desk.article(("", ""), ("Nuts and allergies", "Every dish is marked."), &[]);
    index.refresh(&desk.dataset);
    for query in ["fapiao", "allergy", "invoice", "凉了", "tax"] {
        assert_eq!(index.find(query), desk.index().find(query), "{query}");
    }
    assert_eq!(desk.found("fapiao"), ["Getting an invoice"]);
}

#[test]
fn the_cause_of_a_case_suggests_articles_too() {
    let mut desk = house();
    let kitchen = desk.cause("Kitchen", None);
    let hair = desk.cause("Something in the food", Some(kitchen));
    desk.article(("", ""), ("Kitchen mistakes", "Say sorry at the table."), &[kitchen]);
    assert!(desk.suggested("", None).is_empty());
    assert_eq!(desk.suggested("", Some(kitchen)), ["Kitchen mistakes"]);
    assert_eq!(desk.suggested("", Some(hair)), ["Kitchen mistakes"], "what helps with the whole helps with a part");
    let both = desk.suggested("cold food, refund please", Some(hair));
    assert!(both.contains(&"Kitchen mistakes") && both.contains(&"Food arrived cold"), "{both:?}");
}

#[test]
fn two_thousand_articles_can_be_searched() {
    let mut desk = Desk::new();
    let text = |n: usize| {
        format!("第{n}条：客户问到配送、退款、发票和保养的时候这样回答。Number {n} of many answers. ").repeat(8)
    };
    let rows = (0..2_000).map(|n| {
        let (title, told) = (format!("Answer {n}"), text(n));
        (desk.context.ids.mint(), values((&format!("答复{n}"), &told), (&title, &told), "published", &[]))
    });
    let rows = rows.collect();
    desk.run(Command::CreateMany { entity: Entity::Articles, rows }).unwrap();
    let building = std::time::Instant::now();
    let index = desk.index();
    println!("built in {:?}", building.elapsed());
    let finding = std::time::Instant::now();
    let found = index.find("answer 1234");
    println!("searched in {:?}", finding.elapsed());
    assert_eq!(desk.named(vec![found[0].article]), ["Answer 1234"]);
    let all = index.find("客户问到退款");
    assert_eq!(all.len(), 2_000);
}

// --- properties ---

const WORDS: [&str; 16] = [
    "soup", "cold", "late", "rider", "tea", "pot", "invoice", "points", "凉了", "配送", "迟到", "发票", "保养", "积分",
    "退款", "门店",
];

/// Articles as lists of words, each with a number of its own so that no two say the same.
fn texts() -> impl Strategy<Value = Vec<String>> {
    let words = prop::collection::vec(0..WORDS.len(), 1..12);
    prop::collection::vec(words, 1..12).prop_map(|texts| {
        let said = |words: Vec<usize>| words.into_iter().map(|word| WORDS[word]).collect::<Vec<_>>().join(" ");
        texts.into_iter().enumerate().map(|(number, words)| format!("{} no{number}x", said(words))).collect()
    })
}

fn shelf(texts: &[String]) -> Desk {
    let mut desk = Desk::new();
    let rows = texts.iter().map(|text| {
        let title = format!("Title of {}", text.rsplit(' ').next().unwrap());
        (desk.context.ids.mint(), values(("", ""), (&title, text), "published", &[]))
    });
    let rows = rows.collect();
    desk.run(Command::CreateMany { entity: Entity::Articles, rows }).unwrap();
    desk
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_text_finds_itself_first(texts in texts()) {
        let desk = shelf(&texts);
        let index = desk.index();
        for (place, text) in texts.iter().enumerate() {
            let first = index.find(text).first().map(|found| found.article);
            prop_assert_eq!(first, Some(Slot::at(place)), "{}", text);
        }
    }

    #[test]
    fn the_order_of_articles_changes_nothing(texts in texts(), turn in 0usize..12, query in prop::collection::vec(0..WORDS.len(), 1..4)) {
        let query = query.into_iter().map(|word| WORDS[word]).collect::<Vec<_>>().join(" ");
        let mut turned = texts.clone();
        turned.rotate_left(turn % texts.len());
        turned.reverse();
        let (one, other) = (shelf(&texts), shelf(&turned));
        prop_assert_eq!(one.found(&query), other.found(&query));
    }

    #[test]
    fn whatever_is_typed_is_answered(query in ".{0,40}") {
        let desk = house();
        let found = desk.found(&query);
        prop_assert!(found.len() <= 4);
    }
}

#[test]
fn what_was_judged_while_a_request_is_taken_down_is_kept_with_it() {
    let mut desk = house();
    let cold = desk.dataset.table(Entity::Articles).id_at(Slot(0)).unwrap();
    let other = desk.dataset.table(Entity::Articles).id_at(Slot(1)).unwrap();
    let customer = desk.make(Entity::Customers, vec![(customer::NAME.into(), Value::text("王敏"))]);
    let id = desk.context.ids.mint();
    let values = vec![
        (request::SUBJECT.into(), Value::text("蒸汽很小")),
        (request::KIND.into(), Value::choice("enquiry")),
        (request::CUSTOMER.into(), Value::Ref(Entity::Customers.table(), customer)),
        (request::OPENED_AT.into(), Value::Time(desk.context.now)),
    ];
    let said = [(cold, Helped::Yes), (other, Helped::Unknown)];
    let uses = judged(Case::Request(id), &said, || desk.context.ids.mint());
    assert_eq!(uses.len(), 1, "a judgement that was taken back is none");
    let rows = [(Entity::Requests, id, values)].into_iter().chain(uses).collect();
    desk.run(Command::CreateTogether { rows }).unwrap();
    let slot = desk.dataset.slot(Entity::Articles, cold).unwrap();
    assert_eq!(used_in(&desk.dataset, Case::Request(id)), [(slot, Helped::Yes)]);
    assert_eq!(desk.counts(cold), [1, 1, 0]);
}
