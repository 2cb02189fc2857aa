// An interview on its page: kept on this device at every change, sent while there is a network.
import { h, icon, told } from './dom.js';
import { keepFocus, putEarly, typedEarly } from './early.js';
import { Files } from './files.js';
import { Filling } from './filling.js';
import { Page } from './page.js';
import { done, send } from './send.js';
import { get, put } from './store.js';

/** After a change the server is told so much later, and after a failure so often. */
const PAUSE = 5_000;
const AGAIN = [5, 15, 30, 60, 120, 300].map((seconds) => seconds * 1000);
const ICONS = { saved: 'check', kept: 'download', queued: 'download', sending: 'refresh', saving: 'refresh' };

export class Session {
  #edits = 0;
  #tries = 0;
  #timer = null;
  #busy = false;

  static async begin(form, model) {
    const field = (name) => form.elements.namedItem(name).value;
    const state = JSON.parse(form.dataset.state);
    const action = form.getAttribute('action');
    const key = `${action.split('?')[0]} ${field('instance')}`;
    const kept = await get(key).catch(() => null);
    const record = { key, action, page: location.pathname, instance: field('instance'), form: model.form, version: model.version, title: document.title, revision: Number(field('revision')), answers: state.answers };
    return new Session(form, model, state, record, kept);
  }

  constructor(form, model, state, record, kept) {
    this.form = form;
    this.words = JSON.parse(form.dataset.words);
    this.status = form.querySelector('[data-interview-status]');
    this.acts = form.querySelector('.interview-end .acts');
    // What stands here and is not sent goes before what the page brought; so does what was sent after the page was stored.
    const ours = kept && (kept.dirty || kept.finish || kept.revision > record.revision);
    this.record = ours ? { ...record, ...kept, page: record.page, problem: undefined } : { ...record, previous: kept?.previous };
    this.resumed = (answers) => new Filling(model, { instance: record.instance, now: Date.now(), offset: Number(form.dataset.offset), ...state }).resume(answers);
    this.filling = this.resumed(this.record.answers);
    const root = form.querySelector('[data-interview-questions]');
    const early = !this.record.finish && putEarly(this.filling, typedEarly(root));
    keepFocus(root, () => {
      this.page = new Page(root, this.filling, this.words, () => this.#changed(), new Files(this.record));
    });
    if (!ours && state.mistakes) this.page.insist(state.mistakes);
    this.ours = this.filling.form.nodes.every((node) => !node.server.length);
    this.#listen();
    if (!this.ours) this.#continuing();
    if (ours && kept.dirty && kept.revision < record.revision && !this.#isOurs(state.answers, record.revision)) this.#elsewhere();
    else if (this.record.finish) this.#finish();
    else if (this.record.dirty) this.#flush();
    else if (this.record.previous) this.#elsewhere();
    this.#progress();
    if (early) this.#changed();
  }

  #listen() {
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      const act = event.submitter?.value ?? '';
      if (act === 'finish') this.#try();
      else if (act === 'save') this.#flush(true);
      else if (act === 'continue:') this.#continue();
    });
    addEventListener('online', () => {
      this.#tries = 0;
      this.#flush();
    });
    document.addEventListener('visibilitychange', () => document.hidden && this.record.dirty && !this.record.problem && this.#flush(false, true));
  }

