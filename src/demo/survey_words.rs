//! What respondents write, by what they were asked about and how they felt.

/// What a comment is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Topic {
    /// A meal at the table.
    Table,
    /// A delivered meal.
    Delivery,
    /// Tea or kitchenware.
    Goods,
    /// Catering.
    Catering,
    /// How a complaint was handled.
    Handling,
}

/// A few sentences in one language.
type Sentences = &'static [&'static str];

/// Comments on one topic: (Chinese, English) of the content, the indifferent and the dissatisfied.
struct Comments {
    topic: Topic,
    good: (Sentences, Sentences),
    fair: (Sentences, Sentences),
    bad: (Sentences, Sentences),
}

static COMMENTS: [Comments; 5] = [
    Comments {
        topic: Topic::Table,
        good: (
            &[
                "面还是那个味道，汤头很鲜。",
                "阿姨记得我不吃香菜，心里暖暖的。",
                "小笼皮薄汁多，孩子吃了两笼。",
                "上菜快，桌子干净，带爸妈来很放心。",
                "桂花糕太好吃了，又打包了两份。",
                "每次来都有新小食可以试，用心。",
                "过年一家十口在这里吃的团圆饭，安排得很周到。",
                "服务员主动给老人换了靠里的位子。",
            ],
            &[
                "Best soup dumplings in town, and they remembered my table.",
                "Quick, friendly, spotless.",
                "The staff switched to English without making me feel silly.",
                "My kids ask for the noodles every week.",
                "Warm welcome even on a packed Saturday.",
            ],
        ),
        fair: (
            &[
                "味道可以，就是周末人太多。",
                "中规中矩，没有惊喜。",
                "价格还行，分量可以再多一点。",
                "位子有点挤，别的都好。",
            ],
            &[
                "Fine, though a bit cramped.",
                "Good food, average service.",
                "As expected.",
                "Portions could be larger.",
            ],
        ),
        bad: (
            &[
                "等了四十分钟才上面，服务员还说“都这样”。",
                "这次汤有点咸，跟以前不一样了。",
                "叫了三次加水没人理。",
                "桌子油乎乎的，没有人擦。",
                "排队叫号很乱，后来的先坐了。",
            ],
            &[
                "Forty minutes for a bowl of noodles.",
                "The table was sticky and nobody cared.",
                "Felt rushed out as soon as we had finished.",
                "Much saltier than before.",
            ],
        ),
    },
    Comments {
        topic: Topic::Delivery,
        good: (
            &["送到还是烫的，面和汤分开装，很聪明。", "骑手很准时，还发短信提醒。", "下雨天也按时到，谢谢小哥。"],
            &["Still steaming when it arrived.", "On the minute, and packed with care."],
        ),
        fair: (
            &["比预计晚了十分钟，可以接受。", "包装有点多，味道还行。", "准时，就是没有放醋。"],
            &["Ten minutes late, but all right.", "Good food, too much packaging.", "No vinegar in the bag."],
        ),
        bad: (
            &[
                "送来一个小时，面都坨了。",
                "汤洒了一半，客服让我找骑手。",
                "凉的。第二次了。",
                "电话打不通，最后自己下楼找了二十分钟。",
            ],
            &[
                "Cold and an hour late. Second time this month.",
                "Half of the soup was in the bag.",
                "Nobody picks up the phone when it goes wrong.",
            ],
        ),
    },
    Comments {
        topic: Topic::Goods,
        good: (
            &[
                "茶很香，包装也体面，送长辈很合适。",
                "蒸笼做工扎实，没有异味。",
                "客服教我怎么开锅，耐心得很。",
                "盖碗手感好，出水利落。",
            ],
            &[
                "Lovely tea, beautifully packed.",
                "The steamer is solid and smells of nothing but bamboo.",
                "They explained how to season the wok.",
            ],
        ),
        fair: (
            &["东西不错，快递慢了点。", "颜色跟照片有一点差别。", "价格比别家贵一些。"],
            &["Nice, but a little dear.", "Colour differs slightly from the photo.", "Good quality, slow parcel."],
        ),
        bad: (
            &["收到时盖子磕了一个口。", "茶叶没有上次的香，感觉是陈的。", "退货要自己出运费，不太合理。"],
            &["Arrived chipped.", "Not as fragrant as last year's.", "Returning it cost me more than it was worth."],
        ),
    },
    Comments {
        topic: Topic::Catering,
        good: (
            &["四十个人的午餐准时送到，摆得整整齐齐。", "茶歇很受欢迎，领导都问是哪家。", "临时加了十份也没有出错。"],
            &[
                "Forty lunches, on time, labelled by diet. Thank you.",
                "Our guests loved the tea break.",
                "Ten more heads at an hour's notice: no problem.",
            ],
        ),
        fair: (
            &["整体可以，希望菜单多换换。", "准时，餐具少了几套。"],
            &["Reliable. A little more variety, please.", "On time, a few sets of cutlery short."],
        ),
        bad: (
            &["晚到二十五分钟，会议只好推迟。", "对账总是要催。", "说好有素食，结果没有准备。"],
            &[
                "Twenty-five minutes late, and we had to move the meeting.",
                "Invoices need chasing every month.",
                "The vegetarian meals were forgotten.",
            ],
        ),
    },
    Comments {
        topic: Topic::Handling,
        good: (
            &["当天就打电话道歉，还补了一份，处理得很快。", "没想到店长亲自来，气也消了。", "说到做到，会再来的。"],
            &[
                "They rang the same evening and put it right.",
                "An honest apology. I will be back.",
                "Faster than I expected.",
            ],
        ),
        fair: (
            &["问题解决了，过程有点久。", "补偿可以，希望别再发生。"],
            &["Solved in the end.", "Fair, but it took a while."],
        ),
        bad: (
            &[
                "等了四天才有人回，早就不生气了，只是不会再来。",
                "每个人都说“帮您反馈”，没有一个人解决。",
                "只给一张券，觉得被敷衍。",
            ],
            &[
                "Four days for a first answer. No thanks.",
                "Passed from one person to the next.",
                "A voucher is not an answer.",
            ],
        ),
    },
];

