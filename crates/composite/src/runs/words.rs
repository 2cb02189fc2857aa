//! Indices of sensitivity for people who never heard of them.
use super::draw::Factor;

/// What the effects of a factor mean, in Vietnamese and English. `largest` is the largest total effect of all.
pub(super) fn of(factor: Factor, first: f64, total: f64, largest: f64) -> (String, String) {
    let (vi, en) = name(factor);
    if total.is_nan() {
        return (
            "Thứ hạng không đổi trong các lần chạy, nên không có gì để giải thích.".to_owned(),
            "Ranks did not move in the runs, so there is nothing to explain.".to_owned(),
        );
    }
    // Estimates can fall a little outside of 0 to 1, and the first a little above the total, by chance.
    let (alone, whole) = (percent(first.min(total)), percent(total));
    let (strength_vi, strength_en) = strength(total, largest);
    let (with_vi, with_en) = if whole >= alone + 10 {
        (
            " Phần lớn hơn khi kết hợp nghĩa là tác động của nó còn tùy vào các lựa chọn khác.",
            " The larger share together with others means that what it does depends on the other choices.",
        )
    } else {
        ("", "")
    };
    (
        format!(
            "{vi}: {strength_vi}. Riêng yếu tố này giải thích khoảng {alone} % biến động của thứ hạng, kể cả khi kết hợp với yếu tố khác là {whole} %.{with_vi}"
        ),
        format!(
            "{en}: {strength_en}. Alone it explains about {alone} % of how much ranks move, together with other choices {whole} %.{with_en}"
        ),
    )
}

fn name(factor: Factor) -> (&'static str, &'static str) {
    match factor {
        Factor::Weights => ("Trọng số", "The weights"),
        Factor::Normalisation => ("Cách chuẩn hóa", "The way of normalising"),
        Factor::Aggregation => ("Cách tổng hợp", "The way of aggregating"),
        Factor::Treatment => ("Việc xử lý giá trị ngoại lai", "The treatment of outliers"),
        Factor::Imputation => ("Cách bù giá trị thiếu", "The way of filling missing values"),
        Factor::Sampling => ("Sai số chọn mẫu của điều tra", "The sampling error of the survey"),
    }
}

fn strength(total: f64, largest: f64) -> (&'static str, &'static str) {
    match total {
        total if total < 0.05 => ("hầu như không ảnh hưởng đến thứ hạng", "almost no effect on the ranks"),
        total if total >= largest => ("ảnh hưởng lớn nhất đến thứ hạng", "the largest effect on the ranks"),
        total if total < 0.2 => ("ảnh hưởng nhỏ đến thứ hạng", "a small effect on the ranks"),
        _ => ("ảnh hưởng rõ đến thứ hạng", "a clear effect on the ranks"),
    }
}

fn percent(share: f64) -> u32 {
    let whole = (share.clamp(0.0, 1.0) * 100.0).round();
    (0..=100).find(|number| f64::from(*number) >= whole).unwrap_or(100)
}
