"""Workbooks locked with a password by msoffcrypto-tool: python3 make/with_msoffcrypto.py"""

import msoffcrypto

from shared import out

with open(out("twins/openpyxl.xlsx"), "rb") as plain, open(out("hostile/password-agile.xlsx"), "wb") as locked:
    msoffcrypto.OfficeFile(plain).encrypt("birk", locked)
