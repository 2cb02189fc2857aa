use super::{Filling, SpotId};
use crate::form::Kind;

impl Filling<'_> {
    /// `channels[2]/share`: names with the pass of each repeat, from 1; stays the same while no pass is taken out.
    pub(super) fn path_of(&self, spot: SpotId) -> String {
        let up = std::iter::successors(Some(spot), |spot| self.grove.parent(*spot));
        let mut names: Vec<String> = up
            .filter(|spot| *spot != SpotId::ROOT)
            .map(|spot| {
                let node = self.form.node(self.grove.spot(spot).node);
                match node.kind {
                    Kind::Repeat => format!("{}[{}]", node.name, self.grove.place(spot) + 1),
                    _ => node.name.clone(),
                }
            })
            .collect();
        names.reverse();
        names.join("/")
    }

    /// The place of a path; a repeat without a number means its first pass.
    pub(super) fn spot_at(&self, path: &str) -> Option<SpotId> {
        let mut at = SpotId::ROOT;
        for part in path.split('/') {
            let (name, place) = match part.strip_suffix(']').and_then(|part| part.split_once('[')) {
                Some((name, number)) => (name, number.parse::<usize>().ok()?.checked_sub(1)?),
                None => (part, 0),
            };
            let children = self.grove.spot(at).children.iter().copied();
            let named = |spot: &SpotId| self.form.node(self.grove.spot(*spot).node).name == name;
            at = children.filter(named).nth(place)?;
        }
        (at != SpotId::ROOT).then_some(at)
    }
}
