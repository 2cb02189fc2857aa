use super::*;

fn parse(text: &str) -> Result<Table> {
    Table::parse(Place::named("x.csv"), text.as_bytes())
}

fn refusal(text: &str) -> String {
    parse(text).unwrap_err().to_string()
}

#[test]
fn separators_marks_and_line_ends() {
    for text in ["a,b\n1,2.5\n", "\u{feff}a;b\r\n1;2,5\r\n", "a\tb\n1\t2,5", "a,b\r\n\r\n1,2.5"] {
        let table = parse(text).unwrap();
        let (line, row) = &table.rows[0];
        assert_eq!(table.heading, ["a", "b"], "{text:?}");
        assert_eq!(table.number(*line, row, 1).unwrap().to_bits(), 2.5_f64.to_bits(), "{text:?}");
    }
}

#[test]
fn sentences_say_where() {
    assert_eq!(refusal(" \n"), "x.csv: the file is empty: the first line must name the columns.");
    assert_eq!(
        refusal("a,b\n1,2,3\n"),
        "x.csv, line 2: the row has 3 cells, the heading 2: a text with the separator in it must stand in quotation marks."
    );
    assert_eq!(
        refusal("a,a\n"),
        "x.csv, line 1, column \"a\": two columns have this name: keep one of them."
    );
    assert_eq!(refusal("a,,c\n"), "x.csv, line 1: column 2 has no name: remove it or name it.");
    let bytes = Table::parse(Place::named("x.csv"), b"a,b\n\xff,1\n").unwrap_err().to_string();
    assert_eq!(bytes, "x.csv: the file is no UTF-8 text: save it again as \"CSV UTF-8\".");
    let table = parse("a\n\nx\n").unwrap();
    let (line, row) = &table.rows[0];
    assert!(
        table
            .number(*line, row, 0)
            .unwrap_err()
            .to_string()
            .starts_with("x.csv, line 3, column \"a\": \"x\" is no number")
    );
}

#[test]
fn columns_are_found_by_name() {
    let table = parse("Level,icode\n1,x\n").unwrap();
    assert_eq!((table.find("Level"), table.find("iCode"), table.find("Weight")), (Some(0), Some(1), None));
    assert_eq!(
        table.need("Weight", "how much it counts").unwrap_err().to_string(),
        "x.csv, line 1: there is no column \"Weight\" (how much it counts); the heading has: Level, icode."
    );
}
