//! Questionnaires as others make them: what they mean and what is said of their slips.
use questionnaires::{Files, Filling, Form, read, to_sheets};

use crate::shipped::environment;

fn form(sheets: &str) -> Form {
    read(sheets.as_bytes(), &Files::default()).unwrap_or_else(|faults| panic!("{faults:?}")).form
}

/// What is said of one expression.
fn said(expression: &str) -> String {
    let sheets = format!("survey\n,type,name,label,relevant\n,integer,a,A,\n,text,b,B,\"{expression}\"\n");
    read(sheets.as_bytes(), &Files::default()).unwrap_err()[0].to_string()
}

#[test]
fn a_filter_of_earlier_answers_looks_at_their_pass() {
    let form = form(
        "survey\n,type,name,label,choice_filter,calculation\n,begin repeat,person,Người,,\n,text,first,Tên,,\n\
        ,begin group,more,Thêm,,\n,integer,age,Tuổi,,\n,end group,,,,\n\
        ,select_one ${first},friend,Bạn,${first} != current()/../first and ${age} > 9,\n,end repeat,,,,\n\
        ,integer,least,Ít nhất,,\n,select_one ${first},head,Chủ hộ,${age} >= ${least},\n\
        ,select_one ${age},of,Tuổi ai,${first} != 'Ba',\n",
    );
    let mut filling = Filling::begin(&form, environment());
    for (pass, (name, age)) in (1..).zip([("An", "40"), ("Ba", "8"), ("Cu", "12")]) {
        if pass > 1 {
            filling.add("person").unwrap();
        }
        filling.set(&format!("person[{pass}]/first"), name).unwrap();
        filling.set(&format!("person[{pass}]/more/age"), age).unwrap();
    }
    filling.set("least", "12").unwrap();
    let choices =
        |path: &str| filling.choices(path).into_iter().map(|choice| choice.value).collect::<Vec<_>>();
    assert_eq!(choices("head"), ["An", "Cu"]);
    assert_eq!(choices("person[2]/friend"), ["An", "Cu"]);
    assert_eq!(choices("person[1]/friend"), ["Cu"]);
    assert_eq!(choices("of"), ["40", "12"]);
}

#[test]
fn dates_in_expressions_need_no_zeros() {
    let form = form(
        "survey\n,type,name,label,constraint,calculation\n,date,born,Sinh,. > date('1900-1-1'),\n\
        ,calculate,shown,,,\"format-date('2026-1-5', '%d/%m/%Y')\"\n",
    );
    let mut filling = Filling::begin(&form, environment());
    filling.set("born", "1980-06-15").unwrap();
    assert_eq!(filling.mistakes().len(), 0);
    assert_eq!(filling.answers()["shown"], "05/01/2026");
    filling.set("born", "1980-6-15").unwrap();
    assert_eq!(filling.mistakes().len(), 1, "an answer has its zeros");
}

#[test]
fn entities_are_told_of_and_kept_for_other_programs() {
    let sheets = "survey\n,type,name,label,save_to\n,text,who,Ai?,full_name\nentities\n,list_name,label\n,people,${who}\n";
    let reading = read(sheets.as_bytes(), &Files::default()).unwrap();
    let said: Vec<String> = reading.notices.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "Sheet “entities”, row 5: no list of entities is made here, answers are kept as submissions only; the sheet and the \
          column “save_to” stay for other programs."
        ]
    );
    let written = to_sheets(&reading.form);
    let entities = written.get("entities").unwrap();
    assert_eq!(
        (&entities.headers[..], &entities.rows[0].cells[..]),
        (&["list_name".to_owned(), "label".to_owned()][..], &["people".to_owned(), "${who}".to_owned()][..],)
    );
    let survey = written.get("survey").unwrap();
    let at = survey.headers.iter().position(|header| header == "save_to").unwrap();
    assert_eq!(survey.rows[0].cells[at], "full_name");
    let wrong = sheets.replace("${who}", "${whom}");
    let faults = read(wrong.as_bytes(), &Files::default()).unwrap_err();
    assert_eq!((faults[0].sheet.as_str(), faults[0].row), ("entities", 6));
    let alone = sheets.split_once("entities").unwrap().0;
    let faults = read(alone.as_bytes(), &Files::default()).unwrap_err();
    assert!(
        faults[0].to_string().ends_with("“save_to” needs the sheet “entities”; add it or empty the column.")
    );
}

