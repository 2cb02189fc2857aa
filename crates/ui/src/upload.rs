use axum::http::{HeaderMap, header};
use bytes::Bytes;
use kernel::{Error, Message, Result};

use crate::{Form, Params};

/// A file that came with a form.
#[derive(Debug, Clone)]
pub struct Upload {
    /// Name of the field.
    pub field: String,
    /// The name the file had; never a path of ours.
    pub name: String,
    pub bytes: Bytes,
}

/// Reads `multipart/form-data`. An input without a chosen file sends an empty one, which is left out.
pub(crate) async fn read(headers: &HeaderMap, body: Bytes) -> Result<(Form, Vec<Upload>)> {
    let bad = || Error::BadRequest(Message::new("error-upload"));
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let boundary = multer::parse_boundary(kind).map_err(|_| bad())?;
    let stream = futures_util::stream::once(async move { Ok::<_, std::io::Error>(body) });
    let mut parts = multer::Multipart::new(stream, boundary);
    let (mut texts, mut files) = (Vec::new(), Vec::new());
    while let Some(part) = parts.next_field().await.map_err(|_| bad())? {
        let field = part.name().unwrap_or_default().to_owned();
        match part.file_name().map(str::to_owned) {
            Some(name) => {
                let bytes = part.bytes().await.map_err(|_| bad())?;
                if !bytes.is_empty() {
                    files.push(Upload { field, name: name.chars().take(200).collect(), bytes });
                }
            }
            None => texts.push((field, part.text().await.map_err(|_| bad())?)),
        }
    }
    Ok((Form::new(Params(texts)), files))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn texts_and_files_are_told_apart() {
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, "multipart/form-data; boundary=x".parse().unwrap());
        let body = "--x\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nxin chào\r\n--x\r\n\
            Content-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\na;b\r\n--x--\r\n";
        let (form, files) = read(&headers, Bytes::from(body)).await.unwrap();
        assert_eq!(form.value("note"), "xin chào");
        assert_eq!((files[0].name.as_str(), &files[0].bytes[..]), ("a.csv", &b"a;b"[..]));
        assert!(read(&HeaderMap::new(), Bytes::new()).await.is_err());
    }
}
