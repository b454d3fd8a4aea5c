### Zhiji in English. The same ids, in the same order, as zh-CN.ftl; a test compares them.
### Keep to the sections: texts of a feature stand together.

## Shell

brand = Zhiji
skip-to-content = Skip to content
language = Language
theme = Theme
theme-system = As the system
theme-light = Light
theme-dark = Dark
nav-main = Main navigation
nav-today = Today
nav-customers = Customers
nav-orders = Orders
nav-complaints = Complaints
nav-surveys = Surveys
nav-insights = Insights
nav-data = Data
nav-settings = Settings
nav-more = More
nav-fold = Fold the side bar
nav-unfold = Unfold the side bar
search-everything = Search everything
palette-sections = Go to
palette-hint = Type a name, a phone number, an order number…
palette-nothing = Nothing found for “{ $query }”.
save-saved = Saved
save-saving = Saving…
save-hint = Saved on this device. Nothing leaves the browser.
update-ready = A new version of Zhiji is ready.
update-now = Reload now
not-found-title = There is no such page
not-found-text = The link may be old or mistyped. Your data is untouched.
not-found-back = To Today
help-title = Keyboard shortcuts
help-general = Everywhere
help-go = Go to
help-table = In tables
help-page = On this page
help-table-move = Move between rows
help-table-open = Open the row
help-table-choose = Choose the row

## Kit

kit-cancel = Cancel
kit-close = Close
kit-clear = Clear { $field }
kit-clear-search = Clear the search
kit-loading = Loading…
kit-no-match = Nothing matches.
kit-create-named = Add “{ $name }”
kit-remove-named = Remove { $name }
kit-required = (required)
kit-currency-of = Currency of { $field }
table-choose-all = Choose all rows
table-choose-row = Choose { $name }
unit-minutes = { $value } min
unit-hours = { $value } h
unit-days = { $value } d

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
