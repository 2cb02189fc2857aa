//! What is wrong is told in a sentence with its place, and nothing is written.
use sampling::estimate::{Options, run};

const DESIGN: &str = "[design]\nstrata = \"stratum\"\nweights = \"weight\"\nfpc = \"size\"\n[[estimate]]\nkind = \"mean\"\nof = \"sales\"\n";
const DATA: &str = "stratum,weight,size,sales\na,2,4,10\na,2,4,30\nb,3,6,20\nb,3,6,60\n";

/// The sentence, and whether a file of results was left.
fn refused(design: &str, data: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    std::fs::write(path("design.toml"), design).unwrap();
    std::fs::write(path("data.csv"), data).unwrap();
    std::fs::write(path("out.json"), "the result of yesterday").unwrap();
    let options = Options { design: path("design.toml"), data: path("data.csv"), out: path("out.json") };
    let error = run(&options).expect_err("refused").to_string();
    assert_eq!(std::fs::read_to_string(path("out.json")).unwrap(), "the result of yesterday");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 3);
    error.replace(&format!("{}/", folder.path().display()), "")
}

fn mean(design: &str, data: &[u8]) -> (f64, f64) {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    std::fs::write(path("design.toml"), design).unwrap();
    std::fs::write(path("data.csv"), data).unwrap();
    let options = Options { design: path("design.toml"), data: path("data.csv"), out: path("out.json") };
    let report = run(&options).unwrap();
    (report.estimates[0].estimate.unwrap(), report.estimates[0].se.unwrap())
}

#[test]
fn the_sound_one() {
    // Means 20 and 40 of strata of 4 and 6 units: 32; variances 200 / 2 · 1/2 and 800 / 2 · 2/3.
    let (estimate, error) = mean(DESIGN, DATA.as_bytes());
    assert!((estimate - 32.0).abs() < 1e-12, "{estimate}");
    let by_hand = (0.16 * 50.0 + 0.36 * 800.0 / 3.0_f64).sqrt();
    assert!((error - by_hand).abs() < 1e-12, "{error} {by_hand}");
}

#[test]
fn other_ways_to_write_the_same() {
    let plain = mean(DESIGN, DATA.as_bytes());
    let marked = format!("\u{feff}{}", DATA.replace('\n', "\r\n"));
    assert_eq!(mean(DESIGN, marked.as_bytes()), plain);
    assert_eq!(mean(DESIGN, DATA.replace(',', ";").as_bytes()), plain);
    assert_eq!(mean(DESIGN, DATA.replace(',', "\t").as_bytes()), plain);
    let decimal = format!("[data]\ndecimal = \",\"\n{DESIGN}");
    assert_eq!(mean(&decimal, DATA.replace(',', ";").replace(";10", ";10,0").as_bytes()), plain);
}

/// Some programs write “ầ” as one letter, others as “a” with two signs.
#[test]
fn letters_with_signs_are_the_same_however_they_are_composed() {
    let design = DESIGN
        .replace("stratum", "t\u{1ea7}ng")
        .replace("of =", "where = \"t\u{1ea7}ng != 'Hu\u{1ebf}'\"\nof =");
    let data = DATA
        .replace("stratum", "ta\u{302}\u{300}ng")
        .replace("a,", "Hue\u{302}\u{301},")
        .replace("b,", "B\u{1eaf}c,");
    assert_eq!(mean(&design, data.as_bytes()).0.to_bits(), 40.0_f64.to_bits());
    let mixed = data.replacen("B\u{1eaf}c", "Ba\u{306}\u{301}c", 1);
    assert_eq!(mean(&design, mixed.as_bytes()), mean(&design, data.as_bytes()));
}

#[test]
fn data_that_cannot_be_read() {
    assert_eq!(
        refused(DESIGN, b""),
        "data.csv: the file is empty; it needs a line of column names and a line for each row."
    );
    assert_eq!(
        refused(DESIGN, b"stratum,weight,size,sales\n"),
        "data.csv: there is a line of column names and no row below it."
    );
    assert_eq!(
        refused(DESIGN, DATA.replace("b,3,6,20", "b,3,6").as_bytes()),
        "data.csv: line 4: 3 cells where the heading has 4; put texts that contain the separator in quotes."
    );
    assert_eq!(
        refused(DESIGN, DATA.replace("sales\n", "size\n").as_bytes()),
        "data.csv: line 1: two columns are called “size”; give one of them another name."
    );
    assert_eq!(
        refused(DESIGN, DATA.replace("60", "sixty").as_bytes()),
        "data.csv: line 5, column “sales”: “sixty” is not a number. Write it with a point for the decimals and without \
         separators of thousands, or list it under `missing` of `[data]`."
    );
    for wrong in ["inf", "NaN"] {
        assert!(refused(DESIGN, DATA.replace("60", wrong).as_bytes()).contains("is not a number"));
    }
    assert_eq!(
        refused(DESIGN, &[DATA.as_bytes(), b"\xe1,1,6,5\n"].concat()),
        "data.csv: line 6, column “stratum”: the text is not UTF-8; save the file as “CSV UTF-8”."
    );
}

