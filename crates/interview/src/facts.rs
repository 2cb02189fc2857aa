//! A finished interview, to be read.
use askama::Template;
use kernel::Result;
use questionnaires::{Filling, Kind, View};
use ui::{Html, T};

use crate::blocks::Block;
use crate::choices::shown;
use crate::file::{FileName, is_file};
use crate::page::is_question;
use crate::taken::field;

/// Answers that stand together, under their heading.
#[derive(Template, Default)]
#[template(path = "facts.html")]
struct Facts {
    id: String,
    heading: String,
    depth: usize,
    rows: Vec<Row>,
    inside: Vec<Html>,
    nothing: String,
    file: String,
}

/// A question with its answer in words, and where its file is seen.
struct Row {
    label: String,
    value: String,
    file: Option<String>,
    picture: bool,
}

impl Row {
    fn of(action: &str, filling: &Filling<'_>, view: &View<'_>) -> Self {
        let name = is_file(&view.node.kind).then(|| FileName::parse(&view.value)).flatten();
        Self {
            label: view.label.clone(),
            value: shown(filling, view),
            picture: name.as_ref().is_some_and(FileName::is_picture),
            file: name.map(|name| format!("{action}/files/{}", name.as_str())),
        }
    }
}

/// The answers of what was asked, in their groups and their order.
pub(crate) fn html(t: &T, action: &str, filling: &Filling<'_>, blocks: &[Block<'_>]) -> Result<Html> {
    let mut html = String::new();
    for run in blocks.chunk_by(|a, b| is_question(a) && is_question(b)) {
        html += &Html::render(&facts(t, action, filling, run, Facts::default())?)?.0;
    }
    Ok(Html(html))
}

fn facts(
    t: &T,
    action: &str,
    filling: &Filling<'_>,
    blocks: &[Block<'_>],
    mut facts: Facts,
) -> Result<Facts> {
    facts.nothing = t.get("interview-nothing");
    facts.file = t.get("interview-script-file-there");
    let depth = facts.depth + 1;
    let add = |facts: &mut Facts, path: &str, heading: String, blocks: &[Block<'_>]| -> Result<()> {
        let empty = Facts { id: field(path), heading, depth, ..Facts::default() };
        facts.inside.push(Html::render(&self::facts(t, action, filling, blocks, empty)?)?);
        Ok(())
    };
    for block in blocks {
        match block {
            Block::Question(view) if view.node.kind == Kind::Note => {}
            Block::Question(view) => facts.rows.push(Row::of(action, filling, view)),
            Block::Group { view, inside } => add(&mut facts, &view.path, view.label.clone(), inside)?,
            Block::Repeat(repeat) => {
                for (view, inside) in &repeat.passes {
                    let heading = t.with("label", &view.label).with("pass", view.pass).get("interview-pass");
                    add(&mut facts, &view.path, heading, inside)?;
                }
            }
        }
    }
    Ok(facts)
}
