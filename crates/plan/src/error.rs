/// What is wrong with a file of a plan.
#[derive(Debug, thiserror::Error)]
pub enum PlanError {
    #[error("plan {file} does not parse: {source}")]
    File { file: String, source: Box<toml::de::Error> },
    #[error("plan {file}: {problem}")]
    Plan { file: String, problem: &'static str },
    #[error("plan {file}, target {target} does not parse: {source}")]
    Target { file: String, target: String, source: Box<toml::de::Error> },
    #[error("plan {file}, target {target}: {problem}")]
    Rule { file: String, target: String, problem: &'static str },
}
