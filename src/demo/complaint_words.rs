//! What customers complain about, in their words. `{p}` stands for the product.

/// Where a grievance can come from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// A meal brought by a rider.
    Delivery,
    /// At the table.
    Table,
    /// Tea and kitchenware, also by parcel.
    Goods,
    /// Tea and kitchenware by parcel only.
    Parcel,
    /// A catering order.
    Catering,
}

/// When a grievance is heard more than usual.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Season {
    /// At no time more than at others.
    Always,
    /// While the cheap delivery partner drove, and in the storm.
    BadDelivery,
    /// After the rise of prices.
    PriceRise,
    /// In the slow branch under its old manager.
    OldManager,
}

/// One finer category of complaints.
#[derive(Debug)]
pub struct Case {
    /// The team's own word for it.
    pub label: &'static str,
    /// Code of the top cause.
    pub cause: &'static str,
    /// Where it happens.
    pub places: &'static [Place],
    /// How common it is.
    pub weight: u32,
    /// When it is more common.
    pub season: Season,
    /// How likely it is a grave matter, of 1,000.
    pub grave: i64,
    /// Subjects and descriptions in Chinese.
    pub zh: &'static [(&'static str, &'static str)],
    /// Subjects and descriptions in English.
    pub en: &'static [(&'static str, &'static str)],
    /// What the customer wants, in Chinese and English.
    pub wants: (&'static str, &'static str),
}

use Place::{Catering, Delivery, Goods, Parcel, Table};

