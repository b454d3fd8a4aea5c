//! What columns are usually called, in both languages, by record type.

use super::mapping::{NamePart, Target};
use crate::codec::values::plain;
use crate::domain::entity::Entity;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// A list of lines `target sureness: word | word | …`, going on where a line ends with a bar. The target is a field
/// (`phone`), a part of the name (`name.first`) or a field of the record that is referred to (`customer>external_id`).
/// A word that begins with `$` stands for a list in `shared.txt`.
fn table(entity: Entity) -> &'static str {
    match entity {
        Entity::Customers => include_str!("words/customers.txt"),
        Entity::Contacts => include_str!("words/contacts.txt"),
        Entity::Orders => include_str!("words/orders.txt"),
        Entity::OrderLines => include_str!("words/order_lines.txt"),
        Entity::Interactions => include_str!("words/interactions.txt"),
        Entity::Complaints => include_str!("words/complaints.txt"),
        Entity::Responses => include_str!("words/responses.txt"),
        Entity::InstalledProducts => include_str!("words/installed_products.txt"),
        Entity::Members => include_str!("words/members.txt"),
        Entity::Surveys => include_str!("words/surveys.txt"),
        _ => "",
    }
}

/// How sure a name is: `sure` ones mean one thing, `loose` ones stand in files of every sort.
fn weight(sureness: &str) -> u32 {
    match sureness {
        "sure" => 10,
        "fair" => FAIR,
        _ => 4,
    }
}

const FAIR: u32 = 7;

/// The lines of a list, put together where they go on: (what stands before the colon, the words).
fn lines(text: &str) -> Vec<(String, Vec<String>)> {
    let joined = text.replace("|\n", "|");
    let parts = joined.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(':'));
    parts
        .map(|(head, words)| (head.trim().to_owned(), words.split('|').map(|word| word.trim().to_owned()).collect()))
        .collect()
}

/// The target, how sure it is, and its names.
fn rows(entity: Entity) -> Vec<(Target, u32, Vec<String>)> {
    let shared: HashMap<String, Vec<String>> = lines(include_str!("words/shared.txt")).into_iter().collect();
    let row = |(head, words): (String, Vec<String>)| {
        let (target, sureness) = head.split_once(' ').unwrap_or((&head, ""));
        let spelled = words.into_iter().flat_map(|word| match word.strip_prefix('$') {
            Some(list) => shared.get(list).cloned().unwrap_or_default(),
            None => vec![word],
        });
        (target_of(target), weight(sureness), spelled.collect())
    };
    lines(table(entity)).into_iter().map(row).collect()
}

fn target_of(text: &str) -> Target {
    match text {
        "name.first" => Target::Name { part: NamePart::First },
        "name.middle" => Target::Name { part: NamePart::Middle },
        "name.last" => Target::Name { part: NamePart::Last },
        text => match text.split_once('>') {
            Some((field, key)) => Target::Related { field: field.to_owned(), key: key.to_owned() },
            None => Target::Field { key: text.to_owned() },
        },
    }
}

/// The record types that a list from elsewhere usually is, the commonest first.
pub(super) const IMPORTABLE: &[Entity] = &[
    Entity::Customers,
    Entity::Orders,
    Entity::Complaints,
    Entity::Responses,
    Entity::Interactions,
    Entity::Contacts,
    Entity::OrderLines,
    Entity::InstalledProducts,
    Entity::Members,
    Entity::Surveys,
];

/// Words in a file's name that say what its rows are.
pub(super) fn words_for(entity: Entity) -> &'static [&'static str] {
    match entity {
        Entity::Customers => {
            &["customer", "client", "contact", "people", "member", "客户", "会员", "顾客", "联系人", "通讯录"]
        }
        Entity::Orders => {
            &["order", "sales", "purchase", "transaction", "invoice", "订单", "销售", "交易", "消费", "购买"]
        }
        Entity::Complaints => &["complaint", "ticket", "case", "投诉", "工单"],
        Entity::Responses => {
            &["survey", "response", "nps", "satisfaction", "feedback", "问卷", "满意度", "调查", "答卷", "评价"]
        }
        Entity::Interactions => {
            &["interaction", "activity", "activities", "call", "visit", "跟进", "沟通", "拜访", "回访", "互动"]
        }
        Entity::OrderLines => &["order_line", "orderline", "line_item", "明细"],
        Entity::InstalledProducts => &[
            "installed",
            "serial",
            "equipment",
            "device",
            "machine",
            "asset",
            "warranty",
            "设备",
            "机器",
            "已购",
            "保修",
            "装机",
        ],
        Entity::Members => &["staff", "employee", "team", "员工"],
        _ => &[],
    }
}

type Names = HashMap<String, Vec<(Target, u32)>>;

