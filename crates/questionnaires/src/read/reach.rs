use super::Reader;
use crate::form::{NodeId, Source};
use crate::xpath::{Function, Path, Start, Step, Test, Tree};

/// A node whose value an expression needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Need {
    pub(super) node: NodeId,
    /// It asks for its own value (`.`) or for that of another pass of its repeat.
    pub(super) of_itself: bool,
}

/// A place a path may be at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Seat {
    Document,
    Node(NodeId),
    /// In a list of choices, or in what belongs to the form itself.
    Elsewhere,
}

/// Follows the paths of an expression through the form, without any answer.
pub(super) struct Reach<'a> {
    reader: &'a Reader<'a>,
    question: NodeId,
    pub(super) needs: Vec<Need>,
    /// Paths that lead nowhere.
    pub(super) lost: Vec<String>,
    /// Paths that go up from a choice, where nothing is.
    pub(super) up: Vec<String>,
}

impl<'a> Reach<'a> {
    pub(super) fn new(reader: &'a Reader<'a>, question: NodeId) -> Self {
        Self { reader, question, needs: Vec::new(), lost: Vec::new(), up: Vec::new() }
    }

    /// Of an expression of the question.
    pub(super) fn read(&mut self, tree: &Tree) {
        // Filters of choices look at the choice first, those of earlier answers at the pass of one.
        let node = self.reader.node(self.question);
        let filter = node.choice_filter.as_ref();
        let of_choices = filter.is_some_and(|filter| std::ptr::eq(&raw const filter.tree, tree));
        let here = match node.kind.source() {
            Some(Source::Answers(target)) if of_choices => Seat::Node(self.reader.node(*target).parent),
            _ if of_choices => Seat::Elsewhere,
            _ => Seat::Node(self.question),
        };
        self.tree(tree, &[here], false);
    }

    fn tree(&mut self, tree: &Tree, here: &[Seat], other_pass: bool) {
        match tree {
            Tree::Number(_) | Tree::Text(_) => {}
            Tree::Negative(value) => self.tree(value, here, other_pass),
            Tree::Two(_, both) => {
                self.tree(&both.0, here, other_pass);
                self.tree(&both.1, here, other_pass);
            }
            Tree::Call(function, values) => {
                let other_pass = other_pass || *function == Function::IndexedRepeat;
                for value in values {
                    self.tree(value, here, other_pass);
                }
            }
            Tree::Path(path) => self.path(path, here, other_pass),
        }
    }

    fn path(&mut self, path: &Path, here: &[Seat], other_pass: bool) {
        let mut at: Vec<Seat> = match &path.start {
            Start::Document => vec![Seat::Document],
            Start::Here => here.to_vec(),
            Start::Question => vec![Seat::Node(self.question)],
            Start::Reference { node: Some(node), .. } => vec![Seat::Node(*node)],
            Start::Reference { node: None, .. } | Start::List { .. } => vec![Seat::Elsewhere],
            Start::Value(value) => {
                self.tree(value, here, other_pass);
                vec![Seat::Elsewhere]
            }
        };
        let goes_up = path.steps.first().is_some_and(|step| step.test == Test::Parent);
        if matches!(path.start, Start::Here) && here == [Seat::Elsewhere] && goes_up {
            self.up.push(shown(path));
        }
        let mut chosen = !path.filters.is_empty();
        path.filters.iter().for_each(|filter| self.tree(filter, &at, other_pass));
        for step in &path.steps {
            at = self.step(step, &at);
            chosen |= !step.filters.is_empty();
            step.filters.iter().for_each(|filter| self.tree(filter, &at, other_pass));
        }
        if at.is_empty() {
            self.lost.push(shown(path));
        }
        let by_place = matches!(path.start, Start::Here | Start::Question);
        for seat in at {
            if let Seat::Node(node) = seat
                && node != NodeId::ROOT
            {
                let of_itself = by_place && path.steps.iter().all(|step| step.test == Test::Itself);
                self.needs.push(Need { node, of_itself: of_itself || other_pass || chosen });
            }
        }
    }

    fn step(&self, step: &Step, at: &[Seat]) -> Vec<Seat> {
        let mut next = Vec::new();
        for seat in at {
            match (seat, &step.test) {
                (seat, Test::Itself) => next.push(*seat),
                (Seat::Elsewhere, _) => next.push(Seat::Elsewhere),
                (Seat::Document, Test::Parent) => {}
                (Seat::Document, Test::Child(_) | Test::Any) => next.push(Seat::Node(NodeId::ROOT)),
                (Seat::Node(NodeId::ROOT), Test::Parent) => next.push(Seat::Document),
                (Seat::Node(node), Test::Parent) => next.push(Seat::Node(self.reader.node(*node).parent)),
                (Seat::Node(node), Test::Child(name)) => {
                    let children = self.reader.node(*node).children.iter();
                    next.extend(
                        children.filter(|id| self.reader.node(**id).name == *name).map(|id| Seat::Node(*id)),
                    );
                    if *node == NodeId::ROOT && name == "meta" {
                        next.push(Seat::Elsewhere);
                    }
                }
                (Seat::Node(node), Test::Any) => {
                    next.extend(self.reader.node(*node).children.iter().map(|id| Seat::Node(*id)));
                }
            }
        }
        next
    }
}

/// A path as text, without its filters.
fn shown(path: &Path) -> String {
    let start = match &path.start {
        Start::Document => "/".to_owned(),
        Start::Reference { name, .. } => format!("${{{name}}}/"),
        Start::Question => "current()/".to_owned(),
        Start::List { name, .. } => format!("instance('{name}')/"),
        Start::Here | Start::Value(_) => String::new(),
    };
    let steps = path.steps.iter().map(|step| match &step.test {
        Test::Itself => ".",
        Test::Parent => "..",
        Test::Child(name) => name.as_str(),
        Test::Any => "*",
    });
    start + &steps.collect::<Vec<_>>().join("/")
}
