use super::Function;

#[test]
fn every_function_is_in_the_handbook() {
    let handbook = include_str!("../../../../docs/questionnaires.md");
    for name in Function::NAMES {
        assert!(handbook.contains(&format!("`{name}")), "{name}");
    }
}
