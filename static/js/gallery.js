// Photo stories: a button on every photo opens it over the whole screen, with arrow keys and swiping to the others.
(function (page) {
  var words = page.currentScript.dataset;
  var dialog = page.createElement('dialog');
  var strip = page.createElement('div');
  var place = page.createElement('p');
  var figures = [].filter.call(page.querySelectorAll('.article-body figure'), function (figure) {
    return figure.querySelector('img');
  });

  function button(name, act, parent) {
    var made = page.createElement('button');
    made.type = 'button';
    made.className = 'view-' + name;
    made.setAttribute('aria-label', words[name]);
    made.onclick = act;
    parent.append(made);
  }

  function shown() { return Math.round(strip.scrollLeft / strip.clientWidth); }

  function say() { place.textContent = shown() + 1 + ' / ' + figures.length; }

  function show(at) {
    strip.scrollTo({ left: Math.max(0, Math.min(at, figures.length - 1)) * strip.clientWidth, behavior: 'instant' });
    say();
  }

  function turn(by) { show(shown() + by); }

  function add(figure, at) {
    function open() {
      dialog.showModal();
      strip.focus();
      show(at);
    }
    strip.append(figure.cloneNode(true));
    button('enlarge', open, figure);
    figure.querySelector('img').onclick = open;
  }

  dialog.className = 'view';
  dialog.setAttribute('aria-label', words.photos);
  strip.className = 'view-strip';
  strip.tabIndex = 0;
  strip.setAttribute('role', 'group');
  strip.setAttribute('aria-label', words.photos);
  strip.onscroll = say;
  place.className = 'view-place';
  place.setAttribute('aria-live', 'polite');
  figures.forEach(add);
  dialog.append(strip, place);
  button('previous', turn.bind(null, -1), dialog);
  button('next', turn.bind(null, 1), dialog);
  button('close', dialog.close.bind(dialog), dialog);
  dialog.onkeydown = function (event) {
    var at = { ArrowLeft: shown() - 1, ArrowRight: shown() + 1, Home: 0, End: figures.length }[event.key];
    if (at !== undefined) { event.preventDefault(); show(at); }
  };
  page.body.append(dialog);
})(document);
