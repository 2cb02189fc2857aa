//! The scenarios, each warmed up and repeated.
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use crate::cli::Options;
use crate::commit;
use crate::failure::{Result, progress};
use crate::flows::Flow;
use crate::load::{self, Measured, Plan};
use crate::report::Line;
use crate::server::Server;
use crate::world::World;

/// Filled carts for each repeat of the orders alone.
const CARTS: usize = 4_000;

/// The measurement under way.
pub(crate) struct Bench<'a> {
    pub(crate) options: &'a Options,
    pub(crate) database: PathBuf,
    pub(crate) world: Arc<World>,
}

impl Bench<'_> {
    pub(crate) async fn commits(&self) -> Result<Line> {
        progress("One FULL commit …");
        let pool = commit::open(&self.options.folder).await?;
        commit::phase(&pool, self.options.connections, self.options.warm()).await?;
        let mut repeats = Vec::new();
        for _ in 0..self.options.repeats {
            repeats.push(commit::phase(&pool, self.options.connections, self.options.length()).await?);
        }
        pool.close().await;
        Ok(Line::new("one FULL commit", &repeats))
    }

    pub(crate) fn log(&self, name: &str) -> PathBuf {
        self.options.folder.join(format!("{name}.log"))
    }

    pub(crate) async fn beside(&self, command: &str, flow: Flow, name: &'static str) -> Result<Line> {
        let database = self.database.display().to_string();
        let args = if flow == Flow::Read { vec![command, "--database", &database] } else { vec![command] };
        let server = Server::start(&std::env::current_exe()?, &args, "/", &self.log(command)).await?;
        self.measure(&server, flow, name).await
    }

    /// The same flow with so many connections.
    pub(crate) async fn with_connections(
        &self,
        server: &Server,
        (flow, connections): (Flow, usize),
        name: &'static str,
    ) -> Result<Line> {
        progress(&format!("{name} …"));
        let plan = Plan { connections, ..self.plan(server, flow) };
        self.repeated(&plan, name).await
    }

    fn plan(&self, server: &Server, flow: Flow) -> Plan {
        let (port, pid, world) = (server.port, server.pid(), self.world.clone());
        let (connections, length) = (self.options.connections, self.options.length());
        Plan { flow, port, pid, connections, length, most: usize::MAX, world }
    }

    pub(crate) async fn measure(&self, server: &Server, flow: Flow, name: &'static str) -> Result<Line> {
        progress(&format!("{name} …"));
        self.repeated(&self.plan(server, flow), name).await
    }

    /// Warms up, then repeats.
    async fn repeated(&self, plan: &Plan, name: &'static str) -> Result<Line> {
        let warm = Plan { length: self.options.warm(), ..plan.clone() };
        load::phase(&warm, 0).await?;
        let mut repeats = Vec::new();
        for seed in 1..=self.options.repeats {
            repeats.push(load::phase(plan, seed).await?);
        }
        Ok(Line::new(name, &repeats))
    }

    /// Orders of carts that were filled before: the one request that commits.
    pub(crate) async fn orders(&self, server: &Server) -> Result<Line> {
        progress("orders alone …");
        let mut repeats: Vec<Measured> = Vec::new();
        for seed in 1..=self.options.repeats {
            let filled =
                Plan { length: Duration::from_mins(1), most: CARTS, ..self.plan(server, Flow::Fill) };
            load::phase(&filled, seed + 100).await?;
            let left = self.world.carts.lock().map_or(0, |carts| carts.len());
            let place = Plan { most: left, ..self.plan(server, Flow::Place) };
            repeats.push(load::phase(&place, seed + 200).await?);
        }
        Ok(Line::new("the order alone (POST)", &repeats))
    }
}
