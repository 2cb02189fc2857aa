use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use proptest::prelude::*;

use crate::mistake::{LARGEST, Mistake};
use crate::receive::process;
use crate::samples::{SECRET, fields, jpeg, noise, phone, scene, with_segment, written};
use crate::shrink::{Shrunk, widths};

fn pixels(shrunk: &Shrunk, at: usize) -> RgbImage {
    image::load_from_memory_with_format(&shrunk.files[at].1, ImageFormat::WebP).unwrap().into_rgb8()
}

/// The main colour of the four corners: upper left, upper right, lower left, lower right.
fn corners(image: &RgbImage) -> String {
    let (right, lower) = (image.width() * 7 / 8, image.height() * 7 / 8);
    let (left, upper) = (image.width() / 8, image.height() / 8);
    let name = |x, y| match image.get_pixel(x, y).0 {
        [r, g, b] if r > 180 && g > 180 && b > 180 => 'w',
        [r, g, b] if r > g && r > b => 'r',
        [_, g, b] if g > b => 'g',
        _ => 'b',
    };
    [name(left, upper), name(right, upper), name(left, lower), name(right, lower)].iter().collect()
}

#[test]
fn a_photo_stands_upright_whatever_way_the_phone_was_held() {
    let expected = ["rgbw", "grwb", "wbgr", "bwrg", "rbgw", "brwg", "wgbr", "gwrb"];
    for (orientation, corners_of) in (1..).zip(expected) {
        let shrunk = process(&phone(fields(400, 300), orientation)).unwrap();
        let size = if orientation < 5 { (400, 300) } else { (300, 400) };
        assert_eq!((shrunk.width, shrunk.height), size, "orientation {orientation}");
        for at in 0..shrunk.files.len() {
            assert_eq!(corners(&pixels(&shrunk, at)), corners_of, "orientation {orientation}");
        }
    }
}

#[test]
fn nothing_but_pixels_survives() {
    let photo = phone(scene(900, 600), 6);
    let photo = with_segment(&photo, 0xFE, format!("{SECRET} comment").as_bytes());
    let photo =
        with_segment(&photo, 0xE1, format!("http://ns.adobe.com/xap/1.0/\0<x>{SECRET}</x>").as_bytes());
    assert!(has(&photo, SECRET) && has(&photo, "Exif"));
    let shrunk = process(&photo).unwrap();
    for (width, file) in &shrunk.files {
        for word in [SECRET, "Exif", "EXIF", "XMP", "GPS", "ICCP", "adobe", "comment"] {
            assert!(!has(file, word), "{word} in the file of {width}");
        }
        assert_eq!(&file[8..15], b"WEBPVP8", "{width}");
    }
}

fn has(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|window| window == word.as_bytes())
}

#[test]
fn every_format_is_read_and_nothing_is_made_larger() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP, ImageFormat::Gif] {
        let shrunk = process(&written(fields(500, 500), format)).unwrap();
        assert_eq!(
            shrunk.files.iter().map(|(width, _)| *width).collect::<Vec<_>>(),
            [160, 320, 500],
            "{format:?}"
        );
        assert_eq!(corners(&pixels(&shrunk, 2)), "rgbw", "{format:?}");
        assert_eq!(pixels(&shrunk, 1).dimensions(), (320, 320));
    }
    assert_eq!(widths(40), [40]);
    assert_eq!(widths(320), [160, 320]);
    assert_eq!(widths(1280), [160, 320, 640, 1280]);
    assert_eq!(widths(9000), [160, 320, 640, 1280]);
}

#[test]
fn a_list_picture_is_light_even_of_noise() {
    for (width, height) in [(1300, 1300), (400, 2000), (320, 320), (2000, 400)] {
        let shrunk = process(&written(noise(width, height), ImageFormat::Png)).unwrap();
        let (_, list) = shrunk.files.iter().find(|(width, _)| *width == 320).unwrap();
        assert!(list.len() <= 15 * 1024, "{width} × {height}: {} bytes", list.len());
    }
    let good = process(&jpeg(scene(1600, 1200))).unwrap();
    assert!(good.files.iter().all(|(_, file)| file.len() <= 180 * 1024));
}

#[test]
fn what_can_be_seen_through_stands_on_white() {
    let clear = DynamicImage::ImageRgba8(image::RgbaImage::from_pixel(64, 64, image::Rgba([255, 0, 0, 0])));
    let mut out = std::io::Cursor::new(Vec::new());
    clear.write_to(&mut out, ImageFormat::Png).unwrap();
    let shrunk = process(&out.into_inner()).unwrap();
    assert_eq!(shrunk.colour, 0x00FF_FFFF);
}

#[test]
fn colours_of_a_wide_profile_become_srgb() {
    let red = RgbImage::from_pixel(64, 64, Rgb([200, 40, 40]));
    let profile = moxcms::ColorProfile::new_display_p3().encode().unwrap();
    let plain = process(&jpeg(red.clone())).unwrap().colour;
    let content = [&b"ICC_PROFILE\0\x01\x01"[..], &profile].concat();
    let wide = process(&with_segment(&jpeg(red.clone()), 0xE2, &content)).unwrap().colour;
    let channel = |colour: i64, shift: i64| (colour >> shift) & 255;
    assert!(channel(wide, 16) > channel(plain, 16) + 8, "{wide:06x} of {plain:06x}");
    assert!(channel(wide, 8) < channel(plain, 8), "{wide:06x} of {plain:06x}");
    let broken = [&b"ICC_PROFILE\0\x01\x01"[..], &[7; 300]].concat();
    assert_eq!(process(&with_segment(&jpeg(red), 0xE2, &broken)).unwrap().colour, plain, "a broken profile");
}

