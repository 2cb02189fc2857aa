//! The map: places coloured by the fifth of the ranking they are in. A picture of the program's own borders, without a script.
use std::fmt::Write;

use axum::http::{HeaderValue, header};
use kernel::{Error, Locale, Result};
use places::{Shape, commune_shapes, province_shapes};
use ui::{Body, Req, Response};

use crate::edition::{Edition, Editions, Kind, Year};
use crate::number;
use crate::ranking::{Line, lines};

/// Longer side of the picture in its own units.
const SIDE: f64 = 640.0;
/// From the best fifth to the last.
const COLOURS: [&str; 5] = ["#0b5d57", "#2f8f83", "#74b9a8", "#b9dccf", "#ecf3ea"];
const BLANK: &str = "#f1ede2";

/// A colour and the scores it stands for.
pub(crate) struct Class {
    pub(crate) colour: &'static str,
    pub(crate) text: String,
}

/// Whether the program has the borders of what an edition ranks.
pub(crate) fn has_map(edition: &Edition) -> bool {
    !shapes(edition).is_empty()
}

pub(crate) fn shapes(edition: &Edition) -> &'static [Shape] {
    match edition.kind {
        Kind::Communes(province) => commune_shapes(province),
        Kind::Provinces => province_shapes(),
        Kind::FormerProvinces => &[],
    }
}

/// The fifth of the ranking that a place is in, 0 the best.
fn fifth(at: usize, count: usize) -> usize {
    (at * COLOURS.len() / count.max(1)).min(COLOURS.len() - 1)
}

/// The colour of a place.
pub(crate) fn colour(all: &[Line], scored: usize, code: &str) -> &'static str {
    let at = all.iter().position(|line| line.code == code && line.rank > 0);
    at.and_then(|at| COLOURS.get(fifth(at, scored))).unwrap_or(&BLANK)
}

/// What each colour stands for: the scores of its fifth.
pub(crate) fn legend(all: &[Line], locale: Locale) -> Vec<Class> {
    let scored: Vec<f64> = all.iter().filter(|line| line.rank > 0).map(|line| line.score).collect();
    let of = |class: usize| {
        let fits = |(at, _): &(usize, &f64)| fifth(*at, scored.len()) == class;
        let mut own = scored.iter().enumerate().filter(fits).map(|(_, score)| *score);
        let best = own.next()?;
        let least = own.next_back().unwrap_or(best);
        let text = format!("{}–{}", number::show(least, 1, locale), number::show(best, 1, locale));
        Some(Class { colour: COLOURS.get(class)?, text })
    };
    (0..COLOURS.len()).filter_map(of).collect()
}

pub(crate) async fn get(req: &Req) -> Result<Response> {
    let editions = req.app.part::<Editions>()?;
    let edition = editions.asked(req).await?;
    let edition = &*edition;
    let Year { computed, rows, .. } = edition.year(req.query.filled("year"))?;
    if !has_map(edition) {
        return Err(Error::NotFound);
    }
    let picture = draw(shapes(edition), &lines(computed, rows));
    let mut answer = Response::new(Body::from(picture));
    answer.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("image/svg+xml"));
    let hour = HeaderValue::from_static("public, max-age=3600");
    answer.headers_mut().insert(header::CACHE_CONTROL, hour);
    Ok(answer)
}

/// A window over all shapes: south, west, and units for each degree of latitude and longitude.
pub(crate) struct Window {
    north: f64,
    west: f64,
    tall: f64,
    wide: f64,
    pub(crate) size: (f64, f64),
}

