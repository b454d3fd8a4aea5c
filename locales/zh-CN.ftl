### 知己的中文文本。标识与顺序同 en.ftl，测试会比对。
### 请按小节放置：同一功能的文本放在一起。
###
### 术语（各处一致）：customer 客户 · key account 大客户 · complaint 投诉 · handling 处理 · remedy 补救 · order 订单 ·
### interaction 互动 · survey 调查 · questionnaire 问卷 · response 答卷 · question 题目 · answer 回答 · care 关怀 ·
### script 话术 · satisfaction 满意度（满意度＝体验值÷期望值）· NPS 净推荐值 · CES 费力度 · lapsing 濒临流失 · lost 已流失 ·
### churn 流失率 · tier 会员等级 · segment 客群 · insight 洞察 · figure 指标 · record 记录 · field 字段 · workspace 工作区 ·
### tab 标签页 · tag 标签 · delete 删除 · remove（从列表中）移除 · undo 撤销 · redo 重做 · import 导入 · export 导出 ·
### backup 备份 · restore 恢复 · saved view 常用视图。称呼用户为“您”，能省则省；标点用全角，句中省略号用“……”，菜单项用“…”，
### 数字与汉字、西文与汉字之间空一格。

## Shell

brand = 知己
skip-to-content = 跳到正文
language = 语言
language-failed = { $language }的文字没能载入。一切照旧，请联网后再试一次。
theme = 外观
theme-system = 跟随系统
theme-light = 浅色
theme-dark = 深色
nav-main = 主导航
nav-today = 今天
nav-customers = 客户
nav-orders = 订单
nav-complaints = 投诉
nav-surveys = 调查
nav-insights = 洞察
nav-data = 数据
nav-settings = 设置
nav-more = 更多
nav-fold = 收起侧栏
nav-unfold = 展开侧栏
search-everything = 搜索全部
palette-sections = 前往
palette-hint = 输入姓名、电话、订单号……
palette-nothing = 没有找到“{ $query }”。
save-saved = 已保存
save-saving = 正在保存……
save-hint = 已保存在本机，数据不会离开浏览器。
update-ready = 知己有新版本了。
update-now = 立即更新
not-found-title = 找不到这个页面
not-found-text = 链接可能已失效或输入有误。您的数据没有受到影响。
not-found-back = 回到“今天”
part-failed-title = 没能取到这个页面
part-failed-text = 这部分程序没有按发布时的样子送达：可能是网络断开，也可能是刚发布了新版本。您的数据没有受到影响。请检查网络后重试；如果还是这样，请重新加载。
help-title = 键盘快捷键
help-general = 通用
help-go = 前往
help-table = 表格
help-page = 本页
help-table-move = 上下移动
help-table-open = 打开这一行
help-table-choose = 选中这一行

## Kit

kit-cancel = 取消
kit-close = 关闭
kit-clear = 清空{ $field }
kit-clear-search = 清空搜索
kit-loading = 正在加载……
kit-no-match = 没有匹配项。
kit-create-named = 添加“{ $name }”
kit-remove-named = 移除{ $name }
kit-required = （必填）
kit-currency-of = { $field }的币种
table-choose-all = 全选
table-choose-row = 选中{ $name }
unit-minutes = { $value } 分钟
unit-hours = { $value } 小时
unit-days = { $value } 天

## Lists and forms

value-yes = 是
value-no = 否
value-none = 未选择
value-unknown = 未知
form-edit = 编辑{ $what }
form-save = 保存
form-cancel = 取消
form-more-fields = 还有 { $count } 个字段
record-gone = 找不到这条记录
record-gone-text = 它可能已被删除，或属于另一个工作区。如果是刚刚删除的，点“撤销”即可恢复。
record-add = 添加
record-edit = 编辑
record-more = 更多操作
record-print = 打印
record-remove = 删除…
remove-title = 删除{ $what }？
remove-text = 属于它的记录会一并删除。此操作可以撤销。
remove-customer-text = 该客户的订单、投诉、互动、答卷和联系人会一并删除。此操作可以撤销。
remove-yes = 删除
list-toolbar = 列表工具
list-search = 搜索此列表
list-filter = 筛选
list-columns = 列
list-columns-usual = 恢复默认列
list-views = 视图
list-export = 导出 CSV
list-export-failed = 浏览器未能生成文件，数据没有变化。请减少行数后重试。
list-empty-title = 这里还没有内容
list-empty-text = 在这里新建第一条，或到“数据”页导入文件。
list-nothing-found = 没有符合条件的记录
list-nothing-found-text = 没有记录符合当前的搜索和筛选条件。
list-clear = 清除搜索和筛选
filter-field = 字段
filter-choose = 选择字段
filter-contains = 包含
filter-from = 从
filter-to = 到
filter-filled = 已填写
filter-empty = 未填写
filter-active = 当前筛选
filter-remove = 移除筛选：{ $what }
filter-sentence = { $field }：{ $what }
view-save = 保存此视图…
view-saved = 视图“{ $name }”已保存。
view-name = 视图名称
view-remove = 删除此视图
view-removed = 视图已删除。
view-everything = 显示全部
bulk-bar = 已选记录
bulk-chosen = 已选 { $count } 条
bulk-set = 设置字段…
bulk-tag = 标签…
bulk-tag-add = 添加标签
bulk-tag-remove = 移除标签
bulk-remove = 删除…
bulk-clear = 取消选择

## Welcome and workspaces

welcome-title = 懂客户，如知己。
welcome-lead = 客户、承诺、投诉、满意度调查，尽在一处；关怀值不值得，用数字说话。一切都在这个浏览器里运行，您录入的内容不会离开它。
welcome-ways = 开始的方式
welcome-demo = 试用演示
welcome-demo-text = 两家餐厅和一家商店三年的数据，随便看、随便改，与您自己的数据互不相干。
welcome-import = 导入我的数据
welcome-import-text = 放入表格或系统导出的 CSV 文件，核对无误后再保存。
welcome-empty = 从空白开始
welcome-empty-text = 一个空的工作区，先手工录入第一位客户，以后随时可以导入。
welcome-fact-private = 无需账号，没有服务器，不作跟踪
welcome-fact-offline = 断网也能用
welcome-fact-export = 全部数据随时可导出带走
workspace-first-name = 我的工作区
workspace-demo-name = 桂花里
workspace-demo = 演示
workspace-list = 工作区
workspace-new = 新建工作区
workspace-rename = 重命名此工作区
workspace-delete = 删除此工作区
workspace-delete-text = “{ $name }”中的全部数据将从这个浏览器中删除，无法撤销，只有导出文件才能找回。
workspace-delete-type = 输入工作区名称以确认
workspace-delete-yes = 永久删除
workspace-name = 工作区名称
opening-reading = 正在打开您的数据……
opening-making = 正在建立工作区……
opening-blocked-title = 有其他标签页占用
opening-blocked-text = 请关闭或刷新其他打开着知己的标签页，本页随后会自动继续。
save-failed = 未能保存
problem-safe = 哪些数据安全
problem-do = 接下来怎么做
problem-retry = 重试
problem-reload = 刷新页面
problem-details = 详情（供协助者查看）
problem-open-other = 打开“{ $name }”
problem-give-up = 放弃此工作区
problem-give-up-title = 放弃此工作区？
problem-give-up-text = 它在这个浏览器中残留的内容将被删除。如果有导出文件，之后可以恢复到新的工作区。
problem-give-up-failed = 未能删除：{ $reason }。请关闭其他打开着知己的标签页后重试。
problem-unavailable-title = 这个浏览器在此不存储数据
problem-unavailable-text = 知己把数据存放在浏览器自带的数据库里，而这个浏览器在本页没有提供。通常是因为使用了无痕窗口，或隐私设置过严。
problem-unavailable-safe = 没有任何改动。您在普通窗口中保存的数据都还在。
problem-unavailable-do = 请在普通窗口中打开本页，或在浏览器设置中允许本站存储数据，然后重试。
problem-quota-title = 浏览器没有更多存储空间
problem-quota-text = 磁盘已满，或本站已用完浏览器允许的空间。
problem-quota-safe = 已显示“已保存”的内容都还在。
problem-quota-do = 请清理磁盘，或删除不需要的工作区，然后重试。
problem-newer-title = 这些数据需要更新版本的知己
problem-newer-text = 更新版本的知己写过这个工作区。旧版本不会去动它不认识的内容。
problem-newer-safe = 数据都在，没有改动。
problem-newer-do = 请刷新页面以使用最新版本。如果仍看到本页，请关闭所有知己标签页后再打开。
problem-superseded-title = 已由另一个标签页接管
problem-superseded-text = 另一个标签页删除、重置或升级了这个工作区，因此本标签页已不再使用它。
problem-superseded-safe = 本标签页不再写入任何内容，不会造成混乱。
problem-superseded-do = 请刷新页面，查看现在的内容。
problem-lost-title = 这个工作区的数据不见了
problem-lost-text = 这个浏览器记得这里存过数据，但它的数据库是空的，或停留在更早的状态。清除网站数据、空间不足，或在某些浏览器上一周未访问，都会导致存储被清空。
problem-lost-safe = 您保存过的导出文件是完整的，可以恢复。其他工作区不受影响。
problem-lost-do = 请在下方恢复最近的导出文件，它会成为一个新的工作区。如果误删了网站数据，又没有导出文件，就没有办法找回了。
problem-damaged-title = 部分存储的数据已损坏
problem-damaged-text = 从磁盘读出的内容与写入时不一致：有一部分缺失或被改动。知己不会把一部分数据当作全部显示出来。
problem-damaged-safe = 没有删除任何内容。您保存过的导出文件可以恢复，其他工作区不受影响。
problem-damaged-do = 请先重试，偶发的磁盘错误可能会自行恢复。如果仍然如此，请先保存还能读出的部分，再在下方恢复最近的导出文件，它会成为一个新的工作区。
problem-salvage = 保存还能读出的部分
problem-salvaged = 已将 { $count } 条记录保存为导出文件，损坏部分的内容不在其中。
problem-salvage-failed = 没有能保存的内容：{ $reason }
problem-failed-title = 浏览器的数据库没有响应
problem-failed-text = 打开数据时浏览器报告了一个错误。
problem-failed-safe = 没有任何改动。
problem-failed-do = 请重试。如果仍然如此，请关闭浏览器的所有窗口后重新打开，并确认磁盘没有写满。实在打不开时，请在下方恢复最近的导出文件，它会成为一个新的工作区。
workspace-reset = 重置演示
workspace-reset-text = 演示会重新生成，您在其中的改动都会丢失。您自己的工作区不受影响。
workspace-reset-yes = 重置演示
palette-actions = 操作
crash-title = 知己出了问题
crash-text = 为避免写入错误内容，本页已停止。显示过“已保存”的内容都在。请刷新页面继续；稳妥起见，可先导出数据。
crash-reload = 刷新页面
crash-export = 前往导出

## Today

today-due = 待办
today-due-sub = 已逾期、今天及未来七天
today-due-nothing = 没有到期的事项。与客户约定的下一步会出现在这里。
today-done = 已完成：{ $what }
today-mark-done = 标记为已完成：{ $what }
today-complaints = 等待处理的投诉
today-complaints-sub = 最先到期的排在前面，其次看严重程度和等待时间
today-complaints-nothing = 没有未结的投诉。
today-signs = 异常增多
today-signs-sub = 最近 { $days } 天的投诉超出控制图上限：此前 { $steps } 个 { $days } 天的均值 + 3√均值
today-signs-nothing = 没有比平时明显增多的投诉。
today-overdue = 逾期的改进措施
today-overdue-sub = 本应已经落实
today-overdue-nothing = 没有逾期的改进措施。
today-sign-usual = 平时 { $usual } 件，上限 { $limit } 件
today-sign-count = { $count } 件投诉
today-unasked = 已解决，尚未回访
today-unasked-sub = 客户说好了，关系才算修复
today-unasked-nothing = 投诉已解决的客户都已回访。
today-ask = 记录“{ $what }”的回访
today-unanswered = 尚未响应
today-dissatisfied = 不满意且无人联系
today-dissatisfied-sub = 近 { $days } 天体验低于期望，或 NPS 不超过 6 分的答卷
today-dissatisfied-nothing = 表示不满的客户都已联系过。
today-no-comment = 没有留言
today-ratio = c
today-note-contact = 记录与{ $name }的联系
today-quiet = 久未联系的重要客户
today-quiet-sub = { $days } 天未联系的 VIP 与大客户
today-quiet-nothing = VIP 与大客户近期都联系过。
today-never = 没有联系记录
today-birthdays = 生日
today-birthdays-sub = 今天及未来六天
today-birthdays-nothing = 本周没有客户过生日。
today-turns = { $day }，{ $age } 岁
today-lately = 最近动态
today-added = 新增
today-more = 再显示 { $count } 条
fresh-title = 从这里开始
fresh-text = 这个工作区还是空的。有了客户之后，这里每天都会告诉您该做什么、该联系谁。
fresh-import = 导入我的数据
fresh-import-text = 从 CSV 文件导入客户、订单、投诉或答卷。
fresh-customer = 添加客户
fresh-customer-text = 从一位客户或一家公司开始，记下您所了解的。
fresh-settings = 看看设置
fresh-settings-text = 货币、时区、团队成员，以及您自己的字段。

