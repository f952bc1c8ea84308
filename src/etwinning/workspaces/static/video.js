/* Click to load: nothing goes to the house of a film before somebody asks for it. Without script
   the button is a link to the film's page there. */
(function () {
  "use strict";

  document.addEventListener("click", function (event) {
    const link = event.target.closest("a[data-player]");
    if (!link) return;
    event.preventDefault();
    const frame = document.createElement("iframe");
    frame.src = link.dataset.player;
    frame.title = link.dataset.title;
    frame.width = "640";
    frame.height = "360";
    frame.className = "etw-picture";
    frame.allow = "fullscreen";
    frame.referrerPolicy = "strict-origin-when-cross-origin";
    link.closest("[data-video]").replaceChildren(frame);
    frame.focus();
  });
})();
