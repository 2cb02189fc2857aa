mod merge;

use db::{Conn, Event, Tx};
use kernel::{Code, Ctx, Day, Error, Id, OrganisationId, Result, TaxCode, Uuid, fold};
use serde::Serialize;

use crate::facts::{Facts, name_key};
use crate::store::{FOREVER, business as store};
use crate::{BusinessId, BusinessRow};

pub use merge::merge_business;

/// A business to be entered.
#[derive(Debug, Clone)]
pub struct NewBusiness {
    pub tax_code: Option<TaxCode>,
    pub organisation: Option<OrganisationId>,
    pub facts: Facts,
    /// Where it is known from: `form`, `import`, `market`.
    pub source: &'static str,
    /// The day from which the facts hold.
    pub from: Day,
}

/// A change of what is true of a business.
#[derive(Debug, Clone)]
pub struct BusinessChange {
    pub code: Code,
    pub facts: Facts,
    /// A tax code, where it had none.
    pub tax_code: Option<TaxCode>,
    pub reason: String,
    /// The day from which it holds: not before the last change, not in the future.
    pub from: Day,
}

#[derive(Serialize)]
struct BusinessAdded {
    business: BusinessId,
    source: &'static str,
    #[serde(skip)]
    changes: Vec<db::Change>,
}

impl Event for BusinessAdded {
    const TOPIC: &'static str = "registry.business.added.v1";
    fn key(&self) -> Uuid {
        self.business.uuid()
    }
    fn changes(&self) -> Vec<db::Change> {
        self.changes.clone()
    }
}

#[derive(Serialize)]
struct BusinessChanged {
    business: BusinessId,
    from: String,
    #[serde(skip)]
    changes: Vec<db::Change>,
    #[serde(skip)]
    reason: String,
}

impl Event for BusinessChanged {
    const TOPIC: &'static str = "registry.business.changed.v1";
    fn key(&self) -> Uuid {
        self.business.uuid()
    }
    fn changes(&self) -> Vec<db::Change> {
        self.changes.clone()
    }
    fn reason(&self) -> Option<String> {
        (!self.reason.is_empty()).then(|| self.reason.clone())
    }
}

/// A seller keeps the entry of its own organisation; an official those of the own locality.
///
/// # Errors
/// [`Error::NotFound`] for anybody else's.
pub(crate) fn scope(ctx: &Ctx, organisation: Option<OrganisationId>, commune: Option<&str>) -> Result<()> {
    let own = organisation.is_some_and(|id| ctx.actor.organisations().contains(&id));
    if own { Ok(()) } else { ctx.actor.locality().require(commune) }
}

/// The row of a version.
pub(crate) fn version(ctx: &Ctx, business: BusinessId, facts: &Facts, from: Day) -> store::NewVersion {
    let details = serde_json::to_string(&facts.details).unwrap_or_default();
    (
        ctx.new_id::<BusinessId>().uuid(),
        business,
        from,
        FOREVER.to_owned(),
        facts.name.clone(),
        fold(&format!("{} {}", facts.name, facts.details.trade_name)).trim().to_owned(),
        facts.sort_key(),
        name_key(&facts.name),
        facts.legal_form,
        facts.size_class,
        facts.vsic_version,
        facts.vsic_code.clone(),
        facts.sector().to_owned(),
        facts.commune.clone(),
        facts.former_commune.clone(),
        facts.maker,
        facts.status,
        facts.site,
        facts.mail,
        facts.marketplace,
        facts.app,
        facts.social,
        facts.pos,
        facts.cashless,
        details,
        ctx.now(),
    )
}

/// Enters a business.
///
/// # Errors
/// [`Error::Invalid`] names wrong fields, `tax_code` when another business has it; [`Error::NotFound`] for an officer
/// when it lies in somebody else's commune.
pub async fn add_business(tx: &mut Tx, ctx: &Ctx, new: &NewBusiness) -> Result<BusinessId> {
    new.facts.check(ctx.now().day())?;
    scope(ctx, new.organisation, new.facts.commune.as_deref())?;
    let id: BusinessId = ctx.new_id();
    let tax_code = new.tax_code.as_ref().map(|code| code.as_str().to_owned());
    let source = new.source.to_owned();
    let args = (id, ctx.new_code(), tax_code, new.organisation, None, source, ctx.now());
    if tx.run(&store::INSERT, args).await? == 0 {
        return Err(Error::field("tax_code", "registry-tax-code-taken"));
    }
    tx.run(&store::INSERT_VERSION, version(ctx, id, &new.facts, new.from)).await?;
    tell_added(tx, ctx, id, new.source, &new.facts).await?;
    Ok(id)
}

/// Tells that a business was entered by somebody's act.
pub(crate) async fn tell_added(
    tx: &mut Tx,
    ctx: &Ctx,
    business: BusinessId,
    source: &'static str,
    facts: &Facts,
) -> Result<()> {
    let changes = facts.changes_from(&Facts::named(""));
    tx.tell(ctx, BusinessAdded { business, source, changes }).await
}

