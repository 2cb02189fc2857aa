use super::Reader;
use super::columns::Column;
use super::rows::Cells;
use super::settings::{no, yes};
use super::survey::SHEET;
use crate::fault::Fault;
use crate::form::{Default, Item, Kind, Node, NodeId, Texts};
use crate::xpath::{self, Expression, Path, Start, Tree};

impl Reader<'_> {
    /// What every row may have.
    pub(super) fn node_of(
        &mut self,
        cells: &Cells<'_>,
        name: &str,
        kind: Kind,
        parent: NodeId,
        choice: Option<&Item>,
    ) -> Node {
        let mut node = Node::new(name, kind, parent, cells.number);
        node.label = cells.texts(&Column::Label, self);
        node.hint = cells.texts(&Column::Hint, self);
        node.guidance = cells.texts(&Column::Guidance, self);
        node.required_message = cells.texts(&Column::RequiredMessage, self);
        node.constraint_message = cells.texts(&Column::ConstraintMessage, self);
        node.media = cells.media(self);
        node.required = self.expression(cells, &Column::Required);
        node.relevant = self.expression(cells, &Column::Relevant);
        node.constraint = self.expression(cells, &Column::Constraint);
        node.calculation = self.expression(cells, &Column::Calculation);
        node.read_only = self.expression(cells, &Column::ReadOnly);
        node.choice_filter = self.expression(cells, &Column::ChoiceFilter);
        node.repeat_count = self.expression(cells, &Column::RepeatCount);
        node.others = cells.others().map(|(heading, text)| (heading.to_owned(), text.to_owned())).collect();
        node.appearance = cells.get(&Column::Appearance);
        node.default = self.default(cells, &node.kind);
        if let Some(item) = choice {
            let languages = self.languages.len();
            node.texts_mut().for_each(|texts| fill_in(texts, item, languages));
        }
        node
    }

    /// What names other rows and is looked up when all are read.
    pub(super) fn later(&mut self, cells: &Cells<'_>, id: NodeId) {
        let trigger = cells.get(&Column::Trigger);
        if !trigger.is_empty() {
            self.triggers.push((id, cells.number, trigger));
        }
    }

    /// An expression, or a word for yes or no.
    fn expression(&mut self, cells: &Cells<'_>, column: &Column) -> Option<Expression> {
        let text = cells.get(column);
        if text.is_empty() {
            return None;
        }
        let text = if yes(&text) {
            "true()"
        } else if no(&text) {
            "false()"
        } else {
            &text
        };
        xpath::parse(text)
            .map_err(|wrong| {
                self.faults.push(Fault::wrong(SHEET, cells.number, &cells.written(column), wrong));
            })
            .ok()
    }

    /// A value, or an expression where it has a reference, a call or a sign of arithmetic.
    fn default(&mut self, cells: &Cells<'_>, kind: &Kind) -> Default {
        let text = cells.get(&Column::Default);
        let hyphens =
            matches!(kind, Kind::Date | Kind::DateTime | Kind::Geopoint | Kind::Geotrace | Kind::Geoshape);
        if text.is_empty() {
            return Default::None;
        }
        match xpath::parse(&text) {
            Ok(expression)
                if calls(&text, &expression.tree) || is_computed(&text, hyphens) || is_sum(&text, kind) =>
            {
                Default::Computed(expression)
            }
            Err(wrong) if is_meant(&text) => {
                let column = cells.written(&Column::Default);
                self.faults.push(Fault::wrong(SHEET, cells.number, &column, wrong));
                Default::None
            }
            _ => Default::Value(text),
        }
    }
}

/// Whether something in an expression is looked up or computed by a function; `count (x)` is only words.
fn calls(text: &str, tree: &Tree) -> bool {
    let mut found = false;
    let names = text.split('(').rev().skip(1).any(|before| before.ends_with(char::is_alphanumeric));
    tree.walk(&mut |part| {
        let list = matches!(part, Tree::Path(Path { start: Start::List { .. } | Start::Question, .. }));
        found |= list || matches!(part, Tree::Call(..));
    });
    found && names
}

/// `${…}`, or arithmetic between values; a word with a hyphen and a negative number are values.
fn is_computed(text: &str, hyphens: bool) -> bool {
    let arithmetic = || {
        [" + ", " * ", " - ", " div ", " mod "].iter().any(|sign| text.contains(sign))
            && text.starts_with(|c: char| c.is_ascii_digit() || c == '(')
    };
    text.contains("${") || (!hyphens && arithmetic())
}

/// Whether a text that is no expression was meant as one: it refers to a question, or calls `name(…)`.
fn is_meant(text: &str) -> bool {
    let called = text.split_once('(').is_some_and(|(name, _)| xpath::is_name(name) && text.ends_with(')'));
    called || text.contains("${")
}

/// `2+2` where a number is asked for.
fn is_sum(text: &str, kind: &Kind) -> bool {
    let number = matches!(kind, Kind::Integer | Kind::Decimal | Kind::Range | Kind::Calculate);
    number
        && crate::number::plain(text).is_none()
        && text.contains(['+', '*', '-'])
        && xpath::parse(text).is_ok()
}

/// `%(label)s` and `%(name)s` in the texts of a loop.
fn fill_in(texts: &mut Texts, item: &Item, languages: usize) {
    let old = std::mem::take(texts);
    for language in 0..languages {
        let Some(source) = old.source(language) else { continue };
        let label = item.label.source(language).or_else(|| item.label.source(0)).unwrap_or(&item.name);
        texts.put(language, &source.replace("%(label)s", label).replace("%(name)s", &item.name));
    }
}
