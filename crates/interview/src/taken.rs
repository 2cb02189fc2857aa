use ui::Params;

/// What a posted form says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Paths as [`questionnaires::Filling::set`] takes them, with what was typed or chosen.
    pub answers: Vec<(String, String)>,
    pub revision: i64,
    pub instance: String,
    pub act: Act,
}

/// Which button was pressed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Save, and show what follows from the answers, at this path.
    Continue(String),
    /// Save, to go on later.
    Save,
    /// The interview is over.
    Finish,
    /// One more pass of the repeat at this path.
    Add(String),
    /// Take out the pass at this path.
    Remove(String),
    /// Save, and go to the page that takes the file for the question at this path.
    File(String),
}

/// Fields of answers begin with this, so that none is taken for another field.
pub(crate) const PREFIX: &str = "a.";

/// Reads a posted form (`application/x-www-form-urlencoded`). Several values of one field are one answer with spaces
/// between; a field without any is an answer taken back.
pub fn taken(values: &Params) -> Taken {
    let mut answers: Vec<(String, String)> = Vec::new();
    let fields = values.0.iter().filter_map(|(name, value)| Some((name.strip_prefix(PREFIX)?, value)));
    for (path, value) in fields {
        match answers.iter_mut().find(|(known, _)| known == path) {
            Some((_, answer)) if !answer.is_empty() && !value.is_empty() => {
                answer.push(' ');
                answer.push_str(value);
            }
            Some((_, answer)) if answer.is_empty() => answer.clone_from(value),
            Some(_) => {}
            None => answers.push((path.to_owned(), value.clone())),
        }
    }
    Taken {
        answers,
        revision: values.filled("revision").and_then(|text| text.parse().ok()).unwrap_or_default(),
        instance: values.filled("instance").unwrap_or_default().to_owned(),
        act: act(values.filled("act").unwrap_or_default()),
    }
}

/// What no button says is to go on: Enter in a field, another program.
fn act(said: &str) -> Act {
    let (verb, path) = said.split_once(':').unwrap_or((said, ""));
    match verb {
        "save" => Act::Save,
        "finish" => Act::Finish,
        "add" => Act::Add(path.to_owned()),
        "remove" => Act::Remove(path.to_owned()),
        "file" => Act::File(path.to_owned()),
        _ => Act::Continue(path.to_owned()),
    }
}

/// The id and name of the field of a path.
pub(crate) fn field(path: &str) -> String {
    format!("{PREFIX}{path}")
}
