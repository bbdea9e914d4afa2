// Adds a slider to the time bar. The steps work without it.
(() => {
  const steps = document.getElementById('steps');
  const bar = document.querySelector('.tl-bar');
  if (!steps || !bar) return;
  const positions = steps.dataset.positions.split(' ');
  const go = number => { location.search = '?asAt=@' + positions[number - 1]; };
  const slider = document.createElement('input');
  Object.assign(slider, { type: 'range', min: 1, max: positions.length, step: 1, value: steps.dataset.number });
  slider.className = 'tl-slider';
  slider.setAttribute('aria-label', 'Step of the plan’s life');
  slider.addEventListener('input', () => slider.setAttribute('aria-valuetext', 'Step ' + slider.value + ' of ' + positions.length));
  slider.addEventListener('change', () => go(Number(slider.value)));
  bar.after(slider);
})();
