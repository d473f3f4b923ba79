"""Every table that can be downloaded."""

from collections.abc import Mapping

from market import exports as market
from paths import exports as paths
from portal.findings import exports as findings
from salaries import exports as salaries
from salaries.locate.exports import OFFER
from salaries.pay_exports import PAY_EXPORTS
from salaries.side_by_side.exports import COMPARISON
from skills import exports as skills
from web.downloads import Download, Export

EXPORTS: Mapping[str, Export] = {
    export.name: export
    for export in (
        *salaries.EXPORTS,
        *PAY_EXPORTS,
        COMPARISON,
        OFFER,
        *skills.EXPORTS,
        *market.EXPORTS,
        *findings.EXPORTS,
        *paths.EXPORTS,
    )
}


class TableDownload(Download):
    exports = EXPORTS
