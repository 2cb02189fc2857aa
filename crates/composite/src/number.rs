//! Numbers in cells: read strictly, written so that the same number is read again.

/// What a cell holds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Cell {
    Missing,
    Number(f64),
    Text,
}

/// Reads a cell. Empty, `NA` and `NaN` are missing, as in R; `comma` says that decimals may stand after a comma.
pub(crate) fn read(cell: &str, comma: bool) -> Cell {
    let cell = cell.trim();
    if matches!(cell, "" | "NA" | "NaN") {
        return Cell::Missing;
    }
    let swapped = if comma && !cell.contains('.') { cell.replacen(',', ".", 1) } else { cell.to_owned() };
    let digits = swapped.bytes().any(|byte| byte.is_ascii_digit());
    match swapped.parse::<f64>() {
        Ok(number) if digits && number.is_finite() => Cell::Number(number),
        _ => Cell::Text,
    }
}

/// The shortest text that reads as the same double; a missing number is an empty text.
pub(crate) fn write(number: f64) -> String {
    if !number.is_finite() {
        return String::new();
    }
    let number = number + 0.0;
    let size = number.abs();
    if size != 0.0 && !(1e-5..1e15).contains(&size) { format!("{number:e}") } else { format!("{number}") }
}

/// A count as a double; counts here stay far below 2^53.
pub(crate) fn count(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::INFINITY, f64::from)
}

/// A small whole number as a double.
pub(crate) fn signed(number: i64) -> f64 {
    i32::try_from(number).map_or(f64::NAN, f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells() {
        assert_eq!(read(" 12.5 ", false), Cell::Number(12.5));
        assert_eq!(read("12,5", false), Cell::Text);
        assert_eq!(read("12,5", true), Cell::Number(12.5));
        assert_eq!(read("1e-3", false), Cell::Number(0.001));
        for missing in ["", "NA", "NaN", "  "] {
            assert_eq!(read(missing, false), Cell::Missing);
        }
        for text in ["inf", "-Infinity", "1e999", "N/A", "1 000", "nan"] {
            assert_eq!(read(text, false), Cell::Text, "{text}");
        }
    }

    #[test]
    fn the_same_number_is_read_again() {
        for number in [0.1, 1.0 / 3.0, 1e300, 5e-324, 123_456_789.123, -2.5e-9, 0.0] {
            assert_eq!(read(&write(number), false), Cell::Number(number));
        }
        assert_eq!(write(-0.0), "0");
        assert_eq!(write(f64::NAN), "");
        assert_eq!(write(1e15), "1e15");
    }
}
