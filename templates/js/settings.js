// The display panel: what a reader chooses is kept in this browser and stands as an attribute of the root.
(() => {
  const root = document.documentElement;
  const defaults = { theme: 'auto', size: 'normal', marks: 'on', text: 'edited', keys: 'on' };

  // What a setting changes, where that is not on every page: without it the panel does not offer the setting.
  const changes = {
    marks: ':is(.body, .pairs) :is(a.num, .term, .sic), .legend',
    text: ':is(.body, .pairs) :is(.sic, .supplied)',
  };

  const keep = (name, value) => {
    try {
      localStorage.setItem(`site-gen.${name}`, value);
    } catch {} // storage may be forbidden: the choice then lasts as long as the page
  };

  // As received: every emended word shows what the source has. The words in the page are the edition's otherwise.
  const showText = (received) => {
    for (const word of document.querySelectorAll('.sic[data-found]')) {
      word.dataset.edited ??= word.textContent;
      word.textContent = received ? word.dataset.found : word.dataset.edited;
    }
  };

  const apply = (name, value) => {
    root.dataset[name] = value;
    if (name === 'text') showText(value === 'received');
  };

  const bind = (group) => {
    const name = group.dataset.setting;
    group.hidden = name in changes && !document.querySelector(changes[name]);
    const current = root.dataset[name] ?? defaults[name];
    for (const input of group.querySelectorAll('input')) input.checked = input.value === current;
    group.addEventListener('change', (event) => {
      apply(name, event.target.value);
      keep(name, event.target.value);
    });
  };

  // A piece of the page that is a file of its own, fetched once; `then` is done when it is there.
  window.fetchOnce = (address, then) => {
    let fetched;
    return () => fetched ??= new Promise((done, failed) => {
      const script = document.createElement('script');
      script.addEventListener('error', () => {
        fetched = undefined; // the next try asks again
        script.remove();
        failed(new Error(script.src));
      });
      script.addEventListener('load', () => {
        then();
        done();
      });
      script.src = address;
      document.head.append(script);
    });
  };

  // The panel and the list of keys are one file for all pages of a language, fetched when a reader first asks for them.
  const button = document.querySelector('[data-panel]');
  window.panel = window.fetchOnce(button?.dataset.panel, () => document.querySelectorAll('[data-setting]').forEach(bind));
  button?.addEventListener('click', async () => {
    if (document.getElementById('display')) return; // the button opens it by itself
    await window.panel().catch(() => {});
    const shown = document.getElementById('display');
    if (shown && !shown.matches(':popover-open')) button.click();
  });
  if (root.dataset.text === 'received') showText(true);
})();
