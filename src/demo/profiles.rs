//! Customer files and contacts as records.

use super::calendar::{Calendar, Crowd, at};
use super::chance::Chance;
use super::house::{FOUNDER, branch, handler};
use super::life::Life;
use super::names;
use super::people::{Customer, Margin, Sort, Tongue};
use super::row::Row;
use super::standing::Standing;
use super::workspace::{self, Ground, SPICES, tags};
use crate::domain::customers::{contact, customer};
use crate::domain::entity::Entity;
use crate::kernel::id::Id;
use crate::kernel::time::Day;
use crate::kernel::value::Value;

/// Mail domains that are reserved for examples.
const MAIL: &[(&str, u32)] = &[("example.com", 5), ("example.net", 3), ("example.org", 2)];

/// Preferences of persons: Chinese, English, and the tag that goes with it.
const LIKES: &[(&str, &str, Option<usize>)] = &[
    ("不吃辣", "No chilli", Some(tags::NO_CHILLI)),
    ("胃不好，少油不辣", "Sensitive stomach: little oil, no chilli", Some(tags::NO_CHILLI)),
    ("花生过敏，务必提醒后厨", "Allergic to peanuts: always tell the kitchen", Some(tags::PEANUTS)),
    ("吃素", "Vegetarian", Some(tags::VEGETARIAN)),
    ("初一十五吃素", "Vegetarian on the 1st and 15th of the lunar month", Some(tags::VEGETARIAN)),
    ("带两个孩子来，要儿童椅", "Comes with two children, needs high chairs", Some(tags::CHILDREN)),
    ("喜欢桂花乌龙，泡得浓一点", "Loves osmanthus oolong, brewed strong", Some(tags::TEA)),
    ("收藏紫砂壶，有新品请通知", "Collects teapots: tell when new ones arrive", Some(tags::TEA)),
    ("送礼要附手写卡片", "Gifts go with a handwritten card", Some(tags::GIFTS)),
    ("不要香菜", "No coriander", None),
    ("面要硬一点，汤另外装", "Noodles firm, soup apart", None),
    ("喜欢靠窗的位子", "Likes the seat by the window", None),
    ("海鲜过敏", "Allergic to seafood", None),
    ("血糖高，甜点少糖", "Diabetic: sweets with little sugar", None),
    ("下午来，不赶时间，爱聊天", "Comes in the afternoon, likes a chat", None),
];
/// Preferences of organisations.
const BUSINESS_LIKES: &[(&str, &str)] = &[
    ("开专票，月底对账", "Invoices monthly, statement by month's end"),
    ("每周一下单，周三送到前台", "Orders on Mondays, delivery to reception on Wednesdays"),
    ("五位同事吃素，单独装", "Five vegetarians, packed apart"),
    ("茶歇要中英文标签", "Labels in Chinese and English, please"),
    ("送餐走货梯，提前十分钟打电话", "Use the goods lift, call ten minutes ahead"),
];
/// Where they like to sit.
const TABLES: &[(&str, &str)] = &[
    ("靠窗 3 号", "Window 3"),
    ("二楼角落", "Upstairs corner"),
    ("1 号圆桌", "Round table 1"),
    ("吧台", "The counter"),
    ("院子里", "Courtyard"),
    ("包间“听雨”", "Private room Tingyu"),
];
/// What the team noted.
const REMARKS: &[(&str, &str)] = &[
    ("女儿今年高考，别在电话里多聊", "Daughter has her exams this year: keep calls short"),
    ("说话直，喜欢先听结论", "Plain speaker, wants the answer first"),
    ("介绍了三位邻居来", "Has sent us three neighbours"),
    ("常替公司订茶歇", "Often orders for the office"),
    ("搬到新区了，外卖为主", "Moved across town, mostly delivery now"),
    ("喜欢收到节气问候", "Enjoys our seasonal greetings"),
];
const SOURCES: &[(&str, u32)] = &[
    ("路过 Walk-in", 30),
    ("点评网站 Review site", 20),
    ("微信 WeChat", 16),
    ("网店 Online shop", 14),
    ("活动 Event", 6),
];
const BUSINESS_SOURCES: &[(&str, u32)] =
    &[("上门拜访 Sales visit", 5), ("展会 Trade fair", 3), ("官网 Website", 3), ("员工推荐 Their staff", 4)];
