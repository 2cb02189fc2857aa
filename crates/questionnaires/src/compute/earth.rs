//! Lengths and areas on a sphere of 6,378,100 m, which is what ODK's own programs take.

const RADIUS_METRES: f64 = 6_378_100.0;

/// Length in metres of a way over points, given in degrees (haversine formula); 0 for fewer than two.
pub(super) fn length(points: &[(f64, f64)]) -> f64 {
    let pairs = points.iter().zip(points.iter().skip(1));
    pairs.map(|(from, to)| apart(*from, *to)).sum()
}

fn apart(from: (f64, f64), to: (f64, f64)) -> f64 {
    let half_sine = |a: f64, b: f64| ((b - a).to_radians() / 2.0).sin();
    let (latitude, longitude) = (half_sine(from.0, to.0), half_sine(from.1, to.1));
    let chord =
        latitude * latitude + from.0.to_radians().cos() * to.0.to_radians().cos() * longitude * longitude;
    2.0 * RADIUS_METRES * chord.sqrt().min(1.0).asin()
}

/// Area in square metres that points enclose, given in degrees (Chamberlain and Duquette 2007, eq. for a polygon); 0 for
/// fewer than three.
pub(super) fn area(points: &[(f64, f64)]) -> f64 {
    if points.len() < 3 {
        return 0.0;
    }
    let pairs = points.iter().zip(points.iter().cycle().skip(1));
    let strip = |((latitude, longitude), (next, beyond)): (&(f64, f64), &(f64, f64))| {
        (beyond - longitude).to_radians() * (2.0 + latitude.to_radians().sin() + next.to_radians().sin())
    };
    let total: f64 = pairs.map(strip).sum();
    (total * RADIUS_METRES * RADIUS_METRES / 2.0).abs()
}

/// Whether a closed outline, given in degrees, has a point inside it: a ray from there crosses it an odd number of times
/// (Shimrat 1962). One that does not end where it begins encloses nothing.
pub(super) fn encloses(outline: &[(f64, f64)], (latitude, longitude): (f64, f64)) -> bool {
    let crosses = |((a, b), (c, d)): &(&(f64, f64), &(f64, f64))| {
        ((*a > latitude) != (*c > latitude)) && longitude < (b - d) * (latitude - c) / (a - c) + d
    };
    let sides = outline.iter().zip(outline.iter().skip(1));
    outline.len() > 1 && outline.first() == outline.last() && sides.filter(crosses).count() % 2 == 1
}
