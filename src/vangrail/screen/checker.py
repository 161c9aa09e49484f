"""The checker as people import it: `check` for one draft, `screen` for a table."""

import pyarrow as pa

from vangrail.check import checker
from vangrail.check.draft import Account, Moment
from vangrail.screen.batch import Setting
from vangrail.screen.table import screen_table


class Checker(checker.Checker):
    """Answers "may I post this?" for one policy, about one draft or about every row of a table."""

    def screen(  # noqa: PLR0913 -- the facts of a draft, each by name
        self,
        table: pa.Table,
        text: str = "text",
        *,
        account: Account = "personal",
        platform: str | None = None,
        role: str | None = None,
        country: str | None = None,
        language: str | None = None,
        moment: Moment | None = None,
    ) -> pa.Table:
        """Return the table with the columns `level` and `findings` added: row for row the verdicts of `check`.

        `text` names the column with the texts; the other arguments hold for every row, as in a `Draft`.

        Raises:
            TableError: there is no such column, it is not text, or the added names are taken.
        """
        setting = Setting(
            moment=moment or Moment.now(),
            account=account,
            platform=platform,
            role=role,
            country=country,
            language=language,
        )
        return screen_table(self, table, text, setting)
