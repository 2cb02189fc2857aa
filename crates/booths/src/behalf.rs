//! An official opens and keeps a booth for a seller who has no telephone or account, by the seller's consent.
use db::{Change, Conn, Event, Tx};
use kernel::{BoothId, Ctx, Day, Error, Id, OrganisationId, Result, Role, Uuid};
use people::{NewOrganisation, OrganisationKind};
use serde::Serialize;

use crate::BoothRow;
use crate::booth::{Verifier, booth, insert_named};
use crate::decide::verifier;
use crate::moves::{Because, step};
use crate::open::{BoothContent, new_booth};
use crate::role::StaffRole;
use crate::staff::{NewStaff, make_invitation};
use crate::state::{BoothAction, BoothState};
use crate::store::booth as booths;
use crate::store::delegation as store;
pub use crate::store::delegation::DelegationRow;

kernel::stored_enum! {
    /// How a seller agreed.
    pub enum ConsentHow {
        Paper = "paper",
        Recording = "recording",
        /// The commune's own booth: nobody else's consent is needed.
        Own = "own",
    }
}

kernel::stored_enum! {
    /// How a delegation ended.
    pub enum DelegationEnd {
        /// The seller has taken the booth over.
        TakenOver = "taken-over",
        /// The seller has withdrawn the consent.
        Withdrawn = "withdrawn",
    }
}

/// A seller's consent, as the official noted it.
#[derive(Debug, Clone)]
pub struct Consent {
    pub how: ConsentHow,
    pub on: Day,
    pub place: String,
    /// Who was there.
    pub present: String,
    /// The booth may be opened and kept by the official.
    pub to_keep: bool,
    /// Name and place of the seller may be shown to everybody.
    pub to_publish: bool,
}

/// A booth that an official opens for somebody.
#[derive(Debug, Clone)]
pub struct BehalfBooth {
    pub kind: OrganisationKind,
    pub seller_name: String,
    /// As `+84…`; whether buyers see it is said by the policies of the content.
    pub seller_phone: Option<String>,
    pub content: BoothContent,
    pub consent: Consent,
    /// What the official saw of the seller's identity; empty: nothing yet, and the booth waits for another official.
    pub identity_seen: String,
}

