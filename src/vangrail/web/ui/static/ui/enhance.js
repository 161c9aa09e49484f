/* What a page does better with script. Without it everything works all the same. */
"use strict";
(() => {
  document.documentElement.dataset.script = "yes";

  const count = (field) => {
    const line = document.getElementById(field.id + "_count");
    if (!line) return;
    const left = Number(field.dataset.count) - Array.from(field.value).length;
    line.textContent = (left < 0 ? line.dataset.much : line.dataset.left).replace("{n}", Math.abs(left));
    line.toggleAttribute("data-over", left < 0);
  };

  const copy = async (button) => {
    const source = document.getElementById(button.dataset.copy);
    const line = button.parentElement.querySelector("[role=status]");
    try {
      await navigator.clipboard.writeText(source.value ?? source.innerText);
      line.textContent = button.dataset.done;
    } catch {
      line.textContent = button.dataset.failed;
    }
  };

  const begin = (root) => {
    root.querySelectorAll("form").forEach((form) => { form.noValidate = true; });
    root.querySelectorAll("[data-count]").forEach(count);
    const summary = root.querySelector("[data-focus]");
    if (summary) summary.focus();
  };

  document.addEventListener("input", (event) => { if (event.target.dataset.count) count(event.target); });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy]");
    if (button) copy(button);
    const link = event.target.closest(".error-summary a");
    const field = link && document.getElementById(link.hash.slice(1));
    if (field) { event.preventDefault(); field.focus(); field.closest(".field")?.scrollIntoView({ block: "nearest" }); }
  });
  document.addEventListener("keydown", (event) => { /* the menu of a phone closes like every menu */
    const menu = event.key === "Escape" && document.querySelector("details.menu[open]");
    if (menu) { menu.open = false; menu.querySelector("summary").focus(); }
  });
  document.addEventListener("htmx:load", (event) => { if (event.detail.elt !== document.body) begin(event.detail.elt); });
  begin(document);
})();
