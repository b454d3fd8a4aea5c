//! What customers ask of Osmanthus Lane's service desk, and what comes of it, in Chinese and English.

/// A text in both languages.
pub type Both = (&'static str, &'static str);

/// What is asked in one line, in full, and what came of it; `{p}` is the product.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wish {
    /// The line.
    pub subject: Both,
    /// The whole.
    pub told: Both,
    /// The outcome.
    pub outcome: Both,
}

const fn wish(subject: Both, told: Both, outcome: Both) -> Wish {
    Wish { subject, told, outcome }
}

/// Questions.
pub const ENQUIRIES: &[Wish] = &[
    wish(
        ("哪些点心不含花生", "Which dim sum are free of peanuts"),
        ("孩子对花生过敏，想知道哪些可以放心点。", "My child is allergic to peanuts. What can we order safely?"),
        ("发了过敏原清单，并提醒后厨共用油锅。", "Sent the list of allergens, and said which are fried in shared oil."),
    ),
    wish(
        ("能不能开发票", "Can I have an invoice"),
        ("上个月的团餐需要补开发票。", "I need an invoice for last month’s catering."),
        ("已补开并发到邮箱。", "Made out and sent by email."),
    ),
    wish(
        ("周末包间怎么订", "How to book a private room at the weekend"),
        ("十二个人，周六中午，有没有包间？", "Twelve of us on Saturday at noon: is there a private room?"),
        ("已留桂花厅，最低消费与停车都说明了。", "Kept the Osmanthus Room, explained the minimum and where to park."),
    ),
    wish(
        ("礼盒能不能寄到外地", "Do you send gift boxes to other cities"),
        ("想寄五盒给成都的客户，几天能到？", "Five boxes to clients in Chengdu: how long does it take?"),
        ("可以，顺丰两天，运费已报价。", "Yes, two days by courier; quoted the postage."),
    ),
    wish(
        ("乌龙茶怎么保存", "How to keep oolong tea"),
        ("开封之后要放冰箱吗？", "Does it belong in the fridge once it is open?"),
        ("密封避光即可，不用冷藏；附了冲泡卡片。", "Sealed and dark is enough, no fridge; added a brewing card."),
    ),
];

/// Repairs.
pub const REPAIRS: &[Wish] = &[
    wish(
        ("{p}坏了，能修吗", "{p} is broken, can it be repaired"),
        ("用了一年多，最近不太好用。", "A little over a year old, and it does not work well any more."),
        ("已修好，免费清洁并附使用说明。", "Repaired, cleaned at no charge, with a note on how to use it."),
    ),
    wish(
        ("{p}磕了一下", "{p} took a knock"),
        ("搬家时磕到了，想看看还能不能用。", "It was knocked when we moved. Can it still be used?"),
        ("打磨处理后可正常使用。", "Ground smooth; it can be used as before."),
    ),
];

/// Trainings.
pub const TRAININGS: &[Wish] = &[
    wish(
        ("茶水机使用培训", "How to use the tea brewer"),
        (
            "换了行政同事，想请你们再教一次日常清洁。",
            "New colleagues at the office: please show the daily cleaning once more.",
        ),
        ("八位同事参加，留下了清洁周期表。", "Eight people came; left a cleaning schedule."),
    ),
    wish(
        ("点心品鉴与茶艺课", "A class on tea and dim sum"),
        ("想给客户活动安排一次茶艺课。", "We would like a tea class for a client event."),
        ("课程顺利，客户想再约一次。", "It went well; they would like another."),
    ),
];

/// Returns.
pub const RETURNS: &[Wish] = &[
    wish(
        ("{p}想退", "I would like to return {p}"),
        ("收到的颜色和图片不一样。", "The colour is not the one in the picture."),
        ("收到退货，原路退款。", "The goods came back; refunded the way it was paid."),
    ),
    wish(
        ("{p}换一件", "Please exchange {p}"),
        ("送礼用，希望换一件新的。", "It is a present; I would like a new one."),
        ("已换新并附手写卡。", "Exchanged, with a handwritten card."),
    ),
];

/// Maintenance.
pub const MAINTENANCE: Wish = wish(
    ("保养：{p}", "Maintenance: {p}"),
    ("例行保养。", "Regular maintenance."),
    ("除垢、换密封圈、试机正常。", "Descaled, new seals, tested: works well."),
);

/// Why something is not taken back.
pub const DECLINED: Both =
    ("已使用过，不符合退货条件，送优惠券一张。", "It was used, so it cannot be taken back; gave a voucher.");
/// Why the customer does not want it any more.
pub const WITHDRAWN: Both = ("客户说不用了。", "The customer says it is not needed any more.");
