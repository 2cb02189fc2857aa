use askama::Template;
use kernel::Result;
use questionnaires::Moment;
use ui::{Html, T};

use crate::blocks::{Block, Repeat, blocks};
use crate::question::question;
use crate::taken::field;
use crate::{Interview, facts, state, words};

/// The form with everything in it.
#[derive(Template)]
#[template(path = "interview.html")]
struct Page<'a> {
    t: &'a T,
    interview: &'a Interview<'a>,
    mistakes: Vec<(String, String)>,
    sections: Html,
    state: String,
    words: String,
    /// Something on the page follows from answers.
    follows: bool,
}

#[derive(Template)]
#[template(path = "section.html")]
struct Section<'a> {
    t: &'a T,
    path: &'a str,
    label: &'a str,
    hint: &'a str,
    inside: Html,
    /// How many groups it lies in: the outermost are panels.
    depth: usize,
    follows: bool,
}

#[derive(Template)]
#[template(path = "repeat.html")]
struct Passes<'a> {
    t: &'a T,
    repeat: &'a Repeat<'a>,
    turns: Vec<(&'a str, usize, Html)>,
    depth: usize,
    follows: bool,
}

#[derive(Template)]
#[template(path = "keeper.html")]
struct Keeper<'a> {
    t: &'a T,
}

/// The interview as a part of a page: a form, or facts when it is closed.
///
/// # Errors
/// [`kernel::Error::Internal`] when a value cannot be written.
pub fn html(t: &T, interview: &Interview<'_>) -> Result<Html> {
    let blocks = blocks(interview.filling);
    if interview.closed {
        return facts::html(t, interview.action, interview.filling, &blocks);
    }
    let follows = follows(interview);
    Html::render(&Page {
        t,
        interview,
        mistakes: interview
            .mistakes
            .iter()
            .map(|wrong| (field(&wrong.path), named(interview, wrong)))
            .collect(),
        sections: outermost(t, interview, &blocks, follows)?,
        state: state::state(interview),
        words: words::words(t),
        follows,
    })
}

/// For a page that lists interviews: a button that fetches each link with `data-interview-keep` to the device, and marks
/// those whose answers wait to be sent. Needs [`crate::SCRIPT`].
///
/// # Errors
/// As [`html`].
pub fn keeper(t: &T) -> Result<Html> {
    Html::render(&Keeper { t })
}

/// The sentence of the summary, which stands apart from its field and so names it.
fn named(interview: &Interview<'_>, mistake: &questionnaires::Mistake) -> String {
    let label = interview.filling.view(&mistake.path).map(|view| view.label).unwrap_or_default();
    if label.is_empty() { mistake.message.clone() } else { format!("{label} – {}", mistake.message) }
}

/// Whether what is shown depends on answers.
fn follows(interview: &Interview<'_>) -> bool {
    interview.filling.form().nodes().any(|(_, node)| {
        node.relevant.is_some() || node.choice_filter.is_some() || node.repeat_count.is_some()
    })
}

/// Groups and repeats are panels of their own, what stands between them shares one.
fn outermost(t: &T, interview: &Interview<'_>, blocks: &[Block<'_>], follows: bool) -> Result<Html> {
    let mut html = String::new();
    for run in blocks.chunk_by(|a, b| is_question(a) && is_question(b)) {
        match run {
            [Block::Question(first), ..] => {
                let inside = all(t, interview, run, 1)?;
                let path = first.path.as_str();
                html +=
                    &Html::render(&Section { t, path, label: "", hint: "", inside, depth: 0, follows })?.0;
            }
            _ => html += &all(t, interview, run, 0)?.0,
        }
    }
    Ok(Html(html))
}

pub(crate) fn is_question(block: &Block<'_>) -> bool {
    matches!(block, Block::Question(_))
}

fn all(t: &T, interview: &Interview<'_>, blocks: &[Block<'_>], depth: usize) -> Result<Html> {
    let mut html = String::new();
    for block in blocks {
        html += &one(t, interview, block, depth)?.0;
    }
    Ok(Html(html))
}

fn one(t: &T, interview: &Interview<'_>, block: &Block<'_>, depth: usize) -> Result<Html> {
    let follows = follows(interview) && depth == 0;
    match block {
        Block::Question(view) => question(t, interview, view),
        Block::Group { view, inside } => {
            let inside = all(t, interview, inside, depth + 1)?;
            let (path, label, hint) = (view.path.as_str(), view.label.as_str(), view.hint.as_str());
            Html::render(&Section { t, path, label, hint, inside, depth, follows })
        }
        Block::Repeat(repeat) => {
            let turns = repeat.passes.iter().map(|(view, inside)| {
                Ok((view.path.as_str(), view.pass, all(t, interview, inside, depth + 1)?))
            });
            let turns = turns.collect::<Result<Vec<_>>>()?;
            Html::render(&Passes { t, repeat, turns, depth, follows })
        }
    }
}

impl Page<'_> {
    fn moment(&self) -> Moment {
        self.interview.filling.environment().moment
    }
}
