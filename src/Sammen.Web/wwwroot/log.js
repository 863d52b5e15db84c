// The workshop log's lanes: Enter hands a note over and leaves the field ready for the next; what waits and what was refused stands in a list
// above the field, and never touches what is being typed. Which lane, prompt and part of a lane is in sight is the device's own affair too.
(() => {
  'use strict';

  const writing = window.sammenWriting;
  const notes = window.sammenNotes;
  if (!notes) return;

  const { element, button } = writing;
  const page = () => document.querySelector('[data-log]');
  const lanes = () => [...document.querySelectorAll('[data-log] [data-lane]')];
  const textsOf = log => JSON.parse(log.dataset.texts);

  document.addEventListener('submit', event => {
    const form = event.target.closest('[data-lane-entry]');
    if (!form) return;
    event.preventDefault();
    event.stopPropagation();
    put(form);
  }, true);

  document.addEventListener('keydown', event => {
    const form = event.target.matches?.('[data-text]') && event.target.closest('[data-lane-entry]');
    if (!form) return;
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      put(form);
    } else if (event.ctrlKey && event.shiftKey && !event.altKey && !event.metaKey && /^Digit[1-5]$/.test(event.code)) {
      // By the key's place, and with what no layout writes signs with: Alt and a digit are @ and $ on a Mac, Ctrl+Alt the same on Windows.
      event.preventDefault();
      const kind = form.querySelectorAll('[data-kinds] input')[Number(event.code.at(-1)) - 1];
      kind.checked = true;
      kind.dispatchEvent(new Event('change', { bubbles: true }));
    } else if (event.key === 'ArrowUp' && !event.target.value && !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey) {
      const own = [...form.closest('[data-lane]').querySelectorAll(`.note[data-by="${CSS.escape(writing.user)}"]`)].at(-1);
      own?.querySelector('[data-action=edit]')?.click();
    }
  });

  for (const name of ['input', 'putback']) {
    document.addEventListener(name, event => event.target.closest?.('[data-lane-entry]')?.querySelectorAll('[data-text]').forEach(resize));
  }

  function put(form) {
    const field = form.querySelector('[data-text]');
    const text = field.value;
    if (!text.trim()) return;
    const { project, workshop, phase } = page().dataset;
    notes.put(form, { project, workshop, phase, question: form.closest('[data-lane]').dataset.lane, kind: form.querySelector('[data-kinds] input:checked').value, text, isNotCpr: false });
    field.value = '';
    resize(field);
    form.querySelector('[data-kinds] input').checked = true;
  }

  function resize(field) {
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight + 2}px`;
  }

  // ---- What waits, and what was refused ----

  function show() {
    const log = page();
    if (!log) return;
    const texts = textsOf(log);
    const own = notes.all.filter(({ workshop }) => workshop === log.dataset.workshop);
    for (const lane of lanes()) {
      if (!sights.has(lane)) continue;
      for (const [id, note] of notes.saved) {
        if (note.question === lane.dataset.lane && lane.querySelector(`#note-${id}`)) notes.saved.delete(id);
      }
      const arrived = [...notes.saved.values()].filter(({ workshop, question }) => workshop === log.dataset.workshop && question === lane.dataset.lane);
      list(lane.querySelector('[data-unsent]'), [...arrived, ...own.filter(({ question }) => question === lane.dataset.lane)], texts);
      follow(lane);
    }
    // A cancelled workshop has no lanes, and what was written in it is shown all the same.
    if (lanes().length === 0) list(log.querySelector('[data-unsent]'), own, texts);
    showStatus(log, own, texts);
  }

  const standing = new Map(); // By note, so that one that is being mended goes on in a lane that is drawn anew.

  function list(place, own, texts) {
    if (!place) return;
    place.hidden = own.length === 0;
    const items = own.map(note => {
      const state = note.problem ? `refused ${note.problem}` : notes.saved.has(note.id) ? 'saved' : 'waits';
      const item = standing.get(note.id);
      return item?.dataset.state === state ? item : draw(note, state, texts);
    });
    // Nor is one that is being mended taken out from under its writer.
    for (const item of [...place.children]) {
      if (items.includes(item)) continue;
      item.remove();
      if (standing.get(item.dataset.id) === item) standing.delete(item.dataset.id);
    }
    items.forEach((item, index) => {
      standing.set(item.dataset.id, item);
      if (place.children[index] === item) return;
      place.insertBefore(item, place.children[index] ?? null);
      if (item.contains(mended) && document.activeElement === document.body) mended.focus({ preventScroll: true });
    });
  }

  // What has the focus among the notes that were refused.
  let mended = null;
  document.addEventListener('focusin', ({ target }) => { mended = target.closest('[data-unsent]') ? target : null; });

  function draw(note, state, texts) {
    const item = element('li', state.startsWith('refused') ? 'is-refused' : '');
    Object.assign(item.dataset, { id: note.id, state });
    if (note.problem) item.append(...refused(note, texts));
    else item.append(element('span', '', note.text), element('small', '', state === 'saved' ? texts.saved : texts.waits));
    return item;
  }

  function refused(note, texts) {
    const id = `refused-${note.id}`;
    const label = element('label', 'small', `${texts.refused} (${texts.kinds[note.kind] ?? note.kind})`);
    label.htmlFor = id;
    const field = element('textarea');
    Object.assign(field, { id, value: note.text, rows: 2 });
    field.setAttribute('aria-invalid', 'true');
    field.setAttribute('aria-describedby', `${id}-problem`);
    field.addEventListener('input', () => notes.change(note, { text: field.value }));
    const problem = element('p', 'field-problem', note.problem);
    problem.id = `${id}-problem`;
    const mark = element('label', 'check');
    const box = element('input');
    box.type = 'checkbox';
    mark.append(box, ` ${texts.notCpr}`);
    mark.hidden = !note.mayBeMarked;
    return [label, field, problem, mark, element('div', 'form-actions',
      button(texts.takeAway, () => leave(field, () => notes.takeAway(note))),
      button(texts.sendAgain, () => { if (field.value.trim()) leave(field, () => notes.change(note, { problem: null, isNotCpr: box.checked })); }))];
  }

  // The press takes the item away: the lane's own field is where the writer goes on.
  function leave(field, act) {
    const next = field.closest('[data-lane]')?.querySelector('[data-lane-entry] [data-text]');
    act();
    next?.focus();
  }

  function showStatus(log, own, texts) {
    const status = log.querySelector('[data-log-status]');
    if (!status) return;
    const refused = own.filter(({ problem }) => problem).length;
    const waiting = own.length - refused;
    const isGone = writing.line.isGone || writing.isSignedOut;
    const isUnkept = own.some(({ isKept }) => isKept === false);
    const count = (number, words) => texts[number === 1 ? `${words}One` : `${words}Many`].replace('{0}', number);
    const at = latest(log.dataset.workshop, status.dataset.savedAt);
    const waits = [
      refused && count(refused, 'refused'),
      waiting && (isUnkept ? count(waiting, 'unkept') : isGone ? count(waiting, 'waiting') : texts.saving),
    ].filter(Boolean).join(' · ');
    const words = waits || (at ? texts.allSaved.replace('{0}', at) : '');
    if (status.dataset.words !== words) {
      status.dataset.words = words;
      const mark = element('span', '', '✓ ');
      mark.ariaHidden = true;
      status.replaceChildren(...(words && !waits ? [mark] : []), element('span', '', words));
    }
    status.classList.toggle('is-saved', own.length === 0 && Boolean(at));
    status.classList.toggle('is-offline', refused > 0 || (waiting > 0 && (isGone || isUnkept)));
  }

  // Danish clock times: that of the last note, or of what was pressed on the page since.
  const clocks = { workshop: null, notes: null, page: null, at: null };
  function latest(workshop, page) {
    if (clocks.workshop !== workshop) Object.assign(clocks, { workshop, notes: notes.savedAt, page: null, at: null });
    if (notes.savedAt !== clocks.notes) clocks.at = clocks.notes = notes.savedAt;
    if (page && page !== clocks.page) clocks.at = clocks.page = page;
    return clocks.at;
  }

  // ---- What is in sight ----

  const near = 40; // Pixels from the end that still are the end.
  const sights = new WeakMap(); // Per lane: the notes that have been on the screen, whether its end is in sight, and how many came below it.

  function found(lane) {
    const said = lane.querySelector('[data-said]');
    const sight = { known: idsIn(lane), isAtEnd: true, unread: 0 };
    sights.set(lane, sight);
    lane.querySelectorAll('[data-text]').forEach(resize);
    toEnd(lane);
    said.addEventListener('scroll', () => {
      sight.isAtEnd = said.scrollHeight - said.scrollTop - said.clientHeight < near;
      if (sight.isAtEnd) showUnread(lane, 0);
    }, { passive: true });
    lane.querySelector('[data-unread]').addEventListener('click', () => {
      toEnd(lane);
      lane.querySelector('[data-text]').focus();
    });
  }

  const idsIn = lane => new Set([...lane.querySelectorAll('.note, [data-unsent] > li')].map(({ id, dataset }) => id || `note-${dataset.id}`));

  // A lane stays at its end while its reader is there; elsewhere it says what came.
  function follow(lane) {
    const sight = sights.get(lane);
    const now = idsIn(lane);
    const come = [...now].filter(id => !sight.known.has(id));
    sight.known = now;
    if (!come.length) return;
    const isOwn = come.some(id => lane.querySelector(`[data-unsent] > [data-id="${id.slice(5)}"]`));
    if (sight.isAtEnd || isOwn) toEnd(lane);
    else showUnread(lane, sight.unread + come.length);
  }

  function toEnd(lane) {
    const said = lane.querySelector('[data-said]');
    said.scrollTop = said.scrollHeight;
    showUnread(lane, 0);
  }

  function showUnread(lane, count) {
    sights.get(lane).unread = count;
    const mark = lane.querySelector('[data-unread]');
    mark.hidden = count === 0;
    const words = count ? textsOf(page())[count === 1 ? 'unreadOne' : 'unreadMany'].replace('{0}', count) : '';
    if (mark.textContent !== words) mark.textContent = words;
  }

  // Where the height changes, an end in sight stays in sight.
  const heights = new ResizeObserver(sizes => {
    for (const { target } of sizes) {
      const lane = target.closest('[data-lane]');
      lane.querySelectorAll('[data-text]').forEach(resize);
      if (sights.get(lane)?.isAtEnd) target.scrollTop = target.scrollHeight;
    }
  });

  document.addEventListener('click', event => {
    const prompts = event.target.closest('[data-prompts]');
    const tab = event.target.closest('[data-tab]');
    if (tab) go(tab.dataset.tab);
    else if (prompts && event.target.closest('[data-next-prompt]')) showPrompt(prompts, 1);
    else if (prompts && event.target.closest('[data-all-prompts]')) {
      event.target.closest('button').ariaExpanded = String(prompts.toggleAttribute('data-all'));
      showPrompt(prompts, 0);
    }
  });

  function showPrompt(prompts, by) {
    const all = [...prompts.querySelectorAll('[data-prompt]')];
    const at = prompts.querySelector('[data-at]');
    const shown = (Number(at.textContent) - 1 + by) % all.length;
    all.forEach((prompt, index) => { prompt.hidden = index !== shown && !prompts.hasAttribute('data-all'); });
    at.textContent = shown + 1;
  }

  // ---- One lane at a time, on a narrow screen ----

  const place = () => `sammen.lane ${page().dataset.workshop}`;

  function go(question) {
    for (const lane of lanes()) lane.toggleAttribute('data-here', lane.dataset.lane === question);
    for (const tab of document.querySelectorAll('[data-tab]')) {
      tab.ariaSelected = String(tab.dataset.tab === question);
      tab.tabIndex = tab.dataset.tab === question ? 0 : -1;
    }
    const lane = here();
    if (!lane) return;
    lane.querySelectorAll('[data-text]').forEach(resize);
    if (sights.get(lane)?.isAtEnd) toEnd(lane);
    try { sessionStorage.setItem(place(), question); } catch { /* Then it begins with the first again. */ }
  }

  const here = () => lanes().find(lane => lane.hasAttribute('data-here'));

  function step(by) {
    const all = lanes();
    const next = all[all.indexOf(here()) + by];
    if (next) go(next.dataset.lane);
    return next;
  }

  document.addEventListener('keydown', event => {
    if (!event.target.matches?.('[data-tab]')) return;
    const by = { ArrowRight: 1, ArrowLeft: -1, End: lanes().length, Home: -lanes().length }[event.key];
    if (!by) return;
    event.preventDefault();
    if (!step(by)) go(lanes().at(by < 0 ? 0 : -1).dataset.lane);
    document.querySelector(`[data-tab="${here().dataset.lane}"]`).focus();
  });

  // From note to note: what can be done with one shows, and is reached by Tab, where the focus is.
  document.addEventListener('keydown', event => {
    const said = event.target.closest?.('[data-said]');
    if (!said || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
    const notes = [...said.querySelectorAll('.note')];
    const at = notes.indexOf(event.target.closest('.note'));
    const next = { ArrowDown: at + 1, ArrowUp: at < 0 ? notes.length - 1 : at - 1, Home: 0, End: notes.length - 1 }[event.key];
    if (!notes[next]) return;
    event.preventDefault();
    notes[next].focus();
  });

  // Whatever is reached in a lane brings it into sight: a field to go on writing in, a link to it.
  document.addEventListener('focusin', event => {
    const lane = event.target.closest?.('[data-lane]');
    if (lane && !lane.hasAttribute('data-here')) go(lane.dataset.lane);

    // What can be done with a note stands above it, where its lane may end.
    event.target.closest?.('.note')?.querySelector('.note-actions')?.scrollIntoView({ block: 'nearest' });
  });

  let touched = null;
  document.addEventListener('touchstart', event => {
    const { clientX: x, clientY: y } = event.touches[0];
    touched = event.touches.length === 1 && event.target.closest('[data-lane]') && !event.target.closest('textarea') ? { x, y } : null;
  }, { passive: true });
  document.addEventListener('touchend', event => {
    if (!touched) return;
    const [x, y] = [event.changedTouches[0].clientX - touched.x, event.changedTouches[0].clientY - touched.y];
    if (Math.abs(x) > 60 && Math.abs(x) > 2 * Math.abs(y) && getSelection().isCollapsed) step(x < 0 ? 1 : -1);
  }, { passive: true });

  // A soft keyboard takes its part of the screen, on some without telling the page: what is left is the room.
  const sight = window.visualViewport;
  function fit() {
    if (!page() || !sight || sight.scale !== 1) return;
    const { style } = document.documentElement;
    style.setProperty('--room-height', `${sight.height}px`);
    style.setProperty('--room-top', `${sight.offsetTop}px`);
  }
  for (const name of ['resize', 'scroll']) sight?.addEventListener(name, fit);

  // ---- The agenda ----

  const aMinute = 60000; // Milliseconds.
  function showPoint() {
    const strip = document.querySelector('[data-agenda]');
    if (!strip) return;
    const now = Date.now();
    const point = JSON.parse(strip.dataset.agenda).find(({ from, until }) => from <= now && now < until);
    const left = point ? strip.dataset.left.replace('{0}', Math.ceil((point.until - now) / aMinute)) : '';
    const shown = point ? `${JSON.stringify(point)} ${left}` : '';
    if (strip.dataset.shown === shown) return;
    strip.dataset.shown = shown;
    strip.hidden = !point;
    strip.replaceChildren(...(point ? [element('b', `hue ${point.hue}`, point.question), element('bdi', '', point.text), element('span', '', left)] : []));
  }
  setInterval(showPoint, 5000);

  // ---- Without a line ----

  const shellsKept = 3;
  const shellAgainAfter = 10000; // Milliseconds: the page changes many times while there is no line.
  let kept = null;

  // What worker.js answers with while there is no line. Without it the log is no less safe; it cannot be opened then, that is all.
  async function keepShell({ shell }) {
    if (!shell || shell === kept || lanes().length === 0 || !navigator.serviceWorker || !window.caches) return;
    kept = shell;
    const path = shell.slice(0, shell.lastIndexOf('/'));
    const name = `${writing.user} ${path}`;
    try {
      await navigator.serviceWorker.register('/worker.js');
      const answer = await fetch(shell, { redirect: 'error' });
      if (!answer.ok) {
        await caches.delete(name);
        return;
      }
      const parts = new DOMParser().parseFromString(await answer.clone().text(), 'text/html').querySelectorAll('script[src], link[rel=stylesheet], link[rel=icon]');
      const cache = await caches.open(name);
      await cache.addAll([...[...parts].map(part => part.src || part.href), `/${writing.leaving}`]);
      await cache.put(path, answer);
      await Promise.all((await caches.keys()).slice(0, -shellsKept).map(name => caches.delete(name)));
    } catch {
      setTimeout(() => { kept = null; }, shellAgainAfter);
    }
  }

  // A panel lies over everything, also over a dialog that is opened from it: it makes room, and what was due is in sight again afterwards.
  let covered = null;
  function makeRoom() {
    const isAsking = document.querySelector('.mud-dialog');
    if (isAsking && !covered) {
      const panel = document.querySelector('.room-panel:popover-open');
      covered = panel && { panel, pressed: document.activeElement };
      panel?.hidePopover();
    } else if (!isAsking && covered) {
      const { panel, pressed } = covered;
      covered = null;
      if (!panel.isConnected || !panel.closest('.room-due')) return;
      panel.showPopover();
      pressed.focus();
    }
  }

  const seen = new WeakSet();
  new MutationObserver(() => {
    const log = page();
    if (!log) return;
    makeRoom();
    showPoint();
    keepShell(log.dataset);
    // While a page arrives its parts come one by one.
    if (!seen.has(log) && lanes().length && lanes().length === document.querySelectorAll('[data-tab]').length) {
      seen.add(log);
      fit();
      let last;
      try { last = sessionStorage.getItem(place()); } catch { /* As above. */ }
      go(lanes().some(({ dataset }) => dataset.lane === last) ? last : lanes()[0].dataset.lane);
    }
    for (const lane of lanes()) {
      if (!seen.has(lane) && lane.querySelector('[data-kinds]')) {
        seen.add(lane);
        found(lane);
        heights.observe(lane.querySelector('[data-said]'));
      }
    }
    show();
  }).observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-saved-at'] });

  notes.onChange(show);
})();
