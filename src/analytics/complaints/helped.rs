//! Whether the articles of the knowledge base helped, of those uses of which somebody said so, with Wilson's interval.

use crate::analytics::drill::{Drill, code};
use crate::analytics::facts::Facts;
use crate::analytics::report::{Label, Part, Report, Scalar, Unit};
use crate::analytics::statistics::{interval, real, share};
use crate::domain::entity::Entity;
use crate::domain::knowledge::article_use::{AT, HELPED};
use crate::domain::knowledge::using::Helped;
use crate::domain::listing::filter::Condition;

/// Uses that helped, of those that were judged.
pub fn helped(facts: &Facts) -> Report {
    let (mut yes, mut no, mut not_judged, mut outside) = (0_u64, 0_u64, 0, 0);
    for (_, chunk) in facts.dataset.table(Entity::ArticleUses).runs() {
        let (at, said) = (chunk.ints(AT.key), chunk.choices(HELPED.key));
        for row in chunk.live_rows() {
            let within = at.get(row).is_some_and(|at| facts.params.covers(facts.params.day_of(at)));
            *match (within, Helped::of(said.get(row))) {
                (false, _) => &mut outside,
                (true, Helped::Yes) => &mut yes,
                (true, Helped::No) => &mut no,
                (true, Helped::Unknown) => &mut not_judged,
            } += 1;
        }
    }
    let judged = yes + no;
    let within = || Drill::within(Entity::ArticleUses, AT, &facts.params);
    let part = |name, count, helped: Helped| Part {
        label: Label::Term(name),
        value: Some(real(count)),
        unit: Unit::Count,
        drill: Some(within().and(HELPED, code(helped.code()))),
    };
    let scalar = Scalar::new(share(yes, judged, "nothing-judged"), Unit::Share)
        .within(interval::wilson(yes, judged))
        .of(part("helped", yes, Helped::Yes))
        .of(part("not-helped", no, Helped::No));
    let both = [Helped::Yes, Helped::No].map(|helped| helped.code().to_owned()).to_vec();
    Report::new(scalar, judged)
        .excluding("uses-outside-period", outside)
        .excluding("uses-not-judged", not_judged)
        .drilling(within().and(HELPED, Condition::AnyOf(both)))
}
