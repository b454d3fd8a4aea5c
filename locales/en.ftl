### Zhiji in English. The same ids, in the same order, as zh-CN.ftl; a test compares them.
### Keep to the sections: texts of a feature stand together.

## Shell

brand = Zhiji
skip-to-content = Skip to content
language = Language
language-failed = The texts in { $language } could not be loaded. Nothing was changed; try again when you are connected.
theme = Theme
theme-system = System
theme-light = Light
theme-dark = Dark
nav-main = Main navigation
nav-today = Today
nav-customers = Customers
nav-orders = Orders
nav-complaints = Complaints
nav-knowledge = Knowledge base
nav-service = Service
nav-surveys = Surveys
nav-insights = Insights
nav-data = Data
nav-settings = Settings
nav-more = More
nav-fold = Collapse the sidebar
nav-unfold = Expand the sidebar
search-everything = Search everything
palette-sections = Go to
palette-hint = Type a name, a phone number, an order number…
palette-nothing = Nothing found for “{ $query }”.
save-saved = Saved
save-saving = Saving…
save-hint = Saved on this device. Nothing leaves the browser.
update-ready = A new version of Zhiji is ready.
update-now = Reload now
not-found-title = Page not found
not-found-text = The link may be old or mistyped. Your data is untouched.
not-found-back = Go to Today
part-failed-title = This page could not be fetched
part-failed-text = Its part of the program did not arrive as it was published: the network may be down, or a new version may have come out. Your data is untouched. Check the connection and try again; if this stays, reload.
help-title = Keyboard shortcuts
help-general = Everywhere
help-go = Go to
help-table = In tables
help-page = On this page
help-table-move = Move between rows
help-table-open = Open the row
help-table-choose = Select the row

## Kit

kit-cancel = Cancel
kit-close = Close
kit-clear = Clear { $field }
kit-clear-search = Clear the search
kit-loading = Loading…
kit-no-match = No matches.
kit-create-named = Add “{ $name }”
kit-remove-named = Remove { $name }
kit-required = (required)
kit-currency-of = Currency of { $field }
table-choose-all = Select all rows
table-choose-row = Select { $name }
unit-minutes = { $value } min
unit-hours = { $value } h
unit-days = { $value } d

## Lists and forms

value-yes = Yes
value-no = No
value-none = Not set
value-unknown = Unknown
form-edit = Edit { $what }
form-save = Save
form-cancel = Cancel
form-more-fields = { $count ->
    [one] { $count } more field
   *[other] { $count } more fields
}
record-gone = Record not found
record-gone-text = It may have been deleted, or belong to another workspace. If it was deleted just now, Undo brings it back.
record-add = Add
record-edit = Edit
record-more = More actions
record-print = Print
record-remove = Delete…
remove-title = Delete { $what }?
remove-text = Whatever belongs to it is deleted too. You can undo this.
remove-customer-text = Their orders, complaints, service requests, products, interactions, survey responses and contacts are deleted too. You can undo this.
remove-yes = Delete
list-toolbar = List tools
list-search = Search this list
list-filter = Filter
list-columns = Columns
list-columns-usual = Reset columns
list-views = Views
list-export = Export CSV
list-export-failed = The browser could not make the file. Nothing was changed. Try again with fewer rows.
list-empty-title = Nothing here yet
list-empty-text = Add the first one here, or import a file on the Data page.
list-nothing-found = No matching records
list-nothing-found-text = No record matches the current search and filters.
list-clear = Clear search and filters
filter-field = Field
filter-choose = Choose a field
filter-contains = Contains
filter-from = From
filter-to = To
filter-filled = filled in
filter-empty = empty
filter-active = Active filters
filter-remove = Remove the filter { $what }
filter-sentence = { $field }: { $what }
view-save = Save this view…
view-saved = The view “{ $name }” was saved.
view-name = Name of the view
view-remove = Delete this view
view-removed = The view was deleted.
view-everything = Show everything
bulk-bar = Selected rows
bulk-chosen = { $count } selected
bulk-set = Set a field…
bulk-step = Next step
bulk-step-count = { $step } ({ $count })
bulk-step-none = The chosen complaints allow no step in common.
bulk-tag = Tags…
bulk-tag-add = Add tags
bulk-tag-remove = Remove tags
bulk-remove = Delete…
bulk-clear = Clear selection

## Welcome and workspaces

welcome-title = Know every customer like a friend.
welcome-lead = Zhiji keeps customers, promises, complaints and surveys in one place, and shows in numbers whether care pays. It runs wholly in this browser: nothing you enter leaves it.
welcome-ways = Ways to begin
welcome-demo = Try the demo
welcome-demo-text = Three years of two restaurants and a shop, ready to explore. It stays apart from your own records.
welcome-import = Import my data
welcome-import-text = Drop a CSV file from your spreadsheet or shop system. You check everything before anything is saved.
welcome-empty = Start empty
welcome-empty-text = An empty workspace. Add your first customer by hand; import later if you like.
welcome-fact-private = No account, no server, no tracking
welcome-fact-offline = Works without a network
welcome-fact-export = Export everything as a file at any time
workspace-first-name = My workspace
workspace-demo-name = Osmanthus Lane
workspace-demo = Demo
workspace-list = Workspaces
workspace-new = New workspace
workspace-rename = Rename this workspace
workspace-delete = Delete this workspace
workspace-delete-text = All records of “{ $name }” will be deleted from this browser. This cannot be undone; only an export file could bring them back.
workspace-delete-type = Type the workspace’s name to confirm
workspace-delete-yes = Delete for good
workspace-name = Workspace name
opening-reading = Opening your records…
opening-making = Making the workspace…
opening-blocked-title = Another tab is in the way
opening-blocked-text = Close or reload the other tabs that show Zhiji. This page then goes on by itself.
save-failed = Not saved
problem-safe = What is safe
problem-do = What to do
problem-retry = Try again
problem-reload = Reload the page
problem-details = Details for those who help
problem-open-other = Open “{ $name }”
problem-give-up = Give this workspace up
problem-give-up-title = Give this workspace up?
problem-give-up-text = What is left of it in this browser will be deleted. If you have an export file, you can restore it into a new workspace afterwards.
problem-give-up-failed = It could not be deleted: { $reason }. Close the other tabs of Zhiji and try again.
problem-unavailable-title = This browser does not store anything here
problem-unavailable-text = Zhiji keeps your records in the browser’s own database, and this browser offers none on this page. Private windows and strict privacy settings are the usual reason.
problem-unavailable-safe = Nothing was changed. Records that you kept in an ordinary window are still there.
problem-unavailable-do = Open this page in an ordinary window, or allow site data for it in the browser’s settings, then try again.
problem-quota-title = The browser gives no more space
problem-quota-text = The disk is full, or this site has used up what the browser allows it.
problem-quota-safe = Everything that was shown as saved is still stored.
problem-quota-do = Make room on the disk, or delete workspaces that you do not need, then try again.
problem-newer-title = These records need a newer version of Zhiji
problem-newer-text = A newer version has written to this workspace. This older one does not touch what it does not understand.
problem-newer-safe = All records are there, unchanged.
problem-newer-do = Reload the page to get the newest version. If this page appears again, close all tabs of Zhiji and open it once more.
problem-superseded-title = Another tab has taken over
problem-superseded-text = This workspace was deleted, reset or upgraded in another tab, so this tab has let it go.
problem-superseded-safe = Nothing is written from this tab any more, so nothing can get mixed up.
problem-superseded-do = Reload the page to see what is there now.
problem-lost-title = The records of this workspace are gone
problem-lost-text = This browser remembers that records were stored here, but its database is empty or holds an older state. Browsers clear storage when site data is deleted, when space runs out, or, on some, after a week without a visit.
problem-lost-safe = Export files that you saved are complete and can be restored. Other workspaces are not affected.
problem-lost-do = Restore your latest export file below; it becomes a new workspace. If you just deleted site data by mistake, nothing else can bring it back.
problem-damaged-title = Some stored records are damaged
problem-damaged-text = What was read from the disk is not what was written: a part is missing or changed. Zhiji does not show half of your records as if they were all of them.
problem-damaged-safe = Nothing was deleted. Export files that you saved can be restored, and other workspaces are not affected.
problem-damaged-do = Try again first: a passing disk error may heal. If it persists, save what is readable, then restore your latest export file below; it becomes a new workspace.
problem-salvage = Save what is readable
problem-salvaged = { $count ->
    [one] One record was saved as an export file.
   *[other] { $count } records were saved as an export file.
  } What lay in the damaged parts is not in it.
problem-salvage-failed = Nothing could be saved: { $reason }
problem-failed-title = The browser’s database does not answer
problem-failed-text = The browser reported an error while opening the records.
problem-failed-safe = Nothing was changed.
problem-failed-do = Try again. If it persists, close all windows of this browser, open it again, and make sure that the disk is not full. If nothing helps, restore your latest export file below; it becomes a new workspace.
workspace-reset = Reset the demo
workspace-reset-text = The demo is made anew, and everything you changed in it is lost. Your own workspaces are not touched.
workspace-reset-yes = Reset the demo
palette-actions = Actions
crash-title = Something went wrong in Zhiji
crash-text = This page has stopped, so that nothing wrong is written. Everything that was shown as saved is stored. Reload the page to go on. To be safe, export your data first.
crash-reload = Reload the page
crash-export = Go to export

## Today

today-due = Next steps
today-due-sub = Overdue, today and the next seven days
today-due-nothing = Nothing is due. Steps you agree on with a customer appear here.
today-done = Done: { $what }
today-mark-done = Mark as done: { $what }
today-complaints = Complaints waiting
today-complaints-sub = What is due next first, then by severity and age
today-complaints-nothing = No complaint is open.
today-signs = Unusual rise
today-signs-sub = Complaints of the last { $days } days above the limit of a control chart: mean + 3 √mean of the { $steps } times { $days } days before
today-signs-nothing = Nothing is complained about more than usual.
today-overdue = Improvements overdue
today-overdue-sub = They should be in place by now
today-overdue-nothing = No improvement is overdue.
today-sign-usual = usually { $usual }, limit { $limit }
today-sign-count = { $count ->
    [one] { $count } complaint
   *[other] { $count } complaints
}
today-unasked = Resolved, and nobody asked how it was
today-unasked-sub = The relation is repaired only when the customer says so
today-unasked-nothing = Every customer with a resolved complaint was asked.
today-ask = Record the answer of “{ $what }”
today-unanswered = No answer yet
today-dissatisfied = Dissatisfied, and nobody got in touch
today-dissatisfied-sub = Responses of the last { $days } days with experience below expectation, or an NPS of 6 or less
today-dissatisfied-nothing = Everyone who was dissatisfied has been contacted.
today-no-comment = No comment
today-ratio = c
today-note-contact = Record a contact with { $name }
today-quiet = Important customers without contact
today-quiet-sub = VIPs and key accounts not contacted for { $days } days
today-quiet-nothing = All VIPs and key accounts were contacted recently.
today-never = no contact recorded
today-birthdays = Birthdays
today-birthdays-sub = Today and the next six days
today-birthdays-nothing = No birthdays this week.
today-visits = Today’s visits
today-visits-sub = Visits, maintenance and trainings, and earlier ones nobody has finished
today-maintenance = Service due
today-maintenance-sub = Products whose maintenance is overdue or near; one tap plans it
today-maintenance-of = Maintenance: { $what }
today-plan-maintenance = Plan the maintenance of { $what }
today-warranties = Warranties ending
today-warranties-sub = A good moment to ask how it serves
today-turns = { $day }, turns { $age }
today-lately = Recent activity
today-added = added
today-more = Show { $count } more
fresh-title = Let’s get started
fresh-text = This workspace is empty. Once it has customers, this page shows every day what is due and who needs a word.
fresh-import = Import my data
fresh-import-text = From a CSV file: customers, orders, complaints or survey answers.
fresh-customer = Add a customer
fresh-customer-text = Start with one person or company and what you know of them.
fresh-settings = Look at the settings
fresh-settings-text = Currency, time zone, your team, and fields of your own.

## Customers

customer-figures = At a glance
figure-none = –
figure-spent = Spent
figure-last-order = Last order
figure-ratio = Satisfaction (c = b/a)
figure-nps = Would recommend (0–10)
figure-complaints = Complaints
figure-open-complaints = { $count ->
    [0] none open
    [one] { $count } open
   *[other] { $count } open
}
customer-facts = What we know
customer-no-contacts = No contacts yet. The one who pays is not always the one who uses.
timeline-title = Timeline
timeline-filter = Show
timeline-all = All
timeline-empty = Nothing recorded yet
timeline-empty-text = Calls, visits, orders, complaints and survey responses appear here, newest first.
timeline-note-first = Record an interaction
timeline-more = Show { $count } more

## Orders

order-facts = Details
order-no-lines = No items listed. The order’s amount counts with or without them.

## Complaints

complaint-told = What happened
complaint-facts = Details
complaint-steps = Handling
complaint-steps-iso = The steps follow ISO 10002: received, acknowledged, investigated, remedied, resolved, confirmed, closed.
complaint-next = Next step
complaint-way = Stages of handling
complaint-what-next = What to do
complaint-reply = Tell the customer
complaint-note = Internal note
complaint-not-now = What cannot be done now, and why
move-acknowledged = Acknowledge
move-investigating = Investigate
move-remedy-offered = Offer a remedy
move-resolved = Resolve
move-confirmed = Customer confirms
move-closed = Close
move-not-satisfied = Customer not satisfied
move-reopened = Reopen
move-waiting = Wait for the customer
move-resumed = Customer came back
move-escalated = Escalate
move-calmed = End the escalation
move-withdrawn = Withdraw
complaint-note-text = Note for the team
complaint-note-help = The customer does not see it.
complaint-note-write = Add note
complaint-reason = Reason
complaint-reason-help = It stays in the file, so that others understand the step.
complaint-moved-while-writing = Somebody else has moved it meanwhile: it now stands at “{ $now }”. Take this step all the same, or close this and look first.
complaint-reason-missing = Say in a few words why.
complaint-reason-go = Take this step
complaint-due-answer = Answer due { $when }
complaint-late-answer = Answer was due { $when }
complaint-due-resolution = Resolution due { $when }
complaint-late-resolution = Resolution was due { $when }
complaint-move = Next step for “{ $what }”
complaint-goes-on-in = This complaint goes on in
complaint-was-part-of = This complaint was part of
complaints-layout = Layout
complaints-table = Table
complaints-board = Board
complaints-calendar = Due times
calendar-before = Month before
calendar-after = Month after
calendar-today = Today
calendar-more = { $count } more
calendar-late = Overdue
calendar-late-count = { $count ->
    [one] { $count } complaint
   *[other] { $count } complaints
}
clock-title = Time
clock-resolution = Resolution
clock-policy = Target: { $name }, in business time
clock-none = No target fits this complaint.
clock-set = Set service targets
clock-met = In time
clock-missed = Too late
clock-late = Overdue
clock-running = Running
clock-paused = Paused
clock-dropped = Ended
clock-spent = { $spent } of { $target }
clock-due = due { $at }
reply-script = Script
reply-script-none = Without a script
reply-text = What the customer is told
reply-help = Write it, send it by your own mail program or phone, and it is put down in the file with the same tap.
reply-mail = Mail and put down
reply-call = Call and put down
reply-copy = Copy and put down
reply-log = Only put down
done-reply = Put down what the customer was told
done-note = Noted
copy-failed = The browser did not allow copying. Nothing was put down; select the text and copy it yourself.
script-soon = as soon as we can
script-by = by { $at }
script-received-name = We have received it
script-received = Dear { $name }, thank you for telling us about “{ $about }”. I am sorry for the trouble. I am looking into it myself and will be back with you { $by }.
script-question-name = A question back
script-question = Dear { $name }, to settle “{ $about }” well I need one more thing from you: 
    When you have a moment, just answer this message. Nothing is lost on your side meanwhile.
script-progress-name = Where it stands
script-progress = Dear { $name }, a short word on “{ $about }”: we have found out what happened and are working on it. You will have our answer { $by }.
script-remedy-name = We offer a remedy
script-remedy = Dear { $name }, about “{ $about }”: this should not have happened, and we want to put it right. We offer you: 
    Does that suit you? If you had something else in mind, tell me.
script-resolved-name = It is settled
script-resolved = Dear { $name }, “{ $about }” is settled. Are you content with how it was handled? If anything is left, answer this message and I will take it up at once.
script-apology-name = Apology
script-apology = Dear { $name }, I apologise for “{ $about }”. It was our mistake, and I can see that it cost you time and patience. We are changing what led to it.
script-survey-name = Asking by phone
script-survey = Hello { $name }, this is { $by }. We would like to do better and ask you a few questions about “{ $about }”; it takes a few minutes. Is now a good time?
intake-title = New complaint
intake-more = More: order, wishes, cause, who handles it
intake-save = Take it down
intake-another = Save and take another
intake-customer-missing = Choose who complains, or type a new name.
intake-new-customer = A new customer file is made with this complaint.
intake-severity-help = Minor: a nuisance. Moderate: the purchase was spoilt. Major: damage, money or a broken promise. Critical: health, safety or law.
merge-title = Merge into another complaint
merge-text = This file ends and points to the other one, where handling goes on. Its steps stay readable here.
merge-into = Goes on in
merge-notes = What else the others should know
merge-go = Merge
done-merge = Merged into “{ $into }”
split-title = Split off a part
split-text = A new complaint is made for the part, of the same customer and order, and received when this one was.
split-subject = What the part is about
split-go = Split off
evidence-add = Add files: drop them here, or choose
evidence-help = Pictures, sound, PDF; up to 10 MB each. They are stored sealed in this browser and go into every backup.
evidence-open = Open { $name }
evidence-large = Full size
evidence-document = PDF
evidence-save = Save { $name }
evidence-save-short = Save
evidence-remove = Remove { $name }
evidence-missing = The file itself is missing here; its record is all there is. A backup may hold it.
evidence-unknown = Cannot be shown
evidence-not-added = “{ $name }” was not added. { $why }
done-evidence = Added { $name }
done-evidence-removed = Removed { $name }

## The dossier of a complaint

