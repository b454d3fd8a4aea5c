//! What the team knows: articles that answer questions, how often they helped, and scripts for what is said to customers.

pub mod article;
pub mod article_use;
pub mod counting;
pub mod formatted;
pub mod placeholders;
pub mod rules;
pub mod script;
pub mod search;
pub mod suggesting;
pub mod terms;
pub mod using;
