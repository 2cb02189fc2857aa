//! Indices that ship (`data/indices`), and an invented example of one.
use rand::RngExt;
use rand_distr::{Distribution, StandardNormal};

use crate::error::Result;
use crate::index::Index;
use crate::method::Method;
use crate::read::data::{Column, Data, Unit, Values};
use crate::read::meta::{Kind, Meta};
use crate::runs;

/// An index whose method and structure ship.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shipped {
    pub name: &'static str,
    /// The method file.
    pub method: &'static str,
    /// The iMeta file.
    pub meta: &'static str,
}

/// The province's e-commerce index.
pub const PROVINCE_ECOMMERCE: Shipped = Shipped {
    name: "province-ecommerce",
    method: include_str!("../../../data/indices/province-ecommerce.toml"),
    meta: include_str!("../../../data/indices/province-ecommerce.iMeta.csv"),
};

/// The provincial competitiveness index of VCCI, as an example that is published.
pub const PCI: Shipped = Shipped {
    name: "pci",
    method: include_str!("../../../data/indices/pci.toml"),
    meta: include_str!("../../../data/indices/pci.iMeta.csv"),
};

impl Shipped {
    pub const ALL: [Self; 2] = [PROVINCE_ECOMMERCE, PCI];

    /// Reads the method.
    ///
    /// # Errors
    /// None for what ships; a test reads all.
    pub fn method(&self) -> Result<Method> {
        Method::parse(&format!("{}.toml", self.name), self.method)
    }

    /// Reads the structure.
    ///
    /// # Errors
    /// None for what ships; a test reads all.
    pub fn meta(&self) -> Result<Meta> {
        Meta::parse(&format!("{}.iMeta.csv", self.name), self.meta.as_bytes())
    }
}

/// The province's e-commerce index with invented values of so many units: for measurements, never as facts.
///
/// # Errors
/// None for two units and more; fewer cannot be ranked.
pub fn example(units: u32, seed: u64) -> Result<Index> {
    let units: Vec<(String, String)> =
        (1..=units).map(|number| (format!("U{number:04}"), format!("Ví dụ {number}"))).collect();
    let (meta, data) = invented(&units, &[], seed)?;
    Index::compute(meta, data, PROVINCE_ECOMMERCE.method()?)
}

/// Invented values of the province's e-commerce index, for units (code and name) and times (none for a single table): for
/// demonstrations, which must call them invented wherever they are shown. Units keep most of their strength from one time to
/// the next and gain a little.
///
/// # Errors
/// None for what ships.
pub fn invented(units: &[(String, String)], times: &[f64], seed: u64) -> Result<(Meta, Data)> {
    let meta = PROVINCE_ECOMMERCE.meta()?;
    let mut random = runs::rng(seed);
    let mut normal = || -> f64 { StandardNormal.sample(&mut random) };
    let skills: Vec<f64> = units.iter().map(|_| normal()).collect();
    let once = [f64::NAN];
    let mut rows: Vec<(Unit, f64)> = Vec::new();
    for (round, time) in (0_u32..).zip(if times.is_empty() { &once } else { times }) {
        for ((code, name), skill) in units.iter().zip(&skills) {
            let line = u64::try_from(rows.len()).unwrap_or(u64::MAX - 2) + 2;
            let unit = Unit { code: code.clone(), name: name.clone(), time: *time, line };
            rows.push((unit, skill + 0.15 * f64::from(round) + 0.2 * normal()));
        }
    }
    rows.sort_by(|(one, _), (other, _)| {
        one.time.total_cmp(&other.time).then_with(|| one.code.cmp(&other.code))
    });
    let mut column = |unit: &str| -> Vec<f64> {
        rows.iter()
            .map(|(_, skill)| value(*skill, StandardNormal.sample(&mut random), random.random(), unit))
            .collect()
    };
    let columns = meta
        .kind(Kind::Indicator)
        .map(|it| Column { code: it.code.clone(), values: Values::Numbers(column(&it.unit)) });
    let columns = columns.collect();
    Ok((meta, Data::invented(rows.into_iter().map(|(unit, _)| unit).collect(), columns, !times.is_empty())))
}

/// A value that has to do with how able the unit is, with now and then none.
fn value(skill: f64, noise: f64, luck: f64, unit: &str) -> f64 {
    let mixed = 0.7 * skill + 0.7 * noise;
    match unit {
        _ if luck < 0.02 => f64::NAN,
        "%" => (100.0 / (1.0 + (0.6 - mixed).exp())).mul_add(10.0, 0.5).floor() / 10.0,
        "triệu đồng/năm" => (mixed.mul_add(1.2, 3.0).exp() * 10.0).floor() / 10.0,
        "phút" => (mixed.mul_add(1.5, 5.0).max(0.5) * 100.0).floor() / 100.0,
        _ => (mixed.mul_add(0.6, 3.0).clamp(1.0, 5.0) * 100.0).floor() / 100.0,
    }
}
