use lopdf::{Document, Object};

fn read(bytes: &[u8]) -> Document {
    Document::load_mem(bytes).unwrap()
}

/// The text of all pages, lines parted by blanks.
fn text(document: &Document) -> String {
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    document.extract_text(&pages).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn catalogue(document: &Document, key: &[u8]) -> Object {
    document.catalog().unwrap().get(key).unwrap().clone()
}

#[test]
fn every_letter_can_be_copied_again() {
    let document = read(&crate::sample::paper(60));
    let text = text(&document);
    for told in [
        "Chỉ số thương mại điện tử của tỉnh",
        "Số liệu giả định Chưa khảo sát ai",
        "Xã Nhị Trường, phường Nguyệt Hóa, đặc khu Hoàng Sa và Trường Sa",
        "1.234.567 ₫ ± 2,5 % “giữ” … ≤ ≥ × → ✓ ▲ ▼ −3",
        "Phường Đuông Ngữ Ỷ 60",
        "100,1",
        "Trang 2/",
    ] {
        assert!(text.contains(told), "{told} is not in {text}");
    }
}

#[test]
fn it_tells_its_title_language_and_structure() {
    let document = read(&crate::sample::paper(60));
    assert_eq!(catalogue(&document, b"Lang"), Object::string_literal("vi"));
    let preferences = catalogue(&document, b"ViewerPreferences");
    assert_eq!(preferences.as_dict().unwrap().get(b"DisplayDocTitle").unwrap(), &Object::Boolean(true));
    assert!(catalogue(&document, b"StructTreeRoot").as_reference().is_ok());
    assert!(catalogue(&document, b"Outlines").as_reference().is_ok());
    let marked = catalogue(&document, b"MarkInfo");
    assert_eq!(marked.as_dict().unwrap().get(b"Marked").unwrap(), &Object::Boolean(true));
}

#[test]
fn a_long_table_goes_on_with_its_head_on_every_page() {
    let document = read(&crate::sample::paper(150));
    let pages = document.get_pages();
    assert_eq!(pages.len(), 6);
    let told = |page: u32| document.extract_text(&[page]).unwrap();
    for page in 3..=6 {
        assert!(
            told(page).contains("Địa phương") && told(page).contains(&format!("Trang {page}/6")),
            "{page}"
        );
        assert!(told(page).contains("Số liệu giả định"), "{page}");
    }
}

#[test]
fn the_same_content_makes_the_same_small_file() {
    let (one, other) = (crate::sample::paper(60), crate::sample::paper(60));
    assert!(one == other, "the bytes differ");
    assert!(one.len() < 120_000, "{} bytes", one.len());
}

/// `cargo test -p chonoi-papers leave_a_paper -- --ignored`: `chonoi-paper.pdf` in the temporary folder, to look at.
#[test]
#[ignore = "for eyes"]
fn leave_a_paper() {
    let path = std::env::temp_dir().join("chonoi-paper.pdf");
    let bytes = crate::sample::paper(60);
    println!("{} bytes: {}", bytes.len(), path.display());
    std::fs::write(path, bytes).unwrap();
}
