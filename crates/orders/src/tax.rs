//! What a market with a payment function must withhold from household sellers, by the dated rules. Shown, not
//! deducted yet: the withholding itself comes with payouts.
use db::Conn;
use kernel::{Dong, Result};
use people::OrganisationKind;
use ui::{Mode, Req};

use crate::OrderRow;

/// The estimate for one order: both taxes together, for a reseller and for a maker.
pub(crate) struct Tax {
    pub(crate) reseller: Dong,
    pub(crate) maker: Dong,
    /// Ids of the rules and where they come from.
    pub(crate) rules: Vec<(String, String)>,
}

const RESELLER: [&str; 2] = ["tax.vat.household.distribution", "tax.pit.household.distribution"];
const MAKER: [&str; 2] = ["tax.vat.household.production", "tax.pit.household.production"];

/// `None` when nothing is to be withheld: the seller is no household or farm, or the market confirms no
/// payments (Decree 252/2026 articles 3.5, 43).
pub(crate) async fn tax_estimate(req: &Req, conn: &mut Conn, order: &OrderRow) -> Result<Option<Tax>> {
    let booth = booths::booth(conn, order.booth_id).await?;
    let household = matches!(booth.kind, OrganisationKind::Household | OrganisationKind::Farm);
    if !household || req.app.settings().mode != Mode::OrderingAndPayment {
        return Ok(None);
    }
    let mut rules = Vec::new();
    let mut sum = |keys: [&str; 2]| {
        let mut total = Dong::ZERO;
        for key in keys {
            let rule = req.app.rules.on(key, order.placed_at.day()).ok()?;
            total = total.plus(order.goods.basis_points(rule.value));
            rules.push((rule.id(), rule.citation.clone()));
        }
        Some(total)
    };
    let (reseller, maker) = (sum(RESELLER), sum(MAKER));
    Ok(reseller.zip(maker).map(|(reseller, maker)| Tax { reseller, maker, rules }))
}
