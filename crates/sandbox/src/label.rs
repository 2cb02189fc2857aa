//! A label as a PDF, written by hand (ISO 32000-1): one page of A6 with a built-in typeface, which knows no Vietnamese
//! letters, so that names come without accents.
use std::fmt::Write;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Without accents; what is no ASCII then is left out.
pub(crate) fn plain(text: &str) -> String {
    let bare = text.nfd().filter(|c| !is_combining_mark(*c)).map(|c| match c {
        'đ' => 'd',
        'Đ' => 'D',
        other => other,
    });
    bare.filter(|c| c.is_ascii() && !c.is_ascii_control()).collect()
}

/// A page with some lines, the first of them large.
pub(crate) fn pdf(lines: &[String]) -> Vec<u8> {
    let text = page(lines);
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 298 420] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{text}endstream", text.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
    ];
    let mut out = "%PDF-1.4\n".to_owned();
    let mut table = "0000000000 65535 f \n".to_owned();
    for (at, object) in objects.iter().enumerate() {
        let _ = writeln!(table, "{:010} 00000 n ", out.len());
        let _ = write!(out, "{} 0 obj\n{object}\nendobj\n", at + 1);
    }
    let start = out.len();
    let _ = write!(out, "xref\n0 6\n{table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
    out.into_bytes()
}

fn page(lines: &[String]) -> String {
    let mut text = "BT\n/F1 18 Tf\n20 380 Td\n22 TL\n".to_owned();
    for (at, line) in lines.iter().enumerate() {
        let shown: String = plain(line).chars().take(if at == 0 { 26 } else { 46 }).collect();
        let shown = shown.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)");
        let size = if at == 0 { "/F1 10 Tf\n" } else { "" };
        let _ = write!(text, "({shown}) Tj T*\n{size}");
    }
    text.push_str("ET\n");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_offset_leads_to_its_object() {
        let text = String::from_utf8(pdf(&["GHN(1)".to_owned(), "Thạch Thị Đẹp".to_owned()])).unwrap();
        assert!(text.contains("(GHN\\(1\\)) Tj") && text.contains("(Thach Thi Dep) Tj"));
        let table = text.split("0000000000 65535 f \n").nth(1).unwrap();
        for (at, line) in table.lines().take(5).enumerate() {
            let offset: usize = line.split(' ').next().unwrap().parse().unwrap();
            assert!(text[offset..].starts_with(&format!("{} 0 obj", at + 1)), "{line}");
        }
        let start: usize = text.split("startxref\n").nth(1).unwrap().lines().next().unwrap().parse().unwrap();
        assert!(text[start..].starts_with("xref\n"));
        let stream = text.split("stream\n").nth(1).unwrap().strip_suffix("end").unwrap();
        assert!(text.contains(&format!("/Length {} ", stream.len())));
    }
}
