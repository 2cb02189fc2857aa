use std::fmt::Write;

/// What a browser asks.
#[derive(Default, Clone, Copy)]
pub(crate) struct Request<'a> {
    pub(crate) path: &'a str,
    pub(crate) cart: Option<&'a str>,
    /// All cookies, of somebody who has signed in.
    pub(crate) cookies: Option<&'a str>,
    /// A form makes it a POST.
    pub(crate) form: Option<&'a str>,
    /// The form has parts between [`BOUNDARY`], because a file is among them.
    pub(crate) parts: bool,
    pub(crate) gzip: bool,
}

/// Between the parts of a form with a file.
pub(crate) const BOUNDARY: &str = "a-chonoi-bench-boundary";

impl<'a> Request<'a> {
    pub(crate) fn get(path: &'a str) -> Self {
        Self { path, ..Self::default() }
    }

    pub(crate) fn post(path: &'a str, form: &'a str) -> Self {
        Self { form: Some(form), ..Self::get(path) }
    }

    /// From the browser that has this cart.
    pub(crate) fn with(self, cart: &'a str) -> Self {
        Self { cart: Some(cart), ..self }
    }
}

/// A request as a browser would send it, without what a server does not look at.
pub(crate) fn wire(request: Request<'_>) -> String {
    let Request { path, cart, cookies, form, parts, gzip } = request;
    let method = if form.is_some() { "POST" } else { "GET" };
    let mut text = format!("{method} {path} HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: text/html\r\n");
    if gzip {
        text += "accept-encoding: gzip\r\n";
    }
    if let Some(cart) = cart {
        let _ = write!(text, "cookie: cart={cart}\r\n");
    }
    if let Some(cookies) = cookies {
        let _ = write!(text, "cookie: {cookies}\r\n");
    }
    if let Some(form) = form {
        text += "sec-fetch-site: same-origin\r\n";
        if parts {
            let _ = write!(text, "content-type: multipart/form-data; boundary={BOUNDARY}\r\n");
        } else {
            text += "content-type: application/x-www-form-urlencoded\r\n";
        }
        let _ = write!(text, "content-length: {}\r\n\r\n{form}", form.len());
    } else {
        text += "\r\n";
    }
    text
}
