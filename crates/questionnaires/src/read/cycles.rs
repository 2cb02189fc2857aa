use std::collections::BTreeSet;

use super::Reader;
use super::reach::{Need, Reach};
use super::survey::SHEET;
use crate::fault::What;
use crate::form::{Kind, NodeId, Pass};

/// What must be computed before what, by number: twice a node's for its relevance, one more for its value.
struct Graph {
    after: Vec<BTreeSet<usize>>,
    waits_for: Vec<usize>,
}

fn number(id: NodeId, pass: Pass) -> usize {
    id.0 * 2 + usize::from(pass == Pass::Value)
}

impl Graph {
    fn before(&mut self, first: usize, second: usize) {
        let new = self.after.get_mut(first).is_some_and(|after| after.insert(second));
        if let Some(count) = self.waits_for.get_mut(second).filter(|_| new) {
            *count += 1;
        }
    }
}

impl Reader<'_> {
    /// Puts what is computed in an order in which each finds what it needs; refuses circles and paths that lead nowhere.
    pub(super) fn order(&mut self) {
        let size = self.nodes.len() * 2;
        let mut graph = Graph { after: vec![BTreeSet::new(); size], waits_for: vec![0; size] };
        let (mut lost, mut up) = (Vec::new(), Vec::new());
        for (at, node) in self.nodes.iter().enumerate() {
            let id = NodeId(at);
            let (relevance, value) = (number(id, Pass::Relevance), number(id, Pass::Value));
            graph.before(relevance, value);
            if node.parent != NodeId::ROOT {
                graph.before(number(node.parent, Pass::Value), relevance);
            }
            for (column, expression) in node.expressions() {
                let mut reach = Reach::new(self, id);
                reach.read(&expression.tree);
                lost.extend(reach.lost.drain(..).map(|path| (node.row, column, path)));
                up.extend(reach.up.drain(..).map(|path| (node.row, column, path)));
                let waiting = match column {
                    "relevant" => relevance,
                    "calculation" if node.trigger.is_empty() => value,
                    "repeat_count" if node.kind == Kind::Repeat => value,
                    _ => continue,
                };
                for Need { node: needed, of_itself } in reach.needs {
                    if !(of_itself && needed == id) {
                        graph.before(number(needed, Pass::Value), waiting);
                    }
                }
            }
        }
        for (row, column, path) in lost {
            let word = path.chars().all(|c| c.is_alphanumeric() || c == '_');
            let what = if word { What::BareWord { word: path } } else { What::UnknownPath { path } };
            self.notice(SHEET, row, column, what);
        }
        for (row, column, path) in up {
            self.notice(SHEET, row, column, What::UpFromChoice { path });
        }
        self.sort(graph);
    }

    fn sort(&mut self, mut graph: Graph) {
        let ready = graph.waits_for.iter().enumerate().filter(|(_, count)| **count == 0).map(|(at, _)| at);
        let mut ready: BTreeSet<usize> = ready.collect();
        while let Some(next) = ready.pop_first() {
            let pass = if next % 2 == 1 { Pass::Value } else { Pass::Relevance };
            self.order.push((NodeId(next / 2), pass));
            for after in std::mem::take(graph.after.get_mut(next).unwrap_or(&mut BTreeSet::new())) {
                if let Some(count) = graph.waits_for.get_mut(after) {
                    *count -= 1;
                    if *count == 0 {
                        ready.insert(after);
                    }
                }
            }
        }
        let left: Vec<usize> =
            graph.waits_for.iter().enumerate().filter(|(_, count)| **count > 0).map(|(at, _)| at).collect();
        if let Some(first) = left.first() {
            let (row, names) = self.circle(&graph, *first);
            self.fault(SHEET, row, "", What::Circular { names });
        }
    }

    /// A circle among what could not be ordered: from anything left, what it waits for is left too.
    fn circle(&self, graph: &Graph, first: usize) -> (u32, String) {
        let waits = |at: usize| {
            let left = |other: &usize| graph.waits_for.get(*other).is_some_and(|count| *count > 0);
            let all = graph.after.iter().enumerate().filter(|(_, after)| after.contains(&at));
            all.map(|(other, _)| other).find(left)
        };
        let mut trail = vec![first];
        let mut at = first;
        while let Some(next) = waits(at) {
            if let Some(start) = trail.iter().position(|known| *known == next) {
                trail.drain(..start);
                break;
            }
            trail.push(next);
            at = next;
        }
        let mut names: Vec<&str> = Vec::new();
        for at in &trail {
            let name = self.node(NodeId(at / 2)).name.as_str();
            if names.last() != Some(&name) {
                names.push(name);
            }
        }
        names.dedup();
        let row = trail.iter().map(|at| self.node(NodeId(at / 2)).row).min().unwrap_or_default();
        (row, names.join(" → "))
    }
}
