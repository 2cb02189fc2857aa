use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use kernel::{Error, Instant, Message, Result, Type, Uuid, Value};

use crate::conn::Text;
use crate::{Cells, Conn, Row};

/// A table for people: a SELECT whose filters and sorts are tables too, so that a test can execute every
/// combination. Pages are keyset pages: `(sort column, id)` after the last row seen.
pub struct List<R> {
    pub name: &'static str,
    /// The columns of `R`, in order.
    pub columns: &'static str,
    /// What stands behind FROM.
    pub from: &'static str,
    /// A condition that always holds, with `?` for each scope argument; empty when there is none.
    pub scope: &'static str,
    pub scope_types: &'static [Type],
    pub filters: &'static [Filter],
    pub sorts: &'static [Sort],
    /// The id column that breaks ties.
    pub id: &'static str,
    pub row: std::marker::PhantomData<fn() -> R>,
}

/// A condition that a reader may switch on; `?` stands for its value.
#[derive(Debug, Clone, Copy)]
pub struct Filter {
    pub name: &'static str,
    pub sql: &'static str,
    pub ty: Type,
}

/// An order that a reader may choose; the column is NOT NULL.
#[derive(Debug, Clone, Copy)]
pub struct Sort {
    pub name: &'static str,
    pub column: &'static str,
    pub ty: Type,
    pub descending: bool,
}

/// Which page of a list is wanted.
#[derive(Debug, Clone, Default)]
pub struct PageRequest {
    pub scope: Vec<Value>,
    /// Filter names with their values.
    pub filters: Vec<(&'static str, Value)>,
    /// The name of a sort; the first one when it is not known.
    pub sort: String,
    /// [`Page::next`] of the page before.
    pub after: Option<String>,
    pub limit: usize,
}

/// A page and the way to the next.
#[derive(Debug, Clone)]
pub struct Page<R> {
    pub rows: Vec<R>,
    pub next: Option<String>,
}

impl<R: Row> List<R> {
    /// One page.
    ///
    /// # Errors
    /// [`Error::BadRequest`] when the cursor is not one of ours.
    pub async fn page(&self, conn: &mut Conn, request: &PageRequest) -> Result<Page<R>> {
        let sort = self.sort(&request.sort)?;
        let (text, values, types) = self.statement(request, sort)?;
        let key: &[(&str, Type, bool)] = &[("list_key", sort.ty, false), ("list_id", Type::Uuid, false)];
        let found = conn.fetch(Text::Made(text), self.name, values, &types, &[R::COLUMNS, key]).await?;
        let more = found.len() > request.limit;
        let next = match found.get(request.limit.saturating_sub(1)) {
            Some(last) if more => Some(write_cursor(last)?),
            _ => None,
        };
        let rows = found.into_iter().take(request.limit);
        let rows = rows.map(|cells| R::read(&mut Cells(cells.into_iter()))).collect::<Result<_>>()?;
        Ok(Page { rows, next })
    }

    /// How many rows the filters leave.
    pub async fn count(&self, conn: &mut Conn, request: &PageRequest) -> Result<i64> {
        let made = self.conditions(request)?;
        let text = format!("SELECT COUNT(*) AS found FROM {}{}", self.from, made.text);
        let found: &[(&str, Type, bool)] = &[("found", Type::Int, false)];
        let rows = conn.fetch(Text::Made(text), self.name, made.values, &made.types, &[found]).await?;
        match rows.first().and_then(|row| row.first()) {
            Some(Value::Int(count)) => Ok(*count),
            _ => Err(Error::internal("a count without a number")),
        }
    }

    fn sort(&self, name: &str) -> Result<&Sort> {
        let named = self.sorts.iter().find(|sort| sort.name == name);
        named.or(self.sorts.first()).ok_or_else(|| Error::internal("a list without a sort"))
    }

    /// The scope and the filters.
    fn conditions(&self, request: &PageRequest) -> Result<Made> {
        let mut made = Made::default();
        if !self.scope.is_empty() {
            made.condition(self.scope, request.scope.iter().cloned().zip(self.scope_types.iter().copied()));
        }
        for (name, value) in &request.filters {
            let filter = self.filters.iter().find(|filter| filter.name == *name);
            let filter =
                filter.ok_or_else(|| Error::internal(format!("{} has no filter {name}", self.name)))?;
            let uses = filter.sql.matches('?').count();
            made.condition(filter.sql, std::iter::repeat_n((value.clone(), filter.ty), uses));
        }
        Ok(made)
    }

