// Cards of numbers and terms. Where the platform can open them on hover and focus (interestfor) it is asked to;
// elsewhere this does. On touch a tap opens the card as a sheet, whose links lead on.
(() => {
  // A number leads to the card of what it states, a term to that of its entry: their addresses say which.
  for (const number of document.querySelectorAll('a.num[id]')) number.dataset.card = `c-${number.id.slice('n-'.length)}`;
  for (const term of document.querySelectorAll('a.term')) term.dataset.card = `ct-${term.hash.slice('#term-'.length)}`;
  const links = [...document.querySelectorAll('a[data-card]')];
  const home = document.querySelector('.cards[data-from]');
  if (!home) return;
  // Nobody is shown a card before the first is opened: until then they cost no styling.
  document.addEventListener('beforetoggle', ({ target }) => {
    if (target.matches('.card')) home.hidden = false;
  }, true);
  const cardOf = (link) => document.getElementById(link.dataset.card);
  const touch = matchMedia('(hover: none)');
  const platform = 'interestForElement' in HTMLAnchorElement.prototype;
  const anchored = CSS.supports('position-area', 'block-end');
  const delay = 400;
  let timer = 0;

  const beside = (link, card) => {
    const place = link.getClientRects()[0];
    card.style.position = 'fixed';
    card.style.insetInlineStart = `${Math.max(8, Math.min(place.left, innerWidth - card.offsetWidth - 8))}px`;
    const below = place.bottom + 6 + card.offsetHeight < innerHeight;
    card.style.insetBlockStart = `${below ? place.bottom + 6 : Math.max(8, place.top - card.offsetHeight - 6)}px`;
  };

  // A sheet can be closed where a thumb looks for it, too.
  const closable = (card) => {
    if (card.querySelector('.close')) return;
    const button = document.createElement('button');
    button.className = 'close';
    button.setAttribute('aria-label', home.dataset.close);
    button.textContent = '×';
    button.addEventListener('click', () => card.hidePopover());
    card.append(button);
  };

  const open = (link, card) => {
    if (card.matches(':popover-open')) return;
    card.classList.toggle('sheet', touch.matches);
    if (touch.matches) closable(card);
    card.showPopover({ source: link });
    if (!touch.matches && !anchored) beside(link, card);
  };

  const later = (action) => {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  };

  const close = (card) => later(() => card.matches(':hover, :focus-within') || card.hidePopover());

  // Whoever points at a link while the cards are still on their way is served by this script.
  const serve = (link, card) => {
    link.addEventListener('pointerenter', (event) => event.pointerType === 'mouse' && later(() => open(link, card)));
    link.addEventListener('focus', () => link.matches(':focus-visible') && later(() => open(link, card)));
    link.addEventListener('pointerleave', () => close(card));
    link.addEventListener('blur', () => close(card));
    card.addEventListener('pointerleave', () => close(card));
  };

  // They are one file, fetched when a reader first points at anything.
  window.cards = window.fetchOnce(home.dataset.from, () => {
    for (const card of home.firstElementChild.children) {
      card.className = 'card panel';
      card.popover = 'hint';
    }
    for (const link of links) {
      const card = cardOf(link);
      if (!card?.showPopover) continue;
      const met = link.matches(':hover, :focus-visible');
      if (platform && !met) link.setAttribute('interestfor', card.id);
      else serve(link, card);
      if (met && !touch.matches) later(() => open(link, card));
    }
  });
  // Where it did not come, whoever points at one of the links asks again.
  let asked = false;
  const ask = ({ target }) => {
    if (asked && !target.closest('a[data-card]')) return;
    asked = true;
    window.cards().catch(() => {});
  };
  for (const act of ['pointerover', 'focusin']) document.addEventListener(act, ask);
  for (const link of links) {
    link.addEventListener('click', (event) => {
      if (!touch.matches || event.detail === 0) return;
      event.preventDefault();
      const follow = () => { location.href = link.href; };
      window.cards().then(() => (cardOf(link) ? open(link, cardOf(link)) : follow()), follow);
    });
  }
})();
