use askama::Template;
use kernel::Result;
use questionnaires::{Kind, Mistake, View};
use ui::{Html, T};

use crate::Interview;
use crate::control::Control;
use crate::taken::field;

/// A question with its field.
#[derive(Template)]
#[template(path = "question.html")]
struct Question<'a> {
    t: &'a T,
    view: &'a View<'a>,
    id: String,
    control: Control,
    mistake: Option<&'a str>,
    optional: bool,
    /// Its list waits for another answer: a button brings it up to date.
    waits: bool,
    /// Where files are seen.
    action: &'a str,
}

/// Renders a question.
pub(crate) fn question(t: &T, interview: &Interview<'_>, view: &View<'_>) -> Result<Html> {
    let control = Control::of(interview.filling, view);
    let asked = view.node.kind.is_asked() && !view.read_only;
    let mistake = interview.mistakes.iter().find(|mistake| mistake.path == view.path);
    Html::render(&Question {
        t,
        view,
        id: field(&view.path),
        mistake: mistake.map(|mistake: &Mistake| mistake.message.as_str()),
        optional: asked && !view.required,
        waits: asked && view.node.choice_filter.is_some(),
        action: interview.action,
        control,
    })
}

impl Question<'_> {
    fn described(&self) -> String {
        let hint = (!self.view.hint.is_empty()).then(|| format!("{}-hint", self.id));
        let error = self.mistake.is_some().then(|| format!("{}-error", self.id));
        [hint, error].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    fn label(&self) -> &str {
        if self.view.label.is_empty() { &self.view.node.name } else { &self.view.label }
    }

    fn is_numbers(&self) -> bool {
        self.view.node.kind == Kind::Range
    }

    fn wide(&self) -> bool {
        matches!(self.view.node.kind, Kind::Note) || self.control.is_set()
    }
}