    fn statement(&self, request: &PageRequest, sort: &Sort) -> Result<(String, Vec<Value>, Vec<Type>)> {
        let mut made = self.conditions(request)?;
        let (operator, direction) = if sort.descending { ("<", "DESC") } else { (">", "ASC") };
        if let Some(cursor) = &request.after {
            let (key, id) = read_cursor(cursor, sort.ty)?;
            let after = format!("({}, {}) {operator} (?, ?)", sort.column, self.id);
            made.condition(&after, [(key, sort.ty), (Value::Uuid(id), Type::Uuid)]);
        }
        let text = format!(
            "SELECT {}, {key} AS list_key, {id} AS list_id FROM {}{} ORDER BY {key} {direction}, {id} {direction} LIMIT {}",
            self.columns,
            self.from,
            made.text,
            request.limit + 1,
            key = sort.column,
            id = self.id,
        );
        Ok((text, made.values, made.types))
    }
}

/// A WHERE clause under construction.
#[derive(Default)]
struct Made {
    text: String,
    values: Vec<Value>,
    types: Vec<Type>,
}

impl Made {
    fn condition(&mut self, sql: &str, values: impl IntoIterator<Item = (Value, Type)>) {
        self.text.push_str(if self.text.is_empty() { " WHERE " } else { " AND " });
        let mut values = values.into_iter();
        for (at, piece) in sql.split('?').enumerate() {
            if at > 0
                && let Some((value, ty)) = values.next()
            {
                self.values.push(value);
                self.types.push(ty);
                self.text.push('$');
                self.text.push_str(&self.values.len().to_string());
            }
            self.text.push_str(piece);
        }
    }
}

fn write_cursor(cells: &[Value]) -> Result<String> {
    let [.., key, Value::Uuid(id)] = cells else {
        return Err(Error::internal("a list row without its key"));
    };
    let key = match key {
        Value::Int(n) => serde_json::json!(n),
        Value::Time(at) => serde_json::json!(at.micros()),
        Value::Text(text) => serde_json::json!(text),
        Value::Bytes(bytes) => serde_json::json!(hex::encode(bytes)),
        other => return Err(Error::internal(format!("{other:?} cannot sort a list"))),
    };
    Ok(BASE64_URL_SAFE_NO_PAD.encode(serde_json::json!([key, id.to_string()]).to_string()))
}

fn read_cursor(text: &str, ty: Type) -> Result<(Value, Uuid)> {
    let bad = || Error::BadRequest(Message::new("error-cursor"));
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(text).map_err(|_| bad())?;
    let (key, id): (serde_json::Value, String) = serde_json::from_slice(&bytes).map_err(|_| bad())?;
    let number = || key.as_i64().ok_or_else(bad);
    let string = || key.as_str().map(str::to_owned).ok_or_else(bad);
    let key = match ty {
        Type::Int => Value::Int(number()?),
        Type::Time => Value::Time(Instant(number()?)),
        Type::Text => Value::Text(string()?),
        Type::Bytes => Value::Bytes(hex::decode(string()?).map_err(|_| bad())?),
        Type::Bool | Type::Uuid => return Err(bad()),
    };
    Ok((key, Uuid::parse_str(&id).map_err(|_| bad())?))
}

/// What the test of all lists sees of one.
pub trait AnyList: Sync {
    fn name(&self) -> &'static str;
    fn filters(&self) -> &'static [Filter];
    fn sorts(&self) -> &'static [Sort];
    fn scope_types(&self) -> &'static [Type];
    /// The page's length and the next cursor.
    fn try_page<'a>(
        &'a self,
        conn: &'a mut Conn,
        request: PageRequest,
    ) -> futures_util::future::BoxFuture<'a, Result<(usize, Option<String>)>>;
}

impl<R: Row> AnyList for List<R> {
    fn name(&self) -> &'static str {
        self.name
    }
    fn filters(&self) -> &'static [Filter] {
        self.filters
    }
    fn sorts(&self) -> &'static [Sort] {
        self.sorts
    }
    fn scope_types(&self) -> &'static [Type] {
        self.scope_types
    }
    fn try_page<'a>(
        &'a self,
        conn: &'a mut Conn,
        request: PageRequest,
    ) -> futures_util::future::BoxFuture<'a, Result<(usize, Option<String>)>> {
        Box::pin(async move {
            self.count(conn, &request).await?;
            let page = self.page(conn, &request).await?;
            Ok((page.rows.len(), page.next))
        })
    }
}

/// A cursor as the list test needs it.
pub(crate) fn sample_cursor(key: Value) -> Result<String> {
    write_cursor(&[key, Value::Uuid(Uuid::nil())])
}
