use crate::form::{Form, Kind, NodeId};

/// A place in the answers: a group, a pass of a repeat, or what a question holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct SpotId(pub(crate) usize);

impl SpotId {
    /// The form as a whole.
    pub(crate) const ROOT: Self = Self(usize::MAX);
}

#[derive(Debug, Clone)]
pub(crate) struct Spot {
    pub(crate) node: NodeId,
    pub(crate) parent: SpotId,
    pub(crate) children: Vec<SpotId>,
    pub(crate) value: String,
    /// It and everything around it is asked.
    pub(crate) relevant: bool,
}

/// All places of a filling.
#[derive(Debug, Clone)]
pub(crate) struct Grove {
    root: Spot,
    spots: Vec<Spot>,
    /// The places of each node, in the order of the form.
    by_node: Vec<Vec<SpotId>>,
}

impl Grove {
    pub(crate) fn new() -> Self {
        Self { root: spot(NodeId::ROOT, SpotId::ROOT), spots: Vec::new(), by_node: Vec::new() }
    }

    /// How many places were ever made.
    pub(crate) fn places(&self) -> usize {
        self.spots.len()
    }

    pub(crate) fn spot(&self, id: SpotId) -> &Spot {
        self.spots.get(id.0).unwrap_or(&self.root)
    }

    pub(crate) fn spot_mut(&mut self, id: SpotId) -> &mut Spot {
        self.spots.get_mut(id.0).unwrap_or(&mut self.root)
    }

    pub(crate) fn parent(&self, id: SpotId) -> Option<SpotId> {
        (id != SpotId::ROOT).then(|| self.spot(id).parent)
    }

    /// What a question holds; nothing while it is not asked.
    pub(crate) fn seen(&self, id: SpotId) -> &str {
        let spot = self.spot(id);
        if spot.relevant { &spot.value } else { "" }
    }

    /// Which of the passes of its repeat, from 0.
    pub(crate) fn place(&self, id: SpotId) -> usize {
        let spot = self.spot(id);
        let same = self.passes(spot.parent, spot.node);
        same.iter().position(|other| *other == id).unwrap_or_default()
    }

    /// Parts of a place that belong to a node: all passes of a repeat, else one.
    pub(crate) fn passes(&self, parent: SpotId, node: NodeId) -> Vec<SpotId> {
        let children = self.spot(parent).children.iter().copied();
        children.filter(|child| self.spot(*child).node == node).collect()
    }

    /// All places of a node in the order of the form.
    pub(crate) fn of(&self, node: NodeId) -> &[SpotId] {
        self.by_node.get(node.0).map(Vec::as_slice).unwrap_or_default()
    }

    /// The places of a node inside another place. Passes that are not asked do not count.
    pub(crate) fn under(&self, form: &Form, from: SpotId, target: NodeId) -> Vec<SpotId> {
        let outer = self.spot(from).node;
        let trail = form.trail(target);
        let start = trail.iter().position(|id| *id == outer).map_or(0, |at| at + 1);
        let mut spots = vec![from];
        for node in trail.into_iter().skip(start) {
            let repeat = form.node(node).kind == Kind::Repeat;
            let asked = |id: &SpotId| !repeat || self.spot(*id).relevant;
            spots = spots.into_iter().flat_map(|spot| self.passes(spot, node)).filter(asked).collect();
        }
        spots
    }

    /// Makes a place with all its parts; a repeat in it begins with one pass.
    pub(crate) fn grow(
        &mut self,
        form: &Form,
        node: NodeId,
        parent: SpotId,
        fresh: &mut Vec<SpotId>,
    ) -> SpotId {
        let id = self.plant(node, parent);
        fresh.push(id);
        for child in &form.node(node).children {
            self.grow(form, *child, id, fresh);
        }
        id
    }

    /// Makes a place without its parts.
    pub(crate) fn plant(&mut self, node: NodeId, parent: SpotId) -> SpotId {
        let id = SpotId(self.spots.len());
        self.spots.push(spot(node, parent));
        self.spot_mut(parent).children.push(id);
        id
    }

    /// Takes a place out of its parent; the order of the children is that of the form.
    pub(crate) fn cut(&mut self, id: SpotId) {
        let parent = self.spot(id).parent;
        self.spot_mut(parent).children.retain(|child| *child != id);
    }

    /// To be called when places came or went: brings children in the order of the form and finds them by node anew.
    pub(crate) fn settle(&mut self, form: &Form) {
        self.by_node = vec![Vec::new(); form.nodes.len()];
        let mut waiting = vec![SpotId::ROOT];
        while let Some(id) = waiting.pop() {
            let mut children = self.spot(id).children.clone();
            children.sort_by_key(|child| self.spot(*child).node);
            let node = self.spot(id).node;
            if let Some(places) = self.by_node.get_mut(node.0) {
                places.push(id);
            }
            waiting.extend(children.iter().rev());
            self.spot_mut(id).children = children;
        }
    }
}

fn spot(node: NodeId, parent: SpotId) -> Spot {
    Spot { node, parent, children: Vec::new(), value: String::new(), relevant: true }
}
