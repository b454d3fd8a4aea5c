//! What a metric answers: one of a few shapes, with how many records it rests on, what was left out, and how sure it is.
//!
//! Tiles, charts, tables and exports draw these shapes; none of them knows a metric.

use super::drill::{CellDrill, Drill};
use crate::domain::entity::Entity;
use crate::kernel::money::Currency;
use crate::kernel::time::{Day, Month};

/// The answer of one metric for one data set and one set of parameters.
#[derive(Clone, Debug)]
pub struct Report {
    /// The figure or figures.
    pub shape: Shape,
    /// How many observations it rests on: answers, customers, orders or complaints, as the metric's text says.
    pub n: u64,
    /// What was left out, by reason; reasons with nothing left out are not listed.
    pub excluded: Vec<Exclusion>,
    /// The parameters that the figure depends on, beside the data.
    pub parameters: Vec<Parameter>,
    /// All records that `n` counts.
    pub drill: Option<Drill>,
    /// Remarks that belong beside the figure (text keys `note-…`), such as that a coefficient is a teaching claim.
    pub notes: Vec<&'static str>,
}

impl Report {
    /// A report of `shape` over `n` observations.
    #[must_use]
    pub fn new(shape: impl Into<Shape>, n: u64) -> Self {
        let (excluded, parameters, notes) = (Vec::new(), Vec::new(), Vec::new());
        Self { shape: shape.into(), n, excluded, parameters, drill: None, notes }
    }

    /// Adds what was left out for `reason`, if anything was.
    #[must_use]
    pub fn excluding(mut self, reason: &'static str, count: u64) -> Self {
        if count > 0 {
            self.excluded.push(Exclusion { reason, count });
        }
        self
    }

    /// Adds several reasons.
    #[must_use]
    pub fn excluding_all(mut self, excluded: &[Exclusion]) -> Self {
        self.excluded.extend(excluded.iter().filter(|exclusion| exclusion.count > 0));
        self
    }

    /// Names a parameter that the figure depends on.
    #[must_use]
    pub fn given(mut self, key: &'static str, value: impl Into<Setting>) -> Self {
        self.parameters.push(Parameter { key, value: value.into() });
        self
    }

    /// Opens the records behind the figure.
    #[must_use]
    pub fn drilling(mut self, drill: Drill) -> Self {
        self.drill = Some(drill);
        self
    }

    /// Adds a remark.
    #[must_use]
    pub fn noting(mut self, note: &'static str) -> Self {
        self.notes.push(note);
        self
    }
}

/// Records left out of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exclusion {
    /// Why: the text key is `excluded-<reason>`.
    pub reason: &'static str,
    /// How many.
    pub count: u64,
}

/// A parameter and its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// Which: the text key is `parameter-<key>`.
    pub key: &'static str,
    /// What it was set to.
    pub value: Setting,
}

/// The value of a parameter.
#[derive(Clone, Debug, PartialEq)]
pub enum Setting {
    /// A number.
    Number(f64),
    /// A calendar day.
    Day(Day),
    /// A currency.
    Currency(Currency),
}

impl From<f64> for Setting {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<i32> for Setting {
    fn from(number: i32) -> Self {
        Self::Number(f64::from(number))
    }
}

impl From<Day> for Setting {
    fn from(day: Day) -> Self {
        Self::Day(day)
    }
}

impl From<Currency> for Setting {
    fn from(currency: Currency) -> Self {
        Self::Currency(currency)
    }
}

/// What the numbers of a figure are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unit {
    /// Whole things: customers, orders, complaints.
    Count,
    /// A part of a whole, 0-1; shown in per cent.
    Share,
    /// A bare quotient such as c = b/a.
    Ratio,
    /// A score on the metric's own scale.
    Score,
    /// Minor units of a currency.
    Money(Currency),
    /// Hours.
    Hours,
    /// Days.
    Days,
    /// So many in a thousand.
    PerThousand,
    /// People.
    People,
}

/// The few shapes that every figure has.
#[derive(Clone, Debug)]
pub enum Shape {
    /// One number.
    Scalar(Scalar),
    /// Numbers along months, shares or ranks.
    Series(Series),
    /// Named rows of numbers.
    Table(Table),
    /// Numbers in two directions.
    Matrix(Matrix),
    /// What is left from one step to the next.
    Flow(Flow),
}

macro_rules! into_shape {
    ($($name:ident),*) => {$(
        impl From<$name> for Shape {
            fn from(shape: $name) -> Self {
                Self::$name(shape)
            }
        }
    )*};
}

into_shape!(Scalar, Series, Table, Matrix, Flow);

/// How an interval was computed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Method {
    /// Wilson's score interval of a share.
    Wilson,
    /// Normal interval on the multinomial variance of a difference of shares.
    Multinomial,
    /// Student's t interval of a mean.
    StudentT,
    /// Delta-method interval of a ratio of means.
    Delta,
    /// Exact (Garwood) interval of a Poisson rate.
    Poisson,
    /// Exact conditional interval of the ratio of two Poisson rates.
    Conditional,
    /// Distribution-free interval of a quantile, between two order statistics.
    OrderStatistics,
    /// Feldt's interval of Cronbach's alpha, by the F distribution.
    Feldt,
    /// Welch's t interval of a difference of means.
    Welch,
    /// Normal interval of a difference of two shares.
    TwoShares,
    /// Fisher's z interval of a correlation.
    FisherZ,
}

