//! What the demo's team has set up: settings, members, tags, fields of its own, saved views.

use super::house::{BRANCHES, TEAM};
use super::row::Row;
use super::targets;
use crate::domain::command::Command;
use crate::domain::customers::tag;
use crate::domain::entity::Entity;
use crate::domain::team::fields as member;
use crate::domain::workspace::{custom_field, settings, view};
use crate::kernel::id::{Id, IdSequence};

/// The team's own field on orders, complaints and answers: which branch.
pub const BRANCH: &str = "x_branch";
/// The team's own field on customers: the table they like to sit at.
pub const TABLE: &str = "x_table";
/// The team's own field on customers: how hot they eat.
pub const SPICE: &str = "x_spice";
/// How hot one can eat.
pub const SPICES: [&str; 4] = ["不辣 None", "微辣 Mild", "中辣 Medium", "特辣 Hot"];

/// Labels on customers: name and colour. The order matters to the constants below.
const TAGS: [(&str, &str); 10] = [
    ("老顾客 Regular", "teal"),
    ("不吃辣 No chilli", "green"),
    ("花生过敏 Peanut allergy", "red"),
    ("素食 Vegetarian", "green"),
    ("带孩子 With children", "yellow"),
    ("茶友 Tea lover", "orange"),
    ("送礼 Gifts", "pink"),
    ("企业团餐 Catering", "blue"),
    ("只用优惠券 Coupons only", "grey"),
    ("供应商 Supplier", "purple"),
];
/// Places in the list of tags.
pub mod tags {
    pub const REGULAR: usize = 0;
    pub const NO_CHILLI: usize = 1;
    pub const PEANUTS: usize = 2;
    pub const VEGETARIAN: usize = 3;
    pub const CHILDREN: usize = 4;
    pub const TEA: usize = 5;
    pub const GIFTS: usize = 6;
    pub const CATERING: usize = 7;
    pub const COUPONS: usize = 8;
    pub const SUPPLIER: usize = 9;
}
/// The tag that is put on customers whose complaint is open, by name.
pub const NEEDS_CARE: &str = "需要关怀 Needs care";

/// The ids that other records refer to.
#[derive(Clone, Debug)]
pub struct Ground {
    /// The team, in its order.
    pub members: Vec<Id>,
    /// The tags, in their order.
    pub tags: Vec<Id>,
    /// The causes of complaints, by their labels.
    pub causes: Vec<(&'static str, Id)>,
}

impl Ground {
    /// The cause of that label.
    pub fn cause(&self, label: &str) -> Option<Id> {
        self.causes.iter().find(|(known, _)| *known == label).map(|(_, id)| *id)
    }
}

/// Mints an id for each of some rows and makes the command that adds them.
pub fn create_many(entity: Entity, rows: impl IntoIterator<Item = Row>, ids: &mut IdSequence) -> (Vec<Id>, Command) {
    let rows: Vec<_> = rows.into_iter().map(|row| (ids.mint(), row.values())).collect();
    (rows.iter().map(|(id, _)| *id).collect(), Command::CreateMany { entity, rows })
}

/// Settings, members, tags, own fields and views.
pub fn lay(ids: &mut IdSequence) -> (Ground, Vec<Command>) {
    let configure = |key: &str, value: &str| Command::Configure { key: key.to_owned(), value: value.to_owned() };
    let mut commands = vec![
        configure(settings::CURRENCY, "CNY"),
        configure(settings::UTC_OFFSET, "480"),
        configure(settings::RATIO_TOLERANCE, "0.05"),
        configure(settings::LOST_AFTER_DAYS, "180"),
    ];
    let team = TEAM.iter().map(|one| {
        Row::default()
            .text(member::NAME, one.name)
            .text(member::EMAIL, format!("{}@osmanthus-lane.example", one.mailbox))
            .choice(member::ROLE, one.role)
            .flag(member::ACTIVE, one.active)
    });
    let labels = TAGS.iter().map(|(name, colour)| Row::default().text(tag::NAME, name).choice(tag::COLOUR, colour));
    let (members, team) = create_many(Entity::Members, team, ids);
    let (tags, labels) = create_many(Entity::Tags, labels, ids);
    let (_, fields) = create_many(Entity::CustomFields, own_fields(), ids);
    let (_, views) = create_many(Entity::Views, views(), ids);
    let (causes, named) = targets::causes(ids);
    commands.extend([team, labels, fields, views, named]);
    commands.extend(targets::lay(ids));
    (Ground { members, tags, causes }, commands)
}

fn own_fields() -> Vec<Row> {
    let field = |entity: Entity, key: &str, zh: &str, en: &str, kind: &str, position: i64| {
        Row::default()
            .text(custom_field::LABEL_ZH, zh)
            .text(custom_field::LABEL_EN, en)
            .text(custom_field::ENTITY, entity.key())
            .text(custom_field::KEY, key)
            .choice(custom_field::KIND, kind)
            .int(custom_field::POSITION, position)
    };
    let branches = BRANCHES.map(|branch| branch.label).join("\n");
    let branch = |entity| field(entity, BRANCH, "门店", "Branch", "choice", 1).text(custom_field::OPTIONS, &branches);
    vec![
        field(Entity::Customers, TABLE, "常坐的桌", "Favourite table", "text", 1),
        field(Entity::Customers, SPICE, "辣度", "Spice level", "choice", 2)
            .text(custom_field::OPTIONS, SPICES.join("\n")),
        branch(Entity::Customers),
        branch(Entity::Orders),
        branch(Entity::Complaints),
        branch(Entity::Responses),
    ]
}

/// Saved views: name, record type, and the list's state as it stands in the address.
const VIEWS: [(&str, Entity, &str); 10] = [
    ("大客户 Key accounts", Entity::Customers, "f=account:=key_account&sort=name"),
    (
        "贵客正在流失 Valued but leaving",
        Entity::Customers,
        "f=tier:=vip|gold&f=lifecycle:=lapsing|lost&sort=-last_seen",
    ),
    ("新顾客 New customers", Entity::Customers, "f=lifecycle:=new&sort=-first_seen"),
    ("大额订单 Large orders", Entity::Orders, "f=amount:1000..&sort=-amount"),
    ("有退货 With returns", Entity::Orders, "f=returned:*&sort=-placed_on"),
    (
        "等待处理 Waiting for us",
        Entity::Complaints,
        "f=status:=received|acknowledged|investigating|remedy_offered&sort=resolution_due_at&cols=subject,customer,severity,status,owner,response_due_at,resolution_due_at",
    ),
    (
        "严重且未修复 Grave and not put right",
        Entity::Complaints,
        "f=severity:=major|critical&f=satisfied_after:=no&sort=-opened_at",
    ),
    (
        "在修与等配件 In repair",
        Entity::Requests,
        "f=kind:=repair&sort=-opened_at&cols=subject,customer,product,state,assignee,opened_at",
    ),
    ("茶水机 Tea brewers", Entity::InstalledProducts, "f=serial_number:~TB-&sort=next_service_on"),
    ("贬损者的话 What detractors say", Entity::Responses, "f=nps:0..6&f=comment:*&sort=-answered_at"),
];

fn views() -> impl Iterator<Item = Row> {
    VIEWS.iter().map(|(name, entity, query)| {
        Row::default().text(view::NAME, name).text(view::ENTITY, entity.key()).text(view::QUERY, query)
    })
}
