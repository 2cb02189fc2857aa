//! A small HTTP/1.1 client that keeps its connection, so that the load costs little of the shared machine.
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::chunked;
use crate::failure::Result;
use crate::request::{Request, wire};

pub(crate) struct Client {
    stream: TcpStream,
    /// What has come and was not yet answered with.
    seen: Vec<u8>,
}

pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// A header, of which the first with that name counts. Names come in lower case.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let with_name = |line: &'_ str| Some(line.split_once(':')?.0 == name);
        let line = self.head.lines().find(|line| with_name(line) == Some(true))?;
        line.split_once(':').map(|(_, value)| value.trim())
    }

    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap_or_default()
    }

    /// # Errors
    /// When the status or the text is another than expected.
    pub(crate) fn expect(&self, status: u16, marker: &str) -> Result<()> {
        if self.status != status {
            return Err(format!("status {} instead of {status}: {}", self.status, self.head).into());
        }
        if !self.text().contains(marker) {
            return Err(format!("an answer lacks: {marker}").into());
        }
        Ok(())
    }
}

impl Client {
    pub(crate) async fn open(port: u16) -> Result<Self> {
        let stream = TcpStream::connect(("127.0.0.1", port)).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, seen: Vec::new() })
    }

    pub(crate) async fn get(&mut self, path: &str) -> Result<Answer> {
        self.send(Request::get(path)).await
    }

    pub(crate) async fn send(&mut self, request: Request<'_>) -> Result<Answer> {
        self.stream.write_all(wire(request).as_bytes()).await?;
        let head = self.head().await?;
        let status = head.get(9..12).and_then(|status| status.parse().ok()).unwrap_or_default();
        let mut answer = Answer { status, head, body: Vec::new() };
        answer.body = self.body(&answer).await?;
        Ok(answer)
    }

    async fn head(&mut self) -> Result<String> {
        loop {
            if let Some(end) = self.seen.windows(4).position(|four| four == b"\r\n\r\n") {
                let rest = self.seen.split_off(end + 4);
                let head = std::mem::replace(&mut self.seen, rest);
                return Ok(String::from_utf8(head)?);
            }
            self.more().await?;
        }
    }

    async fn body(&mut self, answer: &Answer) -> Result<Vec<u8>> {
        loop {
            let whole = match answer.header("content-length").and_then(|length| length.parse().ok()) {
                Some(length) => self.seen.get(..length).map(|body| (body.to_vec(), length)),
                None => chunked::decode(&self.seen),
            };
            if let Some((body, length)) = whole {
                self.seen = self.seen.split_off(length);
                return Ok(body);
            }
            self.more().await?;
        }
    }

    async fn more(&mut self) -> Result<()> {
        self.seen.reserve(32 * 1024);
        match self.stream.read_buf(&mut self.seen).await? {
            0 => Err("the server closed the connection".into()),
            _ => Ok(()),
        }
    }
}
