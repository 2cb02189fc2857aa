use super::function::Function;
use crate::form::{ListId, NodeId};

/// An expression with the text it was read from.
#[derive(Debug, Clone)]
pub struct Expression {
    /// As it stands in the questionnaire.
    pub source: String,
    pub(crate) tree: Tree,
}

/// What an expression computes.
#[derive(Debug, Clone)]
pub(crate) enum Tree {
    Number(f64),
    Text(String),
    Call(Function, Vec<Tree>),
    Two(Operator, Box<(Tree, Tree)>),
    Negative(Box<Tree>),
    Path(Path),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Operator {
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessEqual,
    More,
    MoreEqual,
    Plus,
    Minus,
    Times,
    Divided,
    Remainder,
    Union,
}

/// A way to nodes: where it starts, what of these stays, and the steps from there.
#[derive(Debug, Clone)]
pub(crate) struct Path {
    pub(crate) start: Start,
    pub(crate) filters: Vec<Tree>,
    pub(crate) steps: Vec<Step>,
}

#[derive(Debug, Clone)]
pub(crate) enum Start {
    /// `/data/…`.
    Document,
    /// The node that is looked at: `.`, `../age`, `province`.
    Here,
    /// `current()`: the question whose expression it is.
    Question,
    /// `${name}`; the node is known once all names are.
    Reference { name: String, last_saved: bool, node: Option<NodeId> },
    /// `instance('communes')`.
    List { name: String, list: Option<ListId> },
    /// `(…)[1]`, `randomize(…)/…`.
    Value(Box<Tree>),
}

#[derive(Debug, Clone)]
pub(crate) struct Step {
    pub(crate) test: Test,
    pub(crate) filters: Vec<Tree>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Test {
    /// `.`
    Itself,
    /// `..`
    Parent,
    Child(String),
    /// `*`
    Any,
}

impl Tree {
    /// The bare name of a child, as `province` in a choice filter.
    pub(crate) fn bare_name(&self) -> Option<&str> {
        match self {
            Self::Path(Path { start: Start::Here, filters, steps }) if filters.is_empty() => {
                match steps.as_slice() {
                    [Step { test: Test::Child(name), filters }] if filters.is_empty() => Some(name),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// Calls `see` with this and everything inside it.
    pub(crate) fn walk<'a>(&'a self, see: &mut dyn FnMut(&'a Tree)) {
        see(self);
        match self {
            Self::Number(_) | Self::Text(_) => {}
            Self::Call(_, values) => values.iter().for_each(|value| value.walk(see)),
            Self::Two(_, both) => {
                both.0.walk(see);
                both.1.walk(see);
            }
            Self::Negative(value) => value.walk(see),
            Self::Path(path) => {
                if let Start::Value(value) = &path.start {
                    value.walk(see);
                }
                path.filters.iter().for_each(|filter| filter.walk(see));
                path.steps.iter().flat_map(|step| &step.filters).for_each(|filter| filter.walk(see));
            }
        }
    }

    /// The same, to change it.
    pub(crate) fn walk_mut(&mut self, see: &mut dyn FnMut(&mut Tree)) {
        see(self);
        match self {
            Self::Number(_) | Self::Text(_) => {}
            Self::Call(_, values) => values.iter_mut().for_each(|value| value.walk_mut(see)),
            Self::Two(_, both) => {
                both.0.walk_mut(see);
                both.1.walk_mut(see);
            }
            Self::Negative(value) => value.walk_mut(see),
            Self::Path(path) => {
                if let Start::Value(value) = &mut path.start {
                    value.walk_mut(see);
                }
                path.filters.iter_mut().for_each(|filter| filter.walk_mut(see));
                let inside = path.steps.iter_mut().flat_map(|step| &mut step.filters);
                inside.for_each(|filter| filter.walk_mut(see));
            }
        }
    }
}
