// Explanations that show while the pointer or the keyboard is on what they explain. Escape puts one away, and it stays while the pointer is
// on it. Who hears the page is told by aria-describedby, without any of this.
let shown; // What is explained, and its explanation in sight.
let leaving;

document.addEventListener('pointerover', event => {
  if (shown?.tip.contains(event.target)) clearTimeout(leaving);
  else if (event.pointerType !== 'touch') explain(event.target.closest('[data-tip]'));
});
document.addEventListener('pointerout', event => {
  if (shown && !shown.part.contains(event.relatedTarget)) hideSoon();
});
document.addEventListener('focusin', event => { if (event.target.matches(':focus-visible')) explain(event.target.closest('[data-tip]')); });
document.addEventListener('focusout', hide);
document.addEventListener('keydown', event => {
  if (!shown || event.key !== 'Escape') return;
  // Only this: not the dialog it stands in.
  event.stopPropagation();
  hide();
}, { capture: true });
// Also what the focus scrolls into sight when it comes to what is explained.
addEventListener('scroll', place, { capture: true, passive: true });

function explain(part) {
  if (!part) return;
  clearTimeout(leaving);
  if (shown?.part === part) return;
  hide();
  const tip = document.getElementById(part.dataset.tip);
  shown = { part, tip };
  tip.showPopover();
  place();
}

function place() {
  if (!shown?.tip.isConnected) return;
  const { part, tip } = shown;
  const [around, own] = [part.getBoundingClientRect(), tip.getBoundingClientRect()];
  const above = around.top - own.height - 6;
  tip.style.top = `${above >= 4 ? above : around.bottom + 6}px`;
  tip.style.left = `${Math.max(4, Math.min(around.left + (around.width - own.width) / 2, innerWidth - own.width - 4))}px`;
}

// Time to move the pointer onto the explanation.
function hideSoon() {
  clearTimeout(leaving);
  leaving = setTimeout(hide, 200);
}

function hide() {
  clearTimeout(leaving);
  if (shown?.tip.isConnected) shown.tip.hidePopover();
  shown = undefined;
}
