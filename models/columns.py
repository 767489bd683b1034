"""The column types that a record declares, each with its Arrow type."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated

import pyarrow as pa

String = Annotated[str | None, pa.string()]
Bool = Annotated[bool | None, pa.bool_()]
Int32 = Annotated[int | None, pa.int32()]
Int64 = Annotated[int | None, pa.int64()]
Double = Annotated[float | None, pa.float64()]
Date = Annotated[date | None, pa.date32()]
Timestamp = Annotated[datetime | None, pa.timestamp("us", tz="UTC")]
Money = Annotated[Decimal | None, pa.decimal128(18, 2)]
