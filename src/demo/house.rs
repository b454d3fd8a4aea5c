//! Osmanthus Lane itself: its branches, its team, its menu and its shelves.

use super::calendar::Crowd;

/// One place of business. Labels carry both languages, as the signs over the doors do.
#[derive(Clone, Copy, Debug)]
pub struct Branch {
    /// What the team calls it.
    pub label: &'static str,
    /// Its city in Chinese and English.
    pub city: (&'static str, &'static str),
    /// The city's dialling code.
    pub dialling_code: &'static str,
    /// How many of 100 customers live nearby.
    pub share: u32,
}

/// The branches; the last one is the online shop, which has no neighbourhood.
pub const BRANCHES: [Branch; 7] = [
    Branch { label: "静安店 Jing'an", city: ("上海", "Shanghai"), dialling_code: "021", share: 26 },
    Branch { label: "徐汇店 Xuhui", city: ("上海", "Shanghai"), dialling_code: "021", share: 20 },
    Branch { label: "平江店 Pingjiang", city: ("苏州", "Suzhou"), dialling_code: "0512", share: 18 },
    Branch { label: "湖滨店 Hubin", city: ("杭州", "Hangzhou"), dialling_code: "0571", share: 18 },
    Branch { label: "南长街店 Nanchang Street", city: ("无锡", "Wuxi"), dialling_code: "0510", share: 10 },
    Branch { label: "鼓楼店 Gulou", city: ("宁波", "Ningbo"), dialling_code: "0574", share: 8 },
    Branch { label: "网店 Online shop", city: ("上海", "Shanghai"), dialling_code: "021", share: 0 },
];
/// The online shop's place in [`BRANCHES`].
pub const ONLINE_SHOP: usize = 6;

/// The branch at `index`.
#[must_use]
pub fn branch(index: usize) -> &'static Branch {
    let [first, ..] = &BRANCHES;
    BRANCHES.get(index).unwrap_or(first)
}

/// One of the team.
#[derive(Clone, Copy, Debug)]
pub struct Member {
    /// Who.
    pub name: &'static str,
    /// The part of the e-mail address before the @.
    pub mailbox: &'static str,
    /// Role code.
    pub role: &'static str,
    /// Whether still with the house.
    pub active: bool,
}

/// The team. The order matters to [`handler`] and [`owner`].
pub const TEAM: [Member; 9] = [
    Member { name: "沈佩华", mailbox: "shen.peihua", role: "owner", active: true },
    Member { name: "顾晓岚", mailbox: "gu.xiaolan", role: "manager", active: true },
    Member { name: "许文婷", mailbox: "xu.wenting", role: "agent", active: true },
    Member { name: "陆建明", mailbox: "lu.jianming", role: "manager", active: true },
    Member { name: "钱志远", mailbox: "qian.zhiyuan", role: "agent", active: true },
    Member { name: "何雨桐", mailbox: "he.yutong", role: "agent", active: true },
    Member { name: "唐子墨", mailbox: "tang.zimo", role: "agent", active: true },
    Member { name: "Emma Clarke", mailbox: "emma.clarke", role: "agent", active: true },
    Member { name: "马国强", mailbox: "ma.guoqiang", role: "manager", active: false },
];
/// The founder, who looks after key accounts herself.
pub const FOUNDER: usize = 0;
/// Who speaks English best.
pub const ENGLISH_DESK: usize = 7;
/// The former and the present manager of the branch whose complaints waited.
pub const OLD_MANAGER: usize = 8;
/// See [`OLD_MANAGER`].
pub const YOUNG_MANAGER: usize = 3;

/// Who handles what comes up at a branch.
#[must_use]
pub fn handler(branch: usize, days_ago: i32, english: bool) -> usize {
    match branch {
        super::stories::SLOW_BRANCH if days_ago > super::stories::NEW_MANAGER => OLD_MANAGER,
        super::stories::SLOW_BRANCH => YOUNG_MANAGER,
        _ if english => ENGLISH_DESK,
        0 => 1,
        1 => 2,
        3 => 4,
        4 | 5 => 5,
        _ => 6,
    }
}

