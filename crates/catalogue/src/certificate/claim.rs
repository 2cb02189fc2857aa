//! Claiming a certificate, and taking a claim back.
use db::{Event, Tx};
use kernel::{Actor, BoothId, Ctx, Day, Error, Id, Result, Uuid};
use serde::Serialize;

use super::answer::sum_stars;
use super::{CertificateKind, CertificateState, OCOP, ocop_groups};
use crate::product::Certificate;
use crate::store::certificate as store;
use crate::{CertificateId, ProductId, my_product};

/// Certificates of one product that wait or hold at once.
const MOST: i64 = 30;

/// A certificate as its seller claims it.
#[derive(Debug, Clone, Default)]
pub struct NewCertificate {
    /// One of the kinds of `certificates.toml`.
    pub kind: String,
    /// With OCOP only: three to five.
    pub stars: Option<i64>,
    pub ocop_group: Option<String>,
    pub number: String,
    pub issuer: String,
    pub issued_on: Option<Day>,
    /// The last day; worked out where the kind has a term.
    pub expires_on: Option<Day>,
    /// Where it was published.
    pub source: String,
}

#[derive(Serialize)]
struct Claimed {
    certificate: CertificateId,
    product: ProductId,
    kind: String,
    stars: Option<i64>,
}

impl Event for Claimed {
    const TOPIC: &'static str = "catalogue.certificate.claimed.v1";
    fn key(&self) -> Uuid {
        self.certificate.uuid()
    }
}

/// Claims a certificate for a product of one of `mine`. It shows nowhere until an official has verified it.
///
/// # Errors
/// [`Error::Invalid`] on what does not fit; a product of somebody else does not exist.
pub async fn claim_certificate(
    tx: &mut Tx,
    ctx: &Ctx,
    (mine, slug, new): &(Vec<BoothId>, String, NewCertificate),
) -> Result<CertificateId> {
    let product = my_product(tx, mine, slug).await?;
    let expires_on = checked(ctx, new)?;
    tx.run_one(&crate::store::product::LOCK, (product.id,)).await?;
    if tx.one(&store::OPEN, (product.id,)).await?.0 >= MOST {
        return Err(Error::field("kind", "certificate-too-many"));
    }
    let id: CertificateId = ctx.new_id();
    let NewCertificate { kind, stars, ocop_group, number, issuer, issued_on, source, .. } = new.clone();
    let row = (
        id,
        product.id,
        kind.clone(),
        CertificateState::Claimed,
        stars,
        ocop_group,
        number,
        issuer,
        issued_on,
        expires_on,
        source,
        ctx.actor.account(),
        ctx.now(),
    );
    tx.run(&store::INSERT, row).await?;
    tx.tell(ctx, Claimed { certificate: id, product: product.id, kind, stars }).await?;
    Ok(id)
}

/// What is claimed fits together; answers the last day on which it holds.
fn checked(ctx: &Ctx, new: &NewCertificate) -> Result<Option<Day>> {
    let today = ctx.now().day();
    let kind = CertificateKind::of(&new.kind).ok_or_else(|| Error::field("kind", "error-choice"))?;
    let stars = new.stars.is_some_and(|stars| (3..=5).contains(&stars));
    if (kind.key == OCOP) != stars {
        return Err(Error::field("stars", "certificate-stars-wrong"));
    }
    if new.ocop_group.as_ref().is_some_and(|code| !ocop_groups().iter().any(|group| group.code == *code)) {
        return Err(Error::field("ocop_group", "error-choice"));
    }
    if new.issued_on.is_some_and(|day| day > today) {
        return Err(Error::field("issued_on", "certificate-issued-ahead"));
    }
    let last = new.expires_on.or_else(|| new.issued_on.and_then(|day| kind.ends(day)));
    if last.is_some_and(|last| last < today) {
        return Err(Error::field("expires_on", "certificate-is-over"));
    }
    if kind.years.is_some() && last.is_none() {
        return Err(Error::field("issued_on", "error-required"));
    }
    Ok(last)
}

/// The seller takes a claim or a verified certificate back.
///
/// # Errors
/// [`Error::NotFound`] for somebody else's; [`Error::Conflict`] when it has ended.
pub async fn withdraw_certificate(
    tx: &mut Tx,
    ctx: &Ctx,
    (mine, id): &(Vec<BoothId>, CertificateId),
) -> Result<()> {
    let row = tx.one(&store::BY_ID, (*id,)).await?;
    if !mine.contains(&row.booth_id) {
        return Err(Error::NotFound);
    }
    super::end::end(tx, ctx, &row).await
}

/// What a published source certifies of a product that is being added.
///
/// # Errors
/// [`Error::Forbidden`] for a person: a seller claims stars, and an official verifies them.
pub(crate) async fn published(tx: &mut Tx, ctx: &Ctx, product: ProductId, known: &Certificate) -> Result<()> {
    let Certificate { ocop_group, stars: Some(stars), source, .. } = known.clone() else { return Ok(()) };
    if !matches!(ctx.actor, Actor::System(_)) {
        return Err(Error::Forbidden);
    }
    let row = (
        ctx.new_id(),
        product,
        OCOP.to_owned(),
        CertificateState::Verified,
        Some(stars),
        ocop_group,
        String::new(),
        String::new(),
        None,
        None,
        source.unwrap_or_default(),
        None,
        ctx.now(),
    );
    tx.run(&store::INSERT, row).await?;
    sum_stars(tx, product).await
}