const FRIENDS: &str = "朋友介绍 Friends";

/// What everyone's file is written from.
pub struct Files<'a> {
    pub seed: u64,
    pub calendar: &'a Calendar,
    pub cast: &'a [Customer],
    pub lives: &'a [Life],
    pub standings: &'a [Standing],
    pub ground: &'a Ground,
    pub ids: &'a [Id],
}

impl Files<'_> {
    /// Every customer as a record, in the order of the cast.
    pub fn customers(&self) -> impl Iterator<Item = Row> {
        let firms: Vec<&Customer> = self.cast.iter().filter(|one| one.sort == Sort::Organisation).collect();
        self.cast.iter().zip(self.standings).zip(self.lives).enumerate().map(
            move |(number, ((one, standing), life))| {
                let mut chance = Chance::new(self.seed, "file", number);
                let row = self.identity(&mut chance, number, one, &firms);
                let row = self.standing(&mut chance, row, one, standing, life);
                self.habits(&mut chance, row, one, standing)
            },
        )
    }

    /// Who it is and how to reach them.
    fn identity(&self, chance: &mut Chance, number: usize, one: &Customer, firms: &[&Customer]) -> Row {
        let person = one.sort == Sort::Person;
        let has = |chance: &mut Chance, likely| !person || chance.yes(likely);
        let (city_zh, city_en) = branch(one.branch).city;
        let address = match one.crowd {
            Crowd::Diner => 0.25,
            _ => 0.8,
        };
        let mut row = Row::default()
            .text(customer::NAME, &one.name)
            .choice(customer::KIND, if person { "person" } else { "organisation" })
            .text(customer::PHONE, if person { mobile(chance, number) } else { landline(chance, one) })
            .choice(customer::GENDER, one.gender)
            .text(customer::EXTERNAL_ID, format!("{}{:05}", if person { 'M' } else { 'C' }, number + 1));
        if has(chance, 0.52) {
            row = row.text(customer::EMAIL, mail(chance, number, one));
        }
        if person && chance.yes(one.tongue.say(0.72, 0.4)) {
            // A real WeChat id holds no dot.
            row = row.text(customer::WECHAT, format!("{}.{}", one.latin, chance.between(10, 99)));
        }
        if one.sort == Sort::Partner {
            let city = names::PARTNERS.iter().find(|(name, _, _)| *name == one.name).map(|(_, _, city)| *city);
            row = row.text(customer::CITY, city.unwrap_or_default());
        } else {
            row = row.text(customer::CITY, format!("{city_zh} {city_en}"));
        }
        if one.sort != Sort::Partner && has(chance, address) {
            row = row.text(customer::ADDRESS, street(chance, one));
        }
        if !person {
            return row.text(customer::WEBSITE, format!("https://{}.example", one.latin));
        }
        if one.generation > 0 && chance.yes(0.2) {
            let same = |firm: &&&Customer| firm.tongue == one.tongue && firm.branch == one.branch;
            let nearby: Vec<&str> = firms.iter().filter(same).map(|firm| firm.name.as_str()).collect();
            let (job_zh, job_en) = chance.pick(names::JOBS);
            row = row.text(customer::COMPANY, chance.pick(&nearby)).text(customer::JOB, one.tongue.say(job_zh, job_en));
        }
        birthday(chance, self.calendar.as_of, row, one)
    }

    /// Where the relation stands.
    fn standing(&self, chance: &mut Chance, row: Row, one: &Customer, standing: &Standing, life: &Life) -> Row {
        let cared_for =
            one.sort != Sort::Person || ["vip", "gold", "silver"].contains(&standing.tier) || chance.yes(0.3);
        let member = match standing.account {
            "key_account" if one.tongue == Tongue::Zh => FOUNDER,
            _ => handler(one.branch, 0, one.tongue == Tongue::En),
        };
        let source = match (one.referred_by, one.sort) {
            (Some(_), _) => FRIENDS,
            (None, Sort::Person) => chance.weighted(SOURCES),
            _ => chance.weighted(BUSINESS_SOURCES),
        };
        let reason = life.lost.map_or("", |(_, reason)| reason);
        let answers = life.responses.iter().map(|response| response.at);
        let bought = standing.last.map(|day| at(day, 20 * 60));
        let friend = one.referred_by.and_then(|friend| self.ids.get(friend).copied());
        Row::default()
            .choice(customer::ACCOUNT, standing.account)
            .choice(customer::TIER, standing.tier)
            .choice(customer::LIFECYCLE, standing.lifecycle)
            .text(customer::LOST_REASON, if standing.lifecycle == "lost" { reason } else { "" })
            .text(customer::SOURCE, source)
            .link(customer::REFERRED_BY, Entity::Customers, friend)
            .link(customer::OWNER, Entity::Members, self.ground.members.get(member).copied().filter(|_| cared_for))
            .flag(customer::CONSENT, chance.weighted(&[(Some(true), 80), (Some(false), 9), (None, 11)]))
            .time(customer::FIRST_SEEN, at(one.first_seen, chance.between(9 * 60, 12 * 60)))
            .time(customer::LAST_SEEN, answers.chain(bought).max())
            .after(row)
    }

    /// What to remember, tags, segment, and the team's own fields.
    fn habits(&self, chance: &mut Chance, row: Row, one: &Customer, standing: &Standing) -> Row {
        let mut tagged = Vec::new();
        let mut like = ("", "");
        match one.sort {
            Sort::Person => {
                if chance.yes(0.34) {
                    let (zh, en, tag) = chance.pick(LIKES);
                    like = (zh, en);
                    tagged.extend(tag);
                }
                if standing.lifecycle == "loyal" {
                    tagged.push(tags::REGULAR);
                }
                if one.margin == Margin::BargainHunter && chance.yes(0.6) {
                    tagged.push(tags::COUPONS);
                }
            }
            Sort::Organisation => {
                like = if chance.yes(0.6) { chance.pick(BUSINESS_LIKES) } else { like };
                tagged.push(tags::CATERING);
            }
            Sort::Partner => tagged.push(tags::SUPPLIER),
        }
        let spice = if tagged.contains(&tags::NO_CHILLI) {
            SPICES.first().copied().unwrap_or_default()
        } else if one.sort == Sort::Person && chance.yes(0.4) {
            chance.pick(&SPICES)
        } else {
            ""
        };
        let sits = one.crowd == Crowd::Diner && one.sort == Sort::Person && chance.yes(0.16);
        let table = if sits { chance.pick(TABLES) } else { ("", "") };
        let remark = if chance.yes(0.07) { chance.pick(REMARKS) } else { ("", "") };
        let say = |(zh, en)| one.tongue.say(zh, en);
        row.text(customer::SEGMENT, segment(chance, one))
            .links(
                customer::TAGS,
                Entity::Tags,
                tagged.iter().filter_map(|tag| self.ground.tags.get(*tag).copied()).collect(),
            )
            .text(customer::PREFERENCES, say(like))
            .text(customer::NOTES, if one.sort == Sort::Person { say(remark) } else { "" })
            .own(workspace::TABLE, Value::text(say(table)))
            .own(workspace::SPICE, Value::choice(spice))
            .own(workspace::BRANCH, Value::choice(branch(one.branch).label))
    }

    /// The people at organisations and partners: who pays, who uses, who has a say.
    pub fn contacts(&self) -> impl Iterator<Item = Row> {
        const ROLES: [(&str, &str, &str); 4] = [
            ("payer", "财务经理", "Finance manager"),
            ("user", "行政专员", "Office coordinator"),
            ("influencer", "总经理助理", "Assistant to the director"),
            ("internal", "员工代表", "Staff representative"),
        ];
        let firms = self.cast.iter().zip(self.ids).enumerate().filter(|(_, (one, _))| one.sort != Sort::Person);
        firms.flat_map(move |(number, (one, id))| {
            let mut chance = Chance::new(self.seed, "contacts", number);
            let count = if one.sort == Sort::Partner { 1 } else { chance.weighted(&[(2_usize, 45), (3, 40), (4, 15)]) };
            let rows = ROLES.iter().take(count).enumerate().map(|(place, (role, job_zh, job_en))| {
                let woman = chance.yes(0.6);
                let (name, latin) = super::people::person_name(&mut chance, one.tongue, 1 + place % 2, woman);
                Row::default()
                    .text(contact::NAME, name)
                    .link(contact::CUSTOMER, Entity::Customers, *id)
                    .choice(contact::ROLE, role)
                    .text(contact::JOB, one.tongue.say(*job_zh, *job_en))
                    .text(contact::PHONE, mobile(&mut chance, 3_000 + number * 4 % 7_000 + place))
                    .text(contact::EMAIL, format!("{latin}@{}.example", one.latin))
            });
            rows.collect::<Vec<_>>()
        })
    }
}