impl Window {
    pub(crate) fn over(shapes: &[Shape]) -> Self {
        let least = |of: fn(&Shape) -> f64| shapes.iter().map(of).fold(f64::INFINITY, f64::min);
        let most = |of: fn(&Shape) -> f64| shapes.iter().map(of).fold(f64::NEG_INFINITY, f64::max);
        let (south, north) = (least(|shape| shape.south), most(|shape| shape.north));
        let (west, east) = (least(|shape| shape.west), most(|shape| shape.east));
        let shrink = f64::midpoint(south, north).to_radians().cos();
        let unit = SIDE / (north - south).max((east - west) * shrink);
        let size = (((east - west) * shrink * unit).ceil(), ((north - south) * unit).ceil());
        Self { north, west, tall: unit, wide: unit * shrink, size }
    }

    pub(crate) fn point(&self, (lat, lon): (f64, f64)) -> (f64, f64) {
        (((lon - self.west) * self.wide).round(), ((self.north - lat) * self.tall).round())
    }
}

fn draw(shapes: &[Shape], all: &[Line]) -> String {
    let window = Window::over(shapes);
    let (width, height) = window.size;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-4 -4 {} {}\" width=\"{width}\" height=\"{height}\">\
         <g stroke=\"#fff\" stroke-linejoin=\"round\">",
        width + 8.0,
        height + 8.0
    );
    let scored = all.iter().filter(|line| line.rank > 0).count();
    for shape in shapes {
        border(&mut out, &window, shape, colour(all, scored, &shape.code));
    }
    out.push_str("</g>");
    for shape in shapes.iter().filter(|shape| shape.archipelago) {
        let (x, y) = window.point(shape.middle());
        // Writing into a text cannot fail.
        let _ = write!(
            out,
            "<text x=\"{}\" y=\"{y}\" font-family=\"sans-serif\" font-size=\"15\" text-anchor=\"middle\" paint-order=\"stroke\" stroke=\"#fff\" stroke-width=\"3\" fill=\"#33534d\">{}</text>",
            x.min(width - 36.0),
            shape.name
        );
    }
    out.push_str("</svg>");
    out
}

fn border(out: &mut String, window: &Window, shape: &Shape, colour: &str) {
    let _ = write!(out, "<path fill=\"{colour}\" d=\"");
    for ring in &shape.rings {
        let mut points: Vec<_> = ring.iter().map(|point| window.point(*point)).collect();
        points.dedup();
        // An islet smaller than a unit of the picture.
        if points.len() < 3 {
            continue;
        }
        let mut before = (0.0, 0.0);
        for (number, (x, y)) in points.iter().copied().enumerate() {
            // After the first point only steps, which are shorter.
            let _ = if number == 0 {
                write!(out, "M{x} {y}l")
            } else {
                write!(out, "{} {} ", x - before.0, y - before.1)
            };
            before = (x, y);
        }
        out.push('z');
    }
    out.push_str("\"/>");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_commune_is_drawn_in_the_colour_of_its_fifth() {
        let editions = Editions::default();
        let edition = editions.shipped(true).next().unwrap();
        let Year { computed, rows, .. } = edition.year(None).unwrap();
        let all = lines(computed, rows);
        let svg = draw(shapes(edition), &all);
        assert_eq!(svg.matches("<path").count(), 124);
        let drawn = COLOURS.map(|colour| svg.matches(colour).count());
        assert_eq!((drawn.iter().sum::<usize>(), drawn.iter().max()), (124, Some(&25)));
        assert!(svg.len() < 90_000, "{}", svg.len());
        let legend = legend(&all, Locale::Vi);
        assert_eq!(legend.len(), 5);
        assert!(legend[0].text.ends_with(&number::show(all[0].score, 1, Locale::Vi)));
    }

    #[test]
    fn both_archipelagos_are_named_on_the_map_of_provinces() {
        let editions = Editions::default();
        let edition = editions.shipped(true).nth(1).unwrap();
        let Year { computed, rows, .. } = edition.year(None).unwrap();
        let svg = draw(shapes(edition), &lines(computed, rows));
        assert!(svg.contains(">Hoàng Sa</text>") && svg.contains(">Trường Sa</text>"));
    }
}
