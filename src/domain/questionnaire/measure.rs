//! What the figures of a question count for beside its own: dimensions of SERVQUAL, sides of Kano, importance.

use serde::{Deserialize, Serialize};

/// What a question measures for a known method.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum Measure {
    /// An item of SERVQUAL, asked as a pair.
    Servqual {
        /// Its dimension.
        dimension: Dimension,
    },
    /// The weight of a dimension of SERVQUAL, in points of 100.
    ServqualWeight {
        /// Its dimension.
        dimension: Dimension,
    },
    /// One side of a pair of Kano questions, asked as a choice among [`KANO_CODES`].
    Kano {
        /// The feature that both sides are about.
        feature: String,
        /// Which side.
        side: KanoSide,
    },
    /// How important something is; a matrix rates each of its rows.
    Importance {
        /// What is rated; the code of the row where it is a matrix.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        subject: String,
    },
    /// How well something is done; a matrix rates each of its rows.
    Performance {
        /// What is rated; the code of the row where it is a matrix.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        subject: String,
    },
    /// An item of a satisfaction index of the ACSI's form, on 1-10.
    SatisfactionIndex,
    /// How likely another purchase is.
    Repurchase,
    /// How likely a recommendation is, where it is not asked as NPS.
    Recommendation,
}

/// A dimension of SERVQUAL (Parasuraman, Zeithaml, Berry 1988), with 4, 5, 4, 4 and 5 items.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dimension {
    /// What can be seen and touched.
    Tangibles,
    /// What was promised is kept.
    Reliability,
    /// Help is prompt.
    Responsiveness,
    /// Knowledge and courtesy that make one trust.
    Assurance,
    /// Care for the single customer.
    Empathy,
}

impl Dimension {
    /// All five, in the order of the paper.
    pub const ALL: [Self; 5] =
        [Self::Tangibles, Self::Reliability, Self::Responsiveness, Self::Assurance, Self::Empathy];

    /// The code that documents and records know it by.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Tangibles => "tangibles",
            Self::Reliability => "reliability",
            Self::Responsiveness => "responsiveness",
            Self::Assurance => "assurance",
            Self::Empathy => "empathy",
        }
    }
}

/// The two questions of Kano about one feature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KanoSide {
    /// How it would be if it were there.
    Functional,
    /// How it would be if it were not.
    Dysfunctional,
}

/// The five answers to a Kano question, as codes of its options, from liking to disliking.
pub const KANO_CODES: [&str; 5] = ["like", "must_be", "neutral", "live_with", "dislike"];

impl Measure {
    /// The stable name of the method's part, as records know it: `servqual`, `kano_functional`, ….
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Servqual { .. } => "servqual",
            Self::ServqualWeight { .. } => "servqual_weight",
            Self::Kano { side: KanoSide::Functional, .. } => "kano_functional",
            Self::Kano { side: KanoSide::Dysfunctional, .. } => "kano_dysfunctional",
            Self::Importance { .. } => "importance",
            Self::Performance { .. } => "performance",
            Self::SatisfactionIndex => "satisfaction_index",
            Self::Repurchase => "repurchase",
            Self::Recommendation => "recommendation",
        }
    }

    /// What it is about inside its method: a dimension, a feature, a subject; empty where there is nothing to tell apart.
    #[must_use]
    pub fn subject(&self) -> &str {
        match self {
            Self::Servqual { dimension } | Self::ServqualWeight { dimension } => dimension.code(),
            Self::Kano { feature, .. } => feature,
            Self::Importance { subject } | Self::Performance { subject } => subject,
            Self::SatisfactionIndex | Self::Repurchase | Self::Recommendation => "",
        }
    }
}
