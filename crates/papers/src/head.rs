//! The top of the first page, and what every page repeats.
use crate::flow::Flow;
use crate::paper::About;
use crate::piece::{Piece, Sense, Shape};
use crate::prose::note;
use crate::structure::{Kind, Structure};
use crate::style::{ISSUER, LEFT, PAGE, RIVER, RULE, RUNNING, SOFT, SUBTITLE, TITLE, TOP, Type, WIDTH};
use crate::wrap::{natural, one_line, wrap};

/// Issuer and day, title, subtitle, and the label where there is one.
pub(crate) fn first(flow: &mut Flow, about: &About) {
    let day = about.day_words();
    let room = WIDTH - natural(&day, ISSUER) - 20.0;
    let node = flow.structure.node(Structure::ROOT, Kind::Paragraph);
    let leaf = Sense::Leaf(flow.structure.leaf(node));
    flow.y = TOP - 14.0;
    let y = flow.y;
    flow.line(leaf, (LEFT, y), ISSUER, one_line(&about.issuer, ISSUER, room));
    let kind = RUNNING.coloured(SOFT);
    flow.line(leaf, (LEFT + WIDTH - natural(&day, kind), y), kind, one_line(&day, kind, WIDTH));
    flow.ground((LEFT, y + 17.0), (WIDTH, 2.0), RIVER);
    flow.y = y + 34.0;
    let level = Kind::Heading(1, about.title.clone());
    for (kind, set, text) in [(level, TITLE, &about.title), (Kind::Paragraph, SUBTITLE, &about.subtitle)] {
        let lines = wrap(text, set, WIDTH);
        if lines.is_empty() {
            continue;
        }
        let node = flow.structure.node(Structure::ROOT, kind);
        let leaf = flow.structure.leaf(node);
        flow.lines(leaf, 0.0, set, lines);
        flow.y += 3.0;
    }
    flow.y += 8.0;
    if let Some((label, words)) = &about.label {
        note(flow, label, words, true);
    }
}

/// Title and issuer above all pages but the first, the label and the number under all.
pub(crate) fn running(pages: &mut [Vec<Piece>], about: &About) {
    let count = pages.len();
    for (at, page) in pages.iter_mut().enumerate() {
        if at > 0 {
            header(page, about);
        }
        let foot = PAGE.1 - 42.0;
        let number = format!("{} {}/{count}", about.page_word(), at + 1);
        let wide = natural(&number, RUNNING);
        box_at(page, (LEFT, foot - 6.0), (WIDTH, 0.5));
        text(page, (LEFT + WIDTH - wide, foot), RUNNING, &number, wide + 1.0);
        let strong = RUNNING.strong();
        let mut x = LEFT;
        if let Some((label, _)) = &about.label {
            let label = format!("{label}. ");
            text(page, (x, foot), strong, &label, WIDTH);
            x += natural(&label, strong) + 5.0;
        }
        text(page, (x, foot), RUNNING, &about.address, LEFT + WIDTH - wide - 14.0 - x);
    }
}

fn header(page: &mut Vec<Piece>, about: &About) {
    let y = TOP - 34.0;
    let issuer = natural(&about.issuer, RUNNING).min(WIDTH * 0.5);
    text(page, (LEFT, y), RUNNING.strong(), &about.title, WIDTH - issuer - 16.0);
    text(page, (LEFT + WIDTH - issuer, y), RUNNING, &about.issuer, issuer + 0.1);
    box_at(page, (LEFT, y + 15.0), (WIDTH, 0.5));
}

fn text(page: &mut Vec<Piece>, (x, y): (f32, f32), kind: Type, text: &str, wide: f32) {
    let line = one_line(text, kind, wide);
    let Type { weight, size, colour, .. } = kind;
    let shape = Shape::Text { x, y: y + kind.rise(), size, weight, colour, line };
    page.push(Piece { sense: Sense::Running, shape });
}

fn box_at(page: &mut Vec<Piece>, (x, y): (f32, f32), (wide, tall): (f32, f32)) {
    page.push(Piece { sense: Sense::Running, shape: Shape::Box { x, y, wide, tall, colour: RULE } });
}
