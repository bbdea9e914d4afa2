'use strict';
// Keeps a page as the record has it: when something is recorded, asks for the same address again and puts in what differs.
// <main data-live="/plans/…/news" data-live-position="1042"> … <section id="…" data-live-part> …

(() => {
  const main = document.querySelector('main[data-live]');
  if (!main || !window.EventSource) return;
  let position = Number(main.dataset.livePosition || 0);
  let wanted = position;
  let line = null;
  let asking = false;
  const touched = new WeakSet();
  main.addEventListener('input', event => { if (event.target.form) touched.add(event.target.form); });

  const said = document.createElement('p');
  said.className = 'tl-live';
  said.setAttribute('role', 'status');
  main.prepend(said);

  const address = () => {
    const url = new URL(location.href);
    url.searchParams.delete('recorded');
    url.hash = '';
    return url;
  };

  const keyOf = row => row.id || row.dataset.liveRow;

  // What a reader has opened, and where the focus is, outlives the exchange.
  const keep = (old, fresh) => {
    const opened = [...old.querySelectorAll('details')];
    fresh.querySelectorAll('details').forEach((one, at) => {
      const same = one.id ? opened.find(other => other.id === one.id) : opened[at];
      if (same && same.open) one.open = true;
    });
    const focus = document.activeElement;
    if (!old.contains(focus)) return () => {};
    const href = focus.getAttribute('href');
    const find = () => (focus.id && document.getElementById(focus.id))
      || (href && [...fresh.querySelectorAll('a[href]')].find(link => link.getAttribute('href') === href));
    return () => { const there = find(); if (there) there.focus({ preventScroll: true }); };
  };

  const plain = element => {
    const copy = element.cloneNode(true);
    copy.classList.remove('tl-row--changed');
    copy.querySelectorAll('[data-live-mark]').forEach(mark => mark.remove());
    copy.querySelectorAll('details').forEach(one => { one.open = false; });
    copy.querySelectorAll('input[name="_csrf"], input[name="once"]').forEach(field => field.remove());
    return copy.outerHTML.replace(/\s+/g, ' ');
  };

  const mark = row => {
    row.classList.add('tl-row--changed');
    const flag = document.createElement('span');
    flag.className = 'tl-flag tl-flag--changed';
    flag.dataset.liveMark = '';
    flag.textContent = 'Just changed';
    const place = row.querySelector('[data-live-flag]') || row.firstElementChild || row;
    place.append(' ', flag);
  };

  const exchange = (old, fresh) => {
    if (plain(old) === plain(fresh)) return false;
    if ([...old.querySelectorAll('form')].some(form => touched.has(form))) return null;
    const before = new Map([...old.querySelectorAll('[data-live-row], tr[id], li[id]')].map(row => [keyOf(row), plain(row)]));
    const refocus = keep(old, fresh);
    old.replaceWith(fresh);
    fresh.querySelectorAll('[data-live-row], tr[id], li[id]').forEach(row => {
      if (before.get(keyOf(row)) !== plain(row)) mark(row);
    });
    refocus();
    return true;
  };

  const tell = (words, link) => {
    said.textContent = words + ' ';
    if (link) {
      const show = document.createElement('a');
      show.href = address().href;
      show.textContent = 'Show it';
      said.append(show);
    }
  };

  const refresh = async () => {
    if (asking || document.hidden || wanted <= position) return;
    asking = true;
    const upTo = wanted;
    try {
      const answer = await fetch(address(), { headers: { 'X-Live-After': String(position) }, credentials: 'same-origin' });
      if (!answer.ok || answer.redirected) { close(); return; }
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      let held = false;
      page.querySelectorAll('[data-live-part][id]').forEach(fresh => {
        const old = document.getElementById(fresh.id);
        if (old && exchange(old, document.importNode(fresh, true)) === null) held = true;
      });
      position = Math.max(upTo, Number(page.querySelector('main')?.dataset.livePosition || 0));
      const news = [...page.querySelectorAll('[data-live-told] [data-position]')]
        .map(one => one.textContent.trim());
      if (held) tell('Something was recorded meanwhile. What you typed is untouched.', true);
      else tell(news.length ? 'Just recorded: ' + news.slice(-3).join(' ') : 'Something was just recorded, and this page shows it.');
    } catch {
      // The line comes back by itself, and brings the position again.
    } finally {
      asking = false;
      if (wanted > position) setTimeout(refresh, 300);
    }
  };

  const open = () => {
    if (line || document.hidden) return;
    line = new EventSource(main.dataset.live);
    line.addEventListener('news', event => { wanted = Math.max(wanted, Number(event.data)); refresh(); });
  };
  const close = () => { if (line) line.close(); line = null; };

  document.addEventListener('visibilitychange', () => { if (document.hidden) close(); else open(); });
  window.addEventListener('pagehide', close);
  window.addEventListener('pageshow', open);
  open();
})();
