//! Questionnaires from files to submissions.
#[cfg(test)]
mod anchor;
#[cfg(test)]
mod answering;
#[cfg(test)]
mod data_files;
#[cfg(test)]
mod expressions;
#[cfg(test)]
mod files;
#[cfg(test)]
mod kobo;
#[cfg(test)]
mod letters;
#[cfg(test)]
mod never_panics;
#[cfg(test)]
mod odk;
#[cfg(test)]
mod others;
#[cfg(test)]
mod shipped;
#[cfg(test)]
mod slips;
#[cfg(test)]
mod speed;
#[cfg(test)]
mod tables;
