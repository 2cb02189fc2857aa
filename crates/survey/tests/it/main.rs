//! Surveys through their public face, on both engines.
#[cfg(test)]
mod answers;
#[cfg(test)]
mod browser;
#[cfg(test)]
mod doors;
#[cfg(test)]
mod draw;
#[cfg(test)]
mod files;
#[cfg(test)]
mod households;
#[cfg(test)]
mod mails;
#[cfg(test)]
mod published;
#[cfg(test)]
mod race;
#[cfg(test)]
mod thread;
#[cfg(test)]
mod world;
