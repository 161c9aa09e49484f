/* What the check does better with script. Nothing is stored, and nothing but the form is sent. */
"use strict";
(() => {
  const worker = document.currentScript.dataset.worker;
  if (worker && "serviceWorker" in navigator && window.isSecureContext) navigator.serviceWorker.register(worker).catch(() => {});

  /* An answer that is on its way or there already is not asked for again: what somebody opened below it stays open. */
  let asked = "";
  const state = () => {
    const given = new FormData(document.getElementById("check"));
    ["picture", "csrfmiddlewaretoken"].forEach((name) => given.delete(name));
    return new URLSearchParams(given).toString();
  };
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.detail.target?.id !== "answer") return;
    const now = state();
    if (event.detail.elt.id === "check" && now === asked) event.preventDefault();
    else asked = now;
  });
  ["htmx:responseError", "htmx:sendError"].forEach((name) => document.addEventListener(name, () => { asked = ""; }));

  let bell;
  const sleep = (button) => {
    const box = button.closest("[data-sleep]");
    const line = box.querySelector(".sleep-line");
    const until = Date.now() + Number(button.dataset.minutes) * 60000;
    const show = () => {
      const left = Math.ceil((until - Date.now()) / 60000);
      if (left > 0) {
        line.textContent = box.dataset.left.replace("{n}", left >= 60 ? Math.floor(left / 60) + " h " + String(left % 60).padStart(2, "0") : left + " min");
        return;
      }
      clearInterval(bell);
      line.textContent = box.dataset.ready;
      document.title = "⏰ " + document.title;
    };
    clearInterval(bell);
    bell = setInterval(show, 15000);
    show();
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-minutes]");
    if (button) sleep(button);
  });
  window.addEventListener("pagehide", () => { document.getElementById("check")?.reset(); });
})();
