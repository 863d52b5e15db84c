// The two places where what lies on the device is shown as a whole: the start page, and the question before it goes with a sign-out.
const writing = window.sammenWriting;
const { user, texts, keep, keptIn, everything, patience, element, button } = writing;

Object.assign(writing, { signOut, showWritten });
showWritten();

// What waits is sent first. What cannot be sent goes with its writer's word only, and nothing that can be read stays behind.
async function signOut(form) {
  await Promise.race([writing.send(), new Promise(resolve => setTimeout(resolve, patience))]);
  const left = (await everything()).filter(one => one.user === user);
  if (left.length && !await isAgreed(left)) return;
  writing.leave();
  await keep([], [...(await keptIn('notes')).map(({ id, user: whose }) => ['notes', id, whose]), ...(await keptIn('drafts')).map(({ id, user: whose }) => ['drafts', id, whose])].filter(([, , whose]) => whose === user));
  for (const name of await window.caches?.keys() ?? []) await caches.delete(name);
  form.submit();
}

function isAgreed(left) {
  return new Promise(resolve => {
    const asking = element('dialog', 'sign-out-question', element('h2', '', texts.signOutUnsaved),
      element('ul', 'plain-list', ...left.map(({ text }) => element('li', '', element('bdi', '', text)))),
      element('p', '', texts.signOutUnsavedText));
    const answer = agreed => { asking.remove(); resolve(agreed); };
    asking.append(element('div', 'form-actions', button(texts.signOutAnyway, () => answer(true)), button(texts.stay, () => answer(false))));
    asking.setAttribute('aria-label', texts.signOutUnsaved);
    asking.addEventListener('cancel', () => answer(false));
    document.body.append(asking);
    asking.showModal();
    asking.querySelector('button:last-of-type').focus();
  });
}

async function showWritten() {
  const section = document.querySelector('[data-written-here]');
  if (!section) return;
  const written = await everything();
  const own = written.filter(one => one.user === user);
  const others = written.length - own.length;
  section.querySelector('ul').replaceChildren(...own.map(({ path, title, text }) => {
    const link = element('a', '', element('bdi', '', title));
    link.href = path;
    return element('li', '', link, element('span', 'soft', ' · ', element('bdi', '', text.length > 80 ? `${[...text].slice(0, 80).join('')} …` : text)));
  }));
  section.hidden = own.length === 0;
  const ofOthers = document.querySelector('[data-written-by-others]');
  ofOthers.textContent = ofOthers.dataset[others === 1 ? 'one' : 'many'].replace('{0}', others);
  ofOthers.hidden = others === 0;
}
