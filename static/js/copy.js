"use strict";

// A link to a text of the page copies it. Without script, or where a browser does not let a page copy, it leads there.
if (navigator.clipboard)
  document.querySelectorAll("[data-copy]").forEach((link) =>
    link.addEventListener("click", (event) => {
      event.preventDefault();
      navigator.clipboard.writeText(document.querySelector(link.hash).textContent).then(() => (link.textContent = "Copied"));
    }));
