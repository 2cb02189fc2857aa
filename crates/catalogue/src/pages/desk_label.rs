//! The label of a product, for its seller: which group, what is said, what is missing.
use std::collections::BTreeMap;

use askama::Template;
use axum::http::StatusCode;
use kernel::{BoothId, Error, Result};
use places::Places;
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use crate::label::{OF_ALL, read_fields};
use crate::store::label as store;
use crate::{
    Categories, LabelGroup, LabelRow, NewLabel, ProductRow, declare_label, label_groups, label_of,
    my_product, tell_reason,
};

/// Longest text of a field, in characters.
const LONGEST: usize = 2000;

#[derive(Template)]
#[template(path = "desk_label.html")]
struct LabelPage<'a> {
    t: T,
    f: FormView<'a>,
    product: &'a ProductRow,
    groups: Vec<(String, String)>,
    group: Option<&'static LabelGroup>,
    /// Names of what is missing; `None` without a label.
    missing: Option<Vec<String>>,
    versions: Vec<LabelRow>,
    reasons: Vec<String>,
    saved: bool,
    citation: &'static str,
}

impl LabelPage<'_> {
    fn name(&self, key: &str) -> String {
        label_groups().name_of(key, &self.t)
    }

    fn group_is(&self, number: &str) -> bool {
        self.group.is_some_and(|group| group.number.to_string() == number)
    }

    fn field(&self, key: &str, must: bool) -> ui::Input {
        let input = self.f.labelled(&format!("field-{key}"), self.name(key)).area(2);
        if must { input } else { input.optional() }
    }

    fn each(&self) -> String {
        let names = self.group.map(|group| group.each.iter().map(|key| self.name(key).to_lowercase()));
        names.map(|names| names.collect::<Vec<_>>().join(", ")).unwrap_or_default()
    }
}

/// The actor's booths and the product, if it is in one of them.
pub(crate) async fn mine(req: &Req) -> Result<(Vec<BoothId>, ProductRow)> {
    let mut conn = req.reader().await?;
    let booths: Vec<BoothId> =
        booths::booths_for(&mut conn, &req.ctx, booths::Duty::Products).await?.iter().map(|b| b.id).collect();
    let product = my_product(&mut conn, &booths, req.param("slug")).await?;
    Ok((booths, product))
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let (_, product) = mine(&req).await?;
    let mut conn = req.reader().await?;
    let known = label_of(&mut conn, product.id).await?;
    let by_shelf = Categories::shipped().get(&product.category).and_then(|shelf| shelf.label);
    let chosen = req.query.filled("group").and_then(|number| number.parse().ok());
    let number = chosen.or(known.as_ref().map(|label| label.goods_group)).or(by_shelf);
    let mut values = match &known {
        Some(label) => said(label),
        None => prefilled(&req, &mut conn, &product).await?,
    };
    drop(conn);
    values.push(("goods_group".to_owned(), number.map(|n| n.to_string()).unwrap_or_default()));
    show(&req, &Form::new(ui::Params(values)), &product, StatusCode::OK).await
}

/// What the label says now.
fn said(label: &LabelRow) -> Vec<(String, String)> {
    let of_all = OF_ALL.into_iter().zip([&label.responsible, &label.address, &label.origin]);
    let of_all = of_all.map(|(key, said)| (key.to_owned(), said.clone()));
    let fields = read_fields(&label.fields).into_iter().map(|(key, said)| (format!("field-{key}"), said));
    of_all.chain(fields).collect()
}

/// What is known of the booth's organisation.
async fn prefilled(req: &Req, conn: &mut db::Conn, product: &ProductRow) -> Result<Vec<(String, String)>> {
    let booth = booths::booth(conn, product.booth_id).await?;
    let organisation = people::organisation(conn, booth.organisation_id).await?;
    let places = req.app.part::<Places>()?;
    let commune = organisation.commune.or(booth.commune);
    let commune = commune.map(|code| places.short(&code, kernel::Locale::Vi));
    let known = booth.pick_up_address.unwrap_or_default();
    // Most addresses name the commune already.
    let commune = commune.filter(|name| !kernel::fold(&known).contains(&kernel::fold(name)));
    let said = [Some(known).filter(|known| !known.is_empty()), commune];
    let address = said.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let all = [organisation.name.vi, address, "Việt Nam".to_owned()];
    Ok(OF_ALL.into_iter().map(str::to_owned).zip(all).collect())
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let (booths, product) = mine(&req).await?;
    let mut form = req.form();
    let new = read(&mut form);
    if let (Some(new), true) = (new, form.finish().is_ok()) {
        let input = (booths, product.slug.clone(), new);
        let done =
            req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(declare_label(tx, ctx, input)));
        match done.await {
            Ok(_) => return see_other(&format!("/desk/products/{}/label?saved=1", product.slug)),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, &product, StatusCode::UNPROCESSABLE_ENTITY).await
}

fn read(form: &mut Form) -> Option<NewLabel> {
    let group = form.choice("goods_group", |typed| label_groups().get(typed.parse().ok()?))?;
    let mut of_all = OF_ALL.map(|key| form.optional(key, 500).unwrap_or_default()).into_iter();
    let mut next = || of_all.next().unwrap_or_default();
    let (responsible, address, origin) = (next(), next(), next());
    let fields: BTreeMap<String, String> = group
        .asked()
        .filter_map(|(key, _)| Some((key.to_owned(), form.optional(&format!("field-{key}"), LONGEST)?)))
        .collect();
    Some(NewLabel { goods_group: group.number, fields, responsible, address, origin })
}

async fn show(req: &Req, form: &Form, product: &ProductRow, status: StatusCode) -> Result<Response> {
    let mut conn = req.reader().await?;
    let versions = conn.all(&store::VERSIONS, (product.id,)).await?;
    drop(conn);
    let t = req.t();
    let number: Option<i64> = form.value("goods_group").parse().ok();
    let current = versions.iter().find(|label| label.to_at.is_none());
    let names = |label: &LabelRow| {
        let keys = label.missing.split(' ').filter(|key| !key.is_empty());
        keys.map(|key| label_groups().name_of(key, &t)).collect()
    };
    let option = |group: &LabelGroup| {
        (group.number.to_string(), format!("{}. {}", group.number, group.name.show(t.locale)))
    };
    // What the label lacks stands above already.
    let reason = product.state_reason.as_deref().unwrap_or_default();
    let others = reason.lines().filter(|line| !line.starts_with("#label")).collect::<Vec<_>>().join("\n");
    let body = LabelPage {
        f: FormView::new(form, req.t()),
        product,
        groups: label_groups().all().iter().map(option).collect(),
        group: number.and_then(|number| label_groups().get(number)),
        missing: current.map(names),
        reasons: tell_reason(&t, &others),
        saved: req.query.get("saved").is_some(),
        citation: &label_groups().citation,
        versions,
        t: req.t(),
    };
    if body.groups.is_empty() {
        return Err(Error::internal("the groups of labels are missing"));
    }
    let title = t.with("product", product.name.show(t.locale)).get("label-title");
    Page::new(&title).desk().status(status).show(req, &body).await
}