/// What a spreadsheet may leave behind, each refused with a sentence and nothing written.
#[test]
fn files_that_are_no_csv_in_utf_8() {
    let wide: Vec<u8> = DATA.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let told = "is a text in UTF-16, not CSV in UTF-8; open it and save it as “CSV UTF-8”.";
    assert!(refused(DESIGN, &[b"\xff\xfe".as_slice(), &wide].concat()).ends_with(told));
    assert!(refused(DESIGN, &wide).contains("UTF-16, or no text at all"));
    assert!(refused(DESIGN, b"PK\x03\x04\x14\x00").contains("a workbook"));
    let open = DATA.replace("a,2,4,30", "\"a,2,4,30");
    assert_eq!(
        refused(DESIGN, open.as_bytes()),
        "data.csv: line 3: a quotation mark opens a text that nothing closes before the end of the file; close it, or write two \
         marks for one within a text."
    );
    let quoted = DATA.replace("a,", "\"a \"\"x\"\"\n\",");
    assert_eq!(mean(DESIGN, quoted.as_bytes()), mean(DESIGN, DATA.as_bytes()));
    let design = DESIGN.replace("stratum", "t\u{1ea7}ng");
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    std::fs::write(path("design.toml"), b"# t\xe2\xcc\n").unwrap();
    std::fs::write(path("data.csv"), design).unwrap();
    let options = Options { design: path("design.toml"), data: path("data.csv"), out: path("out.json") };
    assert!(
        run(&options)
            .unwrap_err()
            .to_string()
            .ends_with("is not UTF-8 from its byte 4 on; save it as UTF-8.")
    );
}

/// With a comma for the decimals a point is one of thousands, and 1.250 not one and a quarter.
#[test]
fn decimals_are_not_guessed() {
    let comma = format!("[data]\ndecimal = \",\"\n{DESIGN}");
    let data = DATA.replace(',', ";").replace(";10", ";1.250");
    assert!(
        refused(&comma, data.as_bytes())
            .contains("line 2, column “sales”: “1.250” is not a number. Write it with a comma")
    );
    assert!(
        refused(&comma.replace("\",\"", "\"x\""), data.as_bytes())
            .contains("`decimal` of `[data]` cannot be “x”")
    );
    let separated = format!("[data]\nseparator = \"x\"\n{DESIGN}");
    assert!(refused(&separated, DATA.as_bytes()).contains("`separator` of `[data]` cannot be “x”"));
}

#[test]
fn numbers_that_are_too_large() {
    assert!(
        refused(DESIGN, DATA.replace("b,3", "b,1e308").as_bytes()).contains("more than a number can hold")
    );
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    std::fs::write(path("design.toml"), DESIGN).unwrap();
    std::fs::write(path("data.csv"), DATA.replace("60", "1e308")).unwrap();
    let options = Options { design: path("design.toml"), data: path("data.csv"), out: path("out.json") };
    let one = run(&options).unwrap().estimates[0].clone();
    assert_eq!((one.estimate, one.se), (None, None));
    assert_eq!(one.note.unwrap(), "It cannot be computed: it divides by zero, or numbers are too large.");
    assert!(
        refused(&format!("{DESIGN}df = nan"), DATA.as_bytes())
            .contains("`df` is NaN; it must be above zero.")
    );
}

/// Results go to a file of their own, or to a device as it is.
#[test]
fn where_results_go() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    std::fs::write(path("design.toml"), DESIGN).unwrap();
    std::fs::write(path("data.csv"), DATA).unwrap();
    std::fs::create_dir(path("folder")).unwrap();
    let to = |out: &str| {
        run(&Options { design: path("design.toml"), data: path("data.csv"), out: path(out) })
            .map(|_| ())
            .map_err(|error| error.to_string().replace(&format!("{}/", folder.path().display()), ""))
    };
    let told = |out: &str| to(out).unwrap_err();
    let same = "it is one of the files that are read; name another one. Nothing was written.";
    assert_eq!(told("data.csv"), format!("data.csv cannot be written: {same}"));
    assert_eq!(told("folder/../design.toml"), format!("folder/../design.toml cannot be written: {same}"));
    assert_eq!(
        told("folder"),
        "folder cannot be written: it is a folder; name a file in it. Nothing was written."
    );
    assert_eq!(
        told("none/out.json"),
        "none/out.json cannot be written: there is no folder none. Nothing was written."
    );
    assert_eq!(std::fs::read_to_string(path("data.csv")).unwrap(), DATA);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 3);
    to("out.json").unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::{FileTypeExt, PermissionsExt, symlink};
        let mode = std::fs::metadata(path("out.json")).unwrap().permissions().mode();
        std::fs::write(path("other"), "").unwrap();
        assert_eq!(mode, std::fs::metadata(path("other")).unwrap().permissions().mode());
        symlink("out.json", path("link.json")).unwrap();
        to("link.json").unwrap();
        assert!(std::fs::symlink_metadata(path("link.json")).unwrap().is_symlink());
        symlink("/dev/null", path("nothing")).unwrap();
        to("nothing").unwrap();
        assert!(std::fs::metadata("/dev/null").unwrap().file_type().is_char_device());
    }
}

