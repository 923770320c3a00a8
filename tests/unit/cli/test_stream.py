"""``annotate --jsonl``: one answer a line, whatever the lines hold."""

import gc
import json
import threading
from typing import Any

import pytest

from command_line import Cli, Outcome
from postil.desk import annotate
from postil.model.analysis import Analysis

Calls = list[tuple[str, object, bool]]


def lines(*requests: object) -> bytes:
    """Requests as JSON lines; bytes as they are."""
    return b"".join((r if isinstance(r, bytes) else json.dumps(r).encode()) + b"\n" for r in requests)


def answers(outcome: Outcome) -> list[dict[str, Any]]:
    """The lines that came out."""
    return [json.loads(line) for line in outcome.out.splitlines()]


def test_texts_are_answered_in_order_and_exactly_as_given(cli: Cli, calls: Calls) -> None:
    """White space, line ends and emoji stay; offsets are code points; blocks are found by the engine."""
    texts = ["  🙂 Russia\r\n won. ", "", "No."]
    outcome = cli(
        "annotate", "--jsonl", stdin=lines(*({"id": i, "text": text} for i, text in enumerate(texts)))
    )
    found = answers(outcome)
    assert (outcome.code, outcome.err) == (0, "")
    assert [(one["id"], one["text"], one["final"]) for one in found] == [
        (i, text, True) for i, text in enumerate(texts)
    ]
    [mark] = found[0]["annotations"]
    assert (mark["start"], mark["end"], mark["text"], mark["entity"]) == (4, 10, "Russia", "Russia")
    assert list(mark)[:5] == ["kind", "start", "end", "text", "entity"]
    assert {"label", "confidence", "producer", "speaker", "cue"} <= set(mark)
    assert calls[0] == (texts[0], None, True)


def test_garbage_is_collected_less_while_the_stream_lasts(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    """And afterwards as before, with nothing left out."""
    gc.unfreeze()
    before, during, real = gc.get_threshold(), [], annotate.annotate

    def watched(*given: Any, **options: Any) -> Analysis:
        during.append((gc.get_threshold(), gc.get_freeze_count() > 0))
        return real(*given, **options)

    monkeypatch.setattr(annotate, "annotate", watched)
    outcome = cli("annotate", "--jsonl", "--no-model", stdin=lines({"text": "Russia won."}, {"text": "No."}))
    assert (outcome.code, len(answers(outcome))) == (0, 2)
    assert [frozen for _, frozen in during] == [False, True]
    assert all(threshold[0] > before[0] for threshold, _ in during)
    assert (gc.get_threshold(), gc.get_freeze_count()) == (before, 0)


def test_blocks_can_be_given(cli: Cli, calls: Calls) -> None:
    """Then nobody looks for them."""
    blocks = [
        {"role": "title", "start": 0, "end": 6},
        {"role": "list item", "start": 7, "end": 8, "level": 2},
    ]
    assert (
        cli("annotate", "--jsonl", stdin=lines({"id": "a", "text": "Russia x", "blocks": blocks})).code == 0
    )
    [(_, given, _)] = calls
    assert [(str(b.role), b.span.start, b.level) for b in given] == [("title", 0, 0), ("list item", 7, 2)]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("line", "id_", "says"),
    [
        (b"not JSON", None, "not JSON"),
        (b"\xff\xfe", None, "not JSON"),
        (b"[1]", None, "not a JSON object"),
        ({"id": "x"}, "x", "“text” is missing"),
        ({"id": "x", "text": 5}, "x", "not a string"),
        ({"id": "x", "text": "abc", "blocks": 5}, "x", "“blocks” is not a list"),
        ({"id": "x", "text": "abc", "blocks": [5]}, "x", "“blocks” is not a list"),
        ({"id": "x", "text": "abc", "blocks": [{"role": "soup", "start": 0, "end": 1}]}, "x", "soup"),
        (
            {"id": "x", "text": "abc", "blocks": [{"role": "title", "start": 0, "end": 4}]},
            "x",
            "must lie in the text",
        ),
        (
            {"id": "x", "text": "abc", "blocks": [{"role": "title", "start": 1, "end": 2}] * 2},
            "x",
            "not overlapping",
        ),
        (
            {"id": "x", "text": "abc", "blocks": [{"role": "title", "start": "0", "end": "1"}]},
            "x",
            "“blocks”",
        ),
    ],
)
@pytest.mark.parametrize("progressive", [[], ["--progressive"]])
def test_a_bad_line_is_answered_and_the_stream_goes_on(
    cli: Cli, calls: Calls, line: object, id_: str | None, says: str, progressive: list[str]
) -> None:
    """With its id, where it has one; at the end the exit code tells."""
    outcome = cli(
        "annotate", "--jsonl", *progressive, stdin=lines(line, b"", {"id": "good", "text": "Russia"})
    )
    found = answers(outcome)
    assert (outcome.code, found[0]["id"]) == (1, id_)
    assert says in found[0]["error"]
    assert (found[-1]["id"], len(found[-1]["annotations"])) == ("good", 1)


