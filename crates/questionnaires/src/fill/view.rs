use super::{Filling, SpotId};
use crate::form::{Kind, Node, NodeId, Piece, Source, Template, Texts};

/// A group, repeat or question as a page shows it.
#[derive(Debug, Clone)]
pub struct View<'f> {
    pub id: NodeId,
    pub node: &'f Node,
    /// Where it stands, as [`Filling::set`] takes it: `channels[2]/share`.
    pub path: String,
    /// How many groups it lies in.
    pub depth: usize,
    /// Whether it is asked now.
    pub relevant: bool,
    pub required: bool,
    pub read_only: bool,
    /// With answers in their places, in the wanted language.
    pub label: String,
    pub hint: String,
    pub guidance: String,
    /// Files shown with the label, by kind: `image`, `audio`, `video`, `big-image`.
    pub media: Vec<(&'f str, &'f str)>,
    pub value: String,
    /// Of a repeat: which pass, from 1.
    pub pass: usize,
}

impl<'f> Filling<'f> {
    /// Everything people may see, in the order of the form, also what is not asked now: a page without a script shows
    /// only what is relevant, one with a script hides the rest.
    pub fn views(&self) -> Vec<View<'f>> {
        let mut views = Vec::new();
        self.collect(SpotId::ROOT, 0, &mut views);
        views
    }

    /// One place.
    pub fn view(&self, path: &str) -> Option<View<'f>> {
        let spot = self.spot_at(path)?;
        let depth = path.matches('/').count();
        Some(self.view_of(spot, depth))
    }

    fn collect(&self, spot: SpotId, depth: usize, views: &mut Vec<View<'f>>) {
        for child in &self.grove.spot(spot).children {
            let node = self.form.node(self.grove.spot(*child).node);
            if node.is_shown() {
                views.push(self.view_of(*child, depth));
            }
            if node.kind.is_section() {
                self.collect(*child, depth + 1, views);
            }
        }
    }

    fn view_of(&self, spot: SpotId, depth: usize) -> View<'f> {
        let found = self.grove.spot(spot);
        let node = self.form.node(found.node);
        let (required, read_only) = self.with_world(spot, |world| {
            (
                world.holds(node.required.as_ref(), spot, false),
                world.holds(node.read_only.as_ref(), spot, false),
            )
        });
        let computed = node.calculation.is_some() && node.trigger.is_empty();
        View {
            id: found.node,
            node,
            path: self.path_of(spot),
            depth,
            relevant: found.relevant,
            required,
            read_only: read_only || computed,
            label: self.shown(&node.label, spot),
            hint: self.shown(&node.hint, spot),
            guidance: self.shown(&node.guidance, spot),
            media: self.media(node),
            value: found.value.clone(),
            pass: if node.kind == Kind::Repeat { self.grove.place(spot) + 1 } else { 0 },
        }
    }

    fn media(&self, node: &'f Node) -> Vec<(&'f str, &'f str)> {
        let (language, default) = (self.environment.language, self.form.settings.default_language);
        let files = node.media.iter().filter_map(|(kind, texts)| {
            texts.best(language, default).map(|file| (kind.as_str(), file.source.as_str()))
        });
        files.collect()
    }

    /// How many passes a repeat has: `channels`, `firms[2]/channels`.
    pub fn passes(&self, path: &str) -> usize {
        let (around, name) = path.rsplit_once('/').unwrap_or(("", path));
        let parent = if around.is_empty() { Some(SpotId::ROOT) } else { self.spot_at(around) };
        let named = |spot: &SpotId| self.form.node(self.grove.spot(*spot).node).name == name;
        parent.map_or(0, |parent| self.grove.spot(parent).children.iter().copied().filter(named).count())
    }

    /// A text in the wanted language, with answers in their places.
    pub(super) fn shown(&self, texts: &Texts, spot: SpotId) -> String {
        let best = texts.best(self.environment.language, self.form.settings.default_language);
        best.map(|template| self.written(template, spot)).unwrap_or_default()
    }

    pub(super) fn written(&self, template: &Template, spot: SpotId) -> String {
        if template.pieces.is_empty() {
            return template.source.clone();
        }
        let piece = |piece: &Piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Answer { node: Some(node), .. } => self.answer_shown(*node, spot),
            Piece::Answer { node: None, .. } => self.environment.instance.clone(),
        };
        template.pieces.iter().map(piece).collect()
    }

    /// What a question holds, near a place; of a choice, its label.
    fn answer_shown(&self, node: NodeId, spot: SpotId) -> String {
        let near = std::iter::successors(Some(spot), |spot| self.grove.parent(*spot)).find(|spot| {
            self.form.lies_in(node, self.grove.spot(*spot).node) && self.grove.spot(*spot).node != node
        });
        let found = self.grove.under(self.form, near.unwrap_or(SpotId::ROOT), node);
        let Some(value) = found.first().map(|spot| self.grove.seen(*spot)) else { return String::new() };
        let Some(Source::List(list)) = self.form.node(node).kind.source() else { return value.to_owned() };
        let label = |one: &str| {
            let list = self.form.list(*list)?;
            let item = list.items.get(list.named(one)?)?;
            let label = item.label.best(self.environment.language, self.form.settings.default_language)?;
            Some(label.plain())
        };
        if let Kind::SelectOne(_) = self.form.node(node).kind {
            return label(value).unwrap_or_else(|| value.to_owned());
        }
        let labels = value.split_whitespace().map(|one| label(one).unwrap_or_else(|| one.to_owned()));
        labels.collect::<Vec<_>>().join(", ")
    }
}
