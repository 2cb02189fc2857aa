use kernel::Result;

use crate::{Conn, Tx};

crate::sql! {
    READ: (String,) => (String,) = "SELECT value FROM db_setting WHERE name = $1";
    ALL: () => (String, String) = "SELECT name, value FROM db_setting ORDER BY name";
    WRITE: (String, String) => () =
        "INSERT INTO db_setting (name, value) VALUES ($1, $2)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value";
}

pub async fn read_setting(conn: &mut Conn, name: &str) -> Result<Option<String>> {
    Ok(conn.optional(&READ, (name.to_owned(),)).await?.map(|(value,)| value))
}

pub async fn settings(conn: &mut Conn) -> Result<Vec<(String, String)>> {
    conn.all(&ALL, ()).await
}

pub async fn write_setting(tx: &mut Tx, name: &str, value: &str) -> Result<()> {
    tx.run(&WRITE, (name.to_owned(), value.to_owned())).await.map(|_| ())
}
