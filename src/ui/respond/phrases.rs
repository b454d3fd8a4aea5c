//! What the page of a respondent says beside the form.

use crate::ui::answering::phrases::{Phrase, phrases};

phrases! {
    OTHER_LANGUAGE = "English", "中文";
    SWITCH = "切换到英文", "Switch to Chinese";
    SEALED_NOTE = "回答会在您的设备上加密，只有发出问卷的团队能读。", "Your answers are encrypted on this device; only the team that asks can read them.";
    NOT_KEPT = "这个浏览器不保存草稿：请不要关闭页面，直到交卷。", "This browser keeps no drafts: leave the page open until you have handed in.";

    NO_SURVEY = "这个链接里没有问卷", "There is no survey in this link";
    NO_SURVEY_WHY = "请重新打开您收到的链接，确认它是完整的。", "Open the link that you received once more, and make sure it is whole.";
    DAMAGED = "这个链接不完整或被改动过", "This link was cut off or changed";
    DAMAGED_WHY = "有些聊天软件会截断长链接。请复制完整的链接再试，或者请对方重新发送。", "Some messengers cut long links. Copy the whole link and try again, or ask whoever sent it to send it once more.";
    NEWER = "这份问卷需要更新的页面", "This survey needs a newer page";
    NEWER_WHY = "它由更新的版本制作。请重新加载页面；如果还是这样，请告诉发出问卷的人。", "It was made with a newer version. Reload the page; if this stays, tell whoever sent it.";
    RELOAD = "重新加载", "Reload";

    ONE_STEP = "还差一步：把回答交给对方", "One step left: hand in your answers";
    ONLY_TEAM = "您的回答已经加密，只有发出问卷的团队能打开。这个页面不会把任何内容发到网上，所以请选一种方式交给他们：", "Your answers are sealed: only the team that asked can open them. This page sends nothing by itself, so please choose a way to give them back:";
    PERSONAL = "这份邀请是给您个人的，只计一次。", "This invitation is yours alone and counts once.";
    ANONYMOUS = "这是公开链接：回答不会和您的身份关联，也可能有人重复填写。", "This is an open link: answers cannot be tied to a person, and can be repeated.";
    SHARE = "分享", "Share";
    SHARE_HOW = "用聊天软件或邮件发给对方", "With a messenger or by mail";
    COPY = "复制文字", "Copy as text";
    COPY_HOW = "粘贴到给您发链接的聊天里", "Paste it into the chat the link came from";
    SAVE = "存成文件", "Save as a file";
    SAVE_HOW = "把文件发给对方", "Send the file to them";
    SHOW_QR = "显示二维码", "Show a QR code";
    QR_HOW = "请对方当面扫描", "They scan it from your screen";
    HIDE_QR = "收起二维码", "Hide the QR code";
    MAIL = "写邮件", "Write a mail";
    MAIL_HOW = "文字已经放在邮件里", "The text is in it already";
    MAIL_TO = "发给 {address}", "To {address}";
    MAIL_SUBJECT = "问卷回答：{title}", "Answers: {title}";
    COPIED = "已复制。请粘贴到您和对方的聊天或邮件里，然后发送。", "Copied. Paste it into your chat or mail with them, and send it.";
    NOT_COPIED = "浏览器不允许复制。请展开下面的文字，全选后自行复制。", "The browser did not let us copy. Open the text below, select all of it and copy it yourself.";
    SAVED = "已存为 {file}。请把这个文件发给对方。", "Saved as {file}. Send this file to them.";
    NOT_SAVED = "浏览器没能保存文件，请换一种方式。", "The browser could not save the file. Please choose another way.";
    SHARED = "已交给您选择的程序。", "Given to the program you chose.";
    NOT_SHARED = "没有分享出去，请再试一次或换一种方式。", "It was not shared. Try again, or choose another way.";
    QR_NAME = "加密回答的二维码", "QR code of the sealed answers";
    QR_SCAN = "请对方在知己里扫描这个码，或者把它截图发给对方。", "Let them scan this code with Zhiji, or send them a picture of it.";
    QR_TOO_LONG = "这份回答太长，一个二维码放不下。请换一种方式。", "These answers are too long for one QR code. Please choose another way.";
    SEE_TEXT = "查看加密后的文字", "See the sealed text";
    I_DID = "我已经交给对方了", "I have handed it in";
    I_DID_NOTE = "点了以后，这台设备上的回答会被删除。", "Your answers are then removed from this device.";
    LOOK_AGAIN = "回去看看我的回答", "Look at my answers again";
    CLOSE_NOW = "都完成了，可以关闭这个页面。", "All done. You can close this page.";
    AGAIN = "再填一份", "Answer once more";
    ALREADY = "您已经交过这份问卷", "You have handed in this survey already";
    ALREADY_WHY = "这份邀请只计一次。如果上次没有交成，可以重新填写。", "Your invitation counts once. If it did not arrive, you can fill it in anew.";
    ANEW = "重新填写", "Fill it in anew";
    NOT_SEALED = "没能加密您的回答", "Your answers could not be sealed";
    NOT_SEALED_WHY = "回答还在这台设备上。请重新加载页面再试；浏览器说：{reason}", "They are still on this device. Reload the page and try again; the browser says: {reason}";
    CRASHED = "页面出错了。您的回答还在这台设备上，请重新加载。", "This page has failed. Your answers are still on this device; please reload.";

    KIOSK = "现场答题机", "On-site kiosk";
    KIOSK_WHAT = "这台设备会全屏显示问卷，一位填完自动换下一位；不联网也能用。回答加密后存在这台设备上，由您取走。", "This device shows the survey on its whole screen, one person after the other, without a network. Sealed answers stay on it until you take them.";
    KIOSK_PIN = "要防止有人退出浏览器，请同时打开系统自带的“屏幕固定”或“引导式访问”。", "To keep people in the browser, also switch on the system’s own screen pinning or guided access.";
    KIOSK_CODE = "退出密码", "Code to leave";
    KIOSK_CODE_HOW = "至少 4 位，工作人员退出答题时输入。", "At least 4 signs; staff enter it to leave the survey.";
    KIOSK_IDLE = "无人操作多久后重新开始", "Begin anew when nobody touches it for";
    KIOSK_SECONDS = "{seconds} 秒", "{seconds} seconds";
    KIOSK_GIFT = "礼品说明（可不填）", "Note about a gift (optional)";
    KIOSK_GIFT_HOW = "填完后显示，例如“请到前台领取小礼物”。", "Shown at the end, such as “Please take a small gift at the desk”.";
    KIOSK_START = "开始答题", "Start";
    KIOSK_SHORT = "退出密码至少要 4 位。", "The code needs at least 4 signs.";
    KIOSK_NO_ROOM = "这个浏览器不让页面保存数据，不能当答题机用。", "This browser lets the page keep nothing, so it cannot be a kiosk.";
    KIOSK_FULL = "这台设备存不下了，刚才的回答没有保存。请叫工作人员。", "This device is full, and the last answers were not kept. Please call the staff.";
    KIOSK_TALLY = "已收到 {count} 份回答", "{count} answers taken";
    KIOSK_TALLY_ONE = "已收到 1 份回答", "1 answer taken";
    KIOSK_SAVE = "存成一个文件", "Save as one file";
    KIOSK_SAVED = "已存为 {file}。请确认文件在，再清空这台设备。", "Saved as {file}. Make sure you have it before you clear this device.";
    KIOSK_CLEAR = "清空这台设备上已存的回答", "Clear the saved answers from this device";
    KIOSK_CLEARED = "已清空。", "Cleared.";
    KIOSK_STAFF = "工作人员", "Staff";
    KIOSK_ENTER = "输入退出密码", "Enter the code to leave";
    KIOSK_LEAVE = "退出答题", "Leave the survey";
    KIOSK_WRONG = "密码不对。", "That is not the code.";
    KIOSK_STAY = "返回", "Go back";
    KIOSK_THERE = "您还在吗？", "Are you still there?";
    KIOSK_RESET = "{seconds} 秒后清空并重新开始。", "Everything is cleared and begins anew in {seconds} s.";
    KIOSK_GO_ON = "继续填写", "Go on";
    KIOSK_NEXT = "下一位", "Next person";
    KIOSK_NEXT_IN = "{seconds} 秒后开始下一位", "The next person begins in {seconds} s";
}
