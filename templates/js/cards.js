// Cards of numbers and terms. Where the platform can open them on hover and focus (interestfor) it is asked to;
// elsewhere this does. On touch a tap opens the card as a sheet, whose links lead on.
(() => {
  // A number leads to the card of what it states, a term to that of its entry: their addresses say which.
  for (const number of document.querySelectorAll('a.num[id]')) number.dataset.card = `c-${number.id.slice('n-'.length)}`;
  for (const term of document.querySelectorAll('a.term')) term.dataset.card = `ct-${term.hash.slice('#term-'.length)}`;
  const links = [...document.querySelectorAll('a[data-card]')];
  // Nobody is shown a card before the first is opened: until then they cost no styling.
  document.addEventListener('beforetoggle', ({ target }) => {
    if (target.matches('.card')) target.parentElement.hidden = false;
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
    button.setAttribute('aria-label', card.parentElement.dataset.close);
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

  for (const link of links) {
    const card = cardOf(link);
    if (!card?.showPopover) continue;
    link.addEventListener('click', (event) => {
      if (!touch.matches || event.detail === 0) return;
      event.preventDefault();
      open(link, card);
    });
    if (platform) {
      link.setAttribute('interestfor', card.id);
      continue;
    }
    link.addEventListener('pointerenter', (event) => event.pointerType === 'mouse' && later(() => open(link, card)));
    link.addEventListener('focus', () => link.matches(':focus-visible') && later(() => open(link, card)));
    link.addEventListener('pointerleave', () => close(card));
    link.addEventListener('blur', () => close(card));
    card.addEventListener('pointerleave', () => close(card));
  }
})();
