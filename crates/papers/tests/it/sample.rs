use kernel::{Day, Locale};
use papers::{About, Area, Bar, BarKind, Cell, Colour, Column, Map, Paper, Row, Table};

pub(crate) fn paper(rows: u32) -> Vec<u8> {
    let mut paper = Paper::new(About {
        title: "Chỉ số thương mại điện tử của tỉnh".to_owned(),
        subtitle: "124 xã, phường · năm 2026".to_owned(),
        issuer: "Sàn thương mại điện tử tỉnh Vĩnh Long".to_owned(),
        address: "https://cho-noi.example/index/communes".to_owned(),
        label: Some((
            "Số liệu giả định".to_owned(),
            "Chưa khảo sát ai: các số này được tạo ra để minh họa.".to_owned(),
        )),
        locale: Locale::Vi,
        day: Day::parse("2026-11-24").unwrap(),
    });
    paper.heading("Tóm tắt");
    paper.paragraph("Xếp hạng các địa phương theo mức phát triển thương mại điện tử, kèm độ chắc chắn của từng thứ hạng và những gì giúp tăng hạng. Hai địa phương có khoảng hạng chồng lên nhau thì chưa thể nói chắc ai hơn.");
    paper.paragraph("Xã Nhị Trường, phường Nguyệt Hóa, đặc khu Hoàng Sa và Trường Sa; 1.234.567 ₫ ± 2,5 % “giữ” … ≤ ≥ × → ✓ ▲ ▼ −3.");
    paper.facts(&[
        ("Phương pháp".to_owned(), "province-ecommerce, phiên bản 1".to_owned()),
        ("Số lần tính lại".to_owned(), "500".to_owned()),
        ("Nguồn".to_owned(), "Quyết định 1267/QĐ-UBND ngày 25/7/2024 của Chủ tịch Ủy ban nhân dân tỉnh Trà Vinh, phần II, trang 4".to_owned()),
    ]);
    paper.subheading("Các bước");
    paper.steps(&["Giá trị thiếu được thay bằng trung bình.".to_owned(), "Mỗi chỉ tiêu được đưa về thang từ 0 (thấp nhất của mọi địa phương và mọi năm) đến 100 (cao nhất), rồi gộp lại theo trọng số của từng thành phần.".to_owned()]);
    paper.list(&["Trọng số".to_owned(), "Mẫu khảo sát".to_owned()]);
    paper.map(&Map {
        size: (640.0, 400.0),
        areas: vec![
            Area {
                rings: vec![vec![(0.0, 0.0), (300.0, 40.0), (200.0, 390.0)]],
                colour: Colour::hex("#0b5d57"),
            },
            Area {
                rings: vec![vec![(310.0, 40.0), (640.0, 0.0), (500.0, 400.0), (220.0, 390.0)]],
                colour: Colour::hex("#b9dccf"),
            },
        ],
        names: vec![((600.0, 200.0), "Trường Sa".to_owned())],
        key: vec![
            (Colour::hex("#0b5d57"), "40,1–62,3".to_owned()),
            (Colour::hex("#b9dccf"), "10,0–40,0".to_owned()),
        ],
        alt: "Bản đồ".to_owned(),
    });
    paper.heading("Xếp hạng");
    paper.table(&table(rows));
    paper.note("Lưu ý", "Chỉ so sánh thứ hạng.");
    paper.finish().unwrap()
}

fn table(rows: u32) -> Table {
    let row = |number: u32| {
        let at = f64::from(number) / f64::from(rows);
        Row::new(vec![
            Cell::Text(format!("Phường Đuông Ngữ Ỷ {number}")),
            Cell::Text(number.to_string()),
            Cell::Bar(Bar {
                kind: BarKind::Place,
                value: at,
                range: Some(((at - 0.1).max(0.0), (at + 0.15).min(1.0))),
                mark: None,
                alt: format!("Hạng {number}"),
            }),
            Cell::Text(format!("{},{}", 100 - number / 2, number % 10)),
            Cell::Bar(Bar {
                kind: BarKind::Length,
                value: 1.0 - at,
                range: Some((0.9 - at, 1.1 - at)),
                mark: Some(0.5),
                alt: "Điểm".to_owned(),
            }),
            if number.is_multiple_of(7) { "".into() } else { "−3".into() },
        ])
    };
    Table {
        caption: "Khoảng hạng: thứ hạng nằm trong khoảng này ở 9 trên 10 lần tính lại.".to_owned(),
        columns: vec![
            Column::text("Địa phương"),
            Column::number("Hạng"),
            Column::bar("Khoảng hạng, từ 1 đến 150", 90.0),
            Column::number("Điểm"),
            Column::bar("Hạ tầng và nguồn nhân lực", 60.0),
            Column::number("Số bậc tăng"),
        ],
        rows: std::iter::once(Row::strong(vec![
            "Toàn tỉnh".into(),
            "".into(),
            "".into(),
            "50,0".into(),
            "".into(),
            "".into(),
        ]))
        .chain((1..=rows).map(row))
        .collect(),
    }
}
