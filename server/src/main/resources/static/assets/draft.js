// Keeps what somebody types: with the service, and on this device while the service cannot be reached.
'use strict';
(() => {
  const form = document.getElementById('update');
  const state = document.getElementById('draft-state');
  if (!form || !state) return;

  const PAUSE = 1200;
  const NOT_SAID = ['_csrf', 'attached', 'by', 'lost-file'];
  const key = ['throughline', 'draft', form.dataset.person, form.dataset.action].join('.');
  let waiting = 0;
  let sent = '';
  let leaving = false;

  const said = () => [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && !NOT_SAID.includes(name));
  const tell = words => { state.textContent = words; };

  const here = {
    read() { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } },
    write(fields, submitted) {
      try { localStorage.setItem(key, JSON.stringify({ said: fields, submitted })); return true; } catch { return false; }
    },
    forget() { try { localStorage.removeItem(key); } catch { /* There is nothing to forget where nothing can be kept. */ } },
  };

  const post = fields => {
    const body = new URLSearchParams(fields);
    body.set('_csrf', form.elements._csrf.value);
    return fetch(form.action + '/draft', { method: 'POST', body, redirect: 'manual', headers: { Accept: 'application/json' } });
  };

  async function keep() {
    const fields = said();
    const now = JSON.stringify(fields);
    if (now === sent || leaving) return;
    const kept = here.write(fields, false);
    try {
      const answer = await post(fields);
      if (leaving) return;
      if (!answer.ok) {
        tell(kept ? 'You are signed out. What you typed is kept on this device. Save it, and sign in when you are asked to.'
          : 'You are signed out. Copy what you typed before you go on.');
        return;
      }
      const told = await answer.json();
      sent = now;
      here.forget();
      tell(told.recorded ? 'This was recorded already.' : told.keptAt ? `Draft kept at ${told.keptAt}. Nothing is recorded yet.` : '');
    } catch {
      if (leaving) return;
      tell(kept ? 'No connection. What you typed is kept on this device, and goes to the service when you are back online.'
        : 'No connection. Leave this page open until you are back online.');
    }
  }

  const soon = () => { clearTimeout(waiting); waiting = setTimeout(keep, PAUSE); };

  // A page that was left open, or a line that broke while the form was on its way.
  async function restore() {
    const left = here.read();
    if (!left) return;
    const { said: fields } = left;
    // A form that came back with its problem holds it all already, and the service has it too.
    const words = some => JSON.stringify(some.filter(([name]) => name !== 'seen'));
    if (words(fields) === words(said())) {
      here.forget();
      return;
    }
    try {
      const answer = await post(fields);
      if (answer.ok && (await answer.json()).recorded) {
        here.forget();
        tell('What you sent before is recorded.');
        return;
      }
      if (answer.ok) here.forget();
    } catch { /* It stays on this device, and is shown all the same. */ }
    show(fields);
    tell('What you typed before is here again. Nothing of it is recorded yet.');
  }

  function show(fields) {
    const values = name => fields.filter(([field]) => field === name).map(([, value]) => value);
    for (const field of form.elements) {
      if (!field.name || NOT_SAID.includes(field.name) || ['submit', 'file'].includes(field.type)) continue;
      if (['radio', 'checkbox'].includes(field.type)) {
        if (!field.disabled) field.checked = values(field.name).includes(field.value);
      } else {
        field.value = values(field.name)[0] ?? '';
        if (field.value && field.type !== 'hidden') field.closest('details')?.setAttribute('open', '');
      }
    }
    sent = JSON.stringify(said());
  }

  form.addEventListener('input', soon);
  form.addEventListener('submit', () => {
    leaving = true;
    clearTimeout(waiting);
    here.write(said(), true);
  });
  addEventListener('online', keep);
  addEventListener('pageshow', event => { if (event.persisted) { leaving = false; restore(); } });
  sent = JSON.stringify(said());
  restore();
})();
