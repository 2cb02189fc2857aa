//! What expressions compute: those of `XPath` 1.0 as libxml2 2 computes them over the same document (`xpath.tsv`), those of
//! ODK by its specification.
use questionnaires::{Files, Filling, Form, Moment, read};

use crate::shipped::environment;

/// A form whose last question computes an expression over the answers below.
fn form(expression: &str) -> Form {
    let quoted = expression.replace('"', "\"\"");
    let sheets = format!(
        "survey\n,type,name,label,calculation,repeat_count\n,integer,a,A,,\n,text,b,B,,\n,text,t,T,,\n,decimal,n,N,,\n\
         ,begin repeat,r,R,,\n,integer,x,X,,\n,select_multiple c,y,Y,,\n,end repeat,,,,\n,calculate,z,,\"{quoted}\",\n\
         choices\n,list_name,name,label,rate\n,c,u,Ù,1\n,c,v,Vê,2.5\n"
    );
    let reading = read(sheets.as_bytes(), &Files::default());
    reading.unwrap_or_else(|faults| panic!("{expression}: {faults:?}")).form
}

fn computed(expression: &str) -> String {
    let form = form(expression);
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
    filling.view("z").unwrap().value
}

#[test]
fn xpath_is_computed_as_elsewhere() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in include_str!("xpath.tsv").lines() {
        let (expression, expected) = line.split_once('\t').unwrap();
        let found = computed(&format!("string({expression})"));
        // 15 digits there, all that it takes to tell doubles apart here.
        let close = || {
            let both: Option<(f64, f64)> = found.parse().ok().zip(expected.parse().ok());
            both.is_some_and(|(a, b)| (a - b).abs() <= 1e-14 * b.abs())
        };
        let same = found == expected || close();
        if same == OTHERWISE.contains(&expression) {
            wrong.push(format!("{expression} is {expected}, here {found}"));
        }
        count += 1;
    }
    assert_eq!(count, LINES);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// `XPath` 1.0 has no exponents, whatever libxml2 reads; and a single empty answer counts as no, as forms expect.
const OTHERWISE: [&str; 2] = ["number('1e3')", "boolean(../b)"];

const LINES: usize = 137;

#[test]
fn functions_of_odk_are_computed_by_their_specification() {
    for (expression, expected) in [
        ("selected('a b c', 'b')", "true"),
        ("selected('ab c', 'b')", "false"),
        ("selected('', 'b')", "false"),
        ("selected('', '')", "true"),
        ("selected('a', '')", "false"),
        ("count-selected(' a  b ')", "2"),
        ("count-selected('')", "0"),
        ("selected-at('a b c', 0)", "a"),
        ("selected-at('a b c', 2)", "c"),
        ("selected-at('a b c', 3)", ""),
        ("selected-at('a b c', -1)", ""),
        ("jr:choice-name('v', '${y}')", "Vê"),
        ("jr:choice-name('nothing', '${y}')", ""),
        ("if(${a} > 4, 'many', 'few')", "many"),
        ("if(${b}, 'some', 'none')", "none"),
        ("coalesce(${b}, ${a})", "5"),
        ("coalesce('', '')", ""),
        ("regex('0912345678', '0[0-9]{9}')", "true"),
        ("regex('x0912345678', '0[0-9]{9}')", "false"),
        ("regex('ab12', '(?=.*[0-9])[a-z0-9]+')", "true"),
        ("regex('abcd', '(?=.*[0-9])[a-z0-9]+')", "false"),
        ("regex('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab', '(?=a)(a+)+')", "false"),
        ("regex('Đặng', '\\p{L}+')", "true"),
        ("regex('a', 'a|b')", "true"),
        ("regex('ab', 'a|b')", "false"),
        ("substr('hello', 1, 3)", "el"),
        ("substr('hello', -3)", "llo"),
        ("substr('hello', 2)", "llo"),
        ("substr('hello', 3, 1)", ""),
        ("ends-with('xã', 'ã')", "true"),
        ("join(', ', ${x})", "1, 3, 2"),
        ("join('-', 'a', 'b', ${a})", "a-b-5"),
        ("concat(${x}, '!')", "132!"),
        ("round(2.345, 2)", "2.35"),
        ("round(1234, -2)", "1200"),
        ("round(1.005, 2)", "1.01"),
        ("int(-2.7)", "-2"),
        ("int('abc')", ""),
        ("pow(2, 10)", "1024"),
        ("abs(${n})", "2.5"),
        ("min(${x})", "1"),
        ("max(${x}, 7)", "7"),
        ("max(${b}, 7)", "7"),
        ("min(${b})", ""),
        ("sum(${x}) div count(${r})", "2"),
        ("count-non-empty(${y})", "3"),
        ("indexed-repeat(${x}, ${r}, 2)", "3"),
        ("indexed-repeat(${x}, ${r}, 9)", ""),
        ("date('2026-11-26') + 7", "20790"),
        ("date(date('2026-02-27') + 2)", "2026-03-01"),
        ("today() - date('2026-11-25')", "2"),
        ("today()", "2026-11-27"),
        ("now()", "2026-11-27T06:30:00.000+07:00"),
        ("today() > '2026-11-26'", "true"),
        ("decimal-date-time('1970-01-02T12:00:00.000+07:00')", "1.5"),
        ("decimal-time('06:00')", "0.25"),
        ("date-time(1.5)", "1970-01-02T12:00:00.000"),
        ("format-date('2026-03-05', '%d/%m/%Y %e-%n-%y')", "05/03/2026 5-3-26"),
        ("format-date('2026-03-05', '%a %b')", "Thu Mar"),
        ("format-date-time('2026-03-05T07:08:09.012', '%H:%M:%S.%3 %h')", "07:08:09.012 7"),
        ("format-date('tomorrow', '%Y')", ""),
        ("instance('c')/root/item[name = 'v']/rate * 2", "5"),
        ("instance('c')/root/item[rate = 1]/label", "Ù"),
        ("count(instance('c')/root/item)", "2"),
        ("boolean-from-string('1')", "true"),
        ("checklist(2, -1, 1 = 1, 2 = 2, 1 = 2)", "true"),
        ("weighted-checklist(5, 6, 1 = 1, 2, 1 = 2, 9)", "false"),
        ("round(distance('10 106;11 106'))", "111319"),
        ("round(area('0 0;0 1;1 1;1 0') div 1000000)", "12391"),
        ("string-length(uuid())", "36"),
        ("random() >= 0 and random() < 1", "true"),
        ("once(${a})", "5"),
        ("${instanceID}", "uuid:1"),
        ("0 div 0", ""),
    ] {
        assert_eq!(computed(expression), expected, "{expression}");
    }
}

