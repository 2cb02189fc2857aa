use std::sync::OnceLock;
use std::time::Duration;

use kernel::{Error, Result};
use reqwest::{Client, ClientBuilder, RequestBuilder, redirect::Policy};
use serde_json::Value;

use crate::Answer;
use crate::public::PublicHosts;

/// Longest that another system may take to answer.
const PATIENCE: Duration = Duration::from_secs(5);
/// Longest answer that is read, in bytes.
const LONGEST: usize = 1024 * 1024;

/// Asks other systems over HTTP. Follows no redirects: an answer comes from whom we asked. Cheap to clone.
#[derive(Debug, Clone)]
pub struct HttpClient(Client);

impl HttpClient {
    /// The client that the whole program shares.
    ///
    /// # Errors
    /// [`Error::Internal`] when TLS cannot be set up.
    pub fn shared() -> Result<Self> {
        static SHARED: OnceLock<HttpClient> = OnceLock::new();
        if let Some(client) = SHARED.get() {
            return Ok(client.clone());
        }
        let made = Self::new()?;
        Ok(SHARED.get_or_init(|| made).clone())
    }

    /// The client for addresses that strangers gave us: it reaches hosts of the public net only, whatever their names
    /// lead to.
    ///
    /// # Errors
    /// [`Error::Internal`] when TLS cannot be set up.
    pub fn public() -> Result<Self> {
        static PUBLIC: OnceLock<HttpClient> = OnceLock::new();
        if let Some(client) = PUBLIC.get() {
            return Ok(client.clone());
        }
        let client = builder().dns_resolver(PublicHosts).https_only(true).no_proxy();
        let made = client.build().map(Self).map_err(Error::internal)?;
        Ok(PUBLIC.get_or_init(|| made).clone())
    }

    fn new() -> Result<Self> {
        builder().build().map(Self).map_err(Error::internal)
    }

    /// Reads JSON. 4xx is [`Answer::Rejected`]; 5xx, no answer and no JSON are [`Answer::Unknown`].
    pub async fn get_json(&self, address: &str, headers: &[(&str, &str)]) -> Answer<Value> {
        ask(with_headers(self.0.get(address), headers)).await
    }

    /// Sends a request as it is and gives back whatever is answered: for libraries that speak a protocol themselves.
    ///
    /// # Errors
    /// The sentence of what went wrong when nothing was answered.
    pub async fn send(
        &self,
        method: &str,
        address: &str,
        headers: &[(String, Vec<u8>)],
        body: Vec<u8>,
    ) -> std::result::Result<(u16, Vec<(String, Vec<u8>)>, Vec<u8>), String> {
        let method = reqwest::Method::from_bytes(method.as_bytes()).map_err(|e| e.to_string())?;
        let mut request = self.0.request(method, address).body(body);
        for (name, value) in headers {
            request = request.header(name.as_str(), value.as_slice());
        }
        let response = request.send().await.map_err(|e| describe(&e))?;
        let status = response.status().as_u16();
        let headers = response.headers().iter();
        let headers = headers.map(|(name, value)| (name.to_string(), value.as_bytes().to_vec())).collect();
        let body = response.bytes().await.map_err(|e| describe(&e))?;
        if body.len() > LONGEST {
            return Err("the answer is too long".to_owned());
        }
        Ok((status, headers, body.to_vec()))
    }

    /// Sends JSON and reads JSON; ends as [`Self::get_json`].
    pub async fn post_json(&self, address: &str, headers: &[(&str, &str)], body: &Value) -> Answer<Value> {
        ask(with_headers(self.0.post(address).json(body), headers)).await
    }
}

fn builder() -> ClientBuilder {
    // Somebody may have installed the same provider before; then it stays.
    let _ = rustls::crypto::ring::default_provider().install_default();
    Client::builder().timeout(PATIENCE).connect_timeout(PATIENCE).redirect(Policy::none())
}

fn with_headers(request: RequestBuilder, headers: &[(&str, &str)]) -> RequestBuilder {
    headers.iter().fold(request, |request, (name, value)| request.header(*name, *value))
}

async fn ask(request: RequestBuilder) -> Answer<Value> {
    let response = match request.send().await {
        Ok(response) => response,
        // An address that is none, a header that is none: nothing was sent.
        Err(error) if error.is_builder() => return Answer::Rejected(describe(&error)),
        Err(error) => return Answer::Unknown(describe(&error)),
    };
    let status = response.status();
    if status.is_client_error() {
        return Answer::Rejected(status.to_string());
    }
    if !status.is_success() {
        return Answer::Unknown(status.to_string());
    }
    match body(response).await {
        Ok(bytes) => {
            serde_json::from_slice(&bytes).map_or_else(|e| Answer::Unknown(e.to_string()), Answer::Ok)
        }
        Err(reason) => Answer::Unknown(reason),
    }
}

async fn body(mut response: reqwest::Response) -> std::result::Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|error| describe(&error))? {
        bytes.extend_from_slice(&chunk);
        if bytes.len() > LONGEST {
            return Err("the answer is too long".to_owned());
        }
    }
    Ok(bytes)
}

/// The error with its causes, without the address (it may hold secrets).
fn describe(error: &reqwest::Error) -> String {
    let mut text = if error.is_timeout() { "no answer in time".to_owned() } else { "no answer".to_owned() };
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        text = format!("{text}: {inner}");
        cause = inner.source();
    }
    text
}
