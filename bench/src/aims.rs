//! What was wanted, and whether it came out.
use crate::failure::{Result, say};
use crate::report::{HEAD, Line};

/// Memory of the server in MB.
pub(crate) struct Memory {
    pub(crate) idle: f64,
    pub(crate) after: f64,
    pub(crate) most: f64,
}

pub(crate) fn tell(lines: &[Line], memory: &Memory) -> Result<()> {
    say(HEAD)?;
    for line in lines {
        say(line.row())?;
    }
    say("")?;
    for note in lines.iter().flat_map(Line::notes) {
        say(&note)?;
    }
    say(&format!(
        "\nmemory: {:.0} MB idle, {:.0} MB after the load, {:.0} MB at most",
        memory.idle, memory.after, memory.most
    ))?;
    say("\n| aim | wanted | measured | |\n|---|---|---|---|")?;
    for aim in aims(lines, memory) {
        say(&aim.row())?;
    }
    Ok(())
}

fn aims(lines: &[Line], memory: &Memory) -> Vec<Aim> {
    let find = |name: &str| lines.iter().find(|line| line.name == name);
    let rate = |name: &str| find(name).map_or(0.0, |line| line.rate.value);
    let cpu = |name: &str| find(name).map_or(0.0, |line| line.cpu.value);
    let share = |of: &str, whole: &str| rate(of) / rate(whole).max(0.001);
    let aim = |name, wanted, got, more, unit| Aim { name, wanted, got, more, unit };
    let commit = "one FULL commit";
    let page = share("product page", "axum + one read");
    let (checkout, order) = (share("whole checkout", commit), share("the order alone (POST)", commit));
    vec![
        aim("product page / axum + one read", 0.25, page, true, ""),
        aim("whole checkout / one FULL commit", 0.3, checkout, true, ""),
        aim("the order alone / one FULL commit", 0.3, order, true, ""),
        aim("resident memory at most", 120.0, memory.most, false, " MB"),
        aim("search CPU (1/50 of Vendure's 31 ms)", 0.62, cpu("search"), false, " ms"),
        aim("checkout CPU (1/50 of Vendure's 99 ms)", 1.98, cpu("whole checkout"), false, " ms"),
        aim(
            "whole purchase, home to order, CPU (Vendure's checkout alone: 99 ms)",
            99.0,
            cpu("whole purchase"),
            false,
            " ms",
        ),
    ]
}

/// What was wanted and what came out.
pub(crate) struct Aim {
    pub(crate) name: &'static str,
    pub(crate) wanted: f64,
    pub(crate) got: f64,
    /// Whether more is better.
    pub(crate) more: bool,
    pub(crate) unit: &'static str,
}

impl Aim {
    pub(crate) fn met(&self) -> bool {
        if self.more { self.got >= self.wanted } else { self.got <= self.wanted }
    }

    pub(crate) fn row(&self) -> String {
        let Self { name, wanted, got, unit, .. } = self;
        let (sign, word) = (if self.more { "≥" } else { "≤" }, if self.met() { "met" } else { "MISSED" });
        let times = if self.more { got / wanted.max(1e-9) } else { wanted / got.max(1e-9) };
        let far =
            if self.met() { format!("{times:.2} × better") } else { format!("{:.2} × short", 1.0 / times) };
        format!("| {name} | {sign} {wanted:.3}{unit} | {got:.3}{unit} | {word}, {far} |")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_by_how_much() {
        let aim = |wanted, got, more| Aim { name: "page", wanted, got, more, unit: "" };
        assert_eq!(aim(0.25, 0.5, true).row(), "| page | ≥ 0.250 | 0.500 | met, 2.00 × better |");
        assert_eq!(aim(2.0, 3.0, false).row(), "| page | ≤ 2.000 | 3.000 | MISSED, 1.50 × short |");
    }
}
