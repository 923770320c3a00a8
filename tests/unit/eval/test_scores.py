"""The table of scores that ``make eval`` prints."""

import json
import sys
from pathlib import Path

import pytest

EVAL = Path(__file__).resolve().parents[2] / "eval"


@pytest.fixture(name="scores")
def _scores(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.syspath_prepend(str(EVAL))
    sys.modules.pop("scores", None)
    import scores

    return scores


def test_rises_and_falls_are_marked(scores) -> None:
    """Each score says how it moved against the committed one."""
    committed = {"re3d": {"actors overlap F1": 95.0, "actors char F1": 80.0}}
    lines = scores.table(
        {"re3d": {"actors overlap F1": 95.5, "actors char F1": 78.0, "actors char P": 90.0}}, committed
    )
    assert [line.split()[-1] for line in lines[1:]] == ["▲0.5", "▼2.0"]
    assert scores.table({"re3d": {"actors overlap F1": 95.0}}, committed)[1].split()[-2:] == ["92", "="]


def test_metonymy_is_read_from_its_first_figure(scores) -> None:
    """Not from the last of the line, which is the accuracy of colouring every place."""
    printed = "all          n  1026 accuracy  79.3  metonymic P 73.9 R 91.1 F1 81.6  (always-colour accuracy 50.4)\n"
    assert scores.metonymy(printed)["metonymy accuracy"] == 79.3
    with pytest.raises(SystemExit):
        scores.metonymy("nothing")


def test_counts_and_times_are_no_scores(scores) -> None:
    """Only percentages are kept, under readable names."""
    results = {"seed": {"words": 691, "seconds": 4.8, "entities": {"F1": 98.0, "n_gold": 62}}}
    assert scores.scores_of(results) == {"seed": {"entities F1": 98.0}}


def test_says_so_where_the_sets_are_not(
    scores, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """One sentence, and no error."""
    monkeypatch.setattr(scores, "SHARED", tmp_path / "nowhere")
    monkeypatch.setattr(sys, "argv", ["scores.py"])
    assert scores.main() == 0
    assert capsys.readouterr().out.count("\n") == 1


def test_committed_scores_cover_every_goal(scores) -> None:
    """Each goal has a committed score to compare with."""
    committed = json.loads((EVAL / "scores.json").read_text(encoding="utf-8"))
    assert [goal for goal in scores.GOALS if goal[1] not in committed.get(goal[0], {})] == []


def test_goals_of_which_less_is_better_say_so(scores) -> None:
    """Their goal is a most, the others' a least."""
    alarms = {"calm_news": {"negatives alarms per 10k words": 3.0}, "traps": {"systems overlap R": 90.0}}
    assert [line.split()[-2] for line in scores.table(alarms, {})[1:]] == ["≤1", "85"]
    assert set(scores.GOALS) >= scores.LESS_IS_BETTER


def test_traps_are_scored_apart_from_their_twins(scores) -> None:
    """A trap counts alarms, a twin what is found; another set of our own is scored whole."""
    trap, twin = '{"id": "a", "gold": []}\n', '{"id": "b", "gold": [{"kind": "system"}]}\n'
    assert scores.parts_of("traps", trap + twin) == {scores.OWN["traps"]: trap, scores.TWINS: twin}
    assert scores.parts_of("calm_news", trap + trap) == {scores.OWN["calm_news"]: trap + trap}


@pytest.mark.parametrize("name", ["systems_news", "calm_news", "traps"])
def test_marks_of_the_systems_sets_lie_where_they_say(name: str) -> None:
    """Every mark's text is the article's at its place, none overlaps another, and ids are unique."""
    lines = (EVAL / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    articles = [json.loads(line) for line in lines]
    assert len({article["id"] for article in articles}) == len(articles)
    for article in articles:
        end = 0
        for mark in article["gold"]:
            assert article["text"][mark["start"] : mark["end"]] == mark["text"]
            assert mark["start"] >= end
            end = mark["end"]


def test_calm_news_holds_no_system_and_traps_enough_of_both() -> None:
    """The sets are what their goals are for."""
    calm, traps = (
        [json.loads(line) for line in (EVAL / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
        for name in ("calm_news", "traps")
    )
    assert not any(article["gold"] for article in calm)
    assert sum(len(article["text"].split()) for article in calm) > 10_000
    assert sum(not sentence["gold"] for sentence in traps) == 150
    assert sum(any(mark["tier"] == "strict" for mark in sentence["gold"]) for sentence in traps) == 60


def test_the_sets_are_looked_for_where_the_environment_says(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """POSTIL_EVAL names their folder; without it, it lies beside the repository."""
    monkeypatch.syspath_prepend(str(EVAL))
    sys.modules.pop("shared", None)
    import shared

    monkeypatch.setenv("POSTIL_EVAL", str(tmp_path))
    assert shared.folder() == tmp_path
    monkeypatch.delenv("POSTIL_EVAL")
    assert shared.folder() == EVAL.parents[2] / "shared" / "eval"
