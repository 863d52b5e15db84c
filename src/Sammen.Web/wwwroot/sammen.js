// What every page needs: arrow keys in the dialogue map, the print button, and a page that comes back by itself when the server does.

document.addEventListener('keydown', event => {
  const cell = event.target.closest?.('[data-map] [data-p]');
  const step = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[event.key];
  if (!cell || !step) return;
  event.preventDefault();
  // On a narrow screen the map is turned: phases run downwards.
  const turned = matchMedia('(max-width: 760px)').matches;
  const [phases, questions] = turned ? [step[1], step[0]] : step;
  const map = cell.closest('[data-map]');
  for (let p = Number(cell.dataset.p) + phases, q = Number(cell.dataset.q) + questions; p >= 1 && p <= 7 && q >= 1 && q <= 4; p += phases, q += questions) {
    const next = map.querySelector(`[data-p="${p}"][data-q="${q}"]`);
    if (next) return next.focus();
  }
});

// In the head of the cross-reading the arrow keys lead to the neighbouring cells; elsewhere they scroll, as they should.
document.addEventListener('keydown', event => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = event.target.closest?.('[data-arrow-region]')?.querySelector(`[data-arrow="${CSS.escape(event.key)}"]`);
  if (!link) return;
  event.preventDefault();
  link.click();
});

document.addEventListener('click', event => {
  if (event.target.closest?.('[data-print]')) print();
  // The way to a neighbouring cell may not lead on from there; the heading always stays.
  if (event.target.closest?.('[data-arrow]')) document.querySelector('h1')?.focus();
});

const pollInterval = 3000;
document.getElementById('components-reconnect-modal').addEventListener('components-reconnect-state-changed', event => {
  const { state } = event.detail;
  if (state === 'rejected') {
    location.reload();
  } else if (state === 'retrying') {
    leaveIfSignedOut();
  } else if (state === 'failed') {
    setInterval(async () => {
      try {
        if ((await fetch('/health/live', { cache: 'no-store' })).ok) location.reload();
      } catch {
        // Still gone.
      }
    }, pollInterval);
  }
});

// A circuit is opened for nobody who has signed out meanwhile: instead of trying on, the page goes where the server sends it.
let asking = false;
async function leaveIfSignedOut() {
  if (asking) return;
  asking = true;
  try {
    const answer = await fetch(location.href, { redirect: 'manual', cache: 'no-store' });
    if (answer.type === 'opaqueredirect') location.reload();
  } catch {
    // The server is gone, not the sign-in.
  }
  asking = false;
}
