// Photos become smaller before they are sent: a phone's 8 MB are half a minute on a slow net, 400 KB are two seconds.
// Without this file they are sent as they are, and the server makes them small.
const LONGEST = 2048; // pixels
const QUALITY = 0.85;
const LIGHT = 500_000; // bytes: not worth the work

/** The photo, upright and small enough; itself when it is so already, or when the browser cannot read it. */
async function shrunk(file) {
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

const working = new WeakMap(); // form → what it waits for

async function shrink(input) {
  const chosen = input.files;
  const small = new DataTransfer();
  // One after the other: a phone has little memory.
  for (const file of chosen) small.items.add(await shrunk(file));
  if (input.files === chosen) input.files = small.files; // else others were chosen meanwhile
}

document.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || !target.matches('input[type=file][data-photos]') || !target.form) return;
  const work = shrink(target).catch(() => {});
  working.set(target.form, Promise.all([working.get(target.form), work]));
});

// A form that is sent while its photos are worked on waits for them.
document.addEventListener('submit', (event) => {
  const { target: form, submitter } = event;
  const work = working.get(form);
  if (!work) return;
  event.preventDefault();
  event.stopPropagation();
  form.setAttribute('aria-busy', 'true');
  // In a turn of its own: while this submit is still being told to others, the browser ignores another one.
  work.then(() => setTimeout(() => {
    working.delete(form);
    form.removeAttribute('aria-busy');
    form.requestSubmit(submitter);
  }));
}, true);
