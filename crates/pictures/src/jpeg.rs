//! What the decoder does not look at: whether a JPEG goes on to its end, and how often it goes over its pixels.
//! The decoder fills up what is missing with grey.

/// Most scans. A progressive photo has about ten; thousands of tiny ones keep a decoder busy for minutes.
const SCANS: usize = 100;

/// Whether the stream of markers (ITU-T T.81, annex B) ends in its end marker, after a sensible number of scans.
pub(crate) fn is_whole(bytes: &[u8]) -> bool {
    let mut rest = bytes.get(2..).unwrap_or_default();
    let mut scans = 0;
    while let Some((marker, after)) = next_marker(rest) {
        match marker {
            0xD9 => return 0 < scans,
            // No length follows: a filled-in number, a restart, another beginning.
            0x01 | 0xD0..=0xD8 => rest = after,
            _ => {
                scans += usize::from(marker == 0xDA);
                if SCANS < scans {
                    return false;
                }
                let Some(next) = after_segment(after) else { return false };
                rest = next;
            }
        }
    }
    false
}

/// The next marker and what follows it. `FF 00` is a pixel's byte, `FF FF` padding.
fn next_marker(bytes: &[u8]) -> Option<(u8, &[u8])> {
    let mut pairs = bytes.windows(2).enumerate();
    let (at, marker) = pairs.find_map(|(at, pair)| match pair {
        [0xFF, marker] if !matches!(marker, 0x00 | 0xFF) => Some((at, *marker)),
        _ => None,
    })?;
    Some((marker, bytes.get(at + 2..)?))
}

/// What follows a segment that begins with its length.
fn after_segment(bytes: &[u8]) -> Option<&[u8]> {
    let length = u16::from_be_bytes([*bytes.first()?, *bytes.get(1)?]);
    bytes.get(usize::from(length)..)
}
