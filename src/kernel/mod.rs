//! Pure building blocks without business words.
