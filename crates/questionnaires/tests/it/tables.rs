use questionnaires::{Filling, codebook, export};

use crate::shipped::{environment, form};

#[test]
fn submissions_become_tables() {
    let form = form("households");
    let mut filling = Filling::begin(&form, environment());
    for (path, value) in [
        ("home/commune", "29308"),
        ("home/hamlet", "=Ấp 1"),
        ("home/members", "2"),
        ("home/adults", "2"),
        ("connection/internet", "yes"),
        ("connection/devices", "phone television"),
        ("persons[1]/age", "40"),
        ("persons[1]/gender", "female"),
        ("persons[1]/bought", "never"),
        ("persons[1]/reasons", "trust shops"),
        ("persons[2]/age", "42"),
        ("persons[2]/gender", "male"),
        ("persons[2]/bought", "year"),
        ("persons[2]/purchases/orders", "0"),
        ("persons[2]/purchases/places", "social"),
        ("persons[2]/purchases/goods", "food"),
        ("persons[2]/purchases/paid_by", "cod"),
        ("persons[2]/purchases/satisfaction", "7"),
        ("payments/pays_electricity", "online"),
        ("payments/pays_water", "cash"),
        ("payments/pays_telecom", "none"),
        ("payments/qr_at_market", "no"),
    ] {
        filling.set(path, value).unwrap();
    }
    let submission = filling.finish().unwrap();
    let tables = export::tables(&form, &[submission]);
    assert_eq!(tables.iter().map(|table| table.name.as_str()).collect::<Vec<_>>(), ["", "persons"]);
    let cell = |table: usize, row: usize, head: &str| {
        let at = tables[table].head.iter().position(|known| known == head).unwrap();
        tables[table].rows[row][at].clone()
    };
    assert_eq!((tables[0].rows.len(), tables[1].rows.len()), (1, 2));
    assert_eq!(cell(0, 0, "commune"), "29308");
    assert_eq!((cell(0, 0, "devices.phone"), cell(0, 0, "devices.computer")), ("1".into(), "0".into()));
    assert_eq!(
        (cell(1, 0, "pass"), cell(1, 0, "reasons.trust"), cell(1, 0, "goods.food")),
        ("1".into(), "1".into(), String::new())
    );
    assert_eq!(
        (cell(1, 1, "pass"), cell(1, 1, "satisfaction"), cell(1, 1, "instanceID")),
        ("2".into(), "7".into(), "uuid:1".into())
    );
    let csv = String::from_utf8(export::to_csv(&tables[0]).unwrap()).unwrap();
    assert!(csv.contains(",'=Ấp 1,"), "no formula of a stranger runs in a spreadsheet");

    // Every variable of the codebook is a column of its table.
    for variable in codebook::variables(&form, 0) {
        let table = tables.iter().find(|table| table.name == variable.table).unwrap();
        assert!(table.head.contains(&variable.name), "{}", variable.name);
    }
    let book = String::from_utf8(codebook::to_csv(&form, form.language("en")).unwrap()).unwrap();
    assert!(book.contains("internet,,connection/internet,select_one yes_no,Does the household use the Internet?,yes = Yes | no = No,true(),,"));
    assert!(book.contains("communes.csv (3321)"));
}
