//! Whether two names may be two writings of one.

/// From how many letters on a part of a name may hold one mistake of typing, and two.
const ONE: usize = 5;
const TWO: usize = 9;

/// Which letters stand in a key an odd number of times, a bit each. A mistake of typing changes two at most, so keys
/// whose letters differ in more than four are not alike: it spares nearly every comparison.
pub(super) fn odd_letters(key: &str) -> u32 {
    let letters = key.bytes().filter(u8::is_ascii_lowercase);
    letters.fold(0, |odd, letter| odd ^ (1 << (letter - b'a')))
}

/// Whether keys with these letters can be alike.
pub(super) fn may_be_alike(one: u32, other: u32) -> bool {
    (one ^ other).count_ones() <= 4
}

/// Whether two keys of names may be one business: the same, the same but for spaces, or with a mistake of typing in
/// the words that differ. Words that both share say nothing: “dua sap cau ke” and “dua sap cau ngang” are two, however
/// long their beginning. Numbers must be the same: “dai ly 1” is not “dai ly 2”.
pub(super) fn alike(one: &str, other: &str) -> bool {
    let (one, other) = differing(one, other);
    if one == other {
        return true;
    }
    if [one, other].iter().any(|part| part.bytes().any(|b| b.is_ascii_digit())) {
        return false;
    }
    let (one, other) = (one.replace(' ', ""), other.replace(' ', ""));
    let longer = one.len().max(other.len());
    if longer - one.len().min(other.len()) > 2 {
        return false;
    }
    one == other || swapped(&one, &other) || strsim::osa_distance(&one, &other) <= allowed(longer)
}

fn allowed(letters: usize) -> usize {
    match letters {
        TWO.. => 2,
        ONE.. => 1,
        _ => 0,
    }
}

/// The same letters with two neighbours changed, as in `spa` for `sap`.
fn swapped(one: &str, other: &str) -> bool {
    one.len() == other.len() && one.len() > 2 && strsim::osa_distance(one, other) == 1 && {
        let sorted = |text: &str| {
            let mut bytes = text.as_bytes().to_vec();
            bytes.sort_unstable();
            bytes
        };
        sorted(one) == sorted(other)
    }
}

/// What is left of both without the words they share at the beginning and at the end.
fn differing<'a>(one: &'a str, other: &'a str) -> (&'a str, &'a str) {
    let (one, other) = without_shared_head(one, other);
    let tail = one.bytes().rev().zip(other.bytes().rev()).take_while(|(a, b)| a == b).count();
    let (left, right) = (one.len() - tail, other.len() - tail);
    let starts = |text: &str, at: usize| at == 0 || text.as_bytes().get(at - 1) == Some(&b' ');
    // Only whole words: forward to where one begins in both.
    let whole = (0..=tail).find(|more| starts(one, left + more) && starts(other, right + more));
    let shared = tail - whole.unwrap_or(tail);
    let keep = |text: &'a str| text.get(..text.len() - shared).unwrap_or(text).trim_end();
    (keep(one), keep(other))
}

fn without_shared_head<'a>(one: &'a str, other: &'a str) -> (&'a str, &'a str) {
    let shared = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    let ends = |text: &str| text.len() == shared || text.as_bytes().get(shared) == Some(&b' ');
    let whole = if ends(one) && ends(other) {
        shared
    } else {
        one.get(..shared).and_then(|head| head.rfind(' ')).unwrap_or(0)
    };
    let rest = |text: &'a str| text.get(whole..).unwrap_or(text).trim_start();
    (rest(one), rest(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_common_say_nothing() {
        let (one, other) = differing("dua sap cau ke", "dua sap cau ngang");
        assert_eq!((one, other), ("ke", "ngang"));
        assert_eq!(differing("vua trai cay an", "vua ca an"), ("trai cay", "ca"));
        assert_eq!(differing("an binh", "an binh"), ("", ""));
        assert_eq!(differing("an binh", "an binh phat"), ("", "phat"));
        assert_eq!(differing("long an", "thang long an"), ("", "thang"));
    }

    #[test]
    fn mistakes_of_typing_are_asked_about() {
        for (one, other) in [
            ("dua sap cau ke", "dua sap cau ke"),
            ("dua sap cau ke", "dua sap cauke"),
            ("dua sap cau ke", "dua spa cau ke"),
            ("che bien phuoc thinh", "che bien phuoc thihn"),
            ("giai phap so viet", "giai phap so vietj"),
            ("nong nghiep huu nghi", "nong ngiep huu nghi"),
        ] {
            assert!(alike(one, other), "{one} / {other}");
            assert!(may_be_alike(odd_letters(one), odd_letters(other)), "{one} / {other}");
        }
    }

    #[test]
    fn other_names_are_others() {
        for (one, other) in [
            ("dua sap cau ke", "dua sap cau ngang"),
            ("cua hang vat lieu xay dung an", "cua hang vat lieu xay dung anh"),
            ("nguyen thi lan", "nguyen thi mai"),
            ("nguyen thi lan", "nguyen thi lan anh"),
            ("dai ly 1", "dai ly 2"),
            ("dai ly so 12", "dai ly so 21"),
            ("tiem toc hoa", "tiem toc hoan"),
        ] {
            assert!(!alike(one, other), "{one} / {other}");
        }
    }
}
