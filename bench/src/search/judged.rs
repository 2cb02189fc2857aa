//! The judged queries, and how near what is found comes to the best that could be.
use std::collections::{BTreeMap, HashMap};

use kernel::Uuid;
use search::{Query, SearchIndex};
use serde::Deserialize;

use crate::failure::Result;

/// Results that count.
const FIRST: usize = 10;

#[derive(Deserialize)]
struct File {
    query: Vec<Judged>,
}

#[derive(Deserialize, Clone)]
pub(crate) struct Judged {
    pub(crate) typed: String,
    pub(crate) kind: String,
    pub(crate) best: Vec<String>,
    #[serde(default)]
    pub(crate) good: Vec<String>,
    #[serde(default)]
    pub(crate) some: Vec<String>,
}

pub(crate) struct Score {
    typed: String,
    kind: String,
    ndcg: f64,
    first: Vec<String>,
}

impl Score {
    /// The query, how good, and the first results with their grades.
    pub(crate) fn row(&self) -> String {
        format!("{:.3} {} ({}): {}", self.ndcg, self.typed, self.kind, self.first.join(", "))
    }
}

pub(crate) fn judgements() -> Result<Vec<Judged>> {
    let file: File = toml::from_str(include_str!("../../../data/search/judgements.toml"))?;
    Ok(file.query)
}

pub(crate) fn score(
    index: &SearchIndex,
    slugs: &HashMap<Uuid, &str>,
    queries: &[Judged],
) -> Result<Vec<Score>> {
    queries.iter().map(|query| one(index, slugs, query)).collect()
}

fn one(index: &SearchIndex, slugs: &HashMap<Uuid, &str>, query: &Judged) -> Result<Score> {
    let found = index.search(&Query::best(&query.typed, 0, FIRST))?;
    let slug = |id: &Uuid| (*slugs.get(id).unwrap_or(&"another")).to_owned();
    let first: Vec<String> = found.hits.iter().map(slug).collect();
    let grades: Vec<i32> = first.iter().map(|slug| query.grade(slug)).collect();
    let ndcg = gain(&grades) / gain(&query.ideal()).max(f64::MIN_POSITIVE);
    let first = first.iter().zip(&grades).map(|(slug, grade)| format!("{slug} {grade}")).collect();
    Ok(Score { typed: query.typed.clone(), kind: query.kind.clone(), ndcg, first })
}

impl Judged {
    fn grade(&self, slug: &str) -> i32 {
        let among = |slugs: &[String]| slugs.iter().any(|one| one == slug);
        match () {
            () if among(&self.best) => 3,
            () if among(&self.good) => 2,
            () if among(&self.some) => 1,
            () => 0,
        }
    }

    fn ideal(&self) -> Vec<i32> {
        let grades = [(3, &self.best), (2, &self.good), (1, &self.some)];
        grades.into_iter().flat_map(|(grade, slugs)| slugs.iter().map(move |_| grade)).take(FIRST).collect()
    }
}

fn gain(grades: &[i32]) -> f64 {
    let ranks = (2_u32..).map(|rank| f64::from(rank).log2());
    grades.iter().zip(ranks).map(|(grade, discount)| (2_f64.powi(*grade) - 1.0) / discount).sum()
}

pub(crate) fn mean(scores: &[Score]) -> f64 {
    let count = f64::from(u32::try_from(scores.len().max(1)).unwrap_or(1));
    scores.iter().map(|score| score.ndcg).sum::<f64>() / count
}

pub(crate) fn by_kind(scores: &[Score]) -> BTreeMap<&str, Vec<Score>> {
    let mut kinds: BTreeMap<&str, Vec<Score>> = BTreeMap::new();
    for score in scores {
        let copy = Score { typed: String::new(), kind: String::new(), ndcg: score.ndcg, first: Vec::new() };
        kinds.entry(&score.kind).or_default().push(copy);
    }
    kinds
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_order_is_one_and_every_judged_product_exists() {
        assert!((gain(&[3, 0]) - 7.0).abs() < 1e-9);
        assert!(gain(&[0, 3]) < 7.0);
        let judged = judgements().unwrap();
        assert_eq!(judged.len(), 200);
        let products = super::super::demo::products().unwrap();
        let known = |slug: &String| products.iter().any(|one| one.slug == *slug);
        for query in &judged {
            assert!(!query.best.is_empty(), "{}", query.typed);
            assert!(
                [&query.best, &query.good, &query.some].into_iter().flatten().all(known),
                "{}",
                query.typed
            );
        }
    }
}
