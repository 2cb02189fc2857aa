//! Products that nobody sells: distractors among the judged ones, and a million to be fast with.
use kernel::Uuid;
use search::Doc;

use super::demo;
use crate::failure::Result;
use crate::random::Random;
use crate::register::names::NAMES;

/// Goods that no judged query asks for, many of whose syllables look like judged ones without accents.
const OTHERS: [&str; 40] = [
    "Đũa gỗ",
    "Dù che mưa",
    "Bánh xe rùa",
    "Kẹp tóc",
    "Đường ống nhựa",
    "Cầu dao điện",
    "Hoa tai bạc",
    "Dầu nhớt xe máy",
    "Nước rửa kính",
    "Gáo múc nhựa",
    "Đèn pin",
    "Vải thun",
    "Đèn chiếu sáng",
    "Sáp màu vẽ",
    "Máy bơm",
    "Ốc vít",
    "Áo thun",
    "Quần kaki",
    "Tạp dề",
    "Kéo cắt giấy",
    "Dao thái",
    "Nồi inox",
    "Chảo chống dính",
    "Bút bi",
    "Vở kẻ ngang",
    "Bàn phím",
    "Chuột máy tính",
    "Tai nghe",
    "Cáp sạc",
    "Pin sạc",
    "Xe đạp",
    "Ghế nhựa",
    "Tủ vải",
    "Rèm cửa",
    "Gối ôm",
    "Nệm cao su",
    "Khóa cửa",
    "Búa đinh",
    "Cưa tay",
    "Sơn tường",
];
const SIZES: [&str; 10] = [
    "loại 1",
    "loại 2",
    "túi 500 g",
    "hộp 300 g",
    "chai 500 ml",
    "thùng 10 kg",
    "gói 200 g",
    "khay 1 kg",
    "bộ 3",
    "hũ 120 ml",
];
const BOOTHS: u64 = 10_000;

/// So many products that are none of the judged ones, nor of their places.
pub(crate) fn distractors(count: usize) -> Vec<Doc> {
    let mut random = Random::new(3);
    let mut one = |at: usize| {
        let pick =
            |random: &mut Random, from: &[&'static str]| (*random.pick(from).unwrap_or(&"")).to_owned();
        let (thing, brand) = (pick(&mut random, &OTHERS), pick(&mut random, &NAMES));
        Doc {
            id: demo::id(1_000_000_000 + at),
            names: vec![format!("{thing} {brand} {}", pick(&mut random, &SIZES))],
            around: vec![
                format!("Cửa hàng {} {}", pick(&mut random, &NAMES), pick(&mut random, &NAMES)),
                "Đồ gia dụng".to_owned(),
            ],
            description: format!("{thing} bền, dễ dùng."),
            in_stock: true,
            ..Doc::default()
        }
    };
    (0..count).map(&mut one).collect()
}

/// Names, categories and descriptions of the demo, mixed with communes and brands of the country.
pub(crate) struct Made {
    products: Vec<demo::Product>,
    /// Code and name.
    communes: Vec<(String, String)>,
}

impl Made {
    pub(crate) fn new() -> Result<Self> {
        let mut communes: Vec<_> = demo::communes()?.into_iter().collect();
        communes.sort_unstable();
        Ok(Self { products: demo::products()?, communes })
    }

    /// The product of a number, the same each time.
    pub(crate) fn doc(&self, at: usize) -> Doc {
        let number = u64::try_from(at).unwrap_or_default();
        let mut random = Random::new(number);
        let kind = random.pick(&self.products);
        let looks = random.pick(&self.products);
        let (Some(kind), Some(looks)) = (kind, looks) else { return Doc::default() };
        let booth = random.next() % BOOTHS;
        let (commune, place) = self.commune(booth);
        let brand = Self::brand(booth);
        let name = kind.doc.names.first().map_or("", String::as_str);
        let size = random.pick(&SIZES).copied().unwrap_or_default();
        let made = if random.next().is_multiple_of(3) { place } else { &brand };
        let stars = random.next() % 30;
        Doc {
            id: Uuid::from_u128((u128::from(number) << 64) | 1),
            names: [format!("{name} {made} {size}")]
                .into_iter()
                .chain(kind.doc.names.get(1).cloned())
                .collect(),
            around: [format!("HTX {brand}"), place.to_owned()]
                .into_iter()
                .chain(kind.doc.around.last().cloned())
                .collect(),
            description: format!(
                "{} {}",
                kind.doc.description,
                looks.doc.description.chars().take(150).collect::<String>()
            ),
            category: kind.doc.category.clone(),
            commune: commune.to_owned(),
            booth: Uuid::from_u128(u128::from(booth) + 1),
            price: i64::try_from(5 + random.next() % 900).unwrap_or(5) * 1_000,
            stars: if stars < 6 { stars } else { 0 },
            in_stock: !random.next().is_multiple_of(10),
            certified: random.next().is_multiple_of(8),
            popularity: 1_000_000 / (1 + random.next() % 1_000_000),
            added: i64::try_from(number).unwrap_or_default(),
            adults_only: kind.slug.starts_with("ruou"),
        }
    }

    fn commune(&self, booth: u64) -> (&str, &str) {
        let commune = Random::new(booth).pick(&self.communes);
        commune.map_or(("", ""), |(code, name)| (code, name))
    }

    fn brand(booth: u64) -> String {
        let mut random = Random::new(booth + BOOTHS);
        let mut word = || random.pick(&NAMES).copied().unwrap_or_default();
        format!("{} {} {booth}", word(), word())
    }
}
