//! The field of a form that takes photos.
use askama::Template;
use kernel::{Error, Message, Result};
use ui::{Form, FormView, Html, Req, T, Upload};

use crate::{LARGEST, Picture, PictureId, Sizes, of, receive};

/// Most photos of one field.
pub const MOST: usize = 8;
/// Largest body of a route that takes photos, for [`ui::Route::body`].
pub const BODY: usize = MOST * LARGEST + 256 * 1024;

/// What a form with photos held.
pub struct Received {
    /// Its texts, with a mistake on the field for each file that was not taken.
    pub form: Form,
    /// Those that were there before and are still ticked, then the new ones; eight at most.
    pub pictures: Vec<PictureId>,
}

/// Reads a form with photos (`multipart/form-data`) whose field is [`field`]. Files that are right are taken also when
/// others are wrong; the form shows them again, so that nobody sends them twice over a slow net.
///
/// # Errors
/// [`Error::BadRequest`] when the body is no such form.
pub async fn received(req: &Req, field: &str) -> Result<Received> {
    received_at_most(req, field, MOST).await
}

/// The same for a field that takes fewer ([`field_at_most`]).
///
/// # Errors
/// [`Error::BadRequest`] when the body is no such form.
pub async fn received_at_most(req: &Req, field: &str, most: usize) -> Result<Received> {
    let (mut form, files) = req.upload().await?;
    let mut pictures = still_there(req, &form, field).await?;
    let files: Vec<Upload> = files.into_iter().filter(|file| file.field == field).collect();
    let room = most.saturating_sub(pictures.len());
    if room < files.len() {
        form.error(field, Message::new("pictures-many").with("most", most));
    }
    for file in files.into_iter().take(room) {
        match receive(&req.app, &req.ctx, file.bytes).await {
            Ok(id) if !pictures.contains(&id) => pictures.push(id),
            Ok(_) => {}
            Err(error) => form.error(field, wrong(req, &file.name, error)?),
        }
    }
    remember(&mut form, field, &pictures);
    Ok(Received { form, pictures })
}

/// The name under which a form holds the pictures it has already.
fn kept(field: &str) -> String {
    format!("{field}-kept")
}

async fn still_there(req: &Req, form: &Form, field: &str) -> Result<Vec<PictureId>> {
    let ids = chosen(form, field);
    if ids.is_empty() {
        return Ok(ids);
    }
    let found = of(&mut req.reader().await?, &ids).await?;
    Ok(found.into_iter().map(|picture| picture.id).collect())
}

fn chosen(form: &Form, field: &str) -> Vec<PictureId> {
    let mut ids: Vec<PictureId> = Vec::new();
    let typed = form.values.0.iter().filter(|(name, _)| *name == kept(field));
    for id in typed.filter_map(|(_, id)| id.parse().ok()) {
        if !ids.contains(&id) && ids.len() < MOST {
            ids.push(id);
        }
    }
    ids
}

/// Sets the pictures that a form shows: for the page that edits something, and after a mistake.
pub fn remember(form: &mut Form, field: &str, pictures: &[PictureId]) {
    let name = kept(field);
    form.values.0.retain(|(known, _)| *known != name);
    form.values.0.extend(pictures.iter().map(|id| (name.clone(), id.to_string())));
}

/// The sentence about one file, by its name; hands back what is not the file's fault.
fn wrong(req: &Req, name: &str, error: Error) -> Result<Message> {
    let why = match &error {
        Error::Invalid(errors) => errors.first().map(|error| &error.message),
        Error::Conflict(message) => Some(message),
        _ => None,
    };
    match why {
        Some(why) => Ok(Message::new("pictures-file").with("name", name).with("why", req.t().message(why))),
        None => Err(error),
    }
}

#[derive(Template)]
#[template(path = "field.html")]
struct Field<'a> {
    t: &'a T,
    name: &'a str,
    label: String,
    most: usize,
    errors: Vec<String>,
    pictures: Vec<Picture>,
}

/// The field: pictures that are there, with a tick to keep each, and a choice of files. The form around it says
/// `enctype="multipart/form-data"`, its page asks for the script `src/photo.js`, its route has `.body(pictures::BODY)`.
///
/// # Errors
/// When the pictures cannot be read.
pub async fn field(req: &Req, view: &FormView<'_>, name: &str, label: &str) -> Result<Html> {
    field_at_most(req, view, name, label, MOST).await
}

/// The same for fewer photos than [`MOST`].
///
/// # Errors
/// When the pictures cannot be read.
pub async fn field_at_most(
    req: &Req,
    view: &FormView<'_>,
    name: &str,
    label: &str,
    most: usize,
) -> Result<Html> {
    let pictures = match chosen(view.form, name) {
        ids if ids.is_empty() => Vec::new(),
        ids => of(&mut req.reader().await?, &ids).await?,
    };
    let errors = view.form.errors.iter().filter(|error| error.field == name);
    let errors = errors.map(|error| view.t.message(&error.message)).collect();
    Html::render(&Field { t: &view.t, name, label: view.t.get(label), most, errors, pictures })
}