dossier = Complaint dossier
dossier-title = Make a dossier
dossier-text = One file with every step of this complaint, chained and signed. It opens in any browser, and whatever is changed in it is found.
dossier-contact = Contact details of the customer
dossier-contact-help = Otherwise the name only.
dossier-internal = Internal matters
dossier-internal-help = What internal notes say, and what remedies cost. Otherwise only that there was a note, when, and by whom.
dossier-go = Download the dossier
dossier-made = The dossier is saved as a file
dossier-failed = No dossier was made. { $reason }
dossier-gone = The complaint was removed.
dossier-key-lost = The key that signed before is not here
dossier-key-lost-text = This workspace came from a file without it (fingerprint { $fingerprint }). Earlier dossiers stay valid. A new key has another fingerprint: tell it to whoever checks.
dossier-key-new = Sign with a new key
dossier-steps = What happened, step by step
dossier-workspace = Workspace
dossier-made-at = Made
dossier-fingerprint = Fingerprint of the key
dossier-proof = What this file proves
dossier-proves = It is as the holder of this key signed it: since then no step was changed, taken out, put in or moved. Compare the fingerprint with the one that the team has published.
dossier-proves-not = It does not prove that what is written is true and complete, or was never changed before it was signed. Whoever holds the workspace holds the key, and the times are those of their devices.
dossier-check = Check it with “Verify a dossier” in Zhiji, even without a network, or with sha256sum and openssl as Zhiji’s README says.
dossier-lines = For machines: the signed lines, the seal, the key, the signature
dossier-left-out = (Internal note; its text is left out.)
verify-title = Verify a dossier
verify-go = Verify a dossier
verify-sub = Is the dossier of a complaint as it was signed? Checked on this device; nothing is sent or kept.
verify-drop = Drop a dossier (.html) here, or click to choose
verify-help = Choose the file itself, not a print or a page saved anew.
verify-result = Result
verify-genuine = Genuine: nothing was changed
verify-genuine-text = It is as the holder of this key signed it. Whose key that is, the published fingerprint tells.
verify-other = Unchanged, but not signed by this workspace
verify-other-text = It is as the holder of this key signed it, and that is not the key of the open workspace.
verify-changed = Changed: do not rely on it
verify-failed = Not checked
verify-head = The head of the file was changed: what it is about, by whom and when it was made.
verify-line-changed = Step { $n } is the first that was changed.
verify-line-missing = Step { $n } is the first that was taken out.
verify-line-added = Step { $n } is the first that was put in.
verify-line-moved = Step { $n } is the first that was moved.
verify-says = There it now says: { $what }.
verify-shown-line = What people see of step { $n } was changed. The signed steps themselves are whole.
verify-shown = What people see around the steps was changed. The signed steps themselves are whole.
verify-seal = The list of what was signed was changed, or is that of another dossier.
verify-signature = The signature does not fit: somebody without the key changed it, or wrote the file anew.
verify-not-a-dossier = This is no dossier. Choose the file that “Make a dossier” saved.
verify-too-large = The file is larger than any dossier (64 MB).
verify-own = The key of this workspace
verify-foreign = Not the key of this workspace
verify-own-title = The key of this workspace
verify-own-text = Publish its fingerprint, on your website for instance, so that others can tell your dossiers from forged ones.
verify-home = What Zhiji is
verify-steps = Steps
verify-steps-count = { $count ->
    [one] { $count } step
   *[other] { $count } steps
}
done-split = A new complaint was split off
remedies-none = Nothing was offered to the customer yet.
remedy-propose = Offer it
remedy-approve = Approve
remedy-decline = Decline
remedy-limit = What costs more than { $most } waits for a second member.
done-remedy = Offered to the customer
done-remedy-waits = It waits for a second member to approve it
done-remedy-approved = Approved and offered to the customer
done-remedy-declined = Declined
recovery-title = How was it handled?
recovery-record = Record the answer
recovery-satisfied = Is the customer satisfied with the handling?
recovery-words = In the customer’s words
recovery-words-help = Needed when the answer is no.
recovery-more = Scores, where the customer gives some
recovery-choose = Choose yes or no.
recovery-survey = After a complaint
done-recovery = The answer was put down
relation = Relation
relation-repaired = Repaired
relation-not-yet = Not yet repaired
relation-refused = Not repaired
relation-rule = Only the customer’s answer or a later purchase counts.
relation-why-unresolved = The complaint is not resolved.
relation-why-unknown = Nobody knows yet: no answer, and no purchase since the resolution.
relation-why-answer = The customer said that it is well.
relation-why-purchase = The customer bought again on { $day }.
relation-why-refused = The customer said no, and has not bought since.
outcomes = Outcomes
outcomes-sub = What becomes of the dissatisfied, and what handling wins back.
outcomes-steps = Customers, step by step
outcomes-of-before = { $share } of the step before ({ $range })
outcomes-reference = Reference: { $share }
outcomes-reference-handled = Reference: { $share } of the handled
outcomes-group = Complaint
silent-waiting = { $count } to get in touch with
silent-left-out = Left out: { $refused } who do not want to be contacted, { $contacted } contacted since.
silent-list = Make an outreach list
silent-tag = Outreach
silent-show = Show the silent customers
silent-none = Nobody is waiting for a word.
silent-no-consent = Consent not recorded
silent-call = Call { $name }
silent-mail = Write to { $name }
improvements-sub = What is done about causes, and whether the figures show it.
improvements-causes = Root causes
improvements-measure = Measure
improvements-by-count = By count
improvements-by-cost = By cost
improvements-level = Causes
improvements-five = Five top causes
improvements-own = Your own
improvements-for = New improvement for “{ $cause }”
improvements-so-far = { $share } so far
improvements-none = No improvements yet
improvements-none-text = Begin with the largest cause above: the plus makes one.
improvements-change = Rate after / before
improvement-effect = Before and after
improvement-before = Before
improvement-after = After
improvement-days = Days
improvement-rate-orders = Per 1,000 orders
improvement-rate-days = Per day
improvement-interval = 95% interval
improvement-ratio = Rate after / before
improvement-expected = Expected: { $ratio }
improvement-rule = Verified only by the figures: over equal spans of { $least } days or more, and 365 at most, the whole exact interval of the ratio has to lie below 1. Nobody can set it by hand.
improvement-not-in-place = It is not in place yet, so there is nothing to compare.
improvement-too-early = { $days } of at least { $least } whole days so far.
improvement-better = The rate went down, beyond chance.
improvement-not-shown = That the rate went down is not shown.
improvement-put-in-place = In place from today
improvement-judge = Let the figures judge
improvement-drop = Drop
improvement-take-up = Take up again
done-improvement = Improvement: { $what }

## Knowledge base

articles-sub = Answers that you give again and again: offered while complaints are taken down and answered.
article-lang-zh = Chinese
article-lang-en = English
article-missing = Missing
article-missing-zh = There is no Chinese version yet.
article-missing-en = There is no English version yet.
article-write = Write it
article-text-help = Blank lines part paragraphs. Begin lines with - or 1. for a list; **bold**; https:// links.
article-publish = Publish
article-save-draft = Save as draft
article-to-draft = Back to draft
article-draft-note = A draft is offered to nobody. Publish it when it is ready.
article-about = Goes with
article-cause-add = Add a cause
article-effect = How it helped
article-effect-none = Nobody has used it yet. It is offered when the words or the cause of a complaint fit.
article-effect-share = helped, of { $count ->
    [one] { $count } judged use
   *[other] { $count } judged uses
}
article-effect-uses = Used { $count ->
    [one] once
   *[other] { $count } times
}
article-open = Open the article
article-resumed = Here is what you had written
article-resumed-text = You left this page before saving. Save it, or cancel to throw it away. It is kept until the workspace is locked or closed, or this page is loaded again.
article-discard-ask = Discard what you have changed?
article-discard-text = What is not saved will be lost.
article-discard = Discard
suggest-title = This may help
suggest-put = Put into the reply
suggest-put-named = Put “{ $title }” into the reply
suggest-helped = Helped
suggest-not-helped = Did not help
suggest-helped-named = “{ $title }” helped
suggest-not-helped-named = “{ $title }” did not help
suggest-count = helped { $count ->
    [one] once
   *[other] { $count } times
}
done-article-yes = Noted: it helped
done-article-no = Noted: it did not help
done-article-unknown = Judgement taken back
scripts-sub = What your team says to customers. The reply to a complaint offers these first.
scripts-none = No script of your own yet
scripts-none-text = Begin with a ready-made one below and change its words, or write a new one.
scripts-usual = Ready-made scripts
scripts-usual-sub = Offered where your team has none of its own for the occasion.
script-copy = Copy and change
script-copy-named = Copy and change “{ $name }”
script-edit-named = Edit “{ $name }”
script-places = Filled in by itself
script-place-name = Customer’s name
script-place-number = Number of the complaint
script-place-about = What it is about
script-place-by = By when you answer
script-insert = Insert { $place }
script-insert-into = Insert into the { $lang } text

## Service

service-asked = What is asked
service-more = More: order, contact, who handles it, by when
service-customer-missing = Choose who asks, or type a new name.
service-due = Due { $when }
service-turn = Turn into a complaint
service-is-complaint = This enquiry goes on as a complaint
complaint-was-enquiry = This complaint began as an enquiry
done-turn = The enquiry became a complaint
done-handle-request = Service request: { $what }
product-retired = No longer in use
product-warranty = Warranty until { $day }
product-warranty-over = Warranty ended { $day }
product-service = Service due { $day }
product-service-late = Service was due { $day }
product-ask = New service request for { $what }
product-soon = Show
product-all = All
product-due = Service due
product-warranty-ends = Warranty ending
move-answered = Answer
move-diagnosed = Diagnose
move-waiting-for-parts = Wait for parts
move-repaired = Mark as repaired
move-returned = Give back
move-scheduled = Agree on a date
move-appointed = Set a date
move-done = Mark as done
move-approved = Approve
move-declined = Decline
move-goods-received = Goods received
move-refunded = Refund
move-exchanged = Exchange
move-held = Mark as held

## Surveys

survey-tabs = Pages of this survey
survey-tab-overview = Overview
phone-by-us = customer care
today-waves = Surveys under way
today-waves-sub = Call-backs that are due, and people asked a week ago who have not answered.
today-waves-calls = { $count } to call back
today-waves-remind = { $count } to remind
survey-tab-asking = Asking
waves-publish-first = Publish the questionnaire first
waves-publish-first-text = People are asked with a published version, so that all of them get the same questions.
waves-none = Nobody was asked yet
waves-none-text = A wave is a group of customers who are asked over one channel in the same weeks.
channel-notes = Which channel reaches whom?
channel-note-online = Fast and nearly free (well below 1 yuan a contact). Misses whom links do not reach; the delighted and the angry answer more often. Often 5–30 % answer.
channel-note-phone = Reaches older customers too, and can ask back. People are kinder to a voice, and office hours miss working people. Roughly 5–20 yuan a call with wages; often 20–50 % answer.
channel-note-mail = Gives time to think, without any device. Slow; older and loyal customers answer more often. Roughly 3–8 yuan with return postage; often 5–25 % answer.
channel-note-onsite = Right after the experience, and often 50–90 % answer. Only who comes is asked, in the mood of the moment, and staff may pick the friendly ones. Costs little but time.
wave-rate-interval = { $low } – { $high } (95 %)
wave-rate-expected = expected { $share }
wave-answers = { $count } answers
wave-summary = { $answered } answered of { $asked } asked ({ $drawn } drawn)
wave-reminded = { $count } reminded
wave-drawn = Drawn
wave-asked = Asked
wave-answered = Answered
wave-cost = Cost so far
wave-cost-per-answer = { $cost } an answer
wave-silent = No answer yet
wave-not-asked = Not asked yet
wave-begin = Begin the wave
wave-draw = Draw { $count }
done-draw-wave = The wave was drawn.
wave-way = Who is asked
wave-way-random = Random
wave-way-stratified = Stratified
wave-way-everyone = Everyone
wave-way-open = Whoever comes
wave-way-random-text = Everybody in the audience is as likely to be drawn.
wave-way-stratified-text = Each group is drawn in proportion to its size, so that none is missing by chance.
wave-way-everyone-text = Everybody in the audience is asked.
wave-way-open-text = Nobody is drawn: the answers of whoever comes are taken, for a counter or a public link.
wave-when = When and at what cost
wave-cost-label = Cost of one contact ({ $currency })
wave-cost-all = Asking everybody once: { $cost }
wave-whom = Audience
wave-all-customers = All customers
wave-contact-days = Contact limit (days)
wave-contact-days-help = Nobody who was asked within so many days. 0: no limit.
wave-can-be-asked = { $count } can be asked
wave-left-refused = { $count } do not want to be contacted
wave-left-no-way = { $count } not reached by this channel
wave-left-waiting = { $count } are being asked in another wave
wave-left-lately = { $count } were asked lately
wave-how-many = How many
wave-margin = Margin of error (± %)
wave-confidence = Confidence
wave-formula = Formula of the sample size
wave-size = Draw
wave-size-formula = As the formula says
wave-seed-help = The same seed draws the same people.
wave-sample-none = These figures make no sample size.
wave-sample-enough = { $answers } answers are needed: ask { $contacts } people.
wave-sample-short = { $answers } answers would be needed, more than can be expected of { $contacts } people.
wave-groups = Groups of the draw
wave-group = Group
wave-group-there = Can be asked
wave-how-drawn = How it was drawn
wave-told-days = Not asked within { $days } days before
wave-told-stratum = Stratified by { $by }
wave-told-seed = Seed { $seed }
wave-close = Close the wave
wave-reopen = Open again
done-wave-close = The wave is closed.
done-wave-open = The wave is open again.
invitations-all = All ({ $count })
invitations-number = No.
invitations-ask = Mark as asked ({ $count })
invitations-remind = Mark as reminded ({ $count })
done-ask-people = { $count } marked as asked.
done-remind-people = { $count } marked as reminded.
phone-title = Phone interviews
phone-begin = Start calling
phone-begin-due = Start calling ({ $count } due)
phone-next = Next number
phone-progress = { $answered } answered · { $asked } of { $drawn } tried · { $due } call-backs due
phone-no-script = The questionnaire of this survey cannot be read.
phone-nobody = Nobody to call now
phone-nobody-text = Everybody has answered, refused, or was tried often enough.
phone-later = The next call is due at { $when }.
phone-look-again = Look again
phone-to-wave = To the wave
phone-script = Interview script
phone-language = Language spoken
phone-keys = Digits answer and go on, Enter goes on.
phone-who = Customer
phone-dial = Call { $number }
phone-file = Open the file in a new tab
phone-tried = Tried { $count } times, last { $last }
phone-open-complaints = Open complaints
phone-lately = Lately
phone-outcome = Outcome of the call
phone-answered = Keep the answers
phone-call-back = Call back
phone-call-back-put = Put down
phone-unreachable = Not reached
phone-refused = Refused
phone-notes = Note on the call
phone-missing = { $count } required questions have no answer yet.
done-phone-answer = The answers are kept.
done-phone-call-back = They will come up again then.
done-phone-unreachable = Not reached, put down.
done-phone-refused = Refused, put down.
keying-title = Key in paper forms
keying-code = Page code
keying-code-help = Stands at the foot of every page of the form.
keying-code-unknown = No version of this survey has this code.
keying-no-wave = Without a wave
keying-day = Day on the forms
keying-begin = Begin
keying-form = Form { $number }
keying-form-again = Second pass: form { $number } of { $count }
keying-next = Next form
keying-end = End of the stack
keying-back = Form before
keying-keys = Digits answer and go on, Enter goes on. What is not ticked is left out with Enter.
keying-number = Number on the form
keying-number-help = The number in the wave; empty for an anonymous form.
keying-number-unknown = Nobody in the wave has this number.
keying-number-answered = This person has answered already.
keying-number-twice = This number is in the stack already.
keying-between = { $count } forms keyed in
keying-between-text = Key the same stack in once more, best by somebody else: what is read differently is shown before anything is kept.
keying-again = Second pass
keying-more = Go on keying
keying-unchecked = Without a second pass
keying-drop = Drop the stack
keying-drop-text = { $count } forms that were keyed in are forgotten.
keying-unreadable = The forms that were keyed in here cannot be shown: their version of the questionnaire is missing or cannot be read. They stay kept until you begin another stack; if publishing was taken back, redo it and come again.
keying-same = { $count } forms, no difference left
keying-differences = { $count } differences
keying-differences-text = Look at the forms and choose what stands on them.
keying-difference = Form { $number }: { $about }
keying-first = first pass
keying-second = second pass
keying-nothing = nothing
keying-keep = Keep { $count } forms
done-keying = { $count } forms kept.
survey-asked-now = Asked now
survey-version = Version { $number }
survey-version-none = Not published yet
survey-draft-waits = Changes wait to be published
survey-edit-questions = Edit
survey-write-questions = Write the questions
survey-from-records = These questions were put down one by one
survey-from-records-text = As a questionnaire they can be asked in a link, on paper or by phone. Answers so far stay with their questions.
survey-write-from = Write a questionnaire from them
survey-written-from = Questionnaire written from { $count } questions
survey-read = Read
survey-write-on = Write on from this version
survey-write-on-text = It takes the place of the draft. Undo brings that back.
survey-written-on = This version is the draft now
design-outline = Questions and pages
design-opening = Title and introduction
design-title = Title
design-closing = Words of thanks
design-closing-text = The first whose condition holds is shown. Without any, a plain thank-you is.
design-thanks = Words of thanks { $number }
design-thanks-add = Add words of thanks
design-thanks-removed = Words of thanks removed
design-page = Page { $number }
design-page-title = Heading
design-page-join = Join to the page before
design-page-joined = Pages joined
design-page-shuffle = Questions in another order for everybody
design-add = Add
design-add-page = Page
design-scores = Scores
design-choices = Choices
design-facts = Words and facts
design-question = Question { $number }
design-text = Question
design-help = Help
design-required = Required
design-in = { $what }, { $language }
design-insert = Insert a name or answer, { $language }
design-place-name = Name of the respondent
design-missing = Missing
design-wrong = To be mended
design-shown-when = Shown when { $when }
design-more = More about { $what }
design-up = Move up
design-down = Move down
design-copy = Duplicate
design-remove = Delete
design-removed = Question deleted
design-gone = “{ $key }”, which is not there
design-kind-apart = Answers of the former kind are counted apart from now on
design-none = Choose a question on the left, or add one.
design-options = Options
design-rows = Rows
design-option = Option { $number }
design-option-add = Add
design-option-up = Move option { $number } up
design-option-down = Move option { $number } down
design-option-remove = Remove option { $number }
design-with-other = Something else, in own words
design-shuffle = Another order for everybody
design-at-most = At most
design-long = Several lines
design-scale = Scale
design-from = From
design-to = To
design-least = Words at the low end
design-most = Words at the high end
design-whole = Whole numbers only
design-look = Look
design-look-numbers = Numbers
design-look-stars = Stars
design-look-faces = Faces
design-logic = When it is shown
design-always = Always.
design-always-first = Always: nothing is asked before.
design-show-when = Show when
design-joint = How conditions join
design-all = all of these hold
design-any = any of these holds
design-condition = Condition { $number }
design-condition-add = Add a condition
design-condition-remove = Remove condition { $number }
design-comparison = Comparison
design-value = Value
design-advanced = Counting and key
design-key-help = Answers go by it through all versions. Change it only before publishing.
design-sides = Parts of the designer
design-side-outline = Order
design-side-edit = Write
design-side-preview = Preview
design-preview-language = Language of the respondent
design-preview-phone = As on a phone
design-preview-desk = As on a desk
design-preview-script = As a script for the phone
design-preview-restart = Begin again
design-kept = Saved
design-keeping = Saving…
design-not-kept = Not saved
design-elsewhere = This draft was changed elsewhere
design-elsewhere-text = In another tab, or by undoing. What you see here is not saved yet.
design-take-theirs = Show what is saved
design-take-mine = Keep what is here
design-problems = { $count } to mend
design-ready = Nothing to mend
design-publish = Publish
design-publish-title = Publish this questionnaire?
design-publish-first = { $count } questions will be asked.
design-publish-changes = Against the version that is asked now:
design-publish-never = A published version never changes. Answers stay with the version they were given to; you can write the next one at any time.
design-publish-flawed = This has to be mended first:
design-published = Questionnaire published
design-added = New
design-gone-question = Not asked any more
design-moved = Moved
design-changed = Changed
design-changed-in = { $what } ({ $parts })
design-part-opening = title or introduction
design-part-pages = pages
design-part-words = words
design-paper = Printed form
design-paper-back = To the survey
design-paper-size = Size of the paper
design-import = Import a questionnaire
design-import-file = Drop a questionnaire (JSON) here
design-import-text = Or paste its text
design-import-take = Replace the draft
design-import-outlook = { $questions } questions on { $pages } pages, { $problems } to mend.
design-import-renamed = Keys and codes that were there twice were given anew: { $count }
design-imported = Questionnaire taken over into the draft
design-export = Export the questionnaire
design-export-failed = The file could not be made.
survey-all-responses = All responses

