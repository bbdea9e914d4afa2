// A table that is pasted keeps its cells and their colours; a file that is too large is named before it is sent.
'use strict';
{
  const box = document.getElementById('import-text');
  const table = document.getElementById('import-table');
  const said = document.getElementById('import-pasted');
  const tell = count => { said.textContent = count ? `The table keeps its cells: ${count} ${count === 1 ? 'row' : 'rows'}.` : ''; };
  const hex = shade => shade.startsWith('rgb')
    ? '#' + shade.match(/\d+/g).slice(0, 3).map(part => Number(part).toString(16).padStart(2, '0')).join('')
    : shade;
  // Word's clipboard is mostly styling; spans, lists and shading are what a reader needs.
  const plain = html => {
    // Renamed before they are parsed: this site's own rules refuse styles that a text brings along, and say so each time.
    const page = new DOMParser().parseFromString(
      html.replace(/<style[\s\S]*?<\/style>/gi, '').replace(/(\s)style(\s*=)/gi, '$1data-shade$2'), 'text/html');
    page.querySelectorAll('style, script, meta, link, title, img, xml').forEach(one => one.remove());
    for (const one of page.body.querySelectorAll('*')) {
      const shade = /background(?:-color)?\s*:\s*(#[0-9a-f]{6}|#[0-9a-f]{3}\b|rgb\([^)]*\)|[a-z]+)/i.exec(one.getAttribute('data-shade') || '');
      for (const name of one.getAttributeNames()) {
        if (!['colspan', 'rowspan', 'bgcolor'].includes(name)) one.removeAttribute(name);
      }
      if (shade && /^T[DHR]$/.test(one.tagName)) one.setAttribute('bgcolor', hex(shade[1]));
    }
    return page.body;
  };
  if (box) {
    box.addEventListener('paste', event => {
      const html = event.clipboardData.getData('text/html');
      if (!/<table/i.test(html) || box.value.trim()) return;
      const body = plain(html);
      const rows = body.querySelectorAll('tr').length;
      setTimeout(() => { table.value = body.innerHTML; tell(rows); });
    });
    box.addEventListener('input', event => {
      if (event.inputType !== 'insertFromPaste') { table.value = ''; tell(0); }
    });
    if (table.value) tell((table.value.match(/<tr/gi) || []).length);
  }
  const file = document.getElementById('import-file');
  const large = document.getElementById('import-file-large');
  file.addEventListener('change', () => {
    const most = Number(file.dataset.most);
    const chosen = file.files[0];
    large.hidden = !chosen || chosen.size <= most * 1048576;
    large.textContent = large.hidden ? '' : `This file has ${Math.ceil(chosen.size / 1048576)} MB, and a document of up to ${most} MB can be read. Leave pictures out of it, or copy the plan’s table into a new file and send that.`;
  });
}
