// Owns what is typed in the log until the server has kept it. Drafts and notes on their way live in this browser's
// local storage under the user and the workshop, so neither a lost connection nor a reload loses a word.

const answerTimeout = 8000;
const retryInterval = 5000;
const prefix = 'sammen.log.';

// The workshops in whose logs this person has left something on this device.
export function keptFor(user) {
  const own = `${prefix}${user}.`;
  try {
    return Object.keys(localStorage).filter(key => key.startsWith(own)).map(key => key.slice(own.length));
  } catch {
    // Storage is closed to us: then nothing was left in it.
    return [];
  }
}

export function forget(user, workshops) {
  for (const workshop of workshops) localStorage.removeItem(`${prefix}${user}.${workshop}`);
}

export function start(root, page, name, texts) {
  const key = prefix + name;
  const store = read(key);
  const lanes = new Map([...root.querySelectorAll('[data-lane]')].map(lane => [lane.dataset.lane, lane]));
  const bar = root.querySelector('.log-status');
  const waiting = root.querySelector('[data-waiting]');
  const stopping = new AbortController();
  let sending = false;
  let offline = false;
  let disconnected = false;
  let giveUp = () => {};

  for (const [question, lane] of lanes) {
    restoreDraft(question, lane);
    const text = lane.querySelector('[data-text]');
    text.addEventListener('input', () => keepDraft(question, lane), { signal: stopping.signal });
    text.addEventListener('keydown', event => onKey(event, question, lane), { signal: stopping.signal });
    const form = lane.querySelector('[data-entry]');
    form.addEventListener('change', () => keepDraft(question, lane, false), { signal: stopping.signal });
    form.addEventListener('submit', event => { event.preventDefault(); put(question, lane); }, { signal: stopping.signal });
  }
  document.getElementById('components-reconnect-modal').addEventListener('components-reconnect-state-changed', onConnection, { signal: stopping.signal });
  addEventListener('online', send, { signal: stopping.signal });
  const retry = setInterval(() => { if (store.outbox.length) send(); }, retryInterval);
  // On a phone the prompts would push the field off the screen; they are one tap away.
  if (matchMedia('(max-width: 760px)').matches) root.querySelectorAll('.lane-prompts').forEach(prompts => { prompts.open = false; });
  for (const lane of lanes.values()) scrollToLatest(lane);
  show();
  send();
  // Enter keeps a note from now on; the browser tests wait for it.
  root.dataset.live = '';
  return { stop() { stopping.abort(); clearInterval(retry); } };

  function onConnection(event) {
    disconnected = event.detail.state !== 'hide';
    if (disconnected) giveUp(new Error('disconnected'));
    else send();
  }

  function onKey(event, question, lane) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      put(question, lane);
    } else if (event.altKey && /^Digit[1-5]$/.test(event.code)) {
      event.preventDefault();
      lane.querySelectorAll('[data-entry] input[type=radio]')[Number(event.code.at(-1)) - 1].checked = true;
      keepDraft(question, lane);
    }
  }

  function put(question, lane) {
    const field = lane.querySelector('[data-text]');
    const text = field.value;
    if (!text.trim()) return;
    store.outbox.push({ id: newId(), question, kind: kindOf(lane), text, isNotCpr: isMarked(lane) });
    field.value = '';
    resize(field);
    setProblem(lane, '');
    delete store.drafts[question];
    choose(lane, 'Insight');
    save();
    show();
    send();
  }

  async function send() {
    if (sending) return;
    if (disconnected) {
      offline = true;
      show();
      return;
    }
    sending = true;
    while (store.outbox.length && !stopping.signal.aborted) {
      const note = store.outbox[0];
      let refusal;
      try {
        refusal = await Promise.race([page.invokeMethodAsync('KeepAsync', note), silence()]);
        offline = false;
      } catch {
        // No answer: it may or may not have arrived. It keeps its id, so sending it again is safe.
        offline = true;
        break;
      }
      store.outbox.shift();
      if (refusal) giveBack(note, refusal);
      else scrollToLatest(lanes.get(note.question));
      save();
      show();
    }
    sending = false;
    show();
  }

  function silence() {
    return new Promise((_, reject) => {
      giveUp = reject;
      setTimeout(() => reject(new Error('no answer')), answerTimeout);
    });
  }

  // What the server refused goes back to where it was typed; what has been typed since stays after it.
  function giveBack(note, { problem, mayBeMarked }) {
    const lane = lanes.get(note.question);
    const field = lane.querySelector('[data-text]');
    field.value = field.value ? `${note.text}\n${field.value}` : note.text;
    choose(lane, note.kind);
    setProblem(lane, problem, mayBeMarked);
    keepDraft(note.question, lane, false);
    field.focus();
  }

  function keepDraft(question, lane, clearProblem = true) {
    const field = lane.querySelector('[data-text]');
    resize(field);
    if (clearProblem) setProblem(lane, '');
    if (field.value) store.drafts[question] = { text: field.value, kind: kindOf(lane) };
    else delete store.drafts[question];
    save();
  }

  function restoreDraft(question, lane) {
    const field = lane.querySelector('[data-text]');
    const draft = store.drafts[question];
    if (draft && !field.value) {
      field.value = draft.text;
      choose(lane, draft.kind);
    } else if (field.value) {
      // Typed before this script was ready.
      keepDraft(question, lane);
    }
    resize(field);
  }

  function show() {
    const count = store.outbox.length;
    bar.classList.toggle('is-waiting', count > 0);
    bar.classList.toggle('is-offline', count > 0 && offline);
    waiting.textContent = count === 0 ? '' : !offline ? texts.saving : count === 1 ? texts.waitingOne : texts.waitingMany.replace('{0}', count);
    for (const [question, lane] of lanes) {
      const list = lane.querySelector('[data-waiting-list]');
      const own = store.outbox.filter(note => note.question === question);
      list.hidden = own.length === 0;
      list.replaceChildren(...own.map(waitingItem));
    }
  }

  function waitingItem(note) {
    const item = document.createElement('li');
    const text = document.createElement('span');
    text.textContent = note.text;
    const state = document.createElement('small');
    state.textContent = texts.waits;
    item.append(text, state);
    return item;
  }

  function save() {
    const empty = store.outbox.length === 0 && Object.keys(store.drafts).length === 0;
    try {
      if (empty) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(store));
    } catch {
      // Storage is full or closed to us; the text is still on the screen.
    }
  }
}

