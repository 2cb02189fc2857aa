use serde_json::{Value, json};

use crate::Plans;

/// All plans with their targets, for machines. A key is always there; what the plan does not say is null.
pub fn json(plans: &Plans) -> Value {
    json!(plans.all())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TARGET: [&str; 16] = [
        "baseline",
        "code",
        "denominator",
        "due_year",
        "indicator",
        "kind",
        "measure",
        "numerator",
        "operator",
        "per",
        "section",
        "sentence",
        "title",
        "unit",
        "value",
        "value_high",
    ];
    const PLAN: [&str; 12] = [
        "area",
        "authority",
        "code",
        "from_year",
        "issued",
        "note",
        "number",
        "province",
        "source",
        "targets",
        "title",
        "to_year",
    ];

    fn keys(value: &Value) -> Vec<&str> {
        let mut keys: Vec<_> = value.as_object().unwrap().keys().map(String::as_str).collect();
        keys.sort_unstable();
        keys
    }

    #[test]
    fn every_key_is_always_there() {
        let all = json(&Plans::load().unwrap());
        for plan in all.as_array().unwrap() {
            assert_eq!(keys(plan), PLAN);
            for target in plan["targets"].as_array().unwrap() {
                assert_eq!(keys(target), TARGET);
                assert_eq!(keys(&target["title"]), ["en", "vi"]);
                assert!(
                    target["baseline"].is_null() || keys(&target["baseline"]) == ["note", "value", "year"]
                );
            }
        }
    }

    #[test]
    fn values_are_as_the_file_has_them() {
        let all = json(&Plans::load().unwrap());
        let target = &all[3]["targets"][8];
        assert_eq!(target["code"], "3.1-3");
        assert_eq!(target["value"], json!(13.8));
        assert_eq!(target["unit"], "%/year");
        assert_eq!(target["operator"], "growth");
        assert_eq!(target["value_high"], Value::Null);
        let range = &all[0]["targets"][9];
        assert_eq!((&range["value"], &range["value_high"]), (&json!(2), &json!(3)));
        assert_eq!((&range["operator"], &range["denominator"]), (&json!("range"), &json!("not stated")));
        assert_eq!(all[2]["targets"][0]["baseline"]["value"], Value::Null);
        assert_eq!(all[1]["targets"][16]["kind"], "by reference");
        assert_eq!(all[3]["number"], Value::Null);
    }
}
