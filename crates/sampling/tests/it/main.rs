//! The engine of surveys through its face.
#[cfg(test)]
mod bootstrap;
#[cfg(test)]
mod compare;
#[cfg(test)]
mod contrasts;
#[cfg(test)]
mod coverage;
#[cfg(test)]
mod damaged;
#[cfg(test)]
mod examined;
#[cfg(test)]
mod golden;
#[cfg(test)]
mod guide;
#[cfg(test)]
mod never_panics;
#[cfg(test)]
mod published;
