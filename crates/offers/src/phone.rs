//! Whether a request comes from a phone.
use axum::http::HeaderMap;
use ui::Req;

/// Whether a request comes from the browser of a phone, or from the market's app installed on one (which is that browser).
/// Browsers that send the client hint `Sec-CH-UA-Mobile` are believed; of others the words of `User-Agent` decide. Whoever
/// wants to can pretend; a price for phones is a welcome, not a secret.
pub fn phone_browser(req: &Req) -> bool {
    says_phone(&req.headers)
}

fn says_phone(headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    match text("sec-ch-ua-mobile") {
        Some("?1") => true,
        Some("?0") => false,
        _ => text("user-agent").is_some_and(|agent| {
            let agent = agent.to_ascii_lowercase();
            ["mobile", "iphone", "ipod", "opera mini"].iter().any(|word| agent.contains(word))
        }),
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderMap;

    fn says(pairs: &[(&'static str, &'static str)]) -> bool {
        let headers: HeaderMap =
            pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect();
        super::says_phone(&headers)
    }

    #[test]
    fn the_hint_counts_before_the_name() {
        let phone = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36";
        let desk = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36";
        assert!(says(&[("user-agent", phone)]) && !says(&[("user-agent", desk)]));
        assert!(says(&[("user-agent", desk), ("sec-ch-ua-mobile", "?1")]));
        assert!(!says(&[("user-agent", phone), ("sec-ch-ua-mobile", "?0")]));
        assert!(!says(&[]));
    }
}