#[test]
fn designs_that_contradict_the_data() {
    let design = |from: &str, to: &str| DESIGN.replace(from, to);
    assert_eq!(
        refused(&design("of = \"sales\"", "of = \"sale\""), DATA.as_bytes()),
        "data.csv: there is no column “sale”; did you mean “sales”?"
    );
    assert_eq!(
        refused(DESIGN, DATA.replace("b,3,6,60\n", "").as_bytes()),
        "design.toml: stratum “b” of stage 1 has only one unit, so that nothing tells how much its units differ. Join it with a \
         like stratum, or write `lonely = \"adjust\"` (or \"average\", \"remove\", \"certainty\") under `[design]`."
    );
    assert_eq!(
        refused(DESIGN, DATA.replace("a,2,4,10", "a,0,4,10").as_bytes()),
        "data.csv: line 2, column “weight”: 0 is not above zero, and `weights` must be above zero in every row. Correct it or \
         leave the row out."
    );
    assert_eq!(
        refused(DESIGN, DATA.replace(",4,", ",1.5,").as_bytes()),
        "data.csv: `fpc` “size” says that stratum “a” of stage 1 has 1.5 units, and 2 were drawn from it. Correct the size or \
         the sample."
    );
    assert_eq!(
        refused(DESIGN, DATA.replace("a,2,4,30", "a,2,5,30").as_bytes()),
        "data.csv: line 3, `fpc` “size”: 5, and 4 on a line above, in the same stratum “a”. A stratum has one size."
    );
    assert_eq!(
        refused(DESIGN, DATA.replace("a,2,4,30", ",2,4,30").as_bytes()),
        "data.csv: line 3, column “stratum”: the cell is empty, and `strata` needs one in every row. Fill it or leave the row \
         out."
    );
    assert!(refused(&design("fpc =", "fcp ="), DATA.as_bytes()).contains("unknown field `fcp`"));
    assert!(
        refused(&format!("{DESIGN}level = 95"), DATA.as_bytes())
            .ends_with("`level` is 95; a confidence level lies between 0 and 1, such as 0.95.")
    );
}

#[test]
fn answers_that_say_nothing() {
    let empty = "stratum,weight,size,sales\na,2,4,NA\na,2,4,\nb,3,6,NA\nb,3,6,\n";
    assert_eq!(refused(DESIGN, empty.as_bytes()), "data.csv: column “sales” has no value in any row.");
    let constant = "stratum,weight,size,sales\na,2.1,4,0.1\na,2.1,4,0.1\nb,3.3,6,0.1\nb,3.3,6,0.1\n";
    assert_eq!(mean(DESIGN, constant.as_bytes()), (0.1, 0.0));
    let one = "stratum,weight,size,sales\na,2,4,10\n";
    assert!(refused(DESIGN, one.as_bytes()).contains("a single row of the first stage"));
}

#[test]
fn calibrations_that_cannot_be() {
    let with = |more: &str| format!("{DESIGN}\n[[calibration]]\n{more}");
    let post =
        |counts: &str| with(&format!("kind = \"poststratify\"\nby = \"stratum\"\ncounts = {counts}\n"));
    assert!(refused(&post("{ a = 4 }"), DATA.as_bytes()).contains("has no “b”, which the data have"));
    assert!(
        refused(&post("{ a = 4, b = 6, c = 9 }"), DATA.as_bytes()).contains("“c” has 9 units and no row")
    );
    let linear = with("kind = \"linear\"\n[calibration.totals]\nintercept = 10\nsize = 52\nweight = 26\n");
    assert!(refused(&linear, DATA.as_bytes()).contains("depend on each other"));
    let narrow = with("kind = \"linear\"\nbounds = [0.99, 1.01]\n[calibration.totals]\nintercept = 30\n");
    let told = refused(&narrow, DATA.as_bytes());
    assert!(told.contains("cannot be solved") || told.contains("did not reach its totals"), "{told}");
}

#[test]
fn replicates_that_cannot_be_made() {
    let with = |replicates: &str| refused(&format!("{DESIGN}[replicates]\n{replicates}\n"), DATA.as_bytes());
    assert_eq!(
        with("type = \"bootstrap\"\ncount = 1"),
        "design.toml: `count` of `[replicates]` is 1; it lies between 2 and 100000."
    );
    assert_eq!(
        with("type = \"JK1\""),
        "design.toml: `type = \"JK1\"` is for designs without strata; use \"JKn\"."
    );
    assert!(with("seed = 1").contains("neither `columns` nor a `type`"));
    assert!(with("type = \"Fay\"\nrho = 1.0").contains("`rho` of `[replicates]` is 1"));
    let odd = format!("{DATA}a,2,4,11\n");
    let told = refused(&format!("{DESIGN}[replicates]\ntype = \"BRR\"\n"), odd.as_bytes());
    assert!(told.contains("stratum “a” has 3 first-stage units"), "{told}");
}