## Customers

customer-figures = 概览
figure-none = –
figure-spent = 累计消费
figure-last-order = 最近下单
figure-ratio = 满意度（c = b/a）
figure-nps = 推荐意愿（0–10）
figure-complaints = 投诉
figure-open-complaints = { $count ->
    [0] 无未结投诉
   *[other] { $count } 件未结
}
customer-facts = 客户资料
customer-no-contacts = 还没有联系人。付款的人不一定是使用的人。
timeline-title = 往来记录
timeline-filter = 显示
timeline-all = 全部
timeline-empty = 还没有记录
timeline-empty-text = 通话、拜访、订单、投诉和答卷都会列在这里，最新的在前。
timeline-note-first = 记录互动
timeline-more = 再显示 { $count } 条

## Orders

order-facts = 详情
order-no-lines = 还没有明细。有没有明细，订单金额都照常计算。

## Complaints

complaint-told = 投诉经过
complaint-facts = 详情
complaint-steps = 处理过程
complaint-steps-iso = 步骤依照 ISO 10002：收到、受理、调查、补救、解决、客户确认、关闭。
complaint-next = 下一步
complaint-way = 处理阶段
complaint-what-next = 要做什么
complaint-reply = 回复客户
complaint-note = 内部备注
complaint-not-now = 现在不能做的步骤与原因
move-acknowledged = 受理
move-investigating = 开始调查
move-remedy-offered = 提出补救
move-resolved = 解决
move-confirmed = 客户确认
move-closed = 关闭
move-not-satisfied = 客户不满意
move-reopened = 重新打开
move-waiting = 等待客户
move-resumed = 客户已回复
move-escalated = 升级
move-calmed = 解除升级
move-withdrawn = 客户撤回
complaint-note-text = 给团队的备注
complaint-note-help = 客户看不到。
complaint-note-write = 添加备注
complaint-reason = 原因
complaint-reason-help = 会留在档案里，方便别人理解这一步。
complaint-reason-missing = 请简单写明原因。
complaint-reason-go = 执行这一步
complaint-due-answer = { $when }须响应
complaint-late-answer = 响应超时，{ $when }到期
complaint-due-resolution = { $when }须解决
complaint-late-resolution = 解决超时，{ $when }到期
complaint-move = “{ $what }”的下一步
complaint-goes-on-in = 这件投诉已并入
complaint-was-part-of = 这件投诉拆分自
complaints-layout = 显示方式
complaints-table = 表格
complaints-board = 看板
complaints-calendar = 时限日历
calendar-before = 上个月
calendar-after = 下个月
calendar-today = 今天
calendar-more = 还有 { $count } 件
calendar-late = 已超时
calendar-late-count = { $count } 件投诉
clock-title = 时限
clock-resolution = 解决
clock-policy = 标准：{ $name }，按工作时间计
clock-none = 没有适用于这件投诉的时限标准。
clock-set = 设置时限标准
clock-met = 按时
clock-missed = 超时完成
clock-late = 已超时
clock-running = 计时中
clock-paused = 已暂停
clock-dropped = 已结束
clock-spent = 已用 { $spent }，共 { $target }
clock-due = { $at } 到期
reply-script = 话术
reply-script-none = 不用话术
reply-text = 对客户说的话
reply-help = 写好后用您自己的邮箱或电话发出，同一下点击就记入档案。
reply-mail = 发邮件并记录
reply-call = 打电话并记录
reply-copy = 复制并记录
reply-log = 只记录
done-reply = 已记录对客户的回复
copy-failed = 浏览器不允许复制，什么都没有记录。请选中文字自行复制。
script-soon = 尽快
script-by = 在 { $at } 前
script-received-name = 已收到
script-received = { $name }您好，感谢您告诉我们“{ $about }”的情况，给您添麻烦了，非常抱歉。这件事由我亲自跟进，{ $by }给您答复。
script-question-name = 向客户了解情况
script-question = { $name }您好，为了把“{ $about }”处理好，还想向您了解一点：
    您方便时直接回复即可，不会影响您的权益。
script-progress-name = 告知进展
script-progress = { $name }您好，跟您说一下“{ $about }”的进展：原因已经查清，正在处理，{ $by }给您结果。
script-remedy-name = 提出补救方案
script-remedy = { $name }您好，关于“{ $about }”，这本不该发生，我们想好好弥补。我们的方案是：
    您看这样可以吗？如果您有别的想法，请直接告诉我。
script-resolved-name = 已处理完毕
script-resolved = { $name }您好，“{ $about }”已经处理完毕。您对处理结果满意吗？如果还有不妥，直接回复我，我马上跟进。
script-apology-name = 致歉
script-apology = { $name }您好，“{ $about }”是我们的过失，让您费时费心，我郑重向您道歉。造成问题的环节，我们正在改正。
intake-title = 登记投诉
intake-more = 更多：订单、诉求、原因、处理人
intake-save = 登记
intake-another = 登记并继续下一件
intake-customer-missing = 请选择投诉的客户，或输入新客户的名字。
intake-new-customer = 会同时建立新的客户档案。
intake-severity-help = 轻微：小小不快。一般：影响了这次消费。严重：造成损失、涉及金额或失信。重大：涉及健康、安全或法律。
merge-title = 并入另一件投诉
merge-text = 这件档案到此为止并指向另一件，后续在那边处理；这里的步骤仍可查看。
merge-into = 并入
merge-notes = 还要让大家知道的
merge-go = 并入
done-merge = 已并入“{ $into }”
split-title = 拆出一部分
split-text = 为拆出的部分新建一件投诉，客户与订单相同，投诉时间与这件相同。
split-subject = 拆出的部分是什么
split-go = 拆分
done-split = 已拆出一件新投诉
remedies-none = 还没有向客户提出补救措施。
remedy-propose = 提出
remedy-approve = 批准
remedy-decline = 不批准
remedy-limit = 超过 { $most } 的要由另一位成员批准。
done-remedy = 已向客户提出
done-remedy-waits = 等待另一位成员批准
done-remedy-approved = 已批准并向客户提出
done-remedy-declined = 未批准
recovery-title = 客户回访
recovery-record = 记录回访
recovery-satisfied = 客户对处理满意吗？
recovery-words = 客户的原话
recovery-words-help = 回答不满意时必填。
recovery-more = 评分（客户愿意时填写）
recovery-choose = 请选择是或否。
recovery-survey = 投诉回访
done-recovery = 已记录回访
relation = 客户关系
relation-repaired = 已修复
relation-not-yet = 尚未修复
relation-refused = 未修复
relation-rule = 只有客户的回答或之后的购买才算数。
relation-why-unresolved = 投诉尚未解决。
relation-why-unknown = 还不清楚：没有回访，解决之后也没有购买。
relation-why-answer = 客户表示满意。
relation-why-purchase = 客户于 { $day } 再次购买。
relation-why-refused = 客户表示不满意，之后也没有购买。
outcomes = 投诉成效
outcomes-sub = 不满的客户后来怎样，处理又挽回了什么。
outcomes-steps = 各步的客户
outcomes-of-before = 占上一步 { $share }（{ $range }）
outcomes-reference = 参考：{ $share }
outcomes-reference-handled = 参考：得到解决的 { $share }
outcomes-group = 投诉
silent-waiting = 待联系 { $count } 位
silent-left-out = 未列入：不愿被联系的 { $refused } 位，之后已联系过的 { $contacted } 位。
silent-list = 生成联系名单
silent-tag = 待联系
silent-show = 查看沉默客户
silent-none = 没有待联系的客户。
silent-no-consent = 未记录是否同意联系
silent-call = 致电 { $name }
silent-mail = 发邮件给 { $name }
improvements-sub = 针对原因采取的措施，以及数据是否显示成效。
improvements-causes = 根本原因
improvements-measure = 统计方式
improvements-by-count = 按件数
improvements-by-cost = 按费用
improvements-level = 原因层级
improvements-five = 五类原因
improvements-own = 自定义原因
improvements-for = 为“{ $cause }”新增改进措施
improvements-so-far = 累计 { $share }
improvements-none = 还没有改进措施
improvements-none-text = 从上面最主要的原因开始，点加号即可新增。
improvements-change = 之后 ÷ 之前
improvement-effect = 前后对比
improvement-before = 之前
improvement-after = 之后
improvement-days = 期间
improvement-rate-orders = 每 1000 单
improvement-rate-days = 每天
improvement-interval = 95% 区间
improvement-ratio = 投诉率：之后 ÷ 之前
improvement-expected = 预期：{ $ratio }
improvement-rule = 只能由数据验证：前后等长，至少 { $least } 天、至多 365 天，比值的精确区间必须整个小于 1。任何人都不能手工设定。
improvement-not-in-place = 尚未落实，还没有可比较的数据。
improvement-too-early = 目前 { $days } 个整天，至少需要 { $least } 天。
improvement-better = 投诉率下降，并非偶然。
improvement-not-shown = 数据未显示投诉率下降。
improvement-put-in-place = 今天起落实
improvement-judge = 由数据判定
improvement-drop = 放弃
improvement-take-up = 重新启用
done-improvement = 改进措施：{ $what }

## Surveys

survey-all-responses = 全部答卷

survey-facts = 详情
survey-responses = 答卷
survey-see-responses = 查看全部答卷
survey-no-questions = 还没有题目
survey-no-questions-text = 没有题目也可以录入主要评分：期望、体验、NPS、CSAT、CES。

## Figures

# src/analytics/registry.rs 中的指标：名称、说明什么、怎么算、出处。

metric-group-satisfaction = 满意度
metric-group-value = 客户价值
metric-group-retention = 客户留存
metric-group-complaints = 投诉

metric-satisfaction-ratio-name = 满意度
metric-satisfaction-ratio-explain = 体验值除以期望值，再对所有答卷取平均。等于 1 说明符合期望，大于 1 说明超出期望。
metric-satisfaction-ratio-formula = c = b ÷ a（b 为体验值，a 为期望值，a > 0）；对 n 份答卷的 c 取平均；t 分布区间
metric-satisfaction-ratio-source = 客户满意度教学定义
metric-satisfaction-ratio-of-means-name = 总体满意度比
metric-satisfaction-ratio-of-means-explain = 平均体验值除以平均期望值。与逐份取平均相比，期望高的答卷权重更大。
metric-satisfaction-ratio-of-means-formula = Σb ÷ Σa；delta 法区间
metric-satisfaction-ratio-of-means-source = 客户满意度教学定义；区间：Cochran 1977，6.3 节
metric-satisfaction-levels-name = 满意度三级
metric-satisfaction-levels-explain = 有多少客户觉得低于期望、符合期望、超出期望。
metric-satisfaction-levels-formula = c < 1 − t 为低于期望；1 − t ≤ c ≤ 1 + t 为符合期望；c > 1 + t 为超出期望；Wilson 区间
metric-satisfaction-levels-source = 客户满意度教学定义
metric-satisfaction-levels-by-month-name = 每月满意度三级
metric-satisfaction-levels-by-month-explain = 每个月三个等级各占多少。
metric-satisfaction-levels-by-month-formula = 同“满意度三级”，按作答月份计算
metric-satisfaction-levels-by-month-source = 客户满意度教学定义
metric-satisfaction-ratio-by-month-name = 每月满意度
metric-satisfaction-ratio-by-month-explain = 每个月答卷的满意度。
metric-satisfaction-ratio-by-month-formula = 当月答卷 c = b ÷ a 的平均值；t 分布区间
metric-satisfaction-ratio-by-month-source = 客户满意度教学定义
metric-satisfaction-by-segment-name = 各客群满意度
metric-satisfaction-by-segment-explain = 各客群的满意度和三级占比，匿名答卷单列。
metric-satisfaction-by-segment-formula = 该客群答卷 c = b ÷ a 的平均值；t 分布区间
metric-satisfaction-by-segment-source = 客户满意度教学定义
metric-word-of-mouth-name = 口碑影响人数
metric-word-of-mouth-explain = 答卷客户大约会向多少人说起我们。系数来自教学材料，不是实测值，可在设置中修改。
metric-word-of-mouth-formula = 22 × 低于期望 + 8 × 符合期望 + 10 × 超出期望，系数以设置为准
metric-word-of-mouth-source = 教学材料：不满意的客户会告诉 22 人，满意的 8 人，惊喜的 10 人
metric-nps-name = 净推荐值 NPS
metric-nps-explain = 愿意推荐的客户（9–10 分）占比减去不愿推荐的（0–6 分）占比，范围 −100 到 100。
metric-nps-formula = 100 ×（p − d）；方差（p + d −（p − d）²）÷ n
metric-nps-source = Reichheld, “The One Number You Need to Grow”, Harvard Business Review 2003
metric-nps-by-month-name = 每月净推荐值
metric-nps-by-month-explain = 每个月答卷的净推荐值。
metric-nps-by-month-formula = 当月答卷的 100 ×（p − d）
metric-nps-by-month-source = Reichheld, “The One Number You Need to Grow”, Harvard Business Review 2003
metric-csat-name = 满意率 CSAT
metric-csat-explain = 1–5 分中打 4 分或 5 分的占比。
metric-csat-formula = 4–5 分的答卷数 ÷ 全部打分答卷数；Wilson 区间
metric-csat-source = 通行的前两档占比（top-2-box）；区间：Wilson 1927
metric-csat-by-month-name = 每月满意率
metric-csat-by-month-explain = 每个月答卷的满意率。
metric-csat-by-month-formula = 当月 4–5 分的答卷数 ÷ 当月打分答卷数；Wilson 区间
metric-csat-by-month-source = 通行的前两档占比（top-2-box）；区间：Wilson 1927
metric-ces-name = 费力度 CES
metric-ces-explain = 客户觉得办事有多轻松的平均分：1 分非常费力，7 分非常轻松。
metric-ces-formula = 得分的平均值；t 分布区间
metric-ces-source = Dixon、Freeman、Toman, “Stop Trying to Delight Your Customers”, 2010；采用 CES 2.0 的 1–7 分制
metric-ces-easy-name = 觉得轻松的占比
metric-ces-easy-explain = 费力度打 5–7 分的占比。
metric-ces-easy-formula = 5–7 分的答卷数 ÷ 全部打分答卷数；Wilson 区间
metric-ces-easy-source = Dixon、Freeman、Toman, “Stop Trying to Delight Your Customers”, 2010；采用 CES 2.0 的 1–7 分制
metric-response-rate-name = 问卷回收率
metric-response-rate-explain = 收回的答卷占发出邀请的比例，只计填写了邀请人数的调查。
metric-response-rate-formula = 答卷数 ÷ 邀请人数；Wilson 区间
metric-response-rate-source = AAPOR 标准定义，回收率 1（RR1）
metric-response-rate-by-survey-name = 各项调查回收率
metric-response-rate-by-survey-explain = 每项调查的回收率。
metric-response-rate-by-survey-formula = 该调查的答卷数 ÷ 邀请人数；Wilson 区间
metric-response-rate-by-survey-source = AAPOR 标准定义，回收率 1（RR1）

