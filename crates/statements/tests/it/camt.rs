use kernel::Dong;
use statements::{StatementError, What, read_statements};

use crate::show::{amounts, lines, mistake, only};

fn statement(version: &str, inner: &str) -> String {
    format!(
        "<?xml version='1.0'?><Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.053.001.{version}'><BkToCstmrStmt>\
         <Stmt><Acct><Id><IBAN>VN00 1201</IBAN></Id></Acct>{inner}</Stmt></BkToCstmrStmt></Document>"
    )
}

fn balance(code: &str, amount: &str, side: &str) -> String {
    format!(
        "<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp><Amt Ccy='VND'>{amount}</Amt><CdtDbtInd>{side}</CdtDbtInd></Bal>"
    )
}

fn entry(amount: &str, side: &str, rest: &str) -> String {
    format!(
        "<Ntry><Amt Ccy='VND'>{amount}</Amt><CdtDbtInd>{side}</CdtDbtInd><BookgDt><Dt>2026-11-03</Dt></BookgDt>{rest}</Ntry>"
    )
}

fn balances(opening: &str, closing: &str) -> String {
    balance("PRCD", opening, "CRDT") + &balance("CLBD", closing, "CRDT")
}

#[test]
fn a_batch_is_as_many_lines_as_it_has_transactions() {
    let part = |amount: &str, reference: &str, text: &str| {
        format!(
            "<TxDtls><Refs>{reference}<EndToEndId>{text}</EndToEndId></Refs>{amount}<RmtInf><Ustrd>{text}</Ustrd></RmtInf></TxDtls>"
        )
    };
    let parts = [
        part(
            "<Amt Ccy='VND'>100</Amt><CdtDbtInd>CRDT</CdtDbtInd>",
            "<AcctSvcrRef>FT2600001</AcctSvcrRef>",
            "A",
        ),
        part("<AmtDtls><TxAmt><Amt Ccy='VND'>250</Amt></TxAmt></AmtDtls>", "", "B"),
        part("<Amt Ccy='VND'>50</Amt><CdtDbtInd>DBIT</CdtDbtInd>", "", "C"),
    ];
    let details = format!(
        "<AcctSvcrRef>BATCH26001</AcctSvcrRef><NtryDtls><Btch><NbOfTxs>3</NbOfTxs></Btch>{}</NtryDtls>",
        parts.concat()
    );
    let read =
        only(statement("02", &(balances("1000", "1300") + &entry("300", "CRDT", &details))).as_bytes());
    assert_eq!(
        lines(&read),
        [
            "2026-11-03 2026-11-03 100 FT2600001 | A |  | A",
            "2026-11-03 2026-11-03 250 BATCH26001/2 | B |  | B",
            "2026-11-03 2026-11-03 -50 BATCH26001/3 | C |  | C",
        ]
    );
    assert_eq!(
        (read.account.as_str(), read.opening, read.closing),
        ("VN001201", Some(Dong(1_000)), Some(Dong(1_300)))
    );
    assert_eq!(read.mistakes, []);
}

#[test]
fn parts_that_do_not_make_the_batch_leave_it_one_line() {
    let part = "<TxDtls><Amt Ccy='VND'>100</Amt></TxDtls>";
    let details = format!("<NtryDtls>{part}{part}</NtryDtls><AddtlNtryInf>CHI LUONG</AddtlNtryInf>");
    let read = only(statement("08", &(balances("300", "0") + &entry("300", "DBIT", &details))).as_bytes());
    assert_eq!(lines(&read), ["2026-11-03 2026-11-03 -300 - |  |  | CHI LUONG"]);
    assert_eq!(read.mistakes, [mistake(1, What::Batch)]);
}

#[test]
fn a_reversal_goes_the_way_of_its_own_side_and_keeps_the_parties() {
    let parties = "<RvslInd>true</RvslInd><NtryDtls><TxDtls><RltdPties><Dbtr><Nm>TRAN THI B</Nm></Dbtr><Cdtr><Nm>CHO NOI</Nm></Cdtr>\
        </RltdPties></TxDtls></NtryDtls>";
    let read = only(statement("04", &(balances("300", "0") + &entry("300.00", "DBIT", parties))).as_bytes());
    assert_eq!(lines(&read), ["2026-11-03 2026-11-03 -300R - |  | TRAN THI B | "]);
    assert_eq!(read.mistakes, []);
}

