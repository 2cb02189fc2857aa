//! Weights of answers: of the drawing, times what silence asks for.
use std::collections::{BTreeMap, HashMap};

use db::Conn;
use kernel::{Error, Result};
use sampling::weighting::{Adjusted, Contact, adjust};

use crate::store::unit::OF_SURVEY;
use crate::{SurveyId, UnitId, UnitRow, UnitState};

/// Units read at a time.
const CHUNK: i64 = 1_000;
/// A class with fewer answers is joined with the next one: two are needed to see how they differ.
const FEWEST: usize = 2;

/// Units of the sample with the class and weight of each.
pub(super) struct Weighed {
    pub(super) units: Vec<UnitRow>,
    pub(super) contacts: Vec<Contact>,
    pub(super) adjusted: Adjusted,
    /// Units of the frame in each class.
    frame: BTreeMap<String, i64>,
    /// Where each unit stands.
    places: HashMap<UnitId, usize>,
}

/// All units of a survey, in their turns.
pub async fn units_of(conn: &mut Conn, survey: SurveyId) -> Result<Vec<UnitRow>> {
    let (mut all, mut after) = (Vec::new(), 0);
    loop {
        let units = conn.all(&OF_SURVEY, (survey, after, CHUNK)).await?;
        let Some(last) = units.last() else { return Ok(all) };
        after = last.turn;
        all.extend(units);
    }
}

impl Weighed {
    /// Weighs the units of a sample; those of the reserve that were not called are left out.
    pub(super) fn new(mut units: Vec<UnitRow>) -> Result<Self> {
        units.retain(|unit| unit.state != UnitState::Reserve);
        let called = counts(&units, |unit| (unit.stratum.clone(), unit.cluster.clone()));
        let classes = classes(&units);
        let mut contacts = Vec::new();
        for unit in &units {
            let list =
                f64::from(called.get(&(unit.stratum.clone(), unit.cluster.clone())).copied().unwrap_or(1));
            let probability: f64 = unit.list_probability.parse().map_err(Error::internal)?;
            let listed = f64::from(u32::try_from(unit.listed).map_err(Error::internal)?);
            let class = classes.get(&class_of(unit)).cloned().unwrap_or_default();
            let Some(outcome) = unit.state.outcome() else { continue };
            contacts.push(Contact { class, base: listed / (list * probability), outcome });
        }
        let adjusted = adjust(&contacts, 1).map_err(|_| Error::conflict("survey-too-few-answers"))?;
        let frame = frame(&units, &classes);
        let places = units.iter().enumerate().map(|(at, unit)| (unit.id, at)).collect();
        Ok(Self { units, contacts, adjusted, frame, places })
    }

    /// The weight and class of a unit that answered, with the units of the frame in the class.
    pub(super) fn of(&self, unit: UnitId) -> Option<(&UnitRow, f64, &str, i64)> {
        let at = *self.places.get(&unit)?;
        let (row, contact) = (self.units.get(at)?, self.contacts.get(at)?);
        let weight = (*self.adjusted.weights.get(at)?)?;
        Some((
            row,
            weight,
            contact.class.as_str(),
            self.frame.get(&contact.class).copied().unwrap_or(row.listed),
        ))
    }
}

/// Firms are held to answer alike in a stratum, households in a commune.
fn class_of(unit: &UnitRow) -> String {
    if unit.cluster.is_empty() { unit.stratum.clone() } else { unit.commune.clone() }
}

fn counts<K: Ord>(units: &[UnitRow], key: impl Fn(&UnitRow) -> K) -> BTreeMap<K, u32> {
    let mut counts = BTreeMap::new();
    for unit in units {
        *counts.entry(key(unit)).or_default() += 1;
    }
    counts
}

/// The class of each stratum or commune: its own, or one with the next where too few answered.
fn classes(units: &[UnitRow]) -> BTreeMap<String, String> {
    let mut answered: BTreeMap<String, usize> = BTreeMap::new();
    for unit in units {
        *answered.entry(class_of(unit)).or_default() += usize::from(unit.state == UnitState::Answered);
    }
    let mut groups: Vec<(Vec<String>, usize)> = Vec::new();
    for (name, answers) in answered {
        match groups.last_mut() {
            Some((names, sum)) if *sum < FEWEST => {
                names.push(name);
                *sum += answers;
            }
            _ => groups.push((vec![name], answers)),
        }
    }
    if groups.len() > 1
        && let Some((names, answers)) = groups.pop_if(|(_, sum)| *sum < FEWEST)
        && let Some((last, sum)) = groups.last_mut()
    {
        last.extend(names);
        *sum += answers;
    }
    let joined = groups.into_iter().flat_map(|(names, _)| {
        let class = names.join(" + ");
        names.into_iter().map(move |name| (name, class.clone()))
    });
    joined.collect()
}

/// Units of the frame behind each class: of each list once.
fn frame(units: &[UnitRow], classes: &BTreeMap<String, String>) -> BTreeMap<String, i64> {
    let mut lists: BTreeMap<(String, String, String), i64> = BTreeMap::new();
    for unit in units {
        let class = classes.get(&class_of(unit)).cloned().unwrap_or_default();
        lists.insert((class, unit.stratum.clone(), unit.cluster.clone()), unit.listed);
    }
    let mut frame: BTreeMap<String, i64> = BTreeMap::new();
    for ((class, ..), listed) in lists {
        *frame.entry(class).or_default() += listed;
    }
    frame
}
