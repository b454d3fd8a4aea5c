//! The macro behind every field list: one line gives the typed handle, the registry entry and its documentation.

/// Declares the fields of one record type, in display order:
///
/// `/// What it means.` `NAME: Text("name", Text) [TITLE, REQUIRED];`
///
/// Left the Rust type it reads as, in parentheses its stable key and its kind, in brackets its flags.
macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident: $holds:ident($key:literal, $kind:expr) [$($flag:ident),*];)*) => {
        use $crate::kernel::field::{Field, FieldSpec, Flags};
        #[allow(unused_imports, reason = "not every record type uses every kind of field")]
        use $crate::kernel::field::{Amount, Choice, Date, Flag, Instant, Int, Link, Links, Number, Text};
        #[allow(unused_imports, reason = "not every record type has choices or references")]
        use $crate::kernel::value::{Kind, Options};
        #[allow(unused_imports, reason = "not every record type refers to others")]
        use $crate::domain::entity::Entity;
        $($(#[$doc])* pub const $name: Field<$holds> = Field::new($key);)*
        /// All of them, in display order.
        pub static FIELDS: &[FieldSpec] = &[
            $(FieldSpec::built_in($key, $kind, Flags::NONE$(.with(Flags::$flag))*)),*
        ];
    };
}

/// The kind of a choice among fixed codes.
macro_rules! one_of {
    ($($code:literal),* $(,)?) => { Kind::Choice(Options::Fixed(&[$($code),*])) };
}
