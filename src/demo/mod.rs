//! The demo workspace: three years of Osmanthus Lane (桂花巷), a chain of noodle and dim sum restaurants in the cities
//! around Shanghai with a shop for tea and kitchenware. Made by commands, from a seed, up to any day.
//!
//! Only the worker makes it, so that it adds nothing to the page's first load. [`stories`] says what happened there.

mod article_words;
mod calendar;
mod calls;
mod chance;
mod complaint_words;
mod complaints;
mod house;
mod improvements;
mod interaction_words;
mod interactions;
mod knowledge;
mod life;
mod names;
mod orders;
mod people;
mod profiles;
mod row;
mod service;
mod service_words;
mod standing;
pub mod stories;
mod study;
mod survey_words;
mod surveys;
mod targets;
mod today;
mod workspace;

use crate::domain::command::{Command, Context};
use crate::domain::dataset::Dataset;
use crate::domain::decide::decide;
use crate::domain::entity::Entity;
use crate::domain::rules::{Refusal, Rule};
use crate::kernel::change::Change;
use crate::kernel::id::{Id, IdSequence};
use crate::kernel::time::Day;
use calendar::Calendar;
use house::handler;
use life::Life;
use people::{Customer, Tongue};
use std::collections::HashMap;
use workspace::{Ground, create_many};

/// The seed of the demo that everybody sees.
pub const SEED: u64 = 20_080_808;

/// The commands that make the demo out of an empty workspace, as it stands in the morning of `as_of`.
///
/// Equal arguments give equal commands. Nothing in them lies on or after `as_of` but what is due then.
#[must_use]
pub fn commands(seed: u64, as_of: Day, ids: &mut IdSequence) -> Vec<Command> {
    let calendar = Calendar::new(as_of);
    let cast = people::cast(seed, &calendar);
    let lives: Vec<Life> =
        cast.iter().enumerate().map(|(number, one)| life::live(seed, &calendar, number, one)).collect();
    let (ground, mut commands) = workspace::lay(ids);
    let world = World { seed, calendar, cast, lives, ground };
    world.write(ids, &mut commands);
    commands
}

/// The demo data set, and the one batch of changes that makes it out of an empty workspace.
///
/// # Errors
/// A command that breaks a rule, which the tests rule out.
pub fn build(seed: u64, as_of: Day, context: &mut Context) -> Result<(Dataset, Vec<Change>), Refusal> {
    let mut dataset = Dataset::default();
    let mut batch = Vec::new();
    for command in commands(seed, as_of, &mut context.ids) {
        let changes = decide(&dataset, &command, context)?;
        let entity = changes.first().and_then(|change| Entity::of(change.table())).unwrap_or(Entity::Settings);
        dataset =
            dataset.apply(&changes).map_err(|error| Refusal { entity, field: None, rule: Rule::DoesNotFit(error) })?;
        batch.extend(changes);
    }
    Ok((dataset, batch))
}

/// Everything that happened, before it is written down as records.
struct World {
    seed: u64,
    calendar: Calendar,
    cast: Vec<Customer>,
    lives: Vec<Life>,
    ground: Ground,
}

/// The ids of what other records refer to.
struct Written {
    customers: Vec<Id>,
    /// By customer, then by the customer's own count.
    orders: Vec<Vec<Id>>,
    /// By customer and the customer's own count of the order it is about.
    complaints: HashMap<(usize, usize), Id>,
}

impl Written {
    fn customer(&self, number: usize) -> Option<Id> {
        self.customers.get(number).copied()
    }

    fn order(&self, customer: usize, number: usize) -> Option<Id> {
        self.orders.get(customer).and_then(|orders| orders.get(number)).copied()
    }
}

impl World {
    fn write(&self, ids: &mut IdSequence, commands: &mut Vec<Command>) {
        let standings = standing::standings(&self.calendar, &self.cast, &self.lives);
        let customers: Vec<Id> = self.cast.iter().map(|_| ids.mint()).collect();
        let files = profiles::Files {
            seed: self.seed,
            calendar: &self.calendar,
            cast: &self.cast,
            lives: &self.lives,
            standings: &standings,
            ground: &self.ground,
            ids: &customers,
        };
        let rows = customers.iter().copied().zip(files.customers().map(row::Row::values)).collect();
        commands.push(Command::CreateMany { entity: Entity::Customers, rows });
        commands.push(create_many(Entity::Contacts, files.contacts(), ids).1);

        let mut written = Written { customers, orders: Vec::new(), complaints: HashMap::new() };
        self.write_orders(&mut written, ids, commands);
        self.write_complaints(&mut written, ids, commands);
        service::write(self, &written, ids, commands);
        self.write_surveys(&written, ids, commands);
        let touches = interactions::touches(self.seed, &self.calendar, &self.cast, &self.lives, &standings);
        let touches = touches.iter().map(|touch| {
            let member = self.ground.members.get(touch.member()).copied();
            interactions::touch_row(touch, self.tongue(touch.customer), written.customer(touch.customer), member)
        });
        commands.push(create_many(Entity::Interactions, touches, ids).1);
        today::write(self, &written, ids, commands);
        improvements::write(self, ids, commands);
        calls::write(self, ids, commands);
        study::write(self, ids, commands);
    }

    fn tongue(&self, customer: usize) -> Tongue {
        self.cast.get(customer).map_or(Tongue::Zh, |one| one.tongue)
    }

