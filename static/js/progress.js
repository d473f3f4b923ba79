"use strict";

// Keeps the skills of this page in a file, and opens one. Nothing is sent anywhere: what is in it is names of skills, and the
// address they make. Old names stay as they are; the portal knows what they are now.
const FORMAT = "mlops-career-portal-skills";
const VERSION = 1;
const MOST = 150;

const section = document.getElementById("progress");
const part = (name) => document.querySelector(`[data-progress="${name}"]`);
const here = {
  skills: section.dataset.skills.split(" ").filter(Boolean),
  role: section.dataset.role,
  data_version: Number(section.dataset.version) || null,
};

function say(text) {
  part("status").textContent = text;
}

function slugs(list) {
  return [...new Set(list)].filter((each) => typeof each === "string" && /^[a-z0-9_-]{1,80}$/.test(each)).slice(0, MOST);
}

// What a file holds, as it is read here; null where it is nothing of ours.
function read(text) {
  try {
    const found = JSON.parse(text);
    if (found.format !== FORMAT || found.version !== VERSION || !Array.isArray(found.skills)) return null;
    return { ...found, skills: slugs(found.skills), role: slugs([found.role])[0] || "" };
  } catch {
    return null;
  }
}

function write(kept) {
  return JSON.stringify({ format: FORMAT, version: VERSION, saved_at: new Date().toISOString(), ...kept }, null, 2);
}

function address(kept) {
  const query = new URLSearchParams();
  const role = here.role || kept.role;
  if (role) query.set("role", role);
  kept.skills.forEach((each) => query.append("skill", each));
  if (kept.data_version && kept.data_version <= here.data_version) query.set("data_version", kept.data_version);
  return `${window.location.pathname}?${query}`;
}

const counted = (number) => (number === 1 ? "1 skill" : `${number} skills`);

part("export").addEventListener("click", () => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([write(here)], { type: "application/json" }));
  link.download = "my-skills.json";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  say(`Saved ${counted(here.skills.length)} as my-skills.json.`);
});

part("import").addEventListener("change", async (event) => {
  const [file] = event.target.files;
  const found = file && file.size < 100000 ? read(await file.text()) : null;
  if (!found) return say("This is no file of skills that was saved here.");
  window.location.assign(address({ ...found, role: found.role }));
});

section.hidden = false;
