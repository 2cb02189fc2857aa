//! Money through its public face, on both engines.
