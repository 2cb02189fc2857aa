//! The certificate of withheld tax, of a month or a year: a page to print.
use askama::Template;
use booths::BoothRow;
use kernel::{Dong, Error, Result};
use ui::{Page, Req, Response, T, see_other};

use super::{booth_of_money, month_name, percent};
use crate::month::days_of;
use crate::{Activity, MonthSum, Rates, months_of};

#[derive(Template)]
#[template(path = "certificate.html")]
struct Certificate<'a> {
    t: &'a T,
    booth: &'a BoothRow,
    name: String,
    tax_code: Option<String>,
    market: String,
    period: String,
    months: Vec<(String, MonthSum)>,
    /// Revenue, VAT and PIT after returns.
    revenue: Dong,
    vat: Dong,
    pit: Dong,
    /// Rates and where they come from: group, VAT, PIT, citations.
    rules: Vec<(Activity, String, String, String)>,
    day: kernel::Day,
}

impl MonthSum {
    /// Revenue, VAT and PIT less what was given back.
    pub fn net(&self) -> (Dong, Dong, Dong) {
        (self.revenue.minus(self.revenue_back), self.vat.minus(self.vat_back), self.pit.minus(self.pit_back))
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let Some(booth) = booth_of_money(&req).await? else { return see_other("/desk") };
    let (t, period) = (req.t(), req.param("period"));
    if days_of(period).or(days_of(&format!("{period}-01"))).is_none() {
        return Err(Error::NotFound);
    }
    let mut conn = req.reader().await?;
    let mut months = months_of(&mut conn, booth.id).await?;
    let organisation = people::organisation(&mut conn, booth.organisation_id).await?;
    drop(conn);
    months.retain(|sum| sum.month.starts_with(period));
    months.reverse();
    let total = |of: fn(&MonthSum) -> Dong| months.iter().map(of).sum::<Dong>();
    let body = Certificate {
        name: organisation.name.show(t.locale).to_owned(),
        tax_code: organisation.tax_code,
        market: req.app.settings().area_name(t.locale),
        period: month_name(period),
        revenue: total(|sum| sum.net().0),
        vat: total(|sum| sum.net().1),
        pit: total(|sum| sum.net().2),
        rules: rules(&req)?,
        day: req.ctx.now().day(),
        months: months.into_iter().map(|sum| (month_name(&sum.month), sum)).collect(),
        booth: &booth,
        t: &t,
    };
    Page::new(&t.with("period", month_name(period)).get("taxed-title")).desk().show(&req, &body).await
}

/// The rates of today with their citations.
fn rules(req: &Req) -> Result<Vec<(Activity, String, String, String)>> {
    let day = req.ctx.now().day();
    let rates = Rates::on(&req.app.rules, day)?;
    let cited = |key: &str| req.app.rules.on(key, day).map(|rule| rule.citation.clone()).unwrap_or_default();
    let row = |activity: &Activity| {
        let (vat, pit) = rates.of(Some(*activity))?;
        let keys = ["vat", "pit"].map(|tax| cited(&format!("tax.{tax}.household.{}", activity.key())));
        Ok((*activity, percent(vat.points), percent(pit.points), keys.join("; ")))
    };
    Activity::ALL.iter().map(row).collect()
}