    fn write_orders(&self, written: &mut Written, ids: &mut IdSequence, commands: &mut Vec<Command>) {
        let mut all: Vec<(usize, usize, &orders::Order)> = Vec::new();
        for (customer, life) in self.lives.iter().enumerate() {
            all.extend(life.orders.iter().enumerate().map(|(number, order)| (customer, number, order)));
            written.orders.push(vec![Id::default(); life.orders.len()]);
        }
        all.sort_by_key(|(customer, number, order)| (order.day, *customer, *number));
        let (mut rows, mut lines) = (Vec::with_capacity(all.len()), Vec::new());
        let (mut today, mut count) = (self.calendar.start, 0);
        for (customer, number, order) in all {
            let id = ids.mint();
            let place = written.orders.get_mut(customer).and_then(|orders| orders.get_mut(number));
            let (Some(place), Some(of)) = (place, written.customers.get(customer)) else { continue };
            *place = id;
            count = if order.day == today { count + 1 } else { 1 };
            today = order.day;
            let mut chance = chance::Chance::new(self.seed, "notes", rows.len());
            rows.push((id, orders::order_row(&mut chance, order, self.tongue(customer), *of, count)));
            lines.push((id, order));
        }
        commands.push(Command::CreateMany { entity: Entity::Orders, rows });
        let lines = lines.into_iter().flat_map(|(id, order)| orders::line_rows(&self.calendar, order, id));
        commands.push(create_many(Entity::OrderLines, lines, ids).1);
    }

    fn write_complaints(&self, written: &mut Written, ids: &mut IdSequence, commands: &mut Vec<Command>) {
        let lives = self.lives.iter().enumerate();
        let mut all: Vec<_> =
            lives.flat_map(|(customer, life)| life.complaints.iter().map(move |c| (customer, c))).collect();
        all.sort_by_key(|(customer, complaint)| (complaint.opened, *customer));
        let rows = (1..).zip(&all).filter_map(|(number, (customer, told))| {
            let english = self.tongue(*customer) == Tongue::En;
            let owner = handler(told.branch, self.calendar.ago(told.opened.day(480)), english);
            let links = (written.customer(*customer)?, written.order(*customer, told.order)?);
            let owner = *self.ground.members.get(owner)?;
            Some(complaints::complaint_row(
                number,
                told,
                self.tongue(*customer),
                links,
                (owner, self.ground.cause(told.case.label)),
            ))
        });
        let (complaints, command) = create_many(Entity::Complaints, rows, ids);
        commands.push(command);
        let places = all.iter().map(|(customer, told)| (*customer, told.order));
        written.complaints = places.zip(complaints.iter().copied()).collect();
        let steps = all.iter().zip(&complaints).flat_map(|((_, told), id)| {
            told.steps.iter().map(|step| complaints::step_row(step, *id, &self.ground.members))
        });
        commands.push(create_many(Entity::ComplaintSteps, steps, ids).1);
        let remedies = all.iter().zip(&complaints).flat_map(|((_, told), id)| {
            told.steps.iter().filter_map(|step| complaints::remedy_row(step, *id, &self.ground.members))
        });
        commands.push(create_many(Entity::Remedies, remedies, ids).1);
        let told: Vec<_> = all.iter().zip(&complaints).map(|((customer, told), id)| (*customer, *told, *id)).collect();
        knowledge::write(self, &told, ids, commands);
    }

    fn write_surveys(&self, written: &Written, ids: &mut IdSequence, commands: &mut Vec<Command>) {
        let lives = self.lives.iter().enumerate();
        let mut all: Vec<_> =
            lives.flat_map(|(customer, life)| life.responses.iter().map(move |r| (customer, r))).collect();
        all.sort_by_key(|(customer, response)| (response.at, *customer));
        let answered = |survey: usize| all.iter().filter(|(_, response)| response.survey == survey).count();
        let rows = surveys::SURVEYS.iter().enumerate();
        let rows = rows.map(|(number, survey)| surveys::survey_row(&self.calendar, survey, answered(number)));
        let (surveys_ids, command) = create_many(Entity::Surveys, rows, ids);
        commands.push(command);
        let mut questions: Vec<Vec<Id>> = Vec::new();
        for (survey, id) in surveys::SURVEYS.iter().zip(&surveys_ids) {
            let (of_survey, command) = create_many(Entity::Questions, surveys::question_rows(survey, *id), ids);
            commands.push(command);
            questions.push(of_survey);
        }
        let rows = all.iter().map(|(customer, given)| {
            let order = given.order.and_then(|order| written.order(*customer, order));
            let after = (given.survey == surveys::which::RECOVERY).then_some(given.order).flatten();
            let complaint = after.and_then(|order| written.complaints.get(&(*customer, order)).copied());
            let survey = surveys_ids.get(given.survey).copied();
            surveys::response_row(given, written.customer(*customer), survey, (order, complaint))
        });
        let (responses, command) = create_many(Entity::Responses, rows, ids);
        commands.push(command);
        let answers = all.iter().zip(&responses).flat_map(|((_, given), id)| {
            surveys::answer_rows(given, *id, questions.get(given.survey).map_or(&[], Vec::as_slice))
        });
        commands.push(create_many(Entity::Answers, answers, ids).1);
    }
}