survey-facts = Details
survey-responses = Responses
survey-see-responses = See all responses
inbox-title = Answers that come back
inbox-sub = Sealed answers, opened on this device and kept only when you take them in
inbox-files = As files or pictures
inbox-drop = Drop files or photos of QR codes
inbox-drop-help = Any number at once: saved answers, text files, saved mails, screenshots
inbox-scan = Scan with the camera
inbox-text = As text
inbox-paste = Paste what was sent to you
inbox-paste-help = Whatever stands around an answer does no harm.
inbox-look = Look through
inbox-outcome = What was found
inbox-busy = Opening the answers…
inbox-failed = Nothing was taken in
inbox-nothing = There is no sealed answer in it. An answer begins with “-----BEGIN AGE ENCRYPTED FILE-----”: check that all of it was copied.
inbox-worker = The answers could not be opened ({ $reason }). Nothing was taken in or lost; try it again.
inbox-file-unreadable = { $name } could not be read ({ $reason }). Nothing of it was taken; try it again.
inbox-file-no-code = No QR code could be read in { $name }. Take the photo again from nearer, straight and in good light.
inbox-file-too-large = { $name } is larger than 100 MB and was not read. Send the answers in several files.
inbox-ready = { $count ->
    [0] No answer can be taken in
    [one] One answer can be taken in
   *[other] { $count } answers can be taken in
}
inbox-take = { $count ->
    [one] Take in one answer
   *[other] Take in { $count } answers
}
inbox-drop-all = Discard
inbox-taken = { $count ->
    [one] One answer was taken in
   *[other] { $count } answers were taken in
}
inbox-personal = Personal
inbox-anonymous = Anonymous
inbox-version = { $survey }, version { $number }
inbox-clocks-off = { $count ->
    [one] One came from a device whose clock is far off: it counts from now.
   *[other] { $count } came from devices whose clocks are far off: they count from now.
}
inbox-refused = { $count ->
    [one] One answer is not taken
   *[other] { $count } answers are not taken
}
answer-foreign = Sealed for another team: only they can open it.
answer-damaged = Cut off or changed on its way. Ask for it again, as a file.
answer-too-long = Longer than any answer can be.
answer-none = It opens, but is not an answer to a survey.
answer-newer = Made by a newer version of Zhiji. Update this page, then try again.
answer-unknown-survey = No survey here has asked this. It may belong to another workspace.
answer-unreadable-version = It answers a version of a survey that cannot be read here. Update the program, or restore a backup, and open it again.
answer-bad-token = Its invitation was not made here, or was changed.
answer-no-invitation = Its invitation was removed.
answer-other-survey = Its invitation was to another survey.
answer-misfit = The answer to “{ $question }” does not fit: { $why }
scanner-text = Hold one QR code after the other before the camera. Each is read once.
scanner-count = { $count ->
    [0] No code read yet
    [one] One code read
   *[other] { $count } codes read
}
scanner-video = What the camera sees
scanner-done = Done
scanner-failed = The camera cannot be used
scanner-failed-text = Allow the camera for this page in the browser, or take photos and drop them here.
team-key-lost = The team’s key to the answers is not in this workspace, so they cannot be opened. Restore a backup that holds it; nothing was lost here.
team-key-missing = The team’s keys are missing
team-key-new = Make new keys
team-key-new-text = Answers to links given out so far can then never be opened, and personal invitations made so far do not count any more. Restore a backup instead if there is one.
link-title = Link to the survey
link-sub = Everybody who has it can answer. Nothing is sent to a server: the questions are in the link, the answers come back sealed.
link-not-published = Not published yet
link-not-published-text = Publish the questionnaire, then it can be asked over a link.
link-copy = Copy the link
link-copied = The link was copied
link-not-copied = The browser does not let this page copy. Select the link and copy it yourself.
link-not-saved = The file could not be saved. Allow downloads for this page and try again.
link-code = QR code
link-file = Save as a file
link-try = Open it
link-kiosk = Open as a kiosk
link-mail = Mail address for answers
link-mail-help = Optional. Respondents are offered a mail to it with their sealed answers; it stands in the link.
link-size = { $count } characters.
link-anonymous = Answers over this link are anonymous: they belong to no customer, and one person can answer more than once.
link-key = The key that opens the answers
link-key-text = Whoever has this file can read every answer, with Zhiji or with the tool age. Backups hold it already.
link-key-save = Save the key
code-size = { $count } × { $count } modules: any phone reads it from a screen or from paper as wide as a hand.
code-dense = { $count } × { $count } modules: dense. Show it large, print it at least 10 cm wide, or give the link instead.
code-too-long = Too long for a QR code
code-too-long-text = A code holds 2,953 characters. Give the link or the file, or shorten the questionnaire.
code-print = Print
code-svg = As SVG
code-png = As PNG
personal-copy = Copy the personal link
personal-save = Save { $count } personal links
personal-saved = { $count } personal links were saved with names, mail addresses and phone numbers, for a mail program or a spreadsheet. Each counts once.
survey-no-questions = No questions yet
survey-no-questions-text = The headline scores (expectation, experience, NPS, CSAT, CES) can be entered without any.

## Figures

# The metrics of src/analytics/registry.rs: name, what it tells, how it is computed, where that comes from.

metric-group-satisfaction = Satisfaction
metric-group-value = Customer value
metric-group-retention = Retention
metric-group-complaints = Complaints
metric-group-service = Service

metric-satisfaction-ratio-name = Satisfaction ratio
metric-satisfaction-ratio-explain = Experience divided by expectation, averaged over all answers. 1 means that customers got what they expected; above 1, more.
metric-satisfaction-ratio-formula = c = b / a (b experience, a expectation, a > 0); mean of c over n answers; Student’s t interval
metric-satisfaction-ratio-source = Teaching material on customer satisfaction (客户满意度)
metric-satisfaction-ratio-of-means-name = Satisfaction ratio of the means
metric-satisfaction-ratio-of-means-explain = Average experience divided by average expectation. Answers with high expectations weigh more than in the mean of the ratios.
metric-satisfaction-ratio-of-means-formula = Σb / Σa; delta-method interval
metric-satisfaction-ratio-of-means-source = Teaching material on customer satisfaction; interval: Cochran 1977, 6.3
metric-satisfaction-levels-name = Satisfaction levels
metric-satisfaction-levels-explain = How many customers got less than they expected, what they expected, or more.
metric-satisfaction-levels-formula = c < 1 − t below; 1 − t ≤ c ≤ 1 + t meets; c > 1 + t exceeds; Wilson interval
metric-satisfaction-levels-source = Teaching material on customer satisfaction (客户满意度)
metric-satisfaction-levels-by-month-name = Satisfaction levels by month
metric-satisfaction-levels-by-month-explain = The share of each level, month by month.
metric-satisfaction-levels-by-month-formula = As for the levels, over the answers of each month
metric-satisfaction-levels-by-month-source = Teaching material on customer satisfaction (客户满意度)
metric-satisfaction-ratio-by-month-name = Satisfaction ratio by month
metric-satisfaction-ratio-by-month-explain = The satisfaction ratio of each month’s answers.
metric-satisfaction-ratio-by-month-formula = Mean of c = b / a over the answers of the month; Student’s t interval
metric-satisfaction-ratio-by-month-source = Teaching material on customer satisfaction (客户满意度)
metric-satisfaction-by-segment-name = Satisfaction by segment
metric-satisfaction-by-segment-explain = Satisfaction ratio and levels of each customer segment. Anonymous answers stand apart.
metric-satisfaction-by-segment-formula = Mean of c = b / a over the segment’s answers; Student’s t interval
metric-satisfaction-by-segment-source = Teaching material on customer satisfaction (客户满意度)
metric-word-of-mouth-name = Word-of-mouth reach
metric-word-of-mouth-explain = How many people the customers who answered have probably told. The coefficients are teaching claims, not measurements; you can change them in the settings.
metric-word-of-mouth-formula = 22 × below + 8 × meets + 10 × exceeds, with the coefficients of your settings
metric-word-of-mouth-source = Teaching material: a dissatisfied customer tells 22 people, a satisfied one 8, a delighted one 10
metric-nps-name = Net Promoter Score
metric-nps-explain = Share of customers who would recommend you (9–10) less the share who would not (0–6), from −100 to 100.
metric-nps-formula = 100 × (p − d); variance (p + d − (p − d)²) / n
metric-nps-source = Reichheld, “The One Number You Need to Grow”, Harvard Business Review 2003
metric-nps-by-month-name = Net Promoter Score by month
metric-nps-by-month-explain = The score of each month’s answers.
metric-nps-by-month-formula = 100 × (p − d) over the answers of the month
metric-nps-by-month-source = Reichheld, “The One Number You Need to Grow”, Harvard Business Review 2003
metric-csat-name = Customer satisfaction (CSAT)
metric-csat-explain = Share of answers of 4 or 5 on a scale from 1 to 5.
metric-csat-formula = answers of 4–5 / all answers; Wilson interval
metric-csat-source = Top-two-box convention; interval: Wilson 1927
metric-csat-by-month-name = CSAT by month
metric-csat-by-month-explain = The share of each month’s answers.
metric-csat-by-month-formula = answers of 4–5 / all answers of the month; Wilson interval
metric-csat-by-month-source = Top-two-box convention; interval: Wilson 1927
metric-ces-name = Customer effort score (CES)
metric-ces-explain = How easy customers found it, from 1 (very hard) to 7 (very easy), on average.
metric-ces-formula = mean of the scores; Student’s t interval
metric-ces-source = Dixon, Freeman, Toman, “Stop Trying to Delight Your Customers”, 2010; the 1–7 scale of CES 2.0
metric-ces-easy-name = Found it easy
metric-ces-easy-explain = Share of answers of 5 to 7 on the effort scale.
metric-ces-easy-formula = answers of 5–7 / all answers; Wilson interval
metric-ces-easy-source = Dixon, Freeman, Toman, “Stop Trying to Delight Your Customers”, 2010; the 1–7 scale of CES 2.0
metric-response-rate-name = Response rate
metric-response-rate-explain = Answers received of questionnaires sent, over the surveys that say how many people were invited.
metric-response-rate-formula = answered / invited; Wilson interval
metric-response-rate-source = AAPOR Standard Definitions, response rate 1
metric-response-rate-by-survey-name = Response rate by survey
metric-response-rate-by-survey-explain = The response rate of each survey.
metric-response-rate-by-survey-formula = answered / invited of the survey; Wilson interval
metric-response-rate-by-survey-source = AAPOR Standard Definitions, response rate 1

metric-revenue-name = Revenue
metric-revenue-explain = What valid orders brought in, after discounts and before returns. Enquiries, unpaid, refunded and cancelled orders do not count.
metric-revenue-formula = Σ amount of valid orders
metric-revenue-source = Definition
metric-orders-by-month-name = Orders and revenue by month
metric-orders-by-month-explain = How many valid orders there were, and what they brought in, month by month.
metric-orders-by-month-formula = count and Σ amount of the valid orders of the month
metric-orders-by-month-source = Definition
metric-profit-name = Profit
metric-profit-explain = Revenue less returns, cost of goods, cost of service, and what care and remedies cost.
metric-profit-formula = revenue − returns − cost of goods − cost to serve − cost of interactions − cost of remedies
metric-profit-source = Activity-based costing (Kaplan, Cooper)
metric-profit-per-customer-name = Profit per customer
metric-profit-per-customer-explain = What one customer brings on average, with the median and the number of customers who cost more than they bring.
metric-profit-per-customer-formula = profit / customers with an order or a cost; interval of the median from order statistics
metric-profit-per-customer-source = Activity-based costing (Kaplan, Cooper)
metric-importance-tiers-name = Importance tiers
metric-importance-tiers-explain = Customers ranked by profit: the first 5% are VIP, the next 15% important, the rest ordinary. Beside it stands what teaching material expects.
metric-importance-tiers-formula = share of customers and of profit per tier, beside 5/15/80% and 50/30/20%
metric-importance-tiers-source = Teaching material on the customer pyramid
metric-pareto-shares-name = What the best customers hold
metric-pareto-shares-explain = How much of revenue and of profit the best 1, 5, 10, 15, 20 and 50% of customers bring.
metric-pareto-shares-formula = Σ of the first ⌊n·x⌋ customers / Σ of all, by revenue and by profit
metric-pareto-shares-source = Juran, Pareto principle
metric-pareto-curve-name = Pareto curve
metric-pareto-curve-explain = The share of revenue that the best customers bring, from none to all of them. The dashed line is equality.
metric-pareto-curve-formula = cumulative revenue of the best customers / revenue
metric-pareto-curve-source = Juran, Pareto principle
metric-abc-name = ABC analysis
metric-abc-explain = A: the best customers up to 80% of revenue; B: up to 95%; C: the rest.
metric-abc-formula = cuts at 80% and 95% of cumulative revenue; who crosses a cut belongs above it
metric-abc-source = Juran, Pareto principle
metric-whale-curve-name = Whale curve
metric-whale-curve-explain = Cumulative profit, best customers first. Above 100%, later customers eat up what earlier ones brought.
metric-whale-curve-formula = cumulative profit / total profit
metric-whale-curve-source = Kaplan, Narayanan, “Measuring and Managing Customer Profitability”, 2001
metric-whale-peak-name = Peak of the whale curve
metric-whale-peak-explain = Profit without the customers who bring a loss, over actual profit. At 1.4, as much as 40% of the actual profit was earned and lost again.
metric-whale-peak-formula = Σ positive profit / Σ profit
metric-whale-peak-source = Kaplan, Narayanan, “Measuring and Managing Customer Profitability”, 2001
metric-gini-name = Gini coefficient of revenue
metric-gini-explain = How unevenly revenue is spread over customers: 0 is equal, near 1 means that it all comes from one.
metric-gini-formula = 2Σ i·x₍ᵢ₎ / (nΣx) − (n + 1) / n, x ascending
metric-gini-source = Gini 1912
metric-rfm-name = Recency and frequency
metric-rfm-explain = Customers by how lately (R) and how often (F) they bought, each scored from 1 to 5.
metric-rfm-formula = score = 1 + ⌊5 × customers with a strictly smaller value / n⌋
metric-rfm-source = Hughes, “Strategic Database Marketing”, 1994
metric-rfm-cells-name = RFM cells
metric-rfm-cells-explain = Customers and revenue of each combination of recency, frequency and monetary value.
metric-rfm-cells-formula = score = 1 + ⌊5 × customers with a strictly smaller value / n⌋ for R, F and M
metric-rfm-cells-source = Hughes, “Strategic Database Marketing”, 1994

metric-churn-name = Customer churn
metric-churn-explain = Of the customers who were active when the period began, the share lost by its end. Active is who bought within the number of days in your settings. Without a period of your own: the last 365 days.
metric-churn-formula = lost at the end / active at the start; Wilson interval
metric-churn-source = Definition; how long makes a customer lost is set in the settings
metric-churn-revenue-name = Revenue churn
metric-churn-revenue-explain = The share of revenue that the lost customers stood for before the period.
metric-churn-revenue-formula = revenue of the lost before the start / revenue of all active at the start
metric-churn-revenue-source = Definition; how long makes a customer lost is set in the settings
metric-churn-by-month-name = Churn by month
metric-churn-by-month-explain = Active on the first day of the month, no longer on the first day of the next.
metric-churn-by-month-formula = lost in the month / active on its first day; Wilson interval
metric-churn-by-month-source = Definition; how long makes a customer lost is set in the settings
metric-repeat-rate-name = Repeat purchase rate
metric-repeat-rate-explain = Of the customers who bought in the period, the share that bought more than once.
metric-repeat-rate-formula = customers with two or more orders / customers with one or more; Wilson interval
metric-repeat-rate-source = Definition
metric-cohort-retention-name = Cohort retention
metric-cohort-retention-explain = Of the customers who first bought in a month, the share that bought again so many months later. The 24 latest cohorts.
metric-cohort-retention-formula = customers of the cohort with an order in month k / customers of the cohort
metric-cohort-retention-source = Definition

