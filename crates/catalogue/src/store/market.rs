//! SQL of the communes' markets.
use kernel::Text;

db::sql! {
    /// The booths of a commune: slug, name, kind.
    BOOTHS: (String,) => (String, Text, String) =
        "SELECT slug, name, kind FROM booths_booth
         WHERE commune = $1 AND state IN ('open', 'paused') AND listed_only = FALSE ORDER BY name_sort, id LIMIT 60";
}
