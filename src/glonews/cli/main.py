"""The commands of ``glonews``. Heavy modules are imported by the command that needs them."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

import click

from glonews import __version__

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


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
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
@QUIET
def build(
    site: Path, output: Path | None, now: str | None, jobs: int, drafts: bool, strict: bool, clean: bool,
    dry_run: bool, explain: str | None, report: Path | None, quiet: bool,
) -> None:  # fmt: skip
    """Bring the published site up to date with the sources."""
    from glonews.build.report import Request
    from glonews.cli.building import run_build, run_explain

    request = Request(
        site=site, output=output, now=_instant(now, site), jobs=jobs, drafts=drafts, clean=clean, dry_run=dry_run
    )
    if explain:
        sys.exit(run_explain(request, explain.encode("utf-8", "replace").decode()))
    sys.exit(run_build(request, strict=strict, quiet=quiet, report_file=report))


@commands.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def init(folder: Path) -> None:
    """Start a new newspaper in FOLDER."""
    from glonews.problems import GlonewsError
    from glonews.scaffold import make_site

    try:
        made = make_site(folder)
    except GlonewsError as error:
        click.echo(f"glonews: {error}", err=True)
        sys.exit(1)
    for path in made:
        click.echo(f"  {path}")
    click.echo(f"A new newspaper is in {folder}. Build it: glonews build --site {folder}")


@commands.command()
@SITE
@OUTPUT
@NOW
@JOBS
@DRAFTS
@click.option("--report", type=click.Path(dir_okay=False, path_type=Path), help="Write a JSON report to this file.")
def verify(site: Path, output: Path | None, now: str | None, jobs: int, drafts: bool, report: Path | None) -> None:
    """Build clean beside the published site and report every byte that differs."""
    from glonews.build.report import Request
    from glonews.cli.verifying import run_verify

    request = Request(site=site, output=output, now=_instant(now, site), jobs=jobs, drafts=drafts)
    sys.exit(run_verify(request, given_now=now is not None, report_file=report))


def _instant(written: str | None, site: Path) -> int:
    """Read ``--now``; an instant without a zone is in the site's zone."""
    if written is None:
        import time

        return int(time.time())
    from zoneinfo import ZoneInfo

    from glonews.settings import read_settings
    from glonews.text import read_date

    file = site / "content" / "site.yaml"
    settings, _ = read_settings("content/site.yaml", file.read_bytes() if file.is_file() else None)
    found = read_date(written, ZoneInfo(settings.timezone))
    if found is None:
        message = f'"{written}" is no instant; write it as 2026-01-31T08:00:00+07:00'
        raise click.BadParameter(message, param_hint="--now")
    return found[0]


def main() -> None:
    """Run the command line. A bug of glonews itself is told in one line; its traceback goes to a file."""
    # Nearly everything a build allocates is freed by counting; the collector only walks over what stays.
    gc.set_threshold(50_000, 20, 50)
    try:
        commands()
    except Exception as error:  # the last net: an editor is never shown a traceback
        from glonews.cli.bug import tell_of_bug

        sys.exit(tell_of_bug(error))
