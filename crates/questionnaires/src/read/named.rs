use super::Reader;
use super::survey::SHEET;
use crate::fault::{Fault, What};
use crate::form::{Kind, Node, NodeId, Source};
use crate::xpath::{Function, Operator, Path, Start, Test, Tree};

impl Reader<'_> {
    /// Expressions that ask for a choice which a question does not have (`${sex} = 'mal'`) never hold.
    pub(super) fn look_at_named_choices(&self) -> Vec<Fault> {
        let mut notices = Vec::new();
        for (at, node) in self.nodes.iter().enumerate() {
            for (column, expression) in node.expressions().filter(|(column, _)| *column != "choice_filter") {
                expression.tree.walk(&mut |part| {
                    let Some((question, value)) = self.asked(part, NodeId(at)) else { return };
                    if !value.is_empty() && !self.has_choice(question, &value) {
                        let name = question.name.clone();
                        notices.push(Fault::new(SHEET, node.row, column, What::NoSuchChoice { value, name }));
                    }
                });
            }
        }
        notices
    }

    /// The question and the choice that a comparison or `selected()` asks for.
    fn asked(&self, tree: &Tree, own: NodeId) -> Option<(&Node, String)> {
        let (left, right, either_way) = match tree {
            Tree::Two(Operator::Equal | Operator::NotEqual, both) => (&both.0, &both.1, true),
            // `selected('a b', ${name})` asks whether an answer is among some.
            Tree::Call(Function::Selected, values) => (values.first()?, values.get(1)?, false),
            _ => return None,
        };
        let value = |tree: &Tree| match tree {
            Tree::Text(text) => Some(text.clone()),
            Tree::Number(number) => Some(crate::number::show(*number)),
            _ => None,
        };
        let question = |tree: &Tree| answer_of(tree, own);
        let back = || question(right).zip(value(left)).filter(|_| either_way);
        let (id, value) = question(left).zip(value(right)).or_else(back)?;
        Some((self.node(id), value))
    }

    /// Whether a question may be answered so; one without a list may be answered anyhow.
    fn has_choice(&self, question: &Node, value: &str) -> bool {
        let Some(Source::List(id)) = question.kind.source() else { return true };
        let Some(list) = self.list(*id).filter(|list| !list.is_missing) else { return true };
        let named = |name: &str| list.named(name).is_some();
        // Several choices compare as one text.
        let all = || {
            value.split_whitespace().all(named)
                && matches!(question.kind, Kind::SelectMultiple(_) | Kind::Rank(_))
        };
        // `1` asks for a choice named 1.0 too.
        let number = crate::number::plain(value);
        let as_number =
            || number.is_some() && list.items.iter().any(|item| crate::number::plain(&item.name) == number);
        named(value) || all() || as_number()
    }
}

/// `${name}`, or `.` of the question itself.
fn answer_of(tree: &Tree, own: NodeId) -> Option<NodeId> {
    let Tree::Path(Path { start, filters, steps }) = tree else { return None };
    match (start, steps.as_slice()) {
        (Start::Reference { node, .. }, []) if filters.is_empty() => *node,
        (Start::Here, [step]) if step.test == Test::Itself && step.filters.is_empty() => Some(own),
        _ => None,
    }
}
