//! Rows that only `KoboToolbox` writes.
use questionnaires::{Files, Filling, read, to_sheets};

use crate::shipped::environment;

#[test]
fn scores_orders_and_matrices_of_kobotoolbox_are_asked() {
    let sheets = "survey\n,type,name,label,kobo--score-choices,kobo--rank-items,kobo--matrix_list\n\
        ,begin_score,rate,Đánh giá,scale,,\n,score__row,speed,Nhanh?,,,\n,score__row,price,Rẻ?,,,\n,end_score,,,,,\n\
        ,begin_rank,order,Xếp hạng,,fruit,\n,rank__level,first,Nhất,,,\n,rank__level,second,Nhì,,,\n,end_rank,,,,,\n\
        ,begin_kobomatrix,stock,Tồn,,,fruit\n,integer,kilos,Bao nhiêu kg?,,,\n,end_kobomatrix,,,,,\n\
        choices\n,list_name,name,label\n,scale,1,Kém\n,scale,2,Tốt\n,fruit,mango,Xoài\n,fruit,coconut,Dừa\n";
    let reading = read(sheets.as_bytes(), &Files::default()).unwrap_or_else(|faults| panic!("{faults:?}"));
    assert_eq!(reading.notices, []);
    let mut filling = Filling::begin(&reading.form, environment());
    for (path, value) in [
        ("rate/speed", "2"),
        ("rate/price", "1"),
        ("order/first", "mango"),
        ("order/second", "mango"),
        ("stock/coconut/kilos", "7"),
    ] {
        filling.set(path, value).unwrap();
    }
    let wrong: Vec<String> = filling.mistakes().into_iter().map(|mistake| mistake.path).collect();
    assert_eq!(wrong, ["order/second"]);
    filling.set("order/second", "coconut").unwrap();
    assert_eq!(filling.mistakes().len(), 0);
    // What is written has only what every program knows.
    let written = to_sheets(&reading.form);
    let types: Vec<&str> =
        written.get("survey").unwrap().rows.iter().map(|row| row.cells[0].as_str()).collect();
    assert!(types.iter().all(|kind| !kind.contains("score") && !kind.contains("rank")), "{types:?}");
    let alone = sheets.replace(",begin_score,rate,Đánh giá,scale,,", ",begin_score,rate,Đánh giá,,,");
    let faults = read(alone.as_bytes(), &Files::default()).unwrap_err();
    assert_eq!(
        faults[0].to_string(),
        "Sheet “survey”, row 4, column “type”: this row stands between “begin score” and “end score”, whose first row names its \
         list."
    );
}