metric-revenue-name = 营业额
metric-revenue-explain = 有效订单的实付金额，已扣优惠、未扣退货。咨询中、未付款、已退款和已取消的订单不计。
metric-revenue-formula = Σ 有效订单金额
metric-revenue-source = 定义
metric-orders-by-month-name = 每月订单与营业额
metric-orders-by-month-explain = 每个月的有效订单数和营业额。
metric-orders-by-month-formula = 当月有效订单的笔数与 Σ 金额
metric-orders-by-month-source = 定义
metric-profit-name = 利润
metric-profit-explain = 营业额减去退货、产品成本、服务成本，以及关怀与补救的费用。
metric-profit-formula = 营业额 − 退货 − 产品成本 − 服务成本 − 互动费用 − 补救费用
metric-profit-source = 作业成本法（Kaplan、Cooper）
metric-profit-per-customer-name = 客均利润
metric-profit-per-customer-explain = 每位客户平均带来的利润，附中位数和亏损客户数。
metric-profit-per-customer-formula = 利润 ÷ 有订单或有费用的客户数；中位数区间由次序统计量得出
metric-profit-per-customer-source = 作业成本法（Kaplan、Cooper）
metric-importance-tiers-name = 客户重要性分层
metric-importance-tiers-explain = 按利润给客户排序：前 5% 为 VIP 客户，其后 15% 为重要客户，其余为普通客户。旁边列出教学材料的参考比例。
metric-importance-tiers-formula = 各层的客户占比与利润占比，对照 5/15/80% 与 50/30/20%
metric-importance-tiers-source = 客户金字塔教学材料
metric-pareto-shares-name = 头部客户贡献
metric-pareto-shares-explain = 最好的 1%、5%、10%、15%、20%、50% 客户带来了多少营业额和利润。
metric-pareto-shares-formula = 排名前 ⌊n·x⌋ 位客户之和 ÷ 全部客户之和，营业额与利润分别排名
metric-pareto-shares-source = Juran，帕累托法则
metric-pareto-curve-name = 帕累托曲线
metric-pareto-curve-explain = 从第一名到全部客户，累计带来的营业额占比。虚线表示完全平均。
metric-pareto-curve-formula = 头部客户累计营业额 ÷ 总营业额
metric-pareto-curve-source = Juran，帕累托法则
metric-abc-name = ABC 分类
metric-abc-explain = A 类：累计到营业额 80% 的头部客户；B 类：累计到 95%；C 类：其余。
metric-abc-formula = 按累计营业额的 80% 和 95% 划线，跨线的客户归入上一类
metric-abc-source = Juran，帕累托法则
metric-whale-curve-name = 鲸鱼曲线
metric-whale-curve-explain = 从利润最高的客户开始累计利润。超过 100% 的部分，被后面亏损的客户吃掉了。
metric-whale-curve-formula = 累计利润 ÷ 总利润
metric-whale-curve-source = Kaplan、Narayanan, “Measuring and Managing Customer Profitability”, 2001
metric-whale-peak-name = 鲸鱼曲线峰值
metric-whale-peak-explain = 不算亏损客户时的利润与实际利润之比。1.4 表示相当于实际利润 40% 的部分又亏掉了。
metric-whale-peak-formula = Σ 正利润 ÷ Σ 利润
metric-whale-peak-source = Kaplan、Narayanan, “Measuring and Managing Customer Profitability”, 2001
metric-gini-name = 营业额基尼系数
metric-gini-explain = 营业额在客户之间有多不均：0 表示完全平均，接近 1 表示几乎来自一位客户。
metric-gini-formula = 2Σ i·x₍ᵢ₎ ÷（nΣx）−（n + 1）÷ n，x 升序
metric-gini-source = Gini 1912
metric-rfm-name = RFM 矩阵
metric-rfm-explain = 按最近购买（R）和购买次数（F）给客户打 1–5 分，看各格有多少人。
metric-rfm-formula = 得分 = 1 + ⌊5 × 数值严格更小的客户数 ÷ n⌋
metric-rfm-source = Hughes, “Strategic Database Marketing”, 1994
metric-rfm-cells-name = RFM 分组
metric-rfm-cells-explain = 最近购买、购买次数、消费金额每种组合的客户数与营业额。
metric-rfm-cells-formula = R、F、M 的得分均为 1 + ⌊5 × 数值严格更小的客户数 ÷ n⌋
metric-rfm-cells-source = Hughes, “Strategic Database Marketing”, 1994

metric-churn-name = 客户流失率
metric-churn-explain = 期初的活跃客户中，到期末已流失的占比。在设置的天数内下过单即为活跃。未选时间范围时，取最近 365 天。
metric-churn-formula = 期末已流失 ÷ 期初活跃；Wilson 区间
metric-churn-source = 定义；多久未下单算流失由设置决定
metric-churn-revenue-name = 收入流失率
metric-churn-revenue-explain = 流失客户在期初之前贡献的营业额占比。
metric-churn-revenue-formula = 流失客户期初前的营业额 ÷ 全部期初活跃客户的营业额
metric-churn-revenue-source = 定义；多久未下单算流失由设置决定
metric-churn-by-month-name = 每月流失率
metric-churn-by-month-explain = 当月第一天活跃、次月第一天不再活跃的客户占比。
metric-churn-by-month-formula = 当月流失 ÷ 当月第一天活跃；Wilson 区间
metric-churn-by-month-source = 定义；多久未下单算流失由设置决定
metric-repeat-rate-name = 复购率
metric-repeat-rate-explain = 期间有购买的客户中，购买两次及以上的占比。
metric-repeat-rate-formula = 两单及以上的客户数 ÷ 一单及以上的客户数；Wilson 区间
metric-repeat-rate-source = 定义
metric-cohort-retention-name = 同期群留存
metric-cohort-retention-explain = 同一个月首次购买的客户，在之后第几个月又购买的占比。显示最近 24 个同期群。
metric-cohort-retention-formula = 第 k 个月有订单的客户数 ÷ 该同期群客户数
metric-cohort-retention-source = 定义

metric-complaints-by-month-name = 每月投诉
metric-complaints-by-month-explain = 每个月收到的投诉件数，按严重程度分列。
metric-complaints-by-month-formula = 计数
metric-complaints-by-month-source = 定义
metric-complaints-by-cause-name = 各类原因的投诉
metric-complaints-by-cause-explain = 按件数从多到少排列的投诉原因，附补救费用。
metric-complaints-by-cause-formula = 每类原因的件数、占比与累计占比
metric-complaints-by-cause-source = 帕累托分析（Juran）
metric-complaints-by-severity-name = 各严重程度的投诉
metric-complaints-by-severity-explain = 从轻微到重大的投诉件数，附补救费用。
metric-complaints-by-severity-formula = 每个严重程度的件数、占比与累计占比
metric-complaints-by-severity-source = 帕累托分析（Juran）
metric-complaints-by-category-name = 各类别的投诉
metric-complaints-by-category-explain = 按自定类别统计，件数从多到少。
metric-complaints-by-category-formula = 每个类别的件数、占比与累计占比；列出最大的 30 类
metric-complaints-by-category-source = 帕累托分析（Juran）
metric-complaint-rate-name = 投诉率
metric-complaint-rate-explain = 每 1000 笔有效订单的投诉件数。
metric-complaint-rate-formula = 1000 × 投诉件数 ÷ 订单笔数；精确泊松区间
metric-complaint-rate-source = 定义；区间：Garwood 1936
metric-open-complaints-name = 未结投诉
metric-open-complaints-explain = 目前仍待处理的投诉。
metric-open-complaints-formula = 尚未解决、关闭或撤回的投诉件数
metric-open-complaints-source = 定义
metric-first-response-median-name = 首次响应时间（中位数）
metric-first-response-median-explain = 一半已答复的投诉在这段时间内得到了人工首次答复。
metric-first-response-median-formula = 首次响应时刻 − 投诉时刻的中位数，按自然小时
metric-first-response-median-source = 分位数用线性插值（第 7 类，Hyndman、Fan 1996）；区间：Conover 1999，3.2 节
metric-first-response-p90-name = 首次响应时间（第 90 百分位）
metric-first-response-p90-explain = 九成已答复的投诉在这段时间内得到了人工首次答复。
metric-first-response-p90-formula = 首次响应时刻 − 投诉时刻的第 90 百分位，按自然小时
metric-first-response-p90-source = 分位数用线性插值（第 7 类，Hyndman、Fan 1996）；区间：Conover 1999，3.2 节
metric-resolution-median-name = 解决时间（中位数）
metric-resolution-median-explain = 一半已解决的投诉在这段时间内解决。
metric-resolution-median-formula = 解决时刻 − 投诉时刻的中位数，按自然小时
metric-resolution-median-source = 分位数用线性插值（第 7 类，Hyndman、Fan 1996）；区间：Conover 1999，3.2 节
metric-resolution-p90-name = 解决时间（第 90 百分位）
metric-resolution-p90-explain = 九成已解决的投诉在这段时间内解决。
metric-resolution-p90-formula = 解决时刻 − 投诉时刻的第 90 百分位，按自然小时
metric-resolution-p90-source = 分位数用线性插值（第 7 类，Hyndman、Fan 1996）；区间：Conover 1999，3.2 节
metric-first-response-late-name = 首次响应超时率
metric-first-response-late-explain = 有时限标准的投诉中，首次响应超时的占比（按工作时间计）。
metric-first-response-late-formula = 超时 ÷ 已判定；Wilson 区间
metric-first-response-late-source = 定义
metric-resolution-late-name = 解决超时率
metric-resolution-late-explain = 有时限标准的投诉中，解决超时的占比（按工作时间计，不含等待客户的时间）。同一件无论重开几次只计一次。
metric-resolution-late-formula = 超时 ÷ 已判定；Wilson 区间
metric-resolution-late-source = 定义
metric-reopened-name = 重开率
metric-reopened-explain = 曾经解决过的投诉中，又重新打开的占比。
metric-reopened-formula = 至少重开一次 ÷ 至少解决一次；Wilson 区间
metric-reopened-source = 定义
metric-complaint-flow-name = 投诉处理漏斗
metric-complaint-flow-explain = 从收到、答复、解决、回访到重新满意，每一步还剩多少件。
metric-complaint-flow-formula = 到达该步及之前各步的投诉件数
metric-complaint-flow-source = 参照 ISO 10002
metric-recovery-satisfied-name = 处理后满意率
metric-recovery-satisfied-explain = 处理后接受回访的客户中，表示满意的占比。
metric-recovery-satisfied-formula = 满意 ÷ 已回访；Wilson 区间
metric-recovery-satisfied-source = 定义
metric-recovery-bought-again-name = 投诉后再次购买率
metric-recovery-bought-again-explain = 解决已满观察期的投诉中，客户在期限内再次购买的占比。
metric-recovery-bought-again-formula = 期限内再次购买 ÷ 解决已满期限的投诉；Wilson 区间
metric-recovery-bought-again-source = 定义
metric-recovery-by-severity-name = 再次购买率：按严重程度与处理速度
metric-recovery-by-severity-explain = 不同投诉之后有多少客户回来，旁边列出教学材料的说法。
metric-recovery-by-severity-formula = 各组：期限内再次购买 ÷ 解决已满期限的投诉；Wilson 区间
metric-recovery-by-severity-source = 教学材料：严重投诉后 4% 再次购买，轻微投诉后 53%；得到解决的 52%，迅速解决的 95%
metric-remedy-cost-by-cause-name = 各类原因的补救费用
metric-remedy-cost-by-cause-explain = 按五类原因统计补救费用，从高到低。
metric-remedy-cost-by-cause-formula = 每类原因的费用、占比与累计占比
metric-remedy-cost-by-cause-source = 帕累托分析（Juran）
metric-complaints-by-own-cause-name = 具体原因的投诉
metric-complaints-by-own-cause-explain = 按贵团队自己的原因统计，每个原因包含其下级原因。
metric-complaints-by-own-cause-formula = 每个最上级原因的件数、占比与累计占比
metric-complaints-by-own-cause-source = 帕累托分析（Juran）
metric-remedy-cost-by-own-cause-name = 具体原因的补救费用
metric-remedy-cost-by-own-cause-explain = 按贵团队自己的原因统计补救费用，每个原因包含其下级原因。
metric-remedy-cost-by-own-cause-formula = 每个最上级原因的费用、占比与累计占比
metric-remedy-cost-by-own-cause-source = 帕累托分析（Juran）
metric-causes-by-month-name = 每月各类原因
metric-causes-by-month-explain = 每月收到的投诉，按原因。
metric-causes-by-month-formula = 每月每类原因的件数
metric-causes-by-month-source = 定义
metric-causes-by-product-name = 产品与原因
metric-causes-by-product-explain = 哪种产品出现哪类原因，投诉多的产品在前。
metric-causes-by-product-formula = 每种产品每类原因的件数
metric-causes-by-product-source = 定义
metric-causes-by-channel-name = 渠道与原因
metric-causes-by-channel-explain = 哪类原因从哪个渠道反映过来。
metric-causes-by-channel-formula = 每个渠道每类原因的件数
metric-causes-by-channel-source = 定义
metric-relation-repaired-name = 关系修复率
metric-relation-repaired-explain = 已解决的投诉中，客户回访表示满意或之后再次购买的占比；除此以外都不算修复。
metric-relation-repaired-formula = （处理后满意，或解决当天之后有订单）÷ 已解决；Wilson 区间
metric-relation-repaired-source = 定义
metric-outcome-funnel-name = 从不满到再次购买
metric-outcome-funnel-explain = 在调查中表示不满的客户（满意度低于 1 − t、NPS 不高于 6 或 CSAT 不高于 2）：多少人投诉、得到解决、表示重新满意、留下、再次购买。每位客户按期间内最近一次投诉计。
metric-outcome-funnel-formula = 走到这一步且走完前面各步的客户数；留下：在流失天数内有订单；再次购买：解决后指定天数内有订单
metric-outcome-funnel-source = 参照 TARP 的投诉处理研究
metric-outcomes-by-severity-name = 各严重程度与速度的成效
metric-outcomes-by-severity-explain = 投诉过的客户，按最近一次投诉：回来、得到解决、重新满意、留下的占比，旁边是设置中的参考值。
metric-outcomes-by-severity-formula = 回来：期限内再次购买 ÷ 解决已满期限；得到解决 ÷ 投诉；重新满意、留下 ÷ 得到解决；Wilson 区间
metric-outcomes-by-severity-source = 参考值：教学材料，可在设置中修改
metric-silent-name = 沉默客户
metric-silent-explain = 在调查中表示不满的客户中，期间内没有投诉的占比。
metric-silent-formula = 不满而没有投诉 ÷ 不满；Wilson 区间
metric-silent-source = 定义
metric-word-of-mouth-won-back-name = 挽回的口碑
metric-word-of-mouth-won-back-explain = 从处理后重新满意的客户那里听到坏话的人数。在调查中不满或投诉过的客户会告诉 22 人；重新满意的改为告诉 8 人，处理超出期望的 10 人。
metric-word-of-mouth-won-back-formula = 22 × 重新满意的客户，占 22 ×（不满或投诉的客户），系数以设置为准
metric-word-of-mouth-won-back-source = 教学材料：不满意的客户会告诉 22 人，满意的 8 人，惊喜的 10 人

