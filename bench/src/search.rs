//! The search index by itself: how good on the judged queries (`data/search/judgements.toml`), and how fast with a
//! million products.
mod demo;
mod judged;
mod large;
mod made;
mod slips;
mod timed;

use std::collections::HashMap;

use ::search::SearchIndex;

use crate::aims::Aim;
use crate::cli::Options;
use crate::failure::{Result, progress, say};
use crate::machine;

use judged::{Judged, Score, judgements};

/// Distractors that are put among the demo's products.
const DISTRACTORS: usize = 5_000;

pub(crate) fn run(options: &Options) -> Result<()> {
    say(&format!("\n{}\n", machine::describe()))?;
    let mut aims = vec![quality(options)?];
    if options.indexed > 0 {
        aims.extend(large::run(options)?);
    }
    say("\n| aim | wanted | measured | |\n|---|---|---|---|")?;
    aims.iter().try_for_each(|aim| say(&aim.row()))
}

fn quality(options: &Options) -> Result<Aim> {
    let (products, queries) = (demo::products()?, judgements()?);
    let slugs: HashMap<_, _> = products.iter().map(|one| (one.doc.id, one.slug.as_str())).collect();
    let index = SearchIndex::new()?;
    let docs: Vec<_> = products.iter().map(|one| one.doc.clone()).collect();
    index.update(&docs, &[], None)?;
    let score_all = |queries: &[Judged]| judged::score(&index, &slugs, queries);
    let judged = score_all(&queries)?;
    if options.queries {
        judged.iter().try_for_each(|score| say(&score.row()))?;
    }
    say("| queries | how many | NDCG@10 |\n|---|---|---|")?;
    let line = |name: &str, scores: &[Score]| {
        say(&format!("| {name} | {} | {:.3} |", scores.len(), judged::mean(scores)))
    };
    line("as judged", &judged)?;
    for (kind, scores) in judged::by_kind(&judged) {
        line(&format!("– {kind}"), &scores)?;
    }
    for (name, change) in slips::CHANGES {
        let slipped = score_all(&slips::changed(&queries, change))?;
        if options.queries {
            slipped.iter().try_for_each(|one| say(&format!("[{name}] {}", one.row())))?;
        }
        line(name, &slipped)?;
    }
    progress("Distractors …");
    index.update(&made::distractors(DISTRACTORS), &[], None)?;
    line(&format!("as judged, among {DISTRACTORS} other products"), &score_all(&queries)?)?;
    let got = judged::mean(&judged);
    Ok(Aim { name: "NDCG@10 of the judged queries", wanted: 0.85, got, more: true, unit: "" })
}
