"""Changes to the syntax tree of a template before it is compiled; they change nothing of what it prints."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from jinja2 import Environment, nodes
from jinja2.visitor import NodeTransformer


class Partials(NodeTransformer):
    """Puts included templates in the place of their ``include``, in a scope of their own."""

    def __init__(self, environment: Environment, within: tuple[str, ...]) -> None:
        self.environment = environment
        self.within = within

    def visit_Include(self, node: nodes.Include) -> nodes.Node:
        name = node.template.value if isinstance(node.template, nodes.Const) else None
        if not isinstance(name, str) or name in self.within or node.ignore_missing or not node.with_context:
            return node
        assert self.environment.loader is not None
        text, file, _ = self.environment.loader.get_source(self.environment, name)
        tree = self.environment.parse(text, name, file)
        if tree.find(nodes.Extends) or tree.find(nodes.Block):
            return node
        placed = Partials(self.environment, (*self.within, name)).visit(tree)
        return nodes.Scope(placed.body, lineno=node.lineno)


class Constants(NodeTransformer):
    """Puts words and addresses of static files in the place of calls that always give the same."""

    def __init__(self, environment: Environment, tree: nodes.Template) -> None:
        taken = set(_bound(tree))
        self.functions: dict[str, Callable[..., object]] = {
            name: environment.globals[name]  # type: ignore[misc]  # these are functions
            for name in ("_", "gettext", "asset")
            if name not in taken
        }

    def visit_Call(self, node: nodes.Call) -> nodes.Node:
        self.generic_visit(node)
        function = self.functions.get(node.node.name) if isinstance(node.node, nodes.Name) else None
        constant = all(isinstance(argument, nodes.Const) for argument in node.args)
        if function is None or not constant or node.kwargs or node.dyn_args or node.dyn_kwargs:
            return node
        try:
            value = function(*(argument.value for argument in node.args if isinstance(argument, nodes.Const)))
        except Exception:  # whatever it is, it belongs to the moment of rendering, with its place
            return node
        return nodes.Const(value, lineno=node.lineno)

    def visit_Output(self, node: nodes.Output) -> nodes.Node:
        """An ``if`` without ``else`` prints nothing when it fails: say so, instead of making an undefined value."""
        self.generic_visit(node)
        for part in node.nodes:
            if isinstance(part, nodes.CondExpr) and part.expr2 is None:
                part.expr2 = nodes.Const("", lineno=part.lineno)
        return node


def _bound(tree: nodes.Template) -> Iterator[str]:
    """Give the names that assignments, imports and macros of a template bind."""
    for each in tree.find_all((nodes.Name, nodes.Macro, nodes.Import, nodes.FromImport)):
        match each:
            case nodes.Name() if each.ctx != "load":
                yield each.name
            case nodes.Macro():
                yield each.name
            case nodes.Import():
                yield each.target
            case nodes.FromImport():
                yield from (name if isinstance(name, str) else name[1] for name in each.names)
