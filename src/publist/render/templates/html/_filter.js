"use strict";
(() => {
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const main = document.querySelector("main");
  const entries = [...main.querySelectorAll(".clearfix, :scope > ol > li, :scope > ul > li, tbody > tr")]
    .map((element) => ({ element, text: fold(element.textContent) }));
  const form = document.querySelector(".filter");
  const input = form.querySelector("input");
  const output = form.querySelector("output");
  const show = () => {
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { element, text } of entries) {
      const fits = words.every((word) => text.includes(word));
      element.classList.toggle("unfit", !fits);
      shown += fits;
    }
    let heading = null;
    for (const block of main.children) {
      if (/^H[1-6]$/.test(block.tagName)) {
        heading = block;
        heading.classList.add("unfit");
      } else if (heading && block.querySelector(".clearfix:not(.unfit), li:not(.unfit), tbody > tr:not(.unfit)")) {
        heading.classList.remove("unfit");
      }
    }
    for (const block of main.querySelectorAll(".row, table")) {
      block.classList.toggle("unfit", !block.querySelector(".clearfix:not(.unfit), tbody > tr:not(.unfit)"));
    }
    output.value = `${shown} of ${entries.length}`;
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("input", show);
  form.hidden = false;
  show();
})();
