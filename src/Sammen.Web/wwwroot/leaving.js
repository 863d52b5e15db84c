// What was left unsaved, in words: offered where it was typed, listed on the start page, and shown before it goes with a sign-out.
const writing = window.sammenWriting;
const { user, texts, keptIn, patience, element, button } = writing;

// What is chosen in a form is no words of its writer. A draft from another device does not say what was chosen; a tick is known by its value.
const isTick = value => value === 'true' || value === 'false';
const wordsIn = ({ text, fields }) => text ?? Object.values(fields).filter(({ value, isChosen }) => !isChosen && !isTick(value)).map(({ value }) => value).join(' · ');

// Whether the page itself shows all that was typed, whatever signs stand between the words.
export function isShown({ fields }) {
  const bare = text => text.replace(/[^\p{L}\p{N}]/gu, '');
  const said = bare([...document.querySelectorAll('main > :not([data-page-offers])')].map(part => part.innerText).join());
  return Object.values(fields).every(({ value, isChosen }) => isChosen || isTick(value) || said.includes(bare(value)));
}

const everything = async () => [...await keptIn('notes'), ...(await keptIn('drafts')).filter(draft => !draft.isGone)];

export async function projects() {
  return [...new Set((await everything()).filter(one => one.user === user && one.project).map(({ project }) => project))];
}

export function listOffers(place, drafts, goOnWords, goOnWith) {
  place.replaceChildren(...drafts.map(draft => {
    const goOn = goOnWith(draft);
    const when = new Date(draft.at).toLocaleString(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' });
    const offer = element('div', 'offer',
      element('p', 'small soft', texts.offered.replace('{0}', when)),
      element('p', 'offer-text', element('bdi', '', wordsIn(draft))),
      element('div', 'form-actions',
        button(texts.takeAway, () => { offer.remove(); writing.remove(draft); }),
        ...goOn ? [button(goOnWords, () => { offer.remove(); goOn(); })] : []));
    return offer;
  }));
}

// What waits is sent first. What cannot be sent goes with its writer's word only, and nothing that can be read stays behind.
export async function signOut(form) {
  await Promise.race([writing.again(), new Promise(resolve => setTimeout(resolve, patience))]);
  const left = (await everything()).filter(one => one.user === user);
  if (left.length && !await isAgreed(left)) return;
  writing.leave();
  await clear();
  sessionStorage.clear();
  for (const name of await window.caches?.keys() ?? []) await caches.delete(name);
  form.submit();
}

function isAgreed(left) {
  return new Promise(resolve => {
    const asking = element('dialog', 'sign-out-question', element('h2', '', texts.signOutUnsaved),
      element('ul', 'plain-list', ...left.map(one => element('li', '', element('bdi', '', wordsIn(one))))),
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

// This person's, or of it what belongs to some projects only.
async function clear(lost) {
  const of = async store => (await writing.ownIn(store)).filter(({ project }) => !lost || lost.includes(project)).map(({ id }) => [store, id]);
  await writing.keep([], [...await of('notes'), ...await of('drafts')]);
}

export async function forgetProjects(lost) {
  await clear(lost);
  await window.sammenNotes?.read();
  showWritten();
}

export async function showWritten() {
  const section = document.querySelector('[data-written-here]');
  if (!section) return;
  const written = await everything();
  const own = written.filter(one => one.user === user);
  const others = written.length - own.length;
  section.querySelector('ul').replaceChildren(...own.map(one => {
    const words = [...wordsIn(one)];
    const link = element('a', '', element('bdi', '', one.title));
    link.href = one.path;
    return element('li', '', link, element('span', 'soft', ' · ', element('bdi', '', words.length > 80 ? `${words.slice(0, 80).join('')} …` : words.join(''))));
  }));
  section.hidden = own.length === 0;
  const ofOthers = document.querySelector('[data-written-by-others]');
  ofOthers.textContent = ofOthers.dataset[others === 1 ? 'one' : 'many'].replace('{0}', others);
  ofOthers.hidden = others === 0;
}
