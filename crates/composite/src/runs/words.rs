//! Indices of sensitivity for people who never heard of them.
use super::draw::Factor;
use super::sensitivity::Share;

/// Width of the interval of a total effect from which the estimate is called rough.
const ROUGH: f64 = 0.3;

/// What the effects of a factor mean, in Vietnamese and English. `largest` is the largest total effect of all.
pub(super) fn of(factor: Factor, first: f64, effect: Share, largest: f64) -> (String, String) {
    let (vi, en) = name(factor);
    let total = effect.value;
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
    let (rough_vi, rough_en) = rough(effect);
    (
        format!(
            "{vi}: {strength_vi}. Riêng yếu tố này giải thích khoảng {alone} % biến động của thứ hạng, kể cả khi kết hợp với yếu tố khác là {whole} %.{with_vi}{rough_vi}"
        ),
        format!(
            "{en}: {strength_en}. Alone it explains about {alone} % of how much ranks move, together with other choices {whole} %.{with_en}{rough_en}"
        ),
    )
}

/// A warning where the runs are too few to tell.
fn rough(effect: Share) -> (String, String) {
    if effect.high - effect.low <= ROUGH {
        return <_>::default();
    }
    if effect.low.is_nan() {
        return (
            " Một lần tính không đủ để biết: cần nhiều lần hơn.".to_owned(),
            " A single run cannot tell: more are needed.".to_owned(),
        );
    }
    let (low, high) = (percent(effect.low), percent(effect.high));
    (
        format!(" Đây là ước lượng thô, từ {low} đến {high} %: tính nhiều lần hơn thì chắc hơn."),
        format!(" This is a rough estimate, from {low} to {high} %: more runs make it surer."),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_runs_are_called_rough() {
        let told = |low: f64, high: f64| of(Factor::Weights, 0.3, Share { value: 0.4, low, high }, 0.4);
        let (vi, en) = told(-0.04, 0.87);
        assert!(en.ends_with("together with other choices 40 %. The larger share together with others means that what it does depends on the other choices. This is a rough estimate, from 0 to 87 %: more runs make it surer."), "{en}");
        assert!(
            vi.ends_with("Đây là ước lượng thô, từ 0 đến 87 %: tính nhiều lần hơn thì chắc hơn."),
            "{vi}"
        );
        let (_, en) = told(0.35, 0.45);
        assert!(!en.contains("rough"), "{en}");
        assert!(told(f64::NAN, f64::NAN).1.ends_with("A single run cannot tell: more are needed."));
    }
}