static NAMES: LazyLock<HashMap<Entity, Names>> = LazyLock::new(|| {
    let of = |entity: Entity| {
        let mut names = Names::new();
        for (to, weight, words) in rows(entity) {
            for word in words {
                names.entry(plain(&word)).or_default().push((to.clone(), weight));
            }
        }
        for field in entity.fields() {
            if !matches!(field.kind, crate::kernel::value::Kind::Ref(_)) {
                let target = Target::Field { key: field.key.as_str().to_owned() };
                let known = names.entry(plain(field.key.as_str())).or_default();
                if known.iter().all(|(other, _)| *other != target) {
                    known.push((target, FAIR));
                }
            }
        }
        (entity, names)
    };
    IMPORTABLE.iter().map(|entity| of(*entity)).collect()
});

static ALL_NAMES: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| NAMES.values().flat_map(HashMap::keys).map(String::as_str).collect());

/// Whether columns of some record type are called so.
pub(super) fn is_known(name: &str) -> bool {
    spellings(name).iter().any(|name| ALL_NAMES.contains(name.as_str()))
}

/// A name as it is compared, then without what stands in brackets: 金额（元）.
fn spellings(name: &str) -> Vec<String> {
    let whole = plain(name);
    let bare = name.split(['(', '（', '[', '【']).next().map(plain).unwrap_or_default();
    if bare.is_empty() || bare == whole { vec![whole] } else { vec![whole, bare] }
}

/// Where a column called `name` can go in `entity`, each with how sure that is; exact names before endings.
pub(super) fn lookup(entity: Entity, name: &str) -> Vec<(Target, u32)> {
    let Some(names) = NAMES.get(&entity) else { return Vec::new() };
    let spellings = spellings(name);
    let exact: Vec<_> = spellings.iter().filter_map(|name| names.get(name)).flatten().cloned().collect();
    if !exact.is_empty() {
        return exact;
    }
    // "Main phone", "客户联系电话": the end of a name says what it is. Short words end too many names.
    let enough = |word: &str| if word.is_ascii() { word.len() >= 5 } else { word.chars().count() >= 2 };
    // A whole sentence may go on: "How likely are you to recommend us to a friend?"
    let is_sentence = |word: &str| word.chars().count() >= 20;
    let fits = |word: &String| {
        let goes_on = |name: &String| is_sentence(word) && name.starts_with(word.as_str());
        spellings.iter().any(|name| (enough(word) && name.ends_with(word.as_str())) || goes_on(name))
    };
    let mut ends: Vec<(&String, &Vec<(Target, u32)>)> = names.iter().filter(|(word, _)| fits(word)).collect();
    ends.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
    ends.first()
        .map(|(_, targets)| targets.iter().map(|(to, weight)| (to.clone(), weight / 2)).collect())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_synonym_names_a_field_that_is_there() {
        for entity in IMPORTABLE {
            let known = |entity: Entity, key: &str| entity.fields().iter().any(|field| field.key.as_str() == key);
            let rows = rows(*entity);
            assert!(!rows.is_empty(), "{entity:?}");
            for (target, _, words) in rows {
                assert!(words.iter().all(|word| !word.is_empty()), "{entity:?} {target:?}");
                match &target {
                    Target::Field { key } => assert!(known(*entity, key), "{entity:?} {key}"),
                    Target::Related { field, key } => {
                        let spec = entity.fields().iter().find(|spec| spec.key.as_str() == field).expect(field);
                        let crate::kernel::value::Kind::Ref(table) = spec.kind else {
                            panic!("{field} is no reference")
                        };
                        assert!(known(Entity::of(table).expect("a table"), key), "{field} {key}");
                    }
                    _ => assert!(known(*entity, "name"), "{entity:?}"),
                }
            }
        }
    }

    #[test]
    fn names_are_found_however_they_are_written() {
        let to = |entity, name: &str| lookup(entity, name).first().map(|(target, _)| target.clone());
        let field = |key: &str| Some(Target::Field { key: key.to_owned() });
        for (entity, name, want) in [
            (Entity::Customers, "phone_work", field("phone")),
            (Entity::Customers, "E-Mail Address", field("email")),
            (Entity::Customers, "客户联系电话", field("phone")),
            (Entity::Orders, "金额（元）", field("amount")),
            (Entity::Orders, "Dollar_Value", field("amount")),
            (Entity::Complaints, "Submitted via", field("channel")),
            (Entity::Responses, "How likely are you to recommend us?", field("nps")),
            (Entity::Responses, "How likely are you to recommend us to a friend or colleague?", field("nps")),
            (Entity::Customers, "E-mail 1 - Label", None),
            (Entity::Customers, "favourite pizza", None),
        ] {
            assert_eq!(to(entity, name), want, "{name}");
        }
    }
}
