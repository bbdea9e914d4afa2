// Lets the time bar be dragged, stepped and played without leaving the page. The links and forms work without it.
'use strict';
import { Life } from './replay-life.js';
import { State } from './replay-state.js';
import { play } from './replay-play.js';

const bar = document.getElementById('bar');
const slider = document.getElementById('place');
const links = [...document.querySelectorAll('[data-go]')];
const state = new State(bar.dataset.here);
const addressOf = position => bar.dataset.here + '?asAt=@' + position;

const life = await Life.read(bar);
let index = life.indexOf(state.position);
let settled = location.href;
let replaced = 0;

/** What follows the handle at once: words, the line, where the links lead. */
const follow = to => {
  index = Math.min(Math.max(to, 0), life.steps.length - 1);
  const step = life.steps[index];
  const words = life.words(index);
  document.querySelectorAll('[data-now]').forEach(place => { place.textContent = words[place.dataset.now]; });
  document.querySelector('time[data-now]').dateTime = new Date(step.at).toISOString();
  document.getElementById('note')?.remove();
  const at = life.share(index);
  const hand = document.getElementById('hand');
  hand.setAttribute('x1', at * 100 + '%');
  hand.setAttribute('x2', at * 100 + '%');
  document.getElementById('past-width').setAttribute('width', at * 10000 + 25);
  slider.setAttribute('aria-valuetext', words.moment + ', ' + words.step + '. ' + words.sentence);
  document.querySelectorAll('input[name=asAt]').forEach(field => { field.value = '@' + step.position; });
  links.forEach(link => {
    const aim = life.aim(link.dataset.go, index);
    if (aim === undefined) {
      link.removeAttribute('href');
      link.setAttribute('aria-disabled', 'true');
      if (document.activeElement === link) link.tabIndex = 0;
    } else {
      link.href = addressOf(life.steps[aim].position);
      link.removeAttribute('aria-disabled');
    }
  });
};

/** While the handle moves: the address is never far behind, and the state comes as fast as it can. */
const pass = to => {
  follow(to);
  state.wish(life.steps[index].position);
  if (Date.now() - replaced > 150) {
    replaced = Date.now();
    history.replaceState(null, '', addressOf(life.steps[index].position));
  }
};

/** When the handle rests: one entry in the browser's history, and one sentence for who listens. */
const rest = ({ again = false } = {}) => {
  const position = life.steps[index].position;
  slider.value = Math.ceil(life.share(index) * slider.max);
  state.want(position);
  const address = new URL(addressOf(position), location.href).href;
  if (address !== settled) {
    if (!again) {
      history.replaceState(null, '', settled);
      history.pushState(null, '', address);
    } else {
      history.replaceState(null, '', address);
    }
    settled = address;
  } else if (location.href !== address) {
    // Gone away and come back: the address may still be of a step on the way.
    history.replaceState(null, '', address);
  }
  speak();
};

let speaking;
const speak = () => {
  clearTimeout(speaking);
  speaking = setTimeout(() => {
    const words = life.words(index);
    document.getElementById('spoken').textContent = document.activeElement === slider ? '' : words.moment + ', ' + words.step + '. ' + words.sentence;
  }, 500);
};

const go = to => { follow(to); rest(); };

let dragging = false;
let pressed = 0;
slider.addEventListener('pointerdown', () => { dragging = true; playing.stop(); });
slider.addEventListener('input', () => {
  const to = life.at(slider.value / slider.max);
  // A screen reader's own gesture moves the handle by one place, which may well be the same step.
  pass(dragging || to !== index ? to : index + (slider.value / slider.max > life.share(index) ? 1 : -1));
});
slider.addEventListener('change', () => { dragging = false; rest(); });

const keys = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10, Home: -Infinity, End: Infinity };
slider.addEventListener('keydown', event => {
  if (!(event.key in keys) || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  playing.stop();
  pass(index + keys[event.key]);
  slider.value = Math.ceil(life.share(index) * slider.max);
});
slider.addEventListener('keyup', event => {
  if (!(event.key in keys)) return;
  // Pressed many times in a row, it is one way that is gone back at once.
  rest({ again: Date.now() - pressed < 1000 });
  pressed = Date.now();
});

document.addEventListener('click', event => {
  const link = event.target.closest('a[data-go], a[data-to]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const aim = link.dataset.to ? life.indexOf(Number(link.dataset.to)) : life.aim(link.dataset.go, index);
  event.preventDefault();
  playing.stop();
  if (aim !== undefined) go(aim);
});

document.getElementById('versions')?.addEventListener('submit', event => {
  event.preventDefault();
  playing.stop();
  go(life.indexOf(Number(document.getElementById('version').value.slice(1))));
});

window.addEventListener('popstate', () => {
  const asked = new URLSearchParams(location.search).get('asAt') ?? '';
  if (!asked.startsWith('@')) {
    location.reload();
    return;
  }
  playing.stop();
  settled = location.href;
  go(life.indexOf(Number(asked.slice(1))));
});

const playing = play({
  step: () => {
    if (index + 1 >= life.steps.length) return false;
    pass(index + 1);
    slider.value = Math.ceil(life.share(index) * slider.max);
    return state.shown();
  },
  stopped: rest,
  anywhere: life.steps.length > 1,
});

slider.setAttribute('aria-valuetext', life.words(index).moment + ', ' + life.words(index).step + '. ' + life.words(index).sentence);
document.documentElement.dataset.replay = 'ready';