metric-complaints-by-month-name = Complaints by month
metric-complaints-by-month-explain = How many complaints reached you each month, by severity.
metric-complaints-by-month-formula = count
metric-complaints-by-month-source = Definition
metric-complaints-by-cause-name = Complaints by cause
metric-complaints-by-cause-explain = The causes, most frequent first, with what their remedies cost.
metric-complaints-by-cause-formula = count, share and cumulative share per cause
metric-complaints-by-cause-source = Pareto analysis (Juran)
metric-complaints-by-severity-name = Complaints by severity
metric-complaints-by-severity-explain = Minor to critical complaints, with what their remedies cost.
metric-complaints-by-severity-formula = count, share and cumulative share per severity
metric-complaints-by-severity-source = Pareto analysis (Juran)
metric-complaints-by-category-name = Complaints by category
metric-complaints-by-category-explain = Your own categories, most frequent first.
metric-complaints-by-category-formula = count, share and cumulative share per category; the 30 largest
metric-complaints-by-category-source = Pareto analysis (Juran)
metric-complaint-rate-name = Complaint rate
metric-complaint-rate-explain = Complaints per 1,000 valid orders.
metric-complaint-rate-formula = 1,000 × complaints / orders; exact Poisson interval
metric-complaint-rate-source = Definition; interval: Garwood 1936
metric-open-complaints-name = Open complaints
metric-open-complaints-explain = Complaints that still wait for you, as they stand now.
metric-open-complaints-formula = complaints neither resolved nor closed nor withdrawn
metric-open-complaints-source = Definition
metric-first-response-median-name = First response, median
metric-first-response-median-explain = Half of the answered complaints got their first answer from a person within this time.
metric-first-response-median-formula = median of first answer − received, in calendar hours
metric-first-response-median-source = Quantiles by linear interpolation (type 7, Hyndman and Fan 1996); interval: Conover 1999, 3.2
metric-first-response-p90-name = First response, 90th percentile
metric-first-response-p90-explain = Nine of ten answered complaints got their first answer from a person within this time.
metric-first-response-p90-formula = 90th percentile of first answer − received, in calendar hours
metric-first-response-p90-source = Quantiles by linear interpolation (type 7, Hyndman and Fan 1996); interval: Conover 1999, 3.2
metric-resolution-median-name = Resolution, median
metric-resolution-median-explain = Half of the resolved complaints were resolved within this time.
metric-resolution-median-formula = median of resolved − received, in calendar hours
metric-resolution-median-source = Quantiles by linear interpolation (type 7, Hyndman and Fan 1996); interval: Conover 1999, 3.2
metric-resolution-p90-name = Resolution, 90th percentile
metric-resolution-p90-explain = Nine of ten resolved complaints were resolved within this time.
metric-resolution-p90-formula = 90th percentile of resolved − received, in calendar hours
metric-resolution-p90-source = Quantiles by linear interpolation (type 7, Hyndman and Fan 1996); interval: Conover 1999, 3.2
metric-first-response-office-median-name = First response in office hours, median
metric-first-response-office-median-explain = Half of the answered complaints got their first answer within this time, counting only the hours in which the office is open.
metric-first-response-office-median-formula = median of the open hours from received to the first answer
metric-first-response-office-median-source = Quantiles by linear interpolation (type 7, Hyndman and Fan 1996); interval: Conover 1999, 3.2
metric-first-response-office-p90-name = First response in office hours, 90th percentile
metric-first-response-office-p90-explain = Nine of ten answered complaints got their first answer within this time, counting only open hours.
metric-first-response-office-p90-formula = 90th percentile of the open hours from received to the first answer
metric-first-response-office-p90-source = Quantiles by linear interpolation (type 7, Hyndman and Fan 1996); interval: Conover 1999, 3.2
metric-resolution-office-median-name = Resolution in office hours, median
metric-resolution-office-median-explain = Half of the resolved complaints were resolved within this time, counting only open hours and not while they waited for the customer.
metric-resolution-office-median-formula = median of the open hours from received to resolved, less the time of waiting for the customer
metric-resolution-office-median-source = Quantiles by linear interpolation (type 7, Hyndman and Fan 1996); interval: Conover 1999, 3.2
metric-resolution-office-p90-name = Resolution in office hours, 90th percentile
metric-resolution-office-p90-explain = Nine of ten resolved complaints were resolved within this time, counted likewise.
metric-resolution-office-p90-formula = 90th percentile of the open hours from received to resolved, less the time of waiting for the customer
metric-resolution-office-p90-source = Quantiles by linear interpolation (type 7, Hyndman and Fan 1996); interval: Conover 1999, 3.2
metric-resolution-office-mean-name = Mean time to resolution (MTTR)
metric-resolution-office-mean-explain = How many office hours resolving a complaint takes on average, counted likewise.
metric-resolution-office-mean-formula = mean of the open hours from received to resolved, less the time of waiting for the customer; t interval
metric-resolution-office-mean-source = Definition; Student 1908
metric-first-response-late-name = First response too late
metric-first-response-late-explain = Of the complaints held against a service target, the share whose first answer came too late, in business time.
metric-first-response-late-formula = late / judged; Wilson interval
metric-first-response-late-source = Definition
metric-resolution-late-name = Resolution too late
metric-resolution-late-explain = Of the complaints held against a service target, the share that took too long to resolve, in business time without the time spent waiting for the customer. Each counts once, however often it was reopened.
metric-resolution-late-formula = late / judged; Wilson interval
metric-resolution-late-source = Definition
metric-reopened-name = Reopened
metric-reopened-explain = Of the complaints that were resolved at least once, the share that had to be taken up again.
metric-reopened-formula = reopened at least once / resolved at least once; Wilson interval
metric-reopened-source = Definition
metric-complaint-flow-name = What becomes of complaints
metric-complaint-flow-explain = From received to answered, resolved, asked afterwards, and satisfied again: how many reach each step.
metric-complaint-flow-formula = complaints that reached the step and all before it
metric-complaint-flow-source = After ISO 10002
metric-recovery-satisfied-name = Satisfied after handling
metric-recovery-satisfied-explain = Of the customers who were asked after their complaint was handled, the share that was satisfied.
metric-recovery-satisfied-formula = satisfied / asked; Wilson interval
metric-recovery-satisfied-source = Definition
metric-recovery-bought-again-name = Bought again after a complaint
metric-recovery-bought-again-explain = Of the complaints resolved long enough ago, the share whose customer bought again in time.
metric-recovery-bought-again-formula = bought again within the days given / resolved that long ago; Wilson interval
metric-recovery-bought-again-source = Definition
metric-recovery-by-severity-name = Bought again by severity and speed
metric-recovery-by-severity-explain = Who comes back after which complaint, beside what teaching material claims.
metric-recovery-by-severity-formula = bought again within the days given / resolved that long ago, per group; Wilson interval
metric-recovery-by-severity-source = Teaching material: 4% come back after a major complaint, 53% after a minor one; 52% when it was settled, 95% when it was settled fast
metric-remedy-cost-by-cause-name = Cost by cause
metric-remedy-cost-by-cause-explain = What the remedies of complaints cost, by the five top causes, the costliest first.
metric-remedy-cost-by-cause-formula = cost, share and cumulative share per cause
metric-remedy-cost-by-cause-source = Pareto analysis (Juran)
metric-complaints-by-own-cause-name = Complaints by root cause
metric-complaints-by-own-cause-explain = Complaints by your own causes, each with all causes below it.
metric-complaints-by-own-cause-formula = count, share and cumulative share per widest cause
metric-complaints-by-own-cause-source = Pareto analysis (Juran)
metric-remedy-cost-by-own-cause-name = Cost by root cause
metric-remedy-cost-by-own-cause-explain = What the remedies cost, by your own causes, each with all causes below it.
metric-remedy-cost-by-own-cause-formula = cost, share and cumulative share per widest cause
metric-remedy-cost-by-own-cause-source = Pareto analysis (Juran)
metric-causes-by-month-name = Causes by month
metric-causes-by-month-explain = Complaints received each month, by cause.
metric-causes-by-month-formula = count per month and cause
metric-causes-by-month-source = Definition
metric-causes-by-product-name = Causes by product
metric-causes-by-product-explain = Which cause comes up with which product; products with most complaints first.
metric-causes-by-product-formula = count per product and cause
metric-causes-by-product-source = Definition
metric-causes-by-channel-name = Causes by channel
metric-causes-by-channel-explain = Which cause reaches you over which channel.
metric-causes-by-channel-formula = count per channel and cause
metric-causes-by-channel-source = Definition
metric-relation-repaired-name = Relations repaired
metric-relation-repaired-explain = Of the resolved complaints, the share whose customer said that it is well, or bought again afterwards. Nothing else counts as repaired.
metric-relation-repaired-formula = (satisfied afterwards, or an order after the day of the resolution) / resolved; Wilson interval
metric-relation-repaired-source = Definition
metric-outcome-funnel-name = From dissatisfied to bought again
metric-outcome-funnel-explain = Customers who were dissatisfied in a survey (c below 1 − t, NPS of 6 or less, or CSAT of 2 or less): how many complained, were handled, said that they are satisfied again, stayed and bought again. Each with the latest complaint of the period.
metric-outcome-funnel-formula = customers who took the step and all before it; stayed: an order within the days after which a customer counts as lost; bought again: an order within the days given after the resolution
metric-outcome-funnel-source = After TARP’s studies of complaint handling
metric-outcomes-by-severity-name = Outcomes by severity and speed
metric-outcomes-by-severity-explain = Customers who complained, by their latest complaint: who came back, was handled, satisfied again and stayed, beside the references of your settings.
metric-outcomes-by-severity-formula = came back: bought again in time / handled long enough ago; handled / complained; satisfied again and stayed / handled; Wilson intervals
metric-outcomes-by-severity-source = References: teaching material, editable in the settings
metric-silent-name = Silent customers
metric-silent-explain = Of the customers who were dissatisfied in a survey, the share that did not complain in the period.
metric-silent-formula = dissatisfied without a complaint / dissatisfied; Wilson interval
metric-silent-source = Definition
metric-word-of-mouth-won-back-name = Word of mouth won back
metric-word-of-mouth-won-back-explain = People who heard bad things from customers who are satisfied again after handling. Everyone who was dissatisfied in a survey or complained tells 22 people; who is satisfied again tells 8 instead, or 10 where handling exceeded expectation.
metric-word-of-mouth-won-back-formula = 22 × satisfied again, of 22 × (dissatisfied or complained), with the coefficients of your settings
metric-word-of-mouth-won-back-source = Teaching material: a dissatisfied customer tells 22 people, a satisfied one 8, a delighted one 10
metric-articles-helped-name = Articles that helped
metric-articles-helped-explain = Of the uses of knowledge articles that somebody judged, the share that helped.
metric-articles-helped-formula = helped / judged; Wilson interval
metric-articles-helped-source = Definition; interval: Wilson 1927
metric-requests-by-kind-name = Service requests by kind
metric-requests-by-kind-explain = How many of each kind reached you, how many wait for you now, and how long half of the finished ones took at most.
metric-requests-by-kind-formula = count; open now; finished; median of finished − received
metric-requests-by-kind-source = Definition
metric-maintenance-on-time-name = Maintenance on time
metric-maintenance-on-time-explain = Of the maintenance that is done and had a day, the share done by that day.
metric-maintenance-on-time-formula = done by the day it was due / done; Wilson interval
metric-maintenance-on-time-source = Definition; interval: Wilson 1927

# Rows, lines and parts of figures.

term-below = Below expectation
term-meets = Meets expectation
term-exceeds = Exceeds expectation
term-promoters = Promoters (9–10)
term-passives = Passives (7–8)
term-detractors = Detractors (0–6)
term-satisfied = Satisfied (4–5)
term-not-satisfied = Not satisfied (1–3)
term-easy = Easy (5–7)
term-not-easy = Not easy (1–4)
term-satisfaction-ratio = Satisfaction ratio
term-nps = NPS
term-csat = CSAT
term-churn = Churn
term-invited = Invited
term-answered = Answered
term-anonymous = Anonymous
term-orders = Orders
term-revenue = Revenue
term-revenue-share = Share of revenue
term-cumulative-profit = Cumulative profit
term-returns = Returns
term-cost-of-goods = Cost of goods
term-cost-of-service = Cost to serve
term-cost-of-care = Care and remedies
term-median = Median
term-median-low = Median, from
term-median-high = Median, to
term-customers-at-a-loss = Customers at a loss
term-customers-with-gain = Customers with a gain
term-profit-gained = Profit gained
term-profit-lost = Profit lost again
term-vip = VIP
term-important = Important
term-ordinary = Ordinary
term-class-a = A
term-class-b = B
term-class-c = C
term-active-at-start = Active at the start
term-lost = Lost
term-kept = Kept
term-revenue-at-start = Revenue of the active
term-revenue-lost = Revenue of the lost
term-bought-again = Bought again
term-bought-once = Bought once
term-not-bought-again = Did not buy again
term-complaints = Complaints
term-too-late = Too late
term-in-time = In time
term-helped = Helped
term-not-helped = Did not help
term-reopened = Reopened
term-received = Received
term-resolved = Resolved
term-asked = Asked afterwards
term-satisfied-after = Satisfied afterwards
term-not-satisfied-after = Not satisfied afterwards
term-settled-fast = Settled fast
term-settled-slowly = Settled slowly
term-other-categories = Other categories
term-other-products = Other products
term-dissatisfied = Dissatisfied
term-complained = Complained
term-handled = Handled
term-satisfied-again = Satisfied again
term-stayed = Stayed
term-all-complaints = All
term-silent = Silent
term-told-by-dissatisfied = Told by dissatisfied customers
term-still-told-badly = Of them not won back
term-now-told-well = Told well by those satisfied again
term-share-won-back = Won back
term-repaired-by-answer = Repaired: the customer said so
term-repaired-by-purchase = Repaired: bought again
term-not-repaired = Not repaired
term-repair-not-known = Not yet known

# Columns of tables.

column-answers = Answers
column-answered = Answered
column-invited = Invited
column-share = Share
column-low = From (95%)
column-high = To (95%)
column-mean-ratio = Satisfaction ratio
column-below = Below
column-meets = Meets
column-exceeds = Exceeds
column-customers = Customers
column-customer-share = Share of customers
column-revenue = Revenue
column-revenue-share = Share of revenue
column-profit = Profit
column-profit-share = Share of profit
column-customer-share-claimed = Customers, claimed
column-profit-share-claimed = Profit, claimed
column-share-claimed = Claimed
column-complaints = Complaints
column-requests = Requests
column-finished = Finished
column-median-hours = Median time
column-share-so-far = Cumulative
column-open = Open
column-remedy-cost = Cost of remedies
column-resolved = Resolved
column-bought-again = Bought again
column-cost-each = Cost each
column-complained = Complained
column-came-back = Came back
column-came-back-low = Came back, from
column-came-back-high = Came back, to
column-by-severity-claimed = By severity, claimed
column-by-speed-claimed = By speed, claimed
column-handled = Handled
column-handled-low = Handled, from
column-handled-high = Handled, to
column-satisfied-again = Satisfied again
column-satisfied-again-low = Satisfied again, from
column-satisfied-again-high = Satisfied again, to
column-stayed = Stayed
column-stayed-low = Stayed, from
column-stayed-high = Stayed, to

# What was left out of a figure.

excluded-responses-outside-period = Responses outside the period
excluded-responses-without-score = Responses without this score
excluded-responses-without-pair = Responses without expectation and experience
excluded-responses-with-half-a-pair = Responses with only one of expectation and experience
excluded-expectation-zero = Responses with an expectation of 0, which have no ratio
excluded-surveys-without-invitations = Surveys that do not say how many were invited
excluded-surveys-answered-more-than-invited = Surveys with more answers than invitations
excluded-orders-outside-period = Orders outside the period
excluded-orders-not-valid = Enquiries, unpaid, refunded and cancelled orders
excluded-orders-without-customer = Orders without a customer
excluded-orders-without-amount = Orders without an amount
excluded-orders-in-other-currency = Orders in another currency
excluded-costs-in-other-currency = Costs in another currency
excluded-care-costs-in-other-currency = Costs of care in another currency
excluded-complaints-outside-period = Complaints outside the period
excluded-requests-outside-period = Service requests outside the period
excluded-maintenance-not-done-or-without-a-day = Maintenance not done yet, or without a day
excluded-complaints-not-asked = Complaints whose customer was not asked
excluded-complaints-not-ended = Complaints still waiting for this
excluded-complaints-not-judged = Complaints without a target, or still open
excluded-complaints-not-measured = Complaints without a target that says when the office is open, or still open
excluded-uses-outside-period = Uses outside the period
excluded-uses-not-judged = Uses that nobody judged
excluded-ends-before-it-begins = Complaints that end before they begin
excluded-complaints-unresolved-or-too-recent = Complaints not resolved, or too recently to judge
excluded-complaints-merged = Complaints that go on in another one, and are counted there
excluded-dissatisfied-without-customer = Dissatisfied responses without a customer
excluded-customers-too-recent = Customers whose complaint was resolved too recently to judge

# What a figure depends on.

parameter-as-of = As of
parameter-from = From
parameter-to = To
parameter-start = Start of the period
parameter-currency = Currency
parameter-ratio-tolerance = Tolerance t
parameter-lost-after-days = Lost after days without an order
parameter-again-within-days = Bought again within days
parameter-fast-hours = Fast up to hours
parameter-word-of-mouth-below = People told when below expectation
parameter-word-of-mouth-meets = People told when expectation is met
parameter-word-of-mouth-exceeds = People told when expectation is exceeded

# Why there is no figure.

undefined-no-pairs = No answer gives both expectation and experience yet.
undefined-no-scores = No answer gives this score yet.
undefined-no-orders = There are no valid orders in this period.
undefined-no-invitations = No survey says how many people were invited.
undefined-total-not-positive = The total is not above zero, so shares of it mean nothing.
undefined-nobody-active-at-start = Nobody was active when the period began.
undefined-nothing-ended = No complaint has come that far yet.
undefined-nothing-measured = No complaint with a service target has come that far yet.
undefined-nothing-judged = Nobody has judged an article yet.
undefined-no-maintenance-done = No maintenance with a day is done yet.
undefined-nothing-held-against-a-target = No complaint was held against a service target yet.
undefined-nobody-asked = No customer was asked after handling yet.
undefined-nothing-to-judge = No complaint was resolved long enough ago.
undefined-nobody-dissatisfied = No customer was dissatisfied or complained in this period.

# Remarks beside a figure.

note-teaching-claim = Columns marked as claimed, and the word-of-mouth coefficients, come from teaching material. They are claims, not measurements.
note-as-they-stand-now = As things stand now, whatever the period’s end.
note-calendar-hours = In calendar hours; nights and weekends count.
note-office-hours = Only the hours count in which the office is open, by the calendar of the target that holds for the complaint.
note-last-month-incomplete = The last month may not be over yet.
note-no-costs = No costs are recorded, so profit equals revenue.
note-ties-share-a-score = Customers with equal values share a score.
note-total-not-positive = The total is not above zero, so shares of it mean nothing.

# How an interval was computed.

method-wilson = Wilson score interval, 95%
method-multinomial = Normal interval on the multinomial variance, 95%
method-student-t = Student’s t interval, 95%
method-delta = Delta-method interval, 95%
method-poisson = Exact Poisson interval (Garwood), 95%
method-conditional = Exact conditional interval of the ratio of two Poisson rates (Przyborowski and Wilenski 1940), 95%
method-order-statistics = Interval between two order statistics, 95%

## Import

import-title = Import
import-sub = From a CSV or text file. You check everything before anything is saved, and can undo it afterwards.
import-anonymous = Customers without a name
import-trouble = That did not work
import-choose = Choose a file
import-drop = Drop a file here, or choose one
import-drop-help = CSV, TSV or plain text, in any encoding a spreadsheet writes. It stays on this device.
import-paste = Or paste text
import-paste-label = Rows from a spreadsheet
import-paste-take = Use this text
import-pasted = pasted text
import-inspecting = Looking at the file
import-planning = Reading the file and checking every row
import-committing = Saving
import-about = { $file }: { $rows } rows, { $columns } columns
import-start-over = Another file
import-check = Check all rows
import-format = How the file was read
import-rows-are = Each row is one of
import-encoding = Encoding
import-separator = Separator
separator-comma = Comma ,
separator-semicolon = Semicolon ;
separator-tab = Tab
separator-pipe = Vertical bar |
separator-spaces = Spaces
import-header = The first row names the columns
import-note = Worth knowing
import-column-number = Column { $number }
import-columns = Columns
import-columns-sub = Where each column goes. Correct what was taken wrongly; ignored columns are not imported.
import-goes-to = { $column } goes to
import-ignore = Ignore
import-new-field = A new field…
import-new-field-named = New field: { $name }
import-new-field-name = Name of the field
import-new-field-kind = Kind
import-name-first = First name
import-name-middle = Middle name
import-name-last = Last name
import-related = { $record } › { $field }
import-dates = Order of dates
import-dates-year = Year first (2024-12-31)
import-dates-day = Day first (31/12/2024)
import-dates-month = Month first (12/31/2024)
import-dates-serial = Spreadsheet day numbers
guess-empty = empty
guess-text = text
guess-long-text = long text
guess-code = number code
guess-int = whole numbers
guess-number = numbers
guess-money = amounts
guess-day = dates
guess-time = times
guess-bool = yes/no
guess-email = email
guess-phone = phone
guess-url = web address
import-create = Create the missing records of “{ $what }”
import-match-on = Rows are recognised by: { $fields }. Importing the same file again changes nothing.
import-match-all = Rows are recognised by all their values. Importing the same file again changes nothing.
import-constant = { $what } of all rows
import-preview = First rows of the file
import-plan = What the import will do
import-nothing-to-do = There is nothing to import: everything in the file is here already, or is left out for the reasons below.
import-rows = Rows
import-created = New
import-updated = Changed
import-unchanged = Already here
import-left-out = Left out
import-new-fields = New fields
import-rounded = Rounded amounts
import-related-made = New { $what }
import-go = Import { $what }
import-correct = Back to the columns
import-errors = Rows that are left out
import-errors-sub = The other rows can be imported without them. Or correct the file and choose it again.
import-errors-download = Download as CSV
import-errors-more = { $count } more are in the downloaded file.
import-line = Line
import-column = Column
import-value = Value
import-reason = Reason
import-done-text = Everything is saved on this device. You can undo it as a whole.
import-see = See { $what }
import-insights = Go to Insights
import-another = Import another file
import-failed-unusable = The plan of the import could not be used ({ $reason }). Nothing was imported. Try again.

## Export and backup

