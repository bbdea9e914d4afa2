// Hands a file in as soon as it is chosen, so that nobody uploads it twice.
'use strict';
(() => {
  const form = document.getElementById('update');
  const input = document.getElementById('update-file');
  if (!form || !input) return;

  const MOST = 10 * 1024 * 1024;
  const list = document.getElementById('handed-in');
  const state = document.getElementById('file-state');
  const group = document.getElementById('file-group');
  const problem = document.getElementById('file-problem');
  const words = document.getElementById('file-problem-words');

  const tell = sentence => {
    words.textContent = sentence;
    problem.hidden = !sentence;
    group.classList.toggle('govuk-form-group--error', Boolean(sentence));
  };

  const element = (tag, attributes, ...inside) => {
    const made = Object.assign(document.createElement(tag), attributes);
    made.append(...inside);
    return made;
  };

  const show = ({ file, name, size }) => {
    if (form.querySelector(`[name=attached][value="${file}"]`)) return;
    document.querySelector('label[for=update-file]').textContent = 'Another file, up to 10 MB';
    list.append(element('li', {},
      element('input', { type: 'hidden', name: 'attached', value: file }),
      element('span', {}, element('b', {}, element('bdi', {}, name)), `, ${size}, kept with your draft`), ' ',
      element('button', { type: 'submit', name: 'remove', value: file, className: 'tl-as-link' }, 'Remove',
        element('span', { className: 'govuk-visually-hidden' }, ' ' + name))));
  };

  async function handIn(file) {
    if (file.size > MOST) {
      const size = (Math.ceil(file.size / MOST * 100) / 10).toString();
      return `“${file.name}” has ${size} MB, and up to 10 MB can be kept. Give a link to it instead, or attach a smaller one.`;
    }
    const body = new FormData();
    body.append('_csrf', form.elements._csrf.value);
    body.append('file', file);
    const answer = await fetch(form.action + '/files', { method: 'POST', body, redirect: 'manual', headers: { Accept: 'application/json' } });
    if (answer.status !== 200 && answer.status !== 400) throw new Error('not now');
    const told = await answer.json();
    if (told.problem) return told.problem;
    show(told);
    return '';
  }

  input.addEventListener('change', async () => {
    const chosen = [...input.files];
    if (!chosen.length) return;
    tell('');
    state.textContent = 'Handing in ' + chosen.map(file => file.name).join(', ') + ' …';
    try {
      const problems = [];
      for (const file of chosen) problems.push(await handIn(file));
      input.value = '';
      state.textContent = problems.every(one => !one) ? 'Kept with your draft.' : '';
      tell(problems.filter(Boolean).join(' '));
    } catch {
      state.textContent = 'It could not be handed in yet. It goes along when you save.';
    }
  });
})();