  /** What only the server computes is brought up to date by it. */
  #continuing() {
    this.acts.before(h('p', { class: 'acts' }, h('button', { class: 'btn', name: 'act', value: 'continue:' }, this.words.continue), h('small', { class: 'soft' }, this.words['continue-hint'])));
  }

  async #continue() {
    await this.#flush(true);
    if (!this.record.dirty) location.reload();
  }

  #changed() {
    this.#edits += 1;
    this.filling.now(Date.now());
    Object.assign(this.record, { answers: this.filling.answers(), dirty: true, changed: Date.now() });
    this.#keep();
    this.#progress();
    this.#later(PAUSE);
  }

  #keep = () => put(this.record).catch(() => this.#say('failed'));

  #later(pause) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#flush(), pause);
  }

  #say(state, ...more) {
    this.status.hidden = false;
    this.status.className = `interview-status interview-${state}`;
    this.status.replaceChildren(icon(ICONS[state] ?? 'alert'), h('span', {}, this.words[state]), ...more.filter(Boolean));
  }

  #progress() {
    const [done, all] = this.page.progress();
    this.counter ??= this.form.querySelector('.interview-end').insertBefore(h('div', { class: 'interview-progress' }, h('progress', { class: 'meter', 'aria-hidden': 'true' }), h('span')), this.status);
    const [bar, text] = this.counter.children;
    bar.max = all || 1;
    bar.value = done;
    text.textContent = told(this.words.progress, { done, all });
  }

  /** The interview is over, if nothing is wrong with it. */
  #try() {
    this.filling.now(Date.now());
    const mistakes = this.filling.mistakes();
    this.page.insist();
    this.#summary(mistakes);
    if (!mistakes.length) this.#finish();
  }

  #summary(mistakes) {
    this.form.parentNode.querySelectorAll('.errors').forEach((old) => old.remove());
    if (!mistakes.length) return;
    const line = ({ path, message }) => {
      const spot = this.filling.at(path);
      return h('li', {}, h('a', { href: `#a.${path}`, onclick: (event) => this.#jump(event, path) }, [spot && this.filling.written(spot.node.label, spot), message].filter(Boolean).join(' – ')));
    };
    const box = h('div', { class: 'errors', tabindex: -1, role: 'alert' }, h('h2', {}, told(this.words.errors, { count: mistakes.length })), h('ul', {}, ...mistakes.map(line)));
    this.form.before(box);
    box.scrollIntoView({ block: 'start' });
    box.focus({ preventScroll: true });
  }

  /** Into the field, not only to it. */
  #jump(event, path) {
    const target = document.getElementById(`a.${path}`);
    if (!target) return;
    event.preventDefault();
    const field = target.matches('fieldset') ? target.querySelector('input:checked, input, select') ?? target : target;
    (target.closest('.field') ?? target).scrollIntoView({ block: 'start' });
    field.focus({ preventScroll: true });
  }

  async #finish() {
    Object.assign(this.record, { answers: this.filling.answers(), finish: true, changed: Date.now() });
    await this.#keep();
    this.#lock(true);
    await this.#flush(true);
  }

  /** What is on its way is not changed meanwhile. */
  #lock(on) {
    this.page.root.inert = on;
    this.acts.hidden = on;
  }

  #edit() {
    Object.assign(this.record, { finish: false, dirty: true, problem: undefined });
    this.#keep();
    this.#lock(false);
    this.status.hidden = true;
  }

  async #flush(said = false, keepalive = false) {
    const { record } = this;
    clearTimeout(this.#timer);
    if (this.#busy || (record.problem && !said) || !(record.dirty || record.finish || said)) return;
    this.#busy = true;
    record.problem = undefined;
    if (said) this.#say(record.finish ? 'sending' : 'saving');
    const edits = this.#edits;
    const answer = await send(record, Boolean(record.finish), keepalive);
    this.#busy = false;
    await this.#answered(answer, edits);
  }

  async #answered(answer, edits) {
    const { record } = this;
    if (answer.state === 'received') {
      // Leaving the page must not put it back.
      Object.assign(record, { dirty: false, finish: false });
      await done(record);
      location.assign(answer.next ?? record.page);
    } else if (answer.state === 'saved') {
      this.#tries = 0;
      record.revision = answer.revision;
      this.form.elements.namedItem('revision').value = answer.revision;
      Object.assign(record, { dirty: edits !== this.#edits, sent: [] });
      await this.#keep();
      record.dirty ? this.#later(PAUSE) : this.#say('saved');
    } else if (answer.state === 'elsewhere') {
      if (await this.#known()) return this.#flush(true);
      this.#trouble('elsewhere', () => this.#elsewhere());
    }
    else if (answer.state === 'closed') this.#trouble('closed', () => this.#say('closed', answer.detail ? h('span', {}, answer.detail) : null));
    else if (answer.state === 'mistakes') this.#mistaken(answer.mistakes ?? []);
    else this.#failed(answer.state);
  }

  /** A draft that was sent from here, and the answer lost on its way, was not changed elsewhere. */
  #isOurs(answers, revision) {
    const same = (a, b) => JSON.stringify(this.resumed(a).answers()) === JSON.stringify(this.resumed(b).answers());
    const ours = revision > this.record.revision && [this.record.answers, ...(this.record.sent ?? []).map((sent) => JSON.parse(sent))].some((known) => same(known, answers));
    if (ours) this.record.revision = revision;
    return ours;
  }

  /** The page as the server has it now: {answers, revision}; null without a network. */
  async #there() {
    const page = await fetch(location.href).then((answer) => answer.text()).catch(() => '');
    const form = new DOMParser().parseFromString(page, 'text/html').querySelector('form[data-interview]');
    return form && { answers: JSON.parse(form.dataset.state).answers, revision: Number(form.elements.namedItem('revision').value) };
  }

  async #known() {
    const there = await this.#there();
    return there && this.#isOurs(there.answers, there.revision);
  }

  #trouble(problem, show) {
    this.record.problem = problem;
    this.#keep();
    show();
  }

  #mistaken(mistakes) {
    this.#edit();
    this.page.insist(mistakes);
    this.#summary(mistakes);
  }

  #failed(state) {
    const { finish } = this.record;
    const edit = finish ? h('button', { type: 'button', class: 'link', onclick: () => this.#edit() }, this.words.edit) : null;
    const again = h('button', { type: 'button', class: 'link', onclick: () => this.#flush(true) }, this.words.again);
    this.#say(state === 'offline' ? (finish ? 'queued' : 'kept') : state === 'sign-in' ? 'sign-in' : 'failed', again, edit);
    this.#later(AGAIN[Math.min(this.#tries++, AGAIN.length - 1)]);
  }

  /** The draft was changed on another device: whoever sits here chooses, and nothing goes until then. */
  #elsewhere() {
    const { record, words } = this;
    this.#lock(false);
    const here = async () => {
      const there = await this.#there();
      if (!there) return this.#failed('offline');
      if (record.previous) this.filling = null;
      Object.assign(record, { revision: there.revision, dirty: true, problem: undefined, answers: record.previous ?? record.answers, previous: undefined });
      await this.#keep();
      await this.#flush(true);
      if (!this.filling) location.reload();
    };
    const there = async () => {
      Object.assign(record, { previous: record.answers, dirty: false, finish: false, problem: undefined, revision: -1 });
      await this.#keep();
      location.reload();
    };
    const button = (text, act) => h('button', { type: 'button', class: 'btn', onclick: act }, text);
    const choices = [button(words['elsewhere-here'], here)];
    if (!record.previous) choices.push(button(words['elsewhere-there'], there));
    this.#say('elsewhere', h('span', { class: 'acts' }, ...choices));
  }
}
