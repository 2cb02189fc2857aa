//! What came of the runs.
use super::{Folder, Sheet, key, key_heading, rank};
use crate::index::Index;
use crate::number;
use crate::runs::Uncertain;

/// Adds the files of the runs.
pub(crate) fn runs(folder: &mut Folder, index: &Index, own: &Uncertain) {
    folder.add("Runs.csv", drawn(index, own));
    folder.add("RunRanks.csv", run_ranks(index, own));
    folder.add("RankStats.csv", stats(index, own));
    folder.add("TopRanks.csv", top(index, own));
    folder.add("Pairs.csv", pairs(index, own));
    if !own.sensitivity.is_empty() {
        folder.add("Sobol.csv", sensitivity(own));
        folder.add("SobolRuns.csv", shifts(own));
    }
}

/// One row for each run: its number, its seed and everything that it drew.
fn drawn(index: &Index, own: &Uncertain) -> Vec<u8> {
    let fixed = ["Run", "Seed", "Imputation", "Treatment", "Normalisation", "Aggregation", "SamplingSeed"];
    let weights = index.tree.nodes.iter().map(|node| format!("w_{}", node.code));
    let mut sheet = Sheet::new(fixed.into_iter().map(str::to_owned).chain(weights));
    for (run, drawn) in (1_u32..).zip(&own.drawn) {
        let cells = [
            run.to_string(),
            drawn.seed.to_string(),
            drawn.imputation.clone(),
            drawn.treatment.clone(),
            drawn.normalisation.clone(),
            drawn.aggregation.clone(),
            drawn.sampling.map_or(String::new(), |seed| seed.to_string()),
        ];
        sheet.row(cells.into_iter().chain(drawn.weights.iter().map(|weight| number::write(*weight))));
    }
    sheet.bytes()
}

/// One row for each unit and a column for each run, with its rank.
fn run_ranks(index: &Index, own: &Uncertain) -> Vec<u8> {
    let rows = index.data.units.len();
    let runs = own.drawn.len();
    let mut sheet =
        Sheet::new(key_heading(index).into_iter().chain((1..=runs).map(|run| format!("r_{run}"))));
    for row in 0..rows {
        let ranks = own.ranks.iter().skip(row).step_by(rows.max(1)).map(|own| rank(*own));
        sheet.row(key(index, row).into_iter().chain(ranks));
    }
    sheet.bytes()
}

fn stats(index: &Index, own: &Uncertain) -> Vec<u8> {
    let names = ["Nominal", "Mean", "Median", "Q5", "Q95"].map(str::to_owned);
    let mut sheet = Sheet::new(key_heading(index).into_iter().chain(names));
    for (row, stats) in own.stats.iter().enumerate() {
        let numbers = [stats.mean, stats.median, stats.q5, stats.q95].map(number::write);
        sheet.row(key(index, row).into_iter().chain([rank(stats.nominal)]).chain(numbers));
    }
    sheet.bytes()
}

fn top(index: &Index, own: &Uncertain) -> Vec<u8> {
    let panel = index.data.panel();
    let places = index.method.uncertainty.top.iter().map(|place| format!("P{place}"));
    let up = panel.then(|| "PUp".to_owned());
    let heading = key_heading(index).into_iter().chain(["Nominal".to_owned()]).chain(places);
    let mut sheet = Sheet::new(heading.chain(up));
    for (row, (shares, up)) in own.top.iter().zip(&own.up).enumerate() {
        let nominal = rank(index.top_ranks().get(row).copied().unwrap_or(0));
        sheet.row(
            key(index, row)
                .into_iter()
                .chain([nominal])
                .chain(shares.iter().map(|share| number::write(*share)))
                .chain(panel.then(|| up.map_or(String::new(), number::write))),
        );
    }
    sheet.bytes()
}

fn pairs(index: &Index, own: &Uncertain) -> Vec<u8> {
    let panel = index.data.panel();
    let time = |text: String| panel.then_some(text);
    let heading = time("Time".to_owned()).into_iter();
    let mut sheet = Sheet::new(heading.chain(["A", "B", "PAboveB", "PEqual"].map(str::to_owned)));
    for pair in &own.pairs {
        let unit = |row: usize| index.data.units.get(row);
        let code = |row| unit(row).map_or(String::new(), |unit| unit.code.clone());
        let when = unit(pair.first).map_or(String::new(), |unit| number::write(unit.time));
        let cells =
            [code(pair.first), code(pair.second), number::write(pair.above), number::write(pair.equal)];
        sheet.row(time(when).into_iter().chain(cells));
    }
    sheet.bytes()
}

/// One row for each run: how far ranks moved on average in A, in B, and for each factor in A with that factor as in B.
fn shifts(own: &Uncertain) -> Vec<u8> {
    let fixed = ["Run", "A", "B"].into_iter();
    let mut sheet = Sheet::new(fixed.chain(own.factors.iter().map(|factor| factor.name())));
    let columns: Vec<&Vec<f64>> =
        [&own.shifts.base, &own.shifts.other].into_iter().chain(&own.shifts.exchanged).collect();
    for run in 0..own.shifts.base.len() {
        let numbers =
            columns.iter().map(|column| column.get(run).map_or(String::new(), |it| number::write(*it)));
        sheet.row([(run + 1).to_string()].into_iter().chain(numbers));
    }
    sheet.bytes()
}

fn sensitivity(own: &Uncertain) -> Vec<u8> {
    let mut sheet = Sheet::new([
        "Factor",
        "First",
        "FirstQ5",
        "FirstQ95",
        "Total",
        "TotalQ5",
        "TotalQ95",
        "ExplanationVi",
        "ExplanationEn",
    ]);
    for effect in &own.sensitivity {
        sheet.row([
            effect.factor.name(),
            &number::write(effect.first.value),
            &number::write(effect.first.low),
            &number::write(effect.first.high),
            &number::write(effect.total.value),
            &number::write(effect.total.low),
            &number::write(effect.total.high),
            &effect.vi,
            &effect.en,
        ]);
    }
    sheet.bytes()
}
