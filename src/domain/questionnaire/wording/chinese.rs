//! The rules in Chinese, which parts no words: phrases are looked for as they stand, and what merely contains one of the
//! signs (及时, 和气, 参与, 非常) is taken out first.

use super::Fault;

/// More characters than this are not taken in at a glance.
const MOST_CHARACTERS: usize = 45;

const LEADING: &[&str] = &[
    "难道",
    "您不觉得",
    "您不认为",
    "是否同意",
    "是不是觉得",
    "是不是也",
    "众所周知",
    "大家都",
    "大多数人",
    "当然",
    "显然",
    "毫无疑问",
    "不用说",
    "我们优质",
    "我们贴心",
    "我们一流",
    "我们出色",
    "我们专业的",
    "优质服务",
    "贴心服务",
    "一流的",
    "有多棒",
    "有多喜欢",
    "应该会满意",
];

const ABSOLUTE: &[&str] = &[
    "总是",
    "从来",
    "从不",
    "永远",
    "绝对",
    "完全",
    "所有",
    "每次都",
    "每一次都",
    "任何时候",
    "任何人",
    "百分之百",
    "百分百",
    "一直都",
    "无一例外",
];

const LOADED: &[&str] = &[
    "糟糕",
    "坑人",
    "黑心",
    "无良",
    "恶劣",
    "离谱",
    "可恶",
    "宰客",
    "垃圾",
    "忽悠",
    "敷衍",
    "可笑",
    "令人发指",
    "不可接受",
    "奇葩",
];

/// What holds a sign of joining and joins nothing.
const JOINS_NOTHING: &[&str] = &[
    "和谐",
    "和气",
    "温和",
    "和解",
    "和睦",
    "平和",
    "总和",
    "和平",
    "暖和",
    "随和",
    "饱和",
    "缓和",
    "和蔼",
    "柔和",
    "参与",
    "与否",
    "赠与",
    "给与",
    "与其",
    "与众不同",
    "及时",
    "及格",
    "普及",
    "涉及",
    "来得及",
    "来不及",
    "顾及",
    "提及",
    "及早",
    "波及",
    "亲朋和好友",
    "条款和条件",
    "条款与条件",
    "衣食住行",
];

/// What stands behind 和 or 与 where it compares with or turns to somebody, and joins nothing.
const TURNS_TO: &[&str] = &[
    "我们", "您", "你", "他", "她", "客户", "客服", "员工", "同行", "期望", "预期", "理想", "以前", "之前", "上次",
    "过去", "去年",
];

/// What holds a sign of denial and denies nothing.
const DENIES_NOTHING: &[&str] = &[
    "不但",
    "不仅",
    "不同",
    "不过",
    "不断",
    "不少",
    "不管",
    "不论",
    "无论",
    "非常",
    "无所谓",
    "不久",
    "不错",
    "不只",
    "无线",
    "未来",
    "是非",
    "差不多",
    "不止",
    "不妨",
];

const DENIALS: [char; 5] = ['不', '没', '未', '无', '非'];

pub(super) fn faults(text: &str, rated: bool) -> Vec<(Fault, String)> {
    let mut found = Vec::new();
    for (fault, phrases) in [(Fault::Leading, LEADING), (Fault::Absolute, ABSOLUTE), (Fault::Loaded, LOADED)] {
        let phrase = phrases.iter().find(|phrase| text.contains(**phrase));
        found.extend(phrase.map(|phrase| (fault, (*phrase).to_owned())));
    }
    let length = text.chars().filter(|letter| letter.is_alphanumeric()).count();
    if length > MOST_CHARACTERS {
        found.push((Fault::TooLong, length.to_string()));
    }
    if rated {
        found.extend(joined(text).map(|words| (Fault::DoubleBarrelled, words)));
    }
    found.extend(denied_twice(text).map(|words| (Fault::DoubleNegation, words)));
    found
}

/// `phrases` taken out, a blank in the place of each.
fn without(text: &str, phrases: &[&str]) -> String {
    phrases.iter().fold(text.to_owned(), |text, phrase| text.replace(phrase, " "))
}

/// Two things joined: the sign with what stands beside it.
fn joined(text: &str) -> Option<String> {
    let text = without(text, JOINS_NOTHING);
    let letters: Vec<char> = text.chars().collect();
    for (at, letter) in letters.iter().enumerate() {
        let rest: String = letters.iter().skip(at + 1).collect();
        let joins = match letter {
            '和' | '与' => !TURNS_TO.iter().any(|whom| rest.starts_with(whom)),
            '及' | '、' => true,
            '并' | '而' => rest.starts_with('且'),
            _ => false,
        };
        // Nothing is joined where nothing stands before it.
        if joins && at > 0 {
            let around = letters.iter().skip(at.saturating_sub(2)).take(5);
            return Some(around.collect::<String>().trim().to_owned());
        }
    }
    None
}

/// The first clause that denies twice, by the denials with what each denies.
fn denied_twice(text: &str) -> Option<String> {
    text.split(['。', '？', '！', '；', '，', '：', '（', '）', '?', ',']).find_map(|clause| {
        let clause = without(clause, DENIES_NOTHING);
        let letters: Vec<char> = clause.chars().collect();
        let mut denials = Vec::new();
        for (at, letter) in letters.iter().enumerate() {
            let (before, after) = (at.checked_sub(1).and_then(|at| letters.get(at)), letters.get(at + 1));
            // 是不是, 有没有, 会不会: both are offered, nothing is denied.
            if DENIALS.contains(letter) && (before.is_none() || before != after) {
                denials.push(letters.iter().skip(at).take(2).collect::<String>());
            }
        }
        (denials.len() > 1).then(|| denials.join("…"))
    })
}
