// Finding in one report: `Search.find(index, query)` -> hits, best first. No page is touched here.
//
// index: [kind, address, title, text, numbers, names] each. kind: i indicator, p paragraph, n number, f figure,
// t term, o note. names: of an indicator, all that it is called.
// text of a number: [place of its paragraph in the index, the words that state it].
// numbers: [[value in the canonical unit, that unit, value as printed], …]
// What follows on names, of a number, is for the explore mode, see js/explore-rows.js.
const Search = (() => {
  const ORDER = 'inptfo';
  const SCALES = {
    百: 1e2, 千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8, 十亿: 1e9, 百亿: 1e10, 千亿: 1e11, 万亿: 1e12,
    k: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, million: 1e6, b: 1e9, bn: 1e9, billion: 1e9, tn: 1e12, trillion: 1e12,
  };
  const UNITS = {
    元: 'CNY', 人民币: 'CNY', 块: 'CNY', yuan: 'CNY', cny: 'CNY', rmb: 'CNY', '¥': 'CNY', 美元: 'USD', usd: 'USD', $: 'USD',
    '%': 'percent', percent: 'percent', 个百分点: 'percentage_point', 百分点: 'percentage_point', pp: 'percentage_point',
    'percentage point': 'percentage_point', 'percentage points': 'percentage_point',
    人: 'person', 名: 'person', 户: 'household', 亩: 'mu', 公顷: 'mu', 公里: 'km', 千米: 'km', 平方公里: 'km2', 平方米: 'm2',
    吨: 't', 公斤: 't', 千克: 't', 斤: 't', 千瓦: 'kW', 千瓦时: 'kWh', 度: 'kWh', 个: '', 家: '', 项: '', 套: '', 所: '', 辆: '', 件: '',
  };
  // Of units that are no canonical ones: how many of these each is.
  const FACTORS = { 公顷: 15, 公斤: 1e-3, 千克: 1e-3, 斤: 5e-4 };
  const either = (words) => Object.keys(words).sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/\W/g, /[\x00-\x7f]/.test(word) ? '\\$&' : '$&')).join('|');
  // 3.7万元, CNY 80 billion, 三点七万, 8.1%, 1,028
  const NUMBER = new RegExp(`^(?:(${either(UNITS)}) ?)?[-+]?(\\d+(?:\\.\\d+)?|[零〇一二两三四五六七八九十百千点]+)`
    + ` ?(${either(SCALES)})?多?余?(?: ?(${either(UNITS)}))?$`);
  const DIGITS = '零一二三四五六七八九';

  // 产 for 產, where a site has both forms of Chinese: its index ends with their pairs, 产產业業.
  const LETTERS = new Map(typeof searchLetters === 'string'
    ? searchLetters.match(/../gu)?.map((pair) => [...pair].reverse()) : []);
  const letter = (character) => LETTERS.get(character) || character;

  // One character as it is compared: width, case, the shapes of quotes and dashes, and of characters, do not count.
  const shapes = new Map();
  const plain = (character) => {
    if (!shapes.has(character)) {
      shapes.set(character, letter(character).normalize('NFKC').toLowerCase()
        .replace(/[“”„]/g, '"').replace(/[‘’]/g, "'").replace(/[‐-―−]/g, '-').replace(/[∶]/g, ':'));
    }
    return shapes.get(character);
  };

  // The text as it is compared, without spaces, and for each of its characters the place it has in `text`.
  function fold(text) {
    let folded = '';
    const places = [];
    for (let place = 0; place < text.length; place += 1) {
      for (const character of plain(text[place]).replace(/\s+/g, '')) {
        folded += character;
        places.push(place);
      }
    }
    return { folded, places };
  }

  // 一百二十 -> 120, 三点七 -> 3.7
  function spelled(words) {
    const [whole, fraction] = words.replace(/〇/g, '零').replace(/两/g, '二').split('点');
    let sum = 0;
    let digit = 0;
    for (const character of whole) {
      const unit = { 十: 10, 百: 100, 千: 1000 }[character];
      if (unit) sum += (digit || 1) * unit;
      digit = unit ? 0 : DIGITS.indexOf(character);
    }
    return Number(`${sum + digit}.${[...(fraction || '零')].map((character) => DIGITS.indexOf(character)).join('')}`);
  }

  // The number that a query writes, or null: { value, scale, unit }.
  function numberOf(query) {
    const text = [...query].map(plain).join('').trim().replace(/(\d),(?=\d{3})/g, '$1').replace(/\s+/g, ' ')
      .replace(/^百分之(.+)/, '$1%');
    const match = NUMBER.exec(text);
    if (!match) return null;
    const value = /\d/.test(match[2]) ? Number(match[2]) : spelled(match[2]);
    const factor = FACTORS[match[4]];
    const scale = factor ? (SCALES[match[3]] || 1) * factor : SCALES[match[3]] || 0;
    return { value, scale, unit: UNITS[match[1] || match[4]] };
  }

  const same = (a, b) => Math.abs(Math.abs(a) - Math.abs(b)) <= 1e-9 * Math.abs(b);

  const states = (numbers, wanted) => numbers.some(([value, unit, printed]) => (!wanted.unit || wanted.unit === unit)
    && (same(value, wanted.value * (wanted.scale || 1)) || (!wanted.scale && same(printed, wanted.value))));

  const textOf = (index, entry) => (typeof entry[3] === 'string' ? entry[3] : index[entry[3][0]][3]);

  // What is searched: of a number its own words, since its paragraph is searched for itself. Folded once.
  const remembered = new WeakMap();
  const searched = (entry) => {
    if (!remembered.has(entry)) {
      const words = [entry[2], ...(entry[5] || [typeof entry[3] === 'string' ? entry[3] : entry[3][1]])];
      remembered.set(entry, fold(words.join('\n')).folded);
    }
    return remembered.get(entry);
  };

  // Whether it is an indicator of this very name: 地区生产总值, GDP.
  const names = new WeakMap();
  const called = (entry, needle) => {
    if (!names.has(entry)) {
      const both = (name) => [name.replace(/\(.*\)/, ''), (/\((.*)\)/.exec(name) || [])[1] || ''];
      names.set(entry, new Set((entry[5] || []).flatMap(both).map((name) => fold(name).folded)));
    }
    return names.get(entry).has(needle);
  };

  function pairs(text) {
    return [...new Set([...text].slice(1).map((_, place) => text.substr(place, 2)))];
  }

  function find(index, query) {
    const needle = fold(query).folded;
    if (!needle) return [];
    const bare = needle.replace(/(\d),(?=\d{3})/g, '$1');
    const words = query.split(/\s+/).map((word) => fold(word).folded).filter(Boolean);
    const wanted = numberOf(query);
    const texts = index.map(searched);
    const score = (entry, text) => {
      if (entry[0] === 'i' && called(entry, needle)) return 5;
      if (wanted && states(entry[4] || [], wanted)) return 4;
      if (text.includes(needle) || text.includes(bare)) return 3;
      return words.length > 1 && words.every((word) => text.includes(word)) ? 2 : 0;
    };
    let scores = index.map((entry, place) => score(entry, texts[place]));
    let needles = scores.some((value) => value > 2) || words.length < 2 ? [...new Set([needle, bare])] : words;
    if (!scores.some(Boolean) && needle.length > 3 && !wanted) {
      needles = pairs(needle);
      const part = texts.map((text) => needles.filter((pair) => text.includes(pair)).length / needles.length);
      scores = part.map((value) => (value >= 0.6 ? value : 0));
    }
    return index.map((entry, place) => ({ entry, place, score: scores[place], needles }))
      .filter((hit) => hit.score)
      .sort((a, b) => b.score - a.score || ORDER.indexOf(a.entry[0]) - ORDER.indexOf(b.entry[0]) || a.place - b.place);
  }

  // Half-open ranges of `text` that any needle covers, in order, none touching another.
  function ranges(text, needles) {
    const { folded, places } = fold(text);
    const covered = new Set();
    for (const needle of needles) {
      for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + 1)) {
        for (let place = places[at]; place <= places[at + needle.length - 1]; place += 1) covered.add(place);
      }
    }
    const found = [];
    for (const place of [...covered].sort((a, b) => a - b)) {
      const last = found[found.length - 1];
      if (last && last[1] === place) last[1] = place + 1;
      else found.push([place, place + 1]);
    }
    return found;
  }

  // The text of a hit and the ranges to mark in it; of a number, the words that state it.
  function shown(index, hit) {
    const text = textOf(index, hit.entry);
    const words = typeof hit.entry[3] === 'string' ? null : hit.entry[3][1];
    const at = words ? text.indexOf(words) : -1;
    return { text, marks: at >= 0 ? [[at, at + words.length]] : ranges(text, hit.needles) };
  }

  // The first place from `at` on, before `last`, that is not within a word of letters or digits.
  function whole(text, at, last) {
    const letter = /[\p{Script=Latin}\p{Nd}'’.,-]/u;
    let place = at;
    while (place > 0 && place < last && letter.test(text[place - 1]) && letter.test(text[place])) place += 1;
    return place;
  }

  return { find, shown, ranges, numberOf, whole, letter };
})();
