"""Findings as a SARIF 2.1.0 log, which code hosts and editors read.

Lines and columns are those of an editor, counted in characters (``columnKind`` says so);
paths are given from the repository's root and percent-encoded.
"""

import hashlib
import re
from collections.abc import Sequence
from typing import Any

from publist import __version__
from publist.checks import Rule, known_by, rules
from publist.cli import console
from publist.cli.report import Located
from publist.cli.report._paths import uri
from publist.errors import Place, PublistError
from publist.store.document import Document
from publist.store.edits import Edit, Span

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "info": "note"}
LINKED = re.compile(r"\[([^\[\]]*)\]\(")
Json = dict[str, Any]


def show(found: Sequence[Located], failed: Sequence[PublistError] = ()) -> None:
    """Print one log with one run."""
    tool: Json = {
        "name": "publist",
        "version": __version__,
        "semanticVersion": __version__,
        "informationUri": "https://github.com/publist/publist",
        "rules": [_rule(one) for one in rules().values()],
    }
    call: Json = {"executionSuccessful": not failed}
    if failed:
        call["toolExecutionNotifications"] = [_refusal(one) for one in failed]
    run: Json = {
        "tool": {"driver": tool},
        "invocations": [call],
        "columnKind": "unicodeCodePoints",
        "results": [_result(one) for one in found],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    console.write_json(log)


def _rule(one: Rule) -> Json:
    return {
        "id": one.code,
        "name": one.name,
        "shortDescription": {"text": _message(one.summary)},
        "fullDescription": {"text": _message(one.section("Why") or one.summary)},
        "help": {"text": _message(one.page), "markdown": _message(one.manual)},
        "helpUri": one.address,
    }


def _result(one: Located) -> Json:
    finding, document = one.finding, one.document
    said = f"{finding.message}; {finding.fix}"
    known = "\n".join(known_by(document, finding))
    result: Json = {
        "ruleId": finding.code,
        "ruleIndex": list(rules()).index(finding.code),
        "level": LEVELS[finding.severity],
        "message": {"text": _message(said)},
        "locations": [_location(one.place, _region(document, finding.span))],
        "partialFingerprints": {
            "finding/v1": hashlib.sha256(known.encode()).hexdigest()
        },
    }
    if finding.edits:
        result["fixes"] = [_fix(document, finding.fix, finding.edits)]
    return result


def _location(place: Place, region: Json | None = None) -> Json:
    shown = {"artifactLocation": {"uri": uri(place.path)}}
    return {"physicalLocation": shown | ({"region": region} if region else {})}


def _region(document: Document, span: Span) -> Json:
    """Return the lines and columns of a span; the end is the place behind it."""
    start, end = document.place(span.start), document.place(span.end)
    names = ("startLine", "startColumn", "endLine", "endColumn")
    places = (start.line, start.column, end.line, end.column)
    return dict(zip(names, places, strict=True))


def _fix(document: Document, said: str, edits: Sequence[Edit]) -> Json:
    replacements = [
        {
            "deletedRegion": _region(document, edit.span),
            "insertedContent": {"text": edit.new},
        }
        for edit in edits
    ]
    shown = {"artifactLocation": {"uri": uri(document.path)}}
    change = shown | {"replacements": replacements}
    return {"description": {"text": _message(said)}, "artifactChanges": [change]}


def _refusal(error: PublistError) -> Json:
    """Return what tells that a list could not be read: its absence is no good news."""
    said: Json = {
        "level": "error",
        "message": {"text": _message(f"{error.what}; {error.fix}")},
    }
    if error.where:
        line, column = error.where.line, error.where.column
        region = {"startLine": line, "startColumn": max(column, 1)} if line else None
        said["locations"] = [_location(error.where, region)]
    return said


def _message(text: str) -> str:
    """Return text as the standard wants it: braces and brackets are signs there.

    ``{0}`` would be a placeholder (3.11.5), ``[words](1)`` a link (3.11.6).
    """
    doubled = text.replace("{", "{{").replace("}", "}}")
    return LINKED.sub(r"\\[\1\\](", doubled)
