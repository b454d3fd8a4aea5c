//! What Osmanthus Lane knows by heart, in words that can go to a guest as they are: its articles and scripts.

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
            "外卖迟到了",
            "您的餐送晚了，实在抱歉。我们这样弥补：\n\n- 迟到 **30 分钟以内**：退配送费。\n- 迟到 **30 分钟以上**：退配送费，另送一张 20 元券。\n- 还没送到：我们马上联系骑手，十分钟内告诉您准确时间。",
        ),
        en: (
            "When a delivery is late",
            "We are sorry that your meal came late. This is how we make up for it:\n\n- Late by **up to 30 minutes**: we refund the delivery fee.\n- Late by **more than 30 minutes**: the delivery fee and a voucher of 20 yuan.\n- Not there yet: we call the rider now and tell you within ten minutes when it will be with you.",
        ),
        helps: 820,
    },
    Article {
        causes: &["快递延误 Late parcel"],
        kind: COMPLAINT,
        zh: (
            "快递延误或物流不更新",
            "让您久等了。我们已请快递公司核查您的包裹，**今天之内**告诉您查到了什么。\n\n1. 过了承诺的日期，运费退给您。\n2. 如果是礼物，我们用次日达重新寄一份，原来那份不用您退。",
        ),
        en: (
            "A parcel is late or tracking stands still",
            "Thank you for your patience. We have asked the carrier to search for your parcel and will tell you **today** what was found.\n\n1. After the promised day we refund the carriage.\n2. If it is a gift, we send another one by next-day service, and you need not return the first.",
        ),
        helps: 710,
    },
    Article {
        causes: &["餐品凉了 Cold food"],
        kind: COMPLAINT,
        zh: (
            "餐品送到时凉了",
            "送到时凉了，这不该发生，很抱歉。小笼、生煎离锅 **15 分钟**就会变凉，请不要自己加热。\n\n- 三公里以内：我们重做一份，热的送来换走。\n- 更远：全额退款，下次到店送您一份桂花糕。",
        ),
        en: (
            "Food arrived cold",
            "Your food should not have arrived cold, and we are sorry. Soup dumplings and pan-fried buns are cold **15 minutes** after they leave the kitchen; please do not heat them up.\n\n- Within three kilometres: we cook it again and bring it hot.\n- Farther away: a full refund, and an osmanthus cake on your next visit.",
        ),
        helps: 860,
    },
    Article {
        causes: &["少送漏送 Missing items"],
        kind: COMPLAINT,
        zh: (
            "少送、漏送餐品",
            "少送了东西，是我们的疏忽，不需要您拍照证明。\n\n- 40 分钟内能送到：马上补送，漏的那样不收钱。\n- 来不及：退那一样的钱，再送一张同价的券。\n\n团餐少份数，我们从最近的门店调给您。",
        ),
        en: (
            "Something is missing from an order",
            "Something was missing: our mistake, and we need no picture as proof.\n\n- If it can be with you within 40 minutes: we bring it, and you do not pay for it.\n- Otherwise: we refund it and add a voucher of the same value.\n\nMissing portions of a catering order come from the nearest branch.",
        ),
        helps: 790,
    },
    Article {
        causes: &["忘记忌口 Allergy ignored"],
        kind: COMPLAINT,
        zh: (
            "忌口与过敏：哪些菜能吃",
            "**您现在身体怎么样？** 有不适请马上就医，费用由我们承担，店长可以陪同。\n\n- 含花生：桂花糕、葱油拌面的酱。\n- 含虾：虾饺、三虾面、烧卖。\n- 全素：素浇面，阳春面可换素汤。\n\n您的忌口已写进档案，以后下单厨房都会看到提醒。",
        ),
        en: (
            "Allergies: which dishes are safe",
            "**How are you feeling?** If you are unwell, please see a doctor at once; we pay, and our manager will go with you.\n\n- With peanuts: osmanthus cake, the sauce of the scallion oil noodles.\n- With shrimp: shrimp dumplings, three-shrimp noodles, shaomai.\n- Vegetarian: vegetable noodles; plain noodle soup with vegetable broth on request.\n\nWe have put it into your file, and the kitchen sees it with every order.",
        ),
        helps: 760,
    },
    Article {
        causes: &["等位太久 Long wait"],
        kind: COMPLAINT,
        zh: (
            "等位、上菜太慢",
            "让您等了这么久，很抱歉。\n\n- 等位超过 30 分钟：送热豆浆，可以先点单。\n- 上菜超过 25 分钟：送酒酿圆子。\n- 周末晚市可以提前取号：https://osmanthus-lane.example/queue",
        ),
        en: (
            "Long waits for a table or a dish",
            "We are sorry that you had to wait so long.\n\n- Over 30 minutes for a table: hot soy milk, and you can order in the queue.\n- Over 25 minutes for a dish: rice wine dumplings on the house.\n- On weekend evenings you can take a number at https://osmanthus-lane.example/queue",
        ),
        helps: 640,
    },
    Article {
        causes: &["涨价 Price rise"],
        kind: COMPLAINT,
        zh: (
            "为什么涨价",
            "面粉、牛肉两年里贵了一成多，我们的菜价涨了 **8%**，分量和用料没有变。\n\n- 会员日仍是原价：每月 8 日和 18 日。\n- 午市套餐没有涨价。\n\n哪一样让您觉得不值，请告诉我们。",
        ),
        en: (
            "Why prices went up",
            "Flour and beef cost over a tenth more than two years ago; our prices went up by **8%**, and portions and ingredients are the same.\n\n- On members’ days, the 8th and the 18th, the old prices hold.\n- The lunch menu did not go up.\n\nIf something was not worth its price, please tell us which.",
        ),
        helps: 480,
    },
    Article {
        causes: &["商品破损 Damaged goods"],
        kind: COMPLAINT,
        zh: (
            "茶具、餐具破损或要退换",
            "收到时已破损：拍一张照片给我们，**当天补发**，坏的不用寄回。\n\n- 七天内不喜欢：没用过的可以退，运费由您承担。\n- 有质量问题：30 天内包退换，运费我们付。\n- 用过的铁锅、紫砂壶不能退，但我们可以修。",
        ),
        en: (
            "Broken goods, returns and exchanges",
            "Broken on arrival: send us one picture, and a new one goes out **the same day**. You need not send the broken one back.\n\n- Not liked, within seven days: unused goods can be returned at your cost.\n- Faulty: exchange or refund for 30 days, and we pay the carriage.\n- Used woks and teapots cannot be returned, but we repair them.",
        ),
        helps: 880,
    },
    Article {
        causes: &["质量问题 Quality"],
        kind: "售后 After-sales",
        zh: (
            "紫砂壶、铸铁锅怎么开壶、保养",
            "**紫砂壶**：清水煮半小时，自然放凉，不用洗洁精；茶渍用软布擦。\n\n**铸铁锅**：洗净烧干，抹一层油，小火烧到冒烟，重复三次；生锈了用盐和油擦。\n\n有异味、渗水、掉色的，是质量问题，我们给您换。",
        ),
        en: (
            "Caring for teapots and woks",
            "**Yixing teapot**: boil it in clear water for half an hour, let it cool by itself, never use detergent. Wipe tea stains with a soft cloth.\n\n**Cast-iron wok**: wash it, heat it dry, rub oil in and heat until it smokes, three times. Rub rust off with salt and oil.\n\nWhat smells, leaks or loses its colour is faulty, and we exchange it.",
        ),
        helps: 830,
    },
    Article {
        causes: &["卫生 Hygiene"],
        kind: COMPLAINT,
        zh: (
            "餐里有异物、卫生问题",
            "这样的事绝不该发生，我们郑重道歉，这一单全部免单。\n\n1. 如有不适，请马上就医，费用由我们承担。\n2. 同一批食材今天已停用。\n3. **三天之内**告诉您查到了什么、改了什么。",
        ),
        en: (
            "Something in the food, or a question of hygiene",
            "This must never happen. We apologise, and you pay nothing for this order.\n\n1. If anybody feels unwell, please see a doctor at once; we pay.\n2. The kitchen stopped using the same batch today.\n3. **Within three days** we tell you what was found and what was changed.",
        ),
        helps: 690,
    },
    Article {
        causes: &["预订出错 Booking error"],
        kind: COMPLAINT,
        zh: (
            "订位、订餐出错",
            "预订出了差错，是我们的问题。\n\n- 您已到店：先安排座位；没有座位就订最近的门店，打车费我们出。\n- 团餐时间或份数错了：半小时内给您方案，差额不收。\n\n以后每个预订都会发短信请您确认。",
        ),
        en: (
            "A booking went wrong",
            "Your booking went wrong, and that is on us.\n\n- If you are here: we find a table, or book one at the nearest branch and pay the taxi.\n- Wrong time or number for catering: a solution within half an hour, and no charge for the difference.\n\nFrom now on every booking is confirmed by text message.",
        ),
        helps: 720,
    },
    Article {
        causes: &["发票与对账 Invoices", "账单 Bill"],
        kind: ENQUIRY,
        zh: (
            "怎么开发票、怎么对账",
            "- 堂食：扫小票上的二维码，填抬头和税号，30 天内有效。\n- 网店：在订单里申请，次日发到邮箱。\n- 企业团餐：每月 5 日发对账单，您确认后三天内开票。\n\n抬头开错了：原票作废，当天重开。",
        ),
        en: (
            "Invoices and statements",
            "- In the restaurant: scan the code on your slip and enter company name and tax number, within 30 days.\n- Online shop: ask for it with the order; it comes by mail the next day.\n- Catering: the statement comes on the 5th of each month, the invoice within three days of your confirmation.\n\nA wrong company name: we cancel the invoice and make it again the same day.",
        ),
        helps: 910,
    },
    Article {
        causes: &[],
        kind: ENQUIRY,
        zh: (
            "会员积分与优惠券怎么用",
            "每消费 1 元积 1 分，100 分抵 5 元，结账时报手机号即可。\n\n- 积分两年有效，生日当月双倍。\n- 优惠券每次用一张，可以和积分一起用。\n- 退货会扣回积分。",
        ),
        en: (
            "Using points and vouchers",
            "One yuan is one point; 100 points take 5 yuan off. Just give your phone number at the till.\n\n- Points last two years and count double in the month of your birthday.\n- One voucher at a time, together with points.\n- Returned goods take their points back.",
        ),
        helps: 850,
    },
    Article {
        causes: &[],
        kind: ENQUIRY,
        zh: ("企业中秋礼盒怎么订", "满 50 盒可以印公司名，请提前三周下单。\n\n价格待采购确认。"),
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
