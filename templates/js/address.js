// What a reader has asked for and where they are stands in the address: a reload, the way back and the other languages
// find it there.
(() => {
  const replace = (state, address) => {
    try {
      history.replaceState(state, '', address);
    } catch {} // a page from the disk keeps its address in some browsers, and any browser among too many changes
  };

  // Puts `values`, name -> words, into the query, without those that are empty; and `anchor`, where one is given.
  window.keepInAddress = (values, anchor) => {
    const address = new URL(location.href);
    for (const [name, words] of Object.entries(values)) {
      if (words) address.searchParams.set(name, words);
      else address.searchParams.delete(name);
    }
    if (anchor) address.hash = anchor;
    if (address.href !== location.href) replace(history.state, address);
  };

  // What does not belong into an address that is sent to others, see `history.state`.
  window.keepWithAddress = (state) => replace({ ...history.state, ...state }, location.href);
})();
