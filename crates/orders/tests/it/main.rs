//! Orders through the public face.
