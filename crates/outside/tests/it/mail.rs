//! Mail against a server that says what it is told, with the jobs of the database.
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use db::Db;
use db::testing::{Fresh, fresh};
use kernel::{Clock, Ctx};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

db::sql! {
    LEASE: () => (Option<kernel::Instant>,) = "SELECT locked_until FROM db_job";
    WAITING: () => (i64,) = "SELECT COUNT(*) AS n FROM outside_mail WHERE sent_at IS NULL AND refused_at IS NULL";
    REFUSED: () => (i64,) = "SELECT COUNT(*) AS n FROM outside_mail WHERE refused_at IS NOT NULL";
}

/// What the server answers, and how long it thinks about a mail.
#[derive(Clone, Copy)]
struct Says {
    sign_in: &'static str,
    recipient: &'static str,
    thinks: Duration,
}

const WELL: Says = Says { sign_in: "235 ok", recipient: "250 ok", thinks: Duration::ZERO };

struct Server {
    smtp: String,
    /// Mails that it took.
    took: Arc<AtomicUsize>,
    calls: Arc<AtomicUsize>,
}

async fn server(says: Says) -> Server {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let smtp = format!("smtp://a:b@{}", listener.local_addr().unwrap());
    let (took, calls) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let (took_there, calls_there) = (took.clone(), calls.clone());
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            calls_there.fetch_add(1, Ordering::Relaxed);
            tokio::spawn(talk(stream, says, took_there.clone()));
        }
    });
    Server { smtp, took, calls }
}

async fn talk(stream: TcpStream, says: Says, took: Arc<AtomicUsize>) {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    let _ = write.write_all(b"220 here\r\n").await;
    let mut in_mail = false;
    while let Ok(Some(line)) = lines.next_line().await {
        let answer = match line.split([' ', ':']).next().unwrap_or_default() {
            "." if in_mail => {
                in_mail = false;
                tokio::time::sleep(says.thinks).await;
                took.fetch_add(1, Ordering::Relaxed);
                "250 taken"
            }
            _ if in_mail => continue,
            "EHLO" => "250-here\r\n250 AUTH PLAIN",
            "AUTH" => says.sign_in,
            "RCPT" => says.recipient,
            "DATA" => {
                in_mail = true;
                "354 go on"
            }
            _ => "250 ok",
        };
        if write.write_all(format!("{answer}\r\n").as_bytes()).await.is_err() {
            return;
        }
    }
}

async fn databases() -> Vec<Fresh> {
    let migrations: Vec<_> = db::MIGRATIONS.iter().chain(outside::MIGRATIONS).copied().collect();
    fresh(&migrations).await.unwrap()
}

fn at(clock: &Clock) -> Ctx {
    Ctx::system("test", clock.now())
}

async fn queue(db: &Db, clock: &Clock, address: &'static str) {
    let work: db::WorkFn<&str, ()> =
        |tx, ctx, address| Box::pin(outside::queue_mail(tx, ctx, address, "Chào", "Chào bạn."));
    db.write(&at(clock), address, work).await.unwrap();
}

/// Does what the background does with one job that is due; answers whether one was.
async fn attempt(db: &Db, clock: &Clock, smtp: &str) -> bool {
    let ctx = at(clock);
    let Some(job) = db.write(&ctx, (), |tx, ctx, ()| Box::pin(db::claim_job(tx, ctx))).await.unwrap() else {
        return false;
    };
    match outside::send_mail(db, &ctx, clock, job.key, smtp, "cho-noi@vinhlong.example").await {
        Ok(()) => db.write(&ctx, job.id, |tx, ctx, id| Box::pin(db::finish_job(tx, ctx, *id))).await.unwrap(),
        Err(error) => {
            let input = (job, error.to_string());
            let fail: db::WorkFn<(db::JobRow, String), ()> =
                |tx, ctx, (job, why)| Box::pin(db::fail_job(tx, ctx, job, why));
            db.write(&ctx, input, fail).await.unwrap();
        }
    }
    true
}

async fn attempts(db: &Db, clock: &Clock, smtp: &str) -> usize {
    let mut count = 0;
    while attempt(db, clock, smtp).await {
        count += 1;
        assert!(count < 50, "it never ends");
    }
    count
}

fn pass(clock: &Clock, seconds: i64) {
    let ahead = clock.now().seconds_since(Clock::default().now()) + seconds;
    clock.set_offset(ahead * 1_000_000);
}

