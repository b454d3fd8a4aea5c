//! What columns are usually called, in both languages, by record type.

use super::mapping::{NamePart, Target};
use crate::codec::values::plain;
use crate::domain::entity::Entity;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// Where a column of that name goes.
#[derive(Clone, Copy, Debug)]
enum To {
    Field(&'static str),
    First,
    Middle,
    Last,
    Related(&'static str, &'static str),
}

/// How sure a name is: `SURE` names mean one thing, `LOOSE` ones stand in files of every sort.
const SURE: u32 = 10;
const FAIR: u32 = 7;
const LOOSE: u32 = 4;

type Row = (To, u32, &'static [&'static str]);

const CUSTOMER_ID: &[&str] = &[
    "customer_id",
    "customerid",
    "customer no",
    "customer number",
    "customer code",
    "cust no",
    "cust id",
    "cust_id",
    "client id",
    "client no",
    "client_id",
    "member id",
    "member no",
    "user id",
    "userid",
    "buyer id",
    "account id",
    "account no",
    "contact_id",
    "客户编号",
    "客户号",
    "客户id",
    "客户代码",
    "客户编码",
    "会员号",
    "会员编号",
    "会员id",
    "会员卡号",
    "用户id",
    "用户编号",
    "买家id",
    "顾客编号",
];
const CUSTOMER_NAME: &[&str] = &[
    "customer",
    "customer_name",
    "customername",
    "client",
    "client name",
    "buyer",
    "buyer name",
    "member name",
    "user name",
    "username",
    "complainant",
    "complainant name",
    "consumer name",
    "respondent",
    "respondent name",
    "bill to",
    "ship to name",
    "客户",
    "客户名称",
    "客户姓名",
    "顾客",
    "顾客姓名",
    "会员",
    "会员姓名",
    "会员名称",
    "买家",
    "买家姓名",
    "买家昵称",
    "收货人",
    "收货人姓名",
    "投诉人",
    "投诉人姓名",
    "受访者",
    "受访人",
    "填写人",
    "用户",
    "用户名",
    "购买人",
];
const CUSTOMER_PHONE: &[&str] = &[
    "customer_phone",
    "customer mobile",
    "client phone",
    "buyer phone",
    "phone",
    "mobile",
    "telephone",
    "tel",
    "客户电话",
    "客户手机",
    "顾客电话",
    "会员手机",
    "会员手机号",
    "买家电话",
    "收货人手机",
    "收货人电话",
    "投诉人电话",
    "联系电话",
    "手机",
    "手机号",
    "手机号码",
    "电话",
];
const CUSTOMER_EMAIL: &[&str] = &[
    "customer_email",
    "client email",
    "buyer email",
    "email",
    "e-mail",
    "email address",
    "客户邮箱",
    "会员邮箱",
    "邮箱",
    "电子邮箱",
    "电子邮件",
];

