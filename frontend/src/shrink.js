// A phone's 8 MB are half a minute on a slow net, 400 KB are two seconds.
const LONGEST = 2048; // pixels
const QUALITY = 0.85;
const LIGHT = 500_000; // bytes: not worth the work

/** The photo, upright and small enough; itself when it is so already, or when the browser cannot read it. */
export async function shrunk(file) {
  if (file.size < LIGHT || file.type === 'image/gif') return file;
  let photo;
  try {
    photo = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return file;
  }
  const scale = Math.min(1, LONGEST / Math.max(photo.width, photo.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(photo.width * scale);
  canvas.height = Math.round(photo.height * scale);
  const context = canvas.getContext('2d');
  if (!context) return file;
  context.fillStyle = '#fff'; // JPEG knows no transparency
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(photo, 0, 0, canvas.width, canvas.height);
  photo.close();
  const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
  // A browser that does not tell what it draws gives a blob that is no photo: keep what was chosen.
  if (!blob || blob.size >= file.size) return file;
  return new File([blob], file.name.replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg' });
}
