"""A mailbox: dovecot."""

import getpass
import grp
import imaplib
import os
import secrets
import shutil
import ssl
import sys
import time
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from pathlib import Path
from typing import Final

from tools.networks.running import Program, Said, run
from tools.sites import free_port

NOBODY: Final = 65534
"""Whose mails they are where everything else runs as root, which dovecot serves no mailbox to."""


class Dovecot:
    """A mailbox with a certificate that it made itself: `certificate` is the file. `plain` is a second secret, of plain letters."""

    def __init__(self, home: Path) -> None:
        """Make it and start it.

        Raises:
            SystemExit: it is not installed; the sentence says how.
        """
        program = shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
        if program is None:
            sys.exit("There is no dovecot here: apt-get install dovecot-imapd (.ci/run does).")
        self._port, self._password = free_port(), secrets.token_urlsafe(12)
        self.server = f"imaps://localhost:{self._port}"
        self.address, self.secret = f"{self.server}/INBOX", f"brand:{self._password}é"
        self.certificate = home / "cert.pem"
        made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
        names = ["-addext", "subjectAltName=DNS:localhost", "-addext", "keyUsage=critical,digitalSignature,keyCertSign"]
        run([*made, *names, "-keyout", str(home / "key.pem"), "-out", str(self.certificate)])
        users = f"brand:{{PLAIN}}{self._password}é\nplain:{{PLAIN}}{self._password}\n"
        (home / "users").write_text(users, "utf-8")
        self.plain = f"plain:{self._password}"
        (home / "mail").mkdir()
        settings = home / "dovecot.conf"
        settings.write_text(_settings(home, self._port, run([program, "--version"])), "utf-8")
        running = Program([program, "-F", "-c", str(settings)], lambda: self.box().logout())
        self.start, self.stop = running.start, running.stop

    def box(self) -> imaplib.IMAP4_SSL:
        """Return the mailbox, opened by Python's own library."""
        trusted = ssl.create_default_context(cafile=str(self.certificate))
        made = imaplib.IMAP4_SSL("localhost", self._port, ssl_context=trusted, timeout=10)
        made.authenticate("PLAIN", lambda _asked: f"\0brand\0{self._password}é".encode())
        return made

    def say(self, text: str, language: str) -> Said:
        """Lay a mail in the mailbox."""
        self.lay(_mail(text, language))
        return Said("", "ada@mail.example")

    def many(self, texts: list[str]) -> None:
        """Lay a mail for each in the mailbox."""
        self.lay(*(_mail(text, "en") for text in texts))

    def lay(self, *mails: bytes, folder: str = "INBOX") -> None:
        """Lay mails in a folder as they are."""
        box = self.box()
        for mail in mails:
            box.append(folder, "", imaplib.Time2Internaldate(time.time()), mail)
        box.logout()


def _mail(text: str, language: str) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"] = "Ada <ada@mail.example>", "care@acme.example"
    mail["Subject"], mail["Content-Language"] = "My parcel", language
    mail["Date"], mail["Message-ID"] = format_datetime(datetime.now(UTC)), make_msgid(domain="mail.example")
    mail.set_content(text)
    return mail.as_bytes()


def _settings(home: Path, port: int, version: str) -> str:
    """Return the settings of a dovecot that needs nobody's leave."""
    user, group = os.geteuid(), os.getegid()
    own = "" if user == 0 else _OWN.format(name=getpass.getuser(), group=grp.getgrgid(group).gr_name)
    if user == 0:  # its own users read the settings, and the mails are nobody's: it serves none of root's
        user = group = NOBODY
        home.chmod(0o755)
        os.chown(home / "mail", user, group)
    words = _WORDS_2_3 if version.startswith("2.3") else _WORDS_2_4
    return words.format(home=home, user=user, group=group) + _MAILBOX.format(home=home, port=port) + own


_WORDS_2_3: Final = """
protocols = imap
ssl_cert = <{home}/cert.pem
ssl_key = <{home}/key.pem
mail_location = maildir:{home}/mail
passdb {{
  driver = passwd-file
  args = {home}/users
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={home}
}}
"""

_WORDS_2_4: Final = """
dovecot_config_version = 2.4.0
dovecot_storage_version = 2.4.0
protocols {{
  imap = yes
}}
ssl_server_cert_file = {home}/cert.pem
ssl_server_key_file = {home}/key.pem
mail_driver = maildir
mail_path = {home}/mail
passdb passwd-file {{
  passwd_file_path = {home}/users
}}
userdb static {{
  fields {{
    uid = {user}
    gid = {group}
    home = {home}
  }}
}}
"""
"""From 2.4 on, which begins with its version, the same is said in other words."""

_MAILBOX: Final = """
base_dir = {home}/run
state_dir = {home}/run
log_path = {home}/log
listen = 127.0.0.1
ssl = required
auth_failure_delay = 0
first_valid_uid = 1
first_valid_gid = 1
service imap-login {{
  inet_listener imap {{
    port = 0
  }}
  inet_listener imaps {{
    port = {port}
  }}
}}
"""

_OWN: Final = """
default_internal_user = {name}
default_internal_group = {group}
default_login_user = {name}
service anvil {{
  chroot =
}}
service imap-login {{
  chroot =
}}
service stats {{
  chroot =
}}
"""
"""Without root all of it runs as whoever started it."""
