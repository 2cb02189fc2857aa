use std::fmt;

use askama::Template;

use crate::{Form, Html, T};

/// A form as a template shows it.
pub struct FormView<'a> {
    pub form: &'a Form,
    pub t: T,
}

/// The summary on top: each mistake links to its field.
#[derive(Template)]
#[template(path = "errors.html")]
struct Errors<'a> {
    t: &'a T,
    errors: Vec<(&'a str, String)>,
}

impl<'a> FormView<'a> {
    pub fn new(form: &'a Form, t: T) -> Self {
        Self { form, t }
    }

    pub fn value(&self, name: &str) -> &str {
        self.form.value(name)
    }

    pub fn is(&self, name: &str, value: &str) -> bool {
        self.form.value(name) == value
    }

    /// The summary of errors; nothing when there are none.
    pub fn summary(&self) -> Html {
        if self.form.errors.is_empty() {
            return Html::default();
        }
        let errors =
            self.form.errors.iter().map(|e| (e.field.as_str(), self.named(&e.field, &e.message))).collect();
        Html::render(&Errors { t: &self.t, errors }).unwrap_or_default()
    }

    /// The sentence of the summary, which stands apart from its field and so names it.
    fn named(&self, field: &str, message: &kernel::Message) -> String {
        let word = field.split('-').next().unwrap_or_default();
        let sentence = self.t.message(message);
        match self.t.find(&format!("field-{word}")) {
            Some(name) => format!("{name}: {sentence}"),
            None => sentence,
        }
    }

    /// What is wrong with one field.
    pub fn error(&self, name: &str) -> Option<String> {
        self.form.errors.iter().find(|e| e.field == name).map(|e| self.t.message(&e.message))
    }

    /// An input with its label; finish it in the template.
    pub fn input(&self, name: &str, label: &str) -> Input {
        self.labelled(name, self.t.get(label))
    }

    /// The same with a label that is data and no key of a text.
    pub fn labelled(&self, name: &str, label: String) -> Input {
        Input {
            name: name.to_owned(),
            label,
            value: self.form.value(name).to_owned(),
            error: self.error(name),
            optional: None,
            hint: None,
            kind: "text",
            autocomplete: None,
            rows: 0,
            options: Vec::new(),
            attributes: Html::default(),
            t: self.t.clone(),
        }
    }
}

/// One field: label, hint, error, control.
#[derive(Template, Clone)]
#[template(path = "input.html")]
pub struct Input {
    name: String,
    label: String,
    value: String,
    error: Option<String>,
    optional: Option<String>,
    hint: Option<String>,
    kind: &'static str,
    autocomplete: Option<&'static str>,
    rows: usize,
    options: Vec<(String, String)>,
    attributes: Html,
    t: T,
}

impl Input {
    /// The `type` of the input, e.g. `tel`; `select` and `textarea` make those.
    #[must_use]
    pub fn kind(mut self, kind: &'static str) -> Self {
        self.kind = kind;
        self
    }

    #[must_use]
    pub fn autocomplete(mut self, what: &'static str) -> Self {
        self.autocomplete = Some(what);
        self
    }

    #[must_use]
    pub fn hint(mut self, key: &str) -> Self {
        self.hint = Some(self.t.get(key));
        self
    }

    /// Says beside the label that it may be left empty.
    #[must_use]
    pub fn optional(mut self) -> Self {
        self.optional = Some(self.t.get("form-optional"));
        self
    }

    #[must_use]
    pub fn area(mut self, rows: usize) -> Self {
        self.kind = "textarea";
        self.rows = rows;
        self
    }

    /// A choice among values with their names.
    #[must_use]
    pub fn select(mut self, options: impl AsRef<[(String, String)]>) -> Self {
        self.kind = "select";
        self.options = options.as_ref().to_vec();
        self
    }

    /// Further attributes, from the template itself (never from people).
    #[must_use]
    pub fn with(mut self, attributes: &'static str) -> Self {
        self.attributes = Html(attributes.to_owned());
        self
    }

    fn described(&self) -> String {
        let hint = self.hint.is_some().then(|| format!("{}-hint", self.name));
        let error = self.error.is_some().then(|| format!("{}-error", self.name));
        [hint, error].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    fn is(&self, kind: &str) -> bool {
        self.kind == kind
    }

    fn chosen(&self, key: &str) -> bool {
        self.value == key
    }

    fn numeric(&self) -> bool {
        self.is("number")
    }

    /// The `type` attribute: numbers are typed as text, so that "120.000" is welcome.
    fn browser_kind(&self) -> &'static str {
        if self.numeric() { "text" } else { self.kind }
    }
}

impl askama::filters::HtmlSafe for Input {}

impl fmt::Debug for Input {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Input").field("name", &self.name).finish_non_exhaustive()
    }
}
