"""Speakers of verbs beyond "said": in laws and reports, turned round, left out in the second clause."""

import pytest

from postil.analysis import engine
from postil.analysis.pipeline import Pipeline
from postil.model.annotation import Kind


@pytest.fixture(scope="module")
def without_model() -> Pipeline:
    """The engine by lexicon and rules alone."""
    return engine(with_model=False)


def speakers(text: str, pipeline: Pipeline) -> list[str | None]:
    """The speaker of each quote of ``text``."""
    quotes = [m for m in pipeline.analyse(text).annotations if m.kind is Kind.QUOTE]
    return [
        m.speaker.span.of(text) if m.speaker else None for m in sorted(quotes, key=lambda m: m.span.start)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Senegal’s interior minister defines the bill as “a lock without a key.”",
            ["Senegal’s interior minister"],
        ),
        ("The treaty forbids “any fortification within sight of the river.”", ["The treaty"]),
        (
            "The auditors’ report, published on Monday, finds “no trace of the second shipment.”",
            ["The auditors’ report"],
        ),
        ("The chancellor regrets to be “the last to read his own telegrams.”", ["The chancellor"]),
        ("“How many of you are left?” the envoy put to the elders.", ["the envoy"]),
        ("“It was a Thursday,” she corrected.", ["she"]),
        ("Asked whether he had slept, Petrov answers that “nobody sleeps in Kherson.”", ["Petrov"]),
        (
            "The president says it is “a family quarrel,” and his minister that it is “a war with cousins.”",
            ["The president", "his minister"],
        ),
        ("“On est là, and we will stay,” assures the colonel, boots on the table.", ["the colonel"]),
        ("“There are no more fish,” sighs Marguerite, who has sold them for thirty years.", ["Marguerite"]),
        ("“We are tired of funerals,” explains Mr Mansour.", ["Mansour"]),
        ("“A pity,” observed Mr Orlov drily.", ["Orlov"]),
        ("“The state is not a shop,” stresses the lawyer.", ["the lawyer"]),
        ("“To be destroyed after reading,” the label reads.", ["the label"]),
        ("The constitution speaks of “a people under arms.”", ["The constitution"]),
        ("Beijing treats the visit as “an internal matter of the Chinese people.”", ["Beijing"]),
        ("Colonel Diarra allows himself “one regret, and it is not that one.”", ["Diarra"]),
        ("The clerk noted “the absence of the defendant.”", ["The clerk"]),
        ("“It is a matter of weeks,” reckons Lieutenant Morel.", ["Morel"]),
        ("“They came at dawn,” recounts Aminata, 34.", ["Aminata"]),
        ("“My son was there,” recalls the old man.", ["the old man"]),
        ("“You cannot eat a flag,” summarises the trader.", ["the trader"]),
        ("“Our patience is not infinite,” thundered the prime minister.", ["the prime minister"]),
        ("“A masquerade,” fumes an opposition deputy.", ["an opposition deputy"]),
        ("“They are lying to us,” whispers a nurse.", ["a nurse"]),
        ("“One more year and we are done,” predicts the economist Fatou Gueye.", ["Fatou Gueye"]),
        ("The committee’s text deplores “the silence of the capitals.”", ["The committee’s text"]),
        ("Mr Hadley thanked the hosts for “a frank and very long dinner.”", ["Hadley"]),
        ("The opposition leader mocked it as “a coronation with ballots.”", ["The opposition leader"]),
        ("Tehran regards the inspections as “theatre for a foreign audience.”", ["Tehran"]),
        ("The editorial writes that the army is “a tenant that never pays.”", ["The editorial"]),
        ("Nairobi insists it is “neither party nor judge.”", ["Nairobi"]),
        ("“I have seen worse,” Ms Rahimi shrugged.", ["Rahimi"]),
        ("“We are not a colony,” Traoré hammered home before the crowd.", ["Traoré"]),
        ("“This is a first step,” welcomed the UN envoy, Hanna Tetteh.", ["Hanna Tetteh"]),
        ("“The file is closed,” the ministry let it be known.", ["the ministry"]),
        ("“The drones come every night,” laments Olena, a teacher.", ["Olena"]),
        ("“The drones come every night,” confides Olena, a teacher.", ["Olena"]),
        ("“Not on my watch,” vows the captain.", ["the captain"]),
        ("“Nothing was signed,” maintains the presidency.", ["the presidency"]),
    ],
)
def test_many_verbs_give_words(text: str, expected: list[str], without_model: Pipeline) -> None:
    """Before the words, behind them, or with what is judged between."""
    assert speakers(text, without_model) == expected