data-sub = What comes in, what goes out, and how safely it is kept
data-import = Import
data-import-text = Customers, orders, complaints and survey answers from CSV and text files. You see what will happen before anything is saved, and you can undo it.
data-import-go = Import a file
data-export = Export
data-export-text = For other programs: one file with everything, or a table for a spreadsheet.
data-export-all = Export everything
data-exported = The export file is made. Everybody who gets it can read it.
data-without-files = { $count } files of evidence are missing or damaged and could not be included. Everything else is in.
data-without-key = The key that signs dossiers cannot be read and is not in this backup. Everything else is.
data-export-failed = The file could not be made ({ $reason }). Nothing was changed. Try again.
data-tables = Record types as CSV files
data-table = Records
data-records = Number of records
data-file = File
data-csv-of = { $what } as CSV
data-csv-safe = For spreadsheets
data-csv-exact = Exact, to import again
data-restore = Check and restore
data-restore-sub = Prove that a backup is good, or make a workspace of it
data-storage = Storage
data-storage-sub = In this browser, on this device
data-space = Space used
data-space-of = { $used } of { $quota }
data-space-unknown = The browser does not say
data-promise = Kept by the browser
data-kept = Kept
data-not-kept = May be cleared
data-not-kept-text = When space runs out, or after long absence, the browser may clear this site’s storage. Ask it to keep the data, and back up regularly.
data-keep = Ask the browser to keep it
data-kept-now = The browser promises to keep your data.
data-not-kept-now = The browser does not promise it yet. Installing Zhiji or adding a bookmark often helps; regular exports always do.
data-remind-title = Time for a backup
data-remind-text = { $count ->
    [one] 1 step is
   *[other] { $count } steps are
 } in no backup: { $count ->
    [one] it exists
   *[other] they exist
 } only in this browser.
restore-drop = Drop a backup (.age) or an export file (.json) here, or click to choose
restore-help = It is only looked at. What becomes of it you decide afterwards.
restore-reading = Reading the file…
restore-failed = Not restored; nothing was changed
restore-unreadable = The browser cannot read this file ({ $reason }). Copy it to this device and try again.
restore-not-a-workspace = This is no backup or export file of Zhiji. Choose the file that “Back up now” or “Export everything” made.
restore-newer = A newer version of Zhiji made this file. Reload the page to get the newest version, then try again.
restore-unknown-table = The file holds a kind of record that this version does not know (“{ $name }”). Reload the page to get the newest version.
restore-damaged = The file is cut off or damaged at line { $line }, column { $column }. Try another copy of it.
restore-bad-value = { $table }, record { $row }: the field “{ $field }” holds something that it cannot hold. Try another copy of the file.

## Settings

settings-sub = What holds for this workspace, and for this browser
settings-workspace = Workspace
settings-currency = Currency
settings-currency-help = New amounts are in it, and figures are given in it.
settings-utc-offset-minutes = Time zone
settings-time-zone = Time zone
settings-time-zone-help = Decides on which day something counts and what clocks show; summer time included. Type a city.
zone-not-told = This browser does not tell how the clocks of this zone go. Choose another city with the same time.
settings-actor = Who is at the keyboard
settings-actor-nobody = Nobody in particular
settings-actor-help = What is done in this browser is noted under this name.
settings-figures = Figures
settings-figures-sub = Numbers that the figures are counted with. Change them to fit your business.
settings-ratio-tolerance = Tolerance around “as expected”
settings-ratio-tolerance-help = Experience ÷ expectation within 1 ± this counts as meeting expectations.
settings-lost-after-days = Days until a customer counts as lost
settings-lost-after-days-help = Counted from the last order.
settings-dissatisfied = Dissatisfied answers
settings-dissatisfied-sub = When a customer answers a survey with c below 1 − t, or recommends us with 6 or less. Whoever has an open complaint is left to it.
settings-dissatisfied-leads = Such an answer leads to
settings-dissatisfied-nothing = Nothing by itself
settings-dissatisfied-task = A task: get in touch by tomorrow
settings-dissatisfied-complaint = A complaint
settings-dissatisfied-words = What it is called
settings-dissatisfied-usual = Dissatisfied in a survey: ask what went wrong
settings-service-ahead-days = Service due soon (days)
settings-service-ahead-days-help = How early due maintenance and ending warranties appear on the today page.
settings-remedy-limits = Authority over remedies
settings-remedy-limits-help = What costs more waits for a second member. Leave empty for no limit; owners have none.
settings-remedy-limit-agent = Agents, up to
settings-remedy-limit-manager = Managers, up to
settings-word-of-mouth = How many people one customer tells
settings-word-of-mouth-help = Reference values from teaching material; replace them with your own if you know better.
settings-word-of-mouth-below = Dissatisfied
settings-word-of-mouth-meets = Satisfied
settings-word-of-mouth-exceeds = Delighted
settings-came-back = How many customers come back after a complaint, in per cent
settings-came-back-help = References from teaching material that figures stand beside; replace them with your own.
settings-came-back-major = Major complaint
settings-came-back-minor = Minor complaint
settings-came-back-settled = Settled
settings-came-back-fast = Settled fast
settings-browser = This browser
settings-browser-sub = Remembered here, for every workspace
settings-keys = Press ? anywhere to see all keyboard shortcuts.
settings-members-sub = The people who care for customers
settings-tags-sub = Labels on customers
settings-complaints = Complaints
settings-policies-sub = How fast complaints are answered and resolved. Of the targets that fit, the most particular one holds.
settings-policy-answer = answer { $time }
settings-policy-resolve = resolve { $time }
settings-always = day and night
settings-closed = closed
settings-policies-usual = Use the usual targets
settings-policies-usual-help = Four targets by severity, on weekdays from 09:00 to 18:00. Change them as you like.
settings-calendars-sub = The hours in which time counts
settings-calendar-days-sub = Public holidays, half days, and working Saturdays
holidays-import = Import .ics
holidays-title = Import holidays
holidays-text = From a calendar file (.ics) of public holidays, such as mobile phones subscribe to. Working days that make up for a bridge day are recognised.
holidays-choose = Choose a calendar file
holidays-no-calendar = Make a business calendar first: the days belong to one.
holidays-not-a-calendar = This is no calendar file. Nothing was changed; choose a file that ends in .ics.
holidays-too-large = This file is larger than a calendar of holidays can be (16 MB). Nothing was changed.
holidays-unreadable = The browser could not read this file. Nothing was changed; choose it again.
holidays-all-there = All these days are in the calendar already.
holidays-found = { $off } days off, { $working } working days
holidays-off = off
holidays-working = working
holidays-left-out = Left out: { $count } entries that repeat, are cancelled, or are neither day off nor working day
holidays-add = Add these days
done-holidays = { $count ->
    [one] { $count } day was added
   *[other] { $count } days were added
}
settings-causes-sub = Causes in your own words, below the five top causes
settings-usual-calendar = Weekdays 09:00–18:00
settings-usual-critical = Critical: 1 h, 8 h
settings-usual-major = Major: 2 h, 16 h
settings-usual-moderate = Moderate: 4 h, 27 h
settings-usual-minor = Minor: 9 h, 45 h
done-usual-targets = The usual targets are set
settings-none-yet = None yet.
settings-edit = Edit { $name }
settings-about = About
settings-about-text = Customer care that runs wholly in your browser. No server, no account, no tracking; the page’s security policy forbids it to contact anyone. Apache-2.0.
own-fields = Fields of your own
own-fields-sub = They appear in forms, lists, filters, import and export like any other
own-field-none = None yet. Add what your business needs to know.
own-field-new = New field
own-field-edit = Edit field
own-field-entity = For
own-field-label-zh = Label in Chinese
own-field-label-en = Label in English
own-field-label-help = One of the two is enough.
own-field-kind = What it holds
own-field-options = Options
own-field-options-help = One per line

## Record types, fields and choices

# Members

entity-members = Members
entity-members-one = Member
entity-members-new = New member
entity-members-count = { $count ->
    [one] { $count } member
   *[other] { $count } members
}

field-members-name = Name
field-members-email = Email
field-members-role = Role
choice-members-role-owner = Owner
choice-members-role-manager = Manager
choice-members-role-agent = Agent
field-members-active = Active
field-members-active-help = Only active members can be given work.

# Tags

entity-tags = Tags
entity-tags-one = Tag
entity-tags-new = New tag
entity-tags-count = { $count ->
    [one] { $count } tag
   *[other] { $count } tags
}

field-tags-name = Name
field-tags-colour = Colour
choice-tags-colour-grey = Grey
choice-tags-colour-red = Red
choice-tags-colour-orange = Orange
choice-tags-colour-yellow = Yellow
choice-tags-colour-green = Green
choice-tags-colour-teal = Teal
choice-tags-colour-blue = Blue
choice-tags-colour-purple = Purple
choice-tags-colour-pink = Pink

# Customers

entity-customers = Customers
entity-customers-one = Customer
entity-customers-new = New customer
entity-customers-count = { $count ->
    [one] { $count } customer
   *[other] { $count } customers
}

field-customers-name = Name
field-customers-kind = Type
choice-customers-kind-person = Person
choice-customers-kind-organisation = Organisation
field-customers-account = Account type
field-customers-account-help = A key account has its own plan, benefits and contact person.
choice-customers-account-customer = Customer
choice-customers-account-key-account = Key account
choice-customers-account-partner = Partner
field-customers-company = Organisation
field-customers-job = Job title
field-customers-phone = Phone
field-customers-phone-other = Other phone
field-customers-email = Email
field-customers-email-other = Other email
field-customers-wechat = WeChat
field-customers-website = Website
field-customers-website-help = Starts with https:// or http://
field-customers-city = City
field-customers-address = Address
field-customers-gender = Gender
choice-customers-gender-female = Female
choice-customers-gender-male = Male
choice-customers-gender-other = Other
field-customers-birthday = Birthday
field-customers-birthday-calendar = Birthday calendar
field-customers-birthday-calendar-help = Choose lunar when the birthday is kept by the Chinese lunar calendar.
choice-customers-birthday-calendar-solar = Solar
choice-customers-birthday-calendar-lunar = Lunar
field-customers-tier = Tier
choice-customers-tier-vip = VIP
choice-customers-tier-gold = Gold
choice-customers-tier-silver = Silver
choice-customers-tier-basic = Basic
field-customers-segment = Segment
field-customers-segment-help = Any grouping your team uses, such as “young families”.
field-customers-lifecycle = Lifecycle
choice-customers-lifecycle-potential = Potential
choice-customers-lifecycle-new = New
choice-customers-lifecycle-regular = Regular
choice-customers-lifecycle-loyal = Loyal
choice-customers-lifecycle-lapsing = Lapsing
choice-customers-lifecycle-lost = Lost
field-customers-lost-reason = Reason for leaving
field-customers-source = Source
field-customers-source-help = How the customer found you: a friend, an advertisement, passing by.
field-customers-referred-by = Referred by
field-customers-owner = Owner
field-customers-owner-help = The member who looks after this customer.
field-customers-tags = Tags
field-customers-consent = May be contacted
field-customers-consent-help = Whether the customer agreed to receive messages from you.
field-customers-first-seen = First contact
field-customers-last-seen = Last contact
field-customers-preferences = Preferences
field-customers-notes = Notes
field-customers-external-id = External ID
field-customers-external-id-help = The customer’s number in the system you import from. Importing again updates the same record instead of adding a second one.

# Contacts

entity-contacts = Contacts
entity-contacts-one = Contact
entity-contacts-new = New contact
entity-contacts-count = { $count ->
    [one] { $count } contact
   *[other] { $count } contacts
}

field-contacts-name = Name
field-contacts-customer = Customer
field-contacts-role = Role
field-contacts-role-help = The one who pays is not always the one who uses.
choice-contacts-role-payer = Payer
choice-contacts-role-user = User
choice-contacts-role-influencer = Influencer
choice-contacts-role-internal = Internal customer
field-contacts-job = Job title
field-contacts-phone = Phone
field-contacts-email = Email
field-contacts-wechat = WeChat
field-contacts-notes = Notes

# Orders

entity-orders = Orders
entity-orders-one = Order
entity-orders-new = New order
entity-orders-count = { $count ->
    [one] { $count } order
   *[other] { $count } orders
}

field-orders-number = Order number
field-orders-customer = Customer
field-orders-placed-on = Date
field-orders-status = Status
choice-orders-status-enquiry = Enquiry
choice-orders-status-ordered = Ordered
choice-orders-status-paid = Paid
choice-orders-status-shipped = Shipped
choice-orders-status-received = Received
choice-orders-status-in-use = In use
choice-orders-status-after-sale = After-sales
choice-orders-status-completed = Completed
choice-orders-status-refunded = Refunded
choice-orders-status-cancelled = Cancelled
field-orders-amount = Amount
field-orders-amount-help = What the customer pays, after discounts.
field-orders-cost = Cost of goods
field-orders-discount = Discount
field-orders-returned = Refunded for returns
field-orders-service-cost = Cost to serve
field-orders-service-cost-help = What looking after this order cost you: time, visits, gifts. It is taken off the profit per customer.
field-orders-quantity = Items
field-orders-channel = Channel
choice-orders-channel-shop = Shop
choice-orders-channel-online = Online
choice-orders-channel-phone = Phone
choice-orders-channel-wechat = WeChat
choice-orders-channel-partner = Partner
choice-orders-channel-other = Other
field-orders-product = Product
field-orders-notes = Notes

# Order lines

entity-order-lines = Order lines
entity-order-lines-one = Order line
entity-order-lines-new = New order line
entity-order-lines-count = { $count ->
    [one] { $count } order line
   *[other] { $count } order lines
}

field-order-lines-product = Product
field-order-lines-order = Order
field-order-lines-quantity = Quantity
field-order-lines-unit-price = Unit price
field-order-lines-amount = Amount
field-order-lines-cost = Cost

# Interactions

entity-interactions = Interactions
entity-interactions-one = Interaction
entity-interactions-new = New interaction
entity-interactions-count = { $count ->
    [one] { $count } interaction
   *[other] { $count } interactions
}

field-interactions-summary = Summary
field-interactions-customer = Customer
field-interactions-at = Time
field-interactions-kind = Type
choice-interactions-kind-call = Call
choice-interactions-kind-visit = Visit
choice-interactions-kind-email = Email
choice-interactions-kind-wechat = WeChat
choice-interactions-kind-sms = Text message
choice-interactions-kind-shop = In the shop
choice-interactions-kind-social = Social media
choice-interactions-kind-web = Website
choice-interactions-kind-gift = Gift
choice-interactions-kind-other = Other
field-interactions-direction = Started by
choice-interactions-direction-inbound = The customer
choice-interactions-direction-outbound = Us
field-interactions-phase = Phase
choice-interactions-phase-before = Before purchase
choice-interactions-phase-during = During purchase
choice-interactions-phase-after = After purchase
field-interactions-mood = Mood
choice-interactions-mood-delighted = Delighted
choice-interactions-mood-satisfied = Satisfied
choice-interactions-mood-neutral = Neutral
choice-interactions-mood-dissatisfied = Dissatisfied
field-interactions-minutes = Minutes
field-interactions-cost = Cost
field-interactions-member = Handled by
field-interactions-notes = Details
field-interactions-next-step = Next step
field-interactions-due-on = Due
field-interactions-done = Done

# Complaints

entity-complaints = Complaints
entity-complaints-one = Complaint
entity-complaints-new = New complaint
entity-complaints-count = { $count ->
    [one] { $count } complaint
   *[other] { $count } complaints
}

field-complaints-subject = Subject
field-complaints-number = Number
field-complaints-customer = Customer
field-complaints-order = Order
field-complaints-opened-at = Received
field-complaints-channel = Channel
choice-complaints-channel-phone = Phone
choice-complaints-channel-email = Email
choice-complaints-channel-wechat = WeChat
choice-complaints-channel-shop = Shop
choice-complaints-channel-web = Website
choice-complaints-channel-letter = Letter
choice-complaints-channel-social = Social media
choice-complaints-channel-other = Other
field-complaints-severity = Severity
choice-complaints-severity-minor = Minor
choice-complaints-severity-moderate = Moderate
choice-complaints-severity-major = Major
choice-complaints-severity-critical = Critical
field-complaints-status = Status
choice-complaints-status-received = Received
choice-complaints-status-acknowledged = Acknowledged
choice-complaints-status-investigating = Investigating
choice-complaints-status-remedy-offered = Remedy offered
choice-complaints-status-resolved = Resolved
choice-complaints-status-confirmed = Confirmed by customer
choice-complaints-status-closed = Closed
choice-complaints-status-withdrawn = Withdrawn
choice-complaints-status-merged = Merged
field-complaints-cause = Cause
field-complaints-cause-help = Product, service system, communication, care or the company itself: the five most common causes.
choice-complaints-cause-product = Product
choice-complaints-cause-service = Service system
choice-complaints-cause-communication = Communication
choice-complaints-cause-care = Customer care
choice-complaints-cause-company = Company
field-complaints-cause-detail = Root cause
field-complaints-cause-detail-help = In your own words; the list is kept in the settings.
field-complaints-category = Category
field-complaints-product = Product
field-complaints-description = What happened
field-complaints-wants = What the customer wants
field-complaints-owner = Handled by
field-complaints-watchers = Watched by
field-complaints-escalated = Escalated
field-complaints-waiting = Waiting for the customer
field-complaints-response-due-at = First response due
field-complaints-resolution-due-at = Resolution due
field-complaints-warn-at = Close to due from
field-complaints-response-late = First response late
field-complaints-resolution-late = Resolution late
field-complaints-response-hours = First answer took (office hours)
field-complaints-resolution-hours = Resolution took (office hours)
field-complaints-first-response-at = First response
field-complaints-resolved-at = Resolved
field-complaints-satisfied-after = Satisfied afterwards
field-complaints-satisfied-after-help = Ask the customer after the complaint was handled. Leave empty if nobody asked.
field-complaints-remedy-cost = Cost of remedy
field-complaints-merged-into = Goes on in
field-complaints-split-from = Was part of

# Handling steps

entity-complaint-steps = Handling steps
entity-complaint-steps-one = Handling step
entity-complaint-steps-new = New handling step
entity-complaint-steps-count = { $count ->
    [one] { $count } handling step
   *[other] { $count } handling steps
}

field-complaint-steps-notes = Notes
field-complaint-steps-complaint = Complaint
field-complaint-steps-at = Time
field-complaint-steps-kind = Step
choice-complaint-steps-kind-received = Received
choice-complaint-steps-kind-acknowledged = Acknowledged
choice-complaint-steps-kind-investigating = Investigating
choice-complaint-steps-kind-remedy-offered = Remedy offered
choice-complaint-steps-kind-resolved = Resolved
choice-complaint-steps-kind-confirmed = Confirmed by customer
choice-complaint-steps-kind-closed = Closed
choice-complaint-steps-kind-withdrawn = Withdrawn
choice-complaint-steps-kind-reopened = Reopened
choice-complaint-steps-kind-note = Note
choice-complaint-steps-kind-reply = Told the customer
choice-complaint-steps-kind-waiting = Waiting for the customer
choice-complaint-steps-kind-resumed = Customer came back
choice-complaint-steps-kind-escalated = Escalated
choice-complaint-steps-kind-calmed = Escalation ended
choice-complaint-steps-kind-not-satisfied = Customer not satisfied
choice-complaint-steps-kind-merged = Merged into another
choice-complaint-steps-kind-taken-in = Took in another
choice-complaint-steps-kind-split = Split
choice-complaint-steps-kind-evidence = Evidence added
field-complaint-steps-member = By
field-complaint-steps-cost = Cost
entity-causes = Causes
entity-causes-one = Cause
entity-causes-new = New cause
entity-causes-count = { $count ->
    [one] { $count } cause
   *[other] { $count } causes
}
field-causes-name = Name
field-causes-top = Top cause
choice-causes-top-product = Product
choice-causes-top-service = Service system
choice-causes-top-communication = Communication
choice-causes-top-care = Customer care
choice-causes-top-company = Company
field-causes-parent = Part of

