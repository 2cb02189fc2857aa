use super::refresh::{MOST_PASSES, MOST_PLACES};
use super::{Filling, SpotId};
use crate::form::{Kind, NodeId};

/// Why a change cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChangeError {
    #[error("the form has no place “{0}”")]
    NoPlace(String),
    #[error("“{0}” is not answered by people: it is computed, shown, read only, or holds other questions")]
    NotAsked(String),
    #[error("“{0}” is no repeated group whose passes people may add or take out")]
    NotRepeated(String),
    #[error("“{0}” has as many passes as there may be")]
    TooMany(String),
}

impl Filling<'_> {
    /// Puts an answer in its place, and computes what follows from it. Whether it fits is told by
    /// [`Filling::mistakes`], so that nothing typed is lost.
    ///
    /// # Errors
    /// [`ChangeError::NoPlace`], [`ChangeError::NotAsked`]; nothing changes then.
    pub fn set(&mut self, path: &str, value: &str) -> Result<(), ChangeError> {
        let changed = self.put(path, value)?;
        self.follow(changed.as_slice());
        Ok(())
    }

    /// Puts an answer; told is its place if that changed it.
    fn put(&mut self, path: &str, value: &str) -> Result<Option<SpotId>, ChangeError> {
        let spot = self.spot_at(path).ok_or_else(|| ChangeError::NoPlace(path.to_owned()))?;
        let node = self.form.node(self.grove.spot(spot).node);
        let follows = node.calculation.is_some() && node.trigger.is_empty();
        let closed = || self.with_world(spot, |world| world.holds(node.read_only.as_ref(), spot, false));
        if !(node.kind.is_asked() || node.kind == Kind::Hidden) || follows || closed() {
            return Err(ChangeError::NotAsked(path.to_owned()));
        }
        let value = tidy(&node.kind, value);
        if self.grove.spot(spot).value == value {
            return Ok(None);
        }
        self.grove.spot_mut(spot).value = value;
        Ok(Some(spot))
    }

    /// Computes what follows from changes.
    fn follow(&mut self, changed: &[SpotId]) {
        if changed.is_empty() {
            return;
        }
        self.settle();
        let mut pulled = false;
        for spot in changed {
            pulled |= self.pull_triggers(*spot, self.grove.spot(*spot).node);
        }
        if pulled {
            self.settle();
        }
    }

    /// Puts many answers in their places, as a page sends them, and computes what follows once. Repeats that these answers
    /// make longer have their places before their own answers come. Told is what could not be put.
    pub fn set_all(&mut self, answers: &[(String, String)]) -> Vec<ChangeError> {
        let mut left: Vec<&(String, String)> = answers.iter().collect();
        loop {
            let before = left.len();
            let mut changed = Vec::new();
            let mut refused = Vec::new();
            left.retain(|(path, value)| match self.put(path, value) {
                Ok(spot) => {
                    changed.extend(spot);
                    false
                }
                Err(error) => {
                    refused.push(error);
                    true
                }
            });
            self.follow(&changed);
            if left.is_empty() || left.len() == before {
                return refused;
            }
        }
    }

    /// Computes what waits for the change of a question, in the same pass of a repeat.
    fn pull_triggers(&mut self, changed: SpotId, id: NodeId) -> bool {
        let form = self.form;
        let mut pulled = false;
        for (waiting, node) in form.nodes().filter(|(_, node)| node.trigger.contains(&id)) {
            let common = std::iter::successors(Some(changed), |spot| self.grove.parent(*spot))
                .find(|spot| form.lies_in(waiting, self.grove.spot(*spot).node) && *spot != changed);
            for spot in self.grove.under(form, common.unwrap_or(SpotId::ROOT), waiting) {
                let value = match &node.calculation {
                    Some(calculation) => {
                        self.with_world(spot, |world| world.of(calculation, spot).kept_as(&node.kind, world))
                    }
                    None => String::new(),
                };
                self.grove.spot_mut(spot).value = value;
                pulled = true;
            }
        }
        pulled
    }

    /// Adds a pass to a repeat: `channels`, or `firms[2]/channels`. Its path is the answer.
    ///
    /// # Errors
    /// [`ChangeError`]; nothing changes then.
    pub fn add(&mut self, path: &str) -> Result<String, ChangeError> {
        let (around, name) = path.rsplit_once('/').unwrap_or(("", path));
        let parent = if around.is_empty() { Some(SpotId::ROOT) } else { self.spot_at(around) };
        let parent = parent.ok_or_else(|| ChangeError::NoPlace(path.to_owned()))?;
        let mut children = self.form.node(self.grove.spot(parent).node).children.iter();
        let id = children.find(|id| self.form.node(**id).name == name);
        let id = *id.ok_or_else(|| ChangeError::NoPlace(path.to_owned()))?;
        self.may_change(id, path)?;
        if self.grove.passes(parent, id).len() >= MOST_PASSES || self.grove.places() >= MOST_PLACES {
            return Err(ChangeError::TooMany(path.to_owned()));
        }
        let spot = self.grove.grow(self.form, id, parent, &mut self.fresh);
        self.grove.settle(self.form);
        self.settle();
        Ok(self.path_of(spot))
    }

    /// Takes a pass out of a repeat: `channels[2]`; those after it move up.
    ///
    /// # Errors
    /// [`ChangeError`]; nothing changes then.
    pub fn remove(&mut self, path: &str) -> Result<(), ChangeError> {
        let spot = self.spot_at(path).ok_or_else(|| ChangeError::NoPlace(path.to_owned()))?;
        self.may_change(self.grove.spot(spot).node, path)?;
        self.grove.cut(spot);
        self.grove.settle(self.form);
        self.settle();
        Ok(())
    }

    fn may_change(&self, id: NodeId, path: &str) -> Result<(), ChangeError> {
        let node = self.form.node(id);
        let free = node.kind == Kind::Repeat && node.repeat_count.is_none();
        if free { Ok(()) } else { Err(ChangeError::NotRepeated(path.to_owned())) }
    }
}

/// Without what a keyboard leaves around an answer; several choices with one space between.
fn tidy(kind: &Kind, value: &str) -> String {
    match kind {
        Kind::SelectMultiple(_) | Kind::Rank(_) => value.split_whitespace().collect::<Vec<_>>().join(" "),
        _ => value.trim().replace("\r\n", "\n"),
    }
}
