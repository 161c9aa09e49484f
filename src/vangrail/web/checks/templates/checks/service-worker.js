{% load static %}/* Keeps the page that is shown without a network, and its look. Nothing that somebody types or gets is kept. */
"use strict";
const KEPT = "offline-1";
const OFFLINE = "{% url "checks:offline" %}";
const LOOK = ["{% static "ui/reset.css" %}", "{% static "ui/tokens.css" %}", "{% static "ui/base.css" %}", "{% static "ui/frame.css" %}", "{% static "ui/components.css" %}"];
self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(KEPT).then((kept) => kept.addAll([OFFLINE, ...LOOK])).then(() => self.skipWaiting()));
});
self.addEventListener("activate", (event) => {
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter((name) => name !== KEPT).map((name) => caches.delete(name)))));
});
self.addEventListener("fetch", (event) => {
  const request = event.request;
  if (request.method !== "GET") return;
  if (request.mode === "navigate") event.respondWith(fetch(request).catch(() => caches.match(OFFLINE)));
  else if (LOOK.includes(request.url.slice(self.location.origin.length))) event.respondWith(fetch(request).catch(() => caches.match(request)));
});