# 指标里的行、线与组成部分。

term-below = 低于期望
term-meets = 符合期望
term-exceeds = 超出期望
term-promoters = 推荐者（9–10 分）
term-passives = 中立者（7–8 分）
term-detractors = 贬损者（0–6 分）
term-satisfied = 满意（4–5 分）
term-not-satisfied = 不满意（1–3 分）
term-easy = 轻松（5–7 分）
term-not-easy = 不轻松（1–4 分）
term-satisfaction-ratio = 满意度
term-nps = 净推荐值
term-csat = 满意率
term-churn = 流失率
term-invited = 邀请
term-answered = 已答复
term-anonymous = 匿名
term-orders = 订单
term-revenue = 营业额
term-revenue-share = 营业额占比
term-cumulative-profit = 累计利润
term-returns = 退货
term-cost-of-goods = 产品成本
term-cost-of-service = 服务成本
term-cost-of-care = 关怀与补救
term-median = 中位数
term-median-low = 中位数下限
term-median-high = 中位数上限
term-customers-at-a-loss = 亏损客户
term-customers-with-gain = 盈利客户
term-profit-gained = 盈利合计
term-profit-lost = 亏损合计
term-vip = VIP 客户
term-important = 重要客户
term-ordinary = 普通客户
term-class-a = A 类
term-class-b = B 类
term-class-c = C 类
term-active-at-start = 期初活跃
term-lost = 已流失
term-kept = 留下
term-revenue-at-start = 期初活跃客户营业额
term-revenue-lost = 流失客户营业额
term-bought-again = 再次购买
term-bought-once = 只买一次
term-not-bought-again = 未再购买
term-complaints = 投诉
term-too-late = 超时
term-in-time = 按时
term-reopened = 已重开
term-received = 收到
term-resolved = 已解决
term-asked = 已回访
term-satisfied-after = 处理后满意
term-not-satisfied-after = 处理后不满意
term-settled-fast = 迅速解决
term-settled-slowly = 解决较慢
term-other-categories = 其他类别
term-other-products = 其他产品
term-dissatisfied = 不满
term-complained = 投诉
term-handled = 得到解决
term-satisfied-again = 重新满意
term-stayed = 留下
term-all-complaints = 全部
term-silent = 沉默
term-told-by-dissatisfied = 不满客户告知的人数
term-still-told-badly = 其中未挽回
term-now-told-well = 重新满意的客户转而告知
term-share-won-back = 挽回占比
term-repaired-by-answer = 已修复：客户表示满意
term-repaired-by-purchase = 已修复：再次购买
term-not-repaired = 未修复
term-repair-not-known = 尚不清楚

# 表格的列。

column-answers = 答卷
column-answered = 已答
column-invited = 邀请
column-share = 占比
column-low = 下限（95%）
column-high = 上限（95%）
column-mean-ratio = 满意度
column-below = 低于期望
column-meets = 符合期望
column-exceeds = 超出期望
column-customers = 客户
column-customer-share = 客户占比
column-revenue = 营业额
column-revenue-share = 营业额占比
column-profit = 利润
column-profit-share = 利润占比
column-customer-share-claimed = 客户占比（参考）
column-profit-share-claimed = 利润占比（参考）
column-share-claimed = 占比（参考）
column-complaints = 投诉
column-share-so-far = 累计占比
column-open = 未结
column-remedy-cost = 补救费用
column-resolved = 已解决
column-bought-again = 再次购买
column-cost-each = 每件费用
column-complained = 投诉客户
column-came-back = 回来
column-came-back-low = 回来下限
column-came-back-high = 回来上限
column-by-severity-claimed = 按严重程度（参考）
column-by-speed-claimed = 按速度（参考）
column-handled = 得到解决
column-handled-low = 得到解决下限
column-handled-high = 得到解决上限
column-satisfied-again = 重新满意
column-satisfied-again-low = 重新满意下限
column-satisfied-again-high = 重新满意上限
column-stayed = 留下
column-stayed-low = 留下下限
column-stayed-high = 留下上限

# 哪些没有计入。

excluded-responses-outside-period = 不在期间内的答卷
excluded-responses-without-score = 没有这项得分的答卷
excluded-responses-without-pair = 期望值和体验值都没填的答卷
excluded-responses-with-half-a-pair = 期望值、体验值只填了一项的答卷
excluded-expectation-zero = 期望值为 0、无法计算满意度的答卷
excluded-surveys-without-invitations = 没有填写邀请人数的调查
excluded-surveys-answered-more-than-invited = 答卷多于邀请人数的调查
excluded-orders-outside-period = 不在期间内的订单
excluded-orders-not-valid = 咨询中、未付款、已退款和已取消的订单
excluded-orders-without-customer = 没有客户的订单
excluded-orders-without-amount = 没有金额的订单
excluded-orders-in-other-currency = 其他货币的订单
excluded-costs-in-other-currency = 其他货币的成本
excluded-care-costs-in-other-currency = 其他货币的关怀费用
excluded-complaints-outside-period = 不在期间内的投诉
excluded-complaints-not-asked = 没有回访的投诉
excluded-complaints-not-ended = 尚未走到这一步的投诉
excluded-complaints-not-judged = 没有时限标准或尚未结束的投诉
excluded-ends-before-it-begins = 结束早于开始的投诉
excluded-complaints-unresolved-or-too-recent = 未解决，或解决不久、尚难判断的投诉
excluded-complaints-merged = 已并案的投诉，计入并入的那一件
excluded-dissatisfied-without-customer = 没有客户的不满答卷
excluded-customers-too-recent = 投诉解决不久、尚难判断的客户

# 指标取决于哪些参数。

parameter-as-of = 截至
parameter-from = 从
parameter-to = 到
parameter-start = 期初
parameter-currency = 货币
parameter-ratio-tolerance = 容差 t
parameter-lost-after-days = 多少天未下单算流失
parameter-again-within-days = 多少天内再次购买
parameter-fast-hours = 多少小时内算迅速
parameter-word-of-mouth-below = 低于期望时告知人数
parameter-word-of-mouth-meets = 符合期望时告知人数
parameter-word-of-mouth-exceeds = 超出期望时告知人数

# 为什么没有数值。

undefined-no-pairs = 还没有同时填写期望值和体验值的答卷。
undefined-no-scores = 还没有这项得分的答卷。
undefined-no-orders = 这段期间没有有效订单。
undefined-no-invitations = 没有填写了邀请人数的调查。
undefined-total-not-positive = 合计不大于零，占比没有意义。
undefined-nobody-active-at-start = 期初没有活跃客户。
undefined-nothing-ended = 还没有投诉走到这一步。
undefined-nothing-held-against-a-target = 还没有按时限标准判定过的投诉。
undefined-nobody-asked = 还没有处理后的回访。
undefined-nothing-to-judge = 还没有解决已满观察期的投诉。
undefined-nobody-dissatisfied = 这段期间没有客户不满或投诉。

# 指标旁的说明。

note-teaching-claim = 标为“参考”的列和口碑系数来自教学材料，是说法，不是实测。
note-as-they-stand-now = 按目前状态统计，与期末无关。
note-calendar-hours = 按自然小时计，夜间和周末都算在内。
note-last-month-incomplete = 最后一个月可能还没有过完。
note-no-costs = 没有记录任何成本，因此利润等于营业额。
note-ties-share-a-score = 数值相同的客户得分相同。
note-total-not-positive = 合计不大于零，占比没有意义。

# 区间的算法。

method-wilson = Wilson 得分区间，95%
method-multinomial = 基于多项分布方差的正态区间，95%
method-student-t = t 分布区间，95%
method-delta = delta 法区间，95%
method-poisson = 精确泊松区间（Garwood），95%
method-conditional = 两个泊松率之比的精确条件区间（Przyborowski、Wilenski 1940），95%
method-order-statistics = 两个次序统计量之间的区间，95%

## Import

