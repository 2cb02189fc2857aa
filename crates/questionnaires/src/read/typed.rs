use super::Reader;
use super::columns::Column;
use super::kinds::{From, How, Type};
use super::rows::Cells;
use super::survey::{Open, SHEET};
use crate::fault::What;
use crate::form::{Item, Kind, List, ListId, Meta, Node, NodeId, Parameters, Source, Texts};
use crate::xpath;

impl Reader<'_> {
    /// A row that asks, shows or computes something.
    pub(super) fn question(
        &mut self,
        cells: &Cells<'_>,
        kind: Type,
        (parent, open): (NodeId, &mut Option<Open>),
    ) {
        let parameters = self.parameters(cells.number, &cells.get(&Column::Parameters));
        let mut constraint = None;
        let (mut or_other, mut from_file) = (false, false);
        let kind = match kind {
            Type::Plain(kind, also) => {
                constraint = also;
                kind
            }
            Type::Audit => {
                if !matches!(cells.get(&Column::Name).as_str(), "" | "audit") {
                    self.fault(SHEET, cells.number, "name", What::AuditName {});
                }
                self.check_audit(cells.number, &parameters);
                Kind::Meta(Meta::Other("audit"))
            }
            Type::BackgroundGeopoint => {
                if !cells.has(&Column::Trigger) || cells.has(&Column::Calculation) {
                    self.fault(SHEET, cells.number, "trigger", What::BackgroundGeopoint {});
                }
                Kind::Meta(Meta::Other("background-geopoint"))
            }
            Type::Choice { how, list, from, or_other: other } => {
                or_other = other;
                let file = ends_as_file(&list);
                from_file = from == From::File;
                self.table(cells, &list, open);
                let from = if file { From::File } else { from };
                let Some(source) = self.source(cells, (how, &list, from, other), &parameters) else {
                    return;
                };
                source
            }
            _ => return,
        };
        self.check_parameters(cells.number, &kind, &parameters, from_file);
        let name = self.name(cells, parent, &kind);
        let choice = open.as_ref().and_then(|open| open.choice.clone());
        let mut node = self.node_of(cells, &name, kind, parent, choice.as_ref());
        node.parameters = parameters;
        node.or_other = or_other;
        if let Some(constraint) = constraint.filter(|_| node.constraint.is_none()) {
            node.constraint = xpath::parse(constraint).ok();
        }
        self.check_question(cells, &node);
        self.search(cells, &mut node);
        let id = self.push(node);
        self.later(cells, id);
        if or_other {
            self.push_other(cells, &name, parent);
        }
    }

    fn check_question(&mut self, cells: &Cells<'_>, node: &Node) {
        let seen = !node.label.is_empty() || !node.hint.is_empty() || !node.media.is_empty();
        let computed = node.calculation.is_some() || cells.has(&Column::Trigger);
        let asked = node.kind.is_asked() || node.kind == Kind::Note;
        if asked && !seen && !computed {
            self.fault(SHEET, cells.number, "label", What::NoLabel { name: node.name.clone() });
        }
        let dynamic = matches!(node.default, crate::form::Default::Computed(_));
        let written = cells.has(&Column::Calculation);
        if node.kind == Kind::Calculate && !written && !dynamic {
            self.fault(SHEET, cells.number, "calculation", What::NoCalculation {});
        }
        let twin = |other: &Node| matches!(other.kind, Kind::External(_)) && other.name == node.name;
        if matches!(node.kind, Kind::External(_)) && self.nodes.iter().any(twin) {
            self.fault(SHEET, cells.number, "name", What::ExternalTwice { name: node.name.clone() });
        }
        let has = |kind: &str| node.media.iter().any(|(known, _)| known == kind);
        if has("big-image") && !has("image") {
            self.fault(SHEET, cells.number, "big-image", What::BigImage {});
        }
    }

    /// In a group that looks like a table, all questions have one list.
    fn table(&mut self, cells: &Cells<'_>, list: &str, open: &mut Option<Open>) {
        let Some(open) = open.as_mut().filter(|open| open.is_table) else { return };
        if open.table.is_none() && cells.has(&Column::ChoiceFilter) {
            self.fault(SHEET, cells.number, "choice_filter", What::FilterInTable {});
        }
        let first = open.table.get_or_insert_with(|| list.to_owned());
        if first != list {
            let what = What::TableListsDiffer { first: first.clone(), second: list.to_owned() };
            self.fault(SHEET, cells.number, "type", what);
        }
    }

    fn source(
        &mut self,
        cells: &Cells<'_>,
        (how, list, from, other): (How, &str, From, bool),
        parameters: &Parameters,
    ) -> Option<Kind> {
        let row = cells.number;
        let column = cells.written(&Column::Type);
        if other && cells.has(&Column::ChoiceFilter) {
            self.fault(SHEET, row, "choice_filter", What::OtherWithFilter {});
        }
        let source = if list.contains("${") {
            // Which question it is shows when all are read; until then its name is kept as a list without choices.
            let key = list.to_owned();
            self.lists.push(List { name: list.to_owned(), key, ..List::default() });
            Source::List(ListId(self.lists.len() - 1))
        } else if from == From::File {
            if !ends_as_file(list) {
                self.fault(SHEET, row, &column, What::FileName { file: list.to_owned() });
                return None;
            }
            Source::List(self.file_list(row, list, Some(parameters)))
        } else {
            let external = from == From::External;
            let known = |known: &List| known.name == list && known.is_external == external && !known.is_file;
            let Some(at) = self.lists.iter().position(known) else {
                let same_sheet = |known: &&List| known.is_external == external && !known.is_file;
                let names = self.lists.iter().filter(same_sheet).map(|known| known.name.as_str());
                let near = super::near::nearest(list, names).map(str::to_owned);
                let list = list.to_owned();
                let what = match near {
                    Some(near) => What::NearList { list, near },
                    None if external => What::UnknownExternalList { list },
                    None => What::UnknownList { list },
                };
                self.fault(SHEET, row, &column, what);
                return None;
            };
            Source::List(ListId(at))
        };
        let Source::List(id) = &source else { return None };
        if other {
            self.add_other(row, *id);
        }
        self.refuse_spaces(row, *id, how);
        Some(match how {
            How::One => Kind::SelectOne(source),
            How::Multiple => Kind::SelectMultiple(source),
            How::Rank => Kind::Rank(source),
        })
    }

    /// Several choices are kept with spaces between.
    fn refuse_spaces(&mut self, row: u32, id: ListId, how: How) {
        let Some(list) = self.list(id).filter(|_| how != How::One) else { return };
        let Some(item) = list.items.iter().find(|item| item.name.contains(' ')) else { return };
        let what = What::ChoiceWithSpace { name: item.name.clone(), list: list.name.clone() };
        if how == How::Multiple && !list.is_file {
            self.fault(SHEET, row, "type", what);
        } else {
            self.notice(SHEET, row, "type", what);
        }
    }

    /// The choice “other” of a question with `or_other`.
    fn add_other(&mut self, row: u32, id: ListId) {
        let label = self.in_languages("Khác", "Other");
        match self.lists.get_mut(id.0).filter(|list| !list.is_file && list.key.is_empty()) {
            Some(list) if list.items.iter().any(|item| item.name == "other") => {}
            Some(list) => list.items.push(Item { name: "other".to_owned(), label, ..Item::default() }),
            None => self.fault(SHEET, row, "type", What::OtherWithoutList {}),
        }
    }

    fn push_other(&mut self, cells: &Cells<'_>, name: &str, parent: NodeId) {
        let mut node = Node::new(&format!("{name}_other"), Kind::Text, parent, cells.number);
        node.label = self.in_languages("Nêu rõ:", "Please specify:");
        node.relevant = xpath::parse(&format!("selected(../{name}, 'other')")).ok();
        node.made = true;
        self.push(node);
    }

    fn in_languages(&mut self, vietnamese: &str, other: &str) -> Texts {
        let mut texts = Texts::default();
        if self.languages.is_empty() {
            self.language(None);
        }
        for (language, name) in self.languages.iter().enumerate() {
            texts.put(language, if name.ends_with("(vi)") { vietnamese } else { other });
        }
        texts
    }
}

fn ends_as_file(list: &str) -> bool {
    let endings = [".csv", ".geojson", ".xml"];
    let stem = endings.iter().find_map(|ending| list.strip_suffix(ending));
    stem.is_some_and(|stem| !stem.is_empty() && !stem.contains('.'))
}
