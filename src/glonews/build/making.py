"""Making outputs: for each candidate the inputs, the key, the decision, and where needed the bytes in their place."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from glonews.build.outcomes import Candidate, Outcome
from glonews.index.archive import Archive
from glonews.index.outputs import OutputRow, output_row, owner_of, paths_in_the_way
from glonews.model.entry import Address
from glonews.pages.kind import Press, Sheet
from glonews.plan.keys import key_of, verdict
from glonews.plan.kinds import KINDS, precedence_of_folder
from glonews.problems import Problem, TemplateFailure
from glonews.sources.naming import on_disk
from glonews.store.log import OutputLog
from glonews.store.writing import OutputFolder, content_digest

TEXTS, FILES = ("article", "page"), ("static", "media", "video")
"""Kinds whose key is the path of a source, with lines and without."""


class Maker:
    """Makes outputs in one process."""

    def __init__(
        self,
        archive: Archive,
        open_press: Callable[[], Press],
        digests: Mapping[str, str],
        output: OutputFolder,
        log: OutputLog,
        roots: Sequence[Path],
        *,
        dry: bool = False,
        bare: bool = False,
    ) -> None:
        self.archive = archive
        self._open_press = open_press
        self.digests = digests
        self.output = output
        self.log = log
        self.roots = roots
        self.dry = dry
        self.bare = bare
        """Nothing is published or recorded yet: there is nothing to look up, to compare with or to replace."""

    @cached_property
    def press(self) -> Press:
        """What renderers print with. A build in which nothing is rendered loads no templates."""
        return self._open_press()

    def make_all(self, candidates: Sequence[Candidate]) -> list[Outcome]:
        """Make the candidates one after the other; the failure of one does not touch the others."""
        connection = self.archive.connection
        if connection.in_transaction:
            return [self.make(candidate) for candidate in candidates]
        # One transaction for all reading: each of their own takes and gives back the locks of the file.
        connection.execute("BEGIN")
        try:
            return [self.make(candidate) for candidate in candidates]
        finally:
            connection.execute("COMMIT")

    def make(self, candidate: Candidate) -> Outcome:
        """Decide about one candidate and carry the decision out."""
        address = candidate.address
        stored = None if self.bare else output_row(self.archive.connection, address)
        sheet = self.sheet(address)
        key = key_of(sheet, self.digests[address.kind]) if sheet else b""
        errors = sheet is not None and any(problem.severity == "error" for problem in sheet.problems)
        decision = verdict(
            exists=sheet is not None,
            key=key,
            stored=stored.inputs if stored else None,
            stored_good=bool(stored and stored.good),
            has_errors=errors,
            damaged=candidate.damaged and self._is_damaged(stored),
        )
        problems = sheet.problems if sheet else ()
        if decision != "build" or sheet is None:
            return Outcome(address, decision, stored, stored.path if stored else "", False, problems, errors)
        if (rival := self._rival(candidate, sheet, stored)) and not self._is_the_same(address.kind, sheet):
            return Outcome(
                address, "hold", stored, "", False, (*problems, self._quarrel(rival, address, sheet)), failed=True
            )
        if self.dry:
            row = OutputRow(sheet.path, b"", key, 0, 0, not errors, candidate.reason)
            return Outcome(address, decision, row, stored.path if stored else "", True, problems, errors)
        return self._build(candidate, sheet, key, stored, errors)

    def sheet(self, address: Address) -> Sheet | None:
        """Give the inputs of an output, None when it must not exist."""
        return KINDS[address.kind].inputs(address, self.archive)

    def _rival(self, candidate: Candidate, sheet: Sheet, stored: OutputRow | None) -> Address | None:
        """Give the other output that has published at this place and still wants it.

        Also one that comes first, and whose file would have to be a folder of this one, or this one a folder of it.
        """
        if self.bare or (stored and stored.path == sheet.path and not candidate.damaged):
            return None
        connection, address = self.archive.connection, candidate.address
        for owner in owner_of(connection, sheet.path) if not stored or stored.path != sheet.path else ():
            if owner != address and self._wants(owner, sheet.path):
                return owner
        rank = precedence_of_folder(address)
        for former in paths_in_the_way(connection, sheet.path):
            for owner in owner_of(connection, former):
                if owner.kind in KINDS and precedence_of_folder(owner) < rank and self._wants(owner, former):
                    return owner
        return None

    def _build(self, candidate: Candidate, sheet: Sheet, key: bytes, stored: OutputRow | None, errors: bool) -> Outcome:
        address = candidate.address
        try:
            row, written = self._put(address.kind, sheet, key, stored, candidate.reason, good=not errors)
        except _Taken:
            return Outcome(address, "hold", failed=True, taken=sheet.path)
        except Exception as error:
            problem = _problem(error, address, sheet)
            if problem is None:
                raise
            # Without its key the file counts as out of date, even when the inputs become again what they were.
            held = stored._replace(inputs=b"") if stored else self._found(sheet.path, candidate.reason)
            return Outcome(address, "hold", held, "", False, (*sheet.problems, problem), True)
        return Outcome(address, "build", row, stored.path if stored else "", written, sheet.problems, errors)

    def _found(self, path: str, reason: str) -> OutputRow | None:
        """Adopt a file that was published before the index was lost, so that it stays until it can be made again."""
        state = self.output.state(path)
        return OutputRow(path, b"", b"", state.st_size, state.st_mtime_ns, 0, reason) if state else None

    def _put(
        self, kind: str, sheet: Sheet, key: bytes, stored: OutputRow | None, reason: str, *, good: bool
    ) -> tuple[OutputRow, bool]:
        """Bring the bytes to their place unless they are there; give the row and whether a file was written."""
        if ".." in sheet.path.split("/") or sheet.path.startswith("/"):
            raise OSError(errno.EPERM, "the address leaves the output folder")
        content = self._content(kind, sheet)
        digest = content_digest(content)
        if stored is None or stored.path != sheet.path:
            self.log.add(sheet.path)
        state = None if self.bare else self._same_file(sheet.path, content, digest, stored)
        written = state is None
        if state is None:
            state = self._create(sheet.path, content) if self.bare else self._write(sheet.path, content)
        return OutputRow(sheet.path, digest, key, state.st_size, state.st_mtime_ns, good, reason), written

    def _create(self, path: str, content: bytes) -> os.stat_result:
        try:
            return self.output.create(path, content)
        except (NotADirectoryError, FileExistsError, IsADirectoryError):
            raise _Taken from None

    def _write(self, path: str, content: bytes) -> os.stat_result:
        try:
            return self.output.write(path, content)
        except (NotADirectoryError, FileExistsError, IsADirectoryError):
            # A file became a folder, or a folder a file. What is wanted no more must not stand in the way.
            is_taken = False
            for former in paths_in_the_way(self.archive.connection, path):
                if any(self._wants(owner, former) for owner in owner_of(self.archive.connection, former)):
                    is_taken = True
                else:
                    self.output.remove(former)
            if is_taken:
                raise _Taken from None
            return self.output.write(path, content)

    def _wants(self, owner: Address, path: str) -> bool:
        wanted = KINDS[owner.kind].inputs(owner, self.archive) if owner.kind in KINDS else None
        return wanted is not None and wanted.path == path

    def _quarrel(self, rival: Address, address: Address, sheet: Sheet) -> Problem:
        """Say which two outputs want one place, or that one wants a file where another needs a folder."""
        if self._wants(rival, sheet.path):
            return self.quarrel(rival, address, sheet)
        message = f"/{sheet.path} cannot be published beside {rival}: one is a folder there"
        hint = "give it another name; what comes first stays as it is"
        return Problem(*place_of(address, sheet), "same-output", "error", message, hint)

    def quarrel(self, rival: Address, address: Address, sheet: Sheet) -> Problem:
        """Say which two outputs want one place, at the source of the one that came later."""
        return quarrel(rival, address, sheet)

    def _is_the_same(self, kind: str, sheet: Sheet) -> bool:
        """Say whether the file in place has the bytes of this output: then nobody minds whose it is."""
        there = self.output.read(sheet.path)
        try:
            return there is not None and there == self._content(kind, sheet)
        except Exception as error:
            if not _is_failure(error):
                raise
            return False

    def _content(self, kind: str, sheet: Sheet) -> bytes:
        if sheet.copy_of:
            files = (Path(on_disk(root, sheet.copy_of)) for root in self.roots)
            found = next((file for file in files if file.is_file()), None)
            if found is None:
                raise OSError(errno.ENOENT, "the source file is gone")
            return found.read_bytes()
        content = KINDS[kind].render(sheet, self.press)
        return content if isinstance(content, bytes) else content.encode("utf-8", "xmlcharrefreplace")

    def _same_file(self, path: str, content: bytes, digest: bytes, stored: OutputRow | None) -> os.stat_result | None:
        """Give the state of the file in place when it already holds these bytes."""
        state = self.output.state(path)
        if state is None or state.st_size != len(content):
            return None
        if stored and stored.path == path and stored.mtime_ns == state.st_mtime_ns:
            return state if stored.digest == digest else None
        return state if self.output.read(path) == content else None

    def _is_damaged(self, stored: OutputRow | None) -> bool:
        """Say whether the file of a row is gone or holds other bytes."""
        if stored is None:
            return False
        state = self.output.state(stored.path)
        if state is None or state.st_size != stored.size:
            return True
        content = self.output.read(stored.path) if state.st_mtime_ns != stored.mtime_ns else None
        return content is not None and content_digest(content) != stored.digest


class _Taken(Exception):
    """Another output has been written to this place, or to one that must be a folder, or within this one."""


def quarrel(rival: Address, address: Address, sheet: Sheet) -> Problem:
    """Say which two outputs want one place, at a source that can be changed if there is one, best at the second's."""
    texts = (each for each in (address, rival) if each.kind in TEXTS)
    place = place_of(next(texts, address), sheet)
    return Problem(
        *place, "same-output", "error", f"{rival} and {address} want the same address, /{sheet.path}",
        "give one another slug; what is published stays as it is",
    )  # fmt: skip


def place_of(address: Address, sheet: Sheet) -> tuple[str, int, int]:
    """Give where an editor finds what an output is made of."""
    if address.kind in TEXTS:
        return address.key, 1, 1
    return address.key if address.kind in FILES else sheet.path, 0, 0


def _is_failure(error: Exception) -> bool:
    """Say whether it is a failure of this output, of which an editor or designer is told, and no bug of ours."""
    if isinstance(error, (TemplateFailure, OSError)):
        return True
    from glonews.templates.failure import TEMPLATE_ERRORS  # deferred: it loads Jinja, and hardly anything fails

    return isinstance(error, TEMPLATE_ERRORS)


def _problem(error: Exception, address: Address, sheet: Sheet) -> Problem | None:
    """Say what went wrong; None when it is a bug of ours."""
    if not _is_failure(error):
        return None
    if isinstance(error, TemplateFailure):
        return error.problem
    if isinstance(error, OSError):
        return Problem(
            sheet.path, 0, 0, "cannot-write", "error", f"the file cannot be written: {error.strerror}",
            "the next build tries again; what is published stays as it is",
        )  # fmt: skip
    from glonews.templates.failure import failure

    return failure(KINDS[address.kind].templates[0], error).problem
