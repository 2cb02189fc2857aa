use super::chance::shuffle;
use super::scope::{Point, Scope};
use super::value::Value;
use crate::fill::SpotId;
use crate::form::NodeId;
use crate::number;
use crate::xpath::{Function, Path, Start, Tree};

impl Scope<'_> {
    pub(super) fn nodes(&self, function: Function, values: &[Tree]) -> Option<Value> {
        let value = match (function, values) {
            (Function::Position, [node]) => {
                let first = self.value(node).points().first().copied();
                Value::Number(first.map_or(f64::NAN, |point| self.place(point)))
            }
            (Function::IndexedRepeat, [target, pairs @ ..]) => Value::Nodes(self.indexed(target, pairs)),
            (Function::Randomize, [nodes, seed @ ..]) => {
                let points = self.value(nodes).points();
                let seed = match seed.first() {
                    Some(seed) => self.number(seed),
                    None => (self.world.chance.share() * 2_147_483_646.0).floor(),
                };
                Value::Nodes(shuffle(points, seed))
            }
            _ => return None,
        };
        Some(value)
    }

    /// Which pass of its repeat, or which item of its list, from 1.
    fn place(&self, point: Point) -> f64 {
        match point {
            Point::Spot(spot) => number::of_count(self.world.grove.place(spot) + 1),
            Point::Item(_, item) => number::of_count(item + 1),
            _ => 1.0,
        }
    }

    /// `indexed-repeat(${name}, ${repeat}, 2, …)`: the answer in that pass of the repeat.
    fn indexed(&self, target: &Tree, pairs: &[Tree]) -> Vec<Point> {
        let Some(target) = reference(target) else { return Vec::new() };
        let wanted: Vec<(NodeId, Option<usize>)> = pairs
            .chunks(2)
            .filter_map(|pair| match pair {
                [repeat, at] => Some((reference(repeat)?, number::place(self.number(at)))),
                _ => None,
            })
            .collect();
        let world = self.world;
        let is_in = |spot: &SpotId| {
            wanted.iter().all(|(repeat, at)| {
                let mut up = std::iter::successors(Some(*spot), |spot| world.grove.parent(*spot));
                let pass = up.find(|spot| world.node_of(*spot) == *repeat);
                pass.is_some_and(|pass| Some(world.grove.place(pass)) == *at)
            })
        };
        let all = world.grove.under(world.form, SpotId::ROOT, target);
        all.into_iter().filter(is_in).map(Point::Spot).collect()
    }
}

fn reference(tree: &Tree) -> Option<NodeId> {
    match tree {
        Tree::Path(Path { start: Start::Reference { node, .. }, .. }) => *node,
        _ => None,
    }
}
