//! Small dense systems: as many unknowns as known totals.
use crate::number::dot;

/// Solves `matrix · x = right`, columns and rows scaled first; none when the matrix is singular.
pub(crate) fn solve(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Option<Vec<f64>> {
    let scale: Vec<f64> = (0..).zip(&matrix).map(|(index, row)| diagonal(row, index)).collect();
    for ((row, right), own) in matrix.iter_mut().zip(&mut right).zip(&scale) {
        row.iter_mut().zip(&scale).for_each(|(value, other)| *value /= own * other);
        *right /= own;
    }
    let mut rows: Vec<(Vec<f64>, f64)> = matrix.into_iter().zip(right).collect();
    let size = rows.len();
    for step in 0..size {
        pivot(&mut rows, step)?;
    }
    let mut solution = vec![0.0; size];
    for step in (0..size).rev() {
        let (row, right) = rows.get(step)?;
        let known = dot(row.get(step + 1..)?, solution.get(step + 1..)?);
        *solution.get_mut(step)? = (right - known) / row.get(step)?;
    }
    Some(solution.into_iter().zip(scale).map(|(value, scale)| value / scale).collect())
}

fn diagonal(row: &[f64], index: usize) -> f64 {
    let root = row.get(index).map_or(0.0, |value| value.abs().sqrt());
    if root > 0.0 { root } else { 1.0 }
}

fn pivot(rows: &mut [(Vec<f64>, f64)], step: usize) -> Option<()> {
    let size = |row: &(Vec<f64>, f64)| row.0.get(step).map_or(0.0, |value| value.abs());
    let best = (step..rows.len())
        .max_by(|a, b| rows.get(*a).map_or(0.0, size).total_cmp(&rows.get(*b).map_or(0.0, size)))?;
    rows.swap(step, best);
    let (done, below) = rows.split_at_mut(step + 1);
    let (lead, lead_right) = done.last()?;
    let head = *lead.get(step)?;
    if head.abs() < 1e-13 {
        return None;
    }
    for (row, right) in below {
        let factor = row.get(step)? / head;
        row.iter_mut().zip(lead).for_each(|(value, lead)| *value -= factor * lead);
        *right -= factor * lead_right;
    }
    Some(())
}

/// An orthonormal base of the columns' space (Gram and Schmidt, twice), and which columns it is made of.
pub(crate) fn orthonormal(columns: &[Vec<f64>], tolerance: f64) -> (Vec<Vec<f64>>, Vec<usize>) {
    let mut base: Vec<Vec<f64>> = Vec::new();
    let mut kept = Vec::new();
    for (index, column) in columns.iter().enumerate() {
        let length = dot(column, column).sqrt();
        let mut rest = column.clone();
        remove(&mut rest, &base);
        remove(&mut rest, &base);
        let left = dot(&rest, &rest).sqrt();
        if left > tolerance * length {
            for value in &mut rest {
                *value /= left;
            }
            base.push(rest);
            kept.push(index);
        }
    }
    (base, kept)
}

/// Takes the part that lies in the space of an orthonormal base away.
pub(crate) fn remove(column: &mut [f64], base: &[Vec<f64>]) {
    for unit in base {
        let part = dot(column, unit);
        column.iter_mut().zip(unit).for_each(|(value, unit)| *value -= part * unit);
    }
}

#[cfg(test)]
mod tests {
    use super::{orthonormal, solve};

    #[test]
    fn solves_and_tells_singular() {
        let matrix = vec![vec![0.0, 2.0], vec![3.0, 1.0]];
        assert_eq!(solve(matrix, vec![4.0, 5.0]), Some(vec![1.0, 2.0]));
        assert_eq!(solve(vec![vec![1.0, 2.0], vec![2.0, 4.0]], vec![1.0, 2.0]), None);
    }

    #[test]
    fn dependent_columns_are_left_out() {
        let columns = vec![vec![1.0, 1.0, 1.0], vec![1.0, 0.0, 0.0], vec![0.0, 1.0, 1.0]];
        assert_eq!(orthonormal(&columns, 1e-9).1, [0, 1]);
    }
}