/// Something that can be bought.
#[derive(Clone, Copy, Debug, Default)]
pub struct Product {
    /// Its name in Chinese.
    pub zh: &'static str,
    /// Its name in English.
    pub en: &'static str,
    /// Its price in fen before the rise of prices.
    pub price: i64,
    /// What of the price the ingredients or the maker cost, in thousandths.
    pub cost: i64,
}

impl Product {
    /// The name as menu, order and complaint write it.
    #[must_use]
    pub fn label(&self) -> String {
        format!("{} {}", self.zh, self.en)
    }
}

const fn item(zh: &'static str, en: &'static str, yuan: i64, cost: i64) -> Product {
    Product { zh, en, price: yuan * 100, cost }
}

/// Noodles, dumplings and drinks, with how often they are ordered.
pub const MEALS: &[(Product, u32)] = &[
    (item("红烧牛肉面", "Braised beef noodles", 42, 380), 18),
    (item("葱油拌面", "Scallion oil noodles", 26, 260), 14),
    (item("阳春面", "Plain noodle soup", 20, 240), 7),
    (item("三虾面", "Three-shrimp noodles", 88, 460), 5),
    (item("素浇面", "Vegetable noodles", 30, 280), 6),
    (item("鲜肉小笼", "Pork soup dumplings", 28, 330), 18),
    (item("蟹粉小笼", "Crab soup dumplings", 58, 450), 8),
    (item("虾饺", "Shrimp dumplings", 36, 400), 10),
    (item("烧卖", "Shaomai", 26, 320), 8),
    (item("生煎馒头", "Pan-fried buns", 24, 310), 12),
    (item("桂花糕", "Osmanthus cake", 18, 250), 9),
    (item("酒酿圆子", "Rice wine dumplings", 20, 240), 6),
    (item("桂花乌龙（壶）", "Osmanthus oolong, pot", 32, 180), 7),
    (item("鲜豆浆", "Fresh soy milk", 8, 300), 9),
];

/// Tea and kitchenware, with how often they are bought.
pub const GOODS: &[(Product, u32)] = &[
    (item("明前龙井 100g", "Longjing tea 100 g", 268, 520), 9),
    (item("碧螺春 100g", "Biluochun tea 100 g", 198, 510), 8),
    (item("桂花乌龙 150g", "Osmanthus oolong 150 g", 98, 430), 14),
    (item("茉莉花茶 150g", "Jasmine tea 150 g", 78, 430), 12),
    (item("普洱茶饼", "Pu'er tea cake", 328, 540), 6),
    (item("青瓷盖碗", "Celadon gaiwan", 168, 500), 7),
    (item("紫砂壶", "Yixing teapot", 580, 560), 3),
    (item("竹蒸笼两层", "Bamboo steamer, two tiers", 89, 480), 12),
    (item("面碗四件套", "Noodle bowls, set of four", 138, 500), 9),
    (item("铸铁炒锅", "Cast-iron wok", 399, 590), 5),
    (item("三德刀", "Santoku knife", 269, 560), 4),
    (item("擀面杖", "Rolling pin", 35, 420), 6),
];

/// Gift boxes, by season.
pub const NEW_YEAR_BOX: Product = item("新春茶礼盒", "New Year tea gift box", 298, 520);
/// See [`NEW_YEAR_BOX`].
pub const MOONCAKE_BOX: Product = item("桂花月饼礼盒", "Osmanthus mooncake box", 228, 480);

/// Catering, priced per head.
pub const CATERING: &[(Product, u32)] = &[
    (item("员工午餐（每位）", "Staff lunch, per head", 36, 500), 9),
    (item("会议茶歇（每位）", "Meeting tea break, per head", 28, 440), 6),
    (item("早餐面点（每位）", "Breakfast buns, per head", 18, 460), 4),
    (item("团建面点课（每位）", "Dim sum class, per head", 128, 420), 1),
];

/// The shelf that a crowd chooses from.
#[must_use]
pub fn shelf(crowd: Crowd) -> &'static [(Product, u32)] {
    match crowd {
        Crowd::Diner => MEALS,
        Crowd::Shopper => GOODS,
        Crowd::Caterer => CATERING,
    }
}
