import pytest

from publist.model.known_venues import known_name

ICML = "International Conference on Machine Learning"
ICASSP = "Conference on Acoustics, Speech and Signal Processing"


@pytest.mark.parametrize(
    ("venue", "year", "expected"),
    [
        pytest.param(ICML, 2020, "ICML", id="as it is"),
        pytest.param(f"Proceedings of the 37th {ICML}", 2020, "ICML", id="its number"),
        pytest.param(f"The Eleventh {ICML}", 2020, "ICML", id="its number in words"),
        pytest.param(f"{ICML}-Volume 48", 2016, "ICML", id="a volume"),
        pytest.param(f"{ICML}, Rome, Italy, 2008", 2008, "ICML", id="place and year"),
        pytest.param(f"International Conference on {ICML}", 2020, "ICML", id="twice"),
        pytest.param("Int. Conf. on Machine Learning", 2008, "ICML", id="cut short"),
        pytest.param(f"{ICML} Workshops", 2020, "", id="its workshops"),
        pytest.param(f"{ICML} and Applications", 2020, "", id="a longer name"),
        pytest.param(f"{ICML}, Optimization, and Data", 2020, "", id="more subjects"),
        pytest.param(f"{ICML}, Logic & Data", 2020, "", id="more subjects, &"),
        pytest.param(
            "Asian Conference on Machine Learning", 2020, "", id="another one"
        ),
        pytest.param(f"2019 IEEE International {ICASSP}", 2019, "ICASSP", id="IEEE"),
        pytest.param("IEEE/CVF Conference on Computer Vision", 2019, "ICCV", id="CVF"),
        pytest.param(
            "28th ACM SIGKDD Conference on Knowledge Discovery & Data Mining",
            2022,
            "KDD",
            id="a group of the ACM's",
        ),
        pytest.param(
            "Advances in Neural Information Processing Systems 33", 2020, "NeurIPS"
        ),
        pytest.param("Advances in neural information processing systems", 2017, "NIPS"),
        pytest.param("Nips", 2013, "NIPS", id="letters in another case"),
        pytest.param("Cvpr 2019", 2019, "CVPR", id="letters and year"),
        pytest.param("", None, "", id="nothing"),
    ],
)
def test_known_name(venue: str, year: int | None, expected: str) -> None:
    assert known_name(venue, year) == expected
