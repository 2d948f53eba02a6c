"""What a trust's lead chooses for its papers."""

from django import forms
from django.core.files.uploadedfile import UploadedFile

from schools.looks.errors import NotALogo
from schools.looks.rules import HIGHEST, LEAST_CONTRAST, MOST_BYTES, WHITE, WIDEST, as_colour, contrast, darkened, refuse_by_size


class AccentForm(forms.Form):
    """One colour, dark enough for words on white paper and for white words upon it."""

    accent = forms.CharField(
        label="Colour of headings and bars",
        help_text="Your trust's main colour. Words in it must be easy to read on white.",
        max_length=20,
        widget=forms.TextInput(attrs={"type": "color"}),
        error_messages={"required": "Choose a colour."},
    )

    def clean_accent(self) -> str:
        typed = self.cleaned_data["accent"]
        colour = as_colour(typed)
        if not colour:
            raise forms.ValidationError(f"“{typed}” is no colour. Write it as a hash and six digits, such as #17493d.")
        if (reached := contrast(colour, WHITE)) < LEAST_CONTRAST:
            raise forms.ValidationError(
                f"{colour} is too light for words on white: it reaches {reached:.1f} to 1, and {LEAST_CONTRAST} to 1 is needed. "
                f"The same colour, dark enough: {darkened(colour)}"
            )
        return colour


class LogoForm(forms.Form):
    """A picture. Only its size is looked at here; what it is, its content says."""

    logo = forms.FileField(
        label="Your logo",
        help_text=f"PNG or JPEG, up to {MOST_BYTES // 1024 // 1024} MB. It is printed from at most {WIDEST:,} by {HIGHEST} points.",
        max_length=200,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": "image/png,image/jpeg"}),
        error_messages={"required": "Choose a picture first."},
    )

    def clean_logo(self) -> UploadedFile:
        file: UploadedFile = self.cleaned_data["logo"]
        try:
            refuse_by_size(file.size or 0)
        except NotALogo as found:
            raise forms.ValidationError(str(found)) from found
        return file