/// Changes what is true of a business from a day on; what was true before stays readable. Answers whether anything
/// was different.
///
/// # Errors
/// [`Error::NotFound`] outside the official's locality, before or after; [`Error::Invalid`] names wrong fields.
pub async fn change_business(tx: &mut Tx, ctx: &Ctx, change: &BusinessChange) -> Result<bool> {
    let today = ctx.now().day();
    // No version begins in the future, so today's is the one that goes on.
    let row = tx.one(&store::BY_CODE, (change.code.clone(), today, today)).await?;
    let owner = scope_of(tx, ctx, &row).await?;
    let before = row.facts()?;
    scope(ctx, owner, change.facts.commune.as_deref())?;
    change.facts.check(today)?;
    if change.from > today || change.from < row.from_day {
        return Err(Error::field("from", "registry-from-wrong"));
    }
    let mut changes = change.facts.changes_from(&before);
    if let (Some(code), None) = (&change.tax_code, &row.tax_code) {
        if tx.optional(&store::TAX_CODE_OWNER, (code.as_str().to_owned(),)).await?.is_some() {
            return Err(Error::field("tax_code", "registry-tax-code-taken"));
        }
        tx.run_one(&store::SET_TAX_CODE, (code.as_str().to_owned(), row.id)).await?;
        let after = code.as_str().to_owned();
        changes.push(db::Change { field: "tax_code", before: String::new(), after, personal: true });
    }
    if changes.is_empty() {
        return Ok(false);
    }
    rewrite(tx, ctx, row.id, &change.facts, change.from).await?;
    let (business, from) = (row.id, change.from.iso());
    tx.tell(ctx, BusinessChanged { business, from, changes, reason: change.reason.clone() }).await?;
    Ok(true)
}

/// Tells what an import changed of a business.
pub(crate) async fn tell_changed(
    tx: &mut Tx,
    ctx: &Ctx,
    business: BusinessId,
    (before, after): (&Facts, &Facts),
) -> Result<()> {
    let changes = after.changes_from(before);
    let from = ctx.now().day().iso();
    tx.tell(ctx, BusinessChanged { business, from, changes, reason: String::new() }).await
}

/// Ends the version that goes on and begins another.
pub(crate) async fn rewrite(tx: &mut Tx, ctx: &Ctx, id: BusinessId, facts: &Facts, from: Day) -> Result<()> {
    tx.run_one(&store::END_VERSION, (from, id, FOREVER.to_owned())).await?;
    tx.run(&store::INSERT_VERSION, version(ctx, id, facts, from)).await.map(|_| ())
}

/// The code of a business.
pub async fn code_of(conn: &mut Conn, ctx: &Ctx, id: BusinessId) -> Result<Code> {
    let today = ctx.now().day();
    Ok(conn.one(&store::BY_ID, (id, today, today)).await?.code)
}

/// The business behind a code, as it was on a day.
pub async fn business_on(conn: &mut Conn, code: &Code, day: Day) -> Result<BusinessRow> {
    conn.one(&store::BY_CODE, (code.clone(), day, day)).await
}

/// The business with that tax code, as it is on a day.
pub async fn business_by_tax_code(
    conn: &mut Conn,
    tax_code: &TaxCode,
    day: Day,
) -> Result<Option<BusinessRow>> {
    conn.optional(&store::BY_TAX_CODE, (tax_code.as_str().to_owned(), day, day)).await
}

/// The register's entry of an organisation on the market: the linked one, else the one that has its tax code and
/// belongs to nobody. Anybody may type a tax code, so it counts only once an official has verified the organisation.
pub async fn business_of(
    conn: &mut Conn,
    organisation: OrganisationId,
    day: Day,
) -> Result<Option<BusinessRow>> {
    if let Some(linked) = conn.optional(&store::BY_ORGANISATION, (organisation, day, day)).await? {
        return Ok(Some(linked));
    }
    let party = people::organisation(conn, organisation).await?;
    match party.tax_code.filter(|_| party.verified_at.is_some()) {
        Some(code) => {
            let found = conn.optional(&store::BY_TAX_CODE, (code, day, day)).await?;
            Ok(found.filter(|row| row.organisation_id.is_none()))
        }
        None => Ok(None),
    }
}

/// [`scope`] for a business that was read. The entry that an import made of a verified organisation becomes its own
/// with the first change it makes. Answers whose it is.
///
/// # Errors
/// [`Error::NotFound`] for anybody else's.
pub(crate) async fn scope_of(tx: &mut Tx, ctx: &Ctx, row: &BusinessRow) -> Result<Option<OrganisationId>> {
    if scope(ctx, row.organisation_id, row.commune.as_deref()).is_ok() {
        return Ok(row.organisation_id);
    }
    for organisation in ctx.actor.organisations() {
        let own = business_of(tx, organisation, ctx.now().day()).await?;
        if row.organisation_id.is_none() && own.is_some_and(|own| own.id == row.id) {
            tx.run_one(&store::SET_ORGANISATION, (organisation, row.id)).await?;
            return Ok(Some(organisation));
        }
    }
    Err(Error::NotFound)
}
