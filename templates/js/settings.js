// The display panel: what a reader chooses is kept in this browser and stands as an attribute of the root.
(() => {
  const root = document.documentElement;
  const defaults = { theme: 'auto', size: 'normal', marks: 'on', text: 'edited', keys: 'on' };

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

  for (const group of document.querySelectorAll('[data-setting]')) {
    const name = group.dataset.setting;
    const current = root.dataset[name] ?? defaults[name];
    for (const input of group.querySelectorAll('input')) input.checked = input.value === current;
    group.addEventListener('change', (event) => {
      apply(name, event.target.value);
      keep(name, event.target.value);
    });
  }
  if (root.dataset.text === 'received') showText(true);
})();
