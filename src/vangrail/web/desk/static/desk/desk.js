/* The board with script: keys that press what can be seen, updates that can be paused, and a word about what changed. */
"use strict";
(() => {
  const desk = document.getElementById("desk");
  if (!desk) return;
  const status = document.getElementById("board-status");
  const pause = desk.querySelector("[data-pause]");
  const live = () => document.getElementById("board-live");
  const items = () => [...desk.querySelectorAll("[data-item]")];
  let said = live()?.dataset.said, paused = false;

  const chosen = () => document.activeElement?.closest("[data-item]");
  const move = (step) => {
    const all = items();
    const place = all.indexOf(chosen());
    const next = all[place < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(place + step, 0), all.length - 1)];
    next?.querySelector("a")?.focus();
  };
  const press = (key) => (chosen() ?? (desk.querySelector("[data-item]") ? null : desk))?.querySelector(`[data-key="${key}"]`)?.click();
  const help = () => {
    const list = document.getElementById("board-keys");
    if (!list) return;
    list.open = !list.open;
    if (list.open) list.querySelector("summary").focus();
  };
  const toggle = () => {
    paused = !paused;
    const words = pause.textContent;
    pause.textContent = pause.dataset.resume;
    pause.dataset.resume = words;
    pause.setAttribute("data-paused", paused ? "yes" : "no");
    status.textContent = paused ? "" : live()?.dataset.said ?? "";
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    const arrows = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in arrows && chosen()) { event.preventDefault(); move(arrows[event.key]); return; }
    if (desk.dataset.keys !== "on") return;
    const does = { j: () => move(1), k: () => move(-1), "?": help, p: () => pause && toggle() };
    if (event.key in does) { event.preventDefault(); does[event.key](); }
    else if (/^[a-z]$/.test(event.key)) press(event.key);
  });
  pause?.addEventListener("click", toggle);

  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.detail.elt === live() && (paused || document.hidden)) event.preventDefault();
  });
  document.addEventListener("htmx:afterSettle", () => {
    const now = live()?.dataset.said;
    if (now && now !== said) status.textContent = now;
    said = now;
  });
})();
