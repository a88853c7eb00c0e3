// Applies the reader's choice of light or dark before the first paint; then wires the buttons that need script and wide tables.
(function (page) {
  var root = page.documentElement.dataset;
  try { root.theme = localStorage.theme || ''; } catch (refused) { /* private mode */ }

  function dark() {
    return root.theme ? root.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  }

  function wire(name, act) {
    page.querySelectorAll('[data-' + name + ']').forEach(function (button) {
      button.hidden = false;
      button.onclick = function () { act(button); };
    });
  }

  page.addEventListener('DOMContentLoaded', function () {
    wire('switch', function () {
      root.theme = dark() ? 'light' : 'dark';
      try { localStorage.theme = root.theme; } catch (refused) {}
    });
    if (navigator.clipboard) wire('copy', function (button) {
      navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = button.dataset.copied;
    });
  });
  // A table that scrolls sideways can be reached by the keyboard; only the style sheet tells whether it does.
  addEventListener('load', function () {
    page.querySelectorAll('.prose table').forEach(function (table) {
      if (table.scrollWidth > table.clientWidth) table.tabIndex = 0;
    });
  });
})(document);
