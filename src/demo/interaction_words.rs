//! What the team noted about its touches with customers. Each line: summary, what was said, next step.

/// A text in Chinese and English.
pub type Both = (&'static str, &'static str);

/// One kind of touch: what it was about, what was said, and what follows from it (may be empty).
#[derive(Clone, Copy, Debug, Default)]
pub struct Script {
    /// In one line.
    pub summary: Both,
    /// What was said.
    pub notes: Both,
    /// What is to be done next.
    pub next: Both,
}

const fn script(summary: Both, notes: Both, next: Both) -> Script {
    Script { summary, notes, next }
}

/// Regular talks with organisations.
pub const ACCOUNT: &[Script] = &[
    script(
        ("季度回访，聊下季度菜单", "Quarterly visit about the next menu"),
        ("希望多些素食，价格可以", "Wants more vegetarian dishes, price is fine"),
        ("发送新菜单和报价", "Send the new menu and a quote"),
    ),
    script(
        ("对账", "Statement check"),
        ("三笔金额已核对，发票下周开", "Three amounts checked, invoice next week"),
        ("开票并寄出", "Issue and send the invoice"),
    ),
    script(
        ("试吃新茶歇", "Tasting of the new tea break"),
        ("桂花糕最受欢迎", "Osmanthus cake was the favourite"),
        ("按二十人报价", "Quote for twenty"),
    ),
    script(
        ("了解年会计划", "Asked about the year-end party"),
        ("大概一百二十人，十二月定", "About 120 heads, decision in December"),
        ("预留场地和师傅", "Hold the date and the chefs"),
    ),
    script(("电话问候行政", "Called the office manager"), ("最近一切正常", "All is well"), ("", "")),
    script(("微信发送本周菜单", "Sent this week's menu on WeChat"), ("", ""), ("", "")),
];
/// What those who are served at a loss ask for.
pub const DEMANDING: &[Script] = &[
    script(
        ("第三次改菜单，上门沟通", "Third change of the menu, went there"),
        ("要求每天不同，价格再降", "Wants a new menu every day and a lower price"),
        ("重新算成本，看还做不做得下去", "Work out whether we can still afford this"),
    ),
    script(
        ("上门摆台并留守服务", "Set up and stayed to serve"),
        ("两位同事整个下午", "Two of us for the whole afternoon"),
        ("", ""),
    ),
    script(
        ("临时加单，派车专送", "Rush order, sent a car"),
        ("提前一小时通知", "One hour's notice"),
        ("谈一次提前量", "Agree on lead times"),
    ),
    script(
        ("投诉份量，现场道歉并加菜", "Unhappy with portions, apologised and added dishes"),
        ("对方还是要求折扣", "Still asks for a discount"),
        ("", ""),
    ),
];
/// Care for good customers.
pub const CARE: &[Script] = &[
    script(("换季问候", "Seasonal greeting"), ("很高兴我们记得口味", "Pleased that we remembered"), ("", "")),
    script(
        ("新茶到货，先通知老顾客", "New tea is in: told regulars first"),
        ("让留一罐明前龙井", "Asked us to keep a tin of Longjing"),
        ("留一罐龙井到周末", "Keep a tin of Longjing until the weekend"),
    ),
    script(
        ("问问上次的体验", "Asked about the last visit"),
        ("面有点咸，其他都好", "Noodles a bit salty, the rest was fine"),
        ("提醒后厨", "Tell the kitchen"),
    ),
    script(
        ("邀请参加面点课", "Invited to the dim sum class"),
        ("想带女儿一起来", "Would like to bring a daughter"),
        ("确认两个名额", "Confirm two places"),
    ),
    script(("到店聊天，送了一块桂花糕", "Chat in the shop, with a piece of osmanthus cake"), ("", ""), ("", "")),
    script(
        ("问询会员权益", "Asked about member benefits"),
        ("已说明生日面券", "Explained the birthday voucher"),
        ("", ""),
    ),
];
/// After a complaint was settled.
pub const AFTER_COMPLAINT: &[Script] = &[
    script(
        ("投诉后回访", "Call after the complaint"),
        ("再次致歉，问是否都好了", "Apologised again, asked whether all is well"),
        ("下次来店时店长打招呼", "Manager says hello at the next visit"),
    ),
    script(("确认退款到账", "Checked that the refund arrived"), ("", ""), ("", "")),
];
/// To those who have not come for long.
pub const WIN_BACK: &[Script] = &[
    script(
        ("好久没来了，打电话问候", "Called: we have not seen you for a while"),
        ("最近忙，说有空来", "Busy, will come by"),
        ("两周后寄一张面券", "Send a noodle voucher in two weeks"),
    ),
    script(("微信发送回归面券", "Sent a come-back voucher on WeChat"), ("已读未回", "Read, no reply"), ("", "")),
    script(
        ("询问离开的原因", "Asked why they left"),
        ("换了公司，离店太远", "Changed jobs, too far away now"),
        ("", ""),
    ),
];
/// Those who have only asked so far.
pub const ENQUIRY: &[Script] = &[
    script(
        ("咨询团餐", "Asked about catering"),
        ("三十人，预算每人四十", "Thirty people, forty yuan a head"),
        ("发送报价", "Send a quote"),
    ),
    script(
        ("询问礼盒定制", "Asked about custom gift boxes"),
        ("想印自己的名字", "Would like names printed"),
        ("给设计稿", "Send a design"),
    ),
    script(
        ("咨询面点课", "Asked about the dim sum class"),
        ("周末有空", "Free at weekends"),
        ("约时间", "Agree on a date"),
    ),
];
/// Gifts before the festivals.
pub const SPRING_GIFT: Script =
    script(("新春礼盒送达", "New Year gift box delivered"), ("附沈总手写卡", "With a card from Ms Shen"), ("", ""));
