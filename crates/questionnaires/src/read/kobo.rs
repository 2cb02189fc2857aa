//! What only `KoboToolbox` writes: its server makes other rows of it before other programs see them.
use super::Reader;
use super::kinds::{From, How, Section, Type};
use super::rows::Cells;
use super::survey::{Open, SHEET};
use crate::fault::What;
use crate::form::NodeId;
use crate::xpath;

/// The column that names the list, by section.
const LISTS: [(Section, &str); 3] = [
    (Section::Score, "kobo--score-choices"),
    (Section::Rank, "kobo--rank-items"),
    (Section::Matrix, "kobo--matrix_list"),
];

/// Whether a heading means something.
pub(super) fn is_known(heading: &str) -> bool {
    LISTS.iter().any(|(_, known)| *known == heading)
}

/// The list that the first row of a section names.
pub(super) fn list(cells: &Cells<'_>, kind: Section) -> Option<String> {
    let (_, heading) = LISTS.iter().find(|(known, _)| *known == kind)?;
    cells.others().find(|(written, _)| written == heading).map(|(_, list)| list.to_owned())
}

impl Reader<'_> {
    /// A row of a score asks for a choice of its list, one of an order for another choice than those before it.
    pub(super) fn kobo_row(&mut self, cells: &Cells<'_>, (parent, open): (NodeId, &mut Option<Open>)) {
        let section = open.as_ref().map(|open| (open.kind, open.list.clone()));
        let Some((kind @ (Section::Score | Section::Rank), Some(list))) = section else {
            let kind = if section.is_some_and(|(kind, _)| kind == Section::Rank) {
                Section::Rank
            } else {
                Section::Score
            };
            return self.fault(
                SHEET,
                cells.number,
                "type",
                What::RowWithoutList { kind: kind.name().to_owned() },
            );
        };
        let before: Vec<String> =
            self.node(parent).children.iter().map(|id| format!(". != ../{}", self.node(*id).name)).collect();
        let count = self.nodes.len();
        self.question(
            cells,
            Type::Choice { how: How::One, list, from: From::Sheet, or_other: false },
            (parent, open),
        );
        if let Some(node) =
            self.nodes.get_mut(count).filter(|node| kind == Section::Rank && node.constraint.is_none())
        {
            node.constraint = xpath::parse(&before.join(" and ")).ok();
        }
    }
}