/// A mobile number of the range 154, which no carrier has.
fn mobile(chance: &mut Chance, number: usize) -> String {
    format!("154{:04}{number:04}", chance.between(0, 9_999))
}

/// A fixed line; real ones do not begin with a 1.
fn landline(chance: &mut Chance, one: &Customer) -> String {
    format!("{}-1{:03}{:04}", branch(one.branch).dialling_code, chance.between(0, 999), chance.between(0, 9_999))
}

fn mail(chance: &mut Chance, number: usize, one: &Customer) -> String {
    match one.sort {
        Sort::Person => format!("{}{number}@{}", one.latin, chance.weighted(MAIL)),
        _ => format!("office@{}.example", one.latin),
    }
}

fn street(chance: &mut Chance, one: &Customer) -> String {
    let (street_zh, street_en) = chance.pick(names::STREETS);
    let (city_zh, city_en) = branch(one.branch).city;
    let (house, room) = (chance.between(2, 320), chance.between(1, 26) * 100 + chance.between(1, 8));
    match one.tongue {
        Tongue::Zh => format!("{city_zh}市{street_zh}{house}号{room}室"),
        Tongue::En => format!("Room {room}, {house} {street_en}, {city_en}"),
    }
}

/// Half of the birthdays are known; older people keep them in the lunar calendar.
fn birthday(chance: &mut Chance, as_of: Day, row: Row, one: &Customer) -> Row {
    if !chance.yes(0.46) {
        return row;
    }
    let (least, most, lunar) = match one.generation {
        0 => (54, 76, 0.7),
        1 => (36, 53, 0.3),
        _ => (18, 35, 0.08),
    };
    let age = chance.days(least, most);
    if one.tongue == Tongue::Zh && chance.yes(lunar) {
        // Year, month and day of the lunar calendar; 28 days are in every month of both calendars.
        let (year, _, _) = as_of.ymd();
        let (month, day) = (chance.between(1, 12), chance.between(1, 28));
        let date = u32::try_from(month).ok().zip(u32::try_from(day).ok());
        let date = date.and_then(|(month, day)| Day::from_ymd(year - age, month, day));
        return row.day(customer::BIRTHDAY, date).choice(customer::BIRTHDAY_CALENDAR, "lunar");
    }
    let born = as_of.plus(-(age * 365 + age / 4) - chance.days(0, 364));
    row.day(customer::BIRTHDAY, born).choice(customer::BIRTHDAY_CALENDAR, "solar")
}

fn segment(chance: &mut Chance, one: &Customer) -> &'static str {
    let segments: &[(&str, u32)] = match (one.sort, one.crowd, one.generation) {
        (Sort::Partner, _, _) => &[("供应商 Suppliers", 1)],
        (Sort::Organisation, _, _) => {
            &[("企业团餐 Corporate catering", 6), ("会议茶歇 Meetings", 3), ("学校与机构 Institutions", 2)]
        }
        (_, Crowd::Shopper, _) => &[("茶友 Tea lovers", 4), ("下厨 Home cooks", 3), ("送礼 Gift buyers", 3)],
        (_, _, 0) => &[("街坊 Neighbours", 7), ("家庭 Families", 3)],
        (_, _, 1) => &[("家庭 Families", 5), ("上班族 Office workers", 4), ("街坊 Neighbours", 1)],
        _ => &[("上班族 Office workers", 6), ("学生 Students", 3), ("家庭 Families", 1)],
    };
    chance.weighted(segments)
}