import-title = 导入
import-sub = 从 CSV 或文本文件导入。保存之前可以逐项核对，之后也可以整体撤销。
import-anonymous = 未具名客户
import-trouble = 没有成功
import-choose = 选择文件
import-drop = 把文件拖到这里，或点击选择
import-drop-help = 支持 CSV、TSV 和纯文本，表格软件写出的各种编码都能识别。文件不会离开本机。
import-paste = 或粘贴文本
import-paste-label = 从表格复制的行
import-paste-take = 使用这段文本
import-pasted = 粘贴的文本
import-inspecting = 正在查看文件
import-planning = 正在读取文件并逐行检查
import-committing = 正在保存
import-about = { $file }：{ $rows } 行，{ $columns } 列
import-start-over = 换一个文件
import-check = 检查所有行
import-format = 识别结果
import-rows-are = 每一行是一条
import-encoding = 编码
import-separator = 分隔符
separator-comma = 逗号 ,
separator-semicolon = 分号 ;
separator-tab = 制表符
separator-pipe = 竖线 |
separator-spaces = 空格
import-header = 第一行是列名
import-note = 请留意
import-column-number = 第 { $number } 列
import-columns = 各列对应的字段
import-columns-sub = 认错的可以在这里改正；忽略的列不会导入。
import-goes-to = “{ $column }”导入到
import-ignore = 忽略
import-new-field = 新建字段…
import-new-field-named = 新字段：{ $name }
import-new-field-name = 字段名称
import-new-field-kind = 类型
import-name-first = 名
import-name-middle = 中间名
import-name-last = 姓
import-related = { $record } › { $field }
import-dates = 日期顺序
import-dates-year = 年在前（2024-12-31）
import-dates-day = 日在前（31/12/2024）
import-dates-month = 月在前（12/31/2024）
import-dates-serial = 表格软件的日期序号
guess-empty = 空
guess-text = 文本
guess-long-text = 长文本
guess-code = 编号
guess-int = 整数
guess-number = 数字
guess-money = 金额
guess-day = 日期
guess-time = 时间
guess-bool = 是/否
guess-email = 邮箱
guess-phone = 电话
guess-url = 网址
import-create = 自动新建缺少的“{ $what }”记录
import-match-on = 按“{ $fields }”识别已有记录，重复导入同一文件不会产生改动。
import-match-all = 按整行内容识别已有记录，重复导入同一文件不会产生改动。
import-constant = 所有行的{ $what }
import-preview = 文件的前几行
import-plan = 导入结果预览
import-nothing-to-do = 没有可导入的内容：文件中的数据都已存在，或因下列原因跳过。
import-rows = 总行数
import-created = 新增
import-updated = 更新
import-unchanged = 已存在
import-left-out = 跳过
import-new-fields = 新增字段
import-rounded = 四舍五入的金额
import-related-made = 新增{ $what }
import-go = 导入 { $what }
import-correct = 返回修改
import-errors = 跳过的行
import-errors-sub = 其余各行可以照常导入，也可以改好文件后重新选择。
import-errors-download = 下载为 CSV
import-errors-more = 另有 { $count } 条，见下载的文件。
import-line = 行号
import-column = 列
import-value = 内容
import-reason = 原因
import-done-text = 已全部保存在本机，可以整体撤销。
import-see = 查看{ $what }
import-insights = 查看洞察
import-another = 再导入一个文件
import-failed-unusable = 导入方案无法使用（{ $reason }）。没有导入任何内容，请重试。

## Export and backup

data-sub = 数据的导入、导出与保管
data-import = 导入
data-import-text = 从 CSV 和文本文件导入客户、订单、投诉和答卷。保存之前可以预览结果，之后也可以撤销。
data-import-go = 导入文件
data-export = 导出
data-export-text = 供其他程序使用：包含全部数据的单个文件，或供表格软件使用的各类表格。
data-export-all = 导出全部数据
data-exported = 导出文件已生成。得到它的人都能读取。
data-export-failed = 未能生成文件（{ $reason }）。数据没有变化，请重试。
data-tables = 按类型导出 CSV 文件
data-table = 类型
data-records = 记录数
data-file = 文件
data-csv-of = 把{ $what }导出为 CSV
data-csv-safe = 供表格软件使用
data-csv-exact = 原样，供再次导入
data-restore = 检验与恢复
data-restore-sub = 检验备份是否完好，或用它建立工作区
data-storage = 存储
data-storage-sub = 在此设备的此浏览器中
data-space = 已用空间
data-space-of = { $used }，上限 { $quota }
data-space-unknown = 浏览器未提供
data-promise = 浏览器是否保留
data-kept = 保留
data-not-kept = 可能被清理
data-not-kept-text = 空间不足或长期未访问时，浏览器可能清理本站的存储。请让浏览器保留数据，并定期备份。
data-keep = 请浏览器保留
data-kept-now = 浏览器已承诺保留您的数据。
data-not-kept-now = 浏览器暂未承诺保留。安装知己或添加书签通常有帮助；定期备份始终有效。
data-remind-title = 该备份了
data-remind-text = 有 { $count } 步操作尚未备份，只存在于这个浏览器中。
restore-drop = 把备份（.age）或导出文件（.json）拖到这里，或点击选择
restore-help = 先检验内容，之后再决定如何处理。
restore-reading = 正在读取文件……
restore-failed = 未恢复，数据没有变化
restore-unreadable = 浏览器读不了这个文件（{ $reason }）。请把它复制到本机后重试。
restore-not-a-workspace = 这不是知己的备份或导出文件。请选择“立即备份”或“导出全部数据”生成的文件。
restore-newer = 此文件由更新版本的知己生成。请刷新页面更新后重试。
restore-unknown-table = 文件中有此版本不认识的记录类型（“{ $name }”）。请刷新页面更新后重试。
restore-damaged = 文件在第 { $line } 行第 { $column } 列处被截断或损坏。请换一份副本。
restore-bad-value = { $table }第 { $row } 条：字段“{ $field }”的内容无效。请换一份副本。

## Settings

settings-sub = 此工作区与此浏览器的设置
settings-workspace = 工作区
settings-currency = 货币
settings-currency-help = 新金额和各项指标都以它计。
settings-utc-offset-minutes = 时区
settings-utc-offset-minutes-help = 决定一件事算在哪一天。
settings-actor = 当前操作人
settings-actor-nobody = 未指定
settings-actor-help = 在这个浏览器里所做的操作会记在此人名下。
settings-figures = 指标
settings-figures-sub = 各项指标所用的数值，可按自己的业务调整。
settings-ratio-tolerance = “符合期望”的容差
settings-ratio-tolerance-help = 体验 ÷ 期望落在 1 ± 此值之内，算作符合期望。
settings-lost-after-days = 多少天算流失
settings-lost-after-days-help = 从最近一笔订单算起，这么久没有新订单即计为流失。
settings-remedy-limits = 补救权限
settings-remedy-limits-help = 超出金额的补救措施要由另一位成员批准。留空表示不限；负责人没有上限。
settings-remedy-limit-agent = 客服上限
settings-remedy-limit-manager = 主管上限
settings-word-of-mouth = 一位客户会告诉多少人
settings-word-of-mouth-help = 来自教学材料的参考值；如有自己的数据，请改成自己的。
settings-word-of-mouth-below = 不满意
settings-word-of-mouth-meets = 满意
settings-word-of-mouth-exceeds = 惊喜
settings-came-back = 投诉之后回来的客户占比（%）
settings-came-back-help = 来自教学材料的参考值，列在实际数据旁边；如有自己的数据，请改成自己的。
settings-came-back-major = 严重投诉
settings-came-back-minor = 轻微投诉
settings-came-back-settled = 得到解决
settings-came-back-fast = 迅速解决
settings-browser = 此浏览器
settings-browser-sub = 在本机记住，对所有工作区有效
settings-keys = 在任何页面按 ? 可查看全部键盘快捷键。
settings-members-sub = 负责关怀客户的人
settings-tags-sub = 客户的标签
settings-complaints = 投诉处理
settings-policies-sub = 投诉多久内响应、多久内解决。有多条适用时，条件最具体的一条生效。
settings-policy-answer = 响应 { $time }
settings-policy-resolve = 解决 { $time }
settings-always = 昼夜计时
settings-closed = 休息
settings-policies-usual = 使用常用标准
settings-policies-usual-help = 按严重程度分四档，工作日 09:00–18:00 计时；之后可随意修改。
settings-calendars-sub = 哪些时间计入时限
settings-calendar-days-sub = 法定节假日、半天班与调休上班日
holidays-import = 导入 .ics
holidays-title = 导入节假日
holidays-text = 从节假日日历文件（.ics）导入，即手机可订阅的那种；调休上班日会自动识别。
holidays-choose = 选择日历文件
holidays-no-calendar = 请先建立工作日历，这些日子要归属其中。
holidays-not-a-calendar = 这不是日历文件，什么都没有改动。请选择 .ics 文件。
holidays-too-large = 这个文件大得不像节假日日历（超过 16 MB），什么都没有改动。
holidays-unreadable = 浏览器读不了这个文件，什么都没有改动。请重新选择。
holidays-all-there = 这些日子都已在日历中。
holidays-found = 放假 { $off } 天，调休上班 { $working } 天
holidays-off = 放假
holidays-working = 上班
holidays-left-out = 略过 { $count } 条：重复发生、已取消，或既非放假也非上班
holidays-add = 加入这些日子
done-holidays = 已加入 { $count } 天
settings-causes-sub = 五大类之下，贵团队自己的原因清单
settings-usual-calendar = 工作日 09:00–18:00
settings-usual-critical = 重大：1 小时响应，8 小时解决
settings-usual-major = 严重：2 小时响应，16 小时解决
settings-usual-moderate = 一般：4 小时响应，27 小时解决
settings-usual-minor = 轻微：9 小时响应，45 小时解决
done-usual-targets = 已设置常用标准
settings-none-yet = 还没有。
settings-edit = 编辑{ $name }
settings-about = 关于
settings-about-text = 完全在浏览器里运行的客户关怀系统。没有服务器，无需账号，不作跟踪；页面的安全策略禁止它与任何人通信。许可证 Apache-2.0。
own-fields = 自定义字段
own-fields-sub = 与内置字段一样出现在表单、列表、筛选、导入和导出中
own-field-none = 还没有。添加您的业务需要记录的内容。
own-field-new = 新建字段
own-field-edit = 编辑字段
own-field-entity = 用于
own-field-label-zh = 中文名称
own-field-label-en = 英文名称
own-field-label-help = 填写其中一个即可。
own-field-kind = 内容类型
own-field-options = 选项
own-field-options-help = 每行一个

## Record types, fields and choices

# 成员

entity-members = 成员
entity-members-one = 成员
entity-members-new = 添加成员
entity-members-count = { $count } 名成员

field-members-name = 姓名
field-members-email = 邮箱
field-members-role = 职责
choice-members-role-owner = 所有者
choice-members-role-manager = 主管
choice-members-role-agent = 客服专员
field-members-active = 在岗
field-members-active-help = 只有在岗成员才会被分派工作。

# 标签

entity-tags = 标签
entity-tags-one = 标签
entity-tags-new = 新建标签
entity-tags-count = { $count } 个标签

field-tags-name = 名称
field-tags-colour = 颜色
choice-tags-colour-grey = 灰
choice-tags-colour-red = 红
choice-tags-colour-orange = 橙
choice-tags-colour-yellow = 黄
choice-tags-colour-green = 绿
choice-tags-colour-teal = 青
choice-tags-colour-blue = 蓝
choice-tags-colour-purple = 紫
choice-tags-colour-pink = 粉

# 客户

entity-customers = 客户
entity-customers-one = 客户
entity-customers-new = 新建客户
entity-customers-count = { $count } 位客户

field-customers-name = 客户名称
field-customers-kind = 类型
choice-customers-kind-person = 个人
choice-customers-kind-organisation = 单位
field-customers-account = 客户类别
field-customers-account-help = 大客户有专属的方案、权益和对接人。
choice-customers-account-customer = 普通客户
choice-customers-account-key-account = 大客户
choice-customers-account-partner = 合作伙伴
field-customers-company = 所在单位
field-customers-job = 职务
field-customers-phone = 电话
field-customers-phone-other = 其他电话
field-customers-email = 邮箱
field-customers-email-other = 其他邮箱
field-customers-wechat = 微信号
field-customers-website = 网址
field-customers-website-help = 以 https:// 或 http:// 开头
field-customers-city = 城市
field-customers-address = 地址
field-customers-gender = 性别
choice-customers-gender-female = 女
choice-customers-gender-male = 男
choice-customers-gender-other = 其他
field-customers-birthday = 生日
field-customers-birthday-calendar = 生日历法
field-customers-birthday-calendar-help = 过农历生日的客户选“农历”。
choice-customers-birthday-calendar-solar = 公历
choice-customers-birthday-calendar-lunar = 农历
field-customers-tier = 会员等级
choice-customers-tier-vip = VIP
choice-customers-tier-gold = 金卡
choice-customers-tier-silver = 银卡
choice-customers-tier-basic = 普通
field-customers-segment = 客群
field-customers-segment-help = 按自己的习惯划分，例如“年轻家庭”。
field-customers-lifecycle = 关系阶段
choice-customers-lifecycle-potential = 潜在客户
choice-customers-lifecycle-new = 新客户
choice-customers-lifecycle-regular = 常客
choice-customers-lifecycle-loyal = 忠诚客户
choice-customers-lifecycle-lapsing = 濒临流失
choice-customers-lifecycle-lost = 已流失
field-customers-lost-reason = 流失原因
field-customers-source = 来源
field-customers-source-help = 客户怎么找到我们的：朋友介绍、广告、路过……
field-customers-referred-by = 推荐人
field-customers-owner = 负责人
field-customers-owner-help = 由哪位成员照顾这位客户。
field-customers-tags = 标签
field-customers-consent = 同意联系
field-customers-consent-help = 客户是否同意接收我们的消息。
field-customers-first-seen = 首次接触
field-customers-last-seen = 最近接触
field-customers-preferences = 喜好与忌讳
field-customers-notes = 备注
field-customers-external-id = 外部编号
field-customers-external-id-help = 客户在原系统中的编号。再次导入时据此更新原有记录，不会重复添加。

# 联系人

entity-contacts = 联系人
entity-contacts-one = 联系人
entity-contacts-new = 添加联系人
entity-contacts-count = { $count } 位联系人

field-contacts-name = 姓名
field-contacts-customer = 客户
field-contacts-role = 购买角色
field-contacts-role-help = 付款的人不一定是使用的人。
choice-contacts-role-payer = 付款者
choice-contacts-role-user = 使用者
choice-contacts-role-influencer = 影响者
choice-contacts-role-internal = 内部客户
field-contacts-job = 职务
field-contacts-phone = 电话
field-contacts-email = 邮箱
field-contacts-wechat = 微信号
field-contacts-notes = 备注

