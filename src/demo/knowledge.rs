//! The knowledge base of the demo: its articles, when they were used, and the team's own scripts.

use super::article_words::{ARTICLES, SCRIPTS};
use super::chance::Chance;
use super::complaints::Complaint;
use super::house::{TEAM, handler};
use super::row::Row;
use super::stories::NEW_MANAGER;
use super::workspace::create_many;
use super::{Tongue, World};
use crate::domain::command::Command;
use crate::domain::entity::Entity;
use crate::domain::knowledge::{article, article_use, script};
use crate::kernel::id::{Id, IdSequence};
use crate::kernel::time::Timestamp;

/// Of 1,000 complaints that an article fits, in how many it was used, and of how many of these somebody judged it.
const USED: i64 = 620;
const JUDGED: i64 = 780;
/// How long writing the articles took: the new manager of the slow branch began it.
const DAYS_OF_WRITING: i32 = 60;

/// Articles, their uses in `told` (each complaint with its customer and its id), and scripts.
pub(super) fn write(
    world: &World,
    told: &[(usize, &Complaint, Id)],
    ids: &mut IdSequence,
    commands: &mut Vec<Command>,
) {
    let written: Vec<Timestamp> = (0..)
        .zip(&ARTICLES)
        .map(|(number, _)| {
            let mut chance = Chance::new(world.seed, "articles", number);
            let day = world.calendar.back(NEW_MANAGER - chance.days(0, DAYS_OF_WRITING));
            super::calendar::at(day, chance.between(9 * 60, 18 * 60))
        })
        .collect();
    let rows = ARTICLES.iter().zip(&written).enumerate().map(|(number, (one, at))| {
        let causes = one.causes.iter().filter_map(|label| world.ground.cause(label)).collect();
        // The former manager was gone by then.
        let author = world.ground.members.get(number % (TEAM.len() - 1)).copied();
        let row = Row::default()
            .text(article::TITLE_ZH, one.zh.0)
            .text(article::TITLE_EN, one.en.0)
            .text(article::TEXT_ZH, one.zh.1)
            .text(article::TEXT_EN, one.en.1)
            .choice(article::STATE, if one.en.0.is_empty() { "draft" } else { article::PUBLISHED })
            .text(article::KIND, one.kind)
            .time(article::UPDATED_AT, *at)
            .link(article::UPDATED_BY, Entity::Members, author);
        row.links(article::CAUSES, Entity::Causes, causes)
    });
    let (articles, command) = create_many(Entity::Articles, rows, ids);
    commands.push(command);
    let uses = told.iter().enumerate().filter_map(|(number, (customer, complaint, id))| {
        let mut chance = Chance::new(world.seed, "uses", number);
        let of = ARTICLES.iter().position(|article| article.causes.contains(&complaint.case.label))?;
        let at = complaint.first_response().filter(|at| written.get(of).is_some_and(|written| written < at))?;
        let (used, judged) = (chance.between(1, 1_000) <= USED, chance.between(1, 1_000) <= JUDGED);
        let helps = ARTICLES.get(of).is_some_and(|article| chance.between(1, 1_000) <= i64::from(article.helps));
        let english = world.tongue(*customer) == Tongue::En;
        let member = handler(complaint.branch, world.calendar.ago(at.day(480)), english);
        let helped = match (judged, helps) {
            (false, _) => "unknown",
            (true, true) => "yes",
            (true, false) => "no",
        };
        used.then(|| {
            Row::default()
                .link(article_use::ARTICLE, Entity::Articles, articles.get(of).copied())
                .link(article_use::COMPLAINT, Entity::Complaints, *id)
                .time(article_use::AT, at)
                .link(article_use::MEMBER, Entity::Members, world.ground.members.get(member).copied())
                .choice(article_use::HELPED, helped)
        })
    });
    commands.push(create_many(Entity::ArticleUses, uses.collect::<Vec<_>>(), ids).1);
    let scripts = SCRIPTS.iter().map(|(name, occasion, zh, en)| {
        let row = Row::default().text(script::NAME, name).choice(script::OCCASION, occasion);
        row.text(script::TEXT_ZH, zh).text(script::TEXT_EN, en)
    });
    commands.push(create_many(Entity::Scripts, scripts, ids).1);
}
