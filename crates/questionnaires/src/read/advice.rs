use super::Reader;
use super::survey::SHEET;
use crate::fault::{Fault, What};
use crate::form::{Default, Kind, List, Node, Source, Texts};
use crate::xpath::{Start, Test, Tree};

impl Reader<'_> {
    /// What is no fault but worth a word.
    pub(super) fn advise(&mut self) {
        let mut notices = Vec::new();
        for node in &self.nodes {
            if node.kind.is_section() && node.children.is_empty() {
                let name = node.name.clone();
                notices.push(Fault::new(SHEET, node.row, "", What::EmptySection { name }));
            }
            let Some(Source::List(id)) = node.kind.source() else { continue };
            let Some(list) = self.list(*id).filter(|list| !list.is_missing) else { continue };
            look_at_filter(node, list, &mut notices);
            look_at_default(node, list, &mut notices);
        }
        notices.extend(self.look_at_named_choices());
        self.notices.extend(notices);
        self.look_at_translations();
    }

    /// A language that some texts lack.
    fn look_at_translations(&mut self) {
        if self.languages.len() < 2 {
            return;
        }
        for language in 0..self.languages.len() {
            let lacks = |texts: &&Texts| !texts.is_empty() && texts.source(language).is_none();
            let questions =
                self.nodes.iter().flat_map(|node| [&node.label, &node.hint]).filter(lacks).count();
            let lists = self.lists.iter().filter(|list| !list.is_file);
            let choices = lists.flat_map(|list| &list.items).filter(|item| lacks(&&item.label)).count();
            let count = questions + choices;
            if count > 0 {
                let language = self.languages.get(language).cloned().unwrap_or_default();
                let what = if language.is_empty() {
                    What::MissingDefault { count }
                } else {
                    What::MissingTranslation { language, count }
                };
                self.notices.push(Fault::whole(what));
            }
        }
    }
}

/// A filter that asks for a column that is not there never lets a choice pass.
fn look_at_filter(node: &Node, list: &List, notices: &mut Vec<Fault>) {
    let Some(filter) = &node.choice_filter else { return };
    let mut names = Vec::new();
    columns(&filter.tree, &mut names);
    for name in names.into_iter().filter(|name| !list.has_column(name)) {
        let (name, list) = (name.to_owned(), list.name.clone());
        notices.push(Fault::new(SHEET, node.row, "choice_filter", What::UnknownColumn { name, list }));
    }
}

/// Names that stand for columns of the choice itself, not for those inside other paths.
fn columns<'a>(tree: &'a Tree, names: &mut Vec<&'a str>) {
    match tree {
        Tree::Number(_) | Tree::Text(_) => {}
        Tree::Negative(value) => columns(value, names),
        Tree::Two(_, both) => {
            columns(&both.0, names);
            columns(&both.1, names);
        }
        Tree::Call(_, values) => values.iter().for_each(|value| columns(value, names)),
        Tree::Path(path) => {
            if let (Start::Here, Some(Test::Child(name))) =
                (&path.start, path.steps.first().map(|step| &step.test))
            {
                names.push(name);
            }
        }
    }
}

fn look_at_default(node: &Node, list: &List, notices: &mut Vec<Fault>) {
    let Default::Value(value) = &node.default else { return };
    let values: Vec<&str> = match node.kind {
        Kind::SelectOne(_) => vec![value],
        _ => value.split_whitespace().collect(),
    };
    for value in values.into_iter().filter(|value| list.named(value).is_none()) {
        let value = value.to_owned();
        notices.push(Fault::new(SHEET, node.row, "default", What::OtherChoiceValue { value }));
    }
}
