use std::io::Write;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::transfer::now;
use crate::vietqr::Order;
use crate::{Manners, SettingError, Transfer};

/// The bank cannot start or remember. The text says what to do.
#[derive(Debug, thiserror::Error)]
pub enum BankError {
    #[error("port {0} is in use: another bank may be running. Stop it, or choose another with --port.")]
    PortInUse(u16),
    #[error("port {0} cannot be opened: {1}")]
    Port(u16, std::io::Error),
    #[error("{0} cannot be read or written: {1}")]
    File(PathBuf, std::io::Error),
    #[error("line {1} of {0} is no transfer: {2}. Move the file away.")]
    Line(PathBuf, usize, serde_json::Error),
    #[error("what was kept of {0} is of another version: {1}. Move the file away.")]
    Kept(String, serde_json::Error),
    #[error("{0} is not on this machine: stand-ins listen on 127.0.0.1 or ::1 only.")]
    NotHere(SocketAddr),
    #[error(transparent)]
    Setting(#[from] SettingError),
    #[error("the bank cannot call out: {0}")]
    Client(#[from] reqwest::Error),
    #[error("the bank stopped: {0}")]
    Stopped(std::io::Error),
}

/// How the bank is set up.
#[derive(Debug, Clone)]
pub struct Options {
    /// Where notices go.
    pub notify: String,
    /// With what they are signed.
    pub secret: String,
    pub manners: Manners,
    /// Where transfers are remembered, one JSON object per line.
    pub data: Option<PathBuf>,
    /// How long a late notice waits.
    pub late: Duration,
    /// The first pause after a notice that was not taken; doubles each time.
    pub pause: Duration,
}

/// The stand-in bank.
pub struct Bank {
    pub(crate) options: Options,
    pub(crate) client: reqwest::Client,
    transfers: Mutex<Vec<Transfer>>,
}

impl Bank {
    /// A bank that remembers what its file says.
    ///
    /// # Errors
    /// [`BankError`] when the file is broken.
    pub fn new(options: Options) -> Result<Self, BankError> {
        // Somebody may have installed the same provider before; then it stays.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = reqwest::Client::builder().timeout(Duration::from_secs(10)).build()?;
        let transfers = options.data.as_deref().map(load).transpose()?.unwrap_or_default();
        Ok(Self { options, client, transfers: Mutex::new(transfers) })
    }

    fn transfers(&self) -> MutexGuard<'_, Vec<Transfer>> {
        self.transfers.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Carries out a transfer.
    ///
    /// # Errors
    /// [`BankError::File`] when it cannot be remembered.
    pub(crate) fn take(&self, order: &Order, amount: i64) -> Result<Transfer, BankError> {
        let mut transfers = self.transfers();
        let (time, number) = now();
        let transfer = Transfer {
            id: format!("FT{number}{:03}", transfers.len() % 1000),
            account: order.account.clone(),
            amount,
            content: order.content.clone(),
            time,
        };
        if let Some(path) = &self.options.data {
            append(path, &transfer).map_err(|error| BankError::File(path.clone(), error))?;
        }
        transfers.push(transfer.clone());
        Ok(transfer)
    }

    pub(crate) fn transfer(&self, id: &str) -> Option<Transfer> {
        self.transfers().iter().find(|transfer| transfer.id == id).cloned()
    }

    /// Transfers whose words name a reference.
    pub fn with_reference(&self, reference: &str) -> Vec<Transfer> {
        self.transfers().iter().filter(|transfer| transfer.names(reference)).cloned().collect()
    }
}

/// A last line that was cut off is taken away: nobody was answered for it.
fn load(path: &Path) -> Result<Vec<Transfer>, BankError> {
    let failed = |error| BankError::File(path.to_owned(), error);
    let text = match std::fs::read(path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(failed(error)),
    };
    let whole = text.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    if whole < text.len() {
        let file = std::fs::OpenOptions::new().write(true).open(path).map_err(failed)?;
        file.set_len(u64::try_from(whole).unwrap_or_default()).map_err(failed)?;
    }
    let read = |(at, line)| {
        serde_json::from_slice(line).map_err(|error| BankError::Line(path.to_owned(), at + 1, error))
    };
    let lines = text.get(..whole).unwrap_or_default().split(|byte| *byte == b'\n').enumerate();
    lines.filter(|(_, line)| !line.is_empty()).map(read).collect()
}

fn append(path: &Path, transfer: &Transfer) -> std::io::Result<()> {
    let mut file = std::fs::OpenOptions::new().create(true).append(true).open(path)?;
    // One write: a process that is killed between two would leave half a line for the next transfer to follow.
    let mut line = serde_json::to_vec(transfer)?;
    line.push(b'\n');
    file.write_all(&line)?;
    file.sync_data()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_was_cut_off_is_forgotten_and_the_rest_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bank");
        let transfer = |id: &str| Transfer {
            id: id.to_owned(),
            account: "1".to_owned(),
            amount: 5,
            content: "x".to_owned(),
            time: "t".to_owned(),
        };
        append(&path, &transfer("a")).unwrap();
        let mut file = std::fs::OpenOptions::new().append(true).open(&path).unwrap();
        file.write_all(br#"{"id":"b","acc"#).unwrap();
        assert_eq!(load(&path).unwrap(), [transfer("a")]);
        append(&path, &transfer("c")).unwrap();
        assert_eq!(load(&path).unwrap(), [transfer("a"), transfer("c")]);
    }
}