entity-calendars = Business calendars
entity-calendars-one = Business calendar
entity-calendars-new = New calendar
entity-calendars-count = { $count ->
    [one] { $count } business calendar
   *[other] { $count } business calendars
}
field-calendars-name = Name
field-calendars-monday = Monday
field-calendars-tuesday = Tuesday
field-calendars-wednesday = Wednesday
field-calendars-thursday = Thursday
field-calendars-friday = Friday
field-calendars-saturday = Saturday
field-calendars-sunday = Sunday
field-calendars-zone = Time zone
field-calendars-zone-help = Empty: the time zone of the team.
field-calendars-monday-help = Such as 09:00-12:00 13:00-18:00. Leave a day empty when nobody works.

entity-calendar-days = Special days
entity-calendar-days-one = Special day
entity-calendar-days-new = New special day
entity-calendar-days-count = { $count ->
    [one] { $count } special day
   *[other] { $count } special days
}
field-calendar-days-name = Name
field-calendar-days-calendar = Calendar
field-calendar-days-day = Day
field-calendar-days-hours = Hours
field-calendar-days-hours-help = Leave empty for a holiday; enter hours for half a day or a working Saturday.

entity-policies = Service targets
entity-policies-one = Service target
entity-policies-new = New service target
entity-policies-count = { $count ->
    [one] { $count } service target
   *[other] { $count } service targets
}
field-policies-name = Name
field-policies-severity = For severity
choice-policies-severity-minor = Minor
choice-policies-severity-moderate = Moderate
choice-policies-severity-major = Major
choice-policies-severity-critical = Critical
field-policies-channel = For channel
choice-policies-channel-phone = Phone
choice-policies-channel-email = Email
choice-policies-channel-wechat = WeChat
choice-policies-channel-shop = Shop
choice-policies-channel-web = Website
choice-policies-channel-letter = Letter
choice-policies-channel-social = Social media
choice-policies-channel-other = Other
field-policies-tier = For customer tier
choice-policies-tier-vip = VIP
choice-policies-tier-gold = Gold
choice-policies-tier-silver = Silver
choice-policies-tier-basic = Basic
field-policies-first-response-hours = First response within (business hours)
field-policies-resolution-hours = Resolution within (business hours)
field-policies-resolution-hours-help = Time spent waiting for the customer does not count.
field-policies-warn-percent = Warn after (% of the time)
field-policies-warn-percent-help = 75 unless you say otherwise.
field-policies-calendar = Business calendar
field-policies-calendar-help = Without one, day and night count.
entity-remedies = Remedies
entity-remedies-one = Remedy
entity-remedies-new = New remedy
entity-remedies-count = { $count ->
    [one] { $count } remedy
   *[other] { $count } remedies
}
field-remedies-what = What exactly
field-remedies-complaint = Complaint
field-remedies-kind = Kind
choice-remedies-kind-apology = Apology
choice-remedies-kind-explanation = Explanation
choice-remedies-kind-replacement = Replacement
choice-remedies-kind-refund = Refund
choice-remedies-kind-discount = Discount
choice-remedies-kind-gift = Gift
choice-remedies-kind-visit = Visit
field-remedies-cost = Cost to us
field-remedies-status = Status
choice-remedies-status-proposed = Waits for approval
choice-remedies-status-approved = Approved
choice-remedies-status-declined = Declined
field-remedies-at = Proposed
field-remedies-member = Proposed by
field-remedies-decided-by = Decided by
entity-evidence = Evidence
entity-evidence-one = Evidence
entity-evidence-new = New evidence
entity-evidence-count = { $count ->
    [one] 1 file
   *[other] { $count } files
}
field-evidence-name = File name
field-evidence-complaint = Complaint
field-evidence-media-type = Type
field-evidence-size = Size in bytes
field-evidence-sha256 = Fingerprint (SHA-256)
field-evidence-at = Added
field-evidence-member = Added by

# Improvements

entity-improvements = Improvements
entity-improvements-one = Improvement
entity-improvements-new = New improvement
entity-improvements-count = { $count ->
    [one] { $count } improvement
   *[other] { $count } improvements
}
field-improvements-what = What is done
field-improvements-cause = Against which cause
choice-improvements-cause-product = Product
choice-improvements-cause-service = Service system
choice-improvements-cause-communication = Communication
choice-improvements-cause-care = Customer care
choice-improvements-cause-company = Company
field-improvements-cause-detail = Against which root cause
field-improvements-cause-detail-help = Where it is given, only complaints of it and of the causes below it count.
field-improvements-product = Only for product
field-improvements-owner = Owner
field-improvements-due-on = Due
field-improvements-expected = Expected: rate down by %
field-improvements-begun-on = Begun on
field-improvements-in-place-on = In place on
field-improvements-status = Status
choice-improvements-status-planned = Planned
choice-improvements-status-in-place = In place
choice-improvements-status-verified = Verified
choice-improvements-status-no-effect = No effect shown
choice-improvements-status-dropped = Dropped
field-improvements-notes = Notes

# Service requests

entity-requests = Service requests
entity-requests-one = Service request
entity-requests-new = New service request
entity-requests-count = { $count ->
    [one] { $count } service request
   *[other] { $count } service requests
}

field-requests-subject = Subject
field-requests-number = Number
field-requests-kind = Kind
choice-requests-kind-enquiry = Enquiry
choice-requests-kind-repair = Repair
choice-requests-kind-maintenance = Maintenance
choice-requests-kind-return = Return
choice-requests-kind-training = Training
field-requests-customer = Customer
field-requests-contact = Contact
field-requests-order = Order
field-requests-product = Product
field-requests-opened-at = Received
field-requests-channel = Channel
choice-requests-channel-phone = Phone
choice-requests-channel-email = Email
choice-requests-channel-wechat = WeChat
choice-requests-channel-shop = Shop
choice-requests-channel-web = Website
choice-requests-channel-letter = Letter
choice-requests-channel-social = Social media
choice-requests-channel-other = Other
field-requests-priority = Priority
choice-requests-priority-low = Low
choice-requests-priority-normal = Normal
choice-requests-priority-high = High
choice-requests-priority-urgent = Urgent
field-requests-state = Status
choice-requests-state-received = Received
choice-requests-state-answered = Answered
choice-requests-state-diagnosed = Diagnosed
choice-requests-state-waiting-for-parts = Waiting for parts
choice-requests-state-repaired = Repaired
choice-requests-state-returned = Back with the customer
choice-requests-state-planned = Planned
choice-requests-state-scheduled = Date agreed
choice-requests-state-done = Done
choice-requests-state-requested = Requested
choice-requests-state-approved = Approved
choice-requests-state-declined = Declined
choice-requests-state-goods-received = Goods received
choice-requests-state-refunded = Refunded
choice-requests-state-exchanged = Exchanged
choice-requests-state-held = Held
choice-requests-state-closed = Closed
choice-requests-state-withdrawn = Withdrawn
field-requests-description = What is asked
field-requests-assignee = Handled by
field-requests-due-on = Due
field-requests-scheduled-at = Date agreed
field-requests-waiting = Waiting for the customer
field-requests-finished-at = Finished
field-requests-outcome = What came of it
field-requests-cost = Cost to us
field-requests-serviced-before = Service before this one
field-requests-complaint = Became the complaint

entity-request-steps = Service steps
entity-request-steps-one = Service step
entity-request-steps-new = New service step
entity-request-steps-count = { $count ->
    [one] { $count } service step
   *[other] { $count } service steps
}
field-request-steps-notes = Notes
field-request-steps-request = Service request
field-request-steps-at = Time
field-request-steps-kind = Step
choice-request-steps-kind-received = Received
choice-request-steps-kind-answered = Answered
choice-request-steps-kind-diagnosed = Diagnosed
choice-request-steps-kind-waiting-for-parts = Waiting for parts
choice-request-steps-kind-repaired = Repaired
choice-request-steps-kind-returned = Back with the customer
choice-request-steps-kind-planned = Planned
choice-request-steps-kind-scheduled = Date agreed
choice-request-steps-kind-done = Done
choice-request-steps-kind-requested = Requested
choice-request-steps-kind-approved = Approved
choice-request-steps-kind-declined = Declined
choice-request-steps-kind-goods-received = Goods received
choice-request-steps-kind-refunded = Refunded
choice-request-steps-kind-exchanged = Exchanged
choice-request-steps-kind-held = Held
choice-request-steps-kind-closed = Closed
choice-request-steps-kind-withdrawn = Withdrawn
choice-request-steps-kind-reopened = Reopened
choice-request-steps-kind-appointed = Date set
choice-request-steps-kind-note = Note
choice-request-steps-kind-reply = Told the customer
choice-request-steps-kind-waiting = Waiting for the customer
choice-request-steps-kind-resumed = Customer came back
choice-request-steps-kind-became-complaint = Became a complaint
field-request-steps-member = By

entity-installed-products = Installed products
entity-installed-products-one = Installed product
entity-installed-products-new = New installed product
entity-installed-products-count = { $count ->
    [one] { $count } installed product
   *[other] { $count } installed products
}
field-installed-products-product = Product
field-installed-products-serial-number = Serial number
field-installed-products-customer = Customer
field-installed-products-order = Order
field-installed-products-bought-on = Bought
field-installed-products-warranty-until = Warranty until
field-installed-products-service-interval-months = Months between services
field-installed-products-service-interval-months-help = The next service is due this long after the last one, or after the purchase.
field-installed-products-last-serviced-on = Last service
field-installed-products-next-service-on = Next service
field-installed-products-retired = No longer in use
field-installed-products-notes = Notes
entity-survey-versions = Survey versions
entity-survey-versions-one = Survey version
entity-survey-versions-new = New survey version
entity-survey-versions-count = { $count ->
    [one] One version
   *[other] { $count } versions
}
field-survey-versions-digest = Digest
field-survey-versions-survey = Survey
field-survey-versions-number = Version
field-survey-versions-document = Questionnaire
field-survey-versions-published-at = Published
field-survey-versions-published-by = Published by

entity-waves = Waves
entity-waves-one = Wave
entity-waves-new = New wave
entity-waves-count = { $count ->
    [one] One wave
   *[other] { $count } waves
}
field-waves-name = Name
field-waves-survey = Survey
field-waves-channel = Channel
choice-waves-channel-online = Online
choice-waves-channel-phone = Phone
choice-waves-channel-mail = Mail
choice-waves-channel-onsite = On site
field-waves-state = State
choice-waves-state-planned = Planned
choice-waves-state-running = Running
choice-waves-state-closed = Closed
field-waves-started-on = From
field-waves-ends-on = Until
field-waves-cost-per-contact = Cost of one contact
field-waves-expected-rate = Expected response rate (%)
field-waves-seed = Seed of the draw
field-waves-audience = Size of the audience
field-waves-filters = Audience
field-waves-stratum = Stratified by
field-waves-contact-days = Contact limit (days)
field-waves-left-out-refused = Left out: do not want to be asked
field-waves-left-out-no-way = Left out: not reached by this channel
field-waves-left-out-waiting = Left out: asked by another wave
field-waves-left-out-lately = Left out: asked lately
field-waves-notes = Notes

entity-invitations = Invitations
entity-invitations-one = Invitation
entity-invitations-new = New invitation
entity-invitations-count = { $count ->
    [one] One invitation
   *[other] { $count } invitations
}
field-invitations-wave = Wave
field-invitations-customer = Customer
field-invitations-state = State
choice-invitations-state-drawn = Drawn
choice-invitations-state-asked = Asked
choice-invitations-state-call-back = To be called back
choice-invitations-state-answered = Answered
choice-invitations-state-refused = Refused
choice-invitations-state-unreachable = Not reached
field-invitations-asked-at = Asked
field-invitations-reminded-at = Reminded
field-invitations-call-back-at = Call back
field-invitations-attempts = Attempts
field-invitations-tried-at = Last contact
field-invitations-response = Response
field-invitations-notes = Notes

# Surveys

entity-surveys = Surveys
entity-surveys-one = Survey
entity-surveys-new = New survey
entity-surveys-count = { $count ->
    [one] { $count } survey
   *[other] { $count } surveys
}

field-surveys-name = Name
field-surveys-code = Code
field-surveys-code-help = A short code that names this survey in imported files.
field-surveys-purpose = Purpose
choice-surveys-purpose-satisfaction = Satisfaction
choice-surveys-purpose-nps = NPS
choice-surveys-purpose-service = Service
choice-surveys-purpose-recovery = After a complaint
choice-surveys-purpose-product = Product
choice-surveys-purpose-other = Other
field-surveys-status = Status
choice-surveys-status-draft = Draft
choice-surveys-status-running = Running
choice-surveys-status-closed = Closed
field-surveys-opened-on = Opens
field-surveys-closed-on = Closes
field-surveys-invited = Invited
field-surveys-invited-help = How many people were asked. The response rate is worked out from it.
field-surveys-introduction = Introduction
field-surveys-introduction-help = What respondents read before the first question.
field-surveys-draft = Draft
field-surveys-version = Published version

# Questions

entity-questions = Questions
entity-questions-one = Question
entity-questions-new = New question
entity-questions-count = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}

field-questions-text-zh = Question in Chinese
field-questions-text-en = Question in English
field-questions-survey = Survey
field-questions-kind = Type
field-questions-kind-help = A pair asks twice: what was expected, and what was experienced.
choice-questions-kind-pair = Expectation and experience
choice-questions-kind-nps = NPS (0–10)
choice-questions-kind-csat = CSAT (1–5)
choice-questions-kind-ces = CES (1–7)
choice-questions-kind-rating = Rating
choice-questions-kind-text = Text
field-questions-driver = Driver
field-questions-driver-help = Which driver of satisfaction the question is about.
field-questions-key = Key
field-questions-key-help = What answers know the question by, through all versions.
field-questions-measure = Part in a method
field-questions-subject = About
field-questions-subject-help = The dimension, feature or subject inside the method.
field-questions-scale-from = Scale from
field-questions-scale-to = Scale to
field-questions-retired = Not asked any more
choice-questions-kind-choice = One of several
choice-questions-kind-choices = Several of several
choice-questions-kind-ranking = Ranking
choice-questions-kind-matrix = Matrix
choice-questions-kind-number = Number
choice-questions-kind-date = Date
choice-questions-kind-consent = Consent
choice-questions-measure-servqual = SERVQUAL item
choice-questions-measure-servqual-weight = SERVQUAL weight
choice-questions-measure-kano-functional = Kano, if it is there
choice-questions-measure-kano-dysfunctional = Kano, if it is missing
choice-questions-measure-importance = Importance
choice-questions-measure-performance = Performance
choice-questions-measure-satisfaction-index = Satisfaction index item
choice-questions-measure-repurchase = Buying again
choice-questions-measure-recommendation = Recommending
choice-questions-driver-product = Product
choice-questions-driver-service = Service system
choice-questions-driver-communication = Communication
choice-questions-driver-care = Customer care
choice-questions-driver-company = Company
field-questions-position = Position

# Responses

entity-responses = Responses
entity-responses-one = Response
entity-responses-new = New response
entity-responses-count = { $count ->
    [one] { $count } response
   *[other] { $count } responses
}

field-responses-customer = Customer
field-responses-survey = Survey
field-responses-answered-at = Answered
field-responses-channel = Channel
choice-responses-channel-phone = Phone
choice-responses-channel-mail = Post
choice-responses-channel-onsite = On site
choice-responses-channel-online = Online
choice-responses-channel-wechat = WeChat
choice-responses-channel-email = Email
choice-responses-channel-other = Other
field-responses-order = Order
field-responses-complaint = About the complaint
field-responses-expectation = Expectation
field-responses-expectation-help = What the customer expected, on any positive scale. Satisfaction is experience divided by expectation.
field-responses-experience = Experience
field-responses-experience-help = What the customer experienced, on the same scale as the expectation.
field-responses-nps = NPS (0–10)
field-responses-nps-help = How likely the customer is to recommend you: 0 not at all, 10 certainly.
field-responses-csat = CSAT (1–5)
field-responses-csat-help = How satisfied the customer is: 1 very dissatisfied, 5 very satisfied.
field-responses-ces = CES (1–7)
field-responses-ces-help = How easy it was for the customer: 1 very hard, 7 very easy.
field-responses-comment = Comment
field-responses-external-id = External ID
field-responses-external-id-help = The response’s number in the system you import from. Importing again updates the same record instead of adding a second one.
field-responses-version = Version
field-responses-wave = Wave
field-responses-language = Language
choice-responses-language-zh = Chinese
choice-responses-language-en = English
field-responses-received-at = Received
field-responses-answer-id = Number of the answer

# Answers

entity-answers = Answers
entity-answers-one = Answer
entity-answers-new = New answer
entity-answers-count = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}

field-answers-text = Text
field-answers-response = Response
field-answers-question = Question
field-answers-score = Score
field-answers-expectation = Expectation
field-answers-experience = Experience
field-answers-codes = Chosen

# Custom fields

entity-custom-fields = Custom fields
entity-custom-fields-one = Custom field
entity-custom-fields-new = New custom field
entity-custom-fields-count = { $count ->
    [one] { $count } custom field
   *[other] { $count } custom fields
}

field-custom-fields-label-zh = Label in Chinese
field-custom-fields-label-en = Label in English
field-custom-fields-entity = Belongs to
field-custom-fields-entity-help = Which type of record gets the field.
field-custom-fields-key = Key
field-custom-fields-kind = Holds
choice-custom-fields-kind-text = Text
choice-custom-fields-kind-long-text = Long text
choice-custom-fields-kind-number = Number
choice-custom-fields-kind-money = Money
choice-custom-fields-kind-day = Date
choice-custom-fields-kind-time = Date and time
choice-custom-fields-kind-bool = Yes or no
choice-custom-fields-kind-choice = Choice
field-custom-fields-options = Options
field-custom-fields-options-help = One option per line.
field-custom-fields-position = Position

# Saved views

entity-views = Saved views
entity-views-one = Saved view
entity-views-new = New saved view
entity-views-count = { $count ->
    [one] { $count } saved view
   *[other] { $count } saved views
}

field-views-name = Name
field-views-entity = List
field-views-query = Search, filters and columns

# Import mappings

entity-import-mappings = Import mappings
entity-import-mappings-one = Import mapping
entity-import-mappings-new = New import mapping
entity-import-mappings-count = { $count ->
    [one] { $count } import mapping
   *[other] { $count } import mappings
}

field-import-mappings-shape = File shape
field-import-mappings-mapping = Columns and fields

# Settings

entity-settings = Settings
entity-settings-one = Setting
entity-settings-new = New setting
entity-settings-count = { $count ->
    [one] { $count } setting
   *[other] { $count } settings
}

field-settings-key = Setting
field-settings-value = Value

entity-articles = Articles
entity-articles-one = Article
entity-articles-new = New article
entity-articles-count = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
field-articles-title-zh = Title in Chinese
field-articles-title-en = Title in English
field-articles-text-zh = Text in Chinese
field-articles-text-en = Text in English
field-articles-state = State
choice-articles-state-draft = Draft
choice-articles-state-published = Published
field-articles-kind = Kind of request
field-articles-kind-help = In your own words, such as: complaint, enquiry, repair, return.
field-articles-causes = Causes
field-articles-uses = Used
field-articles-helped = Helped
field-articles-not-helped = Did not help
field-articles-updated-at = Changed
field-articles-updated-by = Changed by

