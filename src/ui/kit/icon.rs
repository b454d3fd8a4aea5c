//! Simple stroke icons, drawn for this product on a grid of 24: each is one path.

use leptos::prelude::*;

macro_rules! glyphs {
    ($($(#[$doc:meta])* $name:ident = $path:literal;)+) => {
        /// The name of an icon.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Glyph { $($(#[$doc])* $name),+ }

        impl Glyph {
            /// Every icon, for the gallery.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The path on a grid of 24.
            #[must_use]
            pub fn path(self) -> &'static str {
                match self { $(Self::$name => $path),+ }
            }
        }
    };
}

glyphs! {
    Today = "M5 5h14a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1zM4 10h16M8 3v4M16 3v4M9 15l2 2 4-4";
    Customers = "M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM2.5 20.5c.4-4 3-6 6.5-6s6.1 2 6.5 6M16 3.6a4 4 0 0 1 0 7M17.8 14.8c2.2.8 3.5 2.7 3.7 5.7";
    Person = "M12 12a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM4 21c.5-4.2 3.5-6.5 8-6.5s7.5 2.3 8 6.5";
    Company = "M4 21V5a1 1 0 0 1 1-1h8a1 1 0 0 1 1 1v16M14 10h5a1 1 0 0 1 1 1v10M2.5 21h19M8 8h2M8 12h2M8 16h2M17 14v.01M17 17.5v.01";
    Orders = "M5 8h14l-1 12.5H6L5 8zM8.5 8V7a3.5 3.5 0 0 1 7 0v1M9 12v.01M15 12v.01";
    Complaints = "M4 5h16v11.5h-7.5L8 20.5v-4H4V5zM12 8v4M12 14v.01";
    Service = "M14.8 6.3a4.2 4.2 0 0 1 5-1.3l-2.9 2.9.4 2 2 .4 2.9-2.9a4.2 4.2 0 0 1-5.6 5.2L8.9 20.3a2.2 2.2 0 0 1-3.2-3.2l7.7-7.7a4.2 4.2 0 0 1 1.4-3.1z";
    Surveys = "M6 3.5h12a1 1 0 0 1 1 1v16H5v-16a1 1 0 0 1 1-1zM8.5 8.5l1 1 2-2M14 8.5h2M8.5 14.5l1 1 2-2M14 14.5h2";
    Insights = "M4 4v16h16M8.5 16v-4M13 16V7.5M17.5 16v-6";
    Data = "M4.5 6c0-1.7 3.4-3 7.5-3s7.5 1.3 7.5 3-3.4 3-7.5 3-7.5-1.3-7.5-3zM4.5 6v12c0 1.7 3.4 3 7.5 3s7.5-1.3 7.5-3V6M4.5 12c0 1.7 3.4 3 7.5 3s7.5-1.3 7.5-3";
    Book = "M12 6.5C10.5 5 8 4.5 4 4.5v14c4 0 6.5.5 8 2 1.5-1.5 4-2 8-2v-14c-4 0-6.5.5-8 2zM12 6.5v14";
    ThumbUp = "M7 11v9H4v-9h3zM7 11l4-7.5c1.4 0 2.3 1 2.3 2.4l-.5 3.6h5.4a1.8 1.8 0 0 1 1.8 2.1l-1.1 6.8a1.8 1.8 0 0 1-1.8 1.6H7";
    ThumbDown = "M7 13V4H4v9h3zM7 13l4 7.5c1.4 0 2.3-1 2.3-2.4l-.5-3.6h5.4a1.8 1.8 0 0 0 1.8-2.1l-1.1-6.8A1.8 1.8 0 0 0 17.1 4H7";
    Reply = "M9.5 6L3.5 12l6 6M3.5 12H14a6.5 6.5 0 0 1 6.5 6.5";
    Settings = "M4 7h9M17 7h3M15 9.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4zM4 17h3M11 17h9M9 19.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z";
    Care = "M12 20.5C6 16.5 3 13 3 9a4.5 4.5 0 0 1 9-1.3A4.5 4.5 0 0 1 21 9c0 4-3 7.5-9 11.5z";
    Search = "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5L20.5 20.5";
    Plus = "M12 5v14M5 12h14";
    Minus = "M5 12h14";
    Check = "M5 12.5l4.5 4.5L19 7.5";
    Close = "M6 6l12 12M18 6L6 18";
    More = "M5.4 12a.4.4 0 1 1-.8 0 .4.4 0 0 1 .8 0zM12.4 12a.4.4 0 1 1-.8 0 .4.4 0 0 1 .8 0zM19.4 12a.4.4 0 1 1-.8 0 .4.4 0 0 1 .8 0z";
    Menu = "M4 7h16M4 12h16M4 17h16";
    Up = "M12 19V5M6 11l6-6 6 6";
    Down = "M12 5v14M6 13l6 6 6-6";
    ArrowLeft = "M19 12H5M11 6l-6 6 6 6";
    ArrowRight = "M5 12h14M13 6l6 6-6 6";
    ChevronDown = "M6 9.5l6 6 6-6";
    ChevronUp = "M6 14.5l6-6 6 6";
    ChevronLeft = "M14.5 6l-6 6 6 6";
    ChevronRight = "M9.5 6l6 6-6 6";
    Sort = "M8 10l4-4 4 4M8 14l4 4 4-4";
    Edit = "M4.5 19.5l.8-4L16 4.8a1.5 1.5 0 0 1 2.1 0l1.1 1.1a1.5 1.5 0 0 1 0 2.1L8.5 18.7l-4 .8zM14 7l3 3";
    Trash = "M4.5 7h15M9 7V4h6v3M6.5 7l.8 13h9.4l.8-13M10 11v5M14 11v5";
    Copy = "M9 9h10.5v11.5H9zM6 15H4.5V3.5H15V6";
    Filter = "M3.5 5.5h17L14 13v6.5l-4-2V13L3.5 5.5z";
    Columns = "M4 5h16v14H4zM9.3 5v14M14.7 5v14";
    Download = "M12 4v11M7 10.5l5 5 5-5M4.5 20h15";
    Upload = "M12 15.5V4.5M7 9l5-5 5 5M4.5 20h15";
    Undo = "M8 5L4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11h-4";
    Redo = "M16 5l4 4-4 4M20 9H10a5.5 5.5 0 0 0 0 11h4";
    Info = "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 11v5M12 8v.01";
    Help = "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M12 16.3v.01";
    Warning = "M12 4L2.8 20h18.4L12 4zM12 10v4.5M12 17v.01";
    Done = "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM8 12.5l2.7 2.7L16 9.5";
    Error = "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM9 9l6 6M15 9l-6 6";
    Sun = "M12 16.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4";
    Moon = "M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z";
    System = "M4 5h16v11H4zM9 20h6M12 16v4";
    Language = "M3.5 6h10M8.5 3.5V6M11.5 6c-.8 4-3.5 7-7.5 8.5M5.5 9.5c1.5 2.5 3.5 4 6 5M12.5 20.5l4-10 4 10M14 17h5";
    Phone = "M6 3.5h3l1.5 4.5-2 1.5c1 2.5 3 4.5 5.5 5.5l1.5-2 4.5 1.5v3c0 1.5-1 2.5-2.5 2.5C10 19.5 4 13 3.5 6 3.5 4.5 4.5 3.5 6 3.5z";
    Mail = "M3.5 5.5h17v13h-17zM3.5 7l8.5 6 8.5-6";
    Chat = "M4 5h16v11.5h-8L8 20.5v-4H4V5z";
    Calendar = "M5 5h14a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1zM4 10h16M8 3v4M16 3v4";
    Clock = "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 7.5V12l3 2";
    Tag = "M4 4h7.5l8.5 8.5-7.5 7.5L4 11.5V4zM8 8v.01";
    Star = "M12 3.5l2.6 5.5 6 .8-4.4 4.2 1.1 6-5.3-2.9L6.7 20l1.1-6-4.4-4.2 6-.8L12 3.5z";
    Link = "M10 14a4 4 0 0 0 5.7 0l3.6-3.6a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.6 3.6a4 4 0 0 0 5.7 5.7L12 17.7";
    External = "M13.5 4.5h6v6M19.5 4.5L11 13M17 14v5.5H4.5V7H10";
    File = "M6 3.5h8l4.5 4.5v12.5H6zM14 3.5V8h4.5";
    Table = "M4 5h16v14H4zM4 10h16M4 14.5h16M9.5 10v9";
    Bookmark = "M6.5 4h11v16.5L12 16.5l-5.5 4V4z";
    Lock = "M5.5 10.5h13v10h-13zM8.5 10.5V7.5a3.5 3.5 0 0 1 7 0v3M12 14.5v2";
    Refresh = "M19.5 12a7.5 7.5 0 1 1-2.3-5.4L19.5 9M19.5 4v5h-5";
    Play = "M7 4.5l12 7.5-12 7.5v-15z";
    Fold = "M4 5h16v14H4zM9.5 5v14M15.5 9.5L13 12l2.5 2.5";
    Keyboard = "M3 6.5h18v11H3zM7 10v.01M10.3 10v.01M13.7 10v.01M17 10v.01M8 14h8";
    Home = "M4 11l8-7 8 7v9.5h-5.5v-6h-5v6H4V11z";
    Flask = "M9 3.5h6M10 3.5v6L4.5 19a1 1 0 0 0 .9 1.5h13.2a1 1 0 0 0 .9-1.5L14 9.5v-6M7.5 15h9";
    Promise = "M12 3l7.5 3v5.5c0 4.5-3 7.7-7.5 9.5-4.5-1.8-7.5-5-7.5-9.5V6L12 3zM8.5 12l2.5 2.5 4.5-4.5";
    Bell = "M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15L6 16.5zM10 20.5h4";
    Merge = "M6 4v4c0 4 6 4 6 9v3M18 4v4c0 4-6 4-6 9M9 17.5l3 3 3-3";
}

/// An icon beside words that say the same: hidden from screen readers. A button that has only an icon is an
/// [`IconButton`](super::button::IconButton), which demands a label.
#[component]
pub fn Icon(glyph: Glyph, #[prop(optional)] large: bool) -> impl IntoView {
    view! {
        <svg class="icon" class:icon-l=large viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=glyph.path()></path>
        </svg>
    }
}