# 订单

entity-orders = 订单
entity-orders-one = 订单
entity-orders-new = 新建订单
entity-orders-count = { $count } 笔订单

field-orders-number = 订单号
field-orders-customer = 客户
field-orders-placed-on = 下单日期
field-orders-status = 订单状态
choice-orders-status-enquiry = 咨询
choice-orders-status-ordered = 已下单
choice-orders-status-paid = 已付款
choice-orders-status-shipped = 已发货
choice-orders-status-received = 已收货
choice-orders-status-in-use = 使用中
choice-orders-status-after-sale = 售后
choice-orders-status-completed = 已完成
choice-orders-status-refunded = 已退款
choice-orders-status-cancelled = 已取消
field-orders-amount = 金额
field-orders-amount-help = 客户实付金额，已扣除优惠。
field-orders-cost = 产品成本
field-orders-discount = 优惠
field-orders-returned = 退货退款
field-orders-service-cost = 服务成本
field-orders-service-cost-help = 为这笔订单付出的人工、上门、赠礼等费用，计算客户利润时会扣除。
field-orders-quantity = 件数
field-orders-channel = 渠道
choice-orders-channel-shop = 门店
choice-orders-channel-online = 网上
choice-orders-channel-phone = 电话
choice-orders-channel-wechat = 微信
choice-orders-channel-partner = 合作伙伴
choice-orders-channel-other = 其他
field-orders-product = 产品
field-orders-notes = 备注

# 订单明细

entity-order-lines = 订单明细
entity-order-lines-one = 订单明细
entity-order-lines-new = 添加明细
entity-order-lines-count = { $count } 条订单明细

field-order-lines-product = 产品
field-order-lines-order = 订单
field-order-lines-quantity = 数量
field-order-lines-unit-price = 单价
field-order-lines-amount = 金额
field-order-lines-cost = 成本

# 互动

entity-interactions = 互动
entity-interactions-one = 互动
entity-interactions-new = 记录互动
entity-interactions-count = { $count } 次互动

field-interactions-summary = 主题
field-interactions-customer = 客户
field-interactions-at = 时间
field-interactions-kind = 方式
choice-interactions-kind-call = 电话
choice-interactions-kind-visit = 拜访
choice-interactions-kind-email = 邮件
choice-interactions-kind-wechat = 微信
choice-interactions-kind-sms = 短信
choice-interactions-kind-shop = 到店
choice-interactions-kind-social = 社交媒体
choice-interactions-kind-web = 网站
choice-interactions-kind-gift = 赠礼
choice-interactions-kind-other = 其他
field-interactions-direction = 发起方
choice-interactions-direction-inbound = 客户
choice-interactions-direction-outbound = 我们
field-interactions-phase = 购买阶段
choice-interactions-phase-before = 售前
choice-interactions-phase-during = 售中
choice-interactions-phase-after = 售后
field-interactions-mood = 客户感受
choice-interactions-mood-delighted = 惊喜
choice-interactions-mood-satisfied = 满意
choice-interactions-mood-neutral = 一般
choice-interactions-mood-dissatisfied = 不满意
field-interactions-minutes = 用时（分钟）
field-interactions-cost = 费用
field-interactions-member = 经办人
field-interactions-notes = 详情
field-interactions-next-step = 下一步
field-interactions-due-on = 截止日期
field-interactions-done = 已完成

# 投诉

entity-complaints = 投诉
entity-complaints-one = 投诉
entity-complaints-new = 登记投诉
entity-complaints-count = { $count } 件投诉

field-complaints-subject = 投诉事由
field-complaints-number = 投诉编号
field-complaints-customer = 客户
field-complaints-order = 相关订单
field-complaints-opened-at = 投诉时间
field-complaints-channel = 投诉渠道
choice-complaints-channel-phone = 电话
choice-complaints-channel-email = 邮件
choice-complaints-channel-wechat = 微信
choice-complaints-channel-shop = 门店
choice-complaints-channel-web = 网站
choice-complaints-channel-letter = 信函
choice-complaints-channel-social = 社交媒体
choice-complaints-channel-other = 其他
field-complaints-severity = 严重程度
choice-complaints-severity-minor = 轻微
choice-complaints-severity-moderate = 一般
choice-complaints-severity-major = 严重
choice-complaints-severity-critical = 重大
field-complaints-status = 处理状态
choice-complaints-status-received = 已收到
choice-complaints-status-acknowledged = 已受理
choice-complaints-status-investigating = 调查中
choice-complaints-status-remedy-offered = 已提出补救方案
choice-complaints-status-resolved = 已解决
choice-complaints-status-confirmed = 客户已确认
choice-complaints-status-closed = 已关闭
choice-complaints-status-withdrawn = 已撤回
choice-complaints-status-merged = 已并案
field-complaints-cause = 投诉原因
field-complaints-cause-help = 五类最常见的原因：产品、服务体系、沟通、客户关怀、企业自身。
choice-complaints-cause-product = 产品
choice-complaints-cause-service = 服务体系
choice-complaints-cause-communication = 沟通
choice-complaints-cause-care = 客户关怀
choice-complaints-cause-company = 企业自身
field-complaints-cause-detail = 具体原因
field-complaints-cause-detail-help = 用贵团队自己的说法；清单在“设置”里维护。
field-complaints-category = 细分类别
field-complaints-product = 涉及产品
field-complaints-description = 事情经过
field-complaints-wants = 客户诉求
field-complaints-owner = 处理人
field-complaints-watchers = 关注人
field-complaints-escalated = 已升级
field-complaints-waiting = 等待客户
field-complaints-response-due-at = 首次响应时限
field-complaints-resolution-due-at = 解决时限
field-complaints-warn-at = 临近时限
field-complaints-response-late = 首次响应超时
field-complaints-resolution-late = 解决超时
field-complaints-first-response-at = 首次响应
field-complaints-resolved-at = 解决时间
field-complaints-satisfied-after = 处理后满意
field-complaints-satisfied-after-help = 处理后回访客户得到的答复；没有回访就留空。
field-complaints-remedy-cost = 补救费用
field-complaints-merged-into = 并入
field-complaints-split-from = 拆分自

# 处理记录

entity-complaint-steps = 处理记录
entity-complaint-steps-one = 处理记录
entity-complaint-steps-new = 添加处理记录
entity-complaint-steps-count = { $count } 条处理记录

field-complaint-steps-notes = 处理说明
field-complaint-steps-complaint = 投诉
field-complaint-steps-at = 时间
field-complaint-steps-kind = 处理步骤
choice-complaint-steps-kind-received = 已收到
choice-complaint-steps-kind-acknowledged = 已受理
choice-complaint-steps-kind-investigating = 调查中
choice-complaint-steps-kind-remedy-offered = 已提出补救方案
choice-complaint-steps-kind-resolved = 已解决
choice-complaint-steps-kind-confirmed = 客户已确认
choice-complaint-steps-kind-closed = 已关闭
choice-complaint-steps-kind-withdrawn = 已撤回
choice-complaint-steps-kind-reopened = 已重新受理
choice-complaint-steps-kind-note = 备注
choice-complaint-steps-kind-reply = 回复客户
choice-complaint-steps-kind-waiting = 等待客户
choice-complaint-steps-kind-resumed = 客户已回复
choice-complaint-steps-kind-escalated = 升级
choice-complaint-steps-kind-calmed = 解除升级
choice-complaint-steps-kind-not-satisfied = 客户不满意
choice-complaint-steps-kind-merged = 并入另一件
choice-complaint-steps-kind-taken-in = 接收另一件并入
choice-complaint-steps-kind-split = 拆分
field-complaint-steps-member = 经办人
field-complaint-steps-cost = 费用
entity-causes = 原因
entity-causes-one = 原因
entity-causes-new = 新增原因
entity-causes-count = { $count } 条原因
field-causes-name = 名称
field-causes-top = 大类
choice-causes-top-product = 产品
choice-causes-top-service = 服务体系
choice-causes-top-communication = 沟通
choice-causes-top-care = 客户关怀
choice-causes-top-company = 企业自身
field-causes-parent = 上级原因

entity-calendars = 工作日历
entity-calendars-one = 工作日历
entity-calendars-new = 新增工作日历
entity-calendars-count = { $count } 条工作日历
field-calendars-name = 名称
field-calendars-monday = 星期一
field-calendars-tuesday = 星期二
field-calendars-wednesday = 星期三
field-calendars-thursday = 星期四
field-calendars-friday = 星期五
field-calendars-saturday = 星期六
field-calendars-sunday = 星期日
field-calendars-monday-help = 例如 09:00-12:00 13:00-18:00。不上班的日子留空。

entity-calendar-days = 节假日与调休
entity-calendar-days-one = 特殊日
entity-calendar-days-new = 新增特殊日
entity-calendar-days-count = { $count } 条特殊日
field-calendar-days-name = 名称
field-calendar-days-calendar = 日历
field-calendar-days-day = 日期
field-calendar-days-hours = 上班时间
field-calendar-days-hours-help = 放假留空；半天班或调休上班日填写时间。

entity-policies = 时限标准
entity-policies-one = 时限标准
entity-policies-new = 新增时限标准
entity-policies-count = { $count } 条时限标准
field-policies-name = 名称
field-policies-severity = 适用等级
choice-policies-severity-minor = 轻微
choice-policies-severity-moderate = 一般
choice-policies-severity-major = 严重
choice-policies-severity-critical = 重大
field-policies-channel = 适用渠道
choice-policies-channel-phone = 电话
choice-policies-channel-email = 邮件
choice-policies-channel-wechat = 微信
choice-policies-channel-shop = 门店
choice-policies-channel-web = 网站
choice-policies-channel-letter = 信函
choice-policies-channel-social = 社交媒体
choice-policies-channel-other = 其他
field-policies-tier = 适用客户等级
choice-policies-tier-vip = VIP
choice-policies-tier-gold = 金卡
choice-policies-tier-silver = 银卡
choice-policies-tier-basic = 普通
field-policies-first-response-hours = 首次响应（工作小时）
field-policies-resolution-hours = 解决（工作小时）
field-policies-resolution-hours-help = 等待客户的时间不计入。
field-policies-warn-percent = 提醒点（已用时间 %）
field-policies-warn-percent-help = 不填则为 75。
field-policies-calendar = 工作日历
field-policies-calendar-help = 不选则昼夜都计时。
entity-remedies = 补救措施
entity-remedies-one = 补救措施
entity-remedies-new = 新增补救措施
entity-remedies-count = { $count } 项补救措施
field-remedies-what = 具体内容
field-remedies-complaint = 投诉
field-remedies-kind = 方式
choice-remedies-kind-apology = 致歉
choice-remedies-kind-explanation = 解释说明
choice-remedies-kind-replacement = 换货
choice-remedies-kind-refund = 退款
choice-remedies-kind-discount = 折扣
choice-remedies-kind-gift = 赠礼
choice-remedies-kind-visit = 上门拜访
field-remedies-cost = 我方成本
field-remedies-status = 状态
choice-remedies-status-proposed = 待批准
choice-remedies-status-approved = 已批准
choice-remedies-status-declined = 未批准
field-remedies-at = 提出时间
field-remedies-member = 提出人
field-remedies-decided-by = 批准人

# 改进措施

entity-improvements = 改进措施
entity-improvements-one = 改进措施
entity-improvements-new = 新增改进措施
entity-improvements-count = { $count } 项改进措施
field-improvements-what = 改进内容
field-improvements-cause = 针对的原因
choice-improvements-cause-product = 产品
choice-improvements-cause-service = 服务体系
choice-improvements-cause-communication = 沟通
choice-improvements-cause-care = 客户关怀
choice-improvements-cause-company = 企业自身
field-improvements-cause-detail = 针对的具体原因
field-improvements-cause-detail-help = 填写后，只统计这一原因及其下级原因的投诉。
field-improvements-product = 仅限产品
field-improvements-owner = 负责人
field-improvements-due-on = 完成期限
field-improvements-expected = 预期降幅（%）
field-improvements-begun-on = 开始日期
field-improvements-in-place-on = 落实日期
field-improvements-status = 状态
choice-improvements-status-planned = 计划中
choice-improvements-status-in-place = 已落实
choice-improvements-status-verified = 已验证
choice-improvements-status-no-effect = 未见成效
choice-improvements-status-dropped = 已放弃
field-improvements-notes = 备注

# 调查

entity-surveys = 调查
entity-surveys-one = 调查
entity-surveys-new = 新建调查
entity-surveys-count = { $count } 项调查

field-surveys-name = 调查名称
field-surveys-code = 调查代码
field-surveys-code-help = 导入文件中用来指代这项调查的简短代码。
field-surveys-purpose = 用途
choice-surveys-purpose-satisfaction = 满意度
choice-surveys-purpose-nps = 净推荐值 NPS
choice-surveys-purpose-service = 服务评价
choice-surveys-purpose-recovery = 投诉回访
choice-surveys-purpose-product = 产品评价
choice-surveys-purpose-other = 其他
field-surveys-status = 调查状态
choice-surveys-status-draft = 草稿
choice-surveys-status-running = 进行中
choice-surveys-status-closed = 已结束
field-surveys-opened-on = 开始日期
field-surveys-closed-on = 结束日期
field-surveys-invited = 邀请人数
field-surveys-invited-help = 一共邀请了多少人，用来计算回收率。
field-surveys-introduction = 开场白
field-surveys-introduction-help = 受访者在第一题之前看到的话。

