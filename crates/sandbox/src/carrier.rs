use std::sync::Arc;
use std::time::Duration;

use axum::extract::State as Of;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router, middleware};

use crate::deliver::{self, Outgoing};
use crate::habits::Habit;
use crate::house::{House, Setup};
use crate::keep::Shelf;
use crate::parcel::{Moment, Parcel, Step};
use crate::{BankError, answers, clock, control, ghn, ghtk, habits_page, viettel_post, vnpost};

/// How long the answer to a creation waits for the notice that came before it.
const BEFORE: Duration = Duration::from_secs(5);

/// Whose words are spoken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Ghn,
    Ghtk,
    ViettelPost,
    Vnpost,
}

/// A stand-in of a carrier.
pub(crate) struct Carrier {
    pub(crate) kind: Kind,
    pub(crate) house: Arc<House>,
    pub(crate) parcels: Shelf<Parcel>,
}

/// What a creation says; the rest of a [`Parcel`] is the same everywhere.
pub(crate) struct Handed {
    pub(crate) order: String,
    pub(crate) receiver: String,
    pub(crate) phone: String,
    pub(crate) address: String,
    pub(crate) weight: i64,
    pub(crate) cod: i64,
    pub(crate) fee: i64,
    pub(crate) service: String,
}

impl Kind {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Ghn => "ghn",
            Self::Ghtk => "ghtk",
            Self::ViettelPost => "viettel-post",
            Self::Vnpost => "vnpost",
        }
    }

    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Ghn => "GHN",
            Self::Ghtk => "GHTK",
            Self::ViettelPost => "Viettel Post",
            Self::Vnpost => "Vietnam Post",
        }
    }

    /// The carrier's own word for a step; `None` where it has none.
    pub(crate) fn status(self, step: Step) -> Option<&'static str> {
        match self {
            Self::Ghn => ghn::status(step),
            Self::Ghtk => ghtk::status(step),
            Self::ViettelPost => viettel_post::status(step),
            Self::Vnpost => vnpost::status(step),
        }
    }

    /// Why a delivery fails: code and words.
    pub(crate) fn reasons(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Ghn => &ghn::REASONS,
            Self::Ghtk => &ghtk::REASONS,
            Self::ViettelPost => &viettel_post::REASONS,
            Self::Vnpost => &vnpost::REASONS,
        }
    }

    fn code(self, number: i64) -> String {
        match self {
            Self::Ghn => format!("G{number}"),
            Self::Ghtk => format!("S1.A1.{number}"),
            Self::ViettelPost => number.to_string(),
            Self::Vnpost => format!("EB{number}VN"),
        }
    }
}

impl Carrier {
    pub(crate) fn new(kind: Kind, setup: &Setup) -> Result<Arc<Self>, BankError> {
        let house = House::new((kind.name(), kind.title()), setup)?;
        let parcels = Shelf::new(kind.name(), &setup.keeper)?;
        Ok(Arc::new(Self { kind, house, parcels }))
    }

    /// Everything that this carrier serves; what was not told before the process was killed is told again.
    pub(crate) fn router(self: &Arc<Self>) -> Router {
        for parcel in self.parcels.all() {
            self.tell_of(&parcel);
            self.walk(&parcel.code);
        }
        let interface = match self.kind {
            Kind::Ghn => ghn::routes(),
            Kind::Ghtk => ghtk::routes(),
            Kind::ViettelPost => viettel_post::routes(),
            Kind::Vnpost => vnpost::routes(),
        };
        interface
            .layer(middleware::from_fn_with_state(self.house.clone(), answers::spoil))
            .route("/", get(control::list))
            .route("/parcels/{code}", get(control::show).post(control::act))
            .route("/parcels/{code}/label.pdf", get(control::label))
            .route("/parcels.json", get(parcels))
            .with_state(self.clone())
            .merge(habits_page::routes(&self.house))
    }

