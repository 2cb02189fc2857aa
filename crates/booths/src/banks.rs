//! Banks to choose from, as the file that ships names them.
use std::sync::OnceLock;

use serde::Deserialize;

const FILE: &str = include_str!("../../../data/banks/napas.csv");

/// A bank that receives by VietQR.
#[derive(Debug, Clone, Deserialize)]
struct Bank {
    bin: String,
    short_name: String,
    vietqr: String,
}

/// BIN and short name of the banks to which a transfer can go, by name. A broken file leaves the list empty; a test reads
/// it whole.
pub(crate) fn banks() -> &'static [(String, String)] {
    static BANKS: OnceLock<Vec<(String, String)>> = OnceLock::new();
    BANKS.get_or_init(|| {
        let mut file = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(FILE.as_bytes());
        let receives = |bank: &Bank| matches!(bank.vietqr.as_str(), "send-and-receive" | "receive");
        let banks = file.deserialize::<Bank>().filter_map(Result::ok).filter(receives);
        let mut banks: Vec<_> = banks.map(|bank| (bank.bin, bank.short_name)).collect();
        banks.sort_by_key(|(_, name)| kernel::sort_key(name));
        banks
    })
}

/// Whether transfers can go to a bank.
pub(crate) fn is_bank(bin: &str) -> bool {
    banks().iter().any(|(known, _)| known == bin)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_reads_and_names_the_usual_banks() {
        let mut file = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(FILE.as_bytes());
        assert!(file.deserialize::<Bank>().all(|bank| bank.is_ok()));
        assert!(is_bank("970436") && is_bank("970405") && !is_bank("000000"));
    }
}
