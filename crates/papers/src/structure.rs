//! The structure that a screen reader follows: a tree whose leaves are pieces on pages.

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Kind {
    Paper,
    /// A heading of a level, with its text.
    Heading(u16, String),
    Paragraph,
    Table,
    Head,
    Body,
    Row,
    /// The head of a column.
    ColumnHead,
    /// The head of a row.
    RowHead,
    Cell,
    List,
    Item,
    ItemBody,
    /// A picture and what it shows.
    Figure(String),
}

#[derive(Debug)]
pub(crate) enum Child {
    Node(usize),
    Leaf(usize),
}

#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) kind: Kind,
    pub(crate) children: Vec<Child>,
}

#[derive(Debug)]
pub(crate) struct Structure {
    pub(crate) nodes: Vec<Node>,
    pub(crate) leaves: usize,
}

impl Structure {
    /// The node of the whole paper.
    pub(crate) const ROOT: usize = 0;

    pub(crate) fn new() -> Self {
        Self { nodes: vec![Node { kind: Kind::Paper, children: Vec::new() }], leaves: 0 }
    }

    /// A further part of a node.
    pub(crate) fn node(&mut self, parent: usize, kind: Kind) -> usize {
        let number = self.nodes.len();
        self.nodes.push(Node { kind, children: Vec::new() });
        self.hang(parent, Child::Node(number));
        number
    }

    /// A leaf of a node.
    pub(crate) fn leaf(&mut self, parent: usize) -> usize {
        let number = self.leaves;
        self.leaves += 1;
        self.hang(parent, Child::Leaf(number));
        number
    }

    fn hang(&mut self, parent: usize, child: Child) {
        if let Some(node) = self.nodes.get_mut(parent) {
            node.children.push(child);
        }
    }
}
