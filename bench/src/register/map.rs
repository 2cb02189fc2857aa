//! What the map asks for, anywhere in the province: rectangles with and without filters, the list that needs no script,
//! and all places as a file.
use std::time::Instant;

use super::looks::{Look, Series, WARM};
use super::sheet::{Commune, communes};
use crate::client::Client;
use crate::failure::Result;
use crate::random::Random;
use crate::server::Server;

/// Requests of each kind.
const VIEWED: usize = 500;
const LISTED: usize = 200;
const EXPORTED: usize = 20;

/// Height and width of what a map shows, in degrees: some streets, a town, a district of old, the whole province; then
/// how the places are filtered.
const VIEWS: [(&str, f64, f64, &str); 8] = [
    ("map: some streets", 0.012, 0.02, ""),
    ("map: a town", 0.05, 0.09, ""),
    ("map: a district of old", 0.2, 0.35, ""),
    ("map: the province", 0.9, 1.2, ""),
    ("map: a town, open now", 0.05, 0.09, "&open=yes"),
    ("map: a district of old, shops", 0.2, 0.35, "&kind=shop"),
    ("map: the province, open now with QR", 0.9, 1.2, "&qr=yes&open=yes"),
    ("map: the province, markets", 0.9, 1.2, "&kind=market"),
];

const LISTS: [(&str, &str); 3] = [
    ("list of the map", ""),
    ("list of the map, markets", "&kind=market"),
    ("list of the map, open now with QR", "&qr=yes&open=yes"),
];

pub(crate) async fn map(server: &Server) -> Result<Vec<Look>> {
    let (communes, mut random) = (communes(), Random::new(5));
    let mut somewhere = || random.pick(&communes).ok_or("there are no communes");
    let mut client = Client::open(server.port).await?;
    let mut looks = Vec::new();
    for (name, height, width, filters) in VIEWS {
        let mut series = Series::new(name, true, server)?;
        for _ in 0..VIEWED + WARM {
            let path = view(somewhere()?, height, width, filters);
            // Few places, or none, may be open and take QR where one looks.
            let marker = if filters.is_empty() { "\"Point\"" } else { "\"FeatureCollection\"" };
            ask(&mut client, &mut series, &path, marker).await?;
        }
        looks.push(series.end()?);
    }
    for (name, filters) in LISTS {
        let mut series = Series::new(name, false, server)?;
        for _ in 0..LISTED + WARM {
            let path = format!("/map?commune={}{filters}", somewhere()?.code);
            ask(&mut client, &mut series, &path, "id=\"map\"").await?;
        }
        looks.push(series.end()?);
    }
    let mut series = Series::new("all places as GeoJSON", false, server)?;
    for _ in 0..EXPORTED + WARM {
        ask(&mut client, &mut series, "/map/points.geojson", "\"Point\"").await?;
    }
    looks.push(series.end()?);
    Ok(looks)
}

/// What a map asks for when the middle of a commune is in its middle.
fn view(Commune { lat, lon, .. }: &Commune, height: f64, width: f64, filters: &str) -> String {
    let (south, west) = (lat - height / 2.0, lon - width / 2.0);
    format!("/api/v1/points?bbox={west:.5},{south:.5},{:.5},{:.5}{filters}", west + width, south + height)
}

async fn ask(client: &mut Client, series: &mut Series, path: &str, marker: &str) -> Result<()> {
    let began = Instant::now();
    let answer = client.get(path).await?;
    series.note(began.elapsed(), &answer, marker)
}
