//! Facts: a term, and beside it what is so.
use crate::flow::Flow;
use crate::piece::Sense;
use crate::prose::count;
use crate::structure::{Kind, Structure};
use crate::style::{BODY, LEFT, RULE, SOFT, WIDTH};
use crate::wrap::{natural, wrap};

/// Told as a table of two columns, the first its heads.
pub(crate) fn facts(flow: &mut Flow, facts: &[(String, String)]) {
    let (term, value) = (BODY.coloured(SOFT), BODY.strong());
    let widest = facts.iter().map(|(own, _)| natural(own, term)).fold(0.0, f32::max);
    let left = widest.min(WIDTH * 0.45) + 14.0;
    let table = flow.structure.node(Structure::ROOT, Kind::Table);
    let body = flow.structure.node(table, Kind::Body);
    for (own, told) in facts {
        let sides = [
            (Kind::RowHead, 0.0, term, wrap(own, term, left - 14.0)),
            (Kind::Cell, left, value, wrap(told, value, WIDTH - left)),
        ];
        let lines = sides.iter().map(|(.., lines)| lines.len()).max().unwrap_or(1);
        let tall = BODY.leading * count(lines) + 6.0;
        flow.room(tall);
        let top = flow.y;
        let row = flow.structure.node(body, Kind::Row);
        for (kind, x, set, lines) in sides {
            let cell = flow.structure.node(row, kind);
            let leaf = flow.structure.leaf(cell);
            for (at, line) in lines.into_iter().enumerate() {
                flow.line(Sense::Leaf(leaf), (LEFT + x, top + 3.0 + set.leading * count(at)), set, line);
            }
        }
        flow.ground((LEFT, top + tall - 0.4), (WIDTH, 0.4), RULE);
        flow.y = top + tall;
    }
    flow.space(8.0);
}
