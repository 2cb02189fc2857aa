use std::sync::Arc;

use serde_json::{Value, json};

use crate::{Bank, Manners, Transfer};

/// How often a notice is sent until it is taken.
const ATTEMPTS: u32 = 5;

/// Tells the market of a transfer, in the manner asked for.
pub(crate) async fn tell(bank: Arc<Bank>, transfer: Transfer, manners: Manners) {
    let notice = transfer.notice(&bank.options.secret);
    match manners {
        Manners::Silent => {}
        Manners::Good | Manners::WrongAmount => deliver(&bank, &notice).await,
        Manners::Twice => {
            deliver(&bank, &notice).await;
            deliver(&bank, &notice).await;
        }
        Manners::Late => {
            tokio::time::sleep(bank.options.late).await;
            deliver(&bank, &notice).await;
        }
        Manners::Errors => {
            send(&bank, &broken(&notice)).await;
            deliver(&bank, &notice).await;
        }
    }
}

/// Sends until the answer is 200, with longer and longer pauses.
async fn deliver(bank: &Bank, notice: &Value) {
    for attempt in 0..ATTEMPTS {
        if send(bank, notice).await {
            return;
        }
        tokio::time::sleep(bank.options.pause * 2_u32.pow(attempt)).await;
    }
    eprintln!("{} did not take a notice after {ATTEMPTS} attempts.", bank.options.notify);
}

async fn send(bank: &Bank, notice: &Value) -> bool {
    match bank.client.post(&bank.options.notify).json(notice).send().await {
        Ok(answer) => answer.status() == 200,
        Err(_) => false,
    }
}

/// The same notice with a signature that does not fit.
fn broken(notice: &Value) -> Value {
    let mut broken = notice.clone();
    if let Some(signature) = broken.get_mut("signature") {
        *signature = json!("00".repeat(32));
    }
    broken
}
