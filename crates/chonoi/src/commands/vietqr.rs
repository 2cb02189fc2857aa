use clap::Subcommand;
use money::vietqr::VietQr;

use crate::cli::{Failure, say};

#[derive(clap::Args)]
pub(crate) struct Vietqr {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Show the fields of a code, or say what is wrong with it.
    Decode {
        /// The text behind the QR code.
        string: String,
    },
}

impl Vietqr {
    pub(crate) fn run(self) -> Result<(), Failure> {
        let Command::Decode { string } = self.command;
        let code: VietQr = string
            .parse()
            .map_err(|error| Failure::Sentence(format!("this is no valid VietQR code: {error}")))?;
        for field in code.fields() {
            say(&format!("{:10} {:42} {}", field.path, field.name.show(kernel::Locale::En), field.value))?;
        }
        Ok(())
    }
}
