/// The body and its length on the wire, once all its chunks are there.
pub(crate) fn decode(wire: &[u8]) -> Option<(Vec<u8>, usize)> {
    let mut body = Vec::new();
    let mut at = 0;
    loop {
        let rest = wire.get(at..)?;
        let line = rest.windows(2).position(|pair| pair == b"\r\n")?;
        let size = usize::from_str_radix(std::str::from_utf8(rest.get(..line)?).ok()?, 16).ok()?;
        let chunk = rest.get(line + 2..line + 2 + size)?;
        rest.get(line + 2 + size..line + 4 + size)?;
        at += line + 4 + size;
        if size == 0 {
            return Some((body, at));
        }
        body.extend_from_slice(chunk);
    }
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn waits_for_the_last_chunk() {
        let wire = b"4\r\nabcd\r\na\r\n0123456789\r\n0\r\n\r\nHTTP/1.1 200";
        assert_eq!(decode(wire), Some((b"abcd0123456789".to_vec(), 29)));
        assert_eq!(decode(wire.get(..26).unwrap()), None);
        assert_eq!(decode(b""), None);
    }
}