const CUSTOMERS: &[Row] = &[
    (To::Field("external_id"), FAIR, CUSTOMER_ID),
    (
        To::Field("external_id"),
        LOOSE,
        &["id", "no", "number", "code", "external id", "编号", "序号", "编码", "record id", "uuid"],
    ),
    (To::Field("name"), SURE, &["full name", "fullname", "contact name", "display name", "姓名", "联系人姓名", "名字"]),
    (To::Field("name"), FAIR, &["name", "名称", "昵称", "nickname"]),
    (To::Field("name"), FAIR, CUSTOMER_NAME),
    (To::First, SURE, &["first_name", "firstname", "given name", "forename", "fname", "名"]),
    (To::Middle, SURE, &["middle_name", "middlename", "middle initial"]),
    (To::Last, SURE, &["last_name", "lastname", "surname", "family name", "lname", "姓", "姓氏"]),
    (To::Field("kind"), LOOSE, &["customer type", "客户类型", "客户类别", "客户性质", "类型", "type"]),
    (To::Field("account"), LOOSE, &["account type", "客户级别", "客户分类", "客户身份"]),
    (
        To::Field("company"),
        SURE,
        &[
            "company",
            "company name",
            "company_name",
            "organisation",
            "organization",
            "organization name",
            "employer",
            "account name",
            "公司",
            "公司名称",
            "单位",
            "单位名称",
            "企业",
            "企业名称",
            "工作单位",
            "所属公司",
        ],
    ),
    (
        To::Field("job"),
        SURE,
        &[
            "job",
            "job title",
            "title",
            "position",
            "role",
            "occupation",
            "profession",
            "职位",
            "职务",
            "职业",
            "岗位",
            "职称",
        ],
    ),
    (
        To::Field("phone"),
        SURE,
        &[
            "phone",
            "phone number",
            "phone_work",
            "phone work",
            "work phone",
            "business phone",
            "mobile",
            "mobile phone",
            "mobile number",
            "cell",
            "cell phone",
            "cellphone",
            "telephone",
            "tel",
            "contact number",
            "phone_home",
            "home phone",
            "phone_other",
            "other phone",
            "phone 1",
            "phone 2",
            "phone 3",
            "电话",
            "电话号码",
            "手机",
            "手机号",
            "手机号码",
            "联系电话",
            "联系方式",
            "移动电话",
            "固定电话",
            "座机",
            "办公电话",
            "家庭电话",
        ],
    ),
    (To::Field("phone_other"), FAIR, &["alternate phone", "second phone", "其他电话", "备用电话", "电话2", "备用手机"]),
    (
        To::Field("email"),
        SURE,
        &[
            "email",
            "e-mail",
            "email address",
            "mail",
            "email_work",
            "work email",
            "email_home",
            "personal email",
            "email_other",
            "other email",
            "email 1",
            "email 2",
            "邮箱",
            "电子邮箱",
            "电子邮件",
            "邮件",
            "邮箱地址",
            "邮件地址",
        ],
    ),
    (To::Field("email_other"), FAIR, &["alternate email", "second email", "其他邮箱", "备用邮箱"]),
    (To::Field("wechat"), SURE, &["wechat", "wechat id", "weixin", "微信", "微信号", "微信id", "微信昵称"]),
    (
        To::Field("website"),
        SURE,
        &[
            "website",
            "web",
            "url",
            "homepage",
            "web site",
            "linkedin",
            "linkedin_url",
            "linkedin profile",
            "网址",
            "网站",
            "主页",
            "官网",
        ],
    ),
    (To::Field("city"), SURE, &["city", "town", "城市", "所在城市", "市", "所在地", "地区"]),
    (
        To::Field("address"),
        SURE,
        &[
            "address",
            "street",
            "street address",
            "postal address",
            "mailing address",
            "地址",
            "住址",
            "联系地址",
            "通讯地址",
            "详细地址",
            "家庭住址",
            "收货地址",
        ],
    ),
    (To::Field("gender"), SURE, &["gender", "sex", "性别"]),
    (
        To::Field("birthday"),
        SURE,
        &[
            "birthday",
            "birth date",
            "birthdate",
            "date of birth",
            "dob",
            "born",
            "生日",
            "出生日期",
            "出生年月日",
            "出生年月",
        ],
    ),
    (To::Field("birthday_calendar"), SURE, &["birthday calendar", "生日类型", "历法", "公历农历"]),
    (
        To::Field("tier"),
        SURE,
        &[
            "tier",
            "level",
            "membership",
            "membership level",
            "vip level",
            "loyalty tier",
            "会员等级",
            "会员级别",
            "等级",
            "客户等级",
            "级别",
            "vip等级",
        ],
    ),
    (
        To::Field("segment"),
        SURE,
        &["segment", "market segment", "customer segment", "细分", "客户细分", "客群", "市场细分", "行业", "industry"],
    ),
    (
        To::Field("lifecycle"),
        FAIR,
        &[
            "lifecycle",
            "stage",
            "lifecycle stage",
            "customer status",
            "生命周期",
            "客户状态",
            "客户阶段",
            "阶段",
            "status",
            "状态",
        ],
    ),
    (To::Field("lost_reason"), SURE, &["lost reason", "churn reason", "流失原因"]),
    (
        To::Field("source"),
        SURE,
        &[
            "source",
            "lead source",
            "acquisition channel",
            "how did you hear about us",
            "来源",
            "客户来源",
            "获客渠道",
            "来源渠道",
            "渠道来源",
        ],
    ),
    (To::Related("referred_by", "name"), FAIR, &["referred by", "referrer", "推荐人", "介绍人"]),
    (
        To::Related("owner", "name"),
        FAIR,
        &[
            "owner",
            "owner name",
            "sales",
            "sales rep",
            "salesperson",
            "account manager",
            "assigned to",
            "assigned user",
            "agent",
            "负责人",
            "所属销售",
            "客户经理",
            "销售",
            "业务员",
            "跟进人",
            "所属员工",
            "专属顾问",
            "归属人",
        ],
    ),
    (To::Field("tags"), SURE, &["tags", "labels", "tag", "label", "categories", "标签", "客户标签"]),
    (
        To::Field("consent"),
        FAIR,
        &[
            "consent",
            "newsletter",
            "has_newsletter",
            "opt in",
            "optin",
            "subscribed",
            "marketing consent",
            "gdpr",
            "同意联系",
            "是否订阅",
            "订阅",
            "接受营销",
            "同意接收",
        ],
    ),
    (
        To::Field("first_seen"),
        FAIR,
        &[
            "first_seen",
            "first seen",
            "created",
            "created at",
            "created_at",
            "creation date",
            "create date",
            "date added",
            "member since",
            "signup date",
            "registered",
            "registration date",
            "join date",
            "enrollment date",
            "创建时间",
            "创建日期",
            "注册时间",
            "注册日期",
            "入会日期",
            "入会时间",
            "建档日期",
            "首次接触",
            "首次联系",
        ],
    ),
    (
        To::Field("last_seen"),
        FAIR,
        &[
            "last_seen",
            "last seen",
            "last activity",
            "last contacted",
            "last contact",
            "last visit",
            "last login",
            "最近联系",
            "最后联系",
            "最近联系时间",
            "最后登录",
            "最近到店",
            "最近活动",
        ],
    ),
    (
        To::Field("preferences"),
        SURE,
        &["preferences", "likes", "interests", "hobbies", "偏好", "喜好", "爱好", "兴趣", "忌口"],
    ),
    (
        To::Field("notes"),
        FAIR,
        &[
            "notes",
            "note",
            "remark",
            "remarks",
            "comment",
            "comments",
            "description",
            "background",
            "memo",
            "备注",
            "说明",
            "描述",
            "备忘",
        ],
    ),
];

