//! The hierarchy as numbered nodes: indicators first, in the order of iMeta, then aggregates from the lowest level up.
use crate::moments;
use crate::read::meta::{Entry, Kind, Meta};

/// An indicator or an aggregate.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    pub code: String,
    pub name: String,
    pub level: u32,
    /// 1 or −1.
    pub direction: f64,
    /// Relative to the others of its parent.
    pub weight: f64,
    /// Places in [`Tree::nodes`]; empty for indicators.
    pub children: Vec<usize>,
    pub parent: Option<usize>,
}

/// All nodes; children stand before their parents, the index stands last.
#[derive(Debug, Clone, PartialEq)]
pub struct Tree {
    pub nodes: Vec<Node>,
    /// How many of the nodes are indicators; they come first.
    pub indicators: usize,
}

impl Tree {
    pub(crate) fn of(meta: &Meta) -> Self {
        let mut entries: Vec<&Entry> = meta.kind(Kind::Indicator).collect();
        let indicators = entries.len();
        let mut above: Vec<&Entry> = meta.kind(Kind::Aggregate).collect();
        above.sort_by_key(|entry| entry.level);
        entries.extend(above);
        let place = |code: &str| entries.iter().position(|entry| entry.code == code);
        let node = |(own, entry): (usize, &&Entry)| Node {
            code: entry.code.clone(),
            name: entry.name.clone(),
            level: entry.level.unwrap_or(1),
            direction: if entry.direction < 0.0 { -1.0 } else { 1.0 },
            // Only the index itself may lack a weight.
            weight: if entry.weight.is_nan() { 1.0 } else { entry.weight },
            children: children(&entries, own),
            parent: entry.parent.as_deref().and_then(place),
        };
        let nodes = entries.iter().enumerate().map(node).collect();
        Self { nodes, indicators }
    }

    /// The number of levels.
    pub fn levels(&self) -> u32 {
        self.nodes.last().map_or(1, |node| node.level)
    }

    /// The place of the index itself.
    pub fn top(&self) -> usize {
        self.nodes.len().saturating_sub(1)
    }

    /// The place of a code.
    pub fn find(&self, code: &str) -> Option<usize> {
        self.nodes.iter().position(|node| node.code == code)
    }

    /// The weight of a node among those of its parent, from 0 to 1; 1 for the index itself.
    pub fn share_of_parent(&self, node: usize) -> f64 {
        let weight = |node: usize| self.nodes.get(node).map_or(0.0, |node| node.weight);
        let parent =
            self.nodes.get(node).and_then(|node| node.parent).and_then(|parent| self.nodes.get(parent));
        parent.map_or(1.0, |parent| {
            weight(node) / moments::sum(parent.children.iter().map(|child| weight(*child)))
        })
    }

    /// The share of a node in the index, when all parts are there and all means are arithmetic.
    pub fn share_of_top(&self, node: usize) -> f64 {
        let above = self.nodes.get(node).and_then(|node| node.parent);
        self.share_of_parent(node) * above.map_or(1.0, |above| self.share_of_top(above))
    }

    pub(crate) fn codes(&self) -> Vec<String> {
        self.nodes.iter().map(|node| node.code.clone()).collect()
    }

    pub(crate) fn indicator_nodes(&self) -> impl Iterator<Item = &Node> {
        self.nodes.iter().take(self.indicators)
    }

    pub(crate) fn weights(&self) -> Vec<f64> {
        self.nodes.iter().map(|node| node.weight).collect()
    }
}

fn children(entries: &[&Entry], own: usize) -> Vec<usize> {
    let Some(parent) = entries.get(own) else { return Vec::new() };
    let places = entries.iter().enumerate();
    places.filter(|(_, child)| child.parent.as_ref() == Some(&parent.code)).map(|(place, _)| place).collect()
}
