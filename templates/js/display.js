// Before the first paint: the settings that this reader keeps become attributes of the root, for the style sheet.
(() => {
  const root = document.documentElement;
  root.classList.add('js');
  if (window.requestIdleCallback && CSS.supports('overflow-anchor', 'auto')) root.classList.add('lazy');
  for (const name of ['theme', 'size', 'marks', 'text', 'keys']) {
    try {
      const value = localStorage.getItem(`site-gen.${name}`);
      if (value) root.dataset[name] = value;
    } catch {} // a browser may forbid storage; the page then looks as it does for a first visit
  }
})();
