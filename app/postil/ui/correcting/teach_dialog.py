"""Asking what is right instead, and showing what that changes before it does."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from postil.desk.desk import Desk
from postil.desk.teaching import Foreseen
from postil.model.annotation import Kind
from postil.model.entity import EntityType
from postil.model.lesson import Lesson, Scope
from postil.ui.correcting import corrections
from postil.ui.correcting.corrections import NAMES_SOMEBODY, TO_KINDS, Answer, Correction, Subject
from postil.ui.correcting.foresight import Foresight
from postil.ui.correcting.who_field import Candidate, WhoField, suggested
from postil.ui.correcting.words import KINDS, QUESTIONS, SCOPES, TYPES, bare, shortened, tr
from postil.ui.jobs import Job, Jobs, Latest
from postil.ui.theme import panel_font

#: Milliseconds that an answer rests before it is looked at what it changes.
_RESTS = 250
#: Articles that are looked through for the list.
_MOST = 200
_WIDTH = 520


class TeachDialog(QDialog):
    """One question, where the answer holds, and what it changes.

    Args:
        correction: what is corrected.
        subject: what it is about.
        desk: looks ahead, in jobs.
        jobs: run them.
        here: those who may be meant.
        wordings: for ``SPLIT``: how the article words the one, with how often.

    Signals:
        taught: the lessons, once the reader has said yes.
    """

    taught = Signal(object)

    def __init__(
        self,
        correction: Correction,
        subject: Subject,
        desk: Desk,
        jobs: Jobs,
        *,
        here: Sequence[Candidate] = (),
        wordings: dict[str, int] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._correction, self._subject, self._desk, self._jobs = correction, subject, desk, jobs
        self._here, self._wordings = here, wordings or {}
        self._new_key = desk.lessons.new_key()
        self._foreseeing = Latest(jobs)
        self._replaced: Lesson | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Correct"))
        self.setMinimumWidth(_WIDTH)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 20, 24, 16)
        self._column.setSpacing(10)
        self._rests = QTimer(self, singleShot=True, interval=_RESTS)
        self._rests.timeout.connect(self._look_ahead)
        self._add_question()
        self._add_answer()
        self._add_scopes()
        self._add_foresight()
        self._add_buttons()
        self._on_changed()

    # Parts

    def _add_question(self) -> None:
        subject = self._subject
        named = subject.entity.name if subject.entity else subject.words
        quoted = self._correction in (Correction.NAME, Correction.SAME, Correction.SPLIT)
        # A quote is named with its marks; the other questions put marks around words themselves.
        words = shortened if self._correction is Correction.SPEAKER else bare
        first = named if quoted else words(subject.words)
        question = tr(QUESTIONS[self._correction]).replace("%1", first)
        label = QLabel(question.replace("%2", tr(KINDS[subject.mark.kind])), self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setFont(panel_font(15, 600))
        label.setWordWrap(True)
        self._column.addWidget(label)
        self.setAccessibleName(label.text())

    def _add_answer(self) -> None:
        self.kind: QComboBox | None = None
        self.who: WhoField | None = None
        self.name: QLineEdit | None = None
        self.wordings: QListWidget | None = None
        self.type_: QComboBox | None = None
        if self._correction in (Correction.KIND, Correction.MARK):
            self._add_kind()
        if self._correction is Correction.SPLIT:
            self._add_wordings()
        if self._correction in NAMES_SOMEBODY or self._correction is Correction.MARK:
            nobody = self.tr("Nobody named") if self._correction is Correction.SPEAKER else ""
            self.who = WhoField(self._here, self._look_up, nobody, self._subject.mark.entity or "", self)
            self.who.set_systems(self._subject.mark.kind is Kind.SYSTEM)
            self.who.changed.connect(self._on_changed)
            self._column.addWidget(self.who)
        if self._correction is Correction.NAME:
            self._add_name()

    def _add_kind(self) -> None:
        self.kind = QComboBox(self)
        self.kind.setAccessibleName(self.tr("Kind of mark"))
        for kind in TO_KINDS:
            if self._correction is Correction.MARK or kind is not self._subject.mark.kind:
                self.kind.addItem(tr(KINDS[kind]), str(kind))
        self.kind.currentIndexChanged.connect(self._on_changed)
        self._column.addWidget(self.kind)

    def _add_wordings(self) -> None:
        self.wordings = QListWidget(self)
        self.wordings.setObjectName("choices")
        self.wordings.setAccessibleName(self.tr("Mentions that are another one"))
        for words, number in self._wordings.items():
            item = QListWidgetItem(words if number == 1 else f"{words} ({number})")
            item.setData(Qt.ItemDataRole.UserRole, words)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.wordings.addItem(item)
        self.wordings.setFixedHeight(min(6, max(2, len(self._wordings))) * 28 + 12)
        self.wordings.itemChanged.connect(self._on_changed)
        self._column.addWidget(self.wordings)

    def _add_name(self) -> None:
        entity = self._subject.entity
        self.name = QLineEdit(entity.name if entity else "", self)
        self.name.setAccessibleName(self.tr("Name"))
        self.name.selectAll()
        self.name.textChanged.connect(self._on_changed)
        self._column.addWidget(self.name)
        if self._subject.mark.kind is Kind.SYSTEM:
            return
        self.type_ = QComboBox(self)
        self.type_.setAccessibleName(self.tr("What it is"))
        for type_, words in TYPES.items():
            self.type_.addItem(tr(words), str(type_))
        self.type_.setCurrentIndex(self.type_.findData(str(entity.type)) if entity else -1)
        self.type_.currentIndexChanged.connect(self._on_changed)
        self._column.addWidget(self.type_)

    def _add_scopes(self) -> None:
        self.scopes = QButtonGroup(self)
        row = QVBoxLayout()
        row.setSpacing(4)
        offered = corrections.scopes(self._correction)
        for scope in offered:
            button = QRadioButton(tr(SCOPES[scope]), self)
            button.setProperty("scope", str(scope))
            button.setChecked(scope is offered[0])
            button.setVisible(len(offered) > 1)
            button.toggled.connect(self._on_changed)
            self.scopes.addButton(button)
            row.addWidget(button)
        self._column.addLayout(row)

    def _add_foresight(self) -> None:
        self.told = QLabel(self)
        self.told.setObjectName("muted")
        self.foresight = Foresight(self)
        self.foresight.setMinimumHeight(150)
        self._column.addWidget(self.told)
        self._column.addWidget(self.foresight, 1)

    def _add_buttons(self) -> None:
        row = QHBoxLayout()
        row.addStretch(1)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.teach = QPushButton(self.tr("Correct"), self)
        self.teach.setDefault(True)
        self.teach.clicked.connect(self._on_teach)
        for button in (cancel, self.teach):
            row.addWidget(button)
        self._column.addLayout(row)

    # What is answered

    @property
    def scope(self) -> Scope:
        """Where the answer holds."""
        chosen = next(button for button in self.scopes.buttons() if button.isChecked())
        return Scope(chosen.property("scope"))

    def set_scope(self, scope: Scope) -> None:
        """Chooses where the answer holds, when it can hold there."""
        for button in self.scopes.buttons():
            if button.property("scope") == str(scope):
                button.setChecked(True)

    def replaces(self, lesson: Lesson, meant: str = "") -> None:
        """The answer takes the place of a lesson that was given, and is that at first: it can hold here only where that was one place.

        Args:
            lesson: what was said.
            meant: the name of whom it said is meant, or empty.
        """
        self._replaced = lesson
        for button in self.scopes.buttons():
            here = button.property("scope") == str(Scope.HERE) and lesson.span is None
            inside = button.property("scope") == str(Scope.ARTICLE) and not lesson.article
            button.setVisible(button.isVisibleTo(self) and not (here or inside))
        kind = lesson.kind if self._correction is Correction.MARK else lesson.to_kind
        if self.kind is not None and kind:
            self.kind.setCurrentIndex(max(0, self.kind.findData(str(kind))))
        if self.who is not None and meant:
            self.who.line.setText(meant)
        if self.name is not None and lesson.to_name:
            self.name.setText(lesson.to_name)
        if self.type_ is not None and lesson.to_type:
            self.type_.setCurrentIndex(self.type_.findData(str(lesson.to_type)))

    def answered(self) -> tuple[Lesson, ...]:
        """The lessons that the answer amounts to; none while it is incomplete."""
        lessons = self._answered()
        old = self._replaced
        return (
            lessons if old is None else tuple(replace(one, id=old.id, created=old.created) for one in lessons)
        )

    def _answered(self) -> tuple[Lesson, ...]:
        answer = Answer(self.scope)
        if self.kind is not None:
            answer = replace(answer, kind=Kind(self.kind.currentData()))
        if self.wordings is not None:
            chosen = tuple(self._checked())
            if not chosen or len(chosen) == len(self._wordings) == 1:
                return ()
            answer = replace(answer, wordings=chosen)
        if self.name is not None:
            return self._named(answer)
        if self.who is not None:
            who = self.who.chosen
            if who is None and self._correction is not Correction.MARK:
                return ()
            if who is not None:
                key = self._new_key if who.new else who.key
                name = who.name if who.key or who.new else ""
                answer = replace(answer, key=key, name=name, type=self.who.new_type)
        return corrections.lessons(self._correction, self._subject, answer)

    def _named(self, answer: Answer) -> tuple[Lesson, ...]:
        assert self.name is not None, "asked before"
        entity, name = self._subject.entity, " ".join(self.name.text().split())
        chosen = self.type_.currentData() if self.type_ is not None else None
        type_ = EntityType(chosen) if chosen else None
        if entity is not None and type_ is entity.type:
            type_ = None
        if not name or (entity is not None and name == entity.name and type_ is None):
            return ()
        return corrections.lessons(self._correction, self._subject, replace(answer, name=name, type=type_))

    def _checked(self) -> list[str]:
        assert self.wordings is not None, "asked before"
        items = (self.wordings.item(row) for row in range(self.wordings.count()))
        return [
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        ]

    @Slot()
    def _on_changed(self) -> None:
        if self.who is not None and self.kind is not None and self._correction is Correction.MARK:
            kind = Kind(self.kind.currentData())
            self.who.setVisible(kind in (Kind.ACTOR, Kind.SYSTEM, Kind.QUOTE))
            self.who.set_systems(kind is Kind.SYSTEM)
        self.teach.setEnabled(bool(self.answered()))
        self._rests.start()

    @Slot()
    def _on_teach(self) -> None:
        if answered := self.answered():
            self.taught.emit(answered)
            self.accept()

    def _look_up(self, words: str) -> Job:
        """Starts to look who else is called so."""
        kind = self._subject.mark.kind if self.kind is None else Kind(self.kind.currentData())
        return self._jobs.start(suggested, self._desk, words, kind is Kind.SYSTEM)

    # What it changes

    @Slot()
    def _look_ahead(self) -> None:
        self._foreseeing.drop()
        answered = self.answered()
        if not answered:
            self._on_foreseen([])
            return
        self.told.setText(self.tr("Looking what this changes…"))
        job = self._foreseeing.start(partial(_foreseen, self._desk), answered)
        job.finished.connect(self._on_foreseen)
        job.failed.connect(lambda _error: self._on_foreseen([]))

    @Slot(object)
    def _on_foreseen(self, foreseen: Sequence[Foreseen]) -> None:
        self.foresight.show_foreseen(foreseen)
        marks = sum(len(one.differences) for one in foreseen)
        empty = self.tr("What your answer changes is shown here before it is done.")
        self.told.setText(self._told(marks, len(foreseen)) if self.answered() else empty)

    def _told(self, marks: int, articles: int) -> str:
        if not articles:
            return self.tr("This changes nothing that is there now.")
        if articles >= _MOST:
            return self.tr("This changes marks in %1 articles and more.").replace("%1", str(articles))
        if articles == 1:
            one = self.tr("This changes one mark.")
            return one if marks == 1 else self.tr("This changes %1 marks.").replace("%1", str(marks))
        several = self.tr("This changes %1 marks in %2 articles.")
        return several.replace("%1", str(marks)).replace("%2", str(articles))

    @override
    def done(self, result: int) -> None:
        """Whatever is still being looked at does not matter any more."""
        self._rests.stop()
        if self.who is not None:
            self.who.stop()
        self._foreseeing.drop()
        super().done(result)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.teach.isEnabled():
            self._on_teach()
        else:
            super().keyPressEvent(event)


def _foreseen(desk: Desk, answered: tuple[Lesson, ...]) -> list[Foreseen]:
    with closing(desk.clone()) as own:
        return own.lessons.foresee(*answered, limit=_MOST)
