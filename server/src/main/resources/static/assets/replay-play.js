// Walks forward step by step at a chosen pace, and stops at the end.
'use strict';

/**
 * @param step goes one step; false at the end, else a promise of its being shown
 * @param anywhere whether there is a step to go to at all
 */
export const play = ({ step, stopped, anywhere }) => {
  const place = document.getElementById('play');
  const button = place.querySelector('button');
  const pace = document.getElementById('pace');
  let timer;
  const on = () => timer !== undefined;
  const label = () => {
    button.textContent = on() ? 'Pause' : 'Play from here';
    button.classList.toggle('tl-playing', on());
  };
  const stop = () => {
    if (!on()) return;
    clearTimeout(timer);
    timer = undefined;
    label();
    stopped();
  };
  const next = async () => {
    const shown = step();
    if (shown === false) {
      stop();
      return;
    }
    await shown;
    if (on()) timer = setTimeout(next, Number(pace.value));
  };
  button.addEventListener('click', () => {
    if (on()) {
      stop();
      return;
    }
    timer = 0;
    label();
    next();
  });
  place.hidden = !anywhere;
  return { stop };
};
