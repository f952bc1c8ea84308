"""An album, a document and a film in the first TwinSpace, put there by the people themselves."""

from etwinning.places.api import roster
from etwinning.site.demo.acting import acting
from etwinning.workspaces.api import link_video
from etwinning.workspaces.api import make_folder
from etwinning.workspaces.api import upload
from io import BytesIO
from math import sin
from PIL import Image
from PIL import ImageDraw

SIZE = (960, 720)
WAVE = 24  # pixels from crest to crest, divided by two pi
# title, what it shows, sky, water
PAINTED = (
    (
        "The Mandeo at nine",
        "Painting: light blue water in wide waves under a yellow morning sky",
        "#f6d98a",
        "#4f86b8",
    ),
    (
        "The Wisła after rain",
        "Painting: brown water in high waves under a grey sky",
        "#c9ced6",
        "#8a6a45",
    ),
    (
        "Our river at night",
        "Painting: dark water in small waves under a violet sky",
        "#5b4a7d",
        "#1f3350",
    ),
)
FIGURES = (
    "How deep the white disc could be seen, in centimetres\n\n"
    "Day; Betanzos; Toruń\n5 May; 240; 80\n12 May; 225; 95\n19 May; 60; 90\n26 May; 210; 100\n\n"
    "On 19 May it had rained in Betanzos for three days.\n"
)
FILM = "https://vimeo.com/1084537"  # Big Buck Bunny, Blender Foundation, CC BY 3.0
KEPT = {"licence": "by-sa", "declared": True}


def put_materials(space) -> None:
    """Put an album with three pictures, a document and a film into a TwinSpace."""
    admins = [person for person, held in roster(space).items() if held.role == "TeacherAdmin"]
    with acting(admins[0]):
        album = make_folder(
            space, title="Our rivers, painted", about="Every class paints what it measures."
        )
        upload(space, filename="The disc in May.txt", data=FIGURES.encode(), **KEPT)
    with acting(admins[-1]):
        for title, shows, sky, water in PAINTED:
            picture = _painted(sky, water)
            upload(album, filename="painting.png", data=picture, title=title, alt=shows, **KEPT)
        link_video(
            space, url=FILM, title="A film without words", about="Write what they say, in English."
        )


def _painted(sky, water) -> bytes:
    picture = Image.new("RGB", SIZE, sky)
    draw = ImageDraw.Draw(picture)
    width, height = SIZE
    for row in range(6):
        top = height * (row + 4) // 10
        line = [(x, top + 14 * sin(x / WAVE + row)) for x in range(0, width + 8, 8)]
        draw.polygon([*line, (width, height), (0, height)], fill=water, outline=sky, width=3)
    file = BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()
