use kernel::{Ctx, Day, Instant, Result, Uuid};
use sha2::{Digest, Sha256};

use crate::event::proof;
use crate::{Conn, Tx};

/// A day is sealed when it is over by so many seconds: acts under way at midnight have ended.
const GRACE: i64 = 600;
/// Entries hashed at a time.
const CHUNK: i64 = 2_000;
/// Days sealed at a time: others hardly wait.
const DAYS: u64 = 8;

crate::row! {
    /// The seal of a day: a hash over its entries and the seal before.
    pub struct SealRow {
        pub day: Day,
        pub first_seq: i64,
        pub last_seq: i64,
        pub entries: i64,
        pub hash: String,
        pub sealed_at: Instant,
    }
}

crate::row! {
    /// Everything of an entry that the seal holds fast.
    pub(crate) struct EntryRow {
        id: Uuid,
        seq: i64,
        topic: String,
        key: Uuid,
        actor: String,
        account_id: Option<Uuid>,
        request: Uuid,
        at: Instant,
        day: Day,
        payload: String,
    }
}

crate::sql! {
    INSERT: (Day, i64, i64, i64, String, Instant) => () =
        "INSERT INTO db_seal (day, first_seq, last_seq, entries, hash, sealed_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (day) DO NOTHING";
    ALL: () => SealRow =
        "SELECT day, first_seq, last_seq, entries, hash, sealed_at FROM db_seal ORDER BY last_seq";
    NEWEST: (i64,) => SealRow =
        "SELECT day, first_seq, last_seq, entries, hash, sealed_at FROM db_seal ORDER BY last_seq DESC LIMIT $1";
    LAST: () => SealRow =
        "SELECT day, first_seq, last_seq, entries, hash, sealed_at FROM db_seal ORDER BY last_seq DESC LIMIT 1";
    /// The first day that is over and has entries after a number.
    NEXT_DAY: (i64, Day) => (Option<Day>,) =
        "SELECT MIN(day) AS day FROM db_event WHERE seq > $1 AND day < $2";
    LAST_OF: (Day, i64) => (Option<i64>,) = "SELECT MAX(seq) AS seq FROM db_event WHERE day <= $1 AND seq > $2";
    UNNUMBERED_BEFORE: (Day,) => (i64,) = "SELECT COUNT(*) AS waiting FROM db_event WHERE seq IS NULL AND day < $1";
    ENTRIES: (i64, i64, i64) => EntryRow =
        "SELECT id, seq, topic, key, actor, account_id, request, at, day, payload FROM db_event
         WHERE seq > $1 AND seq <= $2 ORDER BY seq LIMIT $3";
    UNSEALED: (i64,) => (i64,) = "SELECT COUNT(*) AS entries FROM db_event WHERE seq > $1 OR seq IS NULL";
    PERSONAL: (String, i64) => (Uuid, String, String, String, String) =
        "SELECT p.event_id AS a, p.name AS b, p.value AS c, p.salt AS d, e.payload AS e
         FROM db_event_personal p JOIN db_event e ON e.id = p.event_id
         WHERE p.salt > $1 ORDER BY p.salt LIMIT $2";
}

/// Seals days that are over and not sealed yet, a few at a time; answers how many: none when all are.
pub async fn seal_days(tx: &mut Tx, ctx: &Ctx) -> Result<u64> {
    let today = ctx.now().plus_seconds(-GRACE).day();
    let (waiting,) = tx.one(&UNNUMBERED_BEFORE, (today,)).await?;
    if waiting > 0 {
        return Ok(0);
    }
    let mut sealed = 0;
    while sealed < DAYS {
        let last = tx.optional(&LAST, ()).await?;
        let after = last.as_ref().map_or(0, |seal| seal.last_seq);
        let Some(first) = tx.one(&NEXT_DAY, (after, today)).await?.0 else { break };
        // An entry numbered after its day was sealed goes into the seal of the next day.
        let day = last.as_ref().map_or(first, |seal| first.max(seal.day.plus_days(1)));
        if day >= today {
            break;
        }
        let Some(to) = tx.one(&LAST_OF, (day, after)).await?.0 else { break };
        let before = last.map(|seal| seal.hash).unwrap_or_default();
        let sum = hash(tx, &before, day, after, to).await?;
        if tx.run(&INSERT, (day, after + 1, to, sum.entries, sum.hash, ctx.now())).await? == 0 {
            break; // another node was first
        }
        sealed += 1;
    }
    Ok(sealed)
}

/// The seals in their order.
pub async fn seals(conn: &mut Conn) -> Result<Vec<SealRow>> {
    conn.all(&ALL, ()).await
}

