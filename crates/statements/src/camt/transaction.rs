use kernel::Dong;

use super::in_dong;
use super::node::Node;
use crate::{StatementLine, What, plain};

/// The lines of an entry, and whether its transactions were whole: if the parts of a batch do not make its amount, the
/// entry is one line.
pub(super) fn lines(entry: &Node, line: StatementLine) -> (Vec<StatementLine>, bool) {
    let transactions: Vec<&Node> = entry.all("NtryDtls").flat_map(|details| details.all("TxDtls")).collect();
    if let [] | [_] = transactions.as_slice() {
        let line = transactions.iter().fold(line, |line, transaction| described(line, transaction));
        return (vec![line], true);
    }
    let amounts: Result<Vec<Dong>, What> =
        transactions.iter().map(|transaction| amount(transaction, &line)).collect();
    match amounts {
        Ok(amounts) if amounts.iter().copied().sum::<Dong>() == line.amount => {
            let parts = (1usize..).zip(transactions.into_iter().zip(amounts));
            (parts.map(|(number, part)| part_of(&line, number, part)).collect(), true)
        }
        _ => (vec![line], false),
    }
}

/// One transaction of a batch: without a reference of its own, the batch's with its number.
fn part_of(batch: &StatementLine, number: usize, (transaction, amount): (&Node, Dong)) -> StatementLine {
    let bank_reference = batch.bank_reference.as_ref().map(|reference| format!("{reference}/{number}"));
    described(StatementLine { amount, bank_reference, ..batch.clone() }, transaction)
}

/// The transaction's own amount and side; without a side the entry's.
fn amount(transaction: &Node, entry: &StatementLine) -> Result<Dong, What> {
    let own = transaction.at(&["Amt"]).or_else(|| transaction.at(&["AmtDtls", "TxAmt", "Amt"]));
    let amount = in_dong(own.ok_or(What::NoAmount)?)?;
    let out = match transaction.text_at(&["CdtDbtInd"]) {
        "DBIT" => true,
        "CRDT" => false,
        _ => entry.amount < Dong::ZERO,
    };
    Ok(if out { Dong::ZERO.minus(amount) } else { amount })
}

/// A line with what its transaction says of references, the other side and the words.
fn described(mut line: StatementLine, transaction: &Node) -> StatementLine {
    let reference = plain::reference(transaction.text_at(&["Refs", "AcctSvcrRef"]));
    line.bank_reference = reference.or(line.bank_reference);
    let end_to_end = plain::reference(transaction.text_at(&["Refs", "EndToEndId"]));
    line.payer_reference = end_to_end.filter(|text| text != "NOTPROVIDED").unwrap_or_default();
    line.counterparty = counterparty(transaction, line.amount > Dong::ZERO, line.reversal);
    let words = [remittance(transaction), plain::clean(transaction.text_at(&["AddtlTxInf"]))];
    if let Some(words) = words.into_iter().find(|words| !words.is_empty()) {
        line.text = words;
    }
    line
}

/// The payer of money that came, the payee of money that went; of a reversal those of what is taken back.
fn counterparty(transaction: &Node, came: bool, reversal: bool) -> String {
    let side = if came == reversal { "Cdtr" } else { "Dbtr" };
    // `Pty` stands between in later versions.
    let named = transaction.at(&["RltdPties", side, "Pty", "Nm"]);
    let named = named.or_else(|| transaction.at(&["RltdPties", side, "Nm"])).map_or("", Node::text);
    let account = transaction.at(&["RltdPties", &format!("{side}Acct"), "Id"]);
    let account = account.and_then(|id| id.at(&["IBAN"]).or_else(|| id.at(&["Othr", "Id"])));
    plain::clean(if named.is_empty() { account.map_or("", Node::text) } else { named })
}

/// What the payer wrote, free and structured.
fn remittance(transaction: &Node) -> String {
    let details = || transaction.all("RmtInf");
    let free = details().flat_map(|details| details.all("Ustrd")).map(Node::text);
    let set =
        details().flat_map(|details| details.all("Strd")).map(|set| set.text_at(&["CdtrRefInf", "Ref"]));
    let words: Vec<&str> = free.chain(set).filter(|text| !text.is_empty()).collect();
    plain::clean(&words.join(" "))
}
