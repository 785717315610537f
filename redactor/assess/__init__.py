"""How many people could it still be."""

from redactor.assess.combine import Assessor, Rungs
from redactor.assess.dossier import Dossier, dossiers

__all__ = ["Assessor", "Dossier", "Rungs", "dossiers"]