/// What a look at the whole chain found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Audit {
    pub days: usize,
    pub entries: i64,
    /// Not sealed yet: today's, and those of a program that does not run.
    pub unsealed: i64,
    /// The last seal, to be kept elsewhere: who has it notices a chain that was made anew.
    pub head: String,
    pub broken: Vec<Broken>,
}

/// A place where log and seal differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Broken {
    /// A day's entries are not those that were sealed.
    Day { day: Day, first_seq: i64, last_seq: i64, sealed: i64, found: i64 },
    /// Seals do not follow one another without a gap.
    Gap { day: Day },
    /// A personal value beside the log is not the one it proves.
    Personal { event: Uuid, name: String },
}

/// Recomputes every seal and every proof.
pub async fn verify(conn: &mut Conn) -> Result<Audit> {
    let seals = seals(conn).await?;
    let mut chain = Chain::default();
    for seal in &seals {
        chain.follow(conn, seal).await?;
    }
    let (unsealed,) = conn.one(&UNSEALED, (chain.after,)).await?;
    let Chain { before: head, entries, mut broken, .. } = chain;
    broken.extend(wrong_proofs(conn).await?);
    Ok(Audit { days: seals.len(), entries, unsealed, head, broken })
}

/// Recomputes the seals of the last days that are sealed, so many at most, from the seal before them on; answers what is
/// broken. Earlier days and personal values are not looked at.
pub async fn verify_last(conn: &mut Conn, days: i64) -> Result<Vec<Broken>> {
    let mut newest = conn.all(&NEWEST, (days + 1,)).await?;
    let begun = i64::try_from(newest.len()).unwrap_or(i64::MAX) > days;
    let trusted = if begun { newest.pop() } else { None };
    let mut chain = trusted.map_or_else(Chain::default, |seal| Chain {
        before: seal.hash,
        after: seal.last_seq,
        ..Chain::default()
    });
    for seal in newest.iter().rev() {
        chain.follow(conn, seal).await?;
    }
    Ok(chain.broken)
}

/// How far the chain of seals was followed, and what was found.
#[derive(Default)]
struct Chain {
    before: String,
    after: i64,
    entries: i64,
    broken: Vec<Broken>,
}

impl Chain {
    async fn follow(&mut self, conn: &mut Conn, seal: &SealRow) -> Result<()> {
        let SealRow { day, first_seq, last_seq, .. } = *seal;
        if first_seq != self.after + 1 {
            self.broken.push(Broken::Gap { day });
        }
        let sum = hash(conn, &self.before, day, first_seq - 1, last_seq).await?;
        if sum.hash != seal.hash || sum.entries != seal.entries {
            let (sealed, found) = (seal.entries, sum.entries);
            self.broken.push(Broken::Day { day, first_seq, last_seq, sealed, found });
        }
        self.entries += sum.entries;
        self.before.clone_from(&seal.hash);
        self.after = last_seq;
        Ok(())
    }
}

async fn wrong_proofs(conn: &mut Conn) -> Result<Vec<Broken>> {
    let mut wrong = Vec::new();
    // Values of before the proofs were introduced have no salt and prove nothing.
    let mut after = String::new();
    loop {
        let rows = conn.all(&PERSONAL, (after.clone(), CHUNK)).await?;
        let Some(last) = rows.last() else { return Ok(wrong) };
        after.clone_from(&last.3);
        for (event, name, value, salt, payload) in rows {
            let payload: serde_json::Value = serde_json::from_str(&payload).unwrap_or_default();
            let known = payload.get("proofs").and_then(|proofs| proofs.get(&name)).and_then(|p| p.as_str());
            if known != Some(proof(&salt, &value).as_str()) {
                wrong.push(Broken::Personal { event, name });
            }
        }
    }
}

struct Sum {
    entries: i64,
    hash: String,
}

/// SHA-256 over the seal before, the day and each entry, fields parted by line ends, in the order of the log.
async fn hash(conn: &mut Conn, before: &str, day: Day, after: i64, to: i64) -> Result<Sum> {
    let mut digest = Sha256::new();
    digest.update(format!("{before}\n{}\n", day.iso()).as_bytes());
    let (mut entries, mut at) = (0, after);
    loop {
        let rows = conn.all(&ENTRIES, (at, to, CHUNK)).await?;
        let Some(last) = rows.last() else { break };
        at = last.seq;
        for row in rows {
            let account = row.account_id.map(|id| id.to_string()).unwrap_or_default();
            let line = format!(
                "{}\n{}\n{}\n{}\n{}\n{account}\n{}\n{}\n{}\n{}\n",
                row.id,
                row.seq,
                row.topic,
                row.key,
                row.actor,
                row.request,
                row.at.micros(),
                row.day.iso(),
                row.payload
            );
            digest.update(line.as_bytes());
            entries += 1;
        }
    }
    Ok(Sum { entries, hash: hex::encode(digest.finalize()) })
}
