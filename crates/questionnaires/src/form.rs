mod kind;
mod list;
mod names;
mod node;
mod texts;

use crate::xpath::Expression;

pub use kind::{Kind, Meta, Source};
pub use list::{Item, List, ListId};
pub use node::{Default, Node, NodeId, Parameters};
pub use texts::Texts;
pub(crate) use texts::{Piece, Template};

/// A questionnaire that can be asked.
#[derive(Debug, Clone)]
pub struct Form {
    pub settings: Settings,
    /// As in the headers: `Tiếng Việt (vi)`; empty for texts without a language. Never none.
    pub languages: Vec<String>,
    pub(crate) root: Node,
    /// Groups, repeats and questions in the order of the sheet.
    pub(crate) nodes: Vec<Node>,
    pub(crate) lists: Vec<List>,
    /// In which order values and relevance are computed, so that each finds what it needs.
    pub(crate) order: Vec<(NodeId, Pass)>,
    /// Sheets that mean nothing here, kept for writing: `entities`.
    pub(crate) kept: Vec<crate::sheets::Sheet>,
}

/// What is computed of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Pass {
    Relevance,
    /// The value of a calculation, how often a group is repeated.
    Value,
}

/// The sheet `settings`.
#[derive(Debug, Clone, std::default::Default)]
pub struct Settings {
    pub title: String,
    pub id: String,
    /// Whether the author said so.
    pub names_id: bool,
    pub version: String,
    /// Name of the outermost element, in paths like `/data/age`.
    pub name: String,
    /// Which of [`Form::languages`] speaks where another does not.
    pub default_language: usize,
    /// Whether the author said so.
    pub names_language: bool,
    pub instance_name: Option<Expression>,
    pub allow_choice_duplicates: bool,
    /// Other settings, kept for writing: `style`, `public_key` …
    pub others: Vec<(String, String)>,
}

impl Form {
    /// A node by its id; the form itself for [`NodeId::ROOT`].
    pub fn node(&self, id: NodeId) -> &Node {
        self.nodes.get(id.0).unwrap_or(&self.root)
    }

    /// All groups, repeats and questions in the order of the sheet.
    pub fn nodes(&self) -> impl Iterator<Item = (NodeId, &Node)> {
        self.nodes.iter().enumerate().map(|(at, node)| (NodeId(at), node))
    }

    /// Lists of choices, also those of files.
    pub fn lists(&self) -> &[List] {
        &self.lists
    }

    pub fn list(&self, id: ListId) -> Option<&List> {
        self.lists.get(id.0)
    }

    /// Which of the languages a tag (`vi`, `en`) or name means; the default language when none does.
    pub fn language(&self, wanted: &str) -> usize {
        let code = format!("({wanted})");
        let means = |language: &String| language.ends_with(&code) || language == wanted;
        self.languages.iter().position(means).unwrap_or(self.settings.default_language)
    }

    /// The node's parents, the nearest first, without the form itself.
    pub(crate) fn parents(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        let up = move |id: &NodeId| Some(self.node(*id).parent).filter(|parent| *parent != NodeId::ROOT);
        std::iter::successors(up(&id), up)
    }

    /// Names from the form down to the node: `["channels", "share"]`.
    pub(crate) fn trail(&self, id: NodeId) -> Vec<NodeId> {
        let mut trail: Vec<NodeId> = std::iter::once(id).chain(self.parents(id)).collect();
        trail.reverse();
        trail
    }

    /// `channels/share`.
    pub fn path(&self, id: NodeId) -> String {
        let names: Vec<&str> = self.trail(id).into_iter().map(|id| self.node(id).name.as_str()).collect();
        names.join("/")
    }

    /// The node is the other one or lies in it.
    pub(crate) fn lies_in(&self, id: NodeId, outer: NodeId) -> bool {
        outer == NodeId::ROOT || id == outer || self.parents(id).any(|parent| parent == outer)
    }
}
