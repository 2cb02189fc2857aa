//! The stand-in bank through its public face.
#[cfg(test)]
mod bank;
#[cfg(test)]
mod facts;
