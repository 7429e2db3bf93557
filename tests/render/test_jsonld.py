"""JSON-LD: terms of schema.org only, the required ones always, safe inside a page."""

import json
from typing import Any

import pytest
from rdflib import SDO, Graph, Literal, URIRef
from rdflib.namespace import RDF
from rdflib.term import Node
from tests.render.entries import NEXT, items
from tests.render.hostile import VALUES, hostile

from publist import render

OPTIONS = render.Options(site_address="https://lab.org")
WORKS = {SDO.ScholarlyArticle, SDO.Book, SDO.Chapter, SDO.Thesis, SDO.Report}


def nodes(*entries: dict[str, Any]) -> list[dict[str, Any]]:
    text = render.render("jsonld", items(*entries), OPTIONS)
    found: list[dict[str, Any]] = json.loads(text)["@graph"]
    return found


def test_an_article() -> None:
    entry = {
        "title": "Folded <i>E. coli</i>",
        "authors": "L. Wu*, The Group Collaboration",
        "journal": "Nature",
        "volume": 571,
        "number": 3,
        "pages": "541-549",
        "month": "July",
        "doi": "10.1000/x",
        "image": "a.png",
        "description": "How it folds.",
        "link": {"url": "/folded", "display": "Nature (2024)"},
    }
    assert nodes(entry) == [
        {
            "@type": "ScholarlyArticle",
            "name": "Folded E. coli",
            "headline": "Folded E. coli",
            "author": [
                {
                    "@type": "Person",
                    "name": "L. Wu",
                    "givenName": "L.",
                    "familyName": "Wu",
                },
                {"@type": "Organization", "name": "The Group Collaboration"},
            ],
            "datePublished": "2024-07",
            "isPartOf": {
                "@type": "PublicationIssue",
                "issueNumber": "3",
                "isPartOf": {
                    "@type": "PublicationVolume",
                    "volumeNumber": "571",
                    "isPartOf": {"@type": "Periodical", "name": "Nature"},
                },
            },
            "pagination": "541–549",
            "identifier": [
                {"@type": "PropertyValue", "propertyID": "DOI", "value": "10.1000/x"}
            ],
            "url": "https://lab.org/folded",
            "sameAs": ["https://doi.org/10.1000/x"],
            "image": "https://lab.org/images/pubpic/a.png",
            "description": "How it folds.",
        }
    ]


KINDS = [
    pytest.param({"type": "phd thesis"}, "Thesis", id="thesis"),
    pytest.param({"type": "book"}, "Book", id="book"),
    pytest.param({"type": "chapter", "booktitle": "B"}, "Chapter", id="chapter"),
    pytest.param({"type": "report"}, "Report", id="report"),
    pytest.param({"booktitle": "ICML"}, "ScholarlyArticle", id="conference paper"),
    pytest.param({}, "ScholarlyArticle", id="unknown"),
]


@pytest.mark.parametrize(("fields", "type_"), KINDS)
def test_kinds(fields: dict[str, Any], type_: str) -> None:
    assert nodes({"title": "T", **fields})[0]["@type"] == type_


def is_known(term: Node) -> bool:
    return str(term) in SDO  # the class knows its terms


def graph_of(text: str) -> Graph:
    """Expand without the network: schema.org's context maps each name to its address."""
    held = json.loads(text)
    assert held["@context"] == "https://schema.org"
    held["@context"] = {
        "@vocab": str(SDO),
        **{name: {"@type": "@id"} for name in ("url", "sameAs", "image")},
    }
    return Graph().parse(data=json.dumps(held), format="json-ld")


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # rdflib's, of itself
def test_every_term_is_schema_org_s() -> None:
    graph = graph_of(render.render("jsonld", hostile(), OPTIONS))
    terms = {*graph.predicates(), *graph.objects(None, RDF.type)} - {RDF.type}
    assert [term for term in terms if not is_known(term)] == []
    assert not is_known(URIRef(f"{SDO}Nothing"))
    works = [
        node for node, _, kind in graph.triples((None, RDF.type, None)) if kind in WORKS
    ]
    assert len([node for node in works if (node, SDO.headline, None) in graph]) >= len(
        VALUES
    )
    for node, _, address in graph.triples((None, SDO.url, None)):
        assert str(address).startswith(("http://", "https://")), node
    for _, _, name in graph.triples((None, SDO.name, None)):
        assert isinstance(name, Literal)
        assert str(name).strip()


def test_it_stands_in_a_script_element_and_in_liquid() -> None:
    text = render.render("jsonld", hostile(), OPTIONS)
    assert not set("<>&") & set(text)
    assert "{{" not in text
    assert "{%" not in text
    assert "\u2028" not in text
    assert len(json.loads(text)["@graph"]) == len(VALUES) + 1


def test_escaped_text_is_read_back() -> None:
    entry = NEXT | {"title": r"a $\{x\}$ & b < c {d} \\ e"}
    assert nodes(entry)[0]["name"] == r"a $\{x\}$ & b < c {d} \ e"
