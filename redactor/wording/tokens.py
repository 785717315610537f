"""A text cut into words, marks, targets and untouchable stretches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import regex

from redactor.wording.lexicon import (
    CLOSERS,
    CONJUNCTIONS,
    DETERMINERS,
    MONTHS,
    OPENERS,
    PREPS,
    STOPS,
)
from redactor.wording.quotes import bracketed, inside, quoted
from redactor.wording.target import Spans, Target

SHORT_LINE = 45
"""A line shorter than this was ended on purpose, not wrapped."""
WORD = regex.compile(
    r"""(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sgt|Capt
        |Rev|No|Prof|Gov|Sen|Rep|Mt|vs)\.
    | (?:[A-Za-z]\.){2,}
    | \p{Lu}\.(?=\s+\p{Lu})
    | \d+(?:[.,:]\d+)*\w*(?:-\w+)*
    | [\w]+(?:-\w+)*(?:['’](?![sS]\b)\w+)?
    | ['’][sS]\b | -\w+(?:-\w+)*
    | \.\.\. | -{2,} | \S""",
    regex.VERBOSE,
)
KEY = regex.compile(r"(?:^|\n)[\w-]+:\s*$")
GAP = regex.compile(r"\s+")


@dataclass(slots=True, eq=False)
class Token:
    """A word, a mark, a whole target, or a stretch nobody may touch."""

    text: str
    before: str = ""
    start: int = -1
    end: int = -1
    target: Target | None = None
    fitted: Target | None = None
    shape: str = ""
    changed: bool = False
    marked: bool = False
    """Stands where words of a quotation were left out."""
    quoted: bool = False
    locked: bool = False
    initial: bool = False
    surface: str = ""
    details: list[Target] = field(default_factory=list)

    @property
    def word(self) -> str:
        """The case-folded word; empty for locked stretches and targets yet to be written."""
        return "" if self.locked or self.target is not None else self.text.casefold()


def tokenise(text: str, targets: Sequence[Target], locked: Spans, style: str) -> list[Token]:
    """Cut a text into tokens; line breaks that end a line for good are tokens of their own."""
    speech, brackets = quoted(text), bracketed(text)
    stretches = _stretches(text, targets, locked)
    tokens: list[Token] = []
    gap, at = "", 0

    def add(start: int, end: int, target: Target | None, is_locked: bool) -> None:
        nonlocal gap
        marked_up = style == "brackets" or inside(start, speech)
        plain = style in ("labels", "bars") or inside(start, brackets)
        tokens.append(
            Token(
                text[start:end],
                gap,
                start,
                end,
                target,
                quoted=marked_up and not plain,
                locked=is_locked,
                surface=text[start:end],
            )
        )
        gap = ""

    for start, end, target, is_locked in stretches:
        if target is not None or is_locked:
            add(start, end, target, is_locked)
            continue
        at = start
        while at < end:
            if space := GAP.match(text, at, end):
                if _ends_line(text, space.start(), space.end()):
                    add(space.start(), space.end(), None, True)
                else:
                    gap = space.group()
                at = space.end()
                continue
            found = WORD.match(text, at, end)
            stop = found.end() if found else at + 1
            add(at, stop, None, False)
            at = stop
    if gap:
        tokens.append(Token(gap, "", len(text) - len(gap), len(text), locked=True, surface=gap))
    _mark_sentences(tokens)
    return tokens


def _stretches(
    text: str, targets: Sequence[Target], locked: Spans
) -> list[tuple[int, int, Target | None, bool]]:
    fixed: list[tuple[int, int, Target | None, bool]] = []
    for begin, stop in sorted((max(a, 0), min(b, len(text))) for a, b in locked if a < b):
        begin = max(begin, fixed[-1][1]) if fixed else begin
        if begin < stop:
            fixed.append((begin, stop, None, True))
    for target in targets:
        end = target.end
        if text[end - 1] == "." and end - target.start > 1 and _ends_sentence(text, end):
            end -= 1
        fixed.append((target.start, end, target, False))
    fixed.sort(key=lambda piece: piece[:2])
    whole: list[tuple[int, int, Target | None, bool]] = []
    at = 0
    for piece in fixed:
        if at < piece[0]:
            whole.append((at, piece[0], None, False))
        whole.append(piece)
        at = piece[1]
    if at < len(text):
        whole.append((at, len(text), None, False))
    return whole


def _ends_sentence(text: str, end: int) -> bool:
    """Return whether the full stop before `end` closes a sentence as well."""
    rest = text[end:]
    if not rest.strip() or rest[:1] in '"”»':
        return not rest[:1].isalnum()
    following = regex.match(r"\s+[\"“(\[]?(\w+\.?)", rest)
    return bool(
        following
        and following.group(1)[0].isupper()
        and following.group(1).casefold() not in MONTHS
    )


def _ends_line(text: str, start: int, end: int) -> bool:
    """Return whether white space ends a line on purpose (paragraph, list item, short line)."""
    space = text[start:end]
    if space.count("\n") > 1:
        return True
    if "\n" not in space:
        return False
    line_start = text.rfind("\n", 0, start) + 1
    last_word = text[line_start:start].rpartition(" ")[2].casefold()
    if last_word in PREPS | DETERMINERS | CONJUNCTIONS:
        return False
    return start - line_start < SHORT_LINE or text[end : end + 2] in ("- ", "* ", "> ", "# ")


def _capital(token: Token) -> bool:
    return token.text[:1].isupper()


def _keyed(tokens: list[Token], colon: int) -> bool:
    """Return whether a colon follows the one word that opens its line: "title: Police ..."."""
    before = tokens[colon - 2] if colon > 1 else None
    return (
        colon > 0
        and tokens[colon - 1].text.isalpha()
        and (before is None or (before.locked and not before.text.strip()))
    )


def _mark_sentences(tokens: list[Token]) -> None:
    fresh = True
    for index, token in enumerate(tokens):
        line_end = token.locked and not token.text.strip()
        stop = token.text in STOPS and token.target is None
        stop = stop or (token.locked and KEY.search(token.text) is not None)
        keyed = token.text == ":" and _keyed(tokens, index)
        if line_end or stop or (keyed and tokens[index + 1 :][:1] and _capital(tokens[index + 1])):
            fresh = True
        elif token.text in OPENERS or token.text in CLOSERS or token.text in "#*>-[]":
            after_comma = index and tokens[index - 1].text in {",", ":"}
            if token.text in OPENERS and token.before and after_comma:
                fresh = True
        else:
            if fresh and token.text[:1].isalnum() and not token.text[:1].islower():
                token.initial = True
            fresh = False
