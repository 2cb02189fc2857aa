//! A form as a page shows it: groups and repeats with what is asked in them now.
use questionnaires::{Filling, Kind, NodeId, View};

/// A piece of the page.
#[derive(Debug)]
pub(crate) enum Block<'f> {
    Group { view: View<'f>, inside: Vec<Block<'f>> },
    Repeat(Repeat<'f>),
    Question(View<'f>),
}

/// A repeated group with its passes.
#[derive(Debug)]
pub(crate) struct Repeat<'f> {
    /// Without the number of a pass.
    pub(crate) path: String,
    pub(crate) label: String,
    pub(crate) hint: String,
    /// People say how many passes there are.
    pub(crate) free: bool,
    pub(crate) passes: Vec<(View<'f>, Vec<Block<'f>>)>,
}

/// What is asked at the moment, in the order of the form.
pub(crate) fn blocks<'f>(filling: &Filling<'f>) -> Vec<Block<'f>> {
    inside(filling, NodeId::ROOT, "")
}

fn inside<'f>(filling: &Filling<'f>, id: NodeId, path: &str) -> Vec<Block<'f>> {
    let children = filling.form().node(id).children.iter();
    children.filter_map(|child| block(filling, *child, path)).collect()
}

fn block<'f>(filling: &Filling<'f>, id: NodeId, around: &str) -> Option<Block<'f>> {
    let node = filling.form().node(id);
    let path = if around.is_empty() { node.name.clone() } else { format!("{around}/{}", node.name) };
    if node.kind == Kind::Repeat {
        return repeat(filling, id, path).map(Block::Repeat);
    }
    let view = filling.view(&path).filter(|view| view.relevant && node.is_shown())?;
    if node.kind != Kind::Group {
        return Some(Block::Question(view));
    }
    let inside = inside(filling, id, &path);
    // Groups of nothing but calculations are no part of the page.
    (!inside.is_empty()).then_some(Block::Group { view, inside })
}

fn repeat<'f>(filling: &Filling<'f>, id: NodeId, path: String) -> Option<Repeat<'f>> {
    let node = filling.form().node(id);
    let count = filling.passes(&path);
    let views = (1..=count).filter_map(|pass| filling.view(&format!("{path}[{pass}]")));
    let passes: Vec<(View<'f>, Vec<Block<'f>>)> = views
        .filter(|view| view.relevant)
        .map(|view| {
            let parts = inside(filling, id, &view.path);
            (view, parts)
        })
        .collect();
    let free = node.repeat_count.is_none();
    // A repeat that is not asked has passes too, none of them relevant; an empty one can only be added to.
    if passes.is_empty() && !(free && count == 0) {
        return None;
    }
    let (label, hint) = passes.first().map_or_else(
        || (plain(filling, id), String::new()),
        |(view, _)| (view.label.clone(), view.hint.clone()),
    );
    Some(Repeat { path, label, hint, free, passes })
}

/// The label of a repeat without passes, as it is written.
fn plain(filling: &Filling<'_>, id: NodeId) -> String {
    let texts = &filling.form().node(id).label;
    let default = filling.form().settings.default_language;
    let label = texts.source(filling.environment().language).or_else(|| texts.source(default));
    label.unwrap_or_default().to_owned()
}
