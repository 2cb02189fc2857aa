//! Papers as readers get them.
use kernel::Locale;
use lopdf::Document;

use super::*;
use crate::edition::tests::{broken, t};
use crate::{Edition, Editions};

fn making() -> Making {
    Making {
        issuer: "Chợ Nổi · tỉnh Vĩnh Long".to_owned(),
        address: "https://cho-noi.example/index/communes?year=2026".to_owned(),
        day: Day::parse("2026-11-24").unwrap(),
    }
}

fn whole(edition: &Edition, locale: Locale) -> Vec<u8> {
    ranking(edition, edition.year(None).unwrap(), making(), &t(locale)).unwrap()
}

fn of_place(edition: &Edition, code: &str, locale: Locale) -> Vec<u8> {
    place(edition, edition.year(None).unwrap(), code, making(), &t(locale)).unwrap()
}

/// Number of pages and the text of all, lines parted by blanks.
fn read(bytes: &[u8]) -> (usize, String) {
    let document = Document::load_mem(bytes).unwrap();
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let text = document.extract_text(&pages).unwrap();
    (pages.len(), text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn holds(text: &str, all: &[&str]) {
    for told in all {
        assert!(text.contains(told), "{told} is not in {text}");
    }
}

#[test]
fn the_ranking_on_paper_has_every_place_and_says_that_it_is_invented() {
    let editions = Editions::default();
    let communes = editions.shipped(true).next().unwrap();
    let bytes = whole(communes, Locale::Vi);
    let (pages, text) = read(&bytes);
    holds(
        &text,
        &[
            "Chỉ số thương mại điện tử của tỉnh 124 xã, phường · 2026 Số liệu giả định Chưa khảo sát ai",
            "Điểm, chia năm nhóm có số địa phương bằng nhau",
            "province-ecommerce, phiên bản 1",
            "VECOM và kế hoạch đều không công bố",
            &format!("Trang {pages}/{pages}"),
        ],
    );
    let year = communes.year(None).unwrap();
    for line in crate::ranking::lines(year.computed, year.rows) {
        assert!(text.contains(&line.name), "{}", line.name);
    }
    assert_eq!(text.matches("Số liệu giả định").count(), pages + 1);
    assert!(bytes == whole(communes, Locale::Vi), "the same edition on the same day makes the same bytes");
    assert!(bytes.len() < 400_000, "{} bytes", bytes.len());
}

#[test]
fn a_published_index_is_not_called_invented_and_reads_in_english() {
    let editions = Editions::default();
    let pci = editions.shipped(false).next().unwrap();
    let (_, text) = read(&whole(pci, Locale::En));
    holds(
        &text,
        &["Provincial competitiveness index", "Entry costs", "Page 1/", "weights found by recomputing"],
    );
    assert!(!text.contains("Invented") && !text.contains("Trang"));
}

#[test]
fn both_archipelagos_are_named_on_the_map_of_provinces() {
    let editions = Editions::default();
    let (_, text) = read(&whole(editions.shipped(true).nth(1).unwrap(), Locale::Vi));
    holds(&text, &["Hoàng Sa", "Trường Sa"]);
}

#[test]
fn the_annex_of_a_place_tells_rank_components_and_what_moves_it() {
    let editions = Editions::default();
    let (pages, text) = read(&of_place(editions.shipped(true).next().unwrap(), "29308", Locale::Vi));
    assert!((3..=5).contains(&pages), "{pages}");
    holds(
        &text,
        &[
            "Xã Cầu Kè Chỉ số thương mại điện tử của tỉnh · 124 xã, phường · 2026",
            "trên 124",
            "Hạ tầng và nguồn nhân lực",
            "9 trên 10 mẫu khảo sát",
            "Điểm mạnh",
            "So với năm 2025",
            "Làm gì để tăng hạng nhiều nhất",
        ],
    );
}

#[test]
fn papers_warn_of_a_change_of_method_and_share_out_nothing_across_it() {
    let edition = broken();
    let (_, text) = read(&of_place(&edition, "86", Locale::Vi));
    holds(&text, &["Phương pháp đã đổi", "So với năm 2023: hạng", "chỉ so sánh thứ hạng", "phiên bản 2"]);
    assert!(read(&whole(&edition, Locale::Vi)).1.contains("Phương pháp đã đổi"));
}

/// `cargo test -p chonoi-index leave_papers -- --ignored`: PDF files in the temporary folder, to look at.
#[test]
#[ignore = "for eyes"]
fn leave_papers() {
    let editions = Editions::default();
    let all: Vec<_> = editions.shipped(true).collect();
    let folder = std::env::temp_dir();
    let leave = |name: &str, bytes: Vec<u8>| {
        println!("{name}: {} bytes", bytes.len());
        std::fs::write(folder.join(format!("chonoi-{name}.pdf")), bytes).unwrap();
    };
    for edition in &all {
        leave(edition.code, whole(edition, Locale::Vi));
        leave(&format!("{}-en", edition.code), whole(edition, Locale::En));
    }
    leave("place", of_place(all[0], "29308", Locale::Vi));
    leave("place-en", of_place(all[1], "86", Locale::En));
    leave("broken", of_place(&broken(), "86", Locale::Vi));
}
