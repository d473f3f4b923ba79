"use strict";

// Swagger's own dark colours, where the reader or their device asks for them.
const theme = document.documentElement.dataset.theme;
const device = matchMedia("(prefers-color-scheme: dark)");
const paint = () => document.documentElement.classList.toggle("dark-mode", theme ? theme === "dark" : device.matches);
device.addEventListener("change", paint);
paint();

// Draws the API reference from the description whose address the page names.
const place = document.getElementById("swagger-ui");
SwaggerUIBundle({
  url: place.dataset.schema,
  domNode: place,
  deepLinking: true,
  presets: [SwaggerUIBundle.presets.apis],
  layout: "BaseLayout",
});
