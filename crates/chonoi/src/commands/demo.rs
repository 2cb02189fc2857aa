use clap::Subcommand;

use crate::cli::{Database, Failure, say};

#[derive(clap::Args)]
pub(crate) struct Demo {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// The sign-ins of a demo: one per kind of person.
    Accounts {
        /// As JSON.
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        database: Database,
    },
}

impl Demo {
    pub(crate) async fn run(self) -> Result<(), Failure> {
        let Command::Accounts { json, database } = self.command;
        let db = database.open().await?;
        let text = db::read_setting(&mut db.reader().await?, "demo-accounts").await?;
        let text = text.ok_or_else(|| Failure::Sentence("this database is not a demo.".to_owned()))?;
        let rows: Vec<Vec<&str>> = text.lines().map(|line| line.split('\t').collect()).collect();
        if json {
            let rows: Vec<_> = rows
                .iter()
                .map(|row| serde_json::json!({"role": row.first(), "login": row.get(1), "password": row.get(2)}))
                .collect();
            return say(&serde_json::Value::Array(rows).to_string());
        }
        for row in rows {
            if let [role, login, password] = row.as_slice() {
                say(&format!("{role:16} {login:28} {password}"))?;
            }
        }
        Ok(())
    }
}
