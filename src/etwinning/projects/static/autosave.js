/* Saves a draft while people write. Without script, the button "Save" does the same.

   <form data-autosave="address of the thing" data-every="seconds"
         data-saved="…" data-failed="…" data-overlap="…">, an input "version", #autosave for words.
   Sends only what changed since the last save: PATCH {field: value, …, version: n}. */
(function () {
  "use strict";

  const form = document.querySelector("form[data-autosave]");
  if (!form) return;
  const words = document.getElementById("autosave");
  const version = form.elements.namedItem("version");
  const every = Number(form.dataset.every || 20) * 1000;
  let saved = values();
  let busy = false;
  let stopped = false;

  function values() {
    const found = {};
    for (const field of form.elements) {
      if (!field.name || field.name.startsWith("_") || field.name === "version") continue;
      if (field.type === "submit" || field.type === "button" || field.type === "file") continue;
      if (field.type === "checkbox") {
        found[field.name] = found[field.name] || [];
        if (field.checked) found[field.name].push(field.value);
      } else if (field.type === "radio") {
        if (field.checked) found[field.name] = field.value;
        else if (!(field.name in found)) found[field.name] = null;
      } else {
        found[field.name] = field.value;
      }
    }
    return found;
  }

  function changes(now) {
    const found = {};
    for (const name of Object.keys(now)) {
      if (JSON.stringify(now[name]) !== JSON.stringify(saved[name])) found[name] = now[name];
    }
    return found;
  }

  function say(text) {
    if (words) words.textContent = text;
  }

  async function save() {
    if (busy || stopped) return;
    const now = values();
    const wanted = changes(now);
    if (!Object.keys(wanted).length) return;
    busy = true;
    try {
      const answer = await fetch(form.dataset.autosave, {
        method: "PATCH",
        credentials: "same-origin",
        headers: { Accept: "application/json", "Content-Type": "application/json" },
        body: JSON.stringify({ ...wanted, version: Number(version.value) }),
      });
      const told = await answer.json();
      if (answer.ok) {
        version.value = told.version;
        saved = now;
        const time = new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
        say(`${form.dataset.saved} ${time}`);
      } else if (answer.status === 409) {
        stopped = true; // the button shows both texts
        say(form.dataset.overlap);
      } else {
        const fields = (told.error && told.error.fields) || {};
        const reasons = Object.values(fields).concat((told.error && told.error.message) || []);
        say(`${form.dataset.failed} ${reasons[0] || ""}`);
      }
    } catch (error) {
      say(form.dataset.failed);
    } finally {
      busy = false;
    }
  }

  setInterval(save, every);
  form.addEventListener("submit", function () {
    stopped = true;
  });
})();
