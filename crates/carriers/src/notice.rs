use kernel::Instant;

use crate::{Outcome, Refusal, Secret};

/// What a carrier sent to our address.
#[derive(Clone, Copy)]
pub struct Notice<'a> {
    /// The secret part of the path that it was sent to.
    pub secret: &'a str,
    pub body: &'a [u8],
    /// When it came, by our clock.
    pub received: Instant,
}

impl Notice<'_> {
    /// # Errors
    /// [`Refusal::Forged`] when the path is not the one we gave to the carrier.
    pub(crate) fn opened_by(&self, secret: &Secret) -> Outcome<()> {
        if secret.fits(self.secret) { Ok(()) } else { Err(Refusal::Forged) }
    }
}

impl std::fmt::Debug for Notice<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Notice({} bytes)", self.body.len())
    }
}
