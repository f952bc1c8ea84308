/* Several files at once with a progress bar, and a line for each of them in which one says what a
   picture shows. Without script the form works: one line for one picture, no bar.

   <form data-upload data-label="What … shows"> with input[type=file]#files, #alts for the lines,
   #one-alt (hidden here), <progress id="progress">, #progress-words. */
(function () {
  "use strict";

  function start() {
    const form = document.querySelector("form[data-upload]");
    if (!form) return;
    const files = form.querySelector("#files");
    const lines = form.querySelector("#alts");
    const one = form.querySelector("#one-alt");
    if (one) one.remove();
    files.addEventListener("change", showLines);
    form.addEventListener("submit", send);

    function showLines() {
      lines.replaceChildren();
      Array.from(files.files).forEach(function (file, number) {
        const line = document.createElement("div");
        const label = document.createElement("label");
        const input = document.createElement("input");
        const isPicture = file.type.startsWith("image/");
        line.className = "etw-field";
        line.hidden = !isPicture;
        label.className = "form-label";
        label.htmlFor = input.id = "alt-" + number;
        label.textContent = form.dataset.label.replace("{name}", file.name);
        input.className = "form-control";
        input.name = "alt";
        input.maxLength = 300;
        line.append(label, input);
        lines.append(line);
      });
    }

    function send(event) {
      if (!files.files.length || !window.FormData) return;
      event.preventDefault();
      const bar = form.querySelector("#progress");
      const words = form.querySelector("#progress-words");
      const request = new XMLHttpRequest();
      bar.parentElement.hidden = false;
      request.upload.addEventListener("progress", function (told) {
        if (!told.lengthComputable) return;
        const percent = Math.round((100 * told.loaded) / told.total);
        bar.value = percent;
        words.textContent = percent + " %";
      });
      request.addEventListener("load", function () {
        if (request.responseURL && request.responseURL !== form.action) {
          window.location.assign(request.responseURL);
          return;
        }
        const answer = new DOMParser().parseFromString(request.responseText, "text/html");
        const main = document.querySelector("main");
        main.replaceWith(document.adoptNode(answer.querySelector("main")));
        const first = document.querySelector("main [role=alert], main h1");
        if (first) {
          first.tabIndex = -1;
          first.focus();
        }
        start();
      });
      request.addEventListener("error", function () {
        form.submit();
      });
      request.open("POST", form.action);
      request.send(new FormData(form));
    }
  }

  start();
})();
