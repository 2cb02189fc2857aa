use std::path::Path;

use sqlx::{ConnectOptions, Connection};

use crate::ceilings::options;
use crate::checkout::between;
use crate::client::{Answer, Client};
use crate::failure::Result;
use crate::request::Request;
use crate::server::Server;

/// Somebody of the demo, signed in: the department's officer, or a seller.
pub(crate) struct Officer {
    client: Client,
    pub(crate) cookies: String,
}

impl Officer {
    /// Signs in as a browser does, with both steps; the demo tells the code itself.
    pub(crate) async fn sign_in(server: &Server, database: &Path) -> Result<Self> {
        let mut officer = Self::with_password(server, database, "officer").await?;
        let second = officer.get("/sign-in/second").await?;
        let code = between(second.text(), "data-demo-code=\"", "\"").ok_or("the demo tells no code")?;
        officer.post("/sign-in/second", &format!("back=&factor_code={code}")).await?.expect(303, "")?;
        officer.get("/office/register/imports").await?.expect(200, "<form")?;
        Ok(officer)
    }

    /// The first person of a role, by password alone.
    pub(crate) async fn with_password(server: &Server, database: &Path, role: &str) -> Result<Self> {
        let (login, password) = account(database, role).await?;
        let mut person = Self { client: Client::open(server.port).await?, cookies: String::new() };
        let form = format!("back=&login={}&password={password}", login.replace('@', "%40"));
        let first = person.post("/sign-in", &form).await?;
        first.expect(303, "")?;
        let cookies = first.head.lines().filter_map(|line| between(line, "set-cookie: ", ";"));
        person.cookies = cookies.collect::<Vec<_>>().join("; ");
        Ok(person)
    }

    pub(crate) async fn get(&mut self, path: &str) -> Result<Answer> {
        self.client.send(Request { cookies: Some(&self.cookies), ..Request::get(path) }).await
    }

    pub(crate) async fn post(&mut self, path: &str, form: &str) -> Result<Answer> {
        self.client.send(Request { cookies: Some(&self.cookies), ..Request::post(path, form) }).await
    }

    /// A form whose parts stand between boundaries.
    pub(crate) async fn upload(&mut self, path: &str, form: &str) -> Result<Answer> {
        let cookies = Some(self.cookies.as_str());
        self.client.send(Request { cookies, parts: true, ..Request::post(path, form) }).await
    }
}

/// Login and password of the first person of a role whom the demo names.
pub(crate) async fn account(database: &Path, role: &str) -> Result<(String, String)> {
    let mut conn = options(database).connect().await?;
    let accounts = "SELECT value FROM db_setting WHERE name = 'demo-accounts'";
    let (lines,) = sqlx::query_as::<_, (String,)>(accounts).fetch_one(&mut conn).await?;
    conn.close().await?;
    let found = lines.lines().find_map(|line| {
        let mut parts = line.split('\t');
        (parts.next()? == role).then_some(())?;
        Some((parts.next()?.to_owned(), parts.next()?.to_owned()))
    });
    found.ok_or_else(|| format!("the demo has no {role}: {lines}").into())
}
