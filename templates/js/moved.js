// The page of an address that moved leads on to the new one, and to the same place in it.
location.replace(document.getElementById('target').href + location.search + location.hash);
