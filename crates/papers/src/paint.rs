//! Pages and structure as PDF.
mod tags;

use krilla::Document;
use krilla::SerializeSettings;
use krilla::color::rgb;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;

use crate::PaperError;
use crate::face::Fonts;
use crate::flow::{Bookmark, Flow};
use crate::paper::About;
use crate::piece::{Colour, Piece, Sense, Shape};
use crate::style::PAGE;
use tags::Tags;

pub(crate) fn paint(about: &About, flow: Flow) -> Result<Vec<u8>, PaperError> {
    let Flow { pages, structure, bookmarks, .. } = flow;
    let fonts = Fonts::new()?;
    let mut document = Document::new_with(settings()?);
    let mut tags = Tags::new(structure.leaves);
    let size = PageSettings::from_wh(PAGE.0, PAGE.1).ok_or(PaperError::Font)?;
    for pieces in &pages {
        let mut page = document.start_page_with(size.clone());
        let mut surface = page.surface();
        draw_all(&mut surface, pieces, &fonts, &mut tags);
        surface.finish();
        page.finish();
    }
    document.set_metadata(metadata(about));
    document.set_outline(outline(&bookmarks));
    document.set_tag_tree(tags.tree(&structure, about.language()));
    document.finish().map_err(|error| PaperError::Pdf(format!("{error:?}")))
}

fn settings() -> Result<SerializeSettings, PaperError> {
    let both = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish();
    let configuration = both.map_err(|error| PaperError::Pdf(format!("{error:?}")))?;
    Ok(SerializeSettings { configuration, ..SerializeSettings::default() })
}

fn metadata(about: &About) -> Metadata {
    let (year, month, day) = about.day.0.to_calendar_date();
    Metadata::new()
        .title(about.title.clone())
        .description(about.subtitle.clone())
        .authors(vec![about.issuer.clone()])
        .creator("Chợ Nổi".to_owned())
        .language(about.language().to_owned())
        .creation_date(DateTime::new(u16::try_from(year).unwrap_or(0)).month(month.into()).day(day))
}

/// The headings, those of level 3 under the one before.
fn outline(bookmarks: &[Bookmark]) -> Outline {
    let mut sections: Vec<OutlineNode> = Vec::new();
    for own in bookmarks {
        let node =
            OutlineNode::new(own.text.clone(), XyzDestination::new(own.page, Point::from_xy(0.0, own.y)));
        match sections.last_mut() {
            Some(section) if own.level > 2 => section.push_child(node),
            _ => sections.push(node),
        }
    }
    let mut outline = Outline::new();
    for section in sections {
        outline.push_child(section);
    }
    outline
}

/// Pieces of one sense that follow each other are told as one.
fn draw_all(surface: &mut Surface<'_>, pieces: &[Piece], fonts: &Fonts, tags: &mut Tags) {
    let mut open: Option<Sense> = None;
    for piece in pieces {
        if open != Some(piece.sense) {
            if open.is_some() {
                surface.end_tagged();
            }
            tags.open(surface, piece.sense);
            open = Some(piece.sense);
        }
        draw(surface, &piece.shape, fonts);
    }
    if open.is_some() {
        surface.end_tagged();
    }
}

fn draw(surface: &mut Surface<'_>, shape: &Shape, fonts: &Fonts) {
    match shape {
        Shape::Text { x, y, size, weight, colour, line } => {
            surface.set_stroke(None);
            surface.set_fill(Some(fill(*colour)));
            let start = Point::from_xy(tenth(*x), tenth(*y));
            surface.draw_glyphs(start, &line.glyphs, fonts.of(*weight), &line.text, *size, false);
        }
        Shape::Box { x, y, wide, tall, colour } => {
            let Some(rect) = Rect::from_xywh(*x, *y, *wide, *tall) else { return };
            let mut path = PathBuilder::new();
            path.push_rect(rect);
            path_of(surface, path, *colour, None);
        }
        Shape::Area { rings, colour } => {
            let mut path = PathBuilder::new();
            for ring in rings {
                for (at, (x, y)) in ring.iter().enumerate() {
                    let (x, y) = (tenth(*x), tenth(*y));
                    if at == 0 { path.move_to(x, y) } else { path.line_to(x, y) }
                }
                path.close();
            }
            let white = rgb::Color::white().into();
            path_of(surface, path, *colour, Some(Stroke { paint: white, width: 0.5, ..Stroke::default() }));
        }
    }
}

fn path_of(surface: &mut Surface<'_>, path: PathBuilder, colour: Colour, stroke: Option<Stroke>) {
    let Some(path) = path.finish() else { return };
    surface.set_fill(Some(fill(colour)));
    surface.set_stroke(stroke);
    surface.draw_path(&path);
}

fn fill(Colour(red, green, blue): Colour) -> Fill {
    Fill { paint: rgb::Color::new(red, green, blue).into(), ..Fill::default() }
}

/// Finer than any printer, and short to write.
fn tenth(value: f32) -> f32 {
    (value * 10.0).round() / 10.0
}
