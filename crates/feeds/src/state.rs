//! Whether what feeds say has changed: read off the log, so that it costs nothing to ask.
use kernel::{Instant, Result};
use sha2::{Digest, Sha256};
use ui::{App, Req};

use crate::memory::{Memory, Seen};
use crate::store;

/// The state of the catalogue that an answer shows, as HTTP tells it.
#[derive(Debug, Clone)]
pub(crate) struct State {
    pub(crate) etag: String,
    /// When something last changed, as HTTP writes it; empty where nothing ever did.
    pub(crate) modified: String,
}

/// The state now. It is read before the answer is: an answer may be newer than its state, and is then asked for once
/// more, but never older.
pub(crate) async fn state(app: &App) -> Result<State> {
    let memory = app.part::<Memory>()?;
    let mut seen = memory.seen();
    let mut conn = app.db.reader().await?;
    let upto = db::last_seq(&mut conn).await?;
    if upto > seen.upto {
        let last = conn.optional(&store::CHANGED_SINCE, (seen.upto,)).await?;
        let (changed, at) = last.map_or((seen.changed, seen.at), |(seq, at)| (seq, Some(at)));
        seen = Seen { upto, changed, at };
        memory.saw(seen);
    }
    let modified = seen.at.map(http_date).unwrap_or_default();
    Ok(State { etag: format!("W/\"{}-{}\"", seen.changed, fingerprint(app)), modified })
}

/// Another address of the market or another version of the program writes other files.
fn fingerprint(app: &App) -> String {
    let base = app.settings().base_url;
    let hash = Sha256::digest(format!("{} {base}", env!("CARGO_PKG_VERSION")));
    hex::encode(hash).chars().take(8).collect()
}

/// Whether who asks has the answer of this state already (RFC 9110, 13.1).
pub(crate) fn known(req: &Req, state: &State) -> bool {
    let header = |name| req.headers.get(name).and_then(|value| value.to_str().ok());
    match header("if-none-match") {
        Some(tags) => tags.split(',').any(|tag| tag.trim() == state.etag || tag.trim() == "*"),
        None => header("if-modified-since")
            .is_some_and(|at| !state.modified.is_empty() && at.trim() == state.modified),
    }
}

/// `Thu, 26 Nov 2026 04:50:26 GMT` (RFC 9110, 5.6.7); RSS understands it too.
pub(crate) fn http_date(at: Instant) -> String {
    let format = time::macros::format_description!(
        "[weekday repr:short], [day] [month repr:short] [year] [hour]:[minute]:[second] GMT"
    );
    let seconds = at.micros().div_euclid(1_000_000);
    time::OffsetDateTime::from_unix_timestamp(seconds)
        .ok()
        .and_then(|at| at.format(format).ok())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_as_http_wants() {
        assert_eq!(http_date(Instant(784_111_777_000_000)), "Sun, 06 Nov 1994 08:49:37 GMT");
    }
}
