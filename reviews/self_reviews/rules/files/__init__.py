"""Which files are taken: looked at by what is in them, never by what their name says."""

from reviews.self_reviews.rules.files.kinds import ACCEPTS, KINDS, LARGEST, Kind
from reviews.self_reviews.rules.files.looking import Looked, UnfitFile, looked_at, refuse_too_large
from reviews.self_reviews.rules.files.names import fit_name

__all__ = ["ACCEPTS", "KINDS", "LARGEST", "Kind", "Looked", "UnfitFile", "fit_name", "looked_at", "refuse_too_large"]
