use std::collections::BTreeSet;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::Duration;

use tokio::sync::Notify;

use crate::habits::{Habit, Habits};
use crate::pages::local;
use crate::{BankError, Keeper, Settings, clock};

/// What all stand-ins are told when they start.
#[derive(Clone)]
pub struct Setup {
    /// Where they are reached, without a slash at the end; each puts its own name behind it when several live here.
    pub own: String,
    /// The market's address, without a slash at the end.
    pub market: String,
    pub settings: Settings,
    pub habits: Habits,
    pub keeper: Arc<Keeper>,
    /// The first pause after a notice that was not taken; doubles each time, up to 30 seconds.
    pub pause: Duration,
    /// How long each step of a parcel takes by itself; `None` leaves it to the control page.
    pub pace: Option<Duration>,
}

/// What every stand-in has: an address, its manners, a way to call the market.
pub(crate) struct House {
    /// As in paths and settings.
    pub(crate) name: &'static str,
    /// As people write it.
    pub(crate) title: &'static str,
    pub(crate) own: String,
    pub(crate) market: String,
    pub(crate) settings: Settings,
    pub(crate) client: reqwest::Client,
    pub(crate) pause: Duration,
    pub(crate) pace: Option<Duration>,
    /// The notice that waits to be overtaken, for [`Habit::OutOfOrder`].
    pub(crate) overtaken: Mutex<Option<Arc<Notify>>>,
    habits: RwLock<Habits>,
    last: AtomicI64,
    seen: Mutex<BTreeSet<String>>,
}

impl House {
    pub(crate) fn new(
        (name, title): (&'static str, &'static str),
        setup: &Setup,
    ) -> Result<Arc<Self>, BankError> {
        // Somebody may have installed the same provider before; then it stays.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = reqwest::Client::builder()
            .timeout(Duration::from_secs(10))
            .redirect(reqwest::redirect::Policy::none())
            .build()?;
        Ok(Arc::new(Self {
            name,
            title,
            own: setup.own.clone(),
            market: setup.market.clone(),
            settings: setup.settings.clone(),
            client,
            pause: setup.pause,
            pace: setup.pace,
            overtaken: Mutex::default(),
            habits: RwLock::new(setup.habits.clone()),
            last: AtomicI64::default(),
            seen: Mutex::default(),
        }))
    }

    /// `house.setting("secret")` is `vnpay-secret` at VNPAY.
    pub(crate) fn setting(&self, name: &str) -> &str {
        self.settings.get(&format!("{}-{name}", self.name))
    }

    pub(crate) fn habits(&self) -> Habits {
        self.habits.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn behave(&self, habits: Habits) {
        *self.habits.write().unwrap_or_else(PoisonError::into_inner) = habits;
    }

    /// By the clock on this wall, which may be wrong. What is noted is noted by the right one.
    pub(crate) fn now(&self) -> i64 {
        self.shifted(clock::now())
    }

    /// A moment as this house tells it.
    pub(crate) fn shifted(&self, at: i64) -> i64 {
        at + self.habits().of(Habit::Skew).unwrap_or_default() * 3_600_000
    }

    /// A number that was never given before, not even by a process that was killed.
    pub(crate) fn number(&self) -> i64 {
        let micros = clock::now().saturating_mul(1_000);
        let next = |last: i64| Some(micros.max(last + 1));
        let before = self.last.fetch_update(Ordering::Relaxed, Ordering::Relaxed, next);
        micros.max(before.unwrap_or_default() + 1)
    }

    /// Whether a request with this id came before (as long as the process lives).
    pub(crate) fn came_before(&self, id: &str) -> bool {
        !self.seen.lock().unwrap_or_else(PoisonError::into_inner).insert(id.to_owned())
    }

    /// Only addresses of the market and on this machine: a stand-in must not send anybody elsewhere.
    pub(crate) fn may_go(&self, address: &str) -> bool {
        let market = address.strip_prefix(self.market.as_str());
        local(address).is_some() || market.is_some_and(|rest| rest.starts_with('/'))
    }
}
