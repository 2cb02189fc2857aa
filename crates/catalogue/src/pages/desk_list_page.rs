//! The page of the seller's products: each with its variants, prices and stock to be typed over.
use askama::Template;
use axum::http::StatusCode;
use booths::BoothRow;
use db::{Conn, PageRequest};
use kernel::{Error, Id, Message, Result, Value};
use ui::{Choice, Form, FormView, Html, Page, Params, Req, Response, T};

use super::desk::grouped;
use super::desk_list::choices;
use crate::product::twenty_four;
use crate::store::mine::{MINE, MineRow};
use crate::{Categories, ProductId, State, VariantRow, store};

/// Products on one page: as many as one statement takes.
const SIZE: usize = 24;

/// What the page is made of.
pub(crate) struct Shown<'a> {
    pub(crate) mine: &'a [BoothRow],
    pub(crate) booth: &'a BoothRow,
    /// What was typed, after a mistake.
    pub(crate) form: &'a Form,
    pub(crate) status: StatusCode,
}

/// A filter as the template shows it: name, label, what is chosen, options.
type Filter<'a> = (&'static str, String, &'a str, Vec<(String, String)>);

#[derive(Template)]
#[template(path = "desk_list.html")]
struct ListOfMine<'a> {
    t: &'a T,
    f: FormView<'a>,
    query: &'a Params,
    /// The address without what was saved.
    address: String,
    filters: Vec<Filter<'a>>,
    sorts: Vec<(&'static str, String)>,
    filtered: bool,
    count: i64,
    products: Vec<(MineRow, Vec<VariantRow>)>,
    first: Option<String>,
    next: Option<String>,
}

impl ListOfMine<'_> {
    /// The photo, else the illustration.
    #[expect(clippy::unused_self, reason = "templates call methods")]
    fn picture(&self, variants: &[VariantRow]) -> Html {
        let blank = || Html("<span class=\"media-blank\"></span>".to_owned());
        variants.first().map_or_else(blank, VariantRow::thumbnail)
    }

    /// What stands in a field: what was typed, else what there is.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates pass references")]
    fn value(&self, name: &str, there: &i64) -> String {
        self.f.form.values.get(name).map_or_else(|| grouped(*there), str::to_owned)
    }

    fn bad(&self, name: &str) -> bool {
        self.f.form.has_error(name)
    }

    fn ticked(&self, slug: &str) -> bool {
        self.f.form.values.0.iter().any(|(name, value)| name == "chosen" && value == slug)
    }

    /// The numbers as they are now, with which what is typed will be compared. After a mistake the seller sees
    /// them anew only where something is wrong.
    fn seen(&self, variant: &VariantRow) -> String {
        let name = format!("seen-{}", variant.id);
        let now = format!("{}:{}", variant.price.0, variant.on_hand);
        let wrong = self.bad(&format!("on_hand-{}", variant.id));
        self.f.form.values.get(&name).filter(|_| !wrong).map_or(now, str::to_owned)
    }

    fn is_sort(&self, name: &str) -> bool {
        self.query.get("sort").unwrap_or("newest") == name
    }

    fn has_saved(&self) -> bool {
        self.query.filled("saved").is_some()
    }

    /// How many products were changed; `None` after one ended.
    fn saved(&self) -> Option<i64> {
        self.query.filled("saved").and_then(|count| count.parse().ok())
    }
}

pub(crate) async fn show(req: &Req, shown: &Shown<'_>) -> Result<Response> {
    let (t, categories) = (req.t(), req.app.part::<Categories>()?);
    let choices = choices(shown.mine, &categories, &t);
    let request = PageRequest {
        scope: vec![Value::Uuid(shown.booth.id.uuid())],
        filters: filters(&req.query, &choices)?,
        sort: req.query.get("sort").unwrap_or_default().to_owned(),
        after: req.query.filled("after").map(str::to_owned),
        limit: SIZE,
    };
    let mut conn = req.reader().await?;
    let page = MINE.page(&mut conn, &request).await?;
    let count = MINE.count(&mut conn, &request).await?;
    let products = with_variants(&mut conn, page.rows).await?;
    drop(conn);
    let body = ListOfMine {
        t: &t,
        f: FormView::new(shown.form, req.t()),
        query: &req.query,
        address: req.query.with("saved", None),
        filters: choices.iter().map(|choice| filter(choice, &req.query, &t)).collect(),
        sorts: MINE.sorts.iter().map(|s| (s.name, t.choice("sort-", s.name))).collect(),
        filtered: !request.filters.is_empty(),
        count,
        products,
        first: req.query.filled("after").map(|_| req.query.with("after", None)),
        next: page.next.as_deref().map(|next| req.query.with("after", Some(next))),
    };
    Page::new(&t.get("desk-products")).desk().status(shown.status).show(req, &body).await
}

async fn with_variants(conn: &mut Conn, rows: Vec<MineRow>) -> Result<Vec<(MineRow, Vec<VariantRow>)>> {
    let ids: Vec<ProductId> = rows.iter().map(|row| row.id).collect();
    let mut variants = conn.all(&store::variant::OF_PRODUCTS, twenty_four(&ids)).await?;
    let mut of = |id: ProductId| variants.extract_if(.., |variant| variant.product_id == id).collect();
    Ok(rows.into_iter().map(|row| (row.id, row)).map(|(id, row)| (row, of(id))).collect())
}

fn filters(query: &Params, choices: &[Choice]) -> Result<Vec<(&'static str, Value)>> {
    let mut found = Vec::new();
    for choice in choices {
        let Some(typed) = query.filled(choice.name) else { continue };
        let bad = || Error::BadRequest(Message::new("error-filter").with("value", typed));
        match (choice.parse)(typed).ok_or_else(bad)? {
            Value::Null => {}
            value => found.push((choice.name, value)),
        }
    }
    Ok(found)
}

fn filter<'a>(choice: &Choice, query: &'a Params, t: &T) -> Filter<'a> {
    let mut options = choice.options.clone();
    if !options.is_empty() && choice.name != "booth" {
        options.insert(0, (String::new(), t.get("table-any")));
    }
    (choice.name, t.get(choice.label), query.get(choice.name).unwrap_or_default(), options)
}
