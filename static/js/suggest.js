// Suggestions while somebody types into a search box: a combobox with a list (ARIA Authoring Practices), closed at first.
// Without this script the box is a plain form.
(() => {
  "use strict";
  const WAIT = 150;

  const setUp = (input) => {
    const list = document.getElementById(`${input.id}-suggestions`);
    const status = document.createElement("div");
    list.setAttribute("role", "listbox");
    status.className = "visually-hidden";
    status.setAttribute("role", "status");
    list.after(status);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", list.id);

    let timer;
    let latest = 0;
    let chosen = -1;

    const close = () => {
      list.hidden = true;
      chosen = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };

    const choose = (number) => {
      const options = [...list.children];
      chosen = number;
      options.forEach((option, at) => option.setAttribute("aria-selected", String(at === number)));
      if (number < 0) input.removeAttribute("aria-activedescendant");
      else {
        input.setAttribute("aria-activedescendant", options[number].id);
        options[number].scrollIntoView({ block: "nearest" });
      }
    };

    const show = (suggestions) => {
      list.replaceChildren(
        ...suggestions.map((each, at) => {
          const option = document.createElement("li");
          const name = document.createElement("span");
          const kind = document.createElement("small");
          option.id = `${list.id}-${at}`;
          option.setAttribute("role", "option");
          option.setAttribute("aria-selected", "false");
          option.dataset.address = each.address;
          name.textContent = each.name;
          kind.textContent = each.also ? `${each.kind}, ${each.also}` : each.kind;
          option.append(name, kind);
          return option;
        }),
      );
      chosen = -1;
      input.removeAttribute("aria-activedescendant");
      list.hidden = suggestions.length === 0;
      input.setAttribute("aria-expanded", String(suggestions.length > 0));
      status.textContent = suggestions.length === 1 ? "1 suggestion" : `${suggestions.length} suggestions`;
    };

    const ask = async () => {
      const typed = input.value.trim();
      const turn = ++latest;
      if (typed.length < 2) return close();
      try {
        const answer = await fetch(`${input.dataset.suggest}?q=${encodeURIComponent(typed)}`);
        const found = answer.ok ? (await answer.json()).suggestions : [];
        if (turn === latest && document.activeElement === input) show(found);
      } catch {
        close();
      }
    };

    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, WAIT);
    });
    input.addEventListener("keydown", (event) => {
      const count = list.hidden ? 0 : list.children.length;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (!count) return void ask();
        const step = event.key === "ArrowDown" ? 1 : -1;
        choose(chosen < 0 ? (step > 0 ? 0 : count - 1) : (chosen + step + count) % count);
      } else if (event.key === "Escape" && count) {
        event.preventDefault();
        close();
      } else if (event.key === "Enter" && count && chosen >= 0) {
        event.preventDefault();
        window.location.assign(list.children[chosen].dataset.address);
      }
    });
    list.addEventListener("mousedown", (event) => {
      const option = event.target.closest("[role=option]");
      if (!option) return;
      event.preventDefault();
      window.location.assign(option.dataset.address);
    });
    input.addEventListener("blur", () => {
      latest += 1;
      clearTimeout(timer);
      close();
    });
  };

  document.querySelectorAll("input[data-suggest]").forEach(setUp);
})();
