//! All metrics, one line each. Their texts are `metric-<key>-name`, `-explain`, `-formula` and `-source`.

use super::facts::Facts;
use super::params::Params;
use super::report::Report;
use super::{complaints, retention, service, surveys, value};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;

/// What a metric is about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Group {
    /// How satisfied customers are.
    Satisfaction,
    /// What customers bring.
    Value,
    /// Who stays.
    Retention,
    /// What goes wrong, and how it is put right.
    Complaints,
    /// What is asked for, and how soon it is done.
    Service,
}

impl Group {
    /// The stable name (text key `metric-group-<key>`).
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Satisfaction => "satisfaction",
            Self::Value => "value",
            Self::Retention => "retention",
            Self::Complaints => "complaints",
            Self::Service => "service",
        }
    }
}

/// How a metric is best drawn.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Chart {
    /// One number.
    Tile,
    /// Lines along months, with their intervals.
    Lines,
    /// Shares or counts stacked along months.
    Stacked,
    /// A bar a row, for the first column.
    Bars,
    /// Bars of the first column with the share so far.
    Pareto,
    /// Shares of the data beside those claimed.
    Beside,
    /// A curve over the share of customers.
    Curve,
    /// Shades in two directions.
    Heat,
    /// Steps that get fewer.
    Funnel,
}

/// One metric.
#[derive(Clone, Copy, Debug)]
pub struct Metric {
    /// Its stable name in addresses, exports and texts.
    pub key: &'static str,
    /// What it is about.
    pub group: Group,
    /// How it is best drawn.
    pub chart: Chart,
    /// What records it reads: while their tables stay the same, so does the figure.
    pub reads: &'static [Entity],
    compute: fn(&Facts) -> Report,
}

const RESPONSES: &[Entity] = &[Entity::Responses];
const ANSWERS: &[Entity] = &[Entity::Responses, Entity::Answers, Entity::Questions, Entity::Surveys];
const LOYALTY: &[Entity] =
    &[Entity::Responses, Entity::Answers, Entity::Questions, Entity::Surveys, Entity::Orders, Entity::Customers];
const ORDERS: &[Entity] = &[Entity::Orders, Entity::Customers];
const PROFIT: &[Entity] =
    &[Entity::Orders, Entity::Customers, Entity::Interactions, Entity::Complaints, Entity::Requests];
const COMPLAINTS: &[Entity] = &[Entity::Complaints];
const CAUSES: &[Entity] = &[Entity::Complaints, Entity::Causes];
const JOURNEYS: &[Entity] = &[Entity::Complaints, Entity::Responses, Entity::Orders, Entity::Customers];
const REQUESTS: &[Entity] = &[Entity::Requests];
const AFTER: &[Entity] = &[Entity::Complaints, Entity::Orders, Entity::Customers];

macro_rules! metrics {
    ($($key:literal $group:ident $chart:ident $reads:expr => $compute:path;)*) => {
        /// Every metric, in display order.
        pub static METRICS: &[Metric] = &[
            $(Metric { key: $key, group: Group::$group, chart: Chart::$chart, reads: $reads, compute: $compute },)*
        ];
    };
}

