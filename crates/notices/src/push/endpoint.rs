//! Where pushes may go. A browser says where, so what it says is not believed: it could lead into our own network.
use url::{Host, Url};

/// Longest address of a push service, in bytes.
const LONGEST: usize = 1_024;
/// Names that never lead to the public net (RFC 6761, RFC 6762, RFC 8375).
const PRIVATE: [&str; 8] =
    ["localhost", "local", "internal", "intranet", "lan", "home.arpa", "test", "invalid"];

/// The address, if it may be called: HTTPS at its usual port on a host with a public name. Where that name leads is
/// looked at again when it is called ([`outside::HttpClient::public`]). A demo may have a push service on this machine.
pub(crate) fn read(text: &str, demo: bool) -> Option<Url> {
    let url = Url::parse(text).ok().filter(|_| text.len() <= LONGEST)?;
    let plain = url.username().is_empty() && url.password().is_none() && url.fragment().is_none();
    let fits = plain && ((demo && is_here(&url)) || is_public(&url));
    fits.then_some(url)
}

/// A service on this very machine, as tests and demos have it.
pub(crate) fn is_here(url: &Url) -> bool {
    url.scheme() == "http" && url.host() == Some(Host::Ipv4(std::net::Ipv4Addr::LOCALHOST))
}

fn is_public(url: &Url) -> bool {
    let Some(Host::Domain(name)) = url.host() else { return false };
    let name = name.trim_end_matches('.');
    let private = PRIVATE
        .iter()
        .any(|end| name.strip_suffix(end).is_some_and(|rest| rest.is_empty() || rest.ends_with('.')));
    url.scheme() == "https" && url.port().is_none() && name.contains('.') && !private
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_public_hosts_are_called() {
        for good in [
            "https://fcm.googleapis.com/fcm/send/a:b",
            "https://updates.push.services.mozilla.com/wpush/v2/x",
        ] {
            assert!(read(good, false).is_some(), "{good}");
        }
        for bad in [
            "http://fcm.googleapis.com/x",
            "https://127.0.0.1/x",
            "https://10.0.0.8/x",
            "https://[::1]/x",
            "https://0x7f000001/x",
            "https://localhost/x",
            "https://db.internal/x",
            "https://printer.local./x",
            "https://intranet/x",
            "https://push.example.com:8443/x",
            "https://a:b@push.example.com/x",
            "file:///etc/passwd",
            "nonsense",
            "http://127.0.0.1:9000/x",
        ] {
            assert!(read(bad, false).is_none(), "{bad}");
        }
        assert!(read(&format!("https://push.example.com/{}", "x".repeat(LONGEST)), false).is_none());
        assert!(read("http://127.0.0.1:9000/x", true).is_some());
        assert!(read("http://127.0.0.2:9000/x", true).is_none());
    }
}
