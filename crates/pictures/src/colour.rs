use image::{DynamicImage, Pixel, Rgb, RgbImage};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

/// What is seen through becomes white, as the cards of the market are.
pub(crate) fn on_white(pixels: DynamicImage) -> RgbImage {
    if !pixels.color().has_alpha() {
        return pixels.into_rgb8();
    }
    let seen = pixels.into_rgba8();
    let mut out = RgbImage::new(seen.width(), seen.height());
    for (to, from) in out.pixels_mut().zip(seen.pixels()) {
        let [red, green, blue, alpha] = from.0;
        *to = Rgb([red, green, blue].map(|channel| over_white(channel, alpha)));
    }
    out
}

fn over_white(channel: u8, alpha: u8) -> u8 {
    let (channel, alpha) = (u16::from(channel), u16::from(alpha));
    u8::try_from((channel * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX)
}

/// To sRGB, which browsers take where nothing is said. A profile that cannot be used is passed over.
pub(crate) fn to_srgb(pixels: RgbImage, profile: Option<&[u8]>) -> RgbImage {
    let converted = profile.and_then(|profile| convert(&pixels, profile));
    converted.unwrap_or(pixels)
}

fn convert(pixels: &RgbImage, profile: &[u8]) -> Option<RgbImage> {
    let from = ColorProfile::new_from_slice(profile).ok()?;
    // The decoder turned grey and print colours into RGB already; their profiles say nothing about that.
    if from.color_space != DataColorSpace::Rgb {
        return None;
    }
    let options = TransformOptions::default();
    let transform =
        from.create_transform_8bit(Layout::Rgb, &ColorProfile::new_srgb(), Layout::Rgb, options).ok()?;
    let mut out = RgbImage::new(pixels.width(), pixels.height());
    transform.transform(pixels.as_raw(), &mut out).ok()?;
    Some(out)
}

/// The mean colour: red × 65536 + green × 256 + blue.
pub(crate) fn mean(pixels: &RgbImage) -> i64 {
    let count = i64::from(pixels.width()) * i64::from(pixels.height());
    let sums = pixels.pixels().fold([0_i64; 3], |sums, pixel| {
        let [red, green, blue] = sums;
        let [r, g, b] = pixel.to_rgb().0.map(i64::from);
        [red + r, green + g, blue + b]
    });
    sums.iter().fold(0, |colour, sum| colour * 256 + sum / count.max(1))
}