/// All categories.
pub static CASES: [Case; 15] = [
    Case {
        label: "配送迟到 Late delivery",
        cause: "service",
        places: &[Delivery],
        weight: 20,
        season: Season::BadDelivery,
        grave: 120,
        zh: &[
            ("外卖迟到近一小时", "十二点前点的{p}，一点多才送到，午休都过了，骑手电话也打不通。"),
            ("送餐超时没人通知", "页面一直显示“骑手已取餐”，等了七十分钟。晚一点可以理解，但至少告诉我一声。"),
        ],
        en: &[
            (
                "Delivery almost an hour late",
                "I ordered {p} for a 12:30 lunch and it came at 13:25. Nobody answered the phone.",
            ),
            (
                "No word about the delay",
                "Waiting is one thing, but the app said \"rider on the way\" for over an hour.",
            ),
        ],
        wants: ("退配送费，以后准点", "Refund of the delivery fee, and a realistic time next time."),
    },
    Case {
        label: "快递延误 Late parcel",
        cause: "service",
        places: &[Parcel],
        weight: 12,
        season: Season::BadDelivery,
        grave: 60,
        zh: &[
            ("快递晚了四天", "{p}说好后天到，结果晚了四天，朋友生日都过了。"),
            ("物流三天没有更新", "{p}的物流停在中转站三天，问客服只说“再等等”。"),
        ],
        en: &[
            ("Parcel four days late", "The {p} was a birthday gift. The birthday is over."),
            ("No news of my parcel", "Tracking of the {p} has not moved for three days and nobody knows why."),
        ],
        wants: ("查清楚到哪里了，退运费", "Find it, and refund the carriage."),
    },
    Case {
        label: "餐品凉了 Cold food",
        cause: "product",
        places: &[Delivery],
        weight: 14,
        season: Season::BadDelivery,
        grave: 80,
        zh: &[
            ("送到时都凉了", "等了很久，{p}送到时已经凉透，孩子没法吃。"),
            ("小笼全凉了", "盒子里都是水汽，皮破了，馅也凉了，孩子一口没吃。"),
        ],
        en: &[
            ("Food arrived cold", "The {p} had gone cold on the way, and the rest was lukewarm."),
            ("Everything soggy", "Steamed-up box, torn skins, cold filling. We threw most of it away."),
        ],
        wants: ("重新做一份或者退款", "A fresh one or the money back."),
    },
    Case {
        label: "少送漏送 Missing items",
        cause: "service",
        places: &[Delivery, Catering],
        weight: 10,
        season: Season::BadDelivery,
        grave: 60,
        zh: &[
            ("少送了一份", "点了五样只到四样，{p}没送，小票上却写着。"),
            ("漏了餐具和醋", "办公室里十个人，筷子只给了三双，醋和辣油一样没有。"),
        ],
        en: &[
            ("One item missing", "Five items paid, four delivered: the {p} was not in the bag."),
            ("No chopsticks, no vinegar", "Ten people in the office and three pairs of chopsticks."),
        ],
        wants: ("补送或者退那一份的钱", "Send it or refund it."),
    },
    Case {
        label: "口味不对 Taste",
        cause: "product",
        places: &[Table, Delivery, Catering],
        weight: 11,
        season: Season::Always,
        grave: 40,
        zh: &[
            ("味道跟以前不一样", "吃了好几年的{p}，这次味道完全不对，是换师傅了吗？"),
            ("肉比以前少", "{p}的分量明显少了，味道也淡。"),
        ],
        en: &[
            ("Not the taste I know", "I have had the {p} for years. This time I could not finish it."),
            ("Not what it used to be", "Less filling, less flavour. Has the recipe changed?"),
        ],
        wants: ("希望味道稳定", "Please bring the old recipe back."),
    },
    Case {
        label: "等位太久 Long wait",
        cause: "service",
        places: &[Table],
        weight: 12,
        season: Season::OldManager,
        grave: 40,
        zh: &[
            ("取了号等了一个半小时", "叫号叫过了三桌，后来的反而先坐，问前台说“系统这样排的”。"),
            ("上菜太慢", "坐下四十分钟只上了一碟小菜，{p}催了三次。"),
        ],
        en: &[
            (
                "Waited ninety minutes for a table",
                "People who came after us were seated first. The desk just shrugged.",
            ),
            ("Slow kitchen", "Forty minutes for {p}, after asking three times."),
        ],
        wants: ("一个解释", "An explanation."),
    },
    Case {
        label: "服务态度 Staff attitude",
        cause: "care",
        places: &[Table],
        weight: 10,
        season: Season::OldManager,
        grave: 150,
        zh: &[
            ("服务员当众顶撞老人", "我妈耳朵不好多问了一句，服务员翻白眼说“不是讲过了吗”。我们是来给她过生日的。"),
            ("没人理我们", "进门十分钟没人招呼，自己找位子还被说。"),
        ],
        en: &[
            ("Rude to my mother", "She asked twice because she is hard of hearing, and the waiter rolled his eyes."),
            ("Nobody greeted us", "Ten minutes at the door, then we were told off for sitting down."),
        ],
        wants: ("当面道歉", "An apology, in person."),
    },
    Case {
        label: "忘记忌口 Allergy ignored",
        cause: "communication",
        places: &[Table, Delivery, Catering],
        weight: 4,
        season: Season::Always,
        grave: 800,
        zh: &[
            ("备注了花生过敏还是放了", "下单时写得清清楚楚不放花生，{p}上面一层花生碎，幸好及时发现。"),
            ("说了不吃辣还是放了辣油", "老人胃不好，备注不要辣，结果一碗红油。"),
        ],
        en: &[
            (
                "Peanuts despite the allergy note",
                "The order said NO PEANUTS in capitals and there they were. This is dangerous.",
            ),
            ("Chilli after asking for none", "We asked twice. My father could not eat it."),
        ],
        wants: ("保证不会再发生", "A promise that it cannot happen again."),
    },
    Case {
        label: "涨价 Price rise",
        cause: "communication",
        places: &[Table, Delivery, Goods, Catering],
        weight: 7,
        season: Season::PriceRise,
        grave: 30,
        zh: &[
            ("涨价没有提前说", "菜单还是旧价格，结账才知道{p}贵了，感觉被骗。"),
            ("同样的东西贵了不少", "{p}比上次贵，分量没变，问服务员说“都涨了”。"),
        ],
        en: &[
            ("New prices without a word", "The menu on the table still showed the old price of the {p}."),
            ("Dearer, not better", "The {p} costs more than last month and nobody could tell me why."),
        ],
        wants: ("按原价退差额", "The difference back."),
    },
    Case {
        label: "账单 Bill",
        cause: "communication",
        places: &[Table, Delivery, Goods],
        weight: 5,
        season: Season::Always,
        grave: 30,
        zh: &[
            ("账单多算了一份", "回家一看小票，{p}算了两次，打电话说要本人到店才能退。"),
            ("优惠没有用上", "结账前出示了会员码，账单上还是原价。"),
        ],
        en: &[
            ("Charged twice", "The receipt lists {p} twice. On the phone I was told to come in person."),
            ("Member price not applied", "I showed the code before paying, and the bill says full price."),
        ],
        wants: ("退多收的钱", "The difference back."),
    },
    Case {
        label: "商品破损 Damaged goods",
        cause: "product",
        places: &[Goods],
        weight: 16,
        season: Season::BadDelivery,
        grave: 90,
        zh: &[
            ("收到时盖子裂了", "{p}外箱没有破，打开里面裂了一道，包装只有一层纸。"),
            ("茶叶受潮", "{p}封口没封好，闻着有股霉味。"),
        ],
        en: &[
            ("Arrived cracked", "The {p} had one layer of paper around it. Cracked right through."),
            ("Tea smells musty", "The seal of the {p} was open when it came."),
        ],
        wants: ("换一个新的", "A replacement."),
    },
    Case {
        label: "质量问题 Quality",
        cause: "product",
        places: &[Goods],
        weight: 9,
        season: Season::Always,
        grave: 120,
        zh: &[
            ("用了两周就掉漆", "{p}只用了两周，边上开始掉，客服说是正常现象。"),
            ("跟照片差很多", "照片里颜色很润，收到的{p}发灰，还有小黑点。"),
        ],
        en: &[
            ("Coating came off in two weeks", "The {p} looks ten years old already, and support calls that normal."),
            ("Nothing like the photo", "Dull colour, black specks. I would not have bought this {p} in the shop."),
        ],
        wants: ("退货退款", "Return and refund."),
    },
    Case {
        label: "卫生 Hygiene",
        cause: "company",
        places: &[Table, Delivery, Catering],
        weight: 3,
        season: Season::Always,
        grave: 850,
        zh: &[
            ("碗里有头发", "{p}吃到一半发现一根头发，店员只说“给您换一碗”。"),
            ("餐具没洗干净", "碗边有一圈油，筷子也是粘的。"),
        ],
        en: &[("A hair in the bowl", "Halfway through the {p}. The waiter only offered another bowl.")],
        wants: ("检查后厨并答复", "Check the kitchen and tell me what you found."),
    },
    Case {
        label: "预订出错 Booking error",
        cause: "company",
        places: &[Table, Catering],
        weight: 7,
        season: Season::Always,
        grave: 250,
        zh: &[
            ("订好的包间给了别人", "一周前订的包间，到店说没有记录，二十个客户站在门口等。"),
            ("送餐时间记错", "约的是上午十点茶歇，{p}十一点半才到，会都开完了。"),
        ],
        en: &[
            ("Our room was given away", "Booked a week ahead, no record on arrival, twenty guests at the door."),
            ("Wrong time", "The tea break was at ten. The {p} came at half past eleven."),
        ],
        wants: ("说明原因并给补偿", "The reason, and something for our trouble."),
    },
    Case {
        label: "发票与对账 Invoices",
        cause: "company",
        places: &[Catering],
        weight: 12,
        season: Season::Always,
        grave: 60,
        zh: &[
            ("发票抬头开错两次", "财务退回来两次了，税号又写错，这个月没法报。"),
            ("月结对不上", "对账单比我们的记录多三单，问了两周没有答复。"),
        ],
        en: &[
            ("Invoice wrong twice", "The tax number is wrong again and our finance team has sent it back."),
            ("Statement does not match", "Three orders too many, and no answer for two weeks."),
        ],
        wants: ("三天内重开发票", "A correct invoice within three days."),
    },
];

