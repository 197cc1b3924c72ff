// Single keys, for those who have not switched them off: next and previous paragraph or number, pages, help.
// Never where words are typed: on the search page, in a field, while an input method composes.
(() => {
  const root = document.documentElement;
  const COMPOSING = 229; // what some browsers send, without `isComposing`, for the key that begins a composition
  const MODIFIERS = ['Control', 'Meta', 'Alt', 'AltGraph'];
  const typing = (event) => event.isComposing || event.keyCode === COMPOSING
    || document.getElementById('search-form') || event.target.closest('input, textarea, select, [contenteditable], dialog');
  const follow = (name) => document.querySelector(`[data-key="${name}"]`)?.click();
  const all = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());

  // Moves the focus to the next of its kind, counted from where the reader is.
  const step = (selector, by) => {
    const places = all(selector);
    const now = document.activeElement;
    const at = places.indexOf(now.matches?.(selector) ? now : now.closest?.('.row, .pair')?.querySelector(selector));
    const seen = places.findIndex((place) => place.getBoundingClientRect().top > 60);
    const next = at < 0 ? places[seen] : places[at + by];
    next?.focus();
    next?.scrollIntoView({ block: 'center' });
  };

  const block = () => document.activeElement.closest?.('.row[id], .pair[id]') ?? window.currentBlock?.();
  const help = async () => {
    await window.panel().catch(() => {});
    document.getElementById('keys')?.showModal();
  };
  const actions = {
    j: () => step('.pn', 1),
    k: () => step('.pn', -1),
    n: () => step('.body .num[id], .pairs .num', 1),
    p: () => step('.body .num[id], .pairs .num', -1),
    g: () => follow('glossary'),
    f: () => follow('charts'),
    '/': () => follow('search'),
    l: () => document.querySelector('[data-switch]')?.click(),
    s: () => block() && window.copyLink(block()),
    '?': help,
  };

  document.addEventListener('click', (event) => event.target.closest('[data-help]') && help());
  document.addEventListener('keydown', (event) => {
    if (root.dataset.keys === 'off' || typing(event) || MODIFIERS.some((key) => event.getModifierState(key))) return;
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
})();
