//! From the bytes of a file to pixels: upright, in sRGB, on white, and nothing else of what the file held.
use std::io::Cursor;

use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, RgbImage};

use crate::mistake::{LARGEST, LONGEST, MEGAPIXELS, Mistake};
use crate::{colour, jpeg};

/// Most memory that one decoder may ask for, in bytes: 50 megapixels of four bytes, and room to work in.
const MEMORY: u64 = 256 * 1024 * 1024;

/// A photo in full size, and the colours it is meant in.
pub(crate) struct Photo {
    pub(crate) pixels: RgbImage,
    /// An ICC profile; none is sRGB.
    pub(crate) profile: Option<Vec<u8>>,
}

/// What can be said without decoding.
///
/// # Errors
/// [`Mistake`] for what is not taken.
pub(crate) fn format_of(bytes: &[u8]) -> Result<ImageFormat, Mistake> {
    if LARGEST < bytes.len() {
        return Err(Mistake::Heavy);
    }
    let brand = (bytes.get(4..8) == Some(b"ftyp")).then(|| bytes.get(8..12)).flatten();
    if brand.is_some_and(|brand| {
        [b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"]
            .iter()
            .any(|known| brand == *known)
    }) {
        return Err(Mistake::Heic);
    }
    match image::guess_format(bytes) {
        Ok(ImageFormat::Jpeg) if !jpeg::is_whole(bytes) => Err(Mistake::Broken),
        Ok(ImageFormat::WebP) if !is_whole_riff(bytes) => Err(Mistake::Broken),
        Ok(format @ (ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP | ImageFormat::Gif)) => {
            Ok(format)
        }
        _ => Err(Mistake::Kind),
    }
}

/// Whether the file is as long as its head says.
fn is_whole_riff(bytes: &[u8]) -> bool {
    let length = bytes.get(4..8).and_then(|four| <[u8; 4]>::try_from(four).ok()).map(u32::from_le_bytes);
    length.and_then(|length| usize::try_from(length).ok()).is_some_and(|length| length + 8 <= bytes.len())
}

/// Decodes a photo, upright. Takes up to a second: call it where blocking is allowed.
///
/// # Errors
/// [`Mistake`] for what is not taken, before memory is asked for where the head of the file says so.
pub(crate) fn read(bytes: &[u8]) -> Result<Photo, Mistake> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format_of(bytes)?);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|error| mistake(&error))?;
    fits(decoder.dimensions(), decoder.total_bytes())?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let profile = decoder.icc_profile().ok().flatten();
    let mut pixels = DynamicImage::from_decoder(decoder).map_err(|error| mistake(&error))?;
    pixels.apply_orientation(orientation);
    Ok(Photo { pixels: colour::on_white(pixels), profile })
}

fn fits((width, height): (u32, u32), memory: u64) -> Result<(), Mistake> {
    let pixels = u64::from(width) * u64::from(height);
    let (long, short) = (width.max(height), width.min(height));
    if pixels == 0 {
        Err(Mistake::Broken)
    } else if MEGAPIXELS * 1_000_000 < pixels || MEMORY < memory {
        Err(Mistake::Large)
    } else if short.saturating_mul(LONGEST) < long {
        Err(Mistake::Shape)
    } else {
        Ok(())
    }
}

fn mistake(error: &ImageError) -> Mistake {
    match error {
        ImageError::Limits(_) => Mistake::Large,
        _ => Mistake::Broken,
    }
}
