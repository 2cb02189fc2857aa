//! An area frame: communes by their households, hamlets in them by theirs, then the same number of households in each hamlet.
use super::{proportional, simple};
use crate::Result;
use crate::chance::Chance;
use crate::error::Error;
use crate::number::count;

/// A commune of the frame.
#[derive(Debug, Clone, PartialEq)]
pub struct Commune {
    pub code: String,
    pub hamlets: Vec<Hamlet>,
}

/// A hamlet (ấp, khóm) with the households that it is said to have.
#[derive(Debug, Clone, PartialEq)]
pub struct Hamlet {
    pub code: String,
    pub households: u32,
}

/// How much is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TwoStage {
    pub communes: usize,
    pub hamlets_each: usize,
    pub households_each: usize,
    pub reserve_each: usize,
}

/// A drawn hamlet.
#[derive(Debug, Clone, PartialEq)]
pub struct AreaPick {
    pub commune: String,
    pub hamlet: String,
    /// Of the commune.
    pub first: f64,
    /// Of the hamlet within it.
    pub second: f64,
    /// Of each household within the hamlet.
    pub third: f64,
    /// Numbers in the list of the hamlet's households, from 1.
    pub households: Vec<usize>,
    /// Those that are called next, in this order.
    pub reserve: Vec<usize>,
}

impl AreaPick {
    /// The households of the province that a drawn one stands for.
    pub fn weight(&self) -> f64 {
        1.0 / (self.first * self.second * self.third)
    }
}

impl Commune {
    fn households(&self) -> f64 {
        self.hamlets.iter().map(|hamlet| f64::from(hamlet.households)).sum()
    }
}

/// Draws communes, hamlets and households; the same seed draws the same.
///
/// # Errors
/// When the frame has fewer communes or hamlets with households than are wanted.
pub fn draw_area(frame: &[Commune], wanted: TwoStage, seed: u64) -> Result<Vec<AreaPick>> {
    let sizes: Vec<f64> = frame.iter().map(Commune::households).collect();
    let communes = proportional(&sizes, wanted.communes, &mut Chance::new(seed, "communes"))?;
    let mut picks = Vec::new();
    for drawn in communes {
        let Some(commune) = frame.get(drawn.unit) else { continue };
        let sizes: Vec<f64> = commune.hamlets.iter().map(|hamlet| f64::from(hamlet.households)).collect();
        let hamlets = wanted.hamlets_each.min(sizes.iter().filter(|size| **size > 0.0).count());
        for inner in proportional(&sizes, hamlets, &mut Chance::new(seed, &commune.code))? {
            let Some(hamlet) = commune.hamlets.get(inner.unit) else { continue };
            let pick = households(commune, hamlet, wanted, seed)?;
            picks.push(AreaPick { first: drawn.probability, second: inner.probability, ..pick });
        }
    }
    Ok(picks)
}

fn households(commune: &Commune, hamlet: &Hamlet, wanted: TwoStage, seed: u64) -> Result<AreaPick> {
    let all = usize::try_from(hamlet.households)
        .map_err(|_| Error::asked(format!("hamlet {} has too many households.", hamlet.code)))?;
    let sample = wanted.households_each.min(all);
    let purpose = format!("{}/{}", commune.code, hamlet.code);
    let drawn = simple(all, sample, wanted.reserve_each, &mut Chance::new(seed, &purpose))?;
    Ok(AreaPick {
        commune: commune.code.clone(),
        hamlet: hamlet.code.clone(),
        first: 1.0,
        second: 1.0,
        third: count(sample) / count(all),
        households: drawn.picks.iter().map(|pick| pick.unit + 1).collect(),
        reserve: drawn.reserve.iter().map(|unit| unit + 1).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::{AreaPick, Commune, Hamlet, TwoStage, draw_area};

    fn frame() -> Vec<Commune> {
        (1..=30_u32)
            .map(|commune| Commune {
                code: format!("{commune:05}"),
                hamlets: (1..=6)
                    .map(|hamlet| Hamlet {
                        code: format!("{hamlet}"),
                        households: 80 + 13 * ((commune * hamlet) % 7),
                    })
                    .collect(),
            })
            .collect()
    }

    const WANTED: TwoStage = TwoStage { communes: 10, hamlets_each: 2, households_each: 12, reserve_each: 4 };

    #[test]
    fn weights_stand_for_all_households() {
        let all: f64 = frame().iter().map(Commune::households).sum();
        let picks = draw_area(&frame(), WANTED, 3).unwrap();
        assert_eq!(picks.len(), 20);
        // Sizes of both stages cancel: every household of the sample has the same weight.
        let weight = all / 240.0;
        for pick in &picks {
            assert!((pick.weight() / weight - 1.0).abs() < 1e-9, "{}", pick.weight());
            assert_eq!((pick.households.len(), pick.reserve.len()), (12, 4));
            assert!(pick.households.iter().all(|household| !pick.reserve.contains(household)));
        }
    }

    #[test]
    fn the_same_seed_draws_the_same() {
        let codes = |seed| -> Vec<AreaPick> { draw_area(&frame(), WANTED, seed).unwrap() };
        assert_eq!(codes(3), codes(3));
        assert_ne!(codes(3), codes(4));
    }
}
