"use strict";
(() => {
  // Stands before the page's own content, so that no broken page can keep it from running.
  const bar = document.querySelector(".preview");
  const said = bar.querySelector("p");
  const words = said.textContent;
  const places = ".well, li, td, article, section, p, div";
  const filter = () => document.querySelector("#filter");

  // Each note beside every card of its entry; what has no card stays above.
  const place = (note, mark) => {
    const card = mark.closest(places) ?? mark.parentElement;
    let notes = card.querySelector(":scope > .notes");
    if (!notes) {
      notes = document.createElement("ul");
      notes.className = "notes";
      card.append(notes);
    }
    notes.append(note.cloneNode(true));
  };

  // What the reader typed and where they were outlives a reload.
  const held = JSON.parse(sessionStorage.getItem("publist") ?? "null");
  sessionStorage.removeItem("publist");
  if (held) {
    addEventListener("load", () => scrollTo(0, held.at));
  }

  addEventListener("DOMContentLoaded", () => {
    if (held?.typed && filter()) {
      filter().value = held.typed;
      filter().dispatchEvent(new Event("input"));
    }
    for (const note of bar.querySelectorAll("li")) {
      const marks = document.querySelectorAll(`data[value="${note.dataset.entry}"]`);
      marks.forEach((mark) => place(note, mark));
      if (marks.length) {
        note.remove();
      }
    }
  });

  const news = new EventSource("/events");
  news.onopen = () => {
    bar.classList.remove("ended");
    said.textContent = words;
  };
  news.onerror = () => {
    bar.classList.add("ended");
    said.textContent = "The preview has ended; this page stays as it was.";
  };
  news.onmessage = (message) => {
    if (message.data !== bar.dataset.version) {
      news.close();
      const now = { typed: filter()?.value, at: scrollY };
      sessionStorage.setItem("publist", JSON.stringify(now));
      location.reload();
    }
  };
})();
