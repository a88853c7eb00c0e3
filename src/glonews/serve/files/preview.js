// The script of a preview: loads the page again when it has changed, changes style sheets in place, shows what is wrong.
(function () {
  'use strict';

  var version = document.currentScript.dataset.version;
  var line = null;
  var closedFor = '';

  // A tab in the background holds no connection: a browser opens only six to one address.
  function listen() {
    if (document.hidden) {
      if (line) line.close();
      line = null;
    } else if (!line) {
      line = new EventSource('/__glonews/events?at=' + encodeURIComponent(location.pathname) + '&version=' + version);
      line.addEventListener('reload', function () { location.reload(); });
      line.addEventListener('styles', function (event) { restyle(JSON.parse(event.data)); });
      line.addEventListener('problems', function (event) { show(JSON.parse(event.data), event.data); });
    }
  }

  function restyle(news) {
    version = news.version;
    document.querySelectorAll('link[rel~="stylesheet"]').forEach(function (old) {
      var address = news.styles[new URL(old.href).pathname];
      if (!address) return;
      var link = old.cloneNode();
      link.href = address;
      link.addEventListener('load', function () { old.remove(); });
      old.after(link);
    });
  }

  function make(name, kind, text) {
    var element = document.createElement(name);
    if (kind) element.className = kind;
    if (text) element.textContent = text;
    return element;
  }

  function show(board, text) {
    ['glonews-board', 'glonews-corner'].forEach(function (id) {
      var old = document.getElementById(id);
      if (old) old.remove();
    });
    if (!board.problems.length && !board.refused) { closedFor = ''; return; }
    var panel = make('section');
    panel.id = 'glonews-board';
    panel.setAttribute('role', 'region');
    panel.setAttribute('aria-label', board.title || board.refused);
    panel.setAttribute('aria-live', 'polite');
    panel.append(head(board, text), list(board.problems));
    var corner = make('button', '', board.title || board.refused);
    corner.id = 'glonews-corner';
    corner.type = 'button';
    corner.addEventListener('click', function () { closedFor = ''; turn(true); });
    document.body.append(panel, corner);
    turn(board.is_urgent && closedFor !== text);
  }

  function turn(open) {
    document.getElementById('glonews-board').hidden = !open;
    document.getElementById('glonews-corner').hidden = open;
  }

  function head(board, text) {
    var row = make('div', 'glonews-head');
    var close = make('button', '', board.close);
    close.type = 'button';
    close.addEventListener('click', function () { closedFor = text; turn(false); });
    row.append(make('h2', '', board.refused || board.title), close);
    return row;
  }

  function list(problems) {
    var items = make('ul', 'glonews-problems');
    problems.forEach(function (problem) {
      var item = make('li', 'glonews-' + problem.severity);
      var what = make('p');
      what.append(make('span', 'glonews-label', problem.label), ' ' + problem.message);
      item.append(make('p', 'glonews-place', problem.place), what);
      if (problem.excerpt.length) item.append(make('pre', '', problem.excerpt.join('\n')));
      if (problem.hint) item.append(make('p', '', problem.hint));
      items.append(item);
    });
    return items;
  }

  document.addEventListener('keydown', function (event) {
    var panel = document.getElementById('glonews-board');
    if (event.key === 'Escape' && panel && !panel.hidden) panel.querySelector('button').click();
  });
  document.addEventListener('visibilitychange', listen);
  listen();
})();
