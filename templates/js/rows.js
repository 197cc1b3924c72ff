// Lays out, a few at a time when the browser is idle, the rows of the report that the style sheet has left for later.
(() => {
  if (!document.documentElement.classList.contains('lazy')) return;
  const AT_ONCE = 6;
  const PATIENCE = { timeout: 100 }; // a busy machine is never idle
  const NEAR = 200; // pixels by which the target of a link may have been moved
  const rows = [...document.querySelectorAll('.later')];
  let moved = false;

  // Rows above the target of a link may turn out higher or lower than they were taken for.
  const settle = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const off = target ? target.getBoundingClientRect().top - parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) : 0;
    if (!moved && Math.abs(off) > 1 && Math.abs(off) < NEAR) target.scrollIntoView();
  };

  const some = () => {
    for (const row of rows.splice(0, AT_ONCE)) row.classList.remove('later');
    requestAnimationFrame(() => (rows.length ? requestIdleCallback(some, PATIENCE) : settle()));
  };
  for (const act of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
    addEventListener(act, () => { moved = true; }, { once: true, passive: true });
  }
  if (rows.length) requestIdleCallback(some, PATIENCE);
})();
