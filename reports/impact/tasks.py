"""What happens when an impact report goes from hand to hand, and when heads are asked and answer."""

from reports.impact.actions import telling
from schools.outbox.tasks import news_task


@news_task("reports.tell_of_impact_check")
def tell_of_impact_check(subject_id: int) -> None:
    """It was sent to its check."""
    telling.tell_of_check(report_id=subject_id)


@news_task("reports.tell_of_impact_return")
def tell_of_impact_return(subject_id: int) -> None:
    """It came back."""
    telling.tell_of_return(report_id=subject_id)


@news_task("reports.tell_of_impact_checked")
def tell_of_impact_checked(subject_id: int) -> None:
    """It may go out."""
    telling.tell_of_checked(report_id=subject_id)


@news_task("reports.tell_of_impact_release")
def tell_of_impact_release(subject_id: int) -> None:
    """It is out."""
    telling.tell_of_release(report_id=subject_id)


@news_task("reports.tell_of_consent_asked")
def tell_of_consent_asked(subject_id: int) -> None:
    """A school is to be quoted."""
    telling.tell_of_asking(quotation_id=subject_id)


@news_task("reports.tell_of_consent_answer")
def tell_of_consent_answer(subject_id: int) -> None:
    """Its head has answered."""
    telling.tell_of_answer(quotation_id=subject_id)