const CONTACTS: &[Row] = &[
    (To::Field("name"), FAIR, &["contact", "contact name", "contact person", "联系人", "联系人姓名"]),
    (To::Field("name"), LOOSE, &["name", "full name", "姓名"]),
    (To::First, LOOSE, &["first_name", "firstname", "given name", "名"]),
    (To::Last, LOOSE, &["last_name", "lastname", "surname", "姓"]),
    (To::Related("customer", "external_id"), FAIR, CUSTOMER_ID),
    (To::Related("customer", "name"), FAIR, CUSTOMER_NAME),
    (To::Related("customer", "name"), LOOSE, &["company", "company name", "公司", "公司名称", "所属客户", "单位"]),
    (To::Field("role"), FAIR, &["contact role", "purchase role", "decision role", "角色", "购买角色", "决策角色"]),
    (To::Field("job"), LOOSE, &["job", "job title", "title", "position", "职位", "职务"]),
    (To::Field("phone"), LOOSE, &["phone", "mobile", "contact phone", "联系人电话", "电话", "手机", "联系电话"]),
    (To::Field("email"), LOOSE, &["email", "contact email", "邮箱", "联系人邮箱"]),
    (To::Field("wechat"), LOOSE, &["wechat", "微信", "微信号"]),
    (To::Field("notes"), LOOSE, &["notes", "remark", "备注"]),
];

