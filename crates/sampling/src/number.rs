//! Tables by code: codes are made together with their tables, so that a foreign one reads as zero and is never met.

/// The value under a code.
pub(crate) fn at<T: Copy + Default>(values: &[T], code: u32) -> T {
    usize::try_from(code).ok().and_then(|index| values.get(index)).copied().unwrap_or_default()
}

/// The place of a code.
pub(crate) fn slot<T>(values: &mut [T], code: u32) -> Option<&mut T> {
    usize::try_from(code).ok().and_then(|index| values.get_mut(index))
}

/// What stands under a code.
pub(crate) fn slot_of<T>(values: &[T], code: u32) -> Option<&T> {
    usize::try_from(code).ok().and_then(|index| values.get(index))
}

/// Adds to the value under a code.
pub(crate) fn add(values: &mut [f64], code: u32, amount: f64) {
    if let Some(place) = slot(values, code) {
        *place += amount;
    }
}

/// A number of things as a float; beyond four thousand millions there is no table.
pub(crate) fn count(things: usize) -> f64 {
    u32::try_from(things).map_or(f64::INFINITY, f64::from)
}

/// A place in a table as a code.
pub(crate) fn code(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

/// A code as a place in a table.
pub(crate) fn place(code: u32) -> usize {
    usize::try_from(code).unwrap_or(usize::MAX)
}

/// What is missing has no code.
pub(crate) const MISSING: u32 = u32::MAX;

pub(crate) fn dot(left: &[f64], right: &[f64]) -> f64 {
    left.iter().zip(right).map(|(a, b)| a * b).sum()
}
