//! Parameters that make no sense are refused with a sentence.
use super::{Aggregation, Impute, Mean, Means, Method, Normalisation, Normalise, Treatment, Uncertainty};

type Checked = Result<(), String>;

pub(super) fn check(method: &Method) -> Checked {
    if method.id.trim().is_empty() || method.version.trim().is_empty() {
        return refuse("id and version of a method must not be empty");
    }
    let grouped = matches!(method.imputation.kind, Impute::GroupMean | Impute::GroupMedian);
    if grouped && method.imputation.group.is_none() {
        return refuse("[imputation] of a group needs group = \"the code of a Group of iMeta\"");
    }
    treatment(&method.treatment)?;
    normalisation("normalisation", &method.normalisation)?;
    for (code, own) in &method.normalisation.indicators {
        normalisation(&format!("normalisation.indicators.{code}"), own)?;
        if !own.indicators.is_empty() {
            return refuse(&format!("[normalisation.indicators.{code}] cannot have indicators of its own"));
        }
    }
    aggregation(&method.aggregation)?;
    uncertainty(method)
}

fn refuse(what: &str) -> Checked {
    Err(format!("{what}."))
}

fn treatment(treatment: &Treatment) -> Checked {
    let limits = [treatment.skewness, treatment.kurtosis];
    if limits.iter().all(|limit| limit.is_finite() && *limit > 0.0) {
        return Ok(());
    }
    refuse("skewness and kurtosis of [treatment] are numbers above 0")
}

fn normalisation(name: &str, own: &Normalisation) -> Checked {
    let numbers = [own.lower, own.upper, own.mean, own.deviation, own.scale];
    if numbers.iter().any(|number| !number.is_finite()) {
        return refuse(&format!("all parameters of [{name}] are finite numbers"));
    }
    if own.lower >= own.upper {
        return refuse(&format!("lower must be below upper in [{name}]"));
    }
    if own.deviation <= 0.0 || own.scale <= 0.0 {
        return refuse(&format!("deviation and scale of [{name}] are above 0"));
    }
    if own.kind == Normalise::Dist2ref && own.reference.is_none() {
        return refuse(&format!("dist2ref in [{name}] needs reference = \"the code of a unit\""));
    }
    Ok(())
}

fn aggregation(own: &Aggregation) -> Checked {
    if !own.power.is_finite() || own.power.abs() < 1e-9 {
        return refuse("power of [aggregation] is not 0: that would be the geometric mean");
    }
    let shares = own.at_least.as_ref().map_or(&[][..], |at_least| at_least.values());
    if shares.iter().any(|share| !(0.0..=1.0).contains(share)) {
        return refuse("at_least of [aggregation] is a share from 0 to 1");
    }
    means(&own.kind)
}

/// Scores of Copeland are negative too, which the means that follow must bear.
fn means(means: &Means) -> Checked {
    let values = means.values();
    if values.is_empty() {
        return refuse("a list of aggregations names one for each level");
    }
    let copeland = |mean: &Mean| *mean == Mean::Copeland;
    let bears = |mean: &Mean| matches!(mean, Mean::Arithmetic | Mean::Copeland);
    if values.iter().skip_while(|mean| !copeland(mean)).any(|mean| !bears(mean)) {
        return refuse(
            "above copeland only arithmetic or copeland are defined, since its scores are negative too",
        );
    }
    Ok(())
}

fn uncertainty(method: &Method) -> Checked {
    let own: &Uncertainty = &method.uncertainty;
    if !(0.0..100.0).contains(&own.weights_percent) {
        return refuse("weights_percent of [uncertainty] is from 0 to below 100");
    }
    own.aggregations.iter().try_for_each(means)?;
    if own.top.contains(&0) {
        return refuse("top of [uncertainty] counts from 1");
    }
    if own.normalisations.contains(&Normalise::Dist2ref) && method.normalisation.reference.is_none() {
        return refuse("dist2ref in [uncertainty] needs reference in [normalisation]");
    }
    let grouped = |kind: &Impute| matches!(kind, Impute::GroupMean | Impute::GroupMedian);
    if own.imputations.iter().any(grouped) && method.imputation.group.is_none() {
        return refuse("imputations by group in [uncertainty] need group in [imputation]");
    }
    Ok(())
}
