// Where the reader is: the language switch lands on the same paragraph, and the contents mark the current section.
(() => {
  const blocks = [...document.querySelectorAll('.row[id], .pair[id], .heading [id^="p"]')];

  // The block that stands first below the upper edge of the window.
  const current = () => blocks.find((block) => block.getBoundingClientRect().bottom > 80);
  window.currentBlock = current;

  for (const link of document.querySelectorAll('[data-switch]')) {
    const bare = link.href;
    link.addEventListener('click', () => {
      const anchor = window.scrollY < 200 ? location.hash.slice(1) : (current()?.id ?? '');
      link.href = anchor ? `${bare.split('#')[0]}#${anchor}` : bare;
    });
  }

  // A site that does not know its public address links its languages relatively; search engines want them whole.
  for (const link of document.querySelectorAll('link[hreflang]')) link.setAttribute('href', link.href);

  const contents = document.getElementById('toc');
  contents?.addEventListener('click', (event) => event.target.closest('a') && contents.matches(':popover-open') && contents.hidePopover());

  const entries = new Map(
    [...document.querySelectorAll('.toc a')].map((link) => [decodeURIComponent(link.hash.slice(1)), link]),
  );
  if (!entries.size || CSS.supports('scroll-target-group', 'auto')) return;
  const targets = [...entries.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  const mark = () => {
    const passed = targets.filter((target) => target.getBoundingClientRect().top < 120).pop() ?? targets[0];
    for (const [id, link] of entries) {
      if (id === passed?.id) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  new IntersectionObserver(mark, { rootMargin: '-80px 0px -60%' }).observe(document.body);
  for (const target of targets) new IntersectionObserver(mark, { rootMargin: '-80px 0px -60%' }).observe(target);
})();
