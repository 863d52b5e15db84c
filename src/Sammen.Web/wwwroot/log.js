// The workshop log's lanes: Enter hands a note over and leaves the field ready for the next; what waits and what was refused stands in a list
// above the field, and never touches what is being typed.
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
      for (const [id, note] of notes.saved) {
        if (note.question === lane.dataset.lane && lane.querySelector(`#note-${id}`)) {
          notes.saved.delete(id);
          scrollToLatest(lane);
        }
      }
      const arrived = [...notes.saved.values()].filter(({ workshop, question }) => workshop === log.dataset.workshop && question === lane.dataset.lane);
      list(lane.querySelector('[data-unsent]'), [...arrived, ...own.filter(({ question }) => question === lane.dataset.lane)], texts);
    }
    // A cancelled workshop has no lanes, and what was written in it is shown all the same.
    if (lanes().length === 0) list(log.querySelector('[data-unsent]'), own, texts);
    showStatus(log, own, texts);
  }

  function list(place, own, texts) {
    if (!place) return;
    place.hidden = own.length === 0;
    const standing = new Map([...place.children].map(item => [item.dataset.id, item]));
    const items = own.map(note => {
      const state = note.problem ? `refused ${note.problem}` : notes.saved.has(note.id) ? 'saved' : 'waits';
      const item = standing.get(note.id);
      return item?.dataset.state === state ? item : draw(note, state, texts);
    });
    // One that is being mended is not taken out from under its writer.
    for (const item of [...place.children]) if (!items.includes(item)) item.remove();
    items.forEach((item, index) => { if (place.children[index] !== item) place.insertBefore(item, place.children[index] ?? null); });
  }

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
    const words = [
      refused && count(refused, 'refused'),
      waiting && (isUnkept ? count(waiting, 'unkept') : isGone ? count(waiting, 'waiting') : texts.saving),
    ].filter(Boolean).join(' · ') || (at ? texts.allSaved.replace('{0}', at) : texts.ready);
    if (status.textContent !== words) status.textContent = words;
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

  // The prompts stay in sight until something has been said.
  function scrollToLatest(lane) {
    const said = lane.querySelector('[data-said]');
    if (said.querySelector('.note')) said.scrollTop = said.scrollHeight;
  }

  function found(lane) {
    // On a phone the prompts would push the field off the screen; they are one tap away.
    if (matchMedia('(max-width: 760px)').matches) lane.querySelectorAll('.lane-prompts').forEach(prompts => { prompts.open = false; });
    lane.querySelectorAll('[data-text]').forEach(resize);
    scrollToLatest(lane);
  }

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

  const seen = new WeakSet();
  new MutationObserver(() => {
    if (!page()) return;
    keepShell(page().dataset);
    for (const lane of lanes()) {
      if (!seen.has(lane)) {
        seen.add(lane);
        found(lane);
      }
    }
    show();
  }).observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-saved-at'] });

  notes.onChange(show);
})();
