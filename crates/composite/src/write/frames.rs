//! The stages, ranks, and what was done to outliers.
use super::{Folder, Sheet, key, key_heading, rank};
use crate::index::Index;
use crate::method::Second;
use crate::number;
use crate::stage::Frame;
use crate::stage::treat::Done;

/// Adds a file for each stage.
pub(crate) fn frames(folder: &mut Folder, index: &Index) {
    folder.add("Denominated.csv", frame(index, &index.denominated));
    folder.add("Imputed.csv", frame(index, &index.imputed));
    folder.add("Treated.csv", frame(index, &index.treated));
    folder.add("Normalised.csv", frame(index, &index.normalised));
    folder.add("Aggregated.csv", frame(index, &index.aggregated));
    folder.add("Treatment.csv", treatment(index));
    folder.add("Weights.csv", weights(index));
}

fn frame(index: &Index, frame: &Frame) -> Vec<u8> {
    let mut sheet = Sheet::new(key_heading(index).iter().chain(&frame.codes));
    for row in 0..index.data.units.len() {
        let cells = (0..frame.columns.len()).map(|column| number::write(frame.value(column, row)));
        sheet.row(key(index, row).into_iter().chain(cells));
    }
    sheet.bytes()
}

/// `Rank` of the index, in panels `Change` (places gained since the time before, below zero lost), then the rank in each code.
pub(crate) fn ranks(folder: &mut Folder, index: &Index) {
    let change = index.data.panel().then(|| "Change".to_owned());
    let heading =
        key_heading(index).into_iter().chain(["Rank".to_owned()]).chain(change).chain(index.tree.codes());
    let mut sheet = Sheet::new(heading);
    for (row, gained) in index.rank_changes().into_iter().enumerate() {
        let of = |ranks: &Vec<u32>| rank(ranks.get(row).copied().unwrap_or(0));
        let change = index.data.panel().then(|| gained.map_or(String::new(), |gained| gained.to_string()));
        let top = index.ranks.last().map_or(String::new(), of);
        let cells = key(index, row).into_iter().chain([top]).chain(change);
        sheet.row(cells.chain(index.ranks.iter().map(of)));
    }
    folder.add("Ranks.csv", sheet.bytes());
}

fn treatment(index: &Index) -> Vec<u8> {
    let panel = index.data.panel();
    let time = |text: String| panel.then_some(text);
    let heading = ["iCode".to_owned()].into_iter().chain(time("Time".to_owned()));
    let mut sheet = Sheet::new(heading.chain(["Treatment", "High", "Low"].map(str::to_owned)));
    for own in &index.treatments {
        let (name, high, low) = match own.done {
            Done::Nothing => ("none", String::new(), String::new()),
            Done::Winsorised { high, low } => ("winsorised", high.to_string(), low.to_string()),
            Done::Transformed(second) => (transformed(second), String::new(), String::new()),
            Done::Untreatable => ("untreatable", String::new(), String::new()),
        };
        let cells = [own.code.clone()].into_iter().chain(time(number::write(own.time)));
        sheet.row(cells.chain([name.to_owned(), high, low]));
    }
    sheet.bytes()
}

fn transformed(second: Second) -> &'static str {
    match second {
        Second::None => "none",
        Second::LogCt => "log-ct",
        Second::LogCtPlus => "log-ct-plus",
        Second::LogCtOrig => "log-ct-orig",
    }
}

/// Each code with its share of its parent and, where all means are arithmetic, of the index.
fn weights(index: &Index) -> Vec<u8> {
    let mut sheet = Sheet::new(["iCode", "Parent", "Weight", "ShareOfParent", "ShareOfIndex"]);
    for (place, node) in index.tree.nodes.iter().enumerate() {
        let parent = node.parent.and_then(|parent| index.tree.nodes.get(parent));
        sheet.row([
            node.code.clone(),
            parent.map_or(String::new(), |parent| parent.code.clone()),
            number::write(node.weight),
            number::write(index.tree.share_of_parent(place)),
            number::write(index.tree.share_of_top(place)),
        ]);
    }
    sheet.bytes()
}
