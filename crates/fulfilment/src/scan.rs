//! What a hand scanner or a person types: SKU, bar code, or the short number of goods that have neither.
use catalogue::VariantId;
use db::Conn;
use kernel::{Error, Id, Result};

use crate::WarehouseId;
use crate::store::goods::{self, LyingRow};

/// The short number of a variant: the end of its id, which is random.
pub(crate) fn short_number(variant: VariantId) -> String {
    let hex = hex::encode(variant.uuid().as_bytes());
    hex.chars().skip(24).collect::<String>().to_uppercase()
}

/// What stands on goods, for people: SKU, else bar code, else the short number.
pub(crate) fn label(sku: Option<&String>, gtin: Option<&String>, variant: VariantId) -> String {
    sku.or(gtin).cloned().unwrap_or_else(|| short_number(variant))
}

/// Whether what was scanned stands on these goods.
pub(crate) fn fits(typed: &str, row: &LyingRow) -> bool {
    let typed = typed.trim();
    let is = |code: &Option<String>| code.as_deref().is_some_and(|code| code.eq_ignore_ascii_case(typed));
    is(&row.sku) || is(&row.gtin) || short_number(row.variant_id).eq_ignore_ascii_case(typed)
}

/// Goods that a warehouse keeps, by what was scanned.
///
/// # Errors
/// [`Error::Invalid`] on `field` when nothing has that code, or goods of two booths do.
pub(crate) async fn kept(
    conn: &mut Conn,
    warehouse: WarehouseId,
    typed: &str,
    field: &str,
) -> Result<VariantId> {
    let typed = typed.trim().to_owned();
    let found = conn.all(&goods::BY_CODE, (warehouse, typed.clone(), typed.clone())).await?;
    match found.as_slice() {
        [(one,)] => Ok(*one),
        [] => {
            let all = conn.all(&goods::IDS_KEPT, (warehouse,)).await?;
            let short = all.into_iter().find(|(id,)| short_number(*id).eq_ignore_ascii_case(&typed));
            short.map(|(id,)| id).ok_or_else(|| Error::field(field, "scan-unknown"))
        }
        _ => Err(Error::field(field, "scan-two")),
    }
}
