// Owns what a person writes until the server has kept it, in every form marked data-keeps: docs/decisions/0027-what-is-typed.md says how and why.
// Not a module and not deferred: a field is never on the screen without it.
(() => {
  'use strict';

  const settings = JSON.parse(document.getElementById('writing')?.textContent ?? 'null');
  if (!settings) return;

  const { user, texts } = settings;
  let { token } = settings;
  const patience = 8000; // Milliseconds for one answer.
  const pause = 700; // Without a key, until a draft travels.
  const keptFor = 30 * 24 * 60 * 60 * 1000;

  // ---- The device ----

  const database = new Promise(resolve => {
    try {
      const opening = indexedDB.open('sammen', 1);
      opening.onupgradeneeded = () => ['drafts', 'notes'].forEach(store => opening.result.createObjectStore(store, { keyPath: 'id' }));
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = opening.onblocked = () => resolve(null);
    } catch {
      resolve(null);
    }
  });

  // What the device has not taken yet, or will not: the store and the name of each record, and what it should be, if anything.
  const unkept = new Map();
  const nameOf = (store, id) => `${store} ${id}`;

  // Whether the device has it: a browser may be closed to us or full.
  async function keep(puts, removals = []) {
    const asked = [...puts.map(([store, record]) => [store, record.id, record]), ...removals];
    for (const one of asked) unkept.set(nameOf(...one), one);
    const isKept = await write(puts, removals);
    if (isKept) for (const one of asked) if (unkept.get(nameOf(...one)) === one) unkept.delete(nameOf(...one));
    return isKept;
  }

  async function write(puts, removals) {
    const db = await database;
    if (!db) return false;
    return new Promise(resolve => {
      try {
        const transaction = db.transaction(['drafts', 'notes'], 'readwrite');
        transaction.oncomplete = () => resolve(true);
        transaction.onabort = transaction.onerror = () => resolve(false);
        for (const [store, record] of puts) transaction.objectStore(store).put(record);
        for (const [store, id] of removals) transaction.objectStore(store).delete(id);
      } catch {
        resolve(false);
      }
    });
  }

  async function keptIn(store) {
    const taken = withoutOld(store, await takenIn(store));
    return [
      ...taken.filter(({ id }) => !unkept.has(nameOf(store, id))).map(record => ({ ...record, isKept: true })),
      ...[...unkept.values()].filter(([of, , record]) => of === store && record).map(([, , record]) => ({ ...record, isKept: false })),
    ];
  }

  async function takenIn(store) {
    const db = await database;
    if (!db) return [];
    return new Promise(resolve => {
      try {
        const asking = db.transaction(store).objectStore(store).getAll();
        asking.onsuccess = () => resolve(asking.result);
        asking.onerror = () => resolve([]);
      } catch {
        resolve([]);
      }
    });
  }

  // Nothing half written lies here longer than on the server, whoever's it is.
  function withoutOld(store, records) {
    const isOld = ({ at }) => at < Date.now() - keptFor;
    const old = records.filter(isOld);
    if (old.length) keep([], old.map(({ id }) => [store, id]));
    return records.filter(record => !isOld(record));
  }

  const ownIn = async store => (await keptIn(store)).filter(one => one.user === user);

  // What this tab was in the middle of when its page was left, if it comes back to it. Taken out at once: a copy of the tab has none.
  const back = (() => {
    try {
      const left = JSON.parse(sessionStorage.getItem('sammen.back'));
      sessionStorage.removeItem('sammen.back');
      return left?.user === user ? left : null;
    } catch {
      return null;
    }
  })();

  // First of all, so that whoever reads what lies on the device finds it.
  const left = back?.unkept ?? [];
  keep(left.filter(([, , record]) => record).map(([store, , record]) => [store, record]), left.filter(([, , record]) => !record));

  // crypto.randomUUID exists on secure pages only; an installation on a closed network may be plain http.
  const newId = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  };

  let tab = back?.tab ?? newId();
  const { locks } = navigator;
  function beTab() {
    const name = tab;
    locks?.request(`sammen.tab.${name}`, () => {
      if (name !== tab) return null;
      clearTimeout(copied);
      return new Promise(() => {});
    });
  }

  // Of two tabs that come back as one, copied while no script ran, one takes another name: what was begun is the other's, what was typed since its own.
  const cameAt = Date.now();
  const copied = back && locks && setTimeout(() => {
    tab = newId();
    beTab();
    const since = [...mine.values()].filter(({ at }) => at > cameAt).map(({ place }) => place);
    mine.clear();
    for (const form of document.querySelectorAll('[data-keeps]')) if (since.includes(placeOf(form))) typed(form);
  }, patience);
  beTab();
  const isOpen = async other => !locks || (await locks.query()).held.some(({ name }) => name === `sammen.tab.${other}`);

  // ---- Drafts ----

  const mine = new Map((back?.drafts ?? []).map(draft => [draft.place, { ...draft, mayBeSent: true }]));
  const asWritten = new WeakMap(); // What a form held before anybody typed in it.
  const awaited = new WeakMap(); // Of a form's draft: what belongs in fields that are drawn once others have their answer.
  const told = new WeakSet(); // Forms whose other drafts have been looked for.
  const removed = new Set(); // What the server listed when the page came may be gone since.
  const sent = new Map(); // By place: the form that was sent there.
  let isPuttingBack = false;
  let caret = back?.path === location.pathname ? back.caret : null;
  let caretField = null; // It knows best where its caret was when it was drawn anew: what was marked in the same moment has not been told yet.
  let early = caret && back.early || ''; // Typed after the page came back and before its field did.
  let earlyAt = early && caret; // Where it belongs, whatever has the focus by then.
  let lastKey = 0;

  const placeOf = form => `${location.pathname} ${form.dataset.keeps}`;
  const titleOf = () => document.querySelector('h1')?.textContent ?? '';
  const keyOf = field => field.type === 'radio' ? field.name : field.id || field.name;
  const fieldsOf = form => [...form.querySelectorAll('input, select, textarea')]
    .filter(field => keyOf(field) && !['hidden', 'submit', 'password', 'file'].includes(field.type));

  const valuesOf = form => {
    const values = {};
    for (const field of fieldsOf(form)) {
      if (field.type !== 'radio') values[keyOf(field)] = field.type === 'checkbox' ? String(field.checked) : field.value;
      else if (field.checked) values[keyOf(field)] = field.value;
    }
    return values;
  };

  function typed(form) {
    const place = placeOf(form);
    const before = asWritten.get(form) ?? {};
    const fields = {};
    const chosen = new Set(fieldsOf(form).filter(({ type }) => /^(select|radio|checkbox)/.test(type)).map(keyOf));
    for (const [key, value] of Object.entries(valuesOf(form))) {
      if (value !== (before[key] ?? '')) fields[key] = { base: before[key] ?? '', value, isChosen: chosen.has(key) };
    }
    if (Object.keys(fields).length === 0) {
      awaited.delete(form);
      return forget(place);
    }
    Object.assign(fields, awaited.get(form));
    const begun = mine.get(place) ?? {
      id: newId(), user, tab, place, path: location.pathname, title: titleOf(), project: document.querySelector('[data-project]')?.dataset.project ?? null,
      opener: openedBy(form),
    };
    hold({ ...begun, fields, at: Date.now() });
  }

  function hold(draft) {
    mine.set(draft.place, draft);
    keep([['drafts', draft]]).then(isKept => { draft.isKept = isKept; });
    clearTimeout(travels);
    travels = setTimeout(sendDrafts, pause);
  }

  function forget(place) {
    const draft = mine.get(place);
    if (draft) remove(draft);
  }

  // Saved or thrown away: here at once, and on the server as soon as it can be told.
  async function remove(draft) {
    await keep(...end(draft));
    sendDrafts();
    showPageOffers();
  }

  // What the device has to note of a draft that ends, and to take out.
  function end(draft) {
    if (mine.get(draft.place)?.id === draft.id) mine.delete(draft.place);
    const isKnown = draft.isSent || draft.mayBeSent; // Its page may have sent it as it went.
    // One from another device goes with what was made of it.
    const known = [...isKnown ? [draft] : [], ...draft.replaces ? [draft.replaces] : []];
    for (const { id } of [draft, ...known]) removed.add(id);
    return [known.map(({ id, at }) => ['drafts', { id, user, at, isGone: true }]), isKnown ? [] : [['drafts', draft.id]]];
  }

  // Told to the page as if it had been typed, so that the circuit knows of it.
  function putBack(form, draft) {
    isPuttingBack = true;
    for (const field of fieldsOf(form)) {
      const kept = draft.fields[keyOf(field)];
      if (!kept) continue;
      const [is, should] = field.type === 'radio' ? [field.checked, field.value === kept.value]
        : field.type === 'checkbox' ? [field.checked, kept.value === 'true'] : [field.value, kept.value];
      if (is === should) continue;
      if (typeof should === 'boolean') field.checked = should;
      else field.value = should;
      if (should !== false || field.type === 'checkbox') tell(field);
    }
    isPuttingBack = false;
    const here = new Set(fieldsOf(form).map(keyOf));
    awaited.set(form, Object.fromEntries(Object.entries(draft.fields).filter(([key]) => !here.has(key))));
    form.dispatchEvent(new CustomEvent('putback', { bubbles: true }));
  }

  const tell = field => ['input', 'change'].forEach(name => field.dispatchEvent(new Event(name, { bubbles: true })));

  // What was typed while the line was gone never reached the circuit.
  function tellAgain() {
    isPuttingBack = true;
    for (const form of document.querySelectorAll('[data-keeps]')) {
      const { fields = {} } = mine.get(placeOf(form)) ?? {};
      for (const field of fieldsOf(form)) if (keyOf(field) in fields && (field.type !== 'radio' || field.checked)) tell(field);
    }
    isPuttingBack = false;
    again();
  }

  // Right after a letter: the rest of the word may be on its way.
  function isInWord() {
    const { value, selectionStart } = document.activeElement ?? {};
    return Number.isInteger(selectionStart) && /[\p{L}\p{N}]$/u.test(value.slice(0, selectionStart));
  }

  // A form came on the screen: with the page, with a dialog, or drawn anew when the circuit took the page over.
  function found(form) {
    const place = placeOf(form);
    const drawn = valuesOf(form);
    asWritten.set(form, drawn);
    // A form that was sent and is drawn anew for another record has been saved; one that was refused stays as it is.
    if (sent.has(place) && sent.get(place) !== form) forget(place);
    sent.delete(place);
    // One without a circuit says itself that it was, and goes on saying so when the page is read again.
    if ('saved' in form.dataset && Object.entries(mine.get(place)?.fields ?? {}).every(([key, { value }]) => drawn[key] === value)) forget(place);
    const own = mine.get(place);
    if (own) {
      // What the form held before belongs to the draft, not to what a browser may have put in by itself.
      asWritten.set(form, { ...drawn, ...Object.fromEntries(Object.entries(own.fields).map(([key, { base }]) => [key, base])) });
      putBack(form, own);
    }
    if (early && earlyAt.place === place && caret !== earlyAt) [caret, caretField] = [earlyAt, null];
    if (caret?.place === place && (early || !document.activeElement || document.activeElement === document.body)) goOn(form);
    if (!own && !told.has(form)) {
      told.add(form);
      offer(form);
    }
  }

  function goOn(form) {
    const field = fieldsOf(form).find(one => keyOf(one) === caret.key);
    if (!field) return;
    const { selectionStart: start, selectionEnd: end } = caretField ?? { selectionStart: caret.start, selectionEnd: caret.end };
    field.focus({ preventScroll: true });
    try {
      if (Number.isInteger(start)) field.setSelectionRange(start, end);
    } catch {
      // A field without a caret.
    }
    if (early && 'setRangeText' in field) {
      field.setRangeText(early, field.selectionStart, field.selectionEnd, 'end');
      early = '';
      tell(field);
    }
  }

  // Drafts of tabs that are gone, here and on the server. One, in a form that is as it was when it was begun, goes on where it was; of several,
  // or where both have moved on, the reader decides.
  async function offer(form) {
    const place = placeOf(form);
    const left = (await leftHere()).filter(draft => draft.place === place && draft.id !== mine.get(place)?.id);
    if (!form.isConnected || left.length === 0) return;
    const now = valuesOf(form);
    const holds = ({ fields }, which) => Object.entries(fields).every(([key, field]) => (now[key] ?? '') === field[which]);
    // Saved by an answer that never came.
    const open = left.filter(draft => !holds(draft, 'value') || (remove(draft), false));
    if (open.length === 1 && !mine.has(place) && holds(open[0], 'base')) take(form, open[0]);
    else showOffers(form, open);
  }

  // Of this page, newest first; not what another tab is at.
  async function leftHere() {
    const here = await ownIn('drafts');
    const remote = await draftsOnServer();
    const known = new Set([...here.map(({ id }) => id), ...removed]);
    const left = [];
    for (const draft of here) {
      if (draft.isGone || draft.path !== location.pathname) continue;
      if (draft.tab !== tab && await isOpen(draft.tab)) {
        waitFor(draft.tab);
        continue;
      }
      // Saved or thrown away on another device: the list is newer than what it does not hold.
      if (remote && draft.isSent && draft.tab !== tab && draft.at < onServer.readAt - patience && !remote.some(({ id }) => id === draft.id)) remove(draft);
      else left.push(draft);
    }
    return [...left, ...(remote ?? []).filter(({ id }) => !known.has(id))].sort((one, other) => other.at - one.at);
  }

  // What another tab is at is offered here once that tab is closed, and not while it is read anew.
  const waitedFor = new Set();
  function waitFor(other) {
    if (!locks || waitedFor.has(other)) return;
    waitedFor.add(other);
    locks.request(`sammen.tab.${other}`, () => {}).then(() => setTimeout(() => {
      waitedFor.delete(other);
      onServer = {};
      document.querySelectorAll('[data-keeps]').forEach(form => { if (!mine.has(placeOf(form))) offer(form); });
      showPageOffers();
    }, patience));
  }

  let onServer = {};
  function draftsOnServer() {
    const path = location.pathname;
    if (onServer.path !== path) onServer = { path, readAt: Date.now(), drafts: readDrafts(path) };
    return onServer.drafts;
  }

  async function readDrafts(path) {
    const answer = await ask('GET', `/kladder?sted=${encodeURIComponent(`${path} `)}`);
    if (!answer?.ok) return null;
    return (await answer.json()).map(({ id, place, fields, typedAt }) => ({
      id, user, place, path, isRemote: true, isSent: true, at: Date.parse(typedAt),
      fields: Object.fromEntries(Object.entries(fields).filter(([key]) => !key.startsWith(basePrefix)).map(([key, value]) => [key, { base: fields[basePrefix + key] ?? '', value }])),
    }));
  }

  // What came from the server goes on under a name of its own: the device it was written on may still hold it.
  function take(form, draft) {
    if (draft.isRemote) removed.add(draft.id);
    const taken = { ...draft, tab, title: titleOf(), opener: openedBy(form), mayBeSent: true };
    if (draft.isRemote) Object.assign(taken, { id: newId(), isRemote: false, isSent: false, replaces: { id: draft.id, at: draft.at } });
    hold(taken);
    putBack(form, taken);
    showPageOffers();
  }

  const showOffers = (form, drafts) => list(form.querySelector('[data-offers]'), drafts, texts.putIn, draft => () => {
    const own = mine.get(placeOf(form));
    if (own) remove(own);
    take(form, draft);
  });

  const listed = new WeakMap();
  async function list(place, drafts, goOnWords, goOnWith) {
    if (!place) return;
    listed.set(place, drafts);
    if (drafts.length === 0) place.replaceChildren();
    else {
      const { listOffers } = await leaving();
      if (listed.get(place) === drafts) listOffers(place, drafts, goOnWords, goOnWith);
    }
  }

  // What was typed here in a form that is not on the page now: a dialog, or one that is no longer offered.
  async function showPageOffers() {
    const offers = document.querySelector('[data-page-offers]');
    if (!offers) return;
    const left = await leftHere();
    const shown = new Set([...document.querySelectorAll('[data-keeps]')].map(placeOf));
    list(offers, left.filter(({ place }) => !shown.has(place)), texts.goOn, draft => openerOf(draft) && (() => openerOf(draft)?.click()));
  }

  // The button a dialog was opened by, to be found again on the same page read anew.
  let opener = null;
  const openedBy = form => form.closest('.mud-dialog') && opener;
  const wordsOn = pressed => (pressed.getAttribute('aria-label') ?? pressed.textContent).trim();
  const openerOf = ({ opener: asked }) => asked
    && [...(asked.within ? document.getElementById(asked.within) : document)?.querySelectorAll('button, a[href]') ?? []].find(one => wordsOn(one) === asked.words);
  document.addEventListener('click', event => {
    const pressed = event.target.closest?.('button, a[href]');
    if (pressed && !pressed.closest('.mud-dialog')) opener = { within: pressed.parentElement.closest('[id]')?.id ?? '', words: wordsOn(pressed) };
  }, true);

  // ---- What travels ----

  let isSignedOut = false;
  let isLeaving = false; // Signed out on purpose: nothing is kept any more.

  async function ask(method, path, body) {
    let answer;
    for (let attempt = 0; attempt < 2; attempt++) {
      try {
        answer = await fetch(path, {
          method,
          body: body && JSON.stringify(body),
          headers: { 'Content-Type': 'application/json', RequestVerificationToken: token },
          cache: 'no-store',
          redirect: 'error',
          signal: AbortSignal.timeout(patience),
        });
      } catch {
        hear(null);
        return null;
      }
      if (answer.status !== 400 || !await renewToken()) break;
    }
    hear(answer);
    return answer;
  }

  // As the page goes, without waiting for an answer.
  function sendLast(path, body) {
    fetch(path, { method: 'PUT', body: JSON.stringify(body), keepalive: true, headers: { 'Content-Type': 'application/json', RequestVerificationToken: token } }).catch(() => {});
  }

  // After a new sign-in the token of the page is no longer good. Somebody else's is none of ours.
  async function renewToken() {
    try {
      const answer = await fetch('/konto/bevis', { cache: 'no-store', redirect: 'error', signal: AbortSignal.timeout(patience) });
      const fresh = answer.ok ? await answer.json() : null;
      if (fresh?.user !== user) {
        isSignedOut = true;
        return false;
      }
      const isNew = fresh.token !== token;
      ({ token } = fresh);
      return isNew;
    } catch {
      return false;
    }
  }

  // The line and the sign-in, as the last answer knows them.
  function hear(answer) {
    if (answer?.status === 401) isSignedOut = true;
    else if (answer?.ok) isSignedOut = false;
    line.heard(answer !== null);
  }

  const basePrefix = 'base ';
  const wellFormed = text => text.toWellFormed?.() ?? text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
  let travels;
  const bodyOf = ({ place, project: projectId, fields, at }) => ({
    place, projectId, typedAt: new Date(at).toISOString(),
    fields: Object.fromEntries(Object.entries(fields).flatMap(([key, { base, value }]) => [[key, wellFormed(value)], ...base ? [[basePrefix + key, wellFormed(base)]] : []])),
  });

  // One run at a time, and one more for all that was asked for meanwhile, unless the line failed.
  function inTurn(run) {
    let isRunning = false;
    let isAskedAgain = false;
    return async () => {
      isAskedAgain = true;
      if (isRunning) return;
      isRunning = true;
      try {
        let isDone = true;
        while (isDone && isAskedAgain) {
          isAskedAgain = false;
          isDone = await run();
        }
      } finally {
        isRunning = false;
      }
    };
  }

  // In turn, so that no removal overtakes the draft it is about.
  const sendDrafts = inTurn(async () => {
    for (const place of [...mine.keys()]) {
      const draft = mine.get(place);
      if (!draft || draft.at === draft.sentAt) continue;
      draft.mayBeSent = true;
      const answer = await ask('PUT', `/kladder/${draft.id}`, bodyOf(draft));
      if (!answer || answer.status >= 500 || answer.status === 401) return false;
      // One the server will not have (a CPR number, too long) stays here.
      settle(draft, { sentAt: draft.at, isSent: answer.ok, staysHere: answer.status === 422 });
      if (answer.ok && draft.replaces && (await discard(draft.replaces))?.ok) settle(draft, { replaces: null });
    }
    for (const gone of (await ownIn('drafts')).filter(({ isGone }) => isGone)) {
      if ((await discard(gone))?.ok) await keep([], [['drafts', gone.id]]);
    }
    return true;
  });

  // As it was last written: a late answer brings nothing back, and what was written since somewhere else stays.
  const discard = ({ id, at }) => ask('DELETE', `/kladder/${id}?skrevet=${encodeURIComponent(new Date(at).toISOString())}`);

  // It may have been typed on in since, or be saved.
  function settle(draft, to) {
    const now = mine.get(draft.place);
    if (now?.id !== draft.id) return;
    Object.assign(now, to);
    keep([['drafts', now]]);
    for (const form of document.querySelectorAll('[data-keeps]')) {
      if (placeOf(form) !== draft.place) continue;
      form.querySelector('.stays-here')?.remove();
      if (to.staysHere) form.querySelector('[data-offers]')?.append(element('p', 'small stays-here', texts.staysHere));
    }
  }

  // ---- The page ----

  const element = (name, kind, ...content) => {
    const made = document.createElement(name);
    if (kind) made.className = kind;
    made.append(...content);
    return made;
  };

  const button = (words, press) => {
    const made = element('button', 'button small-button', words);
    made.type = 'button';
    made.addEventListener('click', press);
    return made;
  };

  for (const name of ['input', 'change']) {
    document.addEventListener(name, event => {
      const form = event.target.closest?.('[data-keeps]');
      if (form && !isPuttingBack) typed(form);
    }, true);
  }

  document.addEventListener('keydown', event => {
    lastKey = Date.now();
    const isNowhere = !document.activeElement || document.activeElement === document.body;
    if (!isNowhere || !caret || event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1 || document.querySelector('main[data-live]')) return;
    early += event.key;
    earlyAt = caret;
    event.preventDefault();
  }, true);

  document.addEventListener('submit', event => { if (event.target.matches('[data-keeps]')) sent.set(placeOf(event.target), event.target); }, true);

  document.addEventListener('selectionchange', remember);
  document.addEventListener('focusin', remember);
  function remember() {
    const field = document.activeElement;
    const form = field?.closest?.('[data-keeps]');
    if (!form && (!field || field === document.body)) return;
    caret = form ? { place: placeOf(form), key: keyOf(field), start: field.selectionStart ?? null, end: field.selectionEnd ?? null } : null;
    caretField = form && field;
  }

  new MutationObserver(changes => {
    for (const { addedNodes, removedNodes } of changes) {
      addedNodes.forEach(come);
      removedNodes.forEach(go);
    }
  }).observe(document.documentElement, { childList: true, subtree: true });

  const within = (node, marked) => node.nodeType !== Node.ELEMENT_NODE ? [] : [...node.matches(marked) ? [node] : [], ...node.querySelectorAll(marked)];

  function come(added) {
    const forms = within(added, '[data-keeps]');
    forms.forEach(found);
    if (forms.length) showPageOffers();
    const around = added.parentElement?.closest('[data-keeps]');
    const draft = around && mine.get(placeOf(around));
    if (draft && fieldsOf(around).some(field => keyOf(field) in (awaited.get(around) ?? {}))) putBack(around, draft);
    if (within(added, '[data-page-offers]').length) arrive();
    if (within(added, '[data-written-here]').length) showWritten();
    for (const part of Object.keys(scripts)) {
      if (within(added, part).length) bring(part);
    }
  }

  // What few pages need comes with the first part that needs it, and what few people need when they do.
  const { scripts } = settings;
  async function bring(part) {
    const files = scripts[part];
    delete scripts[part];
    const pressed = new Set();
    const wait = event => {
      if (event.key !== 'Enter' || event.shiftKey || !event.target.closest(`${part} [data-lane-entry]`)) return;
      event.preventDefault();
      pressed.add(event.target);
    };
    document.addEventListener('keydown', wait, true);
    for (const file of files) await get(`./${file}`);
    document.removeEventListener('keydown', wait, true);
    for (const field of pressed) field.form.requestSubmit();
  }

  // Asked for anew by another address: a browser may remember that this one gave nothing.
  const get = (file, again = '') => import(file + again).catch(() => new Promise(resolve => setTimeout(() => resolve(get(file, `${again || '?'}1`)), patience)));

  const leaving = () => import(`./${settings.leaving}`);
  const bringNotes = () => { if (!window.sammenNotes) import(`./${settings.notes}`); };

  // A dialog is only closed by who saved what stood in it or chose to throw it away.
  function go(closed) {
    for (const form of within(closed, '.mud-dialog').flatMap(dialog => within(dialog, '[data-keeps]'))) {
      // Named by the page it stood on: one that went with its page is not found.
      if (!form.isConnected) forget(placeOf(form));
    }
    // One that was sent and goes with its page's next words was saved if those are its own.
    for (const form of within(closed, '[data-keeps]')) {
      const draft = !form.isConnected && sent.get(placeOf(form)) === form && mine.get(placeOf(form));
      if (draft) leaving().then(({ isShown }) => { if (isShown(draft)) remove(draft); });
    }
    // What was begun in a form that is not offered any more stays in sight.
    if (within(closed, '[data-keeps]').some(form => mine.has(placeOf(form)))) showPageOffers();
  }

  // The page answers. A dialog somebody was writing in when the page went is opened again.
  let isBack = Boolean(back);
  function arrive() {
    const open = isBack && back.path === location.pathname && mine.get(back.dialog);
    isBack = false;
    if (open) openerOf(open)?.click();
    showPageOffers();
  }

  addEventListener('pagehide', () => {
    if (isLeaving) return;
    remember();
    const form = document.querySelector('.mud-dialog [data-keeps]');
    // A page that goes before it answers, as a log's shell does, hands on the dialog that waits to be opened again, unless one has gone on elsewhere.
    const dialog = form ? placeOf(form) : isBack && caret?.place === back.dialog ? back.dialog : null;
    try {
      sessionStorage.setItem('sammen.back', JSON.stringify({ user, tab, path: location.pathname, caret, early, dialog, drafts: [...mine.values()], unkept: [...unkept.values()] }));
    } catch {
      // The device has them all the same, if it takes anything.
    }
    for (const draft of mine.values()) if (draft.at !== draft.sentAt) sendLast(`/kladder/${draft.id}`, bodyOf(draft));
  });

  // Only where nothing but this page has what was typed.
  addEventListener('beforeunload', event => {
    if ([...mine.values()].some(({ isKept }) => isKept === false)) event.preventDefault();
  });

  const senders = [sendDrafts];
  const again = () => Promise.all(senders.map(send => send()));
  addEventListener('online', again);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) again(); });

  // ---- Signing out ----

  document.addEventListener('submit', event => {
    const { target: form } = event;
    if (isLeaving || !form.getAttribute('action')?.startsWith('/konto/log-ud')) return;
    event.preventDefault();
    // Where the rest of the script does not come through, there is no server to sign out from either.
    leaving().then(({ signOut }) => signOut(form));
  }, true);

  // ---- What the start page shows ----

  const showWritten = async () => (await leaving()).showWritten();

  const projects = async () => (await leaving()).projects();
  const forgetProjects = async lost => (await leaving()).forgetProjects(lost);

  const line = { heard() {}, isGone: false };
  window.sammenWriting = {
    user,
    texts,
    line,
    leaving: settings.leaving,
    patience,
    element,
    button,
    newId,
    titleOf,
    wellFormed,
    inTurn,
    keep,
    ownIn,
    keptIn,
    projects,
    forgetProjects,
    remove,
    ask,
    sendLast,
    senders,
    again,
    tellAgain,
    // What the device has to note of a form whose words go on as something else.
    handOver(form) {
      const draft = mine.get(placeOf(form));
      return draft ? end(draft) : [[], []];
    },
    leave() { isLeaving = true; },
    hasPaused: () => Date.now() - lastKey >= (isInWord() ? 5 * pause : pause),
    get isLeaving() { return isLeaving; },
    get isSignedOut() { return isSignedOut; },
  };

  // Left by a page that is gone, or written in another tab that may go.
  ownIn('notes').then(left => { if (left.length) bringNotes(); });
  if ('BroadcastChannel' in window) new BroadcastChannel('sammen').onmessage = bringNotes;

  // The shells of logs are for who opened them.
  window.caches?.keys().then(names => names.forEach(name => name.startsWith(user) || caches.delete(name)));
})();
