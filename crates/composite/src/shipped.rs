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

/// The province's e-commerce index with invented values of so many units: for measurements and demonstrations, never as facts.
///
/// # Errors
/// None for one unit and more.
pub fn example(units: u32, seed: u64) -> Result<Index> {
    let (meta, method) = (PROVINCE_ECOMMERCE.meta()?, PROVINCE_ECOMMERCE.method()?);
    let mut random = runs::rng(seed);
    let unit = |number: u32| Unit {
        code: format!("U{number:04}"),
        name: format!("Ví dụ {number}"),
        time: f64::NAN,
        line: u64::from(number) + 1,
    };
    let skills: Vec<f64> = (0..units).map(|_| StandardNormal.sample(&mut random)).collect();
    let mut column = |code: &str, unit: &str| {
        let one = |skill: &f64| value(*skill, StandardNormal.sample(&mut random), random.random(), unit);
        Column { code: code.to_owned(), values: Values::Numbers(skills.iter().map(one).collect()) }
    };
    let columns = meta.kind(Kind::Indicator).map(|entry| column(&entry.code, &entry.unit)).collect();
    let data = Data::invented((1..=units).map(unit).collect(), columns);
    Index::compute(meta, data, method)
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
