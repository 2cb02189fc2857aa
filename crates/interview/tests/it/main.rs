//! An interview on a page and back, and its model.
#[cfg(test)]
mod forms;
#[cfg(test)]
mod html;
#[cfg(test)]
mod model;
#[cfg(test)]
mod parity;
#[cfg(test)]
mod posted;