/// See [`SPRING_GIFT`].
pub const AUTUMN_GIFT: Script =
    script(("中秋月饼送达", "Mooncakes delivered"), ("对方发来感谢", "They sent their thanks"), ("", ""));

/// What is still to be done around the as-of day: days from it, whether with an organisation, and the touch that it
/// follows from.
pub const OPEN_WORK: &[(i32, bool, Script)] = &[
    (
        -9,
        false,
        script(
            ("答应寄样品", "Promised samples"),
            ("碧螺春和桂花乌龙各一小罐", "A small tin each of Biluochun and oolong"),
            ("寄出茶样", "Send the tea samples"),
        ),
    ),
    (
        -6,
        true,
        script(
            ("询问发票", "Asked about an invoice"),
            ("税号已更新", "New tax number noted"),
            ("重开发票", "Issue the invoice again"),
        ),
    ),
    (
        -4,
        true,
        script(
            ("年会场地咨询", "Asked about a venue for the party"),
            ("一百人左右", "About a hundred heads"),
            ("确认场地并回电", "Confirm the room and call back"),
        ),
    ),
    (
        -3,
        false,
        script(
            ("反映外卖洒汤", "Soup spilt on delivery"),
            ("语气还好，希望改进", "Friendly, hopes we improve"),
            ("回电说明新的保温箱", "Call about the new boxes"),
        ),
    ),
    (
        -2,
        false,
        script(
            ("想退一口锅", "Wants to return a wok"),
            ("包装还在", "Has the box"),
            ("安排上门取件", "Arrange the pick-up"),
        ),
    ),
    (
        -1,
        true,
        script(
            ("问中秋礼盒价格", "Asked for gift box prices"),
            ("五十盒", "Fifty boxes"),
            ("发送阶梯报价", "Send the volume prices"),
        ),
    ),
    (
        -1,
        false,
        script(
            ("暴雨那天外卖晚到", "Late delivery on the day of the storm"),
            ("很失望，但愿意再给一次机会", "Disappointed, will give us another chance"),
            ("致电道歉并送面券", "Call to apologise, offer a voucher"),
        ),
    ),
    (
        0,
        false,
        script(
            ("孩子生日想订桌", "Birthday table for a child"),
            ("十二人，要长寿面", "Twelve people, longevity noodles"),
            ("确认包间和长寿面", "Confirm the room and the noodles"),
        ),
    ),
    (
        0,
        false,
        script(
            ("回访约在今天", "Follow-up agreed for today"),
            ("上周投诉已退款", "Refunded last week"),
            ("电话回访是否满意", "Call: is everything all right now?"),
        ),
    ),
    (
        0,
        true,
        script(
            ("团餐试吃后等答复", "Waiting for word after the tasting"),
            ("行政说今天定", "They decide today"),
            ("致电行政确认下单", "Call the office manager"),
        ),
    ),
    (
        0,
        false,
        script(
            ("生日快到了", "Birthday coming up"),
            ("喜欢桂花糕", "Loves osmanthus cake"),
            ("微信祝福并送糕点券", "Send wishes and a cake voucher"),
        ),
    ),
    (
        0,
        false,
        script(
            ("新到紫砂壶", "New teapots are in"),
            ("等这一款很久了", "Has been waiting for this one"),
            ("拍照发过去", "Send a photo"),
        ),
    ),
    (
        0,
        true,
        script(
            ("大客户月度通话", "Monthly call with a key account"),
            ("上月三次晚到要说明", "Explain three late deliveries"),
            ("通话并记录承诺", "Call, and note what we promise"),
        ),
    ),
    (
        1,
        true,
        script(
            ("茶歇订单确认", "Tea break to be confirmed"),
            ("四十五人，后天上午", "Forty-five heads, the day after"),
            ("确认人数和忌口", "Confirm heads and allergies"),
        ),
    ),
    (
        1,
        false,
        script(
            ("老顾客两个月没来", "A regular has been away for two months"),
            ("以前每周都来", "Used to come every week"),
            ("打电话问候", "Call to say hello"),
        ),
    ),
    (
        1,
        false,
        script(("换货寄出", "Replacement sent"), ("青瓷盖碗", "Celadon gaiwan"), ("确认签收", "Check that it arrived")),
    ),
    (
        1,
        false,
        script(
            ("面点课名额", "Place in the dim sum class"),
            ("周六上午", "Saturday morning"),
            ("提醒上课时间", "Remind of the time"),
        ),
    ),
    (
        2,
        true,
        script(
            ("合同续签", "Contract renewal"),
            ("想要更灵活的付款", "Wants flexible payment"),
            ("准备续签方案", "Prepare the renewal"),
        ),
    ),
    (
        2,
        false,
        script(
            ("询问素食菜单", "Asked for a vegetarian menu"),
            ("家里老人吃素", "For elderly parents"),
            ("发素食菜单", "Send the menu"),
        ),
    ),
    (
        3,
        false,
        script(
            ("反馈新菜太油", "New dish too oily"),
            ("建议很具体", "Very precise suggestions"),
            ("请后厨试做后回复", "Reply after the kitchen has tried"),
        ),
    ),
    (
        4,
        true,
        script(("公司团建", "Team event"), ("二十人面点课", "Dim sum class for twenty"), ("排师傅", "Find a chef")),
    ),
    (5, false, script(("积分怎么用", "How to use points"), ("", ""), ("寄会员说明", "Send the member guide"))),
    (6, true, script(("季度回访", "Quarterly visit"), ("", ""), ("上门拜访", "Visit"))),
    (
        8,
        false,
        script(
            ("婚宴茶礼", "Tea gifts for a wedding"),
            ("一百份", "A hundred sets"),
            ("给样品和报价", "Sample and quote"),
        ),
    ),
    (
        10,
        false,
        script(
            ("新店选址邻居访谈", "Neighbours of the planned branch"),
            ("愿意试吃", "Willing to taste"),
            ("邀请试吃", "Invite to the tasting"),
        ),
    ),
    (13, true, script(("半年回顾", "Half-year review"), ("", ""), ("准备数据", "Prepare the figures"))),
    (
        20,
        true,
        script(("蒸笼批发", "Steamers wholesale"), ("三百套", "Three hundred"), ("谈供货价", "Negotiate the price")),
    ),
];
