//! Addresses of products that come many at a time.
use std::collections::HashSet;

use db::Conn;
use kernel::{Ctx, Result, slug};

use super::chunk::NewGoods;
use crate::store::import as store;

/// Gives each product an address that nothing has. What is being written at this moment is not in the database yet,
/// so the addresses of this import are remembered.
pub(super) async fn choose(
    conn: &mut Conn,
    ctx: &Ctx,
    used: &mut HashSet<String>,
    goods: &mut [NewGoods],
) -> Result<()> {
    for new in goods.iter_mut() {
        let [name, ..] = &new.fields;
        new.slug = slug(name);
    }
    let wanted: Vec<String> = goods.iter().map(|new| new.slug.clone()).collect();
    let mut taken = HashSet::new();
    for part in wanted.chunks(24) {
        taken.extend(conn.all(&store::SLUGS, twenty_four(part)).await?.into_iter().map(|(slug,)| slug));
    }
    for new in goods {
        if new.slug.is_empty() || taken.contains(&new.slug) || used.contains(&new.slug) {
            let ending = ctx.new_code().to_string().to_lowercase();
            let slug = format!("{}-{ending}", new.slug);
            new.slug = slug.trim_start_matches('-').into();
        }
        used.insert(new.slug.clone());
    }
    Ok(())
}

type Slugs = (
    String,
    String,
    String,
    String,
    String,
    String,
    String,
    String,
    String,
    String,
    String,
    String,
    String,
    String,
    String,
    String,
    String,
    String,
    String,
    String,
    String,
    String,
    String,
    String,
);

/// Arguments for `IN (…)`, filled up with a text that is no address.
#[rustfmt::skip]
fn twenty_four(slugs: &[String]) -> Slugs {
    let at = |n: usize| slugs.get(n).cloned().unwrap_or_default();
    (
        at(0), at(1), at(2), at(3), at(4), at(5), at(6), at(7), at(8), at(9), at(10), at(11),
        at(12), at(13), at(14), at(15), at(16), at(17), at(18), at(19), at(20), at(21), at(22), at(23),
    )
}
