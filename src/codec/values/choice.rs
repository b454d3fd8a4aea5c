//! Words for the options of a choice, as files write them in both languages.

use crate::kernel::value::Options;

/// A word without what people write differently: case, blanks, underscores and other marks.
#[must_use]
pub fn plain(text: &str) -> String {
    text.chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The code that `text` means among `options`: the code itself, or one of its usual words.
#[must_use]
pub fn option_of<'a>(options: &'a Options, text: &str) -> Option<&'a str> {
    if let Some(code) = options.iter().find(|code| *code == text.trim()) {
        return Some(code);
    }
    let word = plain(text);
    if word.is_empty() {
        return None;
    }
    options
        .iter()
        .find(|code| plain(code) == word)
        .or_else(|| options.iter().find(|code| words_for(code).iter().any(|known| plain(known) == word)))
}

/// Usual words for a code. One list serves all fields, because a field takes only its own codes.
#[expect(clippy::too_many_lines, reason = "a table")]
fn words_for(code: &str) -> &'static [&'static str] {
    match code {
        // Customers.
        "female" => &["f", "女", "女性", "女士", "woman", "ms", "mrs", "小姐"],
        "male" => &["m", "男", "男性", "先生", "man", "mr"],
        "other" => &[
            "其他",
            "其它",
            "others",
            "nonbinary",
            "non-binary",
            "diverse",
            "fax",
            "传真",
            "referral",
            "misc",
            "未知性别",
        ],
        "person" => &["个人", "individual", "个人客户", "private", "consumer"],
        "organisation" => {
            &["organization", "company", "企业", "公司", "机构", "单位", "企业客户", "business", "corporate"]
        }
        "customer" => &["客户", "client", "普通客户"],
        "key_account" => &["大客户", "重点客户", "重要客户", "ka", "key customer"],
        "partner" => &["合作伙伴", "伙伴", "渠道", "经销商", "代理商", "reseller", "distributor", "agent"],
        "vip" => &["贵宾", "vip客户", "钻石", "diamond", "platinum", "白金", "a"],
        "gold" => &["金卡", "黄金", "金牌", "b"],
        "silver" => &["银卡", "白银", "银牌", "c"],
        "basic" => &["普通", "普卡", "standard", "normal", "regular", "bronze", "铜卡", "d"],
        "potential" => &["潜在", "潜在客户", "意向", "意向客户", "lead", "prospect", "线索"],
        "new" => &["新", "新客户", "新客"],
        "regular" => &["活跃", "active", "老客户", "普通客户", "常客", "current", "existing"],
        "loyal" => &["忠诚", "忠诚客户", "忠实客户", "advocate"],
        "lapsing" => &["流失预警", "沉睡", "沉默", "at risk", "dormant", "inactive"],
        "lost" => &["流失", "已流失", "流失客户", "churned", "former"],
        "solar" => &["公历", "阳历", "新历", "gregorian"],
        "lunar" => &["农历", "阴历", "旧历"],
        "payer" => &["付款人", "决策者", "买单人", "decision maker", "buyer"],
        "user" => &["使用者", "使用人", "用户", "end user"],
        "influencer" => &["影响者", "推荐人"],
        "internal" => &["内部", "内部联系人"],
        // Orders.
        "enquiry" => &["咨询", "询价", "inquiry", "quote"],
        "ordered" => {
            &["下单", "已下单", "待付款", "未付款", "placed", "pending", "new", "unpaid", "processing", "open"]
        }
        "paid" => &["付款", "已付款", "已支付", "待发货", "支付成功"],
        "shipped" => &["发货", "已发货", "待收货", "运输中", "dispatched", "in transit"],
        "received" => &[
            "收货",
            "已收货",
            "已签收",
            "delivered",
            "收到",
            "已受理",
            "新建",
            "待处理",
            "未处理",
            "new",
            "open",
            "received",
        ],
        "in_use" => &["使用", "使用中"],
        "after_sale" => &["售后", "售后中"],
        "completed" => {
            &["完成", "已完成", "交易成功", "交易完成", "complete", "done", "finished", "closed", "fulfilled", "成功"]
        }
        "refunded" => &["退款", "已退款", "退货", "已退货", "returned", "refund"],
        "cancelled" => &["取消", "已取消", "交易关闭", "canceled", "void", "作废", "关闭"],
        // Channels.
        "shop" => &["门店", "店内", "线下", "到店", "store", "in store", "offline", "retail", "柜台"],
        "online" => &[
            "线上",
            "网店",
            "电商",
            "网上",
            "网络",
            "web",
            "website",
            "app",
            "小程序",
            "天猫",
            "淘宝",
            "京东",
            "internet",
        ],
        "phone" => &["电话", "来电", "热线", "call", "telephone", "call center", "400"],
        "wechat" => &["微信", "公众号", "企业微信", "weixin"],
        "email" => &["邮件", "电子邮件", "邮箱", "e-mail", "mail"],
        "mail" => &["邮寄", "信函", "post", "postal", "letter", "postal mail"],
        "letter" => &["信件", "信函", "来信", "邮寄", "postal mail", "post", "mail"],
        "web" => &["网站", "网页", "官网", "线上", "网络", "online", "website", "web referral", "internet", "app"],
        "social" => &["社交媒体", "微博", "抖音", "小红书", "social media", "twitter", "facebook", "weibo"],
        "onsite" => &["现场", "当面", "面访", "on site", "in person", "门店", "kiosk"],
        // Complaints.
        "minor" => &["轻微", "一般", "低", "low", "轻度", "minor"],
        "moderate" => &["中等", "中", "medium", "normal", "中度"],
        "major" => &["严重", "高", "high", "重大", "重度"],
        "critical" => &["紧急", "特别严重", "危急", "urgent", "非常严重", "very high"],
        "acknowledged" => &["已确认受理", "已回应", "已联系", "acknowledged"],
        "investigating" => {
            &["处理中", "调查中", "跟进中", "in progress", "pending", "processing", "working", "assigned"]
        }
        "remedy_offered" => &["已提出方案", "方案已给出", "待客户确认", "remedy offered", "offered"],
        "resolved" => &["已解决", "解决", "已处理", "solved", "fixed", "done", "完成", "已完成"],
        "confirmed" => &["客户已确认", "已回访", "已确认", "confirmed"],
        "closed" => &[
            "已关闭",
            "关闭",
            "结案",
            "已结案",
            "close",
            "closed with explanation",
            "closed with non-monetary relief",
            "closed with monetary relief",
            "closed with relief",
            "closed without relief",
            "untimely response",
        ],
        "withdrawn" => &["撤销", "已撤销", "已撤回", "withdraw", "retracted"],
        "product" => &["产品", "产品质量", "质量", "商品", "quality", "goods"],
        "service" => {
            &["服务", "营销服务", "服务体系", "营销与服务", "marketing", "delivery", "物流", "配送", "售后服务"]
        }
        "communication" => &["沟通", "态度", "服务态度", "attitude"],
        "care" => &["关怀", "客户关怀", "customer care"],
        "company" => &["公司", "企业形象", "企业", "policy", "政策", "brand"],
        // Interactions.
        "call" => &["电话", "通话", "去电", "来电", "phone", "phone call", "telephone"],
        "visit" => &["拜访", "上门", "面谈", "meeting", "会面", "来访"],
        "sms" => &["短信", "text message", "text"],
        "gift" => &["礼品", "赠礼", "送礼", "present"],
        "inbound" => &["呼入", "来电", "进线", "incoming", "in"],
        "outbound" => &["呼出", "去电", "外呼", "outgoing", "out"],
        "before" => &["售前", "购买前", "pre-sale", "presales"],
        "during" => &["售中", "购买中", "sale"],
        "after" => &["售后", "购买后", "after-sale", "aftersales", "post-sale"],
        "delighted" => &["惊喜", "非常满意", "very satisfied", "感动"],
        "satisfied" => &["满意", "good", "positive", "happy"],
        "neutral" => &["一般", "中立", "ok"],
        "dissatisfied" => &["不满意", "不满", "negative", "unhappy", "bad"],
        // Surveys and team.
        "draft" => &["草稿"],
        "running" => &["进行中", "发布中", "open", "active"],
        "owner" => &["所有者", "负责人", "老板", "admin"],
        "manager" => &["经理", "主管", "店长"],
        "agent" => &["员工", "客服", "坐席", "顾问", "staff", "sales", "销售"],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_words_mean_their_options() {
        let gender = Options::Fixed(&["female", "male", "other"]);
        for (text, want) in [
            ("female", Some("female")),
            ("Female ", Some("female")),
            ("女", Some("female")),
            ("M", Some("male")),
            ("nonbinary", Some("other")),
            ("", None),
            ("?", None),
            ("robot", None),
        ] {
            assert_eq!(option_of(&gender, text), want, "{text}");
        }
        let order = Options::Fixed(&["ordered", "paid", "completed", "cancelled"]);
        assert_eq!(option_of(&order, "已完成"), Some("completed"));
        assert_eq!(option_of(&order, "Canceled"), Some("cancelled"));
    }

    #[test]
    fn an_option_by_its_own_name_goes_before_a_word_for_another() {
        let lifecycle = Options::Fixed(&["potential", "new", "regular", "loyal", "lapsing", "lost"]);
        assert_eq!(option_of(&lifecycle, "regular"), Some("regular"));
        let custom = Options::Custom(["热".into(), "冷".into()].into());
        assert_eq!(option_of(&custom, "热"), Some("热"));
    }
}
