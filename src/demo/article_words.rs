//! What Osmanthus Lane knows by heart: its articles and scripts.

/// One article.
#[derive(Debug)]
pub struct Article {
    /// The labels of the causes that it helps with.
    pub causes: &'static [&'static str],
    /// The kind of request, in the team's own words.
    pub kind: &'static str,
    /// Title and text in Chinese.
    pub zh: (&'static str, &'static str),
    /// Title and text in English; a draft may lack it.
    pub en: (&'static str, &'static str),
    /// Of 1,000 uses, how many helped.
    pub helps: u32,
}

const COMPLAINT: &str = "投诉 Complaint";
const ENQUIRY: &str = "咨询 Enquiry";

/// All articles; the last one is still a draft.
pub static ARTICLES: [Article; 14] = [
    Article {
        causes: &["配送迟到 Late delivery"],
        kind: COMPLAINT,
        zh: (
            "外卖迟到怎么处理",
            "先致歉，再说清楚现在到哪里了。\n\n- 迟到 **30 分钟以内**：退配送费。\n- 迟到 **30 分钟以上**：退配送费，另送一张 20 元券。\n- 还没送到：打电话给骑手站，十分钟内回复客人。\n\n暴雨、封路时提前发消息，比事后道歉有用。",
        ),
        en: (
            "When a delivery is late",
            "Apologise first, then say where the meal is now.\n\n- Late by **up to 30 minutes**: refund the delivery fee.\n- Late by **more than 30 minutes**: refund the fee and add a voucher of 20 yuan.\n- Not there yet: call the riders’ station and answer the guest within ten minutes.\n\nIn a storm, a message beforehand does more than an apology afterwards.",
        ),
        helps: 820,
    },
    Article {
        causes: &["快递延误 Late parcel"],
        kind: COMPLAINT,
        zh: (
            "快递延误或物流不更新",
            "1. 用运单号查物流，三天不动就请快递公司核查。\n2. 当天告诉客人查到什么，不说“再等等”。\n3. 过了承诺日期：退运费；是礼物的，重新用次日达寄一份。\n\n节前一周的包裹都用次日达。",
        ),
        en: (
            "A parcel is late or tracking stands still",
            "1. Look the parcel up; after three days without news ask the carrier to search for it.\n2. Tell the customer the same day what was found, never “please wait a little”.\n3. After the promised day: refund the carriage; send a gift again by next-day service.\n\nIn the week before a festival everything goes by next-day service.",
        ),
        helps: 710,
    },
    Article {
        causes: &["餐品凉了 Cold food"],
        kind: COMPLAINT,
        zh: (
            "餐品送到时凉了",
            "小笼、生煎离锅 **15 分钟**就会变凉，只能重做，不要让客人自己加热。\n\n- 三公里以内：重做一份，送到时换走。\n- 更远：全额退款，下次到店送桂花糕一份。\n- 同一位客人第二次遇到：请店长打电话。",
        ),
        en: (
            "Food arrived cold",
            "Soup dumplings and pan-fried buns are cold **15 minutes** after they leave the kitchen. Cook them again; do not ask guests to heat them up.\n\n- Within three kilometres: cook it again and swap it at the door.\n- Farther away: full refund, and an osmanthus cake on the next visit.\n- The second time for the same guest: the manager calls.",
        ),
        helps: 860,
    },
    Article {
        causes: &["少送漏送 Missing items"],
        kind: COMPLAINT,
        zh: (
            "少送、漏送餐品",
            "不需要客人拍照证明。看小票核对一次，然后：\n\n- 能在 40 分钟内补送：补送，漏的那样不收钱。\n- 来不及：退那一样的钱，再送同价的券。\n\n团餐少份数，先从最近的门店调，再通知厨房。",
        ),
        en: (
            "Something is missing from an order",
            "No picture is needed as proof. Check the slip once, then:\n\n- If it can be there within 40 minutes: send it, and do not charge for it.\n- Otherwise: refund it and add a voucher of the same value.\n\nFor catering, fetch the missing portions from the nearest branch first, then tell the kitchen.",
        ),
        helps: 790,
    },
    Article {
        causes: &["忘记忌口 Allergy ignored"],
        kind: COMPLAINT,
        zh: (
            "忌口与过敏：怎么回答，怎么处理",
            "**先问身体。** 有不适，马上建议就医，店长陪同，费用我们承担。\n\n- 含花生：桂花糕、葱油拌面的酱。\n- 含虾：虾饺、三虾面、烧卖（小店）。\n- 全素：素浇面、阳春面（素汤）。\n\n把忌口写进客人档案，下单时厨房会看到红色提醒。",
        ),
        en: (
            "Allergies and what guests must not eat",
            "**Ask first how the guest is.** If anybody feels unwell, advise a doctor at once; the manager goes along and we pay.\n\n- Peanuts: osmanthus cake, the sauce of the scallion oil noodles.\n- Shrimp: shrimp dumplings, three-shrimp noodles, shaomai in the small branches.\n- Vegetarian: vegetable noodles, plain noodle soup with vegetable broth.\n\nWrite it into the guest’s file: the kitchen sees it in red with every order.",
        ),
        helps: 760,
    },
    Article {
        causes: &["等位太久 Long wait"],
        kind: COMPLAINT,
        zh: (
            "等位、上菜太慢",
            "说一个真实的时间，宁可多说十分钟。\n\n- 等位超过 30 分钟：送热豆浆，可以先点单。\n- 上菜超过 25 分钟：店长到桌前说明，送酒酿圆子。\n- 周末晚市可以用小程序取号：https://osmanthus-lane.example/queue",
        ),
        en: (
            "Long waits for a table or a dish",
            "Give an honest time, rather ten minutes too many.\n\n- Over 30 minutes for a table: hot soy milk, and the order can be taken in the queue.\n- Over 25 minutes for a dish: the manager comes to the table and offers rice wine dumplings.\n- On weekend evenings guests can take a number at https://osmanthus-lane.example/queue",
        ),
        helps: 640,
    },
    Article {
        causes: &["涨价 Price rise"],
        kind: COMPLAINT,
        zh: (
            "客人问为什么涨价",
            "不辩解，讲清楚：面粉、牛肉两年里涨了一成多，菜价涨了 **8%**，分量没有变。\n\n- 老顾客：会员日仍是原价，每月 8 日和 18 日。\n- 午市套餐没有涨价。\n\n客人觉得不值，请他说是哪一样，记到档案里。",
        ),
        en: (
            "Guests ask why prices went up",
            "Explain, do not defend: flour and beef cost over a tenth more than two years ago; the menu went up by **8%**, and the portions are the same.\n\n- Regular guests: the old prices on members’ days, the 8th and the 18th.\n- The lunch menu did not go up.\n\nIf a guest finds a dish not worth its price, ask which, and put it in the file.",
        ),
        helps: 480,
    },
    Article {
        causes: &["商品破损 Damaged goods"],
        kind: COMPLAINT,
        zh: (
            "茶具、餐具破损或要退换",
            "收到即破损：拍一张照片，当天补发，不用寄回。\n\n- 七天内不喜欢：未使用可退，运费客人付。\n- 有质量问题：30 天内包退换，运费我们付。\n- 铸铁锅、紫砂壶开过的不退，但可以修。",
        ),
        en: (
            "Broken goods, returns and exchanges",
            "Broken on arrival: one picture, and a new one goes out the same day. Nothing has to be sent back.\n\n- Not liked, within seven days: unused goods can be returned, the customer pays the carriage.\n- Faulty: exchange or refund for 30 days, we pay the carriage.\n- Woks and teapots that have been used are not taken back, but we repair them.",
        ),
        helps: 880,
    },
    Article {
        causes: &["质量问题 Quality"],
        kind: "售后 After-sales",
        zh: (
            "紫砂壶、铸铁锅怎么开壶、保养",
            "**紫砂壶**：清水煮半小时，自然放凉，不用洗洁精。茶渍用软布擦。\n\n**铸铁锅**：洗净烧干，抹一层油，小火烧到冒烟，重复三次。生锈了用盐和油擦。\n\n发出异味、渗水、掉色的，按质量问题退换。",
        ),
        en: (
            "Caring for teapots and woks",
            "**Yixing teapot**: boil it in clear water for half an hour, let it cool by itself, never use detergent. Wipe tea stains with a soft cloth.\n\n**Cast-iron wok**: wash it, heat it dry, rub oil in and heat until it smokes, three times. Rub rust off with salt and oil.\n\nWhat smells, leaks or loses its colour is faulty and is exchanged.",
        ),
        helps: 830,
    },
    Article {
        causes: &["卫生 Hygiene"],
        kind: COMPLAINT,
        zh: (
            "餐里有异物、卫生问题",
            "立刻撤下，道歉，整单免单。**不争辩东西是哪里来的。**\n\n1. 店长当场到，留下异物和批次号。\n2. 客人不舒服：陪同就医。\n3. 当天报总部，厨房停用同批食材。\n4. 三天内告诉客人查到了什么、改了什么。",
        ),
        en: (
            "Something in the food, or a question of hygiene",
            "Take it away at once, apologise, and charge nothing. **Do not argue about where it came from.**\n\n1. The manager comes at once and keeps what was found, with the batch number.\n2. A guest who feels unwell is taken to a doctor.\n3. Report it the same day; the kitchen stops using the batch.\n4. Within three days tell the guest what was found and what was changed.",
        ),
        helps: 690,
    },
    Article {
        causes: &["预订出错 Booking error"],
        kind: COMPLAINT,
        zh: (
            "订位、订餐出错",
            "客人已经到店，先安排座位，再查原因。\n\n- 没有座位：联系最近的门店，打车费我们出。\n- 团餐时间、份数错了：半小时内给方案，差额不收。\n\n预订以短信确认为准，电话预订也要发短信。",
        ),
        en: (
            "A booking went wrong",
            "If the guests are here, find a table first and the reason afterwards.\n\n- No table: call the nearest branch, and we pay the taxi.\n- Wrong time or number for catering: a solution within half an hour, and no charge for the difference.\n\nA booking holds when the text message was sent; send one for bookings by phone too.",
        ),
        helps: 720,
    },
    Article {
        causes: &["发票与对账 Invoices", "账单 Bill"],
        kind: ENQUIRY,
        zh: (
            "怎么开发票、怎么对账",
            "- 堂食：扫小票上的二维码，填抬头和税号，30 天内有效。\n- 网店：在订单里申请，次日发到邮箱。\n- 企业团餐：每月 5 日发对账单，确认后三天内开票。\n\n抬头开错：原票作废，当天重开。",
        ),
        en: (
            "Invoices and statements",
            "- In the restaurant: scan the code on the slip and give company name and tax number, within 30 days.\n- Online shop: ask for it with the order; it comes by mail the next day.\n- Catering: the statement comes on the 5th of each month, the invoice within three days of its confirmation.\n\nA wrong company name: the invoice is cancelled and made again the same day.",
        ),
        helps: 910,
    },
    Article {
        causes: &[],
        kind: ENQUIRY,
        zh: (
            "会员积分与优惠券怎么用",
            "每消费 1 元积 1 分，100 分抵 5 元，结账时报手机号。\n\n- 积分两年有效，生日当月双倍。\n- 优惠券不能叠加，可以和积分一起用。\n- 退货会扣回积分。",
        ),
        en: (
            "Using points and vouchers",
            "One yuan is one point; 100 points take 5 yuan off. Guests give their phone number at the till.\n\n- Points last two years and count double in the month of the birthday.\n- Only one voucher at a time, but points can be used with it.\n- Returned goods take their points back.",
        ),
        helps: 850,
    },
    Article {
        causes: &[],
        kind: ENQUIRY,
        zh: ("企业中秋礼盒怎么订", "满 50 盒可以印公司名，提前三周下单。\n\n价格等采购确认后补上。"),
        en: ("", ""),
        helps: 0,
    },
];

