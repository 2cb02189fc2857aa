//! The files of a picture: a few widths, each light enough for where it is shown.
use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};
use image::RgbImage;
use webp::{Encoder, WebPConfig};

use crate::colour;
use crate::mistake::Mistake;
use crate::read::Photo;

/// The widths, in pixels, and the most bytes that each should have. Lists show 320: a page of 24 stays under 360 KB.
const STEPS: [(u32, usize); 4] = [(160, 6 * 1024), (320, 15 * 1024), (640, 56 * 1024), (WIDEST, 180 * 1024)];
/// Nobody is shown more, in pixels.
const WIDEST: u32 = 1280;
/// The quality to begin with, of 100, and by how much it is lowered while a file is too heavy.
const QUALITY: u8 = 80;
const LOWER: u8 = 10;

/// A picture in all its widths, smallest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Shrunk {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) colour: i64,
    pub(crate) files: Vec<(u32, Vec<u8>)>,
}

/// The widths of a picture whose largest has this one: the usual ones below it, and its own. Nothing is made larger.
pub(crate) fn widths(largest: u32) -> Vec<u32> {
    let own = largest.min(WIDEST);
    STEPS.iter().map(|(width, _)| *width).filter(|width| *width < own).chain([own]).collect()
}

/// Makes all widths of a photo.
///
/// # Errors
/// [`Mistake::Broken`] when the encoder refuses.
pub(crate) fn shrink(photo: &Photo) -> Result<Shrunk, Mistake> {
    let (full_width, full_height) = (photo.pixels.width(), photo.pixels.height());
    let tall = |width: u32| {
        let height = u64::from(full_height) * u64::from(width) / u64::from(full_width.max(1));
        u32::try_from(height).unwrap_or(u32::MAX).max(1)
    };
    let widths = widths(full_width);
    let largest = widths.last().copied().unwrap_or(full_width);
    // Each smaller one is made of the largest: the photo itself is gone through once.
    let top = colour::to_srgb(resized(&photo.pixels, largest, tall(largest))?, photo.profile.as_deref());
    let colour = colour::mean(&top);
    let files = widths.into_iter().map(|width| Ok((width, file(&top, width, tall(width))?)));
    let files = files.collect::<Result<_, Mistake>>()?;
    Ok(Shrunk { width: top.width(), height: top.height(), colour, files })
}

fn file(top: &RgbImage, width: u32, height: u32) -> Result<Vec<u8>, Mistake> {
    let budget = STEPS.iter().find(|(step, _)| width <= *step).map_or(usize::MAX, |(_, budget)| *budget);
    if top.width() == width { light(top, budget) } else { light(&resized(top, width, height)?, budget) }
}

/// The same picture in another size, in pixels.
fn resized(pixels: &RgbImage, width: u32, height: u32) -> Result<RgbImage, Mistake> {
    let from = ImageRef::new(pixels.width(), pixels.height(), pixels.as_raw(), PixelType::U8x3);
    let from = from.map_err(|_| Mistake::Broken)?;
    let mut to = Image::new(width, height, PixelType::U8x3);
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::CatmullRom));
    Resizer::new().resize(&from, &mut to, &options).map_err(|_| Mistake::Broken)?;
    RgbImage::from_raw(width, height, to.into_vec()).ok_or(Mistake::Broken)
}

/// Lowers the quality step by step until the file is light enough, or cannot be lighter; faster while it is far off.
fn light(pixels: &RgbImage, budget: usize) -> Result<Vec<u8>, Mistake> {
    let mut quality = QUALITY;
    loop {
        let bytes = encode(pixels, quality)?;
        if bytes.len() <= budget || quality == 0 {
            return Ok(bytes);
        }
        let steps = if budget * 2 < bytes.len() { 3 } else { 1 };
        quality = quality.saturating_sub(LOWER * steps);
    }
}

fn encode(pixels: &RgbImage, quality: u8) -> Result<Vec<u8>, Mistake> {
    let mut config = WebPConfig::new().map_err(|()| Mistake::Broken)?;
    config.quality = f32::from(quality);
    let encoder = Encoder::from_rgb(pixels.as_raw(), pixels.width(), pixels.height());
    let bytes = encoder.encode_advanced(&config).map_err(|_| Mistake::Broken)?;
    Ok(bytes.to_vec())
}