const ORDERS: &[Row] = &[
    (
        To::Field("number"),
        SURE,
        &[
            "order_id",
            "orderid",
            "order number",
            "order no",
            "order",
            "invoice",
            "invoice no",
            "invoice number",
            "invoiceno",
            "receipt",
            "receipt no",
            "transaction id",
            "transaction_id",
            "transaction no",
            "sales order",
            "订单号",
            "订单编号",
            "订单id",
            "单号",
            "流水号",
            "交易号",
            "发票号",
            "小票号",
            "交易编号",
            "销售单号",
        ],
    ),
    (To::Field("number"), LOOSE, &["id", "no", "number", "编号"]),
    (To::Related("customer", "external_id"), FAIR, CUSTOMER_ID),
    (To::Related("customer", "name"), FAIR, CUSTOMER_NAME),
    (To::Related("customer", "name"), LOOSE, &["name", "姓名", "full name"]),
    (To::Related("customer", "phone"), LOOSE, CUSTOMER_PHONE),
    (To::Related("customer", "email"), LOOSE, CUSTOMER_EMAIL),
    (
        To::Field("placed_on"),
        SURE,
        &[
            "order_date",
            "orderdate",
            "order time",
            "purchase date",
            "purchased on",
            "invoice date",
            "invoicedate",
            "transaction date",
            "transaction_date",
            "sale date",
            "sales date",
            "date of purchase",
            "paid at",
            "payment date",
            "下单时间",
            "下单日期",
            "订单日期",
            "订单时间",
            "购买日期",
            "购买时间",
            "交易日期",
            "交易时间",
            "成交日期",
            "成交时间",
            "付款时间",
            "支付时间",
            "消费日期",
            "消费时间",
            "销售日期",
            "订单创建时间",
        ],
    ),
    (
        To::Field("placed_on"),
        LOOSE,
        &["date", "day", "created", "created at", "created_at", "日期", "时间", "创建时间"],
    ),
    (
        To::Field("status"),
        SURE,
        &["order status", "payment status", "fulfillment status", "订单状态", "交易状态", "支付状态"],
    ),
    (To::Field("status"), LOOSE, &["status", "state", "状态"]),
    (
        To::Field("amount"),
        SURE,
        &[
            "amount",
            "total",
            "order amount",
            "order total",
            "total amount",
            "dollar_value",
            "dollar value",
            "grand total",
            "sales",
            "revenue",
            "spend",
            "spending",
            "paid",
            "amount paid",
            "net amount",
            "total price",
            "order value",
            "purchase amount",
            "金额",
            "订单金额",
            "总金额",
            "总价",
            "实付金额",
            "实付",
            "实付款",
            "付款金额",
            "支付金额",
            "交易金额",
            "消费金额",
            "销售额",
            "应付金额",
            "买家实际支付金额",
            "成交金额",
            "合计",
            "总计",
        ],
    ),
    (To::Field("amount"), LOOSE, &["value", "price", "价格"]),
    (
        To::Field("cost"),
        SURE,
        &["cost", "cogs", "cost of goods", "product cost", "成本", "成本价", "商品成本", "进货成本"],
    ),
    (
        To::Field("discount"),
        SURE,
        &["discount", "discount amount", "coupon", "优惠", "优惠金额", "折扣", "折扣金额", "优惠券"],
    ),
    (
        To::Field("returned"),
        SURE,
        &["refund", "refund amount", "refunded amount", "returned", "退款金额", "退款", "退货金额"],
    ),
    (To::Field("service_cost"), SURE, &["service cost", "shipping cost", "服务成本", "运费成本"]),
    (
        To::Field("quantity"),
        SURE,
        &[
            "quantity",
            "qty",
            "number_of_cds",
            "number of cds",
            "number of items",
            "items",
            "units",
            "item count",
            "pieces",
            "数量",
            "件数",
            "商品数量",
            "购买数量",
            "宝贝数量",
            "总数量",
        ],
    ),
    (
        To::Field("channel"),
        SURE,
        &[
            "channel",
            "sales channel",
            "order channel",
            "order source",
            "渠道",
            "销售渠道",
            "下单渠道",
            "订单来源",
            "购买渠道",
        ],
    ),
    (
        To::Field("product"),
        SURE,
        &[
            "product",
            "product name",
            "item",
            "item name",
            "sku",
            "goods",
            "lineitem name",
            "stock description",
            "商品",
            "商品名称",
            "产品",
            "产品名称",
            "品名",
            "货品",
            "宝贝标题",
            "菜品",
            "服务项目",
        ],
    ),
    (To::Field("product"), LOOSE, &["description", "名称"]),
    (
        To::Field("notes"),
        LOOSE,
        &["notes", "note", "remark", "remarks", "comment", "memo", "备注", "买家留言", "订单备注"],
    ),
];

const ORDER_LINES: &[Row] = &[
    (To::Related("order", "number"), FAIR, &["order_id", "order number", "order no", "订单号", "订单编号"]),
    (To::Field("product"), FAIR, &["line item", "lineitem name", "product", "item", "商品", "商品名称", "明细"]),
    (To::Field("unit_price"), SURE, &["unit price", "unitprice", "price each", "lineitem price", "单价"]),
    (To::Field("quantity"), LOOSE, &["quantity", "qty", "lineitem quantity", "数量"]),
    (To::Field("amount"), LOOSE, &["line total", "line amount", "amount", "小计", "金额"]),
    (To::Field("cost"), LOOSE, &["cost", "成本"]),
];