/// A script: its name, the code of its occasion, and its words in Chinese and English.
pub const SCRIPTS: [(&str, &str, &str, &str); 3] = [
    (
        "收到，店长跟进 Received, the manager follows up",
        "received",
        "{name}您好，我是桂花巷的客户关怀。“{about}”我们收到了，编号 {number}，给您添麻烦了。店长正在了解情况，{by}一定给您答复。",
        "Dear {name}, this is guest care at Osmanthus Lane. We have your word about “{about}”, number {number}, and we are sorry for the trouble. The manager is finding out what happened and will answer you {by}.",
    ),
    (
        "外卖致歉并重做 Sorry for a delivery, cooked again",
        "apology",
        "{name}您好，“{about}”让您没能好好吃这顿饭，真对不起。我们马上重做一份送来，这一份不收您的钱。",
        "Dear {name}, “{about}” spoilt your meal, and we are truly sorry. A fresh one is on its way to you, and you pay nothing for it.",
    ),
    (
        "回访：上次之后好些了吗 How was it since",
        "other",
        "{name}您好，上次“{about}”之后，我们改了做法。下次来店请让我知道，我想当面听听您的感受。",
        "Dear {name}, since “{about}” we have changed how we work. Please let me know when you come next: I would like to hear from you how it was.",
    ),
];
