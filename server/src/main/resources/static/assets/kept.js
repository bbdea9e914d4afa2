// What is kept on this device belongs to whoever is signed in, and only until it is recorded.
'use strict';
(() => {
  const { person } = document.body.dataset;
  if (!person) return;
  const recorded = document.querySelector('[data-recorded]')?.dataset.recorded;
  const mine = 'throughline.draft.' + person + '.';
  try {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith('throughline.draft.')) continue;
      const sent = recorded && key === mine + recorded && JSON.parse(localStorage.getItem(key)).submitted;
      if (sent || !key.startsWith(mine)) localStorage.removeItem(key);
    }
  } catch { /* Nothing is kept on a device that does not let us. */ }
})();
