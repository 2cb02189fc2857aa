//! The command: which files it writes, and that a refusal writes nothing.
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use composite::{Data, Meta, Options, run, write_data, write_meta};

use crate::support::{cells, fixture, run_on};

fn names(folder: &Path) -> BTreeSet<String> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

const PLAIN: [&str; 9] = [
    "Aggregated.csv",
    "Denominated.csv",
    "Imputed.csv",
    "Method.toml",
    "Normalised.csv",
    "Ranks.csv",
    "Treated.csv",
    "Treatment.csv",
    "Weights.csv",
];

#[test]
fn files_of_a_run_and_of_the_next_without_runs() {
    let (folder, report) = run_on("flat", "", Some(50));
    let out = folder.path().join("out");
    let found = names(&out);
    for name in PLAIN.iter().chain(&[
        "Runs.csv",
        "RunRanks.csv",
        "RankStats.csv",
        "TopRanks.csv",
        "Pairs.csv",
        "Sobol.csv",
        "SobolRuns.csv",
    ]) {
        assert!(found.contains(*name), "{name}");
    }
    assert_eq!(report.files.len(), found.len());
    assert_eq!((report.rows, report.indicators, report.aggregates), (25, 10, 6));
    let head = |name: &str| fs::read_to_string(out.join(name)).unwrap().lines().next().unwrap().to_owned();
    assert_eq!(head("RankStats.csv"), "uCode,Nominal,Mean,Median,Q5,Q95");
    assert_eq!(head("Aggregated.csv"), "uCode,A1,A2,A3,A4,B1,B2,B3,C1,C2,C3,PA,PB,PC,S1,S2,IX");
    assert_eq!(head("TopRanks.csv"), "uCode,Nominal,P1,P2,P3,P5,P10");
    assert_eq!(head("Pairs.csv"), "A,B,PAboveB,PEqual");
    assert_eq!(
        head("Sobol.csv"),
        "Factor,First,FirstQ5,FirstQ95,Total,TotalQ5,TotalQ95,ExplanationVi,ExplanationEn"
    );
    assert_eq!(fs::read_to_string(out.join("Runs.csv")).unwrap().lines().count(), 51);
    // Without runs in the same folder: what the first left is not taken for results of the second.
    fs::write(out.join("own.txt"), "kept").unwrap();
    let set = |name: &str| fixture("flat").join(name);
    let options =
        Options { meta: set("iMeta.csv"), data: set("iData.csv"), out: out.clone(), ..Options::default() };
    run(&options).unwrap();
    let found = names(&out);
    assert!(!found.contains("Runs.csv") && found.contains("own.txt") && found.contains("Ranks.csv"));
    assert!(
        fs::read_to_string(out.join("Method.toml")).unwrap().starts_with("id = \"coinr\"\nversion = \"1\"")
    );
}

/// What cannot be written leaves the folder as it was, with the results of the run before.
#[test]
fn a_place_that_does_not_fit_is_told() {
    let (folder, _) = run_on("flat", "", None);
    let out = folder.path().join("out");
    let set = |name: &str| fixture("panel").join(name);
    let own = |out: &Path| {
        let options = Options { meta: set("iMeta.csv"), data: set("iData.csv"), ..Options::default() };
        run(&Options { out: out.to_owned(), ..options }).unwrap_err().to_string()
    };
    fs::remove_file(out.join("Ranks.csv")).unwrap();
    fs::create_dir(out.join("Ranks.csv")).unwrap();
    let all = |name: &str| fs::read(out.join(name)).ok();
    let before: Vec<_> = names(&out).iter().map(|name| (name.clone(), all(name))).collect();
    assert!(
        own(&out)
            .ends_with("Ranks.csv is a folder where a result would stand: rename it or take another folder.")
    );
    let after: Vec<_> = names(&out).iter().map(|name| (name.clone(), all(name))).collect();
    assert_eq!(after, before);
    let file = out.join("Aggregated.csv");
    assert!(own(&file).ends_with("Aggregated.csv is a file: name a folder for the results."));
    assert_eq!(fs::read(&file).ok(), before.iter().find(|own| own.0 == "Aggregated.csv").unwrap().1);
}

#[test]
fn ranks_and_their_change() {
    let (folder, _) = run_on("panel", "", None);
    let ranks = cells(&folder.path().join("out/Ranks.csv"));
    let rank = |key: &str| ranks["Rank"][key].parse::<i64>().unwrap();
    assert_eq!(ranks["Rank"], ranks["IX"]);
    assert_eq!(ranks["Change"]["U03 2021"], "");
    assert_eq!(ranks["Change"]["U03 2022"], (rank("U03 2021") - rank("U03 2022")).to_string());
    assert_eq!(ranks["Change"]["U03 2024"], (rank("U03 2022") - rank("U03 2024")).to_string());
}

#[test]
fn inputs_written_back_are_read_as_the_same() {
    for (set, more) in [("flat", ""), ("panel", ""), ("flat", ",goalpost_scale,dist2targ_cap_max")] {
        let folder = tempfile::tempdir().unwrap();
        let text = fs::read_to_string(fixture(set).join("iMeta.csv")).unwrap();
        let cells = |row: usize| if row == 0 { more } else { [",100,TRUE", ",,FALSE", ",,"][row % 3] };
        let lines = text.lines().enumerate();
        let text: Vec<String> = lines
            .map(
                |(row, line)| if more.is_empty() { line.to_owned() } else { format!("{line}{}", cells(row)) },
            )
            .collect();
        let meta = Meta::parse("iMeta.csv", text.join("\n").as_bytes()).unwrap();
        let data = Data::read(&fixture(set).join("iData.csv"), &meta).unwrap();
        write_meta(&meta, &folder.path().join("m.csv")).unwrap();
        write_data(&data, &folder.path().join("d.csv")).unwrap();
        let again = Meta::read(&folder.path().join("m.csv")).unwrap();
        assert_eq!(format!("{:?}", again.entries), format!("{:?}", meta.entries));
        let read = Data::read(&folder.path().join("d.csv"), &again).unwrap();
        assert_eq!(format!("{:?}", read.columns), format!("{:?}", data.columns));
        let keys = |data: &Data| {
            data.units.iter().map(|it| format!("{} {} {}", it.code, it.name, it.time)).collect::<Vec<_>>()
        };
        assert_eq!(keys(&read), keys(&data));
        assert_eq!(names(folder.path()).len(), 2);
    }
}
