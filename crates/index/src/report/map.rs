//! The map on paper.
use papers::{Area, Colour, Map, Paper};
use ui::T;

use crate::edition::Edition;
use crate::pages::picture::{Window, colour, has_map, legend, shapes};
use crate::ranking::Line;

/// Places by the fifth of the ranking they are in, where the program has their borders.
pub(super) fn map(paper: &mut Paper, edition: &Edition, all: &[Line], t: &T) {
    if !has_map(edition) {
        return;
    }
    let shapes = shapes(edition);
    let window = Window::over(shapes);
    let scored = all.iter().filter(|line| line.rank > 0).count();
    let rings = |shape: &places::Shape| -> Vec<Vec<(f64, f64)>> {
        let ring = |ring: &Vec<(f64, f64)>| {
            let mut points: Vec<_> = ring.iter().map(|point| window.point(*point)).collect();
            points.dedup();
            points
        };
        // An islet smaller than a unit of the picture is left out.
        shape.rings.iter().map(ring).filter(|points| points.len() > 2).collect()
    };
    let area = |shape: &places::Shape| Area {
        rings: rings(shape),
        colour: Colour::hex(colour(all, scored, &shape.code)),
    };
    let named = shapes.iter().filter(|shape| shape.archipelago);
    let key = legend(all, t.locale).into_iter().map(|class| (Colour::hex(class.colour), class.text));
    paper.map(&Map {
        size: window.size,
        areas: shapes.iter().map(area).collect(),
        names: named
            .map(|shape| (window.point((shape.south, shape.middle().1)), shape.name.clone()))
            .collect(),
        key: key.collect(),
        alt: t.get("index-map-alt"),
    });
    paper.small(&t.get("index-legend"));
}
