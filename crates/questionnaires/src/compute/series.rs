use super::scope::Scope;
use super::value::Value;
use crate::number;
use crate::xpath::{Function, Tree};

impl Scope<'_> {
    /// What reckons with many answers. Those that are empty do not count.
    pub(super) fn series(&self, function: Function, values: &[Tree]) -> Option<Value> {
        let counted = match (function, values) {
            (Function::Count, [nodes]) => number::of_count(self.value(nodes).points().len()),
            (Function::CountNonEmpty, [nodes]) => {
                number::of_count(self.all_texts(nodes).iter().filter(|text| !text.is_empty()).count())
            }
            (Function::Sum, [nodes]) => self.numbers(std::slice::from_ref(nodes)).into_iter().sum(),
            (Function::Min, values) => least(self.numbers(values), f64::lt),
            (Function::Max, values) => least(self.numbers(values), f64::gt),
            (Function::Checklist, [least, most, answers @ ..]) => {
                let hits = number::of_count(answers.iter().filter(|answer| self.affirms(answer)).count());
                return Some(Value::Flag(self.within(hits, least, most)));
            }
            (Function::WeightedChecklist, [least, most, pairs @ ..]) => {
                let weight = |pair: &[Tree]| match pair {
                    [answer, weight] if self.affirms(answer) => self.number(weight),
                    _ => 0.0,
                };
                return Some(Value::Flag(self.within(pairs.chunks(2).map(weight).sum(), least, most)));
            }
            (Function::Distance, values) => super::earth::length(&self.places(values)),
            (Function::Area, [shape]) => super::earth::area(&self.places(std::slice::from_ref(shape))),
            _ => return None,
        };
        Some(Value::Number(counted))
    }

    /// The numbers of all nodes and values; what is written and no number makes all of it none.
    fn numbers(&self, values: &[Tree]) -> Vec<f64> {
        let texts = values.iter().flat_map(|value| self.all_texts(value));
        texts.filter(|text| !text.is_empty()).map(|text| number::read(&text)).collect()
    }

    fn affirms(&self, answer: &Tree) -> bool {
        match self.value(answer) {
            Value::Flag(flag) => flag,
            other => matches!(other.text(self.world).as_str(), "1" | "true" | "yes"),
        }
    }

    /// Between the two, where -1 is no bound.
    fn within(&self, number: f64, least: &Tree, most: &Tree) -> bool {
        let (least, most) = (self.number(least), self.number(most));
        (least < 0.0 || number >= least) && (most < 0.0 || number <= most)
    }

    /// Latitudes and longitudes in degrees, of points with `;` between or of many answers.
    pub(super) fn places(&self, values: &[Tree]) -> Vec<(f64, f64)> {
        let texts: Vec<String> = values.iter().flat_map(|value| self.all_texts(value)).collect();
        let points = texts.iter().flat_map(|text| text.split(';')).filter(|point| !point.trim().is_empty());
        let degrees = |point: &str| {
            let mut parts = point.split_whitespace().map(number::read);
            (parts.next().unwrap_or(f64::NAN), parts.next().unwrap_or(f64::NAN))
        };
        points.map(degrees).collect()
    }
}

/// The number that goes before all others; none of none.
fn least(numbers: Vec<f64>, before: fn(&f64, &f64) -> bool) -> f64 {
    let better = |best: f64, number: f64| {
        if number.is_nan() || best.is_nan() {
            f64::NAN
        } else if before(&number, &best) {
            number
        } else {
            best
        }
    };
    numbers.into_iter().reduce(better).unwrap_or(f64::NAN)
}
