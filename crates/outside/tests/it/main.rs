//! The inbox and the client through the public face.
mod http;
mod inbox;
