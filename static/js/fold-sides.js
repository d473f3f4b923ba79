"use strict";

// On a phone, fold what is beside each other on a wide screen. Without this the page is only longer.
const wide = matchMedia("(width >= 768px)");
for (const fold of document.querySelectorAll("details.sides-fold")) {
  const fit = () => ((fold.open = wide.matches), (fold.firstElementChild.tabIndex = wide.matches ? -1 : 0));
  fit();
  wide.addEventListener("change", fit);
}
