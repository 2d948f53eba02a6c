"""One measured figure of a benchmark."""

from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """A value in its unit; `beside` is what was measured next to it in the same run, in the same unit."""

    name: str
    value: float
    unit: str
    beside: float | None = None

    @property
    def ratio(self) -> float | None:
        """How many times the other."""
        return self.value / self.beside if self.beside else None

    def as_dict(self) -> dict[str, object]:
        return {**asdict(self), "ratio": self.ratio}
