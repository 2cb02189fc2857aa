// The shopping map: the program's own borders, and its places inside what is seen. The list below the map needs none of this.
import 'leaflet/dist/leaflet.css';
import './map.css';
import L from 'leaflet';

const place = document.getElementById('map');
const english = document.documentElement.lang === 'en';
const get = (address) => fetch(address).then((response) => (response.ok ? response.json() : { type: 'FeatureCollection', features: [] }));
const named = ({ name, name_en: other }) => (english && other ? other : name);

const map = L.map(place, { center: [place.dataset.lat, place.dataset.lon], zoom: +place.dataset.zoom, minZoom: 5, maxZoom: 17, zoomSnap: 0.5, attributionControl: false });
const line = { color: '#5f8f86', weight: 1, fillColor: '#fdfcf8', fillOpacity: 1, interactive: false };

// Names are HTML, so that Vietnamese is set in the page's own typeface.
const label = (html, className) => L.divIcon({ html, className: `map-name ${className}`, iconSize: null });
const names = L.layerGroup().addTo(map);
const borders = { provinces: null, communes: null };

function centre(feature) {
  return L.geoJSON(feature).getBounds().getCenter();
}

function write(features, className) {
  for (const feature of features) {
    const text = document.createElement('span');
    text.textContent = named(feature.properties);
    names.addLayer(L.marker(centre(feature), { icon: label(text.outerHTML, className), interactive: false, keyboard: false }));
  }
}

/** Names of provinces far out, of communes close by; the archipelagos always. */
function nameAll() {
  names.clearLayers();
  const provinces = borders.provinces?.features ?? [];
  write(provinces.filter(({ properties }) => properties.archipelago), 'map-archipelago');
  if (map.getZoom() < 9.5) write(provinces.filter(({ properties }) => !properties.archipelago), '');
  else if (map.getZoom() >= 11) write((borders.communes?.features ?? []).filter((feature) => map.getBounds().contains(centre(feature))), '');
}

const points = L.layerGroup().addTo(map);
const COLOURS = { market: '#c2552d', shop: '#0f766e', supermarket: '#0f766e', restaurant: '#b45309', sight: '#4d7c0f', lodging: '#1d4ed8', entertainment: '#7e22ce', service: '#475569' };

function show({ geometry, properties }) {
  const [lon, lat] = geometry.coordinates;
  if (properties.points) {
    const cluster = L.marker([lat, lon], { icon: label(`<b>${Number(properties.points)}</b>`, 'map-cluster') });
    cluster.on('click', () => map.setView([lat, lon], map.getZoom() + 2));
    return cluster;
  }
  const dot = L.circleMarker([lat, lon], { radius: 7, color: '#fff', weight: 2, fillColor: COLOURS[properties.kind], fillOpacity: 1 });
  const link = document.createElement('a');
  link.href = `/map/points/${properties.code}`;
  link.textContent = named(properties);
  return dot.bindPopup(link.outerHTML);
}

let asked = 0;
async function look() {
  const seen = map.getBounds();
  const bbox = [seen.getWest(), seen.getSouth(), seen.getEast(), seen.getNorth()].map((degrees) => degrees.toFixed(5)).join(',');
  const mine = ++asked;
  const { features } = await get(`/api/v1/points?bbox=${bbox}&${place.dataset.filters}`);
  if (mine !== asked) return; // the map was moved meanwhile
  points.clearLayers();
  for (const feature of features) points.addLayer(show(feature));
  place.dataset.shown = features.length;
}

map.on('moveend', () => {
  look();
  nameAll();
});

Promise.all([get('/map/provinces.geojson'), get(`/map/communes/${place.dataset.province}`)]).then(([provinces, communes]) => {
  Object.assign(borders, { provinces, communes });
  L.geoJSON(provinces, { style: ({ properties }) => (properties.archipelago ? { ...line, dashArray: '4 4', fillOpacity: 0.6 } : line) }).addTo(map);
  L.geoJSON(communes, { style: { ...line, color: '#b9cfc9' } }).addTo(map);
  nameAll();
  look();
});

// “My position”: the list is counted from there.
document.querySelector('[data-here]')?.addEventListener('click', ({ currentTarget }) => {
  navigator.geolocation?.getCurrentPosition(({ coords }) => {
    const address = new URL(location.href);
    address.searchParams.set('near', `${coords.latitude.toFixed(5)},${coords.longitude.toFixed(5)}`);
    location.assign(address);
  }, () => { currentTarget.disabled = true; });
});
