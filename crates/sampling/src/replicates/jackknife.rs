//! Which units a jackknife leaves out, and how their replicates make a variance.
use super::Spread;
use super::made::{LeftOut, Made, Units};
use crate::Result;
use crate::design::{Design, Stage};
use crate::error::Error;
use crate::number::count;
use crate::spec::Lonely;

/// A replicate for each unit of strata that were not drawn in whole: those would count with nothing and only feign degrees of
/// freedom. A unit alone in its stratum has one only under [`Lonely::Adjust`]: the rest of the sample then stands
/// for it.
///
/// # Errors
/// When no unit is left to leave out.
pub(super) fn left_out(stage: &Stage, units: &Units, lonely: Lonely) -> Result<Vec<LeftOut>> {
    let strata = count(units.strata.len());
    let mut all = Vec::with_capacity(units.count());
    for (number, (range, stratum)) in units.strata.iter().zip(&stage.strata).enumerate() {
        let alone = range.len() < 2;
        let skipped = alone && (lonely != Lonely::Adjust || strata < 2.0);
        if skipped || stratum.exhausted() {
            continue;
        }
        let elsewhere = if alone { strata / (strata - 1.0) } else { 1.0 };
        all.extend(range.clone().map(|unit| LeftOut { unit, stratum: number, elsewhere }));
    }
    if all.len() < 2 {
        return Err(Error::asked(
            "no replicate can leave a unit out: every stratum has a single one, or was drawn in whole.",
        ));
    }
    Ok(all)
}

/// (n − 1) / n of the stratum with its finite population correction; of a unit alone as if the strata were the units. Under
/// [`Lonely::Average`] all are raised by what the units alone would add.
pub(super) fn spread(design: &Design, made: &Made, left_out: &[LeftOut]) -> Spread {
    let strata = design.stages.first().map(|stage| stage.strata.as_slice()).unwrap_or_default();
    let number = count(strata.len());
    let factor = |replicate: &LeftOut| match strata.get(replicate.stratum) {
        Some(stratum) if stratum.single() => (number - 1.0) / number,
        Some(stratum) => stratum.correction() * (stratum.sampled - 1.0) / stratum.sampled,
        None => 0.0,
    };
    let average = count(made.units.count()) / count(left_out.len());
    let scale = if design.lonely == Lonely::Average { average } else { 1.0 };
    Spread { scale, factors: left_out.iter().map(factor).collect(), around_estimate: false }
}