async fn retry(db: &Db, clock: &Clock) -> u64 {
    db.write(&at(clock), (), |tx, ctx, ()| Box::pin(outside::retry_mail(tx, ctx))).await.unwrap()
}

async fn count(db: &Db, what: &'static db::Sql<(), (i64,)>) -> i64 {
    db.reader().await.unwrap().one(what, ()).await.unwrap().0
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_refused_for_good_is_not_tried_again() {
    for fresh in databases().await {
        let (db, clock) = (&fresh.db, Clock::default());
        let server = server(Says { recipient: "550 5.1.1 no such person", ..WELL }).await;
        queue(db, &clock, "nobody@example.vn").await;
        queue(db, &clock, "no address").await;
        assert_eq!(attempts(db, &clock, &server.smtp).await, 2, "{}", fresh.name);
        for _ in 0..3 {
            pass(&clock, 3_700);
            assert_eq!(retry(db, &clock).await, 0);
            assert_eq!(attempts(db, &clock, &server.smtp).await, 0, "{}", fresh.name);
        }
        assert_eq!((count(db, &REFUSED).await, count(db, &WAITING).await), (2, 0));
        assert_eq!(server.calls.load(Ordering::Relaxed), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn after_eight_attempts_there_is_one_an_hour() {
    for fresh in databases().await {
        let (db, clock) = (&fresh.db, Clock::default());
        let busy = server(Says { recipient: "451 come again", ..WELL }).await;
        queue(db, &clock, "an@example.vn").await;
        for _ in 0..8 {
            assert_eq!(attempts(db, &clock, &busy.smtp).await, 1, "{}", fresh.name);
            pass(&clock, 1_400);
        }
        assert_eq!(attempts(db, &clock, &busy.smtp).await, 0);
        for _ in 0..4 {
            assert_eq!(retry(db, &clock).await, 1);
            assert_eq!(attempts(db, &clock, &busy.smtp).await, 1, "{}", fresh.name);
            pass(&clock, 3_600);
            assert_eq!(attempts(db, &clock, &busy.smtp).await, 0, "{}", fresh.name);
        }
        let well = server(WELL).await;
        assert_eq!(retry(db, &clock).await, 1);
        attempts(db, &clock, &well.smtp).await;
        assert_eq!((well.took.load(Ordering::Relaxed), count(db, &WAITING).await), (1, 0));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_password_of_ours_is_no_refusal_of_the_mail() {
    for fresh in databases().await {
        let (db, clock) = (&fresh.db, Clock::default());
        let server = server(Says { sign_in: "535 5.7.8 who are you", ..WELL }).await;
        queue(db, &clock, "an@example.vn").await;
        assert_eq!(attempts(db, &clock, &server.smtp).await, 1);
        assert_eq!((count(db, &REFUSED).await, count(db, &WAITING).await), (0, 1), "{}", fresh.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_slow_server_does_not_lose_us_the_job() {
    for fresh in databases().await {
        let (db, clock) = (&fresh.db, Clock::default());
        let slow = server(Says { thinks: Duration::from_secs(17), ..WELL }).await;
        queue(db, &clock, "an@example.vn").await;
        let begun = clock.now();
        let sending = attempt(db, &clock, &slow.smtp);
        let looking = async {
            tokio::time::sleep(Duration::from_secs(16)).await;
            db.reader().await.unwrap().one(&LEASE, ()).await.unwrap().0
        };
        let (_, lease) = tokio::join!(sending, looking);
        let kept = lease.expect("it is locked").seconds_since(begun);
        assert!(kept > 70, "{}: kept for {kept} seconds from the start", fresh.name);
        assert_eq!((slow.took.load(Ordering::Relaxed), count(db, &WAITING).await), (1, 0));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_is_tried_without_a_mail() {
    assert_eq!(outside::try_mail_server(&server(WELL).await.smtp).await, None);
    let wrong = server(Says { sign_in: "535 5.7.8 who are you", ..WELL }).await;
    assert!(outside::try_mail_server(&wrong.smtp).await.unwrap().contains("535"));
    let plain = format!("{}?tls=required", server(WELL).await.smtp);
    assert!(outside::try_mail_server(&plain).await.unwrap().contains("STARTTLS"));
    assert!(outside::try_mail_server("smtp://127.0.0.1:1").await.is_some());
    assert!(outside::try_mail_server("no address").await.is_some());
}
