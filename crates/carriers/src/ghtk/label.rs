use super::Ghtk;
use crate::{Label, Outcome, Reply, Request, json, request};

/// GHTK gives the label for our token only, so it goes through us.
pub(super) fn request(ghtk: &Ghtk, code: &str) -> Outcome<Request> {
    Ok(ghtk.sign(Request::get(format!("/services/label/{}", request::segment(code)?))))
}

/// A PDF, or JSON that says why not.
pub(super) fn read(reply: &Reply) -> Outcome<Label> {
    if reply.status == 200 && reply.body.starts_with(b"%PDF-") {
        return Ok(Label::Pdf(reply.body.clone()));
    }
    super::success(reply).and_then(|_| Err(json::unclear(reply)))
}

#[cfg(test)]
mod tests {
    use super::super::ghtk;
    use super::*;
    use crate::Refusal;
    use crate::testing::reply;

    #[test]
    fn the_label_is_a_pdf_or_a_reason() {
        assert_eq!(request(&ghtk(), "S1.A1").unwrap().path, "/services/label/S1.A1");
        let label = read(&reply(200, "%PDF-1.4 x")).unwrap();
        assert_eq!(label, Label::Pdf(b"%PDF-1.4 x".to_vec()));
        assert_eq!(format!("{label:?}"), "Pdf(10 bytes)");
        let rejected = Refusal::Rejected { code: String::new(), reason: "Không có đơn".to_owned() };
        assert_eq!(read(&reply(200, r#"{"success":false,"message":"Không có đơn"}"#)), Err(rejected));
        for strange in ["", "<html>", r#"{"success":true}"#] {
            assert_eq!(read(&reply(200, strange)), Err(Refusal::Unclear { status: 200 }), "{strange}");
        }
    }
}
