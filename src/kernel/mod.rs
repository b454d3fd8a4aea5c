//! Pure building blocks without business words: ids, money, time, values, and tables held as columns.

pub mod cell;
pub mod change;
pub mod chunk;
pub mod column;
pub mod envelope;
pub mod field;
pub mod id;
pub mod money;
pub mod table;
pub mod tables;
pub mod time;
pub mod value;
