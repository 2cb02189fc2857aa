//! The rows of one transaction of an import of products, compared with what there is.
use std::collections::{BTreeSet, HashMap};

use documents::Row;
use kernel::{BoothId, Ctx};

use super::column::Column;
use super::fields::over;
use super::index::At;
use super::piece::{as_fields, piece};
use super::place::{Placer, Target};
use super::read::{Reader, Said};
use super::{Mistake, ProductFields, number};
use crate::store::import::NewLine;
use crate::variant::NewVariant;
use crate::{ImportId, ProductId, VariantId};

/// Most rows of one transaction that are looked at, that are new or set apart, and that change what is there: short
/// enough that others hardly wait.
const SEEN: usize = 2_000;
const WRITTEN: usize = 300;
const CHANGED: usize = 80;

/// A product to be added, with its variants.
pub(super) struct NewGoods {
    pub(super) id: ProductId,
    pub(super) fields: ProductFields<String>,
    pub(super) slug: String,
}

/// A variant to be added.
pub(super) struct NewPiece {
    pub(super) id: VariantId,
    pub(super) product: ProductId,
    pub(super) position: i64,
    pub(super) new: NewVariant,
}

/// A row that says something else than what is there.
pub(super) struct ChangedRow {
    pub(super) line: i64,
    pub(super) variant: VariantId,
    pub(super) said: Said,
    pub(super) cells: Vec<String>,
}

/// What a chunk of rows comes to.
pub(super) struct Chunk {
    pub(super) import: ImportId,
    pub(super) booth: BoothId,
    /// Rows below the headings, as the import counts them.
    pub(super) from: i64,
    pub(super) end: usize,
    pub(super) goods: Vec<NewGoods>,
    pub(super) pieces: Vec<NewPiece>,
    pub(super) changes: Vec<ChangedRow>,
    pub(super) lines: Vec<NewLine>,
    /// Products that were there before and got a variant.
    pub(super) grown: BTreeSet<ProductId>,
    pub(super) added: i64,
    pub(super) same: i64,
    fresh: HashMap<ProductId, usize>,
}

impl Chunk {
    fn begin(import: ImportId, booth: BoothId, from: usize) -> Self {
        Self {
            import,
            booth,
            from: number(from),
            end: from,
            goods: Vec::new(),
            pieces: Vec::new(),
            changes: Vec::new(),
            lines: Vec::new(),
            grown: BTreeSet::new(),
            added: 0,
            same: 0,
            fresh: HashMap::new(),
        }
    }

    fn is_full(&self) -> bool {
        self.pieces.len() + self.lines.len() >= WRITTEN || self.changes.len() >= CHANGED
    }

    /// The product where it is new in this chunk.
    fn fresh(&mut self, product: ProductId) -> Option<&mut NewGoods> {
        self.fresh.get(&product).and_then(|at| self.goods.get_mut(*at))
    }
}

/// A row that stands apart.
pub(super) fn apart(
    ctx: &Ctx,
    import: ImportId,
    line: i64,
    cells: &[String],
    mistakes: &[Mistake],
) -> NewLine {
    let json = |cells: &[String]| serde_json::to_string(cells).unwrap_or_default();
    (ctx.new_id(), import, line, json(cells), serde_json::to_string(mistakes).unwrap_or_default())
}

/// Makes the chunks of one import, one after another.
pub(super) struct Builder<'a> {
    pub(super) import: ImportId,
    pub(super) booth: BoothId,
    pub(super) reader: Reader<'a>,
    pub(super) placer: Placer,
    /// Which row holds the headings.
    pub(super) header: usize,
}

