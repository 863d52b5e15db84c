// Puts back what was typed in a form the server never got: after a reload in mid-word, a line that went, a page that was left. For forms
// marked data-keep-typing alone. It lies in this tab only, and goes when the server has answered the form with another page.

const prefix = 'sammen.typed:';
const forms = new Map([...document.querySelectorAll('form[data-keep-typing]')]
  .map(form => [`${prefix}${location.pathname} ${form.elements._handler?.value ?? ''}`, form]));

const isChecked = field => field.type === 'radio' || field.type === 'checkbox';

const fieldsOf = form => [...form.elements]
  .filter(field => field.name && !['hidden', 'submit', 'password'].includes(field.type) && !field.closest('[aria-hidden]'));

const typedIn = form => fieldsOf(form).map(field => isChecked(field) ? field.checked : field.value);

// As the server wrote the page: a browser may have put something back by itself before this runs.
const writtenIn = form => fieldsOf(form).map(field => {
  if (isChecked(field)) return field.defaultChecked;
  if (field.options) return ([...field.options].find(option => option.defaultSelected) ?? field.options[0])?.value ?? '';
  return field.defaultValue;
});

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

const putBack = (form, typed) => fieldsOf(form).forEach((field, index) => {
  if (isChecked(field)) field.checked = typed[index];
  else field.value = typed[index];
});

// A browser may refuse to keep anything; then the form is as it would be without a script.
const keep = (key, kept) => {
  try {
    if (kept) sessionStorage.setItem(key, JSON.stringify(kept));
    else sessionStorage.removeItem(key);
  } catch { }
};

const kept = key => {
  try {
    return JSON.parse(sessionStorage.getItem(key));
  } catch {
    return null;
  }
};

const keys = () => {
  try {
    return Object.keys(sessionStorage).filter(key => key.startsWith(prefix));
  } catch {
    return [];
  }
};

for (const key of keys()) {
  if (!forms.has(key) && kept(key)?.sent) keep(key, null);
}

for (const [key, form] of forms) {
  const [before, written, typed] = [kept(key), writtenIn(form), typedIn(form)];
  const keepNow = sent => {
    const now = typedIn(form);
    keep(key, same(now, seen[0]) ? null : { seen, typed: now, sent });
  };

  // Every way the server has written the form since somebody began to type: as it is kept, and as it came back refused.
  let seen = [written];
  if (before?.sent && same(before.typed, written)) {
    seen = [...before.seen, written];
  } else if (before?.seen.some(one => same(one, written))) {
    ({ seen } = before);

    // What was typed in the moment before this runs is newer.
    if (same(typed, written) && !same(before.typed, written)) {
      putBack(form, before.typed);
      form.querySelector('[data-typed-again]').hidden = false;
    }
  }

  keepNow(false);
  form.addEventListener('input', () => keepNow(false));
  form.addEventListener('submit', () => keepNow(true));
  form.dataset.keepTyping = 'now';
}
