//! A paper with every block, read again by another library.
#[cfg(test)]
mod reading;
#[cfg(test)]
mod sample;
