//! The page's script computes as we do. What we compute stands in `frontend/tests/interview.json`, which
//! `frontend/tests/interview.test.js` holds the script to. After a change of either, write it anew:
//! `cargo test -p chonoi-interview -- --ignored the_golden_file_is_written`.
use std::collections::BTreeMap;
use std::path::PathBuf;

use questionnaires::{Environment, Files, Filling, Form, Moment, Tongue, read};
use serde_json::{Value, json};

use crate::forms;

const FILE: &str = "../../frontend/tests/interview.json";

pub(crate) fn environment() -> Environment {
    Environment::new("uuid:1", Moment { unix_millis: 1_795_735_800_000, offset_minutes: 420 })
}

/// Expressions of others' tests, and ours; not those that look at every question, where all of these stand.
fn expressions() -> Vec<&'static str> {
    let elsewhere = include_str!("../../../questionnaires/tests/it/xpath.tsv").lines();
    let elsewhere = elsewhere.filter_map(|line| line.split_once('\t').map(|(expression, _)| expression));
    let elsewhere = elsewhere.filter(|expression| !expression.starts_with("/data/*"));
    elsewhere.chain(include_str!("parity/expressions.txt").lines().filter(|line| !line.is_empty())).collect()
}

/// A form whose last questions compute the expressions.
fn computing(expressions: &[&str]) -> Form {
    let rows = expressions.iter().enumerate().map(|(at, expression)| {
        let quoted = expression.replace('"', "\"\"");
        format!(",calculate,z{at},,\"{quoted}\",\n,calculate,s{at},,\"string({quoted})\",\n")
    });
    let sheets = format!(
        "survey\n,type,name,label::Tiếng Việt (vi),calculation,repeat_count\n,integer,a,A,,\n,text,b,B,,\n,text,t,T,,\n\
         ,decimal,n,N,,\n,begin repeat,r,R,,\n,integer,x,X,,\n,select_multiple c,y,Y,,\n,end repeat,,,,\n{}choices\n\
         ,list_name,name,label::Tiếng Việt (vi),rate\n,c,u,Ù,1\n,c,v,Vê,2.5\n,c,w,,\n",
        rows.collect::<String>()
    );
    read(sheets.as_bytes(), &Files::default()).unwrap_or_else(|faults| panic!("{faults:?}")).form
}

fn computed() -> Value {
    let expressions = expressions();
    let form = computing(&expressions);
    let mut filling = Filling::begin(&form, environment());
    for (path, value) in [("a", "5"), ("t", "một hai ba"), ("n", "-2.50")] {
        filling.set(path, value).unwrap();
    }
    filling.add("r").unwrap();
    filling.add("r").unwrap();
    for (path, value) in [("x", ["1", "3", "2"]), ("y", ["u", "v", "u"])] {
        for (pass, value) in (1..).zip(value) {
            filling.set(&format!("r[{pass}]/{path}"), value).unwrap();
        }
    }
    let value = |path: String| filling.view(&path).unwrap().value;
    let results = expressions.iter().enumerate();
    let results =
        results.map(|(at, expression)| json!([expression, value(format!("z{at}")), value(format!("s{at}"))]));
    let mut answers = filling.answers();
    answers.retain(|name, _| ["a", "b", "t", "n", "r"].contains(&name.as_str()));
    json!({
        "model": questionnaires::model(&form, 0, Tongue::Vi),
        "answers": answers,
        "results": results.collect::<Vec<_>>(),
    })
}

/// What is shown, by path.
type Views = BTreeMap<String, Value>;

fn views(filling: &Filling<'_>) -> Views {
    let relevant = filling.views().into_iter().filter(|view| view.relevant);
    let shown = relevant.map(|view| {
        let choices = filling
            .choices(&view.path)
            .into_iter()
            .map(|choice| format!("{} {}", choice.value, choice.label));
        let shown = json!([view.label, view.value, view.required, choices.collect::<Vec<_>>()]);
        (view.path, shown)
    });
    shown.collect()
}

/// What can be seen of a filling, as far as it was otherwise before.
fn seen(filling: &Filling<'_>, before: &mut Views) -> Value {
    let now = views(filling);
    let came: Views = now
        .iter()
        .filter(|(path, view)| before.get(*path) != Some(view))
        .map(|(path, view)| (path.clone(), view.clone()))
        .collect();
    let gone: Vec<String> = before.keys().filter(|path| !now.contains_key(*path)).cloned().collect();
    *before = now;
    let mistakes = filling.mistakes().into_iter().map(|mistake| json!([mistake.path, mistake.message]));
    json!({"answers": filling.answers(), "came": came, "gone": gone, "mistakes": mistakes.collect::<Vec<_>>()})
}

/// Answers a form step by step; what follows is noted after each.
fn answered(name: &str, form: &Form, steps: &[(&str, &str)]) -> Value {
    let mut filling = Filling::begin(form, environment());
    let mut before = Views::new();
    let mut noted = vec![json!({"seen": seen(&filling, &mut before)})];
    for (path, value) in steps {
        match path.split_once(' ') {
            Some(("add", path)) => drop(filling.add(path).unwrap()),
            Some(("remove", path)) => filling.remove(path).unwrap(),
            _ => filling.set(path, value).unwrap_or_else(|error| panic!("{name}: {error}")),
        }
        noted.push(json!({"act": path, "value": value, "seen": seen(&filling, &mut before)}));
    }
    json!({"name": name, "model": questionnaires::model(form, 0, Tongue::Vi), "steps": noted})
}

fn golden() -> String {
    let forms: Vec<Value> =
        forms::steps().iter().map(|(name, form, steps)| answered(name, form, steps)).collect();
    let golden = json!({"instance": "uuid:1", "now": 1_795_735_800_000_i64, "expressions": computed(), "forms": forms});
    // A line for each case, so that a change can be read.
    golden
        .to_string()
        .replace("],[\"", "],\n[\"")
        .replace(",{\"act\"", ",\n{\"act\"")
        .replace("{\"kind\"", "\n{\"kind\"")
        + "\n"
}

fn file() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(FILE)
}

#[test]
fn the_golden_file_is_what_we_compute() {
    let found = std::fs::read_to_string(file()).unwrap();
    assert!(found == golden(), "frontend/tests/interview.json is older than the rules: write it anew");
}

#[test]
#[ignore = "writes the golden file"]
fn the_golden_file_is_written() {
    std::fs::write(file(), golden()).unwrap();
}

#[test]
fn every_function_of_the_handbook_is_in_it() {
    let handbook = include_str!("../../../../docs/questionnaires.md");
    let line = handbook.lines().find(|line| line.starts_with("Functions: ")).unwrap();
    let names: Vec<&str> =
        line.split('`').skip(1).step_by(2).filter_map(|call| call.split('(').next()).collect();
    assert!(names.len() > 70, "{names:?}");
    let all = expressions().join("\n");
    let missing: Vec<&&str> = names.iter().filter(|name| !all.contains(&format!("{name}("))).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
