//! What cannot be used: a sentence that says where and what to do, and nothing written.
use std::fs;

use composite::{Options, run};

const META: &str = "Level,iCode,Direction,Weight,Parent,Type\n1,X,1,1,I,Indicator\n1,Y,-1,1,I,Indicator\n2,I,1,1,,Aggregate\n";
const DATA: &str = "uCode,X,Y\na,1,5\nb,2,3\nc,4,4\n";

fn outcome(meta: &str, data: &str, method: &str) -> Result<Vec<String>, String> {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        path
    };
    let out = folder.path().join("out");
    let options = Options {
        meta: path("m.csv", meta),
        data: path("d.csv", data),
        method: Some(path("method.toml", &format!("id = \"t\"\nversion = \"1\"\n{method}"))),
        out: out.clone(),
        ..Options::default()
    };
    let result = run(&options);
    if result.is_err() {
        assert!(!out.exists(), "something was written");
    }
    let prefix = format!("{}/", folder.path().display());
    result.map(|report| report.notes).map_err(|error| error.to_string().replace(&prefix, ""))
}

fn refused(meta: &str, data: &str, method: &str, sentence: &str) {
    let error = outcome(meta, data, method).unwrap_err();
    assert!(error.contains(sentence), "{error:?} does not say {sentence:?}");
}

#[test]
fn it_works_as_it_stands() {
    assert_eq!(outcome(META, DATA, ""), Ok(Vec::new()));
    let windows = |text: &str| format!("\u{feff}{}", text.replace(',', ";").replace('\n', "\r\n"));
    assert_eq!(outcome(&windows(META), &windows(DATA), ""), Ok(Vec::new()));
}

#[test]
fn what_says_nothing_may_be_left_out() {
    assert_eq!(outcome(&META.replace("2,I,1,1,,", "2,I,,,,"), DATA, ""), Ok(Vec::new()));
    // Numbers of rows, as statistical programs write them.
    let numbered = |text: &str| {
        text.lines()
            .enumerate()
            .map(|(row, line)| if row == 0 { format!(",{line}") } else { format!("{row},{line}") })
            .collect::<Vec<_>>()
            .join("\n")
    };
    assert_eq!(outcome(&numbered(META), &numbered(DATA), ""), Ok(Vec::new()));
}

#[test]
fn tables() {
    refused(META, "", "", "d.csv: the file is empty");
    refused(META, "uCode,X,Y\n", "", "d.csv: there is no row below the heading");
    refused(
        META,
        "uCode,X\na,1\n",
        "",
        "d.csv, line 1: there is no column \"Y\", which m.csv names in line 3",
    );
    refused(META, "code,X,Y\na,1,2\n", "", "d.csv, line 1: there is no column \"uCode\"");
    refused(
        META,
        "uCode,X,Y,Z\na,1,2,3\n",
        "",
        "d.csv, line 1, column \"Z\": m.csv has no row with this iCode",
    );
    refused(
        META,
        "uCode,X,Y\na,1,2\na,3,4\n",
        "",
        "d.csv, line 3, column \"uCode\": \"a\" stands in line 2 too",
    );
    refused(
        META,
        "uCode,X,Y\na,1,2\n,3,4\n",
        "",
        "d.csv, line 3, column \"uCode\": the code of the unit is missing",
    );
    refused(META, "uCode,X,Y\na,1,x\n", "", "d.csv, line 2, column \"Y\": \"x\" is no number");
    refused(META, "uCode,X,Y\na,inf,1\n", "", "d.csv, line 2, column \"X\": \"inf\" is no number");
    let wide: String = DATA.chars().flat_map(|sign| [sign, '\0']).collect();
    refused(META, &wide, "", "d.csv: the file is no UTF-8 text");
    refused(META, "uCode,Time,X,Y\na,,1,2\n", "", "d.csv, line 2, column \"Time\": the time is missing");
    refused(META, "uCode,Time,X,Y\na,1,1,2\na,1,1,2\n", "", "\"a\" at 1 stands in line 2 too");
}

