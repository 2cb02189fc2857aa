//! The whole program in one process.
