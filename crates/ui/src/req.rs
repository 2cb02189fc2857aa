use std::sync::Arc;

use axum::http::HeaderMap;
use bytes::Bytes;
use db::Conn;
use futures_util::future::BoxFuture;
use kernel::{Actor, Ctx, Error, Permission, Result};

use crate::upload::{self, Upload};
use crate::{App, Form, Identity, Params, Response, T};

pub type BoxResponse = BoxFuture<'static, Result<Response>>;
/// Every handler is a plain function of this type; one axum handler mounts them all.
pub type Handler = fn(Req) -> BoxResponse;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RouteMethod {
    Get,
    Post,
}

/// One address of the program.
#[derive(Clone, Copy)]
pub struct Route {
    pub method: RouteMethod,
    /// With `{name}` for what varies.
    pub path: &'static str,
    pub permission: Permission,
    pub run: Handler,
    /// Largest body, in bytes.
    pub body: usize,
}

/// Largest body of a form or notice, in bytes, where the route says nothing else.
const BODY: usize = 256 * 1024;

impl Route {
    pub const fn get(path: &'static str, permission: Permission, run: Handler) -> Self {
        Self { method: RouteMethod::Get, path, permission, run, body: BODY }
    }

    pub const fn post(path: &'static str, permission: Permission, run: Handler) -> Self {
        Self { method: RouteMethod::Post, path, permission, run, body: BODY }
    }

    /// The audience of an API for which one must have a token: `/api/v1/seller/…`.
    pub fn audience(&self) -> Option<&'static str> {
        let rest = self.path.strip_prefix("/api/v1/")?;
        ["shopper", "seller", "office"].into_iter().find(|audience| {
            rest.strip_prefix(audience).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    }

    /// For a route that takes files.
    #[must_use]
    pub const fn body(mut self, bytes: usize) -> Self {
        self.body = bytes;
        self
    }

    /// What the program's log may say of a path: the pattern of the route where a part of the path lets somebody in
    /// (`{secret}`, `{token}`), else the path itself.
    pub(crate) fn logged<'a>(&self, path: &'a str) -> &'a str {
        let opens = ["{secret}", "{token}"].into_iter().any(|part| self.path.contains(part));
        if opens { self.path } else { path }
    }

    /// Machines get JSON, people pages.
    pub fn is_api(&self) -> bool {
        self.path.starts_with("/api/") || self.path.starts_with("/hooks/")
    }
}

/// One request, with everything a handler may need.
pub struct Req {
    pub app: Arc<App>,
    pub ctx: Ctx,
    pub identity: Option<Identity>,
    /// The address of who asks: of the connection, or what a proxy on this machine says it was.
    pub peer: String,
    /// Permissions of the token that came along; `None` without one.
    pub scopes: Option<Vec<String>>,
    pub path: String,
    /// The page of this address, for links that come back to it: the address itself when it can be opened,
    /// else the page that its form stands on.
    pub page: String,
    pub params: Params,
    pub query: Params,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Req {
    pub fn t(&self) -> T {
        T::new(self.app.i18n.clone(), self.ctx.locale)
    }

    /// What stands for `{name}` in the route's path.
    pub fn param(&self, name: &str) -> &str {
        self.params.get(name).unwrap_or_default()
    }

    /// The submitted form.
    pub fn form(&self) -> Form {
        Form::new(Params::parse(&self.body))
    }

    /// The submitted form with its files (`multipart/form-data`): texts as a form, files by name of their field.
    ///
    /// # Errors
    /// [`Error::BadRequest`] when the body is no such form.
    pub async fn upload(&self) -> Result<(Form, Vec<Upload>)> {
        upload::read(&self.headers, self.body.clone()).await
    }

    pub fn cookie(&self, name: &str) -> Option<String> {
        cookie(&self.headers, name)
    }

    pub async fn reader(&self) -> Result<Conn> {
        self.app.db.reader().await
    }

    /// The signed-in account.
    ///
    /// # Errors
    /// [`Error::SignIn`] for a visitor.
    pub fn account(&self) -> Result<kernel::AccountId> {
        self.ctx.actor.account().ok_or(Error::SignIn)
    }

    pub fn is_signed_in(&self) -> bool {
        matches!(self.ctx.actor, Actor::Account { .. })
    }

    /// Whether htmx asks for a part of the page.
    pub fn wants_part(&self) -> bool {
        self.headers.contains_key("hx-request") && !self.headers.contains_key("hx-boosted")
    }

    /// The address asked for, with its query.
    pub fn address(&self) -> String {
        match self.query.0.as_slice() {
            [] => self.page.clone(),
            pairs => {
                let pairs: Vec<_> = pairs.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
                format!("{}{}", self.page, crate::query_string(&pairs))
            }
        }
    }
}

/// A cookie of that name.
pub(crate) fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let all = headers.get_all(axum::http::header::COOKIE).into_iter().filter_map(|v| v.to_str().ok());
    all.flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(n, _)| *n == name)
        .map(|(_, value)| value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lets_somebody_in_stays_out_of_the_log() {
        let logged = |pattern, path| Route::get(pattern, Permission::PUBLIC, |_| unreachable!()).logged(path);
        assert_eq!(logged("/hooks/ghn/{secret}", "/hooks/ghn/aB3x"), "/hooks/ghn/{secret}");
        assert_eq!(logged("/pay/{token}/state", "/pay/aB3x/state"), "/pay/{token}/state");
        assert_eq!(logged("/map/points/{code}", "/map/points/AB12"), "/map/points/AB12");
    }
}
