use super::scope::Scope;
use super::value::Value;
use crate::xpath::{Function, Tree};

impl Scope<'_> {
    pub(super) fn arithmetic(&self, function: Function, values: &[Tree]) -> Option<Value> {
        let number = match (function, values) {
            (Function::Number, []) => self.here().number(self.world),
            (Function::Number, [value]) => self.number(value),
            (Function::Int, [value]) => self.number(value).trunc(),
            (Function::Round, [value]) => round(self.number(value), 0.0),
            (Function::Round, [value, digits]) => round(self.number(value), self.number(digits)),
            (Function::Abs, [value]) => self.number(value).abs(),
            (Function::Floor, [value]) => self.number(value).floor(),
            (Function::Ceiling, [value]) => self.number(value).ceil(),
            (Function::Sqrt, [value]) => self.number(value).sqrt(),
            (Function::Pow, [base, power]) => self.number(base).powf(self.number(power)),
            (Function::Exp, [value]) => self.number(value).exp(),
            (Function::Exp10, [value]) => 10.0_f64.powf(self.number(value)),
            (Function::Log, [value]) => self.number(value).ln(),
            (Function::Log10, [value]) => self.number(value).log10(),
            (Function::Sin, [value]) => self.number(value).sin(),
            (Function::Cos, [value]) => self.number(value).cos(),
            (Function::Tan, [value]) => self.number(value).tan(),
            (Function::Asin, [value]) => self.number(value).asin(),
            (Function::Acos, [value]) => self.number(value).acos(),
            (Function::Atan, [value]) => self.number(value).atan(),
            (Function::Atan2, [y, x]) => self.number(y).atan2(self.number(x)),
            (Function::Pi, _) => std::f64::consts::PI,
            (Function::Random, _) => self.world.chance.share(),
            _ => return None,
        };
        Some(Value::Number(number))
    }

    /// What `.` is.
    pub(super) fn here(&self) -> Value {
        Value::Nodes(vec![self.here])
    }
}

/// `XPath` 1.0, 4.4: halves go up, also below zero; with digits after the point as ODK has it.
fn round(number: f64, digits: f64) -> f64 {
    let digits = digits.trunc().clamp(-30.0, 30.0);
    if digits == 0.0 || !digits.is_finite() {
        return (number + 0.5).floor();
    }
    // By its decimal digits, so that 1.005 is what people see.
    let scale = 10.0_f64.powf(digits.abs());
    if digits < 0.0 {
        return (number / scale + 0.5).floor() * scale;
    }
    ((number * scale) + 0.5 + f64::EPSILON * number.abs() * scale).floor() / scale
}
