use std::collections::HashMap;

use db::Conn;
use kernel::{Code, Id, Result, Uuid};

use super::Parsed;
use crate::BusinessId;
use crate::store::import::{self as store, KnownRow};

/// How alike two names in one commune must be to be asked about (Jaro-Winkler).
const ALIKE: f64 = 0.94;
/// Businesses read at a time.
const CHUNK: i64 = 5_000;
/// Most candidates shown for a row.
const MOST: usize = 5;

/// What an import compares its rows with, in memory: keys only, not the facts.
#[derive(Default)]
pub(super) struct Index {
    by_tax_code: HashMap<String, BusinessId>,
    by_row: HashMap<String, BusinessId>,
    blocks: HashMap<(String, String), Vec<usize>>,
    known: Vec<Known>,
    /// Rows on which a person has decided before.
    decided: HashMap<String, String>,
}

struct Known {
    id: BusinessId,
    code: Code,
    name_key: String,
    has_tax_code: bool,
}

/// What a row is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Match {
    /// It was imported before, or a person said to leave it.
    Same,
    Known(BusinessId),
    New,
    /// Perhaps one of these.
    Perhaps(Vec<Code>),
}

impl Index {
    /// Reads the keys of all businesses.
    pub(super) async fn load(conn: &mut Conn) -> Result<Self> {
        let mut index =
            Self { decided: conn.all(&store::DECIDED, ()).await?.into_iter().collect(), ..Self::default() };
        let mut after = BusinessId::from_uuid(Uuid::nil());
        loop {
            let rows = conn.all(&store::KNOWN, (after, CHUNK)).await?;
            let Some(last) = rows.last() else { break };
            after = last.id;
            for row in rows {
                index.add(row);
            }
        }
        after = BusinessId::from_uuid(Uuid::nil());
        loop {
            let rows = conn.all(&store::MERGED_ROWS, (after, CHUNK)).await?;
            let Some(last) = rows.last() else { return Ok(index) };
            after = last.0;
            index.by_row.extend(rows.into_iter().map(|(id, hash)| (hash, id)));
        }
    }

    pub(super) fn add(&mut self, row: KnownRow) {
        let KnownRow { id, code, tax_code, row_hash, name_key, commune } = row;
        let at = self.known.len();
        for block in blocks(&name_key, commune.as_deref()) {
            self.blocks.entry(block).or_default().push(at);
        }
        self.known.push(Known { id, code, name_key, has_tax_code: tax_code.is_some() });
        if let Some(tax_code) = tax_code {
            self.by_tax_code.insert(tax_code, id);
        }
        if let Some(hash) = row_hash {
            self.by_row.insert(hash, id);
        }
    }

    /// Compares a row: with rows taken before, by tax code, by a person's decision, by name and commune.
    pub(super) fn find(&self, row: &Parsed) -> Match {
        if self.by_row.contains_key(&row.hash) {
            return Match::Same;
        }
        if let Some(known) = row.tax_code.as_ref().and_then(|code| self.by_tax_code.get(code.as_str())) {
            return Match::Known(*known);
        }
        match self.decided.get(&row.hash).map(String::as_str) {
            Some("skip") => return Match::Same,
            Some("new") => return Match::New,
            Some(code) => {
                if let Some(known) = self.known.iter().find(|known| known.code.as_str() == code) {
                    return Match::Known(known.id);
                }
            }
            None => {}
        }
        match self.alike(row) {
            codes if codes.is_empty() => Match::New,
            codes => Match::Perhaps(codes),
        }
    }

    /// Businesses of the same commune whose name is nearly the same. Two tax codes are two businesses.
    fn alike(&self, row: &Parsed) -> Vec<Code> {
        let mut found: Vec<(f64, Code)> = Vec::new();
        for block in blocks(&row.name_key, row.commune.as_deref()) {
            for known in self.blocks.get(&block).into_iter().flatten().filter_map(|at| self.known.get(*at)) {
                let two = row.tax_code.is_some() && known.has_tax_code;
                if two || found.iter().any(|(_, code)| *code == known.code) {
                    continue;
                }
                let likeness = strsim::jaro_winkler(&known.name_key, &row.name_key);
                if likeness >= ALIKE && same_numbers(&known.name_key, &row.name_key) {
                    found.push((likeness, known.code.clone()));
                }
            }
        }
        found.sort_by(|a, b| b.0.total_cmp(&a.0));
        found.into_iter().take(MOST).map(|(_, code)| code).collect()
    }
}

/// “Đại lý số 1” and “Đại lý số 2” are two, however alike.
fn same_numbers(one: &str, other: &str) -> bool {
    let numbers = |text: &str| -> Vec<String> {
        text.split(' ').filter(|w| w.chars().any(|c| c.is_ascii_digit())).map(str::to_owned).collect()
    };
    numbers(one) == numbers(other)
}

/// Only names that share their first or last word in one commune are compared.
fn blocks(name_key: &str, commune: Option<&str>) -> Vec<(String, String)> {
    let commune = commune.unwrap_or_default().to_owned();
    let mut words = name_key.split(' ').filter(|word| !word.is_empty());
    let first = words.next();
    let last = words.next_back().or(first);
    match (first, last) {
        (Some(first), Some(last)) if first != last => {
            vec![(commune.clone(), format!("{first} ")), (commune, format!(" {last}"))]
        }
        (Some(only), _) => vec![(commune.clone(), format!("{only} ")), (commune, format!(" {only}"))],
        _ => Vec::new(),
    }
}
