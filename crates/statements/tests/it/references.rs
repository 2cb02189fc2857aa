use kernel::Code;
use proptest::prelude::*;
use statements::Candidate::{self, Cut, Proven};
use statements::{PREFIX, Reading, find_references, proven_references};

/// What banks leave of a code: its letters, digits and a check character that is one.
fn reference() -> impl Strategy<Value = String> {
    let code = any::<[u8; 5]>().prop_map(Code::from_bytes).prop_filter("a sign", Code::is_plain);
    code.prop_map(|code| format!("{PREFIX}{code}"))
}

fn proven(reference: &str, reading: Reading) -> Candidate {
    Proven { reference: reference.to_owned(), reading }
}

fn cut(prefix: &str) -> Candidate {
    Cut { prefix: prefix.to_owned() }
}

#[test]
fn texts_of_banks_name_their_references() {
    use Reading::{AsWritten, LettersAsDigits, Spaced};
    for (text, wanted) in [
        ("CN7K3MQ9TAZ", proven("CN7K3MQ9TAZ", AsWritten)),
        ("MBVCB.7654321.CN7K3MQ9TAZ CHUYEN TIEN-CHUYEN TIEN CN-OQCH", proven("CN7K3MQ9TAZ", AsWritten)),
        ("cn7k3mq9taz", proven("CN7K3MQ9TAZ", AsWritten)),
        ("thanhtoancn7k3mq9tazchuyentien", proven("CN7K3MQ9TAZ", AsWritten)),
        ("QR - CN 7K3M Q9TA Z", proven("CN7K3MQ9TAZ", Spaced)),
        ("C.N.7-K-3-M-Q-9-T-A-Z", proven("CN7K3MQ9TAZ", Spaced)),
        ("CN7K3M\nQ9TAZ", proven("CN7K3MQ9TAZ", Spaced)),
        ("trả tiền CŃ7K3MQ9TẤZ", proven("CN7K3MQ9TAZ", AsWritten)),
        ("CNOAIOB2C36", proven("CN0A10B2C36", LettersAsDigits)),
        ("CN4PZ07H22U", proven("CN4PZ07H22U", AsWritten)),
        ("CNCN7K3MQ9R", proven("CNCN7K3MQ9R", AsWritten)),
    ] {
        assert_eq!(find_references(text), [wanted], "{text}");
    }
}

#[test]
fn many_references_come_the_surest_first_and_once() {
    let text = "CNOA10B2C36, CN 7K3M Q9TAZ; CNABCDEFGHQ / cn7k3mq9taz va CNXXXX9";
    let wanted = [
        proven("CNABCDEFGHQ", Reading::AsWritten),
        proven("CN7K3MQ9TAZ", Reading::AsWritten),
        proven("CN0A10B2C36", Reading::LettersAsDigits),
        cut("CNXXXX9"),
    ];
    assert_eq!(find_references(text), wanted);
    assert_eq!(proven_references(text), ["CNABCDEFGHQ", "CN7K3MQ9TAZ", "CN0A10B2C36"]);
}

#[test]
fn references_that_are_cut_off_are_told_apart() {
    for (text, wanted) in [
        ("THANH TOAN DON HANG CN7K3", None),
        ("THANH TOAN DON HANG CN7K3M", Some("CN7K3M")),
        ("MBVCB.123456.CHUYEN CN7K3MQ9TA", Some("CN7K3MQ9TA")),
        ("THANHTOANDONHANGCN7K3MQ", Some("CN7K3MQ")),
        ("THANH TOAN CN 7K3M Q", Some("CN7K3MQ")),
        ("MBVCB.123.CN7K3MQ-CHUYEN TIEN", Some("CN7K3MQ")),
        ("CNO7I3", Some("CN0713")),
        // One character of the whole is wrong: nothing is proven, and it is not cut off.
        ("CN7K3MQ9TAY", None),
        ("CNUUUUUU", None),
        ("cong ty CN Tra Vinh", None),
        ("hoc vien CNTT", None),
        ("CNTRAVINH-CHUYEN TIEN", None),
    ] {
        let wanted: Vec<_> = wanted.into_iter().map(cut).collect();
        assert_eq!(find_references(text), wanted, "{text}");
    }
}

