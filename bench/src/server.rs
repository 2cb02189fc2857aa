use std::fs::File;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::client::Client;
use crate::failure::Result;

/// A server as a process of its own, so that what it uses can be read; ended when dropped.
pub(crate) struct Server {
    child: Child,
    pub(crate) port: u16,
}

impl Server {
    /// Starts `program` with `--port` and waits until `path` answers: a search index may have to be made first.
    pub(crate) async fn start(program: &Path, args: &[&str], path: &str, log: &Path) -> Result<Self> {
        let port = std::net::TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let mut command = Command::new(program);
        command.args(args).args(["--port", &port.to_string()]);
        let log = File::create(log)?;
        command.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
        let mut server = Self { child: command.spawn()?, port };
        server.wait(path).await?;
        Ok(server)
    }

    pub(crate) fn pid(&self) -> u32 {
        self.child.id()
    }

    async fn wait(&mut self, path: &str) -> Result<()> {
        for _ in 0..9_000 {
            if let Ok(mut client) = Client::open(self.port).await {
                return client.get(path).await?.expect(200, "");
            }
            if let Some(status) = self.child.try_wait()? {
                return Err(format!("a server ended before it answered ({status}); see its log").into());
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        Err("a server did not answer within a quarter of an hour; see its log".into())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
