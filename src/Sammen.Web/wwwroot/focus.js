// Focus is never left on nothing. What had it may be gone once the page has changed, or closed while it waited for an answer: it then
// goes on from the nearest part that stayed. A dialog takes it as soon as it is there, and gives it back to what opened it; a new page's
// heading takes it, so that the page is read aloud. Done here and not by the server: over a slow line its word comes when the person is
// already writing, and would cost them their first words.
const reachable = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]';
const asks = '.mud-dialog[role=dialog], [role=alertdialog]';
const opened = []; // What asks, innermost last, with where the focus was before.
let trail = []; // What had the focus last, and everything it stood in.
let page = location.pathname;
let heading = document.querySelector('h1');

const canTakeFocus = element => element.isConnected && !element.matches(':disabled') && element.checkVisibility();
const isNowhere = () => !document.activeElement || document.activeElement === document.body;

document.addEventListener('focusin', event => { trail = trailOf(event.target); });
// Some browsers do not give a pressed button the focus.
document.addEventListener('click', event => {
  const pressed = event.target.closest?.(reachable);
  if (pressed && isNowhere()) trail = trailOf(pressed);
});
document.addEventListener('focusout', event => {
  // The person pressed where nothing takes the focus: that is where they are now. Not beside a dialog: they are in it still.
  if (!event.relatedTarget && !opened.length) queueMicrotask(() => { if (document.hasFocus() && isNowhere() && trail[0] && canTakeFocus(trail[0])) trail = []; });
});
new MutationObserver(() => { followPage(); followDialogs(); goOn(); })
  .observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });

// Wherever in it the focus is, and also when a press beside the fields has left it on nothing.
document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && !event.isComposing) opened.at(-1)?.dialog.querySelector('[data-way-out]')?.click();
});

addEventListener('beforeunload', event => {
  if (document.querySelector('.dialog-frame[data-changed]')) event.preventDefault();
});

function trailOf(element) {
  const path = [];
  for (let part = element; part; part = part.parentElement) path.push(part);
  return path;
}

function followPage() {
  const current = document.querySelector('h1');
  if (!current || current === heading) return;
  heading = current;
  if (page === location.pathname) return;
  page = location.pathname;
  focusHeading();
}

function focusHeading() {
  const current = document.querySelector('h1');
  if (!current) return;
  current.tabIndex = -1;
  current.focus();
}

function followDialogs() {
  while (opened.length && !opened.at(-1).dialog.isConnected) trail = opened.pop().before;
  for (const dialog of document.querySelectorAll(asks)) {
    if (!opened.some(known => known.dialog === dialog)) opened.push({ dialog, before: trail, entered: false });
  }
  const top = opened.at(-1);
  if (!top || top.entered) return;
  const first = firstIn(top.dialog, '[autofocus]') ?? firstIn(top.dialog, 'input:not([type=hidden]), select, textarea') ?? firstIn(top.dialog, 'button');
  // Its fields may still be on their way.
  top.entered = Boolean(first);
  (first ?? top.dialog).focus();
}

function goOn() {
  if (!isNowhere() || !trail.length) return;
  if (trail[0].isConnected) {
    if (!canTakeFocus(trail[0])) return;
    const next = trail[0].form?.querySelector('[aria-invalid=true]') ?? trail[0];
    // What shows only where the focus is can take it once the part it belongs to has it.
    if (!next.checkVisibility({ visibilityProperty: true })) next.closest('[tabindex]')?.focus();
    next.focus();
    return;
  }
  // Drawn anew, as everything is when the circuit takes a page over.
  const same = trail[0].id && document.getElementById(trail[0].id);
  if (same) return same.focus();
  for (const place of trail) {
    if (place.matches('main, body, html')) break;
    const next = place.isConnected && firstIn(place, reachable);
    if (next) return next.focus();
  }
  focusHeading();
}

function firstIn(place, selector) {
  return [...place.querySelectorAll(selector)].find(element => canTakeFocus(element));
}
