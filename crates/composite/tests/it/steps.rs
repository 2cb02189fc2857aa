//! Parameters of single steps.
use composite::{Data, Done, Index, Meta, Method, Second};

use crate::support::index;

const META: &str = "Level,iCode,Direction,Weight,Parent,Type\n1,X,1,1,I,Indicator\n1,Y,1,1,I,Indicator\n2,I,1,1,,Aggregate\n";

fn compute(data: &str, method: &str) -> Index {
    let meta = Meta::parse("m", META.as_bytes()).unwrap();
    let data = Data::parse("d", data.as_bytes(), &meta).unwrap();
    Index::compute(meta, data, Method::parse("t", &format!("id = \"t\"\nversion = \"1\"\n{method}")).unwrap())
        .unwrap()
}

fn close(own: &[f64], expected: &[f64]) {
    let near =
        |(own, expected): (&f64, &f64)| (own.is_nan() && expected.is_nan()) || (own - expected).abs() < 1e-12;
    assert!(own.len() == expected.len() && own.iter().zip(expected).all(near), "{own:?} is not {expected:?}");
}

/// Years by themselves are what each year's rows alone would give.
#[test]
fn each_time_by_itself() {
    let whole = index("panel", "normalisation.scope = \"each-time\"");
    for year in [2021.0_f64, 2022.0, 2024.0] {
        let mut data = whole.data.clone();
        let rows: Vec<usize> =
            (0..data.units.len()).filter(|row| data.units[*row].time.total_cmp(&year).is_eq()).collect();
        data.units = rows.iter().map(|row| whole.data.units[*row].clone()).collect();
        for column in &mut data.columns {
            match &mut column.values {
                composite::Values::Numbers(all) => *all = rows.iter().map(|row| all[*row]).collect(),
                composite::Values::Texts(all) => *all = rows.iter().map(|row| all[*row].clone()).collect(),
            }
        }
        let alone = Index::compute(whole.meta.clone(), data, whole.method.clone()).unwrap();
        for (node, column) in alone.aggregated.columns.iter().enumerate() {
            let own: Vec<f64> = rows.iter().map(|row| whole.aggregated.columns[node][*row]).collect();
            close(&own, column);
        }
        assert_eq!(alone.top_ranks(), rows.iter().map(|row| whole.top_ranks()[*row]).collect::<Vec<_>>());
    }
}

const NO: f64 = f64::NAN;
const PANEL: &str = "uCode,Time,X,Y\na,1,2,1\na,2,,1\na,4,,1\na,5,8,1\nb,1,,2\nb,2,1,2\nb,4,,2\nb,5,,2\n";

#[test]
fn gaps_of_panels() {
    // Sorted by time: a1 b1 a2 b2 a4 b4 a5 b5.
    let imputed =
        |kind: &str| compute(PANEL, &format!("imputation.{kind}")).imputed.column("X").unwrap().to_vec();
    close(&imputed("kind = \"latest\""), &[2.0, NO, 2.0, 1.0, 2.0, 1.0, 8.0, 1.0]);
    close(&imputed("kind = \"latest\"\nimputation.look_back = 1"), &[2.0, NO, 2.0, 1.0, NO, 1.0, 8.0, NO]);
    close(&imputed("kind = \"linear\""), &[2.0, 1.0, 3.5, 1.0, 6.5, 1.0, 8.0, 1.0]);
    close(&imputed("kind = \"constant\""), &[2.0, 1.0, 2.0, 1.0, 2.0, 1.0, 8.0, 1.0]);
}

