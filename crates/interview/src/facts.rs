//! A finished interview, to be read.
use askama::Template;
use kernel::Result;
use questionnaires::{Filling, Kind};
use ui::{Html, T};

use crate::blocks::Block;
use crate::choices::shown;
use crate::page::is_question;
use crate::taken::field;

/// Answers that stand together, under their heading.
#[derive(Template, Default)]
#[template(path = "facts.html")]
struct Facts {
    id: String,
    heading: String,
    depth: usize,
    rows: Vec<(String, String)>,
    inside: Vec<Html>,
    nothing: String,
}

/// The answers of what was asked, in their groups and their order.
pub(crate) fn html(t: &T, filling: &Filling<'_>, blocks: &[Block<'_>]) -> Result<Html> {
    let mut html = String::new();
    for run in blocks.chunk_by(|a, b| is_question(a) && is_question(b)) {
        html += &Html::render(&facts(t, filling, run, Facts::default())?)?.0;
    }
    Ok(Html(html))
}

fn facts(t: &T, filling: &Filling<'_>, blocks: &[Block<'_>], mut facts: Facts) -> Result<Facts> {
    facts.nothing = t.get("interview-nothing");
    let depth = facts.depth + 1;
    let add = |facts: &mut Facts, path: &str, heading: String, blocks: &[Block<'_>]| -> Result<()> {
        let empty = Facts { id: field(path), heading, depth, ..Facts::default() };
        facts.inside.push(Html::render(&self::facts(t, filling, blocks, empty)?)?);
        Ok(())
    };
    for block in blocks {
        match block {
            Block::Question(view) if view.node.kind == Kind::Note => {}
            Block::Question(view) => facts.rows.push((view.label.clone(), shown(filling, view))),
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
