use questionnaires::{Filling, codebook, export, import};

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
    let tables = export::tables(&form, std::slice::from_ref(&submission));
    // They come back as they went.
    let files: Vec<Vec<u8>> = tables.iter().map(|table| export::to_csv(table).unwrap()).collect();
    let again = import::submissions(&form, &[("main.csv", &files[0]), ("persons", &files[1])]).unwrap();
    assert_eq!(again.len(), 1);
    assert_eq!(again[0].answers, submission.answers);
    assert_eq!((&again[0].instance, &again[0].sent), (&submission.instance, &submission.sent));
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

#[test]
fn tables_with_mistakes_are_refused_with_their_rows() {
    let form = form("households");
    let main = "\u{feff}instanceID;hamlet;moon\r\na;Ấp 1;x\r\n";
    let refused = |tables: &[(&str, &[u8])]| -> Vec<String> {
        import::submissions(&form, tables).unwrap_err().iter().map(ToString::to_string).collect()
    };
    assert_eq!(
        refused(&[("main", main.as_bytes())]),
        ["Sheet “main”, row 1, column “moon”: the form has no question of this name."]
    );
    let main = "instanceID;hamlet\r\na;Ấp 1\r\na;Ấp 2\r\n;Ấp 3\r\n";
    let persons = "instanceID,pass,age\na,1,40\na,3,41\nb,1,42\n";
    assert_eq!(
        refused(&[("main", main.as_bytes()), ("persons", persons.as_bytes()), ("cows", b"instanceID\n")]),
        [
            "Sheet “main”, row 3: the instanceID already stands in row 2.",
            "Sheet “main”, row 4: the row has no instanceID.",
            "Sheet “persons”, row 3: the column pass must count 1, 2, 3 … within a submission.",
            "Sheet “persons”, row 4: the instanceID is not in the table of submissions.",
            "Sheet “cows”: the form has no repeat of this name.",
        ]
    );
    assert_eq!(
        refused(&[("main", b"")]),
        ["Sheet “main”, row 1: the column “instanceID” is missing; the first row must name the columns."]
    );
}
