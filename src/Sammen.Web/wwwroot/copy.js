// Copies what stands in a field, and says so: data-copy names the field, the nearest data-copied holds the words. The field is selected
// as well, for browsers that do not let a page reach the clipboard.

// It comes with the dialog it is for, whose field may have the focus by then.
if (document.activeElement?.matches('[data-select]')) document.activeElement.select();

document.addEventListener('focusin', event => {
  if (event.target.matches?.('[data-select]')) event.target.select();
});

document.addEventListener('click', async event => {
  const button = event.target.closest?.('[data-copy]');
  const field = button && document.getElementById(button.dataset.copy);
  if (!field) return;
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    if (!document.execCommand('copy')) return;
  }
  const said = button.closest('.dialog-frame')?.querySelector('[data-copied]');
  if (said) said.textContent = said.dataset.copied;
});
