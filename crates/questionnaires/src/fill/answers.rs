use serde_json::{Map, Value};

use super::refresh::{MOST_PASSES, MOST_PLACES};
use super::{Filling, SpotId};
use crate::form::{Kind, NodeId};

impl Filling<'_> {
    /// The answers so far, also of what is not asked at the moment: a group is an object, a repeat a list of objects, an
    /// answer a text; what is empty is left out.
    pub fn answers(&self) -> Map<String, Value> {
        self.section(SpotId::ROOT, &|_| true)
    }

    /// The answers of what is asked.
    pub(super) fn asked_answers(&self) -> Map<String, Value> {
        self.section(SpotId::ROOT, &|spot| self.grove.spot(spot).relevant)
    }

    fn section(&self, spot: SpotId, keep: &dyn Fn(SpotId) -> bool) -> Map<String, Value> {
        let mut section = Map::new();
        for child in self.grove.spot(spot).children.iter().copied().filter(|child| keep(*child)) {
            let found = self.grove.spot(child);
            let node = self.form.node(found.node);
            let name = node.name.clone();
            match node.kind {
                Kind::Repeat => {
                    let passes = section.entry(name).or_insert_with(|| Value::Array(Vec::new()));
                    if let Value::Array(passes) = passes {
                        passes.push(Value::Object(self.section(child, keep)));
                    }
                }
                Kind::Group => {
                    let inside = self.section(child, keep);
                    if !inside.is_empty() {
                        section.insert(name, Value::Object(inside));
                    }
                }
                ref kind if kind.is_stored() && !found.value.is_empty() => {
                    section.insert(name, Value::String(found.value.clone()));
                }
                _ => {}
            }
        }
        section
    }

    /// Makes the places of a section and puts answers into them.
    pub(super) fn read_section(&mut self, spot: SpotId, answers: &Map<String, Value>, path: &str) {
        let node = self.grove.spot(spot).node;
        let children = &self.form.node(node).children;
        for child in children {
            let name = &self.form.node(*child).name;
            self.read_child(*child, spot, answers.get(name), &format!("{path}{name}/"));
        }
        let known = |name: &String| children.iter().any(|child| self.form.node(*child).name == *name);
        let unknown: Vec<String> =
            answers.keys().filter(|name| !known(name)).map(|name| format!("{path}{name}")).collect();
        self.unknown.extend(unknown);
    }

    fn read_child(&mut self, id: NodeId, parent: SpotId, answer: Option<&Value>, path: &str) {
        let nothing = Map::new();
        match (&self.form.node(id).kind, answer) {
            (Kind::Repeat, Some(Value::Array(passes))) => {
                for pass in passes.iter().take(MOST_PASSES) {
                    if self.grove.places() >= MOST_PLACES {
                        return;
                    }
                    let spot = self.grove.plant(id, parent);
                    self.read_section(spot, pass.as_object().unwrap_or(&nothing), path);
                }
            }
            (Kind::Repeat, _) => {}
            (Kind::Group, answer) => {
                let spot = self.grove.plant(id, parent);
                let inside = answer.and_then(Value::as_object).unwrap_or(&nothing);
                self.read_section(spot, inside, path);
            }
            (_, answer) => {
                let spot = self.grove.plant(id, parent);
                self.grove.spot_mut(spot).value = answer.map(text).unwrap_or_default();
            }
        }
    }
}

/// An answer as text: programs may send numbers, flags and lists of choices.
fn text(value: &Value) -> String {
    match value {
        Value::Null | Value::Object(_) => String::new(),
        Value::String(text) => text.clone(),
        Value::Bool(_) | Value::Number(_) => value.to_string(),
        Value::Array(choices) => choices.iter().map(text).collect::<Vec<_>>().join(" "),
    }
}
