//! From `[replicates]` of a design's file to replicates.
use super::balanced::Balanced;
use super::jackknife;
use super::made::{Made, Method, Units};
use super::{Replicates, Source, Spread};
use crate::Result;
use crate::design::{Design, Stage};
use crate::error::Error;
use crate::number::{code, count, slot};
use crate::spec::{Lonely, ReplicateKind, ReplicateSpec};
use crate::table::Table;

/// Most bootstrap replicates.
const MOST: u32 = 100_000;

/// Replicates of a design that is not calibrated yet.
///
/// # Errors
/// When columns are missing, or the design does not allow the wanted kind.
pub(crate) fn build(table: &Table, design: &Design, spec: &ReplicateSpec) -> Result<Replicates> {
    if !(0.0..1.0).contains(&spec.rho) {
        return Err(Error::asked(format!(
            "`rho` of `[replicates]` is {}; it lies from 0 up to 1.",
            spec.rho
        )));
    }
    let source = match spec.columns.list() {
        names if names.is_empty() => Source::Made(made(design, spec)?),
        names => Source::Columns(columns(table, design, spec, &names)?),
    };
    let spread = match &source {
        Source::Columns(columns) => told(spec, columns)?,
        Source::Made(made) => of_design(design, spec, made),
    };
    let base = design.weights.clone();
    Ok(Replicates { spread, source, base, plans: Vec::new() })
}

fn columns(table: &Table, design: &Design, spec: &ReplicateSpec, names: &[String]) -> Result<Vec<Vec<f64>>> {
    let names: Vec<String> = names.iter().flat_map(|name| table.matching(name)).collect();
    if names.len() < 2 {
        return Err(Error::asked("`columns` of `[replicates]` match fewer than two columns."));
    }
    names
        .iter()
        .map(|name| {
            let mut weights = table.numbers(name)?;
            if let Some(row) = weights.iter().position(|weight| weight.is_nan()) {
                return Err(table.wrong(format!(
                    "line {}, column “{name}”: a replicate weight is missing.",
                    table.line(row)
                )));
            }
            if !spec.combined.unwrap_or(true) {
                weights.iter_mut().zip(&design.weights).for_each(|(factor, weight)| *factor *= weight);
            }
            Ok(weights)
        })
        .collect()
}

/// The scale of replicates that the data give.
fn told(spec: &ReplicateSpec, columns: &[Vec<f64>]) -> Result<Spread> {
    let replicates = count(columns.len());
    let usual = match spec.kind {
        ReplicateKind::BRR => 1.0 / replicates,
        ReplicateKind::Fay => 1.0 / (replicates * (1.0 - spec.rho).powi(2)),
        ReplicateKind::Bootstrap | ReplicateKind::Subbootstrap => 1.0 / (replicates - 1.0),
        ReplicateKind::JK1 => (replicates - 1.0) / replicates,
        ReplicateKind::JKn | ReplicateKind::Other => 1.0,
    };
    let told = spec.rscales.list();
    if spec.kind == ReplicateKind::JKn && told.is_empty() {
        return Err(Error::asked(
            "`type = \"JKn\"` with `columns` needs `rscales`: (n - 1) / n of each replicate's stratum.",
        ));
    }
    let factors = match told.as_slice() {
        [] => vec![1.0; columns.len()],
        [one] => vec![*one; columns.len()],
        all if all.len() == columns.len() => all.to_vec(),
        all => {
            return Err(Error::asked(format!(
                "`rscales` has {} numbers for {} replicates.",
                all.len(),
                columns.len()
            )));
        }
    };
    let scale = spec.scale.unwrap_or(usual);
    if scale <= 0.0 || factors.iter().any(|factor| *factor < 0.0) {
        return Err(Error::asked("`scale` and `rscales` of `[replicates]` must not be below zero."));
    }
    Ok(Spread { scale, factors, around_estimate: spec.mse })
}

/// The scale of replicates that are made.
fn of_design(design: &Design, spec: &ReplicateSpec, made: &Made) -> Spread {
    let replicates = count(made.count());
    let around_estimate = spec.mse;
    match &made.method {
        Method::Balanced(_) => {
            let scale = 1.0 / (replicates * (1.0 - spec.rho).powi(2));
            Spread { scale, factors: vec![1.0; made.count()], around_estimate }
        }
        Method::Bootstrap { .. } => {
            Spread { scale: 1.0 / (replicates - 1.0), factors: vec![1.0; made.count()], around_estimate }
        }
        Method::Jackknife(left_out) => {
            Spread { around_estimate, ..jackknife::spread(design, made, left_out) }
        }
    }
}

