//! People through the public face.
