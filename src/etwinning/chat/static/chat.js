/* Asks every three seconds what is new in a chat, while somebody looks; for those whom pupils wait
   for (data-stays) more slowly in a tab that is hidden, too. Without script the page is loaded again.
   <ol id="lines" data-chat="address of the slot" data-newest="token">
   Texts are set as text, never as HTML. */
(function () {
  "use strict";

  const list = document.getElementById("lines");
  if (!list || !list.dataset.chat) return;
  const EVERY = 3000; // milliseconds
  const HIDDEN = 20000; // milliseconds; who was not here for 90 seconds is not present
  const url = list.dataset.chat;
  const pattern = document.getElementById("chat-line");
  const form = document.getElementById("write");
  const field = form && form.querySelector("input[name=text]");
  const here = document.getElementById("chat-here");
  const why = document.getElementById("chat-why");
  const wrong = document.getElementById("chat-error");
  let newest = list.dataset.newest || "";
  let tag = "";
  let timer = 0;
  let asking = false;
  let sending = false;
  let over = false;

  function show(element, text) {
    if (!element) return;
    if (element.textContent.trim() !== text) element.textContent = text;
    element.hidden = !text;
  }

  function empty(item) {
    item.querySelectorAll("a").forEach(function (link) {
      link.remove();
    });
    const words = item.lastElementChild;
    words.className = "etw-meta";
    words.textContent = list.dataset.away;
  }

  function add(line) {
    newest = line.line;
    if (document.getElementById("c-" + line.line)) return;
    const item = pattern.content.firstElementChild.cloneNode(true);
    item.id = "c-" + line.line;
    item.querySelector("b").textContent = line.name;
    item.querySelector("time").textContent = line.time;
    item.querySelector("time").dateTime = line.when;
    const link = item.querySelector("a:not([data-report])");
    if (link) {
      link.href += line.line;
      link.setAttribute("aria-describedby", item.id);
    }
    const report = item.querySelector("a[data-report]");
    report.href = line.report;
    report.setAttribute("aria-describedby", item.id);
    if (!line.report) report.remove();
    item.lastElementChild.textContent = line.text;
    list.append(item);
    if (line.away) empty(item);
    show(document.getElementById("chat-empty"), "");
  }

  // what was typed and cannot be sent stays to be read and copied
  function shut(yes) {
    if (!field) return;
    form.hidden = yes && !field.value;
    field.readOnly = form.querySelector("button").disabled = yes;
  }

  function stop(text) {
    over = true;
    show(why, text);
    show(here, "");
    shut(true);
  }

  // what the service says, such as that it is over; else a session that ended
  function refused(answer) {
    const none = function () {
      return {};
    };
    return answer.json().catch(none).then(function (told) {
      stop((told.error && told.error.message) || list.dataset.again);
      return null;
    });
  }

  function tell(found) {
    found.items.forEach(add);
    found.away.forEach(function (token) {
      const item = document.getElementById("c-" + token);
      if (item) empty(item);
    });
    show(here, found.here);
    show(why, found.reason);
    shut(!found.may_write);
    if (found.state === "past") stop(found.reason);
    if (found.more) soon(0);
  }

  function ask() {
    const hidden = document.visibilityState === "hidden";
    if (asking || over || (hidden && !list.dataset.stays)) return;
    asking = true;
    fetch(url + "/@lines?after=" + encodeURIComponent(newest), {
      credentials: "same-origin",
      cache: "no-store",
      headers: { Accept: "application/json", "If-None-Match": tag },
    })
      .then(function (answer) {
        if (answer.status === 304) return null;
        if (answer.status === 401 || answer.status === 403 || answer.status === 404) {
          return refused(answer);
        }
        if (!answer.ok) return null;
        tag = answer.headers.get("ETag") || "";
        return answer.json().then(tell);
      })
      .catch(function () {})
      .finally(function () {
        asking = false;
        soon(document.visibilityState === "hidden" ? HIDDEN : EVERY);
      });
  }

  function soon(wait) {
    if (over) return;
    clearTimeout(timer);
    timer = setTimeout(ask, wait);
  }

  function bring(text) {
    field.value = field.value ? text + " " + field.value : text;
    shut(field.readOnly);
  }

  function send(event) {
    event.preventDefault();
    if (sending || field.readOnly) return;
    sending = true;
    const text = field.value;
    field.value = "";
    fetch(url + "/@lines", {
      method: "POST",
      credentials: "same-origin",
      headers: { Accept: "application/json", "Content-Type": "application/json" },
      body: JSON.stringify({ text: text }),
    })
      .then(function (answer) {
        return answer.json().then(function (told) {
          if (answer.status !== 201) {
            const error = told.error || {};
            bring(text);
            show(wrong, (error.fields && error.fields.text) || error.message || list.dataset.again);
            return;
          }
          show(wrong, "");
          soon(0);
        });
      })
      .catch(function () {
        bring(text);
        form.removeEventListener("submit", send); // the plain form says what is wrong
        form.requestSubmit();
      })
      .finally(function () {
        sending = false;
      });
    field.focus();
  }

  if (form && field) form.addEventListener("submit", send);
  document.addEventListener("visibilitychange", function () {
    if (document.visibilityState === "visible") soon(0);
  });
  soon(EVERY);
})();
