/// An element: its local name, its currency (attribute `Ccy`), its text and what is in it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Node {
    name: Box<str>,
    currency: Box<str>,
    text: String,
    children: Vec<Node>,
}

impl Node {
    pub(super) fn new(name: &str, currency: &str) -> Self {
        Self { name: name.into(), currency: currency.into(), ..Self::default() }
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    pub(super) fn currency(&self) -> &str {
        self.currency.trim()
    }

    pub(super) fn text(&self) -> &str {
        self.text.trim()
    }

    pub(super) fn add_text(&mut self, text: &str) {
        self.text.push_str(text);
    }

    pub(super) fn add(&mut self, child: Node) {
        self.children.push(child);
    }

    /// The children of a name.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Node> {
        self.children.iter().filter(move |child| child.name() == name)
    }

    /// The first element at the end of a path.
    pub(super) fn at(&self, path: &[&str]) -> Option<&Node> {
        match path {
            [] => Some(self),
            [name, rest @ ..] => {
                self.children.iter().filter(|child| child.name() == *name).find_map(|child| child.at(rest))
            }
        }
    }

    /// The text at the end of a path; empty where there is none.
    pub(super) fn text_at(&self, path: &[&str]) -> &str {
        self.at(path).map_or("", Node::text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_lead_to_the_first_that_has_them() {
        let mut root = Node::new("a", "");
        root.add(Node::new("b", ""));
        let (mut second, mut leaf) = (Node::new("b", ""), Node::new("c", " VND"));
        leaf.add_text(" x ");
        second.add(leaf);
        root.add(second);
        assert_eq!(root.text_at(&["b", "c"]), "x");
        assert_eq!(root.at(&["b", "c"]).map(Node::currency), Some("VND"));
        assert_eq!((root.text_at(&["b", "d"]), root.all("b").count()), ("", 2));
    }
}