#[test]
fn what_is_no_photo_is_refused() {
    let heic = [&[0, 0, 0, 24][..], b"ftypheic", &[0; 100]].concat();
    let program = [&b"MZ\x90\0"[..], &[1; 100]].concat();
    let bmp = [&b"BM"[..], &[0; 100]].concat();
    let expected = [
        (heic, Mistake::Heic),
        (program, Mistake::Kind),
        (bmp, Mistake::Kind),
        (Vec::new(), Mistake::Kind),
        (b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>".to_vec(), Mistake::Kind),
        (vec![0xFF; LARGEST + 1], Mistake::Heavy),
        (jpeg(fields(3000, 400)), Mistake::Shape),
        (jpeg(fields(20, 101)), Mistake::Shape),
    ];
    for (bytes, mistake) in expected {
        assert_eq!(process(&bytes).unwrap_err(), mistake);
    }
}

#[test]
fn a_photo_that_is_cut_off_is_refused() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP, ImageFormat::Gif] {
        let whole = written(scene(300, 200), format);
        for part in [30, 50, 70, 95, 99] {
            let cut = &whole[..whole.len() * part / 100];
            assert_eq!(process(cut).unwrap_err(), Mistake::Broken, "{format:?} at {part} %");
        }
    }
}

#[test]
fn a_bomb_is_refused_before_it_is_unpacked() {
    // 60,000 × 60,000 pixels, said in the head of a few bytes.
    let side = 60_000_u32.to_be_bytes();
    let mut png = written(fields(8, 8), ImageFormat::Png);
    png[16..20].copy_from_slice(&side);
    png[20..24].copy_from_slice(&side);
    let sum = crc(&png[12..29]).to_be_bytes();
    png[29..33].copy_from_slice(&sum);
    assert_eq!(process(&png).unwrap_err(), Mistake::Large);
    let mut gif = written(fields(8, 8), ImageFormat::Gif);
    gif[6..10].copy_from_slice(&[0x60, 0xEA, 0x60, 0xEA]);
    assert_eq!(process(&gif).unwrap_err(), Mistake::Large);
    let mut photo = jpeg(fields(8, 8));
    let frame = photo.windows(2).position(|pair| pair == [0xFF, 0xC0]).unwrap();
    photo[frame + 5..frame + 9].copy_from_slice(&[0xEA, 0x60, 0xEA, 0x60]);
    assert_eq!(process(&photo).unwrap_err(), Mistake::Large);
    // A thousand scans over the same pixels.
    let photo = jpeg(fields(8, 8));
    let scan = photo.windows(2).position(|pair| pair == [0xFF, 0xDA]).unwrap();
    let scans = photo[scan..photo.len() - 2].repeat(1000);
    let bomb = [&photo[..scan], &scans, &[0xFF, 0xD9]].concat();
    assert_eq!(process(&bomb).unwrap_err(), Mistake::Broken);
}

/// CRC-32 of a PNG's chunk.
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xEDB8_8320 * (crc & 1)))
    })
}

fn heads() -> impl Strategy<Value = Vec<u8>> {
    let formats = [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP, ImageFormat::Gif];
    let whole: Vec<Vec<u8>> = formats.map(|format| written(scene(48, 40), format)).to_vec();
    let phone = phone(scene(48, 40), 3);
    prop::sample::select([whole, vec![phone]].concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]
    #[test]
    fn random_bytes_never_stop_the_program(bytes in prop::collection::vec(any::<u8>(), 0..2000), head in heads()) {
        let _ = process(&bytes);
        let _ = process(&[&head[..head.len().min(40)], &bytes[..]].concat());
    }

    #[test]
    fn a_damaged_photo_never_stops_the_program(
        mut photo in heads(),
        at in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
    ) {
        for (place, byte) in at {
            let place = place.index(photo.len());
            photo[place] = byte;
        }
        if let Ok(shrunk) = process(&photo) {
            prop_assert!(shrunk.files.iter().all(|(_, file)| file.starts_with(b"RIFF")));
        }
    }
}

/// `cargo test --release -p chonoi-pictures -- --ignored --nocapture how_long`
#[test]
#[ignore = "measures"]
fn how_long_a_photo_of_twelve_megapixels_takes() {
    let photo = phone(scene(4032, 3024), 6);
    let begun = std::time::Instant::now();
    let read = crate::read::read(&photo).unwrap();
    let decoded = begun.elapsed();
    let shrunk = crate::shrink::shrink(&read).unwrap();
    println!("{} KB: decoded in {decoded:?}, all in {:?}", photo.len() / 1024, begun.elapsed());
    for (width, file) in shrunk.files {
        println!("{width}: {} bytes", file.len());
    }
}
