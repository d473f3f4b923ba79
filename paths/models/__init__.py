from paths.models.requirements import RoleRequirements

__all__ = ["RoleRequirements"]
