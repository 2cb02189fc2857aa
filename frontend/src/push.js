// <div data-push data-key="…">: turns push notices on and off in this browser; crates/notices says what for.
const box = document.querySelector('[data-push]');
const state = box?.querySelector('[data-push-state]');
const start = box?.querySelector('[data-push-start]');
const end = box?.querySelector('[data-push-end]');

const send = (path, what) =>
  fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(what) }).then((answer) => {
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  });

async function show(worker) {
  const subscription = await worker.pushManager.getSubscription();
  const denied = Notification.permission === 'denied';
  state.textContent = denied ? box.dataset.denied : subscription ? box.dataset.on : box.dataset.off;
  start.hidden = denied || Boolean(subscription);
  end.hidden = !subscription;
}

async function turnOn(worker) {
  const applicationServerKey = box.dataset.key;
  const subscription = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
  await send('/account/notices/push', subscription).catch(async (error) => {
    await subscription.unsubscribe();
    throw error;
  });
}

async function turnOff(worker) {
  const subscription = await worker.pushManager.getSubscription();
  if (!subscription) return;
  await send('/account/notices/push/end', { endpoint: subscription.endpoint });
  await subscription.unsubscribe();
}

async function begin() {
  if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window)) {
    state.textContent = box.dataset.none;
    return;
  }
  const worker = await navigator.serviceWorker.ready;
  const act = (what) => async (event) => {
    event.currentTarget.disabled = true;
    try {
      await what(worker);
      await show(worker);
    } catch {
      await show(worker);
      if (Notification.permission !== 'denied') state.textContent = box.dataset.failed;
    } finally {
      start.disabled = end.disabled = false;
    }
  };
  start.addEventListener('click', act(turnOn));
  end.addEventListener('click', act(turnOff));
  await show(worker);
}
if (box) begin();
