//! The processes: the market and nine stand-ins, each killed and started again at the same port with the same memory.
use std::fs::OpenOptions;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use crate::http;
use crate::random::Random;

pub const CHONOI: &str = env!("CARGO_BIN_EXE_chonoi");
pub const GATEWAYS: [&str; 4] = ["vnpay", "momo", "zalopay", "payos"];
pub const CARRIERS: [&str; 4] = ["ghn", "ghtk", "viettel-post", "vnpost"];
/// A start may take long on a machine that is busy with other tests.
const START: Duration = Duration::from_secs(90);

/// One process, which is ours to kill.
pub struct Process {
    pub name: &'static str,
    pub port: u16,
    program: PathBuf,
    args: Vec<String>,
    log: PathBuf,
    child: Mutex<Option<Child>>,
}

impl Process {
    pub fn start(&self) {
        let mut child = self.child.lock().unwrap();
        let log = OpenOptions::new().create(true).append(true).open(&self.log).unwrap();
        let (log, errors) = (Stdio::from(log.try_clone().unwrap()), Stdio::from(log));
        let mut command = Command::new(&self.program);
        command.args(&self.args).stdin(Stdio::null()).stdout(log).stderr(errors);
        let started = command.spawn();
        *child = Some(started.unwrap_or_else(|error| panic!("{}: {error}", self.program.display())));
    }

    /// SIGKILL, in the middle of whatever it is doing. Who ended before is a finding: nothing but we may end it.
    pub fn kill(&self) -> Result<(), String> {
        let mut child = self.child.lock().unwrap();
        let Some(mut running) = child.take() else { return Ok(()) };
        let ended = running.try_wait().unwrap();
        running.kill().unwrap();
        running.wait().unwrap();
        ended
            .map_or(Ok(()), |status| Err(format!("{} ended by itself: {status}\n{}", self.name, self.tail())))
    }

    /// Waits until it answers.
    pub fn ready(&self) {
        let began = Instant::now();
        while http::get(self.port, "/healthz", "").is_none() {
            let ended = self.child.lock().unwrap().as_mut().and_then(|child| child.try_wait().unwrap());
            assert!(
                ended.is_none() && began.elapsed() < START,
                "{} does not start:\n{}",
                self.name,
                self.tail()
            );
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    fn tail(&self) -> String {
        let log = std::fs::read_to_string(&self.log).unwrap_or_default();
        let lines: Vec<&str> = log.lines().collect();
        lines[lines.len().saturating_sub(15)..].join("\n")
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.kill();
    }
}

pub struct House {
    pub market: Process,
    /// The bank, the gateways, the carriers.
    pub stands: Vec<Process>,
    pub folder: PathBuf,
    pub database: String,
}

impl House {
    /// All ports are below those that the system gives away by itself, so that nobody takes one while its owner is dead;
    /// they are kept until all are chosen, so that none is chosen twice.
    pub fn new(folder: &Path, database: &str, first: u16) -> Self {
        let mut ports = free_ports(first).into_iter();
        let mut port = || ports.next().unwrap();
        let market = port();
        let at = format!("http://127.0.0.1:{market}");
        let index = folder.join("index").display().to_string();
        let args = ["serve", "--database", database, "--port", &market.to_string(), "--index", &index];
        let process = |name, port, program: PathBuf, args: &[&str]| Process {
            name,
            port,
            program,
            args: args.iter().map(|arg| (*arg).to_owned()).collect(),
            log: folder.join(format!("{name}.log")),
            child: Mutex::new(None),
        };
        let mut stands = vec![bank(folder, &at, port(), process)];
        for name in GATEWAYS.into_iter().chain(CARRIERS) {
            let port = port();
            let (listen, keep) = (format!("127.0.0.1:{port}"), folder.join(name).display().to_string());
            let args = [name, "--listen", &listen, "--market", &at, "--keep", &keep, "--pace", "1"];
            stands.push(process(name, port, sandbox(), &args));
        }
        let market = process("market", market, PathBuf::from(CHONOI), &args);
        Self { market, stands, folder: folder.to_owned(), database: database.to_owned() }
    }

    pub fn all(&self) -> impl Iterator<Item = &Process> {
        std::iter::once(&self.market).chain(&self.stands)
    }

    pub fn stand(&self, name: &str) -> &Process {
        self.stands.iter().find(|stand| stand.name == name).unwrap()
    }

    pub fn start(&self) {
        self.all().for_each(Process::start);
        self.all().for_each(Process::ready);
    }

    /// The program's command line, which must succeed.
    pub fn chonoi(&self, args: &[&str]) -> String {
        let made = Command::new(CHONOI).args(args).args(["--database", &self.database]).output().unwrap();
        let (said, complained) =
            (String::from_utf8_lossy(&made.stdout), String::from_utf8_lossy(&made.stderr));
        assert!(made.status.success(), "chonoi {}: {said}{complained}", args.join(" "));
        said.into_owned()
    }
}

fn bank(
    folder: &Path,
    market: &str,
    port: u16,
    process: impl Fn(&'static str, u16, PathBuf, &[&str]) -> Process,
) -> Process {
    let (notify, data) = (format!("{market}/hooks/bank"), folder.join("bank").display().to_string());
    let listen = port.to_string();
    let secret = crate::fill::BANK_SECRET;
    let args = [
        "bank",
        "--port",
        &listen,
        "--notify",
        &notify,
        "--secret",
        secret,
        "--data",
        &data,
        "--late-seconds",
        "4",
    ];
    process("bank", port, sandbox(), &args)
}

/// Beside the program, where a build of the workspace puts it.
fn sandbox() -> PathBuf {
    let path = Path::new(CHONOI).with_file_name("chonoi-sandbox");
    assert!(path.exists(), "{} is missing: cargo build -p chonoi-sandbox", path.display());
    path
}

/// Ten ports that nobody listens on, from `first` on and not the same in each run.
fn free_ports(first: u16) -> Vec<u16> {
    let mut random = Random::new(u64::from(std::process::id()), u64::from(first));
    let mut kept: Vec<TcpListener> = Vec::new();
    while kept.len() < 10 {
        let port = first + u16::try_from(random.below(5_000)).unwrap();
        kept.extend(TcpListener::bind((Ipv4Addr::LOCALHOST, port)));
    }
    kept.iter().map(|listener| listener.local_addr().unwrap().port()).collect()
}
