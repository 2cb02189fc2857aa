//! The index of a million products: how long it takes to make, how large it is, how fast.
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use ::search::{Doc, Filters, Query, SearchIndex, Sort};

use super::judged::judgements;
use super::made::Made;
use super::timed::{Ask, HEAD, Timed, timed};
use crate::aims::Aim;
use crate::cli::Options;
use crate::failure::{Result, progress, say};
use crate::usage::memory;

pub(crate) fn run(options: &Options) -> Result<Vec<Aim>> {
    let folder = options.folder.join("search");
    let _ = std::fs::remove_dir_all(&folder);
    let made = Made::new()?;
    progress(&format!("Index of {} products …", options.indexed));
    let index = SearchIndex::open(&folder)?.index;
    let began = Instant::now();
    index.rebuild((0..options.indexed).map(|at| made.doc(at)), 1)?;
    let build = began.elapsed().as_secs_f64();
    let peak = memory(std::process::id(), "VmHWM")?;
    drop(index);
    let began = Instant::now();
    let opened = SearchIndex::open(&folder)?;
    let open = began.elapsed().as_secs_f64() * 1_000.0;
    if opened.cursor != Some(1) {
        return Err("the index was not kept".into());
    }
    let index = Arc::new(opened.index.paced(Duration::from_secs(1)));
    let size = size(&folder)?;
    let lines = searches(&index, options)?;
    let seen = edits(&index, &made, options)?;
    let now = memory(std::process::id(), "VmRSS")?;
    say(&format!(
        "\n{} products: built in {build:.1} s, {size:.0} MB on disk, opened in {open:.0} ms, an edit seen after {seen:.2} s at most; memory (mapped files included) {peak:.0} MB at most while building, {now:.0} MB after searching\n",
        options.indexed
    ))?;
    say(HEAD)?;
    lines.iter().try_for_each(|line| say(&line.row()))?;
    let aim = |name, wanted, got, unit| Aim { name, wanted, got, more: false, unit };
    let late = |at: usize| lines.get(at).map_or(0.0, Timed::late);
    Ok(vec![
        aim("making the index", 300.0, build, " s"),
        aim("index on disk", 1_000.0, size, " MB"),
        aim("search with facets, p99 at 16 at once", 20.0, late(0), " ms"),
        aim("search of broad words with facets, p99", 20.0, late(1), " ms"),
        aim("an edit is seen after", 2.0, seen, " s"),
    ])
}

/// The first line is the aim's: all judged queries, a quarter of them filtered, all with facets.
fn searches(index: &Arc<SearchIndex>, options: &Options) -> Result<Vec<Timed>> {
    let judged: Vec<String> = judgements()?.into_iter().map(|one| one.typed).collect();
    let query = |typed: &str| Query { facets: true, ..Query::best(typed, 0, 24) };
    let fruit = Filters { categories: vec!["fruit".to_owned()], in_stock: true, ..Filters::default() };
    let mixed = judged.iter().enumerate().map(|(at, typed)| {
        let filters = if at.is_multiple_of(4) { fruit.clone() } else { Filters::default() };
        Query { filters, ..query(typed) }
    });
    let mixed: Vec<Query> = mixed.collect();
    let broad = ["dừa", "banh", "gạo", "d", "trai cay", "coconut", "loại 1", "khô"];
    let misspelt = ["bamh tet", "dừa xáap", "sầu diêngg", "keoo dừaa", "tom khoô Mĩ Log"];
    let sorted = broad.iter().map(|typed| Query { sort: Sort::Price, ..query(typed) });
    let begun = judged.iter().map(|typed| typed.chars().take(1 + typed.len() % 7).collect());
    let asks = [
        ("judged queries, a quarter filtered, facets", Ask::SearchAnew(mixed.clone())),
        ("broad words, facets", Ask::SearchAnew(broad.iter().map(|typed| query(typed)).collect())),
        ("misspelt words, facets", Ask::SearchAnew(misspelt.iter().map(|typed| query(typed)).collect())),
        (
            "a category in stock, nothing typed, facets",
            Ask::SearchAnew(vec![Query { filters: fruit.clone(), ..query("") }]),
        ),
        ("broad words by price, facets", Ask::SearchAnew(sorted.collect())),
        ("judged queries again, with what was kept", Ask::Search(mixed)),
        ("suggestions while typing", Ask::Suggest(begun.collect())),
    ];
    let mut lines = Vec::new();
    for (name, ask) in asks {
        let ask = Arc::new(ask);
        timed(name, index, &ask, options.connections, Duration::from_secs(1))?;
        let line = timed(name, index, &ask, options.connections, options.length())?;
        progress(&line.row());
        lines.push(line);
    }
    let begun = judged.iter().map(|typed| typed.chars().take(1 + typed.len() % 7).collect());
    let alone = Arc::new(Ask::Suggest(begun.collect()));
    lines.push(timed("suggestions, one at a time", index, &alone, 1, options.length())?);
    Ok(lines)
}

/// The longest of some edits until it is found, with a clock of a quarter of a second as the market has.
fn edits(index: &Arc<SearchIndex>, made: &Made, options: &Options) -> Result<f64> {
    let mut longest = Duration::ZERO;
    for at in 0..5 {
        let name = format!("Zulu quebec {at}");
        let doc = Doc { names: vec![name.clone()], ..made.doc(at * options.indexed / 5) };
        let began = Instant::now();
        index.update(std::slice::from_ref(&doc), &[], Some(2))?;
        while !index.search(&Query::best(&name, 0, 1))?.hits.contains(&doc.id) {
            std::thread::sleep(Duration::from_millis(250));
            index.flush()?;
        }
        longest = longest.max(began.elapsed());
    }
    Ok(longest.as_secs_f64())
}

fn size(folder: &Path) -> Result<f64> {
    let mut bytes = 0;
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let data = entry.metadata()?;
        bytes += if data.is_dir() { files(&entry.path())? } else { data.len() };
    }
    Ok(f64::from(u32::try_from(bytes / 1_000).unwrap_or(u32::MAX)) / 1_000.0)
}

fn files(folder: &Path) -> Result<u64> {
    std::fs::read_dir(folder)?.map(|entry| Ok(entry?.metadata()?.len())).sum()
}
