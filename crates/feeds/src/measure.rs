//! How much is in one piece, read off its unit: “túi 500 g”, “kg”, “chai 1,5 lít”.

/// An amount and what its price is compared by, as Google Merchant writes them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Measure {
    /// `500 g`.
    pub(crate) amount: String,
    /// `100 g`.
    pub(crate) base: &'static str,
}

/// The measure of a unit in Vietnamese; none where it says pieces (trái, chục, bộ).
pub(crate) fn measure(unit: &str) -> Option<Measure> {
    let lower = unit.to_lowercase().replace(',', ".");
    let spaced = apart(&lower);
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let (last, before) = words.split_last()?;
    let (name, base) = match *last {
        "kg" | "ký" | "kilogam" => ("kg", "1 kg"),
        "g" | "gr" | "gam" | "gram" => ("g", "100 g"),
        "ml" => ("ml", "100 ml"),
        "l" | "lít" => ("l", "1 l"),
        _ => return None,
    };
    let number = match before.last() {
        None => "1",
        Some(number) if number.parse::<f64>().is_ok_and(|amount| amount > 0.0 && amount < 1e6) => number,
        Some(_) => return None,
    };
    Some(Measure { amount: format!("{number} {name}"), base })
}

/// `500g` as `500 g`.
fn apart(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 1);
    let mut digit = false;
    for c in text.chars() {
        if digit && c.is_alphabetic() {
            out.push(' ');
        }
        digit = c.is_ascii_digit();
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_of_the_market_are_read() {
        let read = |unit: &str| measure(unit).map(|m| (m.amount, m.base));
        assert_eq!(read("kg"), Some(("1 kg".to_owned(), "1 kg")));
        assert_eq!(read("Túi 500g"), Some(("500 g".to_owned(), "100 g")));
        assert_eq!(read("chai 1,5 lít"), Some(("1.5 l".to_owned(), "1 l")));
        assert_eq!(read("chai 500 ml"), Some(("500 ml".to_owned(), "100 ml")));
        for pieces in ["trái", "chục", "vỉ 10 trái", "", "bao kg", "túi 0 g", "túi nan kg"] {
            assert_eq!(read(pieces), None, "{pieces}");
        }
    }
}
