use super::{Pick, enough};
use crate::Result;
use crate::chance::Chance;
use crate::error::Error;
use crate::number::count;

/// A systematic sample with probability proportional to size (Madow 1949). Units so large that they would be drawn more than once
/// are taken for certain, and the others share what is left.
///
/// # Errors
/// When a size is not a number above or at zero, or fewer units than wanted have a size.
pub fn proportional(sizes: &[f64], sample: usize, chance: &mut Chance) -> Result<Vec<Pick>> {
    if let Some((unit, size)) =
        sizes.iter().enumerate().find(|(_, size)| !(size.is_finite() && **size >= 0.0))
    {
        return Err(Error::asked(format!("unit {} of the list has the size {size}.", unit + 1)));
    }
    enough(sizes.iter().filter(|size| **size > 0.0).count(), sample)?;
    let certain = certain(sizes, sample);
    let mut picks: Vec<Pick> = certain
        .iter()
        .enumerate()
        .filter(|(_, certain)| **certain)
        .map(|(unit, _)| Pick { unit, probability: 1.0 })
        .collect();
    let left = sample - picks.len();
    picks.extend(systematic(sizes, &certain, left, chance));
    picks.sort_by_key(|pick| pick.unit);
    Ok(picks)
}

/// Units whose probability would reach one, also after others are set aside.
fn certain(sizes: &[f64], sample: usize) -> Vec<bool> {
    let mut certain = vec![false; sizes.len()];
    loop {
        let left = count(sample) - count(certain.iter().filter(|certain| **certain).count());
        let total: f64 =
            sizes.iter().zip(&certain).filter(|(_, certain)| !**certain).map(|(size, _)| size).sum();
        let mut found = false;
        for (place, size) in certain.iter_mut().zip(sizes).filter(|(place, _)| !**place) {
            if left > 0.0 && *size > 0.0 && left * size >= total * (1.0 - 1e-12) {
                *place = true;
                found = true;
            }
        }
        if !found {
            return certain;
        }
    }
}

fn systematic(sizes: &[f64], certain: &[bool], sample: usize, chance: &mut Chance) -> Vec<Pick> {
    let open =
        || sizes.iter().enumerate().zip(certain).filter(|(_, certain)| !**certain).map(|(unit, _)| unit);
    let total: f64 = open().map(|(_, size)| size).sum();
    let step = total / count(sample.max(1));
    let mut next = chance.unit() * step;
    let mut reached = 0.0;
    let mut picks = Vec::with_capacity(sample);
    let mut last = None;
    for (unit, size) in open() {
        reached += size;
        if *size > 0.0 {
            last = Some((unit, *size));
        }
        if next < reached && picks.len() < sample {
            picks.push(Pick { unit, probability: size / step });
            next += step;
        }
    }
    if let Some((unit, size)) = last.filter(|_| picks.len() < sample) {
        picks.push(Pick { unit, probability: size / step });
    }
    picks
}

#[cfg(test)]
mod tests {
    use super::proportional;
    use crate::chance::Chance;

    #[test]
    fn the_large_are_certain_and_the_others_share() {
        let sizes = [1.0, 1.0, 20.0, 2.0];
        for seed in 0..200 {
            let picks = proportional(&sizes, 2, &mut Chance::new(seed, "")).unwrap();
            assert_eq!(picks.len(), 2);
            let large = picks.iter().find(|pick| pick.unit == 2).unwrap();
            assert!((large.probability - 1.0).abs() < 1e-12);
            let other = picks.iter().find(|pick| pick.unit != 2).unwrap();
            let expected = if other.unit == 3 { 0.5 } else { 0.25 };
            assert!((other.probability - expected).abs() < 1e-12);
        }
    }

    #[test]
    fn each_is_drawn_as_often_as_promised() {
        let sizes: Vec<f64> = (1..=10).map(f64::from).collect();
        let mut times = [0_u32; 10];
        for seed in 0..20_000 {
            for pick in proportional(&sizes, 3, &mut Chance::new(seed, "often")).unwrap() {
                times[pick.unit] += 1;
            }
        }
        for (size, times) in sizes.iter().zip(times) {
            let expected = 3.0 * size / 55.0;
            assert!((f64::from(times) / 20_000.0 - expected).abs() < 0.012, "{size}: {times}");
        }
    }

    #[test]
    fn sizes_that_are_none_are_refused() {
        let told = |sizes: &[f64]| proportional(sizes, 2, &mut Chance::new(1, "")).unwrap_err().to_string();
        assert_eq!(told(&[1.0, -3.0, 5.0]), "unit 2 of the list has the size -3.");
        assert_eq!(told(&[1.0, 0.0]), "a sample of 2 was asked of a list of 1 units.");
    }
}
