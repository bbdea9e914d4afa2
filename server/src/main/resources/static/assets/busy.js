// A form that takes its time says so, and a second press does nothing.
'use strict';
for (const form of document.querySelectorAll('form[data-busy]')) {
  form.addEventListener('submit', event => {
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = 'yes';
    const button = event.submitter;
    if (!button || button.value === 'discard') return;
    const said = document.createElement('p');
    said.className = 'tl-busy';
    said.setAttribute('role', 'status');
    button.after(said);
    said.textContent = form.dataset.busy;
    // After the form is on its way: a disabled button would not be sent with it.
    setTimeout(() => { button.disabled = true; });
  });
}
// The way back shows the page as it was left.
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) {
    delete form.dataset.sent;
    form.querySelectorAll('.tl-busy').forEach(said => said.remove());
    form.querySelectorAll('button').forEach(button => { button.disabled = false; });
  }
});
