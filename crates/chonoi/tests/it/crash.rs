//! `kill -9` under load: every acknowledged order is there, none twice, the ledger adds up.
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use db::{Db, Place};

const CHONOI: &str = env!("CARGO_BIN_EXE_chonoi");

mod count {
    db::sql! {
        CHECKOUT: (String,) => (i64,) = "SELECT COUNT(*) AS n FROM orders_checkout WHERE token = $1";
        ALL: () => (i64,) = "SELECT COUNT(*) AS n FROM orders_checkout WHERE account_id IS NULL AND payment = 'cod'";
        STOCK: () => (i64,) =
            "SELECT COUNT(*) AS n FROM catalogue_variant s WHERE s.reserved <> (
                 SELECT COALESCE(SUM(l.quantity), 0) FROM orders_item l JOIN orders_order o ON o.id = l.order_id
                 WHERE l.variant_id = s.id AND o.status IN ('awaiting-payment', 'placed', 'paid'))";
    }
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

fn serve(database: &str, port: u16) -> Child {
    let index = std::env::temp_dir().join(format!("chonoi crash index {}", std::process::id()));
    let mut child = Command::new(CHONOI)
        .args(["serve", "--database", database, "--port", &port.to_string()])
        .arg("--index")
        .arg(index)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
    assert!(line.contains("http://"), "the program did not start (are the assets built?): {line}");
    child
}

/// A bare HTTP exchange; `None` when the server is gone.
fn ask(port: u16, method: &str, path: &str, cookie: &str, body: &str) -> Option<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(10))).ok()?;
    let request = format!(
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nCookie: {cookie}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes()).ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    Some(answer)
}

fn header(answer: &str, name: &str) -> Option<String> {
    let line = answer.lines().find(|line| line.to_lowercase().starts_with(&format!("{name}: ")))?;
    Some(line.split_once(": ")?.1.split(';').next()?.to_owned())
}

/// One whole checkout; the token of the acknowledged order.
fn buy(port: u16, key: &str) -> Option<String> {
    let added = ask(port, "POST", "/cart/add", "", "product=dua-sap-cau-ke-loai-1&quantity=1")?;
    let cart = header(&added, "set-cookie")?;
    let page = ask(port, "GET", "/checkout", &cart, "")?;
    let field: String = page.split("name=\"delivery-").nth(1)?.split('"').next()?.to_owned();
    let form = format!(
        "name=A&phone=0912345678&province=86&commune=29308&address=B&delivery-{field}=seller&payment=cod&key={key}"
    );
    let placed = ask(port, "POST", "/checkout", &cart, &form)?;
    header(&placed, "location")?.strip_prefix("/checkouts/").map(str::to_owned)
}

fn init(database: &str) {
    let made = Command::new(CHONOI).args(["init", "--demo", "--database", database]).output().unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let more = ["settings", "set", "mode", "ordering", "--database", database];
    assert!(Command::new(CHONOI).args(more).output().unwrap().status.success());
}

async fn crash(database: &str) {
    init(database);
    let place: Place = database.parse().unwrap();
    let db = Db::open(&place).await.unwrap();
    let before = db.reader().await.unwrap().one(&count::ALL, ()).await.unwrap().0;
    db.close().await;
    drop(db);
    let port = free_port();
    let mut server = serve(database, port);
    let (stop, log) = (Arc::new(AtomicBool::new(false)), Arc::new(Mutex::new(Vec::new())));
    let threads: Vec<_> = (0..8)
        .map(|thread| {
            let (stop, log) = (stop.clone(), log.clone());
            std::thread::spawn(move || {
                for number in 0.. {
                    if stop.load(Ordering::Relaxed) {
                        return;
                    }
                    if let Some(token) = buy(port, &format!("t{thread}n{number}")) {
                        log.lock().unwrap().push(token);
                    }
                }
            })
        })
        .collect();
    let started = Instant::now();
    while log.lock().unwrap().len() < 20 && started.elapsed() < Duration::from_secs(30) {
        std::thread::sleep(Duration::from_millis(10));
    }
    server.kill().unwrap(); // SIGKILL, in the middle of whatever it is doing
    server.wait().unwrap();
    stop.store(true, Ordering::Relaxed);
    for thread in threads {
        thread.join().unwrap();
    }
    let acknowledged = log.lock().unwrap().clone();
    assert!(acknowledged.len() >= 20, "only {} orders were acknowledged", acknowledged.len());
    let db = Db::open(&place).await.unwrap();
    let mut conn = db.reader().await.unwrap();
    for token in &acknowledged {
        assert_eq!(conn.one(&count::CHECKOUT, (token.clone(),)).await.unwrap(), (1,), "{token}");
    }
    let after = conn.one(&count::ALL, ()).await.unwrap().0 - before;
    let most = acknowledged.len() + 8; // one per thread may have been committed without its answer arriving
    assert!((acknowledged.len()..=most).contains(&usize::try_from(after).unwrap()), "{after}");
    assert_eq!(conn.one(&count::STOCK, ()).await.unwrap(), (0,), "promised stock is what the orders say");
    drop(conn);
    db.close().await;
    let doctor = Command::new(CHONOI).args(["doctor", "--database", database]).output().unwrap();
    assert!(doctor.status.success(), "{}", String::from_utf8_lossy(&doctor.stdout));
}

#[tokio::test(flavor = "multi_thread")]
async fn kill_nine_on_sqlite() {
    let folder = std::env::temp_dir().join(format!("chonoi crash {}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    crash(Path::new(&folder).join("market.sqlite").to_str().unwrap()).await;
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn kill_nine_on_postgres() {
    #[expect(clippy::disallowed_methods, reason = "the test server is named by the environment")]
    let Ok(server) = std::env::var("CHONOI_TEST_POSTGRES") else {
        return;
    };
    let fresh = db::testing::restore("SELECT 1", Some(&server)).await.unwrap();
    let Place::Server(address) = fresh.place.clone() else { panic!("no server") };
    fresh.db.close().await;
    crash(&address).await;
}