impl Method {
    /// The stable name, as exports and text keys (`method-…`) know it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Wilson => "wilson",
            Self::Multinomial => "multinomial",
            Self::StudentT => "student-t",
            Self::Delta => "delta",
            Self::Poisson => "poisson",
            Self::Conditional => "conditional",
            Self::OrderStatistics => "order-statistics",
            Self::Feldt => "feldt",
            Self::Welch => "welch",
            Self::TwoShares => "two-shares",
            Self::FisherZ => "fisher-z",
        }
    }
}

/// A 95 % interval.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Interval {
    /// Its lower end.
    pub low: f64,
    /// Its upper end.
    pub high: f64,
    /// How it was computed.
    pub method: Method,
}

/// One number. `None` is undefined, never 0.
#[derive(Clone, Debug)]
pub struct Scalar {
    /// The number.
    pub value: Option<f64>,
    /// Why there is none (text key `undefined-<reason>`).
    pub undefined: Option<&'static str>,
    /// What it counts.
    pub unit: Unit,
    /// How sure it is.
    pub interval: Option<Interval>,
    /// What it is made of.
    pub parts: Vec<Part>,
}

impl Scalar {
    /// A number of `unit`, or the reason why there is none.
    #[must_use]
    pub fn new(value: Result<f64, &'static str>, unit: Unit) -> Self {
        let undefined = value.err();
        Self { value: value.ok(), undefined, unit, interval: None, parts: Vec::new() }
    }

    /// Says how sure the number is.
    #[must_use]
    pub fn within(mut self, interval: Option<Interval>) -> Self {
        self.interval = interval;
        self
    }

    /// Adds what the number is made of.
    #[must_use]
    pub fn of(mut self, part: Part) -> Self {
        self.parts.push(part);
        self
    }
}

/// A named number with the records behind it.
#[derive(Clone, Debug)]
pub struct Part {
    /// Its name.
    pub label: Label,
    /// Its value.
    pub value: Option<f64>,
    /// What it counts.
    pub unit: Unit,
    /// The records behind it.
    pub drill: Option<Drill>,
}

/// What a row, a line or a part is called.
#[derive(Clone, Debug, PartialEq)]
pub enum Label {
    /// A word of the field: the text key is `term-<key>`.
    Term(&'static str),
    /// An option of a choice field.
    Choice(Entity, &'static str, Box<str>),
    /// The user's own words, or a name that needs no translation.
    Words(Box<str>),
    /// The user's own words in both languages: what it goes by, Chinese, English.
    InBoth(Box<[Box<str>; 3]>),
    /// A month.
    Month(Month),
    /// The best so many per cent.
    Top(u8),
    /// Two names that hold together: minor, settled fast.
    Both(Box<(Label, Label)>),
    /// Records where the field is empty.
    Unstated,
}

/// One column of a table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Head {
    /// Its name: the text key is `column-<key>`.
    pub key: &'static str,
    /// What its numbers are.
    pub unit: Unit,
    /// Whether its numbers come from teaching material instead of from the data.
    pub claim: bool,
}

impl Head {
    /// A column computed from the data.
    #[must_use]
    pub const fn new(key: &'static str, unit: Unit) -> Self {
        Self { key, unit, claim: false }
    }

    /// A column of teaching claims.
    #[must_use]
    pub const fn claim(key: &'static str, unit: Unit) -> Self {
        Self { key, unit, claim: true }
    }
}

/// Named rows of numbers.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// The columns.
    pub heads: Vec<Head>,
    /// The rows, in display order.
    pub rows: Vec<Row>,
}

/// One row of a table.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its name.
    pub label: Label,
    /// One number a column.
    pub cells: Vec<Option<f64>>,
    /// The records behind it.
    pub drill: Option<Drill>,
}

/// Where the points of a series stand.
#[derive(Clone, Debug, PartialEq)]
pub enum Axis {
    /// One point a month.
    Months(Vec<Month>),
    /// Shares 0-1 of the records, best first.
    Shares(Vec<f64>),
}

impl Axis {
    /// How many points there are.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Self::Months(months) => months.len(),
            Self::Shares(shares) => shares.len(),
        }
    }

    /// Whether there is no point.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Lines over a common axis.
#[derive(Clone, Debug)]
pub struct Series {
    /// Where the points stand.
    pub axis: Axis,
    /// The lines, each with one point for every place on the axis.
    pub lines: Vec<Line>,
    /// The records behind each place on the axis.
    pub drills: Vec<Drill>,
}

/// One line of a series.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its name.
    pub label: Label,
    /// What its numbers are.
    pub unit: Unit,
    /// Its points.
    pub points: Vec<Point>,
}

/// One point of a line.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Point {
    /// The number, `None` where there is none.
    pub value: Option<f64>,
    /// How many observations it rests on.
    pub n: u64,
    /// How sure it is.
    pub interval: Option<Interval>,
}

/// Numbers in two directions.
#[derive(Clone, Debug)]
pub struct Matrix {
    /// The names of the rows.
    pub rows: Vec<Label>,
    /// How many observations each row rests on.
    pub row_n: Vec<u64>,
    /// The names of the columns.
    pub columns: Vec<Label>,
    /// What the numbers are.
    pub unit: Unit,
    /// One list a row.
    pub cells: Vec<Vec<Option<f64>>>,
    /// The records behind a cell.
    pub drill: Option<CellDrill>,
}

/// What is left from one step to the next.
#[derive(Clone, Debug)]
pub struct Flow {
    /// The steps in order.
    pub steps: Vec<Part>,
}
