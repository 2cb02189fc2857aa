use kernel::{Actor, Ctx, Day, Error, Instant, Result, Type, Uuid};
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::{Conn, Filter, List, Sort, Tx};

/// Something that happened. Written by [`Tx::tell`] in the transaction that made it happen; the log is
/// audit trail and outbox at once. The topic carries its version: `orders.order.placed.v1`.
pub trait Event: Serialize {
    const TOPIC: &'static str;
    /// The aggregate; order is promised per key.
    fn key(&self) -> Uuid;
    /// Personal values that explain the act; kept in rows that can be erased, proved by a hash in the log.
    fn personal(&self) -> Vec<(&'static str, String)> {
        Vec::new()
    }
    /// What was before and what is after.
    fn changes(&self) -> Vec<Change> {
        Vec::new()
    }
    /// Why an official did it, in their words.
    fn reason(&self) -> Option<String> {
        None
    }
}

/// One field that an act changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub field: &'static str,
    pub before: String,
    pub after: String,
    /// Personal values do not enter the log itself.
    pub personal: bool,
}

crate::row! {
    /// One line of the log.
    pub struct EventRow {
        pub id: Uuid,
        pub seq: Option<i64>,
        pub topic: String,
        pub key: Uuid,
        pub actor: String,
        pub account_id: Option<Uuid>,
        pub at: Instant,
        pub payload: String,
    }
}

crate::sql! {
    INSERT: (Uuid, String, Uuid, String, Option<Uuid>, Uuid, Instant, Day, String) => () =
        "INSERT INTO db_event (id, topic, key, actor, account_id, request, at, day, payload)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    INSERT_PERSONAL: (Uuid, String, String, String) => () =
        "INSERT INTO db_event_personal (event_id, name, value, salt) VALUES ($1, $2, $3, $4)";
    BY_ID: (Uuid,) => EventRow =
        "SELECT id, seq, topic, key, actor, account_id, at, payload FROM db_event WHERE id = $1";
    PERSONAL_OF: (Uuid,) => (String, String) =
        "SELECT name, value FROM db_event_personal WHERE event_id = $1 ORDER BY name";
    FORGET_ABOUT: (Uuid,) => () =
        "DELETE FROM db_event_personal WHERE event_id IN (SELECT id FROM db_event WHERE key = $1)";
    TOLD_BY: (Uuid,) => (Uuid, String, String) =
        "SELECT p.event_id AS a, p.name AS b, p.value AS c
         FROM db_event_personal p JOIN db_event e ON e.id = p.event_id
         WHERE e.account_id = $1 AND p.name <> 'reason' ORDER BY p.event_id, p.name LIMIT 10000";
    FORGET_VALUE: (Uuid, String) => () = "DELETE FROM db_event_personal WHERE event_id = $1 AND name = $2";
    ADD_LOCK: (Instant,) => () =
        "INSERT INTO db_lock (name, taken_at) VALUES ('sequencer', $1) ON CONFLICT (name) DO NOTHING";
    TAKE_LOCK: (Instant,) => () = "UPDATE db_lock SET taken_at = $1 WHERE name = 'sequencer'";
    LAST: () => (i64,) = "SELECT COALESCE(MAX(seq), 0) AS last FROM db_event";
    UNNUMBERED: () => (i64,) = "SELECT COUNT(*) AS waiting FROM (SELECT id FROM db_event WHERE seq IS NULL LIMIT 1) AS w";
    NUMBER: (i64,) => () =
        "UPDATE db_event SET seq = numbered.seq FROM (
             SELECT id, $1 + ROW_NUMBER() OVER (ORDER BY at, id) AS seq
             FROM db_event WHERE seq IS NULL ORDER BY at, id LIMIT 1000
         ) AS numbered WHERE db_event.id = numbered.id";
    AFTER: (i64, i64) => EventRow =
        "SELECT id, seq, topic, key, actor, account_id, at, payload FROM db_event
         WHERE seq > $1 ORDER BY seq LIMIT $2";
}

/// The log as officials and operators read it.
pub static EVENTS: List<EventRow> = List {
    name: "db::EVENTS",
    columns: "id, seq, topic, key, actor, account_id, at, payload",
    from: "db_event",
    scope: "",
    scope_types: &[],
    filters: &[
        Filter { name: "topic", sql: "topic = ?", ty: Type::Text },
        Filter { name: "key", sql: "key = ?", ty: Type::Uuid },
        Filter { name: "account", sql: "account_id = ?", ty: Type::Uuid },
        Filter { name: "text", sql: "payload LIKE ?", ty: Type::Text },
        Filter { name: "from", sql: "day >= ?", ty: Type::Text },
        Filter { name: "to", sql: "day <= ?", ty: Type::Text },
    ],
    sorts: &[Sort { name: "newest", column: "at", ty: Type::Time, descending: true }],
    id: "id",
    row: std::marker::PhantomData,
};

