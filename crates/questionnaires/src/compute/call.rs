use super::scope::Scope;
use super::value::Value;
use crate::number;
use crate::xpath::{Function, Tree};

impl Scope<'_> {
    /// Computes a call. How many values there are was looked at when the form was read.
    pub(super) fn call(&self, function: Function, values: &[Tree]) -> Value {
        self.logic(function, values)
            .or_else(|| self.arithmetic(function, values))
            .or_else(|| self.texts(function, values))
            .or_else(|| self.days(function, values))
            .or_else(|| self.selection(function, values))
            .or_else(|| self.series(function, values))
            .or_else(|| self.nodes(function, values))
            .unwrap_or(Value::Text(String::new()))
    }

    fn logic(&self, function: Function, values: &[Tree]) -> Option<Value> {
        let value = match (function, values) {
            (Function::True, _) => Value::Flag(true),
            (Function::False, _) => Value::Flag(false),
            (Function::Not, [value]) => Value::Flag(!self.holds(value)),
            (Function::Boolean, [value]) => Value::Flag(self.holds(value)),
            (Function::BooleanFromString, [value]) => {
                Value::Flag(matches!(self.text(value).as_str(), "1" | "true"))
            }
            (Function::If, [condition, yes, no]) => self.value(if self.holds(condition) { yes } else { no }),
            (Function::Coalesce, values) => {
                let mut texts = values.iter().map(|value| self.text(value));
                Value::Text(texts.find(|text| !text.is_empty()).unwrap_or_default())
            }
            (Function::Once, [value]) => {
                let kept = self.world.grove.seen(self.question);
                if kept.is_empty() { self.value(value) } else { Value::Text(kept.to_owned()) }
            }
            (Function::Geofence, [point, shape]) => {
                let place = |tree: &Tree| self.places(std::slice::from_ref(tree));
                let inside = |point: &(f64, f64)| super::earth::encloses(&place(shape), *point);
                Value::Flag(place(point).first().is_some_and(inside))
            }
            (Function::Position, []) => Value::Number(number::of_count(self.position)),
            (Function::Last, []) => Value::Number(number::of_count(self.size)),
            _ => return None,
        };
        Some(value)
    }
}
