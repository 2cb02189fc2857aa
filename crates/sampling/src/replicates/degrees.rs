//! Degrees of freedom of replicates: the rank of their weights, less one.
use super::{Replicates, Source};
use crate::linear::orthonormal;
use crate::number::{add, at, count};

/// Multiplications that a rank may cost.
const WORK: f64 = 5e7;

impl Replicates {
    /// The rank of the replicate weights of some rows, less one; their number where the rank would take too long.
    pub(crate) fn degrees(&self, rows: &[u32]) -> f64 {
        let (columns, height) = match &self.source {
            Source::Made(made) if self.plans.is_empty() => {
                let mut squares = vec![0.0; made.units.count()];
                for row in rows {
                    add(&mut squares, at(&made.units.of_row, *row), at(&self.base, *row).powi(2));
                }
                let roots: Vec<(u32, f64)> = (0..)
                    .zip(squares)
                    .filter(|(_, square)| *square > 0.0)
                    .map(|(unit, square)| (unit, square.sqrt()))
                    .collect();
                if self.too_much(roots.len()) {
                    return self.bound(roots.len());
                }
                let column = |replicate| {
                    let factors = made.factors(replicate);
                    roots.iter().map(|(unit, root)| at(&factors, *unit) * root).collect()
                };
                ((0..self.count()).map(column).collect::<Vec<Vec<f64>>>(), roots.len())
            }
            _ if self.too_much(rows.len()) => return self.bound(rows.len()),
            _ => {
                let mut columns = Vec::new();
                self.each(|_, weights| {
                    if let Some(weights) = weights {
                        columns.push(rows.iter().map(|row| at(weights, *row)).collect());
                    }
                });
                (columns, rows.len())
            }
        };
        debug_assert!(columns.iter().all(|column| column.len() == height));
        count(orthonormal(&columns, 1e-5).1.len()) - 1.0
    }

    fn too_much(&self, height: usize) -> bool {
        count(height) * count(self.count()).powi(2) > WORK
    }

    fn bound(&self, height: usize) -> f64 {
        count(height.min(self.count())) - 1.0
    }
}
