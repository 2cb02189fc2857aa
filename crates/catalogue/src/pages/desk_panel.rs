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
    stuck: Vec<Stuck>,
    soon: Vec<CertificateRow>,
    questions: i64,
    lacking: i64,
    today: Day,
}

/// A product that is not shown.
struct Stuck {
    slug: String,
    name: Text,
    state: State,
    reasons: Vec<String>,
    /// The page where it is mended: a draft lacks its label.
    mend: &'static str,
    tone: &'static str,
}

impl Stuck {
    fn new(t: &T, (slug, name, state, reason): (String, Text, State, Option<String>)) -> Self {
        let reasons = reason.map(|reason| tell_reason(t, &reason)).unwrap_or_default();
        let mend = if state == State::Draft { "label" } else { "edit" };
        Self { slug, name, state, reasons, mend, tone: super::office_products::tone(state) }
    }
}

impl DeskPanel<'_> {
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
    let stuck = stuck.into_iter().map(|row| Stuck::new(&t, row)).collect();
    Html::render(&DeskPanel { t: &t, stuck, soon, questions, lacking, today })
}
