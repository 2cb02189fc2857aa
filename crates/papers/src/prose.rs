//! Headings, paragraphs, boxes of text and lists.
use crate::flow::{Bookmark, Flow};
use crate::piece::{Colour, Sense};
use crate::structure::{Kind, Structure};
use crate::style::{BODY, GROUND, HEADING, INK, LEFT, SUBHEADING, Type, WARNING, WARNING_GROUND, WIDTH};
use crate::wrap::wrap;

/// How tall a heading is with the space around it.
pub(crate) fn heading_tall(level: u16, text: &str) -> f32 {
    let kind = if level <= 2 { HEADING } else { SUBHEADING };
    kind.leading * count(wrap(text, kind, WIDTH).len()) + if level <= 2 { 26.0 } else { 15.0 }
}

/// A heading of level 2 or 3; the title has the first. So much of what follows stands on the same page.
pub(crate) fn heading(flow: &mut Flow, (level, text): (u16, &str), company: f32) {
    let kind = if level <= 2 { HEADING } else { SUBHEADING };
    let lines = wrap(text, kind, WIDTH);
    flow.space(if level <= 2 { 20.0 } else { 12.0 });
    let tall = kind.leading * count(lines.len());
    let after = if level <= 2 { 6.0 } else { 3.0 };
    // A point more, or rounding would part them.
    flow.room(tall + after + company + 1.0);
    flow.bookmarks.push(Bookmark { level, text: text.to_owned(), page: flow.pages.len() - 1, y: flow.y });
    let node = flow.structure.node(Structure::ROOT, Kind::Heading(level, text.to_owned()));
    let leaf = flow.structure.leaf(node);
    flow.lines(leaf, 0.0, kind, lines);
    flow.space(after);
}

pub(crate) fn paragraph(flow: &mut Flow, text: &str, kind: Type) {
    let lines = wrap(text, kind, WIDTH);
    if lines.is_empty() {
        return;
    }
    let node = flow.structure.node(Structure::ROOT, Kind::Paragraph);
    let leaf = flow.structure.leaf(node);
    flow.lines(leaf, 0.0, kind, lines);
    flow.space(kind.leading * 0.45);
}

/// A text on a ground with a stripe at its left, never parted.
pub(crate) fn note(flow: &mut Flow, strong: &str, text: &str, warning: bool) {
    let (ground, stripe): (Colour, Colour) =
        if warning { (WARNING_GROUND, WARNING) } else { (GROUND, crate::style::RIVER) };
    let kind = BODY.coloured(if warning { WARNING } else { INK });
    let inner = WIDTH - 28.0;
    let heads = wrap(strong, kind.strong(), inner);
    let lines = wrap(text, kind, inner);
    let tall = kind.leading * count(heads.len() + lines.len()) + 16.0;
    flow.space(4.0);
    flow.room(tall);
    let top = flow.y;
    flow.ground((LEFT, top), (WIDTH, tall), ground);
    flow.ground((LEFT, top), (3.0, tall), stripe);
    let node = flow.structure.node(Structure::ROOT, Kind::Paragraph);
    let mut y = top + 8.0;
    for (kind, lines) in [(kind.strong(), heads), (kind, lines)] {
        if lines.is_empty() {
            continue;
        }
        let leaf = flow.structure.leaf(node);
        for line in lines {
            flow.line(Sense::Leaf(leaf), (LEFT + 16.0, y), kind, line);
            y += kind.leading;
        }
    }
    flow.y = top + tall;
    flow.space(8.0);
}

/// Items with a dot, or numbered.
pub(crate) fn list(flow: &mut Flow, items: &[String], numbered: bool) {
    let list = flow.structure.node(Structure::ROOT, Kind::List);
    for (at, text) in items.iter().enumerate() {
        let lines = wrap(text, BODY, WIDTH - 18.0);
        flow.room(BODY.leading * count(lines.len().min(2)));
        let item = flow.structure.node(list, Kind::Item);
        let body = flow.structure.node(item, Kind::ItemBody);
        let label = if numbered { format!("{}. ", at + 1) } else { "• ".to_owned() };
        let leaf = flow.structure.leaf(body);
        let y = flow.y;
        let dot = crate::face::shape(&label, BODY.weight, false);
        flow.line(Sense::Leaf(leaf), (LEFT + 2.0, y), BODY, dot);
        flow.lines(leaf, 18.0, BODY, lines);
        flow.space(2.0);
    }
    flow.space(5.0);
}

/// As a length.
pub(crate) fn count(lines: usize) -> f32 {
    u16::try_from(lines).map_or(f32::from(u16::MAX), f32::from)
}
