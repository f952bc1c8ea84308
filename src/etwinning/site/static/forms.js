/* Plone's own forms have handlers in attributes (onclick, onchange); our Content-Security-Policy
   forbids those. This does the same by listening. Pages of ours need none of it. */
(function () {
  "use strict";

  // file and image: a new file can only be chosen with "replace"
  function followChoice(radio) {
    const input = document.getElementById(radio.id.replace(/-(nochange|remove|replace)$/, "-input"));
    if (input && radio.checked) input.disabled = radio.value !== "replace";
  }

  // two lists with arrows between them: the functions come from orderedselect_input.js
  const ARROWS = {
    from2toButton: "from2to",
    to2fromButton: "to2from",
    upButton: "moveUp",
    downButton: "moveDown",
  };

  function start(root) {
    root.querySelectorAll("input[type=radio][name$='.action']").forEach(followChoice);
    root.querySelectorAll(".ordered-selection-field").forEach(function (field) {
      if (window.copyDataForSubmit) window.copyDataForSubmit(field.id);
    });
    root.querySelectorAll(".alert.js-errors").forEach(function (note) {
      note.hidden = true;
      note.classList.add("d-none");
    });
  }

  document.addEventListener("change", function (event) {
    const at = event.target;
    if (at.matches("input[type=radio][name$='.action']")) followChoice(at);
    if (at.matches("select[onchange='form.submit()']")) at.form.submit();
  });

  document.addEventListener("click", function (event) {
    const arrow = event.target.closest(".ordered-selection-field button[name]");
    if (arrow && window[ARROWS[arrow.name]]) {
      window[ARROWS[arrow.name]](arrow.closest(".ordered-selection-field").id);
    }
    const sure = event.target.closest("[confirm-message][onclick]");
    if (sure && !window.confirm(sure.getAttribute("confirm-message"))) event.preventDefault();
  });

  start(document);
  // forms also arrive in dialogs
  new MutationObserver(function (changes) {
    changes.forEach(function (change) {
      change.addedNodes.forEach(function (node) {
        if (node.nodeType === 1) start(node);
      });
    });
  }).observe(document.body, { childList: true, subtree: true });
})();