const INTERACTIONS: &[Row] = &[
    (
        To::Field("summary"),
        FAIR,
        &[
            "summary",
            "activity",
            "call subject",
            "topic",
            "主题",
            "摘要",
            "沟通主题",
            "跟进内容",
            "沟通内容",
            "联系内容",
        ],
    ),
    (To::Field("summary"), LOOSE, &["subject", "标题"]),
    (To::Related("customer", "external_id"), FAIR, CUSTOMER_ID),
    (To::Related("customer", "name"), FAIR, CUSTOMER_NAME),
    (To::Related("customer", "phone"), LOOSE, CUSTOMER_PHONE),
    (To::Related("customer", "email"), LOOSE, CUSTOMER_EMAIL),
    (
        To::Field("at"),
        SURE,
        &[
            "call date",
            "call time",
            "contact date",
            "contact time",
            "activity date",
            "meeting date",
            "visit date",
            "沟通时间",
            "沟通日期",
            "联系时间",
            "联系日期",
            "跟进时间",
            "跟进日期",
            "拜访时间",
            "拜访日期",
            "通话时间",
            "互动时间",
            "回访时间",
            "回访日期",
        ],
    ),
    (To::Field("at"), LOOSE, &["date", "time", "timestamp", "created at", "日期", "时间"]),
    (
        To::Field("kind"),
        SURE,
        &[
            "activity type",
            "interaction type",
            "contact method",
            "contact type",
            "联系方式类型",
            "沟通方式",
            "跟进方式",
            "互动方式",
            "拜访方式",
            "互动类型",
        ],
    ),
    (To::Field("kind"), LOOSE, &["type", "channel", "类型", "方式"]),
    (To::Field("direction"), SURE, &["direction", "call direction", "方向", "呼叫方向", "呼入呼出"]),
    (To::Field("phase"), SURE, &["phase", "售前售后", "服务阶段"]),
    (To::Field("mood"), SURE, &["mood", "sentiment", "customer mood", "情绪", "客户情绪", "心情"]),
    (
        To::Field("minutes"),
        SURE,
        &["minutes", "duration", "duration minutes", "call duration", "时长", "通话时长", "分钟"],
    ),
    (To::Field("cost"), LOOSE, &["cost", "expense", "费用", "成本"]),
    (
        To::Related("member", "name"),
        SURE,
        &[
            "member",
            "agent",
            "staff",
            "employee",
            "sales rep",
            "author",
            "user",
            "员工",
            "跟进人",
            "客服",
            "坐席",
            "拜访人",
            "负责人",
            "记录人",
        ],
    ),
    (
        To::Field("notes"),
        FAIR,
        &["notes", "note", "text", "details", "content", "transcript", "内容", "详情", "备注", "记录"],
    ),
    (
        To::Field("next_step"),
        SURE,
        &["next step", "next action", "follow up", "下一步", "后续计划", "下步计划", "待办"],
    ),
    (
        To::Field("due_on"),
        SURE,
        &["due", "due date", "follow up date", "下次联系", "下次跟进时间", "下次联系时间", "计划日期", "截止日期"],
    ),
    (To::Field("done"), LOOSE, &["done", "completed", "是否完成", "已完成"]),
];