#[test]
fn a_random_order_is_that_of_other_programs() {
    // As Enketo's evaluator (openrosa-xpath-evaluator 2.0.13) has it.
    for (seed, expected) in [
        ("42", "afjbiegdhc"),
        ("1", "gfeachidbj"),
        ("999", "dhcbfigjae"),
        ("-5", "dcajfgehib"),
        ("2147483647", "jbiafdgehc"),
    ] {
        let letters: Vec<String> = ('a'..='j').map(|letter| format!(",s,{letter},{letter}\n")).collect();
        let letters = letters.concat();
        let sheets = format!(
            "survey\n,type,name,label,calculation,parameters\n,select_one s,q,Q,,randomize=true seed={seed}\n\
             ,calculate,z,,\"join('', randomize(instance('s')/root/item/name, {seed}))\",\n\
             choices\n,list_name,name,label\n{letters}"
        );
        let form = read(sheets.as_bytes(), &Files::default()).unwrap().form;
        let filling = Filling::begin(&form, environment());
        assert_eq!(filling.view("z").unwrap().value, expected, "{seed}");
        let shown: String = filling.choices("q").into_iter().map(|choice| choice.value).collect();
        assert_eq!(shown, expected, "{seed}");
    }
}

#[test]
fn the_moment_is_the_only_clock() {
    let form = form("now()");
    let mut environment = environment();
    environment.moment = Moment { unix_millis: 0, offset_minutes: 0 };
    assert_eq!(Filling::begin(&form, environment).view("z").unwrap().value, "1970-01-01T00:00:00.000+00:00");
}

#[test]
fn what_cannot_be_computed_is_refused_when_it_is_read() {
    for (expression, said) in [
        ("digest('a', 'SHA-256')", "the function “digest()” is not supported"),
        ("selected('a')", "takes 2 values, here it has 1"),
        ("1 +", "it ends too early"),
        ("(1", "it ends too early"),
        ("1 2", "what stands at character 3 does not belong there"),
        ("//a", "“//” is not supported"),
        ("../@id", "“@” is not supported"),
        ("parent::a", "“::” is not supported"),
        ("'abc", "the quotation mark at character 1 is never closed"),
        ("regex('a', '(a')", "the pattern “(a” cannot be used"),
        ("1 # 2", "the character “#” (number 3)"),
        ("/data/nothing", ""),
        ("instance('none')/root/item", ""),
        ("${a", "“${” at character 1 has no “}”"),
        ("${none}", "refers to no question"),
        ("${z} + 1", "wait for each other: z"),
        ("jr:choice-name('v', '${a}')", "“a” has no choices"),
    ] {
        let sheets =
            format!("survey\n,type,name,label,calculation\n,integer,a,A,\n,calculate,z,,\"{expression}\"\n");
        let reading = read(sheets.as_bytes(), &Files::default());
        match reading {
            Ok(reading) => assert_eq!(said, "", "{expression}: {:?}", reading.notices),
            Err(faults) => {
                assert_eq!(faults.len(), 1, "{expression}: {faults:?}");
                assert_eq!((faults[0].sheet.as_str(), faults[0].row), ("survey", 4), "{expression}");
                assert!(faults[0].to_string().contains(said), "{expression}: {}", faults[0]);
            }
        }
    }
}
