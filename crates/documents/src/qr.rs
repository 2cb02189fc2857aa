use std::fmt::Write as _;

use fast_qr::ECL;
use fast_qr::qr::{QRBuilder, QRCode};

use crate::DocumentError;

/// Light modules around a code (ISO/IEC 18004, 6.3.8).
const QUIET: usize = 4;
/// The least side of the picture, in pixels.
const SIDE: usize = 240;

/// A QR code (error correction M, quiet zone of four modules) as an SVG element of at least 240 pixels.
///
/// # Errors
/// [`DocumentError::Qr`] when the text is too long.
pub fn qr_svg(text: &str) -> Result<String, DocumentError> {
    let code = QRBuilder::new(text).ecl(ECL::M).build()?;
    let modules = code.size + 2 * QUIET;
    let pixels = modules * SIDE.div_ceil(modules);
    let head = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{pixels}\" height=\"{pixels}\" \
         viewBox=\"0 0 {modules} {modules}\" shape-rendering=\"crispEdges\">\
         <path fill=\"#fff\" d=\"M0 0h{modules}v{modules}H0z\"/><path stroke=\"#000\" d=\""
    );
    Ok([&head, &lines(&code), "\"/></svg>"].concat())
}

/// The dark modules as lines one module thick, each run of a row one line.
fn lines(code: &QRCode) -> String {
    let mut path = String::with_capacity(8 * 1024);
    for (y, row) in code.data.chunks(code.size).take(code.size).enumerate() {
        let mut x = QUIET;
        for run in row.chunk_by(|one, next| one.value() == next.value()) {
            if run.first().is_some_and(|module| module.value()) {
                // Writing to a String never fails.
                let _ = write!(path, "M{x} {}.5h{}", y + QUIET, run.len());
            }
            x += run.len();
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a reader of codes sees in the picture.
    fn read(svg: &str) -> String {
        let path = svg.rsplit_once("d=\"").unwrap().1.split_once('"').unwrap().0;
        let mut dark = std::collections::HashSet::new();
        for line in path.split('M').skip(1) {
            let (x, rest) = line.split_once(' ').unwrap();
            let (y, length) = rest.split_once(".5h").unwrap();
            let (x, y, length): (usize, usize, usize) =
                (x.parse().unwrap(), y.parse().unwrap(), length.parse().unwrap());
            dark.extend((x..x + length).map(|x| (x - QUIET, y - QUIET)));
        }
        let side = dark.iter().map(|(x, _)| x + 1).max().unwrap();
        let grid = rqrr::SimpleGrid::from_func(side, |x, y| dark.contains(&(x, y)));
        rqrr::Grid::new(grid).decode().unwrap().1
    }

    #[test]
    fn a_code_is_a_picture_of_exactly_the_given_text() {
        for text in ["00020101021138", "https://chonoi.vn/p/Dừa-sáp?x=1&y=2", &"a".repeat(600), "0"] {
            let svg = qr_svg(text).unwrap();
            assert!(svg.starts_with("<svg") && svg.ends_with("</svg>"));
            assert_eq!(read(&svg), text);
        }
        assert!(qr_svg(&"x".repeat(5000)).is_err());
    }
}
