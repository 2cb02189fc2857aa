//! Finite population corrections: how many units each stratum of a stage has.
use super::Stage;
use crate::Result;
use crate::error::Error;
use crate::number::{add, at, code, slot, slot_of};
use crate::spec::{ColumnOrNumber, DesignSpec, FpcAs};
use crate::table::Table;

/// Gives each stratum the size of its population and the share drawn before it; whether there are sizes at all.
pub(super) fn set(table: &Table, spec: &DesignSpec, stages: &mut [Stage]) -> Result<bool> {
    let given = spec.fpc.list();
    if given.is_empty() {
        return match spec.pps {
            None => Ok(false),
            Some(_) => Err(Error::asked("`pps` needs `fpc` with the probability of each unit to be drawn.")),
        };
    }
    if given.len() > stages.len() {
        let message = format!("`fpc` is given for {} stages and there are {}.", given.len(), stages.len());
        return Err(Error::asked(message));
    }
    let columns = given.iter().map(|fpc| column(table, fpc)).collect::<Result<Vec<_>>>()?;
    let fractions = fractions(spec.fpc_as, &columns)?;
    if spec.pps.is_some() {
        if !fractions {
            return Err(Error::asked(
                "with `pps`, `fpc` holds probabilities, and there is a number above 1.",
            ));
        }
        for (stage, (name, values)) in stages.iter_mut().zip(&columns) {
            chances(table, stage, name, values)?;
        }
        share(stages);
        return Ok(true);
    }
    for (number, (stage, (name, values))) in (1..).zip(stages.iter_mut().zip(&columns)) {
        set_stage(table, stage, name, values, fractions)?;
        check_sizes(table, stage, name, number)?;
    }
    share(stages);
    Ok(true)
}

fn column(table: &Table, fpc: &ColumnOrNumber) -> Result<(String, Vec<f64>)> {
    match fpc {
        ColumnOrNumber::Number(number) => Ok((number.to_string(), vec![*number; table.rows()])),
        ColumnOrNumber::Column(name) => Ok((name.clone(), super::build::positive(table, name, "fpc")?)),
    }
}

fn fractions(told: FpcAs, columns: &[(String, Vec<f64>)]) -> Result<bool> {
    let all = || columns.iter().flat_map(|(_, values)| values).copied();
    let above = all().any(|value| value > 1.0);
    match told {
        FpcAs::Size => Ok(false),
        FpcAs::Fraction if above => {
            Err(Error::asked("`fpc_as` says fractions, and `fpc` has a number above 1."))
        }
        FpcAs::Fraction => Ok(true),
        FpcAs::Auto if above && all().any(|value| value < 1.0) => Err(Error::asked(
            "`fpc` has numbers above 1 and below 1; give sizes of the population at every stage, or fractions at every stage.",
        )),
        FpcAs::Auto => Ok(!above),
    }
}

fn set_stage(table: &Table, stage: &mut Stage, name: &str, values: &[f64], fractions: bool) -> Result<()> {
    let mut told = vec![f64::NAN; stage.strata.len()];
    for (row, (value, stratum)) in values.iter().zip(&stage.stratum).enumerate() {
        let Some(first) = slot(&mut told, *stratum) else { continue };
        if first.is_nan() {
            *first = *value;
        } else if first.to_bits() != value.to_bits() {
            let label = slot_of(&stage.strata, *stratum).map_or("", |stratum| stratum.label.as_str());
            return Err(table.wrong(format!(
                "line {}, `fpc` “{name}”: {value}, and {first} on a line above, in the same stratum “{label}”. A stratum has \
                 one size.",
                table.line(row)
            )));
        }
    }
    for (stratum, told) in stage.strata.iter_mut().zip(told) {
        stratum.population = if fractions { stratum.sampled / told } else { told };
    }
    Ok(())
}

/// The probability of each cluster; a stratum whose clusters were all certain adds nothing.
fn chances(table: &Table, stage: &mut Stage, name: &str, values: &[f64]) -> Result<()> {
    let mut told = vec![f64::NAN; stage.clusters];
    let mut kept = vec![0.0; stage.strata.len()];
    for (row, (value, cluster)) in values.iter().zip(&stage.cluster).enumerate() {
        let Some(first) = slot(&mut told, *cluster) else { continue };
        if first.is_nan() {
            *first = *value;
            add(&mut kept, at(&stage.stratum, code(row)), 1.0 - value);
        } else if first.to_bits() != value.to_bits() {
            return Err(table.wrong(format!(
                "line {}, `fpc` “{name}”: {value}, and {first} on a line above, in the same cluster. With `pps` a cluster has \
                 one probability.",
                table.line(row)
            )));
        }
    }
    stage.chances = told;
    for (stratum, kept) in stage.strata.iter_mut().zip(kept) {
        stratum.kept = kept;
        stratum.population = if kept < 1e-7 * stratum.sampled { stratum.sampled } else { f64::INFINITY };
    }
    Ok(())
}

fn check_sizes(table: &Table, stage: &Stage, name: &str, number: u32) -> Result<()> {
    let smaller = stage.strata.iter().find(|stratum| stratum.population < stratum.sampled * (1.0 - 1e-12));
    smaller.map_or(Ok(()), |stratum| {
        Err(table.wrong(format!(
            "`fpc` “{name}” says that stratum “{}” of stage {number} has {} units, and {} were drawn from it. Correct the size \
             or the sample.",
            stratum.label, stratum.population, stratum.sampled
        )))
    })
}

/// The product of the fractions drawn at the stages before each stratum.
fn share(stages: &mut [Stage]) {
    let rows = stages.first().map_or(0, |stage| stage.stratum.len());
    let mut shares = vec![1.0; rows];
    for stage in stages {
        for (stratum, share) in stage.stratum.iter().zip(&shares) {
            if let Some(stratum) = slot(&mut stage.strata, *stratum) {
                stratum.share = *share;
            }
        }
        let drawn: Vec<f64> =
            stage.strata.iter().map(|stratum| stratum.sampled / stratum.population).collect();
        for (share, (stratum, cluster)) in shares.iter_mut().zip(stage.stratum.iter().zip(&stage.cluster)) {
            *share *=
                if stage.chances.is_empty() { at(&drawn, *stratum) } else { at(&stage.chances, *cluster) };
        }
    }
}
