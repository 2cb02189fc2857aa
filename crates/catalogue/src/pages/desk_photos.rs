//! The photos of a product on its form: order, main photo, words for who does not see them.
use askama::Template;
use axum::http::header;
use kernel::{Result, Text};
use pictures::{Picture, PictureId, Received, Sizes};
use ui::{Form, FormView, Html, Req, T};

use crate::photos::Photo;

/// The name of the field.
pub(crate) const PHOTOS: &str = "photos";

/// The form and its photos; `None` for the photos where the form came without files, as programs send it.
pub(crate) async fn received(req: &Req) -> Result<(Form, Option<Vec<PictureId>>)> {
    let kind = req.headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    if kind.is_some_and(|kind| kind.starts_with("multipart/form-data")) {
        let Received { form, pictures } = pictures::received(req, PHOTOS).await?;
        Ok((form, Some(pictures)))
    } else {
        Ok((req.form(), None))
    }
}

/// Puts the photos into the values of a form.
pub(crate) fn fill_photos(form: &mut Form, photos: &[(Picture, Text)]) {
    let ids: Vec<PictureId> = photos.iter().map(|(picture, _)| picture.id).collect();
    pictures::remember(form, PHOTOS, &ids);
    for ((picture, alt), position) in photos.iter().zip(1..) {
        let mut put =
            |name: &str, value: String| form.values.0.push((format!("{name}-{}", picture.id), value));
        put("alt_vi", alt.vi.clone());
        put("alt_en", alt.en.clone().unwrap_or_default());
        put("photo_order", position.to_string());
    }
}

/// The photos as the form orders them: the main one first, then by their numbers, then those that are new.
pub(crate) fn photos(form: &mut Form, pictures: &[PictureId]) -> Vec<Photo> {
    let main = form.value("photo_main").to_owned();
    let mut ordered: Vec<(bool, i64, Photo)> = Vec::new();
    for id in pictures {
        let order = super::desk_form::number(form, &format!("photo_order-{id}"), 1, 99).unwrap_or(100);
        let en = form.optional(&format!("alt_en-{id}"), 200);
        let vi = form.optional(&format!("alt_vi-{id}"), 200).unwrap_or_default();
        let photo = Photo { picture: *id, alt: Text::new(&vi, en.as_deref()) };
        ordered.push((id.to_string() != main, order, photo));
    }
    ordered.sort_by_key(|(other, order, _)| (*other, *order));
    ordered.into_iter().map(|(_, _, photo)| photo).collect()
}

#[derive(Template)]
#[template(path = "desk_photos.html")]
struct PhotoFields<'a> {
    f: &'a FormView<'a>,
    t: &'a T,
    photos: Vec<Picture>,
    errors: Vec<String>,
}

impl PhotoFields<'_> {
    #[expect(clippy::unused_self, reason = "templates call methods")]
    fn at(&self, name: &str, picture: &Picture) -> String {
        format!("{name}-{}", picture.id)
    }

    #[expect(clippy::unused_self, reason = "templates call methods")]
    fn image(&self, picture: &Picture) -> Html {
        pictures::image(picture, "", Sizes::Line)
    }

    /// Whether this one is the main photo when the form is sent.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates pass references")]
    fn is_main(&self, picture: &Picture, first: &bool) -> bool {
        match self.f.value("photo_main") {
            "" => *first,
            main => main == picture.id.to_string(),
        }
    }
}

/// The field: photos that are there, each with its words, and a choice of files.
pub(crate) async fn field(req: &Req, f: &FormView<'_>) -> Result<Html> {
    let kept = format!("{PHOTOS}-kept");
    let typed = f.form.values.0.iter().filter(|(name, _)| *name == kept);
    let ids: Vec<PictureId> = typed.filter_map(|(_, id)| id.parse().ok()).collect();
    let photos =
        if ids.is_empty() { Vec::new() } else { pictures::of(&mut req.reader().await?, &ids).await? };
    let errors = f.form.errors.iter().filter(|error| error.field == PHOTOS);
    let errors = errors.map(|error| f.t.message(&error.message)).collect();
    Html::render(&PhotoFields { f, t: &f.t, photos, errors })
}
