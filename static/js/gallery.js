// Photo stories: a button on every photo opens it over the whole screen, with arrow keys and swiping to the others.
(function (page) {
  var words = page.currentScript.dataset;
  var dialog = page.createElement('dialog');
  var strip = page.createElement('div');

  function button(name, act, parent) {
    var made = page.createElement('button');
    made.type = 'button';
    made.className = 'view-' + name;
    made.setAttribute('aria-label', words[name]);
    made.onclick = act;
    parent.append(made);
  }

  function turn(by) { strip.scrollLeft += by * strip.clientWidth; }

  function add(figure, at) {
    function open() {
      dialog.showModal();
      strip.focus();
      strip.scrollLeft = at * strip.clientWidth;
    }
    strip.append(figure.cloneNode(true));
    button('enlarge', open, figure);
    figure.querySelector('img').onclick = open;
  }

  dialog.className = 'view';
  strip.className = 'view-strip';
  strip.tabIndex = 0;
  [].filter.call(page.querySelectorAll('.article-body figure'), function (figure) {
    return figure.querySelector('img');
  }).forEach(add);
  dialog.append(strip);
  button('previous', turn.bind(null, -1), dialog);
  button('next', turn.bind(null, 1), dialog);
  button('close', dialog.close.bind(dialog), dialog);
  dialog.onkeydown = function (event) {
    var by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by) { event.preventDefault(); turn(by); }
  };
  page.body.append(dialog);
})(document);
