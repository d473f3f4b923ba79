from django.db import models

from careers.models import Projection, Role


class RoleCloseness(Projection):
    """How near a role is to another by duties, titles and skills, and where that puts it among all roles.

    A cosine lies between 0 and 1 and is null where the duties, or the skills, of one of the two are unknown. A z-score is
    its distance from the mean of the role's cosines with all others, in standard deviations, and 0 where it is null.
    """

    identity = ("key",)

    key = models.CharField(max_length=161, unique=True, help_text="The slugs of both: from.to")
    role = models.ForeignKey(Role, on_delete=models.CASCADE, related_name="closeness", help_text="The role one has.")
    other = models.ForeignKey(
        Role, on_delete=models.CASCADE, related_name="+", help_text="The role it is compared with."
    )
    rank = models.PositiveIntegerField(help_text="Of the other among all roles, the nearest being 1.")
    role_count = models.PositiveIntegerField(help_text="How many roles are ranked.")
    score = models.FloatField(help_text="duties_z + titles_z + ½ skills_z")
    duties = models.FloatField(null=True, help_text="Cosine of the words of their duties.")
    duties_z = models.FloatField(help_text="The same as a z-score.")
    titles = models.FloatField(null=True, help_text="Cosine of the words of their titles.")
    titles_z = models.FloatField(help_text="The same as a z-score.")
    skills = models.FloatField(null=True, help_text="Cosine of their skills, the rare ones weighing more.")
    skills_z = models.FloatField(help_text="The same as a z-score.")
    left_out = models.PositiveIntegerField(help_text="Skills that either names, each of which was left out once.")
    rank_kept = models.PositiveIntegerField(help_text="For how many of these the rank stays as it is.")
    best_rank = models.PositiveIntegerField(help_text="The best rank among them all.")
    worst_rank = models.PositiveIntegerField(help_text="The worst rank among them all.")

    class Meta:
        ordering = ["role__title", "rank"]
        verbose_name_plural = "role closeness"

    def __str__(self) -> str:
        return f"{self.key}: rank {self.rank}"