function read(key) {
  try {
    const { drafts = {}, outbox = [] } = JSON.parse(localStorage.getItem(key)) ?? {};
    return { drafts, outbox };
  } catch {
    return { drafts: {}, outbox: [] };
  }
}

// The prompts stay in sight until something has been said.
function scrollToLatest(lane) {
  const said = lane.querySelector('[data-said]');
  if (said.querySelector('.note')) said.scrollTop = said.scrollHeight;
}

function kindOf(lane) {
  return lane.querySelector('[data-entry] input[type=radio]:checked').value;
}

function choose(lane, kind) {
  lane.querySelector(`[data-entry] input[value="${kind}"]`).checked = true;
}

// Ten digits that could be a CPR number: only then may the writer mark that they are none.
function isMarked(lane) {
  return lane.querySelector('[data-not-cpr] input').checked;
}

function setProblem(lane, problem, mayBeMarked = false) {
  const mark = lane.querySelector('[data-not-cpr]');
  if (!mayBeMarked) mark.querySelector('input').checked = false;
  mark.hidden = !mayBeMarked;
  lane.querySelector('[data-problem]').textContent = problem;
  lane.querySelector('[data-text]').setAttribute('aria-invalid', problem ? 'true' : 'false');
}

function resize(field) {
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight + 2}px`;
}

// crypto.randomUUID exists on secure pages only; a test installation may be plain http.
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
