"use strict";

// On a phone, fold the form of a page whose answer is there. Without this the page is only longer.
for (const form of document.querySelectorAll("details[data-fold]")) {
  const wide = matchMedia("(width >= 768px)");
  form.open = wide.matches;
  wide.addEventListener("change", () => (form.open = wide.matches));
}

// A folded list names what is ticked in it, before the form is sent too.
for (const list of document.querySelectorAll(".filter-form .field details")) {
  const value = list.querySelector("summary span");
  const boxes = [...list.querySelectorAll("input")];
  const empty = list.dataset.whenEmpty;
  list.addEventListener("change", () => {
    const ticked = boxes.filter((box) => box.checked);
    value.textContent = ticked.length > 1 ? `${ticked.length} chosen` : ticked.length ? ticked[0].parentElement.textContent.trim() : empty;
  });
}
