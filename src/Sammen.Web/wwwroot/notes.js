// Notes on their way: handed over with Enter in the workshop log, on the device until the server has answered, and sent by whichever page of this
// person is open. Comes with the log, and elsewhere where something was left.
(() => {
  'use strict';

  const writing = window.sammenWriting;
  if (!writing || window.sammenNotes) return;

  const { user, texts, keep, ask } = writing;
  const { locks } = navigator;
  const longestWait = 3000; // Milliseconds until a note is tried again.
  const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('sammen') : { postMessage() {} };

  let notes = [];
  let wait = 0;
  let retry;
  let savedAt = null;
  let isRead = false; // What lay on the device when the page came: it goes first.
  const saved = new Map(); // Kept by the server, and not on the screen yet.

  const next = () => notes.find(({ problem }) => !problem);
  const inOrder = (one, other) => one.order - other.order || (one.id < other.id ? -1 : 1);

  async function put(form, note) {
    const [marks, removals] = writing.handOver(form);
    const record = {
      ...note, id: writing.newId(), user, path: location.pathname, title: writing.titleOf(), text: writing.wellFormed(note.text),
      order: Math.max(Date.now(), ...notes.map(({ order }) => order + 1)),
    };
    notes.push(record);
    wait = 0;

    // Neither the device nor the server waits for the other, and what is left of the draft waits for the note.
    const keeping = keep([['notes', record], ...marks], removals);
    const sending = send();
    show();
    record.isKept = await keeping;
    tabs.postMessage('notes');
    await sending;
    writing.again();
  }

  async function change(note, to) {
    Object.assign(note, to, { changes: (note.changes ?? 0) + 1 });
    if (note.text) note.text = writing.wellFormed(note.text);
    show();
    note.isKept = await keep([['notes', note]]);
    tabs.postMessage('notes');
    if (!note.problem) send();
  }

  async function takeAway(note) {
    notes = notes.filter(one => one !== note);
    show();
    await keep([], [['notes', note.id]]);
    tabs.postMessage('notes');
  }

  // What lies on the device, and what it would not take.
  async function read() {
    const kept = (await writing.ownIn('notes')).filter(({ id }) => !saved.has(id));
    const known = new Map(notes.map(note => [note.id, note]));
    notes = [
      ...kept.map(note => known.has(note.id) ? newest(known.get(note.id), note) : note),
      ...notes.filter(note => !note.isKept && !kept.some(({ id }) => id === note.id)),
    ].sort(inOrder);
    isRead = true;
    show();
  }

  // What was read may be older than what has been done to it since.
  const newest = (known, found) => (found.changes ?? 0) > (known.changes ?? 0) ? Object.assign(known, found) : known;

  const send = writing.inTurn(async () => {
    clearTimeout(retry);
    // One tab at a time, so that they arrive in the order they were written.
    const isDone = locks ? await locks.request('sammen.send', sendAll) : await sendAll();
    show();
    if (!isDone && !writing.isSignedOut) {
      wait = Math.min(longestWait, wait + 1000);
      retry = setTimeout(send, wait);
    }
    return isDone;
  });

  const bodyOf = ({ project: projectId, workshop: workshopId, phase, question, kind, text, isNotCpr }) => ({ projectId, workshopId, phase, question, kind, text, isNotCpr });

  // What is known first, and then what else lies on the device: what is written in another tab is heard of as it is written.
  const find = async () => (isRead && next()) || read().then(next);

  async function sendAll() {
    for (let note = await find(); note; note = await find()) {
      const { id } = note;
      const answer = await ask('PUT', `/notater/${id}`, bodyOf(note));
      if (answer?.ok) {
        wait = 0;
        ({ at: savedAt } = await answer.json().catch(() => ({ at: savedAt })));
        saved.set(id, note);
        await takeAway(note);
      } else if (answer && answer.status !== 401 && answer.status < 500 && !writing.isSignedOut) {
        // A person has to look at it: it stands by itself, and the next go on.
        const said = await answer.json().catch(() => ({}));
        await change(note, { problem: said.problem ?? texts.unreadable, mayBeMarked: said.mayBeMarked ?? false });
      } else {
        return false;
      }
    }
    return true;
  }

  const listeners = [];
  function show() {
    for (const listener of listeners) listener();
  }

  addEventListener('pagehide', () => {
    if (writing.isLeaving) return;
    // The first alone: side by side they would arrive in any order, and the rest waits on the device.
    const first = next();
    if (first) writing.sendLast(`/notater/${first.id}`, bodyOf(first));
  });

  // Only where nothing but this page has what was typed.
  addEventListener('beforeunload', event => {
    if (notes.some(({ isKept }) => isKept === false)) event.preventDefault();
  });

  tabs.onmessage = read;
  writing.senders.push(() => { wait = 0; return send(); });

  window.sammenNotes = {
    put,
    change,
    takeAway,
    read,
    saved,
    get all() { return notes; },
    get savedAt() { return savedAt; },
    onChange(listener) { listeners.push(listener); },
  };
  send();
})();
