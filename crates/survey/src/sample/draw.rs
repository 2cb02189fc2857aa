use db::{Conn, Tx};
use kernel::{Ctx, Error, FieldError, Message, Result};
use registry::Details;

use super::firms::{Share, key, picked};
use super::households::Areas;
use super::{Design, stratum};
use crate::events::SurveyDrawn;
use crate::state::{SurveyState, UnitState};
use crate::store::frame::FirmRow;
use crate::store::hamlet::HamletRow;
use crate::store::{survey as store, unit};
use crate::{Stratify, SurveyId, SurveyRow};

/// What a drawing gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    pub sample: usize,
    pub reserve: usize,
}

/// A unit that was drawn, before it is written.
#[derive(Debug, Clone, Default)]
pub(super) struct Picked {
    stratum: String,
    cluster: String,
    frame_key: String,
    place: i64,
    listed: i64,
    list_probability: f64,
    reserve: bool,
    name: String,
    commune: String,
    address: String,
    phone: String,
    mail: String,
    size_class: String,
    sector: String,
    legal_form: String,
}

impl Picked {
    pub(super) fn firm(stratum: &str, firm: &FirmRow, place: i64, listed: usize, reserve: bool) -> Self {
        let details: Details = serde_json::from_str(&firm.details).unwrap_or_default();
        Self {
            stratum: stratum.to_owned(),
            frame_key: key(firm.id),
            place,
            listed: i64::try_from(listed).unwrap_or(i64::MAX),
            list_probability: 1.0,
            reserve,
            name: firm.name.clone(),
            commune: firm.commune.clone().unwrap_or_default(),
            address: details.address,
            phone: details.phone,
            mail: details.email,
            size_class: stratum::level(firm, Stratify::Size),
            sector: stratum::level(firm, Stratify::Sector),
            legal_form: stratum::level(firm, Stratify::Form),
            ..Self::default()
        }
    }

    pub(super) fn household(
        hamlet: &HamletRow,
        number: usize,
        place: i64,
        list_probability: f64,
        reserve: bool,
    ) -> Self {
        Self {
            stratum: "all".to_owned(),
            cluster: hamlet.id.to_string(),
            frame_key: format!("{}/{number}", hamlet.id),
            place,
            listed: hamlet.households,
            list_probability,
            reserve,
            name: format!("{} · {number}", hamlet.name),
            commune: hamlet.commune.clone(),
            ..Self::default()
        }
    }

    pub(super) fn is_reserve(&self) -> bool {
        self.reserve
    }

    fn row(self, ctx: &Ctx, survey: SurveyId, turn: i64) -> unit::NewUnit {
        let state = if self.reserve { UnitState::Reserve } else { UnitState::Waiting };
        (
            ctx.new_id(),
            ctx.new_code(),
            survey,
            self.stratum,
            self.cluster,
            self.frame_key,
            turn,
            self.place,
            self.listed,
            self.list_probability.to_string(),
            state,
            self.name,
            self.commune,
            self.address,
            self.phone,
            self.mail,
            self.size_class,
            self.sector,
            self.legal_form,
            ctx.new_token(),
        )
    }
}

/// A sample that was chosen, before it is written.
#[derive(Debug, Clone)]
pub struct Chosen {
    survey: SurveyId,
    design: Design,
    picked: Vec<Picked>,
    strata: Vec<Share>,
}

/// Chooses a sample of the frame as it is now. The whole register is read for it, which may take longer than a transaction that
/// writes is given.
///
/// # Errors
/// [`Error::Invalid`] when the frame cannot give what is wanted, [`Error::Conflict`] when the survey is open already.
pub async fn choose(conn: &mut Conn, survey: &SurveyRow, design: &Design) -> Result<Chosen> {
    if !matches!(survey.state, SurveyState::Planned | SurveyState::Drawn) {
        return Err(Error::conflict("survey-is-open"));
    }
    let (picked, strata, design) = match design {
        Design::Firms(firms) => {
            let (picked, strata, counted) = picked(conn, firms, survey).await?;
            (picked, strata, Design::Firms(counted))
        }
        Design::Households(households) => {
            let areas = Areas::read(conn).await?;
            (areas.picked(households)?, Vec::new(), design.clone())
        }
    };
    Ok(Chosen { survey: survey.id, design, picked, strata })
}

/// Writes the sample of a survey; until it is opened another one takes its place.
///
/// # Errors
/// [`Error::Conflict`] when the survey was opened meanwhile.
pub async fn draw(tx: &mut Tx, ctx: &Ctx, chosen: &Chosen) -> Result<Drawn> {
    let Chosen { survey, design, picked, strata } = chosen.clone();
    if tx.run(&store::SET_DRAWN, (design.stored()?, survey)).await? == 0 {
        return Err(Error::conflict("survey-is-open"));
    }
    let drawn = Drawn {
        sample: picked.iter().filter(|unit| !unit.reserve).count(),
        reserve: picked.iter().filter(|unit| unit.reserve).count(),
    };
    write(tx, ctx, survey, picked, strata).await?;
    let Drawn { sample, reserve } = drawn;
    tx.tell(ctx, SurveyDrawn { survey, seed: design.seed(), sample, reserve }).await?;
    Ok(drawn)
}

async fn write(tx: &mut Tx, ctx: &Ctx, id: SurveyId, picked: Vec<Picked>, strata: Vec<Share>) -> Result<()> {
    tx.run(&store::FORGET_ATTEMPTS, (id,)).await?;
    tx.run(&store::FORGET_UNITS, (id,)).await?;
    tx.run(&store::FORGET_STRATA, (id,)).await?;
    for share in strata {
        let Share { name, population, sample, next_start } = share;
        let row = (ctx.new_id(), id, name, population, sample, next_start.to_string());
        tx.run(&store::INSERT_STRATUM, row).await?;
    }
    let rows: Vec<_> = (1..).zip(picked).map(|(turn, unit)| unit.row(ctx, id, turn)).collect();
    tx.run_many(&unit::INSERT, rows).await?;
    Ok(())
}

/// What the sampling engine refuses, beside the field that asked for it.
pub(super) fn told(field: &str, error: &sampling::Error) -> Error {
    let message = Message::new("survey-cannot-draw").with("why", error);
    Error::Invalid(vec![FieldError { field: field.to_owned(), message }])
}
