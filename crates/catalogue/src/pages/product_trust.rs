//! What a product's page says of trust: age, label, certificates, questions, the way to report it.
use askama::Template;
use db::Conn;
use kernel::{Ctx, Result};
use ui::{Html, Req, T};

use super::adults::is_adult;
use super::office_certificates::title;
use crate::certificate::OCOP;
use crate::label::{label_groups, read_fields};
use crate::store::{certificate, question};
use crate::{CertificateRow, LabelRow, ProductId, ProductRow, QuestionRow, label_of};

/// Questions that stand on the page itself.
const QUESTIONS: usize = 3;

/// Label and certificates of a product.
pub(crate) struct Known {
    label: Option<LabelRow>,
    certificates: Vec<CertificateRow>,
}

/// What is known of a product: the label as it is, and the certificates that hold.
pub(crate) async fn facts(conn: &mut Conn, ctx: &Ctx, product: ProductId) -> Result<Known> {
    let today = ctx.now().day();
    let label = label_of(conn, product).await?;
    let mut certificates = conn.all(&certificate::OF_PRODUCT, (product,)).await?;
    certificates.retain(|row| row.holds(today));
    Ok(Known { label, certificates })
}

/// Label and certificates as facts, on the product's page and the moderator's.
#[derive(Template)]
#[template(path = "product_facts.html")]
pub(crate) struct Facts<'a> {
    pub(crate) t: &'a T,
    pub(crate) known: &'a Known,
}

impl Facts<'_> {
    /// What the label says, in the order of the decree.
    fn said(&self, label: &LabelRow) -> Vec<(String, String)> {
        let fields = read_fields(&label.fields);
        let group = label_groups().get(label.goods_group);
        let asked = group.map(|group| group.asked().map(|(key, _)| key).collect::<Vec<_>>());
        let said = |key: &str| Some((label_groups().name_of(key, self.t), fields.get(key)?.clone()));
        asked.unwrap_or_default().into_iter().filter_map(said).filter(|(_, s)| !s.is_empty()).collect()
    }

    fn title(&self, row: &CertificateRow) -> String {
        title(row, self.t)
    }

    /// OCOP has a section of its own on the page.
    fn others(&self) -> Vec<&CertificateRow> {
        self.known.certificates.iter().filter(|row| row.kind != OCOP || !row.number.is_empty()).collect()
    }
}

/// The pieces of the page.
pub(crate) struct Trust {
    /// Instead of the way to buy: the question of age.
    pub(crate) gate: Option<Html>,
    /// Under the description.
    pub(crate) below: Html,
}

#[derive(Template)]
#[template(path = "product_gate.html")]
struct Gate<'a> {
    t: &'a T,
    product: &'a ProductRow,
}

#[derive(Template)]
#[template(path = "product_trust.html")]
struct Below<'a> {
    t: &'a T,
    product: &'a ProductRow,
    facts: Html,
    questions: Vec<QuestionRow>,
}

pub(crate) async fn trust(req: &Req, conn: &mut Conn, product: &ProductRow) -> Result<Trust> {
    let t = req.t();
    let known = facts(conn, &req.ctx, product.id).await?;
    let mut questions = conn.all(&question::SHOWN, (product.id,)).await?;
    questions.truncate(QUESTIONS);
    let facts = Html::render(&Facts { t: &t, known: &known })?;
    let ask = product.adults && product.sold && !is_adult(req);
    let gate = ask.then(|| Html::render(&Gate { t: &t, product })).transpose()?;
    let below = Html::render(&Below { t: &t, product, facts, questions })?;
    Ok(Trust { gate, below })
}
