//! The database through its public face, on both engines.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod group;
mod log;

use kernel::{Ctx, Instant};

/// A system actor at a fixed moment.
pub fn ctx() -> Ctx {
    Ctx::system("test", Instant(1_790_000_000_000_000))
}
