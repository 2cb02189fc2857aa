use std::process::ExitCode;

use clap::Parser;

#[tokio::main]
async fn main() -> ExitCode {
    let cli = chonoi::Cli::parse();
    match chonoi::run(cli).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            use std::io::Write;
            let _ = writeln!(std::io::stderr(), "chonoi: {failure}");
            ExitCode::FAILURE
        }
    }
}