#[test]
fn texts_are_put_together_from_what_there_is() {
    let details = "<ValDt><Dt>2026-11-04</Dt></ValDt><NtryDtls><TxDtls><RltdPties><DbtrAcct><Id><Othr><Id>0123</Id></Othr></Id></DbtrAcct></RltdPties>\
        <RmtInf><Ustrd>Tr&#7843; ti&#x1EC1;n &amp; <![CDATA[<b>]]></Ustrd><Ustrd>CN7K3M</Ustrd><Strd><CdtrRefInf><Ref>Q9TAZ</Ref></CdtrRefInf></Strd></RmtInf>\
        <AddtlTxInf>khac</AddtlTxInf></TxDtls></NtryDtls>";
    let read = only(statement("13", &(balances("0", "5") + &entry("5", "CRDT", details))).as_bytes());
    assert_eq!(lines(&read), ["2026-11-03 2026-11-04 5 - |  | 0123 | Trả tiền & <b> CN7K3M Q9TAZ"]);
}

#[test]
fn entries_that_do_not_count_are_told() {
    let pending = entry("5", "CRDT", "<Sts>PDNG</Sts>");
    let pending_too = entry("5", "CRDT", "<Sts><Cd>INFO</Cd></Sts>");
    let foreign = entry("5", "CRDT", "").replace("VND", "USD");
    let part = entry("5.50", "CRDT", "");
    let nowhere = entry("5", "", "");
    let undated = entry("5", "CRDT", "").replace("2026-11-03", "03.13.2026");
    let booked = entry("7", "CRDT", "<Sts>BOOK</Sts>");
    let all = [balances("0", "7"), pending, pending_too, foreign, part, nowhere, undated, booked].concat();
    let read = only(statement("02", &all).as_bytes());
    assert_eq!(amounts(&read), [7]);
    assert_eq!(
        read.mistakes,
        [
            mistake(1, What::Pending),
            mistake(2, What::Pending),
            mistake(3, What::Currency("USD".to_owned())),
            mistake(4, What::Fraction),
            mistake(5, What::Side),
            mistake(6, What::Day),
        ]
    );
    assert_eq!(read.lines[0].row, 7);
}

#[test]
fn xml_that_is_no_statement_is_refused_by_name() {
    let bomb = "<!DOCTYPE d [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]>".to_owned()
        + &statement("02", "<Acct>&b;</Acct>");
    let deep = statement("02", &"<a>".repeat(1_000));
    let wide = statement("02", &format!("<Ntry>{}</Ntry>", "<a/>".repeat(700_000)));
    for (text, error) in [
        (bomb.as_str(), StatementError::Doctype),
        (&statement("02", "<Acct><Ccy>&b;</Ccy></Acct>"), StatementError::Doctype),
        (&deep, StatementError::TooLarge),
        (&wide, StatementError::TooLarge),
        ("<Document><BkToCstmrStmt><Stmt>", StatementError::BrokenXml),
        ("<Document><BkToCstmrStmt><Stmt></BkToCstmrStmt></Document>", StatementError::BrokenXml),
        (&statement("02", "<Acct>&#x110000;</Acct>"), StatementError::BrokenXml),
        ("<html><body>Hết phiên đăng nhập</body></html>", StatementError::NotAStatement),
        (
            "<Document><BkToCstmrDbtCdtNtfctn><Ntfctn/></BkToCstmrDbtCdtNtfctn></Document>",
            StatementError::NotAStatement,
        ),
    ] {
        assert_eq!(read_statements(text.as_bytes()), Err(error), "{}", text.get(..80).unwrap_or(text));
    }
}

#[test]
fn many_statements_stand_in_one_file() {
    let inner = balances("1", "1") + "</Stmt><Stmt>" + &balances("2", "3");
    let read = read_statements(statement("02", &inner).as_bytes()).unwrap();
    let said: Vec<_> = read.iter().map(|s| (s.opening, s.mistakes.len())).collect();
    assert_eq!(said, [(Some(Dong(1)), 0), (Some(Dong(2)), 1)]);
    let what = What::ClosingBalance { counted: Dong(2), told: Dong(3) };
    assert_eq!(read[1].mistakes, [mistake(0, what)]);
}