#[test]
fn habits_of_spreadsheets_and_programs_are_told() {
    for (expression, found, right) in [
        ("${a} == 1", "==", "="),
        ("${a} <> 1", "<>", "!="),
        ("${a} ≥ 1", "≥", ">="),
        ("${a} = 1 AND ${a} = 2", "AND", "and"),
        ("${a} = 1 && ${a} = 2", "&&", "and"),
        ("IF(${a} = 1, 1, 0)", "IF", "if"),
        ("count_selected(${a}) > 1", "count_selected", "count-selected"),
        ("${a} = TRUE()", "TRUE", "true"),
    ] {
        assert_eq!(
            said(expression),
            format!(
                "Sheet “survey”, row 4, column “relevant”: the expression cannot be read: “{found}” is written “{right}” here."
            )
        );
    }
    assert!(said("foo(1)").ends_with("the function “foo()” is not supported; remove or replace it."));
    // What comes along from a page and cannot be seen means nothing.
    form("survey\n,type,name,label,relevant\n,integer,a,A,\n,text,b,B,\u{200b}${a} = 1\u{feff}\n");
}

#[test]
fn types_that_are_almost_right_are_told() {
    let said = |kind: &str| {
        let sheets =
            format!("survey\n,type,name,label\n,\"{kind}\",q,Q\nchoices\n,list_name,name,label\n,YN,y,Y\n");
        read(sheets.as_bytes(), &Files::default()).unwrap_err()[0].what.say(questionnaires::Tongue::En)
    };
    for (kind, right) in [
        ("Integer", "integer"),
        ("Date Time", "date time"),
        ("Select_One YN", "select_one YN"),
        ("Begin Group", "begin group"),
        ("integr", "integer"),
        ("slect_one YN", "select_one YN"),
        ("bigin group", "begin group"),
    ] {
        assert_eq!(said(kind), format!("the type “{kind}” is written “{right}”"));
    }
    for kind in ["select_one", "select_one YN, other", "select_one_YN"] {
        assert_eq!(
            said(kind),
            "behind “select_one” stands the name of one list of the sheet “choices”, without spaces: select_one LIST"
        );
    }
    assert_eq!(said("select_one yn"), "there is no list “yn”; is “YN” meant?");
    assert_eq!(said("foo"), "the type “foo” is not known; write for example text, integer, select_one LIST");
}

#[test]
fn texts_without_a_language_are_told_of_in_words() {
    let sheets = "survey\n,type,name,label,label::French (fr)\n,text,a,A,Â\n,text,b,,B\n";
    let notices = read(sheets.as_bytes(), &Files::default()).unwrap().notices;
    assert_eq!(
        notices[0].to_string(),
        "1 texts stand only in columns with a language, not in the one without; give every heading its language, for example \
         label::English (en)."
    );
}

#[test]
fn defaults_that_compute_are_told_from_words() {
    let form = form(
        "survey\n,type,name,label,default\n,date,due,Hạn,today() + 1\n,date,day,Ngày,now()\n,dateTime,at,Lúc,today()\n\
        ,time,clock,Giờ,now()\n,integer,half,Nửa,7 div 2\n,integer,few,Ít,int(2.5 * 2) + 1\n\
        ,decimal,share,Phần,7 div 2\n,text,first,Đầu,instance('l')/root/item[2]/name\n,text,ward,Phường,Phường 1(cũ)\n\
        ,text,words,Lời,count (x)\n,text,phone,Máy,+84 90 123\n,text,dash,Gạch,Quận 1 - TP.HCM\n\
        choices\n,list_name,name,label\n,l,a,A\n,l,b,B\n",
    );
    let filling = Filling::begin(&form, environment());
    let answers = filling.answers();
    let expected = [
        ("due", "2026-11-28"),
        ("day", "2026-11-27"),
        ("at", "2026-11-27T00:00:00.000"),
        ("clock", "06:30:00.000+07:00"),
        ("half", "3"),
        ("few", "6"),
        ("share", "3.5"),
        ("first", "b"),
        ("ward", "Phường 1(cũ)"),
        ("words", "count (x)"),
        ("phone", "+84 90 123"),
        ("dash", "Quận 1 - TP.HCM"),
    ];
    for (name, value) in expected {
        assert_eq!(answers[name], value, "{name}");
    }
    assert_eq!(filling.mistakes().len(), 0);
}

#[test]
fn what_is_computed_fits_its_question() {
    let form = form(
        "survey\n,type,name,label,calculation\n,date,day,Ngày,\n,date,later,Sau,${day} + 30\n,dateTime,noon,Trưa,${day} + 0.5\n\
        ,date,short,Ngắn,'2026-1-5'\n,integer,flag,Cờ,${day} != ''\n,integer,none,Không,'abc'\n,integer,cut,Cắt,-2.9\n\
        ,decimal,endless,Vô cùng,1 div 0\n,time,clock,Giờ,'lúc 9 giờ'\n,text,days,Số ngày,${day} + 1\n",
    );
    let mut filling = Filling::begin(&form, environment());
    filling.set("day", "2026-01-31").unwrap();
    let answers = filling.answers();
    let expected = [
        ("later", Some("2026-03-02")),
        ("noon", Some("2026-01-31T12:00:00.000")),
        ("short", Some("2026-01-05")),
        ("flag", Some("1")),
        ("none", None),
        ("cut", Some("-2")),
        ("endless", None),
        ("clock", None),
        ("days", Some("20485")),
    ];
    for (name, value) in expected {
        assert_eq!(answers.get(name).and_then(|value| value.as_str()), value, "{name}");
    }
    assert_eq!(filling.mistakes().len(), 0, "nobody could mend what is computed");
}

