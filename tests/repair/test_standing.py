from pipeline.repair.standing import expressions, long_words, standing_lines, standing_words


def test_headings_and_sentences_of_the_forms_are_there_without_their_marks() -> None:
    lines = standing_lines()
    assert "Medarbejderressourcer for indsatsområdet" in lines
    assert any(line.startswith("Bestyrelsen for den boligsociale indsats har ansvar") for line in lines)
    assert not any("…" in line or "\t" in line or line.startswith("#") for line in lines)


def test_words_are_lower_case_and_counted_as_often_as_said() -> None:
    words = standing_words()
    assert words.count("delaftale") > 5
    assert all(word.islower() and word.isalpha() and len(word) > 1 for word in words)


def test_long_words_are_words_of_the_forms() -> None:
    assert "målgruppe" in long_words()
    assert "mål" not in long_words()


def test_expressions_are_of_several_words() -> None:
    assert "uden for" in expressions()
    assert all(len(line.split()) > 1 for line in expressions())
