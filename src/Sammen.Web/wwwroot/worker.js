// A log that is asked for without a line is answered with its shell, which log.js laid here while there was one: the questions, a field to write
// in and, by writing.js, what this person has not had saved. Nobody's saved notes are kept. Everything else is the browser's own affair.
const patience = 8000; // Milliseconds until a page is given up.
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

async function answer(request) {
  const { pathname } = new URL(request.url);
  const real = await Promise.race([
    fetch(request).catch(() => null),
    new Promise(resolve => setTimeout(resolve, patience, null)),
  ]);
  if (real && !(isLog(pathname) && gone.includes(real.status))) return real;
  return await caches.match(pathname) ?? real ?? await backToLog() ?? Response.error();
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
