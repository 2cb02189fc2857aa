use std::io::Read;

use clap::Subcommand;
use kernel::{Clock, Ctx, Error, Grant, Role};
use people::{Login, NewAccount, grant_role, hash_password, open_account};

use crate::cli::{Database, Failure, progress, say};

#[derive(clap::Args)]
pub(crate) struct Account {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Add a person; the password is read from standard input.
    Add {
        /// E-mail address or Vietnamese telephone number.
        #[arg(long)]
        login: String,
        #[arg(long)]
        name: String,
        /// officer, accountant, tax-officer or operator; without it the person is a shopper.
        #[arg(long)]
        role: Option<String>,
        #[command(flatten)]
        database: Database,
    },
}

impl Account {
    pub(crate) async fn run(self) -> Result<(), Failure> {
        let Command::Add { login, name, role, database } = self.command;
        let parsed = Login::parse(&login).ok_or_else(|| {
            Failure::Sentence(format!(
                "\"{login}\" is neither an e-mail address nor a Vietnamese telephone number."
            ))
        })?;
        let role = role.map(|role| parse_role(&role)).transpose()?;
        let db = database.open().await?;
        progress("Password (at least 10 characters, then Enter and Ctrl-D):");
        let mut password = String::new();
        std::io::stdin().read_to_string(&mut password)?;
        let password = password.trim_end_matches(['\n', '\r']).to_owned();
        if password.chars().count() < 10 {
            return Err(Failure::Sentence(
                "a password has at least 10 characters. Nothing was added.".to_owned(),
            ));
        }
        let (email, phone) = match parsed {
            Login::Email(email) => (Some(email), None),
            Login::Phone(phone) => (None, Some(phone)),
        };
        let new = NewAccount { name, email, phone, password_hash: hash_password(password).await? };
        let ctx = Ctx::system("account", Clock::default().now());
        let added = db.write(&ctx, (new, role), |tx, ctx, input| Box::pin(add(tx, ctx, input))).await;
        match added {
            Err(Error::Invalid(_)) => Err(Failure::Sentence(format!("{login} has an account already."))),
            other => Ok(other?),
        }?;
        say(&format!("{login} can sign in."))
    }
}

fn parse_role(name: &str) -> Result<Role, Failure> {
    let role = Role::from_name(name)
        .filter(|role| matches!(role, Role::Officer | Role::Accountant | Role::TaxOfficer | Role::Operator));
    role.ok_or_else(|| {
        Failure::Sentence(format!(
            "\"{name}\" is no role here. Choose officer, accountant, tax-officer or operator."
        ))
    })
}

async fn add(tx: &mut db::Tx, ctx: &Ctx, (new, role): &(NewAccount, Option<Role>)) -> kernel::Result<()> {
    let account = open_account(tx, ctx, new).await?;
    if let Some(role) = role {
        grant_role(tx, ctx, account, &Grant { role: *role, organisation: None, commune: None }).await?;
    }
    Ok(())
}
