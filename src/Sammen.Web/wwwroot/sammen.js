// Arrow keys in the dialogue map, a round's year and the cross-reading, and the print button: comes with the first page that has one (WritingSettings).

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

// In a round's year: along the row, and to what stands nearest in the next row that has anything.
document.addEventListener('keydown', event => {
  const mark = event.target.closest?.('[data-year] td a');
  if (!mark || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const rows = [...mark.closest('[data-year]').querySelectorAll('tbody tr')].map(row => [...row.querySelectorAll('td a')]).filter(marks => marks.length);
  const y = rows.findIndex(marks => marks.includes(mark));
  const [marks, x] = [rows[y], rows[y].indexOf(mark)];
  const leftOf = one => one.getBoundingClientRect().left;
  const nearest = (row = []) => row.reduce((best, one) => best && Math.abs(leftOf(best) - leftOf(mark)) <= Math.abs(leftOf(one) - leftOf(mark)) ? best : one, undefined);
  const next = { ArrowRight: marks[x + 1], ArrowLeft: marks[x - 1], Home: marks[0], End: marks.at(-1), ArrowDown: nearest(rows[y + 1]), ArrowUp: nearest(rows[y - 1]) }[event.key];
  if (!next) return;
  event.preventDefault();
  next.focus();
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
