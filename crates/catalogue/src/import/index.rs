//! What an import compares its rows with, in memory: marks of fields instead of their texts.
use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};

use db::Conn;
use kernel::{BoothId, Id, Result, Uuid, words};

use super::column::Column;
use super::read::Said;
use super::{ProductFields, VariantFields};
use crate::store::import::{self as store, SheetRow};
use crate::{ProductId, VariantId};

/// Where a product or variant stands in the index.
pub(super) type At = usize;

/// A product, and what rows of this file said of it.
pub(super) struct KnownProduct {
    pub(super) id: ProductId,
    /// A mark of each field.
    pub(super) marks: ProductFields<u64>,
    /// What this file said, nought where nothing, and the first row that said something.
    pub(super) said: ProductFields<u64>,
    pub(super) line: i64,
    /// The unit of its first variant, which the others have unless they say another.
    pub(super) unit: Box<str>,
    pub(super) variants: i64,
}

pub(super) struct KnownVariant {
    pub(super) id: VariantId,
    pub(super) product: At,
    pub(super) marks: VariantFields<u64>,
    /// The row of this file that is about it; nought where none.
    pub(super) line: i64,
    pub(super) has_sku: bool,
}

/// Several products have the name.
pub(super) struct Several;

/// The products of one booth.
#[derive(Default)]
pub(super) struct Index {
    hasher: RandomState,
    pub(super) products: Vec<KnownProduct>,
    pub(super) variants: Vec<KnownVariant>,
    by_sku: HashMap<u64, At>,
    by_slug: HashMap<u64, At>,
    /// `None` where several products have the name.
    by_name: HashMap<u64, Option<At>>,
    by_variant: HashMap<u64, At>,
    /// Products by what groups their rows in this file.
    by_parent: HashMap<u64, At>,
    /// Numbers of products that are gone but whose rows are kept.
    gone: Vec<u64>,
}

/// A name as it is compared: words in lower case with their accents, for dừa is not dứa.
fn name_key(name: &str) -> String {
    words(name).join(" ")
}

impl Index {
    /// Reads the products of a booth.
    pub(super) async fn load(conn: &mut Conn, booth: BoothId) -> Result<Self> {
        let mut index = Self::default();
        let mut after = ProductId::from_uuid(Uuid::nil());
        loop {
            let page = store::page(conn, booth, after).await?;
            for row in &page.rows {
                index.know(row);
            }
            match page.last {
                Some(last) => after = last,
                None => break,
            }
        }
        for (sku,) in conn.all(&store::GONE_SKUS, (booth,)).await? {
            let mark = index.mark(Column::Sku, &sku);
            index.gone.push(mark);
        }
        Ok(index)
    }

    fn know(&mut self, row: &SheetRow) {
        let slug = self.mark(Column::Parent, &row.slug);
        let at = if let Some(at) = self.by_slug.get(&slug) {
            *at
        } else {
            let at = self.add_product(row.product_id, &row.product(), &row.unit.vi);
            self.by_slug.insert(slug, at);
            at
        };
        self.add_variant(row.variant_id, at, &row.variant());
    }

    /// A mark of a text in a column, never nought; nobody outside can make two texts that share one.
    pub(super) fn mark(&self, column: Column, text: &str) -> u64 {
        self.hasher.hash_one((column, text)) | 1
    }

    pub(super) fn marks<const N: usize>(
        &self,
        columns: &[Column; N],
        texts: &[Option<String>; N],
    ) -> [u64; N] {
        let mut marks = [0; N];
        for ((mark, column), text) in marks.iter_mut().zip(columns).zip(texts) {
            *mark = text.as_deref().map_or(0, |text| self.mark(*column, text));
        }
        marks
    }

    pub(super) fn add_product(&mut self, id: ProductId, fields: &ProductFields<String>, unit: &str) -> At {
        let at = self.products.len();
        let marks = self.marks(&super::fields::PRODUCT, &fields.clone().map(Some));
        let [name, ..] = fields;
        let name = self.mark(Column::NameVi, &name_key(name));
        self.by_name.entry(name).and_modify(|known| *known = None).or_insert(Some(at));
        let (said, unit) = ([0; 9], unit.into());
        self.products.push(KnownProduct { id, marks, said, line: 0, unit, variants: 0 });
        at
    }

    pub(super) fn add_variant(&mut self, id: VariantId, product: At, fields: &VariantFields<String>) -> At {
        let at = self.variants.len();
        let marks = self.marks(&super::fields::VARIANT, &fields.clone().map(Some));
        let [sku, name, ..] = fields;
        if !sku.is_empty() {
            self.by_sku.insert(self.mark(Column::Sku, sku), at);
        }
        self.by_variant.entry(self.variant_mark(product, name)).or_insert(at);
        self.variants.push(KnownVariant { id, product, marks, line: 0, has_sku: !sku.is_empty() });
        if let Some(known) = self.products.get_mut(product) {
            known.variants += 1;
        }
        at
    }

    fn variant_mark(&self, product: At, name: &str) -> u64 {
        self.hasher.hash_one((product, name_key(name)))
    }

    pub(super) fn with_sku(&self, sku: &str) -> Option<At> {
        self.by_sku.get(&self.mark(Column::Sku, sku)).copied()
    }

    pub(super) fn is_gone(&self, sku: &str) -> bool {
        self.gone.contains(&self.mark(Column::Sku, sku))
    }

    pub(super) fn named_variant(&self, product: At, name: &str) -> Option<At> {
        self.by_variant.get(&self.variant_mark(product, name)).copied()
    }

    /// The product that a row names by its group or its name: `Err` where several have the name.
    pub(super) fn named_product(&self, said: &Said) -> std::result::Result<Option<At>, Several> {
        let parent = said.parent.as_deref().map(|parent| self.mark(Column::Parent, parent));
        let grouped = parent.and_then(|mark| self.by_slug.get(&mark).or_else(|| self.by_parent.get(&mark)));
        if let Some(at) = grouped {
            return Ok(Some(*at));
        }
        let name = said.get(Column::NameVi).map(|name| self.mark(Column::NameVi, &name_key(name)));
        match name.and_then(|mark| self.by_name.get(&mark)) {
            Some(None) => Err(Several),
            Some(Some(at)) => Ok(Some(*at)),
            None => Ok(None),
        }
    }

    /// Remembers what groups the rows of a product in this file.
    pub(super) fn group(&mut self, said: &Said, product: At) {
        if let Some(parent) = said.parent.as_deref() {
            let mark = self.mark(Column::Parent, parent);
            self.by_parent.entry(mark).or_insert(product);
        }
    }

    /// Notes a number that a variant without one was given.
    pub(super) fn give_sku(&mut self, variant: At, sku: &str) {
        self.by_sku.insert(self.mark(Column::Sku, sku), variant);
        if let Some(known) = self.variants.get_mut(variant) {
            known.has_sku = true;
        }
    }
}
