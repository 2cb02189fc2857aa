use uuid::Uuid;

use crate::{Code, Day, Dong, Id, Instant, Text};

/// The closed list of column types; `db` maps each to both engines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Type {
    /// BIGINT.
    Int,
    /// BOOLEAN.
    Bool,
    /// TEXT; JSON and days are text too, read in Rust.
    Text,
    /// UUID.
    Uuid,
    /// BYTEA.
    Bytes,
    /// TIMESTAMPTZ.
    Time,
}

/// One value on its way to or from the database.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Value {
    /// NULL; its type comes from the column.
    Null,
    Int(i64),
    Bool(bool),
    Text(String),
    Uuid(Uuid),
    Bytes(Vec<u8>),
    Time(Instant),
}

/// A Rust type that stands in a column or an argument of SQL.
pub trait Stored: Sized + Send + 'static {
    const TYPE: Type;
    const NULLABLE: bool = false;
    fn into_value(self) -> Value;
    /// `None` when the column holds something else.
    fn from_value(value: Value) -> Option<Self>;
}

macro_rules! stored {
    ($($type:ty, $column:ident, $into:expr, $from:expr;)+) => {$(
        impl Stored for $type {
            const TYPE: Type = Type::$column;
            fn into_value(self) -> Value {
                let into: fn(Self) -> _ = $into;
                Value::$column(into(self))
            }
            fn from_value(value: Value) -> Option<Self> {
                let Value::$column(inner) = value else { return None };
                let from: fn(_) -> Option<Self> = $from;
                from(inner)
            }
        }
    )+};
}

stored! {
    i64, Int, |n| n, Some;
    bool, Bool, |b| b, Some;
    String, Text, |s| s, Some;
    Uuid, Uuid, |u| u, Some;
    Vec<u8>, Bytes, |b| b, Some;
    Instant, Time, |t| t, Some;
    Dong, Int, |d| d.0, |n| Some(Dong(n));
    Day, Text, |d| d.iso(), |s: String| Day::parse(&s);
    Text, Text, |t| t.json(), |s: String| Some(Text::from_json(&s));
    Code, Text, |c| c.as_str().to_owned(), |s| Some(Code::stored(s));
}

impl<T: Stored> Stored for Option<T> {
    const TYPE: Type = T::TYPE;
    const NULLABLE: bool = true;
    fn into_value(self) -> Value {
        self.map_or(Value::Null, T::into_value)
    }
    fn from_value(value: Value) -> Option<Self> {
        match value {
            Value::Null => Some(None),
            value => T::from_value(value).map(Some),
        }
    }
}

/// Helper of [`crate::typed_id`].
#[doc(hidden)]
pub fn id_from<I: Id>(value: &Value) -> Option<I> {
    match value {
        Value::Uuid(uuid) => Some(I::from_uuid(*uuid)),
        _ => None,
    }
}

/// Declares an enum that is stored as text, e.g. the states of an order. `key()` is also the last part
/// of its Fluent message.
#[macro_export]
macro_rules! stored_enum {
    ($(#[$doc:meta])* $vis:vis enum $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $name { $($(#[$variant_doc])* $variant),+ }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            pub fn key(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }

            pub fn from_key(key: &str) -> Option<Self> {
                match key { $($text => Some(Self::$variant),)+ _ => None }
            }
        }

        impl $crate::Stored for $name {
            const TYPE: $crate::Type = $crate::Type::Text;
            fn into_value(self) -> $crate::Value {
                $crate::Value::Text(self.key().to_owned())
            }
            fn from_value(value: $crate::Value) -> Option<Self> {
                match value {
                    $crate::Value::Text(key) => Self::from_key(&key),
                    _ => None,
                }
            }
        }
    };
}
