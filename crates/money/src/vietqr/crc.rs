/// CRC-16/CCITT-FALSE: polynomial 1021, start FFFF, nothing reflected, nothing added; four upper-case
/// hexadecimal digits.
pub fn checksum(bytes: &[u8]) -> String {
    let crc = bytes.iter().fold(0xFFFF_u16, |crc, byte| {
        (0..8).fold(crc ^ (u16::from(*byte) << 8), |crc, _| {
            let shifted = crc << 1;
            if crc & 0x8000 == 0 { shifted } else { shifted ^ 0x1021 }
        })
    });
    format!("{crc:04X}")
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_check_value() {
        assert_eq!(super::checksum(b"123456789"), "29B1");
        assert_eq!(super::checksum(b""), "FFFF");
    }
}