const COMPLAINTS: &[Row] = &[
    (
        To::Field("subject"),
        SURE,
        &[
            "issue",
            "complaint subject",
            "complaint",
            "complaint title",
            "problem",
            "投诉标题",
            "投诉主题",
            "投诉问题",
            "问题",
        ],
    ),
    (To::Field("subject"), LOOSE, &["subject", "title", "summary", "标题", "主题"]),
    (
        To::Field("number"),
        SURE,
        &[
            "complaint id",
            "complaint number",
            "complaint no",
            "case id",
            "case number",
            "ticket",
            "ticket id",
            "ticket number",
            "ticket no",
            "投诉编号",
            "投诉单号",
            "工单号",
            "工单编号",
            "案件编号",
            "投诉id",
        ],
    ),
    (To::Field("number"), LOOSE, &["id", "no", "number", "编号"]),
    (To::Related("customer", "external_id"), FAIR, CUSTOMER_ID),
    (To::Related("customer", "name"), FAIR, CUSTOMER_NAME),
    (To::Related("customer", "name"), LOOSE, &["name", "姓名"]),
    (To::Related("customer", "phone"), LOOSE, CUSTOMER_PHONE),
    (To::Related("customer", "email"), LOOSE, CUSTOMER_EMAIL),
    (
        To::Related("order", "number"),
        LOOSE,
        &["order_id", "order number", "order no", "订单号", "订单编号", "关联订单"],
    ),
    (
        To::Field("opened_at"),
        SURE,
        &[
            "date received",
            "received",
            "complaint date",
            "date of complaint",
            "opened",
            "opened at",
            "open date",
            "date opened",
            "ticket created",
            "reported on",
            "投诉时间",
            "投诉日期",
            "受理时间",
            "受理日期",
            "接到时间",
        ],
    ),
    (To::Field("opened_at"), LOOSE, &["date", "created", "created at", "created_at", "日期", "时间", "创建时间"]),
    (To::Field("channel"), SURE, &["submitted via", "complaint channel", "投诉渠道", "投诉方式", "受理渠道"]),
    (To::Field("channel"), LOOSE, &["channel", "via", "source", "渠道", "来源"]),
    (
        To::Field("severity"),
        SURE,
        &["severity", "priority", "urgency", "impact", "严重程度", "优先级", "紧急程度", "投诉等级", "严重性"],
    ),
    (
        To::Field("status"),
        SURE,
        &[
            "complaint status",
            "ticket status",
            "case status",
            "company response to consumer",
            "处理状态",
            "投诉状态",
            "工单状态",
            "处理结果",
            "处理进度",
        ],
    ),
    (To::Field("status"), LOOSE, &["status", "state", "resolution", "状态"]),
    (To::Field("cause"), SURE, &["cause", "root cause", "complaint cause", "投诉原因", "原因", "责任归属", "根本原因"]),
    (
        To::Field("category"),
        SURE,
        &[
            "complaint category",
            "complaint type",
            "sub-issue",
            "sub issue",
            "投诉类型",
            "投诉类别",
            "投诉分类",
            "问题分类",
            "问题类型",
        ],
    ),
    (To::Field("category"), LOOSE, &["category", "type", "类别", "分类", "类型"]),
    (To::Field("product"), FAIR, &["product", "product name", "产品", "产品名称", "商品", "投诉产品", "涉及产品"]),
    (
        To::Field("description"),
        SURE,
        &[
            "consumer complaint narrative",
            "complaint narrative",
            "narrative",
            "complaint text",
            "complaint description",
            "complaint details",
            "complaint what happened",
            "投诉内容",
            "投诉详情",
            "投诉描述",
            "问题描述",
            "客户描述",
            "事件经过",
            "客户诉求内容",
        ],
    ),
    (
        To::Field("description"),
        LOOSE,
        &["description", "details", "text", "content", "message", "描述", "内容", "详情"],
    ),
    (
        To::Field("wants"),
        SURE,
        &[
            "desired resolution",
            "requested resolution",
            "customer wants",
            "客户诉求",
            "诉求",
            "客户要求",
            "期望处理",
            "投诉诉求",
        ],
    ),
    (
        To::Related("owner", "name"),
        FAIR,
        &[
            "assignee",
            "assigned to",
            "handler",
            "handled by",
            "agent",
            "处理人",
            "受理人",
            "负责人",
            "经办人",
            "处理人员",
        ],
    ),
    (
        To::Field("first_response_at"),
        SURE,
        &[
            "first response",
            "first response at",
            "first reply",
            "responded at",
            "首次响应",
            "首次响应时间",
            "首次回复时间",
            "响应时间",
            "首次联系时间",
        ],
    ),
    (
        To::Field("resolved_at"),
        SURE,
        &[
            "resolved",
            "resolved at",
            "resolution date",
            "date resolved",
            "closed at",
            "date closed",
            "closed date",
            "解决时间",
            "解决日期",
            "处理完成时间",
            "结案时间",
            "结案日期",
            "关闭时间",
            "办结时间",
            "完成时间",
        ],
    ),
    (
        To::Field("satisfied_after"),
        SURE,
        &["satisfied", "satisfied with resolution", "是否满意", "回访满意", "处理满意", "对处理结果是否满意"],
    ),
    (
        To::Field("remedy_cost"),
        SURE,
        &["compensation", "remedy cost", "compensation amount", "赔偿", "赔偿金额", "补偿金额", "处理成本", "赔付金额"],
    ),
];

