//! The command line says what to do, with exit code 1 or 2, and leaves nothing half written.
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Command, Output};

const CHONOI: &str = env!("CARGO_BIN_EXE_chonoi");

fn chonoi(args: &[&str]) -> Output {
    Command::new(CHONOI).args(args).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("chonoi cli {} {name}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn every_command_explains_itself() {
    let commands: [&[&str]; 22] = [
        &[],
        &["init"],
        &["serve"],
        &["doctor"],
        &["clock"],
        &["clock", "advance"],
        &["clock", "show"],
        &["settings"],
        &["settings", "list"],
        &["settings", "set"],
        &["account", "add"],
        &["plan", "list"],
        &["vietqr", "decode"],
        &["rules", "list"],
        &["index", "run"],
        &["survey", "estimate"],
        &["survey", "check"],
        &["survey", "convert"],
        &["routes"],
        &["demo", "accounts"],
        &["plan"],
        &["rules"],
    ];
    for command in commands {
        let output = chonoi(&[command, &["--help"]].concat());
        assert!(output.status.success(), "{command:?}");
        assert!(String::from_utf8_lossy(&output.stdout).contains("Usage:"), "{command:?}");
    }
}

#[test]
fn a_mistake_gets_a_sentence_and_a_code() {
    let folder = folder("mistakes");
    let no_file = folder.join("none.sqlite");
    let not_database = folder.join("letter.txt");
    std::fs::write(&not_database, "Kính gửi chợ, đây không phải cơ sở dữ liệu. ".repeat(200)).unwrap();
    let (no_file, not_database) = (no_file.to_str().unwrap(), not_database.to_str().unwrap());
    let cases: [(&[&str], i32, &str); 11] = [
        (&["--wrong"], 2, "unexpected argument"),
        (&["serve", "--port", "many"], 2, "invalid value"),
        (&["doctor", "--database", no_file], 1, "chonoi init --database"),
        (&["serve", "--database", no_file], 1, "chonoi init --database"),
        (&["doctor", "--database", not_database], 1, "is not a SQLite database"),
        (&["init", "--database", not_database], 1, "is not a SQLite database"),
        (&["init", "--province", "00", "--database", no_file], 1, "there is no province 00"),
        (&["doctor", "--database", "mysql://x/y"], 1, "is no database address"),
        (&["doctor", "--database", "postgres://nobody@127.0.0.1:1/x"], 1, "PostgreSQL does not answer"),
        (&["rules", "list", "--on", "hôm nay"], 1, "is no day"),
        (&["plan", "list", "--lang", "fr"], 1, "Choose vi or en"),
    ];
    for (args, code, sentence) in cases {
        let output = chonoi(args);
        assert_eq!(output.status.code(), Some(code), "{args:?}: {}", said(&output));
        assert!(said(&output).contains(sentence), "{args:?}: {}", said(&output));
    }
    assert!(!PathBuf::from(no_file).exists(), "a refused command makes no file");
    assert!(std::fs::read_to_string(not_database).unwrap().starts_with("Kính gửi chợ"));
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_real_market_keeps_its_clock_and_a_port_is_not_shared() {
    let folder = folder("real");
    let database = folder.join("market.sqlite");
    let database = database.to_str().unwrap();
    assert!(chonoi(&["init", "--database", database]).status.success());
    let clock = chonoi(&["clock", "advance", "7d", "--database", database]);
    assert_eq!(clock.status.code(), Some(1));
    assert!(said(&clock).contains("only the clock of a demo"), "{}", said(&clock));
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let serve = chonoi(&["serve", "--database", database, "--port", &port]);
    assert_eq!(serve.status.code(), Some(1));
    assert!(said(&serve).contains(&format!("port {port} is in use")), "{}", said(&serve));
    let demo = chonoi(&["init", "--demo", "--database", database]);
    assert!(said(&demo).contains("not a demo"), "{}", said(&demo));
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn vietqr_shows_the_fields_or_what_is_wrong() {
    let good = "00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800005802VN62340107NPS68690819thanh toan don hang63042E2E";
    let shown = String::from_utf8(chonoi(&["vietqr", "decode", good]).stdout).unwrap();
    for piece in ["970403", "0011012345678", "180000", "thanh toan don hang"] {
        assert!(shown.contains(piece), "{piece} in {shown}");
    }
    let bad = chonoi(&["vietqr", "decode", &good.replace("180000", "180001")]);
    assert_eq!(bad.status.code(), Some(1));
    assert!(said(&bad).to_lowercase().contains("checksum"), "{}", said(&bad));
}

#[test]
fn the_plans_are_an_array_with_every_field() {
    let output = chonoi(&["plan", "list", "--json"]);
    let plans: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(plans.len(), 5);
    let fields = [
        "code",
        "title",
        "operator",
        "value",
        "value_high",
        "unit",
        "numerator",
        "denominator",
        "baseline",
        "due_year",
        "sentence",
        "kind",
    ];
    let targets: Vec<_> = plans.iter().flat_map(|plan| plan["targets"].as_array().unwrap()).collect();
    assert_eq!(targets.len(), 63);
    for target in targets {
        assert!(fields.iter().all(|field| target.get(field).is_some()), "{target}");
    }
}

#[test]
fn a_mail_server_is_tried_when_it_is_set() {
    let folder = folder("mail");
    let database = folder.join("chonoi.sqlite");
    let database = database.to_str().unwrap();
    assert!(chonoi(&["init", "--database", database]).status.success());
    let set = chonoi(&["settings", "set", "smtp", "smtp://127.0.0.1:1", "--database", database]);
    let text = String::from_utf8_lossy(&set.stdout).into_owned();
    assert!(set.status.success() && text.contains("the mail server cannot be used now"), "{text}");
    let doctor = chonoi(&["doctor", "--database", database]);
    let text = String::from_utf8_lossy(&doctor.stdout).into_owned();
    assert!(
        !doctor.status.success() && text.contains("mail-server-answers: the mail server cannot"),
        "{text}"
    );
    assert!(text.contains("audit-last-7-sealed-days: ok"), "{text}");
    std::fs::remove_dir_all(folder).unwrap();
}