#[test]
fn structures() {
    let change = |from: &str, to: &str| META.replacen(from, to, 1);
    refused(&change("1,X,1,1", "1,X,2,1"), DATA, "", "m.csv, line 2, column \"Direction\"");
    refused(&change("1,X,1,1", "1,X,1,-1"), DATA, "", "m.csv, line 2, column \"Weight\"");
    refused(&change("1,X,1,1", "2,X,1,1"), DATA, "", "m.csv, line 2, column \"Level\"");
    refused(
        &change("1,X,1,1,I", "1,X,1,1,J"),
        DATA,
        "",
        "m.csv, line 2, column \"Parent\": there is no code \"J\"",
    );
    refused(
        &change("1,X,1,1,I,Indicator", "1,X,1,1,I,Thing"),
        DATA,
        "",
        "m.csv, line 2, column \"Type\": \"Thing\" is no type",
    );
    refused(&change("1,Y", "1,X"), DATA, "", "m.csv, line 3, column \"iCode\": \"X\" stands in line 2 too");
    refused(&change("1,X,1,1", "1.5,X,1,1"), DATA, "", "a level is a whole number");
    refused("Level,iCode\n1,X\n", DATA, "", "m.csv, line 1: there is no column \"Direction\"");
    let none = "Level,iCode,Direction,Weight,Parent,Type\n1,X,1,1,,Indicator\n";
    refused(none, DATA, "", "m.csv: there is no Aggregate");
    let weightless = change("1,X,1,1", "1,X,1,0").replace("1,Y,-1,1", "1,Y,-1,0");
    refused(&weightless, DATA, "", "all parts of \"I\" weigh 0");
}

#[test]
fn values() {
    let all = "uCode,X,Y\na,1,\nb,2,\n";
    refused(META, all, "", "d.csv, column \"Y\": the indicator has no value at all");
    let notes = outcome(META, all, "preset = \"coinr-no-imputation\"").unwrap();
    assert!(notes[0].starts_with("The indicator \"Y\" has no value at all"), "{notes:?}");
    assert!(notes[1].starts_with("2 values are still missing after imputation;"), "{notes:?}");
    let notes = outcome(META, "uCode,X,Y\na,1,5\nb,2,\nc,,4\nd,,\n", "preset = \"plain\"").unwrap();
    assert_eq!(notes[1], "One row has no score of the index and no rank.");
    let (folder, _) = crate::support::run_on("flat", "preset = \"coinr-no-imputation\"", None);
    let told = fs::read_to_string(folder.path().join("out/Notes.txt")).unwrap();
    let (en, vi) = told.split_once("\n\n").unwrap();
    assert!(en.contains(" values are still missing after imputation;"), "{en}");
    assert!(vi.starts_with("Còn ") && en.lines().count() == vi.lines().count(), "{vi}");
    let notes = outcome(META, "uCode,X,Y\na,1,7\nb,2,7\n", "").unwrap();
    assert!(notes[0].starts_with("The indicator \"Y\" is the same for all units"), "{notes:?}");
    refused(
        META,
        "uCode,X,Y\na,1,7\nb,1,7\n",
        "",
        "no unit gets a score: The indicator \"X\" is the same for all units",
    );
    refused(META, "uCode,X,Y\na,1,7\n", "", "d.csv: there is one row only, and this method compares units");
    refused(
        META,
        DATA,
        "aggregation.kind = \"geometric\"",
        "the score of \"a\" in \"X\" is 0, for which the mean",
    );
    assert_eq!(
        outcome(META, DATA, "aggregation.kind = \"geometric\"\naggregation.not_positive = \"rescale\""),
        Ok(Vec::new())
    );
    refused(META, DATA, "imputation.kind = \"latest\"", "needs a column Time");
    refused(
        META,
        DATA,
        "normalisation.kind = \"dist2targ\"",
        "m.csv, line 2, column \"Target\": dist2targ needs a target",
    );
    let divided = "Level,iCode,Direction,Weight,Parent,Type,Denominator\n1,X,1,1,I,Indicator,D\n2,I,1,1,,Aggregate,\n,D,,,,Denominator,\n";
    refused(
        divided,
        "uCode,X,D\na,1,2\nb,1,0\n",
        "",
        "d.csv, line 3, column \"D\": \"X\" of \"b\" would be divided by 0",
    );
}

#[test]
fn methods() {
    refused(META, DATA, "colour = 1", "method.toml: the method cannot be read");
    refused(META, DATA, "preset = \"best\"", "there is no such preset; presets are: coinr,");
    refused(META, DATA, "normalisation.lower = 200", "lower must be below upper");
    refused(
        META,
        DATA,
        "aggregation.kind = [\"arithmetic\", \"geometric\"]",
        "names 2 kinds and 0 shares at_least: an index of 2 levels takes one for all, or a list of 1, from level 2 up",
    );
    refused(META, DATA, "aggregation.power = 0", "power of [aggregation] is not 0");
    refused(META, DATA, "imputation.kind = \"group-mean\"", "[imputation] of a group needs group");
    refused(META, DATA, "treatment.except = [\"Q\"]", "names \"Q\", which is no indicator");
    refused(META, DATA, "uncertainty.weights_percent = 150", "weights_percent of [uncertainty] is from 0");
}
