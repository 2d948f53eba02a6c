"""A file of people."""

from django import forms
from django.core.files.uploadedfile import UploadedFile

from schools.web.sheets import MOST_BYTES


class UploadForm(forms.Form):
    """Only the size is looked at here; what the file is, its content says."""

    file = forms.FileField(
        label="Your list",
        help_text=f"Excel (.xlsx) or CSV, up to {MOST_BYTES // 1024 // 1024} MB.",
        max_length=200,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv,.txt"}),
        error_messages={"required": "Choose a file."},
    )

    def clean_file(self) -> UploadedFile:
        file: UploadedFile = self.cleaned_data["file"]
        if (file.size or 0) > MOST_BYTES:
            raise forms.ValidationError(
                f"This file has {(file.size or 0) / 1024 / 1024:.1f} MB; we take up to {MOST_BYTES // 1024 // 1024} MB."
            )
        return file
