use std::collections::HashMap;

use super::Reader;
use super::near::nearest;
use super::survey::SHEET;
use super::{markup, templates};
use crate::fault::{Fault, What};
use crate::form::{Kind, Node, NodeId, Piece, Source, Texts};
use crate::xpath::{Function, Path, Start, Tree};

/// Where each name stands.
type Names = HashMap<String, Vec<NodeId>>;

impl Reader<'_> {
    /// Looks up every name that expressions, texts, triggers and types refer to.
    pub(super) fn link(&mut self) {
        let mut names: Names = HashMap::new();
        for (at, node) in self.nodes.iter().enumerate() {
            names.entry(node.name.clone()).or_default().push(NodeId(at));
        }
        self.link_earlier_answers(&names);
        self.link_triggers(&names);
        self.link_remarks(&names);
        let mut nodes = std::mem::take(&mut self.nodes);
        for node in &mut nodes {
            self.link_expressions(node, &names);
            let row = node.row;
            let columns = ["label", "hint", "guidance_hint", "required_message", "constraint_message"];
            for (texts, column) in node.texts_mut().zip(columns) {
                self.link_texts(texts, (SHEET, row, column), &names);
            }
        }
        self.nodes = nodes;
        self.link_filters_of_answers();
        self.link_choice_names();
        self.link_choices(&names);
        if let Some(mut expression) = self.settings.instance_name.take() {
            self.link_tree(&mut expression.tree, ("settings", 2, "instance_name"), &names);
            self.settings.instance_name = Some(expression);
        }
    }

    fn one(&mut self, name: &str, (sheet, row, column): (&str, u32, &str), names: &Names) -> Option<NodeId> {
        match names.get(name).map(Vec::as_slice) {
            Some([one]) => Some(*one),
            // The form's own id, which is no question.
            None if name == "instanceID" => None,
            None => {
                let name = name.to_owned();
                // Of very many faults the first are enough to compare.
                let all = names.keys().map(String::as_str).filter(|_| self.faults.len() < 100);
                let near = nearest(&name, all).map(str::to_owned);
                self.fault(
                    sheet,
                    row,
                    column,
                    match near {
                        Some(near) => What::NearReference { name, near },
                        None => What::UnknownReference { name },
                    },
                );
                None
            }
            Some(_) => {
                self.fault(sheet, row, column, What::AmbiguousReference { name: name.to_owned() });
                None
            }
        }
    }

    /// `select_one ${name}`: choices are the answers so far.
    fn link_earlier_answers(&mut self, names: &Names) {
        for at in 0..self.nodes.len() {
            let id = NodeId(at);
            let row = self.node(id).row;
            let Some(Source::List(list)) = self.node(id).kind.source().cloned() else { continue };
            let Some(name) = self.list(list).map(|list| list.key.clone()).filter(|key| key.contains("${"))
            else {
                continue;
            };
            let plain = name.trim_start_matches("${").trim_end_matches('}').to_owned();
            if let Some(target) = self.one(&plain, (SHEET, row, "type"), names) {
                let source = Source::Answers(target);
                let kind = match self.node(id).kind {
                    Kind::SelectMultiple(_) => Kind::SelectMultiple(source),
                    Kind::Rank(_) => Kind::Rank(source),
                    _ => Kind::SelectOne(source),
                };
                self.node_mut(id).kind = kind;
            }
        }
    }

    fn link_triggers(&mut self, names: &Names) {
        for (id, row, text) in std::mem::take(&mut self.triggers) {
            for part in text.split(',') {
                let name = part.trim().strip_prefix("${").and_then(|rest| rest.strip_suffix('}'));
                let Some(name) = name else {
                    self.fault(SHEET, row, "trigger", What::Trigger {});
                    continue;
                };
                let Some(target) = self.one(name, (SHEET, row, "trigger"), names) else { continue };
                let node = self.node(target);
                if !node.kind.is_asked() || !node.is_shown() {
                    self.fault(SHEET, row, "trigger", What::HiddenTrigger { name: name.to_owned() });
                }
                self.node_mut(id).trigger.push(target);
            }
        }
    }

    fn link_remarks(&mut self, names: &Names) {
        for (sheet, row, heading, text) in std::mem::take(&mut self.remarks) {
            match templates::pieces(&text) {
                Err(wrong) => self.faults.push(Fault::wrong(sheet, row, &heading, wrong)),
                Ok(pieces) => {
                    for piece in pieces {
                        if let Piece::Answer { name, .. } = piece {
                            self.one(&name, (sheet, row, &heading), names);
                        }
                    }
                }
            }
        }
    }

    fn link_expressions(&mut self, node: &mut Node, names: &Names) {
        let columns: Vec<&'static str> = node.expressions().map(|(column, _)| column).collect();
        let row = node.row;
        for (column, expression) in columns.into_iter().zip(node.expressions_mut()) {
            self.link_tree(&mut expression.tree, (SHEET, row, column), names);
        }
    }

    fn link_tree(&mut self, tree: &mut Tree, place: (&str, u32, &str), names: &Names) {
        tree.walk_mut(&mut |part| match part {
            Tree::Path(Path { start: Start::Reference { name, last_saved, node }, .. }) => {
                *node = self.one(name, place, names);
                if *last_saved {
                    *node = None;
                    self.notice(place.0, place.1, place.2, What::LastSaved { name: name.clone() });
                }
            }
            Tree::Path(Path { start: Start::List { name, list }, .. }) => {
                *list = self.instance(name, place);
            }
            Tree::Call(Function::PullData, values) => {
                if let Some(Tree::Text(name)) = values.first() {
                    let list = self.instance(name, place);
                    let start = Start::List { name: name.clone(), list };
                    let path = Tree::Path(Path { start, filters: Vec::new(), steps: Vec::new() });
                    if let Some(first) = values.first_mut() {
                        *first = path;
                    }
                }
            }
            Tree::Call(Function::ChoiceName, values) => {
                if let Some(Tree::Text(text)) = values.get(1) {
                    let name = text.trim().trim_start_matches("${").trim_end_matches('}').to_owned();
                    let start = Start::Reference { name, last_saved: false, node: None };
                    let path = Tree::Path(Path { start, filters: Vec::new(), steps: Vec::new() });
                    if let Some(second) = values.get_mut(1) {
                        *second = path;
                    }
                }
            }
            _ => {}
        });
    }

    /// The list of `instance('name')`: a list of choices, or a file without its ending.
    fn instance(
        &mut self,
        name: &str,
        (sheet, row, column): (&str, u32, &str),
    ) -> Option<crate::form::ListId> {
        let stem = |file: &str| file.rsplit_once('.').map(|(stem, _)| stem.to_owned());
        let means = |list: &crate::form::List| {
            list.name == name || (list.is_file && stem(&list.name).as_deref() == Some(name))
        };
        if let Some(at) = self.lists.iter().position(means) {
            return Some(crate::form::ListId(at));
        }
        if name.starts_with('_') || name.is_empty() || name.contains(['/', '\\']) {
            self.fault(sheet, row, column, What::UnknownInstance { list: name.to_owned() });
            return None;
        }
        Some(self.file_list(row, &format!("{name}.csv"), None))
    }

    fn link_texts(&mut self, texts: &mut Texts, (sheet, row, column): (&str, u32, &str), names: &Names) {
        for (_, template) in &mut texts.0 {
            let shown = markup::plain(&template.source);
            if shown == template.source && !shown.contains("${") {
                continue;
            }
            match templates::pieces(&template.source) {
                Ok(pieces) => template.pieces = templates::pieces(&shown).unwrap_or(pieces),
                Err(wrong) => {
                    self.faults.push(Fault::wrong(sheet, row, column, wrong));
                    continue;
                }
            }
            for piece in &mut template.pieces {
                if let Piece::Answer { name, node } = piece {
                    *node = self.one(name, (sheet, row, column), names);
                }
            }
        }
    }

    /// Labels are looked up among the choices of a question, which must have some.
    fn link_choice_names(&mut self) {
        let mut faults = Vec::new();
        for node in &self.nodes {
            for (column, expression) in node.expressions() {
                expression.tree.walk(&mut |part| {
                    let Tree::Call(Function::ChoiceName, values) = part else { return };
                    let target = match values.get(1) {
                        Some(Tree::Path(Path { start: Start::Reference { node, .. }, .. })) => *node,
                        _ => None,
                    };
                    if target.is_none_or(|id| self.node(id).kind.source().is_none()) {
                        let name = target.map(|id| self.node(id).name.clone()).unwrap_or_default();
                        faults.push(Fault::new(SHEET, node.row, column, What::NoChoices { name }));
                    }
                });
            }
        }
        self.faults.extend(faults);
    }

    fn link_choices(&mut self, names: &Names) {
        let mut lists = std::mem::take(&mut self.lists);
        for list in lists.iter_mut().filter(|list| !list.is_file) {
            for item in &mut list.items {
                self.link_texts(&mut item.label, ("choices", item.row, "label"), names);
            }
        }
        self.lists = lists;
    }
}
