### 知己的中文文本。标识与顺序同 en.ftl，测试会比对。
### 请按小节放置：同一功能的文本放在一起。

## Shell

brand = 知己
skip-to-content = 跳到正文
language = 语言
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
not-found-title = 没有这个页面
not-found-text = 链接可能已经失效，或者输入有误。您的数据没有受到影响。
not-found-back = 回到今天
help-title = 键盘快捷键
help-general = 随处可用
help-go = 前往
help-table = 表格中
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
kit-no-match = 没有匹配的内容。
kit-create-named = 新增“{ $name }”
kit-remove-named = 移除{ $name }
kit-required = （必填）
kit-currency-of = { $field }的币种
table-choose-all = 全部选中
table-choose-row = 选中{ $name }
unit-minutes = { $value } 分钟
unit-hours = { $value } 小时
unit-days = { $value } 天

## Welcome and workspaces

## Today

## Customers

## Orders

## Complaints

## Surveys

## Insights

## Import

## Export and backup

## Settings

## Record types, fields and choices

## Problems
