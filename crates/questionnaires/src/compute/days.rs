use time::Weekday;

use super::scope::Scope;
use super::value::Value;
use crate::moment::{self, Parts};
use crate::xpath::{Function, Tree};

impl Scope<'_> {
    pub(super) fn days(&self, function: Function, values: &[Tree]) -> Option<Value> {
        let moment = self.world.moment;
        let value = match (function, values) {
            (Function::Today, _) => Value::Text(moment.date()),
            (Function::Now, _) => Value::Text(moment.date_time()),
            (Function::Date, [value]) => Value::Text(moment::date_of(self.number(value)).unwrap_or_default()),
            (Function::DateTime, [value]) => match self.value(value) {
                // A text that already says it, with its zone, stays.
                other
                    if !matches!(other, Value::Number(_))
                        && moment::read(&other.text(self.world)).is_some() =>
                {
                    Value::Text(other.text(self.world))
                }
                other => Value::Text(moment::date_time_of(other.number(self.world)).unwrap_or_default()),
            },
            (Function::DecimalDateTime, [value]) => Value::Number(self.number(value)),
            (Function::DecimalTime, [value]) => {
                let text = self.text(value);
                let clock = text.split_once('T').map_or(text.as_str(), |(_, clock)| clock);
                Value::Number(moment::read_time(clock).map_or(f64::NAN, |seconds| seconds / 86_400.0))
            }
            (Function::FormatDate | Function::FormatDateTime, [value, format]) => {
                Value::Text(self.formatted(&self.value(value), &self.text(format)))
            }
            _ => return None,
        };
        Some(value)
    }

    fn formatted(&self, value: &Value, format: &str) -> String {
        let text = match value {
            Value::Number(days) => moment::date_time_of(*days).unwrap_or_default(),
            other => other.text(self.world),
        };
        let Some(parts) = moment::read_loosely(&text) else { return String::new() };
        let tag = self.world.form.languages.get(self.world.language).map_or("", String::as_str);
        let vietnamese = tag.ends_with("(vi)");
        let mut shown = String::new();
        let mut letters = format.chars();
        while let Some(letter) = letters.next() {
            match letter {
                '%' => shown.push_str(&part(parts, letters.next().unwrap_or('%'), vietnamese)),
                other => shown.push(other),
            }
        }
        shown
    }
}

/// The parts of a date that the ODK `XForms` specification names; an unknown one stays as it is.
fn part(parts: Parts, letter: char, vietnamese: bool) -> String {
    let Parts { date, seconds } = parts;
    let millis = crate::number::whole((seconds * 1000.0).round()).unwrap_or_default();
    let (whole, millis) = (millis / 1000, millis % 1000);
    let (hour, minute, second) = (whole / 3600, whole / 60 % 60, whole % 60);
    match letter {
        'Y' => format!("{:04}", date.year()),
        'y' => format!("{:02}", date.year().rem_euclid(100)),
        'm' => format!("{:02}", u8::from(date.month())),
        'n' => u8::from(date.month()).to_string(),
        'b' if vietnamese => format!("thg {}", u8::from(date.month())),
        'b' => date.month().to_string().chars().take(3).collect(),
        'd' => format!("{:02}", date.day()),
        'e' => date.day().to_string(),
        'H' => format!("{hour:02}"),
        'h' => hour.to_string(),
        'M' => format!("{minute:02}"),
        'S' => format!("{second:02}"),
        '3' => format!("{millis:03}"),
        'a' => weekday(date.weekday(), vietnamese),
        other => format!("%{other}"),
    }
}

fn weekday(day: Weekday, vietnamese: bool) -> String {
    match (vietnamese, day) {
        (true, Weekday::Sunday) => "CN".to_owned(),
        (true, day) => format!("T{}", day.number_from_monday() + 1),
        (false, day) => day.to_string().chars().take(3).collect(),
    }
}
