//! The engine of surveys through its face.
#[cfg(test)]
mod golden;
