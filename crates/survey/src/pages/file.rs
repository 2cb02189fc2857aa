//! Photos and other files of an interview, behind both doors: taken on a page of their own, or from the page's script, and
//! seen by whoever may see the interview.
use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use interview::FileName;
use kernel::{Error, Id, Message, Result};
use questionnaires::Kind;
use ui::{Body, Form, FormView, Page, Req, Response, T, json, see_other};

use super::door::Door;
use crate::store::file::FILE;
use crate::{FileId, NewFile, keep_file};

/// The largest body: a photo and the form around it, in bytes.
pub(crate) const LARGEST: usize = pictures::LARGEST + 64 * 1024;

/// The question that wants a file.
struct Asked {
    path: String,
    label: String,
    hint: String,
    kind: Kind,
    name: String,
}

#[derive(Template)]
#[template(path = "file.html")]
struct FilePage<'a> {
    t: T,
    f: FormView<'a>,
    door: &'a Door,
    asked: &'a Asked,
    /// Back to the question.
    back: String,
    picture: bool,
    accepts: &'static str,
}

impl Door {
    /// The question at a path, when it is asked now and a file answers it.
    fn asked(&self, req: &Req, path: &str) -> Result<Asked> {
        let filling = self.filling(req)?;
        let view = filling.view(path).filter(|view| view.relevant && !view.read_only);
        let view = view.filter(|view| interview::is_file(&view.node.kind)).ok_or(Error::NotFound)?;
        Ok(Asked {
            path: view.path,
            label: if view.label.is_empty() { view.node.name.clone() } else { view.label },
            hint: view.hint,
            kind: view.node.kind.clone(),
            name: view.value,
        })
    }

    fn back(&self, path: &str) -> String {
        format!("{}#{}", self.action, ui::percent_encode(&format!("a.{path}")))
    }

    pub(super) async fn file_page(&self, req: &Req) -> Result<Response> {
        if self.is_received() || !self.is_open() {
            return see_other(&self.action);
        }
        let asked = self.asked(req, req.query.get("at").unwrap_or_default())?;
        self.show_file(req, &asked, &Form::default(), StatusCode::OK).await
    }

    /// Takes the file of the form, or takes out the one that is there.
    pub(super) async fn take_file(&self, req: &Req) -> Result<Response> {
        if self.is_received() || !self.is_open() {
            return see_other(&self.action);
        }
        let (mut form, files) = req.upload().await?;
        let asked = self.asked(req, form.value("at"))?;
        let name = if form.value("act") == "remove" {
            String::new()
        } else if let Some(file) = files.into_iter().find(|file| file.field == "file") {
            let name = FileName::new(req.ctx.new_id::<FileId>().uuid(), &asked.kind, &file.name);
            match self.keep(req, &name, file.bytes.to_vec()).await {
                Ok(()) => name.as_str().to_owned(),
                Err(error) => {
                    form.error("file", sentence(error)?);
                    return self.show_file(req, &asked, &form, StatusCode::UNPROCESSABLE_ENTITY).await;
                }
            }
        } else {
            form.error("file", Message::new("survey-file-none"));
            return self.show_file(req, &asked, &form, StatusCode::UNPROCESSABLE_ENTITY).await;
        };
        self.put_answer(req, &asked.path, &name).await?;
        see_other(&self.back(&asked.path))
    }

    /// Photos are made small and lose their place and device before they are kept.
    async fn keep(&self, req: &Req, name: &FileName, bytes: Vec<u8>) -> Result<()> {
        let bytes = if name.is_picture() { pictures::cleaned(bytes).await? } else { bytes };
        let new = NewFile { unit: self.unit.id, name: name.clone(), bytes };
        req.app.db.write(&req.ctx, new, |tx, ctx, new| Box::pin(keep_file(tx, ctx, new))).await
    }

    async fn show_file(&self, req: &Req, asked: &Asked, form: &Form, status: StatusCode) -> Result<Response> {
        let page = FilePage {
            t: req.t(),
            f: FormView::new(form, req.t()),
            door: self,
            back: self.back(&asked.path),
            picture: asked.kind == Kind::Image,
            accepts: interview::accepts(&asked.kind),
            asked,
        };
        let shown = Page::new(&asked.label).status(status).script("src/photo.js");
        if self.action.starts_with("/office") { shown.office() } else { shown }.show(req, &page).await
    }

    /// From the page's script: the bytes alone, under the name that its answer has.
    pub(super) async fn take_bytes(&self, req: &Req) -> Result<Response> {
        let name = FileName::parse(req.param("name")).ok_or(Error::NotFound)?;
        let say = |status, message: &Message| {
            Ok(json(status, &serde_json::json!({ "detail": req.t().message(message) })))
        };
        if self.is_received() || !self.is_open() {
            return say(StatusCode::GONE, &Message::new("survey-takes-none"));
        }
        match self.keep(req, &name, req.body.to_vec()).await {
            Ok(()) => Ok(json(StatusCode::OK, &serde_json::json!({ "state": "kept" }))),
            Err(error) => say(StatusCode::UNPROCESSABLE_ENTITY, &sentence(error)?),
        }
    }

    /// A file that came, to be seen by whoever may see the interview, and by no proxy.
    pub(super) async fn file(&self, req: &Req) -> Result<Response> {
        let name = FileName::parse(req.param("name")).ok_or(Error::NotFound)?;
        let key = (self.unit.id, name.as_str().to_owned());
        let (bytes,) = req.reader().await?.one(&FILE, key).await?;
        let mut answer = Response::new(Body::from(bytes));
        let headers = answer.headers_mut();
        // Only what we made ourselves is shown; anything else might be a page with a script.
        let (kind, way) = if name.is_picture() {
            ("image/webp", "inline".to_owned())
        } else {
            ("application/octet-stream", format!("attachment; filename=\"{}\"", name.as_str()))
        };
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
        headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_str(&way).map_err(Error::internal)?);
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, max-age=3600"));
        Ok(answer)
    }
}

/// Why a file was not taken; hands back what is not the file's fault.
fn sentence(error: Error) -> Result<Message> {
    match error {
        Error::Conflict(message) => Ok(message),
        Error::Invalid(errors) if !errors.is_empty() => Ok(errors
            .into_iter()
            .next()
            .map_or_else(|| Message::new("pictures-broken"), |error| error.message)),
        other => Err(other),
    }
}
