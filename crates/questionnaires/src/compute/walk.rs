use super::scope::{Column, Point, Scope};
use super::value::Value;
use crate::fill::SpotId;
use crate::form::{Kind, ListId, NodeId};
use crate::xpath::{Path, Start, Step, Test, Tree};

impl Scope<'_> {
    /// The places a path leads to, in the order of the form.
    pub(super) fn path(&self, path: &Path) -> Vec<Point> {
        let start = match &path.start {
            Start::Document => vec![Point::Document],
            Start::Here => vec![self.here],
            Start::Question => vec![Point::Spot(self.question)],
            Start::Reference { node: Some(node), .. } => self.reference(*node),
            Start::Reference { node: None, .. } => Vec::new(),
            Start::List { list, .. } => list.map(Point::List).into_iter().collect(),
            Start::Value(value) => self.value(value).points(),
        };
        let mut points = self.filtered(start, &path.filters);
        for step in &path.steps {
            points = self.step(&points, step);
        }
        points
    }

    /// The answers of a question: in the same pass of a repeat where there is one, else in all.
    pub(super) fn reference(&self, target: NodeId) -> Vec<Point> {
        let world = self.world;
        let mut at = Some(self.question);
        while let Some(spot) = at {
            let node = world.node_of(spot);
            if node != target && world.form.lies_in(target, node) {
                return world.grove.under(world.form, spot, target).into_iter().map(Point::Spot).collect();
            }
            at = world.grove.parent(spot);
        }
        Vec::new()
    }

    fn step(&self, points: &[Point], step: &Step) -> Vec<Point> {
        let mut found = Vec::new();
        for point in points {
            let next = self.next(*point, step);
            let next = if step.filters.is_empty() { next } else { self.filtered(next, &step.filters) };
            if points.len() > 1 {
                let new: Vec<Point> = if step.test == Test::Parent {
                    next.into_iter().filter(|p| !found.contains(p)).collect()
                } else {
                    next
                };
                found.extend(new);
            } else {
                found = next;
            }
        }
        found
    }

    fn next(&self, point: Point, step: &Step) -> Vec<Point> {
        match (&step.test, point) {
            (Test::Itself, point) => vec![point],
            (Test::Parent, point) => self.parent(point).into_iter().collect(),
            (Test::Child(_) | Test::Any, Point::Document) => vec![Point::Spot(SpotId::ROOT)],
            (test, Point::Spot(spot)) => self.children(spot, test),
            (Test::Child(_) | Test::Any, Point::List(list)) => vec![Point::ListRoot(list)],
            (Test::Child(_) | Test::Any, Point::ListRoot(list)) => self.items(list, step),
            (Test::Child(name), Point::Item(list, item)) => {
                self.column(list, name).map(|column| Point::Field(list, item, column)).into_iter().collect()
            }
            (Test::Any, Point::Item(..)) | (_, Point::Field(..)) => Vec::new(),
        }
    }

    fn parent(&self, point: Point) -> Option<Point> {
        match point {
            Point::Document | Point::List(_) => None,
            Point::Spot(spot) => Some(self.world.grove.parent(spot).map_or(Point::Document, Point::Spot)),
            Point::ListRoot(list) => Some(Point::List(list)),
            Point::Item(list, _) => Some(Point::ListRoot(list)),
            Point::Field(list, item, _) => Some(Point::Item(list, item)),
        }
    }

    /// Parts of a group by name. A pass of a repeat that is not asked does not count.
    fn children(&self, spot: SpotId, test: &Test) -> Vec<Point> {
        let world = self.world;
        let wanted = |id: &SpotId| {
            let spot = world.grove.spot(*id);
            let node = world.form.node(spot.node);
            let named = matches!(test, Test::Any) || matches!(test, Test::Child(name) if *name == node.name);
            named && (spot.relevant || node.kind != Kind::Repeat)
        };
        world.grove.spot(spot).children.iter().copied().filter(wanted).map(Point::Spot).collect()
    }

    /// Items of a list; where the first filter compares a column with a value, only those that an index gives.
    fn items(&self, list: ListId, step: &Step) -> Vec<Point> {
        let Some(found) = self.world.form.list(list) else { return Vec::new() };
        let by_index = step.filters.first().and_then(|filter| super::filter::candidates(self, found, filter));
        let items = by_index.unwrap_or_else(|| (0..found.items.len()).collect());
        items.into_iter().map(|item| Point::Item(list, item)).collect()
    }

    fn column(&self, list: ListId, name: &str) -> Option<Column> {
        let list = self.world.form.list(list)?;
        let own = list.columns.iter().position(|column| column == name).map(Column::Own);
        own.or(match name {
            "name" => Some(Column::Name),
            "label" => Some(Column::Label),
            _ => None,
        })
    }

    /// What of the places passes all filters, one after the other; a number is a position.
    fn filtered(&self, mut points: Vec<Point>, filters: &[Tree]) -> Vec<Point> {
        for filter in filters {
            let size = points.len();
            let passes = |(at, point): (usize, Point)| {
                let scope = self.at(point, at + 1, size);
                let passes = match scope.value(filter) {
                    Value::Number(position) => crate::number::place(position) == Some(at),
                    other => other.flag(),
                };
                passes.then_some(point)
            };
            points = points.into_iter().enumerate().filter_map(passes).collect();
        }
        points
    }
}
