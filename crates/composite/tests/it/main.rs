//! Indices through the crate's face.
#[cfg(test)]
mod command;
#[cfg(test)]
mod golden;
#[cfg(test)]
mod refusals;
#[cfg(test)]
mod shipped;
#[cfg(test)]
mod support;
