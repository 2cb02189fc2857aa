//! The structure as tags of PDF.
use std::num::NonZeroU16;

use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, ListNumbering, Node, SpanTag, TableHeaderScope, Tag,
    TagGroup, TagKind, TagTree,
};

use crate::piece::Sense;
use crate::structure::{Child, Kind, Structure};

/// Where each leaf was drawn: on one page or on several.
pub(super) struct Tags(Vec<Vec<Identifier>>);

impl Tags {
    pub(super) fn new(leaves: usize) -> Self {
        Self(vec![Vec::new(); leaves])
    }

    /// Begins what follows on the surface.
    pub(super) fn open(&mut self, surface: &mut Surface<'_>, sense: Sense) {
        let artifact = |kind| ContentTag::Artifact(Artifact::with_kind(kind));
        match sense {
            Sense::Decoration => surface.start_tagged(artifact(ArtifactType::Layout)),
            Sense::Running => surface.start_tagged(artifact(ArtifactType::PaginationOther)),
            Sense::Leaf(leaf) => {
                let identifier = surface.start_tagged(ContentTag::Span(SpanTag::empty()));
                if let Some(own) = self.0.get_mut(leaf) {
                    own.push(identifier);
                }
                identifier
            }
        };
    }

    pub(super) fn tree(mut self, structure: &Structure, language: &str) -> TagTree {
        let mut tree = TagTree::new().with_lang(Some(language.to_owned()));
        for child in self.children(structure, Structure::ROOT) {
            tree.push(child);
        }
        tree
    }

    fn children(&mut self, structure: &Structure, node: usize) -> Vec<Node> {
        let Some(node) = structure.nodes.get(node) else { return Vec::new() };
        let mut nodes = Vec::new();
        for child in &node.children {
            match child {
                Child::Leaf(leaf) => {
                    let own = self.0.get_mut(*leaf).map(std::mem::take).unwrap_or_default();
                    nodes.extend(own.into_iter().map(Node::from));
                }
                Child::Node(number) => {
                    let Some(own) = structure.nodes.get(*number) else { continue };
                    let children = self.children(structure, *number);
                    nodes.push(TagGroup::with_children(tag(&own.kind), children).into());
                }
            }
        }
        nodes
    }
}

fn tag(kind: &Kind) -> TagKind {
    match kind {
        Kind::Paper => Tag::Section.into(),
        Kind::Heading(level, text) => {
            Tag::Hn(NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN), Some(text.clone())).into()
        }
        Kind::Paragraph => Tag::P.into(),
        Kind::Table => Tag::Table.into(),
        Kind::Head => Tag::THead.into(),
        Kind::Body => Tag::TBody.into(),
        Kind::Row => Tag::TR.into(),
        Kind::ColumnHead => Tag::TH(TableHeaderScope::Column).into(),
        Kind::RowHead => Tag::TH(TableHeaderScope::Row).into(),
        Kind::Cell => Tag::TD.into(),
        Kind::List => Tag::L(ListNumbering::None).into(),
        Kind::Item => Tag::LI.into(),
        Kind::ItemBody => Tag::LBody.into(),
        Kind::Figure(alt) => Tag::Figure(Some(alt.clone())).into(),
    }
}
