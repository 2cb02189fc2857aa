//! The table and the design, ready for estimates.
use std::collections::BTreeSet;

use crate::calibration::Plan;
use crate::design::{Design, Stage, build};
use crate::error::Error;
use crate::expression::Expression;
use crate::replicates;
use crate::spec::{ColumnOrNumber, DesignFile, Lonely};
use crate::table::Table;
use crate::{Result, Warning};

/// A table with its design.
#[derive(Debug, Clone)]
pub struct Survey {
    pub table: Table,
    pub design: Design,
    /// What was done although it may not be what was meant.
    pub warnings: Vec<Warning>,
}

/// Computes variables, builds the design, makes replicates, calibrates.
///
/// # Errors
/// When something does not fit; see [`build`].
pub fn prepare(mut table: Table, spec: &DesignFile) -> Result<Survey> {
    if table.rows() == 0 {
        return Err(table.wrong("there are no rows.".to_owned()));
    }
    for (name, expression) in crate::expression::in_order(&spec.variables)? {
        let values = expression.numbers(&table)?;
        table.put(&name, values);
    }
    let mut design = build(&table, &spec.design)?;
    let mut warnings = Vec::new();
    if spec.design.weights.is_none() && spec.design.probabilities.list().is_empty() && !design.finite {
        warnings.push(Warning::new(
            "There are neither weights nor probabilities nor sizes; every row weighs the same.",
            "Không có quyền số, xác suất chọn hay quy mô tổng thể; mọi dòng được tính ngang nhau.",
        ));
    }
    warnings.extend(design.averages_of_nothing());
    let given = spec.replicates.as_ref().is_some_and(|replicates| !replicates.columns.list().is_empty());
    if spec.design.weights.is_some() && !given {
        // As R keeps probabilities: whether a share is reached exactly hangs on the last digit, and quantiles on that.
        design.weights.iter_mut().for_each(|weight| *weight = weight.recip().recip());
    }
    design.replicates = spec
        .replicates
        .as_ref()
        .map(|replicate| replicates::build(&table, &design, replicate))
        .transpose()?;
    for calibration in &spec.calibrations {
        let plan = Plan::new(&table, calibration)?;
        warnings.extend(design.calibrate(plan)?);
    }
    Ok(Survey { table, design, warnings })
}

impl Design {
    /// What `lonely = "average"` cannot know.
    fn averages_of_nothing(&self) -> Option<Warning> {
        let counted = if self.finite && self.lonely == Lonely::Average { self.stages.len() } else { 0 };
        let clusters: usize = self.stages.iter().take(counted).map(Stage::without_average).sum();
        (clusters > 0).then(|| {
            Warning::new(
                format!(
                    "`lonely = \"average\"`: within {clusters} clusters every stratum of the next stage has a single unit, and \
                     nothing to average; that stage adds nothing there, and standard errors are somewhat too small."
                ),
                format!(
                    "`lonely = \"average\"`: trong {clusters} cụm, mỗi tầng của giai đoạn sau chỉ có một đơn vị nên không có gì để \
                     lấy trung bình; ở đó giai đoạn này không góp vào phương sai, và sai số chuẩn hơi nhỏ hơn thực tế."
                ),
            )
        })
    }

    /// Applies a calibration to the weights and to those of all replicates; with warnings.
    pub(crate) fn calibrate(&mut self, plan: Plan) -> Result<Vec<Warning>> {
        let mut applied = plan.apply(&self.weights)?;
        if let (Plan::Cells(cells), None) = (&plan, &self.replicates) {
            applied.weights = cells.reweigh_kept(&self.weights);
        }
        if applied.weights.iter().any(|weight| !weight.is_finite()) {
            return Err(Error::asked("a calibration has no finite weights: a cell of the sample is empty."));
        }
        let below = applied.weights.iter().filter(|weight| **weight < 0.0).count();
        let negative = (below > 0).then(|| {
            Warning::new(
                format!("A calibration made {below} weights negative; `bounds` with a first number of 0 or more keep them from it."),
                format!("Hiệu chỉnh làm {below} quyền số thành số âm; đặt `bounds` với số đầu từ 0 trở lên để tránh điều này."),
            )
        });
        self.weights = applied.weights;
        match &mut self.replicates {
            Some(replicates) => replicates.plans.push((plan, applied.rounds)),
            None => self.steps.push(applied.step),
        }
        Ok(applied.warning.into_iter().chain(negative).collect())
    }

    /// Degrees of freedom of estimates from some rows.
    pub(crate) fn degrees(&self, rows: &[u32]) -> f64 {
        self.replicates
            .as_ref()
            .map_or_else(|| self.linear_degrees(rows), |replicates| replicates.degrees(rows))
    }
}

/// The columns of data that a design's file names.
pub(super) fn columns(spec: &DesignFile) -> Result<BTreeSet<String>> {
    let mut names: Vec<String> = Vec::new();
    let design = &spec.design;
    names.extend(design.strata.list());
    names.extend(design.clusters.list());
    names.extend(design.weights.clone());
    names.extend(design.fpc.list().into_iter().chain(design.probabilities.list()).filter_map(|given| {
        match given {
            ColumnOrNumber::Column(name) => Some(name),
            ColumnOrNumber::Number(_) => None,
        }
    }));
    names.extend(spec.replicates.iter().flat_map(|replicates| replicates.columns.list()));
    for calibration in &spec.calibrations {
        names.extend(calibration.by.list());
        names.extend(calibration.totals.keys().cloned());
        names.extend(calibration.margins.iter().flat_map(|margin| margin.by.list()));
    }
    for estimate in &spec.estimates {
        names.extend(estimate.of.list());
        names.extend(estimate.per.clone());
        names.extend(estimate.by.list());
        if let Some(filter) = &estimate.filter {
            names.extend(Expression::parse("where", filter)?.columns());
        }
    }
    for (name, expression) in crate::expression::in_order(&spec.variables)? {
        names.extend(expression.columns());
        names.push(name);
    }
    let crossed: Vec<String> =
        names.iter().flat_map(|name| name.split(':')).map(|part| part.trim().to_owned()).collect();
    Ok(names.into_iter().chain(crossed).collect())
}
