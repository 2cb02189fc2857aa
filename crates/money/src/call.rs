use gateways::{Call, GatewayError, Method};
use kernel::{Ctx, Instant};
use outside::{Answer, HttpClient};

use crate::set_up::Ready;

/// Sends what a gateway is to be asked, and reads its answer. Never inside a transaction. A refusal in the gateway's own
/// words is [`Answer::Rejected`] with its code; everything that is not certain is [`Answer::Unknown`].
pub(crate) async fn send<T>(
    ready: &Ready,
    call: &Call,
    read: impl FnOnce(&[u8]) -> Result<T, GatewayError>,
) -> Answer<T> {
    let client = match HttpClient::shared() {
        Ok(client) => client,
        Err(error) => return Answer::Unknown(error.to_string()),
    };
    let method = match call.method {
        Method::Get => "GET",
        Method::Post => "POST",
    };
    let mut headers = vec![("content-type".to_owned(), b"application/json".to_vec())];
    let own = call.headers.iter();
    headers.extend(own.map(|(name, value)| ((*name).to_owned(), value.reveal().as_bytes().to_vec())));
    let address = format!("{}{}", ready.address, call.path);
    match client.send(method, &address, &headers, call.body.clone().into_bytes()).await {
        Ok((status, _, _)) if status >= 500 => Answer::Unknown(format!("status {status}")),
        Ok((_, _, body)) => match read(&body) {
            Ok(answer) => Answer::Ok(answer),
            Err(GatewayError::Refused { code }) => Answer::Rejected(code),
            Err(error) => Answer::Unknown(error.to_string()),
        },
        Err(reason) => Answer::Unknown(reason),
    }
}

/// Another id for every call. The same length everywhere, letters and digits only.
pub(crate) fn request_id(ctx: &Ctx) -> String {
    ctx.new_token()
}

/// The address of our server as gateways are told; they do not reach us by it.
pub(crate) const OUR_IP: &str = "127.0.0.1";

/// When a try to pay ends: with the payment, but not sooner than a person can pay.
pub(crate) fn ends_at(now: Instant, payment_ends: Instant) -> Instant {
    payment_ends.max(now.plus_seconds(300))
}
