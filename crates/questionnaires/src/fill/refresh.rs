use super::{Filling, SpotId};
use crate::form::{Kind, Node, NodeId, Pass};

/// Most passes of a repeat, whatever an answer says.
pub(super) const MOST_PASSES: usize = 1_000;
/// Most places of a filling, with those of repeats inside repeats.
pub(super) const MOST_PLACES: usize = 100_000;

impl Filling<'_> {
    /// Computes everything that follows from the answers, each after what it needs.
    pub(super) fn refresh(&mut self) {
        let form = self.form;
        for (id, pass) in &form.order {
            let node = form.node(*id);
            match pass {
                Pass::Relevance => self.ask(*id, node),
                Pass::Value if node.kind == Kind::Repeat && node.repeat_count.is_some() => {
                    self.repeat(*id, node);
                }
                Pass::Value => self.calculate(*id, node),
            }
        }
    }

    fn ask(&mut self, id: NodeId, node: &Node) {
        for spot in self.grove.of(id).to_vec() {
            let around = self.grove.spot(self.grove.spot(spot).parent).relevant;
            let relevant = around
                && (node.relevant.is_none()
                    || self.with_world(spot, |world| world.holds(node.relevant.as_ref(), spot, true)));
            self.grove.spot_mut(spot).relevant = relevant;
        }
    }

    fn calculate(&mut self, id: NodeId, node: &Node) {
        let Some(calculation) = node.calculation.as_ref().filter(|_| node.trigger.is_empty()) else { return };
        for spot in self.grove.of(id).to_vec() {
            if self.grove.spot(spot).relevant {
                let value =
                    self.with_world(spot, |world| world.of(calculation, spot).kept_as(&node.kind, world));
                self.grove.spot_mut(spot).value = value;
            }
        }
    }

    /// Brings a repeat to the number of passes that its count says.
    fn repeat(&mut self, id: NodeId, node: &Node) {
        let parents = if node.parent == NodeId::ROOT {
            vec![SpotId::ROOT]
        } else {
            self.grove.of(node.parent).to_vec()
        };
        let Some(count) = &node.repeat_count else { return };
        let mut changed = false;
        for parent in parents {
            let mut passes = self.grove.passes(parent, id);
            if passes.is_empty() {
                // The count is computed where the repeat is.
                passes.push(self.grove.grow(self.form, id, parent, &mut self.fresh));
                changed = true;
            }
            let Some(first) = passes.first().copied() else { continue };
            let wanted = self.with_world(first, |world| world.of(count, first).number(world));
            let wanted = crate::number::whole(wanted.floor()).and_then(|count| usize::try_from(count).ok());
            let wanted = wanted.unwrap_or_default().min(MOST_PASSES);
            for _ in passes.len()..wanted {
                if self.grove.places() >= MOST_PLACES {
                    break;
                }
                self.grove.grow(self.form, id, parent, &mut self.fresh);
                changed = true;
            }
            for spot in passes.iter().skip(wanted) {
                self.grove.cut(*spot);
                // With all its parts, or a repeat that has no pass would seem to grow for ever.
                let grove = &self.grove;
                let up = |fresh: &SpotId| std::iter::successors(Some(*fresh), |at| grove.parent(*at));
                self.fresh.retain(|fresh| up(fresh).all(|at| at != *spot));
                changed = true;
            }
        }
        if changed {
            self.grove.settle(self.form);
        }
    }
}
