// The line between this page and the server. When it goes, a quiet mark says so and whatever needs it cannot be pressed; typing goes on. When
// it is back the page is as before, or comes back by itself to where it was: between two words, never in the middle of one.
(() => {
  'use strict';

  const root = document.documentElement;
  const writing = window.sammenWriting;
  const retryAfter = 1000; // Milliseconds.
  const patience = 3000;
  const beginsWithin = 25000;
  let isDown = false; // The circuit's connection.
  let isSilent = false; // The last request by plain HTTP had no answer.
  let mustReturn = false; // What the page shows can no longer be trusted, or it has no circuit any more.
  let isReturning = false;

  let lastHeard = 0;

  if (writing) {
    writing.line.heard = heard;
    Object.defineProperty(writing.line, 'isGone', { get: () => isDown || isSilent });
  }

  function heard(isThere) {
    if (isThere) lastHeard = Date.now();
    else if (!isSilent) listen();
    isSilent = !isThere;
    show();
  }

  async function listen() {
    do await new Promise(resolve => setTimeout(resolve, retryAfter)); while (!await isAnswering());
    heard(true);
    writing?.again();
  }

  function show() {
    const isGone = isDown || isSilent;
    const isSignedOut = Boolean(writing?.isSignedOut);
    root.toggleAttribute('data-line-gone', isGone || isSignedOut);
    const mark = document.getElementById('line');
    const way = mark?.querySelector('[data-signed-out] a');
    if (!way) return; // Still being read: shown once the page is there.
    mark.querySelector('[data-gone]').hidden = !isGone;
    way.parentElement.hidden = isGone || !isSignedOut;
    way.href = `/konto/log-ind?retur=${encodeURIComponent(location.pathname + location.search)}`;
  }

  async function isAnswering() {
    try {
      return (await fetch('/health/live', { cache: 'no-store', signal: AbortSignal.timeout(patience) })).ok;
    } catch {
      return false;
    }
  }

  // The page is fetched anew as soon as there is somebody to fetch it from, and its writer has paused.
  async function comeBack() {
    mustReturn = true;
    if (isReturning) return;
    isReturning = true;
    while (!(await isAnswering()) || (writing && !writing.hasPaused())) await new Promise(resolve => setTimeout(resolve, 250));
    if (shellOf) {
      await tellWorker();
      location.replace(shellOf);
    } else {
      location.reload();
    }
  }

  // However slow the line, the page is not answered with its shell once more. Waited for: what is said and what is asked may overtake each other.
  function tellWorker() {
    const { port1, port2 } = new MessageChannel();
    navigator.serviceWorker?.controller?.postMessage(location.pathname, [port2]);
    return new Promise(resolve => {
      port1.onmessage = resolve;
      setTimeout(resolve, retryAfter);
    });
  }

  let shellOf; // The address of the page this one stands in for, as it was asked for without a line.
  document.addEventListener('DOMContentLoaded', () => {
    shellOf = document.querySelector('[data-shell-of]')?.dataset.shellOf;
    if (shellOf) {
      isDown = true;
      comeBack();
    }
    document.getElementById('components-reconnect-modal')?.addEventListener('components-reconnect-state-changed', event => {
      const { state } = event.detail;
      isDown = state !== 'hide';
      show();
      if (state === 'retrying') leaveIfSignedOut();
      if (['failed', 'rejected', 'paused', 'resume-failed'].includes(state)) comeBack();
      if (state === 'hide') writing?.tellAgain();
    });
    window.Blazor?.start({
      circuit: {
        reconnectionOptions: { maxRetries: Number.MAX_SAFE_INTEGER, retryIntervalMilliseconds: retryAfter },
      },
    });
    show();

    // A circuit that did not begin is not tried again by the framework, and its script may not have come at all.
    setTimeout(() => { if (!shellOf && document.querySelector('main:not([data-live])')) comeBack(); }, beginsWithin);
  });

  // Waking up or back on the network: at once, not at the next try.
  for (const [target, name] of [[window, 'online'], [document, 'visibilitychange']]) {
    target.addEventListener(name, () => { if (isDown && !document.hidden) window.Blazor?.reconnect?.(); });
  }
  addEventListener('offline', () => heard(false));
  addEventListener('pageshow', event => { if (event.persisted) location.reload(); });

  // ---- What is pressed ----

  const pressable = 'button, select, input[type=radio], input[type=checkbox], input[type=number], [role=button], [role=menuitem], [role=option]';
  // What is written is kept, and needs no line; neither does what the device answers by itself.
  const needsLine = element => element.matches(pressable) && !element.closest('[data-keeps] :is(input, select, textarea), [data-lane-entry], [data-unsent], [data-offers], [data-page-offers], .sign-out-question, [data-print], [data-local], #line');

  for (const name of ['click', 'change', 'submit']) {
    document.addEventListener(name, event => {
      const pressed = name === 'submit' ? event.target.matches('[data-keeps]:not([data-lane-entry])') && event.target : event.target.closest?.(pressable);
      if (!pressed || (name !== 'submit' && !needsLine(pressed))) return;
      if (root.hasAttribute('data-line-gone')) {
        event.preventDefault();
        event.stopImmediatePropagation();
        beat();
      } else {
        makeSure();
      }
    }, true);
  }

  // A link to another page would end on the browser's own.
  document.addEventListener('click', event => {
    const link = event.target.closest?.('a[href]');
    if (!link || !(isDown || isSilent) || link.origin !== location.origin || (link.pathname === location.pathname && link.hash)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    beat();
  }, true);

  // The press is answered where the eye is: the mark moves, once.
  function beat() {
    const mark = document.getElementById('line');
    mark?.classList.remove('is-pressed');
    void mark?.offsetWidth;
    mark?.classList.add('is-pressed');
  }

  // A line can be gone for seconds before anybody knows. What was pressed then may not have arrived: the page is read anew when it is back.
  let isMakingSure = false;
  async function makeSure() {
    if (isMakingSure || Date.now() - lastHeard < retryAfter) return;
    isMakingSure = true;
    const isThere = await isAnswering();
    heard(isThere);
    if (!isThere) comeBack();
    isMakingSure = false;
  }

  // A circuit is opened for nobody who has signed out meanwhile: instead of trying on, the page goes where the server sends it.
  let isAsking = false;
  async function leaveIfSignedOut() {
    if (isAsking || isSilent) return;
    isAsking = true;
    try {
      const answer = await fetch(location.href, { redirect: 'manual', cache: 'no-store' });
      if (answer.type === 'opaqueredirect') location.reload();
    } catch {
      // The server is gone, not the sign-in.
    }
    isAsking = false;
  }
})();
