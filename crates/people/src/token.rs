//! Tokens of the API: for one audience, with scopes and an end.
use std::collections::BTreeSet;

use db::Tx;
use kernel::{AccountId, Ctx, Error, Id, Result, Role, Uuid};
use serde::Serialize;
use ui::{App, Identity};

use crate::session::{grants, hash};
use crate::store::factor as store;

/// Longest that a token works, in days.
pub(crate) const LONGEST: i64 = 366;
/// `used_at` is written at most so often, in seconds.
const USED_EVERY: i64 = 300;

kernel::stored_enum! {
    /// Who an API is for; a token of one does not open another.
    pub enum Audience {
        Shopper = "shopper",
        Seller = "seller",
        Office = "office",
    }
}

impl Audience {
    /// The roles that act for this audience.
    fn roles(self) -> &'static [Role] {
        match self {
            Self::Shopper => &[],
            Self::Seller => &[Role::Seller],
            Self::Office => &Role::OFFICIALS,
        }
    }
}

/// A token to be made.
#[derive(Debug, Clone)]
pub struct NewToken {
    pub account: AccountId,
    pub name: String,
    pub audience: Audience,
    /// Names of permissions.
    pub scopes: BTreeSet<String>,
    pub days: i64,
}

#[derive(Serialize)]
struct TokenMade {
    token: Uuid,
    account: AccountId,
    audience: &'static str,
    scopes: String,
    expires: String,
}

impl db::Event for TokenMade {
    const TOPIC: &'static str = "people.token.made.v1";
    fn key(&self) -> Uuid {
        self.account.uuid()
    }
}

#[derive(Serialize)]
struct TokenEnded {
    token: Uuid,
    account: AccountId,
}

impl db::Event for TokenEnded {
    const TOPIC: &'static str = "people.token.ended.v1";
    fn key(&self) -> Uuid {
        self.account.uuid()
    }
}

/// Makes a token and answers its secret, which is shown once.
///
/// # Errors
/// [`Error::Invalid`] without a scope or for a time that is too long.
pub async fn make_token(tx: &mut Tx, ctx: &Ctx, new: &NewToken) -> Result<String> {
    if new.scopes.is_empty() {
        return Err(Error::field("scopes", "token-no-scope"));
    }
    if !(1..=LONGEST).contains(&new.days) {
        return Err(Error::field("days", "token-days"));
    }
    let secret = format!("cn_{}_{}{}", new.audience.key(), ctx.new_token(), ctx.new_token());
    let id = ctx.new_id::<AccountId>().uuid();
    let expires = ctx.now().plus_seconds(new.days * 86_400);
    let scopes = new.scopes.iter().cloned().collect::<Vec<_>>().join(" ");
    let args =
        (id, new.account, new.name.clone(), new.audience, scopes.clone(), hash(&secret), ctx.now(), expires);
    tx.run(&store::INSERT_TOKEN, args).await?;
    let (audience, expires) = (new.audience.key(), expires.iso());
    tx.tell(ctx, TokenMade { token: id, account: new.account, audience, scopes, expires }).await?;
    Ok(secret)
}

/// A token no longer works.
///
/// # Errors
/// [`Error::NotFound`] when it is somebody else's or has ended.
pub async fn end_token(tx: &mut Tx, ctx: &Ctx, (account, token): &(AccountId, Uuid)) -> Result<()> {
    tx.run_one(&store::END_TOKEN, (ctx.now(), *token, *account)).await?;
    tx.tell(ctx, TokenEnded { token: *token, account: *account }).await
}

/// Finds the person behind a token for an audience; [`ui::Bearer`]. Its roles are those of the audience only, and its
/// scopes come along: a route whose permission is none of them stays closed.
pub fn bearer<'a>(app: &'a App, secret: &'a str, audience: &'a str) -> ui::BearerFuture<'a> {
    Box::pin(async move {
        let now = app.clock.now();
        let mut conn = app.db.reader().await?;
        let Some(token) = conn.optional(&store::TOKEN, (hash(secret), now)).await? else {
            return Ok(None);
        };
        if token.audience.key() != audience {
            return Ok(None);
        }
        let all = grants(&mut conn, token.account_id).await?;
        drop(conn);
        if token.used_at.is_none_or(|at| now.seconds_since(at) > USED_EVERY) {
            let ctx = Ctx::system("token", now);
            app.db
                .write(&ctx, token.id, |tx, ctx, id| Box::pin(tx.run(&store::USE_TOKEN, (ctx.now(), *id))))
                .await?;
        }
        let grants = all.into_iter().filter(|grant| token.audience.roles().contains(&grant.role)).collect();
        let identity = Identity { id: token.account_id, name: token.name, grants, withheld: false };
        Ok(Some((identity, token.scopes.split(' ').map(str::to_owned).collect())))
    })
}
