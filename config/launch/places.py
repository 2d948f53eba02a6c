"""Where one checkout's servers keep their data, sockets and secrets, and which account they run as."""

import hashlib
import os
import pwd
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

CHECKOUT = Path(__file__).resolve().parent.parent.parent
# Root's own home is closed to the account that the servers run as, so their data may have to stand elsewhere.
OUTSIDE = Path("/var/lib/peer-review")
# A Unix socket's address holds 107 bytes on Linux and 103 on macOS; the file's own name takes 20.
LONGEST_SOCKET_FOLDER = 80
SHORT_TEMPORARY = "/tmp"  # noqa: S108 - what is made in it is checked for its owner


def var_folder() -> Path:
    """Where everything stands that this checkout's programs write; `VAR_DIR` in the environment moves it."""
    return Path(os.environ.get("VAR_DIR") or CHECKOUT / "var").resolve()


@dataclass(frozen=True)
class Account:
    """An operating system account; `None` stands for whoever runs the command."""

    name: str
    uid: int
    gid: int


def server_account() -> Account | None:
    """Whom the servers run as: both refuse root, and no account is ever added to the machine."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(name, entry.pw_uid, entry.pw_gid)
    return None


def dropping_to(account: Account | None) -> dict[str, Any]:
    """Arguments for `subprocess` that run a program as `account`."""
    if account is None:
        return {"cwd": "/"}
    return {"user": account.uid, "group": account.gid, "extra_groups": [], "cwd": "/"}


def may_run(program: Path, account: Account | None) -> bool:
    """Whether `account` can execute `program`; asked by doing it, because any folder above may be closed."""
    try:
        ran = subprocess.run([program, "--version"], capture_output=True, check=False, **dropping_to(account))
    except OSError:
        return False
    return ran.returncode == 0


def _may_write(folder: Path, account: Account | None) -> bool:
    test = ["/bin/sh", "-c", 'test -w "$1"', "sh", str(folder)]
    return subprocess.run(test, check=False, **dropping_to(account)).returncode == 0


@dataclass(frozen=True)
class Place:
    """The folders of one server. `name` keeps the tests' servers apart from the demo's: `main` or `test`."""

    kind: str
    name: str
    var: Path

    @property
    def durable(self) -> bool:
        """Tests' data need not outlive a power cut, so theirs is written faster."""
        return self.name != "test"

    @cached_property
    def account(self) -> Account | None:
        return server_account()

    @property
    def mark(self) -> str:
        """A short name that no other checkout, server or user of this machine has."""
        own = f"{self.var}|{self.name}|{self.kind}|{os.geteuid()}"
        return hashlib.sha256(own.encode()).hexdigest()[:12]

    @property
    def folder(self) -> Path:
        """State, locks and passwords; belongs to the user who runs the command."""
        folder = self.var / "launch" / self.name / self.kind
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    @cached_property
    def home(self) -> Path:
        """Data and logs; belongs to the account that the server runs as."""
        for home in (self.folder / "home", OUTSIDE / self.mark):
            home.mkdir(parents=True, exist_ok=True)
            self.hand_over(home)
            home.chmod(0o700)
            if _may_write(home, self.account):
                return home
            home.rmdir()
        raise PermissionError(f"No folder that the account {self.account} could write to.")

    def hand_over(self, path: Path) -> None:
        if self.account is not None:
            os.chown(path, self.account.uid, self.account.gid)

    def log(self) -> Path:
        return self.home / "log.txt"

    def sockets(self) -> Path:
        """A folder that only the server's account (and root) can enter, short enough to hold a socket."""
        temporary = tempfile.gettempdir()
        if len(temporary) > LONGEST_SOCKET_FOLDER - 30:
            temporary = SHORT_TEMPORARY
        folder = Path(temporary) / f"peer-review-{self.mark}"
        try:
            folder.mkdir(mode=0o700)
        except FileExistsError:
            # Anyone may have made a folder of this name in a place open to all: then it is not ours to use.
            found = folder.lstat()
            owner = self.account.uid if self.account else os.geteuid()
            if folder.is_symlink() or not folder.is_dir() or found.st_uid != owner or found.st_mode & 0o077:
                folder = Path(tempfile.mkdtemp(prefix="peer-review-", dir=temporary))
        self.hand_over(folder)
        return folder

    def empty_home(self) -> None:
        for entry in self.home.iterdir():
            shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
