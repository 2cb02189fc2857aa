use super::scope::Scope;
use super::value::Value;
use crate::form::{NodeId, Source, Template};
use crate::number;
use crate::xpath::{Function, Path, Start, Tree};

impl Scope<'_> {
    /// What asks for the choices of an answer, which are kept with spaces between.
    pub(super) fn selection(&self, function: Function, values: &[Tree]) -> Option<Value> {
        let value = match (function, values) {
            (Function::Selected, [answer, choice]) => {
                let (answer, choice) = (self.text(answer), self.text(choice));
                // To ask for the empty choice is an old way to ask whether nothing was chosen.
                let nothing = choice.trim().is_empty() && answer.trim().is_empty();
                Value::Flag(nothing || answer.split_whitespace().any(|one| one == choice.trim()))
            }
            (Function::CountSelected, [answer]) => {
                Value::Number(number::of_count(self.text(answer).split_whitespace().count()))
            }
            (Function::SelectedAt, [answer, at]) => {
                let at = number::place(self.number(at) + 1.0);
                let answer = self.text(answer);
                Value::Text(
                    at.and_then(|at| answer.split_whitespace().nth(at)).unwrap_or_default().to_owned(),
                )
            }
            (Function::ChoiceName, [value, question]) => {
                let Tree::Path(Path { start: Start::Reference { node: Some(node), .. }, .. }) = question
                else {
                    return Some(Value::Text(String::new()));
                };
                Value::Text(self.choice_label(*node, &self.text(value)))
            }
            (Function::PullData, [list, wanted, key, value]) => {
                Value::Text(self.pull(list, (&self.text(wanted), &self.text(key)), &self.text(value)))
            }
            _ => return None,
        };
        Some(value)
    }

    /// The label of a choice of a question, in the language of the page.
    fn choice_label(&self, node: NodeId, value: &str) -> String {
        let form = self.world.form;
        let Some(Source::List(list)) = form.node(node).kind.source() else { return value.to_owned() };
        let found = form.list(*list).and_then(|list| list.items.get(list.named(value)?));
        let label =
            found.and_then(|item| item.label.best(self.world.language, form.settings.default_language));
        label.map(Template::plain).unwrap_or_default()
    }

    /// A cell of a file: column `wanted` of the first row whose column `key` has the value.
    fn pull(&self, list: &Tree, (wanted, key): (&str, &str), value: &str) -> String {
        let Tree::Path(Path { start: Start::List { list: Some(list), .. }, .. }) = list else {
            return String::new();
        };
        let Some(list) = self.world.form.list(*list) else { return String::new() };
        let row = list.has_column(key).then(|| list.index(key).get(value)?.first().copied()).flatten();
        row.and_then(|row| list.field(row, wanted)).unwrap_or_default().to_owned()
    }
}
