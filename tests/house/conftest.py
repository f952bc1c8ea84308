"""The rules of the house read files; they need no site, so none is made for them."""

import pytest


@pytest.fixture(scope="session")
def _keep_integration_session():
    """Instead of the site that all other tests share."""


@pytest.fixture(scope="session")
def _keep_functional_session():
    """Instead of the served site that all other tests share."""