fn made(design: &Design, spec: &ReplicateSpec) -> Result<Made> {
    let stage = design.stages.first().ok_or_else(|| Error::asked("the design has no stage."))?;
    if !stage.chances.is_empty() {
        return Err(Error::asked(
            "replicates are not made of a design with `pps`; give their weights in `columns`.",
        ));
    }
    let (units, names) = units(stage);
    let method = match spec.kind {
        ReplicateKind::JK1 if design.stratified => {
            return Err(Error::asked("`type = \"JK1\"` is for designs without strata; use \"JKn\"."));
        }
        ReplicateKind::JKn | ReplicateKind::BRR | ReplicateKind::Fay if !design.stratified => {
            return Err(Error::asked(
                "`type` of `[replicates]` needs a design with strata; use \"JK1\" or \"bootstrap\".",
            ));
        }
        ReplicateKind::JK1 | ReplicateKind::JKn => {
            Method::Jackknife(jackknife::left_out(stage, &units, design.lonely)?)
        }
        ReplicateKind::BRR => Method::Balanced(Balanced::new(&units, &names, 0.0)?),
        ReplicateKind::Fay => Method::Balanced(Balanced::new(&units, &names, spec.rho)?),
        ReplicateKind::Bootstrap | ReplicateKind::Subbootstrap => bootstrap(design, stage, spec)?,
        ReplicateKind::Other => {
            return Err(Error::asked(
                "`[replicates]` has neither `columns` nor a `type` to make them: JK1, JKn, BRR, Fay, bootstrap, subbootstrap.",
            ));
        }
    };
    Ok(Made { units, method })
}

fn bootstrap(design: &Design, stage: &Stage, spec: &ReplicateSpec) -> Result<Method> {
    let nothing = matches!(design.lonely, Lonely::Fail | Lonely::Remove | Lonely::Certainty);
    if let Some(stratum) = stage.lonely_stratum().filter(|_| !nothing) {
        return Err(Error::asked(format!(
            "stratum “{}” has only one unit, which no bootstrap can draw otherwise; write `lonely = \"remove\"`, or take JKn or \
             no replicates.",
            stratum.label
        )));
    }
    let replicates = spec.count.unwrap_or(500);
    if !(2..=MOST).contains(&replicates) {
        return Err(Error::asked(format!(
            "`count` of `[replicates]` is {replicates}; it lies between 2 and {MOST}."
        )));
    }
    let correction = |stratum: &crate::design::Stratum| match spec.kind {
        ReplicateKind::Bootstrap => stratum.correction().max(0.0).sqrt(),
        _ => 1.0,
    };
    let damping = stage.strata.iter().map(correction).collect();
    let count = usize::try_from(replicates).unwrap_or(usize::MAX);
    Ok(Method::Bootstrap { seed: spec.seed.unwrap_or(1), count, damping })
}

/// First-stage clusters numbered by stratum, in order of the data; and the strata's names.
fn units(stage: &Stage) -> (Units, Vec<String>) {
    let mut sizes = vec![0_usize; stage.strata.len()];
    let mut met = vec![false; stage.clusters];
    for (cluster, stratum) in stage.cluster.iter().zip(&stage.stratum) {
        let first = slot(&mut met, *cluster).is_some_and(|met| !std::mem::replace(met, true));
        if let Some(size) = slot(&mut sizes, *stratum).filter(|_| first) {
            *size += 1;
        }
    }
    let mut next: Vec<usize> = Vec::new();
    let mut strata = Vec::new();
    for size in sizes {
        let start = strata.last().map_or(0, |last: &std::ops::Range<usize>| last.end);
        strata.push(start..start + size);
        next.push(start);
    }
    let mut named: Vec<Option<u32>> = vec![None; stage.clusters];
    let of_row = stage
        .cluster
        .iter()
        .zip(&stage.stratum)
        .map(|(cluster, stratum)| {
            let unit = slot(&mut named, *cluster)?;
            if unit.is_none() {
                let next = slot(&mut next, *stratum)?;
                *unit = Some(code(*next));
                *next += 1;
            }
            *unit
        })
        .map(Option::unwrap_or_default)
        .collect();
    (Units { of_row, strata }, stage.strata.iter().map(|stratum| stratum.label.clone()).collect())
}