/// As the package `COINr` does: what was not collected in one year is left out of that year, and the other years count.
#[test]
fn an_indicator_without_a_value_at_one_time() {
    let data = "uCode,Time,X,Y\na,1,1,3\nb,1,,4\nc,1,5,9\na,2,2,\nb,2,3,\nc,2,4,\n";
    for method in ["", "imputation.kind = \"median\""] {
        let index = compute(data, method);
        close(index.imputed.column("X").unwrap(), &[1.0, 3.0, 5.0, 2.0, 3.0, 4.0]);
        close(index.imputed.column("Y").unwrap(), &[3.0, 4.0, 9.0, NO, NO, NO]);
        close(index.scores(), &[0.0, 100.0 / 3.0, 100.0, 25.0, 50.0, 75.0]);
        assert_eq!(index.top_ranks(), [3, 2, 1, 3, 2, 1]);
        assert_eq!(
            index.notes[0],
            "The indicator \"Y\" has no value at 2 and does not count then; scores of that time are made of the others."
        );
        assert!(
            index.notes_vi[0].starts_with("Chỉ tiêu \"Y\" không có giá trị ở 2 và khi ấy không được tính;")
        );
    }
    let same = "uCode,Time,X,Y\na,1,1,3\nb,1,2,4\na,2,2,7\nb,2,3,7\n";
    let index = compute(same, "normalisation.scope = \"each-time\"");
    close(index.scores(), &[0.0, 100.0, 0.0, 100.0]);
    assert!(
        index.notes[0]
            .starts_with("The indicator \"Y\" is the same for all units at 2 and does not count then;")
    );
    assert_eq!((index.notes.len(), index.notes_vi.len()), (1, 1));
}

/// Columns of iMeta that `COINr` reads for goalposts and targets; what the method says of one indicator goes before them.
#[test]
fn parameters_of_imeta() {
    let own = |columns: &str, x: &str, y: &str, method: &str| {
        let text = META.replace(",Type\n", &format!(",Type,{columns}\n"));
        let text = text.replace("1,X,1,1,I,Indicator", &format!("1,X,1,1,I,Indicator,{x}"));
        let text = text.replace("1,Y,1,1,I,Indicator", &format!("1,Y,-1,1,I,Indicator,{y}"));
        let none = ",".repeat(columns.matches(',').count() + 1);
        let text = text.replace("2,I,1,1,,Aggregate", &format!("2,I,1,1,,Aggregate{none}"));
        let meta = Meta::parse("m", text.as_bytes()).unwrap();
        let data = Data::parse("d", b"uCode,X,Y\na,1,1\nb,3,3\nc,6,6\n", &meta).unwrap();
        let method = format!("id = \"t\"\nversion = \"1\"\n{method}");
        let index = Index::compute(meta, data, Method::parse("t", &method).unwrap()).unwrap();
        ["X", "Y"].map(|code| index.normalised.column(code).unwrap().to_vec())
    };
    let posts = "goalpost_lower,goalpost_upper,goalpost_scale,goalpost_trunc2posts";
    let kind = "normalisation.kind = \"goalposts\"";
    let [x, y] = own(posts, "2,4,10,TRUE", "2,4,100,FALSE", kind);
    close(&x, &[0.0, 5.0, 10.0]);
    close(&y, &[150.0, 50.0, -100.0]);
    let [x, y] = own(posts, "2,4,,", "2,4,100,F", &format!("{kind}\nnormalisation.scale = 2.0"));
    close(&x, &[0.0, 1.0, 2.0]);
    close(&y, &[150.0, 50.0, -100.0]);
    let single = "[normalisation.indicators.X]\nkind = \"goalposts\"\nlower = 1\nupper = 6";
    close(&own(posts, "2,4,10,TRUE", "2,4,10,TRUE", single)[0], &[0.0, 0.4, 1.0]);
    let [x, y] = own("Target,dist2targ_cap_max", "3,TRUE", "4,FALSE", "normalisation.kind = \"dist2targ\"");
    close(&x, &[0.0, 1.0, 1.0]);
    close(&y, &[2.5, 1.5, 0.0]);
}

/// 0.2 and 0.7 of 1.8 come to a little less than half in doubles, and the rest to exactly half; computed with R 4.2.2.
#[test]
fn halves_of_copeland_are_those_of_doubles() {
    let row = |code: &str, weight: &str| format!("1,{code},1,{weight},I,Indicator\n");
    let rows =
        [("W", "0.1"), ("X", "0.2"), ("Y", "0.7"), ("Z", "0.8")].map(|(code, weight)| row(code, weight));
    let meta = format!("Level,iCode,Direction,Weight,Parent,Type\n{}2,I,1,1,,Aggregate\n", rows.concat());
    let of = |data: &str| {
        let meta = Meta::parse("m", meta.as_bytes()).unwrap();
        let data = Data::parse("d", data.as_bytes(), &meta).unwrap();
        let method = "id = \"t\"\nversion = \"1\"\naggregation.kind = \"copeland\"";
        Index::compute(meta, data, Method::parse("t", method).unwrap()).unwrap().scores().to_vec()
    };
    close(&of("uCode,W,X,Y,Z\na,0,1,1,0\nb,1,0,0,1\n"), &[-1.0, 0.0]);
    close(&of("uCode,W,X,Y,Z\na,1,0,0,1\nb,0,1,1,0\n"), &[0.0, 0.0]);
    close(&of("uCode,W,X,Y,Z\na,1,0,0,0\nb,0,1,1,1\n"), &[-1.0, 1.0]);
}

