"""A Jinja environment that gives the same bytes sooner: partials in their place, words looked up once, plain calls.

It takes for granted that a template is right: attributes are there, and nothing asks for Jinja's context. Where that
does not hold it raises, without the place in the partial; the caller then renders with Jinja's own environment,
which decides. What it gives without raising is what Jinja's own would give; ``glonews verify`` holds the two against
each other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, MutableMapping
from keyword import iskeyword
from typing import Any

from jinja2 import Environment, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import TemplateModule
from jinja2.runtime import Context
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

try:
    from markupsafe._speedups import _escape_inner as _escaped
except ImportError:  # another version of MarkupSafe, or one without its part in C

    def _escaped(text: str, /) -> str:
        return str(escape(text))


def printed(value: object) -> str:
    """Give what a template prints for a value: ``escape`` without the mark, which the whole page gets anyway."""
    kind = type(value)
    if kind is str:
        return _escaped(value)  # type: ignore[arg-type]  # it is a str
    return value if kind is Markup else escape(value)  # type: ignore[return-value]  # a Markup is a str


class QuickTemplate(Template):
    """Imports of macros without the comparison of globals, which here are the same for every template."""

    site_attributes: tuple[str, ...]
    """What rendering it can read of ``site``; kept with the code, since finding out takes as long as compiling."""

    @classmethod
    def _from_namespace(
        cls, environment: Environment, namespace: MutableMapping[str, Any], globals: MutableMapping[str, Any]
    ) -> QuickTemplate:
        template: QuickTemplate = super()._from_namespace(environment, namespace, globals)  # type: ignore[assignment]  # it makes a ``cls``
        template.site_attributes = namespace["site_attributes"]
        return template

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        if self._module is None:
            self._module = self.make_module()
        return self._module


class _Generator(CodeGenerator):
    """Jinja's compiler with shorter code for what pages do most."""

    def write_commons(self) -> None:
        super().write_commons()
        self.writeline("printed = environment.printed")

    def visit_Block(self, node: nodes.Block, frame: Frame) -> None:
        """Give a block as one piece: passing on each of its pieces costs as much as making them."""
        if (frame.toplevel and self.extends_so_far) or node.scoped or node.required or frame.buffer is not None:
            super().visit_Block(node, frame)
            return
        self.writeline(f"yield concat(context.blocks[{node.name!r}][0]({self.get_context_ref()}))", node)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        if iskeyword(node.attr) or not node.attr.isidentifier():
            super().visit_Getattr(node, frame)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        """Call directly: no function of ours asks for the context."""
        if forward_caller or node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(")(")
        for argument in (*node.args, *(each for each in node.kwargs if not iskeyword(each.key))):
            self.visit(argument, frame)
            self.write(", ")
        if reserved := [each for each in node.kwargs if iskeyword(each.key)]:  # class='lead' is no Python
            self.write("**{")
            for each in reserved:
                self.write(f"{each.key!r}: ")
                self.visit(each.value, frame)
                self.write(", ")
            self.write("}")
        self.write(")")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("printed(")


class QuickEnvironment(Environment):
    """Remembers templates by name: none changes while a process lives, and a page asks for thirty of them."""

    template_class = QuickTemplate
    code_generator_class = _Generator
    printed = staticmethod(printed)
    site_attributes: Callable[[str], tuple[str, ...]]
    """What a template of this name can read of ``site``."""

    def get_template(
        self, name: str | Template, parent: str | None = None, globals: MutableMapping[str, Any] | None = None
    ) -> Template:
        remembered: dict[object, Template] = self.__dict__.setdefault("_remembered", {})
        found = remembered.get(name)
        if found is None:
            found = remembered[name] = super().get_template(name, parent, globals)
        return found

    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, defer_init: bool = False
    ) -> str:
        tree = _Partials(self, (name or "",)).visit(source)
        code = super()._generate(_Constants(self, tree).visit(tree), name, filename, defer_init)
        return f"{code}\nsite_attributes = {self.site_attributes(name or '')!r}\n"


class _Partials(NodeTransformer):
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
        placed = _Partials(self.environment, (*self.within, name)).visit(tree)
        return nodes.Scope(placed.body, lineno=node.lineno)


class _Constants(NodeTransformer):
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