const RESPONSES: &[Row] = &[
    (
        To::Field("external_id"),
        SURE,
        &[
            "response id",
            "responseid",
            "respondent id",
            "submission id",
            "answer id",
            "答卷编号",
            "答卷id",
            "问卷编号",
            "答卷序号",
        ],
    ),
    (To::Field("external_id"), LOOSE, &["id", "编号", "序号"]),
    (To::Related("customer", "external_id"), FAIR, CUSTOMER_ID),
    (To::Related("customer", "name"), FAIR, CUSTOMER_NAME),
    (To::Related("customer", "name"), LOOSE, &["name", "姓名"]),
    (To::Related("customer", "phone"), LOOSE, CUSTOMER_PHONE),
    (To::Related("customer", "email"), LOOSE, CUSTOMER_EMAIL),
    (
        To::Related("survey", "name"),
        FAIR,
        &["survey", "survey name", "questionnaire", "campaign", "问卷", "问卷名称", "调查", "调查名称"],
    ),
    (To::Related("order", "number"), LOOSE, &["order_id", "order number", "order no", "订单号", "订单编号"]),
    (
        To::Field("answered_at"),
        SURE,
        &[
            "answered at",
            "submitted at",
            "submit date",
            "submission date",
            "response date",
            "responded at",
            "completed at",
            "survey date",
            "end date",
            "recorded date",
            "timestamp",
            "答题时间",
            "提交时间",
            "提交答卷时间",
            "填写时间",
            "调查日期",
            "回答时间",
            "评价时间",
            "评价日期",
        ],
    ),
    (To::Field("answered_at"), LOOSE, &["date", "time", "created at", "日期", "时间"]),
    (To::Field("channel"), SURE, &["survey channel", "collector", "调查方式", "调查渠道", "回收渠道"]),
    (To::Field("channel"), LOOSE, &["channel", "source", "渠道", "来源"]),
    (
        To::Field("expectation"),
        SURE,
        &["expectation", "expected", "expectation score", "期望", "期望值", "期望分", "期望得分", "期望水平"],
    ),
    (
        To::Field("experience"),
        SURE,
        &[
            "experience",
            "perceived",
            "perception",
            "experience score",
            "actual",
            "体验",
            "体验值",
            "感知",
            "感知值",
            "实际感受",
            "体验分",
            "体验得分",
            "感知得分",
        ],
    ),
    (
        To::Field("nps"),
        SURE,
        &[
            "nps",
            "nps score",
            "likelihood to recommend",
            "how likely are you to recommend us",
            "recommend",
            "recommendation",
            "would recommend",
            "推荐",
            "推荐度",
            "推荐意愿",
            "推荐指数",
            "nps评分",
            "推荐分",
            "净推荐值",
        ],
    ),
    (
        To::Field("csat"),
        SURE,
        &[
            "csat",
            "satisfaction",
            "satisfaction score",
            "overall satisfaction",
            "csat score",
            "满意度",
            "总体满意度",
            "整体满意度",
            "满意度评分",
            "满意度得分",
        ],
    ),
    (To::Field("csat"), LOOSE, &["rating", "score", "stars", "评分", "得分", "星级"]),
    (
        To::Field("ces"),
        SURE,
        &["ces", "effort", "effort score", "customer effort", "ease", "费力度", "便捷度", "轻松度", "省力程度"],
    ),
    (
        To::Field("comment"),
        FAIR,
        &[
            "comment",
            "comments",
            "feedback",
            "verbatim",
            "open feedback",
            "review",
            "reason for score",
            "意见",
            "建议",
            "意见建议",
            "意见与建议",
            "评价",
            "评价内容",
            "反馈",
            "留言",
            "开放题",
        ],
    ),
];

const MEMBERS: &[Row] = &[
    (
        To::Field("name"),
        LOOSE,
        &["member name", "employee", "employee name", "staff name", "员工", "员工姓名", "成员", "成员姓名"],
    ),
    (To::Field("role"), LOOSE, &["staff role", "员工角色", "权限"]),
];

const SURVEYS: &[Row] = &[
    (To::Field("name"), LOOSE, &["survey name", "survey title", "问卷标题"]),
    (To::Field("code"), LOOSE, &["survey code", "问卷代码"]),
    (To::Field("invited"), LOOSE, &["invited", "sent", "发放数", "邀请人数"]),
];

/// The record types that a list from elsewhere usually is, the commonest first.
pub(super) const IMPORTABLE: &[Entity] = &[
    Entity::Customers,
    Entity::Orders,
    Entity::Complaints,
    Entity::Responses,
    Entity::Interactions,
    Entity::Contacts,
    Entity::OrderLines,
    Entity::Members,
    Entity::Surveys,
];

fn table(entity: Entity) -> &'static [Row] {
    match entity {
        Entity::Customers => CUSTOMERS,
        Entity::Contacts => CONTACTS,
        Entity::Orders => ORDERS,
        Entity::OrderLines => ORDER_LINES,
        Entity::Interactions => INTERACTIONS,
        Entity::Complaints => COMPLAINTS,
        Entity::Responses => RESPONSES,
        Entity::Members => MEMBERS,
        Entity::Surveys => SURVEYS,
        _ => &[],
    }
}

/// Words in a file's name that say what its rows are.
pub(super) fn words_for(entity: Entity) -> &'static [&'static str] {
    match entity {
        Entity::Customers => {
            &["customer", "client", "contact", "people", "member", "客户", "会员", "顾客", "联系人", "通讯录"]
        }
        Entity::Orders => {
            &["order", "sales", "purchase", "transaction", "invoice", "订单", "销售", "交易", "消费", "购买"]
        }
        Entity::Complaints => &["complaint", "ticket", "case", "投诉", "工单"],
        Entity::Responses => {
            &["survey", "response", "nps", "satisfaction", "feedback", "问卷", "满意度", "调查", "答卷", "评价"]
        }
        Entity::Interactions => {
            &["interaction", "activity", "activities", "call", "visit", "跟进", "沟通", "拜访", "回访", "互动"]
        }
        Entity::OrderLines => &["order_line", "orderline", "line_item", "明细"],
        Entity::Members => &["staff", "employee", "team", "员工"],
        _ => &[],
    }
}

