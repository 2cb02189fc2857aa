//! Settlement through its public face, on both engines.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]
#[cfg(test)]
mod commission;
#[cfg(test)]
mod forgotten;
#[cfg(test)]
mod market;
#[cfg(test)]
mod months;
#[cfg(test)]
mod pages;
#[cfg(test)]
mod payouts;
#[cfg(test)]
mod sales;
#[cfg(test)]
mod walk;
