use super::{Filling, SpotId};
use crate::compute::{Chance, Point, Scope, matching, shuffle};
use crate::form::{Item, ListId, NodeId, Source};
use crate::number;

/// A choice that may be taken now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub label: String,
    pub selected: bool,
    /// The file of its picture; empty without one.
    pub image: String,
}

impl Filling<'_> {
    /// The choices of the question at a path that pass its filter, in the order they are shown.
    pub fn choices(&self, path: &str) -> Vec<Choice> {
        let Some(spot) = self.spot_at(path) else { return Vec::new() };
        let node = self.form.node(self.grove.spot(spot).node);
        match node.kind.source() {
            None => Vec::new(),
            Some(Source::Answers(target)) => self.earlier(spot, *target),
            Some(Source::List(list)) => self.listed(spot, *list),
        }
    }

    fn listed(&self, spot: SpotId, id: ListId) -> Vec<Choice> {
        let node = self.form.node(self.grove.spot(spot).node);
        let Some(list) = self.form.list(id) else { return Vec::new() };
        let mut items = self.items(spot, id);
        if node.parameters.get("randomize") == Some("true") {
            items = shuffle(items, self.seed(spot));
        }
        let value = &self.grove.spot(spot).value;
        items
            .into_iter()
            .filter_map(|at| list.items.get(at))
            .map(|item| self.choice(spot, item, value))
            .collect()
    }

    fn choice(&self, spot: SpotId, item: &Item, value: &str) -> Choice {
        let (language, default) = (self.environment.language, self.form.settings.default_language);
        let label = item.label.best(language, default).map(|label| self.written(label, spot));
        let image = item.media.iter().find(|(kind, _)| kind == "image");
        let image = image.and_then(|(_, texts)| texts.best(language, default));
        Choice {
            value: item.name.clone(),
            label: label.filter(|label| !label.is_empty()).unwrap_or_else(|| item.name.clone()),
            selected: value.split_whitespace().any(|one| one == item.name) || value == item.name,
            image: image.map(|text| text.source.clone()).unwrap_or_default(),
        }
    }

    /// The items of a list that pass the filter of a question.
    pub(super) fn items(&self, spot: SpotId, list: ListId) -> Vec<usize> {
        let filter = self.form.node(self.grove.spot(spot).node).choice_filter.as_ref();
        self.with_world(spot, |world| {
            let scope = Scope { world, question: spot, here: Point::Spot(spot), position: 1, size: 1 };
            matching(&scope, list, filter.map(|filter| &filter.tree))
        })
    }

    fn seed(&self, spot: SpotId) -> f64 {
        let node = self.form.node(self.grove.spot(spot).node);
        let named = |seed: &str| {
            let name = seed.strip_prefix("${")?.strip_suffix('}')?.to_owned();
            self.grove.of(self.form.find(&name)?).first().map(|spot| number::read(self.grove.seen(*spot)))
        };
        let said = node.parameters.get("seed").map(|seed| named(seed).unwrap_or_else(|| number::read(seed)));
        said.unwrap_or_else(|| {
            let text = || format!("{} {}", self.environment.instance, self.path_of(spot));
            (Chance::of(&text).share() * 2_147_483_646.0).floor()
        })
    }

    /// Earlier answers as choices, each once; the filter looks at the pass they stand in.
    fn earlier(&self, spot: SpotId, target: NodeId) -> Vec<Choice> {
        let filter = self.form.node(self.grove.spot(spot).node).choice_filter.as_ref();
        let places = self.grove.under(self.form, SpotId::ROOT, target);
        let size = places.len();
        let mut choices: Vec<Choice> = Vec::new();
        for (at, place) in places.into_iter().enumerate() {
            let passes = filter.is_none_or(|filter| {
                self.with_world(spot, |world| {
                    let here = Point::Spot(world.grove.spot(place).parent);
                    let scope = Scope { world, question: spot, here, position: at + 1, size };
                    scope.holds(&filter.tree)
                })
            });
            let value = self.grove.seen(place);
            if passes && !value.is_empty() && !choices.iter().any(|choice| choice.value == value) {
                let selected = self.grove.spot(spot).value == value;
                let (value, label) = (value.to_owned(), value.to_owned());
                choices.push(Choice { value, label, selected, image: String::new() });
            }
        }
        choices
    }
}
