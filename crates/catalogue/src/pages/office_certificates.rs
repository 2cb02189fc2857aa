//! Certificates that sellers claim, for officials.
use kernel::{Result, Value};
use ui::{Cell, Choice, Column, Html, ListPage, Req, Response, Section, T, list_page};

use super::desk_certificates::tone;
use super::office_products::{commune_choice, commune_name, fixed};
use crate::certificate::CertificateKind;
use crate::store::certificate::CERTIFICATES;
use crate::{CertificateRow, CertificateState, certificate_kinds};

const fn column(label: &'static str, cell: fn(&CertificateRow, &T) -> Cell) -> Column<CertificateRow> {
    Column { label, numeric: false, cell }
}

const COLUMNS: &[Column<CertificateRow>] = &[
    column("certificate-kind", |row, t| Cell::Link {
        text: title(row, t),
        to: format!("/office/certificates/{}", row.id),
    }),
    column("product-name", |row, t| Cell::Text(row.product.show(t.locale).to_owned())),
    column("product-booth", |row, t| Cell::Text(row.booth.show(t.locale).to_owned())),
    column("moderation-commune", |row, t| Cell::Text(commune_name(row.commune.as_deref(), t))),
    column("certificate-number", |row, _| text(&row.number)),
    column("certificate-expires", |row, _| row.expires_on.map_or(Cell::Empty, |day| Cell::Text(day.show()))),
    column("moderation-state", |row, t| Cell::Mark {
        text: t.choice("certificate-state-", row.state.key()),
        tone: tone(row.state),
    }),
    column("certificate-claimed-at", |row, _| Cell::Time(row.claimed_at)),
];

fn text(said: &str) -> Cell {
    if said.is_empty() { Cell::Empty } else { Cell::Text(said.to_owned()) }
}

/// The kind with its stars.
pub(crate) fn title(row: &CertificateRow, t: &T) -> String {
    let kind = CertificateKind::of(&row.kind).map_or("", |kind| kind.name.show(t.locale));
    match row.stars {
        Some(stars) => format!("{kind} {}", t.with("stars", stars).get("certificate-stars")),
        None => kind.to_owned(),
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let states =
        CertificateState::ALL.iter().map(|s| (s.key().to_owned(), t.choice("certificate-state-", s.key())));
    let kinds = certificate_kinds().iter().map(|k| (k.key.clone(), k.name.show(t.locale).to_owned()));
    let mut choices = vec![
        Choice {
            name: "state",
            label: "moderation-state",
            options: states.collect(),
            parse: |typed| CertificateState::from_key(typed).map(|s| Value::Text(s.key().to_owned())),
        },
        Choice {
            name: "kind",
            label: "certificate-kind",
            options: kinds.collect(),
            parse: |typed| CertificateKind::of(typed).map(|kind| Value::Text(kind.key.clone())),
        },
    ];
    choices.extend(commune_choice(&req)?);
    let page = ListPage {
        title: t.get("certificates-title"),
        section: Section::Office,
        intro: Html(format!("<p class=\"soft mb-4\">{}</p>", Html::text(&t.get("certificates-intro")))),
        list: &CERTIFICATES,
        scope: Vec::new(),
        fixed: fixed(&req.ctx.actor.locality()),
        columns: COLUMNS,
        choices,
        hidden: Vec::new(),
        empty: t.get("certificates-none"),
        file: "certificates",
    };
    list_page(&req, &mut req.reader().await?, page).await
}
