use crate::Tongue;

/// Why an expression cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// A character that no expression has, and which one it is, from 1.
    Piece(char, usize),
    /// A text whose quotation mark is not closed.
    OpenText(usize),
    /// `${` without `}`.
    OpenReference(usize),
    /// What stands in `${…}` is no name.
    ReferenceName(String),
    /// It ends where something must follow.
    Ends,
    /// Something that may not stand at this character.
    Unexpected(usize),
    /// A function that `XForms` does not have or that is not supported here.
    Function(String),
    /// How many values a function takes: least, most, given.
    Count(&'static str, usize, usize, usize),
    /// A pattern that cannot be matched.
    Pattern(String),
    /// A text that is not written as a date.
    Date(String),
    /// As other languages write it, and how it is written here: `==`, `=`.
    Written(String, &'static str),
    /// `//`, `@`, `axis::`.
    Construct(&'static str),
    /// Brackets in brackets beyond what anybody writes.
    Deep,
}

impl Wrong {
    /// The sentence for people.
    pub fn say(&self, tongue: Tongue) -> String {
        match tongue {
            Tongue::Vi => self.vietnamese(),
            Tongue::En => self.english(),
        }
    }

    fn english(&self) -> String {
        match self {
            Self::Piece(c, at) => {
                format!("the character “{c}” (number {at}) has no meaning in an expression")
            }
            Self::OpenText(at) => format!("the quotation mark at character {at} is never closed"),
            Self::OpenReference(at) => format!("“${{” at character {at} has no “}}”"),
            Self::ReferenceName(name) => format!("“${{{name}}}” does not hold the name of one question"),
            Self::Ends => "it ends too early; something is missing at its end".into(),
            Self::Unexpected(at) => format!("what stands at character {at} does not belong there"),
            Self::Function(name) => format!("the function “{name}()” is not supported; remove or replace it"),
            Self::Count(name, least, most, given) => {
                let range = if least == most { least.to_string() } else { span(*least, *most, "to") };
                format!("the function “{name}()” takes {range} values, here it has {given}")
            }
            Self::Pattern(pattern) => format!("the pattern “{pattern}” cannot be used"),
            Self::Date(text) => format!("“{text}” is no date; a date is written 2026-11-26"),
            Self::Written(found, right) => format!("“{found}” is written “{right}” here"),
            Self::Construct(sign) => format!("“{sign}” is not supported in paths"),
            Self::Deep => "too many brackets stand inside each other".into(),
        }
    }

    fn vietnamese(&self) -> String {
        match self {
            Self::Piece(c, at) => format!("ký tự “{c}” (thứ {at}) không có nghĩa trong biểu thức"),
            Self::OpenText(at) => format!("dấu nháy ở ký tự thứ {at} không được đóng lại"),
            Self::OpenReference(at) => format!("“${{” ở ký tự thứ {at} thiếu “}}”"),
            Self::ReferenceName(name) => format!("“${{{name}}}” không phải là tên của một câu hỏi"),
            Self::Ends => "biểu thức kết thúc quá sớm, còn thiếu phần cuối".into(),
            Self::Unexpected(at) => format!("phần ở ký tự thứ {at} không đúng chỗ"),
            Self::Function(name) => format!("hàm “{name}()” không được hỗ trợ; hãy bỏ hoặc thay hàm khác"),
            Self::Count(name, least, most, given) => {
                let range = if least == most { least.to_string() } else { span(*least, *most, "đến") };
                format!("hàm “{name}()” cần {range} giá trị, ở đây có {given}")
            }
            Self::Pattern(pattern) => format!("mẫu “{pattern}” không dùng được"),
            Self::Date(text) => format!("“{text}” không phải là ngày; ngày viết dạng 2026-11-26"),
            Self::Written(found, right) => format!("“{found}” ở đây viết là “{right}”"),
            Self::Construct(sign) => format!("“{sign}” không được hỗ trợ trong đường dẫn"),
            Self::Deep => "quá nhiều dấu ngoặc lồng nhau".into(),
        }
    }
}

fn span(least: usize, most: usize, to: &str) -> String {
    if most == usize::MAX { format!("≥ {least}") } else { format!("{least} {to} {most}") }
}
