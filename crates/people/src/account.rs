use db::{Conn, Tx};
use kernel::{AccountId, Ctx, Error, FieldError, Grant, Message, Phone, Result, Role, Uuid};

use crate::events::{AccountOpened, RoleEnded, RoleGranted};
use crate::store::account::{self as store, AccountRow};

/// What a person signs in with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Login {
    Email(String),
    Phone(String),
}

impl Login {
    /// An address with an `@`, or a Vietnamese telephone number.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some((name, host)) = text.split_once('@') {
            let plain = !name.is_empty() && host.contains('.') && !host.ends_with('.');
            let clean = !text.chars().any(|c| c.is_whitespace() || c.is_control());
            return (plain && clean && text.len() <= 254).then(|| Self::Email(text.to_lowercase()));
        }
        Phone::parse(text).map(|phone| Self::Phone(phone.as_str().to_owned()))
    }

    /// As it is stored, whichever of the two it is.
    pub(crate) fn typed(&self) -> String {
        match self {
            Self::Email(text) | Self::Phone(text) => text.clone(),
        }
    }
}

/// A new account; the password is hashed already, outside any transaction.
#[derive(Debug, Clone)]
pub struct NewAccount {
    pub name: String,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub password_hash: String,
}

/// Opens an account.
///
/// # Errors
/// [`Error::Invalid`] on `login` when the address or number has an account already.
pub async fn open_account(tx: &mut Tx, ctx: &Ctx, new: &NewAccount) -> Result<AccountId> {
    let id: AccountId = ctx.new_id();
    let NewAccount { name, email, phone, password_hash } = new.clone();
    let args = (id, email, phone, name, password_hash, ctx.now());
    if tx.run(&store::INSERT_ACCOUNT, args).await? == 0 {
        let message = Message::new("people-login-taken");
        return Err(Error::Invalid(vec![FieldError { field: "login".to_owned(), message }]));
    }
    tx.tell(ctx, AccountOpened { account: id, name: new.name.clone() }).await?;
    Ok(id)
}

/// Gives an account a role.
pub async fn grant_role(tx: &mut Tx, ctx: &Ctx, account: AccountId, grant: &Grant) -> Result<()> {
    let id = kernel::Id::uuid(ctx.new_id::<AccountId>());
    let Grant { role, organisation, commune } = grant.clone();
    let args = (id, account, role.name().to_owned(), organisation, commune.clone(), ctx.now());
    tx.run(&store::INSERT_GRANT, args).await?;
    tx.tell(ctx, RoleGranted { account, role: role.name(), organisation, commune }).await
}

/// Takes a role away.
///
/// # Errors
/// [`Error::NotFound`] when the account does not have it; [`Error::Forbidden`] for a role that the actor may not give.
pub async fn end_role(
    tx: &mut Tx,
    ctx: &Ctx,
    (account, grant, reason): &(AccountId, Uuid, String),
) -> Result<()> {
    let row = tx.one(&store::GRANT, (*grant, *account)).await?;
    let role = Role::from_name(&row.role).ok_or(Error::NotFound)?;
    let held = Grant { role, organisation: row.organisation_id, commune: row.commune.clone() };
    crate::invitation::may_grant(ctx, &held)?;
    tx.run_one(&store::END_GRANT, (ctx.now(), *grant)).await?;
    let told = RoleEnded {
        account: *account,
        role: role.name(),
        organisation: row.organisation_id,
        commune: row.commune,
        reason: reason.clone(),
    };
    tx.tell(ctx, told).await
}

/// The account behind a login.
pub(crate) async fn find(conn: &mut Conn, login: &Login) -> Result<Option<AccountRow>> {
    match login {
        Login::Email(email) => conn.optional(&store::BY_EMAIL, (email.clone(),)).await,
        Login::Phone(phone) => conn.optional(&store::BY_PHONE, (phone.clone(),)).await,
    }
}

/// The account behind what somebody typed as a login.
///
/// # Errors
/// [`Error::Invalid`] on `login` when it is no login, or nobody's.
pub(crate) async fn by_login(conn: &mut Conn, typed: &str) -> Result<AccountId> {
    let login = Login::parse(typed).ok_or_else(|| Error::field("login", "people-login-wrong"))?;
    let found = find(conn, &login).await?.ok_or_else(|| Error::field("login", "roster-account-unknown"))?;
    Ok(found.id)
}

/// Name, e-mail and phone of an account, to prefill a form.
pub async fn login_of(
    conn: &mut Conn,
    account: AccountId,
) -> Result<(String, Option<String>, Option<String>)> {
    conn.one(&store::CONTACT, (account,)).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_login_is_an_address_or_a_number() {
        assert_eq!(Login::parse(" An@Example.VN "), Some(Login::Email("an@example.vn".to_owned())));
        assert_eq!(Login::parse("0912 345 678"), Some(Login::Phone("+84912345678".to_owned())));
        for wrong in ["", "an", "an@", "@example.vn", "an@example", "an b@example.vn", "12345"] {
            assert_eq!(Login::parse(wrong), None, "{wrong}");
        }
    }
}
