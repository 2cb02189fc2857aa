use super::node::NodeId;

/// A text in the languages it was written in.
#[derive(Debug, Clone, Default)]
pub struct Texts(pub(crate) Vec<(usize, Template)>);

/// A text with places for answers: `Bạn bán gì ở ${channel}?`
#[derive(Debug, Clone)]
pub(crate) struct Template {
    pub(crate) source: String,
    pub(crate) pieces: Vec<Piece>,
}

#[derive(Debug, Clone)]
pub(crate) enum Piece {
    Text(String),
    Answer { name: String, node: Option<NodeId> },
}

impl Template {
    /// Without markup; places for answers stay as they are written.
    pub(crate) fn plain(&self) -> String {
        if self.pieces.is_empty() {
            return self.source.clone();
        }
        let piece = |piece: &Piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Answer { name, .. } => format!("${{{name}}}"),
        };
        self.pieces.iter().map(piece).collect()
    }
}

impl Texts {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text as written in a language, by its place in [`crate::Form::languages`].
    pub fn source(&self, language: usize) -> Option<&str> {
        self.0.iter().find(|(known, _)| *known == language).map(|(_, text)| text.source.as_str())
    }

    /// The text in the wanted language, else in the default one, else in any.
    pub(crate) fn best(&self, wanted: usize, default: usize) -> Option<&Template> {
        let find = |language| self.0.iter().find(|(known, _)| *known == language);
        find(wanted).or_else(|| find(default)).or_else(|| self.0.first()).map(|(_, text)| text)
    }

    pub(crate) fn put(&mut self, language: usize, source: &str) {
        if !source.is_empty() && self.source(language).is_none() {
            self.0.push((language, Template { source: source.to_owned(), pieces: Vec::new() }));
            self.0.sort_by_key(|(language, _)| *language);
        }
    }
}
