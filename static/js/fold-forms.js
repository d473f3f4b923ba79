"use strict";

// On a phone, fold the form of a page whose answer is there. Without this the page is only longer.
for (const form of document.querySelectorAll(".filter-form > details[data-fold]")) {
  const wide = matchMedia("(width >= 768px)");
  form.open = wide.matches;
  wide.addEventListener("change", () => (form.open = wide.matches));
}
