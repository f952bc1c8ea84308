/* Says that this page is open to be edited, and how long it stays open; without script the second
   who saves is told all the same. <form data-editing="address of the page"> */
(function () {
  "use strict";

  const form = document.querySelector("form[data-editing]");
  if (!form) return;
  let open = true;

  function say(done) {
    return fetch(form.dataset.editing + "/@editing", {
      method: "POST",
      credentials: "same-origin",
      keepalive: done,
      headers: { Accept: "application/json", "Content-Type": "application/json" },
      body: JSON.stringify({ done: done }),
    }).catch(function () {});
  }

  say(false);
  setInterval(function () {
    if (open) say(false);
  }, 120000);
  form.addEventListener("submit", function () {
    open = false;
  });
  window.addEventListener("pagehide", function () {
    if (open) say(true);
  });
})();
