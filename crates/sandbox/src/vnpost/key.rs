use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rustls::SignatureScheme;
use rustls::crypto::ring::sign::any_supported_type;
use rustls::pki_types::PrivateKeyDer;
use rustls::pki_types::pem::PemObject;

/// A key for tests only, made for this stand-in; it guards nothing.
const PRIVATE: &str = include_str!("../../data/vnpost-test-key.pem");
/// What the market's setting `vnpost-public-key` is in the demo.
const PUBLIC: &str = include_str!("../../data/vnpost-test-public-key.pem");

/// `GET /public-key.pem`.
pub(super) async fn show() -> Response {
    ([(CONTENT_TYPE, "application/x-pem-file")], PUBLIC).into_response()
}

/// RSA with SHA-256 (PKCS #1 v1.5), in Base64; both are from memory.
pub(super) fn sign(text: &str) -> Option<String> {
    let key = any_supported_type(&PrivateKeyDer::from_pem_slice(PRIVATE.as_bytes()).ok()?).ok()?;
    let signer = key.choose_scheme(&[SignatureScheme::RSA_PKCS1_SHA256])?;
    signer.sign(text.as_bytes()).ok().map(|signature| STANDARD.encode(signature))
}
