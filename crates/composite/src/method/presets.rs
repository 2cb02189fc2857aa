//! Methods by name, from which method files start.
use toml::{Table, Value};

use super::{Impute, Method, Treat};

pub(super) const NAMES: [&str; 4] = ["coinr", "coinr-median", "coinr-no-imputation", "plain"];

/// The default: missing values by the mean, outliers by skewness and kurtosis, min-max 0 to 100, arithmetic mean.
pub(super) fn usual() -> String {
    "coinr".to_owned()
}

pub(super) fn find(name: &str) -> Option<Method> {
    let mut method = Method { id: name.to_owned(), preset: name.to_owned(), ..Method::default() };
    match name {
        "coinr" => {}
        "coinr-median" => method.imputation.kind = Impute::Median,
        "coinr-no-imputation" => method.imputation.kind = Impute::None,
        "plain" => {
            method.imputation.kind = Impute::None;
            method.treatment.kind = Treat::None;
        }
        _ => return None,
    }
    Some(method)
}

/// What the file says, with the preset it names for what it does not say.
pub(super) fn filled(own: &Table) -> Option<Table> {
    let name = own.get("preset").map_or_else(|| Some("coinr"), Value::as_str)?;
    let mut whole = Table::try_from(find(name)?).ok()?;
    // A file is a method of its own and says its id and version itself.
    whole.remove("id");
    whole.remove("version");
    whole.remove("title");
    over(&mut whole, own);
    Some(whole)
}

fn over(whole: &mut Table, own: &Table) {
    for (key, value) in own {
        match (whole.get_mut(key), value) {
            (Some(Value::Table(below)), Value::Table(above)) => over(below, above),
            _ => {
                whole.insert(key.clone(), value.clone());
            }
        }
    }
}
