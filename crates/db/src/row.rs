use kernel::{Error, Result, Stored, Type, Value};

/// The shape of an answer: typed columns in the order of the SELECT.
pub trait Row: Sized + Send + 'static {
    /// Name, type and whether it may be NULL.
    const COLUMNS: &'static [(&'static str, Type, bool)];
    fn read(cells: &mut Cells) -> Result<Self>;
}

/// The cells of one row, taken from the left.
#[derive(Debug)]
pub struct Cells(pub(crate) std::vec::IntoIter<Value>);

impl Cells {
    /// The next cell.
    ///
    /// # Errors
    /// [`Error::Internal`] when the column holds another type.
    pub fn take<T: Stored>(&mut self) -> Result<T> {
        let value = self.0.next().ok_or_else(|| Error::internal("a row has too few columns"))?;
        T::from_value(value)
            .ok_or_else(|| Error::internal(format!("a column does not hold {}", std::any::type_name::<T>())))
    }
}

impl Row for () {
    const COLUMNS: &'static [(&'static str, Type, bool)] = &[];
    fn read(_: &mut Cells) -> Result<Self> {
        Ok(())
    }
}

macro_rules! tuple_rows {
    ($(($($name:ident),+))+) => {$(
        impl<$($name: Stored),+> Row for ($($name,)+) {
            const COLUMNS: &'static [(&'static str, Type, bool)] =
                &[$((stringify!($name), $name::TYPE, $name::NULLABLE)),+];
            fn read(cells: &mut Cells) -> Result<Self> {
                Ok(($(cells.take::<$name>()?,)+))
            }
        }
    )+};
}
tuple_rows! { (A) (A, B) (A, B, C) (A, B, C, D) (A, B, C, D, E) (A, B, C, D, E, F) }

/// Declares a struct that is read from a row; its fields are the columns of the SELECT, in order.
#[macro_export]
macro_rules! row {
    ($(#[$doc:meta])* $vis:vis struct $name:ident {
        $($(#[$field_doc:meta])* $field_vis:vis $field:ident: $type:ty),+ $(,)?
    }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        $vis struct $name { $($(#[$field_doc])* $field_vis $field: $type),+ }

        impl $crate::Row for $name {
            const COLUMNS: &'static [(&'static str, kernel::Type, bool)] = &[
                $((stringify!($field), <$type as kernel::Stored>::TYPE, <$type as kernel::Stored>::NULLABLE)),+
            ];
            fn read(cells: &mut $crate::Cells) -> kernel::Result<Self> {
                Ok(Self { $($field: cells.take()?),+ })
            }
        }
    };
}
