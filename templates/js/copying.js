// Copying: a citation of a number, of a paragraph, or of words that the reader has selected.
(() => {
  const said = document.getElementById('said');
  const quote = document.getElementById('quote');
  const report = document.querySelector('header.site .name')?.textContent ?? document.title;
  const here = () => location.href.split('#')[0];

  // Where the clipboard is out of reach, the address bar holds the link.
  const copy = async (text, anchor) => {
    try {
      await navigator.clipboard.writeText(text);
      said.textContent = said.dataset.done;
    } catch {
      if (anchor) location.hash = anchor;
    }
    setTimeout(() => { said.textContent = ''; }, 2500);
  };
  window.copyLink = (block) => copy(`${here()}#${block.id}`, block.id);

  // What a card of a number offers stands in it from the first time it is opened.
  const offer = (card) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.cite = card.id.replace('c-', 'n-');
    button.textContent = quote.textContent;
    card.querySelector('.links').append(button);
    button.addEventListener('click', () => {
      const line = (name) => card.querySelector(name).textContent.trim();
      copy(`${line('.what')}: ${line('.value')}. ${report}. ${here()}#${button.dataset.cite}`, button.dataset.cite);
    });
  };
  document.addEventListener('beforetoggle', ({ target }) => {
    if (target.matches('.card[id^="c-"]:not(:has([data-cite]))')) offer(target);
  }, true);

  if (!quote) return;
  const selected = () => {
    const selection = getSelection();
    const block = selection.anchorNode?.parentElement?.closest('.row[id], .pair[id]');
    return !selection.isCollapsed && block ? { words: selection.toString().trim(), block, selection } : null;
  };
  document.addEventListener('selectionchange', () => {
    const found = selected();
    quote.hidden = !found?.words;
    if (quote.hidden) return;
    const place = found.selection.getRangeAt(0).getBoundingClientRect();
    quote.style.insetBlockStart = `${Math.max(8, place.top - 44) + scrollY}px`;
    quote.style.insetInlineStart = `${Math.max(8, Math.min(place.left, innerWidth - 160))}px`;
  });
  quote.addEventListener('click', () => {
    const found = selected();
    if (!found) return;
    const text = found.block.innerText;
    const at = text.indexOf(found.words);
    const marks = at < 0 ? '' : window.directive(text, at, at + found.words.length);
    copy(`“${found.words}” ${report}. ${here()}#${found.block.id}${marks}`, found.block.id);
  });
})();