impl Tx {
    /// Writes what happened into the log.
    pub async fn tell<E: Event + Sync>(&mut self, ctx: &Ctx, event: E) -> Result<()> {
        let event_id = kernel::Id::uuid(ctx.new_id::<EventId>());
        let (payload, personal) = written(ctx, &event)?;
        let actor = match &ctx.actor {
            Actor::Visitor => "visitor".to_owned(),
            Actor::Account { .. } => "account".to_owned(),
            Actor::System(name) => format!("system:{name}"),
        };
        let account = ctx.actor.account().map(kernel::Id::uuid);
        let args = (
            event_id,
            E::TOPIC.to_owned(),
            event.key(),
            actor,
            account,
            ctx.request,
            ctx.now(),
            ctx.now().day(),
            payload,
        );
        self.run(&INSERT, args).await?;
        for Personal { name, value, salt } in personal {
            self.run(&INSERT_PERSONAL, (event_id, name, value, salt)).await?;
        }
        Ok(())
    }
}

/// A personal value beside the log.
struct Personal {
    name: String,
    value: String,
    salt: String,
}

/// The payload of an event, and the personal values that it proves by their hashes.
fn written<E: Event>(ctx: &Ctx, event: &E) -> Result<(String, Vec<Personal>)> {
    let mut payload = serde_json::to_value(event).map_err(Error::internal)?;
    let mut personal: Vec<(String, String)> =
        event.personal().into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    personal.extend(event.reason().map(|reason| ("reason".to_owned(), reason)));
    let mut changes = Vec::new();
    for Change { field, before, after, personal: hidden } in event.changes() {
        if hidden {
            personal.push((format!("before.{field}"), before));
            personal.push((format!("after.{field}"), after));
            changes.push(serde_json::json!({"field": field}));
        } else {
            changes.push(serde_json::json!({"field": field, "before": before, "after": after}));
        }
    }
    let beside: Vec<Personal> =
        personal.into_iter().map(|(name, value)| Personal { name, value, salt: ctx.new_token() }).collect();
    if let Some(fields) = payload.as_object_mut() {
        if !changes.is_empty() {
            fields.insert("changes".to_owned(), changes.into());
        }
        if !beside.is_empty() {
            let proofs = beside.iter().map(|p| (p.name.clone(), proof(&p.salt, &p.value).into())).collect();
            fields.insert("proofs".to_owned(), serde_json::Value::Object(proofs));
        }
    }
    Ok((payload.to_string(), beside))
}

/// The hash by which the log proves a value that it does not hold.
pub(crate) fn proof(salt: &str, value: &str) -> String {
    hex::encode(Sha256::digest(format!("{salt}\n{value}").as_bytes()))
}

/// One line of the log.
pub async fn event(conn: &mut Conn, id: Uuid) -> Result<EventRow> {
    conn.one(&BY_ID, (id,)).await
}

/// The personal values of a line that were not erased: reason, `before.phone`, `after.phone` and the like.
pub async fn personal_of(conn: &mut Conn, id: Uuid) -> Result<Vec<(String, String)>> {
    conn.all(&PERSONAL_OF, (id,)).await
}

/// Erases the personal values beside every line about one thing: a person, a request or a business of this person's. A
/// value belongs to whom the line is about, not to who wrote it. The log itself stays whole.
pub async fn forget_personal(tx: &mut Tx, about: Uuid) -> Result<u64> {
    tx.run(&FORGET_ABOUT, (about,)).await
}

/// Erases what a person told of themselves in lines about other things: the values that `is_own` knows as this person's.
/// The rest of what was told, such as a company's telephone or the name of a colleague, belongs to whom the line is about;
/// so do reasons. Only for somebody who never acted as an official: what an official wrote down are values of others.
pub async fn forget_told_by(tx: &mut Tx, account: Uuid, is_own: impl Fn(&str) -> bool) -> Result<u64> {
    let mut gone = 0;
    for (event, name, value) in tx.all(&TOLD_BY, (account,)).await? {
        if is_own(&value) {
            gone += tx.run(&FORGET_VALUE, (event, name)).await?;
        }
    }
    Ok(gone)
}

kernel::typed_id!(
    /// A line of the log.
    EventId
);

/// The sequencer: numbers committed rows of the log; answers how many. The lock row makes it one at a time.
pub async fn sequence(tx: &mut Tx, ctx: &Ctx) -> Result<u64> {
    let (waiting,) = tx.one(&UNNUMBERED, ()).await?;
    if waiting == 0 {
        return Ok(0);
    }
    tx.run(&ADD_LOCK, (ctx.now(),)).await?;
    tx.run(&TAKE_LOCK, (ctx.now(),)).await?;
    let (last,) = tx.one(&LAST, ()).await?;
    tx.run(&NUMBER, (last,)).await
}

/// The numbered events after `seq`, in order.
pub async fn events_after(conn: &mut Conn, seq: i64, limit: i64) -> Result<Vec<EventRow>> {
    conn.all(&AFTER, (seq, limit)).await
}

/// The number of the last numbered event; 0 when there is none.
pub async fn last_seq(conn: &mut Conn) -> Result<i64> {
    Ok(conn.one(&LAST, ()).await?.0)
}

impl EventRow {
    /// The payload as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.payload).unwrap_or_default()
    }
}
