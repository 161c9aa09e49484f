/* What a page must be for everybody, as a list of faults. Run inside the page, at the width that it has. */
() => {
  const faults = [];
  const shown = (node) => node.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && node.getClientRects().length > 0;
  const name = (node) => `<${node.tagName.toLowerCase()}> ${(node.textContent || node.name || node.id || "").trim().slice(0, 50)}`;
  const width = document.documentElement.clientWidth;

  if (document.documentElement.scrollWidth > width + 1) {
    const wide = [...document.querySelectorAll("body *")].find((node) => shown(node) && node.getBoundingClientRect().right > width + 1 && !node.closest(".table-scroll, .skip"));
    faults.push(`scrolls sideways at ${width}: ${wide ? wide.outerHTML.slice(0, 120) : "?"}`);
  }
  if (!document.documentElement.lang) faults.push("has no language");
  if (!document.title.replace(/^[ ·]+/, "").split("·")[0].trim() || document.title.startsWith(" ·")) faults.push(`has no title: ${document.title}`);
  const heads = [...document.querySelectorAll("h1")].filter(shown);
  if (heads.length !== 1) faults.push(`has ${heads.length} h1`);

  /* A link inside a sentence may be as high as its line; everything else can be hit with a thumb. */
  const inSentence = (node) => [...node.parentElement.childNodes].some((each) => each.nodeType === 3 && each.textContent.trim().length > 1);
  for (const node of document.querySelectorAll("a[href], button, summary, select, textarea, input:not([type=hidden])")) {
    if (!shown(node) || node.closest(".skip, .honey")) continue;
    const box = node.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1) continue;
    const small = node.matches("a:not(.button), input[type=checkbox], input[type=radio]");
    if (node.matches("a") && inSentence(node)) continue;
    const least = small ? 24 : 44;
    if (box.height < least - .5) faults.push(`target of ${Math.round(box.height)} px, at least ${least}: ${name(node)}`);
  }
  for (const form of document.querySelectorAll("main form")) {
    if (!form.querySelector("button:not([type=button]), input[type=submit]") && !document.querySelector(`button[form="${form.id}"]`)) faults.push(`a form that cannot be sent without script: ${form.action}`);
  }
  return faults;
}
