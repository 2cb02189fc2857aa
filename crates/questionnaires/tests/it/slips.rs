//! Slips that other tools take and that make a condition hold never, or always: told as notes.
use questionnaires::{Files, read};

/// What is said of one condition.
fn noted(relevant: &str) -> Vec<String> {
    let sheets = format!(
        "survey\n,type,name,label,relevant\n,select_one sex,sex,Giới,\n,select_multiple sex,all,Mọi,\n,integer,age,Tuổi,\n\
        ,text,why,Sao?,\"{relevant}\"\nchoices\n,list_name,name,label\n,sex,male,Nam\n,sex,female,Nữ\n,sex,9.0,Khác\n"
    );
    let notices =
        read(sheets.as_bytes(), &Files::default()).unwrap_or_else(|faults| panic!("{faults:?}")).notices;
    notices
        .iter()
        .map(|notice| notice.to_string().replace("Sheet “survey”, row 6, column “relevant”: ", ""))
        .collect()
}

#[test]
fn a_choice_that_there_is_not_is_told() {
    for (condition, value, name) in [
        ("${sex} = 'mal'", "mal", "sex"),
        ("'Male' != ${sex}", "Male", "sex"),
        ("selected(${all}, 'man')", "man", "all"),
        ("${age} > 3 and ${sex} = 1", "1", "sex"),
        ("${all} = 'male man'", "male man", "all"),
    ] {
        assert_eq!(
            noted(condition),
            [format!("“{value}” is not among the choices of “{name}”.")],
            "{condition}"
        );
    }
    for condition in [
        "${sex} = 'male'",
        "${sex} = ''",
        "${sex} = 9",
        "${all} = 'male female'",
        "selected(${all}, 'female')",
        "selected('male female other', ${sex})",
        "${age} = 7",
        "${sex} = concat('ma', 'l')",
    ] {
        assert_eq!(noted(condition), Vec::<String>::new(), "{condition}");
    }
}

#[test]
fn a_text_without_quotation_marks_is_told() {
    assert_eq!(
        noted("${sex} = male"),
        [
            "“male” is no question near this one, so it is always empty; a text stands in quotation marks: 'male'."
        ]
    );
    assert_eq!(noted("../male = 1"), ["the path “../male” leads to no question, so it is always empty."]);
}

#[test]
fn a_date_that_is_none_is_refused() {
    for text in ["01/02/2026", "1/2026", "today"] {
        let sheets = format!("survey\n,type,name,label,constraint\n,date,d,D,. > date('{text}')\n");
        let faults = read(sheets.as_bytes(), &Files::default()).unwrap_err();
        assert_eq!(
            faults[0].to_string(),
            format!(
                "Sheet “survey”, row 3, column “constraint”: the expression cannot be read: “{text}” is no date; a date is \
                 written 2026-11-26."
            )
        );
    }
}

#[test]
fn the_name_that_may_be_meant_is_told() {
    let sheets = "survey\n,type,name,label,relevant\n,integer,employees,A,\n,text,b,Của ${emploees}?,${Employees} > 1\n";
    let faults = read(sheets.as_bytes(), &Files::default()).unwrap_err();
    let said: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "Sheet “survey”, row 4, column “relevant”: “${Employees}” refers to no question; is “${employees}” meant?",
            "Sheet “survey”, row 4, column “label”: “${emploees}” refers to no question; is “${employees}” meant?",
        ]
    );
}
