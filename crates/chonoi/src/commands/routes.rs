use ui::RouteMethod;

use crate::cli::{Failure, say};
use crate::domains;

/// Lists every address with its permission and the roles that have it.
pub(crate) fn run() -> Result<(), Failure> {
    for domain in domains() {
        for route in domain.routes {
            let method = match route.method {
                RouteMethod::Get => "GET",
                RouteMethod::Post => "POST",
            };
            let roles: Vec<_> = route.permission.roles.iter().map(|role| role.name()).collect();
            say(&format!("{method:4} {:42} {:22} {}", route.path, route.permission.name, roles.join(" ")))?;
        }
    }
    Ok(())
}
