//! Export: records as files that other programs and this one can read.
