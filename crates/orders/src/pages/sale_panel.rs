//! What a sale brings its seller: commission and withheld tax, as they were agreed when it was placed.
use askama::Template;
use db::Conn;
use kernel::{Result, Uuid};
use settlement::{SaleRow, lines_of, sale_of};
use ui::{Html, T};

#[derive(Template)]
#[template(path = "sale_panel.html")]
struct Panel<'a> {
    t: &'a T,
    sale: &'a SaleRow,
    due: String,
    /// Ids of the rules by which it was computed.
    rules: Vec<String>,
}

/// For one order; nothing where it was placed before sales were kept.
pub(super) async fn render(conn: &mut Conn, t: &T, order: Uuid) -> Result<Html> {
    let Some(sale) = sale_of(conn, order).await? else { return Ok(Html(String::new())) };
    let lines = lines_of(conn, order).await?;
    let mut rules: Vec<String> = lines.iter().map(|line| line.commission_rule.clone()).collect();
    if sale.commission_tax.0 > 0 {
        rules.push(sale.commission_tax_rule.clone());
    }
    if sale.withheld {
        rules.extend(lines.iter().flat_map(|line| [line.vat_rule.clone(), line.pit_rule.clone()]));
    }
    rules.retain(|rule| !rule.is_empty());
    rules.sort();
    rules.dedup();
    let due = sale.due_at.map(kernel::Instant::show).unwrap_or_default();
    Html::render(&Panel { t, due, rules, sale: &sale })
}
