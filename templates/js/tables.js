// Tables and lists that a reader can filter and sort; without scripts they are plain.
(() => {
  const fold = (text) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');

  // Sorting: a column heading becomes a button; the third press restores the order of the report.
  const compare = (column, numeric) => (a, b) => {
    const [x, y] = [a, b].map((row) => row.cells[column].dataset.value ?? row.cells[column].textContent.trim());
    return numeric ? Number(x) - Number(y) : x.localeCompare(y, document.documentElement.lang);
  };

  function sortable(table) {
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const headings = [...table.tHead.rows[0].cells];
    for (const [column, heading] of headings.entries()) {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener('click', () => {
        const next = { none: 'ascending', ascending: 'descending', descending: 'none' }[heading.ariaSort ?? 'none'];
        for (const other of headings) other.removeAttribute('aria-sort');
        if (next !== 'none') heading.setAttribute('aria-sort', next);
        const sorted = [...rows];
        if (next !== 'none') sorted.sort(compare(column, heading.dataset.sort === 'number'));
        body.append(...(next === 'descending' ? sorted.reverse() : sorted));
        table.classList.toggle('sorted', next !== 'none');
      });
    }
  }
  document.querySelectorAll('table.sortable').forEach(sortable);

  // Filtering: rows and entries that lack the words are hidden, and groups that have none left.
  function filter(form) {
    const items = [...document.querySelectorAll(`${form.dataset.filter} :is(tbody tr:not(.family), .entry)`)];
    const groups = [...document.querySelectorAll(`${form.dataset.filter} .group`)];
    const texts = items.map((item) => fold(item.textContent));
    const status = form.querySelector('[data-said]');
    const all = status.textContent;
    const fields = [...form.elements].filter((field) => field.name);
    const apply = () => {
      const words = fold(form.elements.words.value).split(' ').filter(Boolean);
      const wanted = [...form.querySelectorAll('select')].filter((select) => select.value);
      let shown = 0;
      for (const [index, item] of items.entries()) {
        const fits = wanted.every((select) => item.dataset[select.name] === select.value);
        item.hidden = !fits || !words.every((word) => texts[index].includes(word));
        shown += !item.hidden;
      }
      for (const group of groups) group.hidden = !group.querySelector('tbody tr:not([hidden], .family), .entry:not([hidden])');
      status.textContent = shown === items.length ? all : status.dataset.said.replace('{shown}', shown);
    };
    // What is filtered stands in the address, and is there again on the way back.
    const keep = () => window.keepInAddress(Object.fromEntries(fields.map((field) => [field.name, field.value])));
    const asked = new URLSearchParams(location.search);
    for (const field of fields) if (asked.get(field.name)) field.value = asked.get(field.name);
    if (fields.some((field) => field.value)) apply();
    form.addEventListener('input', () => { apply(); keep(); });
    form.addEventListener('submit', (event) => event.preventDefault());
    // A link to something hidden shows everything again.
    window.addEventListener('hashchange', () => {
      if (document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest('[hidden]')) {
        form.reset();
        apply();
        keep();
      }
    });
  }
  document.querySelectorAll('form[data-filter]').forEach(filter);
})();
