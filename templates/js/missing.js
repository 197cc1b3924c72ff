// What the site once had at an address of its own leads to where it stands now; whatever else is missing stays missing.
(() => {
  const MOVED = [
    [/\/indicators\/(?!(?:series|index\.html)(?:\/|$))([\w.-]+)(?:\/(?:index\.html)?)?$/, '/indicators/index.html#i-$1'],
    [/\/cite\/report\.[\w.]+$/, '/about/index.html#cite'],
    [/(\/(?!data\/)[\w-]+\/[\w-]+)\/figures\/[\w-]+\.(?:csv|json)$/, '$1/data/index.html#per-figure'],
  ];
  const found = MOVED.find(([before]) => before.test(location.pathname));
  if (found) location.replace(location.pathname.replace(...found));
})();
