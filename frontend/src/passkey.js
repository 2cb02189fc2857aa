// Passkeys: adding one (security page) and signing in with one. They cannot work without a script.
const decode = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
const encode = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

const post = async (address, body, type) => {
  const response = await fetch(address, { method: 'POST', body, headers: type ? { 'content-type': type } : {} });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error ?? answer.detail ?? response.statusText);
  return answer;
};

const say = (near, error) => {
  const place = near.parentElement.querySelector('[data-passkey-error]') ?? near.querySelector('[data-passkey-error]');
  // What browsers say of a ceremony that failed is English and means the device; our own sentences come as they are.
  place.textContent = error instanceof DOMException ? place.dataset.failed : error.message;
  place.hidden = false;
};

async function add(form) {
  const { publicKey } = await post('/account/passkeys/begin', '');
  publicKey.challenge = decode(publicKey.challenge);
  publicKey.user.id = decode(publicKey.user.id);
  for (const known of publicKey.excludeCredentials ?? []) known.id = decode(known.id);
  const made = await navigator.credentials.create({ publicKey });
  const { attestationObject, clientDataJSON } = made.response;
  const answer = {
    id: made.id,
    rawId: encode(made.rawId),
    type: made.type,
    extensions: made.getClientExtensionResults(),
    response: { attestationObject: encode(attestationObject), clientDataJSON: encode(clientDataJSON) },
  };
  const name = encodeURIComponent(form.elements.name.value);
  const { to } = await post(`/account/passkeys/finish?name=${name}`, JSON.stringify(answer), 'application/json');
  location.assign(to);
}

async function use(button) {
  const login = document.getElementById('login').value;
  const { publicKey } = await post('/sign-in/passkey/begin', new URLSearchParams({ login }));
  publicKey.challenge = decode(publicKey.challenge);
  for (const known of publicKey.allowCredentials ?? []) known.id = decode(known.id);
  const made = await navigator.credentials.get({ publicKey });
  const { authenticatorData, clientDataJSON, signature, userHandle } = made.response;
  const answer = {
    id: made.id,
    rawId: encode(made.rawId),
    type: made.type,
    extensions: made.getClientExtensionResults(),
    response: {
      authenticatorData: encode(authenticatorData),
      clientDataJSON: encode(clientDataJSON),
      signature: encode(signature),
      userHandle: userHandle ? encode(userHandle) : null,
    },
  };
  const back = encodeURIComponent(button.dataset.back ?? '');
  const { to } = await post(`/sign-in/passkey/finish?back=${back}`, JSON.stringify(answer), 'application/json');
  location.assign(to);
}

document.addEventListener('submit', (event) => {
  const form = event.target.closest('[data-passkey-add]');
  if (!form) return;
  event.preventDefault();
  add(form).catch((error) => say(form, error));
});
document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-passkey-use]');
  if (button) use(button).catch((error) => say(button, error));
});