# 题目

entity-questions = 题目
entity-questions-one = 题目
entity-questions-new = 添加题目
entity-questions-count = { $count } 道题目

field-questions-text-zh = 中文题目
field-questions-text-en = 英文题目
field-questions-survey = 调查
field-questions-kind = 题型
field-questions-kind-help = “期望与体验”一题两问：事先期望如何，实际体验如何。
choice-questions-kind-pair = 期望与体验
choice-questions-kind-nps = 净推荐值 NPS（0–10 分）
choice-questions-kind-csat = 满意度 CSAT（1–5 分）
choice-questions-kind-ces = 费力度 CES（1–7 分）
choice-questions-kind-rating = 评分
choice-questions-kind-text = 文字
field-questions-driver = 满意度因素
field-questions-driver-help = 这道题考察的是哪方面的满意度。
choice-questions-driver-product = 产品
choice-questions-driver-service = 服务体系
choice-questions-driver-communication = 沟通
choice-questions-driver-care = 客户关怀
choice-questions-driver-company = 企业自身
field-questions-position = 序号

# 答卷

entity-responses = 答卷
entity-responses-one = 答卷
entity-responses-new = 录入答卷
entity-responses-count = { $count } 份答卷

field-responses-customer = 客户
field-responses-survey = 调查
field-responses-answered-at = 作答时间
field-responses-channel = 作答渠道
choice-responses-channel-phone = 电话
choice-responses-channel-mail = 邮寄
choice-responses-channel-onsite = 现场
choice-responses-channel-online = 网上
choice-responses-channel-wechat = 微信
choice-responses-channel-email = 邮件
choice-responses-channel-other = 其他
field-responses-order = 相关订单
field-responses-complaint = 相关投诉
field-responses-expectation = 期望值
field-responses-expectation-help = 客户事先的期望，正数即可，分制不限。满意度＝体验值÷期望值。
field-responses-experience = 体验值
field-responses-experience-help = 客户实际的体验，与期望值用同一分制。
field-responses-nps = 推荐意愿 NPS
field-responses-nps-help = 客户有多愿意推荐我们：0 分完全不愿意，10 分非常愿意。
field-responses-csat = 满意度 CSAT
field-responses-csat-help = 客户有多满意：1 分非常不满意，5 分非常满意。
field-responses-ces = 费力度 CES
field-responses-ces-help = 客户办成事情有多轻松：1 分非常费力，7 分非常轻松。
field-responses-comment = 客户意见
field-responses-external-id = 外部编号
field-responses-external-id-help = 答卷在原系统中的编号。再次导入时据此更新原有记录，不会重复添加。

# 逐题回答

entity-answers = 逐题回答
entity-answers-one = 回答
entity-answers-new = 添加回答
entity-answers-count = { $count } 条回答

field-answers-text = 文字回答
field-answers-response = 答卷
field-answers-question = 题目
field-answers-score = 得分
field-answers-expectation = 期望值
field-answers-experience = 体验值

# 自定义字段

entity-custom-fields = 自定义字段
entity-custom-fields-one = 自定义字段
entity-custom-fields-new = 新建字段
entity-custom-fields-count = { $count } 个自定义字段

field-custom-fields-label-zh = 中文名称
field-custom-fields-label-en = 英文名称
field-custom-fields-entity = 所属类别
field-custom-fields-entity-help = 字段加在哪类记录上。
field-custom-fields-key = 字段代码
field-custom-fields-kind = 内容类型
choice-custom-fields-kind-text = 单行文字
choice-custom-fields-kind-long-text = 多行文字
choice-custom-fields-kind-number = 数字
choice-custom-fields-kind-money = 金额
choice-custom-fields-kind-day = 日期
choice-custom-fields-kind-time = 日期和时间
choice-custom-fields-kind-bool = 是/否
choice-custom-fields-kind-choice = 选项
field-custom-fields-options = 选项
field-custom-fields-options-help = 每行一个选项。
field-custom-fields-position = 序号

# 常用视图

entity-views = 常用视图
entity-views-one = 常用视图
entity-views-new = 保存视图
entity-views-count = { $count } 个视图

field-views-name = 视图名称
field-views-entity = 列表
field-views-query = 搜索、筛选与列

# 导入对照

entity-import-mappings = 导入对照
entity-import-mappings-one = 导入对照
entity-import-mappings-new = 新建对照
entity-import-mappings-count = { $count } 套导入对照

field-import-mappings-shape = 文件特征
field-import-mappings-mapping = 列与字段的对照

# 设置

entity-settings = 设置
entity-settings-one = 设置
entity-settings-new = 新建设置
entity-settings-count = { $count } 项设置

field-settings-key = 设置项
field-settings-value = 值

## Notices

# 做了什么。{ $what } 可以是数量（entity-orders-count）、记录的名称，或步骤的名称。

done-create = 已添加：{ $what }
done-create-many = 已添加：{ $what }
done-edit = 已保存：{ $what }
done-remove = 已删除：{ $what }
done-tag = 已更新标签：{ $what }
done-handle-complaint = 投诉进展：{ $what }
done-configure = 设置已保存
done-import = 已导入：{ $what }
done-revert = 已撤销
done-undo = 已撤销：{ $what }
done-redo = 已重做：{ $what }
done-nothing = 无需更改，原本就是这样。
undo = 撤销
redo = 重做
nothing-to-undo = 没有可撤销的操作。
nothing-to-redo = 没有可重做的操作。

# 历史记录与撤销提示中的操作名称。

command-create = 添加
command-create-many = 批量添加
command-create-together = 新建相关记录
command-edit = 修改
command-remove = 删除
command-tag = 更改标签
command-handle-complaint = 处理投诉
command-merge-complaints = 合并投诉
command-propose-remedy = 提出补救措施
command-decide-remedy = 审批补救措施
command-record-recovery = 记录回访
command-move-improvement = 推进改进措施
command-split-complaint = 拆分投诉
command-configure = 更改设置
command-import = 导入
command-revert = 撤销或重做

## Problems

# 违反规则时的一句话：显示在字段旁，或嵌在 error-refused 里。

rule-required = 请填写此项。
rule-unknown-field = 没有这个字段。
rule-wrong-kind = 此处不能填写这种内容。
rule-not-an-option = “{ $value }”不在可选范围内。
rule-out-of-range = 请填写 { $min } 到 { $max } 之间的数。
rule-negative = 不能小于零。
rule-not-an-email = 邮箱地址应类似 name@example.com。
rule-not-a-web-address = 网址应以 https:// 或 http:// 开头。
rule-too-long = 文字过长，每个字段最多 1 MB。
rule-unknown-reference = 所选的记录已不存在，请另选一条。
rule-taken = 已有同名记录，请换一个名称。
rule-gone = 这条记录已被删除，可能是在另一个标签页里删除的。
rule-refers-to-itself = 不能选择这条记录自己，请另选一条。
rule-before = 不能早于“{ $field }”。
rule-not-now = 投诉目前为“{ $from }”，此时不能进行“{ $step }”。{ $why }
rule-moved-meanwhile = 这件投诉已被别人推进到“{ $now }”。请先看看已经做了什么，再选下一步。
rule-merged-already = 其中一件已并入另一件投诉，请打开那一件处理。
rule-into-ended = 那件投诉已经结束，而这件还没有。请先重新打开那件，或把那件并入这件。
rule-in-use = 还有 { $count } 条记录（{ $by }）在使用它，请先修改那些记录。
rule-other-currency = 这里的金额以 { $currency } 计。
rule-decided-already = 这项补救措施已有人审批过。
rule-second-member = 需要另一位成员批准。请在“设置”里选择您是谁，或请别人批准。
rule-beyond-authority = 金额超出您的批准权限，请让权限更高的成员批准。
rule-not-by-hand = 这一项由处理步骤写入，请改用相应的步骤。
rule-only-by-figures = 只能由数据判定：请在改进措施的档案里让数据来判定。
rule-required-with = 已填写“{ $field }”，请同时填写此项。
rule-ahead = 这一天还没有到。
rule-dropped = 这项改进已放弃，请先重新启用。
rule-too-early = 还不能判定：目前只有 { $days } 个整天的数据，至少需要 { $least } 天。
rule-not-positive = 请填写大于 0 的数。
rule-bad-hours = 时间请写成 09:00-12:00 13:00-18:00，先后有序、互不重叠。
not-now-there = 目前就在这一步。
not-now-over = 这件投诉已经结束，请先重新打开。
not-now-still-open = 这件投诉还没有结束。
not-now-not-resolved = 要先解决，才能到这一步。
not-now-passed = 处理已经走到更后面。
not-now-merged = 这件投诉已并入另一件。
not-now-not-waiting = 现在并不在等待客户。
not-now-not-escalated = 这件投诉没有升级。
not-now-unknown = 没有这个步骤。
rule-bad-setting = 这项设置不能取这个值。
rule-bad-setting-currency = 请填写三个大写字母的货币代码，例如 CNY 或 USD。
rule-bad-setting-utc-offset-minutes = 请填写比协调世界时快多少分钟，范围为 −840 到 840。
rule-bad-setting-ratio-tolerance = 请填写 0 到 0.5 之间的数。
rule-bad-setting-lost-after-days = 请填写 1 到 3650 之间的整数天数。
rule-bad-setting-word-of-mouth = 请填写 0 到 1000 之间的数。
rule-bad-setting-came-back = 请填写 0 到 100 之间的百分数。
rule-bad-setting-remedy-limit = 请填写金额；留空表示不限。
rule-does-not-fit = 页面上的内容与已存储的不一致，请刷新页面后重试。

# 没有执行的操作。

error-refused = 未保存。{ $rule }原有数据没有变化。
error-refused-field = 未保存。{ $record } › { $field }：{ $rule }原有数据没有变化。
error-outdated = 准备导入期间数据有了变化，因此没有导入，原有数据没有变化。请重新预览后再导入。
error-too-busy = 其他标签页一直在保存，这次没能存上。已有数据没有丢失，请稍候再试。

# 存储。

error-store-unavailable = 浏览器在这里不提供存储空间，无痕窗口常常如此。请在普通窗口或其他浏览器中打开知己。
error-store-quota = 未保存：浏览器分给知己的空间已用完。此前保存的数据都在，仍可查看和导出。请清理磁盘空间后重试。
error-store-newer = 这些数据由更新版本的知己写入，完好未动。请刷新页面，使用新版本。
error-store-superseded = 另一个标签页升级或删除了这个工作区，本页已停止保存。请刷新本页。
error-store-no-workspace = 这个浏览器里没有这个工作区，可能已被删除，也可能建在别的浏览器里。请选择其他工作区，或从备份恢复。
error-store-data-loss = 已保存的数据有缺失：曾保存 { $expected } 次更改，现在只剩 { $found } 次。现有数据没有被覆盖，请从最近的备份恢复。
error-store-damaged = 存储的数据有 { $count } 处损坏（{ $first }）。现有数据没有被覆盖，请从最近的备份恢复。
error-store-lost = 未保存：与浏览器存储的连接中断，重新连接后再次中断（{ $reason }）。此前保存的数据不受影响。请刷新页面后重试。
error-store-failed = 浏览器存储报错（{ $reason }）。此前保存的数据不受影响。请刷新页面后重试；如果仍然出错，请先导出数据。
damage-manifest = 数据目录
damage-keys = 打开记录的密钥
damage-chunk = { $records }第 { $part } 段，{ $rows } 条记录
damage-entry = 第 { $number } 次更改
damage-count = 应有 { $expected } 条记录，实有 { $found } 条

# 不能导入的文件。数据没有变化。

file-empty = 这个文件是空的，请另选一个。
file-is-pdf = 这其实是 PDF 文档。请在原来的程序里把表格导出为 CSV。
file-is-workbook = 这是 Excel 或 OpenDocument 工作簿。请打开后把工作表另存为 CSV，再导入。
file-is-old-workbook = 这是旧版 Excel 工作簿（.xls）。请打开后把工作表另存为 CSV，再导入。
file-is-archive = 这是压缩包。请先解压，再导入里面的文件。
file-is-picture = 这是图片，不是表格。
file-is-web-page = 这其实是网页，只是用了表格的文件名。请用表格软件打开后另存为 CSV。
file-is-database = 这是数据库文件。请从中把表导出为 CSV。
file-is-not-text = 这个文件不是文本。知己可以导入 CSV 等文本文件。
file-undecodable = 有些字符不符合 { $encoding } 编码（首个在第 { $offset } 字节）。请换一种编码。
file-header-only = 文件里只有列名，没有数据行，没有可导入的内容。
file-too-many-columns = 文件有 { $found } 列，最多只能导入 { $max } 列。
file-unreadable = 浏览器读不了这个文件，可能已被移动、修改或占用（{ $reason }）。请重新选择。
encoding-utf-8 = UTF-8
encoding-utf-16le = UTF-16（小端）
encoding-utf-16be = UTF-16（大端）
encoding-gb18030 = GB18030（中文，含 GBK）
encoding-windows-1252 = Windows-1252（西欧）

# 可以导入，但值得留意。

