use super::chance::Chance;
use super::value::Value;
use crate::fill::{Grove, SpotId};
use crate::form::{Form, ListId};
use crate::xpath::{Expression, Operator, Path, Start, Tree};
use crate::{Moment, form::NodeId};

/// A place that a path may lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Point {
    /// Above the form.
    Document,
    /// A group, a pass of a repeat, an answer.
    Spot(SpotId),
    /// Above a list of choices.
    List(ListId),
    ListRoot(ListId),
    Item(ListId, usize),
    Field(ListId, usize, Column),
}

/// A column of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Column {
    Own(usize),
    Name,
    Label,
}

/// What expressions can see.
pub(crate) struct World<'a> {
    pub(crate) form: &'a Form,
    pub(crate) grove: &'a Grove,
    pub(crate) moment: Moment,
    /// Of the submission, `uuid:…`.
    pub(crate) instance: &'a str,
    /// In which language `jr:choice-name` speaks.
    pub(crate) language: usize,
    pub(crate) chance: &'a Chance<'a>,
}

/// Where an expression is computed.
#[derive(Clone, Copy)]
pub(crate) struct Scope<'a> {
    pub(crate) world: &'a World<'a>,
    /// The question whose expression it is.
    pub(crate) question: SpotId,
    /// What `.` is.
    pub(crate) here: Point,
    /// From 1, of `size`: where `here` is among those a filter looks at.
    pub(crate) position: usize,
    pub(crate) size: usize,
}

impl<'a> World<'a> {
    /// Computes an expression of a question.
    pub(crate) fn of(&'a self, expression: &Expression, question: SpotId) -> Value {
        let here = Point::Spot(question);
        Scope { world: self, question, here, position: 1, size: 1 }.value(&expression.tree)
    }

    /// Whether a condition of a question holds; what it says when there is none.
    pub(crate) fn holds(&'a self, condition: Option<&Expression>, question: SpotId, default: bool) -> bool {
        condition.map_or(default, |condition| self.of(condition, question).holds(self))
    }

    /// The text of a place; of what is not asked, nothing.
    pub(crate) fn text(&self, point: Point) -> String {
        match point {
            Point::Spot(id) => self.grove.seen(id).to_owned(),
            Point::Field(list, item, column) => {
                let list = self.form.list(list);
                list.and_then(|list| field(list, item, column)).unwrap_or_default().to_owned()
            }
            Point::Document | Point::List(_) | Point::ListRoot(_) | Point::Item(..) => String::new(),
        }
    }

    pub(crate) fn node_of(&self, spot: SpotId) -> NodeId {
        self.grove.spot(spot).node
    }
}

fn field(list: &crate::form::List, item: usize, column: Column) -> Option<&str> {
    let item = list.items.get(item)?;
    match column {
        Column::Own(at) => item.fields.get(at).map(String::as_str),
        Column::Name => Some(&item.name),
        Column::Label => item.label.0.first().map(|(_, text)| text.source.as_str()),
    }
}

impl<'a> Scope<'a> {
    pub(crate) fn value(&self, tree: &Tree) -> Value {
        match tree {
            Tree::Number(number) => Value::Number(*number),
            Tree::Text(text) => Value::Text(text.clone()),
            Tree::Negative(value) => Value::Number(-self.number(value)),
            Tree::Path(Path { start: Start::Reference { name, node: None, .. }, .. })
                if name == "instanceID" =>
            {
                Value::Text(self.world.instance.to_owned())
            }
            Tree::Path(path) => Value::Nodes(self.path(path)),
            Tree::Call(function, values) => self.call(*function, values),
            Tree::Two(operator, both) => self.two(*operator, &both.0, &both.1),
        }
    }

    fn two(&self, operator: Operator, left: &Tree, right: &Tree) -> Value {
        match operator {
            Operator::Or => Value::Flag(self.holds(left) || self.holds(right)),
            Operator::And => Value::Flag(self.holds(left) && self.holds(right)),
            Operator::Union => {
                let mut points = self.value(left).points();
                points.extend(self.value(right).points());
                points.sort_unstable();
                points.dedup();
                Value::Nodes(points)
            }
            Operator::Plus => Value::Number(self.number(left) + self.number(right)),
            Operator::Minus => Value::Number(self.number(left) - self.number(right)),
            Operator::Times => Value::Number(self.number(left) * self.number(right)),
            Operator::Divided => Value::Number(self.number(left) / self.number(right)),
            Operator::Remainder => Value::Number(self.number(left) % self.number(right)),
            comparison => Value::Flag(self.compare(comparison, &self.value(left), &self.value(right))),
        }
    }

    pub(crate) fn number(&self, tree: &Tree) -> f64 {
        self.value(tree).number(self.world)
    }

    pub(crate) fn text(&self, tree: &Tree) -> String {
        self.value(tree).text(self.world)
    }

    pub(crate) fn holds(&self, tree: &Tree) -> bool {
        self.value(tree).holds(self.world)
    }

    /// The same scope at another place.
    pub(crate) fn at(&self, here: Point, position: usize, size: usize) -> Scope<'a> {
        Scope { here, position, size, ..*self }
    }
}
