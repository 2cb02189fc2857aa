//! What the market publishes as open data, for people.
use askama::Template;
use catalogue::typical_count;
use kernel::Result;
use ui::{Page, Req, Response, T};

use crate::open_data::{FIELDS, FILES, LICENCE};

#[derive(Template)]
#[template(path = "open_data.html")]
struct OpenData<'a> {
    t: &'a T,
    place: String,
    count: i64,
    /// Name of a file and its format in words.
    files: Vec<(&'static str, String)>,
    fields: Vec<(&'static str, String)>,
    licence: &'static str,
    base: String,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let settings = req.app.settings();
    let count = typical_count(&mut req.reader().await?).await?;
    let format = |file: &str| file.rsplit('.').next().unwrap_or_default().to_uppercase();
    let body = OpenData {
        t: &t,
        place: settings.area_name(t.locale),
        count,
        files: FILES.iter().map(|(file, _)| (*file, format(file))).collect(),
        fields: FIELDS.iter().map(|f| (*f, t.choice("open-data-field-", &f.replace('_', "-")))).collect(),
        licence: LICENCE,
        base: settings.base_url.clone(),
    };
    let about = t.with("place", body.place.as_str()).get("open-data-set-about");
    Page::new(&t.get("open-data-title")).described(&about).show(&req, &body).await
}
