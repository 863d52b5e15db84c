// A log that is asked for without a line is answered with its shell, which log.js laid here while there was one: the questions, a field to write
// in and, by writing.js, what this person has not had saved. Nobody's saved notes are kept. Everything else is the browser's own affair.
const patience = 8000; // Milliseconds until a log is given up.
const gone = [502, 503, 504];
const isLog = path => path.endsWith('/log');

addEventListener('install', () => skipWaiting());
addEventListener('activate', event => event.waitUntil(clients.claim()));

addEventListener('fetch', event => {
  const { request } = event;
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') event.respondWith(answer(request));
  else if (['font', 'image', 'script', 'style'].includes(request.destination)) event.respondWith(part(request));
});

// The logs whose shells are on their way back to them.
const awaited = new Set();
addEventListener('message', event => {
  awaited.add(event.data);
  event.ports[0].postMessage(null);
});

async function answer(request) {
  const { pathname } = new URL(request.url);
  const shell = await caches.match(pathname);
  const page = fetch(request).catch(() => null);

  // Given up only where something can stand in for it and does not already: elsewhere a slow page is better than none.
  const real = await (shell && !awaited.delete(pathname) ? Promise.race([page, new Promise(resolve => setTimeout(resolve, patience, null))]) : page);
  if (real && !(shell && gone.includes(real.status))) return real;
  return shell ?? await backToLog() ?? Response.error();
}

// A link that leads nowhere leads back to the log somebody has open.
async function backToLog() {
  for (const { url } of await clients.matchAll({ type: 'window' })) {
    const { pathname } = new URL(url);
    if (isLog(pathname) && await caches.match(pathname)) return Response.redirect(pathname);
  }
  return null;
}

// The parts of a page are named by what is in them, so that one that is kept is the right one.
const part = async request => await caches.match(request) ?? fetch(request);
