"use strict";

// Copies a text of the page. Without script, or where a browser does not let a page copy, it is selected by hand.
const copied = (button, label) => {
  button.textContent = "Copied";
  setTimeout(() => (button.textContent = label), 3000);
};
if (navigator.clipboard)
  document.querySelectorAll("[data-copy]").forEach((button) => {
    const label = button.textContent;
    button.hidden = false;
    button.addEventListener("click", () =>
      navigator.clipboard.writeText(document.querySelector(button.dataset.copy).textContent).then(() => copied(button, label)));
  });