/// What the dissatisfied write after prices went up.
pub const TOO_DEAR: (Sentences, Sentences) = (
    &[
        "涨价了，分量没涨。",
        "一碗面比去年贵了好几块，来得少了。",
        "涨价可以理解，但应该提前说一声。",
        "性价比不如以前。",
    ],
    &[
        "Prices are up, portions are not.",
        "Good, but no longer good value.",
        "You could have told us about the new prices.",
    ],
);

/// What they write about the cheap delivery partner.
pub const NEW_RIDERS: (Sentences, Sentences) = (
    &["换了配送以后总是迟到，以前不这样。", "新的骑手找不到楼，每次都要打电话。", "配送换了人，汤就没有热过。"],
    &[
        "Since you changed the riders it is always late.",
        "The new delivery service does not find our door.",
        "It used to arrive hot.",
    ],
);

/// What they write about the own riders that came after.
pub const NEW_BOXES: (Sentences, Sentences) = (
    &["新的保温箱真不错，小笼没有破。", "自己的骑手就是不一样，到了还说一声慢用。", "配送终于好了，又开始点了。"],
    &[
        "The new boxes make all the difference.",
        "Your own riders are worth it.",
        "Delivery is finally back to how it was.",
    ],
);

/// The sentences of `topic` for someone who felt `feel` better than expected: (Chinese, English).
#[must_use]
pub fn comments(topic: Topic, feel: f64) -> (Sentences, Sentences) {
    let Some(comments) = COMMENTS.iter().find(|comments| comments.topic == topic) else { return (&[], &[]) };
    match feel {
        0.4.. => comments.good,
        -1.0..0.4 => comments.fair,
        _ => comments.bad,
    }
}