/// What we do about it: a note for each step, in Chinese and English.
pub mod steps {
    pub const ACKNOWLEDGED: &[(&str, &str)] = &[
        ("已电话致歉，说明今天内给答复", "Called, apologised, promised an answer within the day"),
        ("微信回复：收到，正在了解情况", "Replied on WeChat: received, looking into it"),
        ("店长已联系顾客，先听对方讲完", "Manager rang and listened first"),
    ];
    pub const INVESTIGATING: &[(&str, &str)] = &[
        ("调取订单与监控，问了当班同事", "Checked the order and the camera, asked the shift"),
        ("与配送方核对时间", "Compared times with the delivery partner"),
        ("请后厨复盘这一锅的出品", "Kitchen went through that batch"),
    ];
    pub const OFFERED: &[(&str, &str)] = &[
        ("提出退款并附一张面券", "Offered a refund and a noodle voucher"),
        ("提出重做/换货，运费我们出", "Offered a replacement, carriage on us"),
        ("店长登门道歉，送桂花糕一盒", "Manager visited with an apology and a box of osmanthus cake"),
    ];
    pub const RESOLVED: &[(&str, &str)] = &[
        ("顾客接受方案，已办理", "Accepted and done"),
        ("退款已到账", "Refund has arrived"),
        ("换货已签收", "Replacement received"),
    ];
    pub const CONFIRMED: &[(&str, &str)] = &[
        ("回访：满意，说以后还会来", "Called back: satisfied, will come again"),
        ("回访：问题解决了，谢谢跟进", "Called back: solved, thanks for following up"),
    ];
    pub const REOPENED: &[(&str, &str)] = &[
        ("顾客再次来电：承诺的补偿没有收到", "Called again: what we promised has not arrived"),
        ("回访：不满意，觉得在敷衍", "Called back: not satisfied, felt brushed off"),
    ];
    pub const UNSATISFIED: &[(&str, &str)] = &[
        ("回访：不满意，说不会再来", "Called back: not satisfied, will not return"),
        ("回访：处理太慢", "Called back: far too slow"),
    ];
    pub const WITHDRAWN: &[(&str, &str)] = &[("顾客撤回：是自己看错了", "Withdrawn: a mistake on the customer's side")];
}
