use serde_json::json;

use super::VnPost;
use crate::{Outcome, Reply, Request, Secret, json};

pub(super) fn request(account: &VnPost) -> Request {
    let body = json!({
        "username": account.username,
        "password": account.password.reveal(),
        "customerCode": account.customer,
    });
    Request::json("/GetAccessToken", &body)
}

/// Where the token stands is from memory.
pub(super) fn read(reply: &Reply) -> Outcome<Secret> {
    let answer = super::success(reply)?;
    let token = ["/token", "/data/token"].iter().find_map(|path| json::text(&answer, path));
    token.map(Secret::new).ok_or_else(|| json::unclear(reply))
}

#[cfg(test)]
mod tests {
    use super::super::vnpost;
    use super::*;
    use crate::testing::{body, reply};
    use crate::{Adapter, Refusal};

    #[test]
    fn one_step_leads_to_the_token() {
        let mut account = VnPost { token: None, ..vnpost() };
        let call = account.sign_in(&[]).unwrap();
        assert_eq!(call.request.path, "/GetAccessToken");
        let expected = json!({"username": "0294", "password": "password-of-vnp", "customerCode": "C1"});
        assert_eq!(body(&call.request), expected);
        for answer in [r#"{"token":"t1"}"#, r#"{"success":true,"data":{"token":"t1"}}"#] {
            assert_eq!(call.read(&reply(200, answer)), Ok(Secret::new("t1")), "{answer}");
        }
        assert_eq!(call.read(&reply(200, "{}")), Err(Refusal::Unclear { status: 200 }));
        assert!(account.sign_in(&[Secret::new("t1")]).is_none());
        account.accept(Secret::new("t1"));
        assert_eq!(account.token, Some(Secret::new("t1")));
    }
}
