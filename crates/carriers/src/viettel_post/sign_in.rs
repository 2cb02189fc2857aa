use serde_json::json;

use super::ViettelPost;
use crate::{Outcome, Reply, Request, Secret, json};

/// Two steps: a short-lived token for name and password, and with it the lasting one. Names of the body are from
/// memory.
pub(super) fn request(account: &ViettelPost, so_far: &[Secret]) -> Option<Request> {
    let body = json!({ "USERNAME": account.username, "PASSWORD": account.password.reveal() });
    match so_far {
        [] => Some(Request::json("/v2/user/Login", &body)),
        [short] => Some(Request::json("/v2/user/ownerconnect", &body).secret("Token", short)),
        _ => None,
    }
}

pub(super) fn read(reply: &Reply) -> Outcome<Secret> {
    let answer = super::success(reply)?;
    json::text(&answer, "/data/token").map(Secret::new).ok_or_else(|| json::unclear(reply))
}

#[cfg(test)]
mod tests {
    use super::super::viettel_post;
    use super::*;
    use crate::Adapter;
    use crate::testing::{body, reply};

    #[test]
    fn two_steps_lead_to_the_token() {
        let mut account = ViettelPost { token: None, ..viettel_post() };
        let (mut tokens, mut asked) = (Vec::new(), Vec::new());
        while let Some(call) = account.sign_in(&tokens) {
            assert_eq!(body(&call.request), json!({"USERNAME": "0294", "PASSWORD": "password-of-vtp"}));
            let token = call.request.headers.get(1).map(|(_, token)| token.clone());
            asked.push((call.request.path.clone(), token));
            let answer = format!(r#"{{"status":200,"error":false,"data":{{"token":"t{}"}}}}"#, asked.len());
            tokens.push(call.read(&reply(200, &answer)).unwrap());
        }
        let steps = [
            ("/v2/user/Login".to_owned(), None),
            ("/v2/user/ownerconnect".to_owned(), Some("t1".to_owned())),
        ];
        assert_eq!(asked, steps);
        account.accept(tokens.pop().unwrap());
        assert_eq!(account.token, Some(Secret::new("t2")));
    }
}
