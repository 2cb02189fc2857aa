//! From a table and its description to a design.
use std::collections::HashMap;

use super::{Design, Stage, Stratum, fpc};
use crate::Result;
use crate::error::Error;
use crate::number::{MISSING, at, code, slot};
use crate::spec::{ColumnOrNumber, DesignSpec, Lonely};
use crate::table::{Codes, Table, cross};

/// The design of a table's rows, before calibration and replicates.
///
/// # Errors
/// When a column is missing or has missing cells, clusters lie in two strata, sizes contradict the sample, or weights are not
/// above zero.
pub fn build(table: &Table, spec: &DesignSpec) -> Result<Design> {
    let mut stages = stages(table, spec)?;
    let finite = fpc::set(table, spec, &mut stages)?;
    check_lonely(&stages, spec.lonely, finite)?;
    let weights = weights(table, spec, &stages, finite)?;
    if !weights.iter().sum::<f64>().is_finite() {
        return Err(
            table.wrong("the weights add up to more than a number can hold; correct them.".to_owned())
        );
    }
    let stratified = !spec.strata.list().is_empty();
    let (lonely, steps) = (spec.lonely, Vec::new());
    Ok(Design { weights, stages, finite, stratified, lonely, steps, replicates: None })
}

fn stages(table: &Table, spec: &DesignSpec) -> Result<Vec<Stage>> {
    let strata = spec.strata.list();
    let clusters = spec.clusters.list();
    let levels = clusters.len().max(1);
    if strata.len() > levels {
        let message = format!("`strata` names {} stages and `clusters` {levels}.", strata.len());
        return Err(Error::asked(message));
    }
    let mut stages: Vec<Stage> = Vec::new();
    for level in 0..levels {
        let cluster = match clusters.get(level) {
            Some(name) => Some(known(table, name, "clusters")?),
            None => None,
        };
        let stratum = strata.get(level).map(|name| known(table, name, "strata")).transpose()?;
        stages.push(stage(table, stages.last(), cluster, stratum, spec.nest)?);
    }
    Ok(stages)
}

/// A column of codes, or two crossed by a colon, in which no cell is missing.
pub(crate) fn known(table: &Table, name: &str, role: &str) -> Result<Codes> {
    let codes = levels(table, name)?;
    if let Some(row) = codes.codes.iter().position(|code| *code == MISSING) {
        return Err(table.wrong(format!(
            "line {}, column “{name}”: the cell is empty, and `{role}` needs one in every row. Fill it or leave the row out.",
            table.line(row)
        )));
    }
    Ok(codes)
}

/// Several columns crossed, in which no cell is missing.
pub(crate) fn known_crossed(table: &Table, names: &[String]) -> Result<Codes> {
    for name in names {
        known(table, name, "calibration")?;
    }
    table.crossed(names)
}

/// A column of codes, or several crossed by colons.
pub(crate) fn levels(table: &Table, name: &str) -> Result<Codes> {
    if !table.has(name) && name.contains(':') {
        let names: Vec<String> = name.split(':').map(|part| part.trim().to_owned()).collect();
        return table.crossed(&names);
    }
    table.codes(name)
}

fn stage(
    table: &Table,
    before: Option<&Stage>,
    cluster: Option<Codes>,
    stratum: Option<Codes>,
    nest: bool,
) -> Result<Stage> {
    let rows = table.rows();
    let outer = before.map(|stage| plain(&stage.cluster, stage.clusters));
    let strata = match (&outer, stratum) {
        (None, None) => Codes { codes: vec![0; rows], levels: vec!["the sample".to_owned()] },
        (None, Some(stratum)) => stratum,
        (Some(outer), None) => outer.clone(),
        (Some(outer), Some(stratum)) => cross(outer, &stratum),
    };
    let Some(mut cluster) = cluster else { return Ok(elements(strata)) };
    if nest || outer.is_some() {
        cluster = cross(&strata, &cluster);
    } else {
        check_nested(table, &cluster, &strata)?;
    }
    Ok(clustered(cluster, strata, outer.as_ref()))
}

fn plain(codes: &[u32], levels: usize) -> Codes {
    Codes { codes: codes.to_vec(), levels: (0..levels).map(|level| level.to_string()).collect() }
}

fn elements(strata: Codes) -> Stage {
    let cluster: Vec<u32> = (0..).take(strata.codes.len()).collect();
    let clusters = cluster.len();
    let mut stage = clustered(Codes { codes: cluster, levels: vec![String::new(); clusters] }, strata, None);
    stage.elements = true;
    stage
}

fn clustered(cluster: Codes, strata: Codes, outer: Option<&Codes>) -> Stage {
    let mut table: Vec<Stratum> = strata
        .levels
        .into_iter()
        .map(|label| Stratum { label, population: f64::INFINITY, share: 1.0, ..Stratum::default() })
        .collect();
    let mut seen = vec![false; cluster.levels.len()];
    for (row, (cluster, stratum)) in (0..).zip(cluster.codes.iter().zip(&strata.codes)) {
        let first = slot(&mut seen, *cluster).is_some_and(|seen| !std::mem::replace(seen, true));
        if let Some(stratum) = slot(&mut table, *stratum).filter(|_| first) {
            stratum.sampled += 1.0;
            stratum.kept += 1.0;
            stratum.parent = outer.map_or(0, |outer| at(&outer.codes, row));
        }
    }
    let clusters = cluster.levels.len();
    let elements = clusters == cluster.codes.len();
    Stage {
        cluster: cluster.codes,
        clusters,
        stratum: strata.codes,
        strata: table,
        elements,
        chances: Vec::new(),
    }
}