entity-article-uses = Uses of articles
entity-article-uses-one = Use of an article
entity-article-uses-new = New use
entity-article-uses-count = { $count ->
    [one] { $count } use
   *[other] { $count } uses
}
field-article-uses-article = Article
field-article-uses-complaint = Complaint
field-article-uses-request = Service request
field-article-uses-at = When
field-article-uses-member = By
field-article-uses-helped = Helped?
choice-article-uses-helped-yes = Helped
choice-article-uses-helped-no = Did not help
choice-article-uses-helped-unknown = Not judged

entity-scripts = Scripts
entity-scripts-one = Script
entity-scripts-new = New script
entity-scripts-count = { $count ->
    [one] { $count } script
   *[other] { $count } scripts
}
field-scripts-name = Name
field-scripts-occasion = Occasion
choice-scripts-occasion-received = Received
choice-scripts-occasion-question = A question back
choice-scripts-occasion-progress = Where it stands
choice-scripts-occasion-remedy = A remedy is offered
choice-scripts-occasion-resolved = Settled
choice-scripts-occasion-apology = Apology
choice-scripts-occasion-other = Another occasion
choice-scripts-occasion-survey = Survey by phone
field-scripts-text-zh = Text in Chinese
field-scripts-text-en = Text in English

## Notices

# What was done. { $what } is a count (entity-orders-count), the title of a record, or the label of a step.

done-create = Added { $what }
done-create-many = Added { $what }
done-edit = Saved { $what }
done-remove = Deleted { $what }
done-tag = Changed the tags of { $what }
done-handle-complaint = Complaint: { $what }
done-handle-complaints = { $count } complaints: { $what }
done-configure = Setting saved
done-import = Imported { $what }
done-revert = Undone
done-undo = Undone: { $what }
done-redo = Done again: { $what }
done-nothing = Nothing to change: it was like that already.
undo = Undo
redo = Redo
nothing-to-undo = Nothing to undo.
nothing-to-redo = Nothing to redo.

# The commands as the history and the undo notices name them.

command-create = Adding
command-create-many = Adding several
command-create-together = Creating records that belong together
command-edit = Editing
command-remove = Deleting
command-tag = Tagging
command-handle-complaint = Handling a complaint
command-handle-complaints = Handling several complaints
command-merge-complaints = Merging complaints
command-propose-remedy = Proposing a remedy
command-attach-evidence = Adding evidence
command-decide-remedy = Deciding on a remedy
command-record-recovery = Putting down a customer’s answer
command-move-improvement = Moving an improvement along
command-split-complaint = Splitting a complaint
command-use-article = Using an article
command-handle-request = Handling a service request
command-turn-into-complaint = Turning an enquiry into a complaint
command-save-draft = Writing a questionnaire
command-publish-survey = Publishing a survey
command-record-responses = Taking in answers
command-draw-wave = Drawing a wave
command-ask-people = Asking people
command-remind-people = Reminding people
command-note-call = Noting a call
command-close-wave = Closing or reopening a wave
command-draft-from-questions = Writing a questionnaire from questions
command-configure = Changing a setting
command-import = Import
command-revert = Undo or redo

## Problems

# A broken rule, in one sentence: beside a field, or inside error-refused.

rule-required = Please fill this in.
rule-unknown-field = There is no such field.
rule-wrong-kind = This field cannot hold that kind of value.
rule-not-an-option = “{ $value }” is not one of the options.
rule-out-of-range = Enter a number from { $min } to { $max }.
rule-negative = This cannot be less than zero.
rule-not-an-email = An email address looks like name@example.com.
rule-not-a-web-address = A web address starts with https:// or http://.
rule-too-long = This text is too long: a field holds 1 MB at most.
rule-unknown-reference = The record chosen here no longer exists. Choose another one.
rule-taken = There is one with this name already. Choose another name.
rule-gone = This record was deleted meanwhile, perhaps in another tab.
rule-refers-to-itself = A record cannot point to itself. Choose another one.
rule-before = This cannot be earlier than “{ $field }”.
rule-not-now = The complaint stands at “{ $from }”; the step “{ $step }” is not possible now. { $why }
rule-moved-meanwhile = Somebody else has moved this complaint: it now stands at “{ $now }”. Look at what was done, then choose the next step again.
rule-merged-already = One of the two goes on in another complaint already. Open that one instead.
rule-into-ended = That complaint is over, and this one is not. Reopen that one first, or merge it into this one.
rule-in-use = { $count } records ({ $by }) still use it. Change those first.
rule-other-currency = Amounts here are in { $currency }.
rule-decided-already = This remedy was decided on already, perhaps by another member.
rule-empty-file = This file is empty.
rule-file-too-large = This file is larger than { $most } MB. Make it smaller, for instance by a lower resolution, and add it again.
rule-evidence-full = All evidence together may be { $most } MB, so that any browser can open a backup of it. Remove files that are no longer needed first.
rule-not-taken = Only pictures (JPEG, PNG, WebP, GIF, HEIC), sound recordings and PDF are taken, by what is in the file and not by its name.
rule-second-member = A second member has to approve it. Choose who you are in the settings, or ask somebody else.
rule-beyond-authority = This costs more than you may approve. Ask a member whose limit is higher.
rule-not-by-hand = This is set by the steps of handling. Take the step instead.
rule-only-by-figures = Only the figures say so: have them judge it on the file of the improvement.
rule-required-with = Fill this in too, because “{ $field }” is filled in.
rule-ahead = This day has not come yet.
rule-dropped = It was dropped. Take it up again first.
rule-too-early = Too early to judge: { $days } whole days of figures so far, and it takes { $least }.
rule-not-positive = Enter a number above zero.
rule-one-language = Write this in one language at least.
rule-nothing-to-publish = It has nothing to publish yet: write a title and a text in one language at least.
rule-unknown-place = Nothing can be filled in for “{ $place }”. What can be: { $places }.
rule-draft-changed = Somebody else has changed this draft meanwhile. Look at it, then make your change again.
rule-nothing-new = There is nothing new to publish.
rule-to-be-mended = { $count ->
    [one] One thing has to be mended first. The designer names it.
   *[other] { $count } things have to be mended first. The designer names them.
}
rule-kind-changed = The question “{ $key }” was published as another kind of question, and its answers could not be counted together. Give the new question a key of its own.
rule-misfit = The answer to “{ $question }” does not fit: { $why }
rule-answered-already = This answer came in before. It counts once.
rule-nothing-answered = No question was answered.
rule-not-published = This survey was not published yet. Publish it, then people can be asked.
rule-nobody-to-ask = Nobody is left to be asked: widen the audience or loosen the contact limit.
rule-more-than-there = Only { $there } can be asked. Draw fewer, or widen the audience.
rule-asked-already = They were asked already; they can be reminded.
rule-not-asked = They were not asked yet, so there is nothing to remind of.
rule-asking-over = They have answered or declined: nobody asks them again in this wave.
rule-wave-closed = This wave is closed. Open it again to go on asking.
rule-wave-there = The wave stands there already.
rule-call-back-past = This time is over. Choose one that is still to come.
rule-invitation-moved = Somebody else has worked on this invitation: it now stands at “{ $now }”.
questionnaire-too-long = This text is longer than any questionnaire.
questionnaire-not-one = This is no questionnaire that can be read ({ $at }).
questionnaire-newer = It was written by a newer version ({ $version }). Reload the page to get the newest one.
misfit-form = the question asks for another form of answer.
misfit-off-scale = the number is not on the scale.
misfit-not-an-option = this cannot be chosen, or not in this number.
misfit-too-long = the text is too long.
flaw-empty = It asks nothing yet. Add a question.
flaw-no-title = It has no title. Write what respondents see above it.
flaw-no-text = Some words are empty. Write them, or remove what they belong to.
flaw-lacks-zh = Chinese is missing in some places. Write it there, or remove it everywhere.
flaw-lacks-en = English is missing in some places. Write it there, or remove it everywhere.
flaw-bad-key = A key has letters of the Latin alphabet, digits and _ only, 40 at most.
flaw-key-taken = Another question has the same key. Change one of them.
flaw-too-few-options = There is not enough to choose from. Add an option.
flaw-code-taken = The code “{ $code }” is there twice, or stands for own words. Change it.
flaw-bad-scale = The scale needs at least two steps and 101 at most; a pair’s begins above zero.
flaw-bad-range = The least number is not below the most. Change one of them.
flaw-unknown-driver = There is no driver “{ $driver }”. Choose one from the list.
flaw-asks-ahead = The condition asks about “{ $question }”, which does not come before. Move one of them, or change the condition.
flaw-cannot-be = The condition asks of “{ $question }” what it cannot be answered with. Change the condition.
flaw-unreachable = Nobody can get to see this question. Change its condition, or that of its page.
flaw-unknown-place = Nothing can be put into {"{"}{ $place }{"}"}. Write {"{"}name{"}"} or the key of an earlier question.
flaw-measure-misfit = The method needs another kind of question. Change the kind or the method.
rule-bad-hours = Write hours such as 09:00-12:00 13:00-18:00, in order and without overlaps.
not-now-there = It stands there already.
not-now-over = It is over. Reopen it first.
not-now-still-open = It is still open.
not-now-not-resolved = It has to be resolved first.
not-now-passed = Handling is further along already.
not-now-merged = It goes on in another complaint.
not-now-not-waiting = You are not waiting for the customer.
not-now-not-escalated = It was not escalated.
not-now-unknown = There is no such step.
rule-bad-setting = This setting cannot take that value.
rule-bad-setting-currency = Enter a currency code of three capital letters, such as CNY or USD.
rule-bad-setting-utc-offset-minutes = Enter the minutes between −840 and 840 that your clock is ahead of UTC.
rule-bad-setting-time-zone = Choose a time zone from the list.
rule-bad-zone = Choose a time zone from the list.
rule-bad-setting-ratio-tolerance = Enter a number from 0 to 0.5.
rule-bad-setting-lost-after-days = Enter a whole number of days from 1 to 3650.
rule-bad-setting-word-of-mouth = Enter a number from 0 to 1000.
rule-bad-setting-came-back = Enter a percentage from 0 to 100.
rule-bad-setting-remedy-limit = Enter an amount, or nothing for no limit.
rule-taken-serial = Another product has this serial number already.
rule-request-not-now = The request stands at “{ $from }”; the step “{ $step }” is not possible now. { $why }
rule-request-moved = Somebody else has moved this request: it now stands at “{ $now }”. Look at what was done, then choose the next step again.
rule-planned-already = The maintenance of this product is planned already. Open that request instead.
rule-serviced-already = This service is done. Reopen the request first, then choose the product.
rule-other-customer = This belongs to another customer. Choose one of this customer’s.
not-now-complaint = It goes on as a complaint.
not-now-first = It has to be at “{ $states }” first.
rule-bad-setting-service-ahead-days = Enter a whole number of days from 0 to 365.
rule-does-not-fit = What this page shows no longer matches what is stored. Reload the page and try again.

# A command that was not done.

error-refused = Not saved. { $rule } Nothing was changed.
error-refused-field = Not saved. { $record } › { $field }: { $rule } Nothing was changed.
error-outdated = Records changed while the import was being prepared, so it was not carried out. Nothing was changed. Check the preview again, then import.
error-too-busy = Other tabs kept saving at the same moment, so this was not saved. Nothing was lost. Wait a moment and try again.

# The store.

error-store-unavailable = This browser offers no storage here; private windows often do not. Open Zhiji in a normal window or in another browser.
error-store-quota = Not saved: the browser gives Zhiji no more space. Everything saved before is safe and can still be read and exported. Free some disk space, then try again.
error-store-newer = These records were written by a newer version of Zhiji. They are untouched. Reload the page to get that version.
error-store-superseded = Another tab has upgraded or deleted this workspace, so this tab has stopped saving. Reload this page.
error-store-no-workspace = This workspace is not in this browser. It was deleted here, or lives in another browser. Choose another workspace, or restore a backup.
error-store-data-loss = Saved records are missing: { $expected } changes were stored here, only { $found } are left. Nothing was overwritten. Restore your latest backup.
error-store-damaged = Stored records are damaged in { $count ->
    [one] one place
   *[other] { $count } places
} ({ $first }). Nothing was overwritten. Restore your latest backup.
error-store-lost = Not saved: the connection to the browser’s storage broke, and broke again after it was renewed ({ $reason }). What was saved before is safe. Reload the page and try again.
error-store-failed = The browser’s storage reports an error ({ $reason }). What was saved before is safe. Reload the page and try again; if it persists, export your records.
error-not-fetched = A part of the program did not arrive, so this was not done. Nothing is lost: check the connection and try again.
damage-manifest = the list of contents
damage-keys = the key that opens the records
damage-chunk = { $records }, part { $part }, { $rows ->
    [one] one record
   *[other] { $rows } records
}
damage-entry = change no. { $number }
damage-file = a file of evidence
damage-count = { $found } records instead of { $expected }

# A file that cannot be imported. Nothing was changed.

file-empty = This file is empty. Choose another one.
file-is-pdf = This is a PDF document, whatever its name says. Export the table as CSV from the program that made it.
file-is-workbook = This is an Excel or OpenDocument workbook. Open it and save the sheet as CSV, then import that.
file-is-old-workbook = This is an old Excel workbook (.xls). Open it and save the sheet as CSV, then import that.
file-is-archive = This is a compressed archive. Unpack it, then import the file inside.
file-is-picture = This is a picture, not a table.
file-is-web-page = This is a web page that carries the name of a table. Open it in a spreadsheet program and save it as CSV.
file-is-database = This is a database file. Export the table from it as CSV.
file-is-not-text = This file holds no text. Zhiji imports CSV and other text files.
file-undecodable = Some characters are not { $encoding } (first at byte { $offset }). Choose another encoding.
file-header-only = This file has column names but no rows, so there is nothing to import.
file-too-many-columns = This file has { $found } columns; { $max } are the most that can be imported.
file-unreadable = The browser cannot read this file: it may have been moved, changed or locked ({ $reason }). Choose it again.
encoding-utf-8 = UTF-8
encoding-utf-16le = UTF-16 (little endian)
encoding-utf-16be = UTF-16 (big endian)
encoding-gb18030 = GB18030 (Chinese, also GBK)
encoding-windows-1252 = Windows-1252 (Western)

# Worth knowing about a file that can be imported.

file-note-one-column = Only one column was found. If there should be more, choose another separator.
file-note-mixed-line-ends = Lines end in different ways in this file. All of them are understood.
file-note-duplicate-header = Several columns are called “{ $name }”. Check where each of them goes.
file-note-ragged-rows = { $count ->
    [one] One row has
   *[other] { $count } rows have
} more or fewer cells than the header (first in line { $line }). Such rows are left out and listed.
file-note-unclosed-quote = A quotation mark opened in line { $line } is never closed, so everything after it counts as one cell. Correct the file, or read it without quotation marks.
file-note-ambiguous-dates = Dates in “{ $column }” could be day/month or month/day. Choose which.

# A mapping that has to be corrected first.

mapping-nothing = No column is taken over yet. Choose a field for at least one.
mapping-other-columns = This mapping is for { $mapped } columns; the file has { $found }. Choose the fields again.
mapping-required = Every record needs “{ $field }”. Choose the column that holds it, or give one value for all rows.
mapping-unknown-field = There is no field “{ $field }” any more. Choose another one.
mapping-twice = Several columns go into “{ $field }”, which holds one value. Keep one of them.
mapping-bad-constant = “{ $value }” cannot stand in “{ $field }”.
mapping-bad-key = A new field cannot be called “{ $key }”. Choose another name.
mapping-match = Rows cannot be matched by “{ $field }”, because no column goes into it.
import-failed-store = Your records cannot be read just now ({ $reason }). Nothing was imported. Reload the page and try again.
import-failed-cancelled = Import cancelled. Nothing was changed.
import-failed-crashed = The import stopped unexpectedly ({ $reason }). Nothing was imported. Try again; if it persists, split the file into smaller ones.

# Why one row is left out.

import-error-ragged = The row has { $found } cells instead of { $expected }.
import-error-too-long = The text is too long for this field.
import-error-unclosed-quote = A quotation mark is opened and never closed.
import-error-not-a-number = Not a number.
import-error-not-whole = Only whole numbers go here.
import-error-too-fine = Smaller than the smallest amount in { $currency }.
import-error-too-large = The number is too large.
import-error-not-a-date = Not a date.
import-error-no-such-day = There is no such day in the calendar.
import-error-not-yes-no = Neither yes nor no.
import-error-not-an-option = Not one of the options of this field.
import-error-not-an-email = Not an email address.
import-error-not-a-web-address = Not a web address.
import-error-negative = Below zero, which is not possible here.
import-error-before = Earlier than “{ $field }”.
import-error-required = “{ $field }” is empty, and every record needs it.
import-error-out-of-range = The number must be from { $min } to { $max }.
import-error-refers-to-itself = The record points to itself.
import-error-unknown-reference = There is no such “{ $field }” in this workspace.
import-error-ambiguous = Several records fit “{ $field }”.
import-error-repeated = The same record stands in line { $line } with other values.
import-error-rule = It breaks a rule: { $text }

## Insights
insights-sub = What the records of this workspace say, with how sure each figure is.
insights-empty = No figures yet
insights-empty-text = Figures appear as soon as there are orders, survey responses or complaints.
insights-unknown = There is no such figure
insights-unknown-text = The link may come from another version. All figures are on the insights page.
insights-all = All figures
insights-headlines = Headline figures
insights-figure = Figure
insights-picture = Chart
insights-numbers = Numbers
insights-working = How it is computed
insights-formula = Formula
insights-source = Source
insights-method = Interval
insights-parameters = Parameters
insights-excluded = Left out
insights-nothing-excluded = Nothing was left out.
insights-n = n
insights-value = Value
insights-interval = 95% interval
insights-what = What
insights-footing = Interval and number of records
insights-range = { $low } – { $high }
insights-interval-n = 95%: { $range } · n = { $n }
insights-of-n = n = { $n }
insights-tip = { $name }: { $value }
insights-tip-interval = { $name }: { $value } (95%: { $range }, n = { $n })
insights-tip-share = { $name }: { $value } ({ $share })
insights-tip-cell = { $row } { $column }: { $value } (n = { $n })
insights-picture-of = Chart: { $name }. The same numbers are in the table.
insights-as-table = Show as a table
insights-nothing-to-draw = Nothing to draw in this period.
insights-no-picture = The chart could not be drawn
insights-no-picture-text = The chart program could not be loaded. The figures are complete: look at them as a table, or try again.
insights-try-again = Try again
insights-open-records = Open the records: { $what }
insights-more-records = Show more ({ $count } left)
insights-export = Export
insights-export-json = All figures as JSON
insights-export-csv = All figures as CSV
period = Period
period-all = All time
period-12-months = Last 12 months
period-this-year = This year
period-last-year = Last year
period-custom = From … to …
period-from = From
period-to = To
period-as-of = As of
period-latest = The newest record is from { $day }: look from that day

# Rows whose names the data gives.

term-unstated = Not stated
term-top = Top { $percent }%

# --- Security: who gets in ---

