//! The accountant takes in the bank's statement: who pays twice, and whose second notice was lost, is known by it only,
//! since the market asks the bank only about payments that it waits for.
use serde_json::Value;

use crate::house::House;
use crate::http::{get, post, post_file};

/// Every transfer of the bank as a line; each that a notice brought must be recognised.
pub fn take_statement(house: &House, accountant: &str) {
    let kept = std::fs::read_to_string(house.folder.join("bank")).unwrap_or_default();
    let transfers: Vec<Value> = kept.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    if transfers.is_empty() {
        return;
    }
    let market = house.market.port;
    let answer = post_file(market, "/office/statements", accountant, &csv(&transfers)).unwrap();
    let page = answer.location().unwrap_or_else(|| panic!("{}: {}", answer.status, answer.body)).to_owned();
    let taken = post(market, &format!("{page}/take"), accountant, "").unwrap();
    assert_eq!(taken.location(), Some(page.as_str()), "{}", taken.body);
    assert_eq!(get(market, &page, accountant).unwrap().status, 200);
}

fn csv(transfers: &[Value]) -> String {
    let mut balance = 1_000_000;
    let mut text = "Số tài khoản: 9900000086\nSố dư đầu kỳ:;1,000,000\n\n\
                    Ngày giao dịch;Số tham chiếu;Ghi nợ;Ghi có;Số dư;Nội dung\n"
        .to_owned();
    for transfer in transfers {
        let of = |name: &str| transfer[name].as_str().unwrap();
        let amount = transfer["amount"].as_i64().unwrap();
        balance += amount;
        let (year, month, day) = (&of("time")[..4], &of("time")[5..7], &of("time")[8..10]);
        let (id, words) = (of("id"), of("content"));
        text.push_str(&[day, "/", month, "/", year, ";", id, ";;"].concat());
        text.push_str(&[&amount.to_string(), ";", &balance.to_string(), ";\"", words, "\"\n"].concat());
    }
    text + &format!("Số dư cuối kỳ:;{balance}\n")
}