#[test]
fn errors_of_cells_are_told() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let page = workbook.add_worksheet();
    page.set_name("survey").unwrap();
    for (column, header) in (0..).zip(["type", "name", "label", "relevant"]) {
        page.write_string(0, column, header).unwrap();
    }
    for (column, cell) in (0..).zip(["text", "a", "A"]) {
        page.write_string(1, column, cell).unwrap();
    }
    page.write_formula(1, 3, rust_xlsxwriter::Formula::new("=b").set_result("#NAME?")).unwrap();
    let faults = read(&workbook.save_to_buffer().unwrap(), &Files::default()).unwrap_err();
    let said: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "Sheet “survey”, row 2, column “relevant”: the cell shows the error #NAME?; write texts that begin with =, + or - with \
          an apostrophe before them."
        ]
    );
}

#[test]
fn a_workbook_without_questions_names_its_sheets() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    for name in ["surveys", "choices"] {
        workbook.add_worksheet().set_name(name).unwrap();
    }
    let faults = read(&workbook.save_to_buffer().unwrap(), &Files::default()).unwrap_err();
    assert_eq!(
        faults[0].to_string(),
        "there is no sheet “survey” among the sheets surveys, choices; name the sheet of the questions so."
    );
}

#[test]
fn paths_up_from_a_choice_are_told() {
    let sheets = |filter: &str| {
        format!(
            "survey\n,type,name,label,choice_filter,calculation\n,text,p,P,,\n,select_one l,q,Q,\"{filter}\",\n\
            ,calculate,c,,,\"instance('l')/root/item[of = ../p]/name\"\n,begin repeat,r,R,,\n,text,x,X,,\n,end repeat,,,,\n\
            ,select_one ${{x}},y,Y,../p != x,\nchoices\n,list_name,name,label,of\n,l,a,A,b\n"
        )
    };
    let said = |filter: &str| {
        let notices = read(sheets(filter).as_bytes(), &Files::default()).unwrap().notices;
        notices.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let inside = "Sheet “survey”, row 5, column “calculation”: “../p” starts at the choice that is looked at and leads nowhere; write \
        current()/../p.";
    assert_eq!(said("of = current()/../p"), [inside]);
    assert_eq!(
        said("of = ../p"),
        [
            "Sheet “survey”, row 4, column “choice_filter”: “../p” starts at the choice that is looked at and leads nowhere; \
             write current()/../p.",
            inside,
        ]
    );
}

#[test]
fn markup_is_not_shown_and_kept_for_other_programs() {
    let form = form(
        "survey\n,type,name,label,hint,constraint,constraint_message\n,text,who,**Ai?**,_Họ tên_<br>đầy đủ,. != 'x',Không <b>x</b>\n\
        ,select_one l,how,Chào *${who}*,,,\n,note,bye,\"<span style=\"\"color:red\"\">Cảm ơn</span> **${who}**, ${how}\",,,\n\
        choices\n,list_name,name,label\n,l,a,**Tốt** & nhanh\n,l,b,5 < 6 * 2 * 3\n",
    );
    let mut filling = Filling::begin(&form, environment());
    filling.set("who", "x").unwrap();
    filling.set("how", "a").unwrap();
    let view = filling.view("who").unwrap();
    assert_eq!((view.label.as_str(), view.hint.as_str()), ("Ai?", "Họ tên\nđầy đủ"));
    assert_eq!(filling.mistakes()[0].message, "Không x");
    assert_eq!(filling.view("how").unwrap().label, "Chào x");
    let labels: Vec<String> = filling.choices("how").into_iter().map(|choice| choice.label).collect();
    assert_eq!(labels, ["Tốt & nhanh", "5 < 6 * 2 * 3"]);
    assert_eq!(filling.view("bye").unwrap().label, "Cảm ơn x, Tốt & nhanh");
    let survey = to_sheets(&form);
    assert_eq!(survey.get("survey").unwrap().rows[0].cells[2], "**Ai?**");
    assert_eq!(survey.get("choices").unwrap().rows[0].cells[2], "**Tốt** & nhanh");
}
