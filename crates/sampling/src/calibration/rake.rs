use super::{Applied, Cells, Step};
use crate::error::Error;
use crate::number::add;
use crate::spec::CalibrationSpec;
use crate::table::{Codes, Table, cross};
use crate::{Result, Warning};

/// Raking: one margin after another until nothing changes (Deming and Stephan 1940).
#[derive(Debug, Clone)]
pub(crate) struct Rake {
    margins: Vec<Cells>,
    /// The cell of each row in the table of all margins.
    joint: Codes,
    epsilon: f64,
    most: u32,
}

impl Rake {
    pub(super) fn new(table: &Table, spec: &CalibrationSpec) -> Result<Self> {
        let margins = spec
            .margins
            .iter()
            .map(|margin| Cells::new(table, &margin.by.list(), &margin.counts, false))
            .collect::<Result<Vec<_>>>()?;
        let whole = margins.first().map(Cells::whole).ok_or_else(|| {
            Error::asked(
                "`kind = \"rake\"` needs at least one `[[calibration.margin]]` with `by` and `counts`.",
            )
        })?;
        if let Some(other) = margins.iter().map(Cells::whole).find(|other| (other / whole - 1.0).abs() > 1e-6)
        {
            return Err(Error::asked(format!(
                "the margins of a rake add up to {whole} and to {other}; they must count the same population."
            )));
        }
        let mut joint = Codes { codes: vec![0; table.rows()], levels: vec![String::new()] };
        for margin in &margins {
            let levels = vec![String::new(); margin.counts.len()];
            joint = cross(&joint, &Codes { codes: margin.codes.clone(), levels });
        }
        Ok(Self { margins, joint, epsilon: spec.epsilon.unwrap_or(1.0), most: spec.rounds.unwrap_or(10) })
    }

    pub(super) fn apply(&self, before: &[f64]) -> Applied {
        let epsilon =
            if self.epsilon < 1.0 { self.epsilon * before.iter().sum::<f64>() } else { self.epsilon };
        let mut weights = before.to_vec();
        let mut table = self.table(&weights);
        let mut change = f64::INFINITY;
        let mut rounds = 0;
        let mut trace = Vec::new();
        while rounds < self.most && change >= epsilon {
            trace = self.round(&mut weights);
            let new = self.table(&weights);
            change = table.iter().zip(&new).map(|(old, new)| (old - new).abs()).fold(0.0, f64::max);
            table = new;
            rounds += 1;
        }
        let warning = (change >= epsilon).then(|| {
            Warning::new(
                format!(
                    "Raking still changed a cell by {change:.3} units in its last round, number {rounds}; give `rounds` more, or \
                     join small cells."
                ),
                format!(
                    "Hiệu chỉnh lặp vẫn còn làm một ô thay đổi {change:.3} đơn vị ở vòng cuối, vòng thứ {rounds}; hãy tăng `rounds`, \
                     hoặc gộp các ô nhỏ."
                ),
            )
        });
        let margins = self.margins.iter().cloned().zip(trace).collect();
        Applied { weights, step: Step::Rake { margins }, warning, rounds }
    }

    /// A number of rounds, whatever they change.
    pub(super) fn rounds(&self, weights: &[f64], rounds: u32) -> Vec<f64> {
        let mut weights = weights.to_vec();
        for _ in 0..rounds {
            self.round(&mut weights);
        }
        weights
    }

    /// The weights after each margin.
    fn round(&self, weights: &mut Vec<f64>) -> Vec<Vec<f64>> {
        self.margins
            .iter()
            .map(|margin| {
                *weights = margin.reweigh(weights);
                weights.clone()
            })
            .collect()
    }

    fn table(&self, weights: &[f64]) -> Vec<f64> {
        let mut cells = vec![0.0; self.joint.levels.len()];
        for (cell, weight) in self.joint.codes.iter().zip(weights) {
            add(&mut cells, *cell, *weight);
        }
        cells
    }
}
