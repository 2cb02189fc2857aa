//! Which ways somebody is told of what.
use std::collections::HashMap;

use db::{Conn, Event, Tx};
use kernel::{AccountId, Ctx, Id, Result, Uuid};
use serde::Serialize;

use crate::language::choose_language;
use crate::{Channel, Kind, store};

/// The purpose of advertising by mail among the consents that `people` keeps: there is one answer, wherever it is given.
const NEWS: &str = "news";

/// What a person chose; what they said nothing about is as it is for everybody.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choices(HashMap<(Kind, Channel), bool>);

impl Choices {
    pub fn has(&self, kind: Kind, channel: Channel) -> bool {
        self.0.get(&(kind, channel)).copied().unwrap_or_else(|| kind.by_default())
    }

    #[must_use]
    pub fn with(mut self, kind: Kind, channel: Channel, chosen: bool) -> Self {
        self.0.insert((kind, channel), chosen);
        self
    }
}

/// The choices of a person, of one kind or all.
pub(crate) async fn choices_of(conn: &mut Conn, account: AccountId, kind: Option<Kind>) -> Result<Choices> {
    let rows = match kind {
        Some(kind) => conn.all(&store::CHOICES_OF_KIND, (account, kind)).await?,
        None => conn.all(&store::CHOICES, (account,)).await?,
    };
    let mut choices = Choices(rows.into_iter().map(|(kind, way, chosen)| ((kind, way), chosen)).collect());
    if kind.is_none_or(|kind| kind == Kind::Campaign) {
        let (agreed,) = conn.one(&store::AGREED, (account, NEWS.to_owned())).await?;
        choices.0.insert((Kind::Campaign, Channel::Mail), agreed > 0);
    }
    Ok(choices)
}

/// People who agreed to be told of campaigns in some way, in the order of their ids, `most` of those after one.
///
/// # Errors
/// As the database's.
pub async fn told_of_campaigns(conn: &mut Conn, after: AccountId, most: i64) -> Result<Vec<AccountId>> {
    let args = (Kind::Campaign, after, NEWS.to_owned(), after, most);
    let rows = conn.all(&store::ADVERTISED_TO, args).await?;
    Ok(rows.into_iter().map(|(account,)| account).collect())
}

#[derive(Serialize)]
struct ChoicesChanged {
    account: AccountId,
    language: String,
    /// What was switched on and off, as `kind:channel`.
    on: Vec<String>,
    off: Vec<String>,
}

impl Event for ChoicesChanged {
    const TOPIC: &'static str = "notices.choices.changed.v1";
    fn key(&self) -> Uuid {
        self.account.uuid()
    }
}

/// Keeps what a person chose, and their language (a code of one that there is).
///
/// # Errors
/// As the database's.
pub async fn choose(
    tx: &mut Tx,
    ctx: &Ctx,
    (account, wanted, language): &(AccountId, Choices, String),
) -> Result<()> {
    let before = choices_of(tx, *account, None).await?;
    let mut changed: Vec<_> =
        wanted.0.iter().filter(|((kind, way), is)| before.has(*kind, *way) != **is).collect();
    changed.sort_unstable();
    for ((kind, way), is) in &changed {
        if (*kind, *way) == (Kind::Campaign, Channel::Mail) {
            people::set_consent(tx, ctx, &(*account, NEWS.to_owned(), **is)).await?;
        } else {
            tx.run(&store::CHOOSE, (*account, *kind, *way, **is)).await?;
        }
    }
    choose_language(tx, *account, language).await?;
    let names = |on: bool| {
        let those = changed.iter().filter(|(_, is)| **is == on);
        those.map(|((kind, way), _)| format!("{}:{}", kind.key(), way.key())).collect()
    };
    tx.tell(
        ctx,
        ChoicesChanged { account: *account, language: language.clone(), on: names(true), off: names(false) },
    )
    .await
}
