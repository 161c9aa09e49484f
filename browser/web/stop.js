/* Where the focus is, and whether that can be seen: nothing if all is well. */
() => {
  const node = document.activeElement;
  if (!node || node === document.body) return { end: true };
  const box = node.getClientRects()[0] ?? node.getBoundingClientRect(); /* a link may run over two lines */
  const name = `<${node.tagName.toLowerCase()}> ${(node.textContent || node.name || node.id || "").trim().slice(0, 40)}`;
  const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const style = getComputedStyle(node);
  const ringed = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const x = Math.min(Math.max(box.left + Math.min(box.width / 2, 8), 0), innerWidth - 1);
  const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 8), 0), innerHeight - 1);
  const top = document.elementFromPoint(x, y);
  const covered = inside && top && top !== node && !node.contains(top) && !top.contains(node) && !node.labels?.length;
  const fault = !inside ? "the focus is out of sight" : !ringed ? "the focus cannot be seen" : covered ? `the focus is covered by <${top.tagName}>` : "";
  return { end: false, fault: fault && `${fault}: ${name}`, first: node.matches(".skip"), main: !!node.closest("main") };
}
