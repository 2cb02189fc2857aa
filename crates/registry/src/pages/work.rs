//! The officers' work list: what is missing, what may be double, what is late.
use askama::Template;
use kernel::{Locality, Result};
use ui::{Page, Req, Response, T};

use super::commune_name;
use crate::store::work::{self as store, TwinRow};

/// A kind of work: how much there is, and where to do it.
struct Task {
    key: &'static str,
    count: i64,
    to: String,
}

#[derive(Template)]
#[template(path = "work.html")]
struct Work<'a> {
    t: &'a T,
    tasks: Vec<Task>,
    twins: Vec<(TwinRow, String)>,
}

impl Task {
    fn urgent(&self) -> bool {
        self.key == "overdue"
    }
}

/// Everything there is to do for an official.
async fn tasks(req: &Req, locality: &Locality) -> Result<Vec<Task>> {
    let mut conn = req.reader().await?;
    let gaps = conn.all(&store::GAPS, (store::forever(),)).await?;
    let gap = |of: fn(&store::GapRow) -> i64| -> i64 {
        gaps.iter().filter(|gap| locality.covers(gap.commune.as_deref())).map(of).sum()
    };
    let overdue = store::sum(&conn.all(&store::OVERDUE, (req.ctx.now().day(),)).await?, locality);
    let filed = store::sum(&conn.all(&store::FILED, ()).await?, locality);
    let unmet = store::sum(&conn.all(&store::UNMET, (store::forever(),)).await?, locality);
    let questions = match locality {
        Locality::Province => conn.one(&crate::store::import::WAITING, ()).await?.0,
        Locality::Communes(_) => 0,
    };
    let to = |query: &str| format!("/office/register?status=active&{query}");
    let all = [
        (
            "overdue",
            overdue,
            format!("/office/notifications?state=filed&sort=due&overdue={}", req.ctx.now().day().iso()),
        ),
        ("filed", filed, "/office/notifications?state=filed&sort=due".to_owned()),
        ("questions", questions, "/office/register/imports/questions".to_owned()),
        ("split", gap(|g| g.split), to("split=yes")),
        ("no-commune", gap(|g| g.no_commune), to("no-commune=yes")),
        ("no-tax-code", gap(|g| g.no_tax_code), to("no-tax-code=yes")),
        ("no-sector", gap(|g| g.no_sector), to("no-sector=yes")),
        ("no-size", gap(|g| g.no_size), to("size=unknown")),
        ("no-maker", gap(|g| g.no_maker), to("form=household&maker=unknown")),
        ("unmet", unmet, to("unmet=yes")),
    ];
    Ok(all.into_iter().map(|(key, count, to)| Task { key, count, to }).collect())
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let locality = req.ctx.actor.locality();
    let tasks = tasks(&req, &locality).await?;
    let t = req.t();
    let twins = req.reader().await?.all(&store::TWINS, (store::forever(), 200)).await?;
    let twins = twins
        .into_iter()
        .filter(|twin| locality.covers(Some(&twin.commune)))
        .take(30)
        .map(|twin| {
            let place = commune_name(Some(&twin.commune), &t);
            (twin, place)
        })
        .collect();
    Page::new(&t.get("registry-work")).office().show(&req, &Work { t: &t, tasks, twins }).await
}
