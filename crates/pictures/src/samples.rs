//! Photos for tests, made here.
use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

/// Where the photo was taken and by what, as a phone writes it.
pub(crate) const SECRET: &str = "SECRET-PHONE";

/// Four fields: red and green above, blue and white below.
pub(crate) fn fields(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| match (x < width / 2, y < height / 2) {
        (true, true) => Rgb([220, 20, 20]),
        (false, true) => Rgb([20, 200, 20]),
        (true, false) => Rgb([20, 20, 220]),
        (false, false) => Rgb([240, 240, 240]),
    })
}

/// The hardest to make small: every pixel of its own.
pub(crate) fn noise(width: u32, height: u32) -> RgbImage {
    let mut state = 1_u32;
    RgbImage::from_fn(width, height, |_, _| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let [a, b, c, _] = state.to_be_bytes();
        Rgb([a, b, c])
    })
}

/// Something like a photo: slow colours with a little grain.
pub(crate) fn scene(width: u32, height: u32) -> RgbImage {
    let grain = noise(width, height);
    RgbImage::from_fn(width, height, |x, y| {
        let wave = |step: u32| (f64::from(x * step + y * 3) / 97.0).sin().mul_add(60.0, 120.0);
        let g = f64::from(grain.get_pixel(x, y).0[0]) / 8.0;
        #[expect(
            clippy::as_conversions,
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "0 to 212"
        )]
        Rgb([1, 2, 5].map(|step| (wave(step) + g) as u8))
    })
}

pub(crate) fn written(pixels: RgbImage, format: ImageFormat) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(pixels).write_to(&mut out, format).unwrap();
    out.into_inner()
}

pub(crate) fn jpeg(pixels: RgbImage) -> Vec<u8> {
    written(pixels, ImageFormat::Jpeg)
}

/// EXIF as phones write it: the maker, which way up, and a position.
pub(crate) fn exif(orientation: u8) -> Vec<u8> {
    let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        [&tag.to_le_bytes()[..], &kind.to_le_bytes(), &count.to_le_bytes(), &value].concat()
    };
    let (maker, gps) = (50_u32, 64_u32);
    let mut tiff = [&b"II*\0"[..], &8_u32.to_le_bytes(), &3_u16.to_le_bytes()].concat();
    tiff.extend(entry(0x010F, 2, 13, maker.to_le_bytes()));
    tiff.extend(entry(0x0112, 3, 1, [orientation, 0, 0, 0]));
    tiff.extend(entry(0x8825, 4, 1, gps.to_le_bytes()));
    tiff.extend([0; 4]);
    tiff.extend(SECRET.as_bytes());
    tiff.extend([0, 0]);
    tiff.extend(1_u16.to_le_bytes());
    tiff.extend(entry(0x0001, 2, 2, *b"N\0\0\0"));
    tiff.extend([0; 4]);
    tiff
}

/// A JPEG with a piece of metadata after its beginning.
pub(crate) fn with_segment(jpeg: &[u8], marker: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xFF, marker], &length, content, &jpeg[2..]].concat()
}

/// A JPEG as a phone writes it.
pub(crate) fn phone(pixels: RgbImage, orientation: u8) -> Vec<u8> {
    with_segment(&jpeg(pixels), 0xE1, &[&b"Exif\0\0"[..], &exif(orientation)].concat())
}
