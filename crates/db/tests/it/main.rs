//! The database through its public face, on both engines.
mod group;
mod log;

use kernel::{Ctx, Instant};

/// A system actor at a fixed moment.
pub fn ctx() -> Ctx {
    Ctx::system("test", Instant(1_790_000_000_000_000))
}