file-note-one-column = 只找到一列。如果应该有多列，请换一种分隔符。
file-note-mixed-line-ends = 文件里的换行方式不一，都能正确识别。
file-note-duplicate-header = 有几列都叫“{ $name }”，请核对各列对应的字段。
file-note-ragged-rows = 有 { $count } 行的列数与表头不符（首个在第 { $line } 行）。这些行不会导入，会逐一列出。
file-note-unclosed-quote = 第 { $line } 行的引号没有配对，后面的内容都算进了同一格。请修正文件，或选择不识别引号。
file-note-ambiguous-dates = “{ $column }”列的日期分不清是“日/月”还是“月/日”，请选择。

# 需要先改正的列对应。

mapping-nothing = 还没有选择要导入的列，请至少给一列选择字段。
mapping-other-columns = 这套对照有 { $mapped } 列，而文件有 { $found } 列。请重新选择字段。
mapping-required = 每条记录都必须有“{ $field }”。请选择对应的列，或为所有行填写同一个值。
mapping-unknown-field = 已经没有“{ $field }”这个字段，请另选一个。
mapping-twice = 有几列都对应到“{ $field }”，而它只能有一个值。请保留其中一列。
mapping-bad-constant = “{ $field }”不能填写“{ $value }”。
mapping-bad-key = 新字段不能叫“{ $key }”，请换一个名称。
mapping-match = 没有列对应到“{ $field }”，不能用它来识别已有记录。
import-failed-store = 暂时读不到现有数据（{ $reason }），没有导入任何内容。请刷新页面后重试。
import-failed-cancelled = 已取消导入，数据没有变化。
import-failed-crashed = 导入意外中止（{ $reason }），没有导入任何内容。请重试；如果仍然中止，请把文件拆小后再导入。

# 某一行为什么没有导入。

import-error-ragged = 这一行有 { $found } 格，应有 { $expected } 格。
import-error-too-long = 文字过长，超出该字段的上限。
import-error-unclosed-quote = 引号没有配对。
import-error-not-a-number = 不是数字。
import-error-not-whole = 这里只能是整数。
import-error-too-fine = 小于 { $currency } 的最小金额单位。
import-error-too-large = 数字过大。
import-error-not-a-date = 不是日期。
import-error-no-such-day = 日历上没有这一天。
import-error-not-yes-no = 既不是“是”也不是“否”。
import-error-not-an-option = 不在该字段的选项之中。
import-error-not-an-email = 不是邮箱地址。
import-error-not-a-web-address = 不是网址，应以 https:// 或 http:// 开头。
import-error-negative = 这里不能是负数。
import-error-before = 早于“{ $field }”。
import-error-required = “{ $field }”为空，而每条记录都必须有。
import-error-out-of-range = 数值应在 { $min } 到 { $max } 之间。
import-error-refers-to-itself = 指向了这条记录自己。
import-error-unknown-reference = 工作区里没有对应的“{ $field }”。
import-error-ambiguous = “{ $field }”有多条记录相符，无法确定是哪一条。
import-error-repeated = 与第 { $line } 行是同一条记录，但内容不同。
import-error-rule = 违反规则：{ $text }

## Insights
insights-sub = 这个工作区的记录说明了什么，以及每个指标有多可靠。
insights-empty = 还没有可计算的数据
insights-empty-text = 有了订单、答卷或投诉，这里就会显示指标。
insights-unknown = 没有这个指标
insights-unknown-text = 链接可能来自其他版本，全部指标都在“洞察”页。
insights-all = 全部指标
insights-headlines = 主要指标
insights-figure = 指标值
insights-picture = 图表
insights-numbers = 数值
insights-working = 计算依据
insights-formula = 公式
insights-source = 出处
insights-method = 置信区间
insights-parameters = 参数
insights-excluded = 未计入
insights-nothing-excluded = 没有未计入的记录。
insights-n = 样本量 n
insights-value = 数值
insights-interval = 95% 区间
insights-what = 项目
insights-footing = 区间与样本量
insights-range = { $low } – { $high }
insights-interval-n = 95%：{ $range } · n = { $n }
insights-of-n = n = { $n }
insights-tip = { $name }：{ $value }
insights-tip-interval = { $name }：{ $value }（95%：{ $range }，n = { $n }）
insights-tip-share = { $name }：{ $value }（{ $share }）
insights-tip-cell = { $row } { $column }：{ $value }（n = { $n }）
insights-picture-of = 图表：{ $name }。同样的数值见表格。
insights-as-table = 用表格查看
insights-nothing-to-draw = 这段时间没有可画的内容。
insights-no-picture = 未能画出图表
insights-no-picture-text = 图表程序没有加载成功。指标本身是完整的，可以用表格查看，或者重试。
insights-try-again = 重试
insights-open-records = 查看记录：{ $what }
insights-more-records = 显示更多（还有 { $count } 条）
insights-export = 导出
insights-export-json = 全部指标（JSON）
insights-export-csv = 全部指标（CSV）
period = 时间范围
period-all = 全部时间
period-12-months = 近 12 个月
period-this-year = 今年
period-last-year = 去年
period-custom = 自定义
period-from = 从
period-to = 到
period-as-of = 截至日期
period-latest = 最新记录在 { $day }，改为截至当天

# 由数据决定的行名。

term-unstated = 未填写
term-top = 前 { $percent }%

# --- 安全：谁能打开 ---

security = 安全
security-sub = 谁能打开这个工作区
security-open = 无需密码即可打开
security-open-text = 磁盘上的内容均已加密，但能使用此浏览器的人都能打开它。
security-set = 设置密码
security-set-text = 设置后，只有用这个密码或恢复密钥才能打开工作区。任何人都无法重置：两者都丢失，数据就再也找不回来了。
security-next = 下一步
security-seal = 锁定此工作区
security-sealing = 正在用新密钥加密全部内容……
security-sealing-text = 即使中途中断，一切也保持原样。完成后会请您输入密码。
security-guarded = 已用密码保护
security-guarded-text = 没有密码或恢复密钥，谁也读不了，即使复制了整个磁盘。
security-change = 更改密码
security-change-text = 更改后，现在的密码即失效；恢复密钥不变。
security-changed = 密码已更改。
security-recovery-new = 更换恢复密钥
security-recovery-new-text = 将生成新的恢复密钥，原来的随即失效；密码不变。
security-remove = 取消密码
security-remove-text = 取消后，能使用此浏览器的人都能打开工作区；磁盘上的内容仍然加密。
security-proof = 当前密码
security-proof-help = 也可以输入恢复密钥。
security-idle = 自动锁定
security-idle-help = 从任一标签页的最后一次操作算起。
security-idle-minutes = 闲置 { $count } 分钟后
security-idle-never = 从不
lock-now = 立即锁定

passphrase-new = 新密码
passphrase-again = 再输入一遍
passphrase-help = 几个与您无关的词连在一起，胜过一个改头换面的词。
passphrase-short = 至少 { $count } 个字符。
passphrase-differs = 与上面输入的不一致。
passphrase-strength = 破解难度
passphrase-score-0 = 一猜就中
passphrase-score-1 = 几分钟即可猜出
passphrase-score-2 = 偏弱：几天可猜出
passphrase-score-3 = 良好：需猜数年
passphrase-score-4 = 很强：一辈子也猜不完

recovery-key = 恢复密钥
recovery-of = “{ $name }”的恢复密钥
recovery-text = 忘记密码时，用它打开工作区。请打印或抄写下来，与重要证件放在一起，不要存在这台电脑上。
recovery-new-text = 已更换。请立即打印或抄写：它不会再次显示。
recovery-keep = 持有此密钥的人可以读取全部内容。每组最后一位是校验位。
recovery-qr = 恢复密钥的二维码
recovery-print = 打印
recovery-save = 存为文件
recovery-not-saved = 浏览器无法生成文件，请改为抄写。
recovery-file = 知己：“{ $name }”的恢复密钥
    
    { $key }
    
    在输入密码处输入它即可。持有此密钥的人可以读取全部内容。
recovery-type = 密钥的第 { $block } 组
recovery-type-help = 请照着您的纸面抄入这一组，以确认已经保存。
recovery-type-wrong = 与这一组不符，请再核对您的纸面。
recovery-kept = 我已保存

unlock-title = 已锁定
unlock-text = 这个工作区已锁定，数据以加密形式存放在本机。
unlock-field = 密码或恢复密钥
unlock-do = 解锁
unlock-forgotten = 忘记密码？
unlock-forgotten-text = 请在密码处输入恢复密钥（七组，每组五个字符），然后到“设置”中设定新密码。两者都没有时，谁也打不开这个工作区；但仍可把备份恢复到新的工作区。

vault-wrong = 无法用它打开这个工作区，未做任何更改。请检查输入法和大小写后重试。
vault-memory = 浏览器可用内存不足（需要 64 MB），无法生成密钥，未做任何更改。请关闭其他标签页后重试。
vault-cost = 所存的密码参数不是知己生成的，因此不予采用，未做任何更改。请用恢复密钥解锁，或从备份恢复。
vault-failed = 未能完成（{ $reason }），未做任何更改。请刷新页面后重试。
typo-incomplete = 恢复密钥共七组，目前完整的有 { $blocks } 组。
typo-too-long = 恢复密钥共七组，每组五个字符，这里多了。
typo-sign = 恢复密钥中不会出现字符“{ $sign }”。
typo-block = 第 { $block } 组输入有误。
error-store-rekeyed = 另一个标签页设置或取消了此工作区的密码，本页已停止保存。已保存的内容安然无恙，请刷新本页。

# --- 备份 ---

backup = 备份
backup-sub = 包含全部数据的加密文件
backup-last-label = 上次备份
backup-last = { $when }
backup-none = 尚未从此浏览器备份过
backup-since-label = 此后
backup-since = { $count ->
    [0] 没有变化
   *[other] { $count } 步操作
}
backup-lock-label = 谁能打开
backup-lock-none = 首次备份时选择
backup-lock-passphrase = 知道备份密码的人
backup-lock-keys = 持有私钥的人
backup-lock-change = 重新选择
backup-lock-title = 谁能打开您的备份
backup-lock-save = 保存并备份
backup-by-passphrase = 知道密码的人
backup-by-passphrase-hint = 恢复时输入；平时备份无需重复输入。
backup-by-keys = 持有私钥的人
backup-by-keys-hint = 适合使用 age 的人：此浏览器只有公钥，生成的备份自己也打不开。
backup-keys = 公钥
backup-keys-help = age 公钥，每行一个，以 age1 开头；可用 age-keygen 生成。
backup-no-recipient = 请至少粘贴一个公钥。
backup-bad-recipient = “{ $key }”不是 age 公钥。公钥以 age1 开头。
backup-bad-identity = 这不是 age 私钥。私钥以 AGE-SECRET-KEY-1 开头。
backup-now = 立即备份
backup-made = 备份已生成，请存放到另一台设备上。
backup-making = 正在生成备份……
backup-format = 采用公开的 age 格式：没有知己，也可用 age -d 和 gunzip 打开。
backup-wrong = 无法用它打开这个文件，未做任何更改。请重试。
backup-too-much-work = 打开这个文件所需的内存超出浏览器所能，未做任何更改。请先用 age 工具打开，再恢复其中的文件。
backup-damaged = 文件不完整或被改动，未恢复任何内容。请换一份副本。
backup-failed = 未能完成（{ $reason }），未做任何更改。请刷新页面后重试。
data-export-plain = 未加密：得到文件的人都能读取。
restore-passphrase = 备份密码
restore-passphrase-help = 是为备份选择的密码，不是工作区的密码。
restore-identity = 私钥
restore-identity-help = age 密钥文件中的内容，以 AGE-SECRET-KEY-1 开头。
restore-open = 打开
restore-proven = 备份完好
restore-about = “{ $name }”，生成于 { $when }
restore-about-nothing = 内容完整，各条记录相互吻合。
restore-same = 与当前工作区相同
restore-differs = 与当前工作区不同
restore-name = 恢复的工作区
restore-new = 恢复为新工作区
restore-replace-ask = 替换当前工作区……
restore-replace = 替换
restore-replace-title = 替换当前工作区？
restore-replace-text = 备份存好并核对无误之后，才会删除“{ $name }”。备份之后新增的内容将不复存在，其密码也一并取消。

# --- 修改记录 ---

history = 修改记录
history-reading = 正在读取修改记录……
history-failed = 无法读取修改记录
history-none = 没有关于这条记录的修改记录。
history-gaps = 部分修改记录已损坏，未列出。
history-added = 新建
history-imported = 由导入新建
history-removed = 删除
history-empty = （空）
history-changed = { $field }：{ $from } → { $to }
history-set = { $field }：{ $to }
backup-folder = 自动备份
backup-folder-none = 选择一个文件夹（同步盘或另一块磁盘上的更好），知己会在其中保持一份最新的备份。
backup-folder-ready = 存入“{ $name }”，每天一个文件；有改动时每半小时更新。
backup-folder-waits = 将存入“{ $name }”，等待您再次允许。浏览器每次启动后都会询问。
backup-folder-choose = 选择文件夹
backup-folder-allow = 再次允许
backup-folder-stop = 停止自动备份
backup-folder-failed = 无法使用此文件夹（{ $reason }），未做任何更改。请另选一个。
backup-copied = 备份已存入“{ $name }”。
