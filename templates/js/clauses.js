// A browser marks the words of an address (`#:~:text=`) only where both ends are ends of words, and its words of Chinese are a dictionary's:
// nothing is marked of 新增就业3.2万人 for 3.2万. Whole clauses begin and end with words, whatever the dictionary.
(() => {
  const LONGEST = 80;
  const stops = /[，。；：、！？;!?\n]/;
  // A point or comma inside a number is none.
  const ends = (text, at) => stops.test(text[at]) || (/[,.:]/.test(text[at]) && !/\d/.test(text[at + 1] ?? ''));
  const encoded = (words) => encodeURIComponent(words.trim()).replace(/-/g, '%2D');

  // What comes behind the `#` of an address so that the clauses from `from` to `to` of `text` are marked; of many, their first and last tell it.
  window.directive = (text, from, to) => {
    let [start, end] = [from, to];
    while (start > 0 && !ends(text, start - 1)) start -= 1;
    while (end < text.length && !ends(text, end)) end += 1;
    let [first, last] = [from, to - 1];
    while (first < end && !ends(text, first)) first += 1;
    while (last > start && !ends(text, last - 1)) last -= 1;
    const whole = first >= last || (end - start <= LONGEST && !text.slice(start, end).trim().includes('\n'));
    return `:~:text=${(whole ? [[start, end]] : [[start, first], [last, end]]).map((part) => encoded(text.slice(...part))).join(',')}`;
  };
})();
