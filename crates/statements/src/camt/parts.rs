use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::node::Node;
use crate::StatementError;

/// Deepest nesting, and most elements in one child of a statement; camt.053 is some fifteen deep, a batch of 10,000
/// transactions has some 300,000 elements.
const DEEPEST: usize = 64;
const MOST: usize = 600_000;

/// What comes next in a file.
pub(super) enum Part {
    /// A `Stmt` begins.
    Statement,
    /// A child of that `Stmt`, whole.
    Child(Node),
}

/// The parts of a file, one after another: no more than one entry stands in memory.
pub(super) struct Parts<'a> {
    reader: Reader<&'a [u8]>,
    /// The elements around.
    path: Vec<Box<str>>,
}

/// What is read, with references resolved.
enum Step {
    Open(Node),
    Close,
    Text(String),
    End,
}

impl<'a> Parts<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}').trim_start());
        reader.config_mut().expand_empty_elements = true;
        Self { reader, path: Vec::new() }
    }

    /// # Errors
    /// As [`super::read`].
    pub(super) fn next_part(&mut self) -> Result<Option<Part>, StatementError> {
        loop {
            match self.step()? {
                Step::Open(node) if self.in_statement() => return Ok(Some(Part::Child(self.whole(node)?))),
                Step::Open(node) => {
                    self.path.push(node.name().into());
                    if self.path.len() > DEEPEST {
                        return Err(StatementError::TooLarge);
                    }
                    if self.in_statement() {
                        return Ok(Some(Part::Statement));
                    }
                }
                Step::Close => {
                    self.path.pop();
                }
                Step::Text(_) => {}
                Step::End if self.path.is_empty() => return Ok(None),
                Step::End => return Err(StatementError::BrokenXml),
            }
        }
    }

    fn in_statement(&self) -> bool {
        matches!(self.path.as_slice(), [.., message, last] if **message == *"BkToCstmrStmt" && **last == *"Stmt")
    }

    /// The element that has just begun, to its end.
    fn whole(&mut self, first: Node) -> Result<Node, StatementError> {
        let (mut at_hand, mut around, mut count) = (first, Vec::new(), 1usize);
        loop {
            match self.step()? {
                Step::Open(node) => {
                    count += 1;
                    around.push(std::mem::replace(&mut at_hand, node));
                    if around.len() > DEEPEST || count > MOST {
                        return Err(StatementError::TooLarge);
                    }
                }
                Step::Text(text) => at_hand.add_text(&text),
                Step::Close => match around.pop() {
                    Some(mut parent) => {
                        std::mem::swap(&mut parent, &mut at_hand);
                        at_hand.add(parent);
                    }
                    None => return Ok(at_hand),
                },
                Step::End => return Err(StatementError::BrokenXml),
            }
        }
    }

    fn step(&mut self) -> Result<Step, StatementError> {
        loop {
            return Ok(match self.reader.read_event().map_err(|_| StatementError::BrokenXml)? {
                Event::Start(start) => Step::Open(node(&start)?),
                Event::End(_) => Step::Close,
                Event::Text(text) => Step::Text(text.xml10_content().into_owned()),
                Event::CData(text) => Step::Text(text.xml10_content().into_owned()),
                Event::GeneralRef(reference) => Step::Text(resolved(&reference)?),
                Event::Empty(_) => return Err(StatementError::BrokenXml), // is told as begin and end
                Event::DocType(_) => return Err(StatementError::Doctype),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => continue,
                Event::Eof => Step::End,
            });
        }
    }
}

fn node(start: &BytesStart<'_>) -> Result<Node, StatementError> {
    let currency = start.try_get_attribute("Ccy").map_err(|_| StatementError::BrokenXml)?;
    let currency = currency.map(|attribute| attribute.value).unwrap_or_default();
    Ok(Node::new(start.local_name().into_inner(), &currency))
}

/// One sign for one reference: the five entities of XML itself and numbers, so that nothing can grow.
fn resolved(reference: &BytesRef<'_>) -> Result<String, StatementError> {
    match reference.resolve_char_ref() {
        Ok(Some(sign)) => Ok(sign.to_string()),
        Ok(None) => resolve_xml_entity(reference).map(str::to_owned).ok_or(StatementError::Doctype),
        Err(_) => Err(StatementError::BrokenXml),
    }
}
