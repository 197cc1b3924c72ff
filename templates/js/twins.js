// The parallel reading: one language or both, and the same number lit up in the other language.
(() => {
  const pairs = document.querySelector('.pairs');
  if (!pairs) return;

  document.querySelector('[data-columns]')?.addEventListener('change', (event) => {
    const shown = event.target.value;
    for (const column of pairs.querySelectorAll('[data-column]')) {
      column.hidden = shown !== 'both' && column.dataset.column !== shown;
    }
    for (const pair of pairs.children) pair.classList.toggle('single', shown !== 'both');
  });

  const light = (event, on) => {
    const number = event.target.closest?.('[data-n]');
    if (!number) return;
    const twins = number.closest('.pair').querySelectorAll(`[data-n="${number.dataset.n}"]`);
    for (const twin of twins) twin.classList.toggle('twin', on);
  };
  for (const [start, end] of [['pointerover', 'pointerout'], ['focusin', 'focusout']]) {
    pairs.addEventListener(start, (event) => light(event, true));
    pairs.addEventListener(end, (event) => light(event, false));
  }
})();
