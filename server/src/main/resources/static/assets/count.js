// Says how many characters are left, once there are few.
'use strict';
(() => {
  const text = document.querySelector('textarea[data-longest]');
  const told = document.getElementById('note-count');
  if (!text || !told) return;
  const count = () => {
    const left = Number(text.dataset.longest) - text.value.length;
    const few = left < text.dataset.longest / 5;
    const number = Math.abs(left).toLocaleString('en-GB');
    told.textContent = few ? `${number} character${number === '1' ? '' : 's'} ${left < 0 ? 'too many' : 'left'}` : '';
    told.classList.toggle('govuk-error-message', left < 0);
  };
  text.addEventListener('input', count);
  count();
})();