/// 100 small values and ten large ones, more than are winsorised.
fn outliers(sign: f64) -> String {
    let rows = (1..=110).map(|row: i32| {
        let value = if row > 100 { f64::from(row - 100) * 1e4 } else { f64::from(row) };
        format!("u{row:03},{},{row}", sign * value)
    });
    format!("uCode,X,Y\n{}\n", rows.collect::<Vec<_>>().join("\n"))
}

#[test]
fn outliers_that_winsorising_does_not_mend() {
    let of = |sign: f64, method: &str| {
        let index = compute(&outliers(sign), method);
        (index.treatments[0].done, index.treated.column("X").unwrap().to_vec())
    };
    let part = 0.01 * (1e5 - 1.0_f64);
    let (done, values) = of(1.0, "");
    assert_eq!(done, Done::Transformed(Second::LogCt));
    assert!((values[104] - (5e4 - 1.0 + part).ln()).abs() < 1e-12);
    // Where the small values are the outliers, the plain logarithm pulls them further away; the other one turns around.
    let (done, values) = of(-1.0, "treatment.second = \"log-ct-plus\"");
    assert_eq!(done, Done::Transformed(Second::LogCtPlus));
    assert!((values[104] + (-1.0 + part + 5e4).ln()).abs() < 1e-12);
    let (_, values) = of(1.0, "treatment.second = \"log-ct-orig\"");
    assert!((values[104] - 5e4_f64.ln()).abs() < 1e-12);
    let (done, values) = of(1.0, "treatment.second = \"none\"");
    assert_eq!(done, Done::Winsorised { high: 5, low: 0 });
    assert!(
        (values[109] - 5e4).abs() < 1e-9
            && (values[104] - 5e4).abs() < 1e-9
            && (values[103] - 4e4).abs() < 1e-9
    );
    // Combined: the five that were moved are equal, and the range is theirs.
    let (_, values) = of(1.0, "treatment.combined = true");
    assert!((values[109] - (5e4 - 1.0 + 0.01 * (5e4 - 1.0_f64)).ln()).abs() < 1e-12);
    let (_, values) = of(1.0, "treatment.kind = \"second-only\"");
    assert!((values[109] - (1e5 - 1.0 + part).ln()).abs() < 1e-12);
    let index = compute(&outliers(1.0), "treatment.except = [\"X\"]");
    assert!((index.treated.column("X").unwrap()[109] - 1e5).abs() < 1e-9);
    assert!(index.treatments.iter().all(|own| own.code == "Y"));
}

#[test]
fn one_indicator_in_its_own_way() {
    let data = "uCode,X,Y\na,1,10\nb,2,20\nc,3,40\n";
    let index = compute(
        data,
        "[normalisation.indicators.Y]\nkind = \"goalposts\"\nlower = 0\nupper = 20\nscale = 50",
    );
    close(index.normalised.column("X").unwrap(), &[0.0, 50.0, 100.0]);
    close(index.normalised.column("Y").unwrap(), &[25.0, 50.0, 50.0]);
}

#[test]
fn a_share_of_the_parts_must_be_there() {
    let data = "uCode,X,Y\na,1,10\nb,2,\nc,,40\nd,5,50\n";
    let none = "preset = \"coinr-no-imputation\"\n";
    let scores = |method: &str| compute(data, &format!("{none}{method}")).scores().to_vec();
    close(&scores(""), &[0.0, 25.0, 75.0, 100.0]);
    close(&scores("aggregation.at_least = 0.5"), &[0.0, 25.0, 75.0, 100.0]);
    close(&scores("aggregation.at_least = 0.51"), &[0.0, NO, NO, 100.0]);
}
