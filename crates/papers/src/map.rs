//! Maps: areas filled by what they stand for, names on them, and what each colour means.
use crate::bar::length;
use crate::face::shape;
use crate::flow::Flow;
use crate::piece::{Colour, Sense, Shape};
use crate::structure::{Kind, Structure};
use crate::style::{LEFT, SMALL, WIDTH};
use crate::wrap::natural;

/// The tallest that a map may be.
const TALL: f32 = 380.0;

/// Rings of points in units of the map, y downwards.
#[derive(Debug, Clone)]
pub struct Area {
    pub rings: Vec<Vec<(f64, f64)>>,
    pub colour: Colour,
}

#[derive(Debug, Clone)]
pub struct Map {
    /// Width and height in its own units.
    pub size: (f64, f64),
    pub areas: Vec<Area>,
    /// Names and the point each stands under.
    pub names: Vec<((f64, f64), String)>,
    pub key: Vec<(Colour, String)>,
    /// What it shows, for those who listen.
    pub alt: String,
}

/// Width and height on paper.
fn extent(map: &Map) -> (f32, f32) {
    let (wide, tall) = map.size;
    let ratio = if wide > 0.0 { length(tall / wide / 16.0, 16.0).max(0.01) } else { 1.0 };
    let across = WIDTH.min(TALL / ratio);
    (across, across * ratio)
}

/// With names and key.
pub(crate) fn tall(map: &Map) -> f32 {
    extent(map).1 + 54.0
}

pub(crate) fn map(flow: &mut Flow, map: &Map) {
    let ((wide, high), (across, down)) = (map.size, extent(map));
    flow.space(4.0);
    flow.room(tall(map));
    let (left, top) = (LEFT + (WIDTH - across) / 2.0, flow.y);
    let point = |(x, y): (f64, f64)| (left + length(x / wide, across), top + length(y / high, down));
    let node = flow.structure.node(Structure::ROOT, Kind::Figure(map.alt.clone()));
    let sense = Sense::Leaf(flow.structure.leaf(node));
    for area in &map.areas {
        let rings = area.rings.iter().map(|ring| ring.iter().map(|own| point(*own)).collect()).collect();
        flow.put(sense, Shape::Area { rings, colour: area.colour });
    }
    for (at, name) in &map.names {
        let (x, y) = point(*at);
        let half = natural(name, SMALL) / 2.0;
        let x = (x - half).clamp(LEFT, LEFT + WIDTH - 2.0 * half);
        flow.line(sense, (x, y + 1.0), SMALL, shape(&crate::face::settable(name), SMALL.weight, false));
    }
    flow.y = top + down + if map.names.is_empty() { 10.0 } else { 22.0 };
    key(flow, &map.key);
}

/// Swatches with their words, in a row and further rows.
fn key(flow: &mut Flow, key: &[(Colour, String)]) {
    let node = flow.structure.node(Structure::ROOT, Kind::Paragraph);
    let leaf = flow.structure.leaf(node);
    let mut x = LEFT;
    for (colour, text) in key {
        let wide = natural(text, SMALL);
        if x + wide + 16.0 > LEFT + WIDTH && x > LEFT {
            x = LEFT;
            flow.y += SMALL.leading + 3.0;
        }
        flow.ground((x, flow.y + 1.5), (10.0, 9.5), crate::style::SOFT);
        flow.ground((x + 0.4, flow.y + 1.9), (9.2, 8.7), *colour);
        let line = shape(&format!("{} ", crate::face::settable(text)), SMALL.weight, false);
        let y = flow.y;
        flow.line(Sense::Leaf(leaf), (x + 15.0, y), SMALL, line);
        x += wide + 31.0;
    }
    flow.y += SMALL.leading + 6.0;
}
