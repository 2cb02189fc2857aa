//! Indices through the crate's face.
#[cfg(test)]
mod command;
#[cfg(test)]
mod explain;
#[cfg(test)]
mod golden;
#[cfg(test)]
mod guide;
#[cfg(test)]
mod never_panics;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod refusals;
#[cfg(test)]
mod shipped;
#[cfg(test)]
mod steps;
#[cfg(test)]
mod support;
#[cfg(test)]
mod uncertain;
