//! Files whose letters or locks keep them from being read.
use questionnaires::{Files, Tongue, What, check, read};

const SHEETS: &str = "survey\n\ttype\tname\tlabel\n\ttext\ta\tTên đường\n";

fn wide(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
    std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(order).collect()
}

#[test]
fn texts_of_two_bytes_a_letter_are_read() {
    let orders: [fn(u16) -> [u8; 2]; 2] = [u16::to_le_bytes, u16::to_be_bytes];
    for order in orders {
        let form = read(&wide(SHEETS, order), &Files::default()).unwrap().form;
        assert_eq!(form.nodes().next().unwrap().1.label.source(0), Some("Tên đường"));
    }
}

#[test]
fn other_letters_are_told_of() {
    // “Tên” as an old Vietnamese Windows writes it.
    let faults = read(b"survey\n,type,name,label\n,text,a,T\xean\n", &Files::default()).unwrap_err();
    assert_eq!(faults[0].say(Tongue::Vi), "không đọc được chữ trong tệp; hãy lưu lại dạng “CSV UTF-8”.");
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("towns.csv"), b"name,label\na,T\xean\n").unwrap();
    let form = folder.path().join("form.csv");
    std::fs::write(&form, "survey\n,type,name,label\n,select_one_from_file towns.csv,a,A\n").unwrap();
    let report = check::run(&check::Options { form, folders: Vec::new(), tongue: Tongue::En }).unwrap();
    assert_eq!(
        report.faults[0].to_string(),
        "Sheet “survey”, row 3, column “type”: the letters of the file “towns.csv” cannot be read; save it as “CSV UTF-8”."
    );
}

#[test]
fn a_password_is_told_of() {
    let mut locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    locked.resize(512, 0);
    locked.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    let faults = read(&locked, &Files::default()).unwrap_err();
    assert_eq!(faults[0].what, What::Password {});
}
