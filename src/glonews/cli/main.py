"""The commands of ``glonews``. Heavy modules are imported by the command that needs them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import get_args

import click

from glonews import __version__
from glonews.cli.usage import SpokenGroup
from glonews.model.article import ArticleType

SITE = click.option(
    "--site", type=click.Path(file_okay=False, path_type=Path), default=Path("."), help="Folder that holds content/."
)
OUTPUT = click.option(
    "--output", type=click.Path(file_okay=False, path_type=Path), help="Folder of the published site (default: dist)."
)
NOW = click.option("--now", metavar="ISO", help="Build as of this instant (default: the present).")
JOBS = click.option("--jobs", type=click.IntRange(min=0), default=0, help="Processes (default: one a core).")
DRAFTS = click.option("--drafts", is_flag=True, help="Publish drafts, too.")
QUIET = click.option("--quiet", is_flag=True, help="Print problems only.")
LANGUAGE = click.option(
    "--language", type=click.Choice(["vi", "en"]), envvar="GLONEWS_LANGUAGE",
    help="Language of the messages (default: GLONEWS_LANGUAGE, else that of the paper).",
)  # fmt: skip

ARTICLE_TYPES = get_args(ArticleType)


@click.group(cls=SpokenGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="glonews")
def commands() -> None:
    """Build a newspaper from Markdown; the cost of a build follows the change, not the archive."""


@commands.command()
@SITE
@OUTPUT
@NOW
@JOBS
@DRAFTS
@click.option("--strict", is_flag=True, help="Fail on warnings.")
@click.option("--clean", is_flag=True, help="Forget what is known and empty the output folder first.")
@click.option("--dry-run", is_flag=True, help="Say what would be done, and do nothing.")
@click.option("--explain", metavar="PATH", help="Say why an output is or is not built, and what it shows.")
@click.option("--report", type=click.Path(dir_okay=False, path_type=Path), help="Write a JSON report to this file.")
@click.option(
    "--photo-seconds", type=click.FloatRange(min=0), metavar="N",
    help="Time for photos; AVIF files that do not fit are left to later builds.",
)  # fmt: skip
@LANGUAGE
@QUIET
def build(
    site: Path, output: Path | None, now: str | None, jobs: int, drafts: bool, strict: bool, clean: bool,
    dry_run: bool, explain: str | None, report: Path | None, photo_seconds: float | None, language: str | None,
    quiet: bool,
) -> None:  # fmt: skip
    """Bring the published site up to date with the sources."""
    from glonews.build.report import Request
    from glonews.cli.building import run_build, run_explain

    request = Request(
        site=site,
        output=output,
        now=_instant(now, site),
        jobs=jobs,
        drafts=drafts,
        clean=clean,
        dry_run=dry_run,
        photo_seconds=photo_seconds,
    )
    if explain:
        sys.exit(run_explain(request, explain.encode("utf-8", "replace").decode(), language))
    sys.exit(run_build(request, strict=strict, quiet=quiet, report_file=report, language=language))


@commands.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@SITE
@JOBS
@LANGUAGE
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    help="Check the published files of this folder instead.",
)
@click.option("--now", metavar="ISO", help="Check published files as of this instant (default: the present).")
@click.option("--changed", metavar="REV", is_flag=False, flag_value="HEAD", help="Only what differs from this commit.")
@click.option("--fix", is_flag=True, help="Correct in the files what can be corrected without changing what is said.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github", "gitlab", "sarif"]),
    default="text",
    help="Form of the answer (default: text).",
)
@click.option("--strict", is_flag=True, help="Exit with 1 when a warning stands, too.")
@QUIET
def check(
    files: tuple[Path, ...], site: Path, jobs: int, language: str | None, output: Path | None, now: str | None,
    changed: str | None, fix: bool, form: str, strict: bool, quiet: bool,
) -> None:  # fmt: skip
    """Say what is wrong with the content, of the whole site or of FILES and folders; publish nothing.

    With --output say which rules of feeds, sitemaps, structured data and pages the published files break.

    Exit codes: 0 no error, 1 an error stands (with --strict also a warning), 2 the check cannot be made.
    """
    from glonews.cli.checking import Asked, run_check

    if changed is not None and Path(changed).is_file():
        message = f'--changed takes a commit, and "{changed}" is a file; name the file alone, or write --changed=HEAD'
        raise click.UsageError(message)
    paths = tuple(_within(output or site, file) for file in files)
    asked = Asked(form=form, paths=paths, changed=changed, fix=fix, strict=strict, quiet=quiet, language=language)
    if output is None:
        if now is not None:
            raise click.UsageError("--now is for --output: content is checked as of the present")
        sys.exit(run_check(site, jobs, asked))
    if changed is not None or fix:
        raise click.UsageError("--changed and --fix are for content; published files are made anew by a build")
    from glonews.cli.gating import run_gate

    sys.exit(run_gate(site, output, _instant(now, site), jobs, asked))


def _within(folder: Path, file: Path) -> str:
    """Give a path relative to a folder; it may be given so, or from where the command is run."""
    if (folder / file).exists():
        file = folder / file
    elif not file.exists():
        raise click.BadParameter(f'there is no file "{file}"', param_hint="FILES")
    try:
        return file.resolve().relative_to(folder.resolve()).as_posix()
    except ValueError:
        raise click.BadParameter(f'"{file}" is no file of this site', param_hint="FILES") from None


@commands.command()
@click.argument("code", required=False)
@SITE
@LANGUAGE
def explain(code: str | None, site: Path, language: str | None) -> None:
    """Say what the CODE of a problem means, with an example of wrong and right; without CODE, list all."""
    from glonews.cli.handbook import run_explain

    sys.exit(run_explain(code, site, language))


@commands.command()
@click.argument(
    "name",
    type=click.Choice(["article", "page", "site", "categories", "authors", "tags", "series", "front"]),
    default="article",
)
@SITE
@LANGUAGE
@click.option("--write", is_flag=True, help="Write all schemas, and snippets for front matter, for VS Code.")
def schema(name: str, site: Path, language: str | None, write: bool) -> None:
    """Print the JSON Schema of a kind of file, with the names of this site."""
    from glonews.cli.schemas import run_schema, run_write

    sys.exit(run_write(site, language) if write else run_schema(name, site, language))


@commands.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@LANGUAGE
def init(folder: Path, language: str | None) -> None:
    """Start a new newspaper in FOLDER."""
    from glonews.cli.starting import run_init

    sys.exit(run_init(folder, language))


@commands.command()
@SITE
@OUTPUT
@NOW
@JOBS
@DRAFTS
@click.option("--report", type=click.Path(dir_okay=False, path_type=Path), help="Write a JSON report to this file.")
@LANGUAGE
def verify(
    site: Path, output: Path | None, now: str | None, jobs: int, drafts: bool, report: Path | None, language: str | None
) -> None:
    """Build clean beside the published site and report every byte that differs."""
    from glonews.build.report import Request
    from glonews.cli.verifying import run_verify

    request = Request(site=site, output=output, now=_instant(now, site), jobs=jobs, drafts=drafts)
    sys.exit(run_verify(request, given_now=now is not None, report_file=report, language=language))


@commands.command()
@SITE
@click.option("--now", metavar="ISO", help="Show the paper as of this instant (default: the present, which moves on).")
@JOBS
@click.option("--port", type=click.IntRange(0, 65535), default=8000, help="Port (default: 8000; 0 for a free one).")
@click.option(
    "--host",
    metavar="[ADDRESS]",
    is_flag=False,
    flag_value="",
    help="Serve other machines of the local network, too, such as a phone.",
)
@click.option("--open", "show", is_flag=True, help="Show the front page in the browser.")
@LANGUAGE
def serve(
    site: Path, now: str | None, jobs: int, port: int, host: str | None, show: bool, language: str | None
) -> None:
    """Show the paper with drafts and articles to come, and follow every save."""
    from glonews.cli.serving import Doors, run_serve
    from glonews.serve import Asked

    asked = Asked(site=site, now=None if now is None else _instant(now, site), jobs=jobs)
    sys.exit(run_serve(asked, Doors(port=port, host=host, open=show), language))


@commands.command()
@click.argument("words", nargs=-1, required=True, metavar="TITLE | author NAME | series NAME")
@SITE
@click.option("--now", metavar="ISO", help="Date of the article (default: the present).")
@click.option("--type", "form", type=click.Choice(ARTICLE_TYPES), default="news", help="Form of the story.")
@click.option("--category", default="", help="Path of names or slugs; at a terminal there is a list to choose from.")
@click.option("--author", "authors", multiple=True, help="Who signs; again for more (default: git's user, if known).")
@click.option("--tag", "tags", multiple=True, help="A keyword; again for more.")
@click.option("--in-series", "series", default="", help="Name of the series it belongs to.")
@click.option(
    "--photo", "photos", multiple=True, type=click.Path(dir_okay=False, path_type=Path),
    help="A picture to be copied beside it, with the caption and credit of its file; again for more.",
)  # fmt: skip
@click.option("--publish", is_flag=True, help="Not as a draft: the next build publishes it.")
@click.option("--edit", is_flag=True, help="Open it in $VISUAL or $EDITOR.")
@click.option("--role", default="", help="Of an author: what they do at the paper.")
@click.option("--real-name", default="", help="Of an author: the name in full.")
@click.option("--email", default="", help="Of an author: the address for readers.")
@click.option("--description", default="", help="Of a series: what stands above its parts.")
@LANGUAGE
def new(
    words: tuple[str, ...], site: Path, now: str | None, form: ArticleType, category: str, authors: tuple[str, ...],
    tags: tuple[str, ...], series: str, photos: tuple[Path, ...], publish: bool, edit: bool, role: str,
    real_name: str, email: str, description: str, language: str | None,
) -> None:  # fmt: skip
    """Begin an article called TITLE; or add a person to authors.yaml, a series to series.yaml."""
    from glonews.cli.drafting import Wishes, run_new

    more = {"real_name": real_name, "role": role, "email": email, "description": description}
    wishes = Wishes(
        now=_instant(now, site), type=form, category=category, authors=authors, tags=tags, series=series,
        photos=photos, publish=publish, edit=edit, more=more,
    )  # fmt: skip
    sys.exit(run_new(site, words, wishes, language))


def _instant(written: str | None, site: Path) -> int:
    """Read ``--now``; an instant without a zone is in the site's zone."""
    if written is None:
        import time

        return int(time.time())
    from zoneinfo import ZoneInfo

    from glonews.text.dates import names_zone, read_date

    found = read_date(written, ZoneInfo("UTC" if names_zone(written) else _zone_of(site)))
    if found is None:
        message = f'"{written}" is no instant; write it as 2026-01-31T08:00:00+07:00'
        raise click.BadParameter(message, param_hint="--now")
    return found[0]


def _zone_of(site: Path) -> str:
    from glonews.settings import read_settings  # deferred: it takes as long as all that comes before the scan

    file = site / "content" / "site.yaml"
    return read_settings("content/site.yaml", file.read_bytes() if file.is_file() else None)[0].timezone
