/* Asks every three seconds what is new in a chat, while somebody looks; without script the page is
   loaded again. <ol id="lines" data-chat="address of the slot" data-newest="token">
   Texts are set as text, never as HTML. */
(function () {
  "use strict";

  const list = document.getElementById("lines");
  if (!list || !list.dataset.chat) return;
  const EVERY = 3000; // milliseconds
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
  let over = false;

  function show(element, text) {
    if (!element) return;
    if (element.textContent.trim() !== text) element.textContent = text;
    element.hidden = !text;
  }

  function empty(item) {
    const link = item.querySelector("a");
    if (link) link.remove();
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
    const link = item.querySelector("a");
    if (link) {
      link.href += line.line;
      link.setAttribute("aria-describedby", item.id);
    }
    item.lastElementChild.textContent = line.text;
    list.append(item);
    if (line.away) empty(item);
    show(document.getElementById("chat-empty"), "");
  }

  function stop(text) {
    over = true;
    show(why, text);
    show(here, "");
    if (form) form.hidden = true;
  }

  function tell(found) {
    found.items.forEach(add);
    found.away.forEach(function (token) {
      const item = document.getElementById("c-" + token);
      if (item) empty(item);
    });
    show(here, found.here);
    show(why, found.reason);
    if (form) form.hidden = !found.may_write;
    if (found.state === "past") stop(found.reason);
    if (found.more) soon(0);
  }

  function ask() {
    if (asking || over || document.visibilityState === "hidden") return;
    asking = true;
    fetch(url + "/@lines?after=" + encodeURIComponent(newest), {
      credentials: "same-origin",
      cache: "no-store",
      headers: { Accept: "application/json", "If-None-Match": tag },
    })
      .then(function (answer) {
        if (answer.status === 304) return null;
        if (answer.status === 401 || answer.status === 403 || answer.status === 404) {
          stop(list.dataset.over);
          return null;
        }
        if (!answer.ok) return null;
        tag = answer.headers.get("ETag") || "";
        return answer.json().then(tell);
      })
      .catch(function () {})
      .finally(function () {
        asking = false;
        soon(EVERY);
      });
  }

  function soon(wait) {
    if (over) return;
    clearTimeout(timer);
    timer = setTimeout(ask, wait);
  }

  function send(event) {
    event.preventDefault();
    fetch(url + "/@lines", {
      method: "POST",
      credentials: "same-origin",
      headers: { Accept: "application/json", "Content-Type": "application/json" },
      body: JSON.stringify({ text: field.value }),
    })
      .then(function (answer) {
        return answer.json().then(function (told) {
          if (answer.status !== 201) {
            const error = told.error || {};
            show(wrong, (error.fields && error.fields.text) || error.message || "");
            return;
          }
          show(wrong, "");
          field.value = "";
          soon(0);
        });
      })
      .catch(function () {
        form.removeEventListener("submit", send); // the plain form says what is wrong
        form.requestSubmit();
      });
    field.focus();
  }

  if (form && field) form.addEventListener("submit", send);
  document.addEventListener("visibilitychange", function () {
    if (document.visibilityState === "visible") soon(0);
  });
  soon(EVERY);
})();
