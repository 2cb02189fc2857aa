use super::scope::Scope;
use super::value::Value;
use crate::xpath::Operator;

impl Scope<'_> {
    /// `XPath` 1.0, 3.4: nodes compare if any of them does.
    pub(super) fn compare(&self, operator: Operator, left: &Value, right: &Value) -> bool {
        let text = |point: &super::scope::Point| Value::Text(self.world.text(*point));
        match (left, right) {
            (Value::Nodes(all), Value::Flag(_)) => {
                self.simple(operator, &Value::Flag(!all.is_empty()), right)
            }
            (Value::Flag(_), Value::Nodes(all)) => self.simple(operator, left, &Value::Flag(!all.is_empty())),
            (Value::Nodes(all), _) => all.iter().any(|point| self.compare(operator, &text(point), right)),
            (_, Value::Nodes(all)) => all.iter().any(|point| self.compare(operator, left, &text(point))),
            _ => self.simple(operator, left, right),
        }
    }

    fn simple(&self, operator: Operator, left: &Value, right: &Value) -> bool {
        let equality = matches!(operator, Operator::Equal | Operator::NotEqual);
        let negated = operator == Operator::NotEqual;
        match (left, right) {
            (Value::Flag(_), _) | (_, Value::Flag(_)) if equality => (left.flag() == right.flag()) != negated,
            (Value::Text(left), Value::Text(right)) if equality => (left == right) != negated,
            _ => numbers(operator, left.number(self.world), right.number(self.world)),
        }
    }
}

/// Two numbers, as doubles compare: nothing holds of what is no number, except that it differs.
#[expect(clippy::float_cmp, reason = "equality of XPath 1.0 is that of doubles")]
fn numbers(operator: Operator, left: f64, right: f64) -> bool {
    match operator {
        Operator::Equal => left == right,
        Operator::NotEqual => left != right,
        Operator::Less => left < right,
        Operator::LessEqual => left <= right,
        Operator::More => left > right,
        Operator::MoreEqual => left >= right,
        _ => false,
    }
}
