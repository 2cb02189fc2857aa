//! A picture of where a parcel is and where it goes: the program's own borders, a dot and a ring. It needs no script.
use std::fmt::Write;

use places::{Places, Shape, province_shapes};

/// Size of the picture, in its own units.
const WIDTH: f64 = 400.0;
const HEIGHT: f64 = 300.0;
/// Size of names, to be read on a phone; half the longest of them; how far above the middle of a province they stand.
const LETTER: f64 = 14.0;
const SIDE: f64 = 38.0;
const LIFT: f64 = 12.0;
/// Degrees of latitude from the middle to the edge: at least, and beyond what is shown.
const LEAST: f64 = 0.9;
const MARGIN: f64 = 0.5;
/// From this distance between the two on, the whole country is shown, with its archipelagos.
const FAR: f64 = 3.0;
const COUNTRY: Window = Window { lat: 15.3, lon: 110.0, half: 8.6 };

/// Middle of what is shown, and degrees of latitude from there to the edge.
#[derive(Debug, Clone, Copy)]
struct Window {
    lat: f64,
    lon: f64,
    half: f64,
}

impl Window {
    fn around(one: (f64, f64), other: (f64, f64)) -> Self {
        let (dlat, dlon) = ((one.0 - other.0).abs(), (one.1 - other.1).abs());
        if dlat.max(dlon) > FAR {
            return COUNTRY;
        }
        let half = (dlat / 2.0).max(dlon * HEIGHT / WIDTH / 2.0) + MARGIN;
        Self { lat: f64::midpoint(one.0, other.0), lon: f64::midpoint(one.1, other.1), half: half.max(LEAST) }
    }

    /// Degrees of longitude are shorter than those of latitude: here by so much.
    fn shrink(self) -> f64 {
        self.lat.to_radians().cos()
    }

    /// As whole units of the picture: more is not seen, and borders get short.
    fn point(self, (lat, lon): (f64, f64)) -> (f64, f64) {
        let unit = HEIGHT / 2.0 / self.half;
        let x = (lon - self.lon) * self.shrink() * unit + WIDTH / 2.0;
        (x.round(), ((self.lat - lat) * unit + HEIGHT / 2.0).round())
    }

    fn shows(self, shape: &Shape) -> bool {
        let wide = self.half * WIDTH / HEIGHT / self.shrink();
        shape.south < self.lat + self.half
            && shape.north > self.lat - self.half
            && shape.west < self.lon + wide
            && shape.east > self.lon - wide
    }
}

/// Where a commune or a province is, in degrees (WGS 84): of a province, the middle of its communes.
pub(crate) fn position(unit: &str) -> Option<(f64, f64)> {
    let places = Places::shared();
    if let Some(commune) = places.commune(unit) {
        return commune.lat.zip(commune.lon);
    }
    let known: Vec<_> = places.communes_of(unit).filter_map(|commune| commune.lat.zip(commune.lon)).collect();
    let count = f64::from(u32::try_from(known.len()).ok().filter(|count| *count > 0)?);
    let sum = known.iter().fold((0.0, 0.0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    Some((sum.0 / count, sum.1 / count))
}

/// The picture (SVG): a dot on one unit, a ring around the other; nothing where one of them is not known.
pub(crate) fn picture(at: &str, to: &str) -> Option<String> {
    let (here, there) = (position(at)?, position(to)?);
    let window = Window::around(here, there);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" width=\"{WIDTH}\" height=\"{HEIGHT}\">\
         <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"#d7e9ee\"/>"
    );
    let mut names = String::new();
    for shape in province_shapes().iter().filter(|shape| window.shows(shape)) {
        border(&mut out, window, shape);
        name(&mut names, window, shape);
    }
    out.push_str(&names);
    let ((x, y), (dot_x, dot_y)) = (window.point(there), window.point(here));
    // Writing into a text cannot fail.
    let _ = write!(
        out,
        "<circle cx=\"{x}\" cy=\"{y}\" r=\"9\" fill=\"none\" stroke=\"#0f766e\" stroke-width=\"3\"/>\
         <circle cx=\"{dot_x}\" cy=\"{dot_y}\" r=\"6\" fill=\"#c2552d\" stroke=\"#fff\" stroke-width=\"2\"/></svg>"
    );
    Some(out)
}

fn border(out: &mut String, window: Window, shape: &Shape) {
    let dashes = if shape.archipelago { " stroke-dasharray=\"4 4\" fill-opacity=\"0.6\"" } else { "" };
    let _ = write!(out, "<path fill=\"#fdfcf8\" stroke=\"#5f8f86\" stroke-width=\"1\"{dashes} d=\"");
    for ring in &shape.rings {
        let mut points: Vec<_> = ring.iter().map(|point| window.point(*point)).collect();
        points.dedup();
        for (number, (x, y)) in points.iter().enumerate() {
            let _ = write!(out, "{}{x} {y}", if number == 0 { 'M' } else { 'L' });
        }
        out.push('Z');
    }
    out.push_str("\"/>");
}

/// The archipelagos are named always; provinces close by, above their middle, where the dot may be. Half a name at the edge
/// says nothing and is left out.
fn name(out: &mut String, window: Window, shape: &Shape) {
    let close = window.half < FAR;
    let inside = |(x, y): &(f64, f64)| {
        (SIDE..=WIDTH - SIDE).contains(x) && (LIFT + LETTER..=HEIGHT - LETTER).contains(y)
    };
    let at = if shape.archipelago {
        Some(window.point(shape.middle()))
    } else {
        let middle = position(&shape.code).filter(|_| close).map(|middle| window.point(middle));
        middle.filter(inside).map(|(x, y)| (x, y - LIFT))
    };
    let Some((x, y)) = at else { return };
    let _ = write!(
        out,
        "<text x=\"{x}\" y=\"{y}\" font-family=\"sans-serif\" font-size=\"{LETTER}\" text-anchor=\"middle\" \
         fill=\"#33534d\">{}</text>",
        shape.name
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Xã Cầu Kè, tỉnh Vĩnh Long; phường Hoàn Kiếm, Hà Nội.
    const HOME: &str = "29308";
    const FAR_AWAY: &str = "00070";

    #[test]
    fn near_by_the_province_is_shown_and_far_away_the_whole_country() {
        let near = picture(HOME, HOME).unwrap();
        assert!(near.contains(">Vĩnh Long</text>") && near.contains("cx=\"200\" cy=\"150\""), "{near}");
        assert!(!near.contains("Hà Nội"));
        assert!(near.contains(">Cần Thơ</text>") && !near.contains("Tây Ninh"), "{near}");
        let far = picture(FAR_AWAY, "86").unwrap();
        assert!(far.contains(">Hoàng Sa</text>") && far.contains(">Trường Sa</text>"), "{far}");
        assert!(far.len() < 60_000, "{}", far.len());
    }

    #[test]
    fn all_borders_of_the_country_lie_inside_the_picture_of_it() {
        for shape in province_shapes() {
            for (lat, lon) in [(shape.south, shape.west), (shape.north, shape.east)] {
                let (x, y) = COUNTRY.point((lat, lon));
                assert!((0.0..=WIDTH).contains(&x) && (0.0..=HEIGHT).contains(&y), "{} {x} {y}", shape.name);
            }
        }
    }

    #[test]
    fn what_is_no_unit_has_no_picture() {
        assert_eq!((picture("x", HOME), picture(HOME, "")), (None, None));
    }
}
