use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, RandomState};

use db::Conn;
use kernel::{Code, Id, Result, Uuid};

use super::Parsed;
use super::likeness::{alike, may_be_alike, odd_letters};
use crate::BusinessId;
use crate::store::import::{self as store, KnownRow};

/// Businesses read at a time.
const CHUNK: i64 = 5_000;
/// Most candidates shown for a row.
const MOST: usize = 5;

/// What an import compares its rows with, in memory: keys only, not the facts, and hashes for texts where it can.
#[derive(Default)]
pub(super) struct Index {
    /// Tax codes as numbers.
    by_tax_code: HashMap<u64, BusinessId>,
    /// Rows that were taken before, wait for a person, or were decided by one.
    rows: HashSet<u128>,
    /// Businesses by commune and first or last word of the name. Two blocks that share a hash cost a comparison more.
    blocks: HashMap<u64, Vec<u32>>,
    blocking: RandomState,
    known: Vec<Known>,
}

struct Known {
    code: Code,
    name_key: Box<str>,
    commune: Option<Box<str>>,
    letters: u32,
    has_tax_code: bool,
}

/// What a row is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Match {
    /// It was imported before, waits for a person, or a person has decided on it.
    Same,
    Known(BusinessId),
    New,
    /// Perhaps one of these.
    Perhaps(Vec<Code>),
}

/// Half of a stored hash: short enough to keep many, long enough that no two rows share it.
fn short(hash: &str) -> u128 {
    hash.get(..32).and_then(|half| u128::from_str_radix(half, 16).ok()).unwrap_or_default()
}

/// A tax code of ten, twelve or thirteen digits as a number that keeps its length; each code has its own.
pub(super) fn number_of(tax_code: &str) -> u64 {
    let digits = tax_code.bytes().filter(u8::is_ascii_digit).map(|digit| u64::from(digit - b'0'));
    digits.take(18).fold(1, |number, digit| number * 10 + digit)
}

impl Index {
    /// Reads the keys of all businesses.
    pub(super) async fn load(conn: &mut Conn) -> Result<Self> {
        let rows = conn.all(&store::SEEN, ()).await?.iter().map(|(hash,)| short(hash)).collect();
        let mut index = Self { rows, ..Self::default() };
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
            index.rows.extend(rows.iter().map(|(_, hash)| short(hash)));
        }
    }

    pub(super) fn add(&mut self, row: KnownRow) {
        let KnownRow { id, code, tax_code, row_hash, name_key, commune } = row;
        let at = u32::try_from(self.known.len()).unwrap_or(u32::MAX);
        for block in self.blocks_of(&name_key, commune.as_deref()) {
            self.blocks.entry(block).or_default().push(at);
        }
        self.rows.extend(row_hash.as_deref().map(short));
        let (letters, has_tax_code) = (odd_letters(&name_key), tax_code.is_some());
        let (name_key, commune) = (name_key.into_boxed_str(), commune.map(String::into_boxed_str));
        self.known.push(Known { code, name_key, commune, letters, has_tax_code });
        self.by_tax_code.extend(tax_code.map(|tax_code| (number_of(&tax_code), id)));
    }

    /// Notes that a row waits for a person.
    pub(super) fn asked(&mut self, row: &Parsed) {
        self.rows.insert(short(&row.hash));
    }

    /// Compares a row: with rows taken or decided before, by tax code, by name and commune.
    pub(super) fn find(&self, row: &Parsed) -> Match {
        if self.rows.contains(&short(&row.hash)) {
            return Match::Same;
        }
        if let Some(known) =
            row.tax_code.as_ref().and_then(|code| self.by_tax_code.get(&number_of(code.as_str())))
        {
            return Match::Known(*known);
        }
        match self.alike(row) {
            codes if codes.is_empty() => Match::New,
            codes => Match::Perhaps(codes),
        }
    }

    /// Businesses of the same commune whose name is nearly the same. Two tax codes are two businesses.
    fn alike(&self, row: &Parsed) -> Vec<Code> {
        let letters = odd_letters(&row.name_key);
        let one_of_two = |known: &Known| !(row.tax_code.is_some() && known.has_tax_code);
        let mut found: Vec<&Known> = Vec::new();
        let blocks = self.blocks_of(&row.name_key, row.commune.as_deref());
        for at in blocks.filter_map(|block| self.blocks.get(&block)).flatten() {
            let known = usize::try_from(*at).ok().and_then(|at| self.known.get(at));
            let near = known.filter(|known| may_be_alike(known.letters, letters) && one_of_two(known));
            let same_place = |known: &&Known| known.commune.as_deref() == row.commune.as_deref();
            if let Some(known) = near.filter(same_place).filter(|known| alike(&known.name_key, &row.name_key))
                && found.iter().all(|other| other.code != known.code)
            {
                found.push(known);
            }
        }
        found.sort_by_key(|known| *known.name_key != *row.name_key); // the same name first
        found.into_iter().take(MOST).map(|known| known.code.clone()).collect()
    }

    /// Only names that share their first or last word in one commune are compared.
    fn blocks_of(&self, name_key: &str, commune: Option<&str>) -> impl Iterator<Item = u64> + use<> {
        let mut words = name_key.split(' ').filter(|word| !word.is_empty());
        let first = words.next();
        let last = words.next_back().or(first);
        let block =
            |end: bool, word: Option<&str>| word.map(|word| self.blocking.hash_one((commune, end, word)));
        [block(false, first), block(true, last)].into_iter().flatten()
    }
}
