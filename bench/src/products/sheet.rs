//! A sheet as a shop exports it: products in one, two or three sizes, each row with a number of its own.
use std::fmt::Write;

const TRADES: [&str; 8] =
    ["Bánh pía", "Kẹo dừa", "Mứt gừng", "Khô cá lóc", "Trà sen", "Nước mắm", "Chiếu lác", "Xoài cát"];
const SHELVES: [&str; 8] = [
    "Bánh kẹo, mứt",
    "sweets",
    "Bánh kẹo, mứt",
    "Thủy hải sản",
    "Đồ uống",
    "Mật, đường, gia vị",
    "Thủ công mỹ nghệ",
    "trai cay",
];
const HEADINGS: &str =
    "Mã hàng;Tên sản phẩm;Danh mục;Phân loại;ĐVT;Giá bán;Giá theo số lượng;Tồn kho;Khối lượng (g);Mô tả";

/// The file, the same in each run; prices are higher by `more` đồng.
pub(crate) fn csv(rows: usize, more: usize) -> String {
    let mut text = format!("\u{feff}{HEADINGS}\r\n");
    let (mut product, mut size) = (0, 0);
    for at in 0..rows {
        if size > product % 3 {
            (product, size) = (product + 1, 0);
        }
        size += 1;
        let (trade, shelf) = (TRADES.get(product % 8), SHELVES.get(product % 8));
        let (trade, shelf) = (trade.copied().unwrap_or_default(), shelf.copied().unwrap_or_default());
        let price = 20_000 + (product * 7_919) % 300_000 + size * 5_000 + more;
        let tiers = if at % 5 == 0 { format!("10:{}", price - 2_000) } else { String::new() };
        let _ = write!(
            text,
            "SP-{at:06};{trade} nhà làm số {product};{shelf};Cỡ {size};hộp;{price};{tiers};{};{};\"{trade} làm tại nhà; mẻ {product}, dùng trong 30 ngày, để nơi khô mát.\"\r\n",
            at % 40,
            200 + size * 150,
        );
    }
    text
}

#[cfg(test)]
mod tests {
    use super::csv;

    #[test]
    fn the_sheet_is_what_it_says() {
        let text = csv(1_000, 0);
        assert_eq!(text.lines().count(), 1_001);
        assert_eq!(csv(1_000, 0), text);
        assert_ne!(csv(1_000, 1_000), text);
    }
}
