use std::sync::Arc;
use std::time::Duration;

use axum::extract::State as Of;
use axum::response::Response;
use axum::routing::get;
use axum::{Json, Router, middleware};

use crate::deliver::{self, Outgoing};
use crate::fields::Fields;
use crate::habits::Habit;
use crate::house::{House, Setup};
use crate::keep::Shelf;
use crate::payment::{Payment, Refund, State, Transfer};
use crate::{BankError, answers, clock, habits_page, momo, pay_page, payos, vnpay, zalopay};

/// How long the answer to a creation waits for the notice that came before it.
const BEFORE: Duration = Duration::from_secs(5);

/// Whose words are spoken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Vnpay,
    Momo,
    Zalopay,
    Payos,
}

/// A stand-in of a payment gateway.
pub(crate) struct Gateway {
    pub(crate) kind: Kind,
    pub(crate) house: Arc<House>,
    pub(crate) payments: Shelf<Payment>,
}

/// What a creation says; the rest of a [`Payment`] is the same everywhere.
#[derive(Default)]
pub(crate) struct Ordered {
    pub(crate) id: String,
    pub(crate) amount: i64,
    pub(crate) info: String,
    pub(crate) lang: &'static str,
    pub(crate) back: String,
    pub(crate) cancel: String,
    pub(crate) notify: String,
    pub(crate) expires: Option<i64>,
    pub(crate) asked: Fields,
}

impl Kind {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Vnpay => "vnpay",
            Self::Momo => "momo",
            Self::Zalopay => "zalopay",
            Self::Payos => "payos",
        }
    }

    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Vnpay => "VNPAY",
            Self::Momo => "MoMo",
            Self::Zalopay => "ZaloPay",
            Self::Payos => "PayOS",
        }
    }

    /// The codes of failure that the page offers, the payer's own no first.
    pub(crate) fn failures(self) -> &'static [&'static str] {
        match self {
            Self::Vnpay => &["24", "51", "09", "10", "11", "12", "13", "65", "75", "79", "07", "99"],
            Self::Momo => &["1006", "1001", "1002", "1004", "1005", "4002", "99"],
            Self::Zalopay => &["-329", "-322", "-43", "-34", "-301"],
            Self::Payos => &["CANCELLED"],
        }
    }
}

impl Gateway {
    pub(crate) fn new(kind: Kind, setup: &Setup) -> Result<Arc<Self>, BankError> {
        let house = House::new((kind.name(), kind.title()), setup)?;
        let payments = Shelf::new(kind.name(), &setup.keeper)?;
        Ok(Arc::new(Self { kind, house, payments }))
    }

    /// A late gateway works on a refund for a while.
    pub(crate) fn works_on(&self, refund: &Refund) -> bool {
        clock::now() < refund.at + self.house.habits().of(Habit::Late).unwrap_or_default()
    }

    /// Everything that this gateway serves; what was not told before the process was killed is told again.
    pub(crate) fn router(self: &Arc<Self>) -> Router {
        for payment in self.payments.all() {
            self.tell_of(&payment);
        }
        let interface = match self.kind {
            Kind::Vnpay => vnpay::routes(),
            Kind::Momo => momo::routes(),
            Kind::Zalopay => zalopay::routes(),
            Kind::Payos => payos::routes(),
        };
        interface
            .layer(middleware::from_fn_with_state(self.house.clone(), answers::spoil))
            .route("/", get(pay_page::list))
            .route("/pay/{id}", get(pay_page::show).post(pay_page::act))
            .route("/payments.json", get(payments))
            .with_state(self.clone())
            .merge(habits_page::routes(&self.house))
    }

    /// Notes a payment, or gives back the one that has this id as the error.
    pub(crate) fn order(&self, ordered: Ordered) -> Result<Payment, Box<Payment>> {
        let payment = Payment {
            id: ordered.id.clone(),
            number: self.house.number(),
            amount: ordered.amount,
            info: ordered.info,
            lang: ordered.lang.to_owned(),
            asked: ordered.asked,
            back: ordered.back,
            cancel: ordered.cancel,
            notify: ordered.notify,
            created: clock::now(),
            expires: ordered.expires,
            state: State::Waiting,
            code: String::new(),
            decided: None,
            told: false,
            transfers: Vec::new(),
            refunds: Vec::new(),
        };
        self.payments.add(&ordered.id, payment, |_| false)
    }