security = Security
security-sub = Who can open this workspace
security-open = Opens without a passphrase
security-open-text = Everything is encrypted on the disk, but whoever uses this browser profile can open it.
security-set = Set a passphrase
security-set-text = The workspace will then open only with this passphrase or its recovery key. Nobody can reset it: if you lose both, your records are gone.
security-next = Next
security-seal = Lock this workspace
security-sealing = Encrypting everything with a new key…
security-sealing-text = If this is interrupted, nothing has changed. Afterwards you are asked for your passphrase.
security-guarded = Protected with a passphrase
security-guarded-text = Without the passphrase or the recovery key nobody can read it, not even somebody who copies the disk.
security-change = Change the passphrase
security-change-text = The passphrase of today opens nothing any more afterwards. The recovery key stays.
security-changed = The passphrase is changed.
security-recovery-new = New recovery key
security-recovery-new-text = A new recovery key is made, and the one before opens nothing any more. The passphrase stays.
security-remove = Remove the passphrase
security-remove-text = Whoever uses this browser profile can then open the workspace. It stays encrypted on the disk.
security-proof = Passphrase of today
security-proof-help = The recovery key will do too.
security-idle = Lock by itself
security-idle-help = Counted from the last touch in any tab.
security-idle-minutes = { $count ->
    [one] After 1 idle minute
   *[other] After { $count } idle minutes
}
security-idle-never = Never
lock-now = Lock now

passphrase-new = New passphrase
passphrase-again = The same again
passphrase-help = Several words that nobody would connect with you are better than one that is twisted.
passphrase-short = Use at least { $count } characters.
passphrase-differs = This is not the same as above.
passphrase-strength = How hard to guess
passphrase-score-0 = Guessed at once
passphrase-score-1 = Guessed in minutes
passphrase-score-2 = Weak: guessed in days
passphrase-score-3 = Good: years of guessing
passphrase-score-4 = Strong: more than a lifetime of guessing

recovery-key = Recovery key
recovery-of = Recovery key of “{ $name }”
recovery-text = If the passphrase is forgotten, this key opens the workspace. Print it or write it down, and keep it where your papers are safe, not on this computer.
recovery-new-text = Done. Print it or write it down now: it is not shown again.
recovery-keep = Whoever has this key can read everything. The last character of each block is a check.
recovery-qr = The recovery key as a QR code
recovery-print = Print
recovery-save = Save as a file
recovery-not-saved = The browser could not make the file. Write the key down instead.
recovery-file = Zhiji, recovery key of “{ $name }”
    
    { $key }
    
    Type it in place of the passphrase. Whoever has it can read everything.
recovery-type = Block { $block } of the key
recovery-type-help = To be sure that you have it: copy this block from your paper.
recovery-type-wrong = This is not that block. Look at your paper again.
recovery-kept = I have kept it

unlock-title = Locked
unlock-text = This workspace is locked. Your records are encrypted on this device.
unlock-field = Passphrase or recovery key
unlock-do = Unlock
unlock-forgotten = Passphrase forgotten?
unlock-forgotten-text = Type the recovery key, seven blocks of five characters, in place of the passphrase. Then set a new passphrase under Settings. Without either, nobody can open this workspace; a backup can still be restored into a new one.

vault-wrong = That does not open this workspace. Nothing was changed. Check the keyboard layout and capital letters, and try again.
vault-memory = This browser has too little memory free to make the key (64 MB). Nothing was changed. Close other tabs and try again.
vault-cost = The stored settings of the passphrase are not ones that Zhiji makes, so it is not used. Nothing was changed. Unlock with the recovery key, or restore a backup.
vault-failed = It was not done ({ $reason }). Nothing was changed. Reload the page and try again.
typo-incomplete = A recovery key has seven blocks; { $blocks } are complete.
typo-too-long = A recovery key has seven blocks of five characters. There are more here.
typo-sign = No recovery key has the character “{ $sign }”.
typo-block = There is a typing error in block { $block }.
error-store-rekeyed = The passphrase of this workspace was set or removed in another tab, so this tab has stopped saving. What was saved is safe. Reload this page.

# --- Backups ---

backup = Backup
backup-sub = One encrypted file with everything in it
backup-last-label = Last backup
backup-last = { $when }
backup-none = None from this browser yet
backup-since-label = Since then
backup-since = { $count ->
    [0] Nothing was changed
    [one] 1 step
   *[other] { $count } steps
}
backup-lock-label = Who can open it
backup-lock-none = To be chosen at the first backup
backup-lock-passphrase = Whoever knows the passphrase of the backups
backup-lock-keys = Whoever has the secret key
backup-lock-change = Choose someone else
backup-lock-title = Who can open your backups
backup-lock-save = Save and back up
backup-by-passphrase = Whoever knows a passphrase
backup-by-passphrase-hint = Asked for when you restore. You need not type it for every backup.
backup-by-keys = Whoever has a secret key
backup-by-keys-hint = For those who use age: this browser gets the public key only, and makes backups that it cannot open itself.
backup-keys = Public keys
backup-keys-help = Keys of age, one on each line. They begin with age1; age-keygen makes one.
backup-no-recipient = Paste at least one public key.
backup-bad-recipient = “{ $key }” is no public key of age. They begin with age1.
backup-bad-identity = This is no secret key of age. They begin with AGE-SECRET-KEY-1.
backup-now = Back up now
backup-made = The backup is made. Keep it on another device.
backup-making = Making the backup…
backup-format = In the open age format: without Zhiji, “age -d” and “gunzip” open it too.
backup-wrong = This does not open the file. Nothing was changed. Try again.
backup-too-much-work = The passphrase of this file asks for more memory than a browser has. Nothing was changed. Open it with the age tool, and restore the file in it.
backup-damaged = The file is cut off, or something in it was changed. Nothing was restored. Try another copy of it.
backup-failed = It was not done ({ $reason }). Nothing was changed. Reload the page and try again.
data-export-plain = Not encrypted: everybody who gets the file can read it.
restore-passphrase = Passphrase of the backup
restore-passphrase-help = The one that was chosen for backups, not the one of the workspace.
restore-identity = Secret key
restore-identity-help = The text of your age key file. It begins with AGE-SECRET-KEY-1.
restore-open = Open
restore-proven = This backup is good
restore-about = “{ $name }”, made { $when }
restore-about-nothing = It is whole, and its records fit together.
restore-same = The same as the open workspace
restore-differs = Differs from the open workspace
restore-name = Restored
restore-new = Restore as a new workspace
restore-replace-ask = Replace the open workspace…
restore-replace = Replace it
restore-replace-title = Replace the open workspace?
restore-replace-text = “{ $name }” is deleted when the backup is stored and verified, not before. What was added since the backup is gone then, and so is its passphrase.

# --- History of a record ---

history = History
history-reading = Reading the history…
history-failed = The history cannot be read
history-none = Nothing is known of how this record came to be.
history-gaps = Parts of the history are damaged and left out.
history-added = Added
history-imported = Added by an import
history-removed = Removed
history-empty = (empty)
history-changed = { $field }: { $from } → { $to }
history-set = { $field }: { $to }
backup-folder = Automatic copies
backup-folder-none = Choose a folder (one that is synchronised, or on another disk), and Zhiji keeps a backup in it up to date.
backup-folder-ready = Into “{ $name }”, one file a day: brought up to date every half hour when something changed.
backup-folder-waits = Into “{ $name }”, as soon as you allow it again. Browsers ask after each start.
backup-folder-choose = Choose a folder
backup-folder-allow = Allow it again
backup-folder-stop = Stop copying
backup-folder-failed = The folder cannot be used ({ $reason }). Nothing was changed. Choose another one.
backup-copied = A backup is copied into “{ $name }”.

## New surveys, and the wording of questions

begin-title = New survey
begin-ready = Ready questionnaires
begin-own = Your own
begin-size = { $count ->
    [one] { $count } question
   *[other] { $count } questions
} · { $minutes } min
begin-blank = Blank questionnaire
begin-blank-text = Write your own questions.
begin-file = Questionnaire from a file
begin-file-text = JSON of Zhiji or of SurveyJS; it is shown before anything is kept
begin-missing = The ready questionnaires did not arrive
begin-file-failed = No questionnaire was read
begin-back = Choose another
begin-create = Create survey
begin-asks = What it asks
begin-left-out = { $count ->
    [one] { $count } thing in the file could not be taken over
   *[other] { $count } things in the file could not be taken over
}
begin-left-out-list = Not taken over
open-not-text = This file is no text. Choose a JSON file.
open-not-json = This is no JSON file, or it is damaged ({ $at }). Nothing was kept.
open-other-json = This JSON is neither a questionnaire of Zhiji nor of SurveyJS. Nothing was kept.
open-nothing-maps = No question in this file can be asked here. Nothing was kept.
missed-kind = There is no question of the kind “{ $what }” here: left out.
missed-no-choices = Its choices do not stand in the file: left out.
missed-condition = The condition { $what } cannot be said here: shown always.
missed-property = “{ $what }” has no counterpart here.
missed-markup = Formatting was taken out; the words were kept.
missed-languages = Words in other languages: { $what }.
missed-step = A scale goes in steps of one here.
missed-columns = A matrix has a scale here: only its first and last column keep their words.
missed-heading = The heading “{ $what }” inside a page.
missed-input = That it should be “{ $what }” is not checked: a line of text.
missed-place = { $what } names no earlier question.
wording-title = { $count ->
    [one] { $count } hint on wording
   *[other] { $count } hints on wording
}
wording-leading = “{ $found }” suggests an answer. Ask so that yes and no come equally easily.
wording-double-barrelled = “{ $found }”: two things, one answer. Ask about each by itself.
wording-too-long = Long ({ $found }): at most 25 words, or 45 Chinese characters, are taken in at a glance.
wording-double-negation = “{ $found }”: denied twice. Say it positively.
wording-absolute = “{ $found }” allows of no exception, so hardly anybody can agree.
wording-loaded = “{ $found }” judges before the respondent does. Use a neutral word.
command-begin-survey = Beginning a survey
# --- survey results ---
metric-response-rate-by-wave-name = Response rate by channel and wave
metric-response-rate-by-wave-explain = Who answered, of those whom the question reached.
metric-response-rate-by-wave-formula = answered / (asked + to be called back + answered + refused); Wilson interval
metric-response-rate-by-wave-source = AAPOR Standard Definitions, response rate 1
metric-expectation-and-experience-name = Expectation and experience
metric-expectation-and-experience-explain = Both means, month by month: did we get better, or did they expect less?
metric-expectation-and-experience-formula = Σa / n and Σb / n of the month’s pairs
metric-expectation-and-experience-source = The teaching definition of customer satisfaction
metric-satisfaction-by-driver-name = Satisfaction by driver
metric-satisfaction-by-driver-explain = c = b / a by driver and question, with expectation and experience apart.
metric-satisfaction-by-driver-formula = mean of experience / expectation over the pairs that ask about the driver; t interval
metric-satisfaction-by-driver-source = The teaching definition of customer satisfaction
metric-satisfaction-index-name = Satisfaction index
metric-satisfaction-index-explain = Items on 1–10, brought to 0–100.
metric-satisfaction-index-formula = 100 × Σ w (mean − 1) / 9, equal weights; t interval of the respondents’ own indexes
metric-satisfaction-index-source = Fornell et al., “The American Customer Satisfaction Index”, Journal of Marketing 1996
metric-servqual-name = SERVQUAL
metric-servqual-explain = Experience less expectation, dimension by dimension.
metric-servqual-formula = mean of (P − E) of each respondent’s items; Σ weight × gap; t interval
metric-servqual-source = Parasuraman, Zeithaml and Berry, “SERVQUAL”, Journal of Retailing 1988
metric-kano-name = Kano
metric-kano-explain = What kind of wish a feature is: must-be, one-dimensional or attractive.
metric-kano-formula = better = (A + O) / (A + O + M + I), worse = −(O + M) / (A + O + M + I)
metric-kano-source = Kano 1984; Berger et al. 1993; significance: Fong 1996
metric-importance-performance-name = Importance and performance
metric-importance-performance-explain = What matters, and how well it is done.
metric-importance-performance-formula = means of both ratings, cut at the means or medians of all subjects
metric-importance-performance-source = Martilla and James, “Importance-Performance Analysis”, Journal of Marketing 1977
metric-cronbach-alpha-name = Reliability (Cronbach’s alpha)
metric-cronbach-alpha-explain = Whether items measure one thing, and what leaving one out does. From 0.7 it is usually called enough.
metric-cronbach-alpha-formula = k / (k − 1) × (1 − Σ item variances / variance of the sum); Feldt interval
metric-cronbach-alpha-source = Cronbach 1951; Feldt 1965
metric-satisfaction-loyalty-name = Satisfaction and loyalty
metric-satisfaction-loyalty-explain = Each customer’s latest answer, and whether an order followed.
metric-satisfaction-loyalty-formula = satisfied: c ≥ 1 − t; loyal: a valid order within the days that follow; phi coefficient
metric-satisfaction-loyalty-source = Jones and Sasser, “Why Satisfied Customers Defect”, Harvard Business Review 1995
method-feldt = Feldt’s interval by the F distribution, 95%
method-welch = Welch’s t test and interval, 95%
method-two-shares = z test of two shares, interval 95%
method-fisher-z = Fisher’s z interval, 95%
term-tangibles = Tangibles
term-reliability = Reliability
term-responsiveness = Responsiveness
term-assurance = Assurance
term-empathy = Empathy
term-all-dimensions = All dimensions
term-index-items = Items of the index
term-performance-items = Ratings of performance
term-experience-items = Experience of all pairs
term-without-item = without
term-must-be = Must-be
term-one-dimensional = One-dimensional
term-attractive = Attractive
term-indifferent = Indifferent
term-reverse = Reverse
term-questionable = Questionable
term-concentrate-here = Concentrate here
term-keep-up = Keep it up
term-low-priority = Low priority
term-possible-overkill = Possible overkill
term-satisfied-pair = Satisfied
term-expectation = Expectation
term-experience = Experience
column-expectation = Expectation
column-experience = Experience
column-ratio-of-means = Ratio of means
column-items = Items
column-gap = Gap
column-weight = Weight
column-weighted-gap = Weighted
column-better = Better
column-worse = Worse
column-p = p
column-must-be = M
column-one-dimensional = O
column-attractive = A
column-indifferent = I
column-reverse = R
column-questionable = Q
column-importance = Importance
column-importance-low = from
column-importance-high = to
column-performance = Performance
column-performance-low = from
column-performance-high = to
column-importance-cut = Importance, cut
column-performance-cut = Performance, cut
column-alpha = Alpha
column-alpha-standardised = Standardised
column-with-rest = With the rest
column-delivered = Reached
excluded-responses-without-items = Responses without an item
excluded-weights-not-a-hundred = Responses whose points are not 100 together
excluded-responses-without-every-item = Responses that leave out an item
excluded-one-of-two-kano-answers = Answers to only one of the two questions
excluded-answers-with-half-a-pair = Answers with only one of expectation and experience
excluded-answers-with-expectation-zero = Answers with an expectation of 0, which have no ratio
excluded-answers-without-customer = Answers that belong to no customer
excluded-customers-too-recent-to-judge = Customers who may still come back in time
excluded-invitations-not-asked-yet = Drawn, but not asked yet
excluded-invitations-that-reached-nobody = Not reached
note-weights-of-respondents = The weights are the mean points that respondents gave.
note-equal-weights = Equal weights: none were given.
note-given-weights = Your weights, brought to a sum of 1; items without one do not count.
note-kano-ties = Where two categories have as many answers, M goes before O before A before I.
note-cut-at-means = Cut at the means of all subjects.
note-cut-at-medians = Cut at the medians of all subjects.
survey-tab-results = Results
results-none = No answers yet
results-none-text = Figures appear here as soon as the first answer is in.
results-responses = { $n } of { $of } responses
results-all = All
results-clear = Clear filters
results-version = Version { $number }
results-share = Print or share
results-least = Hide groups below
results-shared = As others may see it
results-shared-text = Groups below { $k } answers, names and own words are hidden.
results-shared-end = Back to all
results-too-few = Too few answers to show
results-below = < { $k }
results-held-back = held back
results-left-out = { $what }: { $n }
results-index-sub = Items on 1–10, brought to 0–100. Give weights to count some items for more; they stay in the address of this page.
results-index-share = Share
results-index-points = Points
results-index-weight = Weight of “{ $name }”
results-index-wrong = A number from 0 on, such as 0.4
results-drivers = Drivers
results-by-question = Question by question
results-radar = Radar of expectation and experience; the numbers are in the table.
results-grid = Grid of importance and performance; the numbers are in the table.
results-kano = Kano chart; the numbers are in the table.
results-cut = Cut
results-cut-means = Means
results-cut-medians = Medians
results-worse = Dissatisfaction without it
results-feature = Feature
results-category = Category
results-kano-tied = tied
results-kano-clear = clear (p { $p })
results-kano-unclear = not clear (p { $p })
results-since = What changed
results-since-sub = Compared with { $before }
results-since-both = { $now } compared with { $before }
results-better = Better
results-worse-now = Worse
results-same = No sure change
results-change = { $before } → { $after }, difference { $range } (p { $p }; n = { $n } and { $m })
results-why = Expectation { $a } → { $x }, experience { $b } → { $y }. Of the change of { $whole } in experience / expectation, { $done } come from experience and { $expected } from expectation.
results-why-same = No sure change of c.
results-why-better = We got better.
results-why-worse = We got worse.
results-why-less-expected = They expect less.
results-why-more-expected = They expect more.
results-satisfied-leaving = Satisfied, leaving
results-satisfied-staying = Satisfied, staying
results-dissatisfied-leaving = Dissatisfied, leaving
results-dissatisfied-staying = Dissatisfied, staying
results-phi = Phi { $phi } (95%: { $range }, n = { $n })
results-square-left-out = Left out: { $anonymous } anonymous answers, { $early } customers who may still come back in time.
results-leaving-tag = Satisfied, leaving
results-make-list = Make an outreach list
results-questions = Question by question
results-questions-sub = How often each answer was given.
results-mean = Mean
results-answered = { $n } answered, { $missing } did not
results-mean-place = mean place { $place }
results-option-yes = Yes
results-option-no = No
results-option-other = Other
results-verbatims = In their own words
results-verbatims-sub = Newest first, beside the scores.
results-search = Search the texts
results-texts = { $n ->
    [one] 1 text
   *[other] { $n } texts
}
results-to-question = Question
results-terms = Frequent terms
results-complain = New complaint of { $name }
results-care = Get in touch with { $name }

answers-files = Answers as files
answers-export = Export answers
answers-import = Import answers
answers-publish-first = Publish the questionnaire first; then answers can be imported.
answers-id = Response id
answers-form = Form
answers-wide = One row a respondent
answers-wide-hint = A column for every question.
answers-long = One row an answer
answers-long-hint = For pivot tables and statistics programs.
answers-content = Contents
answers-codes = Codes
answers-codes-hint = Can be imported again without loss.
answers-labels = Labels
answers-labels-hint = Questions and options in words.
answers-exact = Exact, not for spreadsheet programs
answers-exact-help = Otherwise, what looks like a formula gets an apostrophe, so that no program runs it.
answers-save = Save file
answers-drop = CSV file with one row a respondent
answers-drop-help = Our own export, or one of another survey tool
answers-reading = Reading the file
answers-trouble = The file was not read
answers-ready = Can be taken in
answers-channel = Channel of these answers
answers-is-when = When answered
answers-is-who = Customer (number, phone, e-mail or name)
answers-is-channel = Channel
answers-is-language = Language
answers-is-number = Number of the response (counts once)
answers-too-large = The file is above { $most } MB. Split it.
answers-not-a-date = This is not a date.
answers-unknown-customer = No customer has this number, phone, e-mail or name.
answers-several-customers = Several customers are called so. Use a number, phone or e-mail.
answers-unknown-channel = There is no such channel.
answers-unknown-language = Neither Chinese nor English.
answers-damaged = The row is damaged: a quote never closes, or a cell is too long.
field-responses-tags = Tags
results-tag = Tags of this text
results-tag-text = Tag the text of { $name }
done-response-tag = Tagged
