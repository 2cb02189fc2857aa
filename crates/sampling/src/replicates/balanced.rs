//! Balanced half-samples: a Hadamard matrix says which unit of each pair is kept.
use super::made::Units;
use crate::Result;
use crate::error::Error;
use crate::number::slot_of;

/// Half-samples of pairs of units.
#[derive(Debug, Clone)]
pub(crate) struct Balanced {
    pub(super) replicates: usize,
    /// Of each unit: its pair, and whether it is the first of it.
    units: Vec<(usize, bool)>,
    matrix: Vec<Vec<bool>>,
    rho: f64,
}

impl Balanced {
    /// Pairs units in the order of the data within strata in the order of their names.
    pub(super) fn new(units: &Units, names: &[String], rho: f64) -> Result<Self> {
        let mut order: Vec<usize> = (0..units.strata.len()).collect();
        order.sort_by_key(|stratum| names.get(*stratum).cloned().unwrap_or_default());
        let size = |stratum: &usize| units.strata.get(*stratum).map_or(0, std::ops::Range::len);
        if let Some(odd) = order.iter().find(|stratum| size(stratum) % 2 == 1) {
            let name = names.get(*odd).map_or("", String::as_str);
            return Err(Error::asked(format!(
                "stratum “{name}” has {} first-stage units; balanced half-samples need an even number in every stratum. Use \
                 `type = \"JKn\"` or \"bootstrap\".",
                size(odd)
            )));
        }
        let (large, pairs): (Vec<usize>, Vec<usize>) =
            order.into_iter().partition(|stratum| size(stratum) > 2);
        let mut places = vec![(0, false); units.count()];
        let mut next = 0;
        for unit in large
            .into_iter()
            .chain(pairs)
            .filter_map(|stratum| units.strata.get(stratum))
            .flat_map(Clone::clone)
        {
            if let Some(found) = places.get_mut(unit) {
                *found = (next / 2, next % 2 == 0);
            }
            next += 1;
        }
        let matrix = hadamard(next / 2);
        Ok(Self { replicates: matrix.len(), units: places, matrix, rho })
    }

    pub(super) fn factor(&self, unit: usize, replicate: usize) -> f64 {
        let (pair, first) = self.units.get(unit).copied().unwrap_or_default();
        let entry = slot_of(&self.matrix, crate::number::code(pair + 1))
            .and_then(|row| row.get(replicate))
            .copied()
            .unwrap_or_default();
        if entry == first { 2.0 - self.rho } else { self.rho }
    }
}

/// A Hadamard matrix of more than `pairs` rows as zeros and ones: Sylvester's, Paley's (1933), or one of Paley's doubled, of the
/// least order that one of them has.
fn hadamard(pairs: usize) -> Vec<Vec<bool>> {
    let order = pairs + 4 - pairs % 4;
    if order.is_power_of_two() {
        return sylvester(order);
    }
    let mut core = order;
    while core.is_multiple_of(8) {
        core /= 2;
    }
    if core.is_multiple_of(4) && is_prime(core - 1) {
        return doubled(paley(core - 1), order);
    }
    hadamard(order)
}

fn doubled(mut matrix: Vec<Vec<bool>>, order: usize) -> Vec<Vec<bool>> {
    while matrix.len() < order {
        let upper = matrix.iter().map(|row| row.iter().chain(row).copied().collect());
        let lower =
            matrix.iter().map(|row| row.iter().copied().chain(row.iter().map(|entry| !entry)).collect());
        matrix = upper.chain(lower).collect();
    }
    matrix
}

fn sylvester(order: usize) -> Vec<Vec<bool>> {
    (0..order).map(|row| (0..order).map(|column| (row & column).count_ones() % 2 == 0).collect()).collect()
}

fn paley(prime: usize) -> Vec<Vec<bool>> {
    let mut square = vec![false; prime];
    for number in 0..prime {
        if let Some(found) = square.get_mut(number * number % prime) {
            *found = true;
        }
    }
    let entry = |row: usize, column: usize| {
        row == 0 || column == 0 || !square.get((row + column - 2) % prime).copied().unwrap_or_default()
    };
    (0..=prime).map(|row| (0..=prime).map(|column| entry(row, column)).collect()).collect()
}

fn is_prime(number: usize) -> bool {
    number > 1 && (2..=number.isqrt()).all(|factor| !number.is_multiple_of(factor))
}

#[cfg(test)]
mod tests {
    use super::hadamard;

    #[test]
    fn rows_are_orthogonal() {
        for pairs in 1..60 {
            let matrix = hadamard(pairs);
            assert!(matrix.len() > pairs);
            for (index, row) in matrix.iter().enumerate() {
                for other in &matrix[..index] {
                    let same = row.iter().zip(other).filter(|(a, b)| a == b).count();
                    assert_eq!(same * 2, matrix.len(), "{pairs} pairs");
                }
            }
        }
    }
}