    /// For [`Habit::BeforeAnswer`]: pays what was just created, and waits until the market knows.
    pub(crate) async fn hurry(self: &Arc<Self>, payment: &Payment) {
        if !self.house.habits().has(Habit::BeforeAnswer) {
            return;
        }
        if let Some((paid, transfer)) = self.pay(&payment.id, payment.amount) {
            let telling = tokio::spawn(self.clone().announce(paid, Some(transfer)));
            let _ = tokio::time::timeout(BEFORE, telling).await;
        }
    }

    /// Takes money for a payment, unless it is decided or too late.
    pub(crate) fn pay(&self, id: &str, amount: i64) -> Option<(Payment, Transfer)> {
        let (number, now, shown) = (self.house.number(), clock::now(), self.house.now());
        self.payments.change(id, |payment| {
            let transfer = if payment.has_expired(shown) { None } else { payment.take(amount, number, now) };
            transfer.map(|transfer| (payment.clone(), transfer))
        })?
    }

    /// Ends a payment without money; the payment as it is now.
    pub(crate) fn fail(&self, id: &str, code: &str) -> Option<(Payment, bool)> {
        let now = clock::now();
        self.payments.change(id, |payment| {
            let failed = payment.fail(code, now);
            (payment.clone(), failed)
        })
    }

    /// Tells in the background of all that the market has not taken yet.
    fn tell_of(self: &Arc<Self>, payment: &Payment) {
        for transfer in payment.transfers.iter().filter(|transfer| !transfer.told) {
            tokio::spawn(self.clone().announce(payment.clone(), Some(transfer.clone())));
        }
        if payment.state == State::Failed && !payment.told {
            tokio::spawn(self.clone().announce(payment.clone(), None));
        }
    }

    /// Tells of a transfer, or of a failure where the gateway does that at all.
    pub(crate) async fn announce(self: Arc<Self>, payment: Payment, transfer: Option<Transfer>) {
        let Some(notice) = self.notice(&payment, transfer.as_ref()) else { return };
        if !deliver::tell(&self.house, notice).await {
            return;
        }
        self.payments.change(&payment.id, |payment| match transfer {
            None => payment.told = true,
            Some(told) => {
                let same = payment.transfers.iter_mut().filter(|transfer| transfer.number == told.number);
                same.for_each(|transfer| transfer.told = true);
            }
        });
    }

    fn notice(&self, payment: &Payment, transfer: Option<&Transfer>) -> Option<Outgoing> {
        match self.kind {
            Kind::Vnpay => Some(vnpay::notice(&self.house, payment)),
            Kind::Momo => Some(momo::notice(&self.house, payment)),
            Kind::Zalopay => transfer.map(|_| zalopay::notice(&self.house, payment)),
            Kind::Payos => transfer.map(|transfer| payos::notice(&self.house, payment, transfer)),
        }
    }

    /// Where the browser goes once it is decided.
    pub(crate) fn way_back(&self, payment: &Payment) -> String {
        match self.kind {
            Kind::Vnpay => vnpay::way_back(&self.house, payment),
            Kind::Momo => momo::way_back(&self.house, payment),
            Kind::Zalopay => zalopay::way_back(&self.house, payment),
            Kind::Payos => payos::way_back(payment),
        }
    }

    /// Where a payment is paid.
    pub(crate) fn page_of(&self, payment: &Payment) -> String {
        let id = crate::fields::encode(&payment.id);
        format!("{}/pay/{id}?lang={}", self.house.own, payment.lang)
    }
}

/// All payments as this gateway knows them, for tests.
async fn payments(Of(gateway): Of<Arc<Gateway>>) -> Response {
    use axum::response::IntoResponse as _;
    Json(gateway.payments.all()).into_response()
}
