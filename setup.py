"""The one distribution: code by room in src/, XML by kind in the top-level folders."""

from pathlib import Path
from setuptools import find_namespace_packages
from setuptools import setup

setup(
    name="etwinning",
    version="1.0.0.dev0",
    description="Schools of different countries find each other and work together",
    long_description=(Path(__file__).parent / "README.md").read_text(),
    long_description_content_type="text/markdown",
    license="GPL-2.0-or-later",
    classifiers=[
        "Framework :: Plone",
        "Framework :: Plone :: 6.2",
        "Framework :: Plone :: Distribution",
        "Programming Language :: Python :: 3.12",
    ],
    packages=find_namespace_packages("src"),
    package_dir={"": "src"},
    include_package_data=True,
    zip_safe=False,
    python_requires=">=3.12,!=3.13.0",
    install_requires=[
        "argon2-cffi",
        "babel>=2.18",
        "css-inline",
        "Faker",
        "holidays",
        "huey",
        "icalendar",
        "nh3",
        "plone.distribution",
        "Plone",
        "PyJWT",
        "pytz",
        "rapidfuzz",
        "segno",
        "tantivy",
        "weasyprint",
    ],
    # etwinning is a namespace package without configure.zcml: name the module
    entry_points={
        "paste.filter_app_factory": [
            "one-writer = etwinning.records.writing:make_filter",
            "plain-answers = etwinning.site.outside.answers:make_filter",
        ],
        "plone.autoinclude.plugin": ["target = plone", "module = etwinning.site"],
        "z3c.autoinclude.plugin": ["target = plone", "module = etwinning.site"],
    },
)
