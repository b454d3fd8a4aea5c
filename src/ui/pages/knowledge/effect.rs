//! How an article helped: how often, and in which cases lately.

use crate::app::session::Session;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::knowledge::{article, article_use};
use crate::domain::workspace::settings::Settings;
use crate::kernel::column::Slot;
use crate::kernel::time::Timestamp;
use crate::platform::boot;
use crate::t;
use crate::ui::address::route_of;
use crate::ui::format;
use crate::ui::kit::badge::Badge;
use crate::ui::kit::block::Card;
use crate::ui::records::label;
use crate::ui::records::show::{self, Shown};
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;
use leptos_router::components::A;
use std::cmp::Reverse;

const USES: Entity = Entity::ArticleUses;
/// How many uses are listed.
const LATEST: usize = 8;

/// The uses of an article, the latest first.
fn uses(dataset: &Dataset, record: Slot) -> Vec<Slot> {
    let table = dataset.table(USES);
    let mut found: Vec<(Reverse<Option<Timestamp>>, Slot)> = Vec::new();
    table.scan(article_use::ARTICLE, |slot, of| {
        if of == Some(record) {
            found.push((Reverse(table.get(slot, article_use::AT).flatten()), slot));
        }
    });
    found.sort_unstable();
    found.into_iter().map(|(_, slot)| slot).collect()
}

/// The share that helped, and the latest uses.
#[component]
pub fn Effect(record: Slot) -> impl IntoView {
    let dataset = Session::here().dataset();
    let uses = Memo::new(move |_| uses(&dataset.read(), record));
    let figure = move || {
        let dataset = dataset.read();
        let count = |field| dataset.get(Entity::Articles, record, field).flatten().unwrap_or(0);
        let (helped, not) = (count(article::HELPED), count(article::NOT_HELPED));
        let judged = helped + not;
        let used = say_with("article-effect-uses", &[("count", Arg::from(count(article::USES)))]);
        let share = (judged > 0).then(|| {
            let words = say_with("article-effect-share", &[("count", Arg::from(judged))]);
            view! { <p><span class="article-share">{format::percent(ratio(helped, judged), 0)}</span> " " {words}</p> }
        });
        view! { {share} <p class="muted small">{used}</p> }
    };
    let latest = move || uses.read().iter().take(LATEST).map(|slot| view! { <Used at=*slot /> }).collect_view();
    let body = move || {
        if uses.read().is_empty() {
            view! { <p class="muted">{t!("article-effect-none")}</p> }.into_any()
        } else {
            view! { <div class="stack">{figure}<ul role="list" class="article-uses">{latest}</ul></div> }.into_any()
        }
    };
    view! { <Card title=t!("article-effect")>{body}</Card> }
}

#[expect(clippy::cast_precision_loss, reason = "uses are counted in thousands")]
fn ratio(part: i64, whole: i64) -> f64 {
    part as f64 / whole as f64
}

/// One use: in what, whether it helped, by whom, when.
#[component]
fn Used(at: Slot) -> impl IntoView {
    let dataset = Session::here().dataset();
    move || {
        let dataset = dataset.read();
        let case = |field, of| dataset.get(USES, at, field).flatten().map(|slot| show::reference(&dataset, of, slot));
        let complaint = case(article_use::COMPLAINT, Entity::Complaints);
        let about = match complaint.or_else(|| case(article_use::REQUEST, Entity::Requests)) {
            Some(Shown::Record(to, id, name)) => match route_of(to, &id) {
                Some(route) => view! { <A href=boot::href(&route)>{name}</A> }.into_any(),
                None => name.into_any(),
            },
            _ => say("record-gone").into_any(),
        };
        let helped = dataset.get(USES, at, article_use::HELPED).unwrap_or("").to_owned();
        let badge = Signal::stored(label::option(USES, article_use::HELPED.key, &helped));
        let zone = Settings::of(&dataset).zone;
        let when = dataset.get(USES, at, article_use::AT).flatten().map(|time| format::instant(time, zone));
        let who = dataset.get(USES, at, article_use::MEMBER).flatten();
        let who = who.map(|member| dataset.title(Entity::Members, member).to_owned());
        let under = who.into_iter().chain(when).collect::<Vec<_>>().join(" · ");
        view! {
            <li>
                <span class="grow">{about}</span>
                <Badge label=badge tone=show::tone(&helped) />
                <span class="muted small">{under}</span>
            </li>
        }
    }
}
