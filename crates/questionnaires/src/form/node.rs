use super::kind::Kind;
use super::texts::Texts;
use crate::xpath::Expression;

/// A group, repeat or question of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeId(pub(crate) usize);

impl NodeId {
    /// The form itself.
    pub const ROOT: Self = Self(usize::MAX);
}

/// A row of the sheet `survey`.
#[derive(Debug, Clone)]
pub struct Node {
    pub name: String,
    pub kind: Kind,
    pub parent: NodeId,
    pub children: Vec<NodeId>,
    /// Where it stands in the sheet, from 1; 0 for the form itself.
    pub row: u32,
    pub label: Texts,
    pub hint: Texts,
    pub guidance: Texts,
    pub required_message: Texts,
    pub constraint_message: Texts,
    /// Files shown with the label, by kind: `image`, `audio`, `video`, `big-image`.
    pub media: Vec<(String, Texts)>,
    pub required: Option<Expression>,
    pub relevant: Option<Expression>,
    pub constraint: Option<Expression>,
    pub calculation: Option<Expression>,
    pub read_only: Option<Expression>,
    pub choice_filter: Option<Expression>,
    pub repeat_count: Option<Expression>,
    /// Questions whose change computes the calculation anew; without any it always follows.
    pub trigger: Vec<NodeId>,
    pub default: Default,
    /// Words that say how it looks: `minimal`, `horizontal`, `field-list` …
    pub appearance: String,
    pub parameters: Parameters,
    /// A choice “other” and a question for it belong to this one.
    pub or_other: bool,
    /// The list that stands in its type, where its choices come from the file of a `search()` instead.
    pub(crate) written_list: Option<super::ListId>,
    /// Columns of the author's own, by heading; kept for writing.
    pub others: Vec<(String, String)>,
    /// Made by another row, as the question behind `or_other`.
    pub made: bool,
}

/// What a question holds before anybody answers.
#[derive(Debug, Clone, std::default::Default)]
pub enum Default {
    #[default]
    None,
    Value(String),
    /// Computed once, when its place comes into being.
    Computed(Expression),
}

/// The column `parameters`: `start=0 end=10 step=1`.
#[derive(Debug, Clone, PartialEq, Eq, std::default::Default)]
pub struct Parameters(pub(crate) Vec<(String, String)>);

impl Parameters {
    pub fn get(&self, key: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == key).map(|(_, value)| value.as_str())
    }

    pub(crate) fn source(&self) -> String {
        let pairs: Vec<String> = self.0.iter().map(|(key, value)| format!("{key}={value}")).collect();
        pairs.join(" ")
    }
}

impl Node {
    pub(crate) fn new(name: &str, kind: Kind, parent: NodeId, row: u32) -> Self {
        Self {
            name: name.to_owned(),
            kind,
            parent,
            children: Vec::new(),
            row,
            label: Texts::default(),
            hint: Texts::default(),
            guidance: Texts::default(),
            required_message: Texts::default(),
            constraint_message: Texts::default(),
            media: Vec::new(),
            required: None,
            relevant: None,
            constraint: None,
            calculation: None,
            read_only: None,
            choice_filter: None,
            repeat_count: None,
            trigger: Vec::new(),
            default: Default::None,
            appearance: String::new(),
            parameters: Parameters::default(),
            or_other: false,
            written_list: None,
            others: Vec::new(),
            made: false,
        }
    }

    /// Whether a word of the appearance is that one.
    pub fn appears(&self, word: &str) -> bool {
        self.appearance.split_whitespace().any(|known| known == word)
    }

    /// Whether people see it: a question with a label or hint, and every group.
    pub fn is_shown(&self) -> bool {
        match self.kind {
            Kind::Meta(_) | Kind::Hidden | Kind::External(_) => false,
            Kind::Calculate => !(self.label.is_empty() && self.hint.is_empty()),
            _ => self.calculation.is_none() || !(self.label.is_empty() && self.hint.is_empty()),
        }
    }

    pub(crate) fn expressions(&self) -> impl Iterator<Item = (&'static str, &Expression)> {
        let default = match &self.default {
            Default::Computed(expression) => Some(expression),
            _ => None,
        };
        let all = [
            ("required", self.required.as_ref()),
            ("relevant", self.relevant.as_ref()),
            ("constraint", self.constraint.as_ref()),
            ("calculation", self.calculation.as_ref()),
            ("read_only", self.read_only.as_ref()),
            ("choice_filter", self.choice_filter.as_ref()),
            ("repeat_count", self.repeat_count.as_ref()),
            ("default", default),
        ];
        all.into_iter().filter_map(|(column, expression)| Some((column, expression?)))
    }

    pub(crate) fn expressions_mut(&mut self) -> impl Iterator<Item = &mut Expression> {
        let default = match &mut self.default {
            Default::Computed(expression) => Some(expression),
            _ => None,
        };
        let all = [
            self.required.as_mut(),
            self.relevant.as_mut(),
            self.constraint.as_mut(),
            self.calculation.as_mut(),
            self.read_only.as_mut(),
            self.choice_filter.as_mut(),
            self.repeat_count.as_mut(),
            default,
        ];
        all.into_iter().flatten()
    }

    pub(crate) fn texts_mut(&mut self) -> impl Iterator<Item = &mut Texts> {
        [
            &mut self.label,
            &mut self.hint,
            &mut self.guidance,
            &mut self.required_message,
            &mut self.constraint_message,
        ]
        .into_iter()
    }
}
