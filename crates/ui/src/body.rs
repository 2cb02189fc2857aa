//! The body of a request, which may be too large.
use std::time::Duration;

use axum::body::{Body, Bytes};
use http_body_util::{BodyExt, Limited};

/// What is read and dropped of a body that is too large: a browser that is still sending shows no answer.
const DROPPED: usize = 64 * 1024 * 1024;

/// Longest that a request may take.
const TIME: Duration = Duration::from_secs(30);
/// How slowly a large body may come, in bytes a second: photos are sent from the hills, too.
const SLOWEST: usize = 32 * 1024;
/// The longest for the largest.
const MOST_TIME: Duration = Duration::from_mins(5);

/// Longest that a request with a body of so many bytes may take.
pub(crate) fn patience(body: usize) -> Duration {
    let seconds = u32::try_from(body / SLOWEST).unwrap_or(u32::MAX);
    (TIME + Duration::from_secs(1).saturating_mul(seconds)).min(MOST_TIME)
}

/// A body of at most so many bytes; none when there are more, or when it broke off.
pub(crate) async fn read(mut body: Body, most: usize) -> Option<Bytes> {
    if let Ok(whole) = Limited::new(&mut body, most).collect().await {
        return Some(whole.to_bytes());
    }
    let mut left = DROPPED;
    while let Some(Ok(frame)) = body.frame().await {
        left = left.checked_sub(frame.data_ref().map_or(0, Bytes::len))?;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_body_may_come_slowly() {
        assert_eq!(patience(0), TIME);
        assert_eq!(patience(640 * 1024), Duration::from_secs(50));
        // A photo of 12 MB is given the three minutes that its page waits, and nobody more than five.
        assert!(patience(12 * 1024 * 1024) >= Duration::from_mins(3));
        assert_eq!(patience(usize::MAX), MOST_TIME);
    }

    #[tokio::test]
    async fn a_body_is_whole_or_none() {
        assert_eq!(read(Body::from("12345"), 5).await.unwrap(), "12345");
        assert!(read(Body::from("123456"), 5).await.is_none());
        let pieces = |count: usize| {
            let chunk = Ok::<_, std::convert::Infallible>(Bytes::from_static(&[0; 1024]));
            Body::from_stream(futures_util::stream::iter(std::iter::repeat_n(chunk, count)))
        };
        assert_eq!(read(pieces(3), 4096).await.unwrap().len(), 3072);
        assert!(read(pieces(9), 4096).await.is_none());
        // Nobody is listened to for ever.
        assert!(read(pieces(100_000), 4096).await.is_none());
    }
}
