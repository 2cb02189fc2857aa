use super::headings::Place;

/// A column that means something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Column {
    Type,
    Name,
    ListName,
    Label,
    Hint,
    Guidance,
    RequiredMessage,
    ConstraintMessage,
    Media(&'static str),
    Required,
    Relevant,
    Constraint,
    Calculation,
    ReadOnly,
    ChoiceFilter,
    RepeatCount,
    Trigger,
    Default,
    Appearance,
    Parameters,
    SaveTo,
    Disabled,
    /// Of the author's own.
    Other(String),
}

impl Column {
    pub(super) fn is_translated(&self) -> bool {
        matches!(
            self,
            Self::Label
                | Self::Hint
                | Self::Guidance
                | Self::RequiredMessage
                | Self::ConstraintMessage
                | Self::Media(_)
        )
    }
}

/// The column of a heading's parts, by all names that are in use for it.
pub(super) fn column(tokens: &[String], place: Place) -> Option<Column> {
    let parts: Vec<String> = tokens.iter().map(|token| snake(token)).collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    match (place, parts.as_slice()) {
        (Place::Survey, [name]) => survey(name),
        (Place::Survey, ["bind" | "control" | "body", name]) => survey(name)
            .filter(|column| !matches!(column, Column::Type | Column::Name | Column::Label | Column::Hint)),
        (Place::Choices, [name]) => choices(name),
        (_, ["media", kind]) => media(kind),
        _ => None,
    }
}

/// `Read Only` as `read_only`.
fn snake(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join("_").to_lowercase()
}

fn media(kind: &str) -> Option<Column> {
    let kinds = ["image", "big-image", "audio", "video"];
    kinds.into_iter().find(|known| *known == kind).map(Column::Media)
}

fn survey(name: &str) -> Option<Column> {
    Some(match name {
        "type" | "command" => Column::Type,
        "name" | "tag" | "value" => Column::Name,
        "label" | "caption" => Column::Label,
        "hint" => Column::Hint,
        "guidance_hint" => Column::Guidance,
        "required" => Column::Required,
        "required_message" | "requiredmsg" | "jr:requiredmsg" => Column::RequiredMessage,
        "relevant" | "relevance" => Column::Relevant,
        "constraint" => Column::Constraint,
        "constraint_message" | "constraining_message" | "jr:constraintmsg" => Column::ConstraintMessage,
        "calculation" | "calculate" => Column::Calculation,
        "read_only" | "readonly" => Column::ReadOnly,
        "choice_filter" => Column::ChoiceFilter,
        "repeat_count" | "count" | "jr:count" => Column::RepeatCount,
        "trigger" => Column::Trigger,
        "default" => Column::Default,
        "appearance" => Column::Appearance,
        "parameters" => Column::Parameters,
        "save_to" | "entities:saveto" => Column::SaveTo,
        "disabled" => Column::Disabled,
        other => return media(other),
    })
}

fn choices(name: &str) -> Option<Column> {
    Some(match name {
        "list_name" => Column::ListName,
        "name" | "value" => Column::Name,
        "label" | "caption" => Column::Label,
        other => return media(other),
    })
}
