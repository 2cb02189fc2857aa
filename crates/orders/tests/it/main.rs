//! Orders through the public face, on both engines.
#[cfg(test)]
mod returns;
#[cfg(test)]
mod sale;
#[cfg(test)]
mod world;
