/// What a browser calls itself (`User-Agent`), as a person would: `Chrome, Android`. Nothing for what is unknown.
pub(crate) fn browser_name(agent: &str) -> Option<String> {
    // Others call themselves Chrome and Safari too, so the particular ones come first.
    const BROWSERS: [(&str, &str); 8] = [
        ("coc_coc_browser", "Cốc Cốc"),
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];
    const SYSTEMS: [(&str, &str); 6] = [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS X", "Mac"),
        ("Linux", "Linux"),
    ];
    let named = |all: &[(&str, &'static str)]| {
        all.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name)
    };
    let (browser, system) = (named(&BROWSERS), named(&SYSTEMS));
    let parts: Vec<_> = browser.into_iter().chain(system).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

#[cfg(test)]
mod tests {
    use super::browser_name;

    #[test]
    fn browsers_are_named_as_people_know_them() {
        let chrome = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/148.0.0.0 Mobile Safari/537.36";
        assert_eq!(browser_name(chrome).as_deref(), Some("Chrome, Android"));
        let safari = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1";
        assert_eq!(browser_name(safari).as_deref(), Some("Safari, iPhone"));
        assert_eq!(browser_name("curl/8.0"), None);
    }
}