impl Builder<'_> {
    fn line(&self, at: usize) -> i64 {
        number(at + self.header + 2) // as the spreadsheet numbers it
    }

    /// Notes what the rows said that were done before the program stopped.
    pub(super) fn again(&mut self, rows: &[Row]) {
        for (at, row) in rows.iter().enumerate() {
            let Some(mut said) = self.reader.read(&row.cells()) else { continue };
            match self.find(&mut said) {
                Some(Target::Variant(variant)) => self.note(variant, self.line(at), &mut said),
                Some(Target::NewProduct) => self.placer.above = None, // it was not taken
                Some(Target::Under(_)) | None => {}
            }
        }
    }

    /// What a row is about. One that cannot be read is about nothing, but may still say with which product the next
    /// one goes on.
    fn find(&mut self, said: &mut Said) -> Option<Target> {
        if said.mistakes.is_empty() {
            return self.placer.place(&self.reader, said);
        }
        let names = [Column::Sku, Column::Parent, Column::NameVi].map(Column::key);
        let lost = said.mistakes.iter().any(|mistake| names.contains(&mistake.column.as_str()));
        let found = self.placer.place(&self.reader, &mut said.clone());
        if lost || found == Some(Target::NewProduct) {
            self.placer.above = None;
        }
        None
    }

    fn note(&mut self, variant: At, line: i64, said: &mut Said) {
        self.placer.once(variant, line, said);
        if let Some(product) = self.placer.index.variants.get(variant).map(|known| known.product) {
            self.placer.agree(product, line, said);
        }
    }

    /// The next chunk from a row on; takes the text of the rows along.
    pub(super) fn next(&mut self, ctx: &Ctx, rows: &mut [Row], from: usize) -> Chunk {
        let mut chunk = Chunk::begin(self.import, self.booth, from);
        for row in rows.iter_mut().skip(from).take(SEEN) {
            self.take(ctx, &mut chunk, &std::mem::take(row).cells());
            chunk.end += 1;
            if chunk.is_full() {
                break;
            }
        }
        chunk
    }

    fn take(&mut self, ctx: &Ctx, chunk: &mut Chunk, cells: &[String]) {
        let line = self.line(chunk.end);
        let Some(mut said) = self.reader.read(cells) else { return };
        let target = self.find(&mut said);
        if let Some(target) = target {
            self.take_as(ctx, chunk, target, line, (&mut said, cells));
        }
        if !said.mistakes.is_empty() {
            if target == Some(Target::NewProduct) {
                self.placer.above = None; // it is not there: no row goes on with it
            }
            chunk.lines.push(apart(ctx, self.import, line, cells, &said.mistakes));
        }
    }

    fn take_as(
        &mut self,
        ctx: &Ctx,
        chunk: &mut Chunk,
        target: Target,
        line: i64,
        (said, cells): (&mut Said, &[String]),
    ) {
        match target {
            Target::Variant(variant) => {
                self.note(variant, line, said);
                if said.mistakes.is_empty() {
                    self.compare(chunk, variant, line, (said, cells));
                }
            }
            Target::Under(product) => {
                self.placer.agree(product, line, said);
                self.add_variant(ctx, chunk, product, line, (said, cells));
            }
            Target::NewProduct => self.add_product(ctx, chunk, line, (said, cells)),
        }
    }

    fn compare(&mut self, chunk: &mut Chunk, variant: At, line: i64, (said, cells): (&Said, &[String])) {
        if let Some(sku) = said.get(Column::Sku) {
            self.placer.index.give_sku(variant, sku);
        }
        let differs = self.placer.differs(variant, said);
        match self.placer.index.variants.get(variant).map(|known| known.id) {
            Some(variant) if differs => {
                chunk.changes.push(ChangedRow { line, variant, said: said.clone(), cells: cells.to_vec() });
            }
            _ => chunk.same += 1,
        }
    }

    fn add_product(
        &mut self,
        ctx: &Ctx,
        chunk: &mut Chunk,
        line: i64,
        (said, cells): (&mut Said, &[String]),
    ) {
        for column in [Column::Category, Column::UnitVi] {
            if said.get(column).is_none() {
                said.wrong(column, "goods-missing", "");
            }
        }
        let Some(new) = piece(said, "") else { return };
        let mut fields = over(&Default::default(), &said.product);
        let [.., state] = &mut fields;
        if state.is_empty() {
            crate::State::Shown.key().clone_into(state);
        }
        let id: ProductId = ctx.new_id();
        let at = self.placer.index.add_product(id, &fields, &new.unit.vi);
        self.placer.index.group(said, at);
        self.placer.above = Some(at);
        self.placer.agree(at, line, said);
        chunk.fresh.insert(id, chunk.goods.len());
        chunk.goods.push(NewGoods { id, fields, slug: String::new() });
        self.add_variant(ctx, chunk, at, line, (said, cells));
    }

    fn add_variant(
        &mut self,
        ctx: &Ctx,
        chunk: &mut Chunk,
        product: At,
        line: i64,
        (said, cells): (&mut Said, &[String]),
    ) {
        let Some(known) = self.placer.index.products.get(product) else { return };
        let (owner, position, unit) = (known.id, known.variants, known.unit.clone());
        if !said.mistakes.is_empty() {
            return;
        }
        let Some(new) = piece(said, &unit) else { return };
        let id: VariantId = ctx.new_id();
        let at = self.placer.index.add_variant(id, product, &as_fields(&new));
        self.placer.once(at, line, said);
        chunk.pieces.push(NewPiece { id, product: owner, position, new });
        chunk.added += 1;
        if self.placer.differs_product(product, said) {
            match chunk.fresh(owner) {
                Some(goods) => goods.fields = over(&goods.fields, &said.product),
                None => chunk.changes.push(ChangedRow {
                    line,
                    variant: id,
                    said: said.clone(),
                    cells: cells.to_vec(),
                }),
            }
        }
        if chunk.fresh(owner).is_none() {
            chunk.grown.insert(owner);
        }
    }
}
