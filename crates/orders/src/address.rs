//! The address book of somebody who buys often.
use db::{Conn, Tx};
use delivery::Delivery;
use kernel::{AccountId, Ctx, Error, Phone, Result};

use crate::AddressId;
use crate::store::address as store;
pub use crate::store::address::AddressRow;

/// Most addresses of one person.
const MOST: usize = 20;

/// An address as its person typed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAddress {
    pub name: String,
    pub phone: Phone,
    pub commune: String,
    pub address: String,
}

impl From<&Delivery> for NewAddress {
    fn from(to: &Delivery) -> Self {
        let Delivery { name, phone, commune, address, .. } = to.clone();
        Self { name, phone, commune, address }
    }
}

impl AddressRow {
    /// As goods are sent there; `None` when the number is none any more.
    pub(crate) fn delivery(&self, note: Option<String>) -> Option<Delivery> {
        let Self { name, phone, commune, address, .. } = self.clone();
        Some(Delivery { name, phone: Phone::parse(&phone)?, commune, address, note })
    }
}

/// The addresses of a person, the preferred one first.
pub async fn addresses(conn: &mut Conn, account: AccountId) -> Result<Vec<AddressRow>> {
    conn.all(&store::OF_ACCOUNT, (account,)).await
}

/// Adds an address; the first one is preferred. The same again changes nothing.
///
/// # Errors
/// [`Error::Conflict`] when there are twenty already.
pub async fn add_address(
    tx: &mut Tx,
    ctx: &Ctx,
    (account, new): &(AccountId, NewAddress),
) -> Result<AddressId> {
    let known = addresses(tx, *account).await?;
    let NewAddress { name, phone, commune, address } = new.clone();
    let phone = phone.as_str().to_owned();
    let same = |row: &&AddressRow| {
        (&row.name, &row.phone, &row.commune, &row.address) == (&name, &phone, &commune, &address)
    };
    if let Some(same) = known.iter().find(same) {
        return Ok(same.id);
    }
    if known.len() >= MOST {
        return Err(Error::conflict("address-many"));
    }
    let id: AddressId = ctx.new_id();
    let row = (id, *account, name, phone, commune, address, known.is_empty(), ctx.now());
    tx.run(&store::INSERT, row).await?;
    Ok(id)
}

/// Changes an address of this person.
///
/// # Errors
/// [`Error::NotFound`] for somebody else's.
pub async fn change_address(
    tx: &mut Tx,
    _: &Ctx,
    (account, id, new): &(AccountId, AddressId, NewAddress),
) -> Result<()> {
    let NewAddress { name, phone, commune, address } = new.clone();
    tx.run_one(&store::CHANGE, (name, phone.as_str().to_owned(), commune, address, *id, *account)).await
}

/// Deletes an address of this person; another one is preferred then.
///
/// # Errors
/// [`Error::NotFound`] for somebody else's.
pub async fn drop_address(tx: &mut Tx, _: &Ctx, (account, id): &(AccountId, AddressId)) -> Result<()> {
    tx.run_one(&store::DROP, (*id, *account)).await?;
    match addresses(tx, *account).await?.first() {
        Some(first) if !first.standard => tx.run(&store::PREFER, (first.id, *account)).await.map(|_| ()),
        _ => Ok(()),
    }
}

/// Chooses the address that is taken when nothing else is chosen.
///
/// # Errors
/// [`Error::NotFound`] for somebody else's.
pub async fn prefer_address(tx: &mut Tx, _: &Ctx, (account, id): &(AccountId, AddressId)) -> Result<()> {
    tx.one(&store::ONE, (*id, *account)).await?;
    tx.run(&store::PREFER, (*id, *account)).await.map(|_| ())
}
