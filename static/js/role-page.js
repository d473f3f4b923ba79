"use strict";

// On a phone, fold the sections after the third, and leave open the one that the address names. Nothing else depends on this.
const phone = matchMedia("(width < 768px)");
const folds = [...document.querySelectorAll("details[data-fold]")];
const named = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
const fit = () => folds.forEach((each) => (each.firstElementChild.tabIndex = phone.matches ? 0 : -1));
const openAll = () => folds.forEach((each) => (each.open = true));
// In a window that was made narrow the list of sections, which stays in sight, would cover them.
const closeContents = () => folds.forEach((each) => (each.open &&= each.dataset.fold !== "always"));
folds.forEach((each) => (each.open = !phone.matches || (each.dataset.fold !== "always" && named && each.parentElement.contains(named))));
if (phone.matches && named) named.scrollIntoView();
fit();
phone.addEventListener("change", fit);
phone.addEventListener("change", () => (phone.matches ? closeContents() : openAll()));
addEventListener("beforeprint", openAll);
addEventListener("hashchange", () => {
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const section = place && place.closest(".role-section");
  const fold = section && section.querySelector("details[data-fold]");
  if (fold && !fold.open) (fold.open = true) && place.scrollIntoView();
});

// Print from the page itself; without script the links lead to the words that say how.
document.querySelectorAll("[data-print]").forEach((each) => each.addEventListener("click", (event) => (event.preventDefault(), print())));

// Mark the section that is being read, and close the list of sections on a phone once one is chosen.
const contents = document.querySelector(".page-contents");
const links = contents ? [...contents.querySelectorAll("nav a")] : [];
links.forEach((each) => each.addEventListener("click", () => phone.matches && (contents.open = false)));
const seen = new IntersectionObserver(
  (entries) => entries.filter((each) => each.isIntersecting).forEach((each) => links.forEach((link) =>
    link.hash === `#${each.target.id}` ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current"))),
  { rootMargin: "-20% 0px -75%" },
);
document.querySelectorAll(".role-section").forEach((each) => seen.observe(each));
