use std::marker::PhantomData;

use kernel::{Stored, Type, Value};

use crate::Row;

/// One statement, in the portable subset of `docs/sql.md`, with the types of its arguments and row.
/// Only the [`crate::sql!`] macro makes one, so that a test can execute every statement there is.
pub struct Sql<A, R> {
    pub(crate) name: &'static str,
    pub(crate) text: &'static str,
    types: PhantomData<fn(A) -> R>,
}

impl<A: Args, R: Row> Sql<A, R> {
    #[doc(hidden)]
    pub const fn new(name: &'static str, text: &'static str) -> Self {
        Self { name, text, types: PhantomData }
    }
}

/// What the test of all statements sees of one.
pub trait Statement: Sync {
    fn name(&self) -> &'static str;
    fn text(&self) -> &'static str;
    fn arguments(&self) -> &'static [Type];
    fn columns(&self) -> &'static [(&'static str, Type, bool)];
}

impl<A: Args, R: Row> Statement for Sql<A, R> {
    fn name(&self) -> &'static str {
        self.name
    }
    fn text(&self) -> &'static str {
        self.text
    }
    fn arguments(&self) -> &'static [Type] {
        A::TYPES
    }
    fn columns(&self) -> &'static [(&'static str, Type, bool)] {
        R::COLUMNS
    }
}

/// A tuple of arguments, `$1` first.
pub trait Args: Send {
    const TYPES: &'static [Type];
    fn values(self) -> Vec<Value>;
}

impl Args for () {
    const TYPES: &'static [Type] = &[];
    fn values(self) -> Vec<Value> {
        Vec::new()
    }
}

macro_rules! tuple_args {
    ($($name:ident),+) => {
        impl<$($name: Stored),+> Args for ($($name,)+) {
            const TYPES: &'static [Type] = &[$($name::TYPE),+];
            #[expect(non_snake_case, reason = "the letters are types and values at once")]
            fn values(self) -> Vec<Value> {
                let ($($name,)+) = self;
                vec![$($name.into_value()),+]
            }
        }
    };
}
macro_rules! all_tuple_args {
    ($first:ident) => { tuple_args!($first); };
    ($first:ident, $($rest:ident),+) => {
        tuple_args!($first, $($rest),+);
        all_tuple_args!($($rest),+);
    };
}
all_tuple_args!(
    A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T, U, V, W, X, Y, Z, AA, AB, AC, AD, AE, AF
);

/// Declares the statements of a store and their list:
///
/// ```ignore
/// db::sql! {
///     /// One product by its slug.
///     PRODUCT: (String,) => ProductRow = "SELECT id, name FROM catalogue_product WHERE slug = $1";
/// }
/// ```
#[macro_export]
macro_rules! sql {
    ($($(#[$doc:meta])* $name:ident: $args:ty => $row:ty = $text:expr;)+) => {
        $(
            $(#[$doc])*
            pub(crate) static $name: $crate::Sql<$args, $row> =
                $crate::Sql::new(concat!(module_path!(), "::", stringify!($name)), $text);
        )+
        /// Every statement of this file.
        pub(crate) static STATEMENTS: &[&dyn $crate::Statement] = &[$(&$name),+];
    };
}
