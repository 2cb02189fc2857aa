use uuid::Uuid;

/// What every typed id can do. Ids are `UUIDv7`, made by [`crate::Ctx::new_id`]; their order is never
/// taken for the order of commits.
pub trait Id: Copy + Send + Sync + 'static {
    fn from_uuid(uuid: Uuid) -> Self;
    fn uuid(self) -> Uuid;
}

/// Declares typed ids, so that one kind of id cannot be passed for another.
#[macro_export]
macro_rules! typed_id {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name($crate::Uuid);

        impl $crate::Id for $name {
            fn from_uuid(uuid: $crate::Uuid) -> Self {
                Self(uuid)
            }
            fn uuid(self) -> $crate::Uuid {
                self.0
            }
        }

        impl $crate::Stored for $name {
            const TYPE: $crate::Type = $crate::Type::Uuid;
            fn into_value(self) -> $crate::Value {
                $crate::Value::Uuid(self.0)
            }
            fn from_value(value: $crate::Value) -> Option<Self> {
                $crate::id_from(&value)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::Error;
            fn from_str(text: &str) -> $crate::Result<Self> {
                $crate::Uuid::parse_str(text).map(Self).map_err(|_| $crate::Error::NotFound)
            }
        }
    )+};
}

typed_id!(
    /// A person who can sign in.
    AccountId,
    /// A party that owns booths, signs papers, employs people.
    OrganisationId,
    /// A booth on the market.
    BoothId,
);
