//! Boot and mount.
fn main() {}
