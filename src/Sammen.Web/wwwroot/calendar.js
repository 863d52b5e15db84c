// The keys in a date field, and the calendar beside it. Drawn by the browser, so that a key moves at once on a slow line; always in the page's language,
// whatever the browser speaks. What is picked is written into the field as if it had been typed.
const dayInMs = 24 * 60 * 60 * 1000;
const locale = document.documentElement.lang === 'da' ? 'da-DK' : 'en-GB';
const words = options => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
const [month, wholeDay, weekday, briefWeekday] = [
  words({ month: 'long', year: 'numeric' }),
  words({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
  words({ weekday: 'long' }),
  words({ weekday: 'short' }),
];
const byKey = {
  ArrowLeft: day => addDays(day, -1),
  ArrowRight: day => addDays(day, 1),
  ArrowUp: day => addDays(day, -7),
  ArrowDown: day => addDays(day, 7),
  Home: day => addDays(day, -mondaysAgo(day)),
  End: day => addDays(day, 6 - mondaysAgo(day)),
  PageUp: (day, far) => addMonths(day, far ? -12 : -1),
  PageDown: (day, far) => addMonths(day, far ? 12 : 1),
};
const bySpin = { ArrowUp: 1, ArrowDown: -1, PageUp: 7, PageDown: -7 }; // Days.
let spun; // The field the keys are in and the day they have come to: the page may not have answered yet.
let open; // The panel in sight, its button and field, the day chosen, and the day the keys stand on.

document.addEventListener('click', event => {
  const opener = event.target.closest?.('[data-calendar]');
  if (!opener) return;
  if (open?.opener === opener) close();
  else show(opener);
});
// A press beside it puts it away, and does what it was for.
document.addEventListener('pointerdown', event => {
  if (open && !open.panel.contains(event.target) && !open.opener.contains(event.target)) hide();
});
// Before focus.js, to which Escape means the dialog.
document.addEventListener('keydown', event => {
  if (open && event.key === 'Escape') {
    event.stopPropagation();
    close();
  }
}, { capture: true });
// In the field itself, the keys of a spin button. What was typed there and not read yet is left alone.
document.addEventListener('keydown', event => {
  const field = event.target;
  const days = bySpin[event.key];
  if (!days || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !field.matches?.('.date-field > input') || field.disabled || field.readOnly || field.hasAttribute('data-typed')) return;
  event.preventDefault();
  const { date, today } = field.parentElement.querySelector('[data-calendar]').dataset;
  const from = spun?.field === field ? spun.day : date && new Date(date);
  spun = { field, day: from ? addDays(from, days) : new Date(today) };
  write(field, spun.day);
});
document.addEventListener('input', event => {
  if (event.isTrusted && event.target.matches?.('.date-field > input')) {
    event.target.toggleAttribute('data-typed', true);
    spun = undefined;
  }
});
document.addEventListener('change', event => { if (event.isTrusted) event.target.removeAttribute?.('data-typed'); });
document.addEventListener('focusout', () => { spun = undefined; });
addEventListener('scroll', place, { capture: true, passive: true });
addEventListener('resize', place);

function show(opener) {
  hide();
  const panel = opener.parentElement.querySelector('.calendar');
  const field = opener.parentElement.querySelector('input');
  open = { opener, panel, field, chosen: opener.dataset.date, today: opener.dataset.today, at: new Date(opener.dataset.date ?? opener.dataset.today) };
  panel.addEventListener('click', onClick);
  panel.addEventListener('keydown', onKey);
  opener.setAttribute('aria-expanded', 'true');
  draw();
  panel.showPopover();
  place();
  focusDay();
}

function hide() {
  if (!open) return;
  const { panel, opener } = open;
  open = undefined;
  panel.removeEventListener('click', onClick);
  panel.removeEventListener('keydown', onKey);
  opener.setAttribute('aria-expanded', 'false');
  if (panel.isConnected) panel.hidePopover();
}

function close() {
  const { opener } = open;
  hide();
  opener.focus();
}

function pick(day) {
  const { field } = open;
  close();
  write(field, day);
}

function write(field, day) {
  field.value = iso(day).split('-').reverse().join('-');
  field.removeAttribute('data-typed');
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

function onClick(event) {
  const day = event.target.closest('[data-day]');
  const step = event.target.closest('[data-step]');
  if (day) {
    pick(new Date(day.dataset.day));
  } else if (step) {
    move(addMonths(open.at, Number(step.dataset.step)));
  }
}

function onKey(event) {
  const onDay = event.target.closest('[data-day]');
  if (event.key === 'Tab') {
    // Round in the calendar: Escape leaves it.
    const stops = [...open.panel.querySelectorAll('button, [data-day][tabindex="0"]')];
    const next = stops.indexOf(event.target) + (event.shiftKey ? -1 : 1);
    event.preventDefault();
    stops.at(next % stops.length).focus();
  } else if (onDay && byKey[event.key]) {
    event.preventDefault();
    move(byKey[event.key](open.at, event.shiftKey));
    focusDay();
  } else if (onDay && (event.key === 'Enter' || event.key === ' ')) {
    event.preventDefault();
    pick(open.at);
  }
}

function move(day) {
  const isOtherMonth = iso(day).slice(0, 7) !== iso(open.at).slice(0, 7);
  open.at = day;
  if (isOtherMonth) drawMonth();
  for (const cell of open.panel.querySelectorAll('[data-day]')) cell.tabIndex = cell.dataset.day === iso(day) ? 0 : -1;
}

function focusDay() {
  open.panel.querySelector('[data-day][tabindex="0"]').focus();
}

function draw() {
  const { earlier, later } = open.panel.dataset;
  const monday = new Date('2024-01-01');
  const heads = [0, 1, 2, 3, 4, 5, 6].map(days => addDays(monday, days));
  open.panel.replaceChildren(
    part('div', { class: 'calendar-head' },
      part('button', { type: 'button', class: 'button', 'aria-label': earlier, 'data-step': -1 }),
      part('b', { 'aria-live': 'polite', id: 'calendar-month' }),
      part('button', { type: 'button', class: 'button', 'aria-label': later, 'data-step': 1 })),
    part('table', { role: 'grid', 'aria-labelledby': 'calendar-month' },
      part('thead', {}, part('tr', {}, ...heads.map(day => part('th', { scope: 'col', abbr: weekday.format(day) }, briefWeekday.format(day).slice(0, 3))))),
      part('tbody', {})));
  drawMonth();
}

function drawMonth() {
  const first = new Date(`${iso(open.at).slice(0, 7)}-01`);
  const start = addDays(first, -mondaysAgo(first));
  const weeks = [];
  for (let week = start; week <= first || iso(week).slice(0, 7) === iso(first).slice(0, 7); week = addDays(week, 7)) {
    weeks.push(part('tr', {}, ...[0, 1, 2, 3, 4, 5, 6].map(days => cellOf(addDays(week, days), first))));
  }
  open.panel.querySelector('#calendar-month').textContent = month.format(first);
  open.panel.querySelector('tbody').replaceChildren(...weeks);
  move(open.at);
}

function cellOf(day, first) {
  const name = iso(day);
  if (name.slice(0, 7) !== iso(first).slice(0, 7)) return part('td', {});
  const cell = part('td', { role: 'gridcell', 'data-day': name, 'aria-label': wholeDay.format(day), 'aria-selected': name === open.chosen }, String(day.getUTCDate()));
  if (name === open.today) cell.setAttribute('aria-current', 'date');
  return cell;
}

// Beside its button: below, or above where there is no room below, and always whole on the screen.
function place() {
  if (!open) return;
  const { panel, opener } = open;
  const [button, own] = [opener.getBoundingClientRect(), panel.getBoundingClientRect()];
  const below = button.bottom + 6;
  const top = below + own.height <= innerHeight ? below : button.top - 6 - own.height;
  panel.style.top = `${Math.max(4, Math.min(top, innerHeight - own.height - 4))}px`;
  panel.style.left = `${Math.max(4, Math.min(button.right - own.width, innerWidth - own.width - 4))}px`;
}

function part(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

function iso(day) {
  return day.toISOString().slice(0, 10);
}

function addDays(day, days) {
  return new Date(day.getTime() + days * dayInMs);
}

// The same day of another month, or its last where it is shorter.
function addMonths(day, months) {
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months + 1, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day.getUTCDate(), last.getUTCDate())));
}

function mondaysAgo(day) {
  return (day.getUTCDay() + 6) % 7;
}