fn check_nested(table: &Table, cluster: &Codes, strata: &Codes) -> Result<()> {
    let mut home: HashMap<u32, u32> = HashMap::new();
    for (cluster_code, stratum) in cluster.codes.iter().zip(&strata.codes) {
        let first = *home.entry(*cluster_code).or_insert(*stratum);
        if first != *stratum {
            return Err(table.wrong(format!(
                "cluster “{}” lies in stratum “{}” and in “{}”. Give it two names, or write `nest = true` under `[design]` \
                 when names repeat between strata.",
                cluster.level(*cluster_code),
                strata.level(first),
                strata.level(*stratum)
            )));
        }
    }
    Ok(())
}

fn check_lonely(stages: &[Stage], lonely: Lonely, finite: bool) -> Result<()> {
    if let Some(first) = stages.first().filter(|first| first.clusters < 2) {
        let what = if first.elements { "row" } else { "cluster" };
        return Err(Error::asked(format!(
            "the sample has a single {what} of the first stage; no variance can be computed from it."
        )));
    }
    let nothing_known = |stage: &Stage| stage.strata.iter().all(Stratum::single) && stage.strata.len() > 1;
    if stages.first().is_some_and(nothing_known) && !matches!(lonely, Lonely::Fail | Lonely::Adjust) {
        return Err(Error::asked(
            "every stratum has only one unit, so that nothing tells how much units differ. Join strata, or write \
             `lonely = \"adjust\"` under `[design]`.",
        ));
    }
    let counted = if finite { stages.len() } else { 1 };
    for (stage, number) in stages.iter().take(counted).zip(1..) {
        if let Some(stratum) = stage.lonely_stratum().filter(|_| lonely == Lonely::Fail) {
            return Err(Error::asked(format!(
                "stratum “{}” of stage {number} has only one unit, so that nothing tells how much its units differ. Join it \
                 with a like stratum, or write `lonely = \"adjust\"` (or \"average\", \"remove\", \"certainty\") under \
                 `[design]`.",
                stratum.label
            )));
        }
    }
    Ok(())
}

fn weights(table: &Table, spec: &DesignSpec, stages: &[Stage], finite: bool) -> Result<Vec<f64>> {
    let probabilities = spec.probabilities.list();
    match (&spec.weights, probabilities.is_empty()) {
        (Some(_), false) => {
            Err(Error::asked("`[design]` has both `weights` and `probabilities`; leave one of them out."))
        }
        (Some(name), true) => positive(table, name, "weights"),
        (None, false) => inverse(table, &probabilities),
        (None, true) if finite => Ok(from_sizes(table.rows(), stages)),
        (None, true) => Ok(vec![1.0; table.rows()]),
    }
}

/// A column of numbers above zero.
pub(crate) fn positive(table: &Table, name: &str, role: &str) -> Result<Vec<f64>> {
    let values = table.numbers(name)?;
    if let Some((row, value)) = values.iter().enumerate().find(|(_, value)| value.is_nan() || **value <= 0.0)
    {
        let what = if value.is_nan() {
            "the cell is empty".to_owned()
        } else {
            format!("{value} is not above zero")
        };
        return Err(table.wrong(format!(
            "line {}, column “{name}”: {what}, and `{role}` must be above zero in every row. Correct it or leave the row out.",
            table.line(row)
        )));
    }
    Ok(values)
}

fn inverse(table: &Table, probabilities: &[ColumnOrNumber]) -> Result<Vec<f64>> {
    let mut products = vec![1.0; table.rows()];
    for probability in probabilities {
        let (name, values) = match probability {
            ColumnOrNumber::Number(number) => (number.to_string(), vec![*number; table.rows()]),
            ColumnOrNumber::Column(name) => (name.clone(), positive(table, name, "probabilities")?),
        };
        for (row, (product, value)) in products.iter_mut().zip(values).enumerate() {
            if !(value > 0.0 && value <= 1.0) {
                return Err(table.wrong(format!(
                    "line {}, `probabilities` “{name}”: {value} does not lie above 0 and up to 1.",
                    table.line(row)
                )));
            }
            *product *= value;
        }
    }
    Ok(products.into_iter().map(f64::recip).collect())
}

fn from_sizes(rows: usize, stages: &[Stage]) -> Vec<f64> {
    (0..code(rows)).map(|row| stages.iter().map(|stage| stage.drawn(row)).product::<f64>().recip()).collect()
}

impl Stage {
    /// The share of the stage's units that were drawn, as the cluster of a row tells it.
    fn drawn(&self, row: u32) -> f64 {
        if !self.chances.is_empty() {
            return at(&self.chances, at(&self.cluster, row));
        }
        let known = self.stratum_of(row).filter(|stratum| stratum.population.is_finite());
        known.map_or(1.0, |stratum| (stratum.population / stratum.sampled).recip())
    }
}
