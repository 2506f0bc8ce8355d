"""The n-th write and the n-th sync of the database fail, for every n until none is hit: as SQLite
tests itself. Whatever happens, what was acknowledged is there afterwards, exactly once, and the
books hold together; a failed sync ends the server at once; a full disk does not, and is told."""
import argparse
import errno
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import uuid

from adapter import freeport, wait_ready
from kvartett_adapter import Kvartett

arguments = argparse.ArgumentParser()
arguments.add_argument("--quick", action="store_true", help="every seventh n")
arguments.add_argument("--deals", type=int, default=6)
options = arguments.parse_args()

SHIM = os.path.join(os.environ["KVARTETT_TORTURE"], "faultshim.so")
KINDS = {"write full": ("write", errno.ENOSPC), "write EIO": ("write", errno.EIO),
         "sync EIO": ("sync", errno.EIO)}


class Machine:
    """A data directory that was founded once and is copied for each try."""

    def __init__(self):
        self.adapter = Kvartett()
        self.folder = tempfile.mkdtemp(prefix="nth-")
        self.founded, self.data = (os.path.join(self.folder, name) for name in ("founded", "data"))
        self.adapter.cmd(self.founded, 0)
        self.adapter.data = self.data  # the copies are of the same companies

    def start(self, **faults):
        port = freeport()
        server = subprocess.Popen(self.adapter.cmd(self.data, port), stdout=subprocess.DEVNULL,
                                  stderr=subprocess.DEVNULL, env={**os.environ, **faults})
        return port, server, wait_ready(self.adapter, port, server, 10) is not None

    def afresh(self):
        shutil.rmtree(self.data, ignore_errors=True)
        shutil.copytree(self.founded, self.data)


def sign_deals(adapter, port, acknowledged, refused):
    client = adapter.login(port, "a", "seller", 1, timeout=5)
    for n in range(options.deals):
        key = str(uuid.uuid4())
        try:
            status = adapter.post_deal(client, key, 100 + n)
        except Exception:
            return  # the server ended: whether this one is there is not known
        if 200 <= status < 300:
            acknowledged.append(key)
        else:
            refused.append(status)


def try_once(machine, operation, code, n, failures):
    """Whether the fault was met."""
    machine.afresh()
    adapter, acknowledged, refused = machine.adapter, [], []
    port, server, ready = machine.start(
        LD_PRELOAD=SHIM, FS_MATCH=adapter.dbglob, FS_OP=operation, FS_NTH=str(n), FS_ERRNO=str(code),
        FS_COUNT="1")
    if ready:
        sign_deals(adapter, port, acknowledged, refused)
    where = f"{operation} {errno.errorcode[code]} {n}"
    ended = server.poll() is not None
    if not ended and len(acknowledged) < options.deals and code == errno.EIO:
        try:
            server.wait(1)
            ended = True
        except subprocess.TimeoutExpired:
            failures.append(f"{where}: went on although what is on disk is unknown")
    if any(status not in (507, 503) for status in refused):
        failures.append(f"{where}: refused with {refused}")
    if ready and code == errno.ENOSPC and ended:
        failures.append(f"{where}: ended on a full disk, with {server.returncode}")
    server.kill()
    server.wait()
    if wrong := adapter.verify(machine.data):
        failures.append(f"{where}: {wrong}")
    port, server, ready = machine.start()
    if not ready:
        failures.append(f"{where}: does not start afterwards")
    else:
        kept = [deal["key"] for deal in adapter.deals(adapter.login(port, "a", "admin"))]
        if lost := [key for key in acknowledged if key not in kept]:
            failures.append(f"{where}: {len(lost)} of {len(acknowledged)} acknowledged are lost")
        if len(set(kept)) != len(kept):
            failures.append(f"{where}: a deal is there twice")
    server.kill()
    server.wait()
    return ended or not ready or bool(refused) or len(acknowledged) < options.deals


def main():
    machine, failures, tried, began = Machine(), [], {}, time.time()
    for name, (operation, code) in KINDS.items():
        n, unmet = 1, 0
        # Some faults cost nobody anything, as when the log cannot be folded in: many in a row end it.
        while unmet < (6 if options.quick else 40):
            unmet = 0 if try_once(machine, operation, code, n, failures) else unmet + 1
            n += 7 if options.quick else 1
        tried[name] = n - 1
    shutil.rmtree(machine.folder, ignore_errors=True)
    print(json.dumps(dict(torture="nth", seconds=round(time.time() - began, 1), tried_until=tried,
                          failed=len(failures), findings=failures[:5],
                          verdict="FAIL" if failures else "PASS")))
    return 1 if failures else 0


sys.exit(main())
