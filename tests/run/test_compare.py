"""The comparer itself."""

from tests.run.compare import compare

IDA = {"person": "Ida Holm", "email": "ih@solbakken.example", "role": None}
BO = {"person": "Bo Lund", "email": "bl@solbakken.example", "role": "formand"}


def test_equal_rows_score_one_in_any_order() -> None:
    score = compare([IDA, BO], [BO, IDA], "parties")
    assert (score.f1, score.lost) == (1.0, 0)


def test_a_lost_row_costs_its_cells() -> None:
    score = compare([IDA, BO], [IDA], "parties")
    assert (score.right, score.true, score.given, score.lost) == (2, 5, 2, 1)


def test_a_row_too_many_costs_its_cells() -> None:
    score = compare([IDA], [IDA, BO], "parties")
    assert (score.right, score.true, score.given) == (2, 2, 5)


def test_a_wrong_cell_costs_on_both_sides() -> None:
    score = compare([BO], [{**BO, "role": "sekretær"}], "parties")
    assert (score.right, score.true, score.given, score.lost) == (2, 3, 3, 0)


def test_nothing_true_and_nothing_given_is_right() -> None:
    assert compare([], [], "parties").f1 == 1.0
