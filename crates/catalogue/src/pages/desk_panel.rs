//! What the desk says of trust: what is not shown and why, questions, labels, certificates that end soon.
use askama::Template;
use kernel::{BoothId, Day, Id, Result, Text, Uuid};
use ui::{Html, Req, T};

use super::desk_certificates::days_until;
use crate::certificate::{CertificateKind, WARN_DAYS};
use crate::store::{certificate, label, moderation, question};
use crate::{CertificateRow, State, tell_reason};

#[derive(Template)]
#[template(path = "desk_panel.html")]
struct DeskPanel<'a> {
    t: &'a T,
    stuck: Vec<(String, Text, State, Option<String>)>,
    soon: Vec<CertificateRow>,
    questions: i64,
    lacking: i64,
    today: Day,
}

impl DeskPanel<'_> {
    fn why(&self, reason: Option<&String>) -> Vec<String> {
        reason.map(|reason| tell_reason(self.t, reason)).unwrap_or_default()
    }

    fn tone(&self, state: &State) -> &'static str {
        super::office_products::tone(*state)
    }

    /// A draft lacks its label; anything else is mended in the product.
    fn mend(&self, state: &State) -> &'static str {
        if *state == State::Draft { "label" } else { "edit" }
    }

    fn kind(&self, row: &CertificateRow) -> &str {
        CertificateKind::of(&row.kind).map_or("", |kind| kind.name.show(self.t.locale))
    }

    fn left(&self, row: &CertificateRow) -> i64 {
        row.expires_on.map_or(0, |last| days_until(self.today, last)).max(0)
    }
}

pub(crate) async fn panel(req: &Req, booth: Uuid) -> Result<Html> {
    let booth = BoothId::from_uuid(booth);
    let today = req.ctx.now().day();
    let mut conn = req.reader().await?;
    let stuck = conn.all(&moderation::STUCK, (booth,)).await?;
    let soon = conn.all(&certificate::SOON, (booth, today.plus_days(WARN_DAYS))).await?;
    let (questions,) = conn.one(&question::OPEN_COUNT, (booth,)).await?;
    let (lacking,) = conn.one(&label::LACKING, (booth,)).await?;
    drop(conn);
    let t = req.t();
    if stuck.is_empty() && soon.is_empty() && questions == 0 && lacking == 0 {
        return Ok(Html::default());
    }
    Html::render(&DeskPanel { t: &t, stuck, soon, questions, lacking, today })
}
