"""openapi-spec-validator has nothing to say."""

from copy import deepcopy

import pytest
from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator

from support.documents import PUBLISHED, ZOO, Content, Document

VALIDATORS = {"3.1.0": OpenAPIV31SpecValidator, "3.0.3": OpenAPIV30SpecValidator}


def findings(content: Content) -> list[str]:
    return [error.message for error in VALIDATORS[content["openapi"]](content).iter_errors()]


@pytest.mark.parametrize("document", [*PUBLISHED, *ZOO], ids=lambda document: document.name)
def test_no_finding(document: Document) -> None:
    assert findings(document.content) == []


@pytest.mark.parametrize("document", PUBLISHED, ids=lambda document: document.name)
def test_broken_documents_are_seen(document: Document) -> None:
    without_title = deepcopy(document.content)
    del without_title["info"]["title"]
    assert findings(without_title) == ["'title' is a required property"]

    same_id = deepcopy(document.content)
    first, second, *_ = same_id["paths"].values()
    first["post"]["operationId"] = second["post"]["operationId"]
    assert len(findings(same_id)) == 1

    of_no_type = deepcopy(document.content)
    of_no_type["components"]["schemas"]["Problem"]["type"] = "none"
    assert findings(of_no_type) != []
