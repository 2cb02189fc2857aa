//! An official's word on a certificate, and the stars that follow from it.
use db::{Event, Tx};
use kernel::{Ctx, Error, Id, Result, Uuid};
use serde::Serialize;

use super::{CertificateRow, CertificateState};
use crate::moderation::{Letter, from_own, send};
use crate::store::certificate as store;
use crate::{CertificateId, ProductId};

/// The answer to a claim.
#[derive(Debug, Clone)]
pub struct CertificateAnswer {
    pub id: CertificateId,
    pub verified: bool,
    /// Why not; must be there then.
    pub reason: String,
    pub letter: Letter,
}

/// The state of a certificate changed, and with it perhaps the stars of its product.
#[derive(Serialize)]
pub(crate) struct Certified {
    pub(crate) product: ProductId,
    pub(crate) certificate: CertificateId,
    pub(crate) kind: String,
    #[serde(skip)]
    pub(crate) before: &'static str,
    #[serde(skip)]
    pub(crate) after: &'static str,
    #[serde(skip)]
    pub(crate) reason: String,
}

impl Event for Certified {
    const TOPIC: &'static str = "catalogue.product.certified.v1";
    fn key(&self) -> Uuid {
        self.product.uuid()
    }
    fn changes(&self) -> Vec<db::Change> {
        let (before, after) = (self.before.to_owned(), self.after.to_owned());
        vec![db::Change { field: "certificate", before, after, personal: false }]
    }
    fn reason(&self) -> Option<String> {
        (!self.reason.is_empty()).then(|| self.reason.clone())
    }
}

/// Verifies or refuses a claim of a booth in the official's locality, or ends what was verified by mistake.
///
/// # Errors
/// [`Error::NotFound`] elsewhere; [`Error::Conflict`] when somebody has answered, it ran out, or it is the official's own;
/// [`Error::Invalid`] on `reason` where it is refused without one.
pub async fn answer_certificate(tx: &mut Tx, ctx: &Ctx, answer: &CertificateAnswer) -> Result<()> {
    let row = tx.one(&store::BY_ID, (answer.id,)).await?;
    from_own(ctx, row.commune.as_deref(), row.organisation_id)?;
    if !answer.verified && answer.reason.is_empty() {
        return Err(Error::field("reason", "error-required"));
    }
    let over = row.expires_on.is_some_and(|last| last < ctx.now().day());
    let open = match row.state {
        CertificateState::Claimed => !(answer.verified && over),
        CertificateState::Verified => !answer.verified,
        CertificateState::Refused | CertificateState::Ended => false,
    };
    if !open {
        return Err(Error::conflict("certificate-answered"));
    }
    let after = if answer.verified { CertificateState::Verified } else { CertificateState::Refused };
    let change = (after, answer.reason.clone(), ctx.actor.account(), ctx.now(), row.id, row.state);
    if tx.run(&store::ANSWER, change).await? == 0 {
        return Err(Error::conflict("certificate-answered"));
    }
    sum_stars(tx, row.product_id).await?;
    tell(tx, ctx, &row, after, &answer.reason).await?;
    send(tx, ctx, row.organisation_id, &answer.letter).await
}

pub(crate) async fn tell(
    tx: &mut Tx,
    ctx: &Ctx,
    row: &CertificateRow,
    after: CertificateState,
    reason: &str,
) -> Result<()> {
    let certified = Certified {
        product: row.product_id,
        certificate: row.id,
        kind: row.kind.clone(),
        before: row.state.key(),
        after: after.key(),
        reason: reason.to_owned(),
    };
    tx.tell(ctx, certified).await
}

/// Brings a product's stars in line with its best verified certificate.
pub(crate) async fn sum_stars(tx: &mut Tx, product: ProductId) -> Result<()> {
    // The lock: two officials who answer at once are counted one after another.
    tx.run_one(&crate::store::product::LOCK, (product,)).await?;
    match tx.optional(&store::BEST, (product,)).await? {
        Some((stars, group, number, issuer, source)) => {
            let said = [number, issuer].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
            let source = if source.is_empty() { said.join(", ") } else { source };
            tx.run_one(&store::SET_STARS, (stars, group, source, product)).await
        }
        None => tx.run(&store::NO_STARS, (product,)).await.map(|_| ()),
    }
}
