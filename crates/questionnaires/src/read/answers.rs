use super::Reader;
use crate::form::{Kind, NodeId, Source};
use crate::xpath::{Path, Start, Step, Test, Tree};

impl Reader<'_> {
    /// In the filter of `select_one ${name}`, a reference to a question of the same repeat means the pass whose answer is
    /// looked at (`${age} > 17`: of that person), as other tools have it; any other reference means what it means
    /// elsewhere.
    pub(super) fn link_filters_of_answers(&mut self) {
        for at in 0..self.nodes.len() {
            let id = NodeId(at);
            let Some(Source::Answers(target)) = self.node(id).kind.source().cloned() else { continue };
            let Some(mut filter) = self.node_mut(id).choice_filter.take() else { continue };
            filter.tree.walk_mut(&mut |part| {
                if let Tree::Path(path) = part {
                    self.look_at_pass(path, target);
                }
            });
            self.node_mut(id).choice_filter = Some(filter);
        }
    }

    /// `${age}` as `../age` from the group that the answer looked at stands in.
    fn look_at_pass(&self, path: &mut Path, target: NodeId) {
        let Start::Reference { node: Some(node), .. } = path.start else { return };
        let up: Vec<NodeId> = self.around(target);
        let Some(pass) = up.iter().position(|id| self.node(*id).kind == Kind::Repeat) else { return };
        let mut down: Vec<NodeId> = std::iter::once(node).chain(self.around(node)).collect();
        let Some(depth) = up.get(pass).and_then(|repeat| down.iter().position(|id| id == repeat)) else {
            return;
        };
        down.truncate(depth);
        let step = |test| Step { test, filters: Vec::new() };
        let ups = std::iter::repeat_with(|| step(Test::Parent)).take(pass);
        let downs = down.iter().rev().map(|id| step(Test::Child(self.node(*id).name.clone())));
        let mut steps: Vec<Step> = ups.chain(downs).collect();
        if steps.is_empty() {
            steps.push(step(Test::Itself));
        }
        if let Some(last) = steps.last_mut() {
            last.filters = std::mem::take(&mut path.filters);
        }
        steps.append(&mut path.steps);
        *path = Path { start: Start::Here, filters: Vec::new(), steps };
    }

    /// The groups and repeats around a question, the nearest first.
    fn around(&self, id: NodeId) -> Vec<NodeId> {
        let up = |id: &NodeId| Some(self.node(*id).parent).filter(|parent| *parent != NodeId::ROOT);
        std::iter::successors(up(&id), up).collect()
    }
}
