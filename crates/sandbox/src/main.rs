//! `chonoi-sandbox`: stand-ins for other systems, for demonstrations and tests.
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use clap::{Args, Parser, Subcommand};
use sandbox::{
    Bank, BankError, Habits, Keeper, Manners, Options, Settings, Setup, Stand, all, listen, run, serve, stand,
};

/// Stand-ins for the systems Chợ Nổi talks to. Nothing here is real; they listen on this machine only.
#[derive(Parser)]
#[command(name = "chonoi-sandbox", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// A bank: shows a page on which a VietQR code is "paid", and reports transfers with signed notices.
    Bank(BankArgs),
    /// The payment gateway VNPAY 2.1.0.
    Vnpay(Standing),
    /// The payment gateway `MoMo` v2.
    Momo(Standing),
    /// The payment gateway `ZaloPay` v2.
    Zalopay(Standing),
    /// The payment gateway `PayOS`.
    Payos(Standing),
    /// The carrier Giao Hàng Nhanh.
    Ghn(Standing),
    /// The carrier Giao Hàng Tiết Kiệm.
    Ghtk(Standing),
    /// The carrier Viettel Post.
    ViettelPost(Standing),
    /// The carrier Vietnam Post.
    Vnpost(Standing),
    /// All in one process: the bank at /, the others at /vnpay, /momo, /zalopay, /payos, /ghn, /ghtk, /viettel-post, /vnpost.
    All {
        #[command(flatten)]
        standing: Standing,
        /// Secret with which the bank's notices are signed; the market's setting `bank-secret`.
        #[arg(long, default_value = "sandbox-bank-secret")]
        secret: String,
        /// File in which the bank remembers transfers.
        #[arg(long)]
        data: Option<PathBuf>,
    },
}

#[derive(Args)]
struct BankArgs {
    /// Port on 127.0.0.1.
    #[arg(long, default_value_t = 8081)]
    port: u16,
    /// Address that is told of each transfer.
    #[arg(long, default_value = "http://127.0.0.1:8080/hooks/bank")]
    notify: String,
    /// Secret with which notices are signed; the market's setting `bank-secret`.
    #[arg(long)]
    secret: String,
    /// How the bank behaves.
    #[arg(long, value_enum, default_value = "good")]
    manners: Manners,
    /// How many seconds a late notice waits.
    #[arg(long, default_value_t = 30)]
    late_seconds: u64,
    /// File in which transfers are remembered.
    #[arg(long)]
    data: Option<PathBuf>,
}

#[derive(Args)]
struct Standing {
    /// Address of this machine to listen on.
    #[arg(long, default_value = "127.0.0.1:8082")]
    listen: SocketAddr,
    /// The market's address, which notices go to.
    #[arg(long, default_value = "http://127.0.0.1:8080")]
    market: String,
    /// Bad manners, joined by commas: twice, times=N, parallel, late=SECONDS, before-answer, out-of-order, silent,
    /// wrong-signature, wrong-amount=N, errors, errors-after, cut, hang=SECONDS, skew=HOURS, unknown-status. Changeable
    /// while it runs at /manners and /manners.json.
    #[arg(long, default_value = "good", allow_hyphen_values = true)]
    manners: Habits,
    /// A credential, by the name of the market's setting: vnpay-secret=…; also from the environment, as
    /// `CHONOI_SANDBOX_VNPAY_SECRET`. May come several times.
    #[arg(long, value_name = "NAME=VALUE")]
    set: Vec<String>,
    /// File in which payments and parcels are remembered.
    #[arg(long)]
    keep: Option<PathBuf>,
    /// Seconds for each step of a parcel on its way to delivered; without it, a person moves parcels on the carrier's page.
    #[arg(long)]
    pace: Option<u64>,
}

impl Standing {
    fn setup(&self, own: String) -> Result<Setup, BankError> {
        let mut settings = Settings::of_environment();
        for assignment in &self.set {
            settings.set(assignment)?;
        }
        let keeper = self.keep.as_deref().map(Keeper::open).transpose()?.unwrap_or_default();
        Ok(Setup {
            own,
            market: self.market.trim_end_matches('/').to_owned(),
            settings,
            habits: self.manners.clone(),
            keeper: Arc::new(keeper),
            pause: Duration::from_secs(1),
            pace: self.pace.map(|seconds| Duration::from_secs(seconds.max(1))),
        })
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    match start(Cli::parse().command).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn start(command: Command) -> Result<(), BankError> {
    match command {
        Command::Bank(args) => bank(args).await,
        Command::Vnpay(args) => one(Stand::Vnpay, args).await,
        Command::Momo(args) => one(Stand::Momo, args).await,
        Command::Zalopay(args) => one(Stand::Zalopay, args).await,
        Command::Payos(args) => one(Stand::Payos, args).await,
        Command::Ghn(args) => one(Stand::Ghn, args).await,
        Command::Ghtk(args) => one(Stand::Ghtk, args).await,
        Command::ViettelPost(args) => one(Stand::ViettelPost, args).await,
        Command::Vnpost(args) => one(Stand::Vnpost, args).await,
        Command::All { standing, secret, data } => everything(standing, secret, data).await,
    }
}

async fn bank(args: BankArgs) -> Result<(), BankError> {
    let BankArgs { port, notify, secret, manners, late_seconds, data } = args;
    let (late, pause) = (Duration::from_secs(late_seconds), Duration::from_secs(1));
    let bank = Bank::new(Options { notify, secret, manners, data, late, pause })?;
    run(Arc::new(bank), port).await
}

async fn one(which: Stand, args: Standing) -> Result<(), BankError> {
    let listener = listen(args.listen).await?;
    let own = format!("http://{}", listener.local_addr().map_err(BankError::Stopped)?);
    let setup = args.setup(own)?;
    let router = stand(which, &setup)?;
    eprintln!("The stand-in listens on {} and reports to {}.", setup.own, setup.market);
    serve(listener, router).await
}

async fn everything(args: Standing, secret: String, data: Option<PathBuf>) -> Result<(), BankError> {
    let listener = listen(args.listen).await?;
    let own = format!("http://{}", listener.local_addr().map_err(BankError::Stopped)?);
    let setup = args.setup(own)?;
    let (late, pause) = (Duration::from_secs(30), setup.pause);
    let notify = format!("{}/hooks/bank", setup.market);
    let bank = Bank::new(Options { notify, secret, manners: Manners::Good, data, late, pause })?;
    let router = all(Arc::new(bank), &setup)?;
    eprintln!("The stand-ins listen on {} and report to {}.", setup.own, setup.market);
    serve(listener, router).await
}
