use super::node::{Node, NodeId};
use super::{Form, Kind};

impl Form {
    /// The question, group or repeat of a name that stands once in the form.
    pub fn find(&self, name: &str) -> Option<NodeId> {
        let mut found = self.nodes().filter(|(_, node)| node.name == name);
        let first = found.next().map(|(id, _)| id);
        first.filter(|_| found.next().is_none())
    }

    /// Under which name a question's answers stand in tables: its own where no other has it, else with those of its
    /// groups, as `seller-name`.
    pub fn column(&self, id: NodeId) -> String {
        let node = self.node(id);
        let same =
            |(other, at): (NodeId, &Node)| other != id && at.name == node.name && !at.kind.is_section();
        if self.nodes().any(same) { self.path(id).replace('/', "-") } else { node.name.clone() }
    }

    /// The nearest repeat that holds the node.
    pub fn repeat_of(&self, id: NodeId) -> Option<NodeId> {
        self.parents(id).find(|parent| self.node(*parent).kind == Kind::Repeat)
    }
}
