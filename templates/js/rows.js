// Lays out, a few at a time when the browser is idle, the rows of the report that the style sheet has left for later.
(() => {
  if (!document.documentElement.classList.contains('lazy')) return;
  const SLICE = 6; // milliseconds after which others have their turn; on a slow phone one row takes longer
  const PATIENCE = { timeout: 100 }; // a busy machine is never idle
  const NEAR = 200; // pixels by which the target of a link may have been moved
  const FOLLOWED = 'navigate';
  const rows = [...document.querySelectorAll('.later')];
  let moved = false;

  // What is to stand where: the target of the link that was followed, below the header; for who loads the page again,
  // or comes back, what js/place.js kept, for the browser counts in pixels, of rows that are not laid out yet.
  const linked = () => {
    const place = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    return place && { place, top: parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop), near: NEAR };
  };
  const left = () => {
    const place = history.state?.place && document.getElementById(history.state.place.id);
    return place && { place, top: history.state.place.top, near: Infinity };
  };
  const aim = performance.getEntriesByType('navigation')[0]?.type === FOLLOWED ? linked() : left();

  // Rows above it may turn out higher or lower than they were taken for.
  const settle = () => {
    if (!aim || moved) return;
    const off = aim.place.getBoundingClientRect().top - aim.top;
    if (Math.abs(off) > 1 && Math.abs(off) < aim.near) scrollBy({ top: off, behavior: 'instant' });
  };

  const some = () => {
    const end = performance.now() + SLICE;
    do rows.shift().classList.remove('later'), document.body.offsetHeight; // asking for a height lays out
    while (rows.length && performance.now() < end);
    requestAnimationFrame(() => (rows.length ? requestIdleCallback(some, PATIENCE) : settle()));
  };
  for (const act of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
    addEventListener(act, () => { moved = true; }, { once: true, passive: true });
  }
  if (rows.length) requestIdleCallback(some, PATIENCE);
  if (aim?.near > NEAR) settle();
})();
