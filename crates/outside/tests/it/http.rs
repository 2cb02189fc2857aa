use outside::{Answer, HttpClient};
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

/// Answers one call with these bytes; gives the address.
async fn once(answer: &'static str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut seen = [0; 4096];
        let _ = stream.read(&mut seen).await;
        let _ = stream.write_all(answer.as_bytes()).await;
    });
    address
}

async fn get(answer: &'static str) -> Answer<serde_json::Value> {
    HttpClient::shared().unwrap().get_json(&once(answer).await, &[("x-a", "b")]).await
}

#[tokio::test]
async fn the_answer_says_what_is_known() {
    assert_eq!(
        get("HTTP/1.1 200 OK\r\ncontent-length: 7\r\n\r\n{\"a\":1}").await,
        Answer::Ok(json!({"a": 1}))
    );
    assert_eq!(
        get("HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n").await,
        Answer::Rejected("404 Not Found".to_owned())
    );
    assert_eq!(
        get("HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\n\r\n").await,
        Answer::Unknown("503 Service Unavailable".to_owned())
    );
    for unknown in ["HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\n<p>", "", "nonsense\r\n\r\n"] {
        assert!(matches!(get(unknown).await, Answer::Unknown(_)), "{unknown:?}");
    }
    let moved = "HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n";
    assert_eq!(get(moved).await, Answer::Unknown("302 Found".to_owned()));
}

#[tokio::test]
async fn nobody_there_is_unknown_and_no_address_is_rejected() {
    let client = HttpClient::shared().unwrap();
    let sent = client.post_json("http://127.0.0.1:1/", &[], &json!({})).await;
    assert!(matches!(sent, Answer::Unknown(_)), "{sent:?}");
    assert!(matches!(client.get_json("bank", &[]).await, Answer::Rejected(_)));
}
