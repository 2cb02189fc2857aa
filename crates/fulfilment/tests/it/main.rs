//! Fulfilment through its public face, on both engines.
#[cfg(test)]
mod browser;
#[cfg(test)]
mod count;
#[cfg(test)]
mod fill;
#[cfg(test)]
mod meanwhile;
#[cfg(test)]
mod pages;
#[cfg(test)]
mod race;
#[cfg(test)]
mod reads;
#[cfg(test)]
mod returned;
#[cfg(test)]
mod rows;
#[cfg(test)]
mod statements;
#[cfg(test)]
mod thread;
#[cfg(test)]
mod walk;
#[cfg(test)]
mod world;
