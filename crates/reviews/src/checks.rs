//! What `chonoi doctor` asks of reviews.
use db::Conn;
use kernel::Result;
use ui::Check;

use crate::store;

pub(crate) const CHECKS: &[Check] = &[Check { name: "reviews.tallies", run: |conn| Box::pin(tallies(conn)) }];

async fn tallies(conn: &mut Conn) -> Result<Option<String>> {
    let wrong = conn.one(&store::WRONG_TALLIES, ()).await?.0 + conn.one(&store::UNCOUNTED, ()).await?.0;
    Ok((wrong > 0).then(|| format!("{wrong} products or booths whose stars are not those of their reviews")))
}
