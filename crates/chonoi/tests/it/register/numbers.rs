//! Turnover, reference figures and shares.
use axum::http::StatusCode;
use kernel::Role;
use registry::{Answer, Facts, SizeClass};

use super::imports::upload;
use super::{enter, facts};
use crate::market::{markets, system};

#[tokio::test(flavor = "multi_thread")]
async fn turnover_and_reference_figures_are_revised_not_overwritten() {
    for market in markets().await {
        let officer = market.signed_in(Role::Officer).await;
        let form = |amount: &str| {
            format!("platform=S%C3%A0n+X&source=estimated&channel=marketplace&period=2025&amount={amount}")
        };
        for amount in ["1000", "1000", "2000"] {
            let answer = market.post("/office/turnover/new", &form(amount), &officer).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        }
        let list = market.get("/office/turnover?year=2025&format=csv", &officer).await.body;
        assert_eq!(list.lines().count(), 2, "{list}");
        assert!(list.contains(",2000,") && list.contains(",2,"), "{list}");
        let form = "series=population&place=86&period=2025&value=4257581&source=Ni%C3%AAn+gi%C3%A1m";
        assert_eq!(market.post("/office/reference/new", form, &officer).await.status, StatusCode::SEE_OTHER);
        let revised = form.replace("4257581", "4260000");
        let refused = market.post("/office/reference/new", &revised, &officer).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let answer =
            market.post("/office/reference/new", &format!("{revised}&note=s%E1%BB%ADa"), &officer).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        let list = market.get("/office/reference?format=csv", &officer).await.body;
        assert!(list.contains("4257581") && list.contains("4260000"), "{list}");
        let page = market.get("/office/reference", &officer).await.body;
        assert!(page.contains("Số hộ") && page.contains("Còn thiếu"), "{}", market.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_share_opens_onto_exactly_its_rows() {
    for market in markets().await {
        let ctx = system();
        for (at, answer) in [Answer::Yes, Answer::Yes, Answer::No, Answer::Unknown].into_iter().enumerate() {
            let mut business = facts(&format!("Công ty {at}"), "29308");
            business.legal_form = registry::LegalForm::LimitedLiability;
            business.size_class = SizeClass::Large;
            business.mail = answer;
            enter(&market, &ctx, business, None).await.unwrap();
        }
        let mut household = facts("Hộ", "29308");
        (household.size_class, household.mail) = (SizeClass::Large, Answer::Yes);
        household.legal_form = registry::LegalForm::Household;
        enter(&market, &ctx, household, None).await.unwrap();
        let indicator = market.app.indicators().find(|i| i.code == "registry.large_mail").unwrap();
        let mut conn = market.app.db.reader().await.unwrap();
        let figure = (indicator.compute)(&mut conn, &ctx).await.unwrap();
        assert_eq!((figure.value, figure.numerator, figure.denominator), (Some(6_666), Some(2), Some(3)));
        drop(conn);
        let officer = market.signed_in(Role::Officer).await;
        let rows = market.get(&format!("{}&format=csv", indicator.rows), &officer).await.body;
        assert_eq!(rows.lines().count() - 1, 2, "{rows}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn turnover_comes_as_a_spreadsheet_row_by_row() {
    for market in markets().await {
        let officer = market.signed_in(Role::Officer).await;
        enter(&market, &system(), facts("Dừa Một", "29308"), Some("0100109106")).await.unwrap();
        let list = "BÁO CÁO DOANH SỐ\nMã số thuế;Nền tảng ngoài;Kỳ;Nguồn;Kênh bán;Doanh số;Số đơn\n\
            0100109106;;Q3/2026;;Website riêng;120.000.000;40\n;Sàn X;2025;Ước tính;Sàn khác;5000000;\n\
            0100112437;;2025;;;1;\n0100109106;;2031;;;1;\n0100109106;;2025;;;một;\n";
        let send = || upload(&market, &officer, "/office/turnover/file", "ds.csv", list.as_bytes());
        let answer = send().await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        for sentence in [
            "Đã ghi 2 dòng; 0 dòng đã có",
            "Dòng 5:</b> Không có doanh nghiệp này",
            "Dòng 6:</b> Kỳ này chưa đến",
            "Dòng 7:</b> Doanh số phải là số nguyên",
        ] {
            assert!(answer.body.contains(sentence), "{sentence} on {}\n{}", market.name, answer.body);
        }
        let list = || async { market.get("/office/turnover?format=csv", &officer).await.body };
        let before = list().await;
        assert_eq!(before.lines().count(), 3, "{before}");
        assert!(before.contains("120000000") && before.contains("Sàn X"), "{before}");
        assert!(send().await.body.contains("Đã ghi 0 dòng; 2 dòng đã có"), "{}", market.name);
        assert_eq!(list().await, before, "{}", market.name);
        // The same amount with another number of orders is another report.
        let form =
            "platform=S%C3%A0n+X&source=estimated&channel=marketplace&period=2025&amount=5000000&orders=7";
        market.post("/office/turnover/new", form, &officer).await;
        assert!(list().await.contains(",5000000,7,"), "{}", list().await);
        let wrong =
            upload(&market, &officer, "/office/turnover/file", "a.csv", b"T\xc3\xaan;Tu\n1;2\n").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body.contains("Không tìm thấy hàng tiêu đề"), "{}", market.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn figures_of_an_officer_are_those_of_the_own_commune_and_open_onto_their_rows() {
    for market in markets().await {
        let ctx = system();
        let mut former = facts("Cũ", "29263");
        former.former_commune = Some("29263".to_owned());
        for (business, answer) in [(facts("Đây", "29308"), Answer::Yes), (former, Answer::No)] {
            let facts = Facts { site: answer, ..business };
            enter(&market, &ctx, facts, None).await.unwrap();
        }
        let own = market.signed_in(Role::CommuneOfficer).await;
        let page = market.get("/office/register/figures", &own).await.body;
        assert!(page.contains("1 / 1") && !page.contains("1 / 2"), "{}", market.name);
        let officer = market.signed_in(Role::Officer).await;
        let page = market.get("/office/register/figures", &officer).await.body;
        assert!(page.contains("1 / 2"), "{}", market.name);
        for level in ["commune", "former-province", "former-district", "former-commune"] {
            let page = market.get(&format!("/office/register/places?level={level}"), &officer).await.body;
            let rows: Vec<_> = page.split("class=\"first\"><a href=\"").skip(1).collect();
            assert!(!rows.is_empty(), "{level} on {}", market.name);
            for row in rows {
                let to = row.split('"').next().unwrap().replace("&amp;", "&").replace("&#38;", "&");
                let count = row.split("class=\"num\"").nth(1).unwrap().split(['>', '<']).nth(1).unwrap();
                let list = market.get(&format!("{to}&format=csv"), &officer).await.body;
                assert_eq!(count.parse(), Ok(list.lines().count() - 1), "{to} on {}", market.name);
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_share_says_which_reference_figure_is_missing_and_uses_it_when_it_is_there() {
    for market in markets().await {
        let officer = market.signed_in(Role::Officer).await;
        let plan = "/office/plans/hcmc-2016-2020";
        let page = market.get(plan, &officer).await.body;
        assert!(page.contains("còn thiếu mẫu số: dân số thành phố"), "{}", market.name);
        // A quarter is not what twelve months are divided by.
        for (period, value) in [("2026-Q2", 1), ("2025", 4_257_581)] {
            let form = format!(
                "series=population&place=86&period={period}&value={value}&source=Ni%C3%AAn+gi%C3%A1m"
            );
            let entered = market.post("/office/reference/new", &form, &officer).await;
            assert_eq!(entered.status, StatusCode::SEE_OTHER, "{}", entered.body);
        }
        let page = market.get(plan, &officer).await.body;
        assert!(!page.contains("còn thiếu mẫu số: dân số thành phố"), "{}", market.name);
        assert!(page.contains("chia cho Dân số trung bình 2025: 4.257.581 (nguồn: Niên giám)"), "{page}");
    }
}
