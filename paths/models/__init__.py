from paths.models.closeness import RoleCloseness
from paths.models.requirements import RoleRequirements

__all__ = ["RoleCloseness", "RoleRequirements"]
