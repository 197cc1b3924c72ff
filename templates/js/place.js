// Where the reader is: the address names the paragraph, figure or row, the language switch lands on the same one, and
// the contents mark the current section and follow it.
(() => {
  const PLACES = '.row[id], .pair[id], .heading [id^="p"], .fig[id], .entry[id], .series[id], tbody tr[id]';
  const PASSED = 120;
  const HEADER = 200; // nearer to the top of the page than this, one looks at its header
  const RESTED = 1500; // milliseconds

  // The place that stands first below the upper edge of the window, there where the target of a link comes to stand.
  const current = () => {
    const edge = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + 2;
    return [...document.querySelectorAll(PLACES)].find((place) => place.getBoundingClientRect().bottom > edge);
  };
  window.currentBlock = current;

  // How far one has read, for a reload and the way back: the address knows the place alone.
  const remember = () => {
    const place = current();
    const top = place?.getBoundingClientRect().top;
    window.keepWithAddress({ place: place && { id: place.id, top } });
  };

  // On the way down each place is kept at once; on the way up, which may lead to the header, where somebody rests.
  const keep = () => window.keepInAddress({}, current()?.id);
  let before = scrollY;
  let resting;
  document.addEventListener('scrollend', (event) => {
    if (event.target !== document) return;
    clearTimeout(resting);
    const down = scrollY > before;
    before = scrollY;
    if (document.querySelector('.lazy .later')) return; // still being laid out, see js/rows.js
    remember();
    if (scrollY < HEADER) return;
    if (down) keep();
    else resting = setTimeout(keep, RESTED);
  });

  for (const link of document.querySelectorAll('[data-switch]')) {
    const bare = link.href;
    const aim = () => {
      const address = new URL(bare);
      address.search = location.search;
      address.hash = (scrollY < HEADER ? '' : current()?.id) || location.hash;
      link.href = address;
    };
    for (const act of ['pointerdown', 'click']) link.addEventListener(act, aim);
  }

  // A site that does not know its public address links its languages relatively; search engines want them whole.
  for (const link of document.querySelectorAll('link[hreflang]')) link.setAttribute('href', link.href);

  const contents = document.getElementById('toc');
  if (!contents) return;
  const entries = [...contents.querySelectorAll('a')];
  const targets = entries.map((entry) => document.getElementById(decodeURIComponent(entry.hash.slice(1))));
  let marked;

  // Brings the marked entry to the middle of the list, where it is out of sight or at its rim.
  const reveal = () => {
    const entry = marked.getBoundingClientRect();
    const list = contents.getBoundingClientRect();
    const rim = list.height / 5;
    if (entry.top > list.top + rim && entry.bottom < list.bottom - rim) return;
    contents.scrollTop += (entry.top + entry.bottom - list.top - list.bottom) / 2;
  };

  // The last section has no room to come up to the edge: it is the current one where the page ends.
  const section = () => {
    if (scrollY > 0 && scrollY + innerHeight > document.documentElement.scrollHeight - 2) return entries.at(-1);
    const ahead = targets.findIndex((target) => target?.getBoundingClientRect().top >= PASSED);
    return entries.at(ahead < 0 ? -1 : Math.max(0, ahead - 1));
  };

  const mark = () => {
    const now = section();
    if (now === marked) return;
    marked?.removeAttribute('aria-current');
    marked = now;
    marked.setAttribute('aria-current', 'location');
    reveal();
  };

  let asked = 0;
  const soon = () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(mark);
  };
  for (const change of ['scroll', 'resize']) addEventListener(change, soon, { passive: true });
  contents.addEventListener('toggle', (event) => event.newState === 'open' && marked && reveal());
  contents.addEventListener('click', (event) => event.target.closest('a') && contents.matches(':popover-open') && contents.hidePopover());
  if (entries.length) soon();
})();
