"""The gallery: everything that the window can show is drawn."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy

import gallery
from postil.ui import translation


def is_blank(picture):
    """Whether a picture has one colour only, looked at on a grid."""
    points = ((x, y) for x in range(4, picture.width(), 7) for y in range(4, picture.height(), 7))
    return len({picture.pixel(x, y) for x, y in points}) == 1


@pytest.mark.slow
def test_every_scene_is_drawn(qapp, tmp_path, capsys):
    """In the light theme; each picture shows something, and the page shows each picture."""
    assert gallery.main([str(tmp_path), "--only", "light"]) == 0
    wanted = [f"{scene.name}-light.png" for scene in (*gallery.empty_scenes(), *gallery.Scenes().all())]
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert len(wanted) == len(set(wanted)) > 20
    assert sorted(file.name for file in tmp_path.glob("*.png")) == sorted(wanted)
    for name in wanted:
        assert not is_blank(QImage(str(tmp_path / name))), name
        assert f'src="{name}"' in page
    assert f"{len(wanted)} pictures" in capsys.readouterr().out


def cut_texts(widget):
    """Texts that have less room than they take."""
    for part in (*widget.findChildren(QAbstractButton), *widget.findChildren(QLabel)):
        wraps = isinstance(part, QLabel) and part.wordWrap()
        gives_way = part.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored
        least = part.minimumSizeHint()
        cut = part.width() < least.width() or part.height() < least.height()
        if part.text() and part.isVisibleTo(widget) and cut and not wraps and not gives_way:
            yield part.text()


@pytest.mark.slow
@pytest.mark.parametrize("language", translation.LANGUAGES)
def test_no_text_is_cut_off(qapp, tmp_path, language):
    """In every scene, in every language."""
    languages = translation.Languages(qapp)
    languages.choose(language)
    try:
        with gallery.a_window(qapp, tmp_path) as (window, desk):
            gallery.open_founding_article(window, desk)
            for scene in gallery.Scenes().all():
                shown = scene.set_up(window)
                gallery.QTest.qWait(10)
                assert list(cut_texts(shown)) == [], scene.name
                scene.take_down(window)
    finally:
        languages.choose(translation.ENGLISH)
        languages.deleteLater()