@pytest.mark.parametrize(
    ("text", "any_of"),
    [
        ("“We buried eleven of them in the orchard,” a village headman told me.", ["a village headman"]),
        ("“Nobody pays the toll any more,” said a policeman beside me.", ["a policeman"]),
        ("“He never raised his voice,” recalled a diplomat who knew Okello well.", ["a diplomat"]),
        ("“It smells of diesel and fear,” the hunter says, kneeling.", ["the hunter"]),
        ("“The file has been lost twice,” two officials said.", ["two officials"]),
        ("His Chinese colleague was shorter: “We agree on nothing.”", ["His Chinese colleague", "Chinese"]),
        ("“Papa does not sleep,” her daughter says.", ["her daughter"]),
        ("“They will come back,” I said.", ["I"]),
        ("“That’s the last boat,” the captain announced, without turning round.", ["the captain"]),
        (
            "A researcher at the institute in Lyon puts it more bluntly: “It is a rubber stamp.”",
            ["A researcher"],
        ),
        ("“You should see it in winter,” a woman at the next stall said.", ["a woman"]),
        (
            "According to a European diplomat, the talks are “in intensive care.”",
            ["a European diplomat", "European"],
        ),
        ("One of the guards called it “a quiet night by our standards.”", ["One", "One of the guards"]),
        ("The younger brother says only that “the sea took him.”", ["The younger brother"]),
        ("“We sign what we are given,” admits a mid-ranking officer in Bamako.", ["a mid-ranking officer"]),
        ("“A pity about the bridge,” muses the general, pouring tea.", ["the general"]),
        (
            "An old fisherman, who would not give his name, said the patrols were “worse than the pirates.”",
            ["An old fisherman"],
        ),
        (
            "“I have no comment,” a presidency official said by text message.",
            ["a presidency official", "presidency"],
        ),
        ("A second diplomat described the meeting as “two monologues and a lunch.”", ["A second diplomat"]),
        ("Several traders complained of “soldiers who shop without money.”", ["Several traders"]),
        ("“Everyone here has a cousin over there,” says the innkeeper.", ["the innkeeper"]),
        (
            "The fund is owned by two bankers, whose adviser calls them “patient.”",
            ["adviser", "whose adviser"],
        ),
        (
            "The footage was shown on a channel whose presenter said “the liberation has begun.”",
            ["presenter", "whose presenter"],
        ),
        (
            "The plan was rejected by Mali, Burkina Faso and Niger, which called it “a leash.”",
            ["which", "Niger", "Mali, Burkina Faso and Niger"],
        ),
        ("The bill was drafted by Senator Hughes, who calls it “a modest proposal.”", ["who", "Hughes"]),
        (
            "The arrest was announced by the prosecutor, who spoke of “a network in uniform.”",
            ["who", "the prosecutor"],
        ),
        (
            "The letter went to the ministry, which replied that it had “no such archive.”",
            ["which", "the ministry"],
        ),
        ("The man, whose brother was killed in May, said “we want the bodies.”", ["The man"]),
        (
            "It was the work of the Guild, whose chairman, Otto Brandt, called the levy “a fine on the living.”",
            ["Otto Brandt"],
        ),
        ("Her father, whose farm lies on the line, says the mines are “our new fence.”", ["Her father"]),
        (
            "The delegation met Mr Kiir, whose spokesman later denied that he was “anything but well.”",
            ["whose spokesman", "spokesman"],
        ),
        ("The union, which represents pilots, said the rule was “written by accountants.”", ["The union"]),
        ("The vote was watched by Orban, who described it as “a funeral with speeches.”", ["who", "Orban"]),
        ("He said the president had called it “a friendly fire of words.”", ["the president"]),
        (
            "Diplomats say the Saudi prince described the plan as “a child’s drawing.”",
            ["the Saudi prince", "Saudi"],
        ),
        (
            "Quoting the lawmaker, Park Chan — “we were told to wait” — the paper asked who gave the order.",
            ["Park Chan", "the lawmaker"],
        ),
        (
            "The daily, quoting the provincial governor, said the dam was “sound.”",
            ["The daily", "the provincial governor"],
        ),
        ("According to her, the minister had promised “a chair at every table.”", ["the minister"]),
        ("“The general told us, ‘go home’, and we went,” said Corporal Nasir.", ["Nasir"]),
        ("The report quotes a guard as saying that “the keys were sold.”", ["a guard"]),
        ("She recalled that her father used to call the river “the slow border.”", ["her father"]),
        ("Witnesses said soldiers shouted “get down” before firing.", ["soldiers"]),
        ("A note in the margin, in the hand of the late king, says “not yet.”", ["A note"]),
        ("Slovenia’s Ana Kovac: “We did not vote for silence.”", ["Ana Kovac"]),
        ("ANA KOVAC: “We did not vote for silence.”", ["ANA KOVAC"]),
        ("- Ivan Horvat, farmer: “They took the tractor first.”", ["Ivan Horvat"]),
        ("The vote was close. Hungary’s Peter Varga: “This is not the end of it.”", ["Peter Varga"]),
        ("Asked about the leak, the ministry’s reply: “No comment for now.”", ["the ministry"]),
        ("The general’s answer: “Ask the river.”", ["The general", "The general’s answer", "general"]),
        ("Then Kovac, after a pause: “We will see.”", ["Kovac"]),
        ("Mr Danylenko again: “The bridge is intact and open.”", ["Danylenko"]),
        ("A sergeant, quietly: “They shot at everything that moved.”", ["A sergeant"]),
        ("The tweet by Minister Rao: “No deal is a deal.”", ["Rao", "The tweet"]),
        ("Kyiv’s verdict: “a pause, not a peace.”", ["Kyiv"]),
        ("Then the judge: “You may sit down.”", ["the judge"]),
    ],
)
def test_who_has_no_name_speaks_too(text: str, any_of: list[str], without_model: Pipeline) -> None:
    """Descriptions of people, relative clauses, words passed on by another, names alone before a colon."""
    assert [speaker in any_of for speaker in speakers(text, without_model)] == [True]
