use serde_json::{Map, Value};

use super::{Environment, Filling, Grove, SpotId};
use crate::form::{Default, Form, Kind, Meta};

impl<'f> Filling<'f> {
    /// Opens an empty form: with its defaults, and one pass of each repeat that does not say how many.
    pub fn begin(form: &'f Form, environment: Environment) -> Self {
        let mut filling = Self::empty(form, environment);
        for child in &form.root.children {
            filling.grove.grow(form, *child, SpotId::ROOT, &mut filling.fresh);
        }
        filling.grove.settle(form);
        filling.settle();
        filling
    }

    /// Opens a form with answers as [`Filling::answers`] gave them. What they leave out is empty: defaults are given once,
    /// when a place comes into being.
    pub fn resume(form: &'f Form, environment: Environment, answers: &Map<String, Value>) -> Self {
        let mut filling = Self::empty(form, environment);
        filling.read_section(SpotId::ROOT, answers, "");
        filling.grove.settle(form);
        filling.settle();
        filling
    }

    fn empty(form: &'f Form, environment: Environment) -> Self {
        Self { form, environment, grove: Grove::new(), fresh: Vec::new(), unknown: Vec::new() }
    }

    /// Gives new places what they hold without being answered, until nothing new comes into being.
    pub(super) fn settle(&mut self) {
        // Values first, then what is computed from them; a repeat may grow by that.
        for _ in 0..20 {
            let fresh = std::mem::take(&mut self.fresh);
            for spot in &fresh {
                self.give(*spot);
            }
            self.refresh();
            for spot in &fresh {
                self.compute_default(*spot);
            }
            if fresh.is_empty() {
                return;
            }
        }
    }

    fn give(&mut self, spot: SpotId) {
        let node = self.form.node(self.grove.spot(spot).node);
        let environment = &self.environment;
        let value = match (&node.kind, &node.default) {
            (Kind::Meta(Meta::Start), _) => environment.moment.date_time(),
            (Kind::Meta(Meta::Today), _) => environment.moment.date(),
            (Kind::Meta(Meta::DeviceId), _) => environment.device.clone(),
            (Kind::Meta(Meta::UserName), _) => environment.user.clone(),
            (Kind::Meta(Meta::Email), _) => environment.email.clone(),
            (Kind::Meta(Meta::PhoneNumber), _) => environment.phone.clone(),
            (_, Default::Value(value)) => value.clone(),
            _ => return,
        };
        self.grove.spot_mut(spot).value = value;
    }

    fn compute_default(&mut self, spot: SpotId) {
        let node = self.form.node(self.grove.spot(spot).node);
        if let Default::Computed(expression) = &node.default {
            let value = self.with_world(spot, |world| world.of(expression, spot).kept_as(&node.kind, world));
            self.grove.spot_mut(spot).value = value;
        }
    }
}