type Names = HashMap<String, Vec<(Target, u32)>>;

static NAMES: LazyLock<HashMap<Entity, Names>> = LazyLock::new(|| {
    let of = |entity: Entity| {
        let mut names = Names::new();
        for (to, weight, words) in table(entity) {
            for word in *words {
                names.entry(plain(word)).or_default().push((to.target(), *weight));
            }
        }
        for field in entity.fields() {
            if !matches!(field.kind, crate::kernel::value::Kind::Ref(_)) {
                let target = Target::Field { key: field.key.as_str().to_owned() };
                let known = names.entry(plain(field.key.as_str())).or_default();
                if known.iter().all(|(other, _)| *other != target) {
                    known.push((target, FAIR));
                }
            }
        }
        (entity, names)
    };
    IMPORTABLE.iter().map(|entity| of(*entity)).collect()
});

static ALL_NAMES: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| NAMES.values().flat_map(HashMap::keys).map(String::as_str).collect());

impl To {
    fn target(self) -> Target {
        let text = str::to_owned;
        match self {
            Self::Field(key) => Target::Field { key: text(key) },
            Self::First => Target::Name { part: NamePart::First },
            Self::Middle => Target::Name { part: NamePart::Middle },
            Self::Last => Target::Name { part: NamePart::Last },
            Self::Related(field, key) => Target::Related { field: text(field), key: text(key) },
        }
    }
}

/// Whether columns of some record type are called so.
pub(super) fn is_known(name: &str) -> bool {
    spellings(name).iter().any(|name| ALL_NAMES.contains(name.as_str()))
}

/// A name as it is compared, then without what stands in brackets: 金额（元）.
fn spellings(name: &str) -> Vec<String> {
    let whole = plain(name);
    let bare = name.split(['(', '（', '[', '【']).next().map(plain).unwrap_or_default();
    if bare.is_empty() || bare == whole { vec![whole] } else { vec![whole, bare] }
}

/// Where a column called `name` can go in `entity`, each with how sure that is; exact names before endings.
pub(super) fn lookup(entity: Entity, name: &str) -> Vec<(Target, u32)> {
    let Some(names) = NAMES.get(&entity) else { return Vec::new() };
    let spellings = spellings(name);
    let exact: Vec<_> = spellings.iter().filter_map(|name| names.get(name)).flatten().cloned().collect();
    if !exact.is_empty() {
        return exact;
    }
    // "Main phone", "客户联系电话": the end of a name says what it is. Short words end too many names.
    let enough = |word: &str| if word.is_ascii() { word.len() >= 5 } else { word.chars().count() >= 2 };
    let mut ends: Vec<(&String, &Vec<(Target, u32)>)> = names
        .iter()
        .filter(|(word, _)| enough(word) && spellings.iter().any(|name| name.ends_with(word.as_str())))
        .collect();
    ends.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
    ends.first()
        .map(|(_, targets)| targets.iter().map(|(to, weight)| (to.clone(), weight / 2)).collect())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_synonym_names_a_field_that_is_there() {
        for entity in IMPORTABLE {
            let known = |entity: Entity, key: &str| entity.fields().iter().any(|field| field.key.as_str() == key);
            for (to, _, _) in table(*entity) {
                match to {
                    To::Field(key) => assert!(known(*entity, key), "{entity:?} {key}"),
                    To::Related(field, key) => {
                        let spec = entity.fields().iter().find(|spec| spec.key.as_str() == *field).expect(field);
                        let crate::kernel::value::Kind::Ref(table) = spec.kind else {
                            panic!("{field} is no reference")
                        };
                        assert!(known(Entity::of(table).expect("a table"), key), "{field} {key}");
                    }
                    To::First | To::Middle | To::Last => assert!(known(*entity, "name"), "{entity:?}"),
                }
            }
        }
    }

    #[test]
    fn names_are_found_however_they_are_written() {
        let to = |entity, name: &str| lookup(entity, name).first().map(|(target, _)| target.clone());
        let field = |key: &str| Some(Target::Field { key: key.to_owned() });
        for (entity, name, want) in [
            (Entity::Customers, "phone_work", field("phone")),
            (Entity::Customers, "E-Mail Address", field("email")),
            (Entity::Customers, "客户联系电话", field("phone")),
            (Entity::Orders, "金额（元）", field("amount")),
            (Entity::Orders, "Dollar_Value", field("amount")),
            (Entity::Complaints, "Submitted via", field("channel")),
            (Entity::Responses, "How likely are you to recommend us?", field("nps")),
            (Entity::Customers, "favourite pizza", None),
        ] {
            assert_eq!(to(entity, name), want, "{name}");
        }
    }
}
