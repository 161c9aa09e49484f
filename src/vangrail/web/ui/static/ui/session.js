/* Says in time that a session ends, and lets it begin anew. Nothing is stored. */
"use strict";
(() => {
  const box = document.querySelector("[data-session]");
  if (!box) return;
  const warn = 120;
  let timer;
  const wait = (seconds) => {
    clearTimeout(timer);
    timer = setTimeout(() => { box.hidden = false; box.querySelector("button").focus(); }, Math.min(Math.max(seconds - warn, 1) * 1000, 2 ** 31 - 1));
  };
  box.querySelector("form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const answer = await fetch(box.dataset.keep, { method: "POST", body: new FormData(event.target), redirect: "error" }).catch(() => null);
    if (!answer || !answer.ok) { event.target.submit(); return; }
    box.hidden = true;
    wait(Number(box.dataset.session));
  });
  wait(Number(box.dataset.session));
})();
