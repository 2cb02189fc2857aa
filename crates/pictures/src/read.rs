//! From the bytes of a file to pixels on white, which way up they are and what colours they mean; nothing else of the file.
use std::io::Cursor;

use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, RgbImage};

use crate::mistake::{LARGEST, LONGEST, MEGAPIXELS, Mistake};
use crate::{colour, jpeg};

/// Most memory that one decoder may ask for, in bytes: 50 megapixels of four bytes, and room to work in.
const MEMORY: u64 = 256 * 1024 * 1024;

/// A photo in full size as the camera wrote it, and how it is meant. It is turned when it is small, which takes less
/// memory by half.
pub(crate) struct Photo {
    pub(crate) pixels: RgbImage,
    pub(crate) orientation: Orientation,
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

impl Photo {
    /// Whether it lies on its side: its width is the height that people see.
    pub(crate) fn is_on_its_side(&self) -> bool {
        use Orientation::{Rotate90, Rotate90FlipH, Rotate270, Rotate270FlipH};
        matches!(self.orientation, Rotate90 | Rotate270 | Rotate90FlipH | Rotate270FlipH)
    }
}

/// Decodes a photo. Takes up to a second: call it where blocking is allowed.
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
    let pixels = DynamicImage::from_decoder(decoder).map_err(|error| mistake(&error))?;
    Ok(Photo { pixels: colour::on_white(pixels), orientation, profile })
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