metrics! {
    "satisfaction-ratio" Satisfaction Tile RESPONSES => surveys::satisfaction_ratio::mean_of_ratios;
    "satisfaction-ratio-of-means" Satisfaction Tile RESPONSES => surveys::satisfaction_ratio::ratio_of_means;
    "satisfaction-levels" Satisfaction Bars RESPONSES => surveys::satisfaction_levels::levels;
    "satisfaction-levels-by-month" Satisfaction Stacked RESPONSES => surveys::satisfaction_levels::levels_by_month;
    "satisfaction-ratio-by-month" Satisfaction Lines RESPONSES => surveys::satisfaction_ratio::by_month;
    "satisfaction-by-segment" Satisfaction Bars &[Entity::Responses, Entity::Customers]
        => surveys::satisfaction_by_segment::by_segment;
    "word-of-mouth" Satisfaction Tile RESPONSES => surveys::word_of_mouth::word_of_mouth;
    "nps" Satisfaction Tile RESPONSES => surveys::nps::nps;
    "nps-by-month" Satisfaction Lines RESPONSES => surveys::nps::by_month;
    "csat" Satisfaction Tile RESPONSES => surveys::csat::csat;
    "csat-by-month" Satisfaction Lines RESPONSES => surveys::csat::by_month;
    "ces" Satisfaction Tile RESPONSES => surveys::ces::mean;
    "ces-easy" Satisfaction Tile RESPONSES => surveys::ces::easy;
    "response-rate" Satisfaction Tile &[Entity::Responses, Entity::Surveys] => surveys::response_rate::response_rate;
    "response-rate-by-survey" Satisfaction Bars &[Entity::Responses, Entity::Surveys]
        => surveys::response_rate::by_survey;
    "response-rate-by-wave" Satisfaction Bars &[Entity::Invitations, Entity::Waves]
        => surveys::rate_by_wave::response_rate_by_wave;
    "expectation-and-experience" Satisfaction Lines RESPONSES => surveys::change::by_month;
    "satisfaction-by-driver" Satisfaction Bars ANSWERS => surveys::drivers::satisfaction_by_driver;
    "satisfaction-index" Satisfaction Tile ANSWERS => surveys::satisfaction_index::satisfaction_index;
    "servqual" Satisfaction Bars ANSWERS => surveys::servqual::servqual;
    "kano" Satisfaction Bars ANSWERS => surveys::kano::kano;
    "importance-performance" Satisfaction Bars ANSWERS => surveys::importance::importance_performance;
    "cronbach-alpha" Satisfaction Bars ANSWERS => surveys::alpha::cronbach_alpha;
    "satisfaction-loyalty" Satisfaction Heat LOYALTY => surveys::loyalty::satisfaction_loyalty;

    "revenue" Value Tile ORDERS => value::orders::revenue;
    "orders-by-month" Value Lines ORDERS => value::orders::by_month;
    "profit" Value Tile PROFIT => value::profit::total;
    "profit-per-customer" Value Tile PROFIT => value::profit::per_customer;
    "importance-tiers" Value Beside PROFIT => value::tiers::tiers;
    "pareto-shares" Value Bars PROFIT => value::pareto::shares;
    "pareto-curve" Value Curve ORDERS => value::pareto::curve;
    "abc" Value Bars ORDERS => value::pareto::abc;
    "whale-curve" Value Curve PROFIT => value::whale::curve;
    "whale-peak" Value Tile PROFIT => value::whale::peak;
    "gini" Value Tile ORDERS => value::gini::gini;
    "rfm" Value Heat ORDERS => value::rfm::matrix;
    "rfm-cells" Value Bars ORDERS => value::rfm::cells;

    "churn" Retention Tile ORDERS => retention::churn::customers;
    "churn-revenue" Retention Tile ORDERS => retention::churn::revenue;
    "churn-by-month" Retention Lines ORDERS => retention::churn::by_month;
    "repeat-rate" Retention Tile ORDERS => retention::repeat::repeat_rate;
    "cohort-retention" Retention Heat ORDERS => retention::cohorts::retention;

    "complaints-by-month" Complaints Stacked COMPLAINTS => complaints::counts::by_month;
    "complaints-by-cause" Complaints Pareto COMPLAINTS => complaints::counts::by_cause;
    "complaints-by-severity" Complaints Pareto COMPLAINTS => complaints::counts::by_severity;
    "complaints-by-category" Complaints Pareto COMPLAINTS => complaints::counts::by_category;
    "remedy-cost-by-cause" Complaints Pareto COMPLAINTS => complaints::roots::cost_by_cause;
    "complaints-by-own-cause" Complaints Pareto CAUSES => complaints::roots::by_own_cause;
    "remedy-cost-by-own-cause" Complaints Pareto CAUSES => complaints::roots::cost_by_own_cause;
    "causes-by-month" Complaints Stacked COMPLAINTS => complaints::roots::by_month;
    "causes-by-product" Complaints Heat COMPLAINTS => complaints::crossing::by_product;
    "causes-by-channel" Complaints Heat COMPLAINTS => complaints::crossing::by_channel;
    "complaint-rate" Complaints Tile AFTER => complaints::rate::rate;
    "open-complaints" Complaints Tile COMPLAINTS => complaints::counts::open;
    "first-response-median" Complaints Tile COMPLAINTS => complaints::hours::first_response_median;
    "first-response-p90" Complaints Tile COMPLAINTS => complaints::hours::first_response_p90;
    "resolution-median" Complaints Tile COMPLAINTS => complaints::hours::resolution_median;
    "resolution-p90" Complaints Tile COMPLAINTS => complaints::hours::resolution_p90;
    "first-response-office-median" Complaints Tile COMPLAINTS => complaints::hours::first_response_office_median;
    "first-response-office-p90" Complaints Tile COMPLAINTS => complaints::hours::first_response_office_p90;
    "resolution-office-median" Complaints Tile COMPLAINTS => complaints::hours::resolution_office_median;
    "resolution-office-p90" Complaints Tile COMPLAINTS => complaints::hours::resolution_office_p90;
    "resolution-office-mean" Complaints Tile COMPLAINTS => complaints::hours::resolution_office_mean;
    "first-response-late" Complaints Tile COMPLAINTS => complaints::lateness::first_response_late;
    "resolution-late" Complaints Tile COMPLAINTS => complaints::lateness::resolution_late;
    "reopened" Complaints Tile COMPLAINTS => complaints::lateness::reopened;
    "complaint-flow" Complaints Funnel COMPLAINTS => complaints::flow::flow;
    "recovery-satisfied" Complaints Tile COMPLAINTS => complaints::recovery::satisfied;
    "recovery-bought-again" Complaints Tile AFTER => complaints::recovery::bought_again_rate;
    "recovery-by-severity" Complaints Beside AFTER => complaints::recovery::by_severity_and_speed;
    "relation-repaired" Complaints Tile AFTER => complaints::relations::repaired;
    "outcome-funnel" Complaints Funnel JOURNEYS => complaints::outcomes::funnel;
    "outcomes-by-severity" Complaints Bars JOURNEYS => complaints::outcomes::by_severity_and_speed;
    "silent" Complaints Tile JOURNEYS => complaints::silent::silent;
    "word-of-mouth-won-back" Complaints Tile JOURNEYS => complaints::won_back::won_back;
    "articles-helped" Complaints Tile &[Entity::ArticleUses] => complaints::helped::helped;

    "requests-by-kind" Service Bars REQUESTS => service::by_kind;
    "maintenance-on-time" Service Tile REQUESTS => service::on_time;
}

impl Metric {
    /// The metric called `key`.
    #[must_use]
    pub fn by_key(key: &str) -> Option<&'static Self> {
        METRICS.iter().find(|metric| metric.key == key)
    }

    /// The figure over facts that other metrics share.
    #[must_use]
    pub fn over(&self, facts: &Facts) -> Report {
        let params = &facts.params;
        let report = (self.compute)(facts).given("as-of", params.as_of);
        match params.from {
            Some(from) => report.given("from", from).given("to", params.to),
            None if params.to != params.as_of => report.given("to", params.to),
            None => report,
        }
    }

    /// The figure by itself.
    #[must_use]
    pub fn report(&self, dataset: &Dataset, params: &Params) -> Report {
        self.over(&Facts::new(dataset.clone(), params.clone()))
    }
}
