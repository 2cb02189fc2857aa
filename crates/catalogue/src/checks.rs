//! What `chonoi doctor` asks of the catalogue.
use db::Conn;
use kernel::Result;
use ui::Check;

use crate::store;

pub(crate) const CHECKS: &[Check] = &[
    Check { name: "catalogue.covers", run: |conn| Box::pin(covers(conn)) },
    Check { name: "catalogue.movements", run: |conn| Box::pin(movements(conn)) },
    Check { name: "catalogue.lots", run: |conn| Box::pin(lots(conn)) },
    Check { name: "catalogue.sums", run: |conn| Box::pin(sums(conn)) },
    Check { name: "catalogue.stars", run: |conn| Box::pin(stars(conn)) },
];

async fn movements(conn: &mut Conn) -> Result<Option<String>> {
    let (wrong,) = conn.one(&store::stock::WRONG_MOVEMENTS, ()).await?;
    Ok((wrong > 0).then(|| format!("{wrong} variants whose movements do not add up to what is on hand")))
}

async fn lots(conn: &mut Conn) -> Result<Option<String>> {
    let (wrong,) = conn.one(&store::stock::WRONG_LOTS, ()).await?;
    Ok((wrong > 0).then(|| format!("{wrong} variants with more in their lots than on hand")))
}

async fn sums(conn: &mut Conn) -> Result<Option<String>> {
    let (wrong,) = conn.one(&store::product::WRONG_SUMS, ()).await?;
    Ok((wrong > 0).then(|| format!("{wrong} products whose price or stock differs from their variants'")))
}

async fn stars(conn: &mut Conn) -> Result<Option<String>> {
    let (wrong,) = conn.one(&store::certificate::WRONG_STARS, ()).await?;
    Ok((wrong > 0).then(|| format!("{wrong} products with stars that no verified certificate carries")))
}

async fn covers(conn: &mut Conn) -> Result<Option<String>> {
    let (wrong,) = conn.one(&store::picture::WRONG_COVERS, ()).await?;
    Ok((wrong > 0).then(|| format!("{wrong} products whose cover is not their first photo")))
}
