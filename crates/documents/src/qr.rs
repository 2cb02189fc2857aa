use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};

use crate::DocumentError;

/// A QR code (error correction M, quiet zone of four modules) as an SVG element.
///
/// # Errors
/// [`DocumentError::Qr`] when the text is too long.
pub fn qr_svg(text: &str) -> Result<String, DocumentError> {
    let code = QrCode::with_error_correction_level(text.as_bytes(), EcLevel::M)?;
    let image = code
        .render::<svg::Color<'_>>()
        .min_dimensions(240, 240)
        .dark_color(svg::Color("#000000"))
        .light_color(svg::Color("#ffffff"))
        .build();
    let start = image.find("<svg").unwrap_or(0);
    Ok(image.get(start..).unwrap_or_default().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_an_svg_element() {
        let svg = qr_svg("00020101021138").unwrap();
        assert!(svg.starts_with("<svg") && svg.trim_end().ends_with("</svg>"));
        assert!(qr_svg(&"x".repeat(5000)).is_err());
    }
}
