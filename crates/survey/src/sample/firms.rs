//! Drawing firms: how many of each stratum, and which.
use std::collections::HashMap;

use db::Conn;
use kernel::{Error, Id, Result};
use registry::BusinessId;
use sampling::allocation::{Cell, Rule, allocate};
use sampling::rotation::draw_year;

use super::draw::{Picked, told};
use super::stratum::number;
use super::{Firms, Frame};
use crate::result::spreads;
use crate::store::survey as store;
use crate::{SurveyId, SurveyRow};

/// Most units of a sample.
pub(super) const MOST: u32 = 10_000;
/// Most strata that are read.
const STRATA: i64 = 10_000;

/// How many are drawn of each stratum, in the order of the frame.
pub(super) async fn shared_out(
    conn: &mut Conn,
    design: &Firms,
    survey: &SurveyRow,
    frame: &Frame,
) -> Result<Vec<u32>> {
    if design.sample > MOST {
        return Err(Error::field("sample", "survey-sample-large"));
    }
    if frame.firms() == 0 {
        return Err(Error::conflict("survey-frame-empty"));
    }
    let spreads = match (design.rule, survey.previous_id) {
        (Rule::Neyman, Some(previous)) => spreads(conn, previous, &design.measure).await?,
        (Rule::Neyman, None) => return Err(Error::field("rule", "survey-neyman-without")),
        _ => HashMap::new(),
    };
    let known: Vec<f64> = spreads.values().copied().collect();
    let usual = known.iter().sum::<f64>() / f64::from(u32::try_from(known.len()).unwrap_or(1).max(1));
    let cells: Vec<Cell> = frame
        .strata
        .iter()
        .map(|(name, firms)| Cell {
            size: u32::try_from(firms.len()).unwrap_or(u32::MAX),
            deviation: spreads.get(name).copied().unwrap_or(usual),
        })
        .collect();
    allocate(&cells, design.sample, design.rule, design.minimum).map_err(|error| told("sample", &error))
}

/// Draws each stratum, and says where next year's sample begins. Firms keep the numbers that they had in the survey before.
///
/// The design comes back with the counts that weights may be calibrated to.
pub(super) async fn picked(
    conn: &mut Conn,
    design: &Firms,
    survey: &SurveyRow,
) -> Result<(Vec<Picked>, Vec<Share>, Firms)> {
    let frame = Frame::read(conn, design).await?;
    let shares = shared_out(conn, design, survey, &frame).await?;
    let (seed, starts) = starts(conn, survey.previous_id, design.seed).await?;
    let mut picked = Vec::new();
    let mut strata = Vec::new();
    for ((name, firms), sample) in frame.strata.iter().zip(shares) {
        let keys: Vec<String> = firms.iter().map(|firm| key(firm.id)).collect();
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        let reserve = (sample * design.reserve).div_ceil(100);
        let wanted = (usize(sample)?, usize(reserve)?);
        let start = starts.get(name).copied().unwrap_or(0.0);
        let year = draw_year(seed, &keys, wanted, start, f64::from(design.overlap) / 100.0);
        let year = year.map_err(|error| told("sample", &error))?;
        let chosen = year.drawn.picks.iter().map(|pick| (pick.unit, false));
        let spare = year.drawn.reserve.iter().map(|unit| (*unit, true));
        for (place, (unit, reserve)) in (1..).zip(chosen.chain(spare)) {
            let Some(firm) = firms.get(unit) else { continue };
            picked.push(Picked::firm(name, firm, place, firms.len(), reserve));
        }
        let population = i64::try_from(firms.len()).map_err(Error::internal)?;
        strata.push(Share {
            name: name.clone(),
            population,
            sample: i64::from(sample),
            next_start: year.next_start,
        });
    }
    Ok((picked, strata, Firms { counts: frame.counts(), ..design.clone() }))
}

/// A stratum as it was drawn.
#[derive(Debug, Clone)]
pub(super) struct Share {
    pub(super) name: String,
    pub(super) population: i64,
    pub(super) sample: i64,
    pub(super) next_start: f64,
}

fn usize(number: u32) -> Result<usize> {
    usize::try_from(number).map_err(Error::internal)
}

/// The seed of the permanent numbers, and where each stratum's sample begins this year.
async fn starts(
    conn: &mut Conn,
    previous: Option<SurveyId>,
    own: u64,
) -> Result<(u64, HashMap<String, f64>)> {
    let Some(previous) = previous else { return Ok((own, HashMap::new())) };
    let survey = conn.one(&store::BY_ID, (previous,)).await?;
    let Some(super::Design::Firms(before)) = super::Design::read(&survey.design)? else {
        return Ok((own, HashMap::new()));
    };
    let mut starts = HashMap::new();
    for stratum in conn.all(&store::STRATA, (previous, STRATA)).await? {
        starts.insert(stratum.name, number(&stratum.next_start)?);
    }
    Ok((before.seed, starts))
}

/// The name of a firm in each year's survey; its permanent random number follows from it.
pub(super) fn key(id: BusinessId) -> String {
    id.uuid().to_string()
}
