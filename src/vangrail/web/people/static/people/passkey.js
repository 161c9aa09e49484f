/* Passkeys: turns the server's question into the browser's, and the browser's answer into a form. Without script these forms stay hidden. */
(() => {
  "use strict";
  if (!window.PublicKeyCredential) return;

  const bytes = (text) => {
    const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(plain, (sign) => sign.charCodeAt(0));
  };
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const credentials = (list) => (list || []).map((one) => ({ ...one, id: bytes(one.id) }));

  const question = (asked, kind) => {
    const options = { ...asked.publicKey, challenge: bytes(asked.publicKey.challenge) };
    if (kind === "create") {
      options.user = { ...options.user, id: bytes(options.user.id) };
      options.excludeCredentials = credentials(options.excludeCredentials);
    } else {
      options.allowCredentials = credentials(options.allowCredentials);
    }
    return { publicKey: options };
  };

  const answer = (made) => {
    const response = { clientDataJSON: text(made.response.clientDataJSON) };
    for (const name of ["attestationObject", "authenticatorData", "signature", "userHandle"]) {
      if (made.response[name]) response[name] = text(made.response[name]);
    }
    return {
      id: made.id,
      rawId: text(made.rawId),
      type: made.type,
      authenticatorAttachment: made.authenticatorAttachment || undefined,
      clientExtensionResults: made.getClientExtensionResults(),
      response,
    };
  };

  const asked = async (form) => {
    if (form.dataset.optionsIn) return JSON.parse(document.getElementById(form.dataset.optionsIn).textContent);
    const reply = await fetch(form.dataset.options, { headers: { Accept: "application/json" } });
    return reply.json();
  };

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const kind = form.dataset.passkey;
      try {
        const made = await navigator.credentials[kind](question(await asked(form), kind));
        form.elements.credential.value = JSON.stringify(answer(made));
        form.submit();
      } catch {
        form.querySelector("[role=status]").textContent = form.querySelector("[data-failed]").content.textContent;
      }
    });
  }
})();