#[test]
fn other_texts_name_nothing() {
    for text in ["", "CN", "cong ty CN Tra Vinh", "CN000000001", "ĐCNđường", "C N", "NC7K3MQ9TAZ"] {
        assert_eq!(find_references(text), [], "{text}");
    }
    assert_eq!(proven_references("CNCNCNCNCNCN"), Vec::<String>::new());
}

#[test]
fn a_text_full_of_references_gives_no_more_than_sixteen() {
    let codes = (0..40u8).map(|at| Code::from_bytes([1, 2, 3, 4, at])).filter(Code::is_plain);
    let text = codes.map(|code| format!("{PREFIX}{code}")).collect::<Vec<_>>().join(" ");
    assert!(text.split_whitespace().count() > 20, "{text}");
    assert_eq!(find_references(&text).len(), 16);
}

proptest! {
    #[test]
    fn a_reference_survives_what_banks_do(
        reference in reference(),
        before in "[A-Za-zÀ-ỹ0-9 .,;/_-]{0,25}",
        after in "[A-Za-zÀ-ỹ0-9 .,;/_-]{0,25}",
        gaps in prop::collection::vec("[ .\\-/\n]{0,2}", 11),
        lower in any::<bool>(),
        letters in any::<bool>(),
    ) {
        let written = if letters { reference.replace('0', "O").replace('1', "I") } else { reference.clone() };
        let spaced: String = written.chars().zip(&gaps).flat_map(|(c, gap)| std::iter::once(c).chain(gap.chars())).collect();
        let spaced = if lower { spaced.to_lowercase() } else { spaced };
        prop_assert!(proven_references(&spaced).contains(&reference));
        let text = format!("{before}{spaced}{after}");
        prop_assert!(proven_references(&text).contains(&reference), "{}", text);
    }

    #[test]
    fn a_changed_character_never_matches(reference in reference(), at in 2usize..11, to in "[0-9A-HJKMNP-TV-Z]", gap in any::<bool>()) {
        let mut wrong = reference.clone();
        wrong.replace_range(at..=at, &to);
        prop_assume!(wrong != reference);
        let text = if gap { format!("{} {}", &wrong[..6], &wrong[6..]) } else { wrong.clone() };
        prop_assert_eq!(proven_references(&text), Vec::<String>::new());
    }

    #[test]
    fn neighbours_that_change_places_never_match(reference in reference(), at in 2usize..10) {
        let mut wrong = reference.clone();
        wrong.replace_range(at..=at, &reference[at + 1..=at + 1]);
        wrong.replace_range(at + 1..=at + 1, &reference[at..=at]);
        prop_assume!(wrong != reference);
        prop_assert_eq!(proven_references(&wrong), Vec::<String>::new());
    }

    #[test]
    fn a_cut_reference_keeps_its_beginning(reference in reference(), kept in 6usize..11, before in "[A-BD-Z ]{0,20}") {
        let text = format!("{before} {}", &reference[..kept]);
        let prefix = reference[..kept].to_owned();
        let found = find_references(&text);
        prop_assert!(found.contains(&Cut { prefix }), "{:?}", found);
        prop_assert_eq!(proven_references(&text), Vec::<String>::new());
    }

    #[test]
    fn what_is_proven_has_a_check_character_that_fits(text in "[CN0-9A-Z .]{0,80}") {
        for reference in proven_references(&text) {
            let code = reference.strip_prefix(PREFIX).unwrap();
            let parsed = Code::parse(code).unwrap();
            prop_assert_eq!(parsed.as_str(), code);
        }
    }
}
