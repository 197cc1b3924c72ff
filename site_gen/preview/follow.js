// Where nothing but words of paragraphs has changed, they are put into the page that is open; else it is loaded anew.
(() => {
  let { shown } = document.currentScript.dataset;
  let waiting = Promise.resolve();

  // Links stay the ones that they are: scripts know them.
  const put = (row, html) => {
    const paragraph = document.querySelector(`#${CSS.escape(row)} > .text`);
    const holder = document.createElement('template');
    holder.innerHTML = html;
    const focused = paragraph.contains(document.activeElement) && document.activeElement;
    const links = [...paragraph.querySelectorAll('a')];
    for (const link of holder.content.querySelectorAll('a')) {
      const own = links.shift();
      if (own.innerHTML !== link.innerHTML) own.replaceChildren(...link.childNodes);
      link.replaceWith(own);
    }
    paragraph.replaceChildren(...holder.content.firstChild.childNodes);
    if (focused) focused.focus({ preventScroll: true });
  };

  // What a script has put into the page, it would not put there again.
  const altered = () => document.documentElement.dataset.text === 'received' || document.querySelector('.cards > *');

  const follow = async () => {
    const answer = altered() ? null : await fetch(location.href, { headers: { 'X-Shown': shown } });
    const told = answer?.headers.get('Content-Type')?.startsWith('application/json') ? await answer.json() : null;
    if (!told) throw new Error('the page is another one');
    for (const [row, html] of Object.entries(told.rows)) put(row, html);
    shown = told.shown;
  };

  window.LiveReload?.addPlugin(class {
    static identifier = 'follow';

    static version = '1';

    reload() {
      waiting = waiting.then(follow).catch(() => location.reload());
      return true;
    }
  });
})();
