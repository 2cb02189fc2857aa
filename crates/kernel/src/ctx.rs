use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};

use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use uuid::Uuid;

use crate::{Actor, Code, Error, Id, Instant, Permission, Result};

/// The language of the answer. Vietnamese is the source language; Vietnamese and English are complete.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Locale {
    #[default]
    Vi,
    En,
    /// A further language, by its code (ISO 639-1): a file of texts in `data/languages`. What it lacks is Vietnamese.
    Further(&'static str),
}

impl Locale {
    /// The complete ones.
    pub const ALL: [Self; 2] = [Self::Vi, Self::En];

    pub fn code(self) -> &'static str {
        match self {
            Self::Vi => "vi",
            Self::En => "en",
            Self::Further(code) => code,
        }
    }

    /// A complete language by its code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|locale| locale.code() == code)
    }
}

/// The clock of the installation: the system's, moved by an offset that only a demo may set.
#[derive(Debug, Clone, Default)]
pub struct Clock {
    offset_micros: Arc<AtomicI64>,
}

impl Clock {
    pub fn now(&self) -> Instant {
        #[expect(clippy::disallowed_methods, reason = "the one place that reads the system clock")]
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        let micros = i64::try_from(since.as_micros()).unwrap_or(i64::MAX);
        Instant(micros.saturating_add(self.offset_micros.load(Ordering::Relaxed)))
    }

    /// Sets how far the demo's clock runs ahead, in microseconds.
    pub fn set_offset(&self, micros: i64) {
        self.offset_micros.store(micros, Ordering::Relaxed);
    }
}

/// Where new ids and secrets come from; seedable so that a demo and a test repeat.
#[derive(Debug, Clone)]
pub struct Ids(Option<Arc<Mutex<StdRng>>>);

impl Ids {
    /// From the operating system.
    pub fn random() -> Self {
        Self(None)
    }

    /// The same ids each time, for demos and tests.
    pub fn seeded(seed: u64) -> Self {
        Self(Some(Arc::new(Mutex::new(StdRng::seed_from_u64(seed)))))
    }

    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        match &self.0 {
            Some(rng) => rng.lock().unwrap_or_else(std::sync::PoisonError::into_inner).fill_bytes(&mut bytes),
            None => rand::rng().fill_bytes(&mut bytes),
        }
        bytes
    }
}

/// The circumstances of one act: who, when, in which language. The only source of "now" and of new ids.
#[derive(Debug, Clone)]
pub struct Ctx {
    pub actor: Actor,
    pub locale: Locale,
    pub request: Uuid,
    now: Instant,
    ids: Ids,
}

impl Ctx {
    pub fn new(actor: Actor, locale: Locale, now: Instant, ids: Ids) -> Self {
        let request = uuid_v7(now, ids.bytes());
        Self { actor, locale, request, now, ids }
    }

    /// A job or subscriber at work.
    pub fn system(name: &'static str, now: Instant) -> Self {
        Self::new(Actor::System(name), Locale::Vi, now, Ids::random())
    }

    /// The moment of the act; it does not move while the act runs.
    pub fn now(&self) -> Instant {
        self.now
    }

    pub fn new_id<I: Id>(&self) -> I {
        I::from_uuid(uuid_v7(self.now, self.ids.bytes()))
    }

    /// A code that a person can read out: eight characters and a check character.
    pub fn new_code(&self) -> Code {
        // Of 37 check characters five are signs, which banks drop and people mistype; roll again then.
        let codes = std::iter::repeat_with(|| Code::from_bytes(self.ids.bytes()));
        codes.take(64).find(Code::is_plain).unwrap_or_else(|| Code::from_bytes([0; 5]))
    }

    /// A secret of 128 bits, in hexadecimal.
    pub fn new_token(&self) -> String {
        self.ids.bytes::<16>().iter().fold(String::new(), |out, byte| out + &format!("{byte:02x}"))
    }

    /// # Errors
    /// [`Error::SignIn`] for a visitor, [`Error::Forbidden`] for anybody else without the right.
    pub fn authorize(&self, permission: &Permission) -> Result<()> {
        match (&self.actor, permission.allows(&self.actor)) {
            (_, true) => Ok(()),
            (Actor::Visitor, false) => Err(Error::SignIn),
            (_, false) => Err(Error::Forbidden),
        }
    }
}

fn uuid_v7(now: Instant, random: [u8; 10]) -> Uuid {
    let millis = u64::try_from(now.micros() / 1000).unwrap_or(0);
    uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::AccountId;

    #[test]
    fn seeded_ids_repeat_and_random_ones_do_not() {
        let ctx = |ids| Ctx::new(Actor::Visitor, Locale::Vi, Instant(1_700_000_000_000_000), ids);
        let id = |ids| ctx(ids).new_id::<AccountId>();
        assert_eq!(id(Ids::seeded(7)), id(Ids::seeded(7)));
        assert_ne!(id(Ids::random()), id(Ids::random()));
        assert_eq!(ctx(Ids::random()).new_token().len(), 32);
    }

    #[test]
    fn a_visitor_is_asked_to_sign_in_and_a_shopper_is_refused() {
        const DESK: Permission = Permission::new("desk", &[crate::Role::Seller]);
        let visitor = Ctx::new(Actor::Visitor, Locale::Vi, Instant(0), Ids::random());
        assert!(matches!(visitor.authorize(&DESK), Err(Error::SignIn)));
        let id = visitor.new_id();
        let shopper = Ctx::new(Actor::Account { id, grants: vec![] }, Locale::Vi, Instant(0), Ids::random());
        assert!(matches!(shopper.authorize(&DESK), Err(Error::Forbidden)));
        assert!(shopper.authorize(&Permission::SIGNED_IN).is_ok());
    }
}
