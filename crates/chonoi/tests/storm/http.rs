//! One HTTP exchange at a time, as a browser sees it: an answer that is not whole is no answer.
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::time::Duration;

/// Longer than the market's own patience with gateways and carriers.
const PATIENCE: Duration = Duration::from_secs(20);

pub struct Answer {
    pub status: u16,
    head: String,
    pub body: String,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self.head.lines().filter_map(|line| line.split_once(':'));
        lines.find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
    }

    /// Where a 303 leads.
    pub fn location(&self) -> Option<&str> {
        self.header("location").filter(|_| self.status == 303)
    }

    /// The first cookie that is given, as it is sent back.
    pub fn cookie(&self) -> Option<&str> {
        self.header("set-cookie")?.split(';').next()
    }
}

/// The port and the path of an address on this machine.
pub fn split(address: &str) -> Option<(u16, &str)> {
    let rest = address.strip_prefix("http://127.0.0.1:")?;
    let at = rest.find('/').unwrap_or(rest.len());
    let (port, path) = rest.split_at(at);
    Some((port.parse().ok()?, if path.is_empty() { "/" } else { path }))
}

pub fn get(port: u16, path: &str, cookie: &str) -> Option<Answer> {
    send(port, &format!("GET {path} HTTP/1.1\r\n"), cookie, "")
}

pub fn post(port: u16, path: &str, cookie: &str, form: &str) -> Option<Answer> {
    let kind = "Content-Type: application/x-www-form-urlencoded\r\n";
    send(port, &format!("POST {path} HTTP/1.1\r\n{kind}"), cookie, form)
}

pub fn post_json(port: u16, path: &str, json: &str) -> Option<Answer> {
    send(port, &format!("POST {path} HTTP/1.1\r\nContent-Type: application/json\r\n"), "", json)
}

pub fn post_file(port: u16, to: &str, cookie: &str, file: &str) -> Option<Answer> {
    let head = format!("POST {to} HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=x\r\n");
    let opening = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"sao-ke.csv\"\r\n\r\n";
    send(port, &head, cookie, &format!("{opening}{file}\r\n--x--\r\n"))
}

/// `None` when the server is gone, silent or broke off.
fn send(port: u16, head: &str, cookie: &str, body: &str) -> Option<Answer> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let mut stream = TcpStream::connect_timeout(&address, PATIENCE).ok()?;
    stream.set_read_timeout(Some(PATIENCE)).ok()?;
    let length = body.len();
    let request = format!(
        "{head}Host: 127.0.0.1:{port}\r\nConnection: close\r\nCookie: {cookie}\r\nContent-Length: {length}\r\n\r\n{body}"
    );
    stream.write_all(request.as_bytes()).ok()?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).ok()?;
    read(&String::from_utf8(answer).ok()?)
}

fn read(answer: &str) -> Option<Answer> {
    let (head, body) = answer.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    let answer = Answer { status, head: head.to_owned(), body: body.to_owned() };
    match answer.header("content-length").map(str::parse::<usize>) {
        Some(length) if length != Ok(body.len()) => None,
        Some(_) => Some(answer),
        None => Some(Answer { body: unchunked(body)?, ..answer }),
    }
}

/// A body in pieces, with its end.
fn unchunked(mut rest: &str) -> Option<String> {
    let mut whole = String::new();
    loop {
        let (size, after) = rest.split_once("\r\n")?;
        let size = usize::from_str_radix(size, 16).ok()?;
        if size == 0 {
            return Some(whole);
        }
        whole.push_str(after.get(..size)?);
        rest = after.get(size..)?.strip_prefix("\r\n")?;
    }
}

pub fn between<'t>(text: &'t str, before: &str, after: &str) -> Option<&'t str> {
    text.split_once(before)?.1.split_once(after).map(|(found, _)| found)
}

/// An address as it stands in HTML.
pub fn plain(html: &str) -> String {
    html.replace("&#38;", "&").replace("&amp;", "&")
}
