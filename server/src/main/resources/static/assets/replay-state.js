// Brings the plan of one position onto the page: one request at a time, and the latest wish wins.
'use strict';

const KEPT = 100;

/** Makes the old part of the page into the new one, and touches only what differs. */
const renew = (old, fresh) => {
  if (old.isEqualNode(fresh)) return;
  const same = old.tagName === fresh.tagName && old.id === fresh.id && old.children.length === fresh.children.length;
  const parts = [...old.children];
  const words = node => [...node.childNodes].filter(child => child.nodeType === Node.TEXT_NODE).map(child => child.data.trim()).join(' ');
  if (!same || parts.length === 0 || words(old) !== words(fresh) || parts.some((part, at) => part.tagName !== fresh.children[at].tagName)) {
    old.replaceWith(fresh);
    return;
  }
  [...old.attributes].filter(mark => !fresh.hasAttribute(mark.name)).forEach(mark => old.removeAttribute(mark.name));
  [...fresh.attributes].forEach(mark => { if (old.getAttribute(mark.name) !== mark.value) old.setAttribute(mark.name, mark.value); });
  const next = [...fresh.children];
  parts.forEach((part, at) => renew(part, next[at]));
};

export class State {
  #here;
  #wished;
  #asked;
  #stop;
  #known = new Map();
  #waiting = [];

  constructor(here) {
    this.#here = here;
    this.#wished = this.position;
  }

  get position() {
    return Number(document.getElementById('state').dataset.position);
  }

  /** Shown when its turn comes, unless another is wished for by then. */
  wish(position) {
    this.#wished = position;
    if (this.#known.has(position)) this.#put(position, this.#known.get(position));
    else if (this.#asked === undefined) this.#ask();
  }

  /** Shown as soon as can be: what is under way for another is given up. */
  want(position) {
    if (this.#asked !== undefined && this.#asked !== position) {
      this.#stop.abort();
      this.#asked = undefined;
    }
    this.wish(position);
  }

  /** Resolves when what is wished for stands on the page. */
  shown() {
    return this.position === this.#wished ? Promise.resolve() : new Promise(done => this.#waiting.push(done));
  }

  async #ask() {
    const position = this.#wished;
    const stop = new AbortController();
    this.#asked = position;
    this.#stop = stop;
    try {
      const answer = await fetch(`${this.#here}/state?asAt=@${position}`, { signal: stop.signal, headers: { Accept: 'text/html' } });
      // Signed out, or no longer allowed to see it: the page itself says so.
      if (!answer.ok || answer.redirected) {
        location.assign(`${this.#here}?asAt=@${position}`);
        return;
      }
      const html = await answer.text();
      this.#keep(position, html);
      this.#asked = undefined;
      this.#put(position, html);
      if (this.#wished !== position) this.wish(this.#wished);
    } catch (e) {
      if (e.name === 'AbortError') return;
      this.#asked = undefined;
      document.getElementById('spoken').textContent = 'The plan could not be fetched. Check the connection, then move the handle again.';
      document.getElementById('state').classList.add('tl-replay--stale');
    }
  }

  #keep(position, html) {
    this.#known.set(position, html);
    if (this.#known.size > KEPT) this.#known.delete(this.#known.keys().next().value);
  }

  #put(position, html) {
    const fresh = new DOMParser().parseFromString(html, 'text/html').getElementById('state');
    if (!fresh) return;
    document.title = fresh.dataset.title;
    renew(document.getElementById('state'), document.adoptNode(fresh));
    if (this.#wished === position) this.#waiting.splice(0).forEach(done => done());
  }
}
