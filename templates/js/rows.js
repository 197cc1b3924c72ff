// Lays out, a few at a time when the browser is idle, the rows of the report that the style sheet has left for later.
(() => {
  if (!document.documentElement.classList.contains('lazy')) return;
  const AT_ONCE = 6;
  const PATIENCE = { timeout: 100 }; // a busy machine is never idle
  const rows = [...document.querySelectorAll('.later')];
  const some = () => {
    for (const row of rows.splice(0, AT_ONCE)) row.classList.remove('later');
    if (rows.length) requestAnimationFrame(() => requestIdleCallback(some, PATIENCE));
  };
  if (rows.length) requestIdleCallback(some, PATIENCE);
})();
