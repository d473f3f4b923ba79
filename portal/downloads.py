"""Every table that can be downloaded."""

from collections.abc import Mapping

from market import exports as market
from portal.findings import exports as findings
from salaries import exports as salaries
from salaries.pay_exports import PAY_EXPORTS
from skills import exports as skills
from web.downloads import Download, Export

EXPORTS: Mapping[str, Export] = {
    export.name: export
    for export in (*salaries.EXPORTS, *PAY_EXPORTS, *skills.EXPORTS, *market.EXPORTS, *findings.EXPORTS)
}


class TableDownload(Download):
    exports = EXPORTS