#[derive(Serialize)]
struct DelegationBegun {
    booth: BoothId,
    consent: &'static str,
    on: String,
    identity_seen: bool,
    #[serde(skip)]
    personal: Vec<(&'static str, String)>,
}

impl Event for DelegationBegun {
    const TOPIC: &'static str = "booths.delegation.begun.v1";
    fn key(&self) -> Uuid {
        self.booth.uuid()
    }
    fn personal(&self) -> Vec<(&'static str, String)> {
        self.personal.clone()
    }
}

#[derive(Serialize)]
struct DelegationEnded {
    booth: BoothId,
    how: &'static str,
    #[serde(skip)]
    why: Option<String>,
}

impl Event for DelegationEnded {
    const TOPIC: &'static str = "booths.delegation.ended.v1";
    fn key(&self) -> Uuid {
        self.booth.uuid()
    }
    fn changes(&self) -> Vec<Change> {
        let (before, after) = (StaffRole::Delegate.key().to_owned(), self.how.to_owned());
        vec![Change { field: "delegation", before, after, personal: false }]
    }
    fn reason(&self) -> Option<String> {
        self.why.clone()
    }
}

/// Opens a booth for somebody, who becomes no account by it; the official keeps it as a delegate. It sells at once where
/// the official saw who the seller is, or where it is the commune's own.
///
/// # Errors
/// [`Error::Forbidden`] for anybody but officials; [`Error::NotFound`] outside the own commune; [`Error::Invalid`] without
/// each consent, its place and witnesses, or for a day to come.
pub async fn open_for_seller(tx: &mut Tx, ctx: &Ctx, new: &BehalfBooth) -> Result<BoothRow> {
    ctx.authorize(&crate::BEHALF)?;
    ctx.actor.locality().require(new.content.commune.as_deref())?;
    let account = ctx.actor.account().ok_or(Error::SignIn)?;
    check(ctx, new)?;
    let name = kernel::Text::new(&new.seller_name, None);
    let commune = new.content.commune.clone();
    let party = NewOrganisation { kind: new.kind, name, tax_code: None, commune };
    let organisation = people::add_organisation(tx, ctx, &party).await?;
    let party = people::organisation(tx, organisation).await?;
    let content = &new.content;
    let draft = insert_named(tx, ctx, &new_booth(&party, content, None), &content.policies).await?;
    let Consent { how, on, place, present, .. } = new.consent.clone();
    let id = ctx.new_id::<OrganisationId>().uuid();
    let seen = new.identity_seen.clone();
    let (seller, phone) = (new.seller_name.clone(), new.seller_phone.clone());
    let args =
        (id, draft.id, account, seller, phone, how, on, place.clone(), present.clone(), seen, ctx.now());
    tx.run(&store::INSERT, args).await?;
    let told = DelegationBegun {
        booth: draft.id,
        consent: how.key(),
        on: on.iso(),
        identity_seen: !new.identity_seen.is_empty(),
        personal: vec![
            ("seller", new.seller_name.clone()),
            ("place", place),
            ("present", present),
            ("identity", new.identity_seen.clone()),
        ],
    };
    tx.tell(ctx, told).await?;
    let known = how == ConsentHow::Own || !new.identity_seen.is_empty();
    start(tx, ctx, &draft, known, verifier(ctx)).await
}

async fn start(
    tx: &mut Tx,
    ctx: &Ctx,
    draft: &BoothRow,
    known: bool,
    verifier: Verifier,
) -> Result<BoothRow> {
    if known {
        step(tx, ctx, draft, BoothAction::Approve, Because::default()).await?;
        tx.run_one(&booths::VERIFY, (verifier, ctx.now(), ctx.actor.account(), draft.id)).await?;
    } else {
        step(tx, ctx, draft, BoothAction::Ask, Because::default()).await?;
    }
    booth(tx, draft.id).await
}

fn check(ctx: &Ctx, new: &BehalfBooth) -> Result<()> {
    let kinds = [
        OrganisationKind::Farm,
        OrganisationKind::Household,
        OrganisationKind::Cooperative,
        OrganisationKind::Commune,
    ];
    if !kinds.contains(&new.kind) {
        return Err(Error::field("kind", "error-choice"));
    }
    let Consent { how, on, place, present, to_keep, to_publish } = &new.consent;
    if (*how == ConsentHow::Own) != (new.kind == OrganisationKind::Commune) {
        return Err(Error::field("consent_how", "error-choose"));
    }
    if *how == ConsentHow::Own {
        return Ok(());
    }
    if !to_keep {
        return Err(Error::field("consent_keep", "behalf-consent-needed"));
    }
    if !to_publish {
        return Err(Error::field("consent_publish", "behalf-consent-needed"));
    }
    if place.is_empty() {
        return Err(Error::field("consent_place", "error-required"));
    }
    if present.is_empty() {
        return Err(Error::field("consent_present", "error-required"));
    }
    if *on > ctx.now().day() {
        return Err(Error::field("consent_on", "behalf-consent-day"));
    }
    Ok(())
}

/// The newest consent about a booth, ended or not.
pub async fn delegation_of(conn: &mut Conn, booth: BoothId) -> Result<Option<DelegationRow>> {
    conn.optional(&store::OF_BOOTH, (booth,)).await
}

/// The seller has withdrawn the consent: nobody keeps the booth any more, it sells nothing, and the telephone is no
/// longer shown.
///
/// # Errors
/// [`Error::NotFound`] outside the own commune; [`Error::Invalid`] without a reason; [`Error::Conflict`] when nobody keeps
/// the booth by consent.
pub async fn withdraw_consent(tx: &mut Tx, ctx: &Ctx, (id, why): &(BoothId, String)) -> Result<()> {
    ctx.authorize(&crate::BEHALF)?;
    if why.trim().is_empty() {
        return Err(Error::field("reason", "error-required"));
    }
    let row = booth(tx, *id).await?;
    ctx.actor.locality().require(row.commune.as_deref())?;
    if tx.run(&store::END, (ctx.now(), DelegationEnd::Withdrawn, row.id)).await? == 0 {
        return Err(Error::conflict("behalf-nobody-keeps"));
    }
    tx.run_one(&booths::HIDE_PHONE, (row.id,)).await?;
    let told = DelegationEnded { booth: row.id, how: DelegationEnd::Withdrawn.key(), why: Some(why.clone()) };
    tx.tell(ctx, told).await?;
    if row.state == BoothState::Open {
        step(tx, ctx, &row, BoothAction::Pause, Because::default()).await?;
    }
    Ok(())
}

/// Invites the seller to take the booth over; answers the link.
///
/// # Errors
/// [`Error::NotFound`] outside the own commune; [`Error::Conflict`] when nobody has ever kept the booth for a seller, or
/// it has an owner.
pub async fn invite_seller(tx: &mut Tx, ctx: &Ctx, new: &NewStaff) -> Result<String> {
    ctx.authorize(&crate::BEHALF)?;
    let row = booth(tx, new.booth).await?;
    ctx.actor.locality().require(row.commune.as_deref())?;
    let kept = delegation_of(tx, row.id).await?.is_some();
    if !kept || !crate::staff::owners(tx, row.organisation_id).await?.is_empty() {
        return Err(Error::conflict("behalf-has-owner"));
    }
    make_invitation(tx, ctx, &NewStaff { role: StaffRole::Owner, ..new.clone() }).await
}

/// An owner has come: whoever kept the booth for the seller keeps it no longer.
pub(crate) async fn take_over(tx: &mut Tx, ctx: &Ctx, row: &BoothRow) -> Result<()> {
    if tx.run(&store::END, (ctx.now(), DelegationEnd::TakenOver, row.id)).await? == 0 {
        return Ok(());
    }
    let told = DelegationEnded { booth: row.id, how: DelegationEnd::TakenOver.key(), why: None };
    tx.tell(ctx, told).await
}

/// Whether an official may open booths for others.
pub(crate) fn may_open(ctx: &Ctx) -> bool {
    ctx.actor.has(Role::CommuneOfficer) || ctx.actor.has(Role::Officer)
}