def test_a_text_that_we_fail_on_does_not_end_the_stream(cli: Cli, calls: Calls) -> None:
    """It gets an error, a report is written, the exit code is 70."""
    outcome = cli("annotate", "--jsonl", stdin=lines({"id": 1, "text": "crash"}, {"id": 2, "text": "Russia"}))
    found = answers(outcome)
    assert "report" in found[0]["error"]
    assert found[1]["final"]
    assert outcome.code == 70


def test_lone_surrogates_come_back_as_they_were(cli: Cli, calls: Calls) -> None:
    """The engine sees a replacement character in their place."""
    outcome = cli("annotate", "--jsonl", stdin=b'{"id": 1, "text": "\\ud800 Russia"}\n')
    assert answers(outcome)[0]["text"] == "\ud800 Russia"
    assert answers(outcome)[0]["annotations"][0]["start"] == 2
    assert calls[0][0] == "\ufffd Russia"


def test_without_the_model_there_is_one_final_answer(cli: Cli, calls: Calls) -> None:
    """Also when asked for progressive ones: nothing more is to come."""
    for arguments in (["--no-model"], ["--no-model", "--progressive"]):
        [answer] = answers(cli("annotate", "--jsonl", *arguments, stdin=lines({"id": 1, "text": "Russia"})))
        assert answer["final"]
    assert [with_model for _, _, with_model in calls] == [False, False]


def test_progressive_answers_come_twice(cli: Cli, calls: Calls) -> None:
    """First without the model, then with it."""
    found = answers(
        cli(
            "annotate",
            "--jsonl",
            "--progressive",
            stdin=lines({"id": 1, "text": "Russia"}, {"id": 2, "text": "x"}),
        )
    )
    assert sorted((one["id"], one["final"]) for one in found) == [
        (1, False),
        (1, True),
        (2, False),
        (2, True),
    ]
    for id_ in (1, 2):
        assert [one["final"] for one in found if one["id"] == id_] == [False, True]


def test_first_answers_never_wait_for_the_model(
    cli: Cli, calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All texts are answered by rules while the model still loads."""
    asked = threading.Event()
    made_up = annotate.annotate

    def noticing(text: str, *arguments: Any, **options: Any) -> Any:
        if text == "last":
            asked.set()
        return made_up(text, *arguments, **options)

    def slow() -> None:
        assert asked.wait(10), "the last text waited for the model"

    monkeypatch.setattr(annotate, "annotate", noticing)
    monkeypatch.setattr(annotate, "warm", slow)
    found = answers(
        cli(
            "annotate",
            "--jsonl",
            "--progressive",
            stdin=lines(*({"id": t, "text": t} for t in ("a", "b", "last"))),
        )
    )
    assert [(one["id"], one["final"]) for one in found] == [
        ("a", False), ("b", False), ("last", False), ("a", True), ("b", True), ("last", True),
    ]  # fmt: skip


def test_a_broken_model_leaves_the_rules(cli: Cli, calls: Calls, monkeypatch: pytest.MonkeyPatch) -> None:
    """The last answer is the rules' then; a report says what happened."""

    def broken() -> None:
        raise OSError("no such model")

    monkeypatch.setattr(annotate, "warm", broken)
    outcome = cli("annotate", "--jsonl", "--progressive", stdin=lines({"id": 1, "text": "Russia"}))
    assert [one["final"] for one in answers(outcome)] == [False, True]
    assert not any(with_model for _, _, with_model in calls)
    assert "report" in outcome.err
