use super::{Filling, Mistake, SpotId, Submission};
use crate::form::{Kind, Meta};

impl Filling<'_> {
    /// Ends the interview: answers of what is not asked are dropped, the moment is noted.
    ///
    /// # Errors
    /// What is wrong with the answers; the filling can be corrected and finished again.
    pub fn finish(&mut self) -> Result<Submission, Vec<Mistake>> {
        let mistakes = self.mistakes();
        if !mistakes.is_empty() {
            return Err(mistakes);
        }
        let ends: Vec<SpotId> = self
            .form
            .nodes()
            .filter(|(_, node)| node.kind == Kind::Meta(Meta::End))
            .flat_map(|(id, _)| self.grove.of(id).to_vec())
            .collect();
        for spot in ends {
            self.grove.spot_mut(spot).value = self.environment.moment.date_time();
        }
        self.refresh();
        let settings = &self.form.settings;
        let name = settings.instance_name.as_ref().map(|expression| {
            self.with_world(SpotId::ROOT, |world| world.of(expression, SpotId::ROOT).kept(world))
        });
        Ok(Submission {
            instance: self.environment.instance.clone(),
            form: settings.id.clone(),
            version: settings.version.clone(),
            name: name.unwrap_or_default(),
            sent: self.environment.moment.date_time(),
            answers: self.asked_answers(),
        })
    }
}
