//! The steps from data to scores; a missing value is NaN throughout.
pub(crate) mod aggregate;
pub(crate) mod copeland;
pub(crate) mod denominate;
pub(crate) mod impute;
pub(crate) mod normalise;
pub(crate) mod panel;
pub(crate) mod scale;
pub(crate) mod sheet;
pub(crate) mod treat;

/// One column of numbers for each code, in the order of the units.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Frame {
    pub codes: Vec<String>,
    pub columns: Vec<Vec<f64>>,
}

impl Frame {
    /// The column of a code.
    pub fn column(&self, code: &str) -> Option<&[f64]> {
        let place = self.codes.iter().position(|own| own == code)?;
        self.columns.get(place).map(Vec::as_slice)
    }

    /// A value; NaN where there is none.
    pub(crate) fn value(&self, column: usize, row: usize) -> f64 {
        self.columns.get(column).and_then(|values| values.get(row)).copied().unwrap_or(f64::NAN)
    }
}
