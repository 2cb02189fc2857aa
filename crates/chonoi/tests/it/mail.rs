//! Mail against a real SMTP server (npm `smtp-server`, as `e2e/` installs it) in a process of its own: it arrives intact and
//! once, whatever the server does in between.
use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::market::{Market, markets, system};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../e2e");

mod rows {
    db::sql! {
        WAITING: () => (i64,) = "SELECT COUNT(*) AS n FROM outside_mail WHERE sent_at IS NULL";
        FAILED: () => (i64,) = "SELECT COUNT(*) AS n FROM outside_mail WHERE last_error IS NOT NULL";
        LAST_ERROR: () => (Option<String>,) =
            "SELECT last_error FROM outside_mail ORDER BY created_at DESC, id DESC LIMIT 1";
        ATTEMPTS: () => (i64,) = "SELECT COALESCE(MAX(attempts), 0) AS n FROM db_job WHERE kind = 'outside.mail'";
        PARKED: () => (i64,) =
            "SELECT COUNT(*) AS n FROM db_job WHERE kind = 'outside.mail' AND finished_at IS NOT NULL AND last_error IS NOT NULL";
    }
}

/// The server, ended with the test.
pub struct Server {
    child: Child,
    _open: ChildStdin,
    said: Receiver<Value>,
    pub port: u16,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Whether the package is installed; says so when it is not.
pub fn is_there() -> bool {
    let there = std::path::Path::new(FOLDER).join("node_modules/smtp-server").is_dir();
    if !there {
        eprintln!("not tried: the mail server for tests is not installed (npm ci in e2e/)");
    }
    there
}

pub fn start(options: &Value) -> Server {
    let mut child = Command::new("node")
        .args(["lib/mailbox.mjs", &options.to_string()])
        .current_dir(FOLDER)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let (open, out) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
    let (tell, said) = channel();
    std::thread::spawn(move || {
        for line in out.lines().map_while(Result::ok) {
            let _ = tell.send(serde_json::from_str(&line).unwrap());
        }
    });
    let ready: Value = said.recv_timeout(Duration::from_secs(20)).unwrap();
    let port = u16::try_from(ready["port"].as_u64().unwrap()).unwrap();
    Server { child, _open: open, said, port }
}

impl Server {
    /// The next thing it says.
    pub async fn says(&self) -> Value {
        for _ in 0..400 {
            if let Ok(line) = self.said.try_recv() {
                return line;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("the mail server heard nothing");
    }

    /// That it hears nothing more.
    pub async fn is_silent(&self) {
        tokio::time::sleep(Duration::from_secs(1)).await;
        assert_eq!(self.said.try_recv().ok(), None, "a mail came twice");
    }
}

pub async fn set(market: &Market, name: &'static str, value: String) {
    let db = &market.app.db;
    db.write(&system(), (name, value), |tx, _, (name, value)| Box::pin(db::write_setting(tx, name, value)))
        .await
        .unwrap();
}

/// Moves the clock to so many seconds from now.
pub async fn later(market: &Market, seconds: i64) {
    set(market, "clock-offset", (seconds * 1_000_000).to_string()).await;
}

pub async fn until(market: &Market, what: &'static db::Sql<(), (i64,)>, count: i64) {
    for _ in 0..400 {
        if market.count(what).await == count {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("{}: not {count} but {}", market.name, market.count(what).await);
}

/// Somebody forgot the password: one mail.
async fn write_mail(market: &Market) {
    let asked = market.post("/forgotten", "login=shopper%40example.vn", "").await;
    assert_eq!(asked.status, StatusCode::OK, "{}", asked.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn vietnamese_arrives_intact_and_who_is_put_off_comes_again_once() {
    if !is_there() {
        return;
    }
    for market in markets().await {
        let server = start(&json!({"user": "cho-noi", "password": "mật khẩu", "refuse": 2}));
        set(&market, "smtp", format!("smtp://cho-noi:m%E1%BA%ADt%20kh%E1%BA%A9u@127.0.0.1:{}", server.port))
            .await;
        set(&market, "mail-from", "Chợ Nổi <cho-noi@vinhlong.example>".to_owned()).await;
        let background = tokio::spawn(ui::run_background(market.app.clone()));
        write_mail(&market).await;
        assert_eq!(server.says().await["refused"], "Đặt mật khẩu mới ở Chợ Nổi", "{}", market.name);
        until(&market, &rows::FAILED, 1).await;
        later(&market, 12).await;
        assert!(server.says().await["refused"].is_string());
        until(&market, &rows::ATTEMPTS, 2).await;
        later(&market, 40).await;
        let mail = server.says().await;
        assert_eq!(mail["subject"], "Đặt mật khẩu mới ở Chợ Nổi");
        assert_eq!((&mail["to"], &mail["charset"]), (&"shopper@example.vn".into(), &"utf-8".into()));
        assert_eq!(mail["from"], "\"Chợ Nổi\" <cho-noi@vinhlong.example>");
        let text = mail["text"].as_str().unwrap();
        let (before, after) = (
            "Mở đường dẫn này trong vòng một giờ để đặt mật khẩu mới:",
            "Nếu bạn không yêu cầu, hãy bỏ qua thư này.",
        );
        assert!(text.starts_with(before) && text.trim_end().ends_with(after), "{text}");
        assert!(text.contains("/recover/"), "{text}");
        assert_eq!((&mail["user"], &mail["tls"]), (&"cho-noi".into(), &false.into()));
        until(&market, &rows::WAITING, 0).await;
        later(&market, 4_000).await;
        server.is_silent().await;
        background.abort();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_down_for_hours_loses_nothing() {
    if !is_there() {
        return;
    }
    for market in markets().await {
        let gone = start(&json!({}));
        let port = gone.port;
        drop(gone);
        set(&market, "smtp", format!("smtp://127.0.0.1:{port}")).await;
        let background = tokio::spawn(ui::run_background(market.app.clone()));
        write_mail(&market).await;
        until(&market, &rows::ATTEMPTS, 1).await;
        for attempt in 2..=8 {
            until(&market, &rows::FAILED, 1).await;
            later(&market, 10 << attempt).await;
            until(&market, &rows::ATTEMPTS, attempt).await;
        }
        until(&market, &rows::PARKED, 1).await;
        let server = start(&json!({"port": port}));
        later(&market, 3 * 3_600).await;
        assert_eq!(server.says().await["to"], "shopper@example.vn", "{}", market.name);
        until(&market, &rows::WAITING, 0).await;
        later(&market, 6 * 3_600).await;
        server.is_silent().await;
        background.abort();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_password_or_a_missing_encryption_keeps_the_mail_here() {
    if !is_there() {
        return;
    }
    let markets = markets().await;
    let market = &markets[0];
    let plain = start(&json!({"user": "cho-noi", "password": "right"}));
    let own_certificate = start(&json!({"user": "cho-noi", "password": "right", "starttls": true}));
    let background = tokio::spawn(ui::run_background(market.app.clone()));
    let ways = [
        ("535", format!("smtp://cho-noi:wrong@127.0.0.1:{}", plain.port)),
        ("STARTTLS", format!("smtp://cho-noi:right@127.0.0.1:{}?tls=required", plain.port)),
        (
            "invalid peer certificate",
            format!("smtp://cho-noi:right@127.0.0.1:{}?tls=required", own_certificate.port),
        ),
    ];
    for (at, (why, smtp)) in (1..).zip(ways) {
        set(market, "smtp", smtp).await;
        tokio::time::sleep(Duration::from_millis(600)).await; // the background reads its settings again
        write_mail(market).await;
        until(market, &rows::FAILED, at).await;
        assert_eq!(market.count(&rows::WAITING).await, at, "{why}");
        let error =
            market.app.db.reader().await.unwrap().one(&rows::LAST_ERROR, ()).await.unwrap().0.unwrap();
        assert!(error.contains(why), "{why} is not why: {error}");
    }
    plain.is_silent().await;
    own_certificate.is_silent().await;
    background.abort();
}
