// New messages of a conversation appear while its page is looked at. Without this file one loads the page again.
const EVERY = 5000; // milliseconds
const SLOWEST = 60_000;

const list = document.querySelector('#messages[data-poll]');

/** The last line: which message was last, whether the other side has seen it. */
const mark = () => list.querySelector('#talk-seen');

let pause = EVERY;

async function ask() {
  const { last, seen } = mark().dataset;
  const answer = await fetch(`${list.dataset.poll}?after=${last}&seen=${seen}`, { redirect: 'error' });
  if (answer.status === 204) return;
  if (!answer.ok) throw new Error(String(answer.status));
  const came = document.createElement('template');
  came.innerHTML = await answer.text();
  mark().replaceWith(came.content);
}

async function watch() {
  // Only while somebody looks; a tab in the background costs nobody anything.
  if (document.visibilityState === 'visible') {
    try {
      await ask();
      pause = EVERY;
    } catch {
      pause = Math.min(SLOWEST, pause * 2); // offline or signed out: ever more seldom
    }
  }
  setTimeout(watch, pause);
}

if (list) setTimeout(watch, EVERY);
