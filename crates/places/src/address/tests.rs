use super::*;

fn read<'a>(places: &'a Places, text: &str) -> Vec<(&'a str, Option<&'a str>)> {
    let found = places.read_address(text, None);
    found.iter().map(|c| (c.commune.code.as_str(), c.former.map(|f| f.code.as_str()))).collect()
}

#[test]
fn what_people_write() {
    let places = Places::load().unwrap();
    let long_duc = [("29263", Some("29263"))];
    for text in [
        "xã Long Đức, TP Trà Vinh, tỉnh Trà Vinh",
        "Số 12 đường 3/2, ấp Long Đại, xã Long Đức, thành phố Trà Vinh, Trà Vinh",
        "xa long duc, tp. tra vinh, t. tra vinh",
        "XA LONG DUC TP TRA VINH TINH TRA VINH",
        "Long Đức, Trà Vinh, Trà Vinh",
        "xã Long Đức, TP Trà Vinh, tỉnh Vĩnh Long",
    ] {
        assert_eq!(read(&places, text), long_duc, "{text}");
    }
    assert_eq!(read(&places, "phường Long Đức, tỉnh Vĩnh Long"), [("29263", None)]);
    assert_eq!(read(&places, "Xã Cầu Kè, Vĩnh Long"), [("29308", None)]);
    // Ward 1 of the city of Trà Vinh, and the ward of that number in Cà Mau.
    assert_eq!(read(&places, "P1, TP Trà Vinh, Trà Vinh")[0].1, Some("29239"));
    assert_eq!(read(&places, "phường 01 thành phố Cà Mau tỉnh Cà Mau")[0].1, Some("32005"));
    assert_eq!(read(&places, "Q.1, TPHCM"), []);
    assert_eq!(read(&places, "không có gì ở đây"), []);
    assert_eq!(read(&places, ""), []);
}

#[test]
fn a_split_commune_gives_a_short_list() {
    let places = Places::load().unwrap();
    let found = read(&places, "Phường Ngọc Thụy, quận Long Biên, Hà Nội");
    assert_eq!(found, [("00118", Some("00118")), ("00097", Some("00118"))]);
}

#[test]
fn a_code_of_either_edition() {
    let places = Places::load().unwrap();
    let found: Vec<_> =
        places.read_code("00004").iter().map(|c| (c.commune.code.clone(), c.former.is_some())).collect();
    assert_eq!(found, [("00004".to_owned(), false), ("00004".to_owned(), true)]);
    assert_eq!(places.read_code("99999").len(), 0);
}

/// Every commune that ever was, written out in full, leads to exactly the communes of the official table; without
/// accents too. (What the two forms cannot tell apart is counted and bounded.)
#[test]
fn every_former_address_leads_where_the_table_says() {
    let places = Places::load().unwrap();
    let (mut wrong, mut wider) = (Vec::new(), 0);
    let mut total = 0;
    for (at, former) in places.history().communes.values().enumerate() {
        let text = places.show_former(former);
        let wanted: std::collections::BTreeSet<_> =
            places.successors(&former.code).iter().map(|s| s.commune.as_str()).collect();
        // One place has no kind before its name; without commas nothing tells where it begins.
        let joined =
            if at % 2 == 0 && former.code != "D376" { text.replace(',', "") } else { kernel::fold(&text) };
        for text in [text, joined] {
            total += 1;
            let found: std::collections::BTreeSet<_> =
                read(&places, &text).into_iter().map(|(code, _)| code).collect();
            if !wanted.is_subset(&found) {
                wrong.push(format!("{text}: {wanted:?} {found:?}"));
            } else if found.len() > wanted.len() {
                wider += 1;
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {total}: {:#?}", wrong.len(), wrong.iter().take(20).collect::<Vec<_>>());
    assert_eq!(total, 20_082);
    assert!(wider < 40, "{wider} of {total} readings name more communes than the table");
}

proptest::proptest! {
    #[test]
    fn no_text_is_too_strange(text in "\\PC{0,200}") {
        let places = PLACES.get_or_init(|| Places::load().unwrap());
        places.read_address(&text, Some("86"));
    }
}

static PLACES: std::sync::OnceLock<Places> = std::sync::OnceLock::new();