    /// Takes a parcel over, unless one is there that is the same: then gives that one back as the error.
    pub(crate) async fn take(
        self: &Arc<Self>,
        handed: Handed,
        same: impl Fn(&Parcel) -> bool,
    ) -> Result<Parcel, Box<Parcel>> {
        let number = self.house.number();
        let created = Moment { step: Step::Created, at: clock::now(), reason: None, told: false };
        let code = self.kind.code(number);
        let parcel = Parcel {
            code: code.clone(),
            number,
            order: handed.order,
            receiver: handed.receiver,
            phone: handed.phone,
            address: handed.address,
            weight: handed.weight,
            cod: handed.cod,
            fee: handed.fee,
            service: handed.service,
            steps: vec![created.clone()],
        };
        let parcel = self.parcels.add(&code, parcel, same)?;
        let telling = tokio::spawn(self.clone().announce(parcel.clone(), created));
        if self.house.habits().has(Habit::BeforeAnswer) {
            let _ = tokio::time::timeout(BEFORE, telling).await;
        }
        self.walk(&code);
        Ok(parcel)
    }

    /// Moves a parcel on and tells of it; `None` when it cannot go there.
    pub(crate) fn go(
        self: &Arc<Self>,
        code: &str,
        step: Step,
        reason: Option<(String, String)>,
    ) -> Option<Parcel> {
        self.kind.status(step)?;
        let now = clock::now();
        let moved = self.parcels.change(code, |parcel| parcel.go(step, now, reason).then(|| parcel.clone()));
        let parcel = moved??;
        tokio::spawn(self.clone().announce(parcel.clone(), parcel.last()));
        Some(parcel)
    }

    /// Tells in the background of every step that the market has not taken yet.
    fn tell_of(self: &Arc<Self>, parcel: &Parcel) {
        for moment in parcel.steps.iter().filter(|moment| !moment.told) {
            tokio::spawn(self.clone().announce(parcel.clone(), moment.clone()));
        }
    }

    pub(crate) async fn announce(self: Arc<Self>, parcel: Parcel, moment: Moment) {
        let notice = self.notice(&parcel, &moment);
        if deliver::tell(&self.house, notice).await {
            self.parcels.change(&parcel.code, |parcel| {
                let same = |there: &&mut Moment| (there.step, there.at) == (moment.step, moment.at);
                parcel.steps.iter_mut().filter(same).for_each(|moment| moment.told = true);
            });
        }
    }

    fn notice(&self, parcel: &Parcel, moment: &Moment) -> Outgoing {
        match self.kind {
            Kind::Ghn => ghn::notice(&self.house, parcel, moment),
            Kind::Ghtk => ghtk::notice(&self.house, parcel, moment),
            Kind::ViettelPost => viettel_post::notice(&self.house, parcel, moment),
            Kind::Vnpost => vnpost::notice(&self.house, parcel, moment),
        }
    }

    /// By itself, step by step, where a pace is set; it stops where a person took it elsewhere.
    fn walk(self: &Arc<Self>, code: &str) {
        let Some(pace) = self.house.pace else { return };
        let (carrier, code) = (self.clone(), code.to_owned());
        tokio::spawn(async move {
            loop {
                tokio::time::sleep(pace).await;
                let step = carrier.parcels.get(&code).map(|parcel| parcel.step());
                if matches!(step, None | Some(Step::Failed | Step::Returning)) {
                    return;
                }
                let onward = step.map(Step::onward).unwrap_or_default();
                let has_word = |step: &&Step| carrier.kind.status(**step).is_some();
                let Some(next) = onward.iter().find(has_word) else { return };
                if carrier.go(&code, *next, None).is_none() {
                    return;
                }
            }
        });
    }
}

/// Where notices of a carrier go. With a wrong secret where the carrier signs nothing and has bad manners.
pub(crate) fn hook(house: &House, spoil: bool) -> String {
    let wrong = if spoil { "wrong-" } else { "" };
    format!("{}{}/{wrong}{}", house.market, house.setting("hook"), house.setting("secret"))
}

/// A fee: so much up to 500 g, and more for every further 500 g begun.
pub(crate) fn fee(weight: i64, first: i64, more: i64) -> i64 {
    first + more * ((weight - 1).max(0) / 500)
}

/// All parcels as this carrier knows them, for tests.
async fn parcels(Of(carrier): Of<Arc<Carrier>>) -> Response {
    Json(carrier.parcels.all()).into_response()
}
