"""A Jinja environment that gives the same bytes sooner: partials in their place, words looked up once, plain calls.

It takes for granted that a template is right: attributes are there, and nothing asks for Jinja's context. Where that
does not hold it raises, without the place in the partial; the caller then renders with Jinja's own environment,
which decides. What it gives without raising is what Jinja's own would give; ``glonews verify`` holds the two against
each other.
"""

from __future__ import annotations

from collections.abc import Callable, MutableMapping, Sequence
from keyword import iskeyword
from typing import Any

from jinja2 import Environment, Template, nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.runtime import Context, Macro
from jinja2.utils import missing
from markupsafe import Markup, escape

from glonews.templates.trees import Constants, Partials

try:
    from markupsafe._speedups import _escape_inner as _escaped
except ImportError:  # another version of MarkupSafe, or one without its part in C

    def _escaped(text: str, /) -> str:
        return str(escape(text))


new_text: Callable[[type[Markup], str], Markup] = str.__new__


def printed(value: object) -> str:
    """Give what a template prints for a value: ``escape`` without the mark, which the whole page gets anyway."""
    kind = type(value)
    if kind is str:
        return _escaped(value)  # type: ignore[arg-type]  # it is a str
    if kind is int:
        return str(value)
    return value if kind is Markup else escape(value)  # type: ignore[return-value]  # a Markup is a str


class _Names(dict[str, Any]):
    """All names of a rendering in one dictionary: asked a hundred times a page."""

    def __missing__(self, name: str) -> object:
        return missing


class QuickContext(Context):
    """Names that are looked up in one place, without a function of Python in between."""

    def __init__(self, environment: Environment, parent: dict[str, Any], *others: Any, **more: Any) -> None:
        super().__init__(environment, parent, *others, **more)
        self.vars = _Names(parent)
        self.resolve_or_missing = self.vars.__getitem__  # type: ignore[assignment,method-assign]  # does the same


class QuickTemplate(Template):
    """Starts rendering sooner."""

    site_attributes: tuple[str, ...]
    """What rendering it can read of ``site``; kept with the code, since finding out takes as long as compiling."""

    @classmethod
    def _from_namespace(
        cls, environment: Environment, namespace: MutableMapping[str, Any], globals: MutableMapping[str, Any]
    ) -> QuickTemplate:
        # A plain dictionary is copied for each page in a twentieth of the time.
        template: QuickTemplate = super()._from_namespace(environment, namespace, dict(globals))  # type: ignore[assignment]  # it makes a ``cls``
        template.site_attributes = namespace["site_attributes"]
        return template

    def render(self, **names: Any) -> str:
        """Render it; what fails is rendered again, so that nobody needs a traceback with lines of the template."""
        return "".join(self.root_render_func(self.new_context(names)))


class _Generator(CodeGenerator):
    """Jinja's compiler with shorter code for what pages do most."""

    def write_commons(self) -> None:
        super().write_commons()
        self.writeline("escaped, printed = environment.escaped, environment.printed")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        node = macro_ref.node
        name, arguments = getattr(node, "name", None), tuple(argument.name for argument in node.args)
        unusual = (macro_ref.accesses_kwargs, macro_ref.accesses_varargs, macro_ref.accesses_caller)
        self.write(f"environment.macro(macro, {name!r}, {arguments!r}, {unusual!r}, context.eval_ctx.autoescape)")

    def visit_Block(self, node: nodes.Block, frame: Frame) -> None:
        """Give a block as one piece: passing on each of its pieces costs as much as making them."""
        if (frame.toplevel and self.extends_so_far) or node.scoped or node.required or frame.buffer is not None:
            super().visit_Block(node, frame)
            return
        self.writeline(f"yield concat(context.blocks[{node.name!r}][0]({self.get_context_ref()}))", node)

    def visit_FromImport(self, node: nodes.FromImport, frame: Frame) -> None:
        """Look macros up once: they are the same on all pages, since they see nothing of the page."""
        if node.with_context or not isinstance(node.template, nodes.Const):
            super().visit_FromImport(node, frame)
            return
        for each in node.names:
            name, alias = each if isinstance(each, tuple) else (each, each)
            place = frame.symbols.ref(alias)
            self.writeline(f"{place} = environment.imported({node.template.value!r}, {name!r})", node)
            if frame.toplevel:
                self.writeline(f"context.vars[{alias!r}] = {place}")
                self.writeline(f"context.exported_vars.discard({alias!r})")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        if iskeyword(node.attr) or not node.attr.isidentifier():
            super().visit_Getattr(node, frame)
        elif isinstance(node.node, nodes.Name):  # what is missing has no attributes either
            self.write(f"{frame.symbols.ref(node.node.name)}.{node.attr}")
        else:
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
        if _is_escaped(frame, finalize):
            self.write("(escaped(shown) if type(shown := ")
        else:
            super()._output_child_pre(node, frame, finalize)

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if _is_escaped(frame, finalize):
            self.write(") is str else printed(shown))")
        else:
            super()._output_child_post(node, frame, finalize)


def _is_escaped(frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> bool:
    return bool(frame.eval_ctx.autoescape) and not frame.eval_ctx.volatile and finalize.src is None


class QuickEnvironment(Environment):
    """Remembers templates by name: none changes while a process lives, and a page asks for thirty of them."""

    template_class = QuickTemplate
    context_class = QuickContext
    code_generator_class = _Generator
    escaped = staticmethod(_escaped)
    printed = staticmethod(printed)
    site_attributes: Callable[[str], tuple[str, ...]]
    """What a template of this name can read of ``site``."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._remembered: dict[object, Template] = {}
        self._imports: dict[tuple[str, str], object] = {}

    def get_template(
        self, name: str | Template, parent: str | None = None, globals: MutableMapping[str, Any] | None = None
    ) -> Template:
        found = self._remembered.get(name)
        if found is None:
            found = self._remembered[name] = super().get_template(name, parent, globals)
        return found

    def macro(
        self, body: Callable[..., str], name: str, arguments: Sequence[str], unusual: tuple[bool, bool, bool],
        autoescape: bool,
    ) -> Callable[..., str]:  # fmt: skip
        """Give a macro as a function, unless it asks for a caller or for arguments that it does not name.

        An object that can be called takes longer to call than most macros take to run, and so does ``Markup(text)``.
        """
        if any(unusual) or not autoescape:
            return Macro(self, body, name, list(arguments), *unusual, autoescape)
        count = len(arguments)

        def call(*given: object, **named: object) -> str:
            if len(given) != count:
                given = (*given, *[named.pop(name, missing) for name in arguments[len(given) :]])
            if named or len(given) != count:
                raise TypeError(f"the macro {name} takes other arguments")
            return new_text(Markup, body(*given))

        return call

    def imported(self, template: str, name: str) -> object:
        """Give a macro or value of a template that is imported without context."""
        found = self._imports.get((template, name))
        if found is None:
            module = self.get_template(template)._get_default_module()
            found = self._imports[template, name] = getattr(module, name)
        return found

    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, defer_init: bool = False
    ) -> str:
        tree = Partials(self, (name or "",)).visit(source)
        code = super()._generate(Constants(self, tree).visit(tree), name, filename, defer_init)
        return f"{code}\nsite_attributes = {self.site_attributes(name or '')!r}\n"
