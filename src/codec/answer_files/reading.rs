//! Cells as answers: a code or a label, a number, a day, several choices with semicolons between.

use super::parts::Side;
use crate::codec::values::{DateForm, DecimalSign, Plain, parse_bool, parse_number, parse_when};
use crate::domain::questionnaire::answers::{Given, Misfit};
use crate::domain::questionnaire::question::{Ask, OTHER, Question};
use crate::domain::questionnaire::words::{Tongue, Words};
use std::collections::BTreeMap;

/// What parts several choices in one cell.
const BETWEEN: [char; 4] = [';', '；', '|', '\n'];

/// The cells of one question in one row: what each holds of it, with its column.
pub(super) type Cells<'r> = [(&'r Side, usize, &'r str)];

/// The answer in the cells, or nothing where all are empty.
///
/// # Errors
/// The column that does not fit, and why.
pub(super) fn answer(
    question: &Question,
    cells: &Cells<'_>,
    dates: DateForm,
) -> Result<Option<Given>, (usize, Misfit)> {
    let Some((_, column, _)) = cells.first() else { return Ok(None) };
    let given = match &question.ask {
        Ask::Pair { .. } => pair(cells)?,
        Ask::Matrix { .. } => matrix(cells)?,
        ask => {
            let of = |side: &Side| cells.iter().find(|(at, ..)| *at == side).map(|(_, at, cell)| (*at, *cell));
            let other = of(&Side::Other).map_or("", |(_, cell)| cell);
            let (column, cell) = of(&Side::Whole).unwrap_or((*column, ""));
            if cell.is_empty() && other.is_empty() {
                return Ok(None);
            }
            Some(one(ask, cell, other, dates).map_err(|misfit| (column, misfit))?)
        }
    };
    if let Some(given) = &given {
        given.check(&question.ask).map_err(|misfit| (*column, misfit))?;
    }
    Ok(given)
}

fn score(cell: &str) -> Result<f64, Misfit> {
    parse_number(cell, DecimalSign::Dot).map(Plain::measured).map_err(|_| Misfit::Form)
}

fn pair(cells: &Cells<'_>) -> Result<Option<Given>, (usize, Misfit)> {
    let of = |side: &Side| cells.iter().find(|(at, _, cell)| *at == side && !cell.is_empty());
    match (of(&Side::Expectation), of(&Side::Experience)) {
        (None, None) => Ok(None),
        (Some((_, a, expectation)), Some((_, b, experience))) => {
            let expectation = score(expectation).map_err(|misfit| (*a, misfit))?;
            let experience = score(experience).map_err(|misfit| (*b, misfit))?;
            Ok(Some(Given::Pair { expectation, experience }))
        }
        // Half a pair says nothing.
        (Some((_, at, _)), None) | (None, Some((_, at, _))) => Err((*at, Misfit::Form)),
    }
}

fn matrix(cells: &Cells<'_>) -> Result<Option<Given>, (usize, Misfit)> {
    let mut rows = BTreeMap::new();
    for (side, column, cell) in cells {
        if let Side::Row(code) = side
            && !cell.is_empty()
        {
            rows.insert(code.clone(), score(cell).map_err(|misfit| (*column, misfit))?);
        }
    }
    Ok((!rows.is_empty()).then_some(Given::Rows(rows)))
}

fn one(ask: &Ask, cell: &str, other: &str, dates: DateForm) -> Result<Given, Misfit> {
    Ok(match ask {
        Ask::Choice { .. } => chosen(ask, std::iter::once(cell), other)?,
        Ask::Choices { .. } | Ask::Ranking { .. } => chosen(ask, cell.split(BETWEEN), other)?,
        Ask::Text { .. } => Given::Text(cell.to_owned()),
        Ask::Date => Given::Day(parse_when(cell, dates).map_err(|_| Misfit::Form)?.day),
        Ask::Consent => Given::Consent(parse_bool(cell).ok_or(Misfit::Form)?),
        _ => Given::Score(score(cell)?),
    })
}

/// What was chosen, by code or by label in either language.
fn chosen<'r>(ask: &Ask, cells: impl Iterator<Item = &'r str>, other: &str) -> Result<Given, Misfit> {
    let mut codes: Vec<String> = Vec::new();
    for cell in cells.map(str::trim).filter(|cell| !cell.is_empty()) {
        let by_code = ask.offers(cell).then(|| cell.to_owned());
        let called =
            |words: &Words| Tongue::ALL.into_iter().any(|tongue| words.only(tongue).trim().eq_ignore_ascii_case(cell));
        let by_label = || {
            let option = ask.options().iter().find(|option| called(&option.text));
            let own = called(&Side::Other.words());
            option.map(|option| option.code.clone()).or_else(|| (own && ask.takes_other()).then(|| OTHER.to_owned()))
        };
        codes.push(by_code.or_else(by_label).ok_or(Misfit::NotAnOption)?);
    }
    // Own words say that something else was chosen.
    if !other.is_empty() && !codes.iter().any(|code| code == OTHER) {
        codes.push(OTHER.to_owned());
    }
    Ok(Given::Chosen { codes, other: other.to_owned() })
}
