//! Small drawings that need no chart program: a radar of two shapes, and points in a square with its cuts. The numbers stand
//! in the tables beside them.

use crate::ui::text::Said;
use leptos::prelude::*;
use std::f64::consts::TAU;

const SIZE: f64 = 320.0;
const MIDDLE: f64 = SIZE / 2.0;
const REACH: f64 = 112.0;

/// The place at `share` of the way out, on the spoke `at` of `count`.
fn spoke(at: usize, count: usize, share: f64) -> (f64, f64) {
    let turn = TAU * crate::analytics::statistics::count(at) / crate::analytics::statistics::count(count.max(1));
    (MIDDLE + REACH * share * turn.sin(), MIDDLE - REACH * share * turn.cos())
}

fn points(places: impl Iterator<Item = (f64, f64)>) -> String {
    places.map(|(x, y)| format!("{x:.1},{y:.1}")).collect::<Vec<_>>().join(" ")
}

/// Two shapes over named spokes, values between `ends`.
#[component]
pub fn Radar(
    /// What it shows.
    #[prop(into)]
    label: Said,
    /// The spokes.
    names: Vec<String>,
    /// The shapes, each with one value a spoke.
    shapes: [Vec<f64>; 2],
    /// The values in the middle and at the rim.
    ends: (f64, f64),
) -> impl IntoView {
    let count = names.len();
    let share = move |value: f64| ((value - ends.0) / (ends.1 - ends.0)).clamp(0.0, 1.0);
    let ring = |share: f64| {
        view! { <polygon class="radar-ring" points=points((0..count).map(|at| spoke(at, count, share))) /> }
    };
    let line = |at: usize| {
        let (x, y) = spoke(at, count, 1.0);
        view! { <line class="radar-ring" x1=MIDDLE y1=MIDDLE x2=x y2=y /> }
    };
    let name = |(at, name): (usize, String)| {
        let (x, y) = spoke(at, count, 1.12);
        let anchor = if (x - MIDDLE).abs() < 8.0 {
            "middle"
        } else if x > MIDDLE {
            "start"
        } else {
            "end"
        };
        view! { <text class="drawn-name" x=x y=y text-anchor=anchor dominant-baseline="middle">{name}</text> }
    };
    let shape = |(values, class): (Vec<f64>, &'static str)| {
        let places = values.iter().enumerate().map(|(at, value)| spoke(at, count, share(*value)));
        view! { <polygon class=class points=points(places) /> }
    };
    let shapes = shapes.into_iter().zip(["radar-expected", "radar-experienced"]);
    view! {
        <svg class="drawn radar" viewBox="-90 0 500 320" role="img" aria-label=label>
            {[0.25, 0.5, 0.75, 1.0].map(ring).collect_view()}
            {(0..count).map(line).collect_view()}
            {shapes.map(shape).collect_view()}
            {names.into_iter().enumerate().map(name).collect_view()}
        </svg>
    }
}

/// One point of a [`Grid`].
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// The number that stands in it, as in the table.
    pub number: usize,
    /// Along and up.
    pub at: (f64, f64),
    /// The class of its colour.
    pub class: &'static str,
}

/// Where the picture lies, and how wide it is.
const FRAME: (f64, f64, f64, f64) = (36.0, 8.0, 420.0, 268.0);

/// Numbered points in a square, cut into four named quarters.
#[component]
pub fn Grid(
    /// What it shows.
    #[prop(into)]
    label: Said,
    /// The points.
    spots: Vec<Spot>,
    /// From where to where it goes along and up.
    ends: ((f64, f64), (f64, f64)),
    /// Where it is cut.
    cuts: (f64, f64),
    /// What stands along and up.
    axes: [String; 2],
    /// The names of the quarters: upper left, upper right, lower left, lower right.
    quarters: [String; 4],
) -> impl IntoView {
    let (left, top, wide, high) = FRAME;
    let share = |value: f64, (from, to): (f64, f64)| {
        if to > from { ((value - from) / (to - from)).clamp(0.0, 1.0) } else { 0.5 }
    };
    let x = move |value: f64| left + wide * share(value, ends.0);
    let y = move |value: f64| top + high * (1.0 - share(value, ends.1));
    let spot = move |spot: Spot| {
        let (x, y) = (x(spot.at.0), y(spot.at.1));
        view! {
            <g class=format!("spot {}", spot.class)>
                <circle cx=x cy=y r=11 />
                <text x=x y=y text-anchor="middle" dominant-baseline="central">{spot.number}</text>
            </g>
        }
    };
    let corner = move |(at, name): (usize, String)| {
        let (right, low) = (at % 2 == 1, at > 1);
        let along = if right { left + wide - 8.0 } else { left + 8.0 };
        let up = if low { top + high - 10.0 } else { top + 18.0 };
        let anchor = if right { "end" } else { "start" };
        view! { <text class="drawn-quarter" x=along y=up text-anchor=anchor>{name}</text> }
    };
    let [along, up] = axes;
    view! {
        <svg class="drawn" viewBox="0 0 464 304" role="img" aria-label=label>
            <rect class="grid-frame" x=left y=top width=wide height=high />
            <line class="grid-cut" x1=x(cuts.0) x2=x(cuts.0) y1=top y2={top + high} />
            <line class="grid-cut" x1=left x2={left + wide} y1=y(cuts.1) y2=y(cuts.1) />
            {quarters.into_iter().enumerate().map(corner).collect_view()}
            {spots.into_iter().map(spot).collect_view()}
            <text class="drawn-name" x={left + wide / 2.0} y=298 text-anchor="middle">{along}</text>
            <text class="drawn-name" x=0 y=0 text-anchor="middle" transform="translate(14 142) rotate(-90)">{up}</text>
        </svg>
    }
}

/// The least and the most of values, with some room around them.
pub fn around(values: impl Iterator<Item = f64>) -> (f64, f64) {
    let (low, high) =
        values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)));
    let room = ((high - low) * 0.15).max(0.25);
    if low <= high { (low - room, high + room) } else { (0.0, 1.0) }
}
