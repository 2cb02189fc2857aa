//! Statements of banks through the crate's face.
#[cfg(test)]
mod camt;
#[cfg(test)]
mod mt940;
#[cfg(test)]
mod never_panics;
#[cfg(test)]
mod overlap;
#[cfg(test)]
mod references;
#[cfg(test)]
mod same_month;
#[cfg(test)]
mod sheet;
#[cfg(test)]
mod sheet_rows;
#[cfg(test)]
mod show;
